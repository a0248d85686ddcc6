package analyze

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

var cod005 = &Check{
	Code: "COD005", Severity: Error, RFC: "RFC 5321 §4.2.1", Since: "0.1",
	Title: lang.T("\"go on\" to a command that has nothing to follow", "이어서 보낼 것이 없는 명령에 온 3yz 응답"),
	Text: lang.T(
		"A code that begins with 3 asks for more: 334 for the next answer of a login, 354 for the message. No other command has a second half, so the client waits for a reply while the server waits for words: the session hangs until one of them gives up. Commands and replies are probably out of step.",
		"3으로 시작하는 코드는 이어서 보내라는 뜻입니다. 334는 인증의 다음 값, 354는 메시지를 요구합니다. 다른 명령에는 이어서 보낼 것이 없으므로 클라이언트는 응답을, 서버는 다음 말을 서로 기다리다가 세션이 멈춥니다. 명령과 응답의 짝이 어긋났을 가능성이 큽니다."),
	Bad:   greet + hello + "C: MAIL FROM:<alice@example.com>\nS: 354 go ahead\n" + quit,
	Good:  greet + hello + mail + rcpt + data + field + body + quit,
	needs: hasOddReply,
	Run:   runCOD005,
}

func runCOD005(p *Pass) {
	for i, e := range p.Session().Exchanges {
		verb := e.Verb()
		for _, r := range e.Replies {
			if r.Code.Class() != 3 || len(r.Lines) == 0 || usual(verb, r.Code) || r.Code == 353 {
				continue // 353 is that of PRDR
			}
			name := lang.Same(string(verb))
			if e.Command == nil {
				if i > 0 || !e.IsGreeting() {
					continue
				}
				name = lang.T("the greeting", "인사말")
			} else if v, ok := registry.VerbByName(string(verb)); !ok || slices.Contains(v.Intermediate, int(r.Code)) {
				continue
			}
			p.onReply(r, len(r.Lines)-1, lang.T(
				"reply %d to %s, which has nothing to follow: expected 2yz, 4yz or 5yz",
				"%[2]s에 대한 응답이 %[1]d임: 이어서 보낼 것이 없으므로 2yz, 4yz, 5yz 중 하나여야 함").Format(int(r.Code), name),
				lang.T("compare this reply with the command before it: they may be out of step", "앞의 명령과 짝이 어긋나지 않았는지 확인하십시오"))
		}
	}
}
