package render

import (
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/parser"
)

const logs = "../../testdata/logs/smtplib"

// read makes reports of the sessions in a text.
func read(t testing.TB, name, text string) []*analyze.Report {
	t.Helper()
	var out []*analyze.Report
	for s, err := range parser.Sessions(strings.NewReader(text), name, parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, analyze.New(analyze.Options{}).Report(s))
	}
	if len(out) == 0 {
		t.Fatalf("%s: no session found", name)
	}
	return out
}

// sample is the session of the lesson.
func sample(t testing.TB) *analyze.Report {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(logs, "gmail-starttls.log"))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, "gmail-starttls.log", string(b))[0]
}

// recordings calls f for each recording.
func recordings(t *testing.T, f func(t *testing.T, name, text string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(logs, "*.log"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no recordings: %v", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(b), "\xff\xfe") {
			continue // UTF-16 is taken care of before the parser
		}
		t.Run(filepath.Base(file), func(t *testing.T) { f(t, filepath.Base(file), string(b)) })
	}
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(logs, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// sessions are the sessions of a text; there may be none.
func sessions(t testing.TB, name, text string) iter.Seq[*parser.Session] {
	return func(yield func(*parser.Session) bool) {
		for s, err := range parser.Sessions(strings.NewReader(text), name, parser.Options{}) {
			if err != nil {
				t.Error(err)
				return
			}
			if !yield(s) {
				return
			}
		}
	}
}
