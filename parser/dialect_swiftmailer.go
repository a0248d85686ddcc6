package parser

import "bytes"

// swiftmailerDialect is what SwiftMailer's logger plugin collects or prints, also
// behind "Log data:" in the text of its exceptions. Messages are left out.
func swiftmailerDialect() *Dialect {
	return &Dialect{
		Name:  "swiftmailer",
		Title: "SwiftMailer, logger plugin",
		Samples: []string{
			"++ Starting Swift_SmtpTransport",
			"<< 220 mx.example.org ESMTP",
			">> EHLO client.example.com",
			"<< 250-mx.example.org",
			`!! Expected response code 250 but got code "550", with message "550 5.1.1 No such user" (code: 550)`,
			"++ Swift_SmtpTransport started",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			m, at := swiftMark(line)
			switch words := line[at:]; {
			case m == '>' && isShaped(Client, words), m == '<' && isShaped(Server, words):
				return claimFair
			case m == '+' && (bytes.Contains(words, []byte("Swift_")) || bytes.Contains(words, []byte("Transport"))):
				return claimStrong
			case m == '!' && (bytes.Contains(words, []byte("(code: ")) || bytes.Contains(words, []byte("response code"))):
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &swiftReader{} },
	}
}

// swiftMark returns the mark's character and where the words begin.
func swiftMark(line []byte) (mark byte, at int) {
	for _, m := range [...]struct {
		words string
		mark  byte
	}{{">>", '>'}, {"<<", '<'}, {"++", '+'}, {"!!", '!'}, {"&gt;&gt;", '>'}, {"&lt;&lt;", '<'}} {
		if n := len(m.words); hasPrefix(line, m.words) && (len(line) == n || line[n] == ' ') {
			return m.mark, min(n+1, len(line))
		}
	}
	return 0, len(line)
}

// maxSwiftLog is how many lines are compared to tell a repetition of the log.
const maxSwiftLog = 2000

// swiftReader reads one input. An exception's text repeats the log so far, and a
// logger writes that text down, too: such a repetition is an echo.
type swiftReader struct {
	line   Line
	log    []string // marked lines of this session, without errors
	dumped bool     // they came from an exception's text
	again  int      // how many of them were repeated; -1: this is no repetition
	failed bool     // the last marked line was an error
	html   bool
	echoed bool // the last marked line was an echo
	starts []int
}

// read implements dialectReader.
func (r *swiftReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	m, at := swiftMark(p.text)
	if m == 0 {
		return r.bare(p, c)
	}
	if (m == '>' || m == '<') && len(p.text) > at && !isShaped(map[byte]Side{'>': Client, '<': Server}[m], p.text[at:]) && !c.inAuth && c.s == nil {
		return false
	}
	r.html = r.html || p.text[0] == '&'
	for from := 0; ; {
		end := nextSwift(p.text, at)
		taken := r.record(p, m, from, at, end, c)
		if end == len(p.text) {
			return taken
		}
		from = end
		m, at = swiftMark(p.text[from:])
		at += from
	}
}

// nextSwift returns where the next record of a line begins whose line breaks were
// turned into spaces, as a web page of log entries does, or where the line ends.
func nextSwift(line []byte, from int) int {
	for i := from; i+4 < len(line); i++ {
		if line[i] != ' ' {
			continue
		}
		switch m, at := swiftMark(line[i+1:]); {
		case m == '<' && isReplyShaped(line[i+1+at:]), m == '>' && isShaped(Client, line[i+1+at:]),
			m == '!' && hasPrefix(line[i+1+at:], "Expected response code"), m == '+' && hasPrefix(line[i+1+at:], "Swift_"), m == '+' && hasPrefix(line[i+1+at:], "Stopping Swift_"):
			return i + 1
		}
	}
	return len(line)
}

// record takes the record of the mark m, whose words stand between at and end.
func (r *swiftReader) record(p *physical, m byte, from, at, end int, c *conversation) bool {
	words := bytes.TrimRight(p.text[at:end], " \t")
	if r.html {
		words = trimBreak(words)
	}
	l := &r.line
	*l = p.part(from, at, at+len(words), c)
	if r.html {
		l.respell(unescapeHTML(words), c)
	}
	r.failed, r.echoed = m == '!', false
	if m == '!' {
		l.Text = l.Raw
		if r.again > 0 {
			c.echo(l)
		} else {
			ending := c.ending // a refused EHLO is followed by HELO
			c.failed(l)
			c.ending = ending
		}
		return true
	}
	if r.repeats(string(m) + l.Text) {
		r.echoed = true
		c.echo(l)
		return true
	}
	switch m {
	case '<':
		if from > 0 || end < len(p.text) {
			_, r.starts = c.serverJoined(l, r.starts)
		} else {
			c.server(l)
		}
	case '>':
		if c.inContent() && c.content == nil && l.Text == "" {
			c.leaveOut(l)
			return true
		}
		c.client(l)
	default:
		switch words := []byte(l.Text); {
		case hasPrefix(words, "Starting "):
			if c.s != nil {
				c.hungUp(l)
				c.begin()
			}
			r.log = append(r.log[:0], string(m)+l.Text)
			c.session(l.Span)
			c.remark(l)
		case bytes.HasSuffix(words, []byte(" stopped")):
			c.hungUp(l)
		default:
			c.remark(l)
		}
	}
	return true
}

// repeats reports whether a marked line is the next one of a repetition, and
// notes it down if not.
func (r *swiftReader) repeats(line string) bool {
	if r.again >= 0 && r.again < len(r.log) && r.log[r.again] == line {
		r.again++
		return true
	}
	r.again = -1
	if len(r.log) < maxSwiftLog {
		r.log = append(r.log, line)
	}
	return false
}

// bare takes a line without a mark.
func (r *swiftReader) bare(p *physical, c *conversation) bool {
	text := bytes.TrimSpace(p.text[:min(len(p.text), maxNoteText)])
	if r.html {
		text = trimBreak(text)
	}
	l := &r.line
	switch {
	case bytes.Contains(text, []byte("Log data:")):
		if r.failed || !r.dumped && len(r.log) > 0 {
			r.again = 0
		} else {
			r.log, r.again = r.log[:0], -1
		}
		r.dumped = true
		c.echo(&Line{Span: p.span()})
		return c.s != nil
	case len(text) == 0:
		return c.s != nil // the line break of a command
	case string(text) == "." && c.s != nil && r.last() == ">":
		c.echo(&Line{Span: p.span()}) // the rest of the end of a message
		return true
	case isReplyShaped(text) && (c.reply != nil || r.echoed) && !r.failed:
		if r.echoed {
			c.echo(&Line{Span: p.span()})
			return true
		}
		at := bytes.Index(p.text, text)
		*l = p.part(0, at, at+len(text), c)
		c.server(l)
		return true
	case c.s != nil && isPHPMailError(text):
		*l = p.part(0, 0, len(p.text), c)
		c.failed(l)
		return true
	}
	return false
}

// last returns the last marked line.
func (r *swiftReader) last() string {
	switch {
	case r.again > 0 && r.again <= len(r.log):
		return r.log[r.again-1]
	case len(r.log) > 0:
		return r.log[len(r.log)-1]
	}
	return ""
}

// end implements dialectReader.
func (r *swiftReader) end(*conversation) {}
