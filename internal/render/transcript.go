package render

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

// Form is a form of transcript that [Transcript] writes.
type Form string

// The forms.
const (
	FormText    Form = "text"    // RFC style, "C:" and "S:"
	FormSmtplib Form = "smtplib" // Python's smtplib
	FormSwaks   Form = "swaks"   // swaks
)

// Forms lists the forms.
func Forms() []Form { return []Form{FormText, FormSmtplib, FormSwaks} }

// Transcript writes the session of a report as a transcript of another form. The
// secrets of its logins are masked wherever they stand. What the transcript it
// came from did not show is not made up: content that was left out stays out.
func Transcript(w io.Writer, r *analyze.Report, form Form) error {
	t := &transcript{w: bufio.NewWriter(w), m: mask.New(r.Secrets), form: form, r: r}
	es := r.Session.Exchanges
	if host := r.Session.Target.Host; host != "" {
		t.target(host, r.Session.Target.Port)
	}
	for i := 0; i < len(es); {
		// A pipelined group: all requests, then all replies.
		n := i + 1
		for n < len(es) && es[n].Pipelined && es[n-1].Content == nil {
			n++
		}
		for _, e := range es[i:n] {
			t.command(e)
		}
		for _, e := range es[i:n] {
			t.answers(e)
		}
		i = n
	}
	return t.w.Flush()
}

type transcript struct {
	w    *bufio.Writer
	m    *mask.Masker
	form Form
	r    *analyze.Report
	tls  bool
}

func (t *transcript) target(host string, port int) {
	switch t.form {
	case FormSmtplib:
		fmt.Fprintf(t.w, "connect: to (%s, %d) None\n", pythonRepr([]byte(host)), port)
	case FormSwaks:
		fmt.Fprintf(t.w, "=== Trying %s:%d...\n=== Connected to %s.\n", Printable(host), port, Printable(host))
	case FormText:
	}
}

// command writes what the client asked, an AUTH command without its secret.
func (t *transcript) command(e *parser.Exchange) {
	if e.Command == nil {
		return
	}
	text := e.Line.Text
	if auth, ok := e.Command.(*parser.AuthCommand); ok && auth.HasInitial && t.role(e, 0) != decode.RoleIdentity && t.role(e, 0) != decode.RoleEmpty {
		i := strings.LastIndex(text, auth.Initial)
		text = text[:max(i, 0)] + decode.Mask
	}
	t.client(text)
}

// role returns what line i of the login of an exchange is.
func (t *transcript) role(e *parser.Exchange, i int) decode.LineRole {
	for _, l := range t.r.Logins {
		if l.Exchange == e && i < len(l.Auth.Lines) {
			return l.Auth.Lines[i].Role
		}
	}
	return decode.RoleUnknown
}

// answers writes the replies of an exchange, with what the client sent on the
// strength of them.
func (t *transcript) answers(e *parser.Exchange) {
	at := 0 // in the login's lines
	if auth, ok := e.Command.(*parser.AuthCommand); ok && auth.HasInitial {
		at = 1
	}
	responses := e.Responses
	for i, reply := range e.Replies {
		if e.Content != nil && i == len(e.Replies)-1 && reply.Code != 354 && i == 0 {
			t.content(e.Content)
		}
		t.reply(e, reply, at)
		switch {
		case reply.Code == 354 && e.Content != nil:
			t.content(e.Content)
		case reply.Code == 334 && len(responses) > 0:
			at++
			t.response(e, responses[0], at)
			responses = responses[1:]
			at++
		}
	}
	for _, l := range responses {
		t.response(e, l, at)
		at++
	}
	if len(e.Replies) == 0 && e.Content != nil {
		t.content(e.Content)
	}
	if e.Verb() == parser.VerbSTARTTLS && e.Final() != nil && e.Final().Code == 220 {
		t.tls = true
	}
}

func (t *transcript) response(e *parser.Exchange, l parser.Line, at int) {
	switch t.role(e, at) {
	case decode.RoleIdentity, decode.RoleCancel, decode.RoleEmpty:
		t.client(l.Text)
	case decode.RoleSecret, decode.RolePrompt, decode.RoleChallenge, decode.RoleServerError, decode.RoleUnknown:
		t.client(decode.Mask)
	}
}

