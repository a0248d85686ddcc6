package analyze

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

const recordings = "../testdata/logs"

// partial are the dialogues that are pieces of one, with the exchanges they have.
var partial = map[string]int{
	"rfc821-32-forward.log":       2,
	"rfc821-33-expn.log":          2,
	"rfc4954-plain-challenge.log": 2,
	"rfc4954-trusted.log":         1,
	"rfc4954-untrusted.log":       1,
}

// TestDialoguesOfRFCs holds that no check finds an error where the standard
// itself shows how it is done.
func TestDialoguesOfRFCs(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(recordings, "rfc", "*.log"))
	if err != nil || len(files) < 55 {
		t.Fatalf("%d dialogues, %v", len(files), err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			exchanges := 0
			for _, s := range sessionsOf(t, name, parser.Options{}) {
				exchanges += len(s.Exchanges)
				for _, f := range New(Options{}).Report(s).Findings {
					if f.Severity == Error {
						t.Errorf("%s %s: %s", f.Pos, f.Code, f.Message.En)
					}
				}
			}
			if exchanges < partial[filepath.Base(name)] || exchanges < 3 && partial[filepath.Base(name)] == 0 {
				t.Errorf("only %d exchanges were read", exchanges)
			}
		})
	}
}

// faulty are recordings of successful sessions in which a client or server breaks
// a rule, with the checks that say so and why they are right.
var faulty = map[string][]string{
	"s-nail/success.log": {"SYN001"}, // the client puts its host name behind an address that has one
}

// TestSuccessIsNoError holds that a session in which a program of some renown
// delivers a message to another shows no error.
func TestSuccessIsNoError(t *testing.T) {
	seen := map[string][]string{}
	sessions := 0
	for _, name := range successes(t) {
		for _, s := range sessionsOf(t, filepath.Join(recordings, name), parser.Options{}) {
			sessions++
			for _, f := range New(Options{}).Report(s).Findings {
				if f.Severity != Error {
					continue
				}
				if !slices.Contains(faulty[name], f.Code) {
					t.Errorf("%s:%s: %s: %s", name, f.Pos, f.Code, f.Message.En)
				}
				if !slices.Contains(seen[name], f.Code) {
					seen[name] = append(seen[name], f.Code)
				}
			}
		}
	}
	if sessions < 150 {
		t.Errorf("only %d sessions", sessions)
	}
	for _, name := range slices.Sorted(maps.Keys(faulty)) {
		slices.Sort(seen[name])
		if !slices.Equal(seen[name], faulty[name]) {
			t.Errorf("%s: got %v, want %v: correct the list", name, seen[name], faulty[name])
		}
	}
}

// successes are the recordings of which the whole came to "accepted".
func successes(t *testing.T) []string {
	t.Helper()
	folders, err := filepath.Glob(filepath.Join(recordings, "*", "truth.tsv"))
	if err != nil || len(folders) < 40 {
		t.Fatalf("%d folders, %v", len(folders), err)
	}
	unread := map[string]bool{}
	if rows, err := os.Stat(filepath.Join(recordings, "wrong.tsv")); err == nil && rows.Size() > 0 {
		for _, row := range table(t, filepath.Join(recordings, "wrong.tsv"), 1) {
			unread[row[0]] = true // not read right yet
		}
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	var out []string
	for _, truth := range folders {
		folder := filepath.Base(filepath.Dir(truth))
		for _, row := range table(t, truth, 3) {
			if name := folder + "/" + row[0]; row[2] == "accepted" && !unread[name] && !slices.Contains(recoded, row[0]) {
				out = append(out, name)
			}
		}
	}
	return out
}
