package parser

import "bytes"

// lineFrom makes a line of a physical one whose words begin at byte at.
func lineFrom(p *physical, at int, c *conversation) Line {
	text := p.text[:min(len(p.text), c.limits.LineBytes)]
	at = min(at, len(text))
	raw := c.keep(text)
	return Line{Span: p.span(), Raw: raw, Text: raw[at:], textAt: at}
}

// wire puts lines together where a transcript shows what was sent in pieces that
// begin and end anywhere: one side's octets, un-escaped.
type wire struct {
	part [Server + 1][]byte // the line that is not complete yet
}

// say hands octets one side sent to the conversation: a message as it is,
// everything else line by line. l says where they stand.
func (w *wire) say(c *conversation, side Side, octets []byte, l Line) {
	l.escape = escapeReconstructed
	for len(octets) > 0 {
		if side == Client && len(w.part[side]) == 0 && c.inContent() && !(c.content == nil && isLoneVerb(octets)) {
			octets = octets[w.message(c, octets, &l):]
			continue
		}
		i := bytes.IndexByte(octets, '\n')
		if i < 0 {
			if room := c.limits.LineBytes - len(w.part[side]); room > 0 {
				w.part[side] = append(w.part[side], octets[:min(room, len(octets))]...)
			}
			return
		}
		text := octets[:i]
		octets = octets[i+1:]
		if len(w.part[side]) > 0 {
			w.part[side] = append(w.part[side], text...)
			text = w.part[side]
		}
		l.Ending = EndingLF
		if bytes.HasSuffix(text, []byte("\r")) {
			l.Ending, text = EndingCRLF, text[:len(text)-1]
		}
		w.line(c, side, text, l)
		w.part[side] = w.part[side][:0]
	}
}

// message hands octets of a message on and returns how many were of it.
func (w *wire) message(c *conversation, octets []byte, l *Line) int {
	if held := c.held; held != nil { // the message began with what looks like a command
		c.held = nil
		c.openContent(held)
		c.contentLine(held)
	}
	if c.content == nil {
		c.openContent(l)
	} else {
		c.touch(l)
	}
	m := c.content
	m.c.Span = m.c.Span.join(l.Span)
	c.at = l.Span
	n := m.write(octets)
	if m.state == lineEnded {
		c.closeContent()
	}
	return n
}

func (w *wire) line(c *conversation, side Side, text []byte, l Line) {
	l.Text = c.keep(text[:min(len(text), c.limits.LineBytes)])
	if side == Client {
		c.client(&l)
	} else {
		c.server(&l)
	}
}

// end hands on what never became a whole line.
func (w *wire) end(c *conversation, l Line) {
	for side, text := range w.part {
		if len(text) > 0 {
			l.Ending = EndingNone
			w.line(c, Side(side), text, l)
			w.part[side] = nil
		}
	}
}

// isLoneVerb reports whether octets are one line with a bare verb: a client that
// gives up where a message was due.
func isLoneVerb(octets []byte) bool {
	i := bytes.IndexByte(octets, '\n')
	return i == len(octets)-1 && i > 0 && i < 12 && verbKind(string(bytes.TrimSpace(octets))) == TokenPlain
}

// wires keeps the pieces of several connections apart.
type wires map[string]*wire

// of returns those of a connection. Where too many are open, all begin anew.
func (w wires) of(key string, c *conversation) *wire {
	if w[key] == nil {
		if len(w) >= c.limits.Connections {
			clear(w)
		}
		w[key] = new(wire)
	}
	return w[key]
}
