package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// getLines takes what version 5 prints while it reads: $str is the line that
// came, $data what it has so far.
func (r *phpmailerReader) getLines(c *conversation) {
	text := r.line.Text
	i := strings.Index(text, `"`)
	switch {
	case i < 0:
		c.failed(&r.line) // timed-out, time limit reached
	case strings.HasPrefix(text, "$str is"):
		r.line.textAt += i
		r.line.Text = text[i:]
		r.quoted(r.line.Text, true, c)
	default:
		r.quoted(text[i:], false, c)
	}
}

// failure takes "SMTP ERROR: RCPT TO command failed: 550 …". The reply in it was
// shown before, or is all there is to see of it: below SMTPDebug = 2, and in
// version 5.2.0 at AUTH.
func (r *phpmailerReader) failure(p *physical, m phpMark, to int, c *conversation) {
	text := r.line.Text
	what, at := text, -1
	for i := 0; i+3 <= len(text); i++ {
		if (i == 0 || text[i-1] == ' ') && isReplyShaped([]byte(text[i:min(len(text), i+4)])) && i > 0 && strings.Contains(text[max(0, i-3):i], ":") {
			what, at = text[:i], i
			break
		}
	}
	if at < 0 {
		r.whole(p, m, to, c)
		c.failed(&r.line)
		return
	}
	reply := text[at:]
	if i := strings.Index(reply, `\r\n`); i >= 0 && reply[3] == ' ' {
		reply = reply[:i]
	}
	if sameReply(reply, r.said) && c.sinceSend && c.s != nil {
		r.tail = tailEcho
		c.echo(&r.line)
		return
	}
	if c.s == nil || c.sinceSend || c.answeredAll() {
		if words := impliedByPHP(what); words != "" {
			c.implied(words, &r.line)
			if strings.HasPrefix(words, "DATA") && strings.Contains(what, "END") {
				c.leaveOut(&r.line)
			}
		}
	}
	if r.line.escape == escapeNone {
		r.line.textAt += at
	}
	r.line.Text = reply
	r.reply(LineRestated, c)
	r.tail = tailRestated
}

// sameReply reports whether two copies of a reply begin alike: one may lack the
// line breaks.
func sameReply(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 3 && a[:n] == b[:n]
}

// impliedByPHP names the command that failed.
func impliedByPHP(what string) string {
	for _, w := range [...][2]string{
		{"MAIL", "MAIL FROM:"}, {"RCPT", "RCPT TO:"}, {"DATA", "DATA"}, {"EHLO", "EHLO"}, {"HELO", "HELO"}, {"STARTTLS", "STARTTLS"},
		{"AUTH", "AUTH"}, {"Username", "AUTH LOGIN"}, {"Password", "AUTH LOGIN"}, {"User & Password", "AUTH PLAIN"},
		{"RSET", "RSET"}, {"VRFY", "VRFY"}, {"NOOP", "NOOP"}, {"QUIT", "QUIT"},
	} {
		if strings.HasPrefix(strings.TrimSpace(what), w[0]) {
			return w[1]
		}
	}
	return ""
}

// infer finds the command of a reply in the transcripts of version 5.2.0 to
// 5.2.4, which do not show any. PHPMailer's order is always the same, and a
// login is shown only if it fails.
func (r *phpmailerReader) infer(text string, c *conversation) {
	code := text[:min(3, len(text))]
	if c.s == nil || c.ending && code == "220" {
		return
	}
	c.endReply()
	last := ""
	for i := range c.unit {
		if e := c.unit[i].exchange; e != nil {
			last = strings.ToUpper(firstWord(e.Line.Text))
		}
	}
	words := ""
	switch {
	case code == "220":
		words = "STARTTLS"
	case code == "221":
		words = "QUIT"
	case code == "354":
		words = "DATA"
	case last == "DATA" && !c.answeredAll(), last == "RSET":
	case last == "", last == "STARTTLS":
		words = "EHLO"
	case last == "EHLO", last == "DATA":
		words = "MAIL FROM:"
	case last == "AUTH":
		words = "RSET"
	case last == "MAIL", last == "RCPT":
		words = "RCPT TO:"
	}
	if words != "" {
		c.implied(words, &r.line)
	}
}

// target reads "Connection: opening to ssl://mx.example.org:465, timeout=…".
func (r *phpmailerReader) target(p *physical, m phpMark, to int, c *conversation) {
	words := r.line.Text
	r.whole(p, m, to, c)
	words, _, _ = strings.Cut(words, ",")
	host, port := splitTarget(words)
	c.target(host, port, &r.line)
}

// splitTarget reads "ssl://mx.example.org:465".
func splitTarget(s string) (host string, port int) {
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		if n, err := strconv.Atoi(s[i+1:]); err == nil && n > 0 && n < 65536 {
			return strings.Trim(s[:i], "[]"), n
		}
	}
	return s, 0
}

// bare takes a line without a mark: the rest of a reply, of a quotation, or
// noise.
func (r *phpmailerReader) bare(p *physical, c *conversation) bool {
	text := bytes.TrimSpace(p.text)
	if t := trimBreak(text); len(t) == 0 {
		return c.s != nil // every wire line break, doubled by a logger
	} else if r.html {
		text = t
	}
	at := bytes.Index(p.text, text)
	if r.tail == tailQuote {
		if text[len(text)-1] == '"' {
			r.tail = tailNone
		}
		c.echo(&Line{Span: p.span()})
		return true
	}
	if isReplyShaped(text) {
		switch {
		case r.tail == tailEcho:
			c.echo(&Line{Span: p.span()})
			return true
		case c.reply != nil && (r.tail == tailReply || r.tail == tailRestated):
			r.line = p.part(0, at, at+len(text), c)
			if r.tail == tailRestated {
				r.line.Kind = LineRestated
			}
			c.server(&r.line)
			return true
		}
	}
	if lostPHP(p.text) {
		r.line = p.part(0, 0, len(p.text), c)
		c.remark(&r.line)
		return true
	}
	if c.s != nil && isPHPWarning(text) {
		r.line = p.part(0, at, at+len(text), c)
		c.failed(&r.line)
		return true
	}
	return false
}

// isPHPWarning reports whether PHP itself says what went wrong with the
// connection, between the records: versions before 5.2.22 let its warnings through.
func isPHPWarning(text []byte) bool {
	return (bytes.Contains(text, []byte("stream_socket_enable_crypto()")) || bytes.Contains(text, []byte("stream_socket_client()"))) &&
		bytes.Contains(text[:min(len(text), 60)], []byte("Warning"))
}

// end implements dialectReader.
