package parser

import "testing"

func TestMailHog(t *testing.T) {
	const from = "2024/05/04 10:00:01 [SMTP 192.0.2.7:41878] "
	checkTranscripts(t, "mailhog", []transcript{
		{
			"what the network delivers is cut anywhere", prefixed(from, `Starting session
[PROTO: INVALID] Started session, switching to ESTABLISH state
Sent 10 bytes: '220 mx\r\n'
Received 3 bytes: 'EHL'
Received 30 bytes: 'O c\r\nMAIL FROM:<o'brien@b>\r\nRC'
[PROTO: ESTABLISH] Processing line: EHLO c
Sent 10 bytes: '250-mx\r\n'
Sent 10 bytes: '250 AUTH PLAIN\r\n'
Sent 10 bytes: '250 ok\r\n'
|2024/05/04 10:00:01 [SMTP 192.0.2.7:41900] Sent 10 bytes: '220 mx\r\n'
Received 13 bytes: 'PT TO:<c@d>\r\n'
Sent 10 bytes: '550 no\r\n'
Received 13 bytes: 'DATA\r\n'
Sent 10 bytes: '354 go\r\n'
Received 13 bytes: 'Subject: x\r\n\r\n220 x\r\nQU'
Received 13 bytes: 'IT\r\n..a\r\n.\r\nQUIT\r\n'
|2024/05/04 10:00:01 [SMTP 192.0.2.7:41900] Received 10 bytes: 'QUIT\r\n'
Sent 10 bytes: '250 ok\r\n'
Sent 10 bytes: '221 bye\r\n'
Session ended
`),
			"* 220\nEHLO 250\nMAIL+ 250\nRCPT 550\nDATA 354 250 31.\nQUIT+ 221\n===\n* 220\nQUIT\n",
		},
		{
			"somebody talks HTTP", prefixed(from, `Sent 35 bytes: '220 mx\r\n'
Received 155 bytes: 'GET / HTTP/1.1\r\nHost: localhost:49184\r\n\r\n'
[PROTO: ESTABLISH] Processing line: GET / HTTP/1.1
`),
			"* 220\nGET\nHOST:+\n*+\n",
		},
	})
	checkRecordings(t, "mailhog", "mailhog")
}

func TestMailpit(t *testing.T) {
	checkTranscripts(t, "mailpit", []transcript{
		{
			"on a terminal", prefixed("\x1b[37mDEBU\x1b[0m[2024/05/04 10:00:01] [smtpd] ", "response (192.0.2.7) 220 mx\nreceived (192.0.2.7) EHLO c\nresponse (192.0.2.7) 250-mx\r\n|250-SIZE 0\r\n|250 DSN\nreceived (192.0.2.7) RCPT TO:<a@b>\n|\x1b[33mWARN\x1b[0m[2024/05/04 10:00:01] [smtpd] response (192.0.2.7) 550 no\nreceived (192.0.2.7) DATA\nresponse (192.0.2.7) 354 go\nresponse (192.0.2.7) 250 queued\n"),
			"* 220\nEHLO 250\nRCPT 550\nDATA 354 250 elided\n",
		},
		{
			"in a file", `time="2024/05/04 10:00:01" level=debug msg="[smtpd] received (192.0.2.7) EHLO c"
time="2024/05/04 10:00:01" level=debug msg="[smtpd] response (192.0.2.7) 250-mx \"x\"\r\n250 SIZE 0"
time="2024/05/04 10:00:02" level=info msg="[smtpd] starting on [::]:1025"
time="2024/05/04 10:00:02" level=debug msg="[smtpd] received (192.0.2.7) QUIT"
`,
			"EHLO 250\nQUIT\n",
		},
	})
	s := read(t, "DEBU[2024/05/04 10:00:01] [smtpd] received (192.0.2.7) QUIT\n", Options{})[0]
	if s.Started.IsZero() {
		t.Error("no time")
	}
	checkRecordings(t, "mailpit", "mailpit", "success", "refused-recipient", "refused-login", "payload")
}

func TestFakeSMTP(t *testing.T) {
	checkTranscripts(t, "fakesmtp", []transcript{{
		"neither answers to challenges nor messages", prefixed("09:41:12 PM - ", "SMTP server *:2500 started\nSMTP connection from localhost/192.0.2.7, new connection count: 1\nServer: 220 mx\nClient: EHLO c\nServer: 250-mx\n|250-8BITMIME\n|250 AUTH LOGIN\nClient: AUTH LOGIN\nServer: 334 VXNlcm5hbWU6\nServer: 334 UGFzc3dvcmQ6\nServer: 235 ok\nClient: RCPT TO:<a@b>\nServer: 550 no\nClient: DATA\nServer: 354 go\nServer: 250 ok\nClient: QUIT\nServer: 221 bye\n"),
		"* 220\nEHLO 250\nAUTH 334 334 235\nRCPT 550\nDATA 354 250 elided\nQUIT 221\n",
	}})
	s := read(t, "09:41:12 PM - Server: 220 mx\n", Options{})[0]
	if s.Started.Hour() != 21 {
		t.Errorf("started at %v", s.Started)
	}
	checkRecordings(t, "fakesmtp", "fakesmtp")
}
