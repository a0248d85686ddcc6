package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg016 = &Check{
	Code: "MSG016", Severity: Warning, RFC: "RFC 5322 §3.6.2", Since: "0.1",
	Title: lang.T("several authors in From without a Sender", "From에 여러 명이 있는데 Sender가 없음"),
	Text: lang.T(
		"If From names more than one mailbox, a Sender field must say who sent the message. DMARC looks at a single author only, so large providers refuse a message with several. Mostly an unquoted comma in a name (From: Doe, Jane <jane@example.com>) made two of one.",
		"From에 주소가 여러 개면 누가 보냈는지를 Sender 필드로 밝혀야 합니다. DMARC는 작성자가 한 명일 때만 확인할 수 있어 대형 서비스는 여러 명인 메시지를 거부합니다. 대개는 이름에 든 쉼표를 따옴표로 묶지 않아(From: Doe, Jane <jane@example.com>) 한 명이 두 명이 된 것입니다."),
	Bad:  greet + hello + mail + rcpt + data + "C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: alice@example.com, carol@example.com\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + "C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: alice@example.com, carol@example.com\nC: Sender: alice@example.com\n" + body + quit,

	needs: hasOddFields,
	Run:   runMSG016,
}

func runMSG016(p *Pass) {
	for t := range p.messages() {
		if n := len(t.Message.From); n > 1 && t.fields[fieldFrom] == 1 && t.fields[fieldSender] == 0 {
			p.onMessage(t, lang.T(
				"From with %d addresses and no Sender: expected a Sender field with one of them",
				"From에 주소가 %d개인데 Sender가 없음: 그중 한 명을 적은 Sender 필드가 있어야 함").Format(n),
				lang.T("name one author, and put names with a comma in quotes", "작성자를 한 명만 적고, 쉼표가 든 이름은 따옴표로 묶으십시오"))
		}
	}
}
