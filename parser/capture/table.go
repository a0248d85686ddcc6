package capture

import (
	"bytes"

	"github.com/smtplog/smtplog/parser"
)

// table holds the connections of a capture.
type table struct {
	asm      *parser.Assembler
	dialogue *parser.Dialogue // for connections that are told at their end
	arena    arena
	opts     Options
	stats    *Stats
	live     int // octets: see liveWords

	conns  map[connKey]*conn
	recent *conn // the list of all, by their last packet
	oldest *conn
	ending []*conn        // over, but segments may be late
	first  int            // of ending that was not dealt with
	ready  queue          // connections that are over and not told yet
	begun  queue          // all that are not told, in the order in which they began
	over   [maxOver]*conn // their keys are still known
	overs  int            // how many there were
	silent int            // connections nobody accepted

	frame  int
	nanos  int64
	most   int    // connections memory was asked for
	held   int    // octets that wait for their turn, of all connections
	buffer []byte // the words of one connection
	head   []byte
}

const (
	liveWords   = 32 << 20 // octets: a connection that said more is told at once
	unknownMax  = 4 << 10  // octets that are kept of a connection nobody knows
	lateFrames  = 512      // packets that may come after the end of a connection
	lateNanos   = 3e9
	maxOver     = 4096
	maxAllHeld  = 24 << 20
	memoryWords = 24 << 20
	connStep    = 1024
	connSize    = 800 // octets a connection takes, with its place in the map
)

func newTable(asm *parser.Assembler, opts Options, stats *Stats) *table {
	return &table{
		asm: asm, dialogue: asm.Dialogue(), opts: opts, stats: stats, live: liveWords, conns: map[connKey]*conn{},
		arena: arena{budget: memoryWords / chunkSize, grown: opts.Grown},
	}
}

// segment takes the next TCP segment.
func (t *table) segment(s *segment) {
	t.frame = s.frame
	if s.nanos != 0 {
		t.nanos = s.nanos
	}
	t.endLate()
	key, dir := connKey{s.from, s.to}, int8(0)
	if bytes.Compare(s.to[:], s.from[:]) < 0 {
		key, dir = connKey{s.to, s.from}, 1
	}
	c := t.conns[key]
	if c != nil && t.renewed(c, dir, s) {
		t.retire(c)
		t.forget(c)
		c = nil
	}
	if c == nil {
		if s.flags&flagSYN == 0 && len(s.data) == 0 {
			return
		}
		c = t.open(key, s)
	}
	c.packets++
	if c.stage >= over {
		return
	}
	t.touch(c)
	c.last = where{frame: s.frame, offset: s.offset, nanos: s.nanos}
	ack := c.state(dir, s)
	if len(s.data) > 0 || s.missing > 0 {
		t.data(c, dir, s, ack)
	}
	t.wait(c)
	h := &c.half[dir]
	if s.flags&flagFIN != 0 && !h.fin {
		h.fin = true
		h.finAt = h.at + int64(int32(s.seq-h.next)) + int64(len(s.data)+s.missing)
		if c.closer < 0 {
			c.closer = dir
		}
	}
	if s.flags&flagRST != 0 && c.breaker < 0 {
		c.breaker = dir
	}
	if c.stage == active && (c.breaker >= 0 || c.half[0].done() && c.half[1].done()) {
		c.stage = ending
		c.deadline = t.frame + lateFrames
		t.ending = append(t.ending, c)
	}
}

// endLate ends the connections whose last segments must have come by now.
func (t *table) endLate() {
	for t.first < len(t.ending) {
		c := t.ending[t.first]
		if c.stage == ending && t.frame <= c.deadline && t.nanos-c.last.nanos <= lateNanos {
			break
		}
		t.retire(c)
		t.ending[t.first] = nil
		t.first++
	}
	if t.first > 256 && t.first > len(t.ending)/2 {
		n := copy(t.ending, t.ending[t.first:])
		clear(t.ending[n:])
		t.ending, t.first = t.ending[:n], 0
	}
}

// done reports whether a direction is closed and complete.
func (h *half) done() bool { return h.fin && h.at >= h.finAt }

// renewed reports whether a segment begins another connection between the same
// ends.
func (t *table) renewed(c *conn, dir int8, s *segment) bool {
	h := &c.half[dir]
	if s.flags&flagSYN != 0 {
		if !h.known {
			return false
		}
		if h.isn == s.seq && (c.syn != 0 || c.synAck != 0) {
			return false // sent again
		}
		// The octet before the first may be the SYN that came late.
		return !(h.isn == 0 && s.seq+1 == h.next-uint32(h.at))
	}
	if c.stage == active || len(s.data) == 0 || !h.known {
		return false
	}
	ahead := int32(s.seq - h.next)
	return ahead > maxAhead || ahead < -maxAhead
}

// open begins a connection.
func (t *table) open(key connKey, s *segment) *conn {
	for len(t.conns) >= t.opts.Connections && t.oldest != nil {
		c := t.oldest
		t.retire(c)
		t.forget(c)
	}
	c := newConn(key)
	c.begun = where{frame: s.frame, offset: s.offset, nanos: s.nanos}
	t.conns[key] = c
	if len(t.conns) > t.most {
		if t.most += connStep; t.opts.Grown != nil {
			t.opts.Grown(connStep * connSize)
		}
	}
	if t.begun.len() > 2*len(t.conns)+4*maxReady {
		t.begun.drop(func(c *conn) bool { return c.stage == told })
	}
	t.begun.push(c)
	t.stats.Connections++
	return c
}

// touch makes c the one that was heard last.
func (t *table) touch(c *conn) {
	if t.recent == c {
		return
	}
	t.unlink(c)
	c.older = t.recent
	if t.recent != nil {
		t.recent.newer = c
	}
	t.recent = c
	if t.oldest == nil {
		t.oldest = c
	}
}

func (t *table) unlink(c *conn) {
	if c.newer != nil {
		c.newer.older = c.older
	} else if t.recent == c {
		t.recent = c.older
	}
	if c.older != nil {
		c.older.newer = c.newer
	} else if t.oldest == c {
		t.oldest = c.newer
	}
	c.newer, c.older = nil, nil
}
