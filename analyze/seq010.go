package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq010 = &Check{
	Code: "SEQ010", Severity: Error, RFC: "RFC 5321 §4.1.1.4, RFC 2920 §3.1", Since: "0.1",
	Title: lang.T("message sent before the server asked for it", "서버가 요청하기 전에 보낸 메시지"),
	Text: lang.T(
		"DATA is a question: only 354 lets the client send the message. A client that does not wait has its message read as commands when the answer is no, and is taken for a spam program.",
		"DATA는 물음입니다. 354 응답이 와야 메시지를 보낼 수 있습니다. 기다리지 않으면 서버가 거절했을 때 메시지 내용이 명령으로 읽히고, 스팸 프로그램으로 여겨질 수 있습니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 PIPELINING\n" + mail + rcpt +
		"C: DATA\nC: Subject: hi\nS: 354 go ahead\n",
	Good:  greet + hello + mail + rcpt + data + field + body + quit,
	needs: hasNoContent,
	Run:   runSEQ010,
}

func runSEQ010(p *Pass) {
	es := p.Session().Exchanges
	if p.Session().Synchronous || p.Session().HidesReplies {
		return
	}
	for i, e := range es {
		if !sentEarly(es, i) {
			continue
		}
		p.onVerb(e, p.at(
			"the client went on on line %d before the reply to DATA: expected it to wait for 354",
			"DATA의 응답이 오기 전에 %d번째 줄에서 클라이언트가 계속 보냄: 354 응답을 기다려야 함").Format(line(es[i+1])),
			lang.T("wait for 354 before sending the message", "354 응답을 받은 뒤에 메시지를 보내십시오"))
		return
	}
}

// sentEarly reports whether what follows DATA, exchange i, was sent before the
// server's 354: the message was then read as commands.
func sentEarly(es []*parser.Exchange, i int) bool {
	return es[i].Verb() == parser.VerbDATA && wentAhead(es[i]) && es[i].Content == nil && i+1 < len(es) &&
		es[i+1].Command != nil && es[i+1].Pipelined && es[i+1].Span.Start.Offset < es[i].Replies[0].Span().Start.Offset
}
