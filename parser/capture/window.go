package capture

import "io"

// window reads a file through a buffer and knows where it is.
type window struct {
	r          io.Reader
	buf        []byte
	start, end int
	offset     int64 // of buf[start] in the file
	err        error // of the reader, io.EOF for the end
}

const (
	windowSize = 512 << 10
	maxPacket  = 1 << 20 // octets of one packet: far above what is captured
)

func newWindow(r io.Reader) *window {
	return &window{r: r, buf: make([]byte, windowSize)}
}

// need returns the next n octets without taking them, fewer at the end of the
// file. They are valid until the next call.
func (w *window) need(n int) []byte {
	for w.end-w.start < n && w.err == nil {
		w.fill(n)
	}
	return w.buf[w.start:min(w.end, w.start+n)]
}

func (w *window) fill(n int) {
	if w.start+n > len(w.buf) {
		to := w.buf
		if n > len(to) {
			to = make([]byte, n)
		}
		w.end = copy(to, w.buf[w.start:w.end])
		w.buf, w.start = to, 0
	}
	for range 100 {
		k, err := w.r.Read(w.buf[w.end:])
		w.end += k
		if err != nil {
			w.err = err
			return
		}
		if k > 0 {
			return
		}
	}
	w.err = io.ErrNoProgress
}

// take moves on by n octets that need has returned.
func (w *window) take(n int) {
	w.start += n
	w.offset += int64(n)
}

// skip moves on by n octets, and reports whether there were so many.
func (w *window) skip(n int64) bool {
	for n > 0 {
		b := w.need(int(min(n, windowSize/2)))
		if len(b) == 0 {
			return false
		}
		w.take(len(b))
		n -= int64(len(b))
	}
	return true
}

// failed returns the error of the reader, if it is more than the end of the file.
func (w *window) failed() error {
	if w.err == io.EOF {
		return nil
	}
	return w.err
}
