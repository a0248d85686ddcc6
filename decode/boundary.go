package decode

import "strings"

// delimiter reports which open multipart a line that begins with "--" delimits
// (RFC 2046, section 5.1.1). The innermost is asked first, so that a multipart
// that uses its parent's boundary again is read the way it was meant.
func (d *Decoder) delimiter(line []byte) (stop, bool) {
	n := len(line)
	for n > 2 && (line[n-1] <= ' ') {
		n--
	}
	rest := line[2:n]
	for level := len(d.boundaries) - 1; level >= 0; level-- {
		b := d.boundaries[level]
		if len(rest) < len(b) || string(rest[:len(b)]) != b {
			continue
		}
		switch after := rest[len(b):]; {
		case len(after) == 0:
			return stop{level, false}, true
		case string(after) == "--":
			return stop{level, true}, true
		}
	}
	return stop{}, false
}

// guessBoundary looks at the line ahead: in a multipart that does not declare
// its boundary, a first line "--x" can be nothing else.
func (d *Decoder) guessBoundary() string {
	for !d.src.eof && d.src.end-d.src.pos < 256 && d.src.fill() {
		continue
	}
	ahead := string(d.src.buf[d.src.pos:min(d.src.end, d.src.pos+256)])
	line, _, ok := strings.Cut(strings.TrimLeft(ahead, "\r\n"), "\n")
	line = strings.TrimRight(line, " \t\r")
	if !ok || len(line) < 5 || line[:2] != "--" || strings.HasSuffix(line, "--") {
		return ""
	}
	return line[2:]
}
