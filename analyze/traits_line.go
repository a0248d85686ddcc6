package analyze

import "github.com/smtplog/smtplog/parser"

// Verbs of extensions that the parser does not know by grammar.
const (
	verbATRN     parser.Verb = "ATRN"
	verbBURL     parser.Verb = "BURL"
	verbETRN     parser.Verb = "ETRN"
	verbXCLIENT  parser.Verb = "XCLIENT"
	verbXFORWARD parser.Verb = "XFORWARD"
)

// unaskedTraits are those of a reply without a command.
func unaskedTraits(s *parser.Session, i int) (has traits) {
	e := s.Exchanges[i]
	if !e.IsGreeting() {
		return 0
	}
	if speaksLMTP(e) {
		has |= hasLMTP
	}
	if i > 0 {
		return has | hasStray
	}
	if len(s.Exchanges) > 1 && s.Exchanges[1].Span.Start.Offset < e.Span.Start.Offset {
		has |= hasEarly
	}
	if r := e.Final(); r != nil && r.Code.Class() != 2 {
		has |= hasDisorder // what comes after a refused greeting
	}
	return has
}

// lineTraits are those of a command's line, whatever the command.
func lineTraits(l *parser.Line) (has traits) {
	if n := len(l.Text); n > 0 && (isSpace(l.Text[0]) || isSpace(l.Text[n-1])) {
		has |= hasOddSpace
	}
	if l.Ending != parser.EndingHidden && l.Ending != parser.EndingCRLF || l.Text != "" && l.Text[len(l.Text)-1] == '\r' {
		has |= hasOddEndings
	}
	return has
}

func helloTraits(c *parser.HelloCommand) (has traits) {
	if c.Verb == parser.VerbLHLO {
		has |= hasLMTP
	}
	if c.Literal && !isPlainLiteral(c.Domain) || !c.Literal && !isPlainHost(c.Domain) {
		has |= hasOddName
	}
	return has
}

// offerTraits tells whether the keyword lines of a reply need a closer look.
func offerTraits(r *parser.Reply) traits {
	if len(r.Capabilities) != len(r.Lines)-1 {
		return hasOddKeyword // a line without a keyword
	}
	var eightBit, utf8, chunks, binary bool
	for i := range r.Capabilities {
		c := &r.Capabilities[i]
		switch c.Keyword {
		case "SIZE":
			if len(c.Params) > 1 || len(c.Params) == 1 && !isDigits(c.Params[0]) {
				return hasOddKeyword
			}
		case "AUTH":
			if len(c.Params) == 0 {
				return hasOddKeyword
			}
		case "8BITMIME":
			eightBit = true
		case "SMTPUTF8":
			utf8 = true
		case "CHUNKING":
			chunks = true
		case "BINARYMIME":
			binary = true
		case "REQUIRETLS", "LIMITS", "DELIVERBY", "FUTURERELEASE":
			return hasOddKeyword
		default:
			if !isKeyword(c.Keyword) {
				return hasOddKeyword
			}
		}
	}
	if utf8 && !eightBit || binary && !chunks {
		return hasOddKeyword
	}
	return 0
}

// isPrintable reports whether s is made of visible ASCII and spaces. It looks at
// eight octets at once, because every reply passes here.
func isPrintable(s string) bool {
	const low, high = 0x2020202020202020, 0x8080808080808080
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if ((w-low)|w)&high != 0 { // an octet below 32 borrows, one above 127 has the bit
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
