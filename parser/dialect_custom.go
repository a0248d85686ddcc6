package parser

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/smtplog/smtplog/internal/pyrepr"
)

// CustomDialect describes a dialect of the user's own. [NewDialect] makes a
// [Dialect] of it.
type CustomDialect struct {
	Name  string // short, lower case
	Title string
	// Lines are tried in order on each physical line; the first that matches counts.
	Lines []CustomLine
	// Time is the layout of the group "time", as Go's time.Parse takes it; "" if
	// there is no such group.
	Time string
	// Unescape says how the program spells bytes in the group "text": "" (as they
	// are), "backslash" (\r \n \t \xhh \") or "python" (the inside of a literal).
	Unescape string
	// Samples are lines of the dialect. Each must match one of Lines.
	Samples []string
	// Synchronous is true if the program waits for each reply before it goes on.
	Synchronous bool
	// Unstuffed is true if it prints messages as they were before transparency.
	Unstuffed bool
	// BareContent is true if it prints the lines of a message without any mark.
	BareContent bool
}

// CustomLine is one kind of line.
type CustomLine struct {
	// Match is a regular expression (RE2) for the whole line. Its named groups are
	// text (what crossed the wire), time, and conn (which connection).
	Match string
	// Side is "client", "server", "note", "error", "echo", "connect" (a connection
	// begins; text is the host) or "close" (it ends).
	Side string
}

