package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn001 = &Check{
	Code: "SYN001", Severity: Error, RFC: "RFC 5321 §4.1.1, §4.1.2", Since: "0.1",
	Title: lang.T("malformed command", "형식이 틀린 명령"),
	Text: lang.T(
		"The command does not follow the grammar: for example a display name inside MAIL FROM or RCPT TO, a missing bracket, an address without a domain, or an argument where none belongs. Servers answer 501, 555 or 553. Only the bare address in < and > belongs into the envelope; names belong into the From and To fields of the message.",
		"명령이 문법에 맞지 않습니다. MAIL FROM이나 RCPT TO 안에 표시 이름이 있거나, 괄호가 빠졌거나, 주소에 도메인이 없거나, 필요 없는 인수가 붙은 경우 등입니다. 서버는 501, 555, 553 등으로 응답합니다. 봉투에는 < > 안에 주소만 적어야 하며, 이름은 메시지의 From, To 필드에 적습니다."),
	Bad:   greet + hello + "C: MAIL FROM:Alice <alice@example.com>\nS: 555 5.5.2 Syntax error\n" + quit,
	Good:  greet + hello + mail + quit,
	needs: hasBadSyntax,
	Run:   runSYN001,
}

func runSYN001(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Command == nil {
			continue
		}
		head := e.Command.Head()
		if head.Err == nil || holdsLine(e.Line.Text) {
			continue // SEC006 is about line breaks
		}
		what := expected(head.Err.Kind)
		at := head.Err.At
		if head.Verb == parser.VerbAUTH { // the rest may be a secret
			p.onVerb(e, lang.T("malformed AUTH: expected %s", "AUTH의 형식이 틀림: %s 있어야 함").Format(what), lang.Text{})
			continue
		}
		n := len(e.Line.Text) - at
		if head.Err.Found == "" {
			p.Add(&e.Line, at, 0, lang.T(
				"%[1]s ends where %[2]s was expected", "%[1]s 명령이 중간에 끝남: %[2]s 있어야 함").Format(head.Verb, what), lang.Text{})
			continue
		}
		var hint lang.Text
		if head.Err.Kind == parser.ExpectedParam && head.Err.Found[0] == '<' {
			hint = lang.T("leave the display name out: only the address in < and > belongs here", "표시 이름을 빼세요. 여기에는 < > 안에 주소만 적습니다")
		}
		p.Add(&e.Line, at, max(n, 0), lang.T(
			"found %[1]q in %[2]s: expected %[3]s", "%[2]s 명령에 %[1]q이(가) 있음: %[3]s 있어야 함").Format(clip(head.Err.Found), head.Verb, what), hint)
	}
}

// expected says in words what the grammar was looking for.
func expected(kind parser.SyntaxKind) lang.Text {
	switch kind {
	case parser.ExpectedFrom:
		return lang.T("FROM:", "FROM:이")
	case parser.ExpectedTo:
		return lang.T("TO:", "TO:가")
	case parser.ExpectedPath:
		return lang.T("an address in < and >", "< > 안에 주소가")
	case parser.ExpectedMailbox:
		return lang.T("an address of the form local-part@domain", "이름@도메인 형식의 주소가")
	case parser.ExpectedDomain:
		return lang.T("a domain or an address literal after @", "@ 뒤에 도메인이나 [IP 주소]가")
	case parser.ExpectedClose:
		return lang.T("> right after the address", "주소 바로 뒤에 >가")
	case parser.ExpectedParam:
		return lang.T("a parameter of the form KEYWORD or KEYWORD=value", "KEYWORD 또는 KEYWORD=값 형식의 매개변수가")
	case parser.ExpectedNothing:
		return lang.T("no argument here", "인수 없이 명령만")
	case parser.ExpectedArgument:
		return lang.T("an argument", "인수가")
	case parser.ExpectedNumber:
		return lang.T("the size of the chunk in octets", "조각의 크기(옥텟 수)가")
	case parser.ExpectedLast:
		return lang.T("LAST or nothing", "LAST만(생략 가능)")
	case parser.ExpectedMechanism:
		return lang.T("the name of a mechanism", "인증 방식의 이름이")
	}
	return lang.T("something else", "다른 내용이")
}
