package decode

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Spelling says how the texts of one transcript spell what is outside ASCII, when
// that is not UTF-8: servers answer in the character set of their country, and
// programs print the octets as they came, or each as a character of its own
// ("mojibake"). The zero value is UTF-8. It is for words that are shown to
// people; what stands in the input stays as it is.
type Spelling struct {
	octets string // the character set of octets that are no UTF-8, or ""
	twice  string // the character set whose octets were read as Windows-1252, or ""
}

// maxSpellingSample bounds the octets a guess is made of.
const maxSpellingSample = 4 << 10

// GuessSpelling guesses by all texts of a transcript together: a short one alone
// tells little. It never takes valid UTF-8 for something else unless its
// characters, taken for octets, make sensible words.
func GuessSpelling(texts iter.Seq[string]) (s Spelling) {
	var octets, twice []byte
	for text := range texts {
		switch {
		case isASCII(text):
		case !utf8.ValidString(text):
			if len(octets) < maxSpellingSample {
				octets = append(append(octets, text[:min(len(text), maxSpellingSample)]...), '\n')
			}
		case len(twice) < maxSpellingSample:
			eachUndone(text, func(run []byte) []byte {
				twice = append(append(twice, run...), '\n')
				return nil
			})
		}
	}
	s.octets = bestCharset(octets, 1)
	s.twice = bestCharset(twice, 4)
	if s.twice == "windows-1252" {
		s.twice = "" // they are what they look like
	}
	return s
}

// IsZero reports whether all texts are UTF-8.
func (s Spelling) IsZero() bool { return s == Spelling{} }

// Legible returns text as UTF-8 that people can read. Octets that fit no guess
// stay as they are.
func (s Spelling) Legible(text string) string {
	switch {
	case s.IsZero() || isASCII(text):
	case !utf8.ValidString(text):
		if s.octets != "" {
			if out, _, clean := toUTF8(s.octets, []byte(text)); clean {
				return out
			}
		}
	case s.twice != "":
		return eachUndone(text, func(run []byte) []byte {
			if out, _, clean := toUTF8(s.twice, run); clean && sensible(out, s.twice) {
				return []byte(out)
			}
			return nil
		})
	}
	return text
}

// eachUndone undoes the reading of octets as Windows-1252: it hands out each
// longest run of characters that may be such octets, ASCII between them
// included, and puts what do returns in its place, if that is not nil.
func eachUndone(text string, do func(run []byte) []byte) string {
	var b strings.Builder
	var run []byte
	begin, high := 0, 0
	flush := func(end int) {
		out := []byte(nil)
		if high > 1 {
			out = do(run)
		}
		if out == nil {
			b.WriteString(text[begin:end])
		} else {
			b.Write(out)
		}
		run, begin, high = run[:0], end, 0
	}
	for i, r := range text {
		c, ok := windows1252(r)
		if !ok {
			flush(i)
			begin = i + utf8.RuneLen(r)
			b.WriteRune(r)
			continue
		}
		if c >= 0x80 {
			high++
		}
		run = append(run, c)
	}
	flush(len(text))
	return b.String()
}

// windows1252 returns the octet a character has in Windows-1252, or in Latin-1
// where that has none.
func windows1252(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	for i, c := range "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" {
		if c == r {
			return 0x80 + byte(utf8.RuneCountInString("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"[:i])), true
		}
	}
	return 0, false
}

// bestCharset returns the character set in which octets make the most sense, or
// "". A set needs so many characters outside ASCII.
func bestCharset(raw []byte, least int) string {
	if isASCII(raw) {
		return ""
	}
	if utf8.Valid(raw) {
		if utf8.RuneCount(raw) < len(raw) && least > 1 {
			return "utf-8"
		}
		return ""
	}
	best, score := "", 0.0
	for _, name := range []string{"gb18030", "euc-kr", "shift_jis", "euc-jp", "big5", "windows-1251", "koi8-r", "windows-1252"} {
		text, known, clean := toUTF8(name, raw)
		if !known || !clean && name != "windows-1252" {
			continue
		}
		enough, few := leastFamiliar, least
		if name == "windows-1251" || name == "koi8-r" {
			enough, few = 0.8, max(least, 4) // any octet is a letter there
		}
		if v, n := familiar(text, name); n >= few && v > score && v >= enough {
			best, score = name, v
		}
	}
	return best
}

// leastFamiliar is the share of familiar characters below which octets are left
// alone.
const leastFamiliar = 0.4

// sensible reports whether a text, decoded, looks like words of that character
// set.
func sensible(text, charset string) bool {
	if charset == "utf-8" {
		return strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 && r < 0xa0 || r == utf8.RuneError }) < 0
	}
	v, n := familiar(text, charset)
	return n > 0 && v >= leastFamiliar/2
}

// familiar returns how large a share of the letters outside ASCII are frequent
// ones of the languages that use a character set, and how many letters there are.
func familiar(text, charset string) (share float64, letters int) {
	known := 0.0
	before := ' '
	for _, r := range text {
		if r >= 0x80 {
			switch {
			case r < 0xa0, r == utf8.RuneError, r >= 0xe000 && r < 0xf900, r >= 0x2500 && r < 0x2600:
				return 0, 0 // no text: controls, private characters, the lines of boxes
			case unicode.IsLetter(r):
				letters++
				known += familiarity(r, before, charset)
			}
		}
		before = r
	}
	if letters == 0 {
		return 0, 0
	}
	return known / float64(letters), letters
}

// familiarity is how well a letter fits the languages of a character set, from 0
// to 1.
func familiarity(r, before rune, charset string) float64 {
	is := func(yes bool) float64 {
		if yes {
			return 1
		}
		return 0
	}
	switch charset {
	case "gb18030":
		return is(strings.ContainsRune(frequentChinese, r))
	case "big5":
		return is(strings.ContainsRune(frequentTraditional, r))
	case "euc-kr":
		return is(strings.ContainsRune(frequentKorean, r))
	case "shift_jis", "euc-jp":
		// Half-width kana are what every other octet looks like.
		return is(unicode.In(r, unicode.Hiragana, unicode.Katakana) && r < 0xff00 || strings.ContainsRune(frequentJapanese, r))
	case "windows-1251", "koi8-r":
		// Words are lower case but for their first letter, or upper case throughout;
		// read in the other set, lower case becomes upper case of rare letters.
		switch upper := r >= 'А' && r <= 'Я' || r == 'Ё'; {
		case before < 0x80 && unicode.IsLetter(before), !upper && (r < 'а' || r > 'ё'):
			return 0
		case upper && unicode.IsLower(before):
			return 0
		case upper && unicode.IsUpper(before):
			return 0.4 + 0.4*is(strings.ContainsRune("ОЕАИНТСРВЛ", r))
		}
		return 0.9
	}
	// Western: accents stand alone between ASCII letters, but for a sharp s.
	return 0.7 * is(strings.ContainsRune("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÄÖÜÉÀÅØÆ", r) && (before < 0x80 || r == 'ß' && strings.ContainsRune("äöü", before)))
}
