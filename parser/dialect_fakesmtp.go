package parser

import (
	"bytes"
	"time"
)

// fakeSMTPDialect is the log of the test server FakeSMTP (SubEthaSMTP): only the
// first line of a reply is marked, answers to challenges and messages are left out.
func fakeSMTPDialect() *Dialect {
	return &Dialect{
		Name:  "fakesmtp",
		Title: "FakeSMTP and SubEthaSMTP (Java)",
		Samples: []string{
			"09:41:12 AM - SMTP connection from localhost/192.0.2.7, new connection count: 1",
			"09:41:12 AM - Server: 220 mx.example.org ESMTP SubEthaSMTP null",
			"09:41:12 AM - Client: EHLO [192.0.2.7]",
			"09:41:12.041 DEBUG org.subethamail.smtp.server.Session - Server: 220 mx.example.org ESMTP SubEthaSMTP null",
		},
		claims: func(line []byte) int {
			at, _ := fakeSMTPStamp(line)
			side, from := fakeSMTPMark(line[at:])
			switch {
			case at == 0 || side == NoSide && !hasPrefix(line[at:], "SMTP "):
				return claimNone
			case side == NoSide || isShaped(side, line[at+from:]):
				return claimStrong
			}
			return claimFair
		},
		open: func() dialectReader { return &fakeSMTPReader{} },
	}
}

type fakeSMTPReader struct{ line Line }

// read implements dialectReader.
func (r *fakeSMTPReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	at, stamp := fakeSMTPStamp(p.text)
	if at == 0 {
		if c.reply == nil || !isReplyShaped(p.text) {
			return false
		}
		r.line = lineFrom(p, 0, c)
		c.server(&r.line)
		return true
	}
	side, from := fakeSMTPMark(p.text[at:])
	r.line = lineFrom(p, at+from, c)
	r.line.Time = stamp
	switch {
	case side == Client:
		c.client(&r.line)
	case side == Server:
		c.server(&r.line)
	default:
		c.remark(&r.line)
	}
	return true
}

// end implements dialectReader.
func (r *fakeSMTPReader) end(*conversation) {}

// fakeSMTPStamp reads "09:41:12 AM - " and returns where the words begin, or 0.
// A logger that names SubEthaSMTP's class stands for the stamp, too.
func fakeSMTPStamp(line []byte) (at int, stamp time.Time) {
	const class = "server.Session"
	if i := bytes.Index(line[:min(len(line), 200)], []byte(class)); i >= 0 {
		rest := bytes.TrimLeft(line[i+len(class):], " ]-:")
		if side, _ := fakeSMTPMark(rest); side != NoSide {
			return len(line) - len(rest), stampOf(line[:i])
		}
	}
	if len(line) < 15 || line[8] != ' ' || line[10] != 'M' || line[9] != 'A' && line[9] != 'P' || !hasPrefix(line[11:], " - ") {
		return 0, time.Time{}
	}
	t, n := readDate(line[:9])
	if n != 8 {
		return 0, time.Time{}
	}
	hour := t.Hour() % 12
	if line[9] == 'P' {
		hour += 12
	}
	return 14, clock(hour, t.Minute(), t.Second(), 0)
}

func fakeSMTPMark(line []byte) (Side, int) {
	switch {
	case hasPrefix(line, "Server: "):
		return Server, len("Server: ")
	case hasPrefix(line, "Client: "):
		return Client, len("Client: ")
	}
	return NoSide, 0
}
