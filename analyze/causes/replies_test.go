package causes_test

import (
	"os"
	"strings"
	"testing"
)

// TestReplies holds that the replies of many providers, filters, lists and
// programs have the cause they should, and never only what their code means.
func TestReplies(t *testing.T) {
	data, err := os.ReadFile("testdata/replies.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(data)) {
		want, proof, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !ok {
			t.Fatalf("no tab in %q", line)
		}
		rows++
		got := idsOf(t, strings.ReplaceAll(proof, `\n`, "\n"))
		if got != want && !(strings.HasPrefix(want, "…-") && strings.HasSuffix("-"+got, want[len("…"):])) {
			t.Errorf("got %q, want %q for\n\t%s", got, want, proof)
		}
	}
	if rows < 150 {
		t.Errorf("only %d replies", rows)
	}
}
