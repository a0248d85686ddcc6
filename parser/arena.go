package parser

import "strings"

// arena keeps the short texts of one session together, so that a line costs a
// copy and no allocation of its own. A chunk is never written twice, and the
// strings cut from it stay valid as long as anyone holds one.
type arena struct{ b strings.Builder }

const arenaChunk = 8 << 10

// keep copies b and returns it as a string.
func (a *arena) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if len(b) > arenaChunk/4 {
		return string(b)
	}
	if a.b.Cap()-a.b.Len() < len(b) {
		a.b = strings.Builder{}
		a.b.Grow(arenaChunk)
	}
	from := a.b.Len()
	a.b.Write(b)
	return a.b.String()[from:]
}
