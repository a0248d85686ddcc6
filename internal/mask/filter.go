package mask

import "strings"

// filter tells quickly where none of many patterns can begin. It may say yes in
// vain, but never no.
type filter struct {
	// pair has a bit for each kind of pattern that can begin with two bytes of the
	// text, the first one in the high half of the index; and, exact places higher,
	// one for each kind with a pattern that has these two bytes.
	pair [1 << 16]uint8
	// quad has a bit for each hash of the first four bytes of a clear or an
	// encoded pattern.
	quad  []uint64
	hex   []uint64 // likewise for hexadecimal ones, of lower-case digits
	shift uint
	short [256]bool // the first bytes of patterns that quad does not hold
	first [256]bool // the first bytes of all clear and encoded patterns
}

const (
	exact    = 4 // by how many bits the second half of an entry of pair is shifted
	allKinds = 1<<kinds - 1
	wordy    = 1<<clear | 1<<encoded
)

// fill makes f the filter of the patterns in b.
func (f *filter) fill(b *builder) {
	f.pair, f.short, f.first = [1 << 16]uint8{}, [256]bool{}, [256]bool{}
	bits := uint(10)
	for 1<<bits < 16*len(b.patterns) && bits < 24 {
		bits++
	}
	f.quad = append(f.quad[:0], make([]uint64, 1<<bits/64)...)
	f.hex = append(f.hex[:0], make([]uint64, 1<<bits/64)...)
	f.shift = 32 - bits
	var seen [kinds][256]bool
	for i := range b.patterns {
		s := &b.patterns[i]
		p := b.of(s)
		f.add(s.kind, p, !seen[s.kind][p[0]])
		seen[s.kind][p[0]] = true
	}
}

// add adds a pattern, which is the first with its first byte or not.
func (f *filter) add(k kind, p []byte, first bool) {
	bit := uint8(1) << k
	for _, a := range []byte(variants(k, p[0])) {
		if len(p) == 1 {
			f.all(a, bit)
			continue
		}
		for _, b := range []byte(variants(k, p[1])) {
			f.pair[int(a)<<8|int(b)] |= bit | bit<<exact
		}
		if first {
			f.gaps(k, a)
		}
	}
	if first && k != digits {
		f.escapes(p[0], bit)
		for _, a := range []byte(variants(k, p[0])) {
			f.first[a] = true
		}
	}
	switch {
	case k == digits:
		h := hash(p[0], p[1], p[2], p[3]) >> f.shift // none is shorter
		f.hex[h/64] |= 1 << (h % 64)
	case len(p) < 4:
		f.short[p[0]] = true
	default:
		h := hash(likeBase64[p[0]], likeBase64[p[1]], likeBase64[p[2]], likeBase64[p[3]]) >> f.shift
		f.quad[h/64] |= 1 << (h % 64)
	}
}

