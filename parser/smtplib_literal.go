package parser

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/smtplog/smtplog/internal/pyrepr"
)

// literal is a Python literal on its way through.
type literal struct {
	dec   pyrepr.Decoder
	again pyrepr.Decoder // for doubled backslashes
	quote byte
	line  Line   // of its first physical line
	text  []byte // what it says, for commands and replies
	w     *contentWriter
}

// literalRole says what a literal is for.
type literalRole uint8

const (
	literalNone literalRole = iota
	literalSend
	literalContent
	literalReply
	literalIgnored  // an echo
	literalRestated // an echo that is the only witness of a reply
)

// maxWrapped bounds how many physical lines a hard-wrapped command or reply may
// cover; a message may cover any number.
const maxWrapped = 64

// begin starts a literal that stands at rec.at and, if it ends on its line,
// finishes it.
func (r *smtplibReader) begin(p *physical, rec *record, line *Line, role literalRole, c *conversation) {
	body := p.text[rec.at:]
	if (role == literalSend || role == literalReply) && !p.more {
		if end, ok := closes(body, rec.quote, false); ok && end <= c.limits.LineBytes {
			r.short(p, rec, line, role, body[:end], c)
			return
		}
	}
	r.open = role
	r.wrapped = 0
	r.lit.quote = rec.quote
	r.lit.line = *line
	r.lit.line.textAt = rec.at
	r.lit.text = r.lit.text[:0]
	r.lit.dec.Reset(!rec.bytes)
	r.lit.again.Reset(!rec.bytes)
	if role == literalContent {
		r.lit.w = c.content
	}
	r.piece(p, body, c)
}

// short takes a literal that stands whole on one line: nearly all of them.
func (r *smtplibReader) short(p *physical, rec *record, line *Line, role literalRole, body []byte, c *conversation) {
	raw := c.keep(p.text)
	line.Raw = raw
	line.textAt = rec.at
	text := raw[rec.at : rec.at+len(body)]
	line.Text, line.Ending, line.escape = r.unescape(text, rec.bytes, c)
	r.deliver(role, line, c)
}

// unescape un-escapes a whole literal and takes its line ending off. Where only
// the line ending is escaped, the result is a part of the argument.
func (r *smtplibReader) unescape(text string, isBytes bool, c *conversation) (string, Ending, escape) {
	i := strings.IndexByte(text, '\\')
	if i < 0 {
		return text, EndingHidden, escapeNone
	}
	switch text[i:] {
	case `\r\n`:
		return text[:i], EndingCRLF, escapeNone
	case `\\r\\n`:
		r.doubled = true
		return text[:i], EndingCRLF, escapeNone
	}
	if strings.HasSuffix(text, `\\r\\n`) {
		r.doubled = true
	}
	esc := escapePython
	var d pyrepr.Decoder
	d.Reset(!isBytes && !looksLikeBytes(text))
	src := append(r.decoded[:0], text...)
	out := d.Flush(d.Append(nil, src))
	if r.doubled {
		esc = escapePythonTwice
		src = out
		d.Reset(d.Str)
		out = d.Flush(d.Append(nil, src))
	}
	r.decoded = src[:0]
	out, ending := cutEnding(out)
	return c.keep(out), ending, esc
}

// looksLikeBytes tells whether \xhh in a literal without a b is a byte (Python
// 2.7) or a code point (Python 3, when stderr could not print the letter): the
// bytes of UTF-8 make sense together.
func looksLikeBytes(text string) bool {
	if !strings.Contains(text, `\x`) {
		return false
	}
	var d pyrepr.Decoder
	out := d.Flush(d.Append(nil, []byte(text)))
	return utf8.Valid(out)
}

func cutEnding(b []byte) ([]byte, Ending) {
	switch n := len(b); {
	case n >= 2 && b[n-2] == '\r' && b[n-1] == '\n':
		return b[:n-2], EndingCRLF
	case n >= 1 && b[n-1] == '\n':
		return b[:n-1], EndingLF
	case n >= 1 && b[n-1] == '\r':
		return b[:n-1], EndingCR
	}
	return b, EndingHidden
}

// closes finds the quote that ends a literal: the last one on the line, with
// nothing behind it but white space or a bracket. escaped tells that a backslash
// stands before b.
func closes(b []byte, quote byte, escaped bool) (end int, ok bool) {
	n := len(b)
	for n > 0 && (b[n-1] == ' ' || b[n-1] == '\t' || b[n-1] == ')') {
		n--
	}
	if n == 0 || b[n-1] != quote {
		return 0, false
	}
	n--
	slashes := 0
	for slashes < n && b[n-1-slashes] == '\\' {
		slashes++
	}
	if slashes == n && escaped {
		slashes++
	}
	return n, slashes%2 == 0
}

