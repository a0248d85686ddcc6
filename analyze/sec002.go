package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec002 = &Check{
	Code: "SEC002", Severity: Error, RFC: "RFC 5321 §4.1.1.4, §3.3", Since: "0.1",
	Title: lang.T("one message answered as several", "메시지 하나를 여러 개로 처리한 서버"),
	Text: lang.T(
		"The client ended one content, and the server sent the replies of a whole further transaction: it asked for data again, or queued a second message, that no command of the client began. It read commands out of the content: SMTP smuggling worked on this server, or the client does not double the dots of its message.",
		"클라이언트는 내용을 한 번 끝냈는데 서버는 트랜잭션 하나 분량의 응답을 더 보냈습니다. 클라이언트가 시작하지 않은 데이터를 다시 요청했거나 두 번째 메시지를 큐에 넣었습니다. 서버가 내용 안의 글자를 명령으로 읽은 것으로, 이 서버에서 SMTP 스머글링이 통했거나 클라이언트가 메시지의 점을 두 번 적지 않은 것입니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C:\nC: hi\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\nS: 250 2.1.0 Ok\nS: 250 2.1.5 Ok\nS: 354 go on\nS: 250 2.0.0 Ok: queued as 4F2B\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + body + mail + rcpt + data + field + body + quit,

	needs: hasUnasked,
	Run:   runSEC002,
}

func runSEC002(p *Pass) {
	var sent *parser.Exchange
	for _, e := range p.Session().Exchanges {
		if e.Command != nil {
			if e.Content != nil {
				sent = e
			}
			if e.Verb() != parser.VerbRSET && e.Verb() != parser.VerbQUIT && e.Verb() != parser.VerbNOOP && e.Content == nil {
				sent = nil
			}
			continue
		}
		if sent == nil {
			continue
		}
		for _, r := range e.Replies {
			if !sentinel(r) {
				continue
			}
			p.onReply(r, 0, p.at(
				"%[1]s after the content on line %[2]d without a command: the server read commands out of the message",
				"%[2]d번째 줄의 내용 뒤에 명령 없이 %[1]s 응답이 옴: 서버가 메시지 안의 글자를 명령으로 읽음").Format(itoa(int(r.Code)), line(sent)),
				lang.T("update the server, and look at what the message holds", "서버를 업데이트하고 메시지의 내용을 확인하십시오"),
				relatedCommand(sent, lang.T("the only content that was sent", "실제로 보낸 내용은 이것뿐임")))
			return
		}
	}
}

// sentinel reports whether a reply can only be the answer to DATA or to a
// content.
func sentinel(r *parser.Reply) bool {
	if r.Code == 354 {
		return true
	}
	_, _, ok := queueID(r)
	return ok && r.Code.Class() == 2
}
