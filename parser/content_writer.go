package parser

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"os"
)

// contentWriter takes message data as it crossed the wire, in pieces of any
// size, and fills a Content: it undoes transparency (RFC 5321 section 4.5.2),
// finds the final ".", counts, and spools.
type contentWriter struct {
	c      *Content
	memory int64 // octets kept in memory
	limit  int64 // octets kept at all
	opaque bool  // BDAT: no transparency, no final "."
	plain  bool  // transparency is already undone: a leading dot is the message's own

	buffers *contentBuffers   // lends the memory; may be nil
	tell    func(data []byte) // is told of all that is written; may be nil
	state   lineState
	ends    endScanner
	lastCR  bool  // the last octet was a CR
	lineLen int64 // octets of the line so far, without its ending
}

// lineState says where in a line the next octet stands.
type lineState uint8

const (
	lineStart lineState = iota // right behind CRLF, or at the very start
	lineDot                    // behind a "." at the start of a line
	lineDotCR                  // behind ".\r" at the start of a line
	lineInner
	lineEnded // behind the final ".": nothing more belongs to the content
)

// write takes data and returns how much of it belongs to the content; what is
// left stands behind the final ".".
func (w *contentWriter) write(data []byte) int {
	if w.tell != nil {
		w.tell(data)
	}
	rest := data
	for len(rest) > 0 && w.state != lineEnded {
		if w.opaque {
			w.emit(rest, false)
			rest = nil
			break
		}
		switch w.state {
		case lineStart:
			w.state = lineInner
			if rest[0] == '.' {
				w.state = lineDot
				rest = rest[1:]
			}
		case lineDot:
			if rest[0] == '\r' {
				w.state = lineDotCR
				rest = rest[1:]
				continue
			}
			w.state = lineInner
			w.unstuff(rest[0])
		case lineDotCR:
			if rest[0] == '\n' {
				w.state = lineEnded
				w.c.Terminated = true
				rest = rest[1:]
				continue
			}
			w.state = lineInner
			w.unstuff('\r')
			w.emit([]byte{'\r'}, false)
		case lineInner:
			// Everything up to a line that begins with a dot goes out in one piece.
			n, ended := w.emit(rest, true)
			if ended {
				w.state = lineStart
			}
			rest = rest[n:]
		case lineEnded:
		}
	}
	return len(data) - len(rest)
}

// unstuff drops the dot a line begins with, unless it is the message's own. next
// is the octet behind it, which is a second dot if the client knows transparency.
func (w *contentWriter) unstuff(next byte) {
	if w.plain {
		w.emit([]byte{'.'}, false)
		return
	}
	w.c.Stuffed++
	switch next {
	case '.':
		return
	case '\r', '\n', 0:
		w.ends.removedDot(w.c.Size)
	}
	w.c.Unstuffed++
}

// finish ends the content where the data ends. A dot that was held back is the
// final one if nothing else follows: transcripts often drop the last CRLF.
func (w *contentWriter) finish() {
	switch w.state {
	case lineDot, lineDotCR:
		w.c.Terminated = true
	case lineStart, lineInner, lineEnded:
	}
	w.state = lineEnded
	w.endLine()
	w.ends.finish(w.c)
	if w.c.BareCR -= w.c.Lines - w.c.BareLF; w.c.BareCR < 0 {
		w.c.BareCR = 0
	}
	if w.lineLen > 0 {
		w.c.Lines++
	}
}

func (w *contentWriter) endLine() {
	if w.lineLen > w.c.Longest {
		w.c.Longest = w.lineLen
	}
}

