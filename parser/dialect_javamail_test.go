package parser

import "testing"

func TestJavaMail(t *testing.T) {
	checkTranscripts(t, "javamail", []transcript{
		{
			"a login that is not shown", "DEBUG SMTP: trying to connect to host \"mx\", port 25, isSSL false\n220 mx\nDEBUG SMTP: connected to host \"mx\", port: 25\nEHLO c\n250-mx\n250 AUTH LOGIN\nDEBUG SMTP: Found extension \"AUTH\", arg \"LOGIN\"\nDEBUG SMTP: Using mechanism LOGIN\nDEBUG SMTP: AUTH LOGIN command trace suppressed\nDEBUG SMTP: AUTH LOGIN succeeded\nDEBUG SMTP: use8bit false\nMAIL FROM:<a@b>\n250 ok\n",
			"* 220\nEHLO 250\nAUTH 235\nMAIL 250\n",
		},
		{
			"one that failed: only the exception tells the reply", "DEBUG SMTP: AUTH LOGIN command trace suppressed\nDEBUG SMTP: AUTH LOGIN failed\nException in thread \"main\" javax.mail.AuthenticationFailedException: 535-5.7.8 no\n535 5.7.8 https://example.org\n\n\tat com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:947)\n",
			"AUTH 535\n",
		},
		{
			"… and nothing else is there", "some words\n\nDEBUG SMTP: AUTH LOGIN failed\njakarta.mail.AuthenticationFailedException: 535 5.7.139 no\n",
			"AUTH 535\n",
		},
		{
			"notes and exceptions repeat replies", "DEBUG SMTP: use8bit false\nMAIL FROM:<a@b>\n550-5.7.1 no\n550 5.7.1 really\nDEBUG SMTP: got response code 550, with response: 550-5.7.1 no\n550 5.7.1 really\n\nRSET\n250 ok\nDEBUG SMTP: MessagingException while sending, THROW: \ncom.sun.mail.smtp.SMTPSenderFailedException: 550-5.7.1 no\n550 5.7.1 really\n\n\tat com.sun.mail.smtp.SMTPTransport.mailFrom(SMTPTransport.java:1)\nCaused by: com.sun.mail.smtp.SMTPSenderFailedException: 550 5.7.1 no\nQUIT\n221 bye\n",
			"MAIL 550\nRSET 250\nQUIT 221\n",
		},
		{
			"refused among good ones, and a message that looks like traffic", "DEBUG SMTP: use8bit false\nMAIL FROM:<a@b>\n250 ok\nRCPT TO:<c@d>\n250 ok\nRCPT TO:<e@f>\n550 no\nDEBUG SMTP: Verified Addresses\nDEBUG SMTP:   c@d\nDATA\n354 go\nSubject: x\n\n220 not a reply\nQUIT\n..a\nDEBUG SMTP: trying to connect to host \"x\", port 25, isSSL false\n.\n250 ok\nDEBUG SMTP: message successfully delivered to mail server\n",
			"MAIL 250\nRCPT 250\nRCPT 550\nDATA 354 250 106.\n",
		},
		{
			"quoted, with the login", "DEBUG SMTP: Using mechanism LOGIN\nAUTH LOGIN\\r\\n\n334 VXNlcm5hbWU6\\r\\n\ndXNlcg==\\r\\n\n334 UGFzc3dvcmQ6\\r\\n\nQUIT\\r\\n\n535 no\\r\\n\nDATA\\r\\n\n354 go\\r\\n\na\\tb\\r\\n\n.\\r\\n\n250 ok\\r\\n\n",
			"AUTH(1) 334 334\nQUIT 535\nDATA 354 250 5.\n",
		},
		{
			"the server hangs up in the middle", "DEBUG SMTP: use8bit false\nDATA\n354 go\na\nDEBUG SMTP: IOException while sending, closing, THROW: \njava.net.SocketException: Broken pipe (Write failed)\n",
			"DATA 354 3…\n",
		},
		{
			"JavaMail 1.2", "DEBUG SMTP RCVD: 220 mx\nDEBUG SMTP SENT: EHLO c\nDEBUG SMTP RCVD: 250-mx\n250 DSN\n",
			"* 220\nEHLO 250\n",
		},
		{
			"two connections, and java.util.logging", "FINE: DEBUG SMTP: trying to connect to host \"mx\", port 25, isSSL false\nFINEST: 220 mx\nFINEST: EHLO c\nFINEST: 250 mx\nFINE: DEBUG SMTP: trying to connect to host \"mx\", port 587, isSSL false\nFINEST: 220 mx\nFINEST: QUIT\nFINEST: 221 bye\n",
			"* 220\nEHLO 250\n===\n* 220\nQUIT 221\n",
		},
	})
	checkRecordings(t, "javamail", "javamail", "payload")
}
