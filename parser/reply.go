package parser

import (
	"strconv"
	"strings"
	"time"
)

// Code is a three-digit reply code (RFC 5321 section 4.2). 0 means that the
// line had none.
type Code int

// Class returns the first digit: 2 done, 3 go on, 4 not now, 5 no. 0 if there is
// no code.
func (c Code) Class() int { return int(c) / 100 }

// ParseCode reads exactly three ASCII digits. Codes RFC 5321 does not know
// (first digit other than 2 to 5) are read too: real servers send them. Only a
// first digit of 0 is refused.
func ParseCode(s string) (Code, bool) {
	if len(s) != 3 || s[0] < '1' || s[0] > '9' || !isDigit(s[1]) || !isDigit(s[2]) {
		return 0, false
	}
	return Code(100*int(s[0]-'0') + 10*int(s[1]-'0') + int(s[2]-'0')), true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// EnhancedCode is an enhanced status code (RFC 3463 section 2). The zero value
// means that there is none.
type EnhancedCode struct{ Class, Subject, Detail int }

// IsZero reports whether there is no code.
func (e EnhancedCode) IsZero() bool { return e == EnhancedCode{} }

// String prints "5.1.1", or "" for the zero value.
func (e EnhancedCode) String() string {
	if e.IsZero() {
		return ""
	}
	var room [16]byte
	b := strconv.AppendInt(room[:0], int64(e.Class), 10)
	b = strconv.AppendInt(append(b, '.'), int64(e.Subject), 10)
	b = strconv.AppendInt(append(b, '.'), int64(e.Detail), 10)
	return string(b)
}

// Reply is one reply of the server with all its lines (RFC 5321 section 4.2.1).
type Reply struct {
	Lines []ReplyLine
	// Code is that of the last line, as RFC 5321 section 4.2.1 has it.
	Code Code
	// Enhanced is the first enhanced status code in the reply.
	Enhanced EnhancedCode
	// Complete is false if the last line the transcript holds announced another
	// one ("250-"): the rest was cut or left out.
	Complete bool
	// Restated is true if only the program's repetition of the reply is in the
	// transcript, not the lines as they came.
	Restated bool
	// Capabilities are the keywords of the reply to EHLO or LHLO; nil otherwise.
	Capabilities []Capability
	// implied is the class of a restated reply without any code.
	implied int
}

// ReplyLine is one line of a reply.
type ReplyLine struct {
	Line
	Code      Code // 0 if the line does not begin with one
	Separator byte // '-', ' ' or 0 if the line ends after the code
	Enhanced  EnhancedCode
	// TextAt is the offset in Line.Text of what follows the code, the separator
	// and the enhanced status code.
	TextAt int

	capability bool // a keyword line of the reply to EHLO
}

// Tokens returns the parts of the line, in order. They are made anew at each
// call, because only an explanation needs them.
func (l *ReplyLine) Tokens() []Token {
	toks := lexReply(l.Line.Text, nil)
	if l.capability {
		toks = lexCapability(l.Line.Text, min(4, len(l.Line.Text)), toks[:min(2, len(toks))])
	}
	return toks
}

// Words returns the line's text without code, separator and enhanced status
// code.
func (l *ReplyLine) Words() string { return l.Line.Text[l.TextAt:] }

// Text joins the words of all lines with newlines, without codes.
func (r *Reply) Text() string {
	if len(r.Lines) == 1 {
		return r.Lines[0].Words()
	}
	var b strings.Builder
	for i := range r.Lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(r.Lines[i].Words())
	}
	return b.String()
}

// Class returns the first digit of the reply code: 2 done, 3 go on, 4 not now, 5
// no. Where a report keeps the code for itself, that of the enhanced status code,
// or what the report is about: 5 for a failure, 4 for a delay. 0 if nothing tells.
func (r *Reply) Class() int {
	if r.Code == 0 && r.Restated {
		return max(r.Enhanced.Class, r.implied)
	}
	return r.Code.Class()
}

// Span covers all lines of the reply.
func (r *Reply) Span() Span {
	if len(r.Lines) == 0 {
		return Span{}
	}
	return r.Lines[0].Span.join(r.Lines[len(r.Lines)-1].Span)
}

// Time is when the first line came, or zero.
func (r *Reply) Time() time.Time {
	if len(r.Lines) == 0 {
		return time.Time{}
	}
	return r.Lines[0].Time
}

// Capability is one EHLO keyword with its parameters (RFC 5321 section
// 4.1.1.1, ehlo-line).
type Capability struct {
	Keyword string   // upper case
	Params  []string // as written
	Line    int      // index in Reply.Lines
}

// String prints the keyword and its parameters with spaces between.
func (c Capability) String() string {
	if len(c.Params) == 0 {
		return c.Keyword
	}
	return c.Keyword + " " + strings.Join(c.Params, " ")
}
