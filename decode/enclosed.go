package decode

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"strconv"
	"strings"
)

// enclosure finds files that stand in a text, as programs sent them before MIME:
// in uuencode (POSIX) or yEnc. It is fed the text of one leaf.
type enclosure struct {
	d     *Decoder
	text  *Part
	line  []byte // what there is of a line that is not complete
	begun string // the name in a line "begin 644 name", if that was the last one
	file  *Part  // the file that is open
	yEnc  bool
	w     io.Writer
	sum   hash.Hash
	out   []byte // scratch
}

// maxEnclosedLine is how much of a line is looked at: uuencode has 61 characters, yEnc
// twice the 254 it may announce.
const maxEnclosedLine = 1024

// start begins a leaf. Only the words of a message are looked at, not what is a file
// itself.
func (e *enclosure) start(d *Decoder, p *Part, content bool) {
	*e = enclosure{line: e.line[:0], out: e.out[:0], sum: e.sum}
	if content && p.Type == "text/plain" && p.Disposition != "attachment" && p.Filename == "" {
		e.d, e.text = d, p
	}
}

// write takes octets of the text.
func (e *enclosure) write(b []byte) {
	for len(b) > 0 {
		i := bytes.IndexByte(b, '\n')
		if i < 0 {
			e.line = append(e.line, b[:min(len(b), maxEnclosedLine-len(e.line))]...)
			return
		}
		line := b[:i]
		b = b[i+1:]
		if len(e.line) > 0 {
			e.line = append(e.line, line[:min(len(line), maxEnclosedLine-len(e.line))]...)
			line = e.line
			e.line = e.line[:0]
		}
		if e.file != nil || e.begun != "" || len(line) > 8 && (line[0] == 'b' || line[0] == '=') {
			e.take(bytes.TrimSuffix(line, []byte("\r")))
		}
	}
}

// take takes a line that may be of a file, or begin one.
func (e *enclosure) take(line []byte) {
	switch {
	case e.text == nil: // too many parts
		return
	case e.file != nil && e.yEnc:
		switch {
		case bytes.HasPrefix(line, []byte("=yend")):
			e.end()
		case !bytes.HasPrefix(line, []byte("=ypart ")):
			e.put(e.yDecode(line))
		}
		return
	case e.file != nil:
		if octets, ok := e.uuDecode(line); ok {
			e.put(octets)
			return
		}
		e.end()
		return
	case e.begun != "":
		// A line "begin" may be one of a letter: only what follows shows it is not.
		name := e.begun
		e.begun = ""
		if octets, ok := e.uuDecode(line); ok && len(line) > 0 {
			e.open(name, "x-uuencode")
			e.put(octets)
			return
		}
	}
	if name, ok := uuName(line); ok {
		e.begun = name
	} else if name, ok := yName(line); ok {
		e.yEnc = true
		e.open(name, "x-yencode")
	}
}

// uuName reads "begin 644 name".
func uuName(line []byte) (string, bool) {
	rest, ok := strings.CutPrefix(string(line), "begin ")
	mode, name, found := strings.Cut(rest, " ")
	if _, err := strconv.ParseUint(mode, 8, 16); !ok || !found || err != nil || len(mode) < 3 {
		return "", false
	}
	name = strings.Trim(name, " \t\"")
	return name, name != ""
}

// yName reads "=ybegin line=128 size=123 name=words to the end".
func yName(line []byte) (string, bool) {
	rest, ok := strings.CutPrefix(string(line), "=ybegin ")
	if !ok || !strings.Contains(rest, "size=") {
		return "", false
	}
	_, name, _ := strings.Cut(rest, " name=")
	name = strings.Trim(name, " \t\"")
	return name, name != ""
}

// uuDecode decodes a line, and reports whether it is one.
func (e *enclosure) uuDecode(line []byte) (octets []byte, ok bool) {
	if len(line) == 0 || line[0] < ' ' || line[0] > '`' {
		return nil, false
	}
	n := int(line[0]-' ') & 63
	groups := (n + 2) / 3
	text := line[1:]
	// Blanks at the end may have been lost on the way.
	if n > 45 || len(text) > 4*groups+2 || n == 0 && len(text) > 0 {
		return nil, false
	}
	out := e.out[:0]
	for g := range groups {
		var v uint32
		for i := range 4 {
			c := byte(' ')
			if k := 4*g + i; k < len(text) {
				c = text[k]
			}
			if c < ' ' || c > '`' {
				return nil, false
			}
			v = v<<6 | uint32(c-' ')&63
		}
		out = append(out, byte(v>>16), byte(v>>8), byte(v))
	}
	e.out = out
	return out[:min(n, len(out))], true
}

func (e *enclosure) yDecode(line []byte) []byte {
	out := e.out[:0]
	for i := 0; i < len(line); i++ {
		c := line[i]
		if c == '=' && i+1 < len(line) {
			i++
			c = line[i] - 64
		}
		out = append(out, c-42)
	}
	e.out = out
	return out
}

// open begins a file.
func (e *enclosure) open(name, encoding string) {
	if e.d.parts >= e.d.opts.Limits.Parts {
		e.d.problem(e.text, ProblemPartLimit)
		e.d, e.text = nil, nil
		return
	}
	e.d.parts++
	name, _ = decodeWords(name, "")
	e.file = &Part{
		Path: joinPath(e.text.Path, len(e.text.Enclosed)+1), Type: "application/octet-stream", Encoding: encoding,
		Disposition: "attachment", Filename: cutText(name, maxFilename),
	}
	e.text.Enclosed = append(e.text.Enclosed, e.file)
	if e.sum == nil {
		e.sum = sha256.New()
	}
	e.sum.Reset()
	e.w = nil
	if e.d.opts.Body != nil {
		e.w = e.d.opts.Body(e.file)
	}
}

// put adds octets to the file.
func (e *enclosure) put(b []byte) {
	if e.file == nil {
		return
	}
	if int64(len(b)) > e.d.bodyLeft {
		b = b[:max(e.d.bodyLeft, 0)]
		e.file.Truncated = true
	}
	e.d.bodyLeft -= int64(len(b))
	e.file.Size += int64(len(b))
	e.sum.Write(b)
	if e.w != nil && len(b) > 0 {
		if n, err := e.w.Write(b); err != nil || n < len(b) {
			e.w = nil
			e.d.problem(e.file, ProblemWriteFailed)
		}
	}
}

// end ends the file.
func (e *enclosure) end() {
	if e.file != nil && !e.file.Truncated {
		e.file.SHA256 = hex.EncodeToString(e.sum.Sum(nil))
	}
	e.file, e.w, e.begun, e.yEnc = nil, nil, "", false
}

// finish ends the leaf.
func (e *enclosure) finish() {
	if e.text != nil && len(e.line) > 0 {
		e.write([]byte("\n"))
	}
	e.end()
	e.d, e.text, e.line = nil, nil, e.line[:0]
}
