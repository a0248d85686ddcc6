package parser

// session returns the session that is being collected, and opens one at a place
// where there is none.
func (c *conversation) session(at Span) *Session {
	if c.s == nil {
		m := c.pool.sessions.Get().(*memory)
		c.mem = m
		c.s = &m.session
		*c.s = Session{Source: c.source, Dialect: c.dialect.Name, Span: at, Synchronous: c.dialect.Synchronous, mem: m, pool: c.pool}
		c.s.Exchanges = m.list
		if c.flow != nil {
			c.s.Target = Target{Host: c.flow.Server.Addr().String(), Port: int(c.flow.Server.Port())}
		}
		if c.part > 0 {
			c.part++
			c.s.Part = c.part
		}
	}
	return c.s
}

// keep copies bytes of the input for as long as the session lives.
func (c *conversation) keep(b []byte) string { return c.texts.keep(b) }

func (c *conversation) touch(l *Line) {
	s := c.s
	if s == nil {
		s = c.session(l.Span)
	}
	s.Dump, s.Counted = s.Dump || l.dump, s.Counted || l.count
	if l.Span.End.Offset > s.Span.End.Offset {
		s.Span.End = l.Span.End
	}
	if l.Time.IsZero() && !c.stamp.IsZero() {
		l.Time = c.stamp
	}
	if !l.Time.IsZero() {
		if s.Started.IsZero() {
			s.Started = l.Time
		}
		s.Ended = l.Time
	}
}

// begin ends the session there is, if it has anything, and prepares another.
func (c *conversation) begin() {
	if c.s != nil {
		c.finish()
	}
}

// finish hands the session to the caller.
func (c *conversation) finish() {
	c.release()
	c.flush()
	c.pending = c.pending[:0]
	s := c.s
	c.s = nil
	part := c.part
	c.part = 0
	c.inAuth, c.inData, c.goAhead, c.lmtp, c.accepted = false, false, false, false, 0
	c.sawMail, c.ending, c.chunk = false, false, 0
	if s == nil {
		return
	}
	if len(s.Exchanges) == 0 && s.Target == (Target{}) && part == 0 {
		c.sawClient, c.sawServer = false, false
		return // noise and echoes only
	}
	if s.HidesReplies = c.sawClient && !c.sawServer; s.HidesReplies {
		for _, e := range s.Exchanges {
			e.Pipelined = false // nobody can tell
		}
	}
	c.sawClient, c.sawServer = false, false
	s.Notes = append(s.Notes, c.noise[max(0, len(c.noise)-maxNoiseNotes):]...)
	s.NoiseLines += c.noiseLines
	sortNotes(s.Notes)
	c.noise, c.noiseLines = nil, 0
	c.hand(s)
}

func (c *conversation) hand(s *Session) {
	c.handed++
	if c.flow != nil {
		flow := *c.flow
		s.Flow = &flow
		s.markPipelined()
	}
	s.Problems = append(s.Problems, c.faults...)
	c.faults = nil
	if !c.stopped && !c.out(s) {
		c.stopped = true
	}
}

// split hands out what a very long session has so far and goes on with the next
// part of it.
func (c *conversation) split() {
	s := c.s
	if c.part == 0 {
		c.part, s.Part = 1, 1
	}
	c.s = nil
	c.hand(s)
}
