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

	conns  map[connKey]*conn
	recent *conn // the list of all, by their last packet
	oldest *conn
	ending []*conn        // over, but segments may be late
	first  int            // of ending that was not dealt with
	ready  queue          // connections that are over and not told yet
	begun  queue          // all that are not told, in the order in which they began
	over   [maxOver]*conn // their keys are still known
	overs  int            // how many there were

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
		asm: asm, dialogue: asm.Dialogue(), opts: opts, stats: stats, conns: map[connKey]*conn{},
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

// state takes what the header of a segment tells, and returns up to where it
// acknowledges the other side.
func (c *conn) state(dir int8, s *segment) int64 {
	h, other := &c.half[dir], &c.half[1-dir]
	if s.flags&flagSYN != 0 {
		if !h.known {
			h.known, h.next = true, s.seq+1
		}
		h.isn = s.seq
		if s.flags&flagACK == 0 {
			c.opener = dir
			c.syns++
			if c.syn == 0 {
				c.syn = s.nanos
			}
		} else {
			c.opener = 1 - dir
			if c.synAck == 0 {
				c.synAck = s.nanos
			}
		}
		if c.server >= 0 && c.server == c.opener && c.words.size == 0 && c.live == nil {
			c.server = -1
		}
	} else if !h.known && (len(s.data) > 0 || s.missing > 0) {
		h.known, h.next = true, s.seq
	}
	if s.flags&flagRST == 0 {
		h.heard = true
	}
	if s.flags&flagACK == 0 || s.flags&flagRST != 0 {
		return h.acked
	}
	if !other.known {
		other.known, other.next = true, s.ack
	}
	ahead := int32(s.ack - other.next)
	if ahead >= maxAhead || ahead <= -maxAhead {
		return h.acked
	}
	ack := other.at + int64(ahead)
	h.acked = max(h.acked, ack)
	return max(ack, 0)
}

// data takes the octets of a segment.
func (t *table) data(c *conn, dir int8, s *segment, ack int64) {
	h := &c.half[dir]
	seq := s.seq
	if s.flags&flagSYN != 0 {
		seq++ // octets that come with SYN (RFC 7413)
	}
	ahead := int64(int32(seq - h.next))
	if ahead > maxAhead || ahead < -maxAhead {
		if h.strays++; h.strays < 4 {
			return
		}
		// Several segments from elsewhere: the capture leaves a long stretch out.
		h.strays = 0
		h.next, ahead = seq, 0
		c.gaps++
	}
	h.strays = min(h.strays, 3)
	p := piece{at: h.at + ahead, gap: s.missing, item: item{dir: uint8(dir), data: s.data, ack: ack, frame: s.frame, offset: s.offset, nanos: s.nanos}}
	if over := h.at - p.at; over > 0 {
		if p.end() <= h.at {
			if p.end()-p.at > 1 {
				c.repeated++
			}
			return
		}
		p.trim(over)
	}
	if p.at > h.at {
		if h.gap == nil {
			h.gap = &hole{since: s.nanos}
		}
		t.held += h.gap.hold(p)
		return
	}
	t.deliver(c, dir, &p)
	t.drain(c, dir)
}

// deliver passes a segment on whose turn it is.
func (t *table) deliver(c *conn, dir int8, p *piece) {
	h := &c.half[dir]
	if n := len(p.item.data); n > 0 {
		if h.first == 0 {
			h.first = p.item.nanos
		}
		h.octets += int64(n)
		h.at += int64(n)
		h.next += uint32(n)
		h.said = p.item.ack
		t.emit(c, &p.item)
	}
	if p.gap > 0 {
		t.missing(c, dir, int64(p.gap), &p.item)
	}
}

// missing passes on that octets are missing. Nobody knows what their sender had seen
// by then, but for what it had seen before.
func (t *table) missing(c *conn, dir int8, n int64, near *item) {
	h := &c.half[dir]
	h.at += n
	h.next += uint32(n)
	h.lost += n
	c.gaps++
	i := item{kind: itemGap, dir: uint8(dir), gap: n, ack: h.said, frame: near.frame, offset: near.offset, nanos: near.nanos}
	t.emit(c, &i)
}

