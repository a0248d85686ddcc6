package parser

import (
	"bytes"
	"time"
)

type recordKind uint8

const (
	recordNone        recordKind = iota
	recordSend                   // send: 'x'
	recordReply                  // reply: b'x'
	recordRetcode                // reply: retcode (250); Msg: x
	recordData                   // data: (354, b'x')
	recordTarget                 // connect: ('host', 25)   connect: to ('host', 25) None
	recordGreeting               // connect: b'x'   (2.7: connect: x)
	recordConnectFail            // connect fail: path
)

// record is a line of smtplib's, recognised.
type record struct {
	kind  recordKind
	start int // where the keyword begins
	at    int // where what the keyword announces begins
	bytes bool
	quote byte // of the literal at `at`, which begins behind the quote; 0 if there is none
	stamp time.Time
}

// maxPrefix is how far into a line a record may begin: loggers and IDEs put
// stamps, levels and names before it.
const maxPrefix = 300

func findRecord(line []byte) record {
	var rec record
	rec.find(line)
	return rec
}

// find recognises the record on a line, if there is one.
func (rec *record) find(line []byte) {
	*rec = record{}
	if len(line) == 0 || rec.match(line, 0) {
		return
	}
	if line[0] >= '0' && line[0] <= '9' {
		if stamp, n := readStamp(line); n > 0 && rec.match(line, n) {
			rec.stamp = stamp
			return
		}
	}
	head := line
	if len(head) > maxPrefix {
		head = head[:maxPrefix]
	}
	for from := 0; ; {
		// Every keyword ends in ": " (or is "connect fail").
		i := bytes.Index(head[from:], []byte(": "))
		if i < 0 {
			*rec = record{}
			return
		}
		i += from
		from = i + 2
		start := i
		for start > 0 && (head[start-1] >= 'a' && head[start-1] <= 'z') {
			start--
		}
		if start == i || start == 0 || !isPrefixEnd(head[start-1]) {
			continue
		}
		if !rec.match(line, start) || rec.kind == recordGreeting && rec.quote == 0 {
			*rec = record{}
			continue
		}
		if start >= 9 {
			// A stamp of smtplib's own may stand between the prefix and the keyword.
			from := start - 1
			for from > 0 && head[from-1] != ' ' && head[from-1] != '\t' {
				from--
			}
			if stamp, n := readStamp(line[from:]); n > 0 && from+n == start {
				rec.stamp = stamp
			}
		}
		return
	}
}

// loneKeyword recognises a line that ends right behind a keyword, and returns
// the keyword with its space and where it begins.
func loneKeyword(line []byte) (keyword []byte, at int) {
	line = bytes.TrimRight(line, " ")
	n := len(line)
	if n < 5 || n > maxPrefix || line[n-1] != ':' {
		return nil, 0
	}
	for _, kw := range []string{"send: ", "reply: ", "data: ", "connect: "} {
		word := kw[:len(kw)-1]
		if bytes.HasSuffix(line, []byte(word)) && n > len(word) && isPrefixEnd(line[n-len(word)-1]) {
			return []byte(kw), n - len(word)
		}
	}
	return nil, 0
}

// join puts a keyword of the line before in front of what this line says.
func (r *smtplibReader) join(p *physical) record {
	if r.prefix > len(p.text) || p.more {
		return record{}
	}
	n := len(r.keyword)
	whole := append(append([]byte(nil), r.keyword...), p.text[r.prefix:]...)
	rec := recordAt(whole, 0)
	if rec.kind == recordNone || rec.kind == recordGreeting && rec.quote == 0 {
		return record{}
	}
	// Only what stands behind the keyword is on this line.
	rec.start = r.prefix
	rec.at += r.prefix - n
	if rec.at < 0 {
		return record{}
	}
	return rec
}

func isPrefixEnd(c byte) bool {
	switch c {
	case ' ', '\t', ']', '|', ':', '>', '}', ')':
		return true
	}
	return false
}

