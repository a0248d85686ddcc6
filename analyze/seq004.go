package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq004 = &Check{
	Code: "SEQ004", Severity: Error, RFC: "RFC 5321 §4.1.4", Since: "0.1",
	Title: lang.T("MAIL inside a transaction", "트랜잭션 안에서 다시 보낸 MAIL"),
	Text: lang.T(
		"One transaction must end before the next begins: with the answer to its content, with RSET, or with a new EHLO. A second MAIL is answered with 503, and the first sender stays. Send RSET to give a message up.",
		"다음 트랜잭션을 시작하려면 앞의 트랜잭션이 끝나야 합니다. 내용에 대한 응답이나 RSET, 새 EHLO로 끝납니다. 두 번째 MAIL에는 503 응답이 오고 첫 번째 발신자가 그대로 남습니다. 메시지를 포기하려면 RSET을 보내십시오."),
	Bad:   greet + hello + mail + "C: MAIL FROM:<carol@example.com>\nS: 503 5.5.1 Error: nested MAIL command\n" + quit,
	Good:  greet + hello + mail + "C: RSET\nS: 250 2.0.0 Ok\n" + mail + quit,
	needs: hasDisorder,
	Run:   runSEQ004,
}

func runSEQ004(p *Pass) {
	for i, e := range p.Session().Exchanges {
		open := p.States[i].Mail
		if e.Verb() != parser.VerbMAIL || open == nil {
			continue
		}
		p.onVerb(e, p.at(
			"MAIL inside the transaction that MAIL on line %d began: expected the end of its content, RSET or EHLO first",
			"%d번째 줄의 MAIL로 시작된 트랜잭션 안에서 다시 MAIL을 보냄: 내용 전송을 끝내거나 RSET 또는 EHLO를 먼저 보내야 함").Format(line(open)),
			lang.T("send RSET before a new MAIL", "새 MAIL을 보내기 전에 RSET을 보내십시오"),
			relatedCommand(open, lang.T("the open transaction began here", "열려 있는 트랜잭션이 여기서 시작됨")))
	}
}
