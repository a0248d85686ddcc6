package mask

import (
	"bytes"
	"strings"
)

// paired reads the value of a name that stands beside it in another way than
// behind a separator: as the next argument of a call or list, the next cell of a
// table, the next element or attribute of XML, or the field "value" of the same
// object. end is the end of the name, at the place behind its quotes and blanks.
func paired(t []byte, from, end, at int, quoted bool) (value, bool) {
	if at >= len(t) {
		return value{}, false
	}
	switch c := t[at]; {
	case c == '(' && at == end: // setPassword("…")
		v := readValue(t, at+1)
		return v, v.quoted
	case c == ',':
		return argument(t, from, at, quoted)
	case c == '|' && at+1 < len(t) && t[at+1] == '|', c == '?' && at+1 < len(t) && t[at+1] == '?': // a default
		v := readValue(t, at+2)
		return v, v.quoted
	case c == '|' && at > end:
		return cell(t, at+1)
	case c == '>' && quoted, c == '<' && at+1 < len(t) && t[at+1] == '/', c == '/' && quoted:
		return nextElement(t, at)
	case quoted && hasFold(t[at:], "value="), quoted && hasFold(t[at:], "content="):
		return readValue(t, at+bytes.IndexByte(t[at:], '=')+1), true
	case quoted && strings.IndexByte("\"'", t[at-1]) >= 0 && c == ';': // PHP's s:8:"password";s:3:"…"
		i := bytes.IndexByte(t[at:min(len(t), at+12)], '"')
		if i < 0 || !hasFold(t[at+1:], "s:") {
			return value{}, false
		}
		return readValue(t, at+i), true
	case (c == '\n' || c == '\r') && !quoted, c == '\\' && quoted && hasFold(t[at:], `\n`):
		return valueField(t, at, false)
	case (c == '\n' || c == '\r') && quoted:
		return valueField(t, at, true)
	}
	return value{}, false
}

// argument reads the quoted string behind the comma at t[at]. The name must be
// quoted, too, a constant, or what begins a list.
func argument(t []byte, from, at int, quoted bool) (value, bool) {
	begin := from
	for begin > 0 && from-begin < 40 && (isAlnum(t[begin-1]) || t[begin-1] == '_') {
		begin--
	}
	name := string(t[begin:at])
	list := begin > 0 && (t[begin-1] == '{' || t[begin-1] == '(')
	if !quoted && !list && (name != strings.ToUpper(name) || !strings.Contains(name, "_")) {
		return value{}, false
	}
	if v, ok := valueField(t, at+1, true); ok {
		return v, true
	}
	next := at + 1
	for next < len(t) && next-at < 32 && t[next] <= ' ' {
		next++
	}
	if hasFold(t[next:], "<<") {
		next += 2
	}
	v := readValue(t, next)
	if !v.quoted || settingName(string(t[v.from:v.to])) || v.to+1 < len(t) && t[v.to+1] != '>' && separator(t, v.to+1) > 0 {
		return value{}, false // the next name
	}
	return v, true
}

