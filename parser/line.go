package parser

import "time"

// Side says who is speaking in a [Line].
type Side uint8

// The sides.
const (
	NoSide Side = iota // nobody: a remark of the program that wrote the transcript, or noise
	Client             // the SMTP client (RFC 5321 section 2.3.7), which connects
	Server             // the SMTP server, which greets first
)

// String returns "client", "server" or "note".
func (s Side) String() string {
	switch s {
	case Client:
		return "client"
	case Server:
		return "server"
	}
	return "note"
}

// LineKind says what a [Line] is within its dialect.
type LineKind uint8

// The kinds.
const (
	LineProtocol LineKind = iota // words that crossed the wire
	LineEcho                     // the program repeats what the wire already showed ("reply: retcode …"); never counted again
	LineRestated                 // like an echo, but the wire lines themselves are missing: the only witness of a reply
	LineConnect                  // the program says where it connects to
	LineError                    // the program says that something failed (an exception, a time-out)
	LineNoise                    // nothing the dialect knows
	LineContent                  // message content; kept in [Content], not here
)

// Ending says how a protocol line ended on the wire, as far as the transcript
// shows it. RFC 5321 section 2.3.8 allows CRLF only.
type Ending uint8

// The endings.
const (
	EndingHidden Ending = iota // the transcript does not show line endings
	EndingCRLF
	EndingLF
	EndingCR
	EndingNone // the transcript shows endings, and this line has none: it was cut off
)

// Line is one logical line of a transcript: what one side said, with where it
// stands in the input. A Line is a value and never changes after parsing.
type Line struct {
	Side   Side
	Kind   LineKind
	Ending Ending
	// Text is what crossed the wire, un-escaped, without its line ending. It may
	// hold any bytes, and may be a secret: print it only after masking.
	Text string
	// Raw is the physical line as it stands in the input, without its line
	// ending; "" where it was too long to keep.
	Raw string
	// Span covers the physical line or lines, without the last line ending.
	Span Span
	// Time is when the line was printed; the zero time if the transcript does not
	// say. Where it gives a time of day only, the date is 1 January of year 0.
	Time time.Time

	textAt int    // offset in Raw of the first byte of Text
	escape escape // how Raw spells Text
}

// escape names the way a dialect spells bytes.
type escape uint8

const (
	escapeNone          escape = iota
	escapePython               // inside a Python literal
	escapePythonTwice          // inside a Python literal whose backslashes were doubled by a paste
	escapeReconstructed        // Text is put together from other words: positions point at the whole line
)

// PosAt returns the place in the input of byte i of l.Text. Where the dialect
// does not allow so exact an answer it returns the place where the text begins.
func (l Line) PosAt(i int) Pos {
	at := l.Span.Start
	skip := l.textAt
	switch l.escape {
	case escapeNone:
		skip += i
	case escapePython, escapePythonTwice:
		skip += pythonOffset(l.Raw, l.textAt, i, l.escape == escapePythonTwice)
	case escapeReconstructed:
	}
	if skip > len(l.Raw) {
		skip = len(l.Raw)
	}
	if skip < 0 {
		skip = 0
	}
	at.Offset += int64(skip)
	at.Column += skip
	return at
}

// Note is a line that is not traffic: what the program that wrote the
// transcript said besides it, or text of somebody else in between.
type Note struct {
	Kind LineKind // LineConnect, LineError or LineNoise
	Text string   // the line, at most 2 KiB of it; may hold secrets
	// Event tells notes of the reader of packet captures apart; 0 for all others.
	Event Event
	// Side and Octets say of an event who it is about, and how many octets are
	// missing.
	Side   Side
	Octets int64
	Span   Span
	Time   time.Time
}
