package decode

import "bytes"

// qpStream decodes a quoted-printable body as it comes (RFC 2045, section 6.7).
//
// go-message's reader (mime/quotedprintable) is not used: measured, it ends at
// a line of more than 4096 octets ("bufio: buffer full") and at a control
// octet, and loses all that follows.
type qpStream struct {
	carry [2]byte // "=" or "=X" at the end of a piece of a long line
	n     int
	bad   bool   // an "=" with neither digits nor the end of the line behind it
	out   []byte // scratch: what decode returns
}

// decode decodes lines, or a piece of a long one. hard reports whether the
// result ends with a line ending that stands in the body itself, and was not
// made by "=0D=0A". The octets are good until the next call.
func (q *qpStream) decode(src []byte) (out []byte, hard bool) {
	out = q.out[:0]
	if q.n > 0 {
		src = append(append(make([]byte, 0, q.n+len(src)), q.carry[:q.n]...), src...)
		q.n = 0
	}
	for len(src) > 0 {
		line, ending := src, []byte(nil)
		if i := bytes.IndexByte(src, '\n'); i >= 0 {
			cut := i
			if cut > 0 && src[cut-1] == '\r' {
				cut--
			}
			line, ending, src = src[:cut], src[cut:i+1], src[i+1:]
		} else {
			src = nil
		}
		out, hard = q.line(out, line, ending)
	}
	q.out = out[:0]
	return out, hard
}

func (q *qpStream) line(out, line, ending []byte) ([]byte, bool) {
	if ending != nil {
		// White space at the end of a line was added on the way.
		line = bytes.TrimRight(line, " \t")
	}
	for {
		i := bytes.IndexByte(line, '=')
		if i < 0 {
			out = append(out, line...)
			break
		}
		out = append(out, line[:i]...)
		line = line[i:]
		if len(line) < 3 {
			if len(line) == 1 && ending != nil {
				return out, false // a soft line break
			}
			if ending == nil {
				q.n = copy(q.carry[:], line)
				return out, false
			}
			q.bad = true
			return append(append(out, line...), ending...), true
		}
		hi, lo := unhex(line[1]), unhex(line[2])
		if hi < 0 || lo < 0 {
			// RFC 2045: show what cannot be decoded as it is.
			q.bad = true
			out = append(out, '=')
			line = line[1:]
			continue
		}
		out = append(out, byte(hi<<4|lo))
		line = line[3:]
	}
	return append(out, ending...), ending != nil
}

// finish returns what was left of a line without an ending: a lone "=" is a
// soft line break at the end of the body, anything else stays as it is.
func (q *qpStream) finish() []byte {
	n := q.n
	q.n = 0
	if n < 2 {
		return nil
	}
	q.bad = true
	return q.carry[:n]
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
