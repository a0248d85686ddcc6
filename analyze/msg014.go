package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg014 = &Check{
	Code: "MSG014", Severity: Warning, RFC: "RFC 5322 §3.6", Since: "0.1",
	Title: lang.T("message without a header", "헤더가 없는 메시지"),
	Text: lang.T(
		"The content begins with text where the header is due: at least Date and From, then a blank line, then the body. Many servers put a header of their own in front, others refuse it, and nearly all filters call it spam. Give the library a message object, or write header, blank line and body yourself.",
		"헤더가 올 자리에 바로 본문이 나옵니다. 적어도 Date와 From이 있어야 하고 빈 줄을 둔 다음 본문이 와야 합니다. 서버가 헤더를 만들어 붙이기도 하지만 거부하는 곳도 있고, 거의 모든 필터가 스팸으로 봅니다. 라이브러리에 메시지 객체를 넘기거나 헤더, 빈 줄, 본문을 직접 적으십시오."),
	Bad:  greet + hello + mail + rcpt + data + "C: hello, this is a test\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: hasMessageFault,
	Run:   runMSG014,
}

func runMSG014(p *Pass) {
	if p.hidesBlankLines() {
		return
	}
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemNoHeader)
		if ok && found.Path == t.Message.Root.Path && !isShortened(t.Message.Root.Text) {
			p.onMessage(t, lang.T(
				"the content begins without a header: expected fields such as From and Date, then a blank line",
				"내용이 헤더 없이 시작함: From과 Date 같은 필드와 빈 줄이 먼저 와야 함"),
				lang.T("put \"From: …\", \"Date: …\" and a blank line before the text", "본문 앞에 From:과 Date: 필드, 빈 줄을 넣으십시오"))
		}
	}
}

// isShortened reports whether a text stands for a message that whoever wrote the
// transcript down left out, as RFCs and lessons do ("Blah blah blah...").
func isShortened(text string) bool {
	const short = 300
	text = strings.TrimLeft(text, " ")
	return len(text) < short && (strings.Contains(text, "...") || strings.Contains(text, "…") || strings.HasPrefix(text, "<") || strings.HasPrefix(text, "("))
}
