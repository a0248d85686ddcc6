package parser

import "slices"

// pair turns one turn's tree into exchanges. Replies belong to requests in the
// order in which these were sent (RFC 2920 section 3.1), also across turns.
func (c *conversation) pair(t *turnTree) {
	if c.dialect.Synchronous && len(t.Requests) > 0 {
		// What was not answered by now never will be, except in LMTP, where smtplib reads
		// only the first of the replies to a message.
		if n := len(c.pending); n > 0 && !c.pending[n-1].begun {
			c.pending = c.pending[:0]
		}
	}
	for i, r := range t.Requests {
		switch {
		case index(r.Auth) >= 0:
			e := c.request(index(r.Auth), i > 0)
			for _, leaf := range r.Responses {
				c.respond(e, index(leaf))
			}
		case index(r.Data) >= 0:
			e := c.request(index(r.Data), i > 0)
			if j := index(r.Content); j >= 0 {
				c.attach(e, j)
			}
		default:
			c.request(index(r.Command), i > 0)
		}
	}
	if n := len(c.pending); c.unpaired && n > 0 {
		c.unpaired = false
		c.pending = append(c.pending[:0], c.pending[n-1])
	}
	for _, a := range t.Unasked {
		c.answer(a)
	}
	for _, a := range t.Answers {
		c.answer(a)
	}
	if t.Stray == nil {
		return
	}
	e := c.mem.exchanges.next()
	c.s.Exchanges = append(c.s.Exchanges, e)
	c.pending = append(c.pending, waiting{e: e, left: 1})
	for _, leaf := range t.Stray.Parts {
		if i := index(leaf); c.unit[i].content != nil {
			c.attach(e, i)
		} else {
			c.respond(e, i)
		}
	}
	for _, a := range t.Stray.Answers {
		c.answer(a)
	}
}

// pairLoose keeps every line of a turn the grammar refused.
func (c *conversation) pairLoose() {
	for i := range c.unit {
		t := &c.unit[i]
		switch {
		case t.reply != nil:
			c.finalReply(t.reply)
		case t.content != nil:
			c.attach(c.lastOr(c.s), i)
		case t.kind == turnResponse:
			c.respond(c.lastOr(c.s), i)
		default:
			c.request(i, false)
		}
	}
}

func (c *conversation) request(i int, pipelined bool) *Exchange {
	e := c.unit[i].exchange
	if n := len(c.pending); n > 0 {
		// A client that asks for something else after 354 has given the message up.
		if w := &c.pending[n-1]; w.data && w.e.Content == nil && len(w.e.Replies) > 0 && w.e.Final() == nil {
			c.pending = c.pending[:n-1]
		}
	}
	e.Pipelined = pipelined || len(c.pending) > 0
	e.Command = c.g.parseCommand(&e.Line, &c.scratch)
	if e.Line.Kind == LineRestated {
		e.Command.Head().Err = nil // the words are ours
	}
	c.s.Exchanges = append(c.s.Exchanges, e)
	w := waiting{e: e, left: 1}
	switch cmd := e.Command.(type) {
	case *HelloCommand:
		w.ehlo = cmd.Verb != VerbHELO
	case *MailCommand:
		c.accepted = 0
	case *RcptCommand:
		w.rcpt = true
	case *DataCommand, *BdatCommand:
		w.data = true
	case *AuthCommand, *StartTLSCommand, *PlainCommand, *OtherCommand:
	}
	c.pending = append(c.pending, w)
	return e
}

func (c *conversation) respond(e *Exchange, i int) {
	l := c.unit[i].response
	e.Responses = append(e.Responses, *l)
	e.Span = e.Span.join(l.Span)
}

func (c *conversation) attach(e *Exchange, i int) {
	content := c.unit[i].content
	e.Span = e.Span.join(content.Span)
	if e.Content == nil {
		e.Content = content
	}
	if n := len(c.pending); n > 0 && c.pending[n-1].e == e && c.lmtp && c.accepted > 1 {
		c.pending[n-1].left = c.accepted
	}
}

