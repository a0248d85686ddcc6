package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq015 = &Check{
	Code: "SEQ015", Severity: Error, RFC: "RFC 3030 §3", Since: "0.1",
	Title: lang.T("binary message sent with DATA", "DATA로 보낸 바이너리 메시지"),
	Text: lang.T(
		"MAIL said BODY=BINARYMIME: the content has no lines, so it cannot be ended by a line with a dot. Only BDAT can send it, and a server answers 503 to DATA.",
		"MAIL에서 BODY=BINARYMIME이라고 알렸습니다. 줄로 나뉘지 않은 내용이어서 점(.)만 있는 줄로 끝낼 수 없습니다. BDAT로만 보낼 수 있고, DATA에는 서버가 503으로 응답합니다."),
	Bad:   greet + helloBinary + mailBinary + rcpt + "C: DATA\nS: 503 5.5.1 Use BDAT\n" + quit,
	Good:  greet + helloBinary + mailBinary + rcpt + "C: BDAT 127 LAST\n" + field + "C:\nC: hi\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasOddParams,
	Run:   runSEQ015,
}

const (
	helloBinary = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-CHUNKING\nS: 250 BINARYMIME\n"
	mailBinary  = "C: MAIL FROM:<alice@example.com> BODY=BINARYMIME\nS: 250 2.1.0 Ok\n"
)

func runSEQ015(p *Pass) {
	for i, e := range p.Session().Exchanges {
		m := p.States[i].Mail
		if e.Verb() != parser.VerbDATA || m == nil {
			continue
		}
		c, ok := m.Command.(*parser.MailCommand)
		if !ok {
			continue
		}
		if body, ok := c.Param("BODY"); ok && equalFold(body.Value, "BINARYMIME") {
			p.onVerb(e, p.at(
				"DATA although MAIL on line %d announced BODY=BINARYMIME: expected BDAT",
				"%d번째 줄의 MAIL에서 BODY=BINARYMIME을 알렸는데 DATA를 보냄: BDAT를 써야 함").Format(line(m)),
				lang.T("send the message with BDAT", "메시지를 BDAT로 보내십시오"),
				relatedCommand(m, lang.T("the content was announced as binary here", "여기서 바이너리 내용이라고 알림")))
		}
	}
}
