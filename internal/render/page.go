package render

import (
	"bytes"
	"strings"

	"github.com/smtplog/smtplog/internal/narrate"
)

// style is an SGR sequence's parameters, "" for plain.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	green  style = "32"
	yellow style = "33"
	cyan   style = "36"
)

// page is the text under construction. All words reach it through put, which
// makes them printable.
type page struct {
	buf   bytes.Buffer
	color bool
	width int
	whole bool // parts with all that is known of them
}

// put writes words in a style, without a line ending.
func (p *page) put(st style, s string) {
	s = Printable(s)
	if !p.color || st == plain || s == "" {
		p.buf.WriteString(s)
		return
	}
	p.buf.WriteString("\x1b[")
	p.buf.WriteString(string(st))
	p.buf.WriteByte('m')
	p.buf.WriteString(s)
	p.buf.WriteString("\x1b[0m")
}

func (p *page) space(n int) {
	for range n {
		p.buf.WriteByte(' ')
	}
}

func (p *page) end() {
	b := p.buf.Bytes()
	n := len(b)
	for n > 0 && b[n-1] == ' ' {
		n--
	}
	p.buf.Truncate(n)
	p.buf.WriteByte('\n')
}

// heading writes a section's title, underlined.
func (p *page) heading(title, beside string) {
	p.end()
	p.put(bold, title)
	line := cells(Printable(title))
	if beside != "" {
		p.put(dim, "  "+clip(Printable(beside), max(10, p.width-line-2)))
	}
	p.end()
	p.put(dim, strings.Repeat("─", line))
	p.end()
}

// paragraph writes text wrapped, every line indented.
func (p *page) paragraph(indent int, st style, text string) {
	p.hanging(indent, "", plain, st, text)
}

// narrowest is how many cells a text beside a label must have; with fewer it
// stands beneath it.
const narrowest = 16

// hanging writes a label and beside it a text, whose further lines begin under
// its first one.
func (p *page) hanging(indent int, label string, labelStyle, st style, text string) {
	label = Printable(label)
	at := indent + cells(label)
	if label != "" && p.width-at < narrowest {
		p.hanging(indent, "", plain, st, label+text)
		return
	}
	for i, line := range wrap(Printable(text), p.width-at) {
		p.space(indent)
		if i == 0 {
			p.put(labelStyle, label)
		} else {
			p.space(at - indent)
		}
		p.put(st, line)
		p.end()
	}
}

// row is a labelled text of a list.
type row struct {
	label, text string
	labelStyle  style
	style       style
}

// list writes labelled texts, their labels padded to the same width.
func (p *page) list(indent int, rows []row) {
	widest := 0
	for _, r := range rows {
		widest = max(widest, cells(Printable(r.label)))
	}
	widest = min(widest, max(12, (p.width-indent)/3))
	for _, r := range rows {
		label := clip(Printable(r.label), widest)
		p.hanging(indent, pad(label, widest)+"  ", r.labelStyle, r.style, r.text)
	}
}

func toneStyle(t narrate.Tone) style {
	switch t {
	case narrate.Good:
		return green
	case narrate.Doubtful:
		return yellow
	case narrate.Bad:
		return red
	case narrate.Neutral:
	}
	return plain
}

// sign is the mark in front of what is good, doubtful or bad.
func sign(t narrate.Tone) string {
	switch t {
	case narrate.Good:
		return "✓"
	case narrate.Doubtful:
		return "!"
	case narrate.Bad:
		return "✗"
	case narrate.Neutral:
	}
	return "-"
}

func roleStyle(r narrate.Role) style {
	switch r {
	case narrate.RoleVerb, narrate.RoleCode:
		return cyan
	case narrate.RoleArgument, narrate.RoleKeyword:
		return green
	case narrate.RoleParameter, narrate.RoleEnhanced:
		return yellow
	case narrate.RoleWrong:
		return red
	case narrate.RoleSecret, narrate.RoleSeparator:
		return "35"
	case narrate.RoleText:
	}
	return "34"
}
