package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg009 = &Check{
	Code: "MSG009", Severity: Warning, RFC: "RFC 5322 §3.6", Since: "0.1",
	Title: lang.T("field that may stand once only stands there twice", "한 번만 쓸 수 있는 필드가 두 번 있음"),
	Text: lang.T(
		"Date, From, Sender, Reply-To, To, Cc, Bcc, Message-ID, In-Reply-To, References and Subject may each stand in a message once. Two of one kind are read differently by every program, which helps forgers, so large providers refuse such a message (Gmail: 550 5.7.1, several From headers). Put all addresses into one field, separated by commas. In Python, msg[\"To\"] = … adds a field; delete the old one first.",
		"Date, From, Sender, Reply-To, To, Cc, Bcc, Message-ID, In-Reply-To, References, Subject는 메시지에 한 번씩만 쓸 수 있습니다. 같은 필드가 두 개면 프로그램마다 다르게 읽어 위조에 악용되므로 대형 서비스는 그런 메시지를 거부합니다(Gmail은 From이 여러 개면 550 5.7.1). 주소가 여러 개면 한 필드에 쉼표로 나누어 적으십시오. Python에서 msg[\"To\"] = …는 필드를 추가하므로 있던 필드를 먼저 지우십시오."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: To: carol@example.org\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + dated + "C: To: bob@example.org, carol@example.org\n" + body + quit,

	needs: hasOddFields,
	Run:   runMSG009,
}

func runMSG009(p *Pass) {
	if p.hidesBlankLines() {
		return
	}
	for t := range p.messages() {
		for _, once := range onceOnly {
			if t.fields[once] < 2 {
				continue
			}
			p.onMessage(t, lang.T(
				"the field %s stands in the header %d times: expected once",
				"%s 필드가 헤더에 %d번 있음: 한 번만 있어야 함").Format(fieldsNamed(t.Message, once)[0].Name, int(t.fields[once])),
				lang.T("set the field instead of adding another one", "필드를 추가하지 말고 값을 바꾸십시오"))
		}
	}
}
