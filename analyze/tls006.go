package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tls006 = &Check{
	Code: "TLS006", Severity: Info, RFC: "RFC 3207 §4.2", Since: "0.1",
	Title: lang.T("extension that is gone inside TLS", "TLS 안에서 사라진 확장 기능"),
	Text: lang.T(
		"What the server offers may change with TLS, and mostly grows. An extension that was offered before and is missing inside TLS is worth a look: another server or a proxy may answer inside, or somebody added the word to the first reply, which nobody protects.",
		"TLS를 시작하면 서버가 알리는 기능이 달라질 수 있고 대개 늘어납니다. 전에는 있던 확장 기능이 TLS 안에서 사라졌다면 살펴볼 만합니다. 안에서는 다른 서버나 프록시가 답하고 있거나, 보호되지 않는 첫 응답에 누군가 그 단어를 끼워 넣었을 수 있습니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-DSN\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		hello + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-HELP\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
		hello + quit,

	needs: hasHellos,
	Run:   runTLS006,
}

func runTLS006(p *Pass) {
	es := p.Session().Exchanges
	var before *parser.Exchange // the last EHLO in the clear
	for i, e := range es {
		if e.Verb() != parser.VerbEHLO || !accepted(e) || !e.Final().Complete {
			continue
		}
		if p.States[i].StartTLS == nil {
			before = e
			continue
		}
		if before == nil {
			return
		}
		var gone []string
		inside, next := capabilities(e), 0
		for _, c := range capabilities(before) {
			if next < len(inside) && inside[next].Keyword == c.Keyword {
				next++ // mostly in the same order
				continue
			}
			if !ofTLS(c.Keyword) && !offered(inside, c.Keyword) {
				gone = append(gone, c.Keyword)
			}
		}
		if len(gone) > 0 {
			p.onVerb(e, p.at(
				"%[1]s offered on line %[2]d, and no more inside TLS",
				"%[2]d번째 줄에서 알린 %[1]s을(를) TLS 안에서는 알리지 않음").Format(clip(strings.Join(gone, " ")), line(before)), lang.Text{},
				relatedCommand(before, lang.T("what the server offered before TLS", "TLS 전에 서버가 알린 기능")))
		}
		return
	}
}

// ofTLS reports whether a keyword belongs in front of TLS, or is the mask of one.
func ofTLS(keyword string) bool {
	switch keyword {
	case "STARTTLS", "X-ANONYMOUSTLS", "X_PIPE_CONNECT", "PIPE_CONNECT", "PIPECONNECT":
		return true
	}
	return strings.HasPrefix(keyword, "XXX")
}
