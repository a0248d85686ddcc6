package parser

import "bytes"

// detectLines is how many lines are looked at, from the first one any dialect
// claims, before a dialect is chosen.
const detectLines = 200

// Claims of a dialect on one line. They are added up, so that one line in a
// program's own words weighs more than several that anybody could have written.
const (
	claimNone   = 0
	claimWeak   = 1  // looks like SMTP, in nobody's particular words
	claimFair   = 4  // the marks many use ("C:", ">")
	claimStrong = 16 // the program's own words
)

// choice is a dialect that was chosen, with the evidence.
type choice struct {
	dialect  *Dialect
	elements int // how many elements of prefix stand before its lines
	score    int
	second   int // of the next best dialect
}

// detect chooses the dialect with the most claims on the lines of window. There
// is none if no dialect claims the first line. A tie goes to the one that comes
// first in the list.
func detect(dialects []*Dialect, window []byte) (choice, bool) {
	first, _ := cutLine(window)
	if !anyClaims(dialects, first) {
		return choice{}, false
	}
	scores := make([]int, len(dialects))
	elements := make([][maxPrefixElements + 1]int, len(dialects))
	for n := 0; n < detectLines && len(window) > 0; n++ {
		var line []byte
		line, window = cutLine(window)
		for i, d := range dialects {
			if score, k := d.claimAny(line); score > 0 {
				scores[i] += score
				elements[i][k]++
			}
		}
	}
	best, second := 0, 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	for i, s := range scores {
		if i != best && s > second {
			second = s
		}
	}
	c := choice{dialect: dialects[best], score: scores[best], second: second}
	for k, n := range elements[best] {
		if n > elements[best][c.elements] {
			c.elements = k
		}
	}
	return c, true
}

func cutLine(window []byte) (line, rest []byte) {
	line = window
	if i := bytes.IndexByte(window, '\n'); i >= 0 {
		line, rest = window[:i], window[i+1:]
	}
	return bytes.TrimSuffix(line, []byte("\r")), rest
}

func anyClaims(dialects []*Dialect, line []byte) bool {
	for _, d := range dialects {
		if score, _ := d.claimAny(line); score > 0 {
			return true
		}
	}
	return false
}

// claim asks the dialect about a line, with as few elements of prefix taken away
// as it takes. It returns how many those are.
func (d *Dialect) claim(line []byte) (score, elements int) {
	if len(line) == 0 {
		return 0, 0
	}
	if s := d.claims(line); s > 0 || d.readsPrefixes {
		return s, 0
	}
	var p prefix
	p.find(line)
	for k := 0; k < p.n; k++ {
		if rest := line[p.ends[k]:]; len(rest) > 0 {
			if s := d.claims(rest); s > 0 {
				return s, k + 1
			}
		}
	}
	return 0, 0
}

// claimAny asks the dialect about a line as it stands, and if it does not want
// it, without what is wrapped around it.
func (d *Dialect) claimAny(line []byte) (score, elements int) {
	if score, elements = d.claim(line); score > 0 {
		return score, elements
	}
	if text, ok := unwrap(line); ok {
		return d.claim(text)
	}
	return 0, 0
}
