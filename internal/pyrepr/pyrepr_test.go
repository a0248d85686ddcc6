package pyrepr

import (
	"bytes"
	"testing"
)

var literals = []struct {
	name, src string
	str       bool
	want      string
}{
	{"plain", `ehlo client\r\n`, true, "ehlo client\r\n"},
	{"every simple escape", `\\\'\"\a\b\f\n\r\t\v`, false, "\\'\"\a\b\f\n\r\t\v"},
	{"byte", `\xff\x00`, false, "\xff\x00"},
	{"code point", `\xff`, true, "ÿ"},
	{"octal", `\0\12\101\1011`, false, "\x00\nAA1"},
	{"octal above 255", `\777`, false, "\xff"},
	{"unicode", `\uc548\U0001f600`, true, "안😀"},
	{"unicode means nothing in bytes", `\uc548`, false, `\uc548`},
	{"surrogate escape", `a\udce9b`, true, "a\xe9b"},
	{"unknown escape", `\d\!`, false, `\d\!`},
	{"cut hex", `a\x4`, false, `a\x4`},
	{"bad hex", `\xzz`, false, `\xzz`},
	{"lone backslash at the end", `a\`, false, `a\`},
	{"line continuation", "a\\\nb", false, "ab"},
	{"letters stay", "jörg", true, "jörg"},
	{"invalid bytes stay", "\xff\xfe", true, "\xff\xfe"},
}

func TestAppend(t *testing.T) {
	for _, tt := range literals {
		var d Decoder
		d.Reset(tt.str)
		got := d.Flush(d.Append(nil, []byte(tt.src)))
		if string(got) != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.name, tt.src, got, tt.want)
		}
	}
}

// A literal must decode the same however it is cut.
func TestAppendInPieces(t *testing.T) {
	for _, tt := range literals {
		for cut := 0; cut <= len(tt.src); cut++ {
			var d Decoder
			d.Reset(tt.str)
			got := d.Append(nil, []byte(tt.src[:cut]))
			got = d.Flush(d.Append(got, []byte(tt.src[cut:])))
			if string(got) != tt.want {
				t.Errorf("%s cut at %d: %q, want %q", tt.name, cut, got, tt.want)
			}
		}
	}
}

func TestOffset(t *testing.T) {
	src := `mail FROM:<\x61b>\r\n`
	want := "mail FROM:<ab>\r\n"
	for i, at := range map[int]int{0: 0, 11: 11, 12: 15, 13: 16, 14: 17, 15: 19, 16: 21} {
		if got := Offset([]byte(src), i, false); got != at {
			t.Errorf("Offset(%d) before %q is %d, want %d", i, want[i:], got, at)
		}
	}
}

func FuzzAppend(f *testing.F) {
	for _, tt := range literals {
		f.Add([]byte(tt.src), tt.str, 3)
	}
	f.Fuzz(func(t *testing.T, src []byte, str bool, cut int) {
		var whole Decoder
		whole.Reset(str)
		want := whole.Flush(whole.Append(nil, src))
		if cut < 0 || cut > len(src) {
			cut = len(src) / 2
		}
		var d Decoder
		d.Reset(str)
		got := d.Append(nil, src[:cut])
		got = d.Flush(d.Append(got, src[cut:]))
		if !bytes.Equal(got, want) {
			t.Fatalf("%q cut at %d gives %q, whole %q", src, cut, got, want)
		}
		if len(want) > len(src)*2 {
			t.Fatalf("%d bytes became %d", len(src), len(want))
		}
		if at := Offset(src, len(want), str); at > len(src) {
			t.Fatalf("offset %d is past the end", at)
		}
	})
}
