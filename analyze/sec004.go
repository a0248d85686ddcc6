package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var sec004 = &Check{
	Code: "SEC004", Severity: Error, RFC: "RFC 3207 §6", Since: "0.1",
	Title: lang.T("reply sent behind the 220 to STARTTLS", "STARTTLS의 220 뒤에 이어진 응답"),
	Text: lang.T(
		"After its 220 to STARTTLS the server must say nothing more until the TLS handshake is over. Here replies follow without a command. Somebody on the way can add them in the clear, and a client that keeps them takes them for the server's words inside TLS (STARTTLS response injection, NOSTARTTLS 2021): it can be made to believe in extensions, logins or errors. A client must drop what it read ahead.",
		"STARTTLS에 220으로 응답한 서버는 TLS 핸드셰이크가 끝날 때까지 아무 말도 하면 안 됩니다. 여기서는 명령 없이 응답이 이어집니다. 이런 응답은 중간에서 누군가 평문으로 끼워 넣을 수 있으며, 클라이언트가 이를 보관하면 TLS 안에서 서버가 한 말로 여깁니다(STARTTLS 응답 주입, NOSTARTTLS 2021). 그러면 없는 기능이나 인증, 오류를 믿게 됩니다. 클라이언트는 미리 읽은 내용을 버려야 합니다."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\nS: 250 AUTH PLAIN\n" + hello + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + quit,

	needs: hasUnasked,
	Run:   runSEC004,
}

func runSEC004(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if i == 0 || e.Command != nil || len(e.Replies) == 0 || !asksForTLS(es[i-1]) || !accepted(es[i-1]) {
			continue
		}
		r := e.Replies[0]
		if r.Code == 421 || r.Code.Class() == 5 || r.Restated {
			continue // the server gives up in the handshake
		}
		p.onReply(r, 0, p.at(
			"%[1]s without a command behind the 220 to STARTTLS on line %[2]d: expected nothing before the client speaks inside TLS",
			"%[2]d번째 줄의 STARTTLS에 대한 220 뒤에 명령 없이 %[1]s 응답이 옴: TLS 안에서 클라이언트가 말하기 전에는 아무것도 오면 안 됨").Format(itoa(int(r.Code)), line(es[i-1])),
			lang.T("update the client, and treat what follows as not trustworthy", "클라이언트를 업데이트하고 뒤따르는 내용을 믿지 마십시오"),
			relatedCommand(es[i-1], lang.T("encryption began here", "여기서 암호화가 시작됨")))
		return
	}
}
