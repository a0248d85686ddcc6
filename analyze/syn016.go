package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn016 = &Check{
	Code: "SYN016", Severity: Error, RFC: "RFC 5321 §2.3.8, §4.1.1.4", Since: "0.1",
	Title: lang.T("line that does not end with CRLF", "CRLF로 끝나지 않는 줄"),
	Text: lang.T(
		"Every line of the dialogue ends with carriage return and line feed, the two together. A lone line feed or carriage return must not be sent: servers refuse it more and more, since different ideas of where a line ends are what SMTP smuggling lives on.",
		"대화의 모든 줄은 CR과 LF를 함께 붙여 끝내야 합니다. LF나 CR만 보내면 안 됩니다. 줄의 끝을 서로 다르게 보는 점을 SMTP 스머글링이 악용하므로, 이를 거부하는 서버가 늘고 있습니다."),
	Bad:   "send: 'ehlo client.example.com\\n'\nreply: b'250 mx.example.org\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	Good:  "send: 'ehlo client.example.com\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	needs: hasOddEndings,
	Run:   runSYN016,
}

func runSYN016(p *Pass) {
	client, server := false, false
	for _, e := range p.Session().Exchanges {
		if ending, odd := oddEnding(&e.Line); odd && !client && e.Command != nil {
			client = true
			p.onVerb(e, lang.T("%s ends with %s: expected CRLF", "%s이(가) %s(으)로 끝남: CRLF로 끝나야 함").Format(nameOf(e), ending),
				lang.T("send \\r\\n at the end of each line", "모든 줄의 끝에 \\r\\n을 보내십시오"))
		}
		for _, r := range e.Replies {
			for i := range r.Lines {
				if ending, odd := oddEnding(&r.Lines[i].Line); odd && !server {
					server = true
					p.onReply(r, i, lang.T("a reply ends with %s: expected CRLF", "응답이 %s(으)로 끝남: CRLF로 끝나야 함").Format(ending),
						lang.T("tell the server's administrator", "서버 관리자에게 알리십시오"))
					p.found[len(p.found)-1].Severity = Warning // every client reads it
				}
			}
		}
	}
}

// oddEnding names the ending of a line if the transcript shows a wrong one. A
// line that was cut off has none, and that is nobody's fault.
func oddEnding(l *parser.Line) (lang.Text, bool) {
	if n := len(l.Text); n > 0 && l.Text[n-1] == '\r' {
		return lang.T("more than one CR", "CR 여러 개"), true
	}
	switch l.Ending {
	case parser.EndingLF:
		return lang.Same("LF"), true
	case parser.EndingCR:
		return lang.Same("CR"), true
	case parser.EndingHidden, parser.EndingCRLF, parser.EndingNone:
	}
	return lang.Text{}, false
}
