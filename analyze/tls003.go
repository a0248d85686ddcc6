package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var tls003 = &Check{
	Code: "TLS003", Severity: Warning, RFC: "RFC 3207 §4", Since: "0.1",
	Title: lang.T("STARTTLS refused", "거부된 STARTTLS"),
	Text: lang.T(
		"The server offered STARTTLS and then refused to begin. 454 mostly means that it cannot read its own key or certificate; 501 that the command had an argument; 503 that it came inside TLS or at a wrong place. The mail can only go on unencrypted, or not at all.",
		"서버가 STARTTLS를 알려 놓고 시작을 거부했습니다. 454는 대개 서버가 자신의 키나 인증서를 읽지 못한다는 뜻이고, 501은 명령에 인수가 붙었다는 뜻이며, 503은 이미 TLS 안이거나 보낼 차례가 아니라는 뜻입니다. 메일은 암호화 없이 보내거나 보내지 못하게 됩니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" +
		"C: STARTTLS\nS: 454 4.7.0 TLS not available due to local problem\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + quit,

	needs: hasRefusedTLS,
	Run:   runTLS003,
}

func runTLS003(p *Pass) {
	for i, e := range p.Session().Exchanges {
		if !asksForTLS(e) || !refused(e) {
			continue
		}
		if p.wentOnInTheClear() != nil {
			return // TLS004, AUT002
		}
		caps, _ := offers(p.States[i])
		if p.States[i].StartTLS != nil || !offered(caps, "STARTTLS") && !offered(caps, "X-ANONYMOUSTLS") {
			continue // asked for at the wrong time, or in vain
		}
		h := p.States[i].Hello
		p.onReply(e.Final(), 0, p.at(
			"%[2]s in reply to %[1]s, which was offered on line %[3]d: expected 220",
			"%[3]d번째 줄에서 알린 %[1]s에 %[2]s 응답이 옴: 220이어야 함").Format(e.Verb(), replyWords(e), line(h)),
			lang.T("tell the server's administrator; try port 465 until it is mended", "서버 관리자에게 알리고, 고쳐질 때까지 465번 포트를 시도하십시오"),
			relatedCommand(h, lang.T("what the server offered", "서버가 알린 기능")))
	}
}
