package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var siz003 = &Check{
	Code: "SIZ003", Severity: Warning, RFC: "RFC 5321 §4.5.3.1.8, RFC 9422", Since: "0.1",
	Title: lang.T("more recipients or messages than the server takes", "서버의 한도를 넘은 수신자나 메시지"),
	Text: lang.T(
		"A server must take 100 recipients for a message and may refuse more with 452; with LIMITS it says its own numbers (RCPTMAX, MAILMAX). A client that goes beyond must be ready to send the rest in another transaction or session. Many servers take fewer, and many recipients look like spam.",
		"서버는 메시지 하나에 수신자 100명까지 받아야 하고 그보다 많으면 452로 거부할 수 있습니다. LIMITS로 자신의 한도(RCPTMAX, MAILMAX)를 알리기도 합니다. 이를 넘기는 클라이언트는 나머지를 다른 트랜잭션이나 세션에서 보낼 준비가 되어 있어야 합니다. 더 적게 받는 서버도 많고, 수신자가 많으면 스팸으로 보입니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 LIMITS RCPTMAX=3\n" + mail + rcpt + rcpt + rcpt +
		"C: RCPT TO:<d@example.org>\nS: 452 4.5.3 Too many recipients\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 LIMITS RCPTMAX=4\n" + mail + rcpt + rcpt + rcpt +
		rcpt + quit,

	needs: hasManyRcpt,
	Run:   runSIZ003,
}

const recipientsMin = 100 // what a server must take: RFC 5321 section 4.5.3.1.8

func runSIZ003(p *Pass) {
	recipients, mails := announced(p.Report.Extensions, "RCPTMAX"), announced(p.Report.Extensions, "MAILMAX")
	for i, t := range p.Report.Transactions {
		if mails > 0 && i == mails && t.Mail != nil {
			p.onVerb(t.Mail, lang.T("message %d of this session: the server takes at most %d (MAILMAX)", "이 세션의 %d번째 메시지임: 서버는 %d개까지만 받음(MAILMAX)").Format(i+1, mails),
				lang.T("open a new connection", "새로 연결하십시오"))
		}
		n := len(t.Recipients)
		switch {
		case recipients > 0 && n > recipients:
			p.onVerb(t.Recipients[recipients].Exchange, lang.T(
				"message with %d recipients: the server takes at most %d (RCPTMAX)",
				"메시지의 수신자가 %d명임: 서버는 %d명까지만 받음(RCPTMAX)").Format(n, recipients), hintFewer)
		case recipients == 0 && n > recipientsMin && refused(t.Recipients[n-1].Exchange):
			p.onVerb(t.Recipients[recipientsMin].Exchange, lang.T(
				"message with %d recipients: a server need not take more than %d",
				"메시지의 수신자가 %d명임: 서버는 %d명까지만 받으면 됨").Format(n, recipientsMin), hintFewer)
		}
	}
}

var hintFewer = lang.T("send to fewer recipients at a time", "한 번에 보내는 수신자 수를 줄이십시오")

// announced is a number of the LIMITS extension, or 0.
func announced(caps []parser.Capability, name string) int {
	c, ok := capability(caps, "LIMITS")
	if !ok {
		return 0
	}
	for _, param := range c.Params {
		key, value, _ := strings.Cut(param, "=")
		if n, err := strconv.Atoi(value); err == nil && n > 0 && equalFold(key, name) {
			return n
		}
	}
	return 0
}
