package render

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestPrintable(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain ASCII ~", "plain ASCII ~"},
		{"", ""},
		{"한글과 日本語, émoji 🎉", "한글과 日本語, émoji 🎉"},
		{"\x1b[2J", `\x1b[2J`},
		{"\x1b]0;title\x07", `\x1b]0;title\x07`},
		{"\u009b31m", `\u009b31m`},
		{"a\x00b", `a\x00b`},
		{"a\x7fb", `a\x7fb`},
		{"one\r\ntwo\tthree", `one\r\ntwo\tthree`},
		{"\u202egnp.exe", `\u202egnp.exe`},
		{"\u2066x\u2069", `\u2066x\u2069`},
		{"\u200b\u200d\u2060\ufeff", `\u200b\u200d\u2060\ufeff`},
		{"soft\u00adhyphen", `soft\u00adhyphen`},
		{"\u2028\u2029", `\u2028\u2029`},
		{"\u3164\uffa0", `\u3164\uffa0`},
		{"\U000e0041", `\U000e0041`},
		{"bad \xff\xfe end", `bad \xff\xfe end`},
		{"\xc3", `\xc3`},
		{"cut \xed\xa0\x80", `cut \xed\xa0\x80`},
	} {
		if got := Printable(c.in); got != c.want {
			t.Errorf("Printable(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("\x1b[31m\u202e\xff한글")
	f.Fuzz(func(t *testing.T, s string) {
		got := Printable(s)
		if !utf8.ValidString(got) {
			t.Fatalf("not UTF-8: %q", got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Fatalf("%U is left in %q", r, got)
			}
		}
		if Printable(got) != got {
			t.Fatalf("not stable: %q", got)
		}
	})
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{{"abc", 3}, {"한글", 4}, {"e\u0301", 1}, {"ｱ", 1}, {"（", 2}, {"🎉", 2}, {"…", 1}} {
		if got := cells(c.in); got != c.want {
			t.Errorf("cells(%q) = %d, want %d", c.in, got, c.want)
		}
	}
}

func TestClipAndWrap(t *testing.T) {
	for _, s := range []string{"short", "아주 긴 한국어 문장을 좁은 칸에 넣으면 어떻게 되는지", strings.Repeat("x", 99)} {
		for n := 4; n < 40; n++ {
			if got := cells(clip(s, n)); got > n {
				t.Errorf("clip(%q, %d) takes %d cells", s, n, got)
			}
			if n < 8 {
				continue
			}
			lines := wrap(s, n)
			for _, l := range lines {
				if cells(l) > n {
					t.Errorf("wrap(%q, %d): %q takes %d cells", s, n, l, cells(l))
				}
			}
			if strings.Join(strings.Fields(strings.Join(lines, "")), "") != strings.Join(strings.Fields(s), "") {
				t.Errorf("wrap(%q, %d) lost something: %q", s, n, lines)
			}
		}
	}
}