// emit counts and keeps octets of the content: all of b or, if toDot is set, as
// much as stands in front of the first line that begins with a dot. It returns how
// many those are, and whether they end a line.
func (w *contentWriter) emit(b []byte, toDot bool) (n int, ended bool) {
	if len(b) == 0 {
		return 0, false
	}
	c := w.c
	at := c.Size
	rest := b
	lines, bare := c.Lines, c.BareLF
	for {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			w.lineLen += int64(len(rest))
			break
		}
		w.lineLen += int64(i)
		crlf := i > 0 && rest[i-1] == '\r'
		if i == 0 {
			at := len(b) - len(rest)
			crlf = at > 0 && b[at-1] == '\r' || at == 0 && w.lastCR
		}
		if crlf {
			w.lineLen--
		} else {
			c.BareLF++
		}
		c.Lines++
		w.endLine()
		w.lineLen = 0
		rest = rest[i+1:]
		if len(rest) == 0 {
			ended = crlf
			break
		}
		if toDot && crlf && rest[0] == '.' {
			b, ended = b[:len(b)-len(rest)], true
			break
		}
	}
	c.Size += int64(len(b))
	// Until the end BareCR counts every CR; finish subtracts those before a LF.
	crs, nuls := int64(bytes.Count(b, []byte{'\r'})), int64(bytes.Count(b, []byte{0}))
	c.BareCR += crs
	c.NUL += nuls
	c.EightBit += countEightBit(b)
	endsCR := b[len(b)-1] == '\r'
	// Every CR has its LF in b, but for the last one; or in front of b, the first.
	pairs := c.Lines - lines - int64(b2i(w.lastCR && b[0] == '\n'))
	odd := c.BareLF > bare || nuls > 0 || w.lastCR && b[0] != '\n' || crs > pairs+int64(b2i(endsCR))
	w.findEnds(b, at, odd)
	w.lastCR = endsCR
	w.keep(b)
	return len(b), ended
}

// findEnds looks for places that are like an end of the content in octets of it,
// of which the first is octet at. odd tells that there can be any.
func (w *contentWriter) findEnds(b []byte, at int64, odd bool) {
	if w.opaque {
		return
	}
	if odd || !w.ends.idle() {
		if w.ends.idle() && w.lastCR {
			w.ends.before, w.ends.at = breakCR, at-1
		}
		w.ends.scan(w.c, b, at)
		return
	}
	w.ends.before = noBreak
	if n := len(b); b[n-1] == '\n' {
		w.ends.before, w.ends.at = breakCRLF, at+int64(n)-2 // nothing else is there
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func countEightBit(b []byte) int64 {
	n := 0
	const high = 0x8080808080808080
	for len(b) >= 32 {
		w := [4]uint64{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint64(b[16:]), binary.LittleEndian.Uint64(b[24:])}
		if (w[0]|w[1]|w[2]|w[3])&high != 0 { // rare: mail is mostly ASCII
			for _, v := range w {
				n += bits.OnesCount64(v & high)
			}
		}
		b = b[32:]
	}
	for len(b) >= 8 {
		n += bits.OnesCount64(binary.LittleEndian.Uint64(b) & high)
		b = b[8:]
	}
	for _, c := range b {
		n += int(c >> 7)
	}
	return int64(n)
}

// keep stores octets in memory, then in a temporary file.
func (w *contentWriter) keep(b []byte) {
	c := w.c
	if c.Truncated {
		return
	}
	if room := w.limit - c.kept; int64(len(b)) > room {
		b = b[:max(room, 0)]
		c.Truncated = true
	}
	if room := w.memory - int64(len(c.mem)); room > 0 && c.file == nil {
		n := min(room, int64(len(b)))
		c.mem = append(w.buffers.grow(c.mem, int(n)), b[:n]...)
		c.kept += n
		b = b[n:]
	}
	if len(b) == 0 {
		return
	}
	if c.file == nil {
		f, err := os.CreateTemp("", "smtplog-content-*")
		if err != nil {
			c.Truncated = true
			return
		}
		c.file = f
		// Where an open file may lose its name, nothing is left behind however the
		// program ends; elsewhere Close removes it.
		c.unlinked = os.Remove(f.Name()) == nil
	}
	n, err := c.file.Write(b)
	c.kept += int64(n)
	if err != nil {
		c.Truncated = true
	}
}
