package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPasted explains what people paste when they ask for help: logs of many
// programs, whole, cut, run together or wrapped in prose, and single lines. What
// is true of each was written down before it was read. truth.tsv has a line for
// each file: its name, the outcomes, steps and reply codes that are right
// (alternatives separated by a slash, an empty field for any), and patterns of
// words a good explanation has.
func TestPasted(t *testing.T) {
	table, err := os.ReadFile("testdata/pasted/truth.tsv")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(table)) {
		truth := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		known[truth[0]+".txt"] = true
		t.Run(truth[0], func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata/pasted", truth[0]+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			var wrong []string
			for i, s := range pastedSessions(t, string(text)) {
				w := s.against(truth)
				if i == 0 || len(w) < len(wrong) {
					wrong = w
				}
				if len(w) == 0 {
					return
				}
			}
			t.Errorf("wrong: %q", wrong)
		})
	}
	files, err := filepath.Glob("testdata/pasted/*.txt")
	if err != nil || len(files) != len(known) || len(files) < 120 {
		t.Errorf("%d files, %d truths, %v", len(files), len(known), err)
	}
	for _, f := range files {
		if !known[filepath.Base(f)] {
			t.Errorf("no truth for %s", f)
		}
	}
}

// pasted is what of a session the truth is about.
type pasted struct {
	Outcome  string `json:"outcome"`
	FailedAt string `json:"failed_at"`
	Reply    *struct {
		Code json.Number `json:"code"`
	} `json:"reply"`
	Cause *struct {
		ID     string `json:"id"`
		Title  string `json:"title"`
		Detail string `json:"detail"`
		Fix    string `json:"fix"`
		Option string `json:"option"`
	} `json:"cause"`
}

// pastedSessions are the first sessions that are found in a text.
func pastedSessions(t *testing.T, text string) []pasted {
	t.Helper()
	var doc struct {
		Sessions []pasted `json:"sessions"`
	}
	out := run3(t, text, "explain", "--lang", "en", "--format", "json")
	if err := json.Unmarshal([]byte(out), &doc); err != nil || len(doc.Sessions) == 0 {
		t.Fatalf("no session: %v in %.200q", err, out)
	}
	return doc.Sessions[:min(4, len(doc.Sessions))]
}

// against lists what is not as the truth says.
func (p *pasted) against(truth []string) (wrong []string) {
	code := ""
	if p.Reply != nil {
		code = p.Reply.Code.String()
	}
	for i, have := range []string{p.Outcome, p.FailedAt, code} {
		if want := truth[i+1]; want != "" && !slices.Contains(strings.Split(want, "/"), have) {
			wrong = append(wrong, have+" instead of "+want)
		}
	}
	words := ""
	if c := p.Cause; c != nil {
		words = c.Title + " " + c.Detail + " " + c.Fix + " " + c.Option
	}
	for _, pattern := range truth[4:] {
		if !regexp.MustCompile("(?i)" + pattern).MatchString(words) {
			wrong = append(wrong, "no "+pattern+" in "+p.Cause.ID)
		}
	}
	return wrong
}
