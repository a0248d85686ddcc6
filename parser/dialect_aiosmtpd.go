package parser

import (
	"bytes"

	"github.com/smtplog/smtplog/internal/pyrepr"
)

// aiosmtpdDialect is the log of Python's aiosmtpd: "peer >> b'…'" is what the
// client sent.
func aiosmtpdDialect() *Dialect {
	return &Dialect{
		Name:  "aiosmtpd",
		Title: "aiosmtpd (Python), logger mail.log",
		Samples: []string{
			"2024-05-04 10:00:01,234 DEBUG mail.log ('192.0.2.7', 45404) << b'220 mx.example.org ESMTP aiosmtpd'",
			"INFO:mail.log:('192.0.2.7', 45404) >> b'EHLO client.example.com'",
			`DEBUG:mail.log:_handle_client readline: b'EHLO client.example.com\r\n'`,
			`2024-05-04 10:00:01,234 DEBUG mail.log DATA readline: b'Subject: hello\r\n'`,
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch rec := readAiosmtpd(line); rec.kind {
			case aioNone:
				return claimNone
			case aioNote:
				return claimFair
			}
			return claimStrong
		},
		open: func() dialectReader { return &aiosmtpdReader{} },
	}
}

type aioKind uint8

const (
	aioNone aioKind = iota
	aioNote
	aioClient
	aioServer
	aioData // a line of a message
	aioEcho // a line again
)

// aioRec is one record.
type aioRec struct {
	kind  aioKind
	peer  string // "" where the record does not name it
	at    int    // where the literal begins, behind its quote
	start int    // where the record begins
}

func readAiosmtpd(line []byte) aioRec {
	head := line[:min(len(line), 200)]
	for _, m := range [...]struct {
		words string
		kind  aioKind
	}{{"_handle_client readline: b", aioEcho}, {"DATA readline: b", aioData}} {
		if i := bytes.Index(head, []byte(m.words)); i >= 0 && quoteAt(line, i+len(m.words)) {
			return aioRec{kind: m.kind, at: i + len(m.words) + 1, start: i}
		}
	}
	// The peer is a tuple of Python's, or the name of a socket.
	from := bytes.Index(head, []byte("('"))
	if i := bytes.Index(head, []byte("'' ")); i >= 0 && (from < 0 || i < from) {
		from = i
	}
	if from < 0 {
		return aioRec{}
	}
	end := from + 2
	if line[from] == '(' {
		i := bytes.IndexByte(head[from:], ')')
		if i < 0 {
			return aioRec{}
		}
		end = from + i + 1
	}
	r := aioRec{peer: string(line[from:end]), start: from}
	rest := line[end:]
	switch {
	case hasPrefix(rest, " >> b") && quoteAt(rest, 5):
		r.kind, r.at = aioClient, end+6
	case hasPrefix(rest, " << b") && quoteAt(rest, 5):
		r.kind, r.at = aioServer, end+6
	case hasPrefix(rest, " << challenge: b"):
		r.kind = aioEcho // the reply itself comes next
	case hasPrefix(rest, " handling connection"), hasPrefix(rest, " connection lost"), hasPrefix(rest, " Connection lost during"), hasPrefix(rest, " EOF received"),
		hasPrefix(rest, " connection timeout"), hasPrefix(rest, " sender: "), hasPrefix(rest, " recip: "), hasPrefix(rest, " auth: "), hasPrefix(rest, " SMTP session exception"):
		r.kind = aioNote
	}
	return r
}

func quoteAt(b []byte, i int) bool { return i < len(b) && (b[i] == '\'' || b[i] == '"') }

type aiosmtpdReader struct {
	line Line
	peer string
	dec  pyrepr.Decoder

	// The controller connects to itself once when it starts, and says nothing. The
	// greeting of the first connection waits until somebody does.
	first string // that connection; "-" when it is decided
	hello []Line
}

// read implements dialectReader.
func (r *aiosmtpdReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readAiosmtpd(p.text)
	if rec.kind == aioNone {
		return false
	}
	if rec.peer != "" {
		r.peer = rec.peer
	}
	r.controller(&rec, p, c)
	c = c.on(r.peer)
	var before prefix
	before.find(p.text[:rec.start])
	r.line = lineFrom(p, rec.at, c)
	r.line.Time = before.stamp
	switch rec.kind {
	case aioClient, aioServer, aioData:
		r.unescape(p.text[rec.at-1], c)
		r.say(rec.kind, c)
	case aioEcho:
		c.echo(&r.line)
	default:
		words := p.text[rec.start+len(rec.peer):]
		switch {
		case hasPrefix(words, " connection lost"):
			c.hungUp(&r.line)
		case hasPrefix(words, " connection timeout"), hasPrefix(words, " SMTP session exception"):
			c.failed(&r.line)
		default:
			c.remark(&r.line)
		}
	}
	return true
}

// controller decides whether the first connection is the controller's own.
func (r *aiosmtpdReader) controller(rec *aioRec, p *physical, c *conversation) {
	words := p.text[min(len(p.text), rec.start+len(rec.peer)):]
	switch {
	case r.first == "-":
	case r.first == "":
		r.first = "-"
		if hasPrefix(words, " handling connection") {
			r.first = r.peer
		}
	case rec.kind == aioServer && r.peer == r.first || hasPrefix(words, " EOF received"), hasPrefix(words, " Connection lost during"):
	default:
		if !hasPrefix(words, " connection lost") {
			own := c.on(r.first)
			for i := range r.hello {
				own.server(&r.hello[i])
			}
		}
		r.first, r.hello = "-", nil
	}
}

func (r *aiosmtpdReader) say(kind aioKind, c *conversation) {
	switch {
	case kind == aioServer && r.first == r.peer:
		r.hello = append(r.hello, r.line)
	case kind == aioServer:
		c.server(&r.line)
	case kind == aioData && !c.inContent():
		c.echo(&r.line)
	default:
		c.client(&r.line)
	}
}

// unescape reads the literal in r.line.
func (r *aiosmtpdReader) unescape(quote byte, c *conversation) {
	text := r.line.Text
	if end, ok := closes([]byte(text), quote, false); ok {
		text = text[:end]
	}
	r.dec.Reset(false)
	out, ending := cutEnding(r.dec.Flush(r.dec.Append(nil, []byte(text))))
	r.line.Ending = ending
	r.line.Text, r.line.escape = c.keep(out), escapePython
}

// end implements dialectReader.
func (r *aiosmtpdReader) end(c *conversation) {
	for i := range r.hello {
		c.on(r.first).server(&r.hello[i])
	}
}
