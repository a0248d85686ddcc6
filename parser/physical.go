package parser

import (
	"bytes"
	"io"
)

// fragment is the longest piece of a physical line that is held at once. A line
// longer than that comes in pieces, so that memory does not depend on it.
const fragment = 256 << 10

// physical is one line of the input, or a piece of a very long one.
type physical struct {
	text      []byte // without the line ending; valid until the next call
	offset    int64  // of text in the input
	line      int    // number of the physical line, from 1
	column    int    // of the first byte of text, from 1
	eol       int    // bytes of line ending behind text (0, 1 or 2)
	continued bool   // text goes on a piece that was handed out before
	more      bool   // the line goes on behind text
}

func (p *physical) start() Pos {
	return Pos{Offset: p.offset, Line: p.line, Column: p.column}
}

func (p *physical) span() Span {
	end := Pos{Offset: p.offset + int64(len(p.text)), Line: p.line, Column: p.column + len(p.text)}
	return Span{Start: p.start(), End: end}
}

// firstRead is enough for most transcripts; a longer one gets a buffer of
// fragment bytes.
const firstRead = 16 << 10

// lineReader cuts an input into physical lines.
type lineReader struct {
	r          io.Reader
	buf        []byte
	start, end int   // what is left to hand out
	offset     int64 // of buf[start] in the input
	line       int
	column     int // of buf[start]; over 1 within a long line
	eof        bool
	err        error
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: r, buf: make([]byte, firstRead), line: 1, column: 1}
}

// next returns the next line into p, or false at the end of the input or after
// an error, which is in lr.err.
func (lr *lineReader) next(p *physical) bool {
	searched := 0
	for {
		window := lr.buf[lr.start:lr.end]
		if i := bytes.IndexByte(window[searched:], '\n'); i >= 0 {
			lr.take(p, searched+i, 1, false)
			return true
		}
		searched = len(window)
		if lr.eof {
			if len(window) == 0 {
				return false
			}
			lr.take(p, len(window), 0, false)
			return true
		}
		if lr.end == len(lr.buf) {
			to := lr.buf
			if len(to) < fragment {
				to = make([]byte, fragment)
			}
			copy(to, window)
			lr.buf, lr.start, lr.end = to, 0, len(window)
		}
		if lr.end == len(lr.buf) {
			// Keep back the last byte: it may be the CR of the line ending.
			lr.take(p, len(lr.buf)-1, 0, true)
			return true
		}
		lr.fill()
	}
}

// ahead returns the line that was just handed out and what is in memory of those
// behind it. It is valid until the next call of next.
func (lr *lineReader) ahead(p *physical) []byte {
	// A little more than what is buffered may be needed to choose a dialect.
	for lr.end-lr.start < firstRead && !lr.eof && lr.end < len(lr.buf) {
		lr.fill()
	}
	from := lr.start - len(p.text) - p.eol
	return lr.buf[max(from, 0):lr.end]
}

// take hands out n bytes and skips the newline behind them.
func (lr *lineReader) take(p *physical, n, newline int, more bool) {
	text := lr.buf[lr.start : lr.start+n]
	eol := newline
	if newline == 1 && n > 0 && text[n-1] == '\r' {
		text = text[:n-1]
		eol = 2
	}
	*p = physical{text: text, offset: lr.offset, line: lr.line, column: lr.column, eol: eol, continued: lr.column > 1, more: more}
	lr.start += n + newline
	lr.offset += int64(n + newline)
	if more {
		lr.column += n
	} else {
		lr.column = 1
		lr.line++
	}
}

func (lr *lineReader) fill() {
	for range 100 {
		n, err := lr.r.Read(lr.buf[lr.end:])
		lr.end += n
		if err != nil {
			lr.eof = true
			if err != io.EOF {
				lr.err = err
			}
			return
		}
		if n > 0 {
			return
		}
	}
	lr.eof, lr.err = true, io.ErrNoProgress
}
