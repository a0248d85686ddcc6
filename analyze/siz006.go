package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var siz006 = &Check{
	Code: "SIZ006", Severity: Info, RFC: "RFC 2045 §6.7, §6.8", Since: "0.1",
	Title: lang.T("encoded lines that are too long", "너무 긴 인코딩된 줄"),
	Text: lang.T(
		"Lines of base64 and of quoted-printable have at most 76 characters, so that no server on the way breaks them. Most programs read longer ones, some do not. The encoder was told not to break lines; let it. One or two characters more, as Python writes them, are not counted.",
		"Base64와 quoted-printable의 한 줄은 중간의 서버가 자르지 않도록 76자까지입니다. 더 길어도 읽는 프로그램이 많지만 그렇지 않은 프로그램도 있습니다. 인코더가 줄을 나누도록 설정하십시오. Python이 쓰는 것처럼 한두 글자 넘는 줄은 문제로 보지 않습니다."),
	Bad: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Transfer-Encoding: quoted-printable\n" +
		"C:\nC: " + long200 + "\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Transfer-Encoding: quoted-printable\n" +
		"C:\nC: " + long50 + "=\nC: " + long50 + "\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runSIZ006,
}

func runSIZ006(p *Pass) {
	for t := range p.messages() {
		if found, ok := problem(t.Message, decode.ProblemLongEncodedLine); ok {
			p.onMessage(t, lang.T("encoded lines much longer than 76 characters %s", "%s 76자보다 훨씬 긴 인코딩된 줄이 있음").Format(partWords(found.Path)),
				lang.T("let the encoder break its lines", "인코더가 줄을 나누도록 설정하십시오"))
		}
	}
}
