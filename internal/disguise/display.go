package disguise

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// displayName replaces the name of the person before the address whose local
// part begins at t[begin:]: "Jane Doe" <jane@…> becomes "User 1" <user1@…>. In
// quotes it is known by its shape; without them only in a field of addresses.
func (f *finder) displayName(t []byte, begin, at int) {
	open := begin - 1
	if open < 1 || t[open] != '<' {
		return
	}
	made := f.names.local(string(t[begin:at]))
	number, ok := strings.CutPrefix(strings.TrimSuffix(made, "ñ"), "user")
	if !ok {
		return // a name that is nobody's
	}
	end := open
	for end > 0 && (t[end-1] == ' ' || t[end-1] == '\t') {
		end--
	}
	from := end
	if end > 1 && (t[end-1] == '"' || t[end-1] == '\'') {
		quote := t[end-1]
		end--
		if t[end-1] == '\\' {
			end--
		}
		for from = end; from > f.wrote && end-from < longestName && t[from-1] != quote && t[from-1] != '\n'; from-- {
		}
		if from == 0 || t[from-1] != quote {
			return
		}
	} else if from = f.bareName(t, end); from < 0 {
		return
	}
	name := t[from:end]
	if !person(name) {
		return
	}
	with := "User " + number
	if bytes.HasPrefix(name, []byte("=?")) {
		with = "=?utf-8?q?User_" + number + "?="
	}
	f.replace(t, from, end, with)
}

// longestName is how many octets of a display name are looked at.
const longestName = 200

// bareName returns where the words before t[end] begin that are a display name
// without quotes, or -1. A field of addresses must begin before them.
func (f *finder) bareName(t []byte, end int) int {
	from := end
	for from > f.wrote && end-from < longestName {
		c := t[from-1]
		if c == ':' {
			break
		}
		if strings.IndexByte("<>\"\n\r@;{}[]|", c) >= 0 || c == ',' && bytes.IndexByte(lineBefore(t, from-1), '@') >= 0 {
			if c != ',' {
				return -1
			}
			break
		}
		from--
	}
	if from == f.wrote || !inAddressField(lineBefore(t, from)) {
		return -1
	}
	for from < end && (t[from] == ' ' || t[from] == '\t') {
		from++
	}
	return from
}

// lineBefore returns the part of t's line before a place, also where the line
// ends are written as escapes.
func lineBefore(t []byte, at int) []byte {
	line := t[max(0, at-4*longestName):at]
	for _, end := range [...]string{"\n", `\n`} {
		if i := bytes.LastIndex(line, []byte(end)); i >= 0 {
			line = line[i+len(end):]
		}
	}
	return line
}

// inAddressField reports whether the text before a place on its line says that
// addresses follow.
func inAddressField(line []byte) bool {
	lower := bytes.ToLower(line)
	for _, field := range [...]string{"from:", "to:", "cc:", "sender:"} {
		i := bytes.LastIndex(lower, []byte(field))
		if i > 0 && lower[i-1] >= 'a' && lower[i-1] <= 'z' && !bytes.HasSuffix(lower[:i], []byte("b")) { // Bcc
			continue
		}
		if i >= 0 {
			return true
		}
	}
	return false
}

// person reports whether a display name may be that of somebody: it has letters,
// and was not made up by this package.
func person(name []byte) bool {
	if rest, ok := bytes.CutPrefix(name, []byte("User ")); ok && bytes.Trim(rest, "0123456789") == nil {
		return false
	}
	if bytes.HasPrefix(name, []byte("=?utf-8?q?User_")) || bytes.IndexByte(name, '@') >= 0 || bytes.Trim(name, "x0 ,.'-") == nil {
		return false
	}
	letters := 0
	for _, c := range name {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			letters++
		}
	}
	return letters >= 2
}
