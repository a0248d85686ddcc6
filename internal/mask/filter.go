package mask

import "strings"

// filter tells quickly where no pattern can begin. It may say yes in vain, but
// never no.
type filter struct {
	// pair has a bit for each kind of pattern that can begin with two bytes,
	// the first one in the high half of the index.
	pair [1 << 16]uint8
	// quad has a bit for each hash of the first four bytes of a clear or an
	// encoded pattern. nil where there are so few patterns that pair is enough.
	quad  []uint64
	hex   []uint64 // likewise for hexadecimal ones, of lower-case digits
	shift uint
	// plain is false for the bytes that may stand for others, so that quad does not
	// know them, and short for the first bytes of patterns that quad does not hold.
	plain [256]bool
	short [256]bool
}

const fewPatterns = 48

// newFilter returns nil if there is no pattern at all.
func newFilter(sets *[kinds]set) *filter {
	n := 0
	for k := range sets {
		n += len(sets[k].patterns)
	}
	if n == 0 {
		return nil
	}
	f := &filter{}
	for c := range f.plain {
		f.plain[c] = isAlnum(byte(c)) || byte(c) == '/'
	}
	if n > fewPatterns {
		bits := uint(10)
		for 1<<bits < 16*n && bits < 24 {
			bits++
		}
		f.quad, f.hex, f.shift = make([]uint64, 1<<bits/64), make([]uint64, 1<<bits/64), 32-bits
	}
	for k := range sets {
		for i := range sets[k].patterns {
			f.add(kind(k), sets[k].patterns[i].text)
		}
	}
	return f
}

func (f *filter) add(k kind, p string) {
	bit := uint8(1) << k
	for _, first := range variants(k, p[0]) {
		if len(p) == 1 {
			f.all(first, bit)
			continue
		}
		for _, second := range variants(k, p[1]) {
			f.pair[int(first)<<8|int(second)] |= bit
		}
		for _, c := range []byte("\\%&=+\r\n :-") {
			f.pair[int(first)<<8|int(c)] |= bit
		}
	}
	if k != digits {
		f.escapes(p[0], bit)
	}
	if f.quad == nil {
		return
	}
	if k == digits {
		h := hash(p[0], p[1], p[2], p[3]) >> f.shift // none is shorter
		f.hex[h/64] |= 1 << (h % 64)
		return
	}
	if len(p) < 4 {
		f.short[p[0]] = true
		return
	}
	h := hash(p[0], p[1], p[2], p[3]) >> f.shift
	f.quad[h/64] |= 1 << (h % 64)
}

func (f *filter) all(first byte, bit uint8) {
	for c := range 256 {
		f.pair[int(first)<<8|c] |= bit
	}
}

// escapes allows for a pattern whose first byte c is written as an escape.
func (f *filter) escapes(c byte, bit uint8) {
	const upper, lower = "0123456789ABCDEF", "0123456789abcdef"
	for _, intro := range []byte("%=") {
		f.pair[int(intro)<<8|int(upper[c>>4])] |= bit
		f.pair[int(intro)<<8|int(lower[c>>4])] |= bit
	}
	f.pair['%'<<8|'2'] |= bit
	for _, second := range []byte("#algqn") {
		f.pair['&'<<8|int(second)] |= bit
	}
	for _, second := range []byte(`xuU\01234567`) {
		f.pair['\\'<<8|int(second)] |= bit
	}
	if i := strings.IndexByte("\a\b\f\n\r\t\v", c); i >= 0 {
		f.pair['\\'<<8|int("abfnrtv"[i])] |= bit
	}
	f.pair['\\'<<8|int(c)] |= bit
	if c == ' ' {
		f.all('+', bit)
	}
}

// variants are the bytes that count as c in patterns of a kind.
func variants(k kind, c byte) []byte {
	switch {
	case k == encoded && c == '+':
		return []byte("+-")
	case k == encoded && c == '/':
		return []byte("/_")
	case k == digits && c >= 'a':
		return []byte{c, c &^ 0x20}
	}
	return []byte{c}
}

func hash(a, b, c, d byte) uint32 {
	return (uint32(a) | uint32(b)<<8 | uint32(c)<<16 | uint32(d)<<24) * 0x9E3779B1
}

// rulesOut returns the kinds among bits that no pattern at t[at:] can have.
func (f *filter) rulesOut(t []byte, at int, bits uint8) uint8 {
	if f.quad == nil || at+4 > len(t) {
		return 0
	}
	a, b, c, d := t[at], t[at+1], t[at+2], t[at+3]
	if !f.plain[a] || !f.plain[b] || !f.plain[c] || !f.plain[d] {
		return 0
	}
	out := uint8(0)
	if bits&(1<<digits) != 0 {
		// |0x20 makes letters lower case, leaves digits, and makes no digit of
		// anything plain.
		if h := hash(a|0x20, b|0x20, c|0x20, d|0x20) >> f.shift; f.hex[h/64]&(1<<(h%64)) == 0 {
			out = 1 << digits
		}
	}
	if bits&^(1<<digits) != 0 && !f.short[a] {
		if h := hash(a, b, c, d) >> f.shift; f.quad[h/64]&(1<<(h%64)) == 0 {
			out |= 1<<clear | 1<<encoded
		}
	}
	return out
}
