package analyze

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Place is where in the inputs an example of something counted stands.
type Place struct {
	Source string
	Line   int
}

// Count is how often something occurred, with one place where it did.
type Count struct {
	Key     string
	N       int64
	Example Place
}

// Counter counts keys in bounded memory. Up to its limit of distinct keys the
// counts are exact; keys that come after that share one count, Other.
type Counter struct {
	Other Count // of the keys that found no room; its Key is ""

	limit int
	m     map[string]*Count
	last  *Count // the one counted last, which is often the next one, too
}

// maxKeys is how many distinct keys a Counter of a Summary holds, and maxKey how
// long one may be.
const (
	maxKeys = 10_000
	maxKey  = 320 // an address: 64 + 1 + 255
)

// Add counts n more of key.
func (c *Counter) Add(key string, n int64, at Place) {
	if n == 0 {
		return
	}
	if len(key) > maxKey {
		key = key[:maxKey]
	}
	if c.last != nil && c.last.Key == key {
		c.last.N += n
		return
	}
	if k, ok := c.m[key]; ok {
		k.N += n
		c.last = k
		return
	}
	if c.m == nil {
		c.m = make(map[string]*Count)
		if c.limit <= 0 {
			c.limit = maxKeys
		}
	}
	if len(c.m) >= c.limit {
		if c.Other.N == 0 {
			c.Other.Example = at
		}
		c.Other.N += n
		return
	}
	key = strings.Clone(key) // a key must not keep a whole transcript alive
	at.Source = strings.Clone(at.Source)
	c.m[key] = &Count{Key: key, N: n, Example: at}
}

// addCode counts one more of a reply code.
func (c *Counter) addCode(code int, at Place) {
	var room [20]byte
	digits := strconv.AppendInt(room[:0], int64(code), 10)
	if c.last != nil && c.last.Key == string(digits) {
		c.last.N++
		return
	}
	if k, ok := c.m[string(digits)]; ok { // without an allocation
		k.N++
		c.last = k
		return
	}
	c.Add(string(digits), 1, at)
}

// merge adds what another counter counted.
func (c *Counter) merge(o *Counter) {
	for _, k := range o.Sorted(0) {
		c.Add(k.Key, k.N, k.Example)
	}
	if o.Other.N > 0 {
		if c.Other.N == 0 {
			c.Other.Example = o.Other.Example
		}
		c.Other.N += o.Other.N
	}
}

// Len is the number of distinct keys that are held.
func (c *Counter) Len() int { return len(c.m) }

// N is the count of a key, 0 if it is not held.
func (c *Counter) N(key string) int64 {
	if k, ok := c.m[key]; ok {
		return k.N
	}
	return 0
}

// Total is the sum of all counts, Other's among them.
func (c *Counter) Total() int64 {
	n := c.Other.N
	for _, k := range c.m {
		n += k.N
	}
	return n
}

// Sorted returns the counts, the greatest first and equal ones by key; at most
// top of them, or all if top is 0.
func (c *Counter) Sorted(top int) []Count {
	out := make([]Count, 0, len(c.m))
	for _, k := range c.m {
		out = append(out, *k)
	}
	slices.SortFunc(out, func(a, b Count) int {
		if d := cmp.Compare(b.N, a.N); d != 0 {
			return d
		}
		return cmp.Compare(a.Key, b.Key)
	})
	if top > 0 && len(out) > top {
		out = out[:top]
	}
	return out
}
