package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg022 = &Check{
	Code: "MSG022", Severity: Warning, RFC: "RFC 2046 §4.1.2, RFC 2047 §2", Since: "0.1",
	Title: lang.T("character set that does not fit", "맞지 않는 문자 집합"),
	Text: lang.T(
		"Text outside ASCII must say in which character set it is: Content-Type: text/plain; charset=utf-8. Here the name is missing, unknown, or not the one the octets are in, so letters arrive garbled. Use UTF-8 everywhere.",
		"ASCII 밖의 글자가 있는 텍스트는 Content-Type: text/plain; charset=utf-8처럼 문자 집합을 밝혀야 합니다. 여기서는 이름이 없거나, 모르는 이름이거나, 실제 옥텟과 맞지 않아 글자가 깨집니다. 어디서나 UTF-8을 쓰십시오."),
	Bad: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=x-nobody\nC: Content-Transfer-Encoding: 8bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\nC: Content-Transfer-Encoding: 8bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runMSG022,
}

func runMSG022(p *Pass) {
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemNoCharset, decode.ProblemUnknownCharset, decode.ProblemCharsetMismatch)
		if !ok || found.Kind == decode.ProblemNoCharset && undeclared(t) {
			continue // MSG003 says it
		}
		if _, bad := problem(t.Message, decode.ProblemBadBase64, decode.ProblemUnknownEncoding); bad {
			continue // what was decoded is no text: MSG021
		}
		what := lang.T("text outside ASCII without a charset", "ASCII 밖의 글자가 있는데 charset이 없음")
		switch found.Kind {
		case decode.ProblemUnknownCharset:
			what = lang.T("a charset nobody knows", "알 수 없는 charset이 적혀 있음")
		case decode.ProblemCharsetMismatch:
			what = lang.T("octets that do not fit the charset", "charset과 맞지 않는 옥텟이 있음")
		}
		p.onMessage(t, lang.Join(": ", charsetFault(found.Path), what), lang.T("write UTF-8 and say so with charset=utf-8", "UTF-8로 쓰고 charset=utf-8이라고 밝히십시오"))
	}
}

func charsetFault(path string) lang.Text {
	if path == "" || path == "1" {
		return lang.T("character set of the message", "메시지의 문자 집합")
	}
	return lang.T("character set of part %s", "파트 %s의 문자 집합").Format(path)
}
