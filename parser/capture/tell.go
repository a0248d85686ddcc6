package capture

import (
	"slices"

	"github.com/smtplog/smtplog/parser"
)

// start opens the dialogue of a connection.
func (t *table) start(c *conn, d *parser.Dialogue) *merger {
	now := t.nanos
	if c.stage >= over {
		now = c.until
	}
	c.facts = c.flow(now)
	m := &merger{d: d, server: c.server, skip: c.intro.skip}
	d.Open(c.facts, c.opener >= 0 && c.half[c.server].octets > 0, c.begun.place())
	for _, hop := range c.intro.hops {
		d.Note(parser.EventProxy, parser.Client, hopText(hop), c.begun.place())
	}
	if c.half[0].octets == 0 || c.half[1].octets == 0 {
		d.Guess()
	}
	return m
}

func hopText(h parser.Hop) string {
	text := h.Kind
	if h.Client != "" {
		text += " " + h.Client
	}
	if h.Target != "" {
		text += " → " + h.Target
	}
	return text
}

// retell tells what was remembered, piece by piece.
func (t *table) retell(c *conn, m *merger) {
	var code coder
	var i item
	buf, read := t.buffer[:0], 0
	for more := true; more; {
		buf, more = t.arena.read(&c.words, &read, buf, retold)
		rest := buf
		for {
			next := code.next(rest, &i)
			if next == nil {
				break
			}
			rest = next
			m.push(i)
		}
		n := copy(buf, rest)
		buf = buf[:n]
	}
	t.buffer = buf[:0]
	if cap(t.buffer) > 4*retold {
		t.buffer = nil
	}
	t.arena.release(&c.words)
}

// retold is how many octets are read back at once.
const retold = 128 << 10

// maxReady is how many connections that are over wait for those that began before
// them, so that sessions come in the order in which they began.
const maxReady = 256

// retire ends a connection. Its session is handed out when those are that began
// before it, or when too many wait.
func (t *table) retire(c *conn) {
	if c.stage >= over {
		return
	}
	t.settle(c)
	c.stage = over
	if old := t.over[t.overs%maxOver]; old != nil {
		t.forget(old)
	}
	t.over[t.overs%maxOver] = c
	t.overs++
	if c.kin == foreign {
		t.tell(c)
	} else {
		t.ready.push(c)
	}
	for t.begun.len() > 0 && t.begun.first().stage >= over {
		t.tell(t.begun.pop())
	}
	for t.ready.len() > 0 && (t.ready.len() > maxReady || t.ready.first().stage == told) {
		t.tell(t.ready.pop())
	}
}

// settle takes what of a connection still waits.
func (t *table) settle(c *conn) {
	for dir := range int8(2) {
		for c.half[dir].gap != nil {
			t.skipHole(c, dir)
		}
	}
	if c.peek != nil || c.kin == unknown {
		c.byPort()
		if c.peek != nil && c.kin != foreign {
			c.judge(true)
		}
	}
	if c.kin != smtp {
		t.reject(c)
	}
	c.until = t.nanos
}

// tell hands out the session of a connection that is over.
func (t *table) tell(c *conn) {
	if c.stage == told {
		return
	}
	c.stage = told
	if c.kin != smtp || !c.worth() {
		if c.kin != smtp {
			t.stats.Foreign++
		}
		t.reject(c)
		return
	}
	if c.silent() {
		if t.silent++; t.silent > maxSilent {
			t.stats.Silent++
			t.reject(c)
			return
		}
	}
	if t.asm.Stopped() {
		t.reject(c)
		return
	}
	m := c.live
	if m == nil {
		m = t.start(c, t.dialogue)
		t.retell(c, m)
	} else {
		*c.facts = *c.flow(c.until)
	}
	m.close()
	c.outcome(m.d)
	m.d.Close(c.last.place())
	c.live, c.facts, c.tls = nil, nil, nil
	t.stats.SMTP++
}

// maxSilent is how many connections to which no server said anything are sessions;
// of a port scan there are millions, and they all say the same.
const maxSilent = 1000

// silent reports whether nobody said anything on a connection, and its server did
// not even accept it.
func (c *conn) silent() bool {
	return c.half[0].octets+c.half[1].octets == 0 && c.synAck == 0 && c.gaps == 0
}

// worth reports whether there is anything to tell of a connection.
func (c *conn) worth() bool {
	return c.server >= 0 && (c.opener >= 0 || c.half[0].octets+c.half[1].octets > 0)
}

// outcome adds what the end of the connection says about the dialogue. The words
// are those programs use.
func (c *conn) outcome(d *parser.Dialogue) {
	f, at := c.facts, c.last.place()
	who := f.EndedBy.String()
	switch {
	case f.End == parser.FlowRefused:
		d.Note(parser.EventRefused, parser.Server, "Connection refused", at)
	case f.End == parser.FlowUnanswered:
		d.Note(parser.EventUnanswered, parser.Server, "Connection timed out", at)
	case f.End == parser.FlowOpen, f.Octets[parser.Server] == 0 && !c.half[c.server].heard, f.Octets[parser.Client] == 0 && !c.half[1-c.server].heard:
	case f.TLS != nil && !f.TLS.Established && len(f.TLS.Alerts) == 0:
		d.Note(parser.EventClosed, f.EndedBy, "Remote host closed connection during handshake (the "+who+" did)", at)
	case f.TLS != nil, !d.Unanswered():
	case f.End == parser.FlowReset:
		d.Note(parser.EventReset, f.EndedBy, "Connection reset by peer (by the "+who+")", at)
	default:
		d.Note(parser.EventClosed, f.EndedBy, "Connection closed by the "+who+" before the answer", at)
	}
}

// forget drops a connection that is over.
func (t *table) forget(c *conn) {
	if t.conns[c.key] == c {
		delete(t.conns, c.key)
		t.unlink(c)
	}
}

// close ends all connections behind the last packet, in the order in which they
// began.
func (t *table) close() {
	open := make([]*conn, 0, len(t.conns))
	for _, c := range t.conns {
		if c.stage < over {
			open = append(open, c)
		}
	}
	sortConns(open)
	t.ending, t.first = nil, 0
	for _, c := range open {
		t.retire(c)
	}
	for t.begun.len() > 0 {
		t.tell(t.begun.pop())
	}
	if t.opts.Grown != nil {
		t.opts.Grown(-len(t.arena.slabs)*slabChunks*chunkSize - t.most*connSize)
	}
	t.arena.close()
}

// queue is a list of connections, first in, first out.
type queue struct {
	list []*conn
	head int
}

func (q *queue) len() int     { return len(q.list) - q.head }
func (q *queue) first() *conn { return q.list[q.head] }
func (q *queue) push(c *conn) { q.list = append(q.list, c) }

func (q *queue) pop() *conn {
	c := q.list[q.head]
	q.list[q.head] = nil
	if q.head++; q.head > 64 && q.head > len(q.list)/2 {
		n := copy(q.list, q.list[q.head:])
		clear(q.list[n:])
		q.list, q.head = q.list[:n], 0
	}
	return c
}

func (q *queue) drop(unwanted func(*conn) bool) {
	q.list = slices.DeleteFunc(q.list[q.head:], unwanted)
	q.head = 0
}