// lastOr returns the exchange the client spoke last in, or an empty one.
func (c *conversation) lastOr(s *Session) *Exchange {
	if n := len(s.Exchanges); n > 0 {
		return s.Exchanges[n-1]
	}
	e := &Exchange{}
	s.Exchanges = append(s.Exchanges, e)
	return e
}

// answer gives one answer of the tree, and what the client sent on the strength
// of it, to the exchange it belongs to.
func (c *conversation) answer(a *answerTree) {
	switch {
	case index(a.Challenge) >= 0:
		e := c.interim(c.unit[index(a.Challenge)].reply)
		for _, leaf := range a.Responses {
			c.respond(e, index(leaf))
		}
	case index(a.GoAhead) >= 0:
		e := c.interim(c.unit[index(a.GoAhead)].reply)
		if j := index(a.Content); j >= 0 {
			c.attach(e, j)
		}
	default:
		c.finalReply(c.unit[index(a.Reply)].reply)
	}
}

// addReply appends to the replies of an exchange; nearly all have one or two.
func (c *conversation) addReply(e *Exchange, r *Reply) {
	if e.Replies == nil {
		n := 1
		if r.Code.Class() == 3 {
			n = 2
		}
		e.Replies = c.mem.replyLists.list(n)
	}
	e.Replies = append(e.Replies, r)
}

// interim gives a 334 or 354 to the exchange that waits first.
func (c *conversation) interim(r *Reply) *Exchange {
	if len(c.pending) == 0 {
		return c.finalReply(r)
	}
	e := c.pending[0].e
	c.addReply(e, r)
	e.Span = e.Span.join(r.Span())
	return e
}

// finalReply gives a final reply to the exchange that waits first, or makes one for
// a reply nobody asked for.
func (c *conversation) finalReply(r *Reply) *Exchange {
	if len(c.pending) == 0 {
		e := c.mem.exchanges.next()
		e.Replies, e.Span = []*Reply{r}, r.Span()
		c.s.Exchanges = append(c.s.Exchanges, e)
		return e
	}
	if c.early(r) {
		return c.greeting(r)
	}
	w := &c.pending[0]
	e := w.e
	c.addReply(e, r)
	e.Span = e.Span.join(r.Span())
	switch {
	case w.ehlo && r.Code.Class() == 2:
		c.scratch.mem = c.mem
		c.g.readCapabilities(r, &c.scratch)
	case w.rcpt && r.Code.Class() == 2:
		c.accepted++
	}
	// A message whose content the transcript leaves out was sent all the same: the
	// server said 354 and then decided.
	if w.data && e.Content == nil && len(e.Replies) > 1 && e.Replies[0].Code == 354 {
		e.Content = &Content{Elided: true, Span: e.Replies[0].Span()}
		if c.lmtp && c.accepted > 1 {
			w.left = c.accepted
		}
	}
	w.begun = true
	if w.data && r.Code == 353 {
		// PRDR: a reply for each recipient comes, and one for the message.
		w.left = c.accepted + 1
		return e
	}
	if w.left--; w.left <= 0 || r.Code == 421 {
		n := copy(c.pending, c.pending[1:])
		c.pending[n] = waiting{}
		c.pending = c.pending[:n]
	}
	return e
}

// early reports whether a reply is the greeting to a client that did not wait for
// it: the first 220 in the session, while nothing waits to which 220 could be the
// answer.
func (c *conversation) early(r *Reply) bool {
	first := c.s.Exchanges[0]
	if r.Code != 220 || c.dialect.Synchronous || c.s.Part > 1 || c.pending[0].e != first || len(first.Replies) > 0 {
		return false
	}
	switch first.Command.(type) {
	case *HelloCommand, *MailCommand, *RcptCommand, *PlainCommand:
		return true
	case *DataCommand, *BdatCommand, *AuthCommand, *StartTLSCommand, *OtherCommand:
	}
	return false
}

// greeting puts the greeting in front of the commands that were sent too early.
func (c *conversation) greeting(r *Reply) *Exchange {
	e := c.mem.exchanges.next()
	e.Replies, e.Span = []*Reply{r}, r.Span()
	for _, w := range c.pending {
		w.e.Pipelined = true
	}
	c.s.Exchanges = slices.Insert(c.s.Exchanges, 0, e)
	return e
}
