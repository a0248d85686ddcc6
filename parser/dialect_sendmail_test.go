package parser

import (
	"strings"
	"testing"
)

func TestSendmail(t *testing.T) {
	verbose := "bob@example.org,x@example.org... Connecting to mx.example.org. port 587 via relay...\n220 mx\n>>> EHLO c\n250-mx\n250 STARTTLS\n>>> STARTTLS\n220 go\n>>> EHLO c\n250 AUTH PLAIN\n>>> AUTH PLAIN AGEAYg==\n235 ok\n>>> MAIL From:<a@b>\n250 ok\n>>> RCPT To:<c@d>\n>>> RCPT To:<e@f>\n>>> DATA\n550 5.1.1 no\n250 ok\n354 go\n>>> .\n250 queued\nbob@example.org... Sent (queued)\n>>> RSET\n250 ok\nalice@example.com... Using cached ESMTP connection to mx.example.org. via relay...\n>>> MAIL From:<>\n250 ok\n>>> RSET\n250 ok\nroot... Connecting to local...\nroot... Sent\nClosing connection to mx.example.org.\n>>> QUIT\n221 bye\n"
	const want = "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 550\nRCPT+ 250\nDATA+ 354 250 elided\nRSET 250\nMAIL 250\nRSET 250\nQUIT 221\n"
	bounce := func(text string) string {
		return "From: MAILER-DAEMON\n\n   ----- The following addresses had permanent fatal errors -----\n<x@y>\n    (reason: 550 5.1.1 no)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n" + text + "\n--4F1/mx\nContent-Type: message/rfc822\n\n>>> QUIT\n250 ok\n<<< 554 no\n"
	}
	checkTranscripts(t, "sendmail", []transcript{
		{"-v", verbose, want},
		{"through a daemon", before("050 ", verbose), want},
		{"a bounce: the reply is not to DATA", bounce(">>> DATA\n<<< 550 5.1.1 <x@y>... User unknown\n550 5.1.1 <x@y>... User unknown\n<<< 503 5.0.0 Need RCPT (recipient)\n"), "RCPT 550\nDATA 503\n"},
		{"a bounce: the reply is to DATA", bounce(">>> DATA\n<<< 554-5.7.1 spam\n<<< 554 5.7.1 really\n554 5.0.0 Service unavailable\n"), "DATA 554\n"},
		{"a bounce: secrets left out", bounce(">>> AUTH dialogue\n<<< 535 5.7.8 no\n>>> MAIL From:<a@b>\n<<< 530 5.7.0 log in\n"), "AUTH 535\nMAIL 530\n"},
		{"two servers", bounce(">>> RCPT To:<x@y>\n<<< 450 4.1.1 later\n... while talking to mx2.example.org.:\n>>> RCPT To:<x@y>\n<<< 550 5.1.1 no\n"), "RCPT 450\n===\nRCPT 550\n"},
	})
	s := read(t, verbose, Options{})[0]
	if s.Target != (Target{Host: "mx.example.org", Port: 587}) {
		t.Errorf("%+v", s.Target)
	}
}

func TestSendmailTraffic(t *testing.T) {
	const body = "Subject: x\n\n250 ok\nQUIT\nDATA\n"
	out := "=== CONNECT mx.example.org.\n<<< 220 mx\n>>> EHLO c\n<<< 250-mx\n<<< 250 AUTH LOGIN\n>>> AUTH LOGIN\n<<< 334 VXNlcm5hbWU6\n>>> dXNlcg==\n<<< 334 UGFzc3dvcmQ6\n>>> cGFzcw==\n<<< 535 no\n>>> MAIL From:<a@b>\n<<< 250 ok\n>>> RCPT To:<c@d>\n<<< 550 no\n>>> RCPT To:<e@f>\n<<< 250 ok\n>>> DATA\n<<< 354 go\n" + before(">>> ", body) + ">>> ..a\n>>> .\n<<< 250 queued\n>>> QUIT\n<<< 221 bye\n"
	const want = "* 220\nEHLO 250\nAUTH(2) 334 334 535\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 38.\nQUIT 221\n"
	// With -v, what is sent and what came is also printed, which is traffic too.
	printed := ""
	for _, l := range strings.SplitAfter(out, "\n") {
		switch {
		case strings.HasPrefix(l, "<<< "):
			printed += l + ">>> " + l[4:]
		case strings.HasPrefix(l, ">>> ") && (isRawCommand([]byte(strings.TrimSpace(l[4:]))) || strings.HasSuffix(l, "=\n")) && !strings.Contains(printed, "queued") && !strings.Contains(printed, "<<< 354"):
			printed += ">>> " + l + l
		default:
			printed += l
		}
	}
	printed = strings.Replace(printed, ">>> .\n", ">>> .\n>>> >>> .\n", 1)
	printed = strings.Replace(printed, ">>> QUIT\n<<< 221", ">>> >>> QUIT\n>>> QUIT\n<<< 221", 1)
	server := ">>> 220 mx\n<<< EHLO c\n>>> 250 mx\n<<< MAIL FROM:<a@b>\n>>> 250 ok\n<<< DATA\n>>> 354 go\n" + before("<<< ", body) + "<<< .\n>>> 250 queued\n<<< QUIT\n>>> 221 bye\n"
	checkTranscripts(t, "sendmail-x", []transcript{
		{"a client that reads the message first", before("02854 ", before("<<< ", body)+"<<< [EOF]\n"+out), want},
		{"-v", before("02854 ", printed+">>> This is a MIME-encapsulated message\n>>> QUIT\n>>> 250 ok\n"), want},
		{"a server and a client", before("00001 ", server) + before("00002 ", out), "* 220\nEHLO 250\nMAIL 250\nDATA 354 250 34.\nQUIT 221\n===\n" + want},
	})
}
