package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/narrate"
)

// TextOptions choose how [Text] looks.
type TextOptions struct {
	Color bool
	Width int // cells of a line; default 80, at least 40
}

// Text writes an explanation as a page for a terminal: the conclusion, the
// steps, the key signals, the message, the login and the findings.
func Text(w io.Writer, e *narrate.Explanation, opts TextOptions) error {
	if opts.Width <= 0 {
		opts.Width = 80
	}
	p := &page{color: opts.Color, width: min(max(opts.Width, 40), 110)}
	p.verdict(e)
	p.steps(e)
	p.signals(e)
	for i := range e.Messages {
		p.message(e, &e.Messages[i])
	}
	p.logins(e)
	p.findings(e)
	p.notes(e)
	_, err := w.Write(p.buf.Bytes())
	return err
}

func (p *page) verdict(e *narrate.Explanation) {
	v := &e.Verdict
	st := toneStyle(v.Tone)
	if st == plain {
		st = bold
	} else {
		st = bold + ";" + st
	}
	p.hanging(0, sign(v.Tone)+" ", st, st, v.Headline)
	p.end()
	rows := make([]row, 0, len(v.Points))
	for _, pt := range v.Points {
		rows = append(rows, row{label: pt.Label, text: pt.Text, labelStyle: bold, style: plain})
	}
	p.list(2, rows)
	if len(v.Facts) > 0 {
		p.end()
		p.facts(2, v.Facts)
	}
}

func (p *page) facts(indent int, facts []narrate.Fact) {
	rows := make([]row, 0, len(facts))
	for _, f := range facts {
		rows = append(rows, row{label: f.Label, text: f.Value, labelStyle: dim})
	}
	p.list(indent, rows)
}

func (p *page) steps(e *narrate.Explanation) {
	if len(e.Steps) == 0 {
		return
	}
	p.heading(e.Labels.Steps, "")
	p.paragraph(0, dim, e.Legend())
	for i := range e.Steps {
		p.end()
		p.step(e, &e.Steps[i])
	}
	if s := e.Echoed(); s != "" {
		p.end()
		p.paragraph(2, dim, s)
	}
}

func (p *page) step(e *narrate.Explanation, s *narrate.Step) {
	title, st := s.Title, bold
	if s.Tone == narrate.Bad || s.Tone == narrate.Doubtful {
		title, st = sign(s.Tone)+" "+title, bold+";"+toneStyle(s.Tone)
	}
	p.hanging(0, fmt.Sprintf("%d. ", s.Number), bold, st, title)
	p.paragraph(3, plain, strings.Join(s.Text, " "))
	if len(s.Lines) > 0 {
		p.end()
	}
	for i := range s.Lines {
		p.line(&s.Lines[i])
	}
	for i := range s.Findings {
		f := &s.Findings[i]
		p.hanging(3, f.Code+"  ", severityStyle(f.Severity), plain, f.Message)
	}
	var rows []row
	for _, r := range []row{{label: e.Labels.Meaning, text: s.Meaning}, {label: e.Labels.Normal, text: s.Normal}, {label: e.Labels.Warning, text: s.Warning}} {
		if r.text != "" {
			r.labelStyle, r.style = dim, dim
			rows = append(rows, r)
		}
	}
	if len(rows) > 0 {
		p.end()
		p.list(3, rows)
	}
}

func (p *page) signals(e *narrate.Explanation) {
	if len(e.Signals) == 0 {
		return
	}
	p.heading(e.Labels.Signals, "")
	for _, s := range e.Signals {
		quote := s.Quote
		if s.Command != "" {
			quote = s.Command + " → " + quote
		}
		p.put(toneStyle(s.Tone), fmt.Sprintf("%5d %s ", s.Line, sign(s.Tone)))
		p.put(bold, clip(Printable(quote), p.width-8))
		p.end()
		p.paragraph(10, plain, s.Meaning)
	}
}
