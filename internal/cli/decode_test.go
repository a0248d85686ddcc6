package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// decodedPart is what a test needs of a part in JSON.
type decodedPart struct {
	Type, Filename, SHA256 string
	Size                   int64
	File                   *string
	Parts                  []decodedPart
}

// leaves lists the parts without parts.
func (p decodedPart) leaves() []decodedPart {
	if len(p.Parts) == 0 {
		return []decodedPart{p}
	}
	var out []decodedPart
	for _, child := range p.Parts {
		out = append(out, child.leaves()...)
	}
	return out
}

// describe puts a message into one line.
func describe(source string, subject *string, leaves []decodedPart) string {
	line := source
	if subject != nil {
		line += " " + *subject
	}
	for _, p := range leaves {
		line += " | " + p.Type + " " + p.Filename + " " + p.SHA256
	}
	return line
}

// decode shows the same messages and parts as sessions does, of every recording,
// and what it extracts has the size it tells, and stays in the folder.
func TestDecodeRecordings(t *testing.T) {
	dir := t.TempDir()
	paths := recordings(t)
	status, out, errs := run(t, "", append([]string{"decode", "--format", "json", "--quiet", "--extract", filepath.Join(dir, "mails")}, paths...)...)
	if status != ExitOK || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	var answer struct {
		Sessions []struct {
			Source   string
			Messages []struct {
				Subject, File *string
				Root          *decodedPart // nil where only a header is known
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatal(err)
	}
	var got []string
	attachments, headers := 0, 0
	for _, s := range answer.Sessions {
		for _, m := range s.Messages {
			var leaves []decodedPart
			if m.Root == nil {
				headers++
			} else {
				leaves = m.Root.leaves()
			}
			if (m.File == nil) != (m.Root == nil) {
				t.Errorf("%s: a message was not written, or one that is not there was", s.Source)
			}
			for _, p := range leaves {
				if p.File == nil {
					continue
				}
				attachments++
				if info, err := os.Stat(*p.File); err != nil || info.Size() != p.Size {
					t.Errorf("%s: %v, %v", *p.File, info, err)
				}
			}
			got = append(got, describe(s.Source, m.Subject, leaves))
		}
	}
	if len(got) < 50 || attachments < 5 {
		t.Errorf("only %d messages and %d attachments: the test shows nothing", len(got), attachments)
	}
	if files, err := os.ReadDir(filepath.Join(dir, "mails")); err != nil || len(files) != len(got)-headers+attachments {
		t.Errorf("%d files, expected %d, %v", len(files), len(got)-headers+attachments, err)
	}
	if beside, _ := os.ReadDir(dir); len(beside) != 1 {
		t.Errorf("something was written outside of the folder: %v", beside)
	}

	_, out, _ = run(t, "", append([]string{"sessions", "--format", "ndjson"}, paths...)...)
	var want []string
	for line := range strings.Lines(out) {
		var s struct {
			Source       string
			Transactions []struct {
				Message *struct {
					Subject *string
					Parts   []decodedPart
				}
			}
		}
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		for _, transaction := range s.Transactions {
			if m := transaction.Message; m != nil {
				want = append(want, describe(s.Source, m.Subject, m.Parts))
			}
		}
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("message %d of %d: decode says\n%s\nand sessions\n%s", i+1, len(want), get(got, i), get(want, i))
		}
	}
}

func get(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "(none)"
}
