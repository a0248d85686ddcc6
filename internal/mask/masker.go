package mask

import (
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/smtplog/smtplog/decode"
)

// Masker replaces secrets by [decode.Mask] wherever they stand in a text, in
// every spelling the package comment lists. The zero value, and a nil *Masker,
// mask nothing. A Masker never changes after [New]; any number of goroutines may
// use it at once. It must not be copied.
//
// To make one costs little: how the spellings begin is all that is worked out.
// The rest follows when a text has something that begins like one.
type Masker struct {
	secrets []byte // packed; see pack
	// What tells where no pattern can begin. Few patterns have a sieve, many a
	// filter, and none has neither.
	sieve  *sieve
	filter *filter

	sets   atomic.Pointer[[kinds]set] // nil until it is needed
	making sync.Mutex
	start  builder // the beginnings, kept for its memory
}

// New returns a Masker for secrets. Zero secrets, secrets of white space only
// and secrets that are themselves a mask ("********") are left out. It keeps
// about fifteen times the secrets' bytes.
func New(secrets []decode.Secret) *Masker {
	m := &Masker{}
	m.reset(pack(nil, secrets))
	return m
}

// reset makes m a Masker of other secrets, and keeps packed.
func (m *Masker) reset(packed []byte) {
	m.secrets = packed
	m.sets.Store(nil)
	m.start.reset(sieveDepth)
	m.start.addAll(packed)
	m.guard(&m.start)
}

// guard makes the sieve or the filter.
func (m *Masker) guard(b *builder) {
	oldSieve, oldFilter := m.sieve, m.filter
	m.sieve, m.filter = nil, nil
	switch n := len(b.patterns); {
	case n == 0:
	case n <= fewPatterns:
		if m.sieve = oldSieve; m.sieve == nil {
			m.sieve = &sieve{}
		}
		m.sieve.fill(b)
	default:
		if m.filter = oldFilter; m.filter == nil {
			m.filter = &filter{}
		}
		m.filter.fill(b)
	}
}

// all returns the patterns, which it makes at the first call.
func (m *Masker) all() *[kinds]set {
	if s := m.sets.Load(); s != nil {
		return s
	}
	m.making.Lock()
	defer m.making.Unlock()
	if s := m.sets.Load(); s != nil {
		return s
	}
	b := builder{limit: wholeSpelling}
	b.addAll(m.secrets)
	s := b.sets()
	m.sets.Store(s)
	return s
}

// pack appends secrets, each behind its length.
func pack(dst []byte, secrets []decode.Secret) []byte {
	for i := range secrets {
		b := secrets[i].Reveal()
		n := len(b)
		dst = append(dst, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
		dst = append(dst, b...)
	}
	return dst
}

// unpack returns the first of packed secrets, and the others.
func unpack(packed []byte) (secret string, rest []byte) {
	n := int(packed[0])<<24 | int(packed[1])<<16 | int(packed[2])<<8 | int(packed[3])
	return text(packed[4 : 4+n]), packed[4+n:]
}

// Empty reports whether m masks nothing at all.
func (m *Masker) Empty() bool { return m == nil || m.sieve == nil && m.filter == nil }

// String returns s with every secret masked. Where there is none it returns s
// itself and allocates nothing.
func (m *Masker) String(s string) string {
	if m.Empty() || s == "" {
		return s
	}
	t := view(s)
	first := 0
	if m.sieve != nil {
		if first = m.sieve.next(t, 0, len(t)); first == len(t) {
			return s
		}
	}
	out, changed := m.mask(nil, t, first)
	if !changed {
		return s
	}
	return string(out)
}

// Bytes is String for a text that the caller will change later. What it returns
// is good as long as b stays as it is.
func (m *Masker) Bytes(b []byte) string { return m.String(text(b)) }

// Append appends src to dst with every secret masked, and returns the extended
// slice. It keeps neither of them, and they must not overlap.
func (m *Masker) Append(dst, src []byte) []byte {
	if m.Empty() {
		return append(dst, src...)
	}
	out, changed := m.mask(dst, src, 0)
	if !changed {
		return append(dst, src...)
	}
	return out
}

// mask appends the masked src to dst if there is anything to mask in it, at
// first or behind it.
func (m *Masker) mask(dst, src []byte, first int) ([]byte, bool) {
	s := scan{m: m, buf: src, final: true, dst: dst, at: first}
	s.advance(len(src))
	if s.masked == 0 {
		return nil, false
	}
	s.flush(len(src))
	return s.dst, true
}

// view lets the search read a string without a copy; nothing writes to it.
func view(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// text is a string of bytes that nobody changes as long as it is in use.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
