package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg020 = &Check{
	Code: "MSG020", Severity: Warning, RFC: "RFC 2046 §5.1, RFC 2045 §6.4", Since: "0.1",
	Title: lang.T("multipart that does not come apart", "나눌 수 없는 multipart"),
	Text: lang.T(
		"A multipart message names a boundary in Content-Type; the line --boundary stands in front of each part and --boundary-- behind the last. Here the name or the lines are missing or wrong, so programs guess: attachments show up as text, or are lost. Let the mail library put the parts together.",
		"multipart 메시지는 Content-Type에 경계 문자열(boundary)을 적고, 각 파트 앞에 --boundary 줄을, 마지막 파트 뒤에 --boundary-- 줄을 둡니다. 여기서는 그 이름이나 줄이 없거나 틀려 프로그램마다 짐작해서 읽게 되며, 첨부 파일이 글자로 보이거나 사라집니다. 파트를 합치는 일은 메일 라이브러리에 맡기십시오."),
	Bad: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: multipart/mixed; boundary=b1\n" +
		"C:\nC: --b1\nC:\nC: one\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: MIME-Version: 1.0\nC: Content-Type: multipart/mixed; boundary=b1\n" +
		"C:\nC: --b1\nC:\nC: one\nC: --b1--\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessageFault,
	Run:   runMSG020,
}

func runMSG020(p *Pass) {
	for t := range p.messages() {
		found, ok := problem(t.Message, decode.ProblemNoBoundary, decode.ProblemBoundaryMissing, decode.ProblemCutShort,
			decode.ProblemDuplicateBoundary, decode.ProblemContainerEncoded, decode.ProblemBadContentType, decode.ProblemDuplicateParameter)
		if !ok || t.Content.Truncated {
			continue
		}
		p.onMessage(t, lang.Join(": ", partFault(found.Path), multipartFault(found.Kind)),
			lang.T("let the mail library put the parts together", "파트를 합치는 일은 메일 라이브러리에 맡기십시오"))
	}
}

// partFault begins a message about the structure of a part.
func partFault(path string) lang.Text {
	if path == "" || path == "1" {
		return lang.T("fault in the structure of the message", "메시지의 구조에 문제가 있음")
	}
	return lang.T("fault in the structure of part %s", "파트 %s의 구조에 문제가 있음").Format(path)
}

func multipartFault(kind decode.ProblemKind) lang.Text {
	switch kind {
	case decode.ProblemNoBoundary:
		return lang.T("the multipart names no boundary", "multipart에 경계 문자열(boundary)이 적혀 있지 않음")
	case decode.ProblemBoundaryMissing:
		return lang.T("the boundary that is named never occurs", "적혀 있는 경계 문자열이 내용에 나오지 않음")
	case decode.ProblemCutShort:
		return lang.T("the closing boundary is missing", "끝을 알리는 경계 줄이 없음")
	case decode.ProblemDuplicateBoundary:
		return lang.T("a multipart uses the boundary of the one around it", "안쪽 multipart가 바깥쪽과 같은 경계 문자열을 씀")
	case decode.ProblemContainerEncoded:
		return lang.T("a multipart or message declares a transfer encoding, which only its parts may have", "multipart나 message에 전송 인코딩이 적혀 있음(그 안의 파트에만 쓸 수 있음)")
	case decode.ProblemDuplicateParameter:
		return lang.T("a parameter of a MIME field stands there twice", "MIME 필드의 매개변수가 두 번 적혀 있음")
	}
	return lang.T("Content-Type cannot be read", "Content-Type을 읽을 수 없음")
}
