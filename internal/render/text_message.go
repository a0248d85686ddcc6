package render

import (
	"fmt"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/narrate"
)

func (p *page) message(e *narrate.Explanation, m *narrate.Message) {
	title := e.Labels.Message
	if len(e.Messages) > 1 {
		title = fmt.Sprintf("%s %d", title, m.Number)
	}
	p.heading(title, "")
	p.facts(2, m.Fields)
	if len(m.Parts) > 0 {
		p.end()
		p.put(bold, "  "+e.Labels.Parts)
		p.end()
		for _, part := range m.Parts {
			if p.whole {
				p.partDetail(part)
				continue
			}
			p.hanging(4+2*part.Depth, partPath(part)+"  ", bold, plain, partText(part))
		}
	}
	for _, t := range m.Texts {
		p.end()
		p.put(bold, "  "+e.Labels.Content)
		if t.Path != "" {
			p.put(dim, " "+t.Path+" ("+t.Type+")")
		}
		p.end()
		for line := range strings.SplitSeq(t.Text, "\n") {
			for _, row := range wrapKeep(Printable(strings.TrimRight(line, "\r")), p.width-6) {
				p.put(dim, "    | ")
				p.put(plain, row)
				p.end()
			}
		}
		if t.More != "" {
			p.paragraph(4, dim, "… "+t.More)
		}
	}
	if len(m.Problems) > 0 {
		p.end()
		p.put(bold, "  "+e.Labels.Problems)
		p.end()
		for _, s := range m.Problems {
			p.hanging(4, "! ", yellow, plain, s)
		}
	}
}

func partPath(part narrate.Part) string {
	if part.Path == "" {
		return "-"
	}
	return part.Path
}

// partText describes a node of the MIME tree in one line.
func partText(part narrate.Part) string {
	words := []string{part.Type}
	for _, s := range []string{part.Charset, part.Encoding, part.Size} {
		if s != "" {
			words = append(words, s)
		}
	}
	if part.Filename != "" {
		words = append(words, "“"+part.Filename+"”")
	}
	if part.SHA256 != "" {
		words = append(words, fmt.Sprintf("sha256 %.12s…", part.SHA256))
	}
	return strings.Join(words, ", ")
}

// wrapKeep breaks a line without touching its spaces.
func wrapKeep(s string, n int) []string {
	var out []string
	for cells(s) > n {
		head := take(s, n)
		if head == "" {
			break
		}
		out = append(out, head)
		s = s[len(head):]
	}
	return append(out, s)
}

func (p *page) logins(e *narrate.Explanation) {
	if len(e.Logins) == 0 {
		return
	}
	p.heading(e.Labels.Login, "")
	for i, l := range e.Logins {
		if i > 0 {
			p.end()
		}
		p.facts(2, loginFacts(e, &l))
		for _, r := range l.Remarks {
			p.hanging(4, "! ", yellow, plain, r)
		}
	}
}

func loginFacts(e *narrate.Explanation, l *narrate.Login) []narrate.Fact {
	var out []narrate.Fact
	add := func(label, value string) {
		if value != "" {
			out = append(out, narrate.Fact{Label: label, Value: value})
		}
	}
	add(e.Labels.Identity, l.Identity)
	add(e.Labels.ActsFor, l.AuthzID)
	add(e.Labels.Password, l.Password)
	add(e.Labels.Mechanism, l.Mechanism)
	add(e.Labels.Result, l.Result)
	return append(out, l.Facts...)
}

func severityStyle(s analyze.Severity) style {
	switch s {
	case analyze.Error:
		return red
	case analyze.Warning:
		return yellow
	case analyze.Info:
	}
	return cyan
}

func (p *page) findings(e *narrate.Explanation) {
	if len(e.Findings) == 0 {
		return
	}
	p.heading(e.Labels.Findings, "")
	for i, f := range e.Findings {
		if i > 0 {
			p.end()
		}
		head := []string{place(e.Source, f.Line, f.Column), e.Labels.SeverityName(f.Severity), f.Code}
		if f.RFC != "" {
			head = append(head, "("+f.RFC+")")
		}
		p.paragraph(0, severityStyle(f.Severity), strings.Join(head, " "))
		p.paragraph(4, plain, f.Message)
		for _, r := range f.Related {
			p.hanging(4, place("", r.Line, r.Column)+"  ", dim, dim, r.Message)
		}
		if f.Hint != "" {
			p.hanging(4, "→ ", bold, plain, f.Hint)
		}
	}
}

// place prints "file:line:column" as far as it is known.
func place(source string, line, column int) string {
	switch {
	case line == 0:
		return source
	case source == "" && column == 0:
		return fmt.Sprint(line)
	case source == "":
		return fmt.Sprintf("%d:%d", line, column)
	case column == 0:
		return fmt.Sprintf("%s:%d", source, line)
	}
	return fmt.Sprintf("%s:%d:%d", source, line, column)
}

func (p *page) notes(e *narrate.Explanation) {
	if len(e.Notes) == 0 {
		return
	}
	beside := ""
	if e.MoreNotes > 0 {
		beside = fmt.Sprintf("(+%d)", e.MoreNotes)
	}
	p.heading(e.Labels.Notes, beside)
	for i := range e.Notes {
		p.line(&e.Notes[i])
	}
}
