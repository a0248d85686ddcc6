package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par005 = &Check{
	Code: "PAR005", Severity: Error, RFC: "RFC 4865 §3, RFC 8689 §2", Since: "0.1",
	Title: lang.T("parameters that cannot stand together or here", "함께 쓰거나 여기에 쓸 수 없는 매개변수"),
	Text: lang.T(
		"A message is held either for some time (HOLDFOR) or until a date (HOLDUNTIL), not both. REQUIRETLS demands encryption for the rest of the way and may be used only on a connection that is encrypted itself. A server answers 501, 503 or 530.",
		"메시지는 일정 시간 동안(HOLDFOR) 또는 지정한 시각까지(HOLDUNTIL) 보관할 수 있으며 둘을 함께 쓸 수 없습니다. REQUIRETLS는 나머지 구간의 암호화를 요구하는 매개변수이므로 암호화된 연결에서만 쓸 수 있습니다. 그렇지 않으면 서버가 501, 503, 530 등으로 응답합니다."),
	Bad:   greet + helloHold + "C: MAIL FROM:<alice@example.com> HOLDFOR=60 HOLDUNTIL=2026-12-24T18:00:00Z\nS: 501 5.5.4 Bad parameters\n" + quit,
	Good:  greet + helloHold + "C: MAIL FROM:<alice@example.com> HOLDFOR=60\nS: 250 2.1.0 Ok\n" + quit,
	needs: hasOddParams,
	Run:   runPAR005,
}

const helloHold = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 FUTURERELEASE 86400 2027-01-01T00:00:00Z\n"

func runPAR005(p *Pass) {
	for i, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.MailCommand)
		if !ok {
			continue
		}
		if until, ok := c.Param("HOLDUNTIL"); ok {
			if _, both := c.Param("HOLDFOR"); both {
				p.Add(&e.Line, until.At, len(until.Keyword), lang.T(
					"HOLDUNTIL beside HOLDFOR: expected only one of them", "HOLDFOR와 HOLDUNTIL을 함께 씀: 하나만 써야 함"), lang.Text{})
			}
		}
		if tls, ok := c.Param("REQUIRETLS"); ok && inClear(p, i) {
			p.Add(&e.Line, tls.At, len(tls.Keyword), lang.T(
				"REQUIRETLS on a connection that is not encrypted", "암호화하지 않은 연결에서 REQUIRETLS를 씀"),
				lang.T("use STARTTLS first", "먼저 STARTTLS로 암호화하십시오"))
		}
	}
}

// inClear reports whether the connection is surely not encrypted at exchange i.
func inClear(p *Pass, i int) bool {
	return p.States[i].StartTLS == nil && (p.Report.TLS == TLSNone || p.Report.TLS == TLSStartTLS)
}
