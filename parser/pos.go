package parser

import "fmt"

// Pos is a place in the input. The byte offset is the truth; line and column
// are derived from it for people. The zero value is "nowhere".
type Pos struct {
	Offset int64 // bytes from the start of the input
	Line   int   // physical line, from 1
	Column int   // byte in that line, from 1
}

// IsValid reports whether p is a place at all.
func (p Pos) IsValid() bool { return p.Line > 0 }

// String prints "line:column", or "?" for the zero value.
func (p Pos) String() string {
	if !p.IsValid() {
		return "?"
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// Span is the part of the input from Start up to, but not including, End.
type Span struct{ Start, End Pos }

// IsValid reports whether s lies anywhere in the input.
func (s Span) IsValid() bool { return s.Start.IsValid() }

// join returns the smallest span that covers both.
func (s Span) join(t Span) Span {
	if !s.IsValid() {
		return t
	}
	if !t.IsValid() {
		return s
	}
	if t.Start.Offset < s.Start.Offset {
		s.Start = t.Start
	}
	if t.End.Offset > s.End.Offset {
		s.End = t.End
	}
	return s
}
