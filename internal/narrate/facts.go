package narrate

import (
	"slices"
	"strconv"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// facts are the session in a few lines.
func (n *narrator) facts() []Fact {
	var out []Fact
	add := func(label lang.Text, value string) {
		if value != "" {
			out = append(out, Fact{label.In(n.l), value})
		}
	}
	if len(n.r.Transactions) == 1 {
		t := n.r.Transactions[0]
		from := n.veil.String(t.ReversePath)
		switch {
		case t.Mail == nil: // the transcript begins later
			from = ""
		case from == "" && isNullPath(t.Mail):
			from = "<>"
		default:
			from = n.orUnknown(from)
		}
		if to := n.recipientList(t); to != "" {
			from += " → " + to
		}
		if !n.namesNobody(t) {
			add(labelMail, from)
		}
		if t.Message != nil {
			add(labelSubject, n.brief(t.Message.Subject, 120))
		}
	} else if k := len(n.r.Transactions); k > 1 {
		add(labelMail, n.say(lang.T("%d messages, %d recipients", "메일 %d통, 수신자 %d명"), k, n.recipients()))
	}
	if k := len(n.r.Logins); k > 0 {
		add(labelLogin, n.loginFact(n.r.Logins[k-1]))
	}
	add(labelTLS, n.tlsFact())
	add(labelFlow, n.flowFact())
	add(labelLog, n.veil.String(n.s.Source)+" ("+n.where()+")")
	return out
}

// namesNobody reports whether the transcript names neither the sender nor any
// recipient of a message.
func (n *narrator) namesNobody(t *analyze.Transaction) bool {
	return t.ReversePath == "" && (t.Mail == nil || !isNullPath(t.Mail)) &&
		!slices.ContainsFunc(t.Recipients, func(rc *analyze.Recipient) bool { return rc.ForwardPath != "" })
}

// isNullPath reports whether MAIL names the null reverse-path.
func isNullPath(e *parser.Exchange) bool {
	m, ok := e.Command.(*parser.MailCommand)
	return ok && m.ReversePath.Null
}

func (n *narrator) recipientList(t *analyze.Transaction) string {
	var names []string
	for i, rc := range t.Recipients {
		if i == 3 && len(t.Recipients) > 4 {
			names = append(names, n.say(lang.T("%d more", "외 %d명"), len(t.Recipients)-i))
			break
		}
		name := n.orUnknown(n.veil.String(rc.ForwardPath))
		if refused(rc.Reply) {
			code := strconv.Itoa(int(rc.Reply.Code))
			if rc.Reply.Code == 0 {
				code = codes(rc.Reply)
			}
			name += " (" + code + ")"
		}
		names = append(names, name)
	}
	return n.join(names)
}

func (n *narrator) loginFact(l *analyze.Login) string {
	who := ""
	if l.Auth != nil {
		who = n.veil.String(l.Auth.Identity)
		if who != "" {
			who += ", "
		}
		who += n.veil.String(l.Auth.Mechanism)
	}
	if who == "" {
		who = n.orUnknown("")
	}
	if l.Reply != nil {
		who += " → " + codes(l.Reply)
	}
	return who
}

func (n *narrator) tlsFact() string {
	switch n.r.TLS {
	case analyze.TLSStartTLS:
		return n.say(lang.T("yes, from STARTTLS on", "STARTTLS 이후 암호화"))
	case analyze.TLSImplicit:
		return n.say(lang.T("yes, from the first byte", "처음부터 암호화"))
	case analyze.TLSNone:
		return n.say(lang.T("none, everything is in clear text", "없음(모든 내용이 평문)"))
	case analyze.TLSUnknown:
	}
	return ""
}

// where names the lines of the session and how they were read.
func (n *narrator) where() string {
	from, to := n.s.Span.Start.Line, n.s.Span.End.Line
	if n.s.Flow != nil {
		if n.s.Part > 0 {
			return n.say(lang.T("packets %d–%d, part %d", "패킷 %d–%d, %d번째 부분"), from, to, n.s.Part)
		}
		return n.say(lang.T("packets %d–%d", "패킷 %d–%d"), from, to)
	}
	title := n.s.Dialect
	if d, ok := parser.DialectByName(n.s.Dialect); ok {
		title = program(registry.DialectTitle(d.Name, d.Title).In(n.l))
	}
	if n.s.Dialect == "fragment" {
		title = n.say(lang.T("a quoted reply or error message", "인용된 응답 또는 오류 메시지"))
	}
	if from == to && n.s.Part == 0 {
		return n.say(lang.T("line %d, %s", "%d번째 줄, %s"), from, lang.Same(title))
	}
	if n.s.Part > 0 {
		return n.say(lang.T("lines %d–%d, part %d, %s", "%d–%d번째 줄, %d번째 부분, %s"), from, to, n.s.Part, lang.Same(title))
	}
	return n.say(lang.T("lines %d–%d, %s", "%d–%d번째 줄, %s"), from, to, lang.Same(title))
}

// program is a dialect's title up to its first comma that is not in brackets: the
// program without how it is told to write this.
func program(title string) string {
	depth := 0
	for i, r := range title {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(depth-1, 0)
		case r == ',' && depth == 0:
			return title[:i]
		}
	}
	return title
}
