package analyze

import (
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/internal/lang"
)

func checkCause(t *testing.T, c Cause) {
	t.Helper()
	if !slices.Contains(causes.Reasons(), c.Reason) {
		t.Errorf("%s: %q is no reason", c.ID, c.Reason)
	}
	if !slices.Contains([]string{"client", "sender", "recipient", "network", "client-network", "server", "nobody"}, c.Whose) {
		t.Errorf("%s: whose is %q", c.ID, c.Whose)
	}
	if !slices.Contains([]string{"no", "yes", "later"}, c.Retry) || !slices.Contains([]string{"sure", "likely", "possible"}, c.Certainty) {
		t.Errorf("%s: retry %q, certainty %q", c.ID, c.Retry, c.Certainty)
	}
	for _, l := range lang.All() {
		title, detail, fix := c.Title.In(l), c.Detail.In(l), c.Fix.In(l)
		if title == "" || strings.HasSuffix(title, ".") || !strings.HasSuffix(detail, ".") || !strings.HasSuffix(fix, ".") {
			t.Errorf("%s in %s: %q, %q, %q", c.ID, l, title, detail, fix)
		}
	}
}

// TestFallback holds that every refusal gets a true and complete cause.
func TestFallback(t *testing.T) {
	for _, c := range []struct{ reply, id string }{
		{"550 5.7.1 no", "enhanced-5.7.1"},
		{"550 5.0.0 no", "code-550"},
		{"450 no", "code-450"},
		{"599 no", "class-5"},
		{"499 4.99.99 no", "class-4"},
	} {
		r := New(Options{}).Report(example(t, greet+hello+mail+"C: RCPT TO:<bob@example.org>\nS: "+c.reply+"\n"+quit))
		if r.Cause.ID != c.id || r.Cause.Specific {
			t.Errorf("%q: got %q (specific: %t), want %q", c.reply, r.Cause.ID, r.Cause.Specific, c.id)
		}
		checkCause(t, r.Cause)
	}
}
