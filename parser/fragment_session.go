package parser

import (
	"slices"
	"strings"
)

// end implements dialectReader.
func (r *fragmentReader) end(c *conversation) {
	if c.handed > 0 || c.s != nil {
		return
	}
	if f := r.block.quotation(); f != nil && len(r.found) < maxFragments {
		r.found = append(r.found, *f)
	}
	r.dropDeliveries()
	var said []saying
	notes, lines := c.noise, c.noiseLines
	for i := range r.found {
		f := &r.found[i]
		if f.weak && !r.mail {
			continue
		}
		step := fragmentStep(f)
		s := saying{text: strings.Join(f.words, " "), command: step.command}
		if s.repeats(said) {
			continue
		}
		said = append(said, s)
		c.quoted(f, step)
		if len(said) == 1 && c.s != nil {
			c.s.Notes, c.s.NoiseLines = append(c.s.Notes, notes...), lines
			c.noise, c.noiseLines = nil, 0
		}
		c.finish()
	}
	if len(said) == 0 && len(r.troubles) > 0 && r.mail {
		c.troubled(r.troubles)
	}
}

// dropDeliveries forgets what was delivered where something else was not: who
// shows a log with both asks about the failure.
func (r *fragmentReader) dropDeliveries() {
	if !slices.ContainsFunc(r.found, func(f quotation) bool { return !f.sent }) && len(r.troubles) == 0 {
		return
	}
	r.found = slices.DeleteFunc(r.found, func(f quotation) bool { return f.sent })
}

// troubled makes a session without any exchange of what a program said.
func (c *conversation) troubled(lines []Line) {
	s := c.session(lines[0].Span)
	s.Fragment = true
	for _, n := range c.noise {
		for i := range lines {
			if n.Span == lines[i].Span {
				n.Kind = LineError
			}
		}
		s.Notes = append(s.Notes, n)
		s.Span = s.Span.join(n.Span)
	}
	s.NoiseLines = c.noiseLines
	c.noise, c.noiseLines = nil, 0
	c.s, c.mem = nil, nil
	c.hand(s)
}

// saying is a reply that was quoted, for comparison.
type saying struct{ text, command string }

// repeats reports whether a reply was quoted before, maybe with a few words more
// or less, and of the same recipient as far as both name one.
func (s saying) repeats(said []saying) bool {
	plain := func(text string) string {
		text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ". ")
		if n := enhancedLen(text); n > 0 {
			text = strings.TrimLeft(text[n:], " ")
		}
		return text
	}
	named := func(command string) bool { return strings.Contains(command, "@") }
	key := plain(s.text)
	for _, o := range said {
		if named(s.command) && named(o.command) && s.command != o.command {
			continue
		}
		other := plain(o.text)
		if n := min(len(key), len(other), 40); key[:n] == other[:n] && (n > 0 || s.text == o.text) {
			return true
		}
	}
	return false
}

// quoted makes a session of one exchange of a quoted reply.
func (c *conversation) quoted(f *quotation, step fragmentPlace) {
	s := c.session(f.line.Span)
	s.Fragment = true
	if s.Target.Host == "" {
		s.Target.Host = f.host()
	}
	c.touch(&f.line)
	e := c.mem.exchanges.next()
	e.Span = f.line.Span
	e.Line = Line{Side: Client, Kind: LineRestated, Span: f.line.Span, escape: escapeReconstructed}
	c.scratch.mem = c.mem
	if step.command != "" {
		e.Line.Text = step.command
		e.Command = c.g.parseCommand(&e.Line, &c.scratch)
		e.Command.Head().Err = nil // the words are ours
		if m, ok := e.Command.(*MailCommand); ok {
			m.ReversePath.Null, m.ReversePath.Text = false, "" // "<>" stands for a sender that is not known
		}
	}
	if step.content {
		e.Content = &Content{Elided: true, Span: f.line.Span}
	}
	reply := c.mem.replies.next()
	reply.Restated, reply.Code, reply.Complete, reply.implied = true, f.code, true, f.implied
	lines := c.mem.beginLines()
	for i, w := range f.words {
		sep := byte('-')
		if i == len(f.words)-1 {
			sep = ' '
		}
		l := f.line
		lines = append(lines, ReplyLine{})
		if f.code == 0 {
			lines[i] = statusLine(l, w)
		} else {
			l.Text = string(appendReply(nil, f.code, sep, w))
			c.g.parseReplyLine(&l, &lines[i], &c.scratch)
		}
		if reply.Enhanced.IsZero() {
			reply.Enhanced = lines[i].Enhanced
		}
	}
	if reply.Enhanced.IsZero() {
		reply.Enhanced = f.enhanced()
	}
	reply.Lines = c.mem.endLines(lines)
	e.Replies = append(e.Replies, reply)
	s.Exchanges = append(s.Exchanges, e)
	c.sawServer = true
}

// statusLine makes a reply's line of words without a reply code: what they begin
// with is an enhanced status code.
func statusLine(l Line, words string) (r ReplyLine) {
	l.Text = words
	r.Line = l
	if n := enhancedLen(words); n > 0 {
		r.Enhanced = readEnhanced(words[:n])
		r.TextAt = len(words) - len(strings.TrimLeft(words[n:], " "))
	}
	return r
}
