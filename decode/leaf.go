package decode

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"unicode/utf8"
)

// transfer is a content transfer encoding (RFC 2045, section 6).
type transfer uint8

const (
	identity transfer = iota // 7bit, 8bit, binary
	base64Transfer
	qpTransfer
	unknownTransfer
)

func transferOf(encoding string) transfer {
	switch encoding {
	case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits":
		return identity
	case "base64", "base-64":
		return base64Transfer
	case "quoted-printable", "quotedprintable", "quoted/printable":
		return qpTransfer
	}
	return unknownTransfer
}

// leaf takes the lines of one leaf, undoes the transfer encoding and gives the
// octets to all who want them: the hash, the text, a writer. Only one leaf is
// read at a time.
type leaf struct {
	d      *Decoder
	part   *Part
	how    transfer
	w      io.Writer
	hashed bool
	keep   int    // octets of text still to keep
	text   []byte // the octets kept, not yet converted
	held   int    // octets of a line ending that may belong to a delimiter
	ending [2]byte
	digest [sha256.Size]byte // scratch
	size   int64
	line   int // octets of the encoded line so far
	// unmeasured are how many octets are still to be looked at for long lines.
	unmeasured int
	long       bool // a line of more than maxEncodedLine octets
	full       bool // the limit of decoded octets was reached
	b64        base64Stream
	qp         qpStream
	enclosed   enclosure
}

// start begins a leaf, or (content false) what stands in a multipart in front
// of its first delimiter.
func (l *leaf) start(d *Decoder, p *Part, how transfer, w io.Writer, content bool) {
	l.d, l.part, l.how, l.w, l.hashed = d, p, how, w, content
	l.text, l.held, l.size, l.full, l.keep = l.text[:0], 0, 0, false, 0
	l.line, l.long, l.unmeasured = 0, false, measuredOctets
	if !content || strings.HasPrefix(p.Type, "text/") {
		l.keep = int(min(d.opts.Limits.TextBytes, max(d.textLeft, 0)))
		if strings.HasPrefix(p.Charset, "utf-16") {
			l.keep *= 2
		}
	}
	if content {
		if d.sum == nil {
			d.sum = sha256.New()
		}
		d.sum.Reset()
	}
	l.b64.reset()
	l.qp.n, l.qp.bad = 0, false
	l.enclosed.start(d, p, content)
}

// write takes lines, or a piece of a long one.
func (l *leaf) write(b []byte) {
	if len(b) == 0 || l.full {
		return
	}
	switch l.how {
	case base64Transfer:
		l.measure(b)
		l.emit(l.b64.decode(b))
	case qpTransfer:
		l.measure(b)
		out, hard := l.qp.decode(b)
		l.emitLines(out, hard)
	default:
		l.emitLines(b, b[len(b)-1] == '\n')
	}
}

// measure looks for an encoded line that is too long, in lines or in a piece of
// one. The beginning of a part will do: an encoder makes all its lines alike.
func (l *leaf) measure(b []byte) {
	b = b[:min(len(b), l.unmeasured)]
	l.unmeasured -= len(b)
	for !l.long && len(b) > 0 {
		n := bytes.IndexByte(b, '\n')
		if n < 0 {
			l.line += len(b)
			return
		}
		if l.line += n; n > 0 && b[n-1] == '\r' {
			l.line--
		}
		l.long = l.line > maxEncodedLine
		l.line = 0
		b = b[n+1:]
	}
}

// emitLines is emit, but where delimiters can follow it keeps back the last
// line ending: in front of a delimiter that belongs to the delimiter (RFC 2046,
// section 5.1.1).
func (l *leaf) emitLines(b []byte, ending bool) {
	if len(b) == 0 {
		return
	}
	l.release()
	if ending && len(l.d.boundaries) > 0 {
		n := 1
		if len(b) > 1 && b[len(b)-2] == '\r' {
			n = 2
		}
		l.held, b = n, b[:len(b)-n]
	}
	l.emit(b)
}

