package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

var cod007 = &Check{
	Code: "COD007", Severity: Warning, RFC: "RFC 5321 §4.2, §4.3.2", Since: "0.1",
	Title: lang.T("reply code that no standard defines", "어느 표준에도 없는 응답 코드"),
	Text: lang.T(
		"A server should use the codes of the standard. A client that meets another one acts on its first digit: 2 done, 4 try later, 5 no. What the server meant, only its words tell.",
		"서버는 표준에 있는 코드를 써야 합니다. 모르는 코드를 받은 클라이언트는 첫 자리만 보고 2는 성공, 4는 나중에 재시도, 5는 거부로 처리합니다. 서버의 뜻은 문구로만 알 수 있습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 571 5.7.1 Blocked\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.7.1 Blocked\n" + quit,
	needs: hasOddReply | hasRefusal,
	Run:   runCOD007,
}

func runCOD007(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			class := r.Code.Class()
			if class < 2 || class > 5 || len(r.Lines) == 0 {
				continue // COD004
			}
			code, ok := registry.Reply(int(r.Code))
			if ok && code.Standard || r.Code == 200 || r.Code == 353 {
				continue // 200 answers commands of sendmail that are in no standard either, 353 is that of PRDR
			}
			hint := lang.T("go by the first digit and the words", "첫 자리와 문구를 보고 판단하십시오")
			if int(r.Code)/10%10 > 5 {
				p.onReply(r, len(r.Lines)-1, lang.T(
					"reply code %d: expected a second digit from 0 to 5",
					"응답 코드 %d: 둘째 자리는 0에서 5 사이여야 함").Format(int(r.Code)), hint)
				continue
			}
			p.onReply(r, len(r.Lines)-1, lang.T(
				"reply code %d is in no standard", "응답 코드 %d은(는) 어느 표준에도 없음").Format(int(r.Code)), hint)
		}
	}
}
