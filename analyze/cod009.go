package analyze

import "github.com/smtplog/smtplog/internal/lang"

var cod009 = &Check{
	Code: "COD009", Severity: Info, RFC: "RFC 2034 §4", Since: "0.1",
	Title: lang.T("enhanced status code not the same on all lines", "줄마다 같지 않은 확장 상태 코드"),
	Text: lang.T(
		"In a reply of several lines each line carries the enhanced status code, and the same one. A program that reads only the last line, or compares them, may miss it.",
		"여러 줄로 된 응답에서는 모든 줄에 같은 확장 상태 코드가 있어야 합니다. 마지막 줄만 읽거나 줄을 비교하는 프로그램은 코드를 놓칠 수 있습니다."),
	Bad:   greet + helloStatus + mail + "C: RCPT TO:<bob@example.org>\nS: 550-5.1.1 No such user\nS: 550 see our site\n" + quit,
	Good:  greet + helloStatus + mail + "C: RCPT TO:<bob@example.org>\nS: 550-5.1.1 No such user\nS: 550 5.1.1 see our site\n" + quit,
	needs: hasOddStatus,
	Run:   runCOD009,
}

const helloStatus = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 ENHANCEDSTATUSCODES\n"

func runCOD009(p *Pass) {
	for n, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			if len(r.Lines) < 2 || r.Enhanced.IsZero() || r.Capabilities != nil || r.Restated {
				continue
			}
			if caps, known := offers(p.States[n]); known && !offered(caps, "ENHANCEDSTATUSCODES") {
				continue // it did not promise any
			}
			for i := range r.Lines {
				l := &r.Lines[i]
				if l.Enhanced == r.Enhanced || l.Code != r.Code {
					continue
				}
				if l.Enhanced.IsZero() {
					p.onReply(r, i, lang.T(
						"no enhanced status code on this line of a reply with %s: expected it on all lines",
						"확장 상태 코드 %s이(가) 있는 응답인데 이 줄에는 없음: 모든 줄에 있어야 함").Format(r.Enhanced.String()), lang.Text{})
				} else {
					p.onReply(r, i, lang.T(
						"enhanced status code %s on a line of a reply with %s: expected the same on all lines",
						"확장 상태 코드가 %[2]s인 응답인데 이 줄은 %[1]s임: 모든 줄이 같아야 함").Format(l.Enhanced.String(), r.Enhanced.String()), lang.Text{})
				}
				break
			}
		}
	}
}
