package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg005 = &Check{
	Code: "MSG005", Severity: Warning, RFC: "RFC 5321 §4.1.1.4, §2.3.8", Since: "0.1",
	Title: lang.T("line break and dot that some servers take for the end", "일부 서버가 메시지의 끝으로 여기는 줄바꿈과 점"),
	Text: lang.T(
		"Only CR LF, a dot and CR LF end a message. The content holds a lone dot between other line breaks, which some servers took for the end: the message is then cut there and the rest is read as commands. Nothing in it looks like an attack (see SEC001); mostly a program forgot to turn LF into CR LF, or ends its message with the wrong octets.",
		"메시지는 CR LF, 점, CR LF로만 끝납니다. 내용에 다른 줄바꿈으로 둘러싸인 점이 있는데, 이를 메시지의 끝으로 여기던 서버가 있습니다. 그러면 메시지가 거기서 잘리고 나머지는 명령으로 읽힙니다. 공격으로 보이는 내용은 없으며(공격은 SEC001 참고) 대개 프로그램이 LF를 CR LF로 바꾸지 않았거나 메시지를 잘못된 옥텟으로 끝낸 것입니다."),
	Bad:  smtplibTo + "send: b'" + smtplibHead + "one\\n.\\ntwo\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'" + smtplibHead + "one\\r\\n..\\r\\ntwo\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasOddContent,
	Run:   runMSG005,
}

// The beginning of examples that are about octets, as smtplib shows them.
const (
	smtplibTo = "send: 'mail FROM:<alice@example.com>\\r\\n'\nreply: b'250 2.1.0 Ok\\r\\n'\nsend: 'rcpt TO:<bob@example.org>\\r\\n'\nreply: b'250 2.1.5 Ok\\r\\n'\n" +
		"send: 'data\\r\\n'\nreply: b'354 go on\\r\\n'\n"
	smtplibHead = "Date: Mon, 23 Nov 2026 10:00:00 +0000\\r\\nFrom: alice@example.com\\r\\n\\r\\n"
)

func runMSG005(p *Pass) {
	for t, c := range p.contents() {
		if len(c.Ends) == 0 {
			continue
		}
		if _, attack := smuggled(c); attack {
			continue // SEC001
		}
		m := c.Ends[0]
		if m.Next == "" {
			p.onMessage(t, lang.T(
				"the content ends with %s, which only some servers take for the end: expected CRLF.CRLF",
				"내용이 %s(으)로 끝나며 이는 일부 서버만 끝으로 여김: CRLF.CRLF로 끝나야 함").Format(m.Sequence),
				lang.T("end every line with CR LF, also the one with the dot", "점이 있는 줄을 포함해 모든 줄을 CR LF로 끝내십시오"))
			continue
		}
		p.onMessage(t, lang.T(
			"%[1]s at octet %[2]d of the content, which some servers take for its end: expected every line to end in CRLF and the dot to be doubled",
			"내용의 %[2]d번째 옥텟에 일부 서버가 끝으로 여기는 %[1]s이(가) 있음: 모든 줄이 CRLF로 끝나고 점은 두 번 적혀야 함").Format(m.Sequence, m.At),
			lang.T("turn every line ending into CR LF before doubling the dots", "줄바꿈을 모두 CR LF로 바꾼 다음 줄 첫머리의 점을 두 번 적으십시오"))
	}
}
