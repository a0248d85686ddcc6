package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var cod013 = &Check{
	Code: "COD013", Severity: Info, RFC: "RFC 5321 §4.1.1.4", Since: "0.1",
	Title: lang.T("DATA refused although recipients were accepted", "수신자는 받아들이고 DATA를 거부함"),
	Text: lang.T(
		"The server took the recipients and then refused to take the message. Filters that decide late do so (greylisting, limits, content policies on the envelope), and servers in trouble. The message was not sent to anybody; the client is still in command mode and may try DATA again, send RSET, or QUIT.",
		"서버가 수신자를 받아들인 뒤 메시지를 받지 않겠다고 했습니다. 늦게 판단하는 필터(그레이리스팅, 사용량 제한, 봉투에 대한 정책)나 문제가 생긴 서버에서 나타납니다. 메시지는 누구에게도 가지 않았으며, 클라이언트는 DATA를 다시 보내거나 RSET, QUIT을 보낼 수 있습니다."),
	Bad:   greet + hello + mail + rcpt + "C: DATA\nS: 451 4.7.1 Greylisted\n" + quit,
	Good:  greet + hello + mail + rcpt + data + field + body + quit,
	needs: hasRefusal,
	Run:   runCOD013,
}

func runCOD013(p *Pass) {
	for i, e := range p.Session().Exchanges {
		if e.Verb() != parser.VerbDATA || p.States[i].Phase != PhaseRcpt || wentAhead(e) || !refused(e) || e.Final().Code == 503 || e.Content != nil {
			continue
		}
		n := p.States[i].Accepted
		p.onVerb(e, lang.T(
			"DATA answered with %s although recipients had been accepted (%d)",
			"수신자 %[2]d명을 받아들이고도 DATA에 %[1]s(으)로 응답함").Format(replyWords(e), n),
			lang.T("the reply tells why; nobody got the message", "이유는 응답에 있습니다. 메시지는 누구에게도 가지 않았습니다"))
	}
}
