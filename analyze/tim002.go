package analyze

import (
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tim002 = &Check{
	Code: "TIM002", Severity: Warning, RFC: "RFC 5321 §4.5.3.2", Since: "0.1",
	Title: lang.T("reply later than clients need wait", "클라이언트가 기다릴 의무가 있는 시간보다 늦은 응답"),
	Text: lang.T(
		"The server took longer for a reply than a client must wait: five minutes for the greeting and most commands, two for the 354, ten for the answer to the message. Other clients hang up before, and send the message again. Look for slow DNS or directory queries, and for scanners that should work after the message was accepted.",
		"서버의 응답이 클라이언트가 기다려야 하는 시간(인사말과 대부분의 명령은 5분, 354는 2분, 메시지에 대한 응답은 10분)보다 늦었습니다. 다른 클라이언트라면 그 전에 연결을 끊고 메시지를 다시 보냅니다. 느린 DNS나 디렉터리 조회, 메시지를 받은 뒤에 해도 되는 검사를 확인하십시오."),
	Bad:  timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:06:01.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",
	Good: timedHello + "10:00:01.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n10:00:02.000000 reply: b'250 2.1.0 Ok\\r\\n'\n",

	needs: hasTimes,
	Run:   runTIM002,
}

func runTIM002(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Command == nil {
			continue
		}
		took, late := slowest(e)
		if !late {
			continue
		}
		p.onVerb(e, lang.T(
			"the reply to %s came after %s, which is longer than a client must wait",
			"%s의 응답이 %s 뒤에 옴: 클라이언트가 기다려야 하는 시간보다 긺").Format(nameOf(e), seconds(took)), lang.Text{})
	}
}

const quicklySent = 256 << 10 // octets any line sends in seconds

// slowest is the longest time a reply of an exchange took, and whether that is
// longer than a client must wait.
func slowest(e *parser.Exchange) (took time.Duration, late bool) {
	minimum := 5 * time.Minute
	if e.Verb() == parser.VerbDATA {
		minimum = 2 * time.Minute
	}
	took, ok := e.Latency()
	late = ok && took > minimum
	// The time of a content is that of its first octets: a large one takes long to
	// send, and the server cannot help it.
	if c, ok := e.ContentLatency(); ok && c > took && e.Content.Size <= quicklySent {
		took, late = c, late || c > 10*time.Minute
	}
	return took, late
}
