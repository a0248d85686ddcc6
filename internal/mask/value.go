package mask

import (
	"net/url"
	"strings"
)

// value is a place in a text that may hold a secret.
type value struct {
	from, to int
	quoted   bool
	spaced   bool // a space stands between it and the separator, as in source code
}

// readValue reads the value that begins at t[at:], behind a separator: a quoted
// string, or a word. It is empty if there is none.
func readValue(t []byte, at int) value {
	start := at
	for at < len(t) && at-start < 16 && (t[at] == ' ' || t[at] == '\t') {
		at++
	}
	spaced := at > start
	at = emphasis(t, at)
	if n := sized(t, at); n > 0 {
		at += n
	}
	// Python's b'', f'', r'' and u''.
	prefix := at
	for prefix < len(t) && prefix-at < 2 && strings.IndexByte("bBfFrRuU", t[prefix]) >= 0 {
		prefix++
	}
	for _, open := range [...]int{prefix, at} {
		for _, q := range [...][2]string{{`"""`, `"""`}, {"'''", "'''"}, {"[[", "]]"}} {
			if from := open + len(q[0]); hasFold(t[open:], q[0]) {
				if i := strings.Index(string(t[from:min(len(t), from+512)]), q[1]); i >= 0 {
					return value{from: from, to: from + i, quoted: true, spaced: spaced}
				}
			}
		}
		if n := quoteAt(t, open); n > 0 {
			quote := string(t[open : open+n])
			from := open + n
			if quote == "`" && closing(t, from, quote) < 0 {
				quote = "'" // as GNU quotes: `X'
			}
			if to := closing(t, from, quote); to >= 0 {
				return value{from: from, to: to, quoted: true, spaced: spaced}
			}
			return value{} // cut off, or an apostrophe
		}
	}
	return value{from: at, to: wordEnd(t, at), spaced: spaced}
}

// emphasis skips the marks that Markdown puts around a name or a value.
func emphasis(t []byte, at int) int {
	for n := 0; n < 2 && at+1 < len(t) && t[at] == '*' && t[at+1] == '*'; n++ {
		at = skipBlank(t, at+2)
	}
	return at
}

// sized returns the length of what PHP dumps before a string: string(8), s:8:.
func sized(t []byte, at int) int {
	for _, form := range [...][2]string{{"string(", ") "}, {"s:", ":"}, {"str(", ")"}} {
		if !hasFold(t[at:], form[0]) {
			continue
		}
		end := at + len(form[0])
		for end < len(t) && t[end] >= '0' && t[end] <= '9' {
			end++
		}
		if end > at+len(form[0]) && hasFold(t[end:], form[1]) && quoteAt(t, end+len(form[1])) > 0 {
			return end + len(form[1]) - at
		}
	}
	return 0
}

// quoteAt returns the length of a quote at t[at:], as it is or escaped; 0 if
// there is none.
func quoteAt(t []byte, at int) int {
	if at >= len(t) {
		return 0
	}
	switch c := t[at]; {
	case c == '"' || c == '\'' || c == '`':
		return 1
	case c == '\\' && at+1 < len(t) && (t[at+1] == '"' || t[at+1] == '\''):
		return 2
	}
	for _, q := range [...]string{"&quot;", "&#34;", "&#39;", "&#039;", "&apos;", "\u201c"} {
		if hasFold(t[at:], q) {
			return len(q)
		}
	}
	return 0
}

// closing returns where the string that was opened with quote ends, or -1.
func closing(t []byte, from int, quote string) int {
	if quote == "\u201c" {
		quote = "\u201d"
	}
	for i := from; i < len(t); i++ {
		switch {
		case t[i] == '\n' || t[i] == '\r':
			return -1
		case hasFold(t[i:], quote):
			return i
		case t[i] == '\\' && len(quote) == 1:
			i++
		case t[i] == '\\' && i+1 < len(t) && (t[i+1] == 'n' || t[i+1] == 'r'):
			return -1
		}
	}
	return -1
}

// wordEnd returns where an unquoted value ends: at white space, at quotes, at
// an escaped line ending, or at punctuation that something else follows.
func wordEnd(t []byte, at int) int {
	for at < len(t) {
		switch c := t[at]; {
		case c <= ' ' || c == 0x7f || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>':
			return at
		case c == '\\':
			if at+1 >= len(t) || isAlnum(t[at+1]) || t[at+1] == '\'' || t[at+1] == '"' {
				return at
			}
			at++
		case c == '&' && (hasFold(t[at:], "&quot;") || hasFold(t[at:], "&lt;") || hasFold(t[at:], "&gt;") || another(t, at+1)):
			return at
		case c == ',' || c == ';' || c == ')' || c == ']' || c == '}' || c == '.' || c == '!' || c == '?':
			if ends(t, at+1) || c == ',' && another(t, at+1) || c == ';' && another(t, at+1) {
				return at
			}
		}
		at++
	}
	return at
}

