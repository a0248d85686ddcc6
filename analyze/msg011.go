package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg011 = &Check{
	Code: "MSG011", Severity: Info, RFC: "RFC 5322 §3.6", Since: "0.1",
	Title: lang.T("message without Subject, or without To and Cc", "Subject가 없거나 To와 Cc가 없는 메시지"),
	Text: lang.T(
		"The standard allows it, and the envelope alone decides where the message goes. But spam filters count it against the sender, and the recipient cannot see what it is about or whom it was for. If nobody is to be named, let To be undisclosed-recipients:; alone.",
		"표준에서 허용하며 메시지가 어디로 갈지는 봉투만으로 정해집니다. 그러나 스팸 필터가 감점하고, 받는 사람은 무슨 메일인지, 누구에게 온 것인지 알 수 없습니다. 아무도 밝히지 않으려면 To: undisclosed-recipients:;라고 적으십시오."),
	Bad:  greet + hello + mail + rcpt + data + dated + "C:\nC: hi\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: lacksFields,
	Run:   runMSG011,
}

func runMSG011(p *Pass) {
	for t := range p.messages() {
		f := &t.fields
		if f[fieldFrom] == 0 || len(t.Message.Header) == 0 {
			continue // MSG004, MSG014
		}
		subject, to := f[fieldSubject] > 0, f[fieldTo]+f[fieldCc]+f[fieldBcc] > 0
		missing := lang.Text{}
		switch {
		case !subject && !to:
			missing = lang.T("Subject, To and Cc", "Subject와 To, Cc")
		case !subject:
			missing = lang.Same("Subject")
		case !to:
			missing = lang.T("To and Cc", "To와 Cc")
		default:
			continue
		}
		p.onMessage(t, lang.T("message without %s", "메시지에 %s 필드가 없음").Format(missing), lang.Text{})
	}
}
