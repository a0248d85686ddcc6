package parser

import (
	"bytes"
	"time"
)

// prefix is what loggers, containers and mail programs put before a line of the
// transcript itself: stamps, host and program names, levels, quote marks. It is
// a row of elements; how many of them belong to the prefix is found by evidence,
// not by a list of loggers.
type prefix struct {
	ends  [maxPrefixElements]int // where each element ends, with the space behind it
	n     int
	stamp time.Time // of the first element that tells a time
	key   string    // of "program[pid]", to tell connections apart
}

const maxPrefixElements = 8

// find reads as many elements as there are.
func (p *prefix) find(line []byte) {
	p.n = 0
	p.stamp = time.Time{}
	p.key = ""
	at := 0
	for p.n < maxPrefixElements && at < len(line) && at < maxPrefix {
		n := p.element(line[at:])
		if n == 0 {
			return
		}
		at += n
		p.ends[p.n] = at
		p.n++
	}
}

// quotes reports whether the element behind so many others is a quote mark.
func (p *prefix) quotes(line []byte, elements int) bool {
	at := 0
	if elements > 0 {
		at = p.ends[elements-1]
	}
	return at < len(line) && line[at] == '>'
}

// element returns the length of the prefix element b begins with, including the
// white space behind it, or 0.
func (p *prefix) element(b []byte) int {
	n := 0
	switch {
	case b[0] == 0x1b:
		n = ansiLen(b)
	case b[0] == '>' && len(b) > 1 && (b[1] == ' ' || b[1] == '>'):
		n = 1 // quoted in a mail or in Markdown
	case b[0] == ' ' || b[0] == '\t':
		for n < len(b) && (b[n] == ' ' || b[n] == '\t') {
			n++
		}
		return n
	case b[0] == '[' || b[0] == '{' || b[0] == '(':
		n = p.bracketed(b)
	case isDigit(b[0]):
		var t time.Time
		if t, n = readDate(b); n > 0 && p.stamp.IsZero() {
			p.stamp = t
		}
	default:
		n = p.word(b)
	}
	if n == 0 {
		return 0
	}
	for n < len(b) && (b[n] == ' ' || b[n] == '\t' || b[n] == 0xa0) {
		n++
	}
	return n
}

// bracketed reads "[…]", "{…}" or "(…)", with a colon behind it if there is one.
func (p *prefix) bracketed(b []byte) int {
	closing := map[byte]byte{'[': ']', '{': '}', '(': ')'}[b[0]]
	i := bytes.IndexByte(b[:min(len(b), 100)], closing)
	if i < 2 {
		return 0
	}
	if t, n := readDate(b[1:]); n > 0 && p.stamp.IsZero() {
		p.stamp = t
	} else if t, ok := readNamedDate(b[1:i]); ok && p.stamp.IsZero() {
		p.stamp = t
	}
	if i+1 < len(b) && b[i+1] == ':' {
		i++
	}
	return i + 1
}

// word reads a syslog stamp ("Nov 23 02:14:45"), a level ("DEBUG", "info:"), a
// name with a colon, a bar or a process number behind it ("mailer-1  |",
// "postfix/smtpd[123]:"), or a host name between a stamp and one of those.
func (p *prefix) word(b []byte) int {
	if t, n := readSyslogStamp(b); n > 0 {
		if p.stamp.IsZero() {
			p.stamp = t
		}
		return n
	}
	n := 0
	for n < len(b) && n < 64 && isNameByte(b[n]) {
		n++
	}
	if n == 0 || n == len(b) {
		return 0
	}
	switch b[n] {
	case '[': // program[pid]:
		i := bytes.IndexByte(b[n:min(len(b), n+24)], ']')
		if i < 2 {
			return 0
		}
		if end := n + i + 1; end < len(b) && b[end] == ':' {
			p.key = string(b[n+1 : n+i])
			return end + 1
		}
		return 0
	case ':':
		if n+1 < len(b) && b[n+1] == ' ' {
			return n + 1
		}
		return 0
	case ' ':
		// A level, a host name behind a stamp, or a container's name before a bar.
		i := n
		for i < len(b) && b[i] == ' ' {
			i++
		}
		if i+1 < len(b) && b[i] == '|' && b[i+1] == ' ' {
			return i + 1
		}
		if isLevel(b[:n]) || p.n > 0 && !p.stamp.IsZero() && p.n < 3 {
			return n
		}
	case '|':
		return n + 1
	}
	return 0
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '.' || c == '-' || c == '_' || c == '/' || c == '$' || c == '@' || c == '#'
}

