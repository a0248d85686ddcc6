package parser

import (
	"bytes"
	"strings"
	"time"
)

// mailpitDialect is the log of the test server Mailpit, on a terminal or in a
// file. Messages are not in it.
func mailpitDialect() *Dialect {
	return &Dialect{
		Name:  "mailpit",
		Title: "Mailpit with --verbose, on a terminal or in a file",
		Samples: []string{
			"DEBU[2024/05/04 10:00:01] [smtpd] response (192.0.2.7) 220 mx.example.org Mailpit ESMTP Service ready",
			"DEBU[2024/05/04 10:00:01] [smtpd] received (192.0.2.7) EHLO client.example.com",
			`time="2024/05/04 10:00:01" level=debug msg="[smtpd] received (192.0.2.7) QUIT"`,
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			if rec := readMailpit(line); rec.key != "" {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &mailpitReader{} },
	}
}

// mailpitRec is one record.
type mailpitRec struct {
	side   Side
	key    string // the client's address: all there is to tell connections apart
	at     int    // where the words begin
	quoted bool   // they are within a Go literal
}

func readMailpit(line []byte) mailpitRec {
	head := line[:min(len(line), 200)]
	i := bytes.Index(head, []byte("[smtpd] "))
	if i < 0 {
		return mailpitRec{}
	}
	r := mailpitRec{at: i + len("[smtpd] "), quoted: i > 0 && line[i-1] == '"'}
	for _, mark := range [...]string{"received (", "response ("} {
		if !hasPrefix(line[r.at:], mark) {
			continue
		}
		from := r.at + len(mark)
		n := bytes.Index(line[from:min(len(line), from+64)], []byte(")"))
		if n < 1 {
			return mailpitRec{}
		}
		r.key = string(line[from : from+n])
		r.side = Client
		if mark[2] == 's' {
			r.side = Server
		}
		r.at = min(from+n+2, len(line))
		return r
	}
	return mailpitRec{}
}

type mailpitReader struct {
	line Line
	key  string
}

// read implements dialectReader.
func (r *mailpitReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readMailpit(p.text)
	if rec.key == "" {
		c = c.on(r.key)
		if r.key == "" || c.reply == nil || !isReplyShaped(p.text) {
			return false
		}
		r.line = lineFrom(p, 0, c) // the rest of a reply of several lines
		c.server(&r.line)
		return true
	}
	r.key = rec.key
	c = c.on(rec.key)
	r.line = lineFrom(p, rec.at, c)
	r.line.Time = mailpitTime(p.text)
	text := r.line.Text
	if rec.quoted {
		out, _ := unescapeQuoted(text)
		text = string(out)
	}
	text = strings.TrimRight(text, "\r\n")
	if rec.side == Client {
		r.line.Text = text
		if rec.quoted {
			r.line.escape = escapeReconstructed
		}
		c.client(&r.line)
		return true
	}
	for more := true; more; {
		l := r.line
		l.Text, text, more = strings.Cut(text, "\n")
		l.Text = strings.TrimSuffix(l.Text, "\r")
		if rec.quoted {
			l.escape = escapeReconstructed
		}
		c.server(&l)
	}
	return true
}

// end implements dialectReader.
func (r *mailpitReader) end(*conversation) {}

// mailpitTime reads the stamp of "DEBU[2024/05/04 10:00:01] " and of time="…".
func mailpitTime(line []byte) time.Time {
	for i, b := range line[:min(len(line), 60)] {
		if b == '[' || b == '"' {
			if t, n := readDate(bytes.TrimSuffix(line[i+1:min(len(line), i+20)], []byte(`"`))); n > 0 {
				return t
			}
		}
	}
	return time.Time{}
}
