package parser

import (
	"bytes"
	"io"
	"os"
	"time"
)

// Content is message data as the client sent it after DATA or BDAT, with the
// dots of transparency and the final "." taken away (RFC 5321 section 4.5.2).
// Up to [Limits.ContentMemory] bytes are held in memory, more in a temporary
// file that [Session.Close] removes. Reading it from several goroutines is
// safe.
type Content struct {
	Size int64 // octets, without transparency dots and without the final "."
	// Terminated is true if the final "." (or BDAT LAST) was seen.
	Terminated bool
	// Elided is true if the transcript leaves the content out, or a part of it.
	Elided bool
	// Stuffed counts the lines from which a transparency dot was taken; of these
	// Unstuffed had a single dot, which no client leaves that knows transparency (RFC
	// 5321 section 4.5.2).
	Stuffed, Unstuffed int64
	// Ends are the places that are like an end of data, in order; at most 16.
	Ends []EndMark
	// Lines counts lines; Longest is the longest one in octets without its ending.
	Lines, Longest int64
	// BareLF and BareCR count line feeds without a carriage return before them, and
	// carriage returns without a line feed behind them (RFC 5321 section 2.3.8).
	BareLF, BareCR int64
	// EightBit counts octets above 127, NUL those that are zero.
	EightBit, NUL int64
	// After counts octets the client sent in the same breath behind the final ".".
	After int64
	// Truncated is true if the data itself was not kept, or not all of it; Size and
	// the counts are still those of the whole.
	Truncated bool
	Span      Span      // where it stands in the input
	Time      time.Time // when it was sent, or zero

	mem      []byte
	file     *os.File
	unlinked bool // the file has no name any more
	kept     int64
}

// Kept is how many octets [Content.Open] gives.
func (c *Content) Kept() int64 { return c.kept }

// Open returns a reader over the content from its start.
func (c *Content) Open() io.Reader {
	if c.file == nil {
		return bytes.NewReader(c.mem)
	}
	return io.MultiReader(bytes.NewReader(c.mem), io.NewSectionReader(c.file, 0, c.kept-int64(len(c.mem))))
}

// Bytes returns the content if all that was kept of it is in memory. The
// caller must not change it.
func (c *Content) Bytes() ([]byte, bool) { return c.mem, c.file == nil }

// Close removes the temporary file, if there is one.
func (c *Content) Close() error {
	if c.file == nil {
		return nil
	}
	f := c.file
	c.file = nil
	c.kept = int64(len(c.mem))
	c.Truncated = true
	err := f.Close()
	if c.unlinked {
		return err
	}
	if e := os.Remove(f.Name()); err == nil && !os.IsNotExist(e) {
		err = e
	}
	return err
}
