package analyze

import "github.com/smtplog/smtplog/internal/lang"

var cod003 = &Check{
	Code: "COD003", Severity: Warning, RFC: "RFC 2034 §4", Since: "0.1",
	Title: lang.T("enhanced status code of another class than the reply code", "응답 코드와 종류가 다른 확장 상태 코드"),
	Text: lang.T(
		"The first number of an enhanced status code repeats the first digit of the reply code: 2 done, 4 not now, 5 no. If they differ the client cannot know whether to try again; it has to follow the reply code.",
		"확장 상태 코드의 첫 숫자는 응답 코드의 첫 자리와 같아야 합니다. 2는 성공, 4는 일시적 실패, 5는 영구적 실패입니다. 서로 다르면 다시 시도해야 하는지 알 수 없으며, 이때는 응답 코드를 따라야 합니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 450 5.2.1 Mailbox disabled\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 450 4.2.1 Mailbox disabled\n" + quit,
	needs: hasMixedStatus,
	Run:   runCOD003,
}

func runCOD003(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			if r.Enhanced.Class == 0 {
				continue
			}
			for i := range r.Lines {
				l := &r.Lines[i]
				if l.Enhanced.Class == 0 || l.Code == 0 || l.Enhanced.Class == l.Code.Class() || l.Code.Class() == 3 {
					continue // no class goes with 3yz: COD010
				}
				p.onReply(r, i, lang.T(
					"enhanced status code %[1]s beside reply code %[2]d: expected it to begin with %[3]d",
					"응답 코드는 %[2]d인데 확장 상태 코드가 %[1]s임: 첫 숫자는 응답 코드의 첫 자리(%[3]d)와 같아야 함").
					Format(l.Enhanced.String(), int(l.Code), l.Code.Class()),
					lang.T("go by the reply code", "응답 코드를 기준으로 판단하십시오"))
				break
			}
		}
	}
}
