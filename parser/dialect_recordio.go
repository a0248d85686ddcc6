package parser

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"time"
)

// recordioDialect is ucspi-tcp's recordio around qmail-smtpd: chunks of what was
// read from ("<") and written to (">") the client, with the process before them.
func recordioDialect() *Dialect {
	return &Dialect{
		Name:  "recordio",
		Title: "recordio of ucspi-tcp (qmail), also through multilog",
		Samples: []string{
			"2711 > 220 mx.example.org ESMTP ",
			"2711 < EHLO client.example.com ",
			"@4000000065f0c1d2075bca00 2711 > 250-mx.example.org ",
			"2711 < [EOF]",
			"tcpserver: pid 2711 from 192.0.2.7",
		},
		claims: func(line []byte) int {
			rec, ok := readRecordio(line)
			switch {
			case !ok && hasPrefix(line, "tcpserver: "):
				return claimFair
			case !ok:
				return claimNone
			}
			switch words := bytes.TrimRight(line[rec.at:], " \r"); {
			case rec.arrow == '>' && isReplyShaped(words), rec.arrow == '<' && isRawCommand(words), string(words) == "[EOF]":
				return claimStrong
			}
			return claimWeak
		},
		open: func() dialectReader { return &recordioReader{wires: wires{}, roles: roles{}} },
	}
}

type recordioRec struct {
	pid   []byte
	arrow byte
	at    int
	time  time.Time
}

// readRecordio reads "@4000000065f0c1d2075bca00 2711 > words ".
func readRecordio(line []byte) (r recordioRec, ok bool) {
	at := 0
	if len(line) > 26 && line[0] == '@' && line[25] == ' ' {
		// TAI64N: seconds since 1970 plus 2^62 and ten seconds, and nanoseconds.
		if s, err := strconv.ParseUint(string(line[1:17]), 16, 64); err == nil {
			ns, _ := strconv.ParseUint(string(line[17:25]), 16, 32)
			r.time = time.Unix(int64(s-1<<62)-10, int64(ns%1e9)).UTC()
			at = 26
		}
	}
	i := at
	for i < len(line) && i < at+8 && isDigit(line[i]) {
		i++
	}
	if i == at || i+3 > len(line) || line[i] != ' ' || line[i+1] != '<' && line[i+1] != '>' || line[i+2] != ' ' {
		return r, false
	}
	r.pid, r.arrow, r.at = line[at:i], line[i+1], i+3
	return r, true
}

type recordioReader struct {
	line  Line
	wires wires
	roles roles
	chunk []byte
	lost  bool // carriage returns: a paste
}

// read implements dialectReader.
func (r *recordioReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec, ok := readRecordio(p.text)
	if !ok {
		if hasPrefix(p.text, "tcpserver: ") {
			r.line = lineFrom(p, 0, c)
			if words := bytes.Fields(p.text); len(words) > 2 && allDigits(words[2]) {
				c.on(string(words[2])).remark(&r.line)
			} else {
				c.addNoise(LineNoise, &r.line)
			}
			return true
		}
		return false
	}
	key := string(rec.pid)
	c = c.on(key)
	r.line = lineFrom(p, rec.at, c)
	r.line.Time = rec.time
	words := p.text[rec.at:min(len(p.text), max(rec.at, c.limits.LineBytes))]
	if string(words) == "[EOF]" {
		r.wires.of(key, c).end(c, r.line)
		c.hungUp(&r.line)
		return true
	}
	// A space stands behind what ended in a line feed, a plus behind what did not.
	r.chunk = r.chunk[:0]
	switch n := len(words); {
	case n > 0 && words[n-1] == '+' && !p.more:
		r.chunk = append(r.chunk, words[:n-1]...)
	case n > 0 && words[n-1] == ' ':
		r.chunk = append(append(r.chunk, words[:n-1]...), '\n')
	default: // the space at the end was lost
		r.chunk = append(append(r.chunk, words...), '\n')
	}
	side := r.roles.speaker(c, key, rec.arrow == '>', bytes.TrimRight(r.chunk, "\r\n"))
	if n := len(r.chunk); n > 0 && r.chunk[n-1] == '\n' && (n < 2 || r.chunk[n-2] != '\r') {
		// Servers send one before each line feed, always.
		if r.lost = r.lost || side == Server; r.lost {
			r.chunk = append(r.chunk[:n-1], "\r\n"...)
		}
	}
	r.wires.of(key, c).say(c, side, r.chunk, r.line)
	return true
}

// end implements dialectReader.
func (r *recordioReader) end(c *conversation) {
	for _, key := range slices.Sorted(maps.Keys(r.wires)) {
		r.wires[key].end(c.on(key), Line{Span: r.line.Span})
	}
}
