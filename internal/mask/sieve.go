package mask

// The sieve's size.
const (
	sieveDepth  = 8 // how many bytes of a pattern it knows
	sieveGroups = 7 // how many groups of patterns it tells apart
	fewPatterns = 128
)

// sieve tells where few patterns can begin, from the beginnings of their texts.
// It may say yes in vain, but never no.
//
// It follows all groups of patterns at all depths at once ("shift-or"): in a
// 64-bit state, bit g of byte d is 0 as long as the last d+1 bytes of the text
// may be the first d+1 of a pattern of group g. When a bit of the top byte is 0,
// eight bytes are found that need a closer look. Bit 7 belongs to no group: in
// the top byte it is 0 at the bytes that may stand for others, or for nothing.
type sieve struct {
	dead  [256]uint64 // what a byte of the text excludes
	ended uint64      // bit g of byte d: group g has a pattern of d bytes or fewer
	b     *builder    // what it was made of
}

const (
	lowBytes  = 1<<56 - 1
	lowBits   = 0x0101010101010101
	lane      = 0x80 * (lowBits & lowBytes) // bit 7 of all bytes but the top one
	sieveIdle = ^uint64(lane)               // nothing was begun
	sieveTop  = 0xff << 56
	allGroups = 1<<sieveGroups - 1
)

// escaping has the bytes that can begin an escape or a line break.
var escaping = [256]bool{'\\': true, '%': true, '=': true, '&': true, '+': true, '\r': true, '\n': true}

// blankSieve is that of no patterns.
var blankSieve = func() (out [256]uint64) {
	for c := range out {
		out[c] = sieveIdle
		if escaping[c] {
			out[c] = sieveIdle &^ (0x80 << 56)
		}
	}
	return out
}()

// fill makes f the sieve of the patterns in b.
func (f *sieve) fill(b *builder) {
	f.dead, f.ended, f.b = blankSieve, 0, b
	others, hex := 0, 0
	for i := range b.patterns {
		s := &b.patterns[i]
		p := b.of(s)
		p = p[:min(len(p), sieveDepth)]
		// Hexadecimal texts look alike: they have groups of their own.
		if s.kind == digits {
			f.hex(p, 4+hex%3)
			hex++
			continue
		}
		group := others % 4
		others++
		bit := uint64(1) << group
		for _, c := range p {
			f.dead[c] &^= bit
			if s.kind == encoded && c == '+' {
				f.dead['-'] &^= bit
			} else if s.kind == encoded && c == '/' {
				f.dead['_'] &^= bit
			}
			bit <<= 8
		}
		for d := len(p); d < sieveDepth; d++ {
			f.ended |= 1 << (8*d + group)
		}
	}
	if f.ended != 0 {
		for c := range f.dead {
			f.dead[c] &^= f.ended // whatever follows
		}
	}
}

// hex adds a hexadecimal text. Separators may stand between its bytes, so that
// from the third byte of the text on it may be at any digit before.
func (f *sieve) hex(p []byte, group int) {
	for i, c := range p {
		bits := uint64(1) << (8*i + group)
		if i >= 2 {
			bits = lowBits << (8*i + group)
		}
		f.dead[c] &^= bits
		if c >= 'a' {
			f.dead[c&^0x20] &^= bits
		}
	}
	between := uint64(1) << group * (lowBits &^ 0xffff)
	f.dead[' '] &^= between
	f.dead[':'] &^= between
	f.dead['-'] &^= between
	for d := len(p); d < sieveDepth; d++ {
		f.ended |= 1 << (8*d + group)
	}
}

// next returns the first place from at on, but before limit, where a pattern
// may begin; limit if there is none.
func (f *sieve) next(t []byte, at, limit int) int {
	end := min(len(t), limit+sieveDepth-1)
	state := uint64(sieveIdle)
	for i := at; i < end; {
		// Four bytes at once, as long as there is nothing in them.
		for i+4 <= end {
			b := t[i : i+4 : i+4]
			s1 := state<<8 | f.dead[b[0]]
			s2 := s1<<8 | f.dead[b[1]]
			s3 := s2<<8 | f.dead[b[2]]
			s4 := s3<<8 | f.dead[b[3]]
			if s1&s2&s3&s4 < sieveTop {
				break
			}
			state = s4
			i += 4
		}
		for stop := min(end, i+4); i < stop; i++ {
			was := state
			state = state<<8 | f.dead[t[i]]
			if state >= sieveTop {
				continue
			}
			if p := i - sieveDepth + 1; state>>56&allGroups != allGroups && f.fits(t, p) {
				return min(limit, p)
			}
			if !escaping[t[i]] {
				continue
			}
			// t[i] may stand for something else.
			if p := f.escape(t, i, was); p >= 0 {
				return min(limit, p)
			}
		}
	}
	if end == len(t) {
		// Beginnings that the end of the text cuts off.
		for d := sieveDepth - 1; d > 0; d-- {
			if ^(state>>(8*d-8))&(f.ended>>(8*d))&allGroups != 0 {
				return min(limit, len(t)-d)
			}
		}
	}
	return limit
}

