package parser

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/smtplog/smtplog/internal/pyrepr"
)

// smtplibDialect is what CPython's smtplib prints to stderr after
// set_debuglevel(1) or (2), in Python 2.7 and 3.x, also of LMTP and SMTP_SSL.
func smtplibDialect() *Dialect {
	return &Dialect{
		Name:  "smtplib",
		Title: "Python smtplib, set_debuglevel(1) or (2)",
		Samples: []string{
			`send: 'ehlo [192.0.2.7]\r\n'`,
			`reply: b'250-mx.example.org\r\n'`,
			`reply: '250 SIZE 10240000\r\n'`,
			`reply: retcode (250); Msg: b'mx.example.org\nSIZE 10240000'`,
			`send: b'Subject: hello\r\n\r\nhi\r\n.\r\n'`,
			`data: (250, b'2.0.0 Ok: queued as 4F1')`,
			`connect: to ('mx.example.org', 587) None`,
			`connect: b'mx.example.org ESMTP'`,
			`10:00:01.123456 send: 'quit\r\n'`,
		},
		Synchronous: true,
		claims: func(line []byte) bool {
			if keyword, _ := loneKeyword(line); keyword != nil {
				return true
			}
			rec := findRecord(line)
			return rec.kind != recordNone && (rec.kind != recordGreeting || rec.quote != 0) || findException(line)
		},
		open: func() dialectReader { return &smtplibReader{} },
	}
}

// smtplibReader reads one input. Its only states are an open literal (a long
// line, or one that was hard-wrapped) and the bare lines Python 2.7 prints
// behind "Msg:".
type smtplibReader struct {
	line    Line        // the one being read
	open    literalRole // what the literal that is still open will be
	lit     literal
	wrapped int  // physical lines the open literal has gone on for
	doubled bool // this paste doubles every backslash
	code    Code // of the reply that a literalRestated repeats

	// A logger that gets smtplib's words piece by piece prints the keyword on one
	// line and what belongs to it on the next, behind the same prefix.
	keyword []byte // "send: " and so on, waiting for the rest; nil if none
	prefix  int    // how long the prefix before it was

	// Python 2.7 prints the text of a reply raw, so that it may cover several
	// physical lines.
	rawLeft  int      // how many more may belong to it
	rawWords []string // they repeat these; nil if the reply lines themselves are missing
	rawReply *Reply   // they make up this reply
	last     []string // words of the reply that the wire lines showed
	decoded  []byte   // scratch
}

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

// read implements dialectReader.
func (r *smtplibReader) read(p *physical, c *conversation) bool {
	if p.continued {
		if r.open == literalNone {
			return false
		}
		r.piece(p, p.text, c)
		return true
	}
	rec := findRecord(p.text)
	if rec.kind == recordNone && r.keyword != nil {
		if joined := r.join(p); joined.kind != recordNone {
			rec = joined
		}
	}
	r.keyword = nil
	if rec.kind == recordNone {
		if kw, at := loneKeyword(p.text); kw != nil {
			r.abandon(c)
			r.keyword, r.prefix = kw, at
			c.echo(&Line{Span: p.span()})
			return true
		}
		if r.open != literalNone && r.mayWrap(p.text) {
			r.wrapped++
			r.piece(p, p.text, c)
			return true
		}
		r.abandon(c)
		return r.other(p, c)
	}
	r.abandon(c)
	r.rawLeft, r.rawReply = 0, nil
	r.line = Line{Span: p.span(), Time: rec.stamp}
	line := &r.line
	switch rec.kind {
	case recordSend:
		r.send(p, rec, line, c)
	case recordReply:
		r.begin(p, rec, line, literalReply, c)
	case recordRetcode:
		r.retcode(p, rec, line, c)
	case recordData:
		r.data(p, rec, line, c)
	case recordTarget:
		host, port := readTarget(p.text[rec.at:])
		line.Text = c.keep(p.text[rec.start:])
		line.Raw = line.Text
		c.target(host, port, line)
	case recordGreeting:
		r.greeting(p, rec, line, c)
	case recordConnectFail:
		line.Text = c.keep(p.text[rec.start:])
		line.Raw = line.Text
		c.target(string(p.text[rec.at:]), 0, line)
		c.failed(line)
	case recordNone:
	}
	return true
}

// end implements dialectReader.
func (r *smtplibReader) end(c *conversation) { r.abandon(c) }

// ---- records

type recordKind uint8

const (
	recordNone        recordKind = iota
	recordSend                   // send: 'x'
	recordReply                  // reply: b'x'
	recordRetcode                // reply: retcode (250); Msg: x
	recordData                   // data: (354, b'x')
	recordTarget                 // connect: ('host', 25)   connect: to ('host', 25) None
	recordGreeting               // connect: b'x'   (2.7: connect: x)
	recordConnectFail            // connect fail: path
)