// settingName reports whether a word is the name of another setting.
func settingName(s string) bool {
	s = strings.ToLower(s)
	if strings.HasPrefix(s, "-") {
		return true
	}
	for _, end := range [...]string{"host", "port", "user", "username", "name", "email", "from", "to", "tls", "ssl", "secure", "server", "encryption", "type", "domain", "file", "id", "auth", "password", "text", "string"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// valueField reads the field "value" that follows a field holding the name:
// "name": "X", "value": "…", or in YAML on the next line.
func valueField(t []byte, at int, quoted bool) (value, bool) {
	start, breaks := at, 0
	for at < len(t) && at-start < 64 {
		switch c := t[at]; {
		case c == '\n':
			if breaks++; breaks > 1 {
				return value{}, false
			}
		case c > ' ' && c != ',' && quoteAt(t, at) == 0:
			if !hasFold(t[at:], "value") {
				return value{}, false
			}
			at += len("value")
			if n := quoteAt(t, at); n > 0 {
				at += n
			} else if quoted && breaks == 0 {
				return value{}, false
			}
			if at = skipBlank(t, at); at >= len(t) || t[at] != ':' && t[at] != '=' {
				return value{}, false
			}
			return readValue(t, at+1), true
		case quoteAt(t, at) > 0:
			at += quoteAt(t, at) - 1
		}
		at++
	}
	return value{}, false
}

// cell reads a cell of a table that is drawn with bars.
func cell(t []byte, at int) (value, bool) {
	from := skipBlank(t, at)
	to := from
	for to < len(t) && t[to] != '|' && t[to] != '\n' && t[to] != '\r' {
		to++
	}
	if to >= len(t) || t[to] != '|' {
		return value{}, false
	}
	to = from + len(bytes.TrimRight(t[from:to], " \t"))
	return value{from: from, to: to, quoted: !bytes.ContainsAny(t[from:to], " ")}, to > from && !settingName(string(t[from:to]))
}

// nextElement reads the text of the element that begins behind the end of the
// one at t[at:], which holds the name or has it as an attribute.
func nextElement(t []byte, at int) (value, bool) {
	for n := 0; n < 3; n++ {
		for at < len(t) && t[at] != '>' && t[at] != '\n' {
			at++
		}
		if at >= len(t) || t[at] != '>' {
			return value{}, false
		}
		at++
		for space := at; at < len(t) && at-space < 32 && t[at] <= ' '; {
			at++
		}
		if at >= len(t) {
			return value{}, false
		}
		if t[at] != '<' {
			to := at
			for to < len(t) && t[to] != '<' && t[to] != '\n' && t[to] != '\r' {
				to++
			}
			if to >= len(t) || t[to] == '\r' || t[to] == '\n' && !opensTag(t, to) {
				return value{}, false
			}
			to = at + len(bytes.TrimRight(t[at:to], " \t"))
			return value{from: at, to: to, quoted: true}, true
		}
	}
	return value{}, false
}

// opensTag reports whether a tag begins the line behind the break at t[at].
func opensTag(t []byte, at int) bool {
	for n := at; at < len(t) && at-n < 32 && t[at] <= ' '; {
		at++
	}
	return at < len(t) && t[at] == '<'
}

// element reads an XML element's text, which may stand on a line of its own or
// in an element within it.
func element(t []byte, from int) value {
	v, ok := nextElement(t, from-1)
	if !ok {
		return value{from: from, to: from}
	}
	return v
}

// visibility skips what PHP writes behind the name of a member: ":protected",
// ":App\Mail\Smtp:private".
func visibility(t []byte, at int) int {
	if at >= len(t) || t[at] != ':' {
		return at
	}
	end := at
	for end < len(t) && end-at < 120 && (isAlnum(t[end]) || t[end] == ':' || t[end] == '\\' || t[end] == '_' || t[end] == '"') {
		end++
	}
	word := t[at:end]
	if end < len(t) && t[end] == ']' && (bytes.HasSuffix(word, []byte(":protected")) || bytes.HasSuffix(word, []byte(":private"))) {
		return end
	}
	return at
}

// nextLine reads a value that begins on the line behind its name and separator:
// a block of YAML, a quoted string, PHP's string(8) "…".
func nextLine(t []byte, from, at int) value {
	i := bytes.IndexByte(t[at:min(len(t), at+40)], '\n')
	if i < 0 {
		return value{}
	}
	mark := strings.TrimSpace(string(t[at : at+i]))
	next := skipBlank(t, at+i+1)
	if next >= len(t) {
		return value{}
	}
	indent, before := next-at-i-1, lineAt(t, from)
	switch mark {
	case "":
		v := readValue(t, next)
		if v.quoted && v.from-next < 24 {
			return v
		}
		return value{}
	case "|", "|-", "|+", ">", ">-", ">+":
		if indent <= len(before)-len(bytes.TrimLeft(before, " ")) {
			return value{}
		}
		end := next
		for end < len(t) && t[end] != '\n' && t[end] != '\r' {
			end++
		}
		return value{from: next, to: end, quoted: true}
	}
	return value{}
}

// wider takes the rest of a value that wordEnd leaves: the groups of a Gmail app
// password, and in the environment all that has no white space.
func wider(t []byte, v value) value {
	if v.quoted || v.from == 0 || v.from >= len(t) {
		return v
	}
	if c := t[v.from]; c == '[' || c == '<' {
		end := bytes.IndexByte(t[v.from:min(len(t), v.from+80)], c+2)
		if end > 0 && looksSecret(string(t[v.from+1:v.from+end])) && hasBoth(string(t[v.from+1:v.from+end])) {
			return value{from: v.from + 1, to: v.from + end, quoted: true}
		}
	}
	if v.from+19 <= len(t) && (v.from+19 == len(t) || t[v.from+19] <= ' ') {
		if _, ok := appPassword(string(t[v.from : v.from+19])); ok {
			v.to = v.from + 19
			return v
		}
	}
	if v.spaced || v.to >= len(t) || t[v.to] <= ' ' || t[v.from-1] != '=' {
		return v
	}
	// NAME=a"b<c at the beginning of a line
	name := lineAt(t, v.from-1)
	name = bytes.TrimPrefix(bytes.TrimLeft(name, " \t-"), []byte("export "))
	for _, c := range name {
		if c != '_' && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') {
			return v
		}
	}
	for v.to < len(t) && t[v.to] > ' ' {
		v.to++
	}
	v.quoted = true
	return v
}

// said reads what a sentence calls a secret: "the password is X", "password X",
// "pass `X'".
func (s *shapes) said(t []byte, from, at int) {
	sure, start := false, at
	for _, verb := range [...]string{"is ", "was ", "는 ", "은 ", "가 ", "이 "} {
		if hasFold(t[at:], verb) {
			at, sure = skipBlank(t, at+len(verb)), true
			break
		}
	}
	if at >= len(t) || at == start && t[at-1] > ' ' {
		return
	}
	if t[at] == '`' { // as GNU quotes: `X'
		if i := bytes.IndexByte(t[at:min(len(t), at+200)], '\''); i > 1 && bytes.IndexByte(t[at:at+i], '\n') < 0 {
			s.take(KindAssignment, t, value{from: at + 1, to: at + i, quoted: true})
			return
		}
	}
	v := readValue(t, at)
	word := string(t[v.from:v.to])
	if !looksSecret(word) || !hasBoth(word) || strings.ContainsAny(word, "/()") && !v.quoted {
		return
	}
	if sure || v.quoted || hasFold(t[from:], "password") || hasFold(t[from:], "passwd") {
		s.take(KindAssignment, t, v)
	}
}

// hasBoth reports whether a word has letters and digits, and no look of a number,
// a version or an address.
func hasBoth(s string) bool {
	letter, digit := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digit++
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			letter++
		case c == '@':
			return false
		}
	}
	return letter >= 3 && digit >= 1
}

// userAndPassword splits a value such as alice:secret.
func userAndPassword(t []byte, v value) (value, bool) {
	i := bytes.IndexByte(t[v.from:v.to], ':')
	if i <= 0 || v.from+i+1 >= v.to || t[v.from+i+1] == '/' {
		return v, false
	}
	v.from += i + 1
	if k := bytes.LastIndexByte(t[v.from:v.to], '@'); k > 0 {
		v.to = v.from + k
	}
	return v, true
}
