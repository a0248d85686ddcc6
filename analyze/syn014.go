package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn014 = &Check{
	Code: "SYN014", Severity: Error, RFC: "RFC 5321 §4.1.1.5, §4.1.1.6, §4.1.1.7, §4.1.1.10, §4.3.2", Since: "0.1",
	Title: lang.T("argument where none belongs, or none where one is due", "필요 없는 인수를 붙이거나 필요한 인수를 빠뜨린 명령"),
	Text: lang.T(
		"RSET and QUIT stand alone on their line; VRFY and EXPN ask about a name and need one. A server answers 501. NOOP and HELP may have an argument.",
		"RSET과 QUIT은 명령만 적고, VRFY와 EXPN에는 확인할 이름을 적어야 합니다. 그렇지 않으면 서버가 501로 응답합니다. NOOP과 HELP에는 인수가 있어도 됩니다."),
	Bad:   greet + hello + "C: RSET now\nS: 501 5.5.4 Syntax: RSET\n" + quit,
	Good:  greet + hello + "C: NOOP now\nS: 250 2.0.0 Ok\nC: VRFY bob\nS: 252 2.0.0 bob\n" + quit,
	needs: hasOddWords,
	Run:   runSYN014,
}

func runSYN014(p *Pass) {
	for _, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.PlainCommand)
		if !ok || !spoken(e) {
			continue
		}
		switch c.Verb {
		case parser.VerbRSET, parser.VerbQUIT:
			if c.Argument == "" {
				continue
			}
			p.Add(&e.Line, nameAt(e), len(c.Argument), lang.T(
				"%s with the argument %q: expected none", "%s 명령에 인수 %q이(가) 있음: 인수 없이 보내야 함").Format(c.Verb, clip(c.Argument)), lang.Text{})
		case parser.VerbVRFY, parser.VerbEXPN:
			if c.Argument != "" {
				continue
			}
			p.onVerb(e, lang.T(
				"%s without an argument: expected a name", "%s 명령에 인수가 없음: 이름을 적어야 함").Format(c.Verb), lang.Text{})
		default:
			continue
		}
		p.ifRefused(e)
	}
}