// record is a line of smtplib's, recognised.
type record struct {
	kind  recordKind
	start int // where the keyword begins
	at    int // where what the keyword announces begins
	bytes bool
	quote byte // of the literal at `at`, which begins behind the quote; 0 if there is none
	stamp time.Time
}

// maxPrefix is how far into a line a record may begin: loggers and IDEs put
// stamps, levels and names before it.
const maxPrefix = 300

func findRecord(line []byte) record {
	if len(line) == 0 {
		return record{}
	}
	if rec := recordAt(line, 0); rec.kind != recordNone {
		return rec
	}
	if line[0] >= '0' && line[0] <= '9' {
		if stamp, n := readStamp(line); n > 0 {
			if rec := recordAt(line, n); rec.kind != recordNone {
				rec.stamp = stamp
				return rec
			}
		}
	}
	head := line
	if len(head) > maxPrefix {
		head = head[:maxPrefix]
	}
	for from := 0; ; {
		// Every keyword ends in ": " (or is "connect fail").
		i := bytes.Index(head[from:], []byte(": "))
		if i < 0 {
			return record{}
		}
		i += from
		from = i + 2
		start := i
		for start > 0 && (head[start-1] >= 'a' && head[start-1] <= 'z') {
			start--
		}
		if start == i || start == 0 || !isPrefixEnd(head[start-1]) {
			continue
		}
		rec := recordAt(line, start)
		if rec.kind == recordNone || rec.kind == recordGreeting && rec.quote == 0 {
			continue
		}
		if start >= 9 {
			// A stamp of smtplib's own may stand between the prefix and the keyword.
			from := start - 1
			for from > 0 && head[from-1] != ' ' && head[from-1] != '\t' {
				from--
			}
			if stamp, n := readStamp(line[from:]); n > 0 && from+n == start {
				rec.stamp = stamp
			}
		}
		return rec
	}
}

// loneKeyword recognises a line that ends right behind a keyword, and returns
// the keyword with its space and where it begins.
func loneKeyword(line []byte) (keyword []byte, at int) {
	line = bytes.TrimRight(line, " ")
	n := len(line)
	if n < 5 || n > maxPrefix || line[n-1] != ':' {
		return nil, 0
	}
	for _, kw := range []string{"send: ", "reply: ", "data: ", "connect: "} {
		word := kw[:len(kw)-1]
		if bytes.HasSuffix(line, []byte(word)) && n > len(word) && isPrefixEnd(line[n-len(word)-1]) {
			return []byte(kw), n - len(word)
		}
	}
	return nil, 0
}

// join puts a keyword of the line before in front of what this line says.
func (r *smtplibReader) join(p *physical) record {
	if r.prefix > len(p.text) || p.more {
		return record{}
	}
	n := len(r.keyword)
	whole := append(append([]byte(nil), r.keyword...), p.text[r.prefix:]...)
	rec := recordAt(whole, 0)
	if rec.kind == recordNone || rec.kind == recordGreeting && rec.quote == 0 {
		return record{}
	}
	// Only what stands behind the keyword is on this line.
	rec.start = r.prefix
	rec.at += r.prefix - n
	if rec.at < 0 {
		return record{}
	}
	return rec
}

func isPrefixEnd(c byte) bool {
	switch c {
	case ' ', '\t', ']', '|', ':', '>', '}', ')':
		return true
	}
	return false
}

// recordAt recognises a record whose keyword begins at i.
func recordAt(line []byte, i int) record {
	b := line[i:]
	rec := record{start: i}
	switch {
	case len(b) < 6:
	case b[0] == 's' && hasPrefix(b, "send: "):
		if readQuote(line, i+6, &rec) {
			rec.kind = recordSend
		}
	case b[0] == 'r' && hasPrefix(b, "reply: "):
		if readQuote(line, i+7, &rec) {
			rec.kind = recordReply
		} else if hasPrefix(b, "reply: retcode (") {
			rec.kind = recordRetcode
			rec.at = i + 16
		}
	case b[0] == 'd' && hasPrefix(b, "data: ("):
		rec.kind = recordData
		rec.at = i + 7
	case b[0] == 'c' && hasPrefix(b, "connect: "):
		rest := b[9:]
		switch {
		case hasPrefix(rest, "to ("), hasPrefix(rest, "('"), hasPrefix(rest, "(\""), hasPrefix(rest, "(u'"):
			rec.kind = recordTarget
			rec.at = i + 9
		case readQuote(line, i+9, &rec):
			rec.kind = recordGreeting
		default:
			rec.kind = recordGreeting
			rec.at = i + 9
		}
	case b[0] == 'c' && hasPrefix(b, "connect fail: "):
		rec.kind = recordConnectFail
		rec.at = i + 14
	}
	return rec
}

