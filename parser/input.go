package parser

import (
	"bytes"
	"fmt"
	"time"
)

// input is one input on its way: which dialect it is being read with, and what
// stands before its lines.
type input struct {
	f        *floor
	lr       *lineReader
	dialects []*Dialect
	forced   bool // the caller chose the dialect

	dialect  *Dialect // nil while nothing was recognised
	reader   dialectReader
	c        *conversation // the one without a key
	elements int           // of prefix before the lines of the dialect
	prefix   prefix
	usual    usualPrefix
	spare    *fragmentReader
	mail     *reportCollector // nil where nobody can read reports
	futile   int              // looks around for another dialect that changed nothing
	foreign  int              // lines in a row the dialect did not claim
	wrapped  bool             // the dialect's last line was wrapped in HTML or JSON
}

// take goes on with another dialect.
func (in *input) take(to choice) {
	if in.reader != nil && !in.dialect.lastResort {
		in.reader.end(in.c)
	}
	in.dialect, in.elements, in.reader = to.dialect, to.elements, nil
	in.usual.n = 0
	if to.dialect != nil {
		in.reader = to.dialect.open()
		if to.dialect.lastResort && in.spare != nil {
			in.reader = in.spare // it knows what stood before
		}
	}
	in.f.speak(to.dialect)
	in.c = in.f.on("", to.dialect)
	in.foreign = 0
}

// read takes one physical line, or a piece of a long one, and reports whether
// the dialect claimed it. Should a dialect panic, the line is noise and the
// session says so: no input may end the program.
func (in *input) read(line *physical) (ours bool) {
	defer func() {
		if p := recover(); p != nil {
			ours = false
			in.f.faults = append(in.f.faults, &SyntaxError{Kind: ExpectedDialect, Found: fmt.Sprint(p), Span: line.span()})
			if len(in.f.faults) > maxErrorNotes {
				in.f.faults = in.f.faults[1:]
			}
		}
	}()
	return in.readLine(line)
}

func (in *input) readLine(line *physical) bool {
	in.f.at = line.span()
	if in.mail != nil && in.mail.state != reportBody && in.dialect != nil && !in.f.listener(in.dialect).silent() {
		in.mail = nil // a dialogue is under way
	}
	if in.mail != nil {
		swallow, done := in.mail.line(line)
		if done {
			in.endReport()
			in.mail.begin(line)
		}
		if swallow {
			return in.noise(line)
		}
	}
	if line.continued {
		return in.reader != nil && in.reader.read(line, in.c)
	}
	if !in.forced && in.mayChange() {
		in.reconsider(line)
	}
	if in.spare != nil && in.reader != in.spare {
		in.spareLine(line)
	}
	if in.reader != nil {
		in.f.stamp, in.f.pid = time.Time{}, ""
		in.unwrap(line)
		if in.dialect.readsPrefixes {
			if in.reader.read(line, in.c) {
				in.foreign = 0
				return true
			}
		} else if in.readBehindPrefix(line) {
			in.foreign = 0
			return true
		}
	}
	in.foreign++
	return in.noise(line)
}

// noise keeps a line nobody knows.
func (in *input) noise(line *physical) bool {
	text := line.text
	if len(text) > maxNoteText {
		text = text[:maxNoteText]
	}
	in.f.listener(in.dialect).addNoise(LineNoise, &Line{Text: string(text), Span: line.span()})
	return false
}

// unwrap takes away what is wrapped around a line, if the dialect wants it only
// without, or if the lines before it were wrapped and a message is open.
func (in *input) unwrap(line *physical) {
	if line.more || !mayBeWrapped(line.text) {
		return
	}
	score, _ := in.dialect.claim(line.text)
	if score > 0 {
		in.wrapped = false
		return
	}
	text, ok := unwrap(line.text)
	if !ok {
		return
	}
	if score, _ = in.dialect.claim(text); score > 0 {
		in.wrapped = true
	} else if !in.wrapped || !in.c.inContent() {
		return
	}
	line.text = text
}

// readBehindPrefix takes the prefix away: as much of it as it takes for the
// dialect to claim the line, or else as much as looks like what stood before its
// other lines: a bare line of a message must not lose its "Subject:".
func (in *input) readBehindPrefix(line *physical) bool {
	in.prefix.n, in.prefix.stamp, in.prefix.key = 0, time.Time{}, ""
	score, elements := in.dialect.claim(line.text)
	if in.elements > 0 || elements > 0 {
		in.prefix.find(line.text)
		usual := in.usual.alike(line.text, &in.prefix, in.elements)
		switch {
		case score == 0, usual == in.elements && usual > elements:
			// A payload line may look like one of the dialect's own with its prefix on.
			elements = usual
		case score <= claimWeak && elements > usual && (in.talk().inContent() || !in.prefix.isLayout(line.text, usual, elements)):
			// "S: 250 ok" within a message, or "Exception: 250 ok": what stands before it is
			// no prefix.
			elements = usual
		case elements > usual && in.prefix.quotes(line.text, usual) && in.talk().inContent():
			// So is a mark behind another one: ">>> >>> MAIL FROM:<…>".
			elements = usual
		case elements == in.elements:
			in.usual.remember(line.text, &in.prefix)
		}
	}
	in.f.stamp, in.f.pid = time.Time{}, ""
	if elements > 0 {
		n := in.prefix.ends[elements-1]
		line.text = line.text[n:]
		line.offset += int64(n)
		line.column += n
		in.f.stamp, in.f.pid = in.prefix.stamp, in.prefix.key
	}
	return in.reader.read(line, in.c)
}