// drain passes on what waited.
func (t *table) drain(c *conn, dir int8) {
	h := &c.half[dir]
	g := h.gap
	if g == nil {
		return
	}
	n := 0
	for n < len(g.held) && g.held[n].at <= h.at {
		p := &g.held[n]
		g.bytes -= len(p.item.data)
		t.held -= len(p.item.data)
		if over := h.at - p.at; over > 0 {
			if p.end() <= h.at {
				n++
				continue
			}
			p.trim(over)
		}
		t.deliver(c, dir, p)
		n++
	}
	switch {
	case n == len(g.held):
		h.gap = nil
	case n > 0:
		g.held = append([]piece(nil), g.held[n:]...)
		g.waited, g.since = 0, t.nanos
	}
}

// wait gives up on octets that will not come any more.
func (t *table) wait(c *conn) {
	for dir := range int8(2) {
		h := &c.half[dir]
		if h.gap == nil {
			continue
		}
		h.gap.waited++
		for h.gap != nil && (h.gap.impatient(&c.half[1-dir], t.nanos) || t.held > maxAllHeld) {
			t.skipHole(c, dir)
		}
	}
}

// skipHole goes on behind the octets that are missing.
func (t *table) skipHole(c *conn, dir int8) {
	h := &c.half[dir]
	first := &h.gap.held[0]
	t.missing(c, dir, first.at-h.at, &first.item)
	t.drain(c, dir)
}

// emit takes what one side said next.
func (t *table) emit(c *conn, i *item) {
	if c.kin == foreign {
		return
	}
	if i.kind == itemData {
		if c.encrypted(i) {
			t.tls(c, i)
			return
		}
		c.asked = c.asked || len(i.data) < 1024 && asksTLS(i.data)
	}
	if c.peek != nil {
		if i.kind == itemData {
			p := &c.peek[i.dir]
			*p = append(*p, i.data[:min(len(i.data), maxPeek-len(*p))]...)
		}
		c.judge(false)
		if c.kin == foreign || c.kin == unknown && c.words.size > unknownMax {
			t.reject(c)
			return
		}
	}
	t.keep(c, i)
}

// keep remembers an item, or tells it at once.
func (t *table) keep(c *conn, i *item) {
	if c.live != nil {
		c.live.push(*i)
		return
	}
	t.head = c.coder.append(t.head[:0], i)
	t.arena.append(&c.words, t.head)
	t.arena.append(&c.words, i.data)
	if c.words.size > liveWords && c.peek == nil && c.kin == smtp {
		m := t.start(c, t.asm.Dialogue())
		t.retell(c, m)
		c.live = m
	}
}

// asksTLS reports whether a client's words hold a request for TLS.
func asksTLS(data []byte) bool {
	for _, end := range [...]string{"TLS\r", "tls\r", "TLS\n", "tls\n"} {
		i := bytes.Index(data, []byte(end))
		if i < 0 {
			continue
		}
		word := data[:i+3]
		word = word[bytes.LastIndexByte(word, '\n')+1:]
		if bytes.EqualFold(word, []byte("STARTTLS")) || bytes.EqualFold(word, []byte("X-ANONYMOUSTLS")) {
			return true
		}
	}
	return false
}

// encrypted reports whether octets are of TLS.
func (c *conn) encrypted(i *item) bool {
	if c.tls != nil && c.tls.side[i.dir].octets > 0 {
		return true
	}
	return startsTLS(i.data) && (c.asked || c.tls != nil || c.half[i.dir].at-int64(len(i.data)) <= c.intro.skip[i.dir])
}

// tls takes octets of TLS.
func (t *table) tls(c *conn, i *item) {
	if c.kin == unknown {
		c.judge(true)
		if c.kin != smtp {
			t.reject(c)
			return
		}
	}
	if c.tls == nil {
		c.tls = &tlsReader{}
		t.keep(c, &item{kind: itemTLS, dir: i.dir, ack: i.ack, frame: i.frame, offset: i.offset, nanos: i.nanos})
	}
	c.tls.feed(i.dir, i.data, int8(i.dir) != c.server, i.nanos)
	for _, a := range c.tls.pending {
		level := byte(1)
		if a.fatal {
			level = 2
		}
		t.keep(c, &item{kind: itemAlert, dir: a.dir, data: []byte{level, a.description}, ack: i.ack, frame: i.frame, offset: i.offset, nanos: i.nanos})
	}
	c.tls.pending = c.tls.pending[:0]
}

// reject forgets what a connection said that is not SMTP.
func (t *table) reject(c *conn) {
	c.kin, c.peek = foreign, nil
	t.arena.release(&c.words)
}
