package disguise

import (
	"bytes"
	"strings"
)

// blanker knows which octets of one message are its words and which are its
// structure. It takes the message in pieces of any size.
type blanker struct {
	line       []byte // the line so far, at most maxLine octets of it
	long       bool   // the line is longer
	header     bool   // in a header
	kept       bool   // the field that is being read is kept
	name       string // its name, in lower case
	boundaries [][]byte
	nested     bool   // the part that begins is a message itself
	value      []byte // of Content-Type, unfolded
	spans      []span // see words
}

// span is a half-open run of octets of a line.
type span struct{ from, to int }

const endless = 1 << 30

// maxLine is how much of a line is looked at; what is longer is nothing but
// words.
const maxLine = 4 << 10

// maxBoundaries bounds how many boundaries are remembered.
const maxBoundaries = 64

func newBlanker() *blanker { return &blanker{header: true} }

// mask says of each octet of a piece whether it is to be blanked. The answer for
// a line is not known before its end, so a piece should end with a line; where
// it does not, its last line is judged as far as it goes.
func (b *blanker) mask(piece []byte, out []bool) []bool {
	out = out[:0]
	for len(piece) > 0 {
		n := bytes.IndexByte(piece, '\n') + 1
		ended := n > 0
		if !ended {
			n = len(piece)
		}
		line := piece[:n]
		piece = piece[n:]
		began := len(b.line)
		if room := maxLine - began; room > 0 && !b.long {
			b.line = append(b.line, line[:min(room, n)]...)
		}
		b.long = b.long || began+n > maxLine
		b.words(b.line, ended)
		k := 0
		for i := range n {
			at := began + i
			for k < len(b.spans) && b.spans[k].to <= at {
				k++
			}
			out = append(out, at >= maxLine || k < len(b.spans) && b.spans[k].from <= at)
		}
		if ended {
			b.end()
			b.line, b.long = b.line[:0], false
		}
	}
	return out
}

// words puts into spans which parts of a line are to be blanked, in order.
func (b *blanker) words(line []byte, ended bool) {
	b.spans = b.spans[:0]
	text := bytes.TrimRight(line, "\r\n")
	if b.boundary(text) {
		return
	}
	if !b.header {
		b.blank(0, endless)
		return
	}
	if len(text) == 0 {
		return
	}
	if text[0] == ' ' || text[0] == '\t' {
		if b.kept {
			b.inside(text, 0)
		} else {
			b.blank(0, endless)
		}
		return
	}
	colon := fieldName(text)
	switch {
	case colon > 0:
		b.name = strings.ToLower(strings.TrimRight(string(text[:colon]), " \t"))
		b.kept = keptField(b.name)
		b.value = b.value[:0]
		if b.kept {
			b.inside(text, colon+1)
		} else {
			b.blank(colon+1, endless)
		}
		return
	case !ended && len(text) < 100 && bytes.IndexByte(text, ' ') < 0:
		return // the name of a field, perhaps
	}
	b.header = false // there is no header, or it ended without an empty line
	b.blank(0, endless)
}

func (b *blanker) blank(from, to int) { b.spans = append(b.spans, span{from, to}) }

// inside blanks the words within a kept field: the names of files, and those of
// people beside their addresses.
func (b *blanker) inside(text []byte, at int) {
	switch {
	case strings.HasPrefix(b.name, "content-"):
		lower := bytes.ToLower(text)
		for i := at; i < len(text); i++ {
			if n := len("name"); bytes.HasPrefix(lower[i:], []byte("name")) && i+n < len(text) && (text[i+n] == '=' || text[i+n] == '*') {
				from := i + bytes.IndexByte(text[i:], '=') + 1
				if from <= i {
					return
				}
				to := len(text)
				if k := bytes.IndexByte(text[from:], ';'); k >= 0 {
					to = from + k
				}
				b.blank(from, to)
				i = to
			}
		}
	case addressField(b.name):
		for i := at; i < len(text); {
			n := i
			for n < len(text) && strings.IndexByte(" \t,;<>", text[n]) < 0 {
				n++
			}
			if n > i && bytes.IndexByte(text[i:n], '@') < 0 {
				b.blank(i, n)
			}
			i = n + 1
		}
	}
}

