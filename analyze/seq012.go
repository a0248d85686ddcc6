package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq012 = &Check{
	Code: "SEQ012", Severity: Error, RFC: "RFC 3207 §4.2", Since: "0.1",
	Title: lang.T("STARTTLS although the connection is encrypted", "이미 암호화된 연결에서 보낸 STARTTLS"),
	Text: lang.T(
		"A connection is encrypted once. A client must not send STARTTLS inside TLS, neither after a first STARTTLS nor on port 465, where TLS begins with the connection; the server answers 503. Choose one of the two in the program's settings: port 465 with TLS from the start, or port 587 with STARTTLS.",
		"연결은 한 번만 암호화합니다. STARTTLS를 이미 했거나 처음부터 TLS로 시작하는 465번 포트에 연결했다면 다시 STARTTLS를 보내면 안 되며, 서버는 503으로 응답합니다. 프로그램 설정에서 465번 포트와 처음부터 TLS, 587번 포트와 STARTTLS 가운데 하나만 고르십시오."),
	Bad: greet + offerTLS + "C: STARTTLS\nS: 220 2.0.0 Ready\n" + offerTLS +
		"C: STARTTLS\nS: 503 5.5.1 TLS is already active\n" + quit,
	Good:  greet + offerTLS + "C: STARTTLS\nS: 220 2.0.0 Ready\n" + hello + mail + quit,
	needs: hasTLS,
	Run:   runSEQ012,
}

const offerTLS = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n"

func runSEQ012(p *Pass) {
	for i, e := range p.Session().Exchanges {
		if e.Verb() != parser.VerbSTARTTLS {
			continue
		}
		hint := lang.T("use STARTTLS once, and not at all where TLS begins with the connection", "STARTTLS는 한 번만 쓰고, 처음부터 TLS로 시작하는 연결에서는 쓰지 마십시오")
		if before := p.States[i].StartTLS; before != nil {
			p.onVerb(e, p.at(
				"STARTTLS although encryption began on line %d: expected no second one",
				"%d번째 줄에서 이미 암호화가 시작되었는데 STARTTLS를 다시 보냄").Format(line(before)), hint,
				relatedCommand(before, lang.T("encryption began here", "여기서 암호화가 시작됨")))
		} else if p.Report.TLS == TLSImplicit {
			p.onVerb(e, lang.T(
				"STARTTLS on port 465, where TLS begins with the connection", "처음부터 TLS로 시작하는 465번 포트에서 STARTTLS를 보냄"), hint)
		}
	}
}
