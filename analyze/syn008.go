package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn008 = &Check{
	Code: "SYN008", Severity: Error, RFC: "RFC 5321 §4.1.3", Since: "0.1",
	Title: lang.T("malformed address literal", "형식이 틀린 IP 주소 표기"),
	Text: lang.T(
		"In place of a host name an IP address may stand in brackets: [192.0.2.1], or [IPv6:2001:db8::1] with its tag. Servers answer 501 to other forms. A private address such as [192.168.0.2] is fine: it is what a program at home knows of itself.",
		"호스트 이름 대신 [192.0.2.1]처럼 IP 주소를 대괄호로 묶어 쓸 수 있습니다. IPv6 주소에는 [IPv6:2001:db8::1]처럼 태그를 붙여야 합니다. 다른 형식에는 서버가 501로 응답합니다. [192.168.0.2] 같은 사설 주소는 문제가 없습니다. 집이나 회사 안의 프로그램이 알고 있는 자신의 주소이기 때문입니다."),
	Bad:   greet + "C: EHLO [2001:db8::25]\nS: 501 5.5.4 Invalid domain name\n" + quit,
	Good:  greet + "C: EHLO [IPv6:2001:db8::25]\nS: 250 mx.example.org\n" + quit,
	needs: hasOddPath | hasOddName,
	Run:   runSYN008,
}

func runSYN008(p *Pass) {
	for _, e := range p.Session().Exchanges {
		literal := ""
		path := pathOf(e)
		if path != nil && path.Literal {
			literal = path.Domain
		} else if c := helloOf(e); c != nil && c.Literal {
			literal = c.Domain
		}
		if literal == "" {
			continue
		}
		if fault := literalFault(literal); !fault.IsZero() {
			at := nameAt(e)
			if path != nil {
				at = domainAt(path)
			}
			p.Add(&e.Line, at, len(literal), lang.T(
				"address literal %[2]q: %[1]s", "주소 표기 %[2]q: %[1]s").Format(fault, clip(literal)),
				lang.T("write it as %s or %s", "%s 또는 %s처럼 적으십시오").Format("[192.0.2.1]", "[IPv6:2001:db8::1]"))
			p.ifMalformed(e)
		}
	}
}

// helloOf returns the EHLO, HELO or LHLO of an exchange if its words are those of
// the client.
func helloOf(e *parser.Exchange) *parser.HelloCommand {
	c, ok := e.Command.(*parser.HelloCommand)
	if !ok || !spoken(e) {
		return nil
	}
	return c
}

// nameAt is where the argument of a command begins in the line.
func nameAt(e *parser.Exchange) int {
	text, head := e.Line.Text, e.Command.Head()
	at := 0
	for at < len(text) && isSpace(text[at]) {
		at++
	}
	at = min(at+len(head.Written), len(text))
	for at < len(text) && isSpace(text[at]) {
		at++
	}
	return at
}
