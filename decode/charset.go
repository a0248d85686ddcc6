package decode

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	// The one import of the character sets: it sets message.CharsetReader for
	// the whole program and adds about 1 MiB to it.
	"github.com/emersion/go-message/charset"
)

// charsetName returns the name under which a character set is known to
// go-message/charset, or to this package. Names it has no alias for are those
// of Korean, Japanese and Russian mail programs that put Microsoft's code page
// in place of the standard's name.
func charsetName(name string) string {
	if strings.EqualFold(name, "utf-8") {
		return "utf-8"
	}
	name = strings.ToLower(strings.Trim(name, " \t\"'"))
	switch name {
	case "", "us-ascii", "ascii", "ansi_x3.4-1968", "7bit", "iso646-us", "646":
		return "us-ascii"
	case "utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "x-utf-8", "cp65001":
		return "utf-8"
	case "cp949", "ms949", "uhc", "x-windows-949", "x-cp949", "cp51949", "949",
		"ks_c_5601", "ks_c_5601_1987", "ksc5601-1987", "ks-c-5601-1987", "euc_kr", "x-euc-kr", "ks_c_5601-1992":
		return "euc-kr" // WHATWG's euc-kr is code page 949, its superset
	case "iso2022kr", "iso-2022kr", "csiso2022kr":
		return "iso-2022-kr"
	case "cp932", "x-ms-cp932", "shift-jis", "x-shift-jis":
		return "shift_jis"
	case "iso-2022-jp-1", "iso-2022-jp-2", "iso-2022-jp-3", "iso-2022-jp-ms", "iso2022-jp", "_iso-2022-jp$esc":
		return "iso-2022-jp"
	case "eucjp", "x-eucjp", "euc_jp":
		return "euc-jp"
	case "cp950", "x-big5", "big-5":
		return "big5"
	case "gb2312-80", "x-gbk", "euc-cn", "x-euc-cn":
		return "gbk"
	case "8859_1", "iso8859_1", "iso-8859-1-windows-3.1-latin-1":
		return "iso-8859-1"
	case "8859_2", "iso8859_2":
		return "iso-8859-2"
	case "win-1251", "windows1251", "cp-1251", "x-cp1251":
		return "windows-1251"
	case "windows1252", "win-1252", "cp-1252", "ansi":
		return "windows-1252"
	case "cp874", "x-windows-874":
		return "windows-874"
	case "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "x-utf-7":
		return "utf-7"
	}
	return name
}

// toUTF8 converts raw from the named character set. What cannot be converted
// becomes U+FFFD, and clean is false; known is false, and s empty, when there
// is no such character set.
func toUTF8(name string, raw []byte) (s string, known, clean bool) {
	switch name = charsetName(name); name {
	case "us-ascii":
		if isASCII(raw) {
			return string(raw), true, true
		}
		s, _ = guessUTF8(raw, "")
		return s, true, false
	case "utf-8":
		if utf8.Valid(raw) {
			return string(raw), true, true
		}
		return strings.ToValidUTF8(string(raw), "\uFFFD"), true, false
	case "iso-2022-kr":
		// go-message gives the "replacement" encoding of WHATWG for this one:
		// a single U+FFFD for a whole text, and no error.
		name, raw = "euc-kr", iso2022kr(raw)
	case "utf-7":
		s, clean = utf7(raw)
		return s, true, clean
	case "iso-2022-cn", "iso-2022-cn-ext", "replacement":
		return "", false, false
	}
	r, err := charset.Reader(name, bytes.NewReader(raw))
	if err != nil {
		return "", false, false
	}
	// No character set makes more than three octets of one; the bound is there
	// because a decoder once did not know that (go-message issue 95).
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/2)
	if _, err := io.Copy(&b, io.LimitReader(r, 4*int64(len(raw))+16)); err != nil {
		return strings.ToValidUTF8(b.String(), "\uFFFD"), true, false
	}
	s = b.String()
	return s, true, !strings.Contains(s, "\uFFFD")
}

// guessUTF8 reads octets whose character set nobody declared, or not for them:
// as UTF-8 if they are that, else in the character set in which they make the most
// sense ([bestCharset]), else in hint, the one declared for something else near by.
// guess is the character set taken, "" for none.
func guessUTF8(raw []byte, hint string) (s, guess string) {
	if set := escapedSet(raw); set != "" {
		if s, _, clean := toUTF8(set, raw); clean {
			return s, set
		}
	}
	if utf8.Valid(raw) {
		return string(raw), "utf-8"
	}
	hint = charsetName(hint)
	best := bestCharset(spellingSample(raw), 1)
	switch {
	case best != "":
	case koreanPairs(raw):
		best = "euc-kr"
	case onlySigns(raw):
		best = "windows-1252"
	}
	if best == "windows-1252" && hint != "us-ascii" || best == "" {
		best, hint = hint, best // the letters of many a western language look alike
	}
	for _, set := range [...]string{best, hint} {
		if set == "" || set == "us-ascii" || set == "utf-8" {
			continue
		}
		if s, _, clean := toUTF8(set, raw); clean {
			return s, set
		}
	}
	return strings.ToValidUTF8(string(raw), "\uFFFD"), ""
}

// onlySigns reports whether all octets above ASCII are of the quotation marks, dashes
// and signs of Windows-1252, as texts have them that were pasted from a document.
func onlySigns(raw []byte) bool {
	for _, c := range raw {
		switch {
		case c < 0x80, c == 0x80, c == 0x82, c == 0x84, c == 0x85, c >= 0x91 && c <= 0x97, c == 0x99,
			c == 0xA0, c == 0xA3, c == 0xA9, c == 0xAB, c == 0xAE, c == 0xB0, c == 0xB7, c == 0xBB:
		default:
			return false
		}
	}
	return true
}

// spellingSample is the part of octets that a guess is made of. It ends in ASCII,
// so that no character is cut.
func spellingSample(raw []byte) []byte {
	if len(raw) <= maxSpellingSample {
		return raw
	}
	n := maxSpellingSample
	for n > maxSpellingSample/2 && raw[n-1] > ' ' {
		n--
	}
	return raw[:n]
}

// escapedSet names the character set of octets that switch between sets by escape
// sequences (RFC 1468, RFC 1557), "" if there are none.
func escapedSet(raw []byte) string {
	switch i := bytes.Index(raw, []byte("\x1b$")); {
	case i < 0 || i+2 >= len(raw):
		return ""
	case raw[i+2] == ')':
		return "iso-2022-kr"
	case raw[i+2] == 'B' || raw[i+2] == '@':
		return "iso-2022-jp"
	}
	return ""
}

// koreanPairs reports whether all octets above ASCII come in pairs, most of
// them in the rows of KS X 1001 that hold the Hangul syllables.
func koreanPairs(raw []byte) bool {
	pairs, hangul := 0, 0
	for i := 0; i < len(raw); i++ {
		if raw[i] < 0x80 {
			continue
		}
		if i+1 == len(raw) {
			break // cut in the middle of a syllable
		}
		if raw[i] < 0xA1 || raw[i+1] < 0xA1 {
			return false
		}
		pairs++
		if raw[i] >= 0xB0 && raw[i] <= 0xC8 {
			hangul++
		}
		i++
	}
	return pairs > 0 && hangul*4 >= pairs*3
}

func isASCII[T string | []byte](s T) bool {
	for len(s) >= 8 {
		// Eight octets at once, if the compiler sees it.
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
