package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec009 = &Check{
	Code: "SEC009", Severity: Warning, RFC: "RFC 5321 §7.3, §3.5.1", Since: "0.1",
	Title: lang.T("addresses tried out", "주소를 하나씩 시험해 봄"),
	Text: lang.T(
		"Many VRFY or EXPN, or many recipients that do not exist, in one session: somebody may be trying out names to collect addresses, or a mailing list has not been cleaned for years. Servers answer VRFY with 252, slow such a client down, or block it.",
		"한 세션에 VRFY나 EXPN이 많거나 존재하지 않는 수신자가 많습니다. 누군가 주소를 모으려고 이름을 하나씩 시도하는 것일 수 있고, 오랫동안 정리하지 않은 메일링 리스트일 수도 있습니다. 서버는 VRFY에 252로 응답하거나, 이런 클라이언트를 느리게 처리하거나, 차단합니다."),
	Bad:  greet + hello + vrfy + vrfy + vrfy + vrfy + vrfy + vrfy + vrfy + vrfy + quit,
	Good: greet + hello + vrfy + quit,

	needs: hasManyRcpt,
	Run:   runSEC009,
}

const (
	vrfy        = "C: VRFY alice\nS: 252 2.1.5 Cannot verify, but will take the message\n"
	manyVRFY    = 8
	manyUnknown = 10
)

func runSEC009(p *Pass) {
	asked, unknown := 0, 0
	for _, e := range p.Session().Exchanges {
		switch e.Verb() {
		case parser.VerbVRFY, parser.VerbEXPN:
			asked++
		case parser.VerbRCPT:
			if r := e.Final(); r != nil && (r.Code == 550 || r.Code == 551 || r.Code == 553) &&
				(r.Enhanced.IsZero() || r.Enhanced.Subject == 1) {
				unknown++
			}
		default:
			continue
		}
		switch {
		case asked == manyVRFY && e.Verb() != parser.VerbRCPT:
			p.onVerb(e, lang.T("%d VRFY or EXPN in one session: somebody may be collecting addresses", "한 세션에 VRFY나 EXPN이 %d번 있음: 누군가 주소를 수집하고 있을 수 있음").Format(asked),
				lang.T("let the server answer VRFY with 252 and refuse EXPN", "서버가 VRFY에는 252로 응답하고 EXPN은 거부하도록 설정하십시오"))
			return
		case unknown == manyUnknown && e.Verb() == parser.VerbRCPT:
			p.onVerb(e, lang.T("%d recipients in one session do not exist: somebody may be trying out names, or a list was never cleaned",
				"한 세션에서 수신자 %d명이 존재하지 않음: 누군가 이름을 하나씩 시도하고 있거나 명단이 정리되지 않았을 수 있음").Format(unknown),
				lang.T("clean the list of recipients", "수신자 명단을 정리하십시오"))
			return
		}
	}
}
