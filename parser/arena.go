package parser

import (
	"strings"
	"sync"
)

// texts keeps the short texts of one input together, so that a line costs a copy
// and no allocation of its own. A chunk is never written twice: what was cut
// from it stays valid as long as anyone holds it, and keeps the chunk with it.
type texts struct{ b strings.Builder }

const textChunk = 16 << 10

// keep copies b and returns it as a string.
func (a *texts) keep(b []byte) string {
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

// slab hands out zeroed values of one type. A full one is left to those who hold
// its values, and a larger one takes its place.
type slab[T any] struct{ free []T }

const (
	firstSlab = 8
	largeSlab = 256
)

// next returns a new value.
func (s *slab[T]) next() *T {
	if len(s.free) == cap(s.free) {
		s.grow(1)
	}
	s.free = s.free[:len(s.free)+1]
	return &s.free[len(s.free)-1]
}

// list returns an empty slice with room for n values, which nobody else gets.
func (s *slab[T]) list(n int) []T {
	if cap(s.free)-len(s.free) < n {
		s.grow(n)
	}
	from := len(s.free)
	s.free = s.free[:from+n]
	return s.free[from : from : from+n]
}

func (s *slab[T]) grow(n int) {
	s.free = make([]T, 0, max(n, min(max(2*cap(s.free), firstSlab), largeSlab)))
}

// reset makes all values that were handed out free again.
func (s *slab[T]) reset() {
	clear(s.free)
	s.free = s.free[:0]
}

// memory holds the values of one session, so that [Session.Release] can hand
// them to the next one.
type memory struct {
	session      Session
	lines        slab[ReplyLine]
	replies      slab[Reply]
	exchanges    slab[Exchange]
	capabilities slab[Capability]
	params       slab[Param]
	words        slab[string]
	replyLists   slab[*Reply]
	list         []*Exchange

	hellos slab[HelloCommand]
	mails  slab[MailCommand]
	rcpts  slab[RcptCommand]
	plains slab[PlainCommand]
	datas  slab[DataCommand]
}

// pools hold memory that nobody uses at the moment. They may be used
// concurrently.
type pools struct {
	sessions sync.Pool // of *memory
	contents contentBuffers
}

func (m *memory) reset() {
	m.session = Session{}
	m.lines.reset()
	m.replies.reset()
	m.exchanges.reset()
	m.capabilities.reset()
	m.params.reset()
	m.words.reset()
	m.replyLists.reset()
	m.hellos.reset()
	m.mails.reset()
	m.rcpts.reset()
	m.plains.reset()
	m.datas.reset()
	clear(m.list)
	m.list = m.list[:0]
}

// beginLines returns an empty slice to append the lines of one reply to;
// endLines takes it back. Nothing else may be begun in between.
func (m *memory) beginLines() []ReplyLine {
	s := &m.lines
	if cap(s.free)-len(s.free) < 10 {
		s.grow(16)
	}
	return s.free[len(s.free):len(s.free):cap(s.free)]
}

func (m *memory) endLines(lines []ReplyLine) []ReplyLine {
	n := len(lines)
	if s := &m.lines; n <= cap(s.free)-len(s.free) {
		// Still in the slab: what was appended stands behind what it holds.
		s.free = s.free[:len(s.free)+n]
	}
	return lines[:n:n]
}
