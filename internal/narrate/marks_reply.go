package narrate

import (
	"net/netip"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// replyLines shows a reply, each line with its tokens explained.
func (n *narrator) replyLines(e *parser.Exchange, r *parser.Reply) []Line {
	out := make([]Line, 0, len(r.Lines))
	for i := range r.Lines {
		l := n.line(&r.Lines[i].Line, n.replyNotes(e, r, i))
		if r == n.r.Reply && i == 0 || i == 0 && refused(r) {
			l.Tone = toneOf(r)
		}
		out = append(out, l)
	}
	if len(out) == 0 {
		return out
	}
	last := &out[len(out)-1]
	switch {
	case !r.Complete:
		last.Note = n.say(lang.T("the rest of this reply is missing in the transcript", "이 응답의 나머지 줄은 로그에 없습니다"))
	case r.Restated:
		last.Note = n.say(lang.T("the program's repetition; the lines as they came are missing", "프로그램이 다시 출력한 것이며, 원래 응답 줄은 로그에 없습니다"))
	}
	return out
}

// replyNotes explains the tokens of line i of a reply.
func (n *narrator) replyNotes(e *parser.Exchange, r *parser.Reply, i int) []tokenNote {
	rl := &r.Lines[i]
	var out []tokenNote
	add := func(start, end int, role Role, note string) {
		if note != "" {
			out = append(out, tokenNote{start, end, role, note})
		}
	}
	for _, t := range rl.Tokens() {
		switch t.Kind {
		case parser.TokenCode:
			if i == 0 {
				add(t.Start, t.End, RoleCode, n.codeNote(e, r))
			}
		case parser.TokenDash:
			if i == 0 && !n.dot {
				add(t.Start, t.End, RoleSeparator, n.say(lang.T("a hyphen: more lines of this reply follow", "하이픈: 이 응답의 줄이 더 이어진다는 표시")))
			}
		case parser.TokenSpace:
			if i > 0 && i == len(r.Lines)-1 && !n.dot {
				add(t.Start, t.End, RoleSeparator, n.say(lang.T("a space: this is the last line of the reply", "공백: 이 응답의 마지막 줄이라는 표시")))
				n.dot = true
			}
		case parser.TokenEnhanced:
			if i == 0 {
				add(t.Start, t.End, RoleEnhanced, n.enhancedNote(rl.Enhanced))
			}
		case parser.TokenText:
			out = append(out, n.textNotes(e, r, i, t)...)
		case parser.TokenKeyword:
			out = append(out, n.capabilityNotes(r, i)...)
		default:
			// The other kinds are parts of a keyword line, explained with its keyword.
		}
	}
	return out
}

// codeNote says what a reply code means at this place: 250 is always "done",
// but what is done differs.
func (n *narrator) codeNote(e *parser.Exchange, r *parser.Reply) string {
	name := registry.ReplyOrClass(int(r.Code)).Name
	if r.Code != 250 {
		return name.In(n.l)
	}
	var done lang.Text
	switch e.Command.(type) {
	case *parser.HelloCommand:
		done = lang.T("the greeting is accepted", "인사 수락")
	case *parser.MailCommand:
		done = lang.T("the sender is accepted", "발신자 수락")
	case *parser.RcptCommand:
		done = lang.T("the recipient is accepted", "수신자 수락")
	case *parser.DataCommand:
		if !n.took(e) {
			return name.In(n.l)
		}
		done = lang.T("the message is accepted", "메일 접수")
	default:
		return name.In(n.l)
	}
	return n.say(lang.T("%s: %s", "%s: %s"), name, done)
}

func (n *narrator) enhancedNote(c parser.EnhancedCode) string {
	if p, ok := registry.Provider(c.String()); ok && (!p.Registered || n.ownedBy(p.Owner)) {
		return n.say(lang.T("%s: %s", "%s: %s"), lang.Same(p.Owner), p.Name)
	}
	class := registry.EnhancedClass(c.Class)
	if e, ok := registry.Enhanced(c.Subject, c.Detail); ok && c.Detail > 0 {
		return n.say(lang.T("status in detail: %s, %s", "확장 상태 코드: %s, %s"), class, e.Name)
	}
	if subject := registry.EnhancedSubject(c.Subject); c.Subject > 0 && !subject.IsZero() {
		return n.say(lang.T("status in detail: %s (%s)", "확장 상태 코드: %s(%s)"), class, subject)
	}
	return n.say(lang.T("status in detail: %s", "확장 상태 코드: %s"), class)
}

// ownedBy reports whether the server is probably run by the named provider.
func (n *narrator) ownedBy(owner string) bool {
	name := strings.ToLower(n.r.Server.Name + " " + n.r.Server.Software + " " + n.s.Target.Host)
	switch owner {
	case "Gmail":
		return strings.Contains(name, "google") || strings.Contains(name, "gmail") || strings.Contains(name, "gsmtp")
	case "Microsoft 365", "Outlook.com":
		return strings.Contains(name, "outlook") || strings.Contains(name, "office365") || strings.Contains(name, "hotmail")
	}
	return owner != "" && strings.Contains(name, strings.ToLower(owner))
}

// textNotes explains what a server says in its own words, where that can be
// known.
func (n *narrator) textNotes(e *parser.Exchange, r *parser.Reply, i int, t parser.Token) []tokenNote {
	text := r.Lines[i].Line.Text[t.Start:t.End]
	at := func(from, to int, note string) []tokenNote {
		return []tokenNote{{t.Start + from, t.Start + to, RoleText, note}}
	}
	switch {
	case i == 0 && r.Code == 334:
		return at(0, len(text), n.challengeNote(e, r))
	case i == 0 && positive(r) && (e.Opens() || isHello(e)):
		if n.secured && n.hellos > 0 {
			return nil // told at the first greeting
		}
		return n.helloTextNotes(text, t.Start)
	case refused(r) && i == 0:
		return at(0, len(text), n.say(lang.T("the server's own words about the reason", "서버가 직접 밝힌 이유")))
	}
	for _, tx := range n.r.Transactions {
		if tx.Reply == r && tx.QueueID != "" {
			if k := strings.Index(text, tx.QueueID); k >= 0 {
				return at(k, k+len(tx.QueueID), n.say(lang.T("the queue ID: under this name the server keeps the message; quote it when you ask its administrator", "큐 ID: 서버가 이 메일에 붙인 이름. 서버 관리자에게 문의할 때 알려 주면 됨")))
			}
		}
	}
	return nil
}

// helloTextNotes marks the server's name, and the address it sees the client
// at, in a greeting or the first line of the reply to EHLO.
func (n *narrator) helloTextNotes(text string, start int) []tokenNote {
	var out []tokenNote
	name, _, _ := strings.Cut(text, " ")
	if strings.Contains(name, ".") {
		out = append(out, tokenNote{start, start + len(name), RoleText, n.say(lang.T("the server's name for itself", "서버가 알린 자신의 이름"))})
	}
	for from := 0; ; {
		open := strings.IndexByte(text[from:], '[')
		if open < 0 {
			return out
		}
		open += from
		end := strings.IndexByte(text[open:], ']')
		if end < 0 {
			return out
		}
		end += open
		if _, err := netip.ParseAddr(strings.TrimPrefix(text[open+1:end], "IPv6:")); err == nil {
			return append(out, tokenNote{start + open, start + end + 1, RoleText, n.say(lang.T("the IP address at which the server sees the client", "서버 쪽에서 본 클라이언트의 IP 주소"))})
		}
		from = end
	}
}

// challengeNote explains the words of a 334.
func (n *narrator) challengeNote(e *parser.Exchange, r *parser.Reply) string {
	line := 0
	for _, other := range e.Replies {
		if other == r {
			return n.authLineNote(e, line)
		}
		line++ // the challenge itself
		line++ // the answer to it
	}
	return ""
}

// capabilityNotes explains a keyword line of the reply to EHLO. A line that was
// explained before is not explained again.
func (n *narrator) capabilityNotes(r *parser.Reply, i int) []tokenNote {
	var c *parser.Capability
	for k := range r.Capabilities {
		if r.Capabilities[k].Line == i {
			c = &r.Capabilities[k]
		}
	}
	if c == nil || n.known[c.String()] {
		return nil
	}
	n.known[c.String()] = true
	var key, first, last parser.Token
	for _, t := range r.Lines[i].Tokens() {
		switch t.Kind {
		case parser.TokenKeyword:
			key = t
		case parser.TokenValue:
			if first.End == 0 {
				first = t
			}
			last = t
		default:
		}
	}
	ext, ok := registry.ExtensionByKeyword(c.Keyword)
	note := ext.Name.In(n.l)
	if !ok {
		note = n.say(lang.T("a keyword that is not registered", "등록되지 않은 키워드"))
	}
	out := []tokenNote{{key.Start, key.End, RoleKeyword, note}}
	if first.End > 0 {
		if p := n.capabilityParam(c, &ext); p != "" {
			out = append(out, tokenNote{first.Start, last.End, RoleParameter, p})
		}
	}
	return out
}

func (n *narrator) capabilityParam(c *parser.Capability, ext *registry.Extension) string {
	if c.Keyword == "SIZE" && len(c.Params) == 1 {
		if size, err := strconv.ParseInt(c.Params[0], 10, 64); err == nil && size > 0 {
			return n.say(lang.T("the largest message it accepts: %s", "받을 수 있는 최대 크기: %s"), n.bytes(size))
		}
	}
	return ext.Parameter.In(n.l)
}

func isHello(e *parser.Exchange) bool {
	_, ok := e.Command.(*parser.HelloCommand)
	return ok
}
