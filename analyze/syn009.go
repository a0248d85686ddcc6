package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var syn009 = &Check{
	Code: "SYN009", Severity: Error, RFC: "RFC 5321 §4.1.2, RFC 1123 §2.1", Since: "0.1",
	Title: lang.T("underscore in a host name", "호스트 이름에 있는 밑줄"),
	Text: lang.T(
		"Host names have letters, digits and hyphens. Names with an underscore come from computer or container names that were never meant for the Internet; strict servers refuse EHLO or MAIL because of one (501, 504, 550). Give the program a real host name.",
		"호스트 이름에는 영문자, 숫자, 하이픈만 쓸 수 있습니다. 밑줄이 있는 이름은 인터넷에 쓸 생각 없이 지은 컴퓨터나 컨테이너의 이름인 경우가 많으며, 엄격한 서버는 이 때문에 EHLO나 MAIL을 거부합니다(501, 504, 550). 프로그램에 올바른 호스트 이름을 설정하십시오."),
	Bad:   greet + "C: EHLO my_laptop.example.com\nS: 501 5.5.4 Invalid domain name\n" + quit,
	Good:  greet + "C: EHLO my-laptop.example.com\nS: 250 mx.example.org\n" + quit,
	needs: hasOddPath | hasOddName,
	Run:   runSYN009,
}

func runSYN009(p *Pass) {
	for _, e := range p.Session().Exchanges {
		name := ""
		path := pathOf(e)
		if path != nil && !path.Literal {
			name = path.Domain
		} else if c := helloOf(e); c != nil && !c.Literal {
			name = c.Domain
		}
		i := strings.IndexByte(name, '_')
		if i < 0 {
			continue
		}
		at := nameAt(e)
		if path != nil {
			at = domainAt(path)
		}
		p.Add(&e.Line, at+i, 1, lang.T(
			"underscore in host name %q", "호스트 이름 %q에 밑줄이 있음").Format(clip(name)),
			lang.T("use a name of letters, digits and hyphens", "영문자, 숫자, 하이픈으로 된 이름을 쓰십시오"))
		p.ifMalformed(e)
	}
}
