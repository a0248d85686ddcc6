package narrate

import "github.com/smtplog/smtplog/analyze"

// finding puts a diagnostic into the narrator's language.
func (n *narrator) finding(d *analyze.Diagnostic) Finding {
	f := Finding{Code: d.Code, Severity: d.Severity, Line: d.Pos.Line, Column: d.Pos.Column,
		Message: n.words(d.Message), Hint: n.words(d.Hint), RFC: d.RFC}
	for _, r := range d.Related {
		f.Related = append(f.Related, Related{Line: r.Pos.Line, Column: r.Pos.Column, Message: n.words(r.Message)})
	}
	return f
}

func (n *narrator) findings() []Finding {
	var out []Finding
	for i := range n.r.Findings {
		out = append(out, n.finding(&n.r.Findings[i]))
	}
	return out
}

// placeFindings gives each finding to the step whose lines it lies in.
func (n *narrator) placeFindings(steps []Step) {
	for i := range n.r.Findings {
		d := &n.r.Findings[i]
		for k := range steps {
			s := &steps[k]
			if d.Pos.Line > 0 && s.FirstLine <= d.Pos.Line && d.Pos.Line <= s.LastLine {
				s.Findings = append(s.Findings, n.finding(d))
				break
			}
		}
	}
}
