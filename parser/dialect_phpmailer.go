package parser

import (
	"bytes"
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

func (r *phpmailerReader) end(*conversation) {}
