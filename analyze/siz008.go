package analyze

import "github.com/smtplog/smtplog/internal/lang"

var siz008 = &Check{
	Code: "SIZ008", Severity: Info, RFC: "RFC 5322 §3.6.3", Since: "0.1",
	Title: lang.T("very many addresses in To and Cc", "To와 Cc에 주소가 매우 많음"),
	Text: lang.T(
		"Everybody who gets the message sees all these addresses, each \"reply to all\" goes to all of them, and filters take it for spam. Use a mailing list, or send single messages.",
		"메시지를 받는 모든 사람이 이 주소들을 보게 되고, 전체 답장이 모두에게 가며, 필터가 스팸으로 봅니다. 메일링 리스트를 쓰거나 한 통씩 보내십시오."),
	Bad:  greet + hello + mail + rcpt + data + dated + "C: To: " + manyTo + "\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + dated + "C: To: a@example.org\n" + body + quit,

	needs: hasBigHeader,
	Run:   runSIZ008,
}

const (
	manyAddresses = 100

	tenTo  = "a@example.org, a@example.org, a@example.org, a@example.org, a@example.org, a@example.org, a@example.org, a@example.org, a@example.org,\nC:  a@example.org, "
	manyTo = tenTo + tenTo + tenTo + tenTo + tenTo + tenTo + tenTo + tenTo + tenTo + tenTo + "a@example.org"
)

func runSIZ008(p *Pass) {
	for t := range p.messages() {
		m := t.Message
		if n := len(m.To) + len(m.Cc) + len(m.Bcc); n > manyAddresses {
			p.onMessage(t, lang.T("%d addresses in To, Cc and Bcc, which every recipient can read", "To, Cc, Bcc에 주소가 %d개 있어 모든 수신자가 볼 수 있음").Format(n),
				lang.T("use a mailing list, or send single messages", "메일링 리스트를 쓰거나 한 통씩 보내십시오"))
		}
	}
}
