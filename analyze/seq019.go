package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq019 = &Check{
	Code: "SEQ019", Severity: Warning, RFC: "RFC 5321 §3.1", Since: "0.1",
	Title: lang.T("command although the greeting refused the session", "인사말에서 거부되었는데도 보낸 명령"),
	Text: lang.T(
		"A server that begins with 554, 521 or 421 takes no mail in this session. The client has nothing to do but QUIT; every other command gets 503. Look at the words of the greeting: they say why.",
		"554, 521, 421로 시작한 서버는 이 세션에서 메일을 받지 않습니다. 클라이언트는 QUIT만 보낼 수 있고 나머지 명령에는 503 응답이 옵니다. 이유는 인사말의 문구에 있습니다."),
	Bad:   "S: 554 5.7.1 No mail from you\nC: EHLO client.example.com\nS: 503 5.5.1 Bad sequence\n" + quit,
	Good:  "S: 554 5.7.1 No mail from you\n" + quit,
	needs: hasDisorder,
	Run:   runSEQ019,
}

func runSEQ019(p *Pass) {
	es := p.Session().Exchanges
	if len(es) < 2 || !es[0].IsGreeting() || !refused(es[0]) || p.Session().Part > 1 {
		return
	}
	if e := es[1]; e.Command != nil && e.Verb() != parser.VerbQUIT && !e.Pipelined && opens(e) {
		p.onVerb(e, p.at(
			"%s although the server greeted with %d on line %d: expected QUIT",
			"%[3]d번째 줄에서 서버가 %[2]d(으)로 인사했는데도 %[1]s 명령을 보냄: QUIT을 보내야 함").Format(nameOf(e), int(es[0].Final().Code), line(es[0])),
			lang.T("read the greeting, and end the session", "인사말의 내용을 확인하고 세션을 끝내십시오"),
			relatedCommand(es[0], lang.T("the server refused here", "여기서 서버가 거부함")))
	}
}

// opens reports whether a command shows that the reply before it was the greeting,
// and not the answer to something the transcript leaves out.
func opens(e *parser.Exchange) bool {
	switch e.Verb() {
	case parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO:
		return true
	}
	r := e.Final()
	return r != nil && r.Code == 503
}
