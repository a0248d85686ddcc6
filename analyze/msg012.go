package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg012 = &Check{
	Code: "MSG012", Severity: Warning, RFC: "RFC 5322 §3.6.3", Since: "0.1",
	Title: lang.T("Bcc in the message that is sent", "보내는 메시지에 남아 있는 Bcc"),
	Text: lang.T(
		"Bcc names recipients the others must not see. The envelope carries them already; if the field stays in the message, a server may deliver it and everybody can read it. Remove it before sending (Python's send_message does; sendmail does not).",
		"Bcc는 다른 수신자가 보면 안 되는 수신자를 적는 필드입니다. 이들은 이미 봉투에 들어 있으므로, 필드가 메시지에 남아 있으면 서버가 그대로 배달해 모두가 볼 수 있습니다. 보내기 전에 지우십시오(Python의 send_message는 지우지만 sendmail은 지우지 않습니다)."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: Bcc: carol@example.org\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: Bcc:\n" + body + quit,

	needs: hasOddFields,
	Run:   runMSG012,
}

func runMSG012(p *Pass) {
	for t := range p.messages() {
		if n := len(t.Message.Bcc); n > 0 {
			p.onMessage(t, lang.T(
				"Bcc with %d addresses in the content: expected the field to be removed before sending",
				"내용에 주소 %d개가 적힌 Bcc가 있음: 보내기 전에 필드를 지워야 함").Format(n),
				lang.T("name these recipients with RCPT only", "이 수신자들은 RCPT로만 지정하십시오"))
		}
	}
}
