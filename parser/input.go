package parser

import (
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
	foreign  int  // lines in a row the dialect did not claim
	wrapped  bool // the dialect's last line was wrapped in HTML or JSON
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
	if line.continued {
		return in.reader != nil && in.reader.read(line, in.c)
	}
	if !in.forced && in.mayChange() {
		in.reconsider(line)
	}
	if in.spare != nil {
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
		if !anyClaims(in.dialects, line.text) {
			return
		}
	}
	to, ok := detect(in.dialects, in.lr.ahead(line))
	if !ok || to.dialect == in.dialect || in.reader != nil && (to.score < claimFair && !in.dialect.lastResort || to.dialect.lastResort) {
		return
	}
	in.take(to)
}

// spareLines is how many lines are also read as fragments, until somebody
// speaks: a program's log may be recognised and yet hold no dialogue, only the
// report of one.
const spareLines = 400

// spareLine keeps the spare reader informed as long as no dialogue has begun.
func (in *input) spareLine(line *physical) {
	c := in.f.listener(in.dialect)
	if in.lr.line > spareLines || in.f.handed > 0 || c.sawClient || c.sawServer || c.inContent() {
		in.spare = nil
		return
	}
	in.spare.read(line, c)
}

// end closes everything behind the last line.
func (in *input) end() {
	if in.reader != nil {
		in.reader.end(in.c)
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
