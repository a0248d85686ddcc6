package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// phpmailerDialect is what PHPMailer 5.2 to 7 prints with SMTPDebug 1 to 4: as
// plain text, as a web page, into the PHP error log or through a logger.
func phpmailerDialect() *Dialect {
	return &Dialect{
		Name:  "phpmailer",
		Title: "PHPMailer, SMTPDebug 1 to 4",
		leans: true,
		Samples: []string{
			"2026-11-23 03:41:11\tSERVER -> CLIENT: 220 mx.example.org ESMTP",
			"2026-11-23 03:41:11\tCLIENT -> SERVER: EHLO client.example.com",
			"2026-11-23 03:41:12 SERVER -&gt; CLIENT: 250-mx.example.org250-SIZE 10240000250 AUTH PLAIN LOGIN<br>",
			"[23-Nov-2026 03:41:12 UTC] CLIENT -> SERVER: [credentials hidden]",
			`SMTP (level 4): SMTP INBOUND: "535 5.7.8 Authentication failed"`,
			"2026-11-23 03:41:13\tSMTP ERROR: Password command failed: 535 5.7.8 Authentication failed",
			"SMTP -> FROM SERVER:220 mx.example.org ESMTP",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims:        claimsPHPMailer,
		open:          func() dialectReader { return &phpmailerReader{} },
	}
}

// phpKind is what the words at the start of a record of PHPMailer's mean.
type phpKind uint8

const (
	phpNone    phpKind = iota
	phpClient          // CLIENT -> SERVER:
	phpServer          // SERVER -> CLIENT:
	phpOld             // SMTP -> FROM SERVER:, of the versions that do not print commands
	phpInbound         // SMTP INBOUND: "…", a line of the reply that follows as a whole
	phpLines           // SMTP -> get_lines(): the same in version 5
	phpError           // SMTP ERROR: …: repeats a reply
	phpFailed          // what went wrong, in PHPMailer's own words
	phpTarget          // Connection: opening to …
	phpClosed          // Connection: closed
	phpNote
)

// phpWords are all of them. In a web page "->" is written "-&gt;".
var phpWords = [...]struct {
	words string
	kind  phpKind
	claim int
}{
	{"CLIENT -> SERVER:", phpClient, claimStrong},
	{"CLIENT -> SMTP:", phpClient, claimStrong},
	{"SERVER -> CLIENT:", phpServer, claimStrong},
	{"SMTP -> FROM SERVER:", phpOld, claimStrong},
	{"SMTP INBOUND:", phpInbound, claimStrong},
	{"SMTP -> get_lines():", phpLines, claimStrong},
	{"SMTP -> ERROR:", phpError, claimStrong},
	{"SMTP ERROR:", phpError, claimStrong},
	{"SMTP -> NOTICE:", phpFailed, claimStrong},
	{"SMTP NOTICE:", phpFailed, claimStrong},
	{"SMTP Error:", phpFailed, claimFair},
	{"SMTP connect() failed", phpFailed, claimFair},
	{"Connection failed. Error #", phpFailed, claimStrong},
	{"Connection: failed", phpFailed, claimFair},
	{"Connection: opening to ", phpTarget, claimStrong},
	{"Connection: opened", phpNote, claimFair},
	{"Connection: clos", phpClosed, claimWeak},
	{"Auth method", phpNote, claimWeak},
	{"Requested auth method", phpNote, claimWeak},
}

// phpMark is where a record begins in a line.
type phpMark struct {
	kind  phpKind
	claim int
	start int // of the record, with its stamp
	at    int // of the mark
	words int // what it says
	html  bool
}

// matchPHP reads the mark that b begins with.
func matchPHP(b []byte) (m phpMark, ok bool) {
	if len(b) < 10 {
		return m, false
	}
	switch b[0] {
	case 'A', 'C', 'R', 'S':
	default:
		return m, false
	}
	for i := range phpWords {
		w := &phpWords[i]
		if b[0] != w.words[0] || b[1] != w.words[1] {
			continue
		}
		m = phpMark{kind: w.kind, claim: w.claim, words: len(w.words)}
		if hasPrefix(b, w.words) {
			return m, true
		}
		if before, after, arrow := strings.Cut(w.words, "->"); arrow && hasPrefix(b, before) && hasPrefix(b[len(before):], "-&gt;"+after) {
			m.words += len("-&gt;") - len("->")
			m.html = true
			return m, true
		}
	}
	return m, false
}

// firstPHP finds the first record of a line. Anything may stand before it that
// does not read as the words of a sentence.
func firstPHP(line []byte) (m phpMark, ok bool) {
	const reach = 400 // a logger's prefix is not longer
	for i := 0; i < len(line) && i < reach; i++ {
		if i > 0 && isNameByte(line[i-1]) {
			continue
		}
		if m, ok = matchPHP(line[i:]); !ok {
			continue
		}
		if !introducesPHP(line[:i]) {
			return m, false
		}
		m.at, m.words = i, i+m.words
		return m, true
	}
	return m, false
}

// introducesPHP reports whether what stands before a mark may be a logger's.
func introducesPHP(before []byte) bool {
	rest := bytes.TrimRight(before, " \t")
	if len(rest) == 0 {
		return true
	}
	switch c := rest[len(rest)-1]; {
	case isDigit(c), c == ':', c == ']', c == '>', c == ')', c == '|', c == '}', c == '"', c == '\'', c == '`', c == '*', c == ';', c == '-', c == '=', c == 'Z':
		return true
	}
	var p prefix
	p.find(before)
	return p.n > 0 && p.ends[p.n-1] == len(before) && !p.stamp.IsZero()
}

// nextPHP finds the next record of a line whose line breaks are lost. Where the
// first one has a stamp, so have all others.
func nextPHP(line []byte, from int, stamped bool) (m phpMark, ok bool) {
	for i := from; i < len(line); i++ {
		if i > 0 && isNameByte(line[i-1]) {
			continue
		}
		if m, ok = matchPHP(line[i:]); !ok {
			continue
		}
		m.start = i
		if at := stampBefore(line[from:i]); at >= 0 {
			m.start = from + at
		} else if stamped {
			continue
		}
		m.at, m.words = i, i+m.words
		return m, true
	}
	return m, false
}

// stampBefore returns where the stamp "2026-11-23 03:41:11" begins that b ends
// with, or -1.
func stampBefore(b []byte) int {
	b = bytes.TrimRight(b, " \t\xc2\xa0")
	if len(b) < 19 {
		return -1
	}
	if _, n := readDate(b[len(b)-19:]); n == 19 {
		return len(b) - 19
	}
	return -1
}

// gluedStamp returns the head of the next record that an application's log put
// right behind the words of a record, without a line break: GLPI's
// "2026-11-23 03:41:11 [7@web1]".
func gluedStamp(words []byte) []byte {
	if len(words) < 23 || words[len(words)-1] != ']' {
		return nil
	}
	open := bytes.LastIndexByte(words, '[')
	if open < 20 || words[open-1] != ' ' || !isDigit(words[min(open+1, len(words)-1)]) || bytes.IndexByte(words[open:], '@') < 0 {
		return nil
	}
	if _, n := readDate(words[open-20 : open]); n != 19 {
		return nil
	}
	return words[open-20:]
}

// lostPHP recognises what is left of a line that was not valid UTF-8 when PHP
// made a web page of it: a stamp with nothing behind it.
func lostPHP(line []byte) bool {
	_, n := readDate(line)
	return n == 19 && string(bytes.TrimSpace(line[n:])) == "<br>"
}

// indentPHP is how PHPMailer indents the further lines of a reply.
const indentPHP = "                   \t                  "

func claimsPHPMailer(line []byte) int {
	if m, ok := firstPHP(line); ok {
		return m.claim
	}
	switch {
	case lostPHP(line):
		return claimWeak
	case hasPrefix(line, indentPHP) && isReplyShaped(line[len(indentPHP):]):
		return claimFair
	}
	return claimNone
}

// phpTail is what an unmarked line goes on with.
type phpTail uint8

const (
	tailNone     phpTail = iota
	tailReply            // the reply of the conversation
	tailRestated         // the reply that an error was the only witness of
	tailEcho             // a reply that was shown before
	tailQuote            // the inside of quotation marks
)

// phpmailerReader reads one input.
type phpmailerReader struct {
	line    Line
	tail    phpTail
	html    bool // the transcript is a web page
	joined  bool // the physical line holds several records
	escaped bool // line breaks are written "\r\n"

	inbound  bool   // the lines of the reply that comes were shown one by one
	said     string // the first line of the last reply
	commands bool   // this transcript shows what the client sends
	starts   []int
	prefix   prefix
}

// read implements dialectReader.
func (r *phpmailerReader) read(p *physical, c *conversation) bool {
	if p.continued {
		if r.joined {
			// The record this piece begins within is cut.
			if m, ok := nextPHP(p.text, 0, true); ok {
				r.records(p, m, c)
			}
		}
		return true
	}
	m, ok := firstPHP(p.text)
	if !ok {
		r.joined = false
		return r.bare(p, c)
	}
	if c.inData {
		// A line of a message may hold the transcript of another one.
		r.joined = false
		r.record(p, m, len(p.text), c)
		return true
	}
	r.records(p, m, c)
	return true
}

// records takes all records of a physical line.
func (r *phpmailerReader) records(p *physical, m phpMark, c *conversation) {
	stamped := stampBefore(p.text[:m.at]) >= 0
	r.joined = false
	for {
		next, more := nextPHP(p.text, m.words, stamped)
		if !more {
			r.joined = r.joined && p.more
			r.record(p, m, len(p.text), c)
			return
		}
		r.joined = true
		r.record(p, m, next.start, c)
		m = next
	}
}

// record takes the record that ends at to.
func (r *phpmailerReader) record(p *physical, m phpMark, to int, c *conversation) {
	if r.tail == tailRestated {
		c.endReply()
	}
	r.tail = tailNone
	r.html = r.html || m.html
	at := m.words
	if at < to && (p.text[at] == ' ' || p.text[at] == '\t') {
		at++
	}
	body := m.kind == phpClient && c.inData
	if m.kind != phpClient || r.html || to < len(p.text) {
		// Only a line of a message may end with a space of its own.
		to = at + len(bytes.TrimRight(trimBreak(p.text[at:to]), " \t"))
		to -= len(gluedStamp(p.text[at:to]))
	}
	for !body && at < to && p.text[at] == ' ' {
		at++
	}
	if !body && to > at && p.text[to-1] == '"' && bytes.HasSuffix(bytes.TrimRight(p.text[:m.at], " "), []byte{'"'}) {
		to-- // somebody quotes the line
	}
	words := r.unlog(p.text[m.start:m.at], p.text[at:to], body)
	l := p.part(m.start, at, at+len(words), c)
	if r.html {
		l.respell(unescapeHTML(words), c)
	}
	r.prefix.find(p.text[m.start:m.at])
	l.Time = r.prefix.stamp
	r.line = l
	switch m.kind {
	case phpClient:
		r.client(c)
	case phpServer, phpOld:
		r.server(m.kind == phpOld, c)
	case phpInbound:
		r.quoted(l.Text, true, c)
	case phpLines:
		r.getLines(c)
	case phpError:
		r.failure(p, m, to, c)
	case phpFailed:
		r.whole(p, m, to, c)
		c.failed(&r.line)
	case phpTarget:
		r.target(p, m, to, c)
	case phpClosed:
		r.whole(p, m, to, c)
		c.hungUp(&r.line)
	case phpNote:
		r.whole(p, m, to, c)
		c.remark(&r.line)
	case phpNone:
	}
}

// unlog takes off what a logger put behind the words of a record: Apache writes
// "\r\n" for a line break and adds ", referer: …", Monolog adds "[] []".
func (r *phpmailerReader) unlog(before, words []byte, body bool) []byte {
	if i := bytes.LastIndex(words, []byte(", referer: ")); i > 0 && (words[i-1] == '"' || bytes.HasSuffix(words[:i], []byte(`\r\n`))) {
		words = words[:i]
	}
	if t, ok := bytes.CutSuffix(words, []byte(`\r\n`)); ok && (!body || r.escaped) {
		words, r.escaped = t, true
	}
	if bytes.Contains(before, []byte(".DEBUG: ")) {
		words = bytes.TrimRight(bytes.TrimSuffix(words, []byte("[] []")), " ")
	}
	return words
}

// whole makes the line's words begin with the mark.
func (r *phpmailerReader) whole(p *physical, m phpMark, to int, c *conversation) {
	t := r.line.Time
	words := bytes.TrimRight(trimBreak(p.text[m.at:to]), " \t")
	r.line = p.part(m.start, m.at, m.at+len(words), c)
	if r.html {
		r.line.respell(unescapeHTML(words), c)
	}
	r.line.Time = t
}

func (r *phpmailerReader) client(c *conversation) {
	l := &r.line
	r.inbound, r.commands = false, true
	sure, maybe := c.expectsContent()
	if !sure && maybe && !c.sinceSend && !isLoneQuit(l.Text) {
		// SMTPDebug = 1 hides the 354.
		c.openContent(l)
		c.contentLine(l)
		return
	}
	c.client(l)
}

// isLoneQuit tells a client that gives up from a message.
func isLoneQuit(s string) bool {
	return strings.EqualFold(strings.TrimSpace(s), "QUIT") || strings.EqualFold(strings.TrimSpace(s), "RSET")
}

// server takes a whole reply.
func (r *phpmailerReader) server(old bool, c *conversation) {
	text := r.line.Text
	if strings.TrimSpace(text) == "" {
		// The connection is gone, or there was no answer in time.
		r.inbound = false
		if c.s != nil {
			c.sinceSend = true
		}
		c.remark(&r.line)
		return
	}
	if r.inbound {
		r.inbound = false
		r.tail = tailEcho
		c.echo(&r.line)
		return
	}
	if old && !r.commands {
		r.infer(text, c)
	}
	r.reply(LineProtocol, c)
	r.tail = tailReply
}

// reply gives the words of the line to the conversation, line by line.
func (r *phpmailerReader) reply(kind LineKind, c *conversation) {
	r.line.Kind = kind
	r.said, r.starts = c.serverJoined(&r.line, r.starts)
}

// quoted takes a line of a reply between quotation marks.
func (r *phpmailerReader) quoted(text string, counts bool, c *conversation) {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, `"`) {
		c.remark(&r.line)
		return
	}
	at := strings.Index(r.line.Text, `"`) + 1
	text = text[1:]
	if end := strings.LastIndexByte(text, '"'); end >= 0 && strings.TrimSpace(text[end+1:]) == "" {
		text = text[:end]
	} else {
		r.tail = tailQuote
	}
	if !counts || strings.TrimSpace(text) == "" {
		c.echo(&r.line)
		return
	}
	r.inbound = true
	if r.line.escape == escapeNone {
		r.line.textAt += at
	}
	r.line.Text = strings.TrimRight(text, " \t\r")
	if c.reply == nil {
		r.said = r.line.Text
	}
	c.server(&r.line)
}

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
func (r *phpmailerReader) end(*conversation) {}
