package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg013 = &Check{
	Code: "MSG013", Severity: Warning, RFC: "RFC 5322 §2.2", Since: "0.1",
	Title: lang.T("line in the header that is no field", "헤더에 필드가 아닌 줄이 있음"),
	Text: lang.T(
		"A header is made of lines \"Name: value\"; a line that begins with a space goes on with the one before. Anything else, such as a field without a colon, a name with a space in it, or a \"From \" line of a mailbox file, ends the header for many programs: the fields behind it then show up as text. Often the blank line before the body is missing, or a value with a line break was put in unchecked.",
		"헤더는 \"이름: 값\" 형식의 줄로 이루어지며 공백으로 시작하는 줄은 앞줄에 이어집니다. 콜론이 없는 줄, 이름에 공백이 있는 줄, 메일함 파일의 \"From \" 줄처럼 형식이 다른 줄이 있으면 많은 프로그램이 거기서 헤더가 끝났다고 보고 그 뒤의 필드를 본문으로 보여 줍니다. 본문 앞의 빈 줄이 빠졌거나, 줄바꿈이 든 값을 확인하지 않고 넣은 경우가 많습니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: this is no field\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: X-Note: this is\nC:  one field\n" + body + quit,

	needs: hasMessageFault,
	Run:   runMSG013,
}

func runMSG013(p *Pass) {
	if p.hidesBlankLines() {
		return
	}
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemHeaderUnreadable, decode.ProblemMboxLine)
		if !ok {
			continue
		}
		what := lang.T("a line that is no field %s: expected \"Name: value\" or a blank line", "%s 헤더 필드가 아닌 줄이 있음: \"이름: 값\"이나 빈 줄이어야 함")
		if found.Kind == decode.ProblemMboxLine {
			what = lang.T("a \"From \" line of a mailbox file %s: expected a field", "%s 메일함 파일의 \"From \" 줄이 있음: 필드여야 함")
		}
		p.onMessage(t, what.Format(partWords(found.Path)),
			lang.T("put a blank line before the body, and take line breaks out of the values", "본문 앞에 빈 줄을 넣고 값에 든 줄바꿈을 없애십시오"))
	}
}
