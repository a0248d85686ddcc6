package lang

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// particles are Korean particles whose form depends on the sound before them, as
// texts write them behind a value: in both forms. The first of the forms stands
// behind a consonant, the second behind a vowel.
func particles() [6][3]string {
	return [...][3]string{
		{"이(가)", "이", "가"},
		{"은(는)", "은", "는"},
		{"을(를)", "을", "를"},
		{"와(과)", "과", "와"},
		{"(으)로", "으로", "로"},
		{"(이)라는", "이라는", "라는"},
	}
}

// Particle chooses the form of the particle that text begins with, written in
// both ("이(가)"), for the word before it. It returns the form and what follows it
// in text; without a particle at the start of text, "" and text. Where the word
// does not tell how it is read, both forms stay.
func Particle(word, text string) (form, rest string) {
	for _, p := range particles() {
		rest, found := strings.CutPrefix(text, p[0])
		if !found {
			continue
		}
		switch end := endOf(word); {
		case end == vowel, end == liquid && p[0] == "(으)로":
			return p[2], rest
		case end == consonant, end == liquid:
			return p[1], rest
		}
		return p[0], rest
	}
	return "", text
}

// sound is what a word ends with when it is read aloud.
type sound uint8

const (
	unknown sound = iota
	vowel
	consonant
	liquid // ㄹ, a consonant but for (으)로
)

// endOf tells how word ends. Hangul and digits are read in one way; a Latin
// letter tells it only where its name and its sound at the end of a word agree.
func endOf(word string) sound {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(word, `"'”’*`+"`"))
	switch {
	case r >= '가' && r <= '힣':
		switch (r - '가') % 28 { // the syllable's last letter; 8 is ㄹ
		case 0:
			return vowel
		case 8:
			return liquid
		}
		return consonant
	case strings.ContainsRune("2459", r), strings.ContainsRune("adfhijosuvwxyzADFHIJOSUVWXYZ", r):
		return vowel
	case strings.ContainsRune("178lL", r):
		return liquid
	case strings.ContainsRune("036mnMN", r):
		return consonant
	}
	return unknown
}

// mark stands before a particle that is to be chosen. It is no character, so
// that no value has it.
const mark = "\uffff"

// sprintf is fmt.Sprintf for a Korean format: of a particle behind a value it
// writes the form that suits the value.
func sprintf(format string, args ...any) string {
	if !strings.Contains(format, "(") {
		return fmt.Sprintf(format, args...)
	}
	marked := false
	for _, p := range particles() {
		if strings.Contains(format, p[0]) {
			format, marked = strings.ReplaceAll(format, p[0], mark+p[0]), true
		}
	}
	s := fmt.Sprintf(format, args...)
	if !marked {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, mark)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		var form string
		form, s = Particle(before, after)
		b.WriteString(form)
	}
}
