package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var seq005 = &Check{
	Code: "SEQ005", Severity: Error, RFC: "RFC 3207 §4.2", Since: "0.1",
	Title: lang.T("no EHLO after STARTTLS", "STARTTLS 뒤에 EHLO를 다시 보내지 않음"),
	Text: lang.T(
		"With STARTTLS both sides forget what was said before, because anybody on the way could have changed it. The client must greet again with EHLO; the server then often offers more, AUTH above all. A server may answer 503 until it does.",
		"STARTTLS를 하면 그 전에 주고받은 내용은 양쪽 모두 버립니다. 중간에서 누군가 바꾸었을 수 있기 때문입니다. 클라이언트는 EHLO로 다시 인사해야 하며, 이때 서버가 AUTH를 비롯해 더 많은 기능을 알려 주는 경우가 많습니다. 그 전까지는 서버가 503으로 응답할 수 있습니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		"C: MAIL FROM:<alice@example.com>\nS: 503 5.5.1 EHLO first\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		hello + mail + quit,
	needs: hasDisorder,
	Run:   runSEQ005,
}

func runSEQ005(p *Pass) {
	for i, e := range p.Session().Exchanges {
		st := &p.States[i]
		if st.Phase != PhaseGreeted || st.StartTLS == nil || !needsHello(e.Verb()) || e.Pipelined || !spoken(e) {
			continue
		}
		p.onVerb(e, p.at(
			"%s after STARTTLS on line %d without a new EHLO: expected EHLO as the first command inside TLS",
			"%[2]d번째 줄의 STARTTLS 뒤에 EHLO 없이 %[1]s 명령을 보냄: TLS 안에서 보내는 첫 명령은 EHLO여야 함").Format(e.Verb(), line(st.StartTLS)),
			lang.T("send EHLO again right after the TLS handshake", "TLS 핸드셰이크가 끝나면 바로 EHLO를 다시 보내십시오"),
			relatedCommand(st.StartTLS, lang.T("encryption began here", "여기서 암호화가 시작됨")))
		return
	}
}
