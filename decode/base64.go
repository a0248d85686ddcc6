package decode

import (
	"bytes"
	"encoding/base64"
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
	if need := len(src) + 4; cap(s.joined) < need {
		s.joined = make([]byte, 0, need)
		s.out = make([]byte, need)
	}
	if s.padded {
		return s.slow(src)
	}
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
	whole := len(joined) &^ 3
	n, err := base64.StdEncoding.Decode(s.out[:cap(s.out)], joined[:whole])
	padded := whole > 0 && joined[whole-1] == '='
	tail := joined[whole:]
	if err != nil || padded && len(tail) > 0 || !allBase64(tail) {
		return s.slow(src)
	}
	s.n, s.padded = copy(s.quad[:], tail), padded
	return s.out[:n]
}

// slow reads what the standard decoder refuses: white space and foreign octets
// inside lines (ignored, as RFC 2045 demands), the URL alphabet, data after
// padding. It goes on where it can.
func (s *base64Stream) slow(src []byte) []byte {
	out := s.out[:0]
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
