package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par008 = &Check{
	Code: "PAR008", Severity: Warning, RFC: "RFC 1870 §4, RFC 2852 §3, RFC 4865 §3, RFC 4954 §3, RFC 9422", Since: "0.1",
	Title: lang.T("malformed value of an extension", "형식이 틀린 확장 기능의 값"),
	Text: lang.T(
		"Some keywords of the reply to EHLO have a value with a form of its own: a number of octets after SIZE, of seconds after DELIVERBY and FUTURERELEASE, mechanisms after AUTH, NAME=number after LIMITS. A client that cannot read the value behaves as if the server had said nothing.",
		"EHLO 응답의 일부 키워드에는 정해진 형식의 값이 붙습니다. SIZE에는 옥텟 수, DELIVERBY와 FUTURERELEASE에는 초, AUTH에는 인증 방식, LIMITS에는 이름=숫자를 적습니다. 값을 읽지 못한 클라이언트는 서버가 알리지 않은 것처럼 동작합니다."),
	Bad:   greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 25MB\n" + quit,
	Good:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-LIMITS RCPTMAX=100\nS: 250 SIZE\n" + quit,
	needs: hasOddKeyword,
	Run:   runPAR008,
}

func runPAR008(p *Pass) {
	for _, e := range p.Session().Exchanges {
		r := e.Final()
		if r == nil {
			continue
		}
		for i := range r.Capabilities {
			c := &r.Capabilities[i]
			if want := valueFault(c); !want.IsZero() && c.Line < len(r.Lines) {
				p.keywordLine(r, c.Line, leadingKeyword(r.Lines[c.Line].Words()), lang.T(
					"%q: expected %s", "%q: %s 형식이어야 함").Format(clip(c.String()), want))
			}
		}
	}
}

// valueFault says what the value of a keyword should have been, or nothing.
func valueFault(c *parser.Capability) lang.Text {
	ok := true
	want := lang.Text{}
	switch c.Keyword {
	case "SIZE":
		ok, want = len(c.Params) == 0 || len(c.Params) == 1 && isDigits(c.Params[0]), lang.T("SIZE and a number of octets", "SIZE와 옥텟 수")
	case "DELIVERBY":
		ok, want = len(c.Params) == 0 || isDigits(c.Params[0]), lang.T("DELIVERBY and a number of seconds", "DELIVERBY와 초")
	case "FUTURERELEASE":
		ok, want = len(c.Params) == 2 && isDigits(c.Params[0]), lang.T("FUTURERELEASE, a number of seconds, and a date", "FUTURERELEASE와 초, 날짜")
	case "AUTH":
		ok, want = len(c.Params) > 0, lang.T("AUTH and at least one mechanism", "AUTH와 하나 이상의 인증 방식")
	case "LIMITS":
		want = lang.T("LIMITS and NAME=number", "LIMITS와 이름=숫자")
		for _, param := range c.Params {
			name, value, found := strings.Cut(param, "=")
			ok = ok && found && isKeyword(name) && value != ""
		}
	}
	if ok {
		return lang.Text{}
	}
	return want
}
