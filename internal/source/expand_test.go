package source

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"b.log", "a.log", "sub/c.log", "sub/deep/d.txt", "sub/.hidden/e.log", ".f.log", "[1].log", "none/.g"} {
		if err := os.MkdirAll(filepath.Dir(filepath.FromSlash(name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.FromSlash(name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_ = os.Symlink("..", filepath.FromSlash("sub/loop"))
	_ = os.Symlink("a.log", "sub/link.log")
	for _, tt := range []struct {
		args, want string
		err        ErrorKind
	}{
		{"", "", ""},
		{"-", "-", ""},
		{"b.log a.log b.log", "b.log a.log b.log", ""},
		{"missing.log", "missing.log", ""},
		{"sub", "sub/c.log sub/deep/d.txt", ""},
		{".", "[1].log a.log b.log sub/c.log sub/deep/d.txt", ""},
		{"*.log", "[1].log a.log b.log", ""},
		{"s*", "sub/c.log sub/deep/d.txt", ""},
		{"[1].log", "[1].log", ""},
		{"[ab].log -", "a.log b.log -", ""},
		{"x*.log a.log", "a.log", NoMatch},
		{"[.log", "", NoMatch},
		{"none", "", NoMatch},
	} {
		got, err := Expand(strings.Fields(tt.args))
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, strings.Fields(tt.want)) || kind(err) != tt.err {
			t.Errorf("%s: got %q, %v", tt.args, got, err)
		}
	}
}