// end draws the conclusions from a whole line.
func (b *blanker) end() {
	text := bytes.TrimRight(b.line, "\r\n")
	if b.boundary(text) {
		last := bytes.HasSuffix(text, []byte("--"))
		b.header, b.name, b.value = !last, "", b.value[:0]
		return
	}
	if !b.header {
		return
	}
	if len(text) == 0 {
		b.contentType()
		b.header = b.nested
		b.nested, b.name, b.value = false, "", b.value[:0]
		return
	}
	if b.name == "content-type" && len(b.value) < maxLine {
		if len(b.value) > 0 || fieldName(text) > 0 {
			b.value = append(append(b.value, text...), ' ')
		}
		b.contentType()
	}
}

// contentType takes the boundary of a multipart message.
func (b *blanker) contentType() {
	lower := strings.ToLower(string(b.value))
	b.nested = strings.Contains(lower, "message/rfc822") || strings.Contains(lower, "text/rfc822-headers") || strings.Contains(lower, "message/delivery-status")
	i := strings.Index(lower, "boundary=")
	if i < 0 {
		return
	}
	rest := string(b.value[i+len("boundary="):])
	boundary, _, _ := strings.Cut(rest, ";")
	if strings.HasPrefix(rest, `"`) {
		boundary, _, _ = strings.Cut(rest[1:], `"`)
	}
	boundary = strings.TrimSpace(boundary)
	if boundary == "" || len(boundary) > 200 || len(b.boundaries) >= maxBoundaries {
		return
	}
	for _, known := range b.boundaries {
		if string(known) == boundary {
			return
		}
	}
	b.boundaries = append(b.boundaries, []byte(boundary))
}

// boundary reports whether a line separates two parts.
func (b *blanker) boundary(text []byte) bool {
	rest, ok := bytes.CutPrefix(text, []byte("--"))
	if !ok {
		return false
	}
	for _, known := range b.boundaries {
		if tail, ok := bytes.CutPrefix(rest, known); ok && (len(bytes.TrimRight(tail, " \t")) == 0 || string(bytes.TrimRight(tail, " \t")) == "--") {
			return true
		}
	}
	return false
}

// fieldName returns where the colon behind the name of a header field stands,
// or 0.
func fieldName(text []byte) int {
	i := bytes.IndexByte(text, ':')
	if i <= 0 || i > 76 {
		return 0
	}
	for _, c := range bytes.TrimRight(text[:i], " \t") {
		if c <= ' ' || c >= 0x7f {
			return 0
		}
	}
	return i
}

// keptField reports whether a field says how the message is built, or which way
// it went, and not what it says.
func keptField(name string) bool {
	switch name {
	case "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "content-id",
		"date", "message-id", "in-reply-to", "references", "received", "return-path", "resent-date", "resent-message-id",
		"dkim-signature", "authentication-results", "received-spf", "arc-seal", "arc-message-signature", "arc-authentication-results",
		"reporting-mta", "final-recipient", "original-recipient", "action", "status", "remote-mta", "diagnostic-code", "arrival-date",
		"x-mailer", "user-agent", "auto-submitted", "precedence":
		return true
	}
	return addressField(name)
}

// addressField reports whether a field holds addresses.
func addressField(name string) bool {
	switch name {
	case "from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to", "resent-sender", "delivered-to", "return-path", "errors-to":
		return true
	}
	return false
}

// blanked is what stands for an octet: x for a letter, 0 for a digit, and for
// octets above 127, which come in characters, others of the same length. All
// else stays.
func blanked(data []byte, i int) byte {
	c := data[i]
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		return 'x'
	case c >= '0' && c <= '9':
		return '0'
	case c < 0x80:
		return c
	}
	return high(data, i)
}

// high keeps text of UTF-8 what it is: × of two octets, ※ of three, 💧 of four.
func high(data []byte, i int) byte {
	for back := 0; back < 4 && i-back >= 0; back++ {
		lead := data[i-back]
		if lead&0xC0 == 0x80 {
			continue
		}
		switch {
		case lead >= 0xC2 && lead < 0xE0 && back < 2:
			return "×"[back]
		case lead >= 0xE0 && lead < 0xF0 && back < 3:
			return "※"[back]
		case lead >= 0xF0 && lead < 0xF5 && back < 4:
			return "💧"[back]
		}
		break
	}
	return 0xBF
}
