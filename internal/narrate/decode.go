package narrate

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
)

// Decoded is what a session carried, in one language: its logins, with the lines
// they were made of, and its messages. It is the caller's to keep.
type Decoded struct {
	Lang      lang.Lang
	Labels    Labels
	Source    string
	FirstLine int // physical lines of the session, from 1
	LastLine  int
	Dialect   string
	Logins    []Login
	Messages  []Message
}

// FileNames says which files a message and its parts were written to; "" for
// none. A nil part stands for the message itself.
type FileNames func(*analyze.Transaction, *decode.Part) string

// Decode puts what the session of a report carried into language l: all of the
// MIME tree, and the texts as far as they were read. files may be nil. It does
// not change the report.
func Decode(r *analyze.Report, l lang.Lang, files FileNames) *Decoded {
	const all = 1 << 20
	n := &narrator{r: r, s: r.Session, l: l, veil: veil{mask.New(r.Secrets), r.Spelling}, known: map[string]bool{}}
	n.opts = Options{TextBytes: all, Parts: all, Texts: all}.withDefaults()
	out := &Decoded{Lang: l, Labels: LabelsIn(l), Source: n.s.Source, FirstLine: n.s.Span.Start.Line, LastLine: n.s.Span.End.Line, Dialect: n.s.Dialect}
	for i, login := range n.logins() {
		login.Lines = n.loginLines(i)
		out.Logins = append(out.Logins, login)
	}
	for i, t := range r.Transactions {
		if t.Message == nil {
			continue
		}
		m := n.message(i+1, t)
		m.Fields = append(n.envelope(t), m.Fields...)
		if !whole(t) {
			m.Problems = append([]string{n.say(lang.T("the transcript does not hold the message to its end", "로그에 메일이 끝까지 들어 있지 않습니다"))}, m.Problems...)
		}
		if files != nil {
			m.File = n.veil.String(files(t, nil))
			n.partFiles(&m, t, files)
		}
		out.Messages = append(out.Messages, m)
	}
	return out
}

// whole reports whether all of the content was read.
func whole(t *analyze.Transaction) bool {
	return t.Content != nil && t.Content.Terminated && !t.Content.Truncated
}

// partFiles notes the files of the parts; both lists have them in the same order.
func (n *narrator) partFiles(m *Message, t *analyze.Transaction, files FileNames) {
	i := 0
	var walk func(*decode.Part)
	walk = func(p *decode.Part) {
		if i >= len(m.Parts) {
			return
		}
		m.Parts[i].File = n.veil.String(files(t, p))
		i++
		for _, child := range slices.Concat(p.Parts, p.Enclosed) {
			walk(child)
		}
	}
	if t.Message.Root != nil { // else only the header is known
		walk(t.Message.Root)
	}
}

// loginLines shows the dialogue of login i of those that are shown.
func (n *narrator) loginLines(i int) []Line {
	for _, l := range n.r.Logins {
		if l.Auth == nil || l.Exchange == nil {
			continue
		}
		if i--; i >= 0 {
			continue
		}
		for k, e := range n.s.Exchanges {
			if e == l.Exchange {
				return n.exchangeLines(k)
			}
		}
	}
	return nil
}

// envelope says between whom the message went, which its header need not tell.
func (n *narrator) envelope(t *analyze.Transaction) []Fact {
	var out []Fact
	add := func(label lang.Text, value string) { out = append(out, Fact{label.In(n.l), value}) }
	if t.Mail != nil {
		from := t.ReversePath
		if from == "" {
			from = "<>"
		}
		add(lang.T("Envelope from", "봉투 발신자"), n.brief(from, 400))
	}
	if len(t.Recipients) > 0 {
		const shown = 50
		var to []string
		for i, rc := range t.Recipients {
			if i == shown {
				to = append(to, n.say(lang.T("%d more", "그 밖에 %d명"), len(t.Recipients)-i))
				break
			}
			to = append(to, n.brief(rc.ForwardPath, 400)+" ("+codes(rc.Reply)+")")
		}
		add(lang.T("Envelope to", "봉투 수신자"), strings.Join(to, ", "))
	}
	if t.Reply != nil {
		add(lang.T("Answer", "응답"), n.quote(t.Reply))
	}
	return out
}
