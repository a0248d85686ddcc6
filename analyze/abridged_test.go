package analyze

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAbridged(t *testing.T) {
	if got := Abridged("C: a\nS: 250\n"); got != "C: a\nS: 250\n" {
		t.Errorf("a short example became %q", got)
	}
	got := Abridged("C: " + strings.Repeat("x", 5000) + "\nS: 250\n")
	if want := "C: " + strings.Repeat("x", 117) + "[… 4843 …]" + strings.Repeat("x", 40) + "\nS: 250\n"; got != want {
		t.Errorf("%q", got)
	}
	for n := range 4 {
		if got := Abridged(strings.Repeat("x", n) + strings.Repeat("가", 500)); !utf8.ValidString(got) || len(got) > 250 {
			t.Errorf("%q", got)
		}
	}
	for _, c := range Checks() {
		for line := range strings.SplitSeq(Abridged(c.Bad+c.Good), "\n") {
			if len(line) > 250 {
				t.Errorf("%s: a line of %d bytes", c.Code, len(line))
			}
		}
	}
}