// recordAt recognises a record whose keyword begins at i.
func recordAt(line []byte, i int) record {
	var rec record
	rec.match(line, i)
	return rec
}

// at0 recognises a record whose keyword begins at i of a line; rec is zero before.
func (rec *record) match(line []byte, i int) bool {
	b := line[i:]
	rec.start = i
	switch {
	case len(b) < 6:
	case b[0] == 's' && hasPrefix(b, "send: "):
		if readQuote(line, i+6, rec) {
			rec.kind = recordSend
		}
	case b[0] == 'r' && hasPrefix(b, "reply: "):
		if readQuote(line, i+7, rec) {
			rec.kind = recordReply
		} else if hasPrefix(b, "reply: retcode (") {
			rec.kind = recordRetcode
			rec.at = i + 16
		}
	case b[0] == 'd' && hasPrefix(b, "data: ("):
		rec.kind = recordData
		rec.at = i + 7
	case b[0] == 'c' && hasPrefix(b, "connect: "):
		rest := b[9:]
		switch {
		case hasPrefix(rest, "to ("), hasPrefix(rest, "('"), hasPrefix(rest, "(\""), hasPrefix(rest, "(u'"):
			rec.kind = recordTarget
			rec.at = i + 9
		case readQuote(line, i+9, rec):
			rec.kind = recordGreeting
		default:
			rec.kind = recordGreeting
			rec.at = i + 9
		}
	case b[0] == 'c' && hasPrefix(b, "connect fail: "):
		rec.kind = recordConnectFail
		rec.at = i + 14
	}
	return rec.kind != recordNone
}

func hasPrefix(b []byte, s string) bool { return len(b) >= len(s) && string(b[:len(s)]) == s }

// readQuote recognises the start of a Python literal at i.
func readQuote(line []byte, i int, rec *record) bool {
	if i < len(line) && (line[i] == 'b' || line[i] == 'u') {
		rec.bytes = line[i] == 'b'
		i++
	}
	if i >= len(line) || line[i] != '\'' && line[i] != '"' {
		return false
	}
	rec.quote = line[i]
	rec.at = i + 1
	return true
}

// readStamp reads "HH:MM:SS " or "HH:MM:SS.ffffff " and returns its length.
func readStamp(b []byte) (time.Time, int) {
	if len(b) < 9 || b[2] != ':' || b[5] != ':' {
		return time.Time{}, 0
	}
	two := func(i int) int {
		if !isDigit(b[i]) || !isDigit(b[i+1]) {
			return -1
		}
		return int(b[i]-'0')*10 + int(b[i+1]-'0')
	}
	h, m, s := two(0), two(3), two(6)
	if h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 60 {
		return time.Time{}, 0
	}
	n, ns := 8, 0
	if b[n] == '.' || b[n] == ',' {
		n++
		scale := 100_000_000
		for n < len(b) && isDigit(b[n]) && scale > 0 {
			ns += int(b[n]-'0') * scale
			scale /= 10
			n++
		}
	}
	if n >= len(b) || b[n] != ' ' && b[n] != '\t' {
		return time.Time{}, 0
	}
	return clock(h, m, s, ns), n + 1
}

// readTarget reads "('host', 25)" and "to ('host', 25) None".
func readTarget(b []byte) (host string, port int) {
	open := bytes.IndexByte(b, '(')
	b = b[open+1:]
	b = bytes.TrimPrefix(b, []byte("u"))
	if len(b) < 2 {
		return "", 0
	}
	end := bytes.IndexByte(b[1:], b[0])
	if end < 0 {
		return "", 0
	}
	host = string(b[1 : 1+end])
	b = bytes.TrimLeft(b[end+2:], ", ")
	for _, c := range b {
		if !isDigit(c) || port > 65535 {
			break
		}
		port = port*10 + int(c-'0')
	}
	return host, port
}
