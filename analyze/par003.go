package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var par003 = &Check{
	Code: "PAR003", Severity: Error, RFC: "RFC 5321 §4.1.1.11", Since: "0.1",
	Title: lang.T("parameter on the wrong command", "다른 명령에 써야 하는 매개변수"),
	Text: lang.T(
		"Some parameters concern the whole message and stand on MAIL (SIZE, BODY, RET, ENVID), others one recipient and stand on RCPT (NOTIFY, ORCPT). A server answers 555 or 501 to one in the wrong place.",
		"메시지 전체에 관한 매개변수(SIZE, BODY, RET, ENVID)는 MAIL에, 수신자 한 명에 관한 매개변수(NOTIFY, ORCPT)는 RCPT에 써야 합니다. 잘못된 명령에 쓰면 서버가 555나 501로 응답합니다."),
	Bad:   greet + helloDSN + "C: MAIL FROM:<alice@example.com> NOTIFY=FAILURE\nS: 555 5.5.4 Unsupported option: NOTIFY=FAILURE\n" + quit,
	Good:  greet + helloDSN + mail + "C: RCPT TO:<bob@example.org> NOTIFY=FAILURE\nS: 250 2.1.5 Ok\n" + quit,
	needs: hasOddParams,
	Run:   runPAR003,
}

const helloDSN = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 DSN\n"

func runPAR003(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for i, param := range params(e) {
			if i == maxParams {
				break
			}
			if _, ok := parameter(e, param.Keyword); ok {
				continue
			}
			if other := otherCommand(e, param.Keyword); other != "" {
				p.Add(&e.Line, param.At, len(param.Keyword), lang.T(
					"parameter %s on %s: it belongs to %s", "%[2]s 명령에 매개변수 %[1]s을(를) 씀: %[3]s 명령에 써야 함").
					Format(param.Keyword, e.Verb(), other), lang.Text{})
			}
		}
	}
}

// otherCommand returns MAIL or RCPT if a parameter that is none of this command
// belongs to that one.
func otherCommand(e *parser.Exchange, keyword string) parser.Verb {
	if e.Verb() == parser.VerbMAIL {
		if _, ok := registry.RcptParameter(keyword); ok {
			return parser.VerbRCPT
		}
	} else if _, ok := registry.MailParameter(keyword); ok {
		return parser.VerbMAIL
	}
	return ""
}
