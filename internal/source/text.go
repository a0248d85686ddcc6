package source

import (
	"bytes"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// textReader returns a reader of h's text as UTF-8 with LF or CRLF, and what was
// changed, "" for nothing.
func textReader(h *head) (io.Reader, string) {
	start := h.start
	switch {
	case bytes.HasPrefix(start, []byte("\xef\xbb\xbf")):
		return &skipper{r: h, n: 3}, "BOM"
	case bytes.HasPrefix(start, []byte("\xff\xfe")) && !bytes.HasPrefix(start, []byte("\xff\xfe\x00\x00")):
		return newUTF16(&skipper{r: h, n: 2}, false), "UTF-16LE"
	case bytes.HasPrefix(start, []byte("\xfe\xff")):
		return newUTF16(&skipper{r: h, n: 2}, true), "UTF-16BE"
	}
	switch guessUTF16(start) {
	case little:
		return newUTF16(h, false), "UTF-16LE"
	case big:
		return newUTF16(h, true), "UTF-16BE"
	}
	if loneCR(start, h.whole) {
		return crReader{h}, "CR"
	}
	return h, ""
}

type order uint8

const (
	neither order = iota
	little
	big
)

// guessUTF16 recognises UTF-16 without a mark: nearly every other byte is NUL,
// as in text that is mostly ASCII. Binary data has its NULs elsewhere.
func guessUTF16(start []byte) order {
	if len(start) < 8 {
		return neither
	}
	start = start[:min(len(start), 4096)&^1]
	var nul [2]int
	for i, c := range start {
		if c == 0 {
			nul[i&1]++
		}
	}
	pairs := len(start) / 2
	switch {
	case nul[1]*10 >= pairs*6 && nul[0]*20 <= pairs:
		return little
	case nul[0]*10 >= pairs*6 && nul[1]*20 <= pairs:
		return big
	}
	return neither
}

// loneCR reports whether lines end in CR alone. Text of one line that ends in CR
// is left alone if more may follow.
func loneCR(start []byte, whole bool) bool {
	n := bytes.Count(start, []byte{'\r'})
	return n > 0 && bytes.IndexByte(start, '\n') < 0 && (n > 1 || whole) && bytes.IndexByte(start, 0) < 0
}

// crReader turns CR into LF; a CRLF that comes later stays one line ending with
// an empty line behind it.
type crReader struct{ r io.Reader }

func (c crReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	for i, b := range p[:n] {
		if b == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// skipper drops the first n bytes.
type skipper struct {
	r io.Reader
	n int
}

func (s *skipper) Read(p []byte) (int, error) {
	for s.n > 0 {
		var buf [3]byte
		k, err := s.r.Read(buf[:s.n])
		s.n -= k
		if err != nil {
			return 0, err
		}
	}
	return s.r.Read(p)
}

// utf16Reader turns UTF-16 into UTF-8. What is no UTF-16 becomes U+FFFD.
type utf16Reader struct {
	r    io.Reader
	big  bool
	in   []byte // bytes not decoded yet
	buf  []byte // in's memory
	out  []byte // text not handed out yet
	text []byte // out's memory
	err  error
}

func newUTF16(r io.Reader, bigEndian bool) *utf16Reader {
	return &utf16Reader{r: r, big: bigEndian, buf: make([]byte, 32<<10)}
}

// Read returns decoded text.
func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.out) == 0 {
		if u.err != nil {
			return 0, u.err
		}
		kept := copy(u.buf, u.in)
		n, err := u.r.Read(u.buf[kept:])
		u.in, u.err = u.buf[:kept+n], err
		u.decode(err != nil)
	}
	n := copy(p, u.out)
	u.out = u.out[n:]
	return n, nil
}

// decode turns in into out; last means that nothing follows.
func (u *utf16Reader) decode(last bool) {
	out, in := u.text[:0], u.in
	for len(in) >= 2 {
		r, used := u.unit(in), 2
		if utf16.IsSurrogate(r) {
			if len(in) < 4 && !last {
				break
			}
			low := rune(utf8.RuneError)
			if len(in) >= 4 {
				low = u.unit(in[2:])
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				used = 4
			}
		}
		out = utf8.AppendRune(out, r)
		in = in[used:]
	}
	if last && len(in) > 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
		in = nil
	}
	u.text, u.out, u.in = out, out, in
}

func (u *utf16Reader) unit(b []byte) rune {
	if u.big {
		return rune(b[0])<<8 | rune(b[1])
	}
	return rune(b[1])<<8 | rune(b[0])
}
