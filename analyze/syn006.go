package analyze

import "github.com/smtplog/smtplog/internal/lang"

var syn006 = &Check{
	Code: "SYN006", Severity: Error, RFC: "RFC 5321 §4.1.2", Since: "0.1",
	Title: lang.T("local-part against the grammar", "문법에 맞지 않는 로컬 파트"),
	Text: lang.T(
		"What stands before the @ is made of letters, digits and !#$%&'*+-/=?^_`{|}~, with single dots between; anything else needs quotation marks around the whole of it. Addresses with two dots in a row exist at some providers and work there, but strict servers answer 501 or 553.",
		"@ 앞에는 영문자, 숫자와 !#$%&'*+-/=?^_`{|}~를 쓸 수 있고 점은 그 사이에 하나씩만 쓸 수 있습니다. 다른 문자를 쓰려면 전체를 따옴표로 묶어야 합니다. 점이 연달아 있는 주소를 쓰는 서비스도 있지만 엄격한 서버는 501이나 553으로 응답합니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob..smith@example.org>\nS: 501 5.1.3 Bad recipient address syntax\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<\"bob..smith\"@example.org>\nS: 250 2.1.5 Ok\n" + quit,
	needs: hasOddPath,
	Run:   runSYN006,
}

func runSYN006(p *Pass) {
	for _, e := range p.Session().Exchanges {
		path := pathOf(e)
		if path == nil || path.Local == "" || hasControl(path.Local) {
			continue
		}
		if fault := localFault(path.Local); !fault.IsZero() {
			p.Add(&e.Line, localAt(path), len(path.Local), lang.T(
				"%s in local-part %q", "로컬 파트 %[2]q에 오류가 있음: %[1]s").Format(fault, clip(path.Local)),
				lang.T("correct the address", "주소를 바로잡으십시오"))
			p.ifMalformed(e)
		}
	}
}
