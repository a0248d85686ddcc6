package capture

import (
	"github.com/smtplog/smtplog/parser"
)

// start opens the dialogue of a connection.
func (t *table) start(c *conn, d *parser.Dialogue) *merger {
	c.told = c.flow(t.nanos)
	m := &merger{d: d, server: c.server, skip: c.intro.skip}
	d.Open(c.told, c.opener >= 0 && c.half[c.server].octets > 0, c.begun.place())
	for _, hop := range c.intro.hops {
		d.Note(parser.EventProxy, hopText(hop), c.begun.place())
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

// retell tells what was remembered; kept says that it is told to its end, so that
// nothing needs to be copied.
func (t *table) retell(c *conn, m *merger, kept bool) {
	t.buffer = t.arena.read(&c.words, t.buffer[:0])
	t.arena.release(&c.words)
	var code coder
	var i item
	for b := t.buffer; len(b) > 0; {
		if b = code.next(b, &i); b == nil {
			return
		}
		m.push(i, kept)
	}
}

// finish ends a connection and hands out its session.
func (t *table) finish(c *conn) {
	if c.stage == over {
		return
	}
	for dir := range int8(2) {
		for len(c.half[dir].held) > 0 {
			t.skipHole(c, dir)
		}
	}
	c.stage = over
	if old := t.over[t.overs%maxOver]; old != nil {
		t.forget(old)
	}
	t.over[t.overs%maxOver] = c
	t.overs++
	if c.peek != nil || c.kin == unknown {
		c.byPort()
		if c.peek != nil && c.kin != foreign {
			c.judge(true)
		}
	}
	if c.kin != smtp || !c.worth() {
		if c.kin != smtp {
			t.stats.Foreign++
		}
		t.reject(c)
		return
	}
	m := c.live
	if m == nil {
		m = t.start(c, t.dialogue)
		t.retell(c, m, true)
	} else {
		*c.told = *c.flow(t.nanos)
	}
	m.close()
	c.outcome(m.d)
	m.d.Close(c.last.place())
	c.live, c.told, c.tls = nil, nil, nil
	t.stats.SMTP++
}

// worth reports whether there is anything to tell of a connection.
func (c *conn) worth() bool {
	return c.server >= 0 && (c.opener >= 0 || c.half[0].octets+c.half[1].octets > 0)
}

// outcome adds what the end of the connection says about the dialogue. The words
// are those programs use.
func (c *conn) outcome(d *parser.Dialogue) {
	f, at := c.told, c.last.place()
	if c.breaker >= 0 || c.closer >= 0 {
		at = c.last.place()
	}
	who := f.EndedBy.String()
	switch {
	case f.End == parser.FlowRefused:
		d.Note(parser.EventRefused, "Connection refused", at)
	case f.End == parser.FlowUnanswered:
		d.Note(parser.EventUnanswered, "Connection timed out", at)
	case f.End == parser.FlowOpen:
	case f.TLS != nil && !f.TLS.Established && len(f.TLS.Alerts) == 0:
		d.Note(parser.EventClosed, "Remote host closed connection during handshake (the "+who+" did)", at)
	case f.TLS != nil, !d.Unanswered():
	case f.End == parser.FlowReset:
		d.Note(parser.EventReset, "Connection reset by peer (by the "+who+")", at)
	default:
		d.Note(parser.EventClosed, "Connection closed by the "+who+" before the answer", at)
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
		if c.stage != over {
			open = append(open, c)
		}
	}
	sortConns(open)
	t.ending = nil
	for _, c := range open {
		if t.asm.Stopped() {
			break
		}
		t.finish(c)
	}
	t.arena.close()
}
