package parser

import (
	"bytes"
	"strconv"
	"time"
)

// CaptureDialect is the name that sessions of packet captures have as their
// dialect.
const CaptureDialect = "capture"

func captureDialect() *Dialect {
	return &Dialect{Name: CaptureDialect, Title: "packet capture (pcap, pcapng)"}
}

// Assembler makes sessions of what the two sides of connections said, for a
// reader that has it in another form than text: package parser/capture. It is
// for one goroutine.
type Assembler struct {
	f       *floor
	dialect *Dialect
}

// Assembler returns an Assembler for one input. It hands sessions to out, in
// the order in which they end, until out returns false.
func (p *Parser) Assembler(source string, out func(*Session) bool) *Assembler {
	f := &floor{g: p.g, limits: p.opts.Limits, source: source, pool: &p.pool, talks: map[string]*conversation{}}
	f.out = func(s *Session) bool {
		f.stopped = f.stopped || !out(s)
		return !f.stopped
	}
	return &Assembler{f: f, dialect: captureDialect()}
}

// Stopped reports whether out returned false.
func (a *Assembler) Stopped() bool { return a.f.stopped }

// Limits are those of the parser, with the defaults filled in.
func (a *Assembler) Limits() Limits { return a.f.limits }

// Dialogue returns a Dialogue for one connection.
func (a *Assembler) Dialogue() *Dialogue {
	return &Dialogue{c: &conversation{floor: a.f, dialect: a.dialect}}
}

// Dialogue is one connection. Its words are told to it with [Dialogue.Say], in
// the order in which they were said; it may be used for another connection after
// [Dialogue.Close].
type Dialogue struct {
	c        *conversation
	part     [Server + 1][]byte // the line that is not complete yet
	partAt   [Server + 1]Place  // where it begins
	cut      [Server + 1]bool   // octets are missing: what comes begins within a line
	unspoken unspoken
	last     Place // of the last octet

	greets   bool // the server is to speak first, and has not
	guessing bool // nobody will answer: a side is missing
	lost     bool // octets of the client are missing: a reply may be to a lost command
	late     bool // the capture begins within the connection, and the client was not heard
	skipped  bool // octets of the server are missing: a command may have been answered there
	swapped  bool // TURN or ATRN was accepted: the sides change roles
}

// Place is where something stands in a capture, and when it was sent.
type Place struct {
	Time   time.Time
	Frame  int   // number of the packet, from 1
	Offset int64 // of the first octet in the capture
}

func (p Place) line(octets int) Line {
	start := Pos{Offset: p.Offset, Line: p.Frame, Column: 1}
	end := start
	end.Offset += int64(octets)
	end.Column += octets
	return Line{Span: Span{Start: start, End: end}, Time: p.Time}
}

// Open begins the connection that flow tells of. The server is to greet first if
// greets is true. The flow may still change: each session gets a copy of what it
// is when the session ends.
func (d *Dialogue) Open(flow *Flow, greets bool, at Place) {
	d.greets, d.last, d.lost, d.late = greets, at, !flow.Opened, !flow.Opened
	d.guessing, d.skipped, d.swapped = false, false, false
	d.cut, d.unspoken = [Server + 1]bool{}, unspoken{}
	d.c.flow = flow
	l := at.line(0)
	l.Text = flow.Client.String() + " → " + flow.Server.String()
	d.c.s = nil
	d.c.target(flow.Server.Addr().String(), int(flow.Server.Port()), &l)
	d.event(EventConnect, Client, 0)
}

// event marks the last note as the reader's own.
func (d *Dialogue) event(e Event, side Side, octets int64) {
	if s := d.c.s; s != nil && len(s.Notes) > 0 {
		note := &s.Notes[len(s.Notes)-1]
		note.Event, note.Side, note.Octets = e, side, octets
	}
}

// Note adds a note of the reader's own: what happened, on whose side, and in words.
func (d *Dialogue) Note(e Event, side Side, text string, at Place) { d.remark(e, side, 0, text, at) }

func (d *Dialogue) remark(e Event, side Side, octets int64, text string, at Place) {
	l := at.line(0)
	l.Text = text
	d.last = at
	if d.c.s == nil {
		d.c.session(l.Span)
	}
	before := len(d.c.s.Notes)
	d.c.touch(&l)
	kind := LineConnect
	switch e {
	case EventReset, EventRefused, EventUnanswered, EventClosed:
		kind = LineError
		d.c.ending = true
	case EventAlert:
		kind = LineError
	}
	d.c.note(kind, &l)
	if len(d.c.s.Notes) > before {
		d.event(e, side, octets)
	}
}

// Awaits tells whose words the dialogue needs next: [Server] if what the client
// says cannot be understood before the server has answered, [Client] if a message
// of the client's is not complete, [NoSide] if anyone may speak.
func (d *Dialogue) Awaits() Side {
	c := d.c
	switch {
	case c.content != nil, c.chunk > 0:
		return Client
	case d.guessing, d.skipped:
		return NoSide
	case c.inData && c.goAhead && c.held == nil:
		return Client
	case d.greets:
		return Server
	case c.inData && !c.goAhead && c.held == nil, d.asksFor(turnAuth), d.turning():
		return Server
	case c.reply != nil && c.inData && !c.goAhead:
		return Server
	}
	return NoSide
}

// Counted reports whether the client is sending a chunk, whose end is known by its
// length.
func (d *Dialogue) Counted() bool { return d.c.chunk > 0 }

