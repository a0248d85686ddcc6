package parser

// serverSaid takes one line of a reply.
func (c *conversation) serverSaid(l *Line) {
	l.Side = Server
	if l.Kind == LineNoise {
		l.Kind = LineProtocol
	}
	c.release()
	if c.content != nil {
		c.closeContent()
	}
	c.chunk = 0
	code, _ := ParseCode(l.Text[:min(3, len(l.Text))])
	// In a capture a session is a connection, whatever is said on it.
	greeting := code == 220 && c.flow == nil && c.reply == nil && c.answeredAll() && !c.startingTLS() && (c.sawClient || c.ending)
	if greeting && c.s != nil {
		c.begin()
	}
	if code == 334 && c.reply == nil && !c.inAuth && c.answeredAll() {
		// The transcript begins within a login: what the client says next is a secret.
		c.implied(loginOf(l.Text), l)
	}
	c.touch(l)
	c.sawServer, c.sinceSend = true, true
	if c.reply == nil {
		c.reply = c.mem.replies.next()
		c.reply.Restated = l.Kind == LineRestated
		c.lines = c.mem.beginLines()
	}
	r := c.reply
	var rl *ReplyLine
	if len(c.lines) < c.limits.ReplyLines {
		c.lines = append(c.lines, ReplyLine{})
		rl = &c.lines[len(c.lines)-1]
	} else {
		rl = new(ReplyLine)
	}
	c.g.parseReplyLine(l, rl, &c.scratch)
	if rl.Code != 0 {
		r.Code = rl.Code
	}
	if r.Enhanced.IsZero() {
		r.Enhanced = rl.Enhanced
	}
	if rl.Separator != '-' || rl.Code == 0 && len(c.lines) == 1 {
		r.Complete = true
		c.endReply()
	}
}

// loginOf tells the mechanism by its challenge, as far as one can.
func loginOf(challenge string) string {
	switch challenge[min(len(challenge), 4):] {
	case "VXNlcm5hbWU6", "UGFzc3dvcmQ6": // "Username:", "Password:"
		return "AUTH LOGIN"
	}
	return "AUTH"
}

// endReply makes a token of the reply that is being collected. A reply whose
// end never came counts as far as it goes.
func (c *conversation) endReply() {
	r := c.reply
	if r == nil {
		return
	}
	c.reply = nil
	r.Lines = c.mem.endLines(c.lines)
	t := unitToken{kind: turnReply, reply: r}
	switch {
	case r.Code == 334 && c.inAuth:
		t.kind = turnChallenge
	case r.Code == 354 && c.inData:
		t.kind, c.goAhead = turnGoAhead, true
	case r.Code == 221 || r.Code == 421:
		c.ending = true
	default:
		c.inAuth = c.inAuth && !c.waitsFor(turnAuth)
		c.inData = c.inData && !c.waitsFor(turnData)
	}
	turning := r.Code == 250 && c.flow == nil && c.asksToTurn() // of a capture, [Dialogue] tells the sides apart
	c.add(t)
	if turning {
		c.begin()
		c.turned = !c.turned
	}
}

// waitsFor reports whether the request the next reply belongs to is of that
// kind.
func (c *conversation) waitsFor(kind TokenKind) bool {
	asked, answers := 0, 0
	last := TokenKind(0)
	for i := range c.unit {
		switch k := c.unit[i].kind; k {
		case turnCommand, turnAuth, turnData:
			asked++
			last = k
		case turnReply:
			answers++
		}
	}
	if !c.dialect.Synchronous {
		asked += len(c.pending)
	}
	return last == kind && answers+1 >= asked
}

// answeredAll reports whether nothing that was asked waits for a reply.
func (c *conversation) answeredAll() bool {
	open := 0
	if !c.dialect.Synchronous {
		open = len(c.pending)
	}
	for i := range c.unit {
		switch c.unit[i].kind {
		case turnCommand, turnAuth, turnData:
			open++
		case turnReply:
			open--
		}
	}
	return open <= 0
}

// startingTLS reports whether the last thing asked was STARTTLS, whose 220 is no
// greeting.
func (c *conversation) startingTLS() bool {
	for i := len(c.unit) - 1; i >= 0; i-- {
		if c.unit[i].kind == turnCommand {
			return firstVerb(c.unit[i].exchange.Line.Text) == TokenStartTLS && i == len(c.unit)-1
		}
	}
	return false
}

// lastReply returns the reply that came last, if it is still in the turn.
func (c *conversation) lastReply() *Reply {
	if n := len(c.unit); n > 0 {
		return c.unit[n-1].reply
	}
	return nil
}

// extend adds one more line to a reply that was restated as raw text.
func (c *conversation) extend(r *Reply, words string, l Line) {
	if n := len(r.Lines); n > 0 && r.Lines[n-1].Separator == ' ' {
		r.Lines[n-1].Separator = '-'
	}
	l.Text = c.keep(appendReply(nil, r.Code, ' ', words))
	c.touch(&l)
	if len(r.Lines) < c.limits.ReplyLines {
		r.Lines = append(r.Lines, ReplyLine{})
		c.g.parseReplyLine(&l, &r.Lines[len(r.Lines)-1], &c.scratch)
	}
}

// challenged reports whether the server's last word is a challenge.
func (c *conversation) challenged() bool {
	n := len(c.unit)
	return n > 0 && c.unit[n-1].kind == turnChallenge || c.reply != nil && c.reply.Code == 334
}
