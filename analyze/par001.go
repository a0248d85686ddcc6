package analyze

import "github.com/smtplog/smtplog/internal/lang"

var par001 = &Check{
	Code: "PAR001", Severity: Error, RFC: "RFC 5321 §2.2.1", Since: "0.1",
	Title: lang.T("parameter the server did not offer", "서버가 지원한다고 알리지 않은 매개변수"),
	Text: lang.T(
		"A parameter of MAIL or RCPT may be used only if the last EHLO reply offered the extension it belongs to. A server that does not know it answers 555 or 501. After HELO no parameter is allowed at all, and after STARTTLS only the new EHLO counts.",
		"MAIL이나 RCPT의 매개변수는 마지막 EHLO 응답에서 서버가 해당 확장 기능을 지원한다고 알렸을 때만 쓸 수 있습니다. 모르는 매개변수에는 서버가 555나 501로 응답합니다. HELO 뒤에는 어떤 매개변수도 쓸 수 없고, STARTTLS 뒤에는 새 EHLO의 응답만 유효합니다."),
	Bad:   greet + hello + "C: MAIL FROM:<alice@example.com> SIZE=100\nS: 555 5.5.4 Unsupported option: SIZE=100\n" + quit,
	Good:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=100\nS: 250 2.1.0 Ok\n" + quit,
	needs: hasParams,
	Run:   runPAR001,
}

func runPAR001(p *Pass) {
	for i, e := range p.Session().Exchanges {
		for j, param := range params(e) {
			if j == maxParams {
				break
			}
			caps, known := offers(p.States[i])
			if !known {
				break
			}
			if offered(caps, param.Keyword) {
				continue // SIZE, DSN's siblings, SMTPUTF8: most are named like their extension
			}
			rule, ok := parameter(e, param.Keyword)
			if !ok {
				continue // PAR002
			}
			extension := rule.Extension
			if param.Keyword == "BODY" && equalFold(param.Value, "BINARYMIME") {
				extension = "BINARYMIME"
			}
			if extension == "" || offered(caps, extension) {
				continue
			}
			h := p.States[i].Hello
			p.Add(&e.Line, param.At, len(param.Keyword), p.at(
				"parameter %[1]q of %[2]s without %[3]s among the extensions offered on line %[4]d",
				"%[2]s 명령에 매개변수 %[1]q을(를) 썼지만 %[4]d번째 줄에서 서버가 알린 확장 기능 중에 %[3]s 없음").
				Format(param.Keyword, e.Verb(), extension, line(h)),
				lang.T("leave the parameter out unless the server offers the extension", "서버가 그 확장 기능을 알린 경우에만 매개변수를 쓰십시오"),
				relatedCommand(h, lang.T("what the server offered", "서버가 알린 기능")))
		}
	}
}