// ends reports whether a value can end before t[at:]: punctuation there is not
// part of it.
func ends(t []byte, at int) bool {
	if at >= len(t) {
		return true
	}
	switch c := t[at]; c {
	case ' ', '\t', '\r', '\n', '"', '\'', '`', '<', ')', ']', '}', ',', ';', ':', '\\':
		return true
	}
	return false
}

// another reports whether "name=" or "name:" begins at t[at:].
func another(t []byte, at int) bool {
	n := 0
	for at < len(t) && n < 40 && (isAlnum(t[at]) || t[at] == '_' || t[at] == '-' || t[at] == '.' || t[at] == ' ' && n == 0) {
		at++
		n++
	}
	return n > 0 && at < len(t) && (t[at] == '=' || t[at] == ':')
}

// placeholder reports whether the value is no secret: nothing, a mask, a name
// to be filled in, or an expression of a programming language.
func (v value) placeholder(t []byte) bool {
	s := strings.TrimSpace(string(t[v.from:v.to]))
	lower := strings.ToLower(s)
	if isMask(s) || strings.Trim(lower, "x") == "" && len(s) > 2 || strings.Trim(s, "-_=") == "" {
		return true
	}
	for _, pair := range [...][2]string{{"${", "}"}, {"{{", "}}"}, {"{", "}"}, {"<", ">"}, {"[", "]"}, {"%", "%"}, {"$(", ")"}, {"/*", "*/"}, {"&lt;", "&gt;"}, {"%(", ")s"}, {"***", "***"}} {
		if len(s) >= len(pair[0])+len(pair[1]) && strings.HasPrefix(s, pair[0]) && strings.HasSuffix(s, pair[1]) {
			inner := s[len(pair[0]) : len(s)-len(pair[1])]
			switch pair[0] {
			case "<", "[", "&lt;":
				return !looksSecret(inner) || !hasBoth(inner)
			case "${": // with a default
				return !strings.Contains(inner, ":")
			}
			return true
		}
	}
	switch lower {
	case "none", "null", "nil", "undefined", "true", "false", "yes", "no", "on", "off", "empty", "required", "optional",
		"redacted", "hidden", "masked", "removed", "omitted", "filtered", "password", "passwd", "your_password", "your-password",
		"yourpassword", "your_app_password", "your-app-password", "str", "string", "bytes", "text", "varchar", "char", "any",
		"incorrect", "invalid", "wrong", "expired", "mismatch", "ok", "failed", "correct", "accepted", "rejected", "missing",
		"username", "user", "login", "plain", "%s", "%v", "%q", "{}", "?", "=", "==":
		return true
	}
	if v.quoted {
		return false
	}
	switch s[0] {
	case '(', '{', '|', '>':
		return true
	case '<', '[': // <<EOF, <password
		return !hasBoth(s)
	case '$', '@', '/':
		return variable(s)
	}
	return expression(s, v.spaced)
}

// variable reports whether a value that begins with "$", "@" or "/" reads like
// the name of a variable or a file.
func variable(s string) bool {
	if s[0] == '/' {
		return strings.Contains(s[1:], "/") || strings.Contains(s, ".") || !hasBoth(s)
	}
	lower, upper, digit := false, false, false
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= 'A' && c <= 'Z':
			upper = true
		case c >= '0' && c <= '9':
			digit = true
		case c == '_':
		case i > 1 || s[0] == '@' && c == '@':
			return strings.IndexByte("-[({:.,;)", c) >= 0 // $mail->Password, $x['y']
		default:
			return s[0] == '$' && strings.IndexByte("({", c) >= 0
		}
	}
	return !(lower && upper && digit)
}

// expression reports whether an unquoted value reads like a program's, not like
// a setting: a call, an index, a member of the usual objects, a constant.
func expression(s string, spaced bool) bool {
	n := 0
	for n < len(s) && (isAlnum(s[n]) || s[n] == '_' || s[n] == '.') {
		n++
	}
	if n > 0 && n < len(s) && !(s[0] >= '0' && s[0] <= '9') {
		if c, last := s[n], s[len(s)-1]; c == '(' && (last == ')' || spaced) || c == '[' && (last == ']' || spaced) {
			return true
		}
		if strings.HasPrefix(s[n:], "->") || strings.HasPrefix(s[n:], "::") {
			return true
		}
	}
	for _, begin := range [...]string{"self.", "this.", "os.", "process.", "config.", "settings.", "env.", "args.", "options.", "opts.", "app."} {
		if strings.HasPrefix(s, begin) {
			return true
		}
	}
	// SMTP_PASSWORD, password_from_env
	return n == len(s) && strings.Contains(s, "_") && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
}

// unescape takes the escapes of a quoted string for what they stand for.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	t := []byte(s)
	var us [maxUnits]unit
	for len(t) > 0 {
		if (t[0] == '\\' || t[0] == '&') && units(t, &us) > 0 {
			out = append(out, us[0].b[:us[0].n]...)
			t = t[us[0].used:]
			continue
		}
		out = append(out, t[0])
		t = t[1:]
	}
	return string(out)
}

func unpercent(s string) string {
	if p, err := url.PathUnescape(s); err == nil {
		return p
	}
	return s
}
