package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var msg007 = &Check{
	Code: "MSG007", Severity: Warning, RFC: "RFC 5322 §2.2, RFC 2045 §2.7", Since: "0.1",
	Title: lang.T("NUL in the content", "내용에 NUL이 있음"),
	Text: lang.T(
		"A message must not hold octets of value zero unless it is sent as BODY=BINARYMIME. Servers drop them, cut the line there, or refuse the message. They come from UTF-16 text, from binary files that were not encoded, and from buffers that were sent past their end.",
		"BODY=BINARYMIME로 보내지 않는 한 메시지에 값이 0인 옥텟이 있으면 안 됩니다. 서버는 이를 버리거나, 그 줄을 거기서 자르거나, 메시지를 거부합니다. UTF-16 문자열, 인코딩하지 않은 바이너리 파일, 버퍼 끝을 넘겨 보낸 경우에 생깁니다."),
	Bad:  smtplibTo + "send: b'" + smtplibHead + "one\\x00two\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'" + smtplibHead + "one two\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasOddContent,
	Run:   runMSG007,
}

func runMSG007(p *Pass) {
	for t, c := range p.contents() {
		if c.NUL == 0 || len(c.Ends) > 0 || bodyIs(t, "BINARYMIME") {
			continue
		}
		p.onMessage(t, lang.T(
			"content with %d NUL octets: expected none",
			"내용에 NUL 옥텟이 %d개 있음: 하나도 없어야 함").Format(c.NUL),
			lang.T("encode binary data as base64, and text as UTF-8", "바이너리 데이터는 Base64로, 텍스트는 UTF-8로 인코딩하십시오"))
	}
}

// bodyIs reports whether MAIL declared the content with that value of BODY.
func bodyIs(t *Transaction, value string) bool {
	if t.Mail == nil {
		return false
	}
	c, ok := t.Mail.Command.(*parser.MailCommand)
	if !ok {
		return false
	}
	b, ok := c.Param("BODY")
	return ok && equalFold(b.Value, value)
}

// asksFor reports whether MAIL has that parameter.
func asksFor(t *Transaction, keyword string) bool {
	if t.Mail == nil {
		return false
	}
	c, ok := t.Mail.Command.(*parser.MailCommand)
	if !ok {
		return false
	}
	_, ok = c.Param(keyword)
	return ok
}
