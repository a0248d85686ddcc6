package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/narrate"
)

// mdPage is the Markdown under construction. mdText, mdCode and mdFence make
// what may stand in it.
type mdPage struct{ strings.Builder }

// Markdown writes an explanation for pasting into a ticket. Nothing from the
// transcript can break out of its place in it.
func Markdown(w io.Writer, e *narrate.Explanation) error {
	p := &mdPage{}
	p.verdict(e)
	p.signals(e)
	p.findings(e)
	p.steps(e)
	for i := range e.Messages {
		p.message(e, &e.Messages[i])
	}
	p.logins(e)
	p.notes(e)
	_, err := io.WriteString(w, p.String())
	return err
}

func (p *mdPage) f(format string, args ...any) { fmt.Fprintf(&p.Builder, format, args...) }

func (p *mdPage) verdict(e *narrate.Explanation) {
	p.f("## %s %s\n\n", sign(e.Verdict.Tone), mdText(e.Verdict.Headline))
	for _, pt := range e.Verdict.Points {
		p.f("- **%s**: %s\n", mdText(pt.Label), mdText(pt.Text))
	}
	if len(e.Verdict.Facts) > 0 {
		p.f("\n")
		for _, f := range e.Verdict.Facts {
			p.f("- %s: %s\n", mdText(f.Label), mdCode(f.Value))
		}
	}
}

// table writes a table of cells that are Markdown already.
func (p *mdPage) table(header []string, rows [][]string) {
	p.f("\n| %s |\n|%s\n", strings.Join(header, " | "), strings.Repeat("---|", len(header)))
	for _, r := range rows {
		p.f("| %s |\n", strings.Join(r, " | "))
	}
}

func (p *mdPage) signals(e *narrate.Explanation) {
	if len(e.Signals) == 0 {
		return
	}
	p.f("\n### %s\n", mdText(e.Labels.Signals))
	var rows [][]string
	for _, s := range e.Signals {
		command := ""
		if s.Command != "" {
			command = mdCell(mdCode(s.Command))
		}
		rows = append(rows, []string{fmt.Sprint(s.Line), sign(s.Tone), command, mdCell(mdCode(s.Quote)), mdText(s.Meaning)})
	}
	p.table([]string{mdText(e.Labels.Line), " ", mdText(e.Labels.Command), mdText(e.Labels.Reply), mdText(e.Labels.Meaning)}, rows)
}

func (p *mdPage) steps(e *narrate.Explanation) {
	if len(e.Steps) == 0 {
		return
	}
	p.f("\n### %s\n\n%s\n", mdText(e.Labels.Steps), mdText(e.Legend()))
	for i := range e.Steps {
		p.step(e, &e.Steps[i])
	}
	if s := e.Echoed(); s != "" {
		p.f("\n_%s_\n", mdText(s))
	}
}

func (p *mdPage) step(e *narrate.Explanation, s *narrate.Step) {
	mark := ""
	if s.Tone == narrate.Bad || s.Tone == narrate.Doubtful {
		mark = " " + sign(s.Tone)
	}
	p.f("\n#### %d. %s%s\n\n%s\n", s.Number, mdText(s.Title), mark, mdText(strings.Join(s.Text, " ")))
	var lines []string
	var tokens [][]string
	for _, l := range s.Lines {
		lines = append(lines, mdLine(&l))
		for _, m := range l.Marks {
			tokens = append(tokens, []string{number(l.Number), mdCell(mdCode(visible(l.Text[m.Start:m.End]))), mdText(m.Note)})
		}
	}
	if len(lines) > 0 {
		p.f("\n%s", mdFence(lines))
	}
	if len(tokens) > 0 {
		p.table([]string{mdText(e.Labels.Line), mdText(e.Labels.Token), mdText(e.Labels.Meaning)}, tokens)
	}
	if s.Normal != "" || s.Warning != "" || len(s.Findings) > 0 {
		p.f("\n")
	}
	for _, f := range s.Findings {
		p.f("- **%s** %s\n", mdText(f.Code), mdText(f.Message))
	}
	if s.Normal != "" {
		p.f("- %s: %s\n", mdText(e.Labels.Normal), mdText(s.Normal))
	}
	if s.Warning != "" {
		p.f("- %s: %s\n", mdText(e.Labels.Warning), mdText(s.Warning))
	}
}

// mdLine is a line of the transcript in a fenced block.
func mdLine(l *narrate.Line) string {
	text := l.Text
	if l.Gap {
		text = "… " + text
	}
	if l.Note != "" {
		text += "   (" + l.Note + ")"
	}
	return fmt.Sprintf("%5s %s %s", number(l.Number), sideLetter(l), text)
}

func number(line int) string {
	if line == 0 {
		return ""
	}
	return fmt.Sprint(line)
}

func (p *mdPage) message(e *narrate.Explanation, m *narrate.Message) {
	title := e.Labels.Message
	if len(e.Messages) > 1 {
		title = fmt.Sprintf("%s %d", title, m.Number)
	}
	p.f("\n### %s\n\n", mdText(title))
	for _, f := range m.Fields {
		p.f("- %s: %s\n", mdText(f.Label), mdText(f.Value))
	}
	if len(m.Parts) > 0 {
		p.f("\n**%s**\n\n", mdText(e.Labels.Parts))
		for _, part := range m.Parts {
			p.f("%s- %s %s\n", strings.Repeat("  ", part.Depth), mdCode(partPath(part)), mdText(partText(part)))
		}
	}
	for _, t := range m.Texts {
		p.f("\n**%s** %s\n\n%s", mdText(e.Labels.Content), mdText(t.Path), mdFence(strings.Split(t.Text, "\n")))
		if t.More != "" {
			p.f("\n_%s_\n", mdText(t.More))
		}
	}
	if len(m.Problems) > 0 {
		p.f("\n**%s**\n\n", mdText(e.Labels.Problems))
		for _, s := range m.Problems {
			p.f("- %s\n", mdText(s))
		}
	}
}

func (p *mdPage) logins(e *narrate.Explanation) {
	if len(e.Logins) == 0 {
		return
	}
	p.f("\n### %s\n", mdText(e.Labels.Login))
	for _, l := range e.Logins {
		p.f("\n")
		for _, f := range loginFacts(e, &l) {
			p.f("- %s: %s\n", mdText(f.Label), mdCode(f.Value))
		}
		for _, r := range l.Remarks {
			p.f("- %s\n", mdText(r))
		}
	}
}

func (p *mdPage) findings(e *narrate.Explanation) {
	if len(e.Findings) == 0 {
		return
	}
	p.f("\n### %s\n", mdText(e.Labels.Findings))
	var rows [][]string
	for _, f := range e.Findings {
		message := mdText(f.Message)
		if f.Hint != "" {
			message += " → " + mdText(f.Hint)
		}
		rows = append(rows, []string{mdText(place("", f.Line, f.Column)), mdText(e.Labels.SeverityName(f.Severity)), mdText(f.Code), message})
	}
	p.table([]string{mdText(e.Labels.Line), mdText(e.Labels.Level), mdText(e.Labels.Code), mdText(e.Labels.Finding)}, rows)
}

func (p *mdPage) notes(e *narrate.Explanation) {
	if len(e.Notes) == 0 {
		return
	}
	var lines []string
	for i := range e.Notes {
		lines = append(lines, mdLine(&e.Notes[i]))
	}
	p.f("\n### %s\n\n%s", mdText(e.Labels.Notes), mdFence(lines))
}
