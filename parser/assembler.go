package parser

import "time"

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

	greets   bool  // the server is to speak first, and has not
	greeting bool  // … or not to the end
	guessing bool  // nobody will answer: a side is missing
	lost     bool  // octets of the client are missing: a reply may be to a lost command
	late     bool  // the capture begins within the connection, and the client was not heard
	replying bool  // what the client says next answers a challenge before the capture
	skipped  bool  // octets of the server are missing: a command may have been answered there
	holed    bool  // octets of either side are missing, anywhere before
	swapped  bool  // TURN or ATRN was accepted: the sides change roles
	binary   int64 // octets that XEXCH50 announced
	drop     int64 // … and that come next
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
	d.greets, d.greeting, d.last, d.lost, d.late = greets, greets, at, !flow.Opened, !flow.Opened
	d.holed = !flow.Opened
	d.guessing, d.skipped, d.swapped, d.replying, d.binary, d.drop = false, false, false, false, 0, 0
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
// or an answer of the client's is due, [NoSide] if anyone may speak.
func (d *Dialogue) Awaits() Side {
	c := d.c
	switch {
	case c.content != nil, c.chunk > 0:
		return Client
	case d.guessing, d.skipped:
		return NoSide
	case c.inData && c.goAhead && c.held == nil, c.inAuth && c.challenged() && c.reply == nil && !d.lost:
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

// Unfinished reports whether a reply of the server's has begun whose line has no end
// yet.
func (d *Dialogue) Unfinished() bool {
	return !d.cut[Server] && d.c.content == nil && isReplyShaped(d.part[Server])
}

// FinishLine ends the server's line that is not complete: its end was never sent.
func (d *Dialogue) FinishLine() { d.flushPart(Server) }

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
