package parser

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Say takes octets one side sent, in pieces that begin and end anywhere, and
// returns how many of them it took: less than all if what follows has to wait
// for the other side.
func (d *Dialogue) Say(side Side, octets []byte, at Place) int {
	total := len(octets)
	for len(octets) > 0 && !d.c.stopped {
		n := 0
		switch {
		case side == Server && d.Awaits() == Client && !d.guessing:
			return total - len(octets)
		case side == Client && d.drop > 0:
			n = int(min(d.drop, int64(len(octets))))
			d.drop -= int64(n)
		case side == Client && d.cut[Client] && !d.c.inContent() && d.c.chunk == 0 && !d.c.challenged():
			n = d.resume(Client, octets)
		case side == Server && d.cut[Server]:
			n = d.resume(Server, octets)
		case side == Client && d.c.chunk > 0 && len(d.part[Client]) == 0:
			n = d.chunk(octets, at)
		case side == Client && d.late && bytes.IndexByte(octets, '\n') < 0 && len(d.part[Client]) < maxNoteText:
			n = d.words(side, octets, at) // what the capture begins with shows when the line is whole
		case side == Client && d.late && len(d.part[Client]) > 0:
			begun := len(d.part[Client])
			whole := append(slices.Clone(d.part[Client]), octets...)
			d.part[Client] = d.part[Client][:0]
			n = d.Say(Client, whole, d.partAt[Client]) - begun
			if n < 0 {
				return total - len(octets)
			}
		case side == Client && len(d.part[Client]) == 0 && d.message(octets, at):
			n = d.content(octets, at)
		case side == Client && d.replying:
			n = d.words(side, octets, at)
			d.replying = len(d.part[Client]) > 0
		case side == Client && len(d.part[Client]) == 0 && d.Awaits() == Server:
			return total - len(octets)
		default:
			n = d.words(side, octets, at)
		}
		octets = octets[n:]
		at.Offset += int64(n)
		if side == Server && d.greeting && !d.greets && d.c.reply == nil {
			d.greeting = false
			break // what follows the greeting answers words of the client's
		}
	}
	d.last = at
	return total - len(octets)
}

// message reports whether the client's octets are of a message.
func (d *Dialogue) message(octets []byte, at Place) bool {
	c := d.c
	if c.inContent() {
		return c.content != nil || !isLoneVerb(octets)
	}
	if d.late {
		// The capture begins within a connection: with a message, if not with a command.
		d.late = false
		line, rest := cutLine(octets)
		l := at.line(0)
		switch {
		case c.sawServer || isRawCommand(line):
		case len(rest) == 0 && len(line) < maxNoteText && isBase64(line):
			c.implied("AUTH", &l) // an answer in a login, and a secret
			c.gapInLogin()
			d.replying = true
		default:
			c.implied("DATA", &l)
			return true
		}
	}
	if !c.inData || !d.guessing && !d.skipped {
		return false
	}
	// Nobody answers DATA: a command behind it was refused, words are a message.
	if line, _ := cutLine(octets); isRawCommand(line) {
		return false
	}
	c.unpaired = d.skipped
	return true
}

// words takes one line, or a piece of it, and returns how many octets that is.
func (d *Dialogue) words(side Side, octets []byte, at Place) int {
	if len(d.part[side]) == 0 {
		d.partAt[side] = at
	}
	i := bytes.IndexByte(octets, '\n')
	if i < 0 {
		if room := d.c.limits.LineBytes - len(d.part[side]); room > 0 {
			d.part[side] = append(d.part[side], octets[:min(room, len(octets))]...)
		}
		return len(octets)
	}
	text, ending := octets[:i], EndingLF
	if len(d.part[side]) > 0 {
		d.part[side] = append(d.part[side], text...)
		text = d.part[side]
	}
	if bytes.HasSuffix(text, []byte("\r")) {
		ending, text = EndingCRLF, text[:len(text)-1]
	}
	size := i + 1
	if d.partAt[side].Frame != at.Frame {
		size = 0
	}
	d.line(side, text, ending, size)
	d.part[side] = d.part[side][:0]
	return i + 1
}

