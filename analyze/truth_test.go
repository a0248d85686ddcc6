package analyze

import (
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// sessionsOf parses a file.
func sessionsOf(tb testing.TB, path string, opts parser.Options) []*parser.Session {
	tb.Helper()
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	return collect(tb, parser.Sessions(f, filepath.Base(path), opts))
}

// sessionsIn parses a text.
func sessionsIn(tb testing.TB, text string, opts parser.Options) []*parser.Session {
	tb.Helper()
	return collect(tb, parser.Sessions(strings.NewReader(text), "text", opts))
}

func collect(tb testing.TB, sessions iter.Seq2[*parser.Session, error]) []*parser.Session {
	tb.Helper()
	var out []*parser.Session
	for s, err := range sessions {
		if err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(func() { _ = s.Close() })
		out = append(out, s)
	}
	return out
}

// table reads a table of tab-separated values without its header.
func table(tb testing.TB, path string, columns int) [][]string {
	tb.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	var rows [][]string
	for _, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n")[1:] {
		row := strings.Split(line, "\t")
		for len(row) < columns {
			row = append(row, "")
		}
		rows = append(rows, row)
	}
	return rows
}

const logs = "../testdata/logs/smtplib"

// recoded are recordings in a text encoding or in HTML, which internal/source
// undoes before the parser sees them.
var recoded = []string{"derived-utf16.log", "derived-html-entities.log"}

func checkTruth(t *testing.T, s *parser.Session, outcome, step, code string) {
	t.Helper()
	r := New(Options{}).Report(s)
	got := ""
	if r.Reply != nil && r.Reply.Code != 0 {
		got = strconv.Itoa(int(r.Reply.Code))
	}
	if string(r.Outcome) != outcome || string(r.FailedAt) != step || got != code {
		t.Errorf("got %s at %q with %q, want %s at %q with %q", r.Outcome, r.FailedAt, got, outcome, step, code)
	}
	if r.Cause.IsZero() {
		t.Error("no cause")
	}
	if r.Outcome == Accepted {
		for _, f := range r.Findings {
			if f.Severity == Error {
				t.Errorf("%s: an error in a successful session: %s", f.Code, f.Message.En)
			}
		}
	}
}

func TestTruth(t *testing.T) {
	for _, row := range table(t, filepath.Join(logs, "truth.tsv"), 5) {
		if slices.Contains(recoded, row[0]) {
			continue
		}
		t.Run(row[0], func(t *testing.T) {
			all := sessionsOf(t, filepath.Join(logs, row[0]), parser.Options{})
			if n := strconv.Itoa(len(all)); n != row[1] {
				t.Fatalf("%s sessions, want %s", n, row[1])
			}
			checkTruth(t, all[0], row[2], row[3], row[4])
		})
	}
	for _, row := range table(t, filepath.Join(logs, "sessions.tsv"), 5) {
		t.Run(row[0]+"#"+row[1], func(t *testing.T) {
			all := sessionsOf(t, filepath.Join(logs, row[0]), parser.Options{})
			n, err := strconv.Atoi(row[1])
			if err != nil || n > len(all) {
				t.Fatalf("session %s of %d", row[1], len(all))
			}
			checkTruth(t, all[n-1], row[2], row[3], row[4])
		})
	}
}