// fits reports whether a pattern that is plain at its beginning may begin at
// t[at:]: it looks at the patterns one by one. The text that stands for one is
// never shorter than it, so that an address may be the beginning of a secret
// and yet be none.
func (f *sieve) fits(t []byte, at int) bool {
	rest := t[at:]
	for i := range f.b.patterns {
		s := &f.b.patterns[i]
		if int(s.whole) <= len(rest) && (s.kind == digits || similar(rest, f.b.of(s))) {
			return true
		}
	}
	return false
}

// similar reports whether t begins with the beginning of p, in either alphabet
// of base64.
func similar(t, p []byte) bool {
	for i, c := range p[:min(len(p), sieveDepth)] {
		if t[i] != c && !(t[i] == '-' && c == '+' || t[i] == '_' && c == '/') {
			return false
		}
	}
	return true
}

// room reports whether any pattern is short enough to stand at t[at:].
func (f *sieve) room(t []byte, at int) bool {
	for i := range f.b.patterns {
		if int(f.b.patterns[i].whole) <= len(t)-at {
			return true
		}
	}
	return false
}

// escape returns the first place where a pattern may begin that goes on at
// t[i:], which is an escape or a line break. was is the state before it. It
// returns -1 if there is none.
func (f *sieve) escape(t []byte, i int, was uint64) int {
	if was|lane != ^uint64(0) {
		for d := sieveDepth - 1; d > 0; d-- {
			if live := uint8(^(was >> (8*d - 8)) & allGroups); live != 0 && f.goesOn(t, i, d, live, 2) && f.room(t, i-d) {
				return i - d
			}
		}
	}
	if !f.ordinary(t, i) && f.goesOn(t, i, 0, allGroups, 2) && f.room(t, i) {
		return i
	}
	return -1
}

// ordinary reports whether t[i:] is one of the escapes and line breaks that logs
// are full of, and no pattern begins with it.
func (f *sieve) ordinary(t []byte, i int) bool {
	c := t[i]
	switch {
	case f.begins(c):
		return false
	case c == '\r' || c == '\n':
		return true
	case c == '+':
		return !f.begins(' ')
	case c == '\\' && i+1 < len(t):
		next := t[i+1]
		return next == 'r' && !f.begins('\r') || next == 'n' && !f.begins('\n')
	}
	return false
}

// begins reports whether a pattern begins with c.
func (f *sieve) begins(c byte) bool { return f.dead[c]&allGroups != allGroups }

// goesOn reports whether t[at:] may be what a pattern of the live groups has
// from byte d on. escapes is how many it reads; behind them it says yes.
func (f *sieve) goesOn(t []byte, at, d int, live uint8, escapes int) bool {
	for ; ; at++ {
		if d >= sieveDepth || live&uint8(f.ended>>(8*d)) != 0 {
			return true
		}
		if at >= len(t) {
			return false
		}
		c := t[at]
		if escaping[c] {
			if escapes == 0 {
				return true
			}
			if f.escapeGoesOn(t, at, d, live, escapes-1) {
				return true
			}
		}
		if live &^= uint8(f.dead[c] >> (8 * d)); live == 0 {
			return false
		}
		d++
	}
}

// escapeGoesOn is goesOn for what the escape or line break at t[at] stands for.
func (f *sieve) escapeGoesOn(t []byte, at, d int, live uint8, escapes int) bool {
	if d > 0 {
		if n := lineBreak(t[at:]); n > 0 && f.goesOn(t, at+n, d, live, escapes) {
			return true
		}
	}
	var us [maxUnits]unit
	for i := range units(t[at:], &us) {
		u := &us[i]
		live, d := live, d
		for _, c := range u.b[:u.n] {
			if d >= sieveDepth || live&uint8(f.ended>>(8*d)) != 0 {
				return true
			}
			live &^= uint8(f.dead[c] >> (8 * d))
			d++
		}
		if live != 0 && f.goesOn(t, at+u.used, d, live, escapes) {
			return true
		}
	}
	return false
}
