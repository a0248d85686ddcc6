package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq003 = &Check{
	Code: "SEQ003", Severity: Error, RFC: "RFC 5321 §3.3, §4.1.4", Since: "0.1",
	Title: lang.T("DATA, BDAT or BURL without an accepted recipient", "받아들여진 수신자 없이 보낸 DATA, BDAT, BURL"),
	Text: lang.T(
		"Content may be sent only when at least one RCPT was accepted; otherwise the server answers 503 or 554. If every RCPT was refused, the first of those replies is the reason to look at. A client that gets 354 all the same must send a lone dot.",
		"내용은 RCPT가 하나 이상 받아들여진 뒤에만 보낼 수 있습니다. 그렇지 않으면 서버가 503이나 554로 응답합니다. 모든 RCPT가 거부되었다면 그중 첫 번째 응답이 원인입니다. 그런데도 354 응답을 받았다면 클라이언트는 점 하나만 있는 줄을 보내야 합니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<nobody@example.org>\nS: 550 5.1.1 User unknown\nC: DATA\nS: 554 5.5.1 Error: no valid recipients\n" + quit,
	Good:  greet + hello + mail + rcpt + data + field + body + quit,
	needs: hasDisorder,
	Run:   runSEQ003,
}

func runSEQ003(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		v := e.Verb()
		ph := p.States[i].Phase
		if v != parser.VerbDATA && v != parser.VerbBDAT && v != verbBURL || ph != PhaseReady && ph != PhaseMail || !spoken(e) {
			continue
		}
		hint := lang.T("send the content only if at least one RCPT was answered with 250 or 251", "RCPT 중 하나 이상이 250이나 251 응답을 받았을 때만 내용을 보내십시오")
		r := lastOf(es, i, parser.VerbRCPT)
		switch {
		case r == nil || accepted(r): // none for this transaction
			if v == parser.VerbBDAT && i > 0 && es[i-1].Verb() == v && e.Pipelined {
				continue // the rest of a group whose first chunk was refused
			}
			p.onVerb(e, lang.T(
				"%s without a recipient: expected an accepted RCPT TO first",
				"수신자 없이 %s 명령을 보냄: RCPT TO가 먼저 받아들여져야 함").Format(v), hint)
		case e.Pipelined:
			continue // sent together with RCPT, whose reply nobody knew
		case r.Final() != nil && codeLeftOut(p.Session(), r, r.Final()):
			continue // nobody knows what was answered
		default:
			p.onVerb(e, p.at(
				"%[1]s although no recipient was accepted: RCPT on line %[2]d was answered with %[3]s",
				"받아들여진 수신자가 없는데 %[1]s 명령을 보냄: %[2]d번째 줄의 RCPT에 %[3]s 응답이 옴").Format(v, line(r), replyWords(r)), hint,
				relatedCommand(r, lang.T("the last recipient was refused here", "여기서 마지막 수신자가 거부됨")))
		}
		return
	}
}
