package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var sec006 = &Check{
	Code: "SEC006", Severity: Error, RFC: "RFC 5321 §2.3.8, §4.1.1", Since: "0.1",
	Title: lang.T("line break inside a command", "명령 안에 든 줄바꿈"),
	Text: lang.T(
		"A command holds a line break and goes on behind it, so a server can read two commands out of one. That happens when a program puts what a user typed (an address, a name, a password) into a command without checking it: command injection, with which a web form becomes a source of spam. Refuse CR and LF in everything that goes into the envelope.",
		"명령 안에 줄바꿈이 있고 그 뒤에 내용이 이어져 서버가 명령 두 개로 읽을 수 있습니다. 사용자가 입력한 주소나 이름, 비밀번호를 확인하지 않고 명령에 넣을 때 생기는 명령 주입이며, 웹 폼이 스팸 발송에 악용됩니다. 봉투에 들어가는 값에 CR과 LF가 있으면 거부하십시오."),
	Bad: "send: 'ehlo client.example.com\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 HELP\\r\\n'\n" +
		"send: 'mail FROM:<alice@example.com>\\r\\nRCPT TO:<carol@example.org>\\r\\n'\nreply: b'250 2.1.0 Ok\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	Good: "send: 'ehlo client.example.com\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 HELP\\r\\n'\n" +
		"send: 'mail FROM:<alice@example.com>\\r\\n'\nreply: b'250 2.1.0 Ok\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",

	needs: hasOddCommand,
	Run:   runSEC006,
}

func runSEC006(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Command == nil || !holdsLine(e.Line.Text) {
			continue
		}
		p.onVerb(e, lang.T(
			"line break inside %s, with more behind it: expected one line",
			"%s 명령 안에 줄바꿈이 있고 뒤에 내용이 이어짐: 한 줄이어야 함").Format(nameOf(e)),
			lang.T("refuse line breaks in whatever goes into a command", "명령에 들어가는 값에 줄바꿈이 있으면 거부하십시오"))
	}
}

// holdsLine reports whether a command has a line break with something behind it.
func holdsLine(text string) bool {
	i := strings.IndexAny(text, "\r\n")
	return i >= 0 && strings.TrimRight(text[i:], "\r\n \t") != ""
}
