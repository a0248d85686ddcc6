package parser

import "testing"

func TestDokuWiki(t *testing.T) {
	checkTranscripts(t, "dokuwiki", []transcript{
		{
			"a refused sender", "Set: the server\nConnecting to mx.example.org at 465\nGot: 220 mx ESMTP\nSent: EHLO w\nGot: 250-mx\nGot: 250 AUTH LOGIN\nSent: AUTH LOGIN\nGot: 334 [redacted]\nSent: [redacted]\nGot: 334 [redacted]\nSent: [redacted]\nGot: 235 ok\nSent: MAIL FROM:<>\nGot: 553 no\n",
			"* 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 553\n",
		},
		{"prose is none", "Got: 220 mx ESMTP\nSent: EHLO w\nGot: 250 mx\nGot: nothing more\nSent: many words of mine\n", "* 220\nEHLO 250\n"},
	})
	s := read(t, "Connecting to mx.example.org at 465\nGot: 220 mx ESMTP\nSent: NOOP\nGot: 250 ok\n", Options{})[0]
	if s.Target != (Target{Host: "mx.example.org", Port: 465}) {
		t.Errorf("%+v", s.Target)
	}
}

func TestPHPBB(t *testing.T) {
	const login = "Connecting to mx.example.org:587\nLINE: 1096 <- 220 mx ESMTP\n\n# EHLO forum\nLINE: 1443 <- 250-mx\n\nLINE: 1443 <- 250 AUTH PLAIN\n\n# AUTH PLAIN\nLINE: 1546 <- 334\n\n# Omitting sensitive information\nLINE: 1553 <- 535 no\n"
	checkTranscripts(t, "phpbb", []transcript{
		{"a refused login", login, "* 220\nEHLO 250\nAUTH(1) 334 535\n"},
		{"a web page without line breaks", "LINE: 40 &lt;- 220 mx # EHLO f LINE: 41 &lt;- 250 mx # QUIT LINE: 42 &lt;- 221 bye\n", "* 220\nEHLO 250\nQUIT 221\n"},
		{"comments are none", "LINE: 40 <- 220 mx\n# EHLO f\nLINE: 41 <- 250 mx\n# see the documentation of mail\n", "* 220\nEHLO 250\n"},
	})
	if s := read(t, login, Options{})[0]; s.Target != (Target{Host: "mx.example.org", Port: 587}) {
		t.Errorf("%+v", s.Target)
	}
}

func TestSMTPClass(t *testing.T) {
	checkTranscripts(t, "smtpclass", []transcript{
		{
			"commands in a group", "Connected to SMTP server \"mx.example.org\".\nS 220 mx ESMTP\nC EHLO d\nS 250-mx\nS 250 PIPELINING\nC MAIL FROM:<a@example.com>\nC RCPT TO:<b@example.org>\nC DATA\nS 250 ok\nS 554 5.7.1 <b@example.org>: Relay access denied\nS 554 5.5.1 no valid recipients\nDisconnected.\n",
			"* 220\nEHLO 250\nMAIL 250\nRCPT+ 554\nDATA+ 554\n",
		},
		{"a letter alone", "C major is a scale\nS 220 mx ESMTP\nC EHLO d\nS 250 mx\n", "* 220\nEHLO 250\n"},
	})
}
