package mask

import (
	"bytes"
	"strings"
)

// passKey is key for "pass", which is also a part of many other words.
func (s *shapes) passKey(t []byte, from, to int) {
	rest := t[to:]
	for _, tail := range [...]string{"words", "word", "wort", "wd", "phrase", "code"} {
		if hasFold(rest, tail) {
			s.key(t, from, to+len(tail))
			return
		}
	}
	if from > 0 && isAlnum(t[from-1]) && !camel(t, from) && !namesMail(t[:from]) {
		return // bypass, compass
	}
	s.key(t, from, to)
}

// pwKey is key for "pw", which must be a word of the name.
func (s *shapes) pwKey(t []byte, from, to int) {
	if to < len(t) && (t[to] == 'd' || t[to] == 'D') || from > 0 && isAlnum(t[from-1]) && !camel(t, from) {
		return
	}
	s.key(t, from, to)
}

// pwdKey is key for "pwd", but not for "userpwd", which holds a name, too.
func (s *shapes) pwdKey(t []byte, from, to int) {
	if !hasFold(t[max(0, from-4):], "userpwd") {
		s.key(t, from, to)
	}
}

// credentials reads a setting that holds user:password.
func (s *shapes) credentials(t []byte, _, to int) {
	at := to + tail(t[to:], "s")
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	at = skipBlank(t, at)
	n := separator(t, at)
	if n == 0 && at < len(t) && t[at] == ',' {
		n = 1
	}
	if n == 0 || t[at] == '>' {
		return
	}
	if v, ok := userAndPassword(t, readValue(t, at+n)); ok {
		v.quoted = true
		s.take(KindAssignment, t, v)
	}
}

// camel reports whether a capital begins a new word at t[at].
func camel(t []byte, at int) bool {
	c, prev := t[at], t[at-1]
	return c >= 'A' && c <= 'Z' && (prev >= 'a' && prev <= 'z' || prev >= '0' && prev <= '9')
}

func namesMail(t []byte) bool {
	for _, word := range [...]string{"smtp", "mail", "auth", "user", "login", "app"} {
		if len(t) >= len(word) && hasFold(t[len(t)-len(word):], word) {
			return true
		}
	}
	return false
}

// key reads what follows a name for a secret: a separator and a value, or, for
// an option of a command, a value.
func (s *shapes) key(t []byte, from, to int) {
	at := to
	// secret_key, password1, TOKEN_2
	if hasFold(t[at:], "_key") || hasFold(t[at:], "-key") {
		at += 4
	} else if hasFold(t[at:], "key") {
		at += 3
	}
	at += tail(t[at:], "_base")
	if hasFold(t[at:], "_v") && at+2 < len(t) && t[at+2] >= '0' && t[at+2] <= '9' {
		at += 2
	}
	for n := 0; n < 3 && at < len(t) && (t[at] >= '0' && t[at] <= '9' || t[at] == '_' && at+1 < len(t) && t[at+1] >= '0' && t[at+1] <= '9'); n++ {
		at++
	}
	if at < len(t) && (isAlnum(t[at]) || t[at] == '_') {
		return // password_file, tokenType
	}
	option := isOption(t, from)
	opened := quoteBefore(t, from) // '"' of "password: …
	end := at                      // of the name
	at = visibility(t, at)
	// The name may be quoted, and in brackets: $cfg['password'] = …
	quoted := quoteAt(t, at)
	if quoted > 0 {
		at = visibility(t, at+quoted)
		opened = 0
	}
	if at < len(t) && (t[at] == ']' || t[at] == ')' && quoted > 0) {
		at++
	}
	gap := at
	for gap < len(t) && gap-at < 32 && (t[gap] == ' ' || t[gap] == '\t') {
		gap++
	}
	if n := separator(t, gap); n > 0 && (t[gap] != '>' || elementName(t, from)) {
		if q := quoteAt(t, gap+n); q > 0 && q <= 2 && t[gap+n+q-1] == opened {
			return // "Password:" is all that is quoted
		}
		kind := KindAssignment
		if option && quoted == 0 {
			kind = KindOption
		}
		var v value
		if t[gap] == '>' {
			v = element(t, gap+1)
		} else {
			v = readValue(t, gap+n)
			if v.from >= v.to || v.to-v.from <= 2 && strings.IndexByte("|>", t[v.from]) >= 0 {
				if next := nextLine(t, from, gap+n); next.from < next.to {
					v = next
				}
			}
			v = wider(t, v)
		}
		s.take(kind, t, v)
		return
	}
	if gap > end && quoted == 0 && elementName(t, from) && !option { // <password encrypted="no">
		v, _ := nextElement(t, gap)
		s.take(KindAssignment, t, v)
		return
	}
	if at == end && at < len(t) && strings.IndexByte(",\r\n", t[at]) >= 0 && s.columns(t, from, at) {
		return
	}
	if v, ok := paired(t, from, end, gap, quoted > 0); ok {
		s.take(KindAssignment, t, v)
		return
	}
	switch {
	case gap == at:
		s.said(t, from, gap)
	case option && quoted == 0:
		if v := readValue(t, gap); v.from < len(t) && t[v.from] != '-' {
			s.take(KindOption, t, v)
		}
	case s.netrc(t, from), assigned(t, from):
		s.take(KindAssignment, t, readValue(t, gap))
	default:
		s.said(t, from, gap)
	}
}

