package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// Check is one rule with its documentation. A check is one file and one line in
// [Checks]; its code is never used for anything else, not even after the check
// is gone.
type Check struct {
	Code     string    // family and number: "SEQ001"
	Severity Severity  // of its findings; a check may tone one down where no harm was done
	Title    lang.Text // one line, no final stop
	Text     lang.Text // why it matters and what to do
	RFC      string    // "RFC 5321 §4.1.4"
	Since    string    // version of smtplog that brought it
	// Bad is a transcript in RFC style ("C: …", "S: …") in which the check, and no
	// other, fires; in Good it does not.
	Bad, Good string
	// needs are traits: without one of them in the session the check is not run.
	// 0 stands for a check that is always run.
	needs traits
	// Run looks at a session and reports through the pass.
	Run func(*Pass)
}

// Pass is what a check may look at while it runs. It is for one check, one
// session and one goroutine.
type Pass struct {
	Report *Report
	// States are the protocol states before each exchange, parallel to
	// Report.Session.Exchanges.
	States []State

	check *Check
	found []Diagnostic
	begin int // length of found before the check ran
}

// Session returns the session.
func (p *Pass) Session() *parser.Session { return p.Report.Session }

// maxFindings is how many findings of one check a report holds.
const maxFindings = 1000

// Add adds a finding of the check at byte at of a line, n bytes long; n of 0 has
// no end. Past [maxFindings] of one check more are dropped.
func (p *Pass) Add(line *parser.Line, at, n int, message, hint lang.Text, related ...Related) {
	if len(p.found)-p.begin >= maxFindings {
		return
	}
	d := Diagnostic{Code: p.check.Code, Severity: p.check.Severity, Message: message, Hint: hint, RFC: p.check.RFC, Related: related}
	if line != nil && line.Span.IsValid() {
		d.Pos = line.PosAt(at)
		if n > 0 {
			d.End = line.PosAt(at + n)
		}
	}
	p.found = append(p.found, d)
}
