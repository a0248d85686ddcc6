package analyze

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// OK reports whether the login succeeded.
func (l *Login) OK() bool { return l.Reply != nil && l.Reply.Class() == 2 }

// collectLogins reads the AUTH attempts of the session.
func (b *block) collectLogins(d *decode.Decoder, states []State) {
	r := &b.report
	r.Logins = b.logins[:0]
	after := false // only answers to challenges that never came stand between an AUTH and this
	for i, e := range r.Session.Exchanges {
		c, ok := e.Command.(*parser.AuthCommand)
		if !ok {
			if after = after && isStray(e); after {
				r.Secrets = append(r.Secrets, stray(e)...)
			}
			continue
		}
		after = true
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
		if c.Err != nil || l.Auth.Mechanism == decode.Mask {
			r.Secrets = append(r.Secrets, misplaced(c)...)
		}
		r.Logins = append(r.Logins, l)
	}
}

// isStray reports whether a command is none but a line of base64: after a refused
// AUTH some clients still send the user's name and the password.
func isStray(e *parser.Exchange) bool {
	other, ok := e.Command.(*parser.OtherCommand)
	if !ok || other.Argument != "" || other.Written == "" || len(other.Written)%4 != 0 {
		return false
	}
	_, err := base64.StdEncoding.DecodeString(other.Written)
	return err == nil
}

// stray is such a line, and what it stands for where that can be told from a
// name.
func stray(e *parser.Exchange) []decode.Secret {
	const shortest = 6
	text := e.Command.(*parser.OtherCommand).Written
	out := []decode.Secret{decode.NewSecret([]byte(text))}
	if data, err := base64.StdEncoding.DecodeString(text); err == nil && len(data) >= shortest && utf8.Valid(data) {
		out = append(out, decode.NewSecret(data))
	}
	return out
}

// misplaced are the words of an AUTH that is not what it should be: any of them
// may be a password.
func misplaced(c *parser.AuthCommand) []decode.Secret {
	const shortest = 6 // shorter words are the protocol's own, or nobody would know them again
	var out []decode.Secret
	for word := range strings.FieldsSeq(c.Argument) {
		if len(word) >= shortest && !isProtocolWord(word) {
			out = append(out, decode.NewSecret([]byte(word)))
		}
	}
	return out
}

// isProtocolWord reports whether a word is the name of a mechanism.
func isProtocolWord(word string) bool {
	_, ok := registry.MechanismByName(word)
	return ok
}

// readAuth puts challenges and answers back into their order: the server speaks
// first, then they take turns (RFC 4954 section 4).
func readAuth(d *decode.Decoder, c *parser.AuthCommand, e *parser.Exchange) *decode.Auth {
	var room [8]decode.AuthLine
	lines := room[:0]
	answers, left := e.Responses, e.Gap-1
	answer := func() {
		if left == 0 {
			lines = append(lines, decode.AuthLine{Missing: true})
		}
		if len(answers) > 0 {
			lines = append(lines, decode.AuthLine{Text: answers[0].Text})
			answers = answers[1:]
		}
		left--
	}
	for _, reply := range e.Replies {
		if reply.Class() != 3 {
			break
		}
		lines = append(lines, decode.AuthLine{FromServer: true, Text: challenge(reply)})
		answer()
	}
	for len(answers) > 0 {
		answer()
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
