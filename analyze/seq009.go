package analyze

import "github.com/smtplog/smtplog/internal/lang"

var seq009 = &Check{
	Code: "SEQ009", Severity: Warning, RFC: "RFC 5321 §4.3.1", Since: "0.1",
	Title: lang.T("client spoke before the greeting", "서버의 인사말보다 먼저 보낸 명령"),
	Text: lang.T(
		"The server speaks first: a client waits for the greeting before its first command. Servers delay the greeting on purpose to find out programs that cannot wait, since these are mostly spam programs, and refuse or drop them. Only Exim's early pipelining, agreed on in an earlier session, may do so.",
		"먼저 말하는 쪽은 서버입니다. 클라이언트는 인사말을 받은 뒤에 첫 명령을 보내야 합니다. 기다리지 않는 프로그램은 대부분 스팸 프로그램이므로, 일부러 인사말을 늦게 보내 이를 가려내고 거부하거나 연결을 끊는 서버도 있습니다. 이전 세션에서 미리 합의한 Exim의 조기 파이프라이닝만 예외입니다."),
	Bad:   "C: EHLO client.example.com\n" + greet + "S: 250-mx.example.org\nS: 250 HELP\n" + quit,
	Good:  greet + hello + quit,
	needs: hasEarly,
	Run:   runSEQ009,
}

func runSEQ009(p *Pass) {
	es := p.Session().Exchanges
	if len(es) < 2 || es[1].Command == nil || !es[0].IsGreeting() || es[1].Span.Start.Offset >= es[0].Span.Start.Offset {
		return
	}
	p.onVerb(es[1], p.at(
		"%s before the greeting on line %d: expected the client to wait for it",
		"%[2]d번째 줄의 인사말보다 먼저 %[1]s 명령을 보냄: 인사말을 기다려야 함").Format(nameOf(es[1]), line(es[0])),
		lang.T("read the server's greeting before the first command", "서버의 인사말을 읽은 뒤에 첫 명령을 보내십시오"),
		relatedCommand(es[0], lang.T("the greeting came here", "인사말이 여기서 옴")))
}
