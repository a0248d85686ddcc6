package parser

import "strconv"

// Lost takes note that octets of a side are missing.
func (d *Dialogue) Lost(side Side, octets int64, at Place) {
	d.remark(EventGap, side, octets, strconv.FormatInt(octets, 10)+" octets of the "+side.String()+" are missing", at)
	d.holed = true
	if side == Server {
		d.flushPart(Server)
		d.c.endReply()
		d.cut[Server], d.skipped, d.greets = true, true, false
		return
	}
	c := d.c
	l := at.line(0)
	if c.chunk > 0 {
		if left := c.chunk; c.content == nil {
			c.openContent(&l)
			c.content.opaque, c.chunk = true, left
		}
		c.content.c.Elided = true
		if octets < c.chunk {
			c.chunk -= octets
			return
		}
		octets -= c.chunk
		c.closeContent()
		if octets == 0 {
			return
		}
	} else if c.inContent() || c.content != nil {
		if c.content == nil {
			c.openContent(&l)
		}
		c.content.c.Elided = true
		d.cut[Client] = true
		return
	}
	d.flushPart(Client)
	d.cut[Client], d.lost = true, true
	c.gapInLogin()
}

// wentOn reports whether a line of the client's shows that what it waited for was
// answered where octets of the server are missing.
func (d *Dialogue) wentOn(l *Line) bool {
	c := d.c
	switch {
	case c.content != nil || c.inContent() || c.chunk > 0:
		return false
	case c.inAuth:
		return !c.isResponse(firstVerb(l.Text), l.Text)
	case c.inData:
		return isRawCommand([]byte(l.Text))
	}
	return true
}

// gapInLogin notes that answers of the login that is going on may be missing.
func (c *conversation) gapInLogin() {
	if !c.inAuth {
		return
	}
	var login *Exchange
	answers := 0
	for _, w := range c.pending {
		if _, ok := w.e.Command.(*AuthCommand); ok {
			login, answers = w.e, len(w.e.Responses)
		}
	}
	for i := range c.unit {
		switch c.unit[i].kind {
		case turnAuth:
			login, answers = c.unit[i].exchange, 0
		case turnResponse:
			answers++
		}
	}
	if login != nil && login.Gap == 0 {
		login.Gap = answers + 1
	}
}

// isAnswer reports whether a client's line, taken for a command, may be an answer
// in a login whose beginning is missing: a word alone, of the letters of base64, that
// is no verb. Where nothing is missing, no such login can be.
func (d *Dialogue) isAnswer(text []byte) bool {
	if !d.holed && !d.guessing || d.c.inAuth || d.c.inContent() || d.c.content != nil || len(text) < 4 || len(text) > d.c.limits.LineBytes {
		return false
	}
	return !isRawCommand(text) && !isTurn(string(text)) && isBase64Letters(text)
}

// Abandon ends the message of the client's that is open, if there is one: the
// server went on, so that its end must be missing.
func (d *Dialogue) Abandon() {
	if d.c.content != nil {
		d.c.content.c.Elided = true
		d.c.closeContent()
	}
	d.c.chunk, d.c.inData, d.c.goAhead = 0, false, false
}

// flushPart hands on what there is of a line that was cut. Less than a reply code
// says nothing.
func (d *Dialogue) flushPart(side Side) {
	text := d.part[side]
	if len(text) == 0 {
		return
	}
	if side == Client || len(text) > 2 {
		d.line(side, text, EndingNone, 0)
	}
	d.part[side] = d.part[side][:0]
}
