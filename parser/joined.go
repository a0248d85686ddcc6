package parser

import (
	"bytes"
	"html"
)

// joinedReply finds the lines of a multi-line reply that was printed without its
// line breaks ("250-mx250-SIZE 10240000250 AUTH PLAIN", or with a space in their
// place): each begins with the same code again. It returns where they begin; a
// reply of one line gives only 0. A code that stands in the words by chance
// cannot always be told from one that begins a line.
func joinedReply(b []byte, starts []int) []int {
	starts = append(starts, 0)
	if len(b) < 8 || !isReplyShaped(b) || b[3] != '-' {
		return starts
	}
	code := b[:3]
	for at := 4; ; {
		i := bytes.Index(b[at:], code)
		if i < 0 {
			break
		}
		i += at
		at = i + 3
		if at >= len(b) || b[i-1] == '-' && i-1 != starts[len(starts)-1]+3 {
			continue
		}
		if b[at] == '-' {
			starts = append(starts, i)
			at++
		}
	}
	// The last line is the first one with a space that no other follows.
	last := starts[len(starts)-1]
	for at := last + 4; at < len(b); {
		i := bytes.Index(b[at:], code)
		if i < 0 {
			break
		}
		i += at
		if at = i + 3; at < len(b) && b[at] == ' ' && b[i-1] != '-' {
			return append(starts, i)
		}
	}
	return starts
}

// serverJoined takes a whole reply of the server's that stands in one line, and
// returns the first line of it. Apache writes "\r\n" for a line break.
func (c *conversation) serverJoined(whole *Line, room []int) (first string, starts []int) {
	text := []byte(whole.Text)
	if bytes.Contains(text, []byte(`\r\n`)) {
		text = bytes.ReplaceAll(text, []byte(`\r\n`), []byte("    "))
	}
	starts = joinedReply(text, room[:0])
	for i, at := range starts {
		to := len(text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		l := *whole
		l.Text = whole.Text[at : at+len(bytes.TrimRight(text[at:to], " \t"))]
		switch {
		case len(starts) == 1:
		case l.escape != escapeNone:
			l.Raw, l.textAt = "", 0
		default:
			from := 0
			if i > 0 {
				from = l.textAt + at
			}
			l.Raw = whole.Raw[from : whole.textAt+to]
			l.Span.Start.Offset += int64(from)
			l.Span.Start.Column += from
			l.Span.End.Offset = whole.Span.Start.Offset + int64(whole.textAt+to)
			l.Span.End.Column = whole.Span.Start.Column + whole.textAt + to
			l.textAt = whole.textAt + at - from
		}
		if i == 0 {
			first = l.Text
		}
		c.server(&l)
	}
	return first, starts
}

// unescapeHTML undoes what a program does to words before it prints them into a
// web page.
func unescapeHTML(b []byte) []byte {
	if bytes.IndexByte(b, '&') < 0 {
		return b
	}
	return []byte(html.UnescapeString(string(b)))
}

// trimBreak takes the line break of a web page off the end of a line.
func trimBreak(b []byte) []byte {
	for _, tag := range [...]string{"<br>", "<br />", "<br/>"} {
		if t := bytes.TrimRight(b, " \t"); bytes.HasSuffix(t, []byte(tag)) {
			return t[:len(t)-len(tag)]
		}
	}
	return b
}

// part is the line that a stretch of a physical line makes; its words begin at
// at.
func (p *physical) part(from, at, to int, c *conversation) Line {
	to = min(to, from+c.limits.LineBytes)
	at = min(at, to)
	l := Line{Span: Span{Start: p.start(), End: p.start()}, Raw: c.keep(p.text[from:to]), textAt: at - from}
	l.Span.Start.Offset += int64(from)
	l.Span.Start.Column += from
	l.Span.End.Offset += int64(to)
	l.Span.End.Column += to
	l.Text = l.Raw[at-from:]
	return l
}

// respell gives a line other words than those that stand in the transcript.
func (l *Line) respell(words []byte, c *conversation) {
	if string(words) != l.Text {
		l.Text, l.escape = c.keep(words), escapeReconstructed
	}
}
