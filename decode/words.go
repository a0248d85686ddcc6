package decode

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// DecodeHeader returns an unfolded header value with its encoded words decoded
// to UTF-8 (RFC 2047, section 6; language tags of RFC 2231, section 5, are
// dropped). Every word is taken by itself: one in a character set nobody knows,
// or one that is broken, is left as it is, and the others are decoded.
// Neighbours in one character set are joined before they are converted, since
// many mail programs cut words in the middle of a character.
//
// A word whose character set is a name for not knowing it ("unknown-8bit"), or
// whose octets do not fit what it declares, and octets outside encoded words that
// are not UTF-8, are read in the character set in which they make the most sense;
// what makes none in any becomes U+FFFD. The result is valid UTF-8; it can hold
// control characters. DecodeHeader never fails.
func DecodeHeader(s string) string {
	s, _ = decodeWords(s, "")
	return s
}

// decodeWords is DecodeHeader; unknown is the character set of the first word
// it had to leave because nobody knows that one. hint is the character set that
// stands elsewhere in the header, or "".
func decodeWords(s, hint string) (decoded, unknown string) {
	if !strings.Contains(s, "=?") {
		return validHeader(s, hint), ""
	}
	if s, ok := oneWord(s); ok {
		return s, ""
	}
	var (
		out     strings.Builder
		run     []byte // decoded octets of neighbouring words, not yet converted
		runSet  string // their character set
		runFrom int    // where the first of them begins
		runTo   int    // where the last of them ends
		gap     string // white space in front of them, dropped if they can be decoded
		ends    = endFinder{s: s}
	)
	out.Grow(len(s))
	flush := func() (known bool) {
		if runTo == 0 {
			return true
		}
		text, known := wordText(runSet, run, hint)
		if !known {
			text = gap + validHeader(s[runFrom:runTo], hint)
			if unknown == "" {
				unknown = runSet
			}
		}
		out.WriteString(text)
		run, runTo, gap = run[:0], 0, ""
		return known
	}
	plain := 0 // from here on nothing is written yet
	for i := 0; ; {
		k := strings.Index(s[i:], "=?")
		if k < 0 {
			break
		}
		i += k
		set, octets, end, ok := parseWord(nil, s, i, &ends)
		if !ok {
			i += 2
			continue
		}
		between := s[plain:i]
		if runTo == 0 || strings.Trim(between, " \t\r\n") != "" {
			flush()
			out.WriteString(validHeader(between, hint))
		} else if !strings.EqualFold(set, runSet) {
			// White space between two words is dropped, but not beside one
			// that stays.
			if flush() {
				gap = between
			} else {
				out.WriteString(between)
			}
		}
		if runTo == 0 {
			runSet, runFrom = set, i
		}
		run = append(run, octets...)
		runTo = end
		i, plain = end, end
	}
	flush()
	out.WriteString(validHeader(s[plain:], hint))
	return out.String(), unknown
}

// oneWord is decodeWords for a value that is one whole encoded word in good
// UTF-8, as most are that hold any.
func oneWord(s string) (string, bool) {
	const prefix = "=?utf-8?"
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return "", false
	}
	var room [256]byte
	_, octets, end, ok := parseWord(room[:0], s, 0, &endFinder{s: s})
	if !ok || end != len(s) || !utf8.Valid(octets) {
		return "", false
	}
	return string(octets), true
}

// endFinder finds the "?=" that ends a word, and remembers it, so that a header
// full of beginnings without ends is still read in linear time.
type endFinder struct {
	s    string
	at   int
	done bool // at is known
}

func (e *endFinder) from(i int) int {
	if !e.done || e.at >= 0 && e.at < i {
		e.done = true
		e.at = strings.Index(e.s[i:], "?=")
		if e.at >= 0 {
			e.at += i
		}
	}
	return e.at
}

// parseWord reads the encoded word "=?charset?encoding?text?=" at s[i:] and
// appends its octets to dst.
func parseWord(dst []byte, s string, i int, ends *endFinder) (set string, octets []byte, end int, ok bool) {
	const maxSet = 64
	head := s[i+2 : min(i+2+maxSet, len(s))]
	q := strings.IndexByte(head, '?')
	if q <= 0 || strings.ContainsAny(head[:q], " \t=") {
		return "", nil, 0, false
	}
	set, _, _ = strings.Cut(head[:q], "*")
	text := i + 2 + q + 3 // after "?B?"
	if text > len(s) || s[text-1] != '?' {
		return "", nil, 0, false
	}
	stop := ends.from(text)
	if stop < 0 {
		return "", nil, 0, false
	}
	switch s[text-2] {
	case 'b', 'B':
		octets, _, ok = appendBase64(dst, s[text:stop])
	case 'q', 'Q':
		octets, ok = qWord(dst, s[text:stop]), true
	}
	return set, octets, stop + 2, ok && set != ""
}

// qWord appends to dst what s decodes to in the Q encoding (RFC 2047, section
// 4.2); a "=" without two hexadecimal digits stays as it is.
func qWord(dst []byte, s string) []byte {
	out := slices.Grow(dst, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			c = ' '
		} else if c == '=' && i+2 < len(s) {
			if hi, lo := unhex(s[i+1]), unhex(s[i+2]); hi >= 0 && lo >= 0 {
				c = byte(hi<<4 | lo)
				i += 2
			}
		}
		out = append(out, c)
	}
	return out
}

// wordText converts what words of one character set hold; known is false if there
// is no such set.
func wordText(set string, octets []byte, hint string) (text string, known bool) {
	text, known, clean := toUTF8(set, octets)
	switch {
	case known && (clean || 4*strings.Count(text, "\uFFFD") < utf8.RuneCountInString(text)):
	case known, noCharset(set):
		if guessed, guess := guessUTF8(octets, hint); guess != "" || !known {
			return guessed, true
		}
	}
	return text, known
}

// noCharset reports whether the name of a character set says that its user did not
// know it (RFC 1428 has "unknown-8bit").
func noCharset(name string) bool {
	for _, none := range [...]string{"unknown-8bit", "x-unknown", "unknown", "default", "default_charset", "none", "null", "8bit", "binary", "x-user-defined"} {
		if strings.EqualFold(name, none) {
			return true
		}
	}
	return false
}

// validHeader makes raw header octets valid UTF-8.
func validHeader(s, hint string) string {
	if utf8.ValidString(s) && !strings.Contains(s, "\x1b$") {
		return s
	}
	s, _ = guessUTF8([]byte(s), hint)
	return s
}