func (t *transcript) client(text string) {
	text = t.m.String(text)
	switch t.form {
	case FormText:
		fmt.Fprintf(t.w, "C: %s\n", Printable(text))
	case FormSmtplib:
		fmt.Fprintf(t.w, "send: %s\n", pythonRepr([]byte(text+"\r\n")))
	case FormSwaks:
		fmt.Fprintf(t.w, "%s %s\n", t.arrow(" ->", " ~>"), Printable(text))
	}
}

func (t *transcript) arrow(plain, tls string) string {
	if t.tls {
		return tls
	}
	return plain
}

func (t *transcript) reply(e *parser.Exchange, r *parser.Reply, at int) {
	var joined []string
	for i := range r.Lines {
		text := r.Lines[i].Line.Text
		_, login := e.Command.(*parser.AuthCommand)
		if r.Code == 334 && login && t.role(e, at) != decode.RolePrompt && len(text) > 4 {
			text = text[:4] + decode.Mask
		}
		text = t.m.String(text)
		switch t.form {
		case FormText:
			fmt.Fprintf(t.w, "S: %s\n", Printable(strings.ReplaceAll(text, "\t", " ")))
		case FormSmtplib:
			fmt.Fprintf(t.w, "reply: b%s\n", pythonRepr([]byte(text+"\r\n")))
			joined = append(joined, strings.TrimSpace(text[min(len(text), 4):]))
		case FormSwaks:
			arrow := t.arrow("<- ", "<~ ")
			if class := r.Code.Class(); class != 2 && class != 3 {
				arrow = t.arrow("<**", "<~*")
			}
			fmt.Fprintf(t.w, "%s %s\n", arrow, Printable(text))
		}
	}
	if t.form == FormSmtplib {
		fmt.Fprintf(t.w, "reply: retcode (%d); Msg: b%s\n", int(r.Code), pythonRepr([]byte(strings.Join(joined, "\n"))))
	}
}

// content writes a message with its transparency dots put back (RFC 5321
// section 4.5.2).
func (t *transcript) content(c *parser.Content) {
	if c.Elided && c.Kept() == 0 {
		return
	}
	body, err := io.ReadAll(io.LimitReader(c.Open(), 64<<20))
	if err != nil {
		return
	}
	body = t.m.Append(nil, body)
	if t.form == FormSmtplib {
		if !bytes.HasSuffix(body, []byte("\r\n")) && len(body) > 0 {
			body = append(body, "\r\n"...)
		}
		wire := bytes.ReplaceAll(body, []byte("\r\n."), []byte("\r\n.."))
		if bytes.HasPrefix(wire, []byte(".")) {
			wire = append([]byte("."), wire...)
		}
		if c.Terminated {
			wire = append(wire, ".\r\n"...)
		}
		fmt.Fprintf(t.w, "send: b%s\n", pythonRepr(wire))
		return
	}
	for line := range bytes.Lines(body) {
		text := strings.TrimRight(string(line), "\r\n")
		if strings.HasPrefix(text, ".") {
			text = "." + text
		}
		t.line(text)
	}
	if c.Terminated {
		t.line(".")
	}
}

func (t *transcript) line(text string) {
	if t.form == FormSwaks {
		fmt.Fprintf(t.w, "%s %s\n", t.arrow(" ->", " ~>"), Printable(text))
		return
	}
	fmt.Fprintf(t.w, "C: %s\n", Printable(text))
}

// pythonRepr writes bytes as Python's repr writes a bytes literal, without the b.
func pythonRepr(b []byte) string {
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	var s strings.Builder
	s.Grow(len(b) + len(b)/16 + 2)
	s.WriteByte(quote)
	for _, c := range b {
		switch {
		case c == quote || c == '\\':
			s.WriteByte('\\')
			s.WriteByte(c)
		case c == '\r':
			s.WriteString(`\r`)
		case c == '\n':
			s.WriteString(`\n`)
		case c == '\t':
			s.WriteString(`\t`)
		case c < 0x20 || c >= 0x7f:
			fmt.Fprintf(&s, `\x%02x`, c)
		default:
			s.WriteByte(c)
		}
	}
	s.WriteByte(quote)
	return s.String()
}
