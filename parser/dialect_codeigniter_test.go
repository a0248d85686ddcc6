package parser

import "testing"

func TestCodeIgniter(t *testing.T) {
	const dump = "<pre>Date: Mon, 23 Nov 2026 02:14:45 +0000\nUser-Agent: CodeIgniter\n\nSubject\n250 not a reply\nto: 250 not a step\n</pre>"
	checkTranscripts(t, "codeigniter", []transcript{
		{
			"the page's source", "220 mx ESMTP\n<br /><pre>hello: 250-mx\n250-SIZE 1\n250 STARTTLS\n</pre><pre>starttls: 220 go\n</pre><pre>hello: 250-mx\n250 AUTH LOGIN\n</pre><pre>from: 250 ok\n</pre><pre>to: 550 5.1.1 no\n</pre>The following SMTP error was encountered: 550 5.1.1 no\n<br /><pre>to: 250 ok\n</pre><pre>data: 354 go\n</pre>250 queued\n<br /><pre>quit: 221 bye\n</pre>Your message has been successfully sent using the following protocol: smtp<br />" + dump,
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n",
		},
		{
			"copied from the page", "        hello: 250-mx Hello localhost [192.0.2.7]\n        250-SIZE 52428800\n        250 HELP\n        Failed to authenticate password. Error: 535 Incorrect authentication data \n        from: 250 OK\n        data: 503 valid RCPT command must precede DATA\n        The following SMTP error was encountered: 503 valid RCPT command must precede DATA \n        500 unrecognized command \n        The following SMTP error was encountered: 500 unrecognized command \n        Unable to send email using PHP SMTP. Your server might not be configured to send mail using this method.\n        Date: Mon\n        250 x\n",
			"EHLO 250\nAUTH 535\nMAIL 250\nDATA 503\n* 500\n",
		},
		{"in one line", "hello: 250-mx 250-SIZE 1 250 HELP\nfrom: 250 OK\n", "EHLO 250\nMAIL 250\n"},
	})
}

// Laminas and Zend Mail's getLog() is the conversation itself, without any mark:
// the raw dialect reads it.
func TestLaminas(t *testing.T) {
	checkTranscripts(t, "raw", []transcript{{
		"getLog()", "220 mx ESMTP\r\nEHLO localhost\r\n250-mx\r\n250 AUTH LOGIN\r\nAUTH LOGIN\r\n334 VXNlcm5hbWU6\r\ndXNlcg==\r\n334 UGFzc3dvcmQ6\r\nc2VjcmV0\r\n235 ok\r\nMAIL FROM:<a@b>\r\n250 ok\r\nRCPT TO:<c@d>\r\n250 ok\r\nDATA\r\n354 go\r\nSubject: x\r\n\r\n250 ok\r\nQUIT\r\n..dot\r\n.\r\n250 queued\r\nQUIT\r\n221 bye\r\n",
		"* 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 250\nDATA 354 250 34.\nQUIT 221\n",
	}})
}
