package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// FindingWriter writes the findings of one input after the other.
type FindingWriter interface {
	// Findings writes the findings of a session, in order.
	Findings(source string, list []narrate.Finding) error
	// Close writes what belongs behind the last finding. It does not close the
	// underlying writer.
	Close() error
}

// FindingOptions choose how findings are written.
type FindingOptions struct {
	Lang    lang.Lang
	Color   bool
	Width   int // cells of a line of text; default 100, at least 40
	Version string
	Checks  []*analyze.Check // those that were run, sorted by code
}

// FindingFormats are the formats of [NewFindingWriter]; the first is the usual
// one.
func FindingFormats() []string { return []string{"text", "json", "sarif", "github"} }

// NewFindingWriter returns a writer of one of the [FindingFormats].
func NewFindingWriter(w io.Writer, format string, opts FindingOptions) FindingWriter {
	if opts.Width <= 0 {
		opts.Width = 100
	}
	switch format {
	case "json":
		return &findingJSON{w: w}
	case "sarif":
		return newSARIF(w, opts)
	case "github":
		return &findingGitHub{w: w}
	}
	return &findingText{w: w, opts: opts, labels: narrate.LabelsIn(opts.Lang)}
}

// findingText writes findings as compilers do: place, severity, message and
// code in a line, then the line of the transcript with what is meant underlined.
type findingText struct {
	w      io.Writer
	opts   FindingOptions
	labels narrate.Labels
}

// Close has nothing to do.
func (t *findingText) Close() error { return nil }

// Findings writes each finding as a block of lines.
func (t *findingText) Findings(source string, list []narrate.Finding) error {
	p := &page{color: t.opts.Color, width: min(max(t.opts.Width, 40), 200)}
	for i := range list {
		f := &list[i]
		p.put(bold, place(source, f.Line, f.Column)+": ")
		p.put(bold+";"+severityStyle(f.Severity), t.labels.SeverityName(f.Severity)+": ")
		p.put(plain, f.Message)
		p.put(dim, " ("+f.Code+")")
		p.end()
		number := fmt.Sprint(f.Line)
		edge := len(number) + 2
		if f.Excerpt != nil {
			t.excerpt(p, " "+number, f)
		}
		note := func(label, text string) {
			if text != "" {
				p.hanging(edge, "= "+label+" ", dim, plain, text)
			}
		}
		note(lang.T("hint:", "도움말:").In(t.opts.Lang), f.Hint)
		note(lang.T("see", "참고:").In(t.opts.Lang), f.RFC)
		for _, r := range f.Related {
			note(place(source, r.Line, r.Column)+":", r.Message)
		}
	}
	_, err := t.w.Write(p.buf.Bytes())
	return err
}

// excerpt writes the line of the transcript, and under it what is meant.
func (t *findingText) excerpt(p *page, number string, f *narrate.Finding) {
	const bar = " | "
	shown, mark := excerptCells(f.Excerpt, p.width-len(number)-len(bar))
	p.put(dim, number+bar)
	p.put(plain, shown)
	p.end()
	if mark == "" {
		return
	}
	p.space(len(number))
	p.put(dim, bar)
	p.put(severityStyle(f.Severity), mark)
	p.end()
}

// excerptCells returns the part of a line that fits into n cells and has the
// place in it, and the row that underlines it: a caret, and tildes up to the end.
func excerptCells(x *narrate.Excerpt, n int) (shown, mark string) {
	n = max(n, 16)
	var cs []cell
	add := func(s string, mark int) {
		for _, r := range Printable(s) {
			cs = append(cs, cell{string(r), cellsOf(r), mark})
		}
	}
	start, end := x.Start, x.End
	if start < 0 {
		start, end = len(x.Text), len(x.Text)
	}
	add(x.Text[:start], -1)
	caret := len(cs)
	add(x.Text[start:end], 0)
	add(x.Text[end:], -1)

	from, to := 0, len(cs)
	if width := cellWidth(cs); width > n {
		// Two cells for the marks of omission; a third of the rest before the place.
		from, to = cut(cs, min(caret, len(cs)-1), n-2)
		if x.Start < 0 {
			from, to = cut(cs, 0, n-2)
		}
	}
	var line, under strings.Builder
	if from > 0 {
		line.WriteString("…")
		under.WriteByte(' ')
	}
	for i := from; i < to; i++ {
		line.WriteString(cs[i].text)
		sign := " "
		if cs[i].mark == 0 {
			sign = "~"
		}
		if x.Start >= 0 && i == caret && cs[i].n > 0 {
			under.WriteString("^" + strings.Repeat(sign, cs[i].n-1))
			continue
		}
		under.WriteString(strings.Repeat(sign, cs[i].n))
	}
	if to < len(cs) {
		line.WriteString("…")
	}
	if x.Start >= 0 && caret >= len(cs) {
		under.WriteByte('^') // behind the last character
	}
	return line.String(), strings.TrimRight(under.String(), " ")
}

func cellWidth(cs []cell) int {
	n := 0
	for _, c := range cs {
		n += c.n
	}
	return n
}

// cut chooses n cells around character at: a third of them before it, more
// where the line ends soon.
func cut(cs []cell, at, n int) (from, to int) {
	from, used := at, 0
	for from > 0 && used+cs[from-1].n <= n/3 {
		from--
		used += cs[from].n
	}
	to = at
	for to < len(cs) && used+cs[to].n <= n {
		used += cs[to].n
		to++
	}
	for from > 0 && to == len(cs) && used+cs[from-1].n <= n {
		from--
		used += cs[from].n
	}
	return from, to
}
