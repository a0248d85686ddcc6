package parser

import (
	"bytes"
	"strings"
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
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			if keyword, _ := loneKeyword(line); keyword != nil {
				return claimFair
			}
			rec := findRecord(line)
			if rec.kind != recordNone && (rec.kind != recordGreeting || rec.quote != 0) {
				return claimStrong
			}
			if findException(line) {
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &smtplibReader{} },
	}
}

// smtplibReader reads one input. Its only states are an open literal (a long
// line, or one that was hard-wrapped) and the bare lines Python 2.7 prints
// behind "Msg:".
type smtplibReader struct {
	line    Line        // the one being read
	rec     record      // on that line
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

// read implements dialectReader.
func (r *smtplibReader) read(p *physical, c *conversation) bool {
	if p.continued {
		if r.open == literalNone {
			return false
		}
		r.piece(p, p.text, c)
		return true
	}
	rec := &r.rec
	rec.find(p.text)
	if rec.kind == recordNone && r.keyword != nil {
		if joined := r.join(p); joined.kind != recordNone {
			*rec = joined
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

func (r *smtplibReader) send(p *physical, rec *record, line *Line, c *conversation) {
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
func (r *smtplibReader) retcode(p *physical, rec *record, line *Line, c *conversation) {
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
			r.ignore(p, &lit, line)
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
	r.restateLiteral(code, p, &lit, line, c)
}

// data takes "data: (354, b'…')", which repeats a reply once more.
func (r *smtplibReader) data(p *physical, rec *record, line *Line, c *conversation) {
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
			r.ignore(p, &lit, line)
		}
		return
	}
	r.restateLiteral(code, p, &lit, line, c)
}

// greeting takes "connect: b'…'": the text of the greeting once more.
func (r *smtplibReader) greeting(p *physical, rec *record, line *Line, c *conversation) {
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
func (r *smtplibReader) restateLiteral(code Code, p *physical, lit *record, line *Line, c *conversation) {
	r.code = code
	r.begin(p, lit, line, literalRestated, c)
}

// ignore opens the literal of an echo that does not end on its line, so that the
// rest of it is not taken for something else.
func (r *smtplibReader) ignore(p *physical, lit *record, line *Line) {
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