// quoteBefore returns the quote that stands before the word t[at] is in, or 0.
func quoteBefore(t []byte, at int) byte {
	for n := 0; at > 0 && n < 40; n++ {
		switch c := t[at-1]; {
		case c == '"' || c == '\'' || c == '`':
			if t[at] == ' ' {
				return 0 // it ends something else
			}
			return c
		case !isAlnum(c) && c != '_' && c != '-' && c != '.' && c != ' ':
			return 0
		}
		at--
	}
	return 0
}

// separator returns the length of what stands between a name and its value.
func separator(t []byte, at int) int {
	if at >= len(t) {
		return 0
	}
	rest := t[at:]
	switch {
	case bytes.HasPrefix(rest, []byte("==")) || bytes.HasPrefix(rest, []byte("!=")) || bytes.HasPrefix(rest, []byte("=~")):
		return 0
	case bytes.HasPrefix(rest, []byte("=>")) || bytes.HasPrefix(rest, []byte(":=")):
		return 2
	case bytes.HasPrefix(rest, []byte("=&gt;")):
		return 5
	case bytes.HasPrefix(rest, []byte("::")) || bytes.HasPrefix(rest, []byte("://")):
		return 0
	case bytes.HasPrefix(rest, []byte("=3D")):
		return 3 // quoted-printable
	case rest[0] == '=' || rest[0] == ':' || rest[0] == '>':
		return 1
	case bytes.HasPrefix(rest, []byte("：")):
		return len("：")
	}
	return 0
}

// isOption reports whether the name at t[from] belongs to an option: --password,
// --auth-password, -password.
func isOption(t []byte, from int) bool {
	i := from
	for i > 0 && from-i < 40 && (isAlnum(t[i-1]) || t[i-1] == '-' || t[i-1] == '_') {
		i--
	}
	if i >= from || t[i] != '-' {
		return false
	}
	return i == 0 || t[i-1] <= ' ' || t[i-1] == '\'' || t[i-1] == '"' || t[i-1] == '[' || t[i-1] == ','
}

// elementName reports whether the name at t[from] is that of an XML element.
func elementName(t []byte, from int) bool {
	for i := from; i > 0 && from-i < 40; i-- {
		if t[i-1] == '<' {
			return true
		}
		if !isAlnum(t[i-1]) && t[i-1] != '-' && t[i-1] != '_' && t[i-1] != ':' {
			return false
		}
	}
	return false
}

// netrc reports whether the name at t[from] is followed by its value without a
// separator: "machine h login u password p", and msmtp's settings, where it
// begins the line.
func (s *shapes) netrc(t []byte, from int) bool {
	line := bytes.TrimLeft(lineAt(t, from), " \t")
	if len(line) == 0 {
		return (from > 0 || s.base == 0) && endsAfterWord(t, from)
	}
	if bytes.HasPrefix(line, []byte("git config ")) || bytes.Contains(line, []byte("sendemail.smtp")) {
		return true
	}
	if last := line[len(line)-1]; last != ' ' && last != '\t' {
		return false
	}
	words := bytes.Fields(line)
	n := len(words)
	return n >= 2 && (string(words[n-2]) == "login" || string(words[n-2]) == "user" || string(words[0]) == "machine")
}

// assigned reports whether the line of the name at t[from] sets it without a
// separator: #define, ENV of a Dockerfile, setenv, setx, (setq.
func assigned(t []byte, from int) bool {
	words := bytes.Fields(lineAt(t, from))
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	switch strings.ToLower(string(words[0])) {
	case "#define", "env", "setenv", "setx", "(setq", "set":
		return true
	}
	return false
}

// endsAfterWord reports whether exactly two words stand on the line from t[at],
// or one and a quoted string.
func endsAfterWord(t []byte, at int) bool {
	line := t[at:]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	return len(line) < 200 && len(bytes.Fields(line)) == 2
}
