package render

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// FuzzFindings writes what is found in anything in every format, and what is
// decoded of it: it must be printable, and JSON where it is to be.
func FuzzFindings(f *testing.F) {
	files, err := filepath.Glob("../../testdata/logs/*/*.log")
	if err != nil || len(files) == 0 {
		f.Fatal("no recordings", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if len(b) < 4<<10 {
			f.Add(string(b))
		}
	}
	for _, c := range analyze.Checks() {
		if len(c.Bad) < 4<<10 {
			f.Add(c.Bad)
		}
	}
	a := analyze.New(analyze.Options{})
	f.Fuzz(func(t *testing.T, text string) {
		var page, object bytes.Buffer
		plain := []FindingWriter{NewFindingWriter(&page, "text", FindingOptions{Width: 60}), NewFindingWriter(&page, "github", FindingOptions{})}
		for s := range sessions(t, "fuzz.log", text) {
			r := a.Report(s)
			list := narrate.Check(r, lang.English)
			for i := range list {
				x := list[i].Excerpt
				if x != nil && (x.Start > x.End || x.End > len(x.Text) || x.Start < -1) {
					t.Fatalf("%s: %d to %d of %q", list[i].Code, x.Start, x.End, x.Text)
				}
			}
			for _, w := range plain {
				if err := w.Findings(s.Source, list); err != nil {
					t.Fatal(err)
				}
			}
			for _, format := range []string{"json", "sarif"} {
				object.Reset()
				w := NewFindingWriter(&object, format, FindingOptions{})
				if err := w.Findings(s.Source, list); err != nil {
					t.Fatal(err)
				}
				if err := w.Close(); err != nil || !json.Valid(object.Bytes()) {
					t.Fatalf("not JSON: %s", object.String())
				}
			}
			if err := Decoded(&page, narrate.Decode(r, lang.Korean, named), TextOptions{Width: 60}); err != nil {
				t.Fatal(err)
			}
			object.Reset()
			j := NewDecodedJSON(&object, lang.English)
			if err := j.Session(r, named); err != nil {
				t.Fatal(err)
			}
			if err := j.Close(); err != nil || !json.Valid(object.Bytes()) {
				t.Fatalf("not JSON: %s", object.String())
			}
			s.Close()
		}
		for line := range strings.SplitSeq(page.String(), "\n") {
			if Printable(line) != line {
				t.Fatalf("unprintable: %q", line)
			}
		}
	})
}
