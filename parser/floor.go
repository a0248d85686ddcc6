package parser

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
)

// floor is what the conversations of one input share.
type floor struct {
	g       *grammars
	limits  Limits
	source  string
	out     func(*Session) bool // hands a session to the caller; false: stop
	stopped bool
	handed  int // sessions handed out

	scratch scratch
	texts   texts
	pool    *pools // shared with other inputs

	stamp time.Time // of the line being read, where a logger's prefix tells it
	pid   string    // of the process, likewise

	seen func(ContentPiece) // is told of content; may be nil
	at   Span               // the physical line, or piece of one, that is being read

	faults []*SyntaxError // of dialects; the next session takes them along

	talks map[string]*conversation
	order []*conversation // those of talks, the least recently opened first
	last  *conversation   // the one that was spoken to last: noise belongs to it
}

// on returns the conversation of a connection, which the dialect names by key.
func (f *floor) on(key string, d *Dialect) *conversation {
	if f.last != nil && f.last.key == key {
		return f.last
	}
	c := f.talks[key]
	if c == nil {
		if len(f.order) >= f.limits.Connections {
			f.hangUp()
		}
		c = &conversation{floor: f, key: strings.Clone(key), dialect: d}
		f.talks[c.key] = c
		f.order = append(f.order, c)
		if f.last != nil && len(f.order) == 2 && f.last.key == "" && f.last.s == nil && f.handed == 0 {
			// What was said before the first connection is said about it.
			c.noise, c.noiseLines = f.last.noise, f.last.noiseLines
			f.last.noise, f.last.noiseLines = nil, 0
		}
	}
	f.last = c
	return c
}

// on returns the conversation of another connection of the same input.
func (c *conversation) on(key string) *conversation { return c.floor.on(key, c.dialect) }

// speak makes all conversations go on in another dialect. What was said so far is
// a session of its own.
func (f *floor) speak(d *Dialect) {
	for _, c := range f.order {
		if c.dialect != nil && c.dialect != d {
			c.end()
		}
		c.dialect = d
	}
}

// listener returns the conversation that noise belongs to.
func (f *floor) listener(d *Dialect) *conversation {
	if f.last == nil {
		return f.on("", d)
	}
	return f.last
}

// hangUp ends the conversations that were opened first, to make room.
func (f *floor) hangUp() {
	n := max(1, len(f.order)/8)
	for _, c := range f.order[:n] {
		c.end()
		delete(f.talks, c.key)
		if f.last == c {
			f.last = nil
		}
	}
	f.order = append(f.order[:0], f.order[n:]...)
}

// end closes all conversations behind the last line of the input.
func (f *floor) end() {
	// Those that are still open are handed out in the order in which they began.
	slices.SortStableFunc(f.order, func(a, b *conversation) int { return cmp.Compare(a.began(), b.began()) })
	for _, c := range f.order {
		c.end()
	}
	if f.handed == 0 && f.last != nil {
		f.last.fragment()
	}
}

// began tells where in the input the session begins.
func (c *conversation) began() int64 {
	if c.s == nil {
		return math.MaxInt64
	}
	return c.s.Span.Start.Offset
}
