package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg021 = &Check{
	Code: "MSG021", Severity: Warning, RFC: "RFC 2045 §6", Since: "0.1",
	Title: lang.T("part that is not encoded as it says", "적힌 대로 인코딩되지 않은 파트"),
	Text: lang.T(
		"Content-Transfer-Encoding says how a part is encoded: 7bit, 8bit, binary, quoted-printable or base64. Here the word is unknown, or what follows is not in that encoding, so the recipient gets garbage or a broken file. Set the field where the encoding is done, and nowhere else.",
		"Content-Transfer-Encoding은 파트를 어떻게 인코딩했는지 알립니다(7bit, 8bit, binary, quoted-printable, base64). 여기서는 모르는 값이 적혀 있거나 내용이 그 인코딩이 아니어서 받는 사람에게 깨진 글자나 파일이 갑니다. 이 필드는 실제로 인코딩하는 곳에서만 지정하십시오."),
	Bad: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Transfer-Encoding: base64\n" +
		"C:\nC: this is no base64!\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Transfer-Encoding: base64\n" +
		"C:\nC: aGkNCg==\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runMSG021,
}

func runMSG021(p *Pass) {
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemBadBase64, decode.ProblemBadQuotedPrintable, decode.ProblemUnknownEncoding)
		if !ok {
			continue
		}
		what := lang.T("Content-Transfer-Encoding is a word nobody knows", "Content-Transfer-Encoding이 알 수 없는 값임")
		switch found.Kind {
		case decode.ProblemBadBase64:
			what = lang.T("what is declared as base64 is not base64", "Base64라고 적혀 있지만 Base64가 아님")
		case decode.ProblemBadQuotedPrintable:
			what = lang.T("what is declared as quoted-printable is not", "quoted-printable이라고 적혀 있지만 그렇지 않음")
		}
		p.onMessage(t, lang.Join(": ", partFault(found.Path), what),
			lang.T("encode the part the way its header says", "헤더에 적힌 방식으로 인코딩하십시오"))
	}
}
