package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var syn004 = &Check{
	Code: "SYN004", Severity: Error, RFC: "RFC 5321 §4.5.3.1.1, §4.5.3.1.2, §4.5.3.1.3", Since: "0.1",
	Title: lang.T("address too long", "너무 긴 주소"),
	Text: lang.T(
		"A local-part has at most 64 octets, a domain 255, each of its parts 63, and an address with its brackets 256. Return addresses that a list or forwarder has packed another address into (VERP, SRS) often exceed the 64; many servers take them, some refuse with 501 or 553.",
		"로컬 파트(@ 앞)는 64옥텟, 도메인은 255옥텟, 점으로 나눈 각 부분은 63옥텟, 괄호를 포함한 주소 전체는 256옥텟까지입니다. 메일링 리스트나 전달 서버가 다른 주소를 넣어 만든 반송 주소(VERP, SRS)는 64옥텟을 넘는 일이 많습니다. 받아 주는 서버도 많지만 501이나 553으로 거부하는 서버도 있습니다."),
	Bad:   greet + hello + "C: MAIL FROM:<" + long50 + long50 + "@example.com>\nS: 501 5.1.7 Bad sender address syntax\n" + quit,
	Good:  greet + hello + mail + quit,
	needs: hasOddPath,
	Run:   runSYN004,
}

func runSYN004(p *Pass) {
	for _, e := range p.Session().Exchanges {
		path := pathOf(e)
		if path == nil {
			continue
		}
		at, n, what, limit := path.At, len(path.Text), lang.T("address with its brackets", "괄호를 포함한 주소"), pathMax
		switch label := longestLabel(path.Domain); {
		case len(path.Local) > localMax:
			at, n, what, limit = localAt(path), len(path.Local), lang.T("local-part", "로컬 파트"), localMax
		case len(path.Domain) > domainMax:
			at, n, what, limit = domainAt(path), len(path.Domain), lang.T("domain", "도메인"), domainMax
		case len(label) > labelMax && !path.Literal:
			at, n, what, limit = domainAt(path)+strings.Index(path.Domain, label), len(label), lang.T("part of a domain", "도메인의 한 부분"), labelMax
		case n <= pathMax:
			continue
		}
		p.Add(&e.Line, at, n, lang.T(
			"%s of %d octets: expected at most %d", "%s의 길이가 %d옥텟임: %d옥텟까지 허용됨").Format(what, n, limit), lang.Text{})
		p.ifMalformed(e)
	}
}

// longestLabel is the longest part of a domain between two dots.
func longestLabel(domain string) string {
	longest := ""
	for more := domain != ""; more; {
		var label string
		if label, domain, more = strings.Cut(domain, "."); len(label) > len(longest) {
			longest = label
		}
	}
	return longest
}
