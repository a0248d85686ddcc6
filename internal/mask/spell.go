package mask

import (
	"encoding/base64"
	"slices"
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

// wholeSpelling is the limit of a builder that leaves out nothing.
const wholeSpelling = 1 << 30

// builder collects the patterns of many secrets.
type builder struct {
	limit    int    // how many bytes of a pattern's text are kept
	text     []byte // the texts of all patterns
	patterns []spelling
}

// spelling is a pattern whose text is text[from:to] of its builder, or begins
// with that.
type spelling struct {
	from, to uint32
	whole    uint32 // length of all of the text
	kind     kind
	flags    flag
}

// reset forgets all secrets and keeps the memory.
func (b *builder) reset(limit int) {
	if cap(b.text) > keptBytes {
		b.text, b.patterns = nil, nil
	}
	b.limit, b.text, b.patterns = limit, b.text[:0], b.patterns[:0]
}

// addAll adds packed secrets.
func (b *builder) addAll(packed []byte) {
	for len(packed) > 0 {
		var s string
		s, packed = unpack(packed)
		b.add(s)
	}
}

// add adds one secret in all its spellings.
func (b *builder) add(s string) {
	if isMask(s) {
		return
	}
	b.spell(s)
	trimmed := s
	if edge(s[0]) || edge(s[len(s)-1]) {
		if trimmed = strings.Trim(s, " \t\r\n\u00a0"); trimmed != s {
			b.spell(trimmed)
		}
	}
	if p, ok := appPassword(trimmed); ok {
		b.spell(p)
	}
}

// edge reports whether a secret that begins or ends with c may have white space
// there.
func edge(c byte) bool { return c <= ' ' || c >= 0x80 }

// spell adds s, cut to pieces if it is long. The pieces overlap at the end, so
// that the masks of all pieces of one occurrence touch, and become one.
func (b *builder) spell(s string) {
	if s == "" || s[0] <= ' ' && strings.Trim(s, " \t\r\n\x00") == "" {
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
	everyday := common(s)
	weak := len(s) < sure || everyday
	var where flag
	switch {
	case len(s) < shortest || everyday:
		where = alone
	case weak:
		where = word
	}
	bare := s
	for len(bare) > 0 && bare[len(bare)-1] == '=' {
		bare = bare[:len(bare)-1]
	}
	padded := len(bare) < len(s)
	switch {
	case len(bare) >= 8 && inAlphabet(bare):
		b.put(encoded, bare, where|padding)
		b.fold()
	case padded && len(bare) >= sure:
		b.put(clear, bare, where|padding)
	case padded && where == alone && !everyday:
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
	if len(s) >= sure {
		b.hex(s, 0)
	} else if len(s) >= 3 {
		b.hex(s, word)
	}
}

// base64 adds the characters that a secret gives at each of the three places it
// can have in a longer base64 text, leaving out those it shares with its
// neighbours: they are masked too, but may be any.
func (b *builder) base64(s string) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	for shift := range 3 {
		begin, end := (8*shift+5)/6, 8*(shift+len(s))/6
		flags := padding
		if shift > 0 {
			flags |= before
		}
		if 8*(shift+len(s))%6 != 0 {
			flags |= after
		}
		from := len(b.text)
		n := min(end-begin, b.limit)
		for i := 0; i < n; i += 8 {
			// Eight characters are 48 bits, and fewer than six stand before them.
			bit := 6*(begin+i) - 8*shift
			bits := firstBytes(s[bit>>3:]) << (bit & 7)
			for k := i; k < min(n, i+8); k++ {
				b.text = append(b.text, alphabet[bits>>58])
				bits <<= 6
			}
		}
		b.kept(from, end-begin, encoded, flags)
	}
}

// firstBytes returns the first eight bytes of s, the first one in the highest
// place, as if zeros followed it.
func firstBytes(s string) (out uint64) {
	if len(s) >= 8 {
		return uint64(s[0])<<56 | uint64(s[1])<<48 | uint64(s[2])<<40 | uint64(s[3])<<32 |
			uint64(s[4])<<24 | uint64(s[5])<<16 | uint64(s[6])<<8 | uint64(s[7])
	}
	for i := range len(s) {
		out |= uint64(s[i]) << (56 - 8*i)
	}
	return out
}

// weakBase64 adds base64 of a secret that is too short to be known for sure
// within another text, or too common.
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

func (b *builder) hex(s string, flags flag) {
	const alphabet = "0123456789abcdef"
	from := len(b.text)
	for i := range min(len(s), (b.limit+1)/2) {
		b.text = append(b.text, alphabet[s[i]>>4], alphabet[s[i]&15])
	}
	b.kept(from, 2*len(s), digits, flags)
}

func (b *builder) put(k kind, s string, flags flag) {
	from := len(b.text)
	b.text = append(b.text, s[:min(len(s), b.limit)]...)
	b.kept(from, len(s), k, flags)
}

// kept adds the pattern whose text was written from that place on.
func (b *builder) kept(from, whole int, k kind, flags flag) {
	b.patterns = append(b.patterns, spelling{from: uint32(from), to: uint32(len(b.text)), whole: uint32(whole), kind: k, flags: flags})
}

// fold writes the last pattern in the standard alphabet.
func (b *builder) fold() {
	for i := b.patterns[len(b.patterns)-1].from; i < uint32(len(b.text)); i++ {
		switch b.text[i] {
		case '-':
			b.text[i] = '+'
		case '_':
			b.text[i] = '/'
		}
	}
}

// of returns a pattern's text. It must not be changed.
func (b *builder) of(s *spelling) []byte { return b.text[s.from:s.to] }

// sets sorts the patterns. They share the builder's text, to which more may be
// added, but which must not be used again.
func (b *builder) sets() *[kinds]set {
	var n [kinds]int
	for i := range b.patterns {
		n[b.patterns[i].kind]++
	}
	var all [kinds][]pattern
	for k := range all {
		all[k] = make([]pattern, 0, n[k])
	}
	for i := range b.patterns {
		s := &b.patterns[i]
		all[s.kind] = append(all[s.kind], pattern{text: text(b.of(s)), flags: s.flags})
	}
	out := &[kinds]set{}
	for k := range all {
		out[k].fill(all[k])
	}
	return out
}

// masker makes the Masker and leaves the builder as it is, but for reset.
func (b *builder) masker() *Masker {
	m := &Masker{}
	m.guard(b)
	m.sets.Store(b.sets())
	return m
}

// fill sorts patterns and unites those of the same text: the one that counts in
// more places wins.
func (s *set) fill(p []pattern) {
	slices.SortFunc(p, func(a, b pattern) int { return strings.Compare(a.text, b.text) })
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
	s.patterns = p[:n:n]
	s.index()
}
