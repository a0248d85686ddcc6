package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

var aut004 = &Check{
	Code: "AUT004", Severity: Warning, RFC: "RFC 4954 §9, RFC 6331", Since: "0.1",
	Title: lang.T("login mechanism that was withdrawn", "폐지된 인증 방식"),
	Text: lang.T(
		"The mechanism was given up by its makers: DIGEST-MD5 because no two programs agreed on it and MD5 is weak (RFC 6331), KERBEROS_V4 and SKEY because they are broken, XOAUTH because no provider takes it any more. Use SCRAM, a token (XOAUTH2, OAUTHBEARER), or PLAIN inside TLS.",
		"제안한 쪽에서 폐지한 인증 방식입니다. DIGEST-MD5는 구현마다 서로 다르고 MD5가 약하기 때문에(RFC 6331), KERBEROS_V4와 SKEY는 안전하지 않기 때문에, XOAUTH는 받아 주는 서비스가 없어졌기 때문에 폐지되었습니다. SCRAM이나 토큰(XOAUTH2, OAUTHBEARER), 또는 TLS 안에서 PLAIN을 쓰십시오."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH DIGEST-MD5\n" +
		"C: AUTH DIGEST-MD5\nS: 454 4.7.0 Temporary authentication failure\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH SCRAM-SHA-256\n" +
		"C: AUTH SCRAM-SHA-256\nS: 454 4.7.0 Temporary authentication failure\n" + quit,

	needs: hasAuth,
	Run:   runAUT004,
}

func runAUT004(p *Pass) {
	for _, l := range p.Report.Logins {
		m, ok := registry.MechanismByName(l.Auth.Mechanism)
		if !ok || !m.Withdrawn || m.Name == "LOGIN" { // withdrawn on paper, and used everywhere
			continue
		}
		p.onVerb(l.Exchange, lang.T(
			"AUTH %s, which was withdrawn: expected SCRAM, a token, or PLAIN inside TLS",
			"폐지된 %s 방식으로 AUTH를 보냄: SCRAM이나 토큰, 또는 TLS 안의 PLAIN을 써야 함").Format(m.Name),
			lang.T("take the mechanism off the lists of client and server", "클라이언트와 서버의 설정에서 이 방식을 빼십시오"))
		return
	}
}
