package golden

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The flag is registered once for each test binary, when this package is
// initialised; another package of the same binary that had registered a flag of
// that name first keeps it.
var update = register()

func register() func() bool {
	if f := flag.Lookup("update"); f != nil {
		return func() bool { return f.Value.String() == "true" }
	}
	v := flag.Bool("update", false, "write the golden files anew instead of comparing with them")
	return func() bool { return *v }
}

// Update reports whether the test was run with -update. Call it only after the
// flags were parsed, that is, inside a test.
func Update() bool { return update() }

// Equal fails t if got is not what the file at path holds, and shows the first
// line that differs. The path is relative to the test's folder and uses
// slashes. With -update it writes got to the file instead, and makes the folder
// if need be. Tests that run in parallel may call it for different files.
//
// Git may have turned the line endings of a text file into CRLF; a file that
// differs in nothing else is equal.
func Equal(t testing.TB, path string, got []byte) {
	t.Helper()
	file := filepath.FromSlash(path)
	if Update() {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s does not exist; run the test with -update to write it", path)
		return
	}
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	if bytes.Equal(want, got) || bytes.Equal(bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n")), got) {
		return
	}
	t.Error(difference(path, string(want), string(got)))
}

func write(t testing.TB, file string, got []byte) {
	t.Helper()
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, got) {
		return
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, got, 0o666); err != nil {
		t.Fatal(err)
	}
}

const longestShown = 300 // bytes of a line

// difference describes the first line in which want and got differ.
func difference(path, want, got string) string {
	w, g := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	n := 0
	for n < len(w) && n < len(g) && w[n] == g[n] {
		n++
	}
	line := func(lines []string) string {
		if n >= len(lines) || lines[n] == "" {
			return "(the end)"
		}
		if len(lines[n]) > longestShown {
			return strconv.Quote(lines[n][:longestShown]) + "…"
		}
		return strconv.Quote(lines[n])
	}
	return strings.Join([]string{
		fmt.Sprintf("%s:%d", path, n+1) + ": not what is expected (run the test with -update if the new output is right)",
		"  want: " + line(w),
		"  got:  " + line(g),
	}, "\n")
}
