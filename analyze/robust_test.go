package analyze

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// TestCutAnywhere holds that a recording cut at any line still gives a whole
// report, in both languages, without secrets in its words.
func TestCutAnywhere(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(logs, "*.log"))
	if err != nil || len(files) == 0 {
		t.Fatal("no recordings", err)
	}
	a := New(Options{})
	p := parser.New(parser.Options{})
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) > 20_000 && testing.Short() {
			continue
		}
		lines := bytes.SplitAfter(b, []byte("\n"))
		step := 1 + len(lines)/40
		for _, text := range cuts(lines, step) {
			for s, err := range p.Sessions(bytes.NewReader(text), filepath.Base(name)) {
				if err != nil {
					t.Fatal(err)
				}
				checkReport(t, a.Report(s))
				_ = s.Close()
			}
		}
	}
}

// cuts are the beginnings and the ends of a text.
func cuts(lines [][]byte, step int) [][]byte {
	var out [][]byte
	for i := 0; i <= len(lines); i += step {
		out = append(out, bytes.Join(lines[:i], nil), bytes.Join(lines[i:], nil))
	}
	return out
}

func checkReport(t *testing.T, r *Report) {
	t.Helper()
	checkCause(t, r.Cause)
	// A reply that is only quoted, without a word where it was said, has no step.
	nowhere := len(r.Session.Exchanges) == 0 && r.Reply != nil
	if (r.FailedAt == StepNone) != (r.Outcome == Accepted || r.Outcome == NoMail || r.Outcome == Incomplete) && !nowhere {
		t.Errorf("%s: %s at %q", r.Session.Source, r.Outcome, r.FailedAt)
	}
	words := []lang.Text{r.Cause.Title, r.Cause.Detail, r.Cause.Fix}
	for _, f := range r.Findings {
		checkFinding(t, f)
		words = append(words, f.Message, f.Hint)
	}
	for _, secret := range r.Secrets {
		checkHidden(t, secret, words)
	}
}

func checkHidden(t *testing.T, secret decode.Secret, words []lang.Text) {
	t.Helper()
	s := string(secret.Reveal())
	if len(s) < 6 {
		return
	}
	for _, w := range words {
		if strings.Contains(w.En, s) || strings.Contains(w.Ko, s) {
			t.Errorf("a secret in %q", w.En)
		}
	}
}

// TestReportsAreIndependent holds that an Analyzer's buffers do not show in the
// reports it has made.
func TestReportsAreIndependent(t *testing.T) {
	one := sessionsOf(t, filepath.Join(logs, "relay-denied.log"), parser.Options{})[0]
	two := sessionsOf(t, filepath.Join(logs, "gmail-starttls.log"), parser.Options{})[0]
	a := New(Options{})
	first := a.Report(one)
	want := len(first.Findings)
	code := first.Findings[0].Code
	a.Report(two)
	if len(first.Findings) != want || first.Findings[0].Code != code || first.Session != one {
		t.Error("a later report changed an earlier one")
	}
}
