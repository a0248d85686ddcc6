package narrate

import (
	"cmp"
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// dated is a group of shown lines with the place it begins at in the input.
type dated struct {
	offset int64
	lines  []Line
}

// exchangeLines shows all lines of an exchange in the order of the transcript.
func (n *narrator) exchangeLines(index int) []Line {
	e := n.s.Exchanges[index]
	var groups []dated
	add := func(offset int64, lines ...Line) { groups = append(groups, dated{offset, lines}) }
	if e.Command != nil {
		var l Line
		if SecretLine(n.s, index) {
			l = n.line(&e.Line, []tokenNote{{0, len(e.Line.Text), RoleSecret, n.say(lang.T("login data, masked", "인증 정보(가려서 표시)"))}})
		} else {
			l = n.line(&e.Line, n.commandNotes(e))
		}
		if e.Pipelined {
			l.Note = n.say(lang.T("sent without waiting for the answer to the command before it (pipelining)", "앞 명령의 응답을 기다리지 않고 이어서 보냄(파이프라이닝)"))
		}
		add(e.Line.Span.Start.Offset, l)
	}
	for _, r := range e.Replies {
		add(r.Span().Start.Offset, n.replyLines(e, r)...)
	}
	for i := range e.Responses {
		add(e.Responses[i].Span.Start.Offset, n.responseLine(e, i))
	}
	if e.Content != nil {
		add(e.Content.Span.Start.Offset, n.contentLines(e)...)
	}
	slices.SortStableFunc(groups, func(a, b dated) int { return cmp.Compare(a.offset, b.offset) })
	var out []Line
	for _, g := range groups {
		out = append(out, g.lines...)
	}
	return out
}

// responseLine shows an answer in an AUTH dialogue: always masked, unless it
// is the star with which the client gives up, or empty.
func (n *narrator) responseLine(e *parser.Exchange, i int) Line {
	pl := &e.Responses[i]
	// Before response i stand i+1 challenges and i responses.
	line := 2*i + 1
	if challenges := countChallenges(e); challenges <= i {
		line = i + challenges
	}
	role := RoleSecret
	if pl.Text == "*" || pl.Text == "" || pl.Text == "=" {
		role = RoleArgument
	}
	return n.line(pl, []tokenNote{{0, len(pl.Text), role, n.authLineNote(e, line)}})
}

func countChallenges(e *parser.Exchange) int {
	k := 0
	for _, r := range e.Replies {
		if r.Code == 334 {
			k++
		}
	}
	return k
}

// capLines leaves out the middle of a long list of lines, but nothing that was
// refused.
func (n *narrator) capLines(lines []Line, limit int) []Line {
	if len(lines) <= limit {
		return lines
	}
	head := limit * 2 / 3
	tail := limit - head
	var out []Line
	skipped, from, to := 0, 0, 0
	flush := func() {
		switch {
		case skipped > 0 && n.s.Flow != nil:
			out = append(out, Line{Gap: true, Text: n.say(count(skipped,
				lang.T("%d more line (packets %d–%d) left out", "%d줄 생략(패킷 %d–%d)"),
				lang.T("%d more lines (packets %d–%d) left out", "%d줄 생략(패킷 %d–%d)")), skipped, from, to)})
		case skipped > 0:
			out = append(out, Line{Gap: true, Text: n.say(count(skipped,
				lang.T("%d more line (%d–%d) left out", "%d줄 생략(%d–%d번째 줄)"),
				lang.T("%d more lines (%d–%d) left out", "%d줄 생략(%d–%d번째 줄)")), skipped, from, to)})
		}
		skipped = 0
	}
	for i, l := range lines {
		if i >= head && i < len(lines)-tail && l.Tone != Bad && l.Tone != Doubtful {
			if skipped == 0 {
				from = l.Number
			}
			skipped++
			to = max(to, l.Number)
			continue
		}
		flush()
		out = append(out, l)
	}
	flush()
	return out
}
