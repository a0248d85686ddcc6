package parser

import "bytes"

// EndMark is a place in a content that is not its end, but that some servers
// take, or took, for one: a line of a single dot between line breaks that are
// not both CRLF (RFC 5321 sections 2.3.8 and 4.1.1.4). SMTP smuggling is made of
// such places; most are plain bugs.
type EndMark struct {
	// Sequence names the octets, "LF.CRLF" for a line feed, a dot, a carriage return
	// and a line feed. It is one of a few constants.
	Sequence string
	// At is where the sequence begins in the content, in octets; transparency dots
	// are not counted.
	At int64
	// Next is what follows the sequence in the content, at most 240 octets of it.
	Next string
}

const (
	maxEndMarks = 16  // of one content; more tell nothing new
	endMarkNext = 240 // octets kept behind one
)

// breakKind is a line break, or what stands in for one.
type breakKind uint8

const (
	noBreak   breakKind = iota
	breakCR             // a carriage return; a line feed may still come
	breakLF             // a line feed alone
	breakCRLF           // the one RFC 5321 allows
	breakNUL            // CRLF and a NUL
)

// endScanner looks for EndMarks. It sees only those pieces of a content in which
// a bare CR, a bare LF or a NUL occurs, or that follow one of those.
type endScanner struct {
	before breakKind // what stands in front of the next octet
	dot    bool      // … and in front of the dot that the last octet was
	after  breakKind // what stands behind that dot so far
	nul    bool      // a NUL stands behind the dot
	at     int64     // where the break in front of the dot began
	open   bool      // a mark still takes what follows it
}

// idle reports whether the next piece can be passed over if nothing odd is in it.
func (s *endScanner) idle() bool {
	return !s.open && !s.dot && (s.before == noBreak || s.before == breakCRLF)
}

// removedDot tells that a dot of transparency stood here, at the start of a line
// and in front of an octet that is not allowed there.
func (s *endScanner) removedDot(at int64) {
	*s = endScanner{open: s.open, dot: true, before: breakCRLF, at: max(at-2, 0)}
}

// scan reads octets of the content, of which the first is octet at.
func (s *endScanner) scan(c *Content, b []byte, at int64) {
	if s.open {
		s.open = false
		for i := range c.Ends {
			s.keep(&c.Ends[i], b)
		}
	}
	for i := 0; i < len(b); i++ {
		if !s.dot {
			i = s.skip(b, i)
		}
		known := len(c.Ends)
		again := s.octet(c, b[i], at+int64(i))
		if len(c.Ends) > known {
			from := i
			if !again {
				from++
			}
			s.keep(&c.Ends[known], b[from:])
		}
	}
}

// skip passes over octets that no dot follows soon, from octet i on: only a dot
// with a line break in front of it matters, and that has three octets at most.
func (s *endScanner) skip(b []byte, i int) int {
	const longest = 3
	next := bytes.IndexByte(b[i:], '.')
	if next < 0 {
		next = len(b) - i
	}
	if next <= longest {
		return i
	}
	s.before = noBreak
	return i + next - longest
}

// keep adds to what follows a mark.
func (s *endScanner) keep(m *EndMark, b []byte) {
	m.Next += string(b[:min(len(b), endMarkNext-len(m.Next))])
	s.open = s.open || len(m.Next) < endMarkNext
}

// octet takes one octet, which is octet at of the content. apart is true if a
// mark ended in front of it.
func (s *endScanner) octet(c *Content, x byte, at int64) (apart bool) {
	if s.dot {
		if apart = s.behindDot(c, x, at); s.dot || !apart {
			return apart
		}
	}
	switch x {
	case '\r':
		s.before, s.at = breakCR, at
	case '\n':
		if s.before == breakCR {
			s.before = breakCRLF
		} else {
			s.before, s.at = breakLF, at
		}
	case 0:
		if s.before == breakCRLF {
			s.before = breakNUL
		} else {
			s.before = noBreak
		}
	case '.':
		s.dot = s.before == breakCR || s.before == breakLF || s.before == breakNUL
		s.after, s.nul = noBreak, false
		if !s.dot {
			s.before = noBreak
		}
	default:
		s.before = noBreak
	}
	return apart
}

// behindDot takes an octet behind a dot that stands alone so far, until a mark is
// complete or cannot be any more. apart is true if x stands behind all that.
func (s *endScanner) behindDot(c *Content, x byte, at int64) (apart bool) {
	switch {
	case x == '\n' && s.after == breakCR:
		s.mark(c, breakCRLF)
		s.before, s.at = breakCRLF, at-1
	case x == '\n':
		s.mark(c, breakLF)
		s.before, s.at = breakLF, at
	case s.after == breakCR:
		s.mark(c, breakCR)
		s.before, s.at = breakCR, at-1
		return true
	case x == '\r':
		s.after = breakCR
		return false
	case x == 0 && !s.nul:
		s.nul = true
		return false
	default:
		s.before, s.dot = noBreak, false
		return true
	}
	s.dot = false
	return false
}

func (s *endScanner) mark(c *Content, after breakKind) {
	s.dot = false
	if s.before == breakCRLF && after == breakCRLF && !s.nul || len(c.Ends) >= maxEndMarks {
		return
	}
	c.Ends = append(c.Ends, EndMark{Sequence: sequence(s.before, s.nul, after), At: s.at})
}

// finish ends the content: a carriage return behind the last dot stays alone.
func (s *endScanner) finish(c *Content) {
	if s.dot && s.after == breakCR {
		s.mark(c, breakCR)
	}
}

func sequence(before breakKind, nul bool, after breakKind) string {
	names := [...]string{noBreak: "", breakCR: "CR", breakLF: "LF", breakCRLF: "CRLF", breakNUL: "CRLF NUL"}
	dot := "."
	if nul {
		dot = ".NUL "
	}
	return names[before] + dot + names[after]
}
