package mask

import (
	"bytes"

	"github.com/smtplog/smtplog/decode"
)

// cached is how many Maskers a Cache remembers.
const cached = 4

// Cache makes Maskers for one session after another. It remembers the last few,
// since the secrets of one log are often the same, and uses their memory again
// where they are not. The zero value is ready; only one goroutine may use it at
// a time.
type Cache struct {
	maskers [cached]*Masker
	last    int // the one that was returned last
	oldest  int // the one to be given up next
	packed  []byte
}

// Masker returns a Masker for secrets, as [New] does, but good only until the
// next call.
func (c *Cache) Masker(secrets []decode.Secret) *Masker {
	c.packed = pack(c.packed[:0], secrets)
	for i := range c.maskers {
		i = (c.last + i) % cached
		if m := c.maskers[i]; m != nil && bytes.Equal(m.secrets, c.packed) {
			c.last = i
			return m
		}
	}
	c.last, c.oldest = c.oldest, (c.oldest+1)%cached
	m := c.maskers[c.last]
	if m == nil {
		m = &Masker{}
		c.maskers[c.last] = m
	}
	spare := m.secrets
	m.reset(c.packed)
	c.packed = spare
	if cap(spare) > keptBytes {
		c.packed = nil
	}
	return m
}

// keptBytes is how much memory is kept for other secrets.
const keptBytes = 64 << 10
