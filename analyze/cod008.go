package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var cod008 = &Check{
	Code: "COD008", Severity: Warning, RFC: "RFC 3463 §2, RFC 2034 §4", Since: "0.1",
	Title: lang.T("enhanced status code not well written", "형식이 틀린 확장 상태 코드"),
	Text: lang.T(
		"An enhanced status code is three numbers with dots, the first 2, 4 or 5, the others up to three digits without leading zeros, with a space behind it and nothing before it. Programs do not recognise other spellings, so the sender gets no exact reason.",
		"확장 상태 코드는 점으로 나눈 세 숫자입니다. 첫 숫자는 2, 4, 5 중 하나이고 나머지는 앞에 0을 붙이지 않은 세 자리 이하의 숫자이며, 코드 앞에는 아무것도 없고 뒤에는 공백이 와야 합니다. 다르게 적으면 프로그램이 알아보지 못해 발신자가 정확한 이유를 알 수 없습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 #5.1.1 No such user\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.1.1 No such user\n" + quit,
	needs: hasOddStatus | hasRefusal,
	Run:   runCOD008,
}

func runCOD008(p *Pass) {
	for _, e := range p.Session().Exchanges {
		switch e.Verb() {
		case "", parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO:
			continue // they have none (RFC 2034 section 4)
		}
		for _, r := range e.Replies {
			if r.Restated {
				continue
			}
			for i := range r.Lines {
				l := &r.Lines[i]
				word, bad := statusWord(l)
				if !bad {
					continue
				}
				p.Add(&l.Line, 4, len(word), lang.T(
					"%q looks like an enhanced status code: expected one like %s, with a space behind it",
					"%q은(는) 확장 상태 코드로 보이나 형식이 틀림: %s처럼 적고 뒤에 공백이 와야 함").
					Format(clip(word), "5.1.1"), lang.Text{})
				break
			}
		}
	}
}

// looksLikeStatus reports whether the words of a reply line begin like an
// enhanced status code. An IP address or a version number does too.
func looksLikeStatus(text string) bool {
	if len(text) < 9 {
		return false
	}
	s := text[4:]
	if s[0] == '#' || s[0] == '(' || s[0] == '[' {
		s = s[1:]
	}
	return s[0] >= '2' && s[0] <= '6' && s[1] == '.'
}

// statusWord returns the first word of a reply line, and whether it is an
// enhanced status code that is not well written.
func statusWord(l *parser.ReplyLine) (string, bool) {
	text := l.Line.Text
	if l.Code == 0 || len(text) < 5 {
		return "", false
	}
	word, _, _ := strings.Cut(text[4:], " ")
	if !l.Enhanced.IsZero() {
		return word, word != l.Enhanced.String() && strings.Count(word, ".") == 2 // leading zeros
	}
	if !looksLikeStatus(text) {
		return "", false
	}
	bare := strings.Trim(word, "#()[]:,;-")
	parts := strings.Split(bare, ".")
	if len(parts) != 3 || len(parts[0]) != 1 {
		return "", false
	}
	for _, p := range parts {
		if !isDigits(p) || len(p) > 4 {
			return "", false
		}
	}
	return word, true
}
