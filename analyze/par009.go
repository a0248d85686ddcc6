package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var par009 = &Check{
	Code: "PAR009", Severity: Warning, RFC: "RFC 3030 §3, RFC 6531 §3.1, RFC 8689 §2", Since: "0.1",
	Title: lang.T("extension offered without what it needs", "필요한 조건 없이 알린 확장 기능"),
	Text: lang.T(
		"Some extensions rest on others: BINARYMIME can be used only with CHUNKING, SMTPUTF8 has to come with 8BITMIME, and REQUIRETLS is offered only inside TLS. A server that offers one alone promises what it cannot do, or a device in between has taken a line out.",
		"다른 조건이 있어야 쓸 수 있는 확장 기능이 있습니다. BINARYMIME은 CHUNKING과, SMTPUTF8은 8BITMIME과 함께 알려야 하고, REQUIRETLS는 TLS 안에서만 알려야 합니다. 하나만 알렸다면 지킬 수 없는 약속을 한 것이거나 중간 장비가 줄을 지운 것입니다."),
	Bad:   greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 BINARYMIME\n" + quit,
	Good:  greet + helloBinary + quit,
	needs: hasOddKeyword,
	Run:   runPAR009,
}

func runPAR009(p *Pass) {
	for i, e := range p.Session().Exchanges {
		r := e.Final()
		if r == nil || r.Capabilities == nil || !r.Complete || r.Restated || headless(r) {
			continue
		}
		for n := range r.Capabilities {
			c := &r.Capabilities[n]
			needed := lang.Text{}
			switch {
			case c.Keyword == "BINARYMIME" && !offered(r.Capabilities, "CHUNKING"):
				needed = lang.T("without CHUNKING", "CHUNKING 없이")
			case c.Keyword == "SMTPUTF8" && !offered(r.Capabilities, "8BITMIME"):
				needed = lang.T("without 8BITMIME", "8BITMIME 없이")
			case c.Keyword == "REQUIRETLS" && inClear(p, i):
				needed = lang.T("outside TLS", "TLS 밖에서")
			default:
				continue
			}
			p.keywordLine(r, c.Line, c.Keyword, lang.T("%s offered %s", "%[2]s %[1]s을(를) 알림").Format(c.Keyword, needed))
		}
	}
}
