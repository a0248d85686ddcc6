package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn012 = &Check{
	Code: "SYN012", Severity: Error, RFC: "RFC 5321 §4.1.1.2, §4.1.1.3, §4.1.2", Since: "0.1",
	Title: lang.T("address without a domain", "도메인이 없는 주소"),
	Text: lang.T(
		"An address in the envelope is local-part@domain. Only MAIL may give none at all, <> for a message that must not be answered, and only RCPT the bare <postmaster>. Servers answer 501 or 553 to a name alone; some add their own domain, and the message goes to somebody else.",
		"봉투의 주소는 이름@도메인 형식이어야 합니다. MAIL에서는 답장하면 안 되는 메시지에 <>를, RCPT에서는 <postmaster>만 예외로 쓸 수 있습니다. 이름만 적으면 서버가 501이나 553으로 응답하거나 자기 도메인을 붙여 엉뚱한 사람에게 보낼 수 있습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob>\nS: 501 5.1.3 Bad recipient address syntax\n" + quit,
	Good:  greet + hello + "C: MAIL FROM:<>\nS: 250 2.1.0 Ok\nC: RCPT TO:<postmaster>\nS: 250 2.1.5 Ok\n" + quit,
	needs: hasOddPath,
	Run:   runSYN012,
}

func runSYN012(p *Pass) {
	for _, e := range p.Session().Exchanges {
		path := pathOf(e)
		if path == nil || path.Domain != "" || !path.Bracketed {
			continue
		}
		mail := e.Verb() == parser.VerbMAIL
		switch {
		case path.Null && mail, !mail && equalFold(path.Local, "postmaster"):
			continue
		case path.Local == "":
			p.Add(&e.Line, path.At, len(path.Text), lang.T(
				"%s names nobody: expected an address", "%s 명령에 주소가 없음: 주소를 적어야 함").Format(e.Verb()),
				lang.T("name a recipient", "수신자를 지정하십시오"))
		default:
			p.Add(&e.Line, path.At, len(path.Text), lang.T(
				"address %q without a domain: expected local-part@domain",
				"주소 %q에 도메인이 없음: 이름@도메인 형식이어야 함").Format(clip(path.Text)),
				lang.T("write the address in full", "주소를 도메인까지 모두 적으십시오"))
		}
		p.ifMalformed(e)
	}
}
