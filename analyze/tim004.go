package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tim004 = &Check{
	Code: "TIM004", Severity: Info, RFC: "RFC 5321 §4.5.3.2", Since: "0.1",
	Title: lang.T("slow replies", "느린 응답"),
	Text: lang.T(
		"One reply took more than 30 seconds, or several took more than five each. A server that slows every step down does so on purpose (tarpit), mostly after refused recipients or logins; one slow step points to what is done there: DNS at the greeting and MAIL, a directory or a call to another server at RCPT, scanners after the message.",
		"응답 하나가 30초 넘게 걸렸거나 여러 응답이 각각 5초 넘게 걸렸습니다. 모든 단계를 늦추는 서버는 일부러 그러는 것이며(타핏) 대개 수신자나 인증이 거부된 뒤에 그렇게 합니다. 한 단계만 느리다면 그때 하는 일을 확인하십시오. 인사와 MAIL에서는 DNS, RCPT에서는 디렉터리나 다른 서버 조회, 메시지 뒤에는 검사가 원인입니다."),
	Bad:  timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:00:41.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",
	Good: timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:00:02.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",

	needs: hasTimes,
	Run:   runTIM004,
}

const (
	slowReply   = 30 * time.Second
	tarpitReply = 5 * time.Second
	tarpitMany  = 3
)

func runTIM004(p *Pass) {
	var worst, first *parser.Exchange
	var longest time.Duration
	slow := 0
	for _, e := range p.Session().Exchanges {
		if e.Command == nil {
			continue
		}
		took, late := slowest(e)
		if late || took < tarpitReply {
			continue // TIM002
		}
		if slow++; first == nil {
			first = e
		}
		if took > longest {
			longest, worst = took, e
		}
	}
	switch {
	case slow >= tarpitMany:
		p.onVerb(first, lang.T("%d replies took more than %s each: the server seems to slow this client down", "응답 %d개가 각각 %s 넘게 걸림: 서버가 이 클라이언트를 일부러 늦추는 것으로 보임").Format(slow, seconds(tarpitReply)), lang.Text{})
	case longest >= slowReply:
		p.onVerb(worst, lang.T("the reply to %s took %s", "%s의 응답에 걸린 시간이 %s임").Format(nameOf(worst), seconds(longest)), lang.Text{})
	}
}
