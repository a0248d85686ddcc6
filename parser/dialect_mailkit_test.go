package parser

import "testing"

func TestMailKit(t *testing.T) {
	checkTranscripts(t, "mailkit", []transcript{
		{
			"two sessions in one file", "Connected to smtp://mx.example.org:587/?starttls=when-available\nS: 220 mx\nC: EHLO c\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO c\nS: 250 mx\nC: AUTH PLAIN ********\nS: 235 ok\nC: MAIL FROM:<a@b>\nC: RCPT TO:<c@d>\nC: RCPT TO:<e@f>\nS: 250 ok\nS: 550 no\nS: 250 ok\nC: DATA\nS: 354 go\nC: Subject: x\nC: \nC: S: 250 x\nC: QUIT\nC: ..a\nC: .\nS: 250 queued\nConnected to smtps://[2001:db8::1]:465/\nS: 220 mx\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: ********\nS: 334 UGFzc3dvcmQ6\nC: ********\nS: 535 no\n",
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT+ 550\nRCPT+ 250\nDATA 354 250 34.\n===\n* 220\nAUTH(2) 334 334 535\n",
		},
		{
			"chunks: the answer is glued to one without a line ending", "2024-05-04T10:00:01Z Connected to smtp://mx:25/\n2024-05-04T10:00:01Z C: MAIL FROM:<a@b>\n2024-05-04T10:00:01Z S: 250 ok\n2024-05-04T10:00:01Z C: BDAT 12\n2024-05-04T10:00:01Z C: QUIT\n2024-05-04T10:00:01Z C: .\n2024-05-04T10:00:01Z C: 220\n2024-05-04T10:00:01Z S: 250 ok\n2024-05-04T10:00:01Z C: BDAT 3 LAST\n2024-05-04T10:00:01Z C: endS: 250 queued\n2024-05-04T10:00:01Z C: QUIT\n2024-05-04T10:00:01Z S: 221 bye\n",
			"MAIL 250\nBDAT 250 12.\nBDAT 250 3.\nQUIT 221\n",
		},
		{
			"chunks that are not shown", "Connected to smtp://mx:25/\nC: BDAT 1200 LAST\nS: 250 queued\nC: QUIT\nS: 221 bye\n",
			"BDAT 250\nQUIT 221\n",
		},
		{
			"the words are not what one expects", "Connected to smtp://mx:25/\nS: * OK\nC: XYZZY\nS: no\n",
			"* 0\nXYZZY 0\n",
		},
	})
	s := read(t, "Connected to smtps://[2001:db8::1]:465/\nS: 220 mx\n", Options{})[0]
	if s.Target != (Target{Host: "2001:db8::1", Port: 465}) {
		t.Errorf("%+v", s.Target)
	}
	checkRecordings(t, "mailkit", "mailkit", "success", "refused-recipient", "refused-login", "payload")
}
