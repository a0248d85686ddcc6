package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var siz007 = &Check{
	Code: "SIZ007", Severity: Error, RFC: "RFC 3030 §2", Since: "0.1",
	Title: lang.T("chunk that is not as long as BDAT says", "BDAT에 적힌 길이와 다른 조각"),
	Text: lang.T(
		"BDAT says how many octets follow, and the server counts them. With fewer it waits for the rest and takes the next command for it; with more it reads the rest of the message as commands. Count octets, not characters, after the line endings are CR LF.",
		"BDAT에는 뒤따르는 옥텟 수를 적으며 서버는 그 수만큼 셉니다. 모자라면 서버가 나머지를 기다리다가 다음 명령을 내용으로 읽고, 남으면 메시지의 나머지를 명령으로 읽습니다. 줄바꿈을 CR LF로 바꾼 뒤 글자가 아니라 옥텟을 세십시오."),
	Bad:  mailkitChunks + "C: BDAT 200 LAST\nC: " + mailkitHead + "hi\nS: 250 2.0.0 Ok\nC: QUIT\nS: 221 2.0.0 Bye\n",
	Good: mailkitChunks + "C: BDAT 70 LAST\nC: " + mailkitHead + "hi\nS: 250 2.0.0 Ok\nC: QUIT\nS: 221 2.0.0 Bye\n",

	needs: hasBDAT,
	Run:   runSIZ007,
}

func runSIZ007(p *Pass) {
	for _, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.BdatCommand)
		if !ok || e.Content == nil || e.Content.Elided || c.Size < 0 || e.Content.Size == c.Size || len(e.Replies) == 0 {
			continue
		}
		p.onVerb(e, lang.T(
			"BDAT announces %d octets, and %d follow",
			"BDAT에는 %d옥텟이라고 적혀 있지만 %d옥텟이 옴").Format(c.Size, e.Content.Size),
			lang.T("count octets after the line endings are CR LF", "줄바꿈을 CR LF로 바꾼 뒤 옥텟 수를 세십시오"))
	}
}

// The beginning of examples with chunks, as MailKit shows them.
const (
	mailkitChunks = "Connected to smtp://mx.example.org:25/\nS: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 CHUNKING\n" +
		"C: MAIL FROM:<alice@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<bob@example.org>\nS: 250 2.1.5 Ok\n"
	mailkitHead = "Date: Mon, 23 Nov 2026 10:00:00 +0000\nFrom: alice@example.com\n\n"
)
