package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// decoded is what a test needs of the answer of "decode --format json".
type decodedAnswer struct {
	Sessions []struct {
		Messages []struct {
			Subject *string
			File    *string
			Root    decodedPart
		}
	}
}

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

// decode shows the same messages and parts as explain does, of every recording,
// and what it extracts has the size it tells, and stays in the folder.
func TestDecodeRecordings(t *testing.T) {
	dir := t.TempDir()
	messages, attachments, written := 0, 0, 0
	for _, path := range recordings(t) {
		status, out, errs := run(t, "", "decode", "--format", "json", "--quiet", "--extract", filepath.Join(dir, "mails"), path)
		if status != ExitOK || errs != "" {
			t.Errorf("%s: status %d, %s", path, status, errs)
		}
		var got decodedAnswer
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		_, out, _ = run(t, "", "explain", "--format", "json", path)
		var want struct {
			Sessions []struct {
				Transactions []struct {
					Message *struct {
						Subject *string
						Parts   []decodedPart
					}
				}
			}
		}
		if err := json.Unmarshal([]byte(out), &want); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		var a, b []string
		for _, s := range got.Sessions {
			for _, m := range s.Messages {
				messages++
				written++
				if m.File == nil {
					t.Errorf("%s: a message was not written", path)
				}
				line := subject(m.Subject)
				for _, p := range m.Root.leaves() {
					line += " | " + p.Type + " " + p.Filename + " " + p.SHA256
					if p.File == nil {
						continue
					}
					attachments++
					written++
					if info, err := os.Stat(*p.File); err != nil || info.Size() != p.Size {
						t.Errorf("%s: %v, %v", *p.File, info, err)
					}
				}
				a = append(a, line)
			}
		}
		for _, s := range want.Sessions {
			for _, tr := range s.Transactions {
				if tr.Message == nil {
					continue
				}
				line := subject(tr.Message.Subject)
				for _, p := range tr.Message.Parts {
					line += " | " + p.Type + " " + p.Filename + " " + p.SHA256
				}
				b = append(b, line)
			}
		}
		if x, y := strings.Join(a, "\n"), strings.Join(b, "\n"); x != y {
			t.Errorf("%s: decode says\n%s\nand explain\n%s", path, x, y)
		}
	}
	if messages < 50 || attachments < 5 {
		t.Errorf("only %d messages and %d attachments: the test shows nothing", messages, attachments)
	}
	if files, err := os.ReadDir(filepath.Join(dir, "mails")); err != nil || len(files) != written {
		t.Errorf("%d files, expected %d, %v", len(files), written, err)
	}
	if beside, _ := os.ReadDir(dir); len(beside) != 1 {
		t.Errorf("something was written outside of the folder: %v", beside)
	}
}

func subject(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}
