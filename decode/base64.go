package decode

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
)

// base64Stream decodes a base64 body as it comes (RFC 2045, section 6.8).
//
// go-message's reader is not used here: it ends at the first fault and drops a
// tail without padding, while a person who looks at a broken message wants what
// is after the fault, too. Whole windows at a time it is also the faster one.
type base64Stream struct {
	quad   [4]byte // octets of an unfinished group, as sent
	n      int
	padded bool // the last group had padding
	bad    bool
	joined []byte // scratch: lines without their endings
	out    []byte // scratch: what decode returns
}

func (s *base64Stream) reset() { s.n, s.padded, s.bad = 0, false, false }

// decode returns the octets that src completes. They are good until the next
// call.
func (s *base64Stream) decode(src []byte) []byte {
	if need := len(src) + 16; cap(s.out) < need {
		s.out = make([]byte, need)
	}
	out := s.out[:cap(s.out)]
	if s.padded {
		return s.slow(out[:0], src)
	}
	n := 0
	if s.n == 0 {
		n, src = fastBase64(out, src)
	}
	if len(src) == 0 {
		return out[:n]
	}
	return s.rest(out[:n], src)
}

// rest appends to out what the standard decoder makes of src: padding, and
// groups that go over the end of a line.
func (s *base64Stream) rest(out, src []byte) []byte {
	joined := append(s.joined[:0], s.quad[:s.n]...)
	for rest := src; len(rest) > 0; {
		line := rest
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			line, rest = rest[:i], rest[i+1:]
		} else {
			rest = nil
		}
		if k := len(line); k > 0 && line[k-1] == '\r' {
			line = line[:k-1]
		}
		joined = append(joined, line...)
	}
	s.joined = joined
	whole := len(joined) &^ 3
	n, err := base64.StdEncoding.Decode(out[len(out):cap(out)], joined[:whole])
	padded := whole > 0 && joined[whole-1] == '='
	tail := joined[whole:]
	if err != nil || padded && len(tail) > 0 || !allBase64(tail) {
		return s.slow(out, src)
	}
	s.n, s.padded = copy(s.quad[:], tail), padded
	return out[:len(out)+n]
}

// fastBase64 decodes the lines of src as far as they consist of whole groups
// without padding, as all of a good body do but its last one. It returns how
// many octets it put into out, which must have room for eight more, and what of
// src it did not read.
//
// It takes the line endings out on the way, so it does a third of the work of
// joining lines for the standard decoder.
func fastBase64(out, src []byte) (int, []byte) {
	n := 0
	for {
		for len(src) >= 8 && len(out)-n >= 8 {
			in, to := src[:8:8], out[n:n+8:n+8]
			v := base64Values[0][in[0]] | base64Values[1][in[1]] | base64Values[2][in[2]] | base64Values[3][in[3]]
			w := base64Values[0][in[4]] | base64Values[1][in[5]] | base64Values[2][in[6]] | base64Values[3][in[7]]
			if (v|w)&notBase64 != 0 {
				break
			}
			binary.BigEndian.PutUint64(to, uint64(v)<<40|uint64(w)<<16)
			src = src[8:]
			n += 6
		}
		if len(src) >= 4 && len(out)-n >= 4 {
			v := base64Values[0][src[0]] | base64Values[1][src[1]] | base64Values[2][src[2]] | base64Values[3][src[3]]
			if v&notBase64 == 0 {
				binary.BigEndian.PutUint32(out[n:], v<<8)
				src = src[4:]
				n += 3
			}
		}
		switch {
		case len(src) >= 2 && src[0] == '\r' && src[1] == '\n':
			src = src[2:]
		case len(src) >= 1 && src[0] == '\n':
			src = src[1:]
		default:
			return n, src
		}
	}
}

// base64Values are the values of the octets in each of the four places of a
// group, already where they belong in its 24 bits; never changed.
var base64Values = func() (t [4][256]uint32) {
	for place := range t {
		for c := range t[place] {
			t[place][c] = notBase64
		}
		for v, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
			t[place][c] = uint32(v) << (18 - 6*place)
		}
	}
	return t
}()

const notBase64 = 1 << 31

// slow reads what the standard decoder refuses: white space and foreign octets
// inside lines (ignored, as RFC 2045 demands), the URL alphabet, data after
// padding. It goes on where it can, and appends to out.
func (s *base64Stream) slow(out, src []byte) []byte {
	for len(src) > 0 {
		line := src
		if i := bytes.IndexByte(src, '\n'); i >= 0 {
			line, src = src[:i], src[i+1:]
		} else {
			src = nil
		}
		line = bytes.TrimRight(line, " \t\r")
		if s.padded && len(line) > 0 {
			// Another run of base64 is decoded; a mailing list's footer,
			// added in plain text, is not.
			s.bad = true
			if !cleanBase64(line) {
				continue
			}
		}
		for _, c := range line {
			out = s.octet(out, c)
		}
	}
	return out
}

func (s *base64Stream) octet(out []byte, c byte) []byte {
	switch {
	case c == '=':
		switch {
		case s.n >= 2:
			out = s.flush(out)
			s.padded = true
		case s.n == 1 || !s.padded:
			s.n, s.bad = 0, true
		}
		return out
	case c == ' ' || c == '\t' || c == '\r':
		return out
	case c == '-' || c == '_':
		s.bad = true
		c = "+/"[b2i(c == '_')]
	case !isBase64(c):
		s.bad = true
		return out
	}
	s.padded = false
	s.quad[s.n] = c
	s.n++
	if s.n == 4 {
		out = s.flush(out)
	}
	return out
}

// flush decodes the two to four octets in quad.
func (s *base64Stream) flush(out []byte) []byte {
	var b [3]byte
	n, _ := base64.RawStdEncoding.Decode(b[:], s.quad[:s.n])
	s.n = 0
	return append(out, b[:n]...)
}

// finish returns what an unfinished last group holds.
func (s *base64Stream) finish() []byte {
	if s.n == 0 {
		return nil
	}
	s.bad = true
	if s.n == 1 {
		s.n = 0
		return nil
	}
	return s.flush(nil)
}

func cleanBase64(line []byte) bool {
	return len(line)%4 == 0 && allBase64(bytes.TrimRight(line, "="))
}

func allBase64(b []byte) bool {
	for _, c := range b {
		if !isBase64(c) {
			return false
		}
	}
	return true
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
