package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg002 = &Check{
	Code: "MSG002", Severity: Warning, RFC: "RFC 5321 §4.5.3.1.6, RFC 5322 §2.1.1", Since: "0.1",
	Title: lang.T("line of the message over 998 octets", "998옥텟을 넘는 메시지 줄"),
	Text: lang.T(
		"A line of a message has at most 998 octets without its CR LF. Servers refuse longer ones (Exim: \"maximum allowed line length is 998 octets\") or break them, which spoils DKIM signatures and HTML. Encode the body as quoted-printable or base64, and fold long header fields.",
		"메시지의 한 줄은 CR LF를 빼고 998옥텟까지입니다. 더 길면 서버가 거부하거나(Exim의 \"maximum allowed line length is 998 octets\") 중간에서 잘라 DKIM 서명과 HTML이 깨집니다. 본문은 quoted-printable이나 Base64로 인코딩하고 긴 헤더 필드는 여러 줄로 나누세요."),
	Bad:  greet + hello + mail + rcpt + data + field + "C:\nC: " + long600 + long600 + "\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C:\nC: " + long600 + "\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasLongContent,
	Run:   runMSG002,
}

const textLineMax = 998 // RFC 5322 section 2.1.1, without CRLF

func runMSG002(p *Pass) {
	for t, c := range p.contents() {
		if c.Longest <= textLineMax || bodyIs(t, "BINARYMIME") {
			continue
		}
		p.onMessage(t, lang.T(
			"content with a line of %d octets: expected at most %d",
			"내용에 %d옥텟인 줄이 있음: %d옥텟까지 허용됨").Format(c.Longest, textLineMax),
			lang.T("encode the body as quoted-printable or base64", "본문을 quoted-printable이나 Base64로 인코딩하세요"))
	}
}
