package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that only notes what is said to it.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper() {}
func (r *recorder) Error(args ...any) {
	for _, a := range args {
		r.said = append(r.said, a.(string))
	}
}
func (r *recorder) Errorf(format string, _ ...any) { r.said = append(r.said, format) }

func TestEqual(t *testing.T) {
	if Update() {
		t.Skip("the test would write its own expectations")
	}
	path := filepath.Join(t.TempDir(), "want.txt")
	if err := os.WriteFile(path, []byte("one\r\ntwo\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		"one\r\ntwo\r\n": "",
		"one\ntwo\n":     "",
		"one\nTWO\n":     "want.txt:1:",
		"one\r\nTWO\n":   `got:  "TWO\n"`,
		"one\r\n":        "(the end)",
	} {
		r := &recorder{TB: t}
		Equal(r, filepath.ToSlash(path), []byte(got))
		if said := strings.Join(r.said, ""); !strings.Contains(said, want) || want == "" && said != "" {
			t.Errorf("%q: %s", got, said)
		}
	}
	r := &recorder{TB: t}
	Equal(r, filepath.ToSlash(path)+".missing", nil)
	if len(r.said) != 1 {
		t.Errorf("a missing file: %q", r.said)
	}
}

func TestWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "folder", "want.txt")
	write(t, file, []byte("x"))
	if b, err := os.ReadFile(file); err != nil || string(b) != "x" {
		t.Error(string(b), err)
	}
}
