package decode

import "strings"

// readHeader collects one header and parses it. ended is true when there is no
// body behind it: a delimiter (end) or the end of the input came first. If what
// it read is no header at all, raw is that: the start of a body without one. A part
// whose fields come behind a blank line too many (message is false) has a header.
func (d *Decoder) readHeader(h *header, message bool) (raw []byte, end stop, ended bool) {
	// Each header has the limit of its own; the total shrinks it only when a
	// message has many long ones.
	limit := int(min(d.opts.Limits.HeaderBytes, max(d.headerLeft, minHeaderKept)))
	d.block = d.block[:0]
	blank := false
	for !blank && !ended && len(d.block) <= limit {
		atStart := !d.src.mid
		line := d.src.line()
		switch {
		case line == nil:
			end, ended = stop{level: noLevel}, true
		case atStart && isBlank(line):
			if blank = message || len(d.block) > 0 || !d.fieldFollows(); !blank {
				h.unreadable++
			}
		default:
			if atStart && len(d.boundaries) > 0 && isDash(line) {
				if end, ended = d.delimiter(line); ended {
					continue
				}
			}
			d.block = append(d.block, line...)
		}
	}
	kept := string(d.block[:min(len(d.block), limit)])
	if len(kept) > 0 && !looksLikeHeader(kept) {
		h.missing = true
		if blank {
			d.block = append(d.block, "\r\n"...)
		}
		return d.block, end, ended
	}
	if len(kept) < len(d.block) {
		h.over = true
		if i := strings.LastIndexByte(kept, '\n'); i >= 0 {
			kept = kept[:i+1]
		}
		if !blank && !ended {
			end, ended = d.skipHeader()
		}
	}
	d.headerLeft -= int64(len(kept))
	d.fields = h.parse(kept, min(maxFields, max(d.fieldsLeft, 20)), d.fields)
	d.fieldsLeft -= len(h.fields)
	h.cut = ended && end.level == noLevel && !strings.HasSuffix(kept, "\n") && kept != ""
	return nil, end, ended
}

// fieldFollows reports whether what comes next is a field that only parts have.
func (d *Decoder) fieldFollows() bool {
	const longest = len("Content-Transfer-Encoding:")
	for !d.src.eof && d.src.end-d.src.pos < longest && d.src.fill() {
		continue
	}
	ahead := string(d.src.buf[d.src.pos:min(d.src.end, d.src.pos+longest)])
	name, _, ok := strings.Cut(ahead, ":")
	return ok && len(name) > 8 && strings.EqualFold(name[:8], "Content-")
}

// skipHeader reads what is left of a header that is too long.
func (d *Decoder) skipHeader() (end stop, ended bool) {
	for {
		atStart := !d.src.mid
		line := d.src.line()
		switch {
		case line == nil:
			return stop{level: noLevel}, true
		case !atStart:
		case isBlank(line):
			return stop{}, false
		case isDash(line):
			if end, ok := d.delimiter(line); ok {
				return end, true
			}
		}
	}
}

func isBlank(line []byte) bool {
	return line[0] == '\n' || len(line) == 2 && line[0] == '\r' && line[1] == '\n'
}

func isDash(line []byte) bool { return len(line) > 2 && line[0] == '-' && line[1] == '-' }
