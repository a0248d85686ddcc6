package parser

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/smtplog/smtplog/internal/source"
)

// The number of sessions in each recording is what whoever recorded it knows.
func TestSessionCounts(t *testing.T) {
	dir := filepath.Join("..", "testdata", "logs", "smtplib")
	f, err := os.Open(filepath.Join(dir, "truth.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 25 {
		t.Fatalf("%d recordings, want at least 25", len(rows)-1)
	}
	for _, row := range rows[1:] {
		t.Run(row[0], func(t *testing.T) {
			in, err := source.Open(filepath.Join(dir, row[0]), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			want, err := strconv.Atoi(row[1])
			if err != nil {
				t.Fatal(err)
			}
			got := 0
			for s, err := range Sessions(in, row[0], Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				got++
				for _, p := range s.Problems {
					t.Errorf("grammar refused a turn: %v", p)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			}
			if got != want {
				t.Errorf("%d sessions, want %d", got, want)
			}
		})
	}
}
