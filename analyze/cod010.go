package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var cod010 = &Check{
	Code: "COD010", Severity: Info, RFC: "RFC 5248, RFC 2034 §4", Since: "0.1",
	Title: lang.T("enhanced status code outside the registry", "등록되지 않은 확장 상태 코드"),
	Text: lang.T(
		"The registry of enhanced status codes does not know this one, or the reply is one that carries none, such as 354. Large providers use numbers of their own and explain them in their help pages; other programs see only the class and the subject.",
		"공식 목록에 없는 확장 상태 코드이거나, 354처럼 확장 상태 코드를 쓰지 않는 응답에 붙은 코드입니다. 대형 서비스는 자체 코드를 쓰고 도움말에서 설명하지만, 다른 프로그램은 첫째와 둘째 숫자로만 뜻을 알 수 있습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.7.999 Blocked by policy 12\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.7.1 Blocked by policy 12\n" + quit,
	needs: hasRefusal | hasMixedStatus,
	Run:   runCOD010,
}

func runCOD010(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			en := r.Enhanced
			if en.IsZero() || len(r.Lines) == 0 || e.Verb() == parser.VerbAUTH && r.Code.Class() == 3 {
				continue
			}
			switch class := r.Code.Class(); {
			case class == 3:
				if r.Lines[0].Enhanced != en || r.Lines[0].Code != r.Code {
					continue // COD002
				}
				p.onReply(r, 0, lang.T(
					"enhanced status code %s in a reply %d: expected none, there is no class for it",
					"%[2]d 응답에 확장 상태 코드 %[1]s이(가) 있음: 이 종류의 응답에는 쓰지 않음").Format(en.String(), int(r.Code)), lang.Text{})
			case class >= 4:
				if _, ok := registry.Enhanced(en.Subject, en.Detail); ok {
					continue
				}
				p.onReply(r, 0, lang.T(
					"enhanced status code %s is not registered: a code of this provider's own",
					"확장 상태 코드 %s은(는) 등록되지 않은 코드임: 이 서비스가 정한 코드로 보임").Format(en.String()),
					lang.T("look it up in the provider's help pages", "서비스 제공자의 도움말에서 찾아보십시오"))
			}
		}
	}
}
