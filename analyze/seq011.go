package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq011 = &Check{
	Code: "SEQ011", Severity: Error, RFC: "RFC 5321 §4.1.4, RFC 3207 §4.2, RFC 1985", Since: "0.1",
	Title: lang.T("command that does not belong inside a transaction", "트랜잭션 안에서 쓸 수 없는 명령"),
	Text: lang.T(
		"Between MAIL and the end of the content only RCPT, DATA or BDAT, and commands that change nothing have a place. STARTTLS and XCLIENT throw the sender and the recipients away; ETRN, ATRN and XFORWARD are answered with 503.",
		"MAIL과 내용 전송 끝 사이에는 RCPT, DATA나 BDAT, 그리고 상태를 바꾸지 않는 명령만 쓸 수 있습니다. STARTTLS와 XCLIENT를 보내면 발신자와 수신자가 모두 사라지고, ETRN, ATRN, XFORWARD에는 503 응답이 옵니다."),
	Bad:   greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 ETRN\n" + mail + "C: ETRN example.com\nS: 503 5.5.1 Transaction in progress\n" + quit,
	Good:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 ETRN\nC: ETRN example.com\nS: 250 2.0.0 Queuing started\n" + mail + quit,
	needs: hasExtension,
	Run:   runSEQ011,
}

func runSEQ011(p *Pass) {
	for i, e := range p.Session().Exchanges {
		open := p.States[i].Mail
		if open == nil {
			continue
		}
		switch e.Verb() {
		case parser.VerbSTARTTLS, verbETRN, verbATRN, verbXCLIENT, verbXFORWARD:
			p.onVerb(e, p.at(
				"%s inside the transaction that MAIL on line %d began: expected it before MAIL",
				"%[2]d번째 줄의 MAIL로 시작된 트랜잭션 안에서 %[1]s 명령을 보냄: MAIL보다 먼저 보내야 함").Format(e.Verb(), line(open)),
				lang.T("send it before MAIL, or after the message", "MAIL을 보내기 전이나 메시지를 보낸 뒤에 보내십시오"),
				relatedCommand(open, lang.T("the transaction began here", "여기서 트랜잭션이 시작됨")))
			p.ifRefused(e)
		}
	}
}
