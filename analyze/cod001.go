package analyze

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var cod001 = &Check{
	Code: "COD001", Severity: Warning, RFC: "RFC 5321 §4.3.2", Since: "0.1",
	Title: lang.T("positive reply that does not fit its command", "명령에 맞지 않는 긍정 응답 코드"),
	Text: lang.T(
		"For each command the standard lists the codes that mean success. A client acts on the first digit only, so another code of the same class usually does no harm; but a code that belongs to another command is a sign that commands and replies have got out of step.",
		"명령마다 성공을 뜻하는 코드가 표준에 정해져 있습니다. 클라이언트는 첫 자리만 보고 동작하므로 같은 종류의 다른 코드는 대개 문제가 되지 않습니다. 그러나 다른 명령의 코드가 왔다면 명령과 응답의 짝이 어긋났다는 신호일 수 있습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 221 2.1.5 Ok\n" + quit,
	Good:  greet + hello + mail + rcpt + "C: RCPT TO:<carol@example.net>\nS: 251 2.1.5 will forward\n" + quit,
	needs: hasOddReply,
	Run:   runCOD001,
}

func runCOD001(p *Pass) {
	for _, e := range p.Session().Exchanges {
		verb := e.Verb()
		for i, r := range e.Replies {
			class := r.Class()
			if class != 2 || len(r.Lines) == 0 || usual(verb, r.Code) {
				continue
			}
			allowed := []int{220}
			name := lang.T("the greeting", "인사말")
			if e.Command != nil {
				v, ok := registry.VerbByName(string(verb))
				if !ok {
					continue
				}
				allowed = v.Success
				if i < len(e.Replies)-1 {
					allowed = slices.Concat(v.Intermediate, v.Success)
				}
				name = lang.Same(string(verb))
			} else if i > 0 || e != p.Session().Exchanges[0] {
				continue // a reply nobody asked for has no command it could fit
			} else if code, ok := registry.Reply(int(r.Code)); ok && code.Standard {
				continue // the answer to a command before the transcript begins
			}
			if len(allowed) == 0 || slices.Contains(allowed, int(r.Code)) {
				continue
			}
			p.onReply(r, len(r.Lines)-1, lang.T(
				"reply %[1]d to %[2]s: expected %[3]s",
				"%[2]s에 대한 응답이 %[1]d임: 기대한 코드는 %[3]s").Format(int(r.Code), name, codeList(allowed)),
				lang.T("compare this reply with the command before and after it: they may be out of step", "앞뒤 명령과 응답의 짝이 어긋나지 않았는지 확인하세요"))
		}
	}
}

// usual answers for nearly all replies without the registry.
func usual(v parser.Verb, c parser.Code) bool {
	switch c {
	case 250:
		return v != "" && v != parser.VerbQUIT && v != parser.VerbSTARTTLS && v != parser.VerbAUTH && v != parser.VerbHELP
	case 354:
		return v == parser.VerbDATA
	case 353: // PRDR: a reply for each recipient follows
		return v == parser.VerbDATA || v == parser.VerbBDAT
	case 334, 235:
		return v == parser.VerbAUTH
	case 220:
		return v == "" || v == parser.VerbSTARTTLS
	case 221:
		return v == parser.VerbQUIT
	}
	return false
}

// codeList prints "250, 251 or 252".
func codeList(codes []int) lang.Text {
	en, ko := "", ""
	for i, c := range codes {
		switch {
		case i == 0:
		case i == len(codes)-1:
			en, ko = en+" or ", ko+", "
		default:
			en, ko = en+", ", ko+", "
		}
		en, ko = en+itoa(c), ko+itoa(c)
	}
	return lang.T(en, ko)
}
