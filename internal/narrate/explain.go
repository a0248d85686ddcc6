package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

const notesShown = 12

// Explain explains a report in language l. It does not change the report.
func Explain(r *analyze.Report, l lang.Lang, opts Options) *Explanation {
	n := &narrator{r: r, s: r.Session, l: l, opts: opts.withDefaults(), veil: veil{mask.New(r.Secrets), r.Spelling}, known: map[string]bool{}}
	e := &Explanation{
		Lang: l, Labels: LabelsIn(l),
		Source: n.s.Source, FirstLine: n.s.Span.Start.Line, LastLine: n.s.Span.End.Line,
		Dialect: n.s.Dialect, Part: n.s.Part, Echoes: n.s.Echoes,
	}
	e.Verdict = n.verdict()
	e.Steps = n.steps()
	e.Signals = n.signals()
	e.Messages = n.messages()
	e.Logins = n.logins()
	e.Findings = n.findings()
	n.notes(e)
	return e
}

// Steps explains the steps alone.
func Steps(r *analyze.Report, l lang.Lang, opts Options) []Step {
	n := &narrator{r: r, s: r.Session, l: l, opts: opts.withDefaults(), veil: veil{mask.New(r.Secrets), r.Spelling}, known: map[string]bool{}}
	return n.steps()
}

// notes shows the last lines that are no SMTP.
func (n *narrator) notes(e *Explanation) {
	var all []*parser.Note
	for i := range n.s.Notes {
		if n.s.Notes[i].Kind == parser.LineNoise {
			all = append(all, &n.s.Notes[i])
		}
	}
	shown := all[max(0, len(all)-notesShown):]
	for _, note := range shown {
		e.Notes = append(e.Notes, n.noteLine(note))
	}
	e.MoreNotes = max(0, n.s.NoiseLines-len(shown))
}
