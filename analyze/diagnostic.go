package analyze

import (
	"cmp"
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// Severity says how bad a finding is. Its zero value is invalid, so that a check
// without one is noticed.
type Severity uint8

// The severities.
const (
	_       Severity = iota
	Info             // worth knowing, nothing is wrong
	Warning          // allowed, or harmless here, but trouble elsewhere
	Error            // against the standard, or the cause of a failure
)

// String returns "info", "warning" or "error".
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return "invalid"
}

// Diagnostic is one finding of a check. It is data: writers turn it into text,
// JSON or a table.
type Diagnostic struct {
	Code     string // of the check: "SEQ001"
	Severity Severity
	Pos      parser.Pos // where in the input; line 0 if nowhere in particular
	End      parser.Pos // end of the offending bytes, or the zero value
	// Message says what was found (quoted), what was expected, and where else to
	// look. Lower case, no final stop.
	Message lang.Text
	Hint    lang.Text // what to do, or empty
	RFC     string    // "RFC 5321 §4.1.4"
	Related []Related
}

// Related is another place that belongs to a finding.
type Related struct {
	Pos     parser.Pos
	Message lang.Text
}

// sortDiagnostics puts findings in the order of the transcript.
func sortDiagnostics(ds []Diagnostic) {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		if c := cmp.Compare(a.Pos.Offset, b.Pos.Offset); c != 0 {
			return c
		}
		return cmp.Compare(a.Code, b.Code)
	})
}