// line hands on a whole line, or what there is of it.
func (d *Dialogue) line(side Side, text []byte, ending Ending, size int) {
	c := d.c
	at := d.partAt[side]
	l := at.line(max(size-2, 0))
	if size == 0 {
		l = at.line(len(text))
	}
	l.Ending = ending
	l.Text = c.keep(text[:min(len(text), c.limits.LineBytes)])
	l.Raw = l.Text
	if side == Client {
		if d.isAnswer(text) {
			c.implied("AUTH", &l)
			c.gapInLogin()
		}
		d.lost = false
		if d.skipped && d.wentOn(&l) {
			d.skipped = false
			c.endReply()
			c.flush()
			c.pending = c.pending[:0]
		}
		bdat := firstVerb(l.Text) == TokenBdat && !c.inAuth && c.content == nil
		c.client(&l)
		switch {
		case bdat:
			d.c.expectChunk(announced(l.Text, len("BDAT")))
		case hasFoldPrefix(text, "XEXCH50 "):
			d.binary = announced(l.Text, len("XEXCH50"))
		}
		return
	}
	d.greets, d.skipped = false, false
	if d.guessing || d.lost {
		d.unspoken.before(&l, c)
	} else {
		d.unspoken.follow(&l, c)
	}
	if d.binary > 0 && c.reply == nil {
		if hasPrefix(text, "354") {
			d.drop = d.binary
		}
		d.binary = 0
	}
	turn := c.reply == nil && d.turning() && len(text) > 0 && text[0] == '2'
	began := !c.inAuth
	c.server(&l)
	if began && d.lost {
		c.gapInLogin() // its command is missing, and so may be an answer
	}
	if turn && c.reply == nil {
		d.swapped = !d.swapped
		d.part[Client], d.part[Server] = d.part[Server][:0], d.part[Client][:0]
		d.greets = !d.guessing // who is the server now greets
	}
}

// announced reads the number behind a verb of so many letters: the octets that
// BDAT (RFC 3030 section 2) or Exchange's XEXCH50 announces; 0 if there is none.
func announced(text string, verb int) int64 {
	rest := strings.TrimLeft(text[min(len(text), verb):], " ")
	end := 0
	for end < len(rest) && isDigit(rest[end]) {
		end++
	}
	n, err := strconv.ParseInt(rest[:end], 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// chunk takes octets of a chunk.
func (d *Dialogue) chunk(octets []byte, at Place) int {
	c := d.c
	if c.content == nil && int64(len(octets)) < c.chunk && isLoneCommand(octets) {
		c.chunk = 0 // BDAT was refused, and the client did not send the chunk
		return 0
	}
	n := int(min(c.chunk, int64(len(octets))))
	l := at.line(n)
	if c.content == nil {
		left := c.chunk
		c.openContent(&l)
		c.content.opaque = true
		c.chunk = left
	} else {
		c.touch(&l)
	}
	w := c.content
	w.c.Span, w.c.Time = w.c.Span.join(l.Span), l.Time
	w.write(octets[:n])
	if c.chunk -= int64(n); c.chunk == 0 {
		w.c.Terminated = true
		c.closeContent()
	}
	return n
}

// isLoneCommand reports whether octets are one whole line, and that a command.
func isLoneCommand(octets []byte) bool {
	i := bytes.IndexByte(octets, '\n')
	return i > 0 && i == len(octets)-1 && isRawCommand(bytes.TrimSuffix(octets[:i], []byte("\r")))
}

// content takes octets of a message, and returns how many are of it.
func (d *Dialogue) content(octets []byte, at Place) int {
	c := d.c
	l := at.line(len(octets))
	if held := c.held; held != nil { // the message began with what looks like a command
		c.held = nil
		c.openContent(held)
		c.contentLine(held)
		if c.content == nil {
			return 0
		}
	}
	if c.content == nil {
		c.openContent(&l)
	} else {
		c.touch(&l)
	}
	w := c.content
	if d.cut[Client] {
		d.cut[Client] = false
		// The final dot may be all that is left of the message.
		if w.state = lineInner; bytes.HasPrefix(octets, []byte(".\r\n")) {
			w.state = lineStart
		}
	}
	n := w.write(octets)
	end := l.Span.Start
	end.Offset += int64(n)
	end.Column += n
	w.c.Span, w.c.Time = w.c.Span.join(Span{Start: l.Span.Start, End: end}), l.Time
	if w.state == lineEnded {
		c.closeContent()
	}
	return n
}

// resume skips the rest of a line whose beginning is missing, and returns how
// many octets that is; what looks like a line of its own is one.
func (d *Dialogue) resume(side Side, octets []byte) int {
	line, _ := cutLine(octets)
	i := bytes.IndexByte(octets, '\n')
	known := isRawCommand(line)
	if side == Server {
		known = isReplyShaped(line)
	}
	if known || i < 0 && len(octets) < 4 {
		d.cut[side] = false
		return 0
	}
	if i < 0 {
		return len(octets)
	}
	d.cut[side] = false
	return i + 1
}

// isBase64 reports whether a line can be an answer in a login.
func isBase64(line []byte) bool {
	return len(line) >= 4 && len(line)%4 == 0 && isBase64Letters(line)
}

// isBase64Letters reports whether all of a line is of base64's alphabet.
func isBase64Letters(line []byte) bool {
	for _, b := range bytes.TrimRight(line, "=") {
		if !isDigit(b) && b != '+' && b != '/' && (b|0x20 < 'a' || b|0x20 > 'z') {
			return false
		}
	}
	return true
}
