package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/loggen"
)

// The fast way over many sessions, on several processors and with memory used
// again, says the same as the slow one.
func TestSessionsSayWhatExplainSays(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for i := range 3 {
		var b bytes.Buffer
		if err := loggen.Write(&b, 400<<10, uint64(i), loggen.Options{}); err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Join(dir, fmt.Sprintf("%d.log", i)))
		if err := os.WriteFile(files[i], b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	compareWays(t, files)
	paths := recordings(t)
	compareWays(t, paths)
}

func compareWays(t *testing.T, files []string) {
	t.Helper()
	_, out, errs := run(t, "", append([]string{"explain", "--format", "json"}, files...)...)
	var slow struct{ Sessions []map[string]any }
	if err := json.Unmarshal([]byte(out), &slow); err != nil {
		t.Fatal(err)
	}
	_, out, errs2 := run(t, "", append([]string{"sessions", "--format", "ndjson"}, files...)...)
	if errs != errs2 {
		t.Errorf("complaints differ: %q and %q", errs, errs2)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != len(slow.Sessions) || len(lines) < 3 {
		t.Fatalf("%d sessions, explain has %d", len(lines), len(slow.Sessions))
	}
	for i, line := range lines {
		var fast map[string]any
		if err := json.Unmarshal([]byte(line), &fast); err != nil {
			t.Fatal(err)
		}
		for _, left := range []string{"exchanges", "steps"} {
			if _, ok := fast[left]; ok {
				t.Errorf("session %d has %q", i, left)
			}
			delete(slow.Sessions[i], left)
		}
		if !reflect.DeepEqual(fast, slow.Sessions[i]) {
			t.Errorf("session %d differs:\n%v\n%v", i, fast, slow.Sessions[i])
		}
	}
}

// A reader that goes away ends the program quietly; nothing hangs or is left
// behind.
func TestOutputGoesAway(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var b bytes.Buffer
	if err := loggen.Write(&b, 3<<20, 1, loggen.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"sessions", "--format", "ndjson"}, {"explain"}, {"explain", "--format", "json"}, {"redact"}} {
		var errs bytes.Buffer
		c := &Command{Stdin: bytes.NewReader(b.Bytes()), Stdout: &closedPipe{}, Stderr: &errs}
		if status := c.Main(args); status != ExitOK || args[0] != "redact" && errs.Len() > 0 {
			t.Errorf("%v: status %d, %s", args, status, errs.String())
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

type closedPipe struct{ n int }

func (p *closedPipe) Write(b []byte) (int, error) {
	if p.n += len(b); p.n > 100<<10 {
		return 0, os.NewSyscallError("write", errPipe)
	}
	return len(b), nil
}
