package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par010 = &Check{
	Code: "PAR010", Severity: Warning, RFC: "RFC 9422", Since: "0.1",
	Title: lang.T("more than the server's LIMITS allow", "서버가 LIMITS로 알린 한도를 넘음"),
	Text: lang.T(
		"With LIMITS the server says in advance how many recipients a message may have (RCPTMAX) and how many messages a session (MAILMAX). What comes above that is refused for now; split the message, or open another connection.",
		"서버는 LIMITS로 메시지 하나의 최대 수신자 수(RCPTMAX)와 세션 하나의 최대 메시지 수(MAILMAX)를 미리 알립니다. 이를 넘으면 일시적으로 거부됩니다. 메시지를 나누거나 새로 연결하세요."),
	Bad:   greet + helloLimits + mail + rcpt + "C: RCPT TO:<carol@example.org>\nS: 452 4.5.3 Too many recipients\n" + quit,
	Good:  greet + helloLimits + mail + rcpt + quit,
	needs: hasOddKeyword,
	Run:   runPAR010,
}

const helloLimits = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 LIMITS MAILMAX=10 RCPTMAX=1\n"

func runPAR010(p *Pass) {
	mails := int64(0)
	for i, e := range p.Session().Exchanges {
		st := &p.States[i]
		count, name := int64(0), ""
		switch e.Verb() {
		case parser.VerbMAIL:
			mails++
			count, name = mails, "MAILMAX"
		case parser.VerbRCPT:
			count, name = int64(st.Accepted)+1, "RCPTMAX"
		default:
			continue
		}
		limit, ok := limitOf(*st, name)
		if !ok || count != limit+1 {
			continue // once is enough
		}
		p.onVerb(e, lang.T(
			"%[1]s beyond %[2]s=%[3]d, which the server announced on line %[4]d",
			"서버가 %[4]d번째 줄에서 알린 %[2]s=%[3]d을(를) 넘어 %[1]s 명령을 보냄").Format(e.Verb(), name, limit, line(st.Hello)),
			lang.T("split the message, or open another connection", "메시지를 나누거나 새로 연결하세요"),
			relatedCommand(st.Hello, lang.T("what the server offered", "서버가 알린 기능")))
	}
}

// limitOf is a number the server announced with LIMITS.
func limitOf(st State, name string) (int64, bool) {
	caps, _ := offers(st)
	c, ok := capability(caps, "LIMITS")
	if !ok {
		return 0, false
	}
	for _, param := range c.Params {
		if word, value, found := strings.Cut(param, "="); found && equalFold(word, name) {
			n, err := strconv.ParseInt(value, 10, 64)
			return n, err == nil && n > 0
		}
	}
	return 0, false
}
