package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var msg015 = &Check{
	Code: "MSG015", Severity: Warning, RFC: "RFC 5322 §3.6.2", Since: "0.1",
	Title: lang.T("From without an address", "주소가 없는 From"),
	Text: lang.T(
		"From must name at least one mailbox, as in From: Alice <alice@example.com>. Here it is empty or holds only a name. Servers refuse such a message as malformed (Gmail: 550 5.7.1) or as unauthenticated, since DMARC has no domain to look at.",
		"From에는 From: Alice <alice@example.com>처럼 메일 주소가 하나 이상 있어야 합니다. 여기서는 비어 있거나 이름만 있습니다. 서버는 형식이 잘못되었거나(Gmail은 550 5.7.1), DMARC로 확인할 도메인이 없다며 거부합니다."),
	Bad:  greet + hello + mail + rcpt + data + "C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: Alice\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: hasMessage,
	Run:   runMSG015,
}

func runMSG015(p *Pass) {
	for t := range p.messages() {
		if t.fields[fieldFrom] == 0 {
			continue // MSG004
		}
		if from := t.Message.From; len(from) > 0 && strings.IndexByte(from[0].Addr, '@') > 0 {
			continue
		}
		p.onMessage(t, lang.T(
			"From without an address of the form local-part@domain",
			"From에 이름@도메인 형식의 주소가 없음"),
			lang.T("write From: Name <local-part@domain>", "From: 이름 <주소@도메인> 형식으로 적으십시오"))
	}
}
