package parser

import "bytes"

// detectLines is how many lines are looked at, from the first one any dialect
// claims, before a dialect is chosen.
const detectLines = 200

// Claims of a dialect on one line. They are added up, so that one line in a
// program's own words weighs more than several that anybody could have written.
const (
	claimNone   = 0
	claimWeak   = 1  // looks like SMTP, in nobody's particular words
	claimFair   = 4  // the marks many use ("C:", ">")
	claimStrong = 16 // the program's own words
)

// choice is a dialect that was chosen, with the evidence.
type choice struct {
	dialect  *Dialect
	elements int // how many elements of prefix stand before its lines
	score    int
	second   int // of the next best dialect
}

// detect chooses the dialect with the most claims on the lines of window. There
// is none if no dialect claims the first line. A tie goes to the one that comes
// first in the list.
func detect(dialects []*Dialect, window []byte) (choice, bool) {
	first, _ := cutLine(window)
	if !anyClaims(dialects, first, false) {
		return choice{}, false
	}
	scores, elements := scoresOf(dialects, window)
	best, second := 0, 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	for i, s := range scores {
		if i != best && s > second {
			second = s
		}
	}
	if scores[best] == 0 {
		return choice{}, false
	}
	c := choice{dialect: dialects[best], score: scores[best], second: second}
	for k, n := range elements[best] {
		if n > elements[best][c.elements] {
			c.elements = k
		}
	}
	return c, true
}

// scoresOf adds up what each dialect claims of the lines of window, and counts
// how often it claims one behind so many elements of prefix.
func scoresOf(dialects []*Dialect, window []byte) (scores []int, elements [][maxPrefixElements + 1]int) {
	scores = make([]int, len(dialects))
	elements = make([][maxPrefixElements + 1]int, len(dialects))
	marked := make([]bool, len(dialects))
	sure := false    // somebody's own words: no need to look for quotations
	message := false // what a message says is weak evidence, whatever it looks like
	for n := 0; n < detectLines && len(window) > 0; n++ {
		var line []byte
		line, window = cutLine(window)
		if message && closesMessage(line) {
			message = false
		}
		look := look{line: line}
		for i, d := range dialects {
			if sure && d.lastResort {
				continue
			}
			if score, k := look.ask(d); score > 0 {
				sure = sure || score >= claimStrong && !message
				if message {
					score = claimWeak
				}
				scores[i] += score
				elements[i][k]++
				marked[i] = marked[i] || score > claimWeak
			}
		}
		message = message || opensMessage(line)
	}
	for i, d := range dialects {
		if d.leans && !marked[i] {
			scores[i] = 0
		}
	}
	return scores, elements
}

// opensMessage reports whether a line holds the reply after which a message
// comes, behind whatever mark, or is the client's last word before one.
func opensMessage(line []byte) bool {
	if len(line) == 4 && verbKind(string(line)) == TokenData {
		return true
	}
	i := bytes.Index(line, []byte("354"))
	return i >= 0 && i < maxPrefix && (i == 0 || startsCode(line[i-1])) && i+3 < len(line) && (line[i+3] == ' ' || line[i+3] == '-')
}

// closesMessage reports whether a line is a lone dot, behind whatever mark.
func closesMessage(line []byte) bool {
	line = bytes.TrimRight(line, " \t\r'\"")
	n := len(line)
	return n > 0 && line[n-1] == '.' && (n == 1 || bytes.IndexByte([]byte(" \t'\"n>"), line[n-2]) >= 0)
}

func cutLine(window []byte) (line, rest []byte) {
	line = window
	if i := bytes.IndexByte(window, '\n'); i >= 0 {
		line, rest = window[:i], window[i+1:]
	}
	return bytes.TrimSuffix(line, []byte("\r")), rest
}

// anyClaims reports whether a dialect claims the line. A last resort is left out
// where one is in use already: it never takes over.
func anyClaims(dialects []*Dialect, line []byte, inUse bool) bool {
	look := look{line: line}
	for _, d := range dialects {
		if inUse && d.lastResort {
			continue
		}
		if score, _ := look.ask(d); score > claimWeak || score > 0 && !d.leans {
			return true
		}
	}
	return false
}

// look is a line that many dialects are asked about: what stands before it and
// around it is found once.
type look struct {
	line     []byte
	prefix   prefix
	prefixed bool
	inner    *look // without what is wrapped around the line, or nil
	unwrap   bool  // inner was looked for
}

// ask asks the dialect about the line as it stands, with as few elements of
// prefix taken away as it takes, and if it does not want that, without what is
// wrapped around the line.
func (l *look) ask(d *Dialect) (score, elements int) {
	if len(l.line) == 0 {
		return 0, 0
	}
	if s := d.claims(l.line); s > 0 {
		return s, 0
	}
	if !d.readsPrefixes {
		if !l.prefixed {
			l.prefixed = true
			l.prefix.find(l.line)
		}
		for k := 0; k < l.prefix.n; k++ {
			if rest := l.line[l.prefix.ends[k]:]; len(rest) > 0 {
				if s := d.claims(rest); s > 0 {
					return s, k + 1
				}
			}
		}
	}
	if !l.unwrap {
		l.unwrap = true
		if text, ok := unwrap(l.line); ok {
			l.inner = &look{line: text, unwrap: true}
		}
	}
	if l.inner != nil {
		return l.inner.ask(d)
	}
	return 0, 0
}

// mayBeTraffic is the cheap question that noise within a session, a traceback or
// a program's own words, answers with no: a line without a reply code, a verb or
// the name of the protocol begins no other dialect.
func mayBeTraffic(line []byte) bool {
	line = line[:min(len(line), maxPrefix)]
	for i, c := range line {
		if i+3 >= len(line) {
			return false
		}
		if c >= '2' && c <= '5' && isDigit(line[i+1]) && isDigit(line[i+2]) && (line[i+3] == ' ' || line[i+3] == '-') {
			return true
		}
		switch c | 0x20 {
		case 'e', 'h', 'l', 'm', 'r', 'q', 's', 'a', 'd':
			up := [4]byte{c &^ 0x20, line[i+1] &^ 0x20, line[i+2] &^ 0x20, line[i+3] &^ 0x20}
			switch string(up[:]) {
			case "EHLO", "HELO", "LHLO", "RCPT", "QUIT", "SMTP", "AUTH", "STAR", "MAIL":
				return true
			}
		}
	}
	return false
}

// claim asks the dialect about a line, with as few elements of prefix taken away
// as it takes. It returns how many those are.
func (d *Dialect) claim(line []byte) (score, elements int) {
	if len(line) == 0 {
		return 0, 0
	}
	if s := d.claims(line); s > 0 || d.readsPrefixes {
		return s, 0
	}
	var p prefix
	p.find(line)
	for k := 0; k < p.n; k++ {
		if rest := line[p.ends[k]:]; len(rest) > 0 {
			if s := d.claims(rest); s > 0 {
				return s, k + 1
			}
		}
	}
	return 0, 0
}
