package parser

import "strings"

// arena keeps the short texts and small values of sessions together, so that a
// line costs a copy and no allocation of its own. A chunk is never written
// twice: what was cut from it stays valid as long as anyone holds it, and keeps
// the chunk with it. One arena serves one input.
type arena struct {
	b         strings.Builder
	lines     []ReplyLine
	replies   []Reply
	exchanges []Exchange
}

// Sizes of chunks. A session holds on to a chunk it has only a part of, so they
// are small.
const (
	textChunk  = 16 << 10
	valueChunk = 32
)

// keep copies b and returns it as a string.
func (a *arena) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if len(b) > textChunk/4 {
		return string(b)
	}
	if a.b.Cap()-a.b.Len() < len(b) {
		a.b = strings.Builder{}
		a.b.Grow(textChunk)
	}
	from := a.b.Len()
	a.b.Write(b)
	return a.b.String()[from:]
}

// beginLines returns an empty slice to append the lines of one reply to;
// endLines takes it back. Nothing else may be begun in between.
func (a *arena) beginLines() []ReplyLine {
	if cap(a.lines)-len(a.lines) < valueChunk/2 {
		a.lines = make([]ReplyLine, 0, 2*valueChunk)
	}
	return a.lines[len(a.lines):len(a.lines):cap(a.lines)]
}

func (a *arena) endLines(lines []ReplyLine) []ReplyLine {
	n := len(lines)
	if n <= cap(a.lines)-len(a.lines) {
		// Still in the chunk: what was appended stands behind what it holds.
		a.lines = a.lines[:len(a.lines)+n]
	}
	return lines[:n:n]
}

// reply returns a new Reply.
func (a *arena) reply() *Reply {
	if len(a.replies) == cap(a.replies) {
		a.replies = make([]Reply, 0, valueChunk)
	}
	a.replies = a.replies[:len(a.replies)+1]
	return &a.replies[len(a.replies)-1]
}

// exchange returns a new Exchange.
func (a *arena) exchange() *Exchange {
	if len(a.exchanges) == cap(a.exchanges) {
		a.exchanges = make([]Exchange, 0, valueChunk)
	}
	a.exchanges = a.exchanges[:len(a.exchanges)+1]
	return &a.exchanges[len(a.exchanges)-1]
}
