package mask

import (
	"encoding/base64"
	"encoding/hex"
	"sort"
	"strings"
)

// kind is a family of spellings. Each has patterns of its own, and its own idea
// of which bytes are the same.
type kind uint8

const (
	clear   kind = iota // the bytes themselves; escapes of all sorts count as what they stand for
	encoded             // base64; the URL alphabet counts as the standard one
	digits              // hexadecimal, in either case
	kinds
)

// flag says where a pattern counts as found.
type flag uint8

const (
	alone   flag = 1 << iota // only between delimiters: quotes, "=", ":", NUL
	word                     // only where no letter or digit touches it
	before                   // the character before it holds bits of the secret, too
	after                    // so does the one behind it
	padding                  // "=" behind it belongs to it
)

type pattern struct {
	text  string
	flags flag
}

// The limits of a spelling, in bytes of the secret.
const (
	shortest = 4  // shorter ones are masked only where they stand alone
	sure     = 6  // shorter ones are masked only as whole words
	piece    = 48 // longer ones are searched for in pieces of that length
)

// builder collects the patterns of many secrets.
type builder struct {
	patterns [kinds][]pattern
}

// add adds one secret in all its spellings.
func (b *builder) add(s string) {
	if isMask(s) {
		return
	}
	b.spell(s)
	trimmed := strings.Trim(s, " \t\r\n\u00a0")
	if trimmed != s {
		b.spell(trimmed)
	}
	if p, ok := appPassword(trimmed); ok {
		b.spell(p)
	}
}

// spell adds s, cut to pieces if it is long. The pieces overlap at the end, so
// that the masks of all pieces of one occurrence touch, and become one.
func (b *builder) spell(s string) {
	if strings.Trim(s, " \t\r\n\x00") == "" {
		return
	}
	if len(s) <= piece {
		b.piece(s)
		return
	}
	for i := 0; i+piece <= len(s); i += piece {
		b.piece(s[i : i+piece])
	}
	b.piece(s[len(s)-piece:])
}

func (b *builder) piece(s string) {
	weak := len(s) < sure || common(s)
	var where flag
	switch {
	case len(s) < shortest || common(s):
		where = alone
	case weak:
		where = word
	}
	bare := strings.TrimRight(s, "=")
	padded := len(bare) < len(s)
	switch {
	case len(bare) >= 8 && inAlphabet(bare):
		b.put(encoded, fold(bare), where|padding)
	case padded && len(bare) >= sure:
		b.put(clear, bare, where|padding)
	case padded && where == alone && !common(s):
		b.put(clear, s, word) // "YQ==" is not mistaken for anything else
	default:
		b.put(clear, s, where)
	}
	if padded {
		return // base64 already; nobody encodes it twice
	}
	if weak {
		b.weakBase64(s)
	} else {
		b.base64(s)
	}
	if h := hex.EncodeToString([]byte(s)); len(s) >= sure {
		b.put(digits, h, 0)
	} else if len(s) >= 3 {
		b.put(digits, h, word)
	}
}

// base64 adds the characters that a secret gives at each of the three places it
// can have in a longer base64 text, leaving out those it shares with its
// neighbours: they are masked too, but may be any.
func (b *builder) base64(s string) {
	for shift := range 3 {
		text := base64.RawStdEncoding.EncodeToString([]byte("\x00\x00"[:shift] + s))
		from, to := (8*shift+5)/6, 8*(shift+len(s))/6
		flags := padding
		if shift > 0 {
			flags |= before
		}
		if 8*(shift+len(s))%6 != 0 {
			flags |= after
		}
		b.put(encoded, text[from:to], flags)
	}
}

// weakBase64 adds base64 of a secret that is too short to be known for sure
// within another text.
func (b *builder) weakBase64(s string) {
	text := base64.StdEncoding.EncodeToString([]byte(s))
	bare := strings.TrimRight(text, "=")
	switch {
	case len(bare) >= shortest:
		b.put(encoded, bare, word|padding)
	default:
		b.put(encoded, bare, alone|padding)
		b.put(clear, text, word)
	}
}

func (b *builder) put(k kind, text string, flags flag) {
	b.patterns[k] = append(b.patterns[k], pattern{text: text, flags: flags})
}

// masker makes the Masker and leaves the builder as it is.
func (b *builder) masker() *Masker {
	m := &Masker{}
	for k := range b.patterns {
		m.sets[k] = newSet(append([]pattern(nil), b.patterns[k]...))
	}
	m.filter = newFilter(&m.sets)
	return m
}

// newSet sorts patterns and unites those of the same text: the one that counts
// in more places wins.
func newSet(p []pattern) set {
	sort.Slice(p, func(i, j int) bool { return p[i].text < p[j].text })
	n := 0
	for i := range p {
		if n > 0 && p[n-1].text == p[i].text {
			x, y := p[n-1].flags&(alone|word), p[i].flags&(alone|word)
			where := (x | y) & word
			switch {
			case x == 0 || y == 0:
				where = 0
			case where == 0:
				where = alone
			}
			p[n-1].flags = (p[n-1].flags|p[i].flags)&^(alone|word) | where
			continue
		}
		p[n] = p[i]
		n++
	}
	out := set{patterns: p[:n:n]}
	out.index()
	return out
}
