package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The replies that are quoted in testdata/fragments.txt are found with code,
// status, words and step, and nothing else is.
func TestFragments(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "fragments.txt"))
	if err != nil {
		t.Fatal(err)
	}
	samples := strings.Split(string(b), "\n=== ")[1:]
	if len(samples) < 60 {
		t.Fatalf("%d samples", len(samples))
	}
	for _, sample := range samples {
		name, rest, _ := strings.Cut(sample, "\n")
		want, input, ok := strings.Cut("\n"+rest, "\n---\n")
		if !ok {
			t.Fatalf("%s: no input", name)
		}
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			for _, s := range read(t, input, Options{}) {
				for _, e := range s.Exchanges {
					got.WriteString("\n" + fragmentOutline(e))
					if !s.Fragment {
						got.WriteString(" (no fragment)")
					}
				}
			}
			if got.String() != want {
				t.Errorf("got%s\nwant%s", got.String(), want)
			}
		})
	}
}

// fragmentOutline writes an exchange as testdata/fragments.txt does.
func fragmentOutline(e *Exchange) string {
	step := e.Verb()
	switch {
	case e.Content != nil:
		step = "content"
	case step == "":
		step = "greeting"
	}
	r := e.Final()
	if r == nil {
		return "no reply"
	}
	code, status := "-", r.Enhanced.String()
	if r.Code != 0 {
		code = fmt.Sprint(int(r.Code))
	}
	if status == "" {
		status = "-"
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s %s", code, status, step, strings.ReplaceAll(r.Text(), "\n", " / ")))
}
