package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg008 = &Check{
	Code: "MSG008", Severity: Warning, RFC: "RFC 5322 §2.2, RFC 6532 §3", Since: "0.1",
	Title: lang.T("header with letters outside ASCII that were not encoded", "인코딩하지 않은 ASCII 밖의 글자가 있는 헤더"),
	Text: lang.T(
		"Field names and values are ASCII; other letters are written as encoded words (=?utf-8?B?…?=, RFC 2047). Raw letters are allowed only in a message that was announced with SMTPUTF8. Without it, subjects and names arrive garbled, and some servers refuse the message. Let the mail library make the header.",
		"헤더 필드는 ASCII로 적어야 하며 다른 글자는 인코딩된 단어(=?utf-8?B?…?=, RFC 2047)로 적습니다. 글자를 그대로 적는 것은 SMTPUTF8로 알린 메시지에서만 허용됩니다. 그러지 않으면 제목과 이름이 깨지고, 메시지를 거부하는 서버도 있습니다. 헤더는 메일 라이브러리로 만드십시오."),
	Bad: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: Subject: caf\u00e9\nC:\nC: hi\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: Subject: =?utf-8?Q?caf=C3=A9?=\nC: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\nC: Content-Transfer-Encoding: 8bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runMSG008,
}

const helloEightBit = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 8BITMIME\n"

func runMSG008(p *Pass) {
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemRaw8BitHeader)
		if !ok || asksFor(t, "SMTPUTF8") {
			continue
		}
		name := ""
		for i := range t.Message.Header {
			if !isASCII(t.Message.Header[i].Raw) {
				name = t.Message.Header[i].Name
				break
			}
		}
		if name == "" {
			p.onMessage(t, lang.T(
				"octets above 127 in a header %s: expected encoded words",
				"%s 127보다 큰 옥텟이 있는 헤더가 있음: 인코딩된 단어여야 함").Format(partWords(found.Path)), hintEncodedWord)
			continue
		}
		p.onMessage(t, lang.T(
			"octets above 127 in the field %s: expected encoded words, or SMTPUTF8 with MAIL",
			"%s 필드에 127보다 큰 옥텟이 있음: 인코딩된 단어로 적거나 MAIL에 SMTPUTF8을 붙여야 함").Format(clip(name)), hintEncodedWord)
	}
}

var hintEncodedWord = lang.T("write other letters as =?utf-8?B?…?=", "ASCII가 아닌 글자는 =?utf-8?B?…?= 형식으로 적으십시오")

func isASCII(s string) bool {
	for len(s) >= 8 {
		// Eight octets at once, if the compiler sees it.
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
