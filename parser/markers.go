package parser

import "bytes"

// markers declares a dialect in which a mark at the start of a line says who
// speaks: by far the most frequent shape. Adding such a dialect is filling in
// this table.
type markers struct {
	// marks are tried in order; the first one that fits decides.
	marks []mark
	// bareReply takes an unmarked line for the rest of a multi-line reply as long as
	// the reply announced one and the line is shaped like a reply.
	bareReply bool
	// bareContent takes unmarked lines for the message while one is due.
	bareContent bool
	// bareServer takes an unmarked line that is shaped like a reply for the server's.
	bareServer bool
	// unescape undoes what the program does to the words behind a mark; nil if
	// nothing. It must not change its argument.
	unescape func([]byte) []byte
	// hidesContent is true if of a message the final dot is shown at most.
	hidesContent bool
	// masks are what the program prints instead of a secret; only for reading, the
	// words stay as they are.
	masks []string
}

// mark is how a line begins and what that means.
type mark struct {
	prefix string
	side   Side
	kind   LineKind // LineProtocol unless it is a note of the program
	claim  int      // how surely such a line is of this dialect
	// shaped demands that the words behind the mark look like SMTP: a reply of the
	// server's, a verb of the client's. For marks that many programs use.
	shaped bool
	// target reads where the program connects to off the words behind the mark; nil
	// if they do not tell.
	target func(words string) (host string, port int)
}

// markedDialect makes a dialect of the table.
func markedDialect(d Dialect, m markers) *Dialect {
	d.claims = m.claims
	d.open = func() dialectReader { return &markedReader{m: m} }
	return &d
}

func (m *markers) claims(line []byte) int {
	mk, at := m.find(line)
	if mk == nil {
		return claimNone
	}
	if mk.shaped && !isShaped(mk.side, line[at:]) {
		return claimNone
	}
	return mk.claim
}

// isShaped reports whether words look like what that side says.
func isShaped(side Side, words []byte) bool {
	switch side {
	case Server:
		return isReplyShaped(words)
	case Client:
		verb := firstWord(string(words[:min(len(words), 40)]))
		if len(words) > len(verb) && words[len(verb)] == ':' {
			return false // "Mail: …" is a word of a program
		}
		return verbKind(verb) != TokenOther
	case NoSide:
	}
	return true
}

// find returns the mark a line begins with and where the words behind it begin.
func (m *markers) find(line []byte) (*mark, int) {
	for i := range m.marks {
		mk := &m.marks[i]
		if hasPrefix(line, mk.prefix) {
			return mk, len(mk.prefix)
		}
		// The space at the end of a mark is often lost with the words behind it.
		if n := len(mk.prefix); n > 1 && mk.prefix[n-1] == ' ' && len(line) == n-1 && hasPrefix(line, mk.prefix[:n-1]) {
			return mk, n - 1
		}
	}
	return nil, 0
}

// markedReader reads a dialect that is declared by markers.
type markedReader struct {
	m    markers
	line Line
	last Side // who spoke in the last marked line
}

// read implements dialectReader.
func (r *markedReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	mk, at := r.m.find(p.text)
	if mk != nil && mk.shaped && !c.inContent() && mk.side != NoSide && !r.m.known(mk.side, p.text[at:], c) {
		mk = nil
	}
	if mk == nil {
		return r.bare(p, c)
	}
	r.last = mk.side
	if mk.target != nil {
		l := lineFrom(p, 0, c)
		host, port := mk.target(l.Text[min(at, len(l.Text)):])
		c.target(host, port, &l)
		return true
	}
	r.say(p, at, mk.side, mk.kind, c)
	return true
}

// known reports whether words make sense where the dialogue stands: an answer to
// a challenge, or a line of a message, need not look like SMTP.
func (m *markers) known(side Side, words []byte, c *conversation) bool {
	return isShaped(side, words) || side == Client && c.inAuth || side == Server && c.reply != nil
}

// bare takes an unmarked line.
func (r *markedReader) bare(p *physical, c *conversation) bool {
	switch {
	case r.m.bareContent && c.inContent():
		r.say(p, 0, Client, LineProtocol, c)
	case r.m.bareReply && c.reply != nil && isReplyShaped(bytes.TrimLeft(p.text, " \t")):
		r.say(p, len(p.text)-len(bytes.TrimLeft(p.text, " \t")), Server, LineProtocol, c)
	case r.m.bareServer && isReplyShaped(p.text) && !(r.m.bareContent && c.inContent()):
		r.say(p, 0, Server, LineProtocol, c)
	default:
		return false
	}
	return true
}

// say hands the words behind at to the conversation.
func (r *markedReader) say(p *physical, at int, side Side, kind LineKind, c *conversation) {
	text := p.text
	if len(text) > c.limits.LineBytes {
		text = text[:c.limits.LineBytes]
	}
	at = min(at, len(text))
	r.line = Line{Span: p.span(), Raw: c.keep(text), textAt: at}
	r.line.Text = r.line.Raw[at:]
	if r.m.unescape != nil {
		switch out := r.m.unescape(text[at:]); {
		case bytes.HasPrefix(text[at:], out):
			r.line.Text = r.line.Text[:len(out)]
		default:
			r.line.Text, r.line.escape = c.keep(out), escapeReconstructed
		}
	}
	switch {
	case kind == LineError:
		c.failed(&r.line)
	case kind == LineEcho:
		c.echo(&r.line)
	case side == Client && r.m.hidesContent && r.line.Text == "." && c.content == nil && c.inContent():
		c.leaveOut(&r.line)
	case side == Client:
		c.client(&r.line)
	case side == Server:
		c.server(&r.line)
	default:
		c.remark(&r.line)
	}
}

// end implements dialectReader.
func (r *markedReader) end(*conversation) {}
