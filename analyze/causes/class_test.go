package causes

import (
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// The rows speak of entries and classes that exist, and none stands behind one
// that leaves it nothing.
func TestClassLines(t *testing.T) {
	done := map[string]bool{}
	for _, l := range classLines {
		if !slices.Contains(Reasons(), l.reason) {
			t.Errorf("%s: %q is no reason", l.entries, l.reason)
		}
		for _, id := range strings.Fields(l.entries) {
			if ByID(id) == nil {
				t.Errorf("%s: no entry", id)
			}
			if done[id] {
				t.Errorf("%s: a row behind one for any words", id)
			}
			done[id] = l.says == "" && l.enhanced == "" && l.steps == "" && l.codes == ""
		}
		for _, words := range phrases(l.says) {
			if words != strings.ToLower(words) || len(words) < 3 {
				t.Errorf("%s: %q", l.entries, words)
			}
		}
	}
}

// Words and enhanced codes that say different things: which count.
func TestSettled(t *testing.T) {
	for _, row := range []struct{ words, code, want string }{
		{"userunknown", "", "userunknown"},
		{"userunknown", "5.1.1", "userunknown"},
		{"mailboxfull", "5.1.1", "mailboxfull"},
		{"blocked", "5.1.1", "blocked"}, // sent with every refusal of a recipient
		{"spamdetected", "5.1.1", "userunknown"},
		{"userunknown", "5.2.2", "mailboxfull"}, // nobody else sends it
		{"spamdetected", "5.7.1", "spamdetected"},
		{"policyviolation", "5.7.1", "policyviolation"}, // a code for everything
		{"virusdetected", "5.2.2", "virusdetected"},
		{"speeding", "4.3.0", "speeding"},
		{"", "5.7.1", "securityerror"},
		{"", "5.2.1", "filtered"},
	} {
		f := &Facts{Code: 550, Answered: true, Step: "RCPT"}
		if row.code != "" {
			f.Enhanced, _ = parser.ParseEnhancedCode(row.code)
			f.Code = f.Enhanced.Class*100 + 50
		}
		if got := settled(row.words, f); got != row.want {
			t.Errorf("words of %q with %q: %s, want %s", row.words, row.code, got, row.want)
		}
	}
}
