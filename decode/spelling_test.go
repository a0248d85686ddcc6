package decode

import (
	"slices"
	"testing"
)

func TestSpelling(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"ASCII", "550 no such user", "550 no such user"},
		{"UTF-8", "550 사용자를 찾을 수 없습니다 größe 请使用授权码登录", "550 사용자를 찾을 수 없습니다 größe 请使用授权码登录"},
		{"GBK", "535 \xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc\xa1\xa3", "535 请使用授权码登录。"},
		{"GBK read as Latin-1", "535 Error: ÇëÊ¹ÓÃÊÚÈ¨ÂëµÇÂ¼¡£ÏêÇéÇë¿´: http://example.com/help", "535 Error: 请使用授权码登录。详情请看: http://example.com/help"},
		{"EUC-KR", "550 \xbb\xe7\xbf\xeb\xc0\xda\xb0\xa1 \xbe\xf8\xbd\xc0\xb4\xcf\xb4\xd9", "550 사용자가 없습니다"},
		{"EUC-KR read as Latin-1", "550 »ç¿ëÀÚ°¡ ¾ø½À´Ï´Ù", "550 사용자가 없습니다"},
		{"UTF-8 read as Windows-1252", "550 ì‚¬ìš©ìž\u0090ê°€ ì—†ìŠµë‹ˆë‹¤", "550 사용자가 없습니다"},
		{"French UTF-8 read as Latin-1", "550 BoÃ®te aux lettres inconnue, vÃ©rifiez", "550 Boîte aux lettres inconnue, vérifiez"},
		{"Latin-1", "550 Empf\xe4nger unbekannt, bitte pr\xfcfen", "550 Empfänger unbekannt, bitte prüfen"},
		{"German UTF-8", "550 Empfänger unbekannt, bitte prüfen Sie die Größe", "550 Empfänger unbekannt, bitte prüfen Sie die Größe"},
		{"French UTF-8", "550 Boîte inexistante, vérifiez l’adresse « à côté »", "550 Boîte inexistante, vérifiez l’adresse « à côté »"},
		{"Shift_JIS", "550 \x91\xb6\x8d\xdd\x82\xb5\x82\xc8\x82\xa2\x88\xb6\x90\xe6\x82\xc5\x82\xb7", "550 存在しない宛先です"},
		{"windows-1251", "550 \xcf\xee\xeb\xfc\xe7\xee\xe2\xe0\xf2\xe5\xeb\xfc \xed\xe5 \xed\xe0\xe9\xe4\xe5\xed", "550 Пользователь не найден"},
		{"windows-1251 read as Latin-1", "550 Ïîëüçîâàòåëü íå íàéäåí", "550 Пользователь не найден"},
		{"Big5", "550 \xb5\x4c\xaa\x6b\xa7\xe4\xa8\xec\xa6\xac\xa5\xf3\xaa\xcc", "550 無法找到收件者"},
		{"binary", "550 \xff\xfe\x80\x81", "550 \xff\xfe\x80\x81"},
	} {
		s := GuessSpelling(slices.Values([]string{"250 ok", c.text}))
		if got := s.Legible(c.text); got != c.want {
			t.Errorf("%s: %q, want %q (%+v)", c.name, got, c.want, s)
		}
		if got := s.Legible(s.Legible(c.text)); got != c.want {
			t.Errorf("%s: twice %q", c.name, got)
		}
	}
	// A short text is read as the others are.
	s := GuessSpelling(slices.Values([]string{"\xbb\xe7\xbf\xeb\xc0\xda\xb0\xa1 \xbe\xf8\xbd\xc0\xb4\xcf\xb4\xd9", "\xb8\xde\xc0\xcf"}))
	if got := s.Legible("\xb8\xde\xc0\xcf"); got != "메일" {
		t.Errorf("%q", got)
	}
	if got := (Spelling{}).Legible("\xb8\xde"); got != "\xb8\xde" {
		t.Errorf("%q", got)
	}
}

func FuzzSpelling(f *testing.F) {
	f.Add("535 \xc7\xeb\xca\xb9", "ÇëÊ¹ÓÃÊÚÈ¨Âë")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := GuessSpelling(slices.Values([]string{a, b}))
		for _, text := range []string{a, b} {
			if got := s.Legible(text); s.IsZero() && got != text {
				t.Errorf("%q became %q", text, got)
			}
		}
	})
}
