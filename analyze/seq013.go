package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq013 = &Check{
	Code: "SEQ013", Severity: Error, RFC: "RFC 3030 §2", Since: "0.1",
	Title: lang.T("DATA or RCPT between the chunks of a message", "메시지 조각 사이에 보낸 DATA나 RCPT"),
	Text: lang.T(
		"A message is sent either with DATA or with BDAT, never with both, and all recipients come before its first chunk. A server answers 503. Send the rest with BDAT, the last one with LAST, or give the message up with RSET.",
		"메시지는 DATA나 BDAT 가운데 한 가지로만 보낼 수 있고, 수신자는 모두 첫 조각보다 먼저 지정해야 합니다. 그렇지 않으면 서버가 503으로 응답합니다. 나머지도 BDAT로 보내고 마지막 조각에 LAST를 붙이거나, RSET으로 메시지를 포기하십시오."),
	Bad:   greet + helloChunks + mail + rcpt + "C: BDAT 64\n" + dated + "S: 250 2.0.0 64 octets\nC: DATA\nS: 503 5.5.1 Mixing DATA and BDAT\nC: RSET\nS: 250 2.0.0 Ok\n" + quit,
	Good:  greet + helloChunks + mail + rcpt + "C: BDAT 127 LAST\n" + field + "C:\nC: hi\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasChunks,
	Run:   runSEQ013,
}

const helloChunks = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 CHUNKING\n"

func runSEQ013(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if v := e.Verb(); p.States[i].Phase != PhaseChunks || v != parser.VerbDATA && v != parser.VerbRCPT {
			continue
		}
		first := lastOf(es, i, parser.VerbBDAT)
		if first == nil {
			first = lastOf(es, i, verbBURL)
		}
		if first == nil {
			continue
		}
		p.onVerb(e, p.at(
			"%[1]s after %[3]s on line %[2]d: expected more chunks, or RSET",
			"%[2]d번째 줄의 %[3]s 다음에 %[1]s 명령을 보냄: 다음 조각이나 RSET을 보내야 함").Format(e.Verb(), line(first), first.Verb()),
			lang.T("send a message with DATA or with BDAT, not with both", "메시지는 DATA와 BDAT 중 하나로만 보내십시오"),
			relatedCommand(first, lang.T("a chunk was sent here", "여기서 조각을 보냄")))
		return
	}
}
