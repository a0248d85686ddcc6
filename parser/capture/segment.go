package capture

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
		// Several segments from elsewhere: the capture leaves a long stretch out, how
		// long nobody knows if the sequence numbers went round.
		h.strays = 0
		for h.gap != nil {
			t.skipHole(c, dir)
		}
		t.missing(c, dir, max(int64(int32(seq-h.next)), 1), &item{frame: s.frame, offset: s.offset, nanos: s.nanos})
		h.next, ahead = seq, 0
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
		clear(g.held[:n])
		g.held = g.held[n:]
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
