package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var aut006 = &Check{
	Code: "AUT006", Severity: Warning, RFC: "RFC 4954 §4", Since: "0.1",
	Title: lang.T("initial response where the server speaks first", "서버가 먼저 말하는 방식에 붙인 초기 응답"),
	Text: lang.T(
		"With CRAM-MD5 and DIGEST-MD5 the server asks the first question, so nothing may follow the mechanism in the AUTH command: the server must answer 501. Send \"AUTH CRAM-MD5\" alone and answer the 334.",
		"CRAM-MD5와 DIGEST-MD5에서는 서버가 먼저 질문을 보내므로 AUTH 명령의 인증 방식 뒤에 아무것도 붙이면 안 됩니다. 서버는 501로 응답해야 합니다. AUTH CRAM-MD5만 보내고 334에 답하십시오."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH CRAM-MD5\n" +
		"C: AUTH CRAM-MD5 YWxpY2UgMDEyMzQ1Njc4OWFiY2RlZg==\nS: 501 5.5.4 No initial response allowed\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH CRAM-MD5\n" +
		"C: AUTH CRAM-MD5\nS: 454 4.7.0 Temporary authentication failure\n" + quit,

	needs: hasAuth,
	Run:   runAUT006,
}

func runAUT006(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if !speaksTooSoon(e) {
			continue
		}
		p.onVerb(e, lang.T(
			"AUTH %s with an initial response: expected nothing behind the mechanism, since the server asks first",
			"AUTH %s에 초기 응답을 붙임: 서버가 먼저 질문하므로 인증 방식 뒤에 아무것도 없어야 함").Format(e.Command.(*parser.AuthCommand).Mechanism),
			lang.T("answer the 334 instead", "334 응답에 답하십시오"))
	}
}

// speaksTooSoon reports whether a command is an AUTH with an initial response for
// a mechanism in which the server asks first.
func speaksTooSoon(e *parser.Exchange) bool {
	c, ok := e.Command.(*parser.AuthCommand)
	return ok && c.HasInitial && (c.Mechanism == "DIGEST-MD5" || strings.HasPrefix(c.Mechanism, "CRAM-"))
}
