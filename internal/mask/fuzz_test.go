package mask

import (
	"strings"
	"testing"
)

func FuzzMasker(f *testing.F) {
	f.Add("hunter2", "other secret", "x hunter2 aHVudGVyMg== \\x68unter2")
	f.Add("%25%25%25%25%25", "%%%%%%%%", "%25%25%25%25%25%25%25%25%25%25%2525")
	f.Add("aaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaa", strings.Repeat("a", 300))
	f.Add("==\n==\n==ab", "\\\\\\\\\\n", "\\n\\n=\n\n&amp;&#x41;\\u0041\\ud83d\\ude00")
	f.Fuzz(func(t *testing.T, a, b, text string) {
		m := masker(a, b)
		got := m.String(text)
		if string(m.Append(nil, []byte(text))) != got {
			t.Fatal("String and Append differ")
		}
		for _, s := range []string{a, b} {
			if len(s) >= sure && !common(s) && !isMask(s) &&
				strings.Trim(s, " \t\r\n\x00") != "" && !strings.Contains(s, "*") && strings.Contains(got, s) {
				t.Fatalf("%q is still in %q", s, got)
			}
		}
		var out strings.Builder
		if _, err := streamSize(&out, strings.NewReader(text), m, nil, 0); err != nil || out.String() != got {
			t.Fatalf("streamed: %q, not %q (%v)", out.String(), got, err)
		}
	})
}

func FuzzRedact(f *testing.F) {
	for _, m := range mechanisms {
		f.Add("send: 'ehlo me\\r\\n'\nreply: b'250 hi\\r\\n'\n" + login(m, "me@example.com", "correct horse"))
	}
	f.Add("password='hun\\'ter2' smtp://me:hunter2@h login(\"a\", \"hunter2\")")
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 1<<16 {
			return
		}
		got, st := redact(t, in)
		if st.Masks == 0 && got != in {
			t.Fatalf("nothing was masked, but %q became %q", in, got)
		}
		if again, _ := redact(t, got); len(again) > len(got)+64 {
			// That nothing changes at all is promised of transcripts, not of rubbish.
			t.Fatalf("grows: %q, then %q", got, again)
		}
	})
}
