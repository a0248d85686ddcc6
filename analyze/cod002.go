package analyze

import "github.com/smtplog/smtplog/internal/lang"

var cod002 = &Check{
	Code: "COD002", Severity: Warning, RFC: "RFC 5321 §4.2.1", Since: "0.1",
	Title: lang.T("reply whose lines have different codes", "줄마다 코드가 다른 응답"),
	Text: lang.T(
		"All lines of a reply must begin with the same code; programs take the last one, or the first, and so may disagree about what was said. It is a defect of the server, or two replies that a proxy ran together.",
		"한 응답의 모든 줄은 같은 코드로 시작해야 합니다. 프로그램에 따라 마지막 줄이나 첫 줄의 코드를 쓰므로 서로 다르게 해석할 수 있습니다. 서버의 결함이거나 중간 장비가 두 응답을 합친 것입니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550-5.1.1 The address was not found\nS: 553 5.1.1 in our directory\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550-5.1.1 The address was not found\nS: 550 5.1.1 in our directory\n" + quit,
	needs: hasMixedCodes,
	Run:   runCOD002,
}

func runCOD002(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			for i := 1; i < len(r.Lines); i++ {
				was, is := r.Lines[i-1].Code, r.Lines[i].Code
				if was == is || was == 0 || is == 0 {
					continue
				}
				p.onReply(r, i, p.at(
					"code %d on a line of a reply that began with %d on line %d: expected the same code on all lines",
					"%[3]d번째 줄의 코드는 %[2]d인데 같은 응답의 이 줄은 %[1]d임: 한 응답의 모든 줄은 코드가 같아야 함").
					Format(int(is), int(was), r.Lines[i-1].Span.Start.Line),
					lang.T("tell the server's administrator", "서버 관리자에게 알리십시오"))
				break
			}
		}
	}
}
