package analyze

import "github.com/smtplog/smtplog/internal/lang"

var seq020 = &Check{
	Code: "SEQ020", Severity: Info, RFC: "RFC 5321 §4.2", Since: "0.1",
	Title: lang.T("command without a reply in the transcript", "로그에 응답이 없는 명령"),
	Text: lang.T(
		"The session goes on behind a command whose reply is not there. Every command is answered, so the transcript has a gap: lines were cut, or packets were lost in a capture. What the tool says about the rest may rest on the wrong reply.",
		"응답이 없는 명령 뒤에도 세션이 계속됩니다. 모든 명령에는 응답이 있으므로 로그의 일부가 빠진 것입니다. 줄이 잘렸거나 캡처에서 패킷을 놓쳤을 수 있습니다. 이 뒤의 설명은 다른 명령의 응답을 보고 한 것일 수 있습니다."),
	Bad: "send: 'ehlo client.example.com\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nsend: 'rset\\r\\n'\n" +
		"send: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	Good:  greet + hello + quit,
	needs: hasUnseen,
	Run:   runSEQ020,
}

func runSEQ020(p *Pass) {
	if p.Session().HidesReplies {
		return
	}
	es := p.Session().Exchanges
	for i, e := range es {
		if e.Verb() == "" || len(e.Replies) > 0 || e.Content != nil {
			continue
		}
		for _, later := range es[i+1:] {
			if later.Command != nil && len(later.Replies) > 0 {
				p.onVerb(e, p.at(
					"no reply to %s in the transcript, although %s on line %d has one",
					"%s에 대한 응답이 로그에 없는데 %[3]d번째 줄의 %[2]s에는 응답이 있음").Format(nameOf(e), nameOf(later), line(later)),
					lang.T("look for the missing lines", "빠진 줄이 있는지 확인하십시오"))
				return
			}
		}
		return // nothing behind it is answered
	}
}
