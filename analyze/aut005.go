package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var aut005 = &Check{
	Code: "AUT005", Severity: Info, RFC: "RFC 4954 §9, RFC 2195 §5", Since: "0.1",
	Title: lang.T("login by a digest that can be guessed from", "비밀번호를 추측할 수 있는 계산값으로 인증함"),
	Text: lang.T(
		"CRAM-MD5 and NTLM do not send the password, but whoever records the exchange can try out passwords against it at leisure, and the server has to keep the password in a form that is as good as the password. Inside TLS, PLAIN or SCRAM is better; outside TLS this is still better than PLAIN.",
		"CRAM-MD5와 NTLM은 비밀번호를 보내지 않지만, 대화를 엿들은 사람이 비밀번호를 하나씩 대입해 볼 수 있고 서버는 비밀번호와 다름없는 값을 보관해야 합니다. TLS 안에서는 PLAIN이나 SCRAM이 낫고, TLS가 없다면 그래도 PLAIN보다 낫습니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH CRAM-MD5\n" +
		"C: AUTH CRAM-MD5\nS: 454 4.7.0 Temporary authentication failure\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH SCRAM-SHA-256\n" +
		"C: AUTH SCRAM-SHA-256\nS: 454 4.7.0 Temporary authentication failure\n" + quit,

	needs: hasAuth,
	Run:   runAUT005,
}

func runAUT005(p *Pass) {
	for _, l := range p.Report.Logins {
		if m := l.Auth.Mechanism; m == "NTLM" || strings.HasPrefix(m, "CRAM-") {
			p.onVerb(l.Exchange, lang.T(
				"AUTH %s: the password can be guessed from a recording of the exchange",
				"AUTH %s: 대화를 기록해 두면 비밀번호를 추측할 수 있음").Format(m),
				lang.T("prefer SCRAM, or PLAIN inside TLS", "SCRAM이나 TLS 안의 PLAIN을 쓰는 것이 좋습니다"))
			return
		}
	}
}
