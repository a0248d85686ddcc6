package mask

import (
	"bytes"
	"strings"
)

// line looks at a line as a whole, whose place begins behind a line break: what
// a file of passwords holds has no name before it.
func (s *shapes) line(t []byte, from int) {
	if s.inKey {
		s.keyLine(t, from)
	}
	if c := t[from]; (c == ' ' || c == '\t' || c >= '0' && c <= '9' || c >= 'a' && c <= 'f') && s.dumpLine(t, from) {
		return
	}
	// A host or an address comes first.
	at := from
	for at < len(t) && at-from < 100 && (isAlnum(t[at]) || strings.IndexByte(".-_*[]@", t[at]) >= 0) {
		at++
	}
	if at == from || at >= len(t) || t[at] != ':' && t[at] != ' ' && t[at] != '\t' {
		return
	}
	name := t[from:at]
	bracket := name[0] == '['
	port := len(name) <= 5 && bytes.Trim(name, "0123456789") == nil // of a host that a reader of prefixes took away
	if !bracket && !port && (bytes.IndexByte(name, '.') < 1 && name[0] != '@' || !isHostName(name)) {
		return
	}
	end := at
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		if end++; end-from > 400 {
			return
		}
	}
	rest := t[at:end]
	if rest[0] == ':' {
		if i := bytes.IndexAny(rest, " \t"); i < 0 {
			s.hostUserPassword(t, at, end) // Exim's
			return
		} else if service := rest[1:i]; port || len(service) == 0 || len(service) > 12 || bytes.IndexByte(service, ':') >= 0 {
			return
		} else {
			at, rest = at+i, rest[i:]
		}
	}
	word := at + len(rest) - len(bytes.TrimLeft(rest, " \t"))
	end = at + len(bytes.TrimRight(rest, " \t"))
	if word >= end || bytes.ContainsAny(t[word:end], " \t") {
		return
	}
	v := value{from: word, to: end, quoted: true}
	i := bytes.IndexByte(t[v.from:v.to], ':')
	if i <= 0 || v.from+i+1 >= v.to || t[v.from+i+1] == '/' || bytes.Trim(t[v.from:v.from+i], "0123456789[].") == nil {
		return
	}
	v.from += i + 1
	if bytes.Trim(t[v.from:v.to], "0123456789:") == nil || t[v.from] == ':' {
		return // a port, a time
	}
	if word := string(t[v.from:v.to]); port && (!looksSecret(word) || !hasBoth(word)) {
		return
	}
	s.take(KindAssignment, t, v)
}

// isHostName reports whether a name at the beginning of a line is that of a host
// or an address: its last label has only letters.
func isHostName(name []byte) bool {
	last := name[bytes.LastIndexByte(name, '.')+1:]
	if len(last) < 2 {
		return false
	}
	for _, c := range last {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return true
}

// hostUserPassword reads what follows the host in Exim's passwd.client:
// host:user:password.
func (s *shapes) hostUserPassword(t []byte, at, end int) {
	i := bytes.IndexByte(t[at+1:end], ':')
	if i <= 0 || at+i+2 >= end {
		return
	}
	user, v := t[at+1:at+1+i], value{from: at + i + 2, to: end, quoted: true}
	if bytes.Trim(user, "0123456789") == nil || strings.IndexByte(":/", t[v.from]) >= 0 || bytes.Trim(t[v.from:v.to], "0123456789:") == nil {
		return
	}
	s.take(KindAssignment, t, v)
}

// privateKey reads the base64 of a private key behind "-----BEGIN … PRIVATE
// KEY-----" (RFC 7468). Its lines may be written as escapes in one.
func (s *shapes) privateKey(t []byte, from, to int) {
	line := lineAt(t, from)
	if begin := bytes.LastIndex(line, []byte("-----BEGIN ")); begin < 0 || begin < bytes.LastIndex(line, []byte("-----END ")) {
		return
	}
	for hasFold(t[to:], "-") {
		to++
	}
	if to < len(t) && t[to] != '\n' && t[to] != '\r' {
		for to < len(t) {
			if n := escapedBreak(t[to:]); n > 0 {
				to += n
				continue
			}
			end := to
			for end < len(t) && (isAlnum(t[end]) || strings.IndexByte("+/=", t[end]) >= 0) {
				end++
			}
			if end-to < 8 {
				return
			}
			s.take(KindToken, t, value{from: to, to: end, quoted: true})
			to = end
		}
		return
	}
	s.inKey = true
}

// escapedBreak returns the length of a line break that is written as an escape.
func escapedBreak(t []byte) int {
	n := 0
	for n < len(t) && t[n] == '\\' {
		n++
	}
	if n > 0 && n < len(t) && (t[n] == 'n' || t[n] == 'r') {
		return n + 1
	}
	return 0
}

// keyLine masks a line of a private key, behind the prefix of the log.
func (s *shapes) keyLine(t []byte, from int) {
	end := from
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	line := bytes.TrimRight(t[from:end], " \t'\"+,|")
	if bytes.Contains(line, []byte("-----END")) {
		s.inKey = false
		return
	}
	if len(bytes.TrimSpace(line)) == 0 || bytes.Contains(line, []byte("Proc-Type:")) || bytes.Contains(line, []byte("DEK-Info:")) {
		return
	}
	to := from + len(line)
	if n := escapedBreak(t[max(from, to-2):to]); n > 0 {
		to -= n
	}
	at := to
	for at > from && (isAlnum(t[at-1]) || strings.IndexByte("+/=", t[at-1]) >= 0) {
		at--
	}
	if to-at < 4 || at-from > 80 {
		s.inKey = false
		return
	}
	s.take(KindToken, t, value{from: at, to: to, quoted: true})
}

// columns reads the next lines of a table of comma-separated values one of whose
// columns is named for a password.
func (s *shapes) columns(t []byte, from, to int) bool {
	head := bytes.TrimLeft(lineAt(t, from), " \t")
	start := from - len(head)
	end := start
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	line := t[start:end]
	n := bytes.Count(line, []byte(","))
	if n == 0 || end-start > 200 || bytes.ContainsAny(line, "()=:;{}<>") || end >= len(t) {
		return false
	}
	column := bytes.Count(t[start:from], []byte(","))
	for range 50 {
		for end < len(t) && (t[end] == '\r' || t[end] == '\n') {
			end++
		}
		row := end
		for end < len(t) && t[end] != '\n' && t[end] != '\r' {
			end++
		}
		if bytes.Count(t[row:end], []byte(",")) != n {
			return true
		}
		at := row
		for range column {
			at += bytes.IndexByte(t[at:end], ',') + 1
		}
		stop := end
		if i := bytes.IndexByte(t[at:end], ','); i >= 0 {
			stop = at + i
		}
		for at < stop && t[at] == '"' {
			at++
		}
		for stop > at && t[stop-1] == '"' {
			stop--
		}
		if !settingName(string(t[at:stop])) {
			s.take(KindAssignment, t, value{from: at, to: stop, quoted: true})
		}
	}
	return true
}
