package analyze

import "github.com/smtplog/smtplog/internal/lang"

var par002 = &Check{
	Code: "PAR002", Severity: Error, RFC: "RFC 5321 §4.1.1.11", Since: "0.1",
	Title: lang.T("unknown, repeated or malformed parameter", "알 수 없거나 중복되거나 형식이 틀린 매개변수"),
	Text: lang.T(
		"Parameters of MAIL and RCPT are KEYWORD or KEYWORD=value, each at most once, with values as their extension defines them. A server answers 501 or 555 to others.",
		"MAIL과 RCPT의 매개변수는 KEYWORD 또는 KEYWORD=값 형식이고, 각각 한 번만 쓸 수 있으며, 값은 해당 확장 기능에서 정한 대로 적어야 합니다. 그렇지 않으면 서버가 501이나 555로 응답합니다."),
	Bad:   greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=1.5MB\nS: 501 5.5.4 Bad SIZE\n" + quit,
	Good:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=150000\nS: 250 2.1.0 Ok\n" + quit,
	needs: hasOddParams,
	Run:   runPAR002,
}

// maxParams is how many parameters of a command are looked at; the standards
// define fewer than twenty.
const maxParams = 64

func runPAR002(p *Pass) {
	for _, e := range p.Session().Exchanges {
		all := params(e)
		if len(all) > maxParams {
			all = all[:maxParams]
		}
		for i, param := range all {
			for _, before := range all[:i] {
				if before.Keyword == param.Keyword {
					p.Add(&e.Line, param.At, len(param.Keyword), lang.T(
						"parameter %q of %s for the second time: expected it at most once",
						"%[2]s 명령에 매개변수 %[1]q이(가) 두 번 나옴: 한 번만 쓸 수 있음").Format(param.Keyword, e.Verb()), lang.Text{})
				}
			}
			rule, ok := parameter(e, param.Keyword)
			if !ok {
				if len(param.Keyword) > 1 && param.Keyword[0] == 'X' {
					continue // private, RFC 5321 section 2.2.2
				}
				if otherCommand(e, param.Keyword) != "" {
					continue // PAR003
				}
				p.Add(&e.Line, param.At, len(param.Keyword), lang.T(
					"unknown parameter %q of %s: no extension defines it",
					"%[2]s 명령에 알 수 없는 매개변수 %[1]q이(가) 있음: 이를 정의한 확장 기능이 없음").Format(clip(param.Keyword), e.Verb()),
					lang.T("check the spelling, or leave it out", "철자를 확인하거나 빼세요"))
				continue
			}
			if rule.Valid(param.Value, param.HasValue) {
				continue
			}
			want := lang.T("no value", "값 없음")
			if rule.ValueHint != "" {
				want = lang.Same(param.Keyword + "=" + rule.ValueHint)
			}
			p.Add(&e.Line, param.At, len(param.Keyword), lang.T(
				"value %q of parameter %s: expected %s",
				"매개변수 %[2]s의 값이 %[1]q임: %[3]s 형식이어야 함").Format(clip(param.Value), param.Keyword, want),
				lang.Text{})
		}
	}
}