func isLevel(b []byte) bool {
	switch string(bytes.ToUpper(b)) {
	case "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "TRACE", "NOTICE", "FATAL", "CRITICAL", "VERBOSE", "D", "I", "W", "E", "V":
		return true
	}
	return false
}

// ansiLen returns the length of the ANSI escape sequence b begins with.
func ansiLen(b []byte) int {
	if len(b) < 3 || b[1] != '[' {
		return 0
	}
	for i := 2; i < len(b) && i < 24; i++ {
		if b[i] >= '@' && b[i] <= '~' {
			return i + 1
		}
	}
	return 0
}

// readDate reads a date with or without a time ("2026-11-23T02:14:45.123Z",
// "2026/11/23 02:14:45,123 +0900", "23.11.2026 02:14:45") or a time of day, and returns its length.
func readDate(b []byte) (time.Time, int) {
	two := func(i int) int {
		if i+1 >= len(b) || !isDigit(b[i]) || !isDigit(b[i+1]) {
			return -1
		}
		return int(b[i]-'0')*10 + int(b[i+1]-'0')
	}
	year, month, day, n := 0, 1, 1, 0
	if y, c := two(0), two(2); y >= 0 && c >= 0 && len(b) >= 10 && (b[4] == '-' || b[4] == '/') && b[7] == b[4] {
		year, month, day = y*100+c, two(5), two(8)
		if month < 1 || month > 12 || day < 1 || day > 31 {
			return time.Time{}, 0
		}
		n = 10
		if n >= len(b) || b[n] != 'T' && b[n] != ' ' {
			return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), n
		}
		n++
	}
	if d, c := two(0), two(3); n == 0 && d > 0 && d < 32 && c > 0 && c < 13 && len(b) > 16 && b[2] == '.' && b[5] == '.' {
		// "04.05.24 10:00:01" or "04.05.2024 10:00:01", as Go programs and Germans write it.
		y, end := two(6), 8
		if y >= 0 && two(8) >= 0 {
			y, end = y*100+two(8), 10
		} else {
			y += 2000
		}
		if y >= 1970 && b[end] == ' ' && two(end+1) >= 0 {
			year, month, day, n = y, c, d, end+1
		}
	}
	h, m, s := two(n), two(n+3), two(n+6)
	if h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 60 || b[n+2] != ':' || b[n+5] != ':' {
		return time.Time{}, 0
	}
	n += 8
	ns := 0
	if n < len(b) && (b[n] == '.' || b[n] == ',' || b[n] == ':') && n+1 < len(b) && isDigit(b[n+1]) {
		n++
		for scale := 100_000_000; n < len(b) && isDigit(b[n]); n++ {
			ns += int(b[n]-'0') * scale
			scale /= 10
		}
	}
	zone := time.UTC
	switch {
	case n < len(b) && b[n] == 'Z':
		n++
	case n+5 <= len(b) && (b[n] == '+' || b[n] == '-' || b[n] == ' ' && n+6 <= len(b) && (b[n+1] == '+' || b[n+1] == '-')):
		i := n
		if b[i] == ' ' {
			i++
		}
		zh, zm, end := two(i+1), two(i+3), i+5
		if i+3 < len(b) && b[i+3] == ':' {
			zm, end = two(i+4), i+6
		}
		if zh >= 0 && zm >= 0 {
			off := zh*3600 + zm*60
			if b[i] == '-' {
				off = -off
			}
			zone, n = time.FixedZone("", off), end
		}
	}
	if n < len(b) && b[n] != ' ' && b[n] != '\t' && b[n] != ']' && b[n] != ':' && b[n] != '|' && b[n] != '}' && b[n] != ')' && b[n] != ',' && b[n] != 0x1b {
		return time.Time{}, 0
	}
	return time.Date(year, time.Month(month), day, h, m, s, ns, zone), n
}

