package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg001 = &Check{
	Code: "MSG001", Severity: Warning, RFC: "RFC 5321 §2.3.8", Since: "0.1",
	Title: lang.T("bare line feed or carriage return in the content", "내용에 짝이 없는 LF나 CR이 있음"),
	Text: lang.T(
		"Every line on the wire ends with CR LF. A lone LF or CR is what SMTP smuggling is made of, so more and more servers refuse such a message (Postfix: \"bare <LF> received\", qmail: 451, where trying again does not help). Let the mail library make the line endings; in Python give send_message an EmailMessage, or bytes with \\r\\n.",
		"전송되는 모든 줄은 CR LF로 끝나야 합니다. 짝이 없는 LF나 CR은 SMTP 스머글링 공격에 쓰이므로 이런 메시지를 거부하는 서버가 늘고 있습니다(Postfix의 \"bare <LF> received\", 다시 보내도 해결되지 않는 qmail의 451 등). 줄바꿈은 메일 라이브러리에 맡기십시오. Python이라면 send_message에 EmailMessage를 넘기거나 \\r\\n을 쓴 bytes를 넘기십시오."),
	Bad: "send: 'mail FROM:<alice@example.com>\\r\\n'\nreply: b'250 2.1.0 Ok\\r\\n'\nsend: 'rcpt TO:<bob@example.org>\\r\\n'\nreply: b'250 2.1.5 Ok\\r\\n'\n" +
		"send: 'data\\r\\n'\nreply: b'354 go on\\r\\n'\nsend: b'Date: Mon, 23 Nov 2026 10:00:00 +0000\\r\\nFrom: alice@example.com\\r\\n\\r\\none\\ntwo\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: hasOddContent,
	Run:   runMSG001,
}

func runMSG001(p *Pass) {
	for t, c := range p.contents() {
		if c.BareLF == 0 && c.BareCR == 0 || len(c.Ends) > 0 || bodyIs(t, "BINARYMIME") {
			continue // MSG005 and SEC001 are about places that are like an end
		}
		if _, injected := injectedField(t, c); injected {
			continue // SEC007
		}
		p.onMessage(t, lang.T(
			"content with %d bare LF and %d bare CR: expected CR LF at the end of every line",
			"내용에 짝이 없는 LF가 %d개, CR이 %d개 있음: 모든 줄이 CR LF로 끝나야 함").Format(c.BareLF, c.BareCR),
			lang.T("turn every line ending into CR LF before sending", "보내기 전에 모든 줄바꿈을 CR LF로 바꾸십시오"))
	}
}