// mayChange reports whether the line may be of another dialect: nothing was
// recognised yet, or the dialect has nothing to say and no message is open.
func (in *input) mayChange() bool {
	if f, ok := in.reader.(*fragmentReader); ok && f.closed {
		return false
	}
	c := in.talk()
	return in.reader == nil || in.foreign > 0 && c.content == nil && !c.inData && c.held == nil
}

// talk returns the conversation that was spoken to last.
func (in *input) talk() *conversation {
	if in.f.last != nil {
		return in.f.last
	}
	return in.c
}

// reconsider chooses a dialect for what follows, if one claims this line.
func (in *input) reconsider(line *physical) {
	if in.reader != nil {
		if !mayBeTraffic(line.text) {
			return
		}
		own := look{line: line.text}
		if score, _ := own.ask(in.dialect); score > 0 {
			return
		}
		if !anyClaims(in.dialects, line.text, true) {
			return
		}
	}
	window := in.lr.ahead(line)
	if in.futile > maxFutile {
		window = window[:min(len(window), 2<<10)] // somebody's log has many lines that look like traffic
	}
	to, ok := detect(in.dialects, window)
	if ok {
		in.futile++
	}
	if ok && to.dialect.bare && to.score < 2 && in.spare != nil && len(in.spare.found) > 0 {
		return // "250 grams of flour" in the mail that was returned
	}
	if !ok || to.dialect == in.dialect || in.reader != nil && (to.score < claimFair && !in.dialect.lastResort || to.dialect.lastResort) {
		return
	}
	in.futile = 0
	in.take(to)
}

// maxFutile is after how many looks around that changed nothing they become
// shorter: the time of an input must not depend on what its noise looks like.
const maxFutile = 32

// spareLines is how many lines are also read as fragments, until somebody
// speaks: a program's log may be recognised and yet hold no dialogue, only the
// report of one.
const spareLines = 400

// spareLine keeps the spare reader informed as long as no dialogue has begun.
func (in *input) spareLine(line *physical) {
	c := in.f.listener(in.dialect)
	refusals := in.dialect != nil && in.dialect.bare && c.onlyRefusals()
	if in.lr.line > spareLines || in.f.handed > 0 || (c.sawClient || c.sawServer) && !refusals || c.inContent() {
		in.spare = nil
		return
	}
	if refusals && isReplyShaped(line.text) {
		in.spare.introduced = true
	}
	in.spare.read(line, c)
}

// endReport makes sessions of the delivery report that just ended. If it says
// nothing of a refusal, it is read as running text after all.
func (in *input) endReport() {
	r := in.mail
	if r.state != reportBody && len(r.mail) == 0 {
		return
	}
	c := in.f.listener(in.dialect)
	unknown := c.dialect == nil // no line so far was like any dialect's
	if unknown {
		c.dialect = bounceDialect()
	}
	if c.silent() && r.report(c) {
		return
	}
	if unknown {
		c.dialect = nil
	}
	c.noise, c.noiseLines = nil, 0
	lr := in.lr
	in.mail, in.lr = nil, newLineReader(bytes.NewReader(r.mail))
	in.lr.offset, in.lr.line = r.lines[0].Offset, r.lines[0].Line
	var line physical
	for !in.f.stopped && in.lr.next(&line) {
		in.readLine(&line)
	}
	in.mail, in.lr = r, lr
}

// end closes everything behind the last line.
func (in *input) end() {
	if in.mail != nil && in.mail.state == reportBody {
		in.endReport()
	}
	in.mail = nil
	if in.reader != nil {
		in.reader.end(in.c)
	}
	if c := in.f.listener(in.dialect); in.spare != nil && in.dialect != nil && in.dialect.bare && len(in.spare.found) > 0 && c.onlyRefusals() {
		c.drop()
		c.dialect = fragmentDialect()
	}
	if c := in.f.listener(in.dialect); in.spare != nil && in.dialect != nil && !in.dialect.lastResort && in.f.handed == 0 && c.silent() {
		if c.s != nil {
			c.noise = append(c.s.Notes, c.noise...)
			c.s, c.mem = nil, nil
		}
		in.spare.end(c)
	}
	in.f.end()
}
