package lang

import "testing"

func TestParticle(t *testing.T) {
	for _, c := range []struct{ word, text, form, rest string }{
		{"Gmail", "이(가) 거부함", "이", " 거부함"},
		{"Yandex", "이(가) 거부함", "가", " 거부함"},
		{"서버", "을(를)", "를", ""},
		{"메일", "을(를)", "을", ""},
		{"글자", "이(가)", "가", ""},
		{"5.7.139", "은(는)", "는", ""},
		{"5.7.26", "은(는)", "은", ""},
		{"421", "(으)로", "로", ""},
		{"550", "(으)로", "으로", ""},
		{"메일", "(으)로", "로", ""},
		{`"HELO"`, "(이)라는", "라는", ""},
		{"mail.example.com", "와(과) ", "과", " "},
		{"Naver", "이(가)", "이(가)", ""}, // the r is not read
		{"[192.0.2.7]", "을(를)", "을(를)", ""},
		{"", "이(가)", "이(가)", ""},
		{"\xff", "이(가)", "이(가)", ""},
		{"서버", "가 거부함", "", "가 거부함"},
		{"server", " refused", "", " refused"},
	} {
		if form, rest := Particle(c.word, c.text); form != c.form || rest != c.rest {
			t.Errorf("%q + %q: %q and %q", c.word, c.text, form, rest)
		}
	}
}

// A particle in a value is the value's own: it came from a transcript.
func TestFormatParticles(t *testing.T) {
	text := T("%s and %s", "%s와(과) %[1]s을(를) %[2]s(으)로(%[1]d)")
	for _, c := range []struct {
		args []any
		want string
	}{
		{[]any{"메일", "서버"}, "메일과 메일을 서버로(%!d(string=메일))"},
		{[]any{"메일이(가)", "a"}, "메일이(가)와(과) 메일이(가)을(를) a로(%!d(string=메일이(가)))"},
	} {
		if got := text.Format(c.args...).Ko; got != c.want {
			t.Errorf("%q: %q, want %q", c.args, got, c.want)
		}
	}
}
