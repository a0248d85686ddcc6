package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tls005 = &Check{
	Code: "TLS005", Severity: Warning, RFC: "RFC 3207 §4.2", Since: "0.1",
	Title: lang.T("STARTTLS offered inside TLS", "TLS 안에서 다시 알린 STARTTLS"),
	Text: lang.T(
		"Once TLS has begun, the server must not offer STARTTLS any more. If it does, either the reply is not from inside TLS but was kept from before it, or a proxy that ends the TLS does not tell the server behind it.",
		"TLS를 시작한 뒤에는 서버가 STARTTLS를 다시 알리면 안 됩니다. 다시 알린다면 그 응답이 TLS 안에서 온 것이 아니라 그 전에 끼워 넣은 것이거나, TLS를 대신 처리하는 프록시가 뒤쪽 서버에 그 사실을 전하지 않은 것입니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		"C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + quit,

	needs: hasHellos,
	Run:   runTLS005,
}

func runTLS005(p *Pass) {
	if p.Report.Outcome == TLSFailed {
		return // it never came to TLS
	}
	for i, e := range p.Session().Exchanges {
		begun := p.States[i].StartTLS
		if e.Verb() != parser.VerbEHLO || begun == nil || !accepted(e) {
			continue
		}
		c, ok := capability(capabilities(e), "STARTTLS")
		if !ok {
			continue
		}
		p.onCapability(e, c, p.at(
			"STARTTLS offered inside TLS, which began on line %d: expected it to be left out",
			"%d번째 줄에서 시작한 TLS 안에서 STARTTLS를 다시 알림: 빼야 함").Format(line(begun)),
			lang.T("look for a proxy between client and server", "클라이언트와 서버 사이의 프록시를 확인하십시오"),
			relatedCommand(begun, lang.T("encryption began here", "여기서 암호화가 시작됨")))
		return
	}
}

// onCapability adds a finding that points at a keyword of the reply to EHLO.
func (p *Pass) onCapability(e *parser.Exchange, c parser.Capability, message, hint lang.Text, related ...Related) {
	l := &e.Final().Lines[c.Line]
	p.Add(&l.Line, min(4, len(l.Line.Text)), len(c.Keyword), message, hint, related...)
}
