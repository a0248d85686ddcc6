package mask

import (
	"unicode/utf16"
	"unicode/utf8"
)

// unit is one reading of the text at some place: so many bytes of it stand for
// these bytes.
type unit struct {
	used int
	n    int
	b    [utf8.UTFMax]byte
}

func (u *unit) byte(used int, c byte) bool {
	u.used, u.n, u.b[0] = used, 1, c
	return true
}

func (u *unit) rune(used int, r rune) bool {
	u.used, u.n = used, utf8.EncodeRune(u.b[:], r)
	return true
}

// maxUnits is how many readings besides the plain one a place can have.
const maxUnits = 2

// units returns the readings of t's beginning as an escape: of Python, C, JSON,
// JavaScript and Markdown (a backslash, also a doubled one), of URLs (%41, also
// as %2541), of quoted-printable (=41), of HTML (&#65; &amp;), and "+" for a
// space. The plain reading is not among them.
func units(t []byte, out *[maxUnits]unit) int {
	n := 0
	switch t[0] {
	case '\\':
		if backslash(t, &out[n]) {
			n++
		}
		if len(t) > 2 && t[1] == '\\' && backslash(t[1:], &out[n]) {
			out[n].used++
			n++
		}
	case '%':
		if hexByte(t, 1, &out[n]) {
			n++
		}
		if len(t) > 3 && t[1] == '2' && t[2] == '5' && hexByte(t, 3, &out[n]) {
			n++
		}
	case '=':
		if hexByte(t, 1, &out[n]) {
			n++
		}
	case '&':
		if entity(t, &out[n]) {
			n++
		}
	case '+':
		out[n].byte(1, ' ')
		n++
	}
	return n
}

func hexByte(t []byte, at int, u *unit) bool {
	v, ok := hexNumber(t, at, 2)
	return ok && u.byte(at+2, byte(v))
}

func hexNumber(t []byte, at, n int) (rune, bool) {
	if at+n > len(t) {
		return 0, false
	}
	var v rune
	for _, c := range t[at : at+n] {
		switch {
		case c >= '0' && c <= '9':
			v = v<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

func backslash(t []byte, u *unit) bool {
	if len(t) < 2 {
		return false
	}
	switch c := t[1]; c {
	case 'x':
		return hexByte(t, 2, u)
	case 'u':
		r, ok := hexNumber(t, 2, 4)
		if !ok {
			return false
		}
		if utf16.IsSurrogate(r) && len(t) >= 12 && t[6] == '\\' && t[7] == 'u' {
			if low, ok := hexNumber(t, 8, 4); ok {
				return u.rune(12, utf16.DecodeRune(r, low))
			}
		}
		if r >= 0xDC80 && r <= 0xDCFF { // PEP 383: a byte that was no UTF-8
			return u.byte(6, byte(r))
		}
		return u.rune(6, r)
	case 'U':
		r, ok := hexNumber(t, 2, 8)
		return ok && u.rune(10, r)
	case 'n', 'r', 't', 'a', 'b', 'f', 'v':
		return u.byte(2, "\a\b\f\n\r\t\v"[indexOf("abfnrtv", c)])
	default:
		if c >= '0' && c <= '7' {
			v, n := 0, 1
			for n < len(t) && n <= 3 && t[n] >= '0' && t[n] <= '7' {
				v = v<<3 | int(t[n]-'0')
				n++
			}
			return u.byte(n, byte(v))
		}
		return c > ' ' && c < 0x7f && !isAlnum(c) && u.byte(2, c)
	}
}

func indexOf(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return 0
}

func entity(t []byte, u *unit) bool {
	const longest = 10 // bytes of "&#x0001F6;"
	for i := 1; i < len(t) && i < longest; i++ {
		if t[i] != ';' {
			continue
		}
		switch name := string(t[1:i]); name {
		case "amp":
			return u.byte(i+1, '&')
		case "lt":
			return u.byte(i+1, '<')
		case "gt":
			return u.byte(i+1, '>')
		case "quot":
			return u.byte(i+1, '"')
		case "apos":
			return u.byte(i+1, '\'')
		case "nbsp":
			return u.byte(i+1, ' ')
		default:
			return number(name, i+1, u)
		}
	}
	return false
}

// number reads "#65" or "#x41".
func number(name string, used int, u *unit) bool {
	if len(name) < 2 || name[0] != '#' {
		return false
	}
	if name[1]|0x20 == 'x' {
		r, ok := hexNumber([]byte(name), 2, len(name)-2)
		return ok && len(name) > 2 && u.rune(used, r)
	}
	var r rune
	for _, c := range []byte(name[1:]) {
		if c < '0' || c > '9' {
			return false
		}
		r = r*10 + rune(c-'0')
	}
	return u.rune(used, r)
}

// maxIndent is how far behind a line break a word may go on: RFCs print dialogues
// with a margin, and below the words.
const maxIndent = 40

// lineBreak returns the length of a line break that the text begins with, as it
// is or written as an escape, with the indent behind it; 0 if there is none. A
// log, a terminal or a MIME body may break a long word there.
func lineBreak(t []byte) int {
	n := 0
	if t[0] == '=' && len(t) > 1 { // quoted-printable
		n = 1
	}
	switch rest := t[n:]; {
	case rest[0] == '\r' || rest[0] == '\n':
		if rest[0] == '\r' && len(rest) > 1 && rest[1] == '\n' {
			n++
		}
		n++
		for i := 0; i < maxIndent && n < len(t) && (t[n] == ' ' || t[n] == '\t'); i++ {
			n++
		}
		return n
	case rest[0] == '\\' && len(rest) > 3 && rest[1] == 'r' && rest[2] == '\\' && rest[3] == 'n':
		return n + 4
	case rest[0] == '\\' && len(rest) > 1 && rest[1] == 'n':
		return n + 2
	}
	return 0
}
