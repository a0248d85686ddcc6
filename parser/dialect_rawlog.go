package parser

import (
	"bytes"
	"strings"
	"time"
)

// rawlogDialect is a raw log of Dovecot's (rawlog_dir): each line behind the
// seconds since 1970, in one file for each direction, or with "I:" and "O:".
func rawlogDialect() *Dialect {
	return &Dialect{
		Name:  "dovecot-rawlog",
		Title: "Dovecot submission or LMTP, rawlog_dir",
		Samples: []string{
			"1714816801.123456 I: EHLO client.example.com",
			"1714816801.123456 O: 250-mx.example.org",
			"1714816801.123456 MAIL FROM:<alice@example.com>",
			"1714816801.123456 250 2.1.0 Ok",
		},
		claims: func(line []byte) int {
			_, at := epoch(line)
			if at == 0 {
				return claimNone
			}
			_, at = rawlogMark(line, at)
			if words := line[at:]; isReplyShaped(words) || isRawCommand(words) {
				return claimStrong
			}
			return claimFair
		},
		readsPrefixes: true,
		open:          func() dialectReader { return &rawlogReader{roles: roles{}} },
	}
}

// epoch reads "1714816801.123456 ".
func epoch(line []byte) (t time.Time, at int) {
	if len(line) < 17 || line[10] != '.' || !allDigits(line[:10]) || !allDigits(line[11:17]) || line[0] == '0' || len(line) > 17 && line[17] != ' ' {
		return t, 0
	}
	number := func(b []byte) (n int64) {
		for _, c := range b {
			n = n*10 + int64(c-'0')
		}
		return n
	}
	return time.Unix(number(line[:10]), number(line[11:17])*1000).UTC(), min(18, len(line))
}

// rawlogMark reads "I: " and "O: ", or "I> " where the line goes on.
func rawlogMark(line []byte, at int) (mark byte, text int) {
	if m := line[at:]; len(m) >= 2 && (m[0] == 'I' || m[0] == 'O') && (m[1] == ':' || m[1] == '>') && (len(m) == 2 || m[2] == ' ') {
		return m[0], at + min(len(m), 3)
	}
	return 0, at
}

type rawlogReader struct {
	line  Line
	roles roles
	w     wire
	only  Side // who speaks in a file of one direction
	asked unspoken
	chunk []byte
}

// read implements dialectReader.
func (r *rawlogReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	t, at := epoch(p.text)
	if at == 0 {
		return false
	}
	mark, text := rawlogMark(p.text, at)
	r.line = lineFrom(p, text, c)
	r.line.Time = t
	words := []byte(r.line.Text)
	side := r.only
	switch {
	case mark != 0:
		side = r.roles.speaker(c, "", mark == 'O', words)
	case side == NoSide && isReplyShaped(words):
		side = Server
	case side == NoSide && isRawCommand(words):
		side = Client
	case side == NoSide:
		side = rawlogFile(c.source)
	}
	if mark == 0 {
		r.only = side
	}
	r.chunk = append(r.chunk[:0], words...)
	if mark == 0 || p.text[at+1] == ':' {
		r.chunk = append(r.chunk, "\r\n"...)
	}
	if mark == 0 && side == Client && c.inData && c.content == nil {
		c.openContent(&r.line) // the server's 354 is in the other file
	}
	if mark == 0 {
		// The line is all there is: its place in the file is kept.
		r.line.Ending = EndingCRLF
		if side == Client {
			c.client(&r.line)
		} else {
			r.asked.before(&r.line, c)
			c.server(&r.line)
		}
		return true
	}
	r.w.say(c, side, r.chunk, r.line)
	return true
}

// rawlogFile tells who speaks by the name of the file: Dovecot is the server in
// most of them.
func rawlogFile(name string) Side {
	if strings.HasSuffix(strings.TrimSuffix(name, ".log"), ".out") || bytes.HasSuffix([]byte(name), []byte(".out.gz")) {
		return Server
	}
	return Client
}

// end implements dialectReader.
func (r *rawlogReader) end(c *conversation) { r.w.end(c, Line{Span: r.line.Span, Time: r.line.Time}) }
