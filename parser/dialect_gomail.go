package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// goMailDialect is the debug log of wneessen/go-mail (Go), as text or as JSON. It
// shows neither the greeting nor the message nor the reply to it, and of a long
// reply the code once only.
func goMailDialect() *Dialect {
	return &Dialect{
		Name:  "go-mail",
		Title: "wneessen/go-mail (Go) with debug log, as text or JSON",
		Samples: []string{
			"2024/05/04 10:00:01 DEBUG: C --> S: EHLO client.example.com",
			"2024/05/04 10:00:01 DEBUG: C <-- S: 250 mx.example.org",
			`{"time":"2024-05-04T10:00:01.203Z","level":"DEBUG","msg":"250 2.1.0 Ok","direction":{"from":"server","to":"client"}}`,
		},
		Synchronous: true,
		claims: func(line []byte) int {
			if side, _, _ := goMailRecord(line); side != NoSide {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &goMailReader{} },
	}
}

// goMailRedacted is what is printed of every line of a login.
const goMailRedacted = "<SMTP auth data redacted>"

// goMailReader reads go-mail's log.
type goMailReader struct {
	line  Line
	reply *Reply    // whose other lines may follow bare
	hello bool      // … and it answers EHLO
	asked TokenKind // what the client asked last
	login bool      // the lines of a login were seen
	data  bool      // the server said 354, and nothing was said since
}

// read implements dialectReader.
func (r *goMailReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at, json := goMailRecord(p.text)
	if side == NoSide {
		return r.bare(p, c)
	}
	r.line = lineFrom(p, at, c)
	text := r.line.Text
	if json {
		text = jsonField(p.text, "msg")
		r.line.escape = escapeReconstructed
		r.line.Time = jsonTime(p.text)
	}
	first, rest, _ := strings.Cut(text, "\n")
	r.line.Text = strings.TrimSuffix(first, "\r")
	r.reply = nil
	if side == Client {
		r.client(c)
		return true
	}
	l := r.line
	c.server(&l)
	r.data = strings.HasPrefix(first, "354") && c.inData
	if r.reply = c.lastReply(); r.reply == nil {
		return true
	}
	r.hello = r.asked == TokenHello
	for rest != "" {
		first, rest, _ = strings.Cut(rest, "\n")
		c.extend(r.reply, strings.TrimSuffix(first, "\r"), r.line)
	}
	if json {
		r.reply = nil
	}
	return true
}

// client takes a line the client sent, which r.line is.
func (r *goMailReader) client(c *conversation) {
	kind := firstVerb(r.line.Text)
	if r.line.Text == goMailRedacted {
		switch {
		case c.inAuth:
			c.client(&r.line)
		case r.login: // it cancels the login and takes its leave
			c.remark(&r.line)
		default:
			r.login = true
			r.line.Text, r.line.escape = "AUTH", escapeReconstructed
			c.client(&r.line)
		}
		return
	}
	if kind == TokenHello {
		r.login = false
	}
	if r.data {
		r.data = false
		c.leaveOut(&r.line)
	}
	r.asked = kind
	c.client(&r.line)
}

// bare takes a line without a mark: the rest of a reply, without its code, or the
// error the program ends with.
func (r *goMailReader) bare(p *physical, c *conversation) bool {
	text := bytes.TrimRight(p.text, " \t\r")
	if r.reply != nil && c.stamp.IsZero() && r.goesOn(text) {
		c.extend(r.reply, string(text[:min(len(text), c.limits.LineBytes)]), Line{Span: p.span(), Side: Server, escape: escapeReconstructed})
		return true
	}
	r.reply = nil
	for _, s := range [...]string{"SMTP AUTH failed: ", "sending SMTP ", "closing SMTP DATA writer: ", "dial failed: ", "client send failed: "} {
		if bytes.Contains(text, []byte(s)) {
			r.line = lineFrom(p, 0, c)
			c.failed(&r.line)
			r.quoted(c)
			return true
		}
	}
	return false
}

// quoted finds the exchange whose reply only the error tells, and gives it to it:
// refusals are not in the log.
func (r *goMailReader) quoted(c *conversation) {
	if c.s == nil {
		return
	}
	text := r.line.Text
	verb := VerbDATA
	if strings.Contains(text, "RCPT TO") {
		verb = VerbRCPT
	} else if strings.Contains(text, "MAIL FROM") {
		verb = VerbMAIL
	}
	at := strings.Index(text, " command: ")
	if i := strings.Index(text, "writer: "); at < 0 && i >= 0 {
		at = i - 2
	}
	if at < 0 || !isReplyShaped([]byte(text[at+10:])) {
		return
	}
	text = text[at+10:]
	code, words := text[:3], strings.TrimLeft(text[3:], " ")
	if q, err := strconv.QuotedPrefix(words); err == nil {
		words, _ = strconv.Unquote(q)
	}
	c.flush()
	for _, e := range c.s.Exchanges {
		if e.Verb() != verb || e.Final() != nil {
			continue
		}
		if cmd, ok := e.Command.(*RcptCommand); ok && !strings.Contains(text, cmd.ForwardPath.Text) {
			continue
		}
		c.restate(e, code+" "+words, r.line)
		return
	}
}

// restate gives a reply to an exchange that was closed without one.
func (c *conversation) restate(e *Exchange, text string, l Line) {
	first, rest, more := strings.Cut(text, "\n")
	reply := &Reply{Restated: true, Complete: true, Lines: make([]ReplyLine, 1)}
	l.Side, l.Kind, l.Text, l.escape = Server, LineRestated, first, escapeReconstructed
	c.scratch.mem = c.mem
	c.g.parseReplyLine(&l, &reply.Lines[0], &c.scratch)
	reply.Code, reply.Enhanced = reply.Lines[0].Code, reply.Lines[0].Enhanced
	for more {
		first, rest, more = strings.Cut(rest, "\n")
		c.extend(reply, first, l)
	}
	e.Replies = append(e.Replies, reply)
}

// goesOn reports whether a bare line can be one of the reply: a keyword of the
// reply to EHLO, or words with the enhanced status code again.
func (r *goMailReader) goesOn(text []byte) bool {
	if !r.hello {
		n := enhancedLen(string(text[:min(len(text), 20)]))
		return n > 0 && r.reply.Code.Class() == int(text[0]-'0')
	}
	word, _, _ := bytes.Cut(text, []byte(" "))
	word, _, _ = bytes.Cut(word, []byte("="))
	for _, b := range word {
		if (b < 'A' || b > 'Z') && !isDigit(b) && b != '-' {
			return false
		}
	}
	return len(word) > 1
}

// end implements dialectReader.
func (r *goMailReader) end(*conversation) {}

// goMailRecord returns who speaks in a record, and where its words begin.
func goMailRecord(line []byte) (side Side, at int, json bool) {
	if len(line) > 0 && line[0] == '{' {
		i := bytes.Index(line, []byte(`"direction":{"from":"`))
		if i < 0 {
			return NoSide, 0, false
		}
		switch rest := line[i+21:]; {
		case hasPrefix(rest, "client"):
			return Client, 0, true
		case hasPrefix(rest, "server"):
			return Server, 0, true
		}
		return NoSide, 0, false
	}
	if hasPrefix(line, "DEBUG: ") {
		at = len("DEBUG: ")
	}
	switch rest := line[at:]; {
	case hasPrefix(rest, "C --> S: "):
		return Client, at + 9, false
	case hasPrefix(rest, "C <-- S: "):
		return Server, at + 9, false
	}
	return NoSide, 0, false
}
