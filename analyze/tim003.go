package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tim003 = &Check{
	Code: "TIM003", Severity: Info, RFC: "RFC 5321 §4.5.3.2.1", Since: "0.1",
	Title: lang.T("slow greeting", "느린 인사말"),
	Text: lang.T(
		"More than five seconds passed between the connection and the 220. The server may make clients wait on purpose, since programs that send spam do not (greet delay); or it looks the client's name up in DNS and gets no answer. A client must be willing to wait five minutes.",
		"접속한 뒤 220이 올 때까지 5초 넘게 걸렸습니다. 스팸 프로그램은 기다리지 않으므로 서버가 일부러 늦출 수도 있고(인사 지연), 클라이언트의 이름을 DNS에서 조회하는데 답이 없을 수도 있습니다. 클라이언트는 5분을 기다릴 수 있어야 합니다."),
	Bad:  "10:00:00.000000 connect: ('mx.example.org', 25)\n10:00:30.000000 reply: b'220 mx.example.org ESMTP\\r\\n'\n10:00:30.100000 send: 'quit\\r\\n'\n10:00:30.200000 reply: b'221 Bye\\r\\n'\n",
	Good: "10:00:00.000000 connect: ('mx.example.org', 25)\n10:00:00.050000 reply: b'220 mx.example.org ESMTP\\r\\n'\n10:00:30.100000 send: 'quit\\r\\n'\n10:00:30.200000 reply: b'221 Bye\\r\\n'\n",

	needs: hasTimes,
	Run:   runTIM003,
}

const slowGreeting = 5 * time.Second

func runTIM003(p *Pass) {
	s := p.Session()
	greeting := s.Greeting()
	if greeting == nil || len(greeting.Replies) == 0 {
		return
	}
	connected := s.Started
	for i := range s.Notes {
		// The last one before the greeting: others may have failed.
		if n := &s.Notes[i]; n.Kind == parser.LineConnect && !n.Time.IsZero() && n.Span.Start.Offset < greeting.Span.Start.Offset {
			connected = n.Time
		}
	}
	took, ok := between(connected, greeting.Replies[0].Time())
	if !ok || took < slowGreeting || took > time.Hour {
		return
	}
	p.onReply(greeting.Replies[0], 0, lang.T("the greeting came %s after the connection", "접속하고 %s 뒤에 인사말이 옴").Format(seconds(took)), lang.Text{})
}
