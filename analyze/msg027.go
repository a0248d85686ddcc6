package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg027 = &Check{
	Code: "MSG027", Severity: Info, RFC: "RFC 5321 §4.4", Since: "0.1",
	Title: lang.T("Return-Path in the message that is sent", "보내는 메시지에 들어 있는 Return-Path"),
	Text: lang.T(
		"The last server writes Return-Path when it puts the message into the mailbox; a message on its way should not have one. It does not set the address for bounces either: that is what MAIL FROM does.",
		"Return-Path는 마지막 서버가 메일함에 넣을 때 적는 필드이므로 보내는 메시지에는 없어야 합니다. 이 필드로 반송 주소가 정해지지도 않습니다. 반송 주소는 MAIL FROM이 정합니다."),
	Bad:  greet + hello + mail + rcpt + data + "C: Return-Path: <alice@example.com>\n" + field + body + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: hasOddFields,
	Run:   runMSG027,
}

func runMSG027(p *Pass) {
	for t := range p.messages() {
		if t.fields[fieldReturnPath] > 0 && !p.isLMTP() {
			p.onMessage(t, lang.T("Return-Path in the content: expected only MAIL FROM to give the address for bounces",
				"내용에 Return-Path가 있음: 반송 주소는 MAIL FROM으로만 정해야 함"), lang.Text{})
		}
	}
}
