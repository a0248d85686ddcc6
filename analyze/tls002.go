package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tls002 = &Check{
	Code: "TLS002", Severity: Warning, RFC: "RFC 3207 §6", Since: "0.1",
	Title: lang.T("STARTTLS offered once and then no more", "한 번 알렸다가 사라진 STARTTLS"),
	Text: lang.T(
		"The server offered STARTTLS and, still without TLS, left it out of a later reply to EHLO. Somebody on the way can take the word out of the reply to keep the mail readable (stripping), and a server whose TLS broke may do so itself. A client that needs encryption must stop here and not go on in the clear.",
		"서버가 STARTTLS를 알렸다가, 아직 TLS가 없는데도 다음 EHLO 응답에서는 뺐습니다. 메일을 엿보려고 중간에서 이 단어를 지웠을 수도 있고(STARTTLS 제거 공격), TLS에 문제가 생긴 서버가 스스로 뺐을 수도 있습니다. 암호화가 필요한 클라이언트는 평문으로 계속하지 말고 여기서 멈춰야 합니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" +
		"C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 HELP\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + quit,

	needs: hasHellos,
	Run:   runTLS002,
}

func runTLS002(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		before := p.States[i].Hello
		if e.Verb() != parser.VerbEHLO || !accepted(e) || before == nil || before.Verb() != parser.VerbEHLO {
			continue
		}
		r := e.Final()
		if !r.Complete || !offered(capabilities(before), "STARTTLS") || offered(r.Capabilities, "STARTTLS") {
			continue
		}
		p.onVerb(e, p.at(
			"STARTTLS was offered on line %d and is missing in the reply to this EHLO: expected it to stay until TLS has begun",
			"%d번째 줄에서 알린 STARTTLS가 이 EHLO의 응답에는 없음: TLS를 시작할 때까지 남아 있어야 함").Format(line(before)),
			lang.T("compare with the same server from another network", "다른 네트워크에서 같은 서버에 접속해 비교해 보십시오"),
			relatedCommand(before, lang.T("STARTTLS was offered here", "여기서 STARTTLS를 알림")))
	}
}
