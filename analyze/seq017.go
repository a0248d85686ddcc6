package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq017 = &Check{
	Code: "SEQ017", Severity: Error, RFC: "RFC 2033 §4.2", Since: "0.1",
	Title: lang.T("not one reply for each recipient in LMTP", "LMTP에서 수신자 수와 다른 응답 수"),
	Text: lang.T(
		"In LMTP the server answers the message once for each recipient it accepted, in their order. With fewer replies the client cannot know for whom the message was delivered, and takes the reply to the next command for one of them.",
		"LMTP에서는 받아들인 수신자마다 한 번씩, 지정한 순서대로 메시지에 대한 응답이 와야 합니다. 응답이 모자라면 누구에게 배달되었는지 알 수 없고, 다음 명령의 응답을 그 응답으로 잘못 받아들이게 됩니다."),
	Bad:   lmtpTwo + "S: 250 2.0.0 Ok\n",
	Good:  lmtpTwo + "S: 250 2.0.0 Ok\nS: 452 4.2.2 Mailbox full\n" + quit,
	needs: hasLMTP,
	Run:   runSEQ017,
}

const lmtpTwo = "S: 220 mail.example.org LMTP\nC: LHLO client.example.com\nS: 250-mail.example.org\nS: 250 PIPELINING\n" +
	mail + rcpt + "C: RCPT TO:<carol@example.org>\nS: 250 2.1.5 Ok\n" + data + field + "C:\nC: hi\nC: .\n"

func runSEQ017(p *Pass) {
	for i, e := range p.Session().Exchanges {
		st := &p.States[i]
		if v := e.Verb(); v != parser.VerbDATA && v != parser.VerbBDAT || st.Hello == nil || st.Hello.Verb() != parser.VerbLHLO {
			continue
		}
		if c, ok := e.Command.(*parser.BdatCommand); ok && !c.Last || e.Content == nil {
			continue
		}
		replies := 0
		for _, r := range e.Replies {
			if r.Code.Class() != 3 {
				replies++
			}
		}
		if replies == 0 || replies >= st.Accepted || e.Final() != nil && e.Final().Code == 421 {
			continue
		}
		p.onVerb(e, lang.T(
			"%d of %d replies to the message: expected one for each accepted recipient",
			"메시지에 대한 응답이 %[2]d개 중 %[1]d개만 있음: 받아들인 수신자마다 하나씩 있어야 함").Format(replies, st.Accepted),
			lang.T("see whether the server, or the program that read the replies, leaves them out", "서버나 응답을 읽는 프로그램이 나머지 응답을 빠뜨리지 않았는지 확인하십시오"))
		if p.Session().Synchronous || i == len(p.Session().Exchanges)-1 {
			p.found[len(p.found)-1].Severity = Warning // the transcript may leave them out
		}
	}
}