// readNamedDate reads what stands between the brackets of PHP's error log
// ("23-Nov-2026 02:14:45 UTC", "23-Nov-2026 02:14:45 +0900") and of Apache's
// ("Mon Nov 23 02:14:45.123456 2026").
func readNamedDate(b []byte) (time.Time, bool) {
	if len(b) < 20 || len(b) > 40 || bytes.IndexByte(b, ':') < 0 {
		return time.Time{}, false
	}
	for _, layout := range [...]string{"02-Jan-2006 15:04:05 MST", "02-Jan-2006 15:04:05 -0700", "Mon Jan _2 15:04:05.999999 2006"} {
		if len(b) >= len(layout)-8 && (b[2] == '-') == (layout[2] == '-') {
			if t, err := time.Parse(layout, string(b)); err == nil {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// readSyslogStamp reads "Nov 23 02:14:45", whose year nobody tells.
func readSyslogStamp(b []byte) (time.Time, int) {
	if len(b) < 15 || b[3] != ' ' || b[6] != ' ' {
		return time.Time{}, 0
	}
	t, err := time.Parse("Jan _2 15:04:05", string(b[:15]))
	if err != nil {
		return time.Time{}, 0
	}
	return clock(t.Hour(), t.Minute(), t.Second(), 0), 15
}

// usualPrefix is what stood before the line of a dialect that had all its usual
// prefix.
type usualPrefix struct {
	n     int
	kinds [maxPrefixElements]byte
	names [maxPrefixElements]string // of loggers: a line that lacks it has no prefix
}

// remember takes the prefix of a line for the usual one.
func (u *usualPrefix) remember(line []byte, p *prefix) {
	u.n = p.n
	at := 0
	for i, end := range p.ends[:p.n] {
		e := line[at:end]
		u.kinds[i] = elementKind(e)
		if u.kinds[i] == ':' && u.names[i] != string(e) {
			u.names[i] = string(e)
		}
		at = end
	}
}

// alike returns how many elements of a prefix, up to most, look like the usual
// ones. Where none is known yet, all do.
func (u *usualPrefix) alike(line []byte, p *prefix, most int) int {
	most = min(most, p.n)
	if u.n == 0 {
		return most
	}
	at := 0
	for i, end := range p.ends[:min(most, u.n)] {
		e := line[at:end]
		if k := elementKind(e); k != u.kinds[i] || k == ':' && u.names[i] != string(e) && !isLevel(bytes.TrimRight(e, ": ")) && !(isUpperWord(e) && isUpperWord([]byte(u.names[i]))) {
			return i
		}
		at = end
	}
	return min(most, u.n)
}

// isUpperWord reports whether "FINEST: " looks like a level nobody told us of.
func isUpperWord(e []byte) bool {
	e = bytes.TrimRight(e, ": ")
	for _, c := range e {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(e) > 0
}

// isLayout reports whether the elements of a prefix from one to another are only
// what an editor or a mail program puts before a line: space, colours, quote
// marks.
func (p *prefix) isLayout(line []byte, from, to int) bool {
	at := 0
	for i, end := range p.ends[:to] {
		if i >= from {
			if k := elementKind(line[at:end]); k != ' ' && k != '\t' && k != '>' && k != 0x1b {
				return false
			}
		}
		at = end
	}
	return true
}

// elementKind tells elements apart that cannot stand for each other.
func elementKind(e []byte) byte {
	switch c := e[0]; {
	case c == '[' || c == '{' || c == '(':
		if _, n := readDate(e[1:]); n > 0 {
			return 'T'
		}
		return c
	case c == '>' || c == 0x1b || c == ' ' || c == '\t':
		return c
	case isDigit(c):
		return '0'
	}
	switch e := bytes.TrimRight(e, " \t\xa0"); {
	case e[len(e)-1] == '|':
		return '|'
	case bytes.HasSuffix(e, []byte("]:")):
		return '#'
	case e[len(e)-1] == ':':
		return ':'
	}
	return 'w'
}