// NewDialect makes a dialect, or says what is wrong with the description: a part
// that is missing, an expression that cannot be read, a sample that matches none.
func NewDialect(c CustomDialect) (*Dialect, error) {
	if c.Name == "" || strings.ToLower(c.Name) != c.Name || strings.ContainsAny(c.Name, " \t/") {
		return nil, fmt.Errorf("name %q: expected a short word in lower case", c.Name)
	}
	if len(c.Lines) == 0 {
		return nil, errors.New("there is no [[line]]: expected at least one for each side")
	}
	r := &customRules{c: c}
	switch c.Unescape {
	case "", "backslash", "python":
	default:
		return nil, fmt.Errorf("unescape %q: expected backslash or python", c.Unescape)
	}
	for i, l := range c.Lines {
		re, err := regexp.Compile(l.Match)
		if err != nil {
			return nil, fmt.Errorf("line %d: match: %w", i+1, err)
		}
		rule := customRule{re: re, side: l.Side, text: re.SubexpIndex("text"), time: re.SubexpIndex("time"), conn: re.SubexpIndex("conn")}
		switch l.Side {
		case "client", "server", "connect":
			if rule.text < 0 {
				return nil, fmt.Errorf("line %d: match %q has no group (?P<text>…)", i+1, l.Match)
			}
		case "note", "error", "echo", "close":
		default:
			return nil, fmt.Errorf("line %d: side %q: expected client, server, note, error, echo, connect or close", i+1, l.Side)
		}
		if rule.time >= 0 && c.Time == "" {
			return nil, fmt.Errorf("line %d: match has a group time, but there is no time layout", i+1)
		}
		r.rules = append(r.rules, rule)
	}
	if len(c.Samples) == 0 {
		return nil, errors.New("there are no samples: expected some lines that must match")
	}
	for _, s := range c.Samples {
		if rule, _ := r.find([]byte(s)); rule == nil {
			return nil, fmt.Errorf("sample %q matches no [[line]]", s)
		}
	}
	return &Dialect{
		Name: c.Name, Title: c.Title, Samples: c.Samples, Synchronous: c.Synchronous, unstuffed: c.Unstuffed, readsPrefixes: true,
		claims: func(line []byte) int {
			if rule, _ := r.find(line); rule != nil {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &customReader{rules: r} },
	}, nil
}

// customRules are read-only and shared by the readers of all inputs.
type customRules struct {
	c     CustomDialect
	rules []customRule
}

type customRule struct {
	re               *regexp.Regexp
	side             string
	text, time, conn int // groups, or -1
}

func (r *customRules) find(line []byte) (*customRule, []int) {
	for i := range r.rules {
		if m := r.rules[i].re.FindSubmatchIndex(line); m != nil {
			return &r.rules[i], m
		}
	}
	return nil, nil
}

type customReader struct {
	rules *customRules
	line  Line
	talk  *conversation // of the last marked line
}

// read implements dialectReader.
func (r *customReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	text := p.text[:min(len(p.text), c.limits.LineBytes)]
	rule, m := r.rules.find(text)
	if rule == nil {
		if r.rules.c.BareContent && r.talk != nil && r.talk.inContent() {
			r.line = Line{Span: p.span(), Raw: c.keep(text)}
			r.line.Text = r.line.Raw
			r.talk.client(&r.line)
			return true
		}
		return false
	}
	group := func(i int) (string, int) {
		if i < 0 || m[2*i] < 0 {
			return "", 0
		}
		return string(text[m[2*i]:m[2*i+1]]), m[2*i]
	}
	conn, _ := group(rule.conn)
	talk := c.on(conn)
	r.talk = talk
	r.line = Line{Span: p.span(), Raw: c.keep(text)}
	words, at := group(rule.text)
	if rule.text < 0 {
		words = r.line.Raw
	}
	r.line.Text, r.line.textAt = words, at
	if rule.side == "client" || rule.side == "server" {
		r.unescape()
	}
	if stamp, _ := group(rule.time); stamp != "" {
		if t, err := time.Parse(r.rules.c.Time, stamp); err == nil {
			r.line.Time = t
		}
	}
	switch rule.side {
	case "client":
		talk.client(&r.line)
	case "server":
		talk.server(&r.line)
	case "connect":
		talk.target(words, 0, &r.line)
	case "close":
		talk.hungUp(&r.line)
	case "error":
		talk.failed(&r.line)
	case "echo":
		talk.echo(&r.line)
	default:
		talk.remark(&r.line)
	}
	return true
}

func (r *customReader) unescape() {
	l := &r.line
	if r.rules.c.Unescape != "" && strings.IndexByte(l.Text, '\\') >= 0 {
		// The escapes of C and of a Python literal are the same where they matter here.
		d := pyrepr.Decoder{Str: r.rules.c.Unescape == "python"}
		l.Text, l.escape = string(d.Flush(d.Append(nil, []byte(l.Text)))), escapeReconstructed
	}
	text, ending := cutEnding([]byte(l.Text))
	if ending != EndingHidden {
		l.Text, l.Ending = string(text), ending
	}
}

// end implements dialectReader.
func (r *customReader) end(*conversation) {}

// Candidate is a dialect an input may be of, with the evidence.
type Candidate struct {
	Dialect *Dialect
	Score   int    // the sum of its claims on the first lines
	Lines   int    // how many of them it claims
	First   string // the first line it claims
	Line    int    // that line's number
}

// Candidates asks all dialects about the first lines of a text, and returns those
// that claim any, the best first. It is what detection does when it meets the
// first line anybody claims.
func Candidates(dialects []*Dialect, text []byte) []Candidate {
	out := make([]Candidate, len(dialects))
	number, seen := 0, 0
	for len(text) > 0 && seen < detectLines {
		var line []byte
		line, text = cutLine(text)
		number++
		look := look{line: line}
		claimed := false
		for i, d := range dialects {
			score, _ := look.ask(d)
			if score == 0 {
				continue
			}
			claimed = true
			c := &out[i]
			if c.Lines == 0 {
				c.First, c.Line = string(line[:min(len(line), 200)]), number
			}
			c.Score += score
			c.Lines++
		}
		if claimed || seen > 0 {
			seen++
		}
	}
	n := 0
	for i := range out {
		if out[i].Lines > 0 {
			out[i].Dialect = dialects[i]
			out[n] = out[i]
			n++
		}
	}
	out = out[:n]
	for i := 1; i < len(out); i++ { // few, and their order must be stable
		for j := i; j > 0 && out[j].Score > out[j-1].Score; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}
