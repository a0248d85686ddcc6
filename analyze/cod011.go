package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var cod011 = &Check{
	Code: "COD011", Severity: Warning, RFC: "RFC 5321 §3.2", Since: "0.1",
	Title: lang.T("HELO answered like EHLO", "EHLO처럼 확장 기능을 나열한 HELO 응답"),
	Text: lang.T(
		"HELO is the greeting of clients that know no extensions; the server must not list any in its reply. An old client may stumble over the lines it does not expect.",
		"HELO는 확장 기능을 모르는 클라이언트의 인사이므로, 서버는 응답에 확장 기능을 나열하면 안 됩니다. 오래된 클라이언트는 예상하지 못한 줄 때문에 잘못 동작할 수 있습니다."),
	Bad:   greet + "C: HELO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 PIPELINING\n" + quit,
	Good:  greet + "C: HELO client.example.com\nS: 250 mx.example.org\n" + quit,
	needs: hasLongHELO,
	Run:   runCOD011,
}

func runCOD011(p *Pass) {
	for _, e := range p.Session().Exchanges {
		r := e.Final()
		if e.Verb() != parser.VerbHELO || r == nil || r.Code.Class() != 2 {
			continue
		}
		for i := 1; i < len(r.Lines); i++ {
			word := leadingKeyword(r.Lines[i].Words())
			if x, ok := registry.ExtensionByKeyword(word); !ok || x.Keyword != word {
				continue
			}
			p.onReply(r, i, lang.T(
				"%q in the reply to HELO: expected a single line with the server's name",
				"HELO 응답에 %q이(가) 있음: 서버 이름이 있는 한 줄이어야 함").Format(word),
				lang.T("use EHLO to be told the extensions", "확장 기능을 알려면 EHLO를 쓰십시오"))
			break
		}
	}
}

// leadingKeyword is the first word of s.
func leadingKeyword(s string) string {
	for i := range len(s) {
		if c := s[i]; c == ' ' || c == '=' {
			return s[:i]
		}
	}
	return s
}
