package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/golden"
)

// The recordings of each dialect come out as whoever recorded them knows, and
// their dialogues are written down in one file a folder, outline.txt.
func TestDialectRecordings(t *testing.T) {
	recordings(t)
	folders, err := filepath.Glob("testdata/logs/*/truth.tsv")
	if err != nil || len(folders) == 0 {
		t.Fatal("no truth", err)
	}
	for _, truth := range folders {
		folder := path.Dir(filepath.ToSlash(truth))
		name := path.Base(folder)
		if name == "smtplib" {
			continue // each of them has files of its own
		}
		t.Run(name, func(t *testing.T) {
			var all strings.Builder
			for _, row := range readTruth(t, truth) {
				log := folder + "/" + row[0]
				_, out, errs := run(t, "", "explain", "--format", "json", log)
				if errs != "" {
					t.Errorf("%s: %s", log, errs)
				}
				outlines, first, sessions := outlineOf(t, out)
				got := fmt.Sprintf("%d %s", sessions, first)
				want := strings.Join(strings.Fields(strings.Join(row[1:5], " ")), " ")
				if got != want {
					t.Errorf("%s: %s, want %s", log, got, want)
				}
				fmt.Fprintf(&all, "%s\n%s", row[0], outlines)
			}
			golden.Equal(t, folder+"/outline.txt", []byte(all.String()))
		})
	}
}

// readTruth reads the rows behind the header: file, sessions, outcome, failed_at,
// code.
func readTruth(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = '\t', -1, true
	rows, err := r.ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s: %d rows, %v", name, len(rows), err)
	}
	for i := range rows {
		for len(rows[i]) < 5 {
			rows[i] = append(rows[i], "")
		}
	}
	return rows[1:]
}

// outlineOf writes a line for each exchange, and says how the first session with
// trouble, or else the first, ended.
func outlineOf(t *testing.T, object string) (outlines, decided string, sessions int) {
	t.Helper()
	var doc struct {
		Sessions []struct {
			Dialect   string `json:"dialect"`
			Outcome   string `json:"outcome"`
			FailedAt  string `json:"failed_at"`
			Reply     *struct{ Code int }
			Exchanges []struct {
				Command, Argument *string
				Code              *int
				Line              int
			}
		}
	}
	if err := json.Unmarshal([]byte(object), &doc); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i, s := range doc.Sessions {
		ended := s.Outcome + " " + s.FailedAt
		if s.Reply != nil && s.Reply.Code != 0 {
			ended += fmt.Sprint(" ", s.Reply.Code)
		}
		ended = strings.Join(strings.Fields(ended), " ")
		if i == 0 {
			decided = ended
		}
		fmt.Fprintf(&b, "  %s: %s\n", s.Dialect, ended)
		for _, e := range s.Exchanges {
			line := fmt.Sprintf("    %d", e.Line)
			if e.Command != nil {
				line += " " + *e.Command
			}
			if e.Argument != nil && *e.Argument != "" {
				line += " " + *e.Argument
			}
			if e.Code != nil {
				line += fmt.Sprintf(" → %d", *e.Code)
			}
			b.WriteString(line + "\n")
		}
	}
	return b.String(), decided, len(doc.Sessions)
}
