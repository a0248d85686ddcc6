package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tim001 = &Check{
	Code: "TIM001", Severity: Warning, RFC: "RFC 5321 §4.5.3.2", Since: "0.1",
	Title: lang.T("client that gave up too early", "너무 일찍 포기한 클라이언트"),
	Text: lang.T(
		"A client must wait five minutes for the greeting and for the replies to MAIL and RCPT, two for the 354, ten for the answer to the message. This one reports a time-out earlier. Servers that look at the message or at the sender need that time; after the final dot giving up early leads to doubles, since the server may have accepted the message. Raise the client's time-out.",
		"클라이언트는 인사말과 MAIL, RCPT의 응답을 5분, 354를 2분, 메시지에 대한 응답을 10분은 기다려야 합니다. 이 클라이언트는 그보다 일찍 시간 초과를 알렸습니다. 메시지나 발신자를 검사하는 서버에는 그만한 시간이 필요합니다. 마지막 점을 보낸 뒤 일찍 포기하면 서버는 이미 받아들였을 수 있어 메일이 두 번 갑니다. 클라이언트의 제한 시간을 늘리십시오."),
	Bad:  timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:00:31.000000 TimeoutError: timed out\n",
	Good: timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:05:31.000000 TimeoutError: timed out\n",

	needs: hasTimes,
	Run:   runTIM001,
}

// The beginning of examples with times, as smtplib shows them.
const timedHello = "10:00:00.000000 reply: b'220 mx.example.org ESMTP\\r\\n'\n10:00:00.100000 send: 'ehlo client.example.com\\r\\n'\n" +
	"10:00:00.200000 reply: b'250-mx.example.org\\r\\n'\n10:00:00.200000 reply: b'250 HELP\\r\\n'\n"

func runTIM001(p *Pass) {
	es := p.Session().Exchanges
	if len(es) == 0 {
		return
	}
	last := es[len(es)-1]
	if last.Command == nil || last.Final() != nil {
		return
	}
	minimum := patience(last)
	asked := last.Line.Time
	if last.Content != nil {
		asked = last.Content.Time
	}
	for i := range p.Session().Notes {
		n := &p.Session().Notes[i]
		if n.Kind != parser.LineError || troubleIn(n.Text) != troubleTimeout {
			continue
		}
		waited, ok := between(asked, n.Time)
		if !ok || waited < time.Second || waited >= minimum {
			continue
		}
		p.onVerb(last, lang.T(
			"the client gave up after %s: expected it to wait at least %s for the reply",
			"클라이언트가 %s 만에 포기함: 응답을 %s 이상 기다려야 함").Format(seconds(waited), seconds(minimum)),
			lang.T("raise the client's time-out", "클라이언트의 제한 시간을 늘리십시오"))
		return
	}
}

// patience is how long a client must at least wait for the next reply to a
// command (RFC 5321 section 4.5.3.2).
func patience(e *parser.Exchange) time.Duration {
	switch e.Verb() {
	case parser.VerbDATA:
		if e.Content != nil {
			return 10 * time.Minute
		}
		return 2 * time.Minute
	case parser.VerbBDAT:
		return 10 * time.Minute
	}
	return 5 * time.Minute
}

// between is the time from one line to another, and whether both have one. Where
// one tells the time of day only, that counts, and it may pass midnight.
func between(from, to time.Time) (time.Duration, bool) {
	if from.IsZero() || to.IsZero() {
		return 0, false
	}
	if from.Year() != 0 && to.Year() != 0 {
		d := to.Sub(from)
		return d, d >= 0
	}
	d := clock(to) - clock(from)
	if d < -12*time.Hour {
		d += 24 * time.Hour
	}
	return d, d >= 0
}

// clock is the time of day.
func clock(t time.Time) time.Duration {
	hour, minute, second := t.Clock()
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second + time.Duration(t.Nanosecond())
}

// seconds says a duration in words short enough for a message.
func seconds(d time.Duration) lang.Text {
	if d >= time.Minute && d%time.Minute < time.Second {
		return lang.T("%d min", "%d분").Format(int(d / time.Minute))
	}
	return lang.T("%d s", "%d초").Format(int(d / time.Second))
}
