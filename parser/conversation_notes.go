package parser

import "strings"

const (
	maxErrorNotes = 64
	maxNoiseNotes = 64
	maxNoteText   = 2 << 10
)

// target takes the program's word on where it connects to.
func (c *conversation) target(host string, port int, l *Line) {
	if c.s != nil && (len(c.s.Exchanges) > 0 || len(c.unit) > 0 || c.reply != nil || c.ending) {
		c.closeContent()
		c.endReply()
		c.begin()
	}
	c.touch(l)
	c.s.Target = Target{Host: host, Port: port}
	c.note(LineConnect, l)
}

// echo counts a line that repeats what was said before.
func (c *conversation) echo(l *Line) {
	if c.s != nil {
		c.touch(l)
		c.s.Echoes++
	}
}

// failed takes a line in which the program itself reports an error.
func (c *conversation) failed(l *Line) {
	if l.Time.IsZero() && c.stamp.IsZero() {
		var stamp prefix // of a logger, in front of the program's words
		stamp.find([]byte(l.Text[:min(len(l.Text), maxPrefix)]))
		l.Time = stamp.stamp
	}
	if c.s == nil {
		c.addNoise(LineError, l)
		return
	}
	c.touch(l)
	c.ending = true
	c.note(LineError, l)
}

// hungUp takes the program's word that the connection is over: what comes next is
// another session.
func (c *conversation) hungUp(l *Line) {
	c.closeContent()
	c.endReply()
	c.flush()
	c.pending = c.pending[:0] // nobody will answer any more
	c.remark(l)
	c.ending = true
}

// remark takes a note of the program that is no error: how it connects, what it
// skips. It belongs to the session, if there is one.
func (c *conversation) remark(l *Line) {
	if c.s == nil {
		c.addNoise(LineNoise, l)
		return
	}
	c.touch(l)
	c.note(LineConnect, l)
}

func (c *conversation) note(kind LineKind, l *Line) {
	if len(c.s.Notes) < maxErrorNotes {
		c.s.Notes = append(c.s.Notes, Note{Kind: kind, Text: cutNote(l.Text), Span: l.Span, Time: l.Time})
	}
}

func cutNote(s string) string {
	if len(s) > maxNoteText {
		s = s[:maxNoteText]
	}
	return s
}

// addNoise keeps a line nobody claims, as long as it is among the last ones.
func (c *conversation) addNoise(kind LineKind, l *Line) {
	c.noiseLines++
	if kind != LineError && blank(l.Text) {
		return
	}
	n := Note{Kind: kind, Text: cutNote(l.Text), Span: l.Span, Time: l.Time}
	if len(c.noise) >= 2*maxNoiseNotes {
		kept := copy(c.noise, c.noise[len(c.noise)-maxNoiseNotes:])
		clear(c.noise[kept:])
		c.noise = c.noise[:kept]
	}
	c.noise = append(c.noise, n)
}

// unNoise takes the last line of noise back, if it is the one at that place: it
// turned out to be a command.
func (c *conversation) unNoise(at Span) {
	if n := len(c.noise); n > 0 && c.noise[n-1].Span == at {
		c.noise = c.noise[:n-1]
		c.noiseLines--
	}
}

func blank(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' {
			return false
		}
	}
	return true
}

// noiseNamesSMTP reports whether the noise is about SMTP at all: any program can
// fail to open a file or a connection.
func (c *conversation) noiseNamesSMTP() bool {
	for i := range c.noise {
		if strings.Contains(c.noise[i].Text, "SMTP") || strings.Contains(c.noise[i].Text, "smtp") {
			return true
		}
	}
	return false
}

// fragment makes a session of what the program said, where there is no dialogue
// at all but an error it reports.
func (c *conversation) fragment() {
	if !c.noiseNamesSMTP() {
		return
	}
	for i := range c.noise {
		n := &c.noise[i]
		if n.Kind == LineError {
			c.session(n.Span).Fragment = true
			c.s.Notes, c.s.NoiseLines = c.noise, c.noiseLines
			c.noise, c.noiseLines = nil, 0
			s := c.s
			c.s = nil
			c.hand(s)
			return
		}
	}
}

func sortNotes(notes []Note) {
	// Both lists are in order; a stable insertion is enough for at most 128.
	for i := 1; i < len(notes); i++ {
		for j := i; j > 0 && notes[j].Span.Start.Offset < notes[j-1].Span.Start.Offset; j-- {
			notes[j], notes[j-1] = notes[j-1], notes[j]
		}
	}
}

// onlyRefusals reports whether nothing was said but "no", by a server: not a
// dialogue but a reply or two that somebody copied.
func (c *conversation) onlyRefusals() bool {
	refusal := func(r *Reply) bool { return r == nil || r.Code.Class() == 4 || r.Code.Class() == 5 }
	spoke := func(e *Exchange) bool { return e != nil && e.Line.Text != "" && e.Line.Kind != LineRestated }
	if !refusal(c.reply) || c.content != nil || c.held != nil || c.s != nil && c.s.Target != (Target{}) {
		return false
	}
	for i := range c.unit {
		if t := &c.unit[i]; spoke(t.exchange) || t.response != nil || t.content != nil || !refusal(t.reply) {
			return false
		}
	}
	if c.s == nil {
		return true
	}
	for _, e := range c.s.Exchanges {
		if spoke(e) || e.Content != nil {
			return false
		}
		for _, r := range e.Replies {
			if !refusal(r) {
				return false
			}
		}
	}
	return true
}

// drop forgets the session there is, but not its notes.
func (c *conversation) drop() {
	if c.s == nil {
		return
	}
	c.noise = append(c.s.Notes, c.noise...)
	clear(c.unit)
	c.unit, c.pending = c.unit[:0], c.pending[:0]
	c.s, c.mem, c.reply, c.lines = nil, nil, nil, nil
	c.inAuth, c.inData, c.goAhead, c.sawClient, c.sawServer = false, false, false, false, false
}
