package render

import (
	"fmt"
	"strings"

	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/parser"
)

// gutter is how wide the line number and the side take.
const gutter = 8

// cell is one character of a shown line; mark is the index of its mark or -1.
type cell struct {
	text string
	n    int
	mark int
}

// line writes a line of the transcript, with the tokens explained in it listed
// beneath. Without colours a row of carets shows where they are.
func (p *page) line(l *narrate.Line) {
	if l.Gap {
		p.gutter(l)
		p.put(dim, "… ")
		for i, s := range wrap(Printable(l.Text), p.width-gutter-2) {
			if i > 0 {
				p.space(gutter + 2)
			}
			p.put(dim, s)
			p.end()
		}
		return
	}
	rows := breakCells(lineCells(l), p.width-gutter)
	for i, r := range rows {
		if i == 0 {
			p.gutter(l)
		} else {
			p.space(gutter)
		}
		p.cells(l, r)
		p.end()
		if !p.color && len(l.Marks) > 1 {
			p.carets(r)
		}
	}
	list := make([]row, 0, len(l.Marks)+1)
	for _, m := range l.Marks {
		list = append(list, row{label: visible(l.Text[m.Start:m.End]), text: m.Note, labelStyle: roleStyle(m.Role)})
	}
	p.list(gutter+2, list)
	if l.Note != "" {
		p.paragraph(gutter+2, dim, l.Note)
	}
}

// visible shows a token that is nothing but a space.
func visible(s string) string {
	if strings.Trim(s, " ") == "" {
		return "␣"
	}
	return s
}

func (p *page) gutter(l *narrate.Line) {
	side, st := sideLetter(l), plain
	if l.Side == parser.Client {
		st = cyan
	}
	number := "     "
	if l.Number > 0 {
		number = fmt.Sprintf("%5d", l.Number)
	}
	p.put(dim, number)
	p.put(plain, " ")
	if l.Tone != narrate.Neutral {
		st = toneStyle(l.Tone)
	}
	p.put(st, side+" ")
}

// sideLetter tells who said a line.
func sideLetter(l *narrate.Line) string {
	switch {
	case l.Side == parser.Client:
		return "C"
	case l.Side == parser.Server:
		return "S"
	case l.Gap:
		return " "
	}
	return "#"
}

// lineCells takes a line to characters, made printable.
func lineCells(l *narrate.Line) []cell {
	var out []cell
	add := func(s string, mark int) {
		for _, r := range Printable(s) {
			out = append(out, cell{string(r), cellsOf(r), mark})
		}
	}
	pos := 0
	for i, m := range l.Marks {
		add(l.Text[pos:m.Start], -1)
		add(l.Text[m.Start:m.End], i)
		pos = m.End
	}
	add(l.Text[pos:], -1)
	return out
}

// breakCells cuts a line that is too long into rows, at a space if one is near
// the end.
func breakCells(cs []cell, width int) [][]cell {
	var rows [][]cell
	for {
		used, i := 0, 0
		for i < len(cs) && used+cs[i].n <= width {
			used += cs[i].n
			i++
		}
		if i == len(cs) {
			return append(rows, cs)
		}
		cut := i
		for k := i; k > i*2/3; k-- {
			if cs[k-1].text == " " {
				cut = k
				break
			}
		}
		rows = append(rows, cs[:cut])
		cs = cs[cut:]
	}
}

func (p *page) cells(l *narrate.Line, r []cell) {
	for i := 0; i < len(r); {
		j := i
		var b strings.Builder
		for j < len(r) && r[j].mark == r[i].mark {
			b.WriteString(r[j].text)
			j++
		}
		st := plain
		if m := r[i].mark; m >= 0 {
			st = roleStyle(l.Marks[m].Role)
		}
		p.put(st, b.String())
		i = j
	}
}

// carets writes the row that points at the tokens.
func (p *page) carets(r []cell) {
	var b strings.Builder
	for _, c := range r {
		s := " "
		if c.mark >= 0 {
			s = "^~"[c.mark%2 : c.mark%2+1]
		}
		b.WriteString(strings.Repeat(s, c.n))
	}
	row := strings.TrimRight(b.String(), " ")
	if row == "" {
		return
	}
	p.space(gutter)
	p.put(plain, row)
	p.end()
}
