package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var siz002 = &Check{
	Code: "SIZ002", Severity: Warning, RFC: "RFC 1870 §5, §6", Since: "0.1",
	Title: lang.T("declared size far from the actual one", "예고한 크기와 실제 크기의 차이"),
	Text: lang.T(
		"The value of SIZE should be about the number of octets that are sent, line endings included. A server that reserved room for less may refuse the message after it was sent. A difference of some per cent is normal: many programs count a line ending as one octet.",
		"SIZE 값은 줄바꿈을 포함해 실제로 보낼 옥텟 수와 비슷해야 합니다. 더 작은 값을 보고 공간을 준비한 서버는 메시지를 다 받은 뒤 거부할 수 있습니다. 줄바꿈을 한 옥텟으로 세는 프로그램이 많으므로 몇 퍼센트의 차이는 정상입니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=90000\nS: 250 2.1.0 Ok\n" +
		rcpt + data + field + body + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=90\nS: 250 2.1.0 Ok\n" +
		rcpt + data + field + body + quit,
	Run: runSIZ002,
}

func runSIZ002(p *Pass) {
	for _, t := range p.Report.Transactions {
		if t.Mail == nil || t.DeclaredSize == nil || t.ActualSize == nil || !whole(t) || *t.ActualSize == 0 {
			continue // an empty content was rather left out by whoever wrote the transcript
		}
		declared, actual := *t.DeclaredSize, *t.ActualSize
		off := declared - actual
		if off < 0 {
			off = -off
		}
		if off <= 1024 || off <= actual/8 {
			continue
		}
		at := 0
		if c, ok := t.Mail.Command.(*parser.MailCommand); ok {
			if param, ok := c.Param("SIZE"); ok {
				at = param.At
			}
		}
		p.Add(&t.Mail.Line, at, len("SIZE"), p.at(
			"declared size %d, but the content on line %d has %d octets",
			"예고한 크기는 %d옥텟이지만 %d번째 줄에서 보낸 내용은 %d옥텟임").Format(declared, line(t.Data), actual),
			lang.T("count the message as it is sent, after encoding", "인코딩한 뒤 실제로 보내는 상태에서 크기를 계산하십시오"))
	}
}

// whole reports whether the transcript holds the content to its end.
func whole(t *Transaction) bool {
	return t.Data != nil && t.Content != nil && !t.elided && t.Content.Terminated
}
