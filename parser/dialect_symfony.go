package parser

import "bytes"

// symfonyDialect is what Symfony Mailer's getDebug() returns: "> " and "< ", since
// 7.1 behind a stamp. Messages are left out.
func symfonyDialect() *Dialect {
	return &Dialect{
		Name:  "symfony",
		Title: "Symfony Mailer, getDebug()",
		Samples: []string{
			"[2026-11-23T02:14:45+00:00] < 220 mx.example.org ESMTP",
			"[2026-11-23T02:14:45+00:00] > EHLO client.example.com",
			"[2026-11-23T02:14:45.123456Z] < 250-mx.example.org",
			"> MAIL FROM:<alice@example.com>",
			"< 250 2.1.0 Ok",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			side, at, stamped := symfonyMark(line)
			switch {
			case side == NoSide, bytes.Contains(line, []byte("xpected response code")):
				return claimNone // an exception that somebody quotes
			case stamped && (isShaped(side, line[at:]) || side == Client):
				return claimStrong
			case isShaped(side, line[at:]):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &symfonyReader{} },
	}
}

// symfonyMark returns who speaks and where the words begin.
func symfonyMark(line []byte) (side Side, at int, stamped bool) {
	if len(line) > 22 && line[0] == '[' {
		if _, n := readDate(line[1:]); n >= 19 && line[11] == 'T' && hasPrefix(line[1+n:], "] ") {
			at, stamped = n+3, true
		}
	}
	if at >= len(line) || at+1 < len(line) && line[at+1] != ' ' {
		return NoSide, 0, false
	}
	switch line[at] {
	case '>':
		side = Client
	case '<':
		side = Server
	default:
		return NoSide, 0, false
	}
	return side, min(at+2, len(line)), stamped
}

type symfonyReader struct {
	line Line
}

// read implements dialectReader.
func (r *symfonyReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at, stamped := symfonyMark(p.text)
	if side == Client && !stamped && !c.inContent() && isReplyShaped(p.text[at:]) {
		side = Server // the mark is that of a quotation, before both sides
	}
	l := &r.line
	switch {
	case side == NoSide && c.s != nil && isPHPMailError(p.text):
		*l = p.part(0, 0, len(p.text), c)
		c.failed(l)
		return true
	case side == NoSide, !stamped && !isShaped(side, p.text[at:]) && !(side == Client && (c.inAuth || c.inContent())) && !(side == Server && c.reply != nil):
		return false
	}
	*l = p.part(0, at, len(p.text), c)
	if stamped {
		l.Time, _ = readDate(p.text[1:])
	}
	switch {
	case side == Server:
		c.server(l)
	case c.inContent() && c.content == nil && l.Text == ".":
		c.leaveOut(l)
	default:
		c.client(l)
	}
	return true
}

// end implements dialectReader.
func (r *symfonyReader) end(*conversation) {}

// isPHPMailError recognises the exceptions of Symfony Mailer and SwiftMailer.
func isPHPMailError(line []byte) bool {
	line = line[:min(len(line), maxNoteText)]
	for _, words := range [...]string{
		"Expected response code ", "Connection could not be established with host", "Connection to \"", "Failed to authenticate on SMTP server",
		"TransportException", "Unable to connect with STARTTLS", "Unable to connect with TLS encryption", "stream_socket_enable_crypto()", "stream_socket_client()",
	} {
		if bytes.Contains(line, []byte(words)) {
			return true
		}
	}
	return false
}
