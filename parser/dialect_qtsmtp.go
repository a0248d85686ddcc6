package parser

import "bytes"

// qtSMTPDialect is what the SmtpClient library for Qt prints with qDebug, whole
// writes and reads in quotation marks.
func qtSMTPDialect() *Dialect {
	return &Dialect{
		Name:  "qt-smtp",
		Title: "SmtpClient for Qt",
		Samples: []string{
			`[Socket] IN:  "220 mx.example.org ESMTP\r\n"`,
			`[Socket] OUT: "EHLO client.example.com"`,
			`[Socket] IN:  "250-mx.example.org\r\n"`,
			`[SmtpClient] State: ReadyState`,
		},
		claims: func(line []byte) int {
			switch side, _ := readQtSocket(line); {
			case side != NoSide:
				return claimStrong
			case hasPrefix(line, "[SmtpClient] State: "):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &qtReader{} },
	}
}

// readQtSocket returns who speaks and where the words begin, behind the quotation
// mark.
func readQtSocket(line []byte) (Side, int) {
	side, at := NoSide, 0
	switch {
	case hasPrefix(line, "[Socket] OUT:"):
		side, at = Client, 13
	case hasPrefix(line, "[Socket] IN:"):
		side, at = Server, 12
	default:
		return NoSide, 0
	}
	words := bytes.TrimLeft(line[at:], " ")
	if len(words) < 2 || words[0] != '"' {
		return NoSide, 0
	}
	return side, len(line) - len(words) + 1
}

type qtReader struct {
	line Line
	w    wire
}

// read implements dialectReader.
func (r *qtReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at := readQtSocket(p.text)
	r.line = lineFrom(p, at, c)
	switch {
	case side == NoSide && hasPrefix(p.text, "[SmtpClient] "):
		c.remark(&r.line)
		return true
	case side == NoSide && hasPrefix(p.text, "SMTP - "):
		c.failed(&r.line)
		return true
	case side == NoSide:
		return false
	}
	words, _ := unescapeQuoted(r.line.Text)
	r.line.escape = escapeReconstructed
	switch dot := bytes.TrimSpace(words); {
	case side == Client && len(dot) == 1 && dot[0] == '.' && !c.inContent():
		// The beginning is missing: this ends a message.
		c.implied("DATA", &r.line)
		c.leaveOut(&r.line)
		return true
	case side == Client && string(dot) == "." && c.content == nil:
		c.leaveOut(&r.line)
		return true
	case side == Client && !bytes.HasSuffix(words, []byte("\n")):
		words = append(words, "\r\n"...) // the library adds it behind what it prints
	}
	r.w.say(c, side, words, r.line)
	return true
}

// end implements dialectReader.
func (r *qtReader) end(c *conversation) { r.w.end(c, r.line) }