// Unanswered reports whether somebody owes the other side something: a reply, or
// the message that was announced.
func (d *Dialogue) Unanswered() bool {
	c := d.c
	return c.content != nil || c.chunk > 0 || c.inContent() || !c.answeredAll() || c.s != nil && !c.sawServer
}

// asksFor reports whether the last token of the turn is of that kind, or an
// answer in its dialogue.
func (d *Dialogue) asksFor(kind TokenKind) bool {
	n := len(d.c.unit)
	return d.c.inAuth && n > 0 && (d.c.unit[n-1].kind == kind || d.c.unit[n-1].kind == turnResponse)
}

// turning reports whether a TURN or ATRN waits for its answer.
func (d *Dialogue) turning() bool {
	n := len(d.c.unit)
	return n > 0 && d.c.unit[n-1].exchange != nil && isTurn(d.c.unit[n-1].exchange.Line.Text)
}

func isTurn(text string) bool {
	up := upperASCII(firstWord(text[:min(len(text), 16)]))
	return up == "TURN" || up == "ATRN"
}

// Guess has the dialogue make the best of what there is from now on: the words
// that [Dialogue.Awaits] asks for will not come.
func (d *Dialogue) Guess() { d.guessing, d.greets = true, false }

// Role returns the side that someone is on who was on side when the connection
// began: TURN and ATRN exchange them (RFC 2645).
func (d *Dialogue) Role(side Side) Side {
	if d.swapped {
		return Client + Server - side
	}
	return side
}

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
		case side == Client && d.cut[Client] && !d.c.inContent() && d.c.chunk == 0:
			n = d.resume(Client, octets)
		case side == Server && d.cut[Server]:
			n = d.resume(Server, octets)
		case side == Client && d.c.chunk > 0 && len(d.part[Client]) == 0:
			n = d.chunk(octets, at)
		case side == Client && len(d.part[Client]) == 0 && d.message(octets, at):
			n = d.content(octets, at)
		case side == Client && len(d.part[Client]) == 0 && d.Awaits() == Server:
			return total - len(octets)
		default:
			n = d.words(side, octets, at)
		}
		octets = octets[n:]
		at.Offset += int64(n)
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
		if line, _ := cutLine(octets); !c.sawServer && !isRawCommand(line) && !isOneWayResponse(line, c) {
			l := at.line(0)
			c.implied("DATA", &l)
			return true
		}
	}
	if !c.inData || !d.guessing && !d.skipped {
		return false
	}
	// Nobody answers DATA: a command behind it was refused, words are a message.
	line, _ := cutLine(octets)
	return !isRawCommand(line)
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
		d.lost = false
		if d.skipped && !c.inData && !c.inAuth {
			// The client went on, so that what it waited for was answered.
			d.skipped = false
			c.endReply()
			c.flush()
			c.pending = c.pending[:0]
		}
		bdat := firstVerb(l.Text) == TokenBdat && !c.inAuth && c.content == nil
		c.client(&l)
		if bdat {
			d.expectChunk(l.Text)
		}
		return
	}
	d.greets, d.skipped = false, false
	if d.guessing || d.lost {
		d.unspoken.before(&l, c)
	} else {
		d.unspoken.follow(&l, c)
	}
	turn := c.reply == nil && d.turning() && len(text) > 0 && text[0] == '2'
	c.server(&l)
	if turn && c.reply == nil {
		d.swapped = !d.swapped
		d.part[Client], d.part[Server] = d.part[Server][:0], d.part[Client][:0]
		d.greets = !d.guessing // who is the server now greets
	}
}

// expectChunk reads the size in a BDAT (RFC 3030 section 2).
func (d *Dialogue) expectChunk(text string) {
	rest := text[min(len(text), len("BDAT")):]
	for len(rest) > 0 && rest[0] == ' ' {
		rest = rest[1:]
	}
	end := 0
	for end < len(rest) && isDigit(rest[end]) {
		end++
	}
	if n, err := strconv.ParseInt(rest[:end], 10, 64); err == nil && n > 0 {
		d.c.expectChunk(n)
	}
}

// chunk takes octets of a chunk.
func (d *Dialogue) chunk(octets []byte, at Place) int {
	c := d.c
	if c.content == nil && isLoneCommand(octets) {
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

// flushPart hands on what there is of a line that was cut.
func (d *Dialogue) flushPart(side Side) {
	if text := d.part[side]; len(text) > 0 {
		d.line(side, text, EndingNone, 0)
		d.part[side] = d.part[side][:0]
	}
}

// Close ends the connection and hands out its session, or what is left of it.
func (d *Dialogue) Close(at Place) {
	d.guessing = true
	d.flushPart(Server)
	d.flushPart(Client)
	c := d.c
	if c.s != nil {
		l := at.line(0)
		c.touch(&l)
	}
	c.end()
	*c = conversation{floor: c.floor, dialect: c.dialect, unit: c.unit[:0], pending: c.pending[:0]}
}

// markPipelined tells by the packets which commands were sent before the reply to
// the one before them had come: the order of the exchanges does not show it
// where one packet holds several.
func (s *Session) markPipelined() {
	var answered Pos
	for _, e := range s.Exchanges {
		if e.Command != nil && e.Line.Kind != LineRestated && answered.IsValid() && e.Line.Span.Start.Offset < answered.Offset {
			e.Pipelined = true
		}
		if r := e.Final(); r != nil {
			answered = r.Span().Start
		}
	}
}
