package render

import (
	"math"
	"strconv"
	"time"
	"unicode/utf8"
)

// appendString appends s as a JSON string. What is no UTF-8 becomes U+FFFD, and
// what a terminal would obey or hide is escaped, so that the JSON may be looked
// at in one.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		if i = skipPlain(s, i); i == len(s) {
			break
		}
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, s[start:i]...)
			dst = appendByte(dst, c)
			i++
			start = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			dst = append(append(dst, s[start:i]...), `\ufffd`...)
			start = i + n
		case unprintable(r):
			dst = appendRune(append(dst, s[start:i]...), r)
			start = i + n
		}
		i += n
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}

// skipPlain returns the first place from i on that needs a closer look, eight
// bytes at a time.
func skipPlain(s string, i int) int {
	const (
		ones = 0x0101010101010101
		tops = 0x8080808080808080
	)
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		quote, slash, del := x^(ones*'"'), x^(ones*'\\'), x^(ones*0x7f)
		// A byte below 0x20, one of the three, or one above 0x7f sets its top bit.
		hit := (x-ones*0x20)&^x | (quote-ones)&^quote | (slash-ones)&^slash | (del-ones)&^del | x
		if hit&tops != 0 {
			break
		}
	}
	for i < len(s) && verbatim[s[i]] {
		i++
	}
	return i
}

// verbatim has the bytes that stand for themselves in a JSON string, and on a
// terminal.
var verbatim = func() (out [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		out[c] = c != '"' && c != '\\'
	}
	return out
}()

const hexDigits = "0123456789abcdef"

func appendByte(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}

// appendRune appends r as one \u escape, or as a surrogate pair.
func appendRune(dst []byte, r rune) []byte {
	if r >= 0x10000 {
		r -= 0x10000
		return appendRune(appendRune(dst, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	return append(dst, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// appendInt appends a number.
func appendInt[N int | int64](dst []byte, v N) []byte { return strconv.AppendInt(dst, int64(v), 10) }

// appendIntOrNull appends a number, or null for 0, which stands for "unknown".
func appendIntOrNull[N int | int64](dst []byte, v N) []byte {
	if v == 0 {
		return append(dst, "null"...)
	}
	return appendInt(dst, v)
}

// appendPointer appends what v points to, or null.
func appendPointer(dst []byte, v *int64) []byte {
	if v == nil {
		return append(dst, "null"...)
	}
	return appendInt(dst, *v)
}

// appendTime appends a time as RFC 3339, as a clock where the date is not known
// (year 0), or null.
func appendTime(dst []byte, t time.Time) []byte {
	switch {
	case t.IsZero():
		return append(dst, "null"...)
	case t.Year() <= 0:
		dst = t.AppendFormat(append(dst, '"'), "15:04:05.000000")
	case t.Year() > 9999:
		return append(dst, "null"...)
	default:
		dst = t.AppendFormat(append(dst, '"'), time.RFC3339Nano)
	}
	return append(dst, '"')
}

// appendMillis appends a duration in milliseconds, with microseconds behind the
// point.
func appendMillis(dst []byte, d time.Duration) []byte {
	ms := math.Round(float64(d)/1e3) / 1e3
	return strconv.AppendFloat(dst, ms, 'f', -1, 64)
}
