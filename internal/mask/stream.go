package mask

import (
	"io"

	"github.com/smtplog/smtplog/decode"
)

const bufferSize = 256 << 10

// stream copies r to w with the secrets of m and the forced ranges masked, and
// returns how many masks it wrote. The ranges must be in order; they may touch
// and overlap. It keeps at most bufferSize bytes of the text, and finds a secret
// wherever the pieces that r gives are cut.
func stream(w io.Writer, r io.Reader, m *Masker, forced []Range) (int, error) {
	return streamSize(w, r, m, forced, bufferSize)
}

// streamSize is stream with a buffer of that many bytes, but no fewer than a
// search needs.
func streamSize(w io.Writer, r io.Reader, m *Masker, forced []Range, size int) (int, error) {
	s := scan{m: m, forced: forced, buf: make([]byte, 0, max(size, 2*(lookAhead+lookBack)))}
	for {
		n, err := r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
		s.final = err == io.EOF
		if err != nil && !s.final {
			return s.masked, err
		}
		if !s.final && len(s.buf) < cap(s.buf) {
			continue // wait for a full buffer: fewer, longer pieces
		}
		limit := len(s.buf)
		if !s.final {
			limit -= lookAhead
		}
		s.advance(limit)
		if s.final {
			s.flush(limit)
		} else {
			s.flush(limit - 1)
			s.slide()
		}
		if _, err := w.Write(s.dst); err != nil {
			return s.masked, err
		}
		s.dst = s.dst[:0]
		if s.final {
			return s.masked, nil
		}
	}
}

// slide drops the bytes that are not needed any more.
func (s *scan) slide() {
	if s.open {
		// The breaks inside the open mask would be lost: write the mask as far as
		// they go.
		for _, b := range s.breaks {
			s.dst = append(s.dst, decode.Mask...)
			s.dst = append(s.dst, s.buf[b.from:b.to]...)
		}
		s.breaks = s.breaks[:0]
	}
	cut := s.at - lookBack
	if !s.open {
		cut = min(cut, s.done)
	}
	if cut <= 0 {
		return
	}
	n := copy(s.buf, s.buf[cut:])
	s.buf = s.buf[:n]
	s.base += int64(cut)
	s.at -= cut
	s.done -= cut
	s.from -= cut
	s.to -= cut
	s.broken -= cut
}