// gaps allows for an escape or a line break behind the first byte of a pattern.
func (f *filter) gaps(k kind, first byte) {
	next := "\\=\r\n%&+"
	if k == digits {
		next = next[:4]
	}
	for _, second := range []byte(next) {
		f.pair[int(first)<<8|int(second)] |= 1 << k
	}
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
func variants(k kind, c byte) string {
	const hex = "aAbBcCdDeEfF"
	switch {
	case k == encoded && c == '+':
		return "+-"
	case k == encoded && c == '/':
		return "/_"
	case k == digits && c >= 'a':
		return hex[2*(c-'a') : 2*(c-'a')+2]
	}
	return each[c : int(c)+1]
}

// each is all bytes.
var each = func() string {
	var all [256]byte
	for c := range all {
		all[c] = byte(c)
	}
	return string(all[:])
}()

func hash(a, b, c, d byte) uint32 {
	return (uint32(a) | uint32(b)<<8 | uint32(c)<<16 | uint32(d)<<24) * 0x9E3779B1
}

// likeBase64 has for each byte itself, but for "-" and "_" what they are in
// base64.
var likeBase64 = func() (out [256]byte) {
	for c := range out {
		out[c] = byte(c)
	}
	out['-'], out['_'] = '+', '/'
	return out
}()

// hexLike has a bit for the digits of hexadecimal texts, another for what may
// stand between them.
var hexLike = func() (out [256]uint8) {
	for _, c := range []byte("0123456789abcdefABCDEF") {
		out[c] = 1
	}
	for _, c := range []byte(" :-=\\\r\n") {
		out[c] = 2
	}
	return out
}()

// allows returns the kinds among bits that a pattern at t[at:] can have.
func (f *filter) allows(t []byte, at int, bits uint8) uint8 {
	if at+4 > len(t) {
		return bits
	}
	a, b, c, d := t[at], t[at+1], t[at+2], t[at+3]
	if bits&(1<<digits) != 0 && !f.allowsHex(a, b, c, d) {
		bits &^= 1 << digits
	}
	if bits&wordy == 0 || f.short[a] {
		return bits
	}
	if escaping[a] || escaping[b] || escaping[c] || escaping[d] {
		if !f.goesOn(t, at, [4]byte{}, 0, 2) {
			bits &^= wordy
		}
	} else if !f.hasQuad([4]byte{a, b, c, d}) {
		bits &^= wordy
	}
	return bits
}

// allowsHex is allows for hexadecimal patterns. None is shorter than six digits.
func (f *filter) allowsHex(a, b, c, d byte) bool {
	switch x, y := hexLike[c], hexLike[d]; {
	case x == 0 || y == 0 || hexLike[b] == 0:
		return false
	case hexLike[b] == 2 || x == 2 || y == 2:
		return true
	}
	// |0x20 makes letters lower case and leaves digits.
	h := hash(a|0x20, b|0x20, c|0x20, d|0x20) >> f.shift
	return f.hex[h/64]&(1<<(h%64)) != 0
}

func (f *filter) hasQuad(q [4]byte) bool {
	h := hash(likeBase64[q[0]], likeBase64[q[1]], likeBase64[q[2]], likeBase64[q[3]]) >> f.shift
	return f.quad[h/64]&(1<<(h%64)) != 0
}

// has reports whether a clear or an encoded pattern begins with the first n
// bytes of q, or is shorter.
func (f *filter) has(q [4]byte, n int) bool {
	switch {
	case n == 0 || f.short[q[0]]:
		return true
	case n == 1:
		return f.first[q[0]]
	case f.pair[int(q[0])<<8|int(q[1])]&(wordy<<exact) == 0:
		return false
	}
	return n < 4 || f.hasQuad(q)
}

// goesOn reports whether a clear or an encoded pattern may begin with the first
// n bytes of q and go on at t[at:]. escapes is how many it reads; behind them it
// says yes.
func (f *filter) goesOn(t []byte, at int, q [4]byte, n, escapes int) bool {
	for ; n < 4; at++ {
		if at >= len(t) {
			return true
		}
		c := t[at]
		if escaping[c] {
			if !f.has(q, n) {
				return false
			}
			if escapes == 0 || f.escapeGoesOn(t, at, q, n, escapes-1) {
				return true
			}
		}
		q[n] = c
		n++
	}
	return f.has(q, n)
}

// escapeGoesOn is goesOn for what the escape or line break at t[at] stands for.
func (f *filter) escapeGoesOn(t []byte, at int, q [4]byte, n, escapes int) bool {
	if n > 0 {
		if k := lineBreak(t[at:]); k > 0 && f.goesOn(t, at+k, q, n, escapes) {
			return true
		}
	}
	var us [maxUnits]unit
	for i := range units(t[at:], &us) {
		u, n := &us[i], n
		q := q
		for _, c := range u.b[:u.n] {
			if n < 4 {
				q[n] = c
				n++
			}
		}
		if f.has(q, n) && f.goesOn(t, at+u.used, q, n, escapes) {
			return true
		}
	}
	return false
}
