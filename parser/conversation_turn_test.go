package parser

import (
	"strings"
	"testing"
)

// After ATRN the sides swap, and the next connection begins as usual.
func TestTurn(t *testing.T) {
	const text = "S: 220 a.example.com\nC: EHLO b.example.org\nS: 250 a.example.com\nC: ATRN b.example.org\nS: 250 reversing\n" +
		"C: 220 b.example.org\nS: EHLO a.example.com\nC: 250 b.example.org\nS: QUIT\nC: 221 bye\n" +
		"S: 220 a.example.com\nC: QUIT\nS: 221 bye\n"
	var got []string
	for s, err := range Sessions(strings.NewReader(text), "turn", Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		words := ""
		for _, e := range s.Exchanges {
			words += string(e.Verb()) + " "
			for _, r := range e.Replies {
				words += r.Lines[0].Words() + " "
			}
		}
		got = append(got, strings.TrimSpace(words))
	}
	want := []string{
		"a.example.com EHLO a.example.com ATRN reversing",
		"b.example.org EHLO b.example.org QUIT bye",
		"a.example.com QUIT bye",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