func hasPrefix(b []byte, s string) bool { return len(b) >= len(s) && string(b[:len(s)]) == s }

// readQuote recognises the start of a Python literal at i.
func readQuote(line []byte, i int, rec *record) bool {
	if i < len(line) && (line[i] == 'b' || line[i] == 'u') {
		rec.bytes = line[i] == 'b'
		i++
	}
	if i >= len(line) || line[i] != '\'' && line[i] != '"' {
		return false
	}
	rec.quote = line[i]
	rec.at = i + 1
	return true
}

// readStamp reads "HH:MM:SS " or "HH:MM:SS.ffffff " and returns its length.
func readStamp(b []byte) (time.Time, int) {
	if len(b) < 9 || b[2] != ':' || b[5] != ':' {
		return time.Time{}, 0
	}
	two := func(i int) int {
		if !isDigit(b[i]) || !isDigit(b[i+1]) {
			return -1
		}
		return int(b[i]-'0')*10 + int(b[i+1]-'0')
	}
	h, m, s := two(0), two(3), two(6)
	if h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 60 {
		return time.Time{}, 0
	}
	n, ns := 8, 0
	if b[n] == '.' || b[n] == ',' {
		n++
		scale := 100_000_000
		for n < len(b) && isDigit(b[n]) && scale > 0 {
			ns += int(b[n]-'0') * scale
			scale /= 10
			n++
		}
	}
	if n >= len(b) || b[n] != ' ' && b[n] != '\t' {
		return time.Time{}, 0
	}
	return clock(h, m, s, ns), n + 1
}

// readTarget reads "('host', 25)" and "to ('host', 25) None".
func readTarget(b []byte) (host string, port int) {
	open := bytes.IndexByte(b, '(')
	b = b[open+1:]
	b = bytes.TrimPrefix(b, []byte("u"))
	if len(b) < 2 {
		return "", 0
	}
	end := bytes.IndexByte(b[1:], b[0])
	if end < 0 {
		return "", 0
	}
	host = string(b[1 : 1+end])
	b = bytes.TrimLeft(b[end+2:], ", ")
	for _, c := range b {
		if !isDigit(c) || port > 65535 {
			break
		}
		port = port*10 + int(c-'0')
	}
	return host, port
}

// ---- literals

