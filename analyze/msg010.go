package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg010 = &Check{
	Code: "MSG010", Severity: Info, RFC: "RFC 5322 §3.6.4", Since: "0.1",
	Title: lang.T("message without Message-ID", "Message-ID가 없는 메시지"),
	Text: lang.T(
		"Every message should have a Message-ID that no other has. It holds threads together and finds a message in logs. The submission server adds one for a user who logged in; a receiving server need not, and some refuse the message (Gmail: 550 5.7.1, \"Messages missing a valid messageId header\"). In Python: msg[\"Message-ID\"] = email.utils.make_msgid().",
		"모든 메시지에는 고유한 Message-ID가 있어야 합니다. 대화를 하나로 묶고 로그에서 메시지를 찾는 데 쓰입니다. 인증한 사용자의 메시지에는 제출 서버가 붙여 주지만 수신 서버는 붙여 줄 의무가 없으며 거부하는 곳도 있습니다(Gmail은 550 5.7.1, \"Messages missing a valid messageId header\"). Python에서는 msg[\"Message-ID\"] = email.utils.make_msgid()를 쓰십시오."),
	Bad:  greet + hello + mail + rcpt + data + dated + body + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: lacksFields,
	Run:   runMSG010,
}

func runMSG010(p *Pass) {
	for t := range p.messages() {
		if t.fields[fieldMessageID] > 0 || t.fields[fieldDate] == 0 || p.isSubmission() {
			continue // without a Date, MSG004 says more than this
		}
		p.onMessage(t, lang.T(
			"message without Message-ID, handed to a server that need not add one",
			"Message-ID가 없는 메시지를, 이를 붙여 줄 의무가 없는 서버에 보냄"),
			lang.T("let the program add a Message-ID", "프로그램에서 Message-ID를 추가하십시오"))
	}
}
