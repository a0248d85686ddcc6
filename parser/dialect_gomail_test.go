package parser

import (
	"strings"
	"testing"
)

func TestGoMail(t *testing.T) {
	const stamp = "2024/05/04 10:00:01 DEBUG: "
	checkTranscripts(t, "go-mail", []transcript{
		{
			"no greeting, no message, no reply to it", prefixed(stamp, "C --> S: EHLO c\nC <-- S: 250 mx\n|SIZE 10240000\n|AUTH PLAIN LOGIN\nC --> S: <SMTP auth data redacted>\nC <-- S: 235 ok\nC --> S: MAIL FROM:<a@b>\nC <-- S: 250 ok\nC --> S: RCPT TO:<c@d>\nC <-- S: 250 ok\nC --> S: DATA\nC <-- S: 354 go\nC --> S: NOOP\nC <-- S: 250 ok\nC --> S: RSET\nC <-- S: 250 ok\n|sent\n|2024/05/04 10:00:02 other words\n"),
			"EHLO 250\nAUTH 235\nMAIL 250\nRCPT 250\nDATA 354 elided\nNOOP 250\nRSET 250\n",
		},
		{
			"a message that was refused", prefixed(stamp, "C --> S: DATA\nC <-- S: 354 go\nC --> S: QUIT\nC <-- S: 221 bye\n|failed to send mail: send failed: closing SMTP DATA writer: 554 \"5.7.1 spam\"\n"),
			"DATA 354 554 elided\nQUIT 221\n",
		},
		{
			"a refused recipient: only the error tells", prefixed(stamp, "C --> S: RCPT TO:<c@d>\nC <-- S: 250 ok\nC --> S: RCPT TO:<e@f>\nC --> S: RCPT TO:<g@h>\nC <-- S: 250 ok\nC --> S: RSET\nC <-- S: 250 ok\n|failed to send mail: send failed: sending SMTP RCPT TO command: 550 \"5.1.1 <e@f>: no\\nreally\", affected recipient(s): <e@f>\n"),
			"RCPT 250\nRCPT 550\nRCPT 250\nRSET 250\n",
		},
		{
			"a login with challenges, refused", prefixed(stamp, "C --> S: <SMTP auth data redacted>\nC <-- S: 334 VXNlcm5hbWU6\nC --> S: <SMTP auth data redacted>\nC <-- S: 334 UGFzc3dvcmQ6\nC --> S: <SMTP auth data redacted>\nC <-- S: 535 5.7.8 no, see\n|5.7.8 https://example.org\nC --> S: <SMTP auth data redacted>\nC --> S: <SMTP auth data redacted>\n"),
			"AUTH(2) 334 334 535\n",
		},
		{
			"JSON", `{"time":"2024-05-04T10:00:01.203Z","level":"DEBUG","msg":"EHLO c","direction":{"from":"client","to":"server"}}
{"time":"2024-05-04T10:00:01.303Z","level":"DEBUG","msg":"250 mx\nSIZE 1\nDSN","direction":{"from":"server","to":"client"}}
{"time":"2024-05-04T10:00:01.403Z","level":"DEBUG","msg":"QUIT","direction":{"from":"client","to":"server"}}
SIZE 1
`, "EHLO 250\nQUIT\n",
		},
	})
	s := read(t, prefixed(stamp, "C --> S: EHLO c\nC <-- S: 250 mx\n|SIZE 10240000\n|AUTH PLAIN LOGIN\n"), Options{})[0]
	r := s.Exchanges[0].Replies[0]
	if len(r.Lines) != 3 || len(r.Capabilities) != 2 || r.Capabilities[1].Keyword != "AUTH" || s.Started.Year() != 2024 {
		t.Errorf("%d lines, %v, from %v", len(r.Lines), r.Capabilities, s.Started)
	}
	checkRecordings(t, "go-mail", "go-mail", "success", "refused-login", "refused-recipient", "payload")
}

// go-smtp's DebugWriter and smtp4dev write what crossed the wire and nothing else.
func TestBareTraffic(t *testing.T) {
	checkRecordings(t, "go-smtp", "raw")
	checkTranscripts(t, "raw", []transcript{{
		"smtp4dev", strings.ReplaceAll("220 mx smtp4dev ready\nEHLO c\n250-Nice to meet you.\n250-AUTH LOGIN\n250 STARTTLS\nAUTH LOGIN\n334 VXNlcm5hbWU6\ndXNlcg==\n334 UGFzc3dvcmQ6\nc2VjcmV0\n235 ok\nMAIL FROM:<a@b>\n250 ok\nRCPT TO:<c@d>\n550 no\nRCPT TO:<e@f>\n250 ok\nDATA\n354 go\nSubject: x\n\n220 not a reply\nQUIT\n..a\n.\n250 ok\nQUIT\n221 bye\n", "\n", "\r\n"),
		"* 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 41.\nQUIT 221\n",
	}})
	checkRecordings(t, "smtp4dev", "raw")
}
