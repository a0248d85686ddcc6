package analyze

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

func TestChecksRegistry(t *testing.T) {
	code := regexp.MustCompile(`^(SEQ|COD|SYN|PAR|TLS|AUT|MSG|SEC|SIZ|TIM)\d{3}$`)
	before := ""
	for _, c := range Checks() {
		if !code.MatchString(c.Code) {
			t.Errorf("%s: not a code", c.Code)
		}
		if c.Code <= before {
			t.Errorf("%s stands behind %s: expected sorted and unique codes", c.Code, before)
		}
		before = c.Code
		if c.Severity.String() == "invalid" {
			t.Errorf("%s: no severity", c.Code)
		}
		if c.Since == "" || c.Bad == "" || c.Good == "" || c.Run == nil {
			t.Errorf("%s: since, examples or run missing", c.Code)
		}
		if !strings.HasPrefix(c.RFC, "RFC ") {
			t.Errorf("%s: RFC is %q", c.Code, c.RFC)
		}
		for _, l := range lang.All() {
			if title := c.Title.In(l); title == "" || strings.HasSuffix(title, ".") {
				t.Errorf("%s: title in %s: %q", c.Code, l, title)
			}
			if text := c.Text.In(l); !strings.HasSuffix(text, ".") {
				t.Errorf("%s: text in %s: %q", c.Code, l, text)
			}
		}
		if got, ok := CheckByCode(strings.ToLower(c.Code)); !ok || got.Code != c.Code {
			t.Errorf("CheckByCode(%q) = %v, %v", c.Code, got, ok)
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile(`^([a-z]{3}\d{3})\.go$`)
	for _, f := range files {
		if m := name.FindStringSubmatch(f.Name()); m != nil {
			if _, ok := CheckByCode(m[1]); !ok {
				t.Errorf("%s holds no check of that code", f.Name())
			}
		}
	}
	for _, c := range Checks() {
		if _, err := os.Stat(strings.ToLower(c.Code) + ".go"); err != nil {
			t.Error(err)
		}
	}
}

// example parses an example of a check: as printed in an RFC, or by a program
// where it is about octets or times an RFC cannot show.
func example(t *testing.T, text string) *parser.Session {
	t.Helper()
	name := "rfc"
	switch {
	case strings.Contains(text, "send: "):
		name = "smtplib"
	case strings.HasPrefix(text, "*   Trying"):
		name = "curl"
	case strings.HasPrefix(text, "Connected to smtp:"):
		name = "mailkit"
	}
	d, ok := parser.DialectByName(name)
	if !ok {
		t.Fatalf("no dialect %q", name)
	}
	var out *parser.Session
	for s, err := range parser.Sessions(strings.NewReader(text), "example", parser.Options{Dialect: d}) {
		if err != nil || out != nil {
			t.Fatalf("more than one session, or %v", err)
		}
		out = s
	}
	if out == nil {
		t.Fatal("no session")
	}
	t.Cleanup(func() { _ = out.Close() })
	return out
}

// codesOf lists the codes of the findings, each once, without what is only worth
// knowing and not what the example is about.
func codesOf(r *Report, about *Check) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Severity == Info && f.Code != about.Code {
			continue
		}
		if !slices.Contains(out, f.Code) {
			out = append(out, f.Code)
		}
	}
	return out
}

func TestCheckExamples(t *testing.T) {
	for _, c := range Checks() {
		t.Run(c.Code, func(t *testing.T) {
			r := New(Options{}).Report(example(t, c.Bad))
			if got := codesOf(r, c); !slices.Equal(got, []string{c.Code}) {
				t.Errorf("bad example gives %v", got)
			}
			for _, f := range r.Findings {
				checkFinding(t, f)
			}
			r = New(Options{}).Report(example(t, c.Good))
			if got := codesOf(r, c); len(got) > 0 {
				t.Errorf("good example gives %v", got)
			}
		})
	}
}

// checkFinding holds a finding to the style of messages.
func checkFinding(t *testing.T, f Diagnostic) {
	t.Helper()
	if !f.Pos.IsValid() {
		t.Errorf("%s: no place", f.Code)
	}
	texts := []lang.Text{f.Message}
	for _, r := range f.Related {
		texts = append(texts, r.Message)
	}
	for _, text := range texts {
		for _, l := range lang.All() {
			s := text.In(l)
			if s == "" || strings.HasSuffix(s, ".") || strings.Contains(s, "%!") || strings.Contains(s, "(MISSING)") {
				t.Errorf("%s: message in %s: %q", f.Code, l, s)
			}
		}
	}
	if strings.Contains(f.Hint.En+f.Hint.Ko, "%!") || f.Hint.En == "" != (f.Hint.Ko == "") {
		t.Errorf("%s: hint %q", f.Code, f.Hint)
	}
}

// TestLateAnswersAreNotQuoted holds that what a client sends after a refused AUTH
// as if it had been asked for it is in no message: it may be a password.
func TestLateAnswersAreNotQuoted(t *testing.T) {
	const user, password = "YWxpY2VAZXhhbXBsZS5jb20", "Y29ycmVjdC1ob3JzZS00Mg"
	for _, text := range []string{
		greet + helloPlain + "C: AUTH LOGIN\nS: 504 5.5.4 no\nC: " + user + "\nS: 500 5.5.2 what\nC: " + password + "\nS: 500 5.5.2 what\n" + quit,
		greet + helloPlain + "C: AUTH LOGIN\nS: 504 5.5.4 no\nC:  " + password + " \nC: NOOP\nS: 500 5.5.2 what\nS: 250 2.0.0 Ok\n" + quit,
		greet + helloPlain + "C: AUTH LOGIN\nS: 504 5.5.4 no\n" + quit + "C: " + password + "\n",
		greet + helloPlain + "C: AUTH LOGIN\nS: 504 5.5.4 no\nC: " + password + "\nS: 500 5.5.2 what\nS: 500 5.5.2 what\n" + quit,
	} {
		found := 0
		for _, s := range sessionsIn(t, text, parser.Options{}) {
			for _, f := range New(Options{}).Report(s).Findings {
				found++
				for _, words := range []string{f.Message.En, f.Message.Ko, f.Hint.En, f.Hint.Ko} {
					if containsFold(words, user) || containsFold(words, password) {
						t.Errorf("%s: %s", f.Code, words)
					}
				}
			}
		}
		if found == 0 {
			t.Errorf("nothing found: the test shows nothing in\n%s", text)
		}
	}
}
