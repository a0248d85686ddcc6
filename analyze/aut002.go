package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var aut002 = &Check{
	Code: "AUT002", Severity: Warning, RFC: "RFC 4954 §4, RFC 8314 §3", Since: "0.1",
	Title: lang.T("password sent without encryption", "암호화하지 않고 보낸 비밀번호"),
	Text: lang.T(
		"PLAIN, LOGIN, XOAUTH2 and OAUTHBEARER send the password or token itself; base64 is no encryption. Without TLS everybody on the way can read it. Turn on STARTTLS (port 587) or TLS from the start (port 465), and change the password if the network is not trusted.",
		"PLAIN, LOGIN, XOAUTH2, OAUTHBEARER는 비밀번호나 토큰을 그대로 보냅니다. Base64는 암호화가 아닙니다. TLS가 없으면 중간에서 누구나 읽을 수 있습니다. STARTTLS(587번 포트)나 처음부터 TLS를 쓰는 방식(465번 포트)을 켜고, 믿을 수 없는 네트워크였다면 비밀번호를 바꾸십시오."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250 AUTH PLAIN\n" +
		"C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 2.7.0 Ok\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		"C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 2.7.0 Ok\n" + quit,
	needs: hasAuth,
	Run:   runAUT002,
}

func runAUT002(p *Pass) {
	for i, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.AuthCommand)
		if !ok || !p.inTheClear(i) || !sendsSecret(c.Mechanism) || len(e.Responses) == 0 && !c.HasInitial {
			continue
		}
		p.onVerb(e, lang.T(
			"AUTH %s on a connection without TLS: expected STARTTLS first, or a TLS port",
			"TLS가 없는 연결에서 AUTH %s 명령을 보냄: STARTTLS를 먼저 하거나 TLS 포트를 써야 함").Format(c.Mechanism),
			lang.T("turn on STARTTLS, and treat the password as known to others", "STARTTLS를 켜고, 비밀번호가 노출되었다고 생각하십시오"))
		return
	}
}

// inTheClear reports whether exchange i is known to have crossed the network
// without encryption.
func (p *Pass) inTheClear(i int) bool {
	st := &p.States[i]
	if st.StartTLS != nil || p.Report.TLS == TLSImplicit || p.Report.TLS == TLSUnknown {
		return false
	}
	if p.Report.TLS == TLSStartTLS {
		// Encrypted at some point: here only if that came later.
		return lastOf(p.Session().Exchanges, i, parser.VerbSTARTTLS) == nil && st.Hello != nil
	}
	return true
}

// sendsSecret reports whether a mechanism sends the password or token itself.
func sendsSecret(mechanism string) bool {
	switch mechanism {
	case "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "XOAUTH", "PLAIN-CLIENTTOKEN":
		return true
	}
	return false
}
