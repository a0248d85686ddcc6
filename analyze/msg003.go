package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var msg003 = &Check{
	Code: "MSG003", Severity: Warning, RFC: "RFC 6152 §3, RFC 6531 §3.6", Since: "0.1",
	Title: lang.T("8-bit content that was not declared", "알리지 않고 보낸 8비트 내용"),
	Text: lang.T(
		"A message with octets above 127 needs BODY=8BITMIME (or SMTPUTF8, if they are in the header) with MAIL, and a server that offers it. Without it, octets may be damaged on the way or the message refused. Declare it, or encode the body as base64 or quoted-printable.",
		"127보다 큰 옥텟이 있는 메시지는 MAIL에 BODY=8BITMIME(헤더에 있으면 SMTPUTF8)을 붙여야 하고 서버도 이를 지원해야 합니다. 그러지 않으면 중간에 글자가 깨지거나 메시지가 거부될 수 있습니다. 매개변수를 붙이거나 본문을 Base64나 quoted-printable로 인코딩하십시오."),
	Bad:  greet + hello + mail + rcpt + data + field + "C:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 8BITMIME\nC: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field + eightBit + quit,

	needs: hasEightBit,
	Run:   runMSG003,
}

// eightBit is the rest of an example's message, with a letter outside ASCII.
const eightBit = "C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\nC: Content-Transfer-Encoding: 8bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n"

func runMSG003(p *Pass) {
	for _, t := range p.Report.Transactions {
		if !undeclared(t) {
			continue
		}
		p.onVerb(t.Mail, p.at(
			"MAIL without BODY=8BITMIME, but the content on line %d has %d octets above 127",
			"MAIL에 BODY=8BITMIME이 없는데 %d번째 줄에서 보낸 내용에 127보다 큰 옥텟이 %d개 있음").Format(line(t.Data), t.Content.EightBit),
			lang.T("add BODY=8BITMIME if the server offers 8BITMIME, or encode the body", "서버가 8BITMIME을 지원하면 BODY=8BITMIME을 붙이고, 아니면 본문을 인코딩하십시오"))
	}
}

// undeclared reports whether a content has octets above 127 that MAIL does not
// announce.
func undeclared(t *Transaction) bool {
	if t.Content == nil || t.Content.EightBit == 0 || t.Mail == nil {
		return false
	}
	return !asksFor(t, "SMTPUTF8") && (!asksFor(t, "BODY") || bodyIs(t, "7BIT"))
}
