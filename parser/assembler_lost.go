package parser

import "strconv"

// Lost takes note that octets of a side are missing.
func (d *Dialogue) Lost(side Side, octets int64, at Place) {
	d.remark(EventGap, side, octets, strconv.FormatInt(octets, 10)+" octets of the "+side.String()+" are missing", at)
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
