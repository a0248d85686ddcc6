package parser

import "bytes"

// detectLines is how many lines are looked at, from the first one any dialect
// claims, before a dialect is chosen.
const detectLines = 200

// detect returns the dialect that claims most lines of window, nil if none
// claims its first line. A tie goes to the one that comes first in the list.
func detect(dialects []*Dialect, window []byte) *Dialect {
	first := window
	if i := bytes.IndexByte(first, '\n'); i >= 0 {
		first = first[:i]
	}
	found := false
	for _, d := range dialects {
		if d.claims(first) {
			found = true
			break
		}
	}
	if !found {
		return nil
	}
	scores := make([]int, len(dialects))
	for n := 0; n < detectLines && len(window) > 0; n++ {
		line := window
		if i := bytes.IndexByte(window, '\n'); i >= 0 {
			line, window = window[:i], window[i+1:]
		} else {
			window = nil
		}
		line = bytes.TrimSuffix(line, []byte("\r"))
		for i, d := range dialects {
			if d.claims(line) {
				scores[i]++
			}
		}
	}
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return dialects[best]
}
