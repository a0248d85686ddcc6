package lang_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Korean sentences end in the formal style throughout.
func TestFormalKorean(t *testing.T) {
	informal := "세" + "요" // not in one piece, or this file would be found
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		b, err := os.ReadFile(path)
		for i, line := range strings.Split(string(b), "\n") {
			if strings.Contains(line, informal) {
				t.Errorf("%s:%d is not formal", path, i+1)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
