package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq014 = &Check{
	Code: "SEQ014", Severity: Warning, RFC: "RFC 3030 §2", Since: "0.1",
	Title: lang.T("chunks of a message without a last one", "마지막 조각을 보내지 않은 메시지"),
	Text: lang.T(
		"Only BDAT with LAST completes a message; the 250 to a chunk before it means no more than that the chunk arrived. A client that goes on with MAIL, EHLO or QUIT has not sent the message, although every reply was positive.",
		"LAST가 붙은 BDAT가 있어야 메시지가 완성됩니다. 그 앞의 조각에 온 250은 조각이 도착했다는 뜻일 뿐입니다. LAST 없이 MAIL, EHLO, QUIT으로 넘어갔다면 모든 응답이 긍정이었더라도 메시지는 보내지지 않은 것입니다."),
	Bad:   greet + helloChunks + mail + rcpt + "C: BDAT 64\n" + dated + "S: 250 2.0.0 64 octets\n" + quit,
	Good:  greet + helloChunks + mail + rcpt + "C: BDAT 64\n" + dated + "S: 250 2.0.0 64 octets\nC: RSET\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasChunks,
	Run:   runSEQ014,
}

func runSEQ014(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if p.States[i].Phase != PhaseChunks {
			continue
		}
		switch e.Verb() {
		case parser.VerbMAIL, parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO, parser.VerbQUIT:
		default:
			continue
		}
		if c := lastOf(es, i, parser.VerbBDAT); c != nil {
			p.onVerb(e, p.at(
				"%[1]s after BDAT on line %[2]d, which was not the last chunk: expected BDAT with LAST",
				"%[2]d번째 줄의 BDAT가 마지막 조각이 아닌데 %[1]s 명령을 보냄: LAST가 붙은 BDAT를 보내야 함").Format(e.Verb(), line(c)),
				lang.T("end the message with BDAT 0 LAST, or give it up with RSET", "BDAT 0 LAST로 메시지를 끝내거나 RSET으로 포기하십시오"),
				relatedCommand(c, lang.T("the chunk that came last", "마지막으로 보낸 조각")))
		}
	}
}
