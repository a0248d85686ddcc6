package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq002 = &Check{
	Code: "SEQ002", Severity: Error, RFC: "RFC 5321 §3.3, §4.1.4", Since: "0.1",
	Title: lang.T("RCPT without an accepted MAIL", "MAIL이 받아들여지지 않았는데 보낸 RCPT"),
	Text: lang.T(
		"A recipient belongs to a transaction, and a transaction begins when MAIL is accepted. A server must answer 503 to RCPT before that. If MAIL was refused, its reply is the reason to look at; the 503 is only the echo.",
		"수신자는 트랜잭션에 속하고, 트랜잭션은 MAIL이 받아들여져야 시작됩니다. 그 전에 온 RCPT에는 서버가 503으로 응답해야 합니다. MAIL이 거부되었다면 그 응답이 진짜 원인이고 503은 그 여파일 뿐입니다."),
	Bad:   greet + hello + "C: RCPT TO:<bob@example.org>\nS: 503 5.5.1 Error: need MAIL command\n" + quit,
	Good:  greet + hello + mail + rcpt + quit,
	needs: hasDisorder,
	Run:   runSEQ002,
}

func runSEQ002(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if e.Verb() != parser.VerbRCPT || p.States[i].Phase != PhaseReady || !spoken(e) {
			continue
		}
		hint := lang.T("send MAIL FROM first and go on only after a 250", "MAIL FROM을 먼저 보내고 250 응답을 받은 뒤에 진행하십시오")
		m := lastOf(es, i, parser.VerbMAIL)
		if m == nil || accepted(m) { // none for this transaction
			p.onVerb(e, lang.T(
				"RCPT without MAIL: expected an accepted MAIL FROM first",
				"MAIL 없이 RCPT를 보냄: MAIL FROM이 먼저 받아들여져야 함"), hint)
			return
		}
		if e.Pipelined {
			continue // sent together with MAIL, whose reply nobody knew
		}
		p.onVerb(e, p.at(
			"RCPT although MAIL on line %d was answered with %s: expected a 250 to MAIL first",
			"%d번째 줄의 MAIL에 %s 응답이 왔는데도 RCPT를 보냄: MAIL에 먼저 250 응답이 와야 함").Format(line(m), replyWords(m)), hint,
			relatedCommand(m, lang.T("MAIL was refused here", "여기서 MAIL이 거부됨")))
		return
	}
}
