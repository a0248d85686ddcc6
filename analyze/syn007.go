package analyze

import "github.com/smtplog/smtplog/internal/lang"

var syn007 = &Check{
	Code: "SYN007", Severity: Error, RFC: "RFC 5321 §4.1.2", Since: "0.1",
	Title: lang.T("domain of an address against the grammar", "문법에 맞지 않는 주소의 도메인"),
	Text: lang.T(
		"The domain of an address is names of letters, digits and hyphens with single dots between, without one at the end; an IP address stands in [ and ]. A server cannot look anything else up and answers 501, 553 or 550.",
		"주소의 도메인은 영문자, 숫자, 하이픈으로 된 이름을 점 하나씩으로 이은 것이며 끝에 점을 붙이지 않습니다. IP 주소는 [ ]로 묶어야 합니다. 그렇지 않으면 서버가 찾을 수 없어 501, 553, 550 등으로 응답합니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org.>\nS: 501 5.1.3 Bad recipient address syntax\n" + quit,
	Good:  greet + hello + mail + rcpt + quit,
	needs: hasOddPath,
	Run:   runSYN007,
}

func runSYN007(p *Pass) {
	for _, e := range p.Session().Exchanges {
		path := pathOf(e)
		if path == nil || path.Domain == "" || path.Literal || hasControl(path.Domain) {
			continue
		}
		if fault := hostFault(path.Domain); !fault.IsZero() {
			p.Add(&e.Line, domainAt(path), len(path.Domain), lang.T(
				"%s in domain %q", "도메인 %[2]q에 오류가 있음: %[1]s").Format(fault, clip(path.Domain)),
				lang.T("correct the address", "주소를 바로잡으십시오"))
			p.ifMalformed(e)
		}
	}
}
