package parser

import (
	"bytes"
	"strings"
)

// pearDialect is what PEAR's Net_SMTP prints with setDebug(true), under Mail,
// Horde and many forms on web pages.
func pearDialect() *Dialect {
	return sendRecvDialect(Dialect{
		Name:  "pear",
		Title: "PEAR Net_SMTP, setDebug(true)",
		Samples: []string{
			"DEBUG: Recv: 220 mx.example.org ESMTP",
			"DEBUG: Send: EHLO client.example.com",
			"DEBUG: Recv: 250-mx.example.org",
		},
		Synchronous: true,
	}, sendRecv{find: findPEAR})
}

// roundcubeDialect is Roundcube's logs/smtp.log: Net_SMTP's lines behind a stamp
// and the web session they belong to.
func roundcubeDialect() *Dialect {
	return sendRecvDialect(Dialect{
		Name:  "roundcube",
		Title: "Roundcube, smtp_debug (logs/smtp.log)",
		Samples: []string{
			"[23-Nov-2026 02:14:45 +0000]: <k3j2h1g0> Connecting to tls://mx.example.org:587...",
			"[23-Nov-2026 02:14:45 +0000]: <k3j2h1g0> Recv: 220 mx.example.org ESMTP",
			"[23-Nov-2026 02:14:45 +0000]: <k3j2h1g0> Send: ****** [28]",
			"Nov 23 02:14:45 host roundcube: <k3j2h1g0> Send: EHLO webmail.example.com",
		},
		Synchronous: true,
	}, sendRecv{find: findRoundcube, ends: true})
}

// sendRecv is the shape of Net_SMTP's lines: "Send: " and "Recv: ", one line for
// each line of a reply, and a message as one record of many lines.
type sendRecv struct {
	find func(line []byte, from int) (sendRecvMark, bool)
	ends bool // the line break at the end of a record was taken off
}

// sendRecvMark is where a record begins.
type sendRecvMark struct {
	key   string // of the connection
	kind  byte   // 's' sent, 'r' received, 'c' connects
	start int    // of the mark
	at    int    // of the words
}

func sendRecvDialect(d Dialect, form sendRecv) *Dialect {
	d.readsPrefixes = true
	d.claims = func(line []byte) int {
		if _, ok := form.find(line, 0); ok {
			return claimStrong
		}
		return claimNone
	}
	d.open = func() dialectReader { return &sendRecvReader{form: form} }
	return &d
}

// findPEAR finds "DEBUG: Send: " and "DEBUG: Recv: ".
func findPEAR(line []byte, from int) (m sendRecvMark, ok bool) {
	for from < len(line) {
		i := bytes.Index(line[from:], []byte("DEBUG: "))
		if i < 0 {
			break
		}
		i += from
		switch rest := line[i+7:]; {
		case i > 0 && isNameByte(line[i-1]):
		case hasPrefix(rest, "Send:"):
			return sendRecvMark{kind: 's', start: i, at: afterSpace(line, i+12)}, true
		case hasPrefix(rest, "Recv:"):
			return sendRecvMark{kind: 'r', start: i, at: afterSpace(line, i+12)}, true
		}
		from = i + 7
	}
	return m, false
}

// findRoundcube finds "<k3j2h1g0> Send: " and so on. Outside of a web session the
// name is missing, and the stamp stands right before the word.
func findRoundcube(line []byte, from int) (m sendRecvMark, ok bool) {
	if from == 0 && len(line) > 0 && line[0] == '[' {
		if i := bytes.Index(line[:min(len(line), 60)], []byte("]: ")); i > 0 && isDigit(line[1]) {
			if m, ok = roundcubeWord(line, i+3); ok {
				return m, true
			}
		}
	}
	for from < len(line) {
		i := bytes.IndexByte(line[from:], '<')
		if i < 0 {
			break
		}
		i += from
		from = i + 1
		if i+11 > len(line) || line[i+9] != '>' || line[i+10] != ' ' || !isSessionName(line[i+1:i+9]) {
			continue
		}
		if m, ok = roundcubeWord(line, i+11); ok {
			m.key, m.start = string(line[i+1:i+9]), i
			return m, true
		}
	}
	return m, false
}

func roundcubeWord(line []byte, at int) (m sendRecvMark, ok bool) {
	m.start = at
	switch rest := line[at:]; {
	case hasPrefix(rest, "Send:"):
		m.kind, m.at = 's', afterSpace(line, at+5)
	case hasPrefix(rest, "Recv:"):
		m.kind, m.at = 'r', afterSpace(line, at+5)
	case hasPrefix(rest, "Connecting to "):
		m.kind, m.at = 'c', at+14
	default:
		return m, false
	}
	return m, true
}

