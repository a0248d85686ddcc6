package decode

import (
	"bytes"
	"io"
)

// The window grows from what the input needs up to maxWindow and stays there,
// so memory does not depend on the size of a message or of a line.
const (
	minWindow = 2 << 10
	maxWindow = 64 << 10
)

// source is the input seen through a window of whole lines.
type source struct {
	r        io.Reader
	own      []byte // the window's memory, unless the input is in memory itself
	buf      []byte // own, or the whole input: then it is never written to
	lent     bool   // buf is the input
	pos, end int    // what is in the window and not yet given out
	read     int64  // octets taken from r
	eof      bool   // r has no more, or failed
	err      error  // why r failed
	mid      bool   // pos is in the middle of a line longer than the window
}

type chunk uint8

const (
	chunkEOF   chunk = iota // nothing left
	chunkLines              // lines, or a piece of a long one
	chunkDash               // one line beginning with "--": perhaps a boundary
)

func (s *source) reset(r io.Reader) {
	if in, ok := r.(*bytes.Reader); ok {
		// WriteTo hands out what the reader holds, without a copy.
		var lent loan
		if _, err := in.WriteTo(&lent); err == nil {
			*s = source{own: s.own, buf: lent.b, lent: true}
			return
		}
	}
	size := minWindow
	if l, ok := r.(interface{ Len() int }); ok {
		// One more than the input, so that the end is seen without growing.
		size = min(max(l.Len(), 0)+1, maxWindow)
	}
	if cap(s.own) < size {
		s.own = make([]byte, size)
	}
	*s = source{r: r, own: s.own, buf: s.own[:cap(s.own)]}
}

// loan remembers what is written to it.
type loan struct{ b []byte }

func (l *loan) Write(b []byte) (int, error) {
	l.b = b
	return len(b), nil
}

// fill reads more into the window. It reports false when the window is full and
// may not grow.
func (s *source) fill() bool {
	if s.lent {
		end := min(s.pos+maxWindow, len(s.buf))
		s.eof = s.end == len(s.buf)
		moved := end > s.end || s.eof
		s.read += int64(end - s.end)
		s.end = end
		return moved
	}
	full := s.end == len(s.buf)
	if s.pos > 0 {
		s.end = copy(s.buf, s.buf[s.pos:s.end])
		s.pos = 0
	}
	if full && len(s.buf) < maxWindow {
		grown := make([]byte, min(4*len(s.buf), maxWindow))
		copy(grown, s.buf[:s.end])
		s.own, s.buf = grown, grown
	}
	if s.end == len(s.buf) {
		return false
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			n, err = 0, io.ErrNoProgress
		}
		s.end += n
		s.read += int64(n)
		if err != nil {
			s.eof = true
			if err != io.EOF {
				s.err = err
			}
			return true
		}
		if n > 0 {
			return true
		}
	}
	s.eof, s.err = true, io.ErrNoProgress
	return true
}

func (s *source) take(n int) []byte {
	b := s.buf[s.pos : s.pos+n]
	s.pos += n
	s.mid = b[n-1] != '\n'
	return b
}

// line returns the next line with its ending, or a piece of one that is longer
// than the window; nil at the end. The bytes are good until the next call.
func (s *source) line() []byte {
	for {
		w := s.buf[s.pos:s.end]
		if i := bytes.IndexByte(w, '\n'); i >= 0 {
			return s.take(i + 1)
		}
		if s.eof || !s.fill() {
			if s.pos == s.end {
				return nil
			}
			return s.take(s.end - s.pos)
		}
	}
}

// next returns as much as it can at once: where boundaries matter, the lines up
// to the next one that begins with "--", else all there is in the window. The
// bytes are good until the next call.
func (s *source) next(boundaries bool) ([]byte, chunk) {
	for {
		w := s.buf[s.pos:s.end]
		n, dash := 0, false
		if boundaries {
			n, dash = wholeLines(w, s.mid)
		} else {
			n = bytes.LastIndexByte(w, '\n') + 1
		}
		switch {
		case n > 0:
			return s.take(n), chunkLines
		case dash:
			if i := bytes.IndexByte(w, '\n'); i >= 0 {
				return s.take(i + 1), chunkDash
			}
		}
		if !s.eof && s.fill() {
			continue
		}
		w = s.buf[s.pos:s.end]
		switch {
		case len(w) == 0:
			return nil, chunkEOF
		case s.eof && dash:
			return s.take(len(w)), chunkDash
		case s.eof || len(w) < 2 || w[len(w)-1] != '\r':
			return s.take(len(w)), chunkLines
		}
		// A CR at the cut stays behind, to be seen together with its LF.
		return s.take(len(w) - 1), chunkLines
	}
}

// wholeLines returns the length of the lines at the start of w, before the
// first that begins with "--", and whether such a line is at the very start.
func wholeLines(w []byte, mid bool) (n int, dash bool) {
	for n < len(w) {
		if !mid && w[n] == '-' {
			if n+1 == len(w) {
				return n, false // one octet short of knowing
			}
			if w[n+1] == '-' {
				return n, n == 0
			}
		}
		mid = false
		i := bytes.IndexByte(w[n:], '\n')
		if i < 0 {
			return n, false
		}
		n += i + 1
	}
	return n, false
}
