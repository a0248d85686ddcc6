package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par004 = &Check{
	Code: "PAR004", Severity: Error, RFC: "RFC 6531 §3.4", Since: "0.1",
	Title: lang.T("international address without SMTPUTF8", "SMTPUTF8 없이 보낸 국제화 주소"),
	Text: lang.T(
		"An address with letters beyond ASCII may be sent only if the server offered SMTPUTF8 and MAIL carries the parameter SMTPUTF8. Otherwise servers answer 501, 553 or 550 5.6.7. If only the domain is international, send it in its ASCII form, xn--….",
		"ASCII가 아닌 글자가 있는 주소는 서버가 SMTPUTF8을 알렸고 MAIL에 SMTPUTF8 매개변수를 붙였을 때만 보낼 수 있습니다. 그렇지 않으면 서버가 501, 553, 550 5.6.7 등으로 응답합니다. 도메인만 국제화된 주소라면 xn--…로 시작하는 ASCII 형식으로 보내십시오."),
	Bad: greet + hello + "C: MAIL FROM:<\ucca0\uc218@example.com>\nS: 553 5.6.7 Address requires SMTPUTF8\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-8BITMIME\nS: 250 SMTPUTF8\n" +
		"C: MAIL FROM:<\ucca0\uc218@example.com> SMTPUTF8\nS: 250 2.1.0 Ok\n" + quit,
	needs: hasOddPath,
	Run:   runPAR004,
}

func runPAR004(p *Pass) {
	for i, e := range p.Session().Exchanges {
		path := pathOf(e)
		if path == nil || !isInternational(path.Text) {
			continue
		}
		mail := e
		if e.Verb() == parser.VerbRCPT {
			mail = p.States[i].Mail
		}
		if mail == nil {
			continue
		}
		if c, ok := mail.Command.(*parser.MailCommand); !ok {
			continue
		} else if _, asked := c.Param("SMTPUTF8"); asked {
			continue
		}
		p.Add(&e.Line, path.At, len(path.Text), lang.T(
			"address %q has letters that are not ASCII, and MAIL has no parameter SMTPUTF8",
			"주소 %q에 ASCII가 아닌 글자가 있지만 MAIL에 SMTPUTF8 매개변수가 없음").Format(clip(path.Text)),
			lang.T("add SMTPUTF8 to MAIL if the server offers it, or use an ASCII address", "서버가 지원하면 MAIL에 SMTPUTF8을 붙이고, 아니면 ASCII 주소를 쓰십시오"))
	}
}
