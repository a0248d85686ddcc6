package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable returns s on one line with everything made visible that a terminal
// would obey or hide: C0 and C1 controls and DEL, bidirectional and other
// format controls, characters without width or ink, separators of lines, and
// bytes that are no UTF-8. They become \n, \x1b, \u202e or \xff. Everything
// smtplog prints for people passes through it.
func Printable(s string) string {
	i := 0
	for i < len(s) && s[i] >= ' ' && s[i] < 0x7f {
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			writeHex(&b, `\x`, uint32(s[i]), 2)
		} else if unprintable(r) {
			writeEscape(&b, r)
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// unprintable reports whether a terminal obeys r, or shows nothing for it.
func unprintable(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0:
		return true
	case r < 0x300:
		return r == 0xad
	}
	switch r {
	case 0x034f, // combining grapheme joiner
		0x115f, 0x1160, 0x3164, 0xffa0, // Hangul fillers
		0x17b4, 0x17b5, // Khmer inherent vowels
		0x2028, 0x2029, // line and paragraph separator
		0xfffe, 0xffff:
		return true
	}
	return r >= 0xe0000 && r <= 0xe0fff || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cs, r)
}

func writeEscape(b *strings.Builder, r rune) {
	switch {
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r < 0x80:
		writeHex(b, `\x`, uint32(r), 2)
	case r < 0x10000:
		writeHex(b, `\u`, uint32(r), 4)
	default:
		writeHex(b, `\U`, uint32(r), 8)
	}
}

func writeHex(b *strings.Builder, prefix string, v uint32, width int) {
	s := strconv.FormatUint(uint64(v), 16)
	b.WriteString(prefix)
	for i := len(s); i < width; i++ {
		b.WriteByte('0')
	}
	b.WriteString(s)
}
