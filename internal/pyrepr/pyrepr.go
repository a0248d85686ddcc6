// Package pyrepr reads Python string and bytes literals as repr() prints them,
// piece by piece, so that a literal of any length needs no more memory than the
// piece at hand.
//
// It is tolerant: what is no valid escape stands for itself, as in Python. It
// does not look for the closing quote; cutting the literal out of its line is
// the caller's business.
package pyrepr

import (
	"bytes"
	"unicode/utf8"
)

// Decoder un-escapes one literal. The zero value decodes a bytes literal. A
// Decoder must not be used concurrently.
type Decoder struct {
	// Str is true for a str literal, where \xhh, \uXXXX and \UXXXXXXXX name code
	// points that come out as UTF-8. U+DC80 to U+DCFF come out as the single bytes
	// they stand for (PEP 383, surrogateescape).
	Str bool

	pending [10]byte // the start of an escape whose end has not come yet
	n       int
}

// Pending reports whether the literal so far ends inside an escape.
func (d *Decoder) Pending() bool { return d.n > 0 }

// PendingBackslash reports whether the literal so far ends in a lone backslash,
// so that a quote behind it is escaped.
func (d *Decoder) PendingBackslash() bool { return d.n == 1 }

// Reset prepares d for another literal.
func (d *Decoder) Reset(str bool) { d.Str, d.n = str, 0 }

// Append decodes src and appends the result to dst.
func (d *Decoder) Append(dst, src []byte) []byte {
	if d.n > 0 {
		// Finish the escape that was cut: feed byte by byte, it is at most ten.
		for len(src) > 0 && d.n > 0 {
			d.pending[d.n] = src[0]
			d.n++
			src = src[1:]
			out, used, ok := escape(dst, d.pending[:d.n], d.Str, false)
			if !ok && d.n < len(d.pending) {
				continue
			}
			if !ok {
				out, used, _ = escape(dst, d.pending[:d.n], d.Str, true)
			}
			// What the escape did not use is ordinary text, or the start of another.
			rest := append([]byte(nil), d.pending[used:d.n]...)
			d.n = 0
			dst = out
			if len(rest) > 0 {
				dst = d.Append(dst, rest)
			}
		}
		if d.n > 0 {
			return dst
		}
	}
	for {
		i := bytes.IndexByte(src, '\\')
		if i < 0 {
			return append(dst, src...)
		}
		dst = append(dst, src[:i]...)
		src = src[i:]
		// By far the most frequent: the line ending of every line of a message.
		if len(src) >= 4 && src[1] == 'r' && src[2] == '\\' && src[3] == 'n' {
			dst = append(dst, '\r', '\n')
			src = src[4:]
			continue
		}
		out, used, ok := escape(dst, src, d.Str, false)
		if !ok {
			d.n = copy(d.pending[:], src)
			return dst
		}
		dst, src = out, src[used:]
	}
}

// Flush ends the literal: an escape that was begun stands for itself.
func (d *Decoder) Flush(dst []byte) []byte {
	if d.n == 0 {
		return dst
	}
	dst, used, _ := escape(dst, d.pending[:d.n], d.Str, true)
	dst = append(dst, d.pending[used:d.n]...)
	d.n = 0
	return dst
}

// Offset returns how many bytes of the literal's source src stand before byte i
// of its decoded form.
func Offset(src []byte, i int, str bool) int {
	var buf [utf8.UTFMax + 2]byte
	at := 0
	for done := 0; done < i && at < len(src); {
		if src[at] != '\\' {
			at++
			done++
			continue
		}
		out, used, _ := escape(buf[:0], src[at:], str, true)
		at += used
		done += len(out)
	}
	return at
}

// escape decodes the escape at the start of src, which begins with a backslash.
// ok is false if src may be the start of a longer one; with last set it never
// is.
func escape(dst, src []byte, str, last bool) (out []byte, used int, ok bool) {
	if len(src) < 2 {
		if last {
			return append(dst, src...), len(src), true
		}
		return dst, 0, false
	}
	switch c := src[1]; c {
	case '\\', '\'', '"':
		return append(dst, c), 2, true
	case 'n':
		return append(dst, '\n'), 2, true
	case 'r':
		return append(dst, '\r'), 2, true
	case 't':
		return append(dst, '\t'), 2, true
	case 'a':
		return append(dst, '\a'), 2, true
	case 'b':
		return append(dst, '\b'), 2, true
	case 'f':
		return append(dst, '\f'), 2, true
	case 'v':
		return append(dst, '\v'), 2, true
	case '\n':
		return dst, 2, true
	case 'x':
		return hex(dst, src, 2, str, last)
	case 'u':
		if str {
			return hex(dst, src, 4, str, last)
		}
	case 'U':
		if str {
			return hex(dst, src, 8, str, last)
		}
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v, n := 0, 1
		for n < 4 && n < len(src) && src[n] >= '0' && src[n] <= '7' {
			v = v*8 + int(src[n]-'0')
			n++
		}
		if n < 4 && n == len(src) && !last {
			return dst, 0, false
		}
		return code(dst, rune(v&0x1ff), str), n, true
	}
	return append(dst, '\\'), 1, true
}

func hex(dst, src []byte, digits int, str, last bool) ([]byte, int, bool) {
	var v rune
	for i := 0; i < digits; i++ {
		if 2+i >= len(src) {
			if last {
				return append(dst, '\\'), 1, true
			}
			return dst, 0, false
		}
		d, isHex := digit(src[2+i])
		if !isHex {
			return append(dst, '\\'), 1, true
		}
		v = v<<4 | d
	}
	return code(dst, v, str), 2 + digits, true
}

func digit(c byte) (rune, bool) {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0'), true
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10, true
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10, true
	}
	return 0, false
}

func code(dst []byte, v rune, str bool) []byte {
	switch {
	case !str:
		return append(dst, byte(v))
	case v >= 0xdc80 && v <= 0xdcff:
		return append(dst, byte(v-0xdc00))
	}
	return utf8.AppendRune(dst, v)
}
