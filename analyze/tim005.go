package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
)

var tim005 = &Check{
	Code: "TIM005", Severity: Info, RFC: "RFC 5321 §4.5.3.2.7", Since: "0.1",
	Title: lang.T("client that was silent for minutes", "몇 분 동안 말이 없던 클라이언트"),
	Text: lang.T(
		"The client let five minutes or more pass before its next command. A server need not wait longer and may hang up with 421. A program that keeps a connection for later should send NOOP, or close it and connect anew.",
		"클라이언트가 다음 명령을 보낼 때까지 5분 이상이 지났습니다. 서버는 더 기다릴 의무가 없으며 421로 연결을 끊을 수 있습니다. 연결을 계속 쓰려는 프로그램은 NOOP을 보내거나, 연결을 닫고 다시 접속해야 합니다."),
	Bad:  timedHello + "10:06:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:06:02.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",
	Good: timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:00:02.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",

	needs: hasTimes,
	Run:   runTIM005,
}

const idleMin = 5 * time.Minute // what a server must wait for the next command

func runTIM005(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if i == 0 || e.Command == nil || len(es[i-1].Replies) == 0 {
			continue
		}
		idle, ok := between(lastTime(es[i-1]), e.Line.Time)
		if !ok || idle < idleMin || idle > 12*time.Hour {
			continue
		}
		p.onVerb(e, lang.T("%s came %s after the reply before it", "앞의 응답이 오고 %[2]s 뒤에 %[1]s 명령을 보냄").Format(nameOf(e), seconds(idle)),
			lang.T("send NOOP in between, or connect anew", "중간에 NOOP을 보내거나 다시 접속하십시오"))
		return
	}
}
