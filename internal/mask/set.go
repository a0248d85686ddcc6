package mask

// set is the patterns of one kind, sorted by their text. It serves as a trie: a
// node is the run of patterns that begin with the same bytes.
type set struct {
	patterns []pattern
	first    [257]int32 // where the patterns that begin with a byte, or a greater one, begin
	// second is the same for the first two bytes, the first one in the high half of
	// the index. nil where there are few patterns.
	second []int32
}

const manyPatterns = 2048

// index makes what the first step needs.
func (s *set) index() {
	at := int32(0)
	for c := range s.first {
		for int(at) < len(s.patterns) && int(s.patterns[at].text[0]) < c {
			at++
		}
		s.first[c] = at
	}
	if s.second = nil; len(s.patterns) < manyPatterns {
		return
	}
	s.second = make([]int32, 1<<16+1)
	at = 0
	for i := range s.second {
		for int(at) < len(s.patterns) && s.patterns[at].begins() < i {
			at++
		}
		s.second[i] = at
	}
}

// begins is a pattern's first two bytes. One byte alone comes before all pairs
// that begin with it.
func (p *pattern) begins() int {
	if len(p.text) == 1 {
		return int(p.text[0])<<8 - 1
	}
	return int(p.text[0])<<8 | int(p.text[1])
}

// node is the run patterns[lo:hi], which share their first depth bytes.
type node struct {
	lo, hi int32
	depth  int32
}

func (s *set) root() node { return node{hi: int32(len(s.patterns))} }

// step goes on to the patterns whose next byte is c. An empty node means that
// there is none.
func (s *set) step(n node, c byte) node {
	lo, hi, d := n.lo, n.hi, int(n.depth)
	switch {
	case d == 0:
		return node{lo: s.first[c], hi: s.first[int(c)+1], depth: 1}
	case lo >= hi:
		return node{depth: n.depth + 1}
	case d == 1 && s.second != nil:
		i := int(s.patterns[lo].text[0])<<8 | int(c)
		return node{lo: s.second[i], hi: min(hi, s.second[i+1]), depth: 2}
	}
	if len(s.patterns[lo].text) == d {
		if lo++; lo == hi { // it ends here
			return node{depth: n.depth + 1}
		}
	}
	switch first, last := s.patterns[lo].text[d], s.patterns[hi-1].text[d]; {
	case c < first || c > last:
		hi = lo
	case first == last:
	default:
		if c > first {
			lo = s.bound(lo, hi, d, int(c))
		}
		if c < last {
			hi = s.bound(lo, hi, d, int(c)+1)
		}
	}
	return node{lo: lo, hi: hi, depth: n.depth + 1}
}

// bound returns the first pattern of lo to hi whose byte d is at least c.
func (s *set) bound(lo, hi int32, d, c int) int32 {
	for hi-lo > 8 {
		mid := lo + (hi-lo)/2
		if int(s.patterns[mid].text[d]) < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for lo < hi && int(s.patterns[lo].text[d]) < c {
		lo++
	}
	return lo
}

// ends returns the pattern that ends at n, or nil.
func (s *set) ends(n node) *pattern {
	if n.lo < n.hi && len(s.patterns[n.lo].text) == int(n.depth) {
		return &s.patterns[n.lo]
	}
	return nil
}
