package analyze

import "github.com/smtplog/smtplog/internal/lang"

var syn005 = &Check{
	Code: "SYN005", Severity: Warning, RFC: "RFC 5321 §4.1.1.3, Appendix C", Since: "0.1",
	Title: lang.T("source route in an address", "주소에 있는 소스 라우트"),
	Text: lang.T(
		"The form <@relay.example.com:bob@example.org> named the servers a message was to pass. It is obsolete: clients should not send it, and servers strip it, ignore it, or refuse it, because it was used to get round relay rules.",
		"<@relay.example.com:bob@example.org>처럼 거쳐 갈 서버를 적는 형식은 폐지되었습니다. 클라이언트는 보내지 않아야 하며, 서버는 이를 떼어 내거나 무시하거나, 중계 제한을 피하는 데 쓰인 적이 있어 거부합니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<@relay.example.com:bob@example.org>\nS: 250 2.1.5 Ok\n" + quit,
	Good:  greet + hello + mail + rcpt + quit,
	needs: hasOddPath,
	Run:   runSYN005,
}

func runSYN005(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if path := pathOf(e); path != nil && path.Route != "" {
			p.Add(&e.Line, path.At+1, len(path.Route), lang.T(
				"source route %q: expected the address alone", "소스 라우트 %q이(가) 있음: 주소만 적어야 함").Format(clip(path.Route)),
				lang.T("send %q", "%q(으)로 보내십시오").Format(clip("<"+path.Address()+">")))
		}
	}
}