// release lets go of the line ending that was kept back.
func (l *leaf) release() {
	if l.held == 0 {
		return
	}
	n := l.held
	l.held = 0
	l.ending = [2]byte{'\r', '\n'}
	l.emit(l.ending[2-n:])
}

// emit hands decoded octets on.
func (l *leaf) emit(b []byte) {
	if int64(len(b)) > l.d.bodyLeft {
		b = b[:max(l.d.bodyLeft, 0)]
		l.full, l.part.Truncated = true, true
		l.d.problem(l.part, ProblemDecodedLimit)
	}
	l.d.bodyLeft -= int64(len(b))
	l.size += int64(len(b))
	if l.hashed {
		l.d.sum.Write(b)
	}
	if l.w != nil && len(b) > 0 {
		if n, err := l.w.Write(b); err != nil || n < len(b) {
			l.w = nil
			l.d.problem(l.part, ProblemWriteFailed)
		}
	}
	if l.enclosed.text != nil {
		l.enclosed.write(b)
	}
	if l.keep > 0 {
		n := min(len(b), l.keep)
		l.text = append(l.text, b[:n]...)
		l.keep -= n
		b = b[n:]
	}
	if len(b) > 0 && (len(l.text) > 0 || strings.HasPrefix(l.part.Type, "text/")) {
		l.part.Truncated = true
	}
}

// finish ends the leaf and puts what is known of it into its part.
func (l *leaf) finish() {
	switch l.how {
	case base64Transfer:
		l.emit(l.b64.finish())
		if l.b64.bad {
			l.d.problem(l.part, ProblemBadBase64)
		}
	case qpTransfer:
		l.emit(l.qp.finish())
		if l.qp.bad {
			l.d.problem(l.part, ProblemBadQuotedPrintable)
		}
	}
	if l.long || l.line > maxEncodedLine {
		l.d.problem(l.part, ProblemLongEncodedLine)
	}
	l.enclosed.finish()
	l.part.Size = l.size
	if l.hashed && !l.full {
		var digits [2 * sha256.Size]byte
		hex.Encode(digits[:], l.d.sum.Sum(l.digest[:0]))
		l.part.SHA256 = string(digits[:])
	}
	if len(l.text) > 0 {
		l.d.textLeft -= int64(len(l.text))
		l.convert()
	}
}

// convert makes the text kept UTF-8.
func (l *leaf) convert() {
	p, raw := l.part, l.text
	if p.Truncated {
		raw = cutRune(p.Charset, raw)
	}
	var known, clean bool
	if p.Charset == "" && !isASCII(raw) {
		var guess string
		p.Text, guess = guessUTF8(raw, "")
		l.d.problem(p, ProblemNoCharset, charsetGuess(guess))
	} else if p.Text, known, clean = toUTF8(p.Charset, raw); !known {
		p.Text, _ = guessUTF8(raw, "")
		l.d.problem(p, ProblemUnknownCharset, quoted(p.Charset))
	} else if !clean {
		l.d.problem(p, ProblemCharsetMismatch, quoted(p.Charset))
	}
	p.Text = strings.TrimPrefix(p.Text, "\uFEFF")
	if limit := int(l.d.opts.Limits.TextBytes); len(p.Text) > limit {
		p.Text = strings.ToValidUTF8(p.Text[:limit], "")
		p.Truncated = true
	}
}

// cutRune drops the beginning of a character at the end of a text that was cut,
// so that the cut does not look like a fault.
func cutRune(charset string, raw []byte) []byte {
	switch charsetName(charset) {
	case "utf-8", "us-ascii":
		for i := 1; i <= min(utf8.UTFMax, len(raw)); i++ {
			if c := raw[len(raw)-i]; utf8.RuneStart(c) {
				if !utf8.FullRune(raw[len(raw)-i:]) {
					return raw[:len(raw)-i]
				}
				break
			}
		}
		return raw
	}
	if isASCII(raw) {
		return raw
	}
	// In other character sets nobody knows from the end where one begins; a
	// line end is sure.
	if i := bytes.LastIndexByte(raw, '\n'); i > 0 {
		return raw[:i+1]
	}
	return raw
}
