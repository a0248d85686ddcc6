package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq018 = &Check{
	Code: "SEQ018", Severity: Warning, RFC: "RFC 5321 §4.2", Since: "0.1",
	Title: lang.T("reply that no command asked for", "어떤 명령에도 대응하지 않는 응답"),
	Text: lang.T(
		"Every command gets exactly one reply. One reply too many means that a command is missing from the transcript, or that the server answered twice; then every later reply is taken for that of the wrong command. Only 421 may come unasked, when the server closes the connection.",
		"명령 하나에는 응답이 정확히 하나 있어야 합니다. 응답이 더 있다면 로그에서 명령이 빠졌거나 서버가 두 번 응답한 것이며, 그러면 이후의 응답을 모두 다른 명령의 응답으로 잘못 받아들이게 됩니다. 서버가 연결을 닫을 때의 421만 요청 없이 올 수 있습니다."),
	Bad:   greet + hello + mail + "S: 250 2.1.0 Ok\n" + quit,
	Good:  greet + hello + mail + "S: 421 4.4.2 Timeout\n",
	needs: hasStray,
	Run:   runSEQ018,
}

func runSEQ018(p *Pass) {
	es := p.Session().Exchanges
	for i := 1; i < len(es); i++ {
		e, before := es[i], es[i-1]
		r := e.Final()
		if !e.IsGreeting() || r == nil || r.Code == 421 || r.Code == 0 || r.Restated || before.Command == nil || !spoken(before) || len(before.Replies) == 0 {
			continue
		}
		if asksForTLS(before) || before.Content != nil && answersMessage(es[i:]) {
			continue // SEC004, SEC002
		}
		if before.Replies[0].Code == 353 || len(before.Replies) > 1 && before.Replies[1].Code == 353 {
			continue // PRDR: a reply for each recipient follows
		}
		p.onReply(r, len(r.Lines)-1, p.at(
			"reply %d without a command: %s on line %d was answered already",
			"명령 없이 온 %d 응답: %[3]d번째 줄의 %[2]s에는 이미 응답이 왔음").Format(int(r.Code), nameOf(before), line(before)),
			lang.T("see whether a command is missing from the transcript", "로그에서 빠진 명령이 없는지 확인하십시오"),
			relatedCommand(before, lang.T("the last command before it", "그 앞의 마지막 명령")))
		return // what follows is out of step for the same reason
	}
}

// answersMessage reports whether one of the replies that come next without a
// command is the answer to a message: then the server found one in the content.
func answersMessage(es []*parser.Exchange) bool {
	for _, e := range es {
		if e.Command != nil {
			return false
		}
		for _, r := range e.Replies {
			if sentinel(r) {
				return true
			}
		}
	}
	return false
}
