package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// OK reports whether the login succeeded.
func (l *Login) OK() bool { return l.Reply != nil && l.Reply.Class() == 2 }

// collectLogins reads the AUTH attempts of the session.
func (b *block) collectLogins(d *decode.Decoder, states []State) {
	r := &b.report
	r.Logins = b.logins[:0]
	for i, e := range r.Session.Exchanges {
		c, ok := e.Command.(*parser.AuthCommand)
		if !ok {
			continue
		}
		l := &b.login
		if b.loginUsed {
			l = &Login{}
		}
		b.loginUsed = true
		l.Exchange, l.Reply = e, e.Final()
		l.Secure = states[i].StartTLS != nil || r.TLS == TLSImplicit
		if h := states[i].Hello; h != nil {
			l.Offered = offersMechanism(capabilities(h), c.Mechanism)
		}
		l.Auth = readAuth(d, c, e)
		if secrets := l.Auth.Secrets; r.Secrets == nil {
			r.Secrets = secrets[:len(secrets):len(secrets)]
		} else {
			r.Secrets = append(r.Secrets, secrets...)
		}
		r.Logins = append(r.Logins, l)
	}
}

// readAuth puts challenges and answers back into their order: the server speaks
// first, then they take turns (RFC 4954 section 4).
func readAuth(d *decode.Decoder, c *parser.AuthCommand, e *parser.Exchange) *decode.Auth {
	var room [8]decode.AuthLine
	lines := room[:0]
	answers := e.Responses
	for _, reply := range e.Replies {
		if reply.Class() != 3 {
			break
		}
		lines = append(lines, decode.AuthLine{FromServer: true, Text: challenge(reply)})
		if len(answers) > 0 {
			lines = append(lines, decode.AuthLine{Text: answers[0].Text})
			answers = answers[1:]
		}
	}
	for i := range answers {
		lines = append(lines, decode.AuthLine{Text: answers[i].Text})
	}
	return d.DecodeAuth(c.Mechanism, c.Initial, c.HasInitial, lines)
}

// challenge is the text of a 334 reply without "334 ".
func challenge(r *parser.Reply) string {
	if len(r.Lines) == 0 {
		return ""
	}
	text := r.Lines[len(r.Lines)-1].Line.Text
	return strings.TrimPrefix(strings.TrimPrefix(text, "334"), " ")
}

// capabilities are the keywords a hello was answered with.
func capabilities(e *parser.Exchange) []parser.Capability {
	if e == nil {
		return nil
	}
	if r := e.Final(); r != nil {
		return r.Capabilities
	}
	return nil
}

// capability finds a keyword among those offered.
func capability(caps []parser.Capability, keyword string) (parser.Capability, bool) {
	for _, c := range caps {
		if c.Keyword == keyword {
			return c, true
		}
	}
	return parser.Capability{}, false
}

// offersMechanism reports whether an AUTH line names the mechanism. The old
// form "AUTH=LOGIN" counts.
func offersMechanism(caps []parser.Capability, mechanism string) bool {
	for _, c := range caps {
		if c.Keyword != "AUTH" {
			continue
		}
		for _, p := range c.Params {
			if strings.EqualFold(strings.TrimPrefix(p, "="), mechanism) {
				return true
			}
		}
	}
	return false
}