// piece feeds a part of the open literal.
func (r *smtplibReader) piece(p *physical, b []byte, c *conversation) {
	l := &r.lit
	l.line.Span = l.line.Span.join(p.span())
	if !p.more {
		if end, ok := closes(b, l.quote, l.dec.PendingBackslash()); ok {
			r.feed(b[:end], c)
			r.finish(true, c)
			return
		}
	}
	r.feed(b, c)
}

// feed un-escapes a part of the literal, a bounded piece at a time.
func (r *smtplibReader) feed(b []byte, c *conversation) {
	l := &r.lit
	for len(b) > 0 {
		n := min(len(b), fragment)
		out := l.dec.Append(r.decoded[:0], b[:n])
		r.decoded = out
		r.pass(out, c)
		b = b[n:]
	}
}

// pass takes decoded bytes of the literal.
func (r *smtplibReader) pass(out []byte, c *conversation) {
	l := &r.lit
	if r.doubled {
		out = l.again.Append(nil, out)
	}
	if l.w != nil {
		if n := l.w.write(out); n < len(out) {
			l.w.c.After += int64(len(out) - n)
		}
		return
	}
	if room := c.limits.LineBytes - len(l.text); room > 0 {
		l.text = append(l.text, out[:min(room, len(out))]...)
	}
}

// finish ends the open literal.
func (r *smtplibReader) finish(closed bool, c *conversation) {
	l := &r.lit
	r.pass(l.dec.Flush(nil), c)
	if r.doubled {
		again := l.again.Flush(nil)
		r.doubled = false
		r.pass(again, c)
		r.doubled = true
	}
	role := r.open
	r.open = literalNone
	if l.w != nil {
		w := l.w
		l.w = nil
		w.c.Span = w.c.Span.join(l.line.Span)
		c.touch(&l.line)
		// A message smtplib sends ends in its final dot. One that was cut stays open
		// until somebody else speaks.
		if w.state == lineEnded || !closed {
			c.closeContent()
		}
		return
	}
	text, ending := cutEnding(l.text)
	if !closed {
		ending = EndingNone
	}
	line := l.line
	line.Text, line.Ending, line.escape = c.keep(text), ending, escapeReconstructed
	r.deliver(role, &line, c)
}

// abandon ends a literal whose closing quote never came.
func (r *smtplibReader) abandon(c *conversation) {
	if r.open != literalNone {
		r.finish(false, c)
	}
}

// mayWrap reports whether a line that is no record can be the rest of an open
// literal that was hard-wrapped.
func (r *smtplibReader) mayWrap(b []byte) bool {
	if len(bytes.TrimSpace(b)) == 0 || hasPrefix(b, "```") || hasPrefix(b, "Traceback (") {
		return false
	}
	return r.open == literalContent || r.wrapped < maxWrapped
}

// deliver hands a whole literal to the conversation.
func (r *smtplibReader) deliver(role literalRole, line *Line, c *conversation) {
	switch role {
	case literalSend:
		r.last = r.last[:0]
		c.client(line)
	case literalReply:
		if !c.sinceSend {
			r.last = r.last[:0]
		}
		if len(r.last) < c.limits.ReplyLines {
			r.last = append(r.last, replyWords(line.Text))
		}
		// smtplib reads line by line and prints the CRLF; a reply without one was cut
		// by the end of the connection.
		if line.Ending == EndingHidden && line.escape != escapeNone {
			line.Ending = EndingNone
		}
		c.server(line)
	case literalRestated:
		text := line.Text
		if strings.Contains(text, `\n`) && !strings.Contains(text, "\n") {
			var d pyrepr.Decoder
			text = string(d.Flush(d.Append(nil, []byte(text))))
		}
		r.restate(r.code, text, line, c)
	case literalIgnored:
		c.echo(line)
	case literalNone, literalContent:
	}
}

func replyWords(s string) string {
	if len(s) > 4 {
		return strings.TrimSpace(s[4:])
	}
	return ""
}

// pythonOffset returns how many bytes of raw, from at, spell the first i bytes
// of the literal's text.
func pythonOffset(raw string, at, i int, twice bool) int {
	if at > len(raw) {
		return 0
	}
	src := []byte(raw[at:])
	str := at < 2 || raw[at-2] != 'b'
	if str && looksLikeBytes(raw[at:]) {
		str = false
	}
	if twice {
		var d pyrepr.Decoder
		d.Reset(str)
		once := d.Flush(d.Append(nil, src))
		i = pyrepr.Offset(once, i, str)
	}
	return pyrepr.Offset(src, i, str)
}
