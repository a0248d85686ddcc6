package causes

import "math/bits"

// set is a set of numbers below setSize: of rules or of providers.
type set [setSize / 64]uint64

// setSize is how many rules and providers there can be.
const setSize = 1024

func (s *set) add(i int) { s[i/64] |= 1 << (i % 64) }

// unite adds the members of t.
func (s *set) unite(t *set) {
	for i := range t {
		s[i] |= t[i]
	}
}

// keep leaves only the members that are in t, too.
func (s *set) keep(t *set) {
	for i := range s {
		s[i] &= t[i]
	}
}

// each yields the members in order.
func (s *set) each(yield func(int) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !yield(64*i + bits.TrailingZeros64(w)) {
				return
			}
		}
	}
}
