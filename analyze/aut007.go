package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var aut007 = &Check{
	Code: "AUT007", Severity: Info, RFC: "RFC 4954 §4", Since: "0.1",
	Title: lang.T("login that the client broke off", "클라이언트가 취소한 인증"),
	Text: lang.T(
		"With a line of a single * the client gives the login up, and the server answers 501. Programs do so when they cannot use a mechanism after all or when the server's proof was wrong. Followed by a login with another mechanism it was also an attack on old servers (CVE-2011-1720).",
		"클라이언트는 * 하나만 있는 줄을 보내 인증을 취소하고 서버는 501로 응답합니다. 그 방식을 쓸 수 없거나 서버가 보낸 증명이 틀렸을 때 프로그램이 그렇게 합니다. 이어서 다른 방식으로 인증하는 것은 옛 서버를 노린 공격이기도 했습니다(CVE-2011-1720)."),
	Bad:  greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 334 \nC: *\nS: 501 5.7.0 Authentication aborted\n" + quit,
	Good: greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 454 4.7.0 Temporary authentication failure\n" + quit,

	needs: hasAuth,
	Run:   runAUT007,
}

const helloScram = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH SCRAM-SHA-256 SCRAM-SHA-1\n"

func runAUT007(p *Pass) {
	for i, l := range p.Report.Logins {
		if !l.Auth.Cancelled {
			continue
		}
		message := lang.T("AUTH %s broken off by the client with *", "클라이언트가 *를 보내 AUTH %s 인증을 취소함").Format(l.Auth.Mechanism)
		if i+1 < len(p.Report.Logins) && p.Report.Logins[i+1].Auth.Mechanism != l.Auth.Mechanism {
			after := p.Report.Logins[i+1]
			message = p.at(
				"AUTH %[1]s broken off by the client with *, and followed by AUTH %[2]s on line %[3]d",
				"클라이언트가 *를 보내 AUTH %[1]s 인증을 취소하고 %[3]d번째 줄에서 AUTH %[2]s을(를) 시작함").Format(l.Auth.Mechanism, after.Auth.Mechanism, line(after.Exchange))
		}
		p.onVerb(l.Exchange, message, lang.Text{})
	}
}