func isSessionName(b []byte) bool {
	for _, c := range b {
		if !isDigit(c) && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

func afterSpace(line []byte, at int) int {
	if at < len(line) && line[at] == ' ' {
		at++
	}
	return at
}

// sendRecvReader reads one input.
type sendRecvReader struct {
	form   sendRecv
	line   Line
	prefix prefix
	key    string // of the connection that spoke last
	sends  bool   // its last record is one the client sent
	first  int    // where the mark stood in the first line of the input
	seen   bool
}

// read implements dialectReader.
func (r *sendRecvReader) read(p *physical, c *conversation) bool {
	if p.continued {
		t := c.on(r.key)
		if r.sends && t.content != nil {
			t.content.write(p.text)
		}
		return true
	}
	m, ok := r.form.find(p.text, 0)
	if !ok || m.start > 200 {
		return r.bare(p, c.on(r.key))
	}
	if t := c.on(m.key); t.content != nil && !dotted(t.content) && m.kind != 's' && m.at < len(p.text) || t.content != nil && r.first == 0 && m.start > 0 {
		return r.bare(p, t) // a line of the message: Net_SMTP does not read before it sent it all
	}
	if !r.seen {
		r.seen, r.first = true, m.start
	}
	r.prefix.find(p.text[:m.start])
	// A web page runs the lines together; within a message nobody could tell.
	split := !c.on(m.key).inContent()
	for {
		next, more := sendRecvMark{}, false
		if split {
			next, more = r.form.find(p.text, m.at)
		}
		if !more {
			r.record(p, m, len(p.text), m.start > r.first, c.on(m.key))
			return true
		}
		r.record(p, m, next.start, true, c.on(m.key))
		m = next
	}
}

// dotted reports whether the final "." of a message was written.
func dotted(w *contentWriter) bool {
	return w.state == lineDot || w.state == lineDotCR || w.state == lineEnded
}

// record takes one record. In one whose line breaks are lost each ends a line.
func (r *sendRecvReader) record(p *physical, m sendRecvMark, to int, joined bool, c *conversation) {
	if joined {
		to = m.at + len(bytes.TrimRight(trimBreak(p.text[m.at:to]), " \t"))
	}
	r.line = p.part(m.start, m.at, to, c)
	r.line.Time = r.prefix.stamp
	r.key, r.sends = m.key, m.kind == 's'
	switch l := &r.line; m.kind {
	case 'c':
		host, port := splitTarget(strings.Replace(strings.TrimSuffix(l.Text, "..."), " at ", ":", 1))
		c.target(host, port, l)
	case 'r':
		if strings.TrimSpace(l.Text) == "" {
			c.hungUp(l)
			return
		}
		c.server(l)
	default:
		sure, _ := c.expectsContent()
		if !sure || c.content == nil && isLoneQuit(l.Text) {
			c.client(l)
			return
		}
		if c.content == nil {
			c.openContent(l)
		} else if r.form.ends && l.Text != "" {
			c.content.write([]byte("\r\n"))
		}
		r.write(p.text[m.at:to], c)
		if joined {
			c.content.write([]byte("\r\n"))
		}
		c.touch(l)
		c.content.c.Span = c.content.c.Span.join(l.Span)
		c.content.c.Time = l.Time
		r.closed(c)
	}
}

// write adds to the message, but for Roundcube's word on what it left out.
func (r *sendRecvReader) write(text []byte, c *conversation) {
	if r.form.ends && bytes.HasSuffix(text, []byte(" bytes]")) {
		if i := bytes.LastIndex(text, []byte("... [truncated ")); i >= 0 {
			text = text[:i]
			c.content.c.Elided = true
		}
	}
	c.content.write(text)
}

func (r *sendRecvReader) closed(c *conversation) {
	if c.content.state == lineEnded {
		c.closeContent()
	}
}

// bare takes a line without a mark: more of a message, or noise.
func (r *sendRecvReader) bare(p *physical, c *conversation) bool {
	if r.sends && c.content != nil {
		c.content.write([]byte("\r\n"))
		r.write(p.text, c)
		c.content.c.Span = c.content.c.Span.join(p.span())
		l := Line{Span: p.span()}
		c.touch(&l)
		r.closed(c)
		return true
	}
	text := bytes.TrimSpace(p.text[:min(len(p.text), maxNoteText)])
	if len(text) == 0 {
		return c.s != nil // the line break that was sent
	}
	if c.s != nil && (bytes.Contains(text, []byte("[SMTP: ")) || bytes.Contains(text, []byte("SMTP Error"))) {
		r.line = p.part(0, 0, len(p.text), c)
		c.failed(&r.line)
		return true
	}
	return false
}

// end implements dialectReader.
func (r *sendRecvReader) end(*conversation) {}
