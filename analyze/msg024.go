package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg024 = &Check{
	Code: "MSG024", Severity: Warning, RFC: "RFC 5321 §6.3", Since: "0.1",
	Title: lang.T("message that goes round in a loop", "서버 사이를 맴도는 메시지"),
	Text: lang.T(
		"Every server puts a Received field on top. So many of them mean that servers hand the message to each other again and again: a forwarding that leads back, or a server that does not know that the domain is its own. Servers stop it with \"too many hops\" (Postfix at 50, Exim at 30).",
		"서버를 거칠 때마다 Received 필드가 하나씩 붙습니다. 이렇게 많다면 전달 설정이 되돌아오거나 서버가 자기 도메인을 알아보지 못해 서버들이 메시지를 계속 주고받고 있는 것입니다. 서버는 \"too many hops\"라며 중단합니다(Postfix는 50개, Exim은 30개에서)."),
	Bad:  greet + hello + mail + rcpt + data + thirtyReceived + field + body + quit,
	Good: greet + hello + mail + rcpt + data + fiveReceived + field + body + quit,

	needs: hasOddFields,
	Run:   runMSG024,
}

const (
	fewReceived  = 25 // Received fields that need no look; Exim stops at 30
	oneReceived  = "C: Received: from a.example.com by b.example.com; Mon, 23 Nov 2026 10:00:00 +0000\n"
	fiveReceived = oneReceived + oneReceived + oneReceived + oneReceived + oneReceived

	thirtyReceived = fiveReceived + fiveReceived + fiveReceived + fiveReceived + fiveReceived + fiveReceived
)

func runMSG024(p *Pass) {
	for t := range p.messages() {
		if n := int(t.fields[fieldReceived]); n > fewReceived {
			p.onMessage(t, lang.T(
				"message with %d Received fields: expected a few",
				"메시지에 Received 필드가 %d개 있음: 몇 개뿐이어야 함").Format(n),
				lang.T("look in these fields for the two servers that repeat", "이 필드들에서 되풀이되는 두 서버를 찾으십시오"))
		}
	}
}
