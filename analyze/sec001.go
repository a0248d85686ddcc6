package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec001 = &Check{
	Code: "SEC001", Severity: Error, RFC: "RFC 5321 §4.1.1.4, §2.3.8", Since: "0.1",
	Title: lang.T("SMTP smuggling: commands hidden in a message", "SMTP 스머글링: 메시지 안에 숨긴 명령"),
	Text: lang.T(
		"The content holds a dot between line breaks that are not both CR LF, and SMTP commands right behind it. A server that takes this for the end of the message (CVE-2023-51764 Postfix, CVE-2023-51765 Sendmail, CVE-2023-51766 Exim, and others) reads a second, forged message out of the first, sent in the name of a server that is trusted. Update both servers, let the receiving one refuse bare LF and CR (Postfix: smtpd_forbid_bare_newline = normalize), and find out who handed the message in.",
		"내용에 CR LF가 아닌 줄바꿈으로 둘러싸인 점이 있고 바로 뒤에 SMTP 명령이 이어집니다. 이를 메시지의 끝으로 여기는 서버(CVE-2023-51764 Postfix, CVE-2023-51765 Sendmail, CVE-2023-51766 Exim 등)는 하나의 메시지에서 위조된 두 번째 메시지를 읽어 내며, 신뢰받는 서버가 보낸 것처럼 됩니다. 양쪽 서버를 업데이트하고, 수신 서버가 짝이 없는 LF와 CR을 거부하게 하고(Postfix는 smtpd_forbid_bare_newline = normalize), 누가 이 메시지를 제출했는지 확인하십시오."),
	Bad: smtplibTo + "send: b'" + smtplibHead + "one\\n.\\r\\nMAIL FROM:<admin@example.com>\\r\\nRCPT TO:<bob@example.org>\\r\\nDATA\\r\\nFrom: admin@example.com\\r\\n\\r\\ntwo\\r\\n.\\r\\n'\n" +
		"reply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'" + smtplibHead + "one\\r\\n..\\r\\nMAIL FROM:<admin@example.com>\\r\\nRCPT TO:<bob@example.org>\\r\\nDATA\\r\\n.\\r\\n'\n" +
		"reply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasOddContent,
	Run:   runSEC001,
}

func runSEC001(p *Pass) {
	for t, c := range p.contents() {
		m, ok := smuggled(c)
		if !ok {
			continue
		}
		p.onMessage(t, lang.T(
			"%[1]s at octet %[2]d of the content is followed by %[3]q: a server that takes it for the end of the message reads a second message",
			"내용의 %[2]d번째 옥텟에 %[1]s이(가) 있고 %[3]q이(가) 이어짐: 이를 메시지의 끝으로 여기는 서버는 두 번째 메시지를 읽게 됨").
			Format(m.Sequence, m.At, clip(firstLine(m.Next))),
			lang.T("refuse line breaks other than CR LF on the receiving server, and find out who sent this", "수신 서버에서 CR LF가 아닌 줄바꿈을 거부하고 누가 보냈는지 확인하십시오"))
	}
}

// smuggled finds a place of a content that is like its end and is followed by
// commands.
func smuggled(c *parser.Content) (parser.EndMark, bool) {
	for _, m := range c.Ends {
		if holdsCommands(m.Next) {
			return m, true
		}
	}
	return parser.EndMark{}, false
}

// holdsCommands reports whether a text begins with SMTP commands of which one
// begins a transaction or goes on with one.
func holdsCommands(text string) bool {
	for range 8 {
		line := firstLine(text)
		text = strings.TrimLeft(text[min(len(text), strings.Index(text, line)+len(line)):], "\r\n")
		switch verb, rest, _ := strings.Cut(line, " "); {
		case len(line) >= 10 && equalFold(line[:10], "MAIL FROM:"), len(line) >= 8 && equalFold(line[:8], "RCPT TO:"):
			return true
		case equalFold(verb, "BDAT") && rest != "", equalFold(line, "DATA"):
			return true
		case equalFold(verb, "EHLO"), equalFold(verb, "HELO"), equalFold(line, "RSET"), equalFold(line, "NOOP"), equalFold(line, "QUIT"):
			continue // harmless alone
		}
		return false
	}
	return false
}

// firstLine is the first line of a text that is not empty.
func firstLine(text string) string {
	text = strings.TrimLeft(text, "\r\n")
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		return text[:i]
	}
	return text
}
