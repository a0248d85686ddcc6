package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn003 = &Check{
	Code: "SYN003", Severity: Warning, RFC: "RFC 5321 §3.3, §4.1.2", Since: "0.1",
	Title: lang.T("address not written as the standard asks", "표준과 다르게 적은 주소"),
	Text: lang.T(
		"The address stands in < and > right after FROM: or TO:, without a space. Many servers take it all the same; strict ones answer 501 or 555.",
		"주소는 FROM:이나 TO: 바로 뒤에 공백 없이 < >로 묶어 적어야 합니다. 그냥 받아 주는 서버가 많지만 엄격한 서버는 501이나 555로 응답합니다."),
	Bad:   greet + hello + "C: MAIL FROM: <alice@example.com>\nS: 250 2.1.0 Ok\n" + quit,
	Good:  greet + hello + mail + quit,
	needs: hasOddPath,
	Run:   runSYN003,
}

func runSYN003(p *Pass) {
	for _, e := range p.Session().Exchanges {
		var path *parser.Path
		word := "FROM:"
		switch c := e.Command.(type) {
		case *parser.MailCommand:
			path = &c.ReversePath
		case *parser.RcptCommand:
			path, word = &c.ForwardPath, "TO:"
		default:
			continue
		}
		if e.Command.Head().Err != nil || path.Text == "" {
			continue // SYN001
		}
		switch {
		case !path.Bracketed:
			p.Add(&e.Line, path.At, len(path.Text), lang.T(
				"address %q without brackets: expected %q", "주소 %q에 괄호가 없음: %q(으)로 적어야 함").
				Format(clip(path.Text), clip("<"+path.Text+">")), lang.Text{})
		case path.Spaced:
			p.Add(&e.Line, path.At, 1, lang.T(
				"space between %q and the address: expected none", "%q와(과) 주소 사이에 공백이 있음: 붙여 적어야 함").Format(word), lang.Text{})
		}
	}
}
