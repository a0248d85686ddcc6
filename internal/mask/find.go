package mask

import (
	"io"
	"slices"

	"github.com/smtplog/smtplog/decode"
)

// Collect returns the secrets that [Redact] would mask wherever they stand in r,
// in the order of their bytes. It reads r once, and returns what went wrong with
// reading, [ErrTooManySecrets] or [ErrDump].
func Collect(r io.Reader, opts Options) ([]decode.Secret, error) {
	opts = opts.withDefaults()
	c := newCollector(opts.limits())
	if err := c.read(r, opts); err != nil {
		return nil, err
	}
	if c.full {
		return nil, ErrTooManySecrets
	}
	return c.secrets(false), nil
}

// secrets are those that were found; weak says that those count, too, that are
// masked only where they were found, but for the commonest words.
func (c *collector) secrets(weak bool) []decode.Secret {
	all := make([]string, 0, len(c.known))
	for s := range c.known {
		all = append(all, s)
	}
	for s := range c.local {
		if _, known := c.known[s]; weak && !known && len(s) >= shortest && !common(s) {
			all = append(all, s)
		}
	}
	slices.Sort(all)
	out := make([]decode.Secret, len(all))
	for i, s := range all {
		out[i] = decode.NewSecret([]byte(s))
	}
	return out
}

// Finder finds secrets by their surroundings in one text after another. Only one
// goroutine may use it at a time.
type Finder struct{ shapes *shapes }

// NewFinder returns a Finder. To make one costs as much as to search some ten
// thousand bytes.
func NewFinder() *Finder {
	return &Finder{shapes: newShapes(newCollector(limits{secrets: 1000, bytes: 1 << 20, ranges: 10_000, names: 1}))}
}

// Look searches a text. all says that ordinary words are taken for secrets, too,
// where they stand for one.
func (f *Finder) Look(text string, all bool) {
	s := f.shapes
	s.buf, s.base, s.at, s.inKey, s.dump.live = s.buf[:0], 0, 0, false, false
	_, _ = s.Write(view(text))
	s.close()
	if !all {
		s.c.local = map[string]Kind{}
	} else if len(s.c.local) > 0 {
		for _, secret := range s.c.secrets(true) {
			s.c.add(KindAssignment, string(secret.Reveal()))
		}
		s.c.local = map[string]Kind{}
	}
}

// Found returns what was found since the last call.
func (f *Finder) Found() []decode.Secret {
	c := f.shapes.c
	if len(c.known) == 0 {
		return nil
	}
	out := c.secrets(false)
	f.shapes.c = newCollector(c.limits)
	return out
}
