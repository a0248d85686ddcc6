package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg026 = &Check{
	Code: "MSG026", Severity: Info, RFC: "RFC 2045 §4", Since: "0.1",
	Title: lang.T("Content-Type without MIME-Version", "MIME-Version이 없는 Content-Type"),
	Text: lang.T(
		"A message with Content-Type or Content-Transfer-Encoding must say MIME-Version: 1.0, or a strict program shows it as plain ASCII text. Most programs do not mind.",
		"Content-Type이나 Content-Transfer-Encoding을 쓰는 메시지에는 MIME-Version: 1.0이 있어야 하며, 없으면 엄격한 프로그램은 ASCII 텍스트로 표시합니다. 대부분의 프로그램은 문제 삼지 않습니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: Content-Type: text/plain; charset=utf-8\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\n" + body + quit,

	needs: lacksFields,
	Run:   runMSG026,
}

func runMSG026(p *Pass) {
	for t := range p.messages() {
		if t.fields[fieldContent] > 0 && t.fields[fieldMIMEVersion] == 0 {
			p.onMessage(t, lang.T("MIME fields without MIME-Version: 1.0", "MIME 필드는 있지만 MIME-Version: 1.0이 없음"),
				lang.T("add MIME-Version: 1.0", "MIME-Version: 1.0을 추가하십시오"))
		}
	}
}
