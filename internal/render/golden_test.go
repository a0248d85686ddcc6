package render

import (
	"bytes"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// The pages of a few recordings, as a person sees them. Run with -update to
// write them anew, and read the difference.
func TestGolden(t *testing.T) {
	for _, name := range []string{"gmail-starttls", "relay-denied", "wrong-password-tls", "connection-refused"} {
		rs := read(t, name+".log", readFile(t, name+".log"))
		for _, l := range lang.All() {
			page := func(f func(*bytes.Buffer, *narrate.Explanation) error) []byte {
				var b bytes.Buffer
				for _, r := range rs {
					if err := f(&b, narrate.Explain(r, l, narrate.Options{})); err != nil {
						t.Fatal(err)
					}
				}
				return b.Bytes()
			}
			golden.Equal(t, "testdata/"+name+"."+l.String()+".txt", page(func(b *bytes.Buffer, e *narrate.Explanation) error {
				return Text(b, e, TextOptions{Width: 80})
			}))
			if name != "gmail-starttls" {
				continue
			}
			golden.Equal(t, "testdata/"+name+"."+l.String()+".md", page(func(b *bytes.Buffer, e *narrate.Explanation) error {
				return Markdown(b, e)
			}))
		}
	}
}

// Lines are never wider than the page, in cells, except where a token of the
// transcript cannot be broken.
func TestTextWidth(t *testing.T) {
	recordings(t, func(t *testing.T, name, text string) {
		for _, r := range read(t, name, text) {
			for _, l := range lang.All() {
				for _, width := range []int{40, 80, 120} {
					for i, line := range lines(t, r, l, TextOptions{Width: width}) {
						if got := cells(line); got > width {
							t.Errorf("%s, width %d: line %d takes %d cells: %q", l, width, i+1, got, line)
						}
					}
				}
			}
		}
	})
}

// Without colours the page holds no control character, with colours none but
// those of SGR sequences; and the words are the same.
func TestTextColour(t *testing.T) {
	recordings(t, func(t *testing.T, name, text string) {
		for _, r := range read(t, name, text) {
			for _, line := range lines(t, r, lang.English, TextOptions{}) {
				if Printable(line) != line {
					t.Errorf("unprintable: %q", line)
				}
			}
			for _, line := range lines(t, r, lang.Korean, TextOptions{Color: true}) {
				if bare := sgr.ReplaceAllString(line, ""); Printable(bare) != bare {
					t.Errorf("unprintable: %q", bare)
				}
			}
		}
	})
}

func lines(t *testing.T, r *analyze.Report, l lang.Lang, opts TextOptions) []string {
	t.Helper()
	var b bytes.Buffer
	if err := Text(&b, narrate.Explain(r, l, narrate.Options{}), opts); err != nil {
		t.Fatal(err)
	}
	return splitLines(b.String())
}
