package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tim006 = &Check{
	Code: "TIM006", Severity: Warning, RFC: "RFC 5321 §4.5.3.2.7", Since: "0.1",
	Title: lang.T("server that hung up too early", "너무 일찍 연결을 끊은 서버"),
	Text: lang.T(
		"The server said 421 because the client was silent, but had not waited the five minutes it owes. Servers under load shorten the time (Postfix to 10 seconds under stress); a client behind a slow link then never gets its mail through. Try again when the server is less busy.",
		"클라이언트가 말이 없다는 이유로 서버가 421을 보냈지만 기다려야 하는 5분이 지나지 않았습니다. 부하가 큰 서버는 이 시간을 줄이며(Postfix는 부하가 크면 10초) 느린 회선의 클라이언트는 메일을 보내지 못하게 됩니다. 서버가 덜 바쁠 때 다시 시도하십시오."),
	Bad:  timedHello + "10:00:20.000000 reply: b'421 4.4.2 mx.example.org Error: timeout exceeded\\r\\n'\n",
	Good: timedHello + "10:05:20.000000 reply: b'421 4.4.2 mx.example.org Error: timeout exceeded\\r\\n'\n",

	needs: hasTimes,
	Run:   runTIM006,
}

func runTIM006(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if i == 0 || e.Command != nil || len(e.Replies) == 0 || e.Replies[0].Code != 421 {
			continue
		}
		r := e.Replies[0]
		idle, ok := between(lastTime(es[i-1]), r.Time())
		if !ok || idle < time.Second || idle >= idleMin || !speaksOfTime(r) {
			continue
		}
		p.onReply(r, 0, lang.T("421 after %s of silence: expected the server to wait at least %s", "%s 동안 조용했는데 421이 옴: 서버는 %s 이상 기다려야 함").Format(seconds(idle), seconds(idleMin)),
			lang.T("try again later, and send the commands without pauses", "나중에 다시 시도하고 명령을 쉬지 말고 보내십시오"))
		return
	}
}

// speaksOfTime reports whether a 421 is about a client that was silent.
func speaksOfTime(r *parser.Reply) bool {
	if r.Enhanced.Subject == 4 && r.Enhanced.Detail == 2 {
		return true
	}
	return containsFold(r.Text(), "timeout") || containsFold(r.Text(), "timed out") || containsFold(r.Text(), "idle")
}

// lastTime is when an exchange was over.
func lastTime(e *parser.Exchange) time.Time {
	if n := len(e.Replies); n > 0 {
		return e.Replies[n-1].Time()
	}
	return e.Line.Time
}
