package parser

import "strings"

// expectsContent reports whether the client's next words are a message: the
// server said 354, or, where replies are hidden or cut away, DATA was sent.
func (c *conversation) expectsContent() (sure, maybe bool) {
	c.endReply()
	return c.inData && c.goAhead || c.content != nil, c.inData
}

// inContent reports whether what the client says now is a line of the message.
func (c *conversation) inContent() bool {
	return c.inData && (c.content != nil || c.goAhead || c.reply != nil && c.reply.Code == 354)
}

// leaveOut takes a message whose words the transcript leaves out, where it tells
// that the message was sent.
func (c *conversation) leaveOut(l *Line) {
	c.endReply()
	c.touch(l)
	c.inData, c.goAhead, c.sinceSend = false, false, false
	c.add(unitToken{kind: turnContent, content: &Content{Elided: true, Terminated: true, Span: l.Span, Time: l.Time}})
}

// openContent begins a message at a client's line.
func (c *conversation) openContent(l *Line) *contentWriter {
	c.endReply()
	if n := len(c.unit); n > 0 && c.unit[n-1].kind != turnGoAhead && c.unit[n-1].kind != turnData {
		c.flush() // the DATA it belongs to is not in the transcript
	}
	c.touch(l)
	c.sawClient = true
	c.content = &contentWriter{
		c:       &Content{Span: l.Span, Time: l.Time},
		memory:  c.limits.ContentMemory,
		limit:   c.limits.ContentKept,
		plain:   c.dialect.unstuffed,
		buffers: &c.pool.contents,
	}
	if c.flow != nil {
		c.makeRoom()
	}
	if w := c.content; c.seen != nil {
		w.tell = func(data []byte) { c.seen(ContentPiece{Message: w.c, Span: c.at, Data: data, Counted: w.opaque}) }
	}
	return c.content
}

// makeRoom gets memory for a message of a capture at once, if the client said how
// large it is: no more than it sent.
func (c *conversation) makeRoom() {
	size := min(c.declared, c.flow.Octets[Client], c.limits.ContentMemory, c.limits.ContentKept)
	if w := c.content; size > int64(cap(w.c.mem)) {
		w.c.mem = w.buffers.grow(w.c.mem, int(size))
	}
}

// declaredSize reads the SIZE parameter (RFC 1870) of a MAIL, 0 if it has none.
func declaredSize(text string) int64 {
	for i := len(text) - 1; i >= 5; i-- {
		if text[i] != '=' || !strings.EqualFold(text[i-4:i], "SIZE") {
			continue
		}
		var n int64
		for _, b := range []byte(text[i+1:]) {
			if !isDigit(b) || n > 1<<40 {
				break
			}
			n = n*10 + int64(b-'0')
		}
		return n
	}
	return 0
}

// contentLine adds one line to the message of a dialect that writes them one by
// one.
func (c *conversation) contentLine(l *Line) {
	c.touch(l)
	w := c.content
	w.c.Span = w.c.Span.join(l.Span)
	c.at = l.Span // which is not the line being read if it was held back
	w.write([]byte(l.Text))
	switch l.Ending {
	case EndingNone:
	case EndingLF:
		w.write([]byte("\n"))
	case EndingHidden, EndingCRLF, EndingCR:
		w.write([]byte("\r\n"))
	}
	if w.state == lineEnded {
		c.closeContent()
	}
}

// closeContent ends the message there is.
func (c *conversation) closeContent() {
	w := c.content
	if w == nil {
		return
	}
	c.content = nil
	w.finish()
	c.inData, c.goAhead, c.chunk = false, false, 0
	c.sinceSend = false
	c.add(unitToken{kind: turnContent, content: w.c})
}

// expectChunk makes what the client says next a chunk of a message, of so many
// octets: it just sent BDAT (RFC 3030 section 2), and the transcript shows those.
func (c *conversation) expectChunk(octets int64) { c.chunk = octets }

// chunkLine adds one line to the chunk there is and returns how much of the line
// belongs to it: what is left is the next one's.
func (c *conversation) chunkLine(l *Line) int {
	if c.content == nil {
		c.openContent(l)
		c.content.opaque = true
	}
	w := c.content
	c.touch(l)
	w.c.Span = w.c.Span.join(l.Span)
	n := int(min(c.chunk, int64(len(l.Text))))
	w.write([]byte(l.Text[:n]))
	if c.chunk -= int64(n); c.chunk > 0 && l.Ending != EndingNone {
		w.write([]byte("\r\n")[:min(c.chunk, 2)])
		c.chunk -= min(c.chunk, 2)
	}
	if c.chunk == 0 {
		w.c.Terminated = true
		c.closeContent()
	}
	return n
}

// endChunk ends a chunk before all of its octets were seen: the client speaks
// again.
func (c *conversation) endChunk() {
	if c.chunk > 0 {
		c.chunk = 0
		c.closeContent()
	}
}