// begin starts a literal that stands at rec.at and, if it ends on its line,
// finishes it.
func (r *smtplibReader) begin(p *physical, rec record, line *Line, role literalRole, c *conversation) {
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
func (r *smtplibReader) short(p *physical, rec record, line *Line, role literalRole, body []byte, c *conversation) {
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

// ---- the records one by one

func (r *smtplibReader) send(p *physical, rec record, line *Line, c *conversation) {
	sure, maybe := c.expectsContent()
	body := p.text[rec.at:]
	switch {
	case sure && !isBareQuit(body):
		if c.content == nil {
			c.openContent(line)
		}
		r.begin(p, rec, line, literalContent, c)
	case maybe && (rec.bytes || holdsLines(body)):
		c.openContent(line)
		r.begin(p, rec, line, literalContent, c)
	case rec.bytes && holdsLines(body) && endsMessage(body, p.more):
		// The DATA command itself is not in the transcript.
		c.openContent(line)
		r.begin(p, rec, line, literalContent, c)
	default:
		r.begin(p, rec, line, literalSend, c)
	}
}

// isBareQuit tells a client that gives up after 354 from a message: no message
// of smtplib's is just that word.
func isBareQuit(body []byte) bool {
	if len(body) < 5 || len(body) > 16 {
		return false
	}
	word := strings.ToLower(string(body))
	return strings.HasPrefix(word, `quit\r\n`) || strings.HasPrefix(word, `rset\r\n`) || strings.HasPrefix(word, "quit'") || strings.HasPrefix(word, `quit\\r`)
}

// holdsLines reports whether a literal holds more than one line.
func holdsLines(body []byte) bool {
	if len(body) > 4<<10 {
		body = body[:4<<10]
	}
	i := bytes.Index(body, []byte(`\n`))
	return i >= 0 && len(body)-i > 6
}

func endsMessage(body []byte, more bool) bool {
	return more || bytes.Contains(body[max(0, len(body)-20):], []byte(`.\r\n`)) || bytes.Contains(body[max(0, len(body)-20):], []byte(`.\\r\\n`))
}

// retcode takes "reply: retcode (250); Msg: …", which repeats a reply that was
// shown line by line, or is all that is left of it.
func (r *smtplibReader) retcode(p *physical, rec record, line *Line, c *conversation) {
	b := p.text[rec.at:]
	end := bytes.IndexByte(b, ')')
	code, known := Code(0), false
	if end >= 0 {
		code, known = ParseCode(string(b[:end]))
	}
	at := bytes.Index(b, []byte("Msg: "))
	var msg []byte
	if at >= 0 {
		msg = b[at+5:]
		at += rec.at + 5
	}
	lit := record{}
	quoted := at >= 0 && readQuote(p.text, at, &lit)
	if c.sinceSend {
		c.endReply()
		c.echo(line)
		if !quoted {
			r.rawLeft, r.rawWords = len(r.last), r.last
		} else {
			r.ignore(p, lit, line)
		}
		return
	}
	if !known {
		// retcode (-1): smtplib could not read a code, or the connection was closed.
		line.Text = c.keep(p.text[rec.start:])
		line.Raw = line.Text
		c.failed(line)
		return
	}
	if !quoted {
		r.restate(code, string(msg), line, c)
		r.rawLeft, r.rawWords = 40, nil
		r.rawReply = c.lastReply()
		return
	}
	r.restateLiteral(code, p, lit, line, c)
}

// data takes "data: (354, b'…')", which repeats a reply once more.
func (r *smtplibReader) data(p *physical, rec record, line *Line, c *conversation) {
	b := p.text[rec.at:]
	end := bytes.IndexByte(b, ',')
	if end < 0 {
		c.endReply()
		c.echo(line)
		return
	}
	lit := record{}
	at := rec.at + end + 1
	for at < len(p.text) && p.text[at] == ' ' {
		at++
	}
	quoted := readQuote(p.text, at, &lit)
	code, ok := ParseCode(string(b[:end]))
	if c.sinceSend || !ok || !quoted {
		c.endReply()
		c.echo(line)
		if quoted {
			r.ignore(p, lit, line)
		}
		return
	}
	r.restateLiteral(code, p, lit, line, c)
}

// greeting takes "connect: b'…'": the text of the greeting once more.
func (r *smtplibReader) greeting(p *physical, rec record, line *Line, c *conversation) {
	if c.sinceSend || c.s != nil && c.sawServer {
		c.endReply()
		c.echo(line)
		if rec.quote == 0 {
			r.rawLeft, r.rawWords = len(r.last), r.last
		}
		return
	}
	if rec.quote == 0 {
		r.restate(220, string(p.text[rec.at:]), line, c)
		return
	}
	r.restateLiteral(220, p, rec, line, c)
}

// restateLiteral makes a reply of the program's repetition of it.
func (r *smtplibReader) restateLiteral(code Code, p *physical, lit record, line *Line, c *conversation) {
	r.code = code
	r.begin(p, lit, line, literalRestated, c)
}

// ignore opens the literal of an echo that does not end on its line, so that the
// rest of it is not taken for something else.
func (r *smtplibReader) ignore(p *physical, lit record, line *Line) {
	if _, ok := closes(p.text[lit.at:], lit.quote, false); ok && !p.more {
		return
	}
	r.open = literalIgnored
	r.wrapped = 0
	r.lit.quote = lit.quote
	r.lit.line = *line
	r.lit.text = r.lit.text[:0]
	r.lit.dec.Reset(!lit.bytes)
}

// restate hands a reply whose wire lines are missing to the conversation.
func (r *smtplibReader) restate(code Code, text string, line *Line, c *conversation) {
	line.Kind = LineRestated
	line.escape = escapeReconstructed
	words := strings.Split(text, "\n")
	for i, w := range words {
		sep := byte('-')
		if i == len(words)-1 {
			sep = ' '
		}
		line.Text = c.keep(appendReply(nil, code, sep, strings.TrimSuffix(w, "\r")))
		c.server(line)
	}
}

func appendReply(dst []byte, code Code, sep byte, words string) []byte {
	dst = append(dst, byte('0'+code/100), byte('0'+code/10%10), byte('0'+code%10), sep)
	return append(dst, words...)
}

// other takes a line that is no record: the rest of a raw reply of Python 2.7,
// an exception, or noise.
func (r *smtplibReader) other(p *physical, c *conversation) bool {
	if r.rawLeft > 0 {
		words := strings.TrimSpace(string(p.text[:min(len(p.text), c.limits.LineBytes)]))
		if r.rawWords != nil {
			for _, w := range r.rawWords {
				if w == words {
					r.rawLeft--
					c.echo(&Line{Span: p.span()})
					return true
				}
			}
		} else if r.rawReply != nil && words != "" && !findException(p.text) && !hasPrefix(p.text, "Traceback (") && !hasPrefix(p.text, "```") {
			r.rawLeft--
			c.extend(r.rawReply, words, Line{Kind: LineRestated, Side: Server, Span: p.span(), escape: escapeReconstructed})
			return true
		}
		r.rawLeft = 0
	}
	if findException(p.text) {
		text := c.keep(p.text[:min(len(p.text), maxNoteText)])
		c.failed(&Line{Text: text, Raw: text, Span: p.span()})
		return true
	}
	return false
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
