package narrate

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

func explained(t *testing.T, text string) *Explanation {
	t.Helper()
	for s, err := range parser.Sessions(strings.NewReader(text), "test.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		return Explain(analyze.New(analyze.Options{}).Report(s), lang.English, Options{})
	}
	t.Fatal("no session")
	return nil
}

const opened = "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 250 2.1.0 Ok\n"

// What a person asks first stands first.
func TestVerdictOrder(t *testing.T) {
	e := explained(t, opened+"C: RCPT TO:<nobody@example.org>\nS: 550 5.1.1 User unknown\nC: QUIT\nS: 221 2.0.0 Bye\n")
	var labels []string
	for _, p := range e.Verdict.Points {
		labels = append(labels, p.Label)
	}
	if got, want := strings.Join(labels, ", "), "Why, What to do now, On whose side, Try again?, What decided"; got != want {
		t.Errorf("the conclusion has %s, not %s", got, want)
	}
}

// Of a session whose end is not in the transcript nobody can say that it would
// fail again.
func TestRetryOfIncomplete(t *testing.T) {
	e := explained(t, opened+"C: RCPT TO:<bob@example.org>\n")
	if e.Verdict.Outcome != analyze.Incomplete {
		t.Fatalf("the outcome is %s", e.Verdict.Outcome)
	}
	for _, p := range e.Verdict.Points {
		if strings.Contains(p.Text, "fail again") {
			t.Errorf("%s: %s", p.Label, p.Text)
		}
	}
}

// A transcript that leaves the message out does not show the final dot either.
func TestElidedContentHasNoMissingDot(t *testing.T) {
	for _, elided := range []bool{true, false} {
		n := &narrator{l: lang.English, s: &parser.Session{}, r: &analyze.Report{}, opts: Options{}.withDefaults()}
		missing := false
		for _, l := range n.contentLines(&parser.Exchange{Command: &parser.DataCommand{}, Content: &parser.Content{Elided: elided}}) {
			missing = missing || strings.Contains(l.Text, "final dot")
		}
		if missing == elided {
			t.Errorf("elided %v: a dot is missing %v", elided, missing)
		}
	}
}

// What a program says of the connection after the dialogue is no step of its own.
func TestLateRemarkIsNoConnection(t *testing.T) {
	e := explained(t, "* Connected to mx.example.org (192.0.2.25) port 25 (#0)\n< 220 mx.example.org ESMTP\n> EHLO client.example.com\n< 250 mx.example.org\n> QUIT\n< 221 2.0.0 Bye\n* Connected to mx.example.org (192.0.2.25) port 25 (#0)\n")
	for i, s := range e.Steps {
		if i > 0 && s.Kind == StepConnect {
			t.Errorf("step %d of %d is %q", s.Number, len(e.Steps), s.Title)
		}
	}
}

// The text for an administrator has the facts and no secret.
func TestAskSupport(t *testing.T) {
	text := "S: 220 mx.example.org ESMTP Postfix\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlAGh1bnRlcjJodW50ZXIy\nS: 535 5.7.8  bad hunter2hunter2\nC: QUIT\nS: 221 bye\n"
	for s, err := range parser.Sessions(strings.NewReader(text), "test.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		r := analyze.New(analyze.Options{}).Report(s)
		for _, l := range lang.All() {
			a := AskSupport(r, l)
			var all []string
			for _, part := range a.Sections {
				all = append(all, part.Title, part.Text)
				all = append(all, part.Lines...)
				for _, f := range part.Facts {
					all = append(all, f.Label, f.Value)
				}
			}
			whole := strings.Join(append(all, a.Subject, a.Opening, a.Closing), "\n")
			for _, want := range []string{"mx.example.org", "client.example.com", "S: 535 5.7.8  bad ********", "C: AUTH PLAIN"} {
				if !strings.Contains(whole, want) {
					t.Errorf("%v: without %q:\n%s", l, want, whole)
				}
			}
			if strings.Contains(whole, "hunter2") || strings.Contains(whole, "AGFsaWNl") {
				t.Errorf("%v: a secret in\n%s", l, whole)
			}
		}
	}
}
