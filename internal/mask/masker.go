package mask

import (
	"unsafe"

	"github.com/smtplog/smtplog/decode"
)

// Masker replaces secrets by [decode.Mask] wherever they stand in a text, in
// every spelling the package comment lists. The zero value, and a nil *Masker,
// mask nothing. A Masker never changes after [New]; any number of goroutines may
// use it at once.
type Masker struct {
	sets   [kinds]set
	filter *filter // nil: nothing to mask
}

// New returns a Masker for secrets. Zero secrets, secrets of white space only
// and secrets that are themselves a mask ("********") are left out. It keeps
// about fifteen times the secrets' bytes.
func New(secrets []decode.Secret) *Masker {
	var b builder
	for _, s := range secrets {
		b.add(string(s.Reveal()))
	}
	return b.masker()
}

// Empty reports whether m masks nothing at all.
func (m *Masker) Empty() bool { return m == nil || m.filter == nil }

// String returns s with every secret masked. Where there is none it returns s
// itself and allocates nothing.
func (m *Masker) String(s string) string {
	if m.Empty() || s == "" {
		return s
	}
	out, changed := m.mask(nil, view(s))
	if !changed {
		return s
	}
	return string(out)
}

// Append appends src to dst with every secret masked, and returns the extended
// slice. It keeps neither of them, and they must not overlap.
func (m *Masker) Append(dst, src []byte) []byte {
	if m.Empty() {
		return append(dst, src...)
	}
	out, changed := m.mask(dst, src)
	if !changed {
		return append(dst, src...)
	}
	return out
}

// mask appends the masked src to dst if there is anything to mask in it.
func (m *Masker) mask(dst, src []byte) ([]byte, bool) {
	s := scan{m: m, buf: src, final: true, dst: dst}
	s.advance(len(src))
	if s.masked == 0 {
		return nil, false
	}
	s.flush(len(src))
	return s.dst, true
}

// view lets the search read a string without a copy; nothing writes to it.
func view(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
