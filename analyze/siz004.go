package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var siz004 = &Check{
	Code: "SIZ004", Severity: Warning, RFC: "RFC 2046 §5, RFC 2049 §2", Since: "0.1",
	Title: lang.T("message with more parts than can be read", "파트가 읽을 수 있는 한도를 넘은 메시지"),
	Text: lang.T(
		"The parts stand inside one another deeper than 20 levels, there are more than 1000 of them, or they decode to more than 256 MiB. No program makes such a message on purpose; it is a loop of bounces inside bounces, or made to wear scanners out. smtplog reads it up to the limit.",
		"파트가 20단계보다 깊이 중첩되어 있거나, 1000개가 넘거나, 디코딩하면 256MiB가 넘습니다. 정상적인 프로그램은 이런 메시지를 만들지 않으며, 반송 메일 안에 반송 메일이 되풀이해 들어갔거나 검사 프로그램을 지치게 하려고 만든 것입니다. smtplog은 한도까지만 읽습니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\n" + nested25 + "C:\nC: hi\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\n" + nested5 + "C:\nC: hi\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runSIZ004,
}

// Headers of messages inside one another.
const (
	nested   = "C: Content-Type: message/rfc822\nC:\n"
	nested5  = nested + nested + nested + nested + nested
	nested25 = nested5 + nested5 + nested5 + nested5 + nested5
)

func runSIZ004(p *Pass) {
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemDepthLimit, decode.ProblemPartLimit, decode.ProblemDecodedLimit)
		if !ok {
			continue
		}
		what := lang.T("parts nested too deep to be read", "파트가 너무 깊이 중첩되어 읽을 수 없음")
		switch found.Kind {
		case decode.ProblemPartLimit:
			what = lang.T("too many parts to be read", "파트가 너무 많아 읽을 수 없음")
		case decode.ProblemDecodedLimit:
			what = lang.T("too large to be decoded whole", "너무 커서 모두 디코딩할 수 없음")
		}
		p.onMessage(t, lang.Join(": ", partFault(found.Path), what), lang.Text{})
	}
}
