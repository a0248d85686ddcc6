package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// onVerb adds a finding that points at the verb of a command.
func (p *Pass) onVerb(e *parser.Exchange, message, hint lang.Text, related ...Related) {
	head := e.Command.Head()
	at := max(strings.Index(e.Line.Text, head.Written), 0)
	p.Add(&e.Line, at, len(head.Written), message, hint, related...)
}

// onReply adds a finding that points at line i of a reply.
func (p *Pass) onReply(r *parser.Reply, i int, message, hint lang.Text, related ...Related) {
	l := &r.Lines[i]
	p.Add(&l.Line, 0, min(3, len(l.Line.Text)), message, hint, related...)
}

// relatedCommand points at a command, or at a reply without one.
func relatedCommand(e *parser.Exchange, message lang.Text) Related {
	return Related{Pos: e.Span.Start, Message: message}
}

// line is the physical line on which an exchange begins.
func line(e *parser.Exchange) int { return e.Span.Start.Line }

// replyWords quotes a reply for a message: its code, or that there is none.
func replyWords(e *parser.Exchange) lang.Text {
	r := e.Final()
	switch {
	case r == nil:
		return lang.T("no reply", "응답 없음")
	case r.Code == 0:
		return lang.T("a reply without a code", "코드 없는 응답")
	}
	return lang.Same(itoa(int(r.Code)))
}

func itoa(n int) string {
	if n >= 100 && n <= 999 { // without fmt: reply codes
		return string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)})
	}
	return strconv.Itoa(n)
}

// offers returns the keywords the server offered in the last EHLO, and whether
// the transcript shows them all.
func offers(st State) ([]parser.Capability, bool) {
	if st.Hello == nil {
		return nil, false
	}
	r := st.Hello.Final()
	if st.Hello.Verb() == parser.VerbHELO {
		return nil, true
	}
	return r.Capabilities, r.Complete && !headless(r)
}

// headless reports whether the reply to EHLO begins with a keyword in place of
// the server's name: its first lines were cut off.
func headless(r *parser.Reply) bool {
	if len(r.Lines) == 0 {
		return false
	}
	word := leadingKeyword(r.Lines[0].Words())
	for i := range len(word) {
		if word[i] == '.' {
			return false // a host name
		}
	}
	if word == "" || word[0] == 'X' || word[0] == 'x' {
		return false
	}
	_, known := registry.ExtensionByKeyword(word)
	return known
}

// offered reports whether a keyword is among those offered.
func offered(caps []parser.Capability, keyword string) bool {
	_, ok := capability(caps, keyword)
	return ok
}

// nameOf names the command of an exchange for a message. What is no command of a
// standard may be anything, also an answer of a login that came too late, so it is
// not quoted.
func nameOf(e *parser.Exchange) lang.Text {
	if _, other := e.Command.(*parser.OtherCommand); other {
		if _, known := registry.VerbByName(string(e.Verb())); !known {
			return lang.T("an unknown command", "(알 수 없음)")
		}
	}
	return lang.Same(string(e.Verb()))
}

// spoken reports whether the words of a command are in the transcript. A program
// that only tells of one may leave others out.
func spoken(e *parser.Exchange) bool { return e.Line.Kind == parser.LineProtocol }

// lastOf returns the last exchange of a verb before exchange i.
func lastOf(es []*parser.Exchange, i int, verb parser.Verb) *parser.Exchange {
	for i--; i >= 0; i-- {
		if es[i].Verb() == verb {
			return es[i]
		}
	}
	return nil
}

// params are the ESMTP parameters of MAIL and RCPT.
func params(e *parser.Exchange) []parser.Param {
	switch c := e.Command.(type) {
	case *parser.MailCommand:
		return c.Params
	case *parser.RcptCommand:
		return c.Params
	case *parser.HelloCommand, *parser.DataCommand, *parser.BdatCommand, *parser.AuthCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand:
	}
	return nil
}

// parameter looks a parameter up for the command it stands on.
func parameter(e *parser.Exchange, keyword string) (registry.Parameter, bool) {
	if e.Verb() == parser.VerbMAIL {
		return registry.MailParameter(keyword)
	}
	return registry.RcptParameter(keyword)
}

func equalFold(a, b string) bool { return strings.EqualFold(a, b) }

// ifRefused leaves the last finding an error if the server refused the command,
// and makes it a warning if it did not: then no harm was done here.
func (p *Pass) ifRefused(e *parser.Exchange) {
	if n := len(p.found); !refused(e) && n > p.begin {
		p.found[n-1].Severity = Warning
	}
}

// ifMalformed is ifRefused for what is wrong in the form of a command: only a
// refusal that speaks of the form makes it an error.
func (p *Pass) ifMalformed(e *parser.Exchange) {
	if n := len(p.found); !refusedForForm(e) && n > p.begin {
		p.found[n-1].Severity = Warning
	}
}

// refusedForForm reports whether a refusal is about how the command is written.
func refusedForForm(e *parser.Exchange) bool {
	r := e.Final()
	if r == nil || r.Code.Class() != 5 {
		return false
	}
	switch r.Code {
	case 500, 501, 504, 553, 555:
		return true
	}
	switch en := r.Enhanced; en.Subject {
	case 1:
		return en.Detail == 3 || en.Detail == 7 // bad address syntax
	case 5:
		return en.Detail == 2 || en.Detail == 4 // bad syntax, bad arguments
	}
	return false
}
