package causes_test

import (
	"strings"
	"testing"
)

// postfixReport is how a report of Postfix begins.
const postfixReport = "This is the mail system at host mail.example.com.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n"

// wholeSessions are the same troubles in the words of other programs: the rule
// behind a cause has to hold beyond the transcript that made it.
var wholeSessions = []struct{ text, want string }{
	// The login was left out.
	{"SMTP ERROR: MAIL FROM command failed: 530 5.7.1 Authentication required\n", "not-logged-in"},
	{"<~  250 mx.example.org\n ~> MAIL FROM:<alice@example.com>\n<~* 503 5.5.4 Bad sequence: need AUTH before MAIL\n ~> QUIT\n<~  221 bye\n", "not-logged-in"},
	// A Postfix report in which no other server answered.
	{postfixReport + "<bob@example.org>: permission denied. Command output: maildrop: maildir\n    over quota.\n", "mailbox-full"},
	{postfixReport + "<bob@example.org>: unknown user: \"bob\"\n", "user-unknown"},
	{postfixReport + "<bob@example.org> (expanded from <info@example.org>): Command died with status 1: \"/usr/bin/filter\"\n", "delivery-command-failed"},
	{postfixReport + "<bob@example.org>: mail forwarding loop for bob@example.org\n", "mail-loop"},
	{postfixReport + "<bob@example.org>: cannot update mailbox /var/mail/bob for user bob. error\n    writing message: File too large\n", "mailbox-full"},
	{postfixReport + "<bob@example.org>: connect to mx.example.org[192.0.2.25]:25: Connection timed\n    out\n", "connect-timeout"},
	// Only the greeting.
	{"2026-11-23 10:00:00 SERVER -> CLIENT: 220 mail.example.org ESMTP Postfix\n", "transcript-greeting-only"},
	{"connect: to ('mx.example.org', 25) None\nreply: b'220 mx.example.org ESMTP\\r\\n'\nreply: retcode (220); Msg: b'mx.example.org ESMTP'\nconnect: b'mx.example.org ESMTP'\n", "transcript-greeting-only"},
	// It ends after STARTTLS.
	{"Trying 192.0.2.7...\nConnected to mx.example.org.\nEscape character is '^]'.\n220 mx.example.org ESMTP\nEHLO client.example.com\n250-mx.example.org\n250-SIZE 1000\n250 STARTTLS\nSTARTTLS\n220 2.0.0 Ready\n", "transcript-cut-after-starttls"},
	{"2026-11-23 10:00:00 SERVER -> CLIENT: 220 mx.example.org ESMTP\n2026-11-23 10:00:00 CLIENT -> SERVER: EHLO client.example.com\n2026-11-23 10:00:00 SERVER -> CLIENT: 250-mx.example.org\n2026-11-23 10:00:00 250 STARTTLS\n2026-11-23 10:00:00 CLIENT -> SERVER: STARTTLS\n2026-11-23 10:00:00 SERVER -> CLIENT: 220 2.0.0 Ready to start TLS\n", "transcript-cut-after-starttls"},
	// One reply out of step.
	{"Expected response code \"354\" but got code \"250\", with message \"250 2.1.5 Ok\".\n", "reply-out-of-step"},
	{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 250 sender ok\nC: RCPT TO:<bob@example.org>\nS: 250 sender ok\nC: DATA\nS: 250 recipient ok\nC: QUIT\nS: 221 bye\n", "reply-out-of-step"},
	// TLS is a must, and not offered.
	{"Nov 23 10:00:00 mx postfix/smtp[7]: 4FxYz1: to=<bob@example.org>, relay=mx.example.org[192.0.2.7]:25, delay=3, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host mx.example.org[192.0.2.7])\n", "starttls-not-offered"},
	{"*** Host did not advertise STARTTLS\n", "starttls-not-offered"},
	// TLS is a must, and was left out.
	{"SMTP ERROR: AUTH command failed: 538 5.7.11 Encryption required for requested authentication mechanism\n", "login-before-starttls"},
	{"com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.0 Must issue a STARTTLS command first\n", "starttls-required"},
	// The connection is closed instead of the answer to the message.
	{"connect: to ('mx.example.org', 25) None\nsend: 'data\\r\\n'\nreply: b'354 Go\\r\\n'\nsend: b'Subject: x\\r\\n\\r\\nhi\\r\\n.\\r\\n'\nsmtplib.SMTPServerDisconnected: Connection unexpectedly closed\n", "connection-lost-after-content"},
	{"=== Connected to mx.example.org.\n<-  220 mx.example.org ESMTP\n -> EHLO client.example.com\n<-  250 mx.example.org\n -> MAIL FROM:<alice@example.com>\n<-  250 Ok\n -> RCPT TO:<bob@example.org>\n<-  250 Ok\n -> DATA\n<-  354 Go ahead\n -> Subject: x\n -> \n -> hi\n -> .\n*** Remote host closed connection unexpectedly.\n", "connection-lost-after-content"},
	// Port 25 is closed on the way out.
	{"Nov 23 10:00:00 mx postfix/smtp[7]: 4FxYz1: to=<bob@example.org>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.7]:25: Connection timed out)\n", "connect-timeout"},
	{"[ERROR] [-] [core] [outbound] Failed to get pool entry: Outbound connection timed out to 192.0.2.9:25 for mail\n", "connect-timeout"},
	// Only a code.
	{"SMTPC: received error code. [554] (8001)  ERR:\n", "refused-without-words"},
	// A reply and nothing else.
	{"552 5.3.4 Message size exceeds fixed limit\n", "message-too-big"},
	{"553 5.7.1 <info@example.com>: Sender address rejected: not owned by user alice@example.com\n", "sender-not-allowed-for-login"},
	{"554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using bl.example.org\n", "ip-blocklisted"},
	{"Expected response code 354 but got code \"503\", with message \"503-All RCPT commands were rejected with this error:\n503-relay not permitted\n503 Valid RCPT command must precede DATA\"\n", "relay-denied"},
	{"Expected response code 250 but got code \"503\", with message \"503 AUTH command used when not advertised\"\n", "login-not-offered"},
	// An empty sender.
	{"SendMail failed: 553 Relaying disallowed as @\n", "sender-empty"},
	// The kind of password.
	{"javax.mail.AuthenticationFailedException: 535 5.7.0 (#AUTH005) Too many bad auth attempts.\n", "yahoo-app-password-needed"},
	{"Swift_TransportException: Failed to authenticate on SMTP server with username \"alice@example.com\" using 2 possible authenticators. Authenticator LOGIN returned Expected response code 235 but got code \"535\", with message \"535 5.7.139 Authentication unsuccessful, basic authentication is disabled.\"\n", "microsoft-basic-auth-disabled"},
	// An OAuth token.
	{"DEBUG SMTP: AUTH XOAUTH2 failed\njavax.mail.AuthenticationFailedException: 334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=\n", "oauth-token-refused"},
	// Another protocol.
	{"S: 220 mx.example.org ESMTP\nC: HEAD /health HTTP/1.0\nS: 500 5.5.1 Unrecognized command\n", "client-speaks-http"},
	{"S: 220 mx.example.org ESMTP\nC: A001 CAPABILITY\nS: 500 5.3.3 Unrecognized command\n", "client-speaks-imap"},
	// The name in EHLO.
	{"S: 220 mx.example.org ESMTP\nC: EHLO my_laptop\nS: 501 5.5.2 Error: command rejected: invalid name\nC: QUIT\nS: 221 bye\n", "hello-name-refused"},
	{"RCPT: 550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)", "hello-name-refused"},
	{"RCPT: 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname", "hello-name-refused"},
	{"RCPT: 450 4.7.1 <laptop.local>: Helo command rejected: Host not found", "hello-name-refused"},
	// Relaying without a login.
	{"RCPT: 550 relay not permitted, authentication required", "not-logged-in"},
	{"RCPT: 550-Please turn on SMTP Authentication in your mail client.\n550 mx.example.net is not permitted to relay through this server without authentication.", "not-logged-in"},
	{"RCPT: 530 Relaying not allowed - sender domain not local", "not-logged-in"},
	{"RCPT: 551 5.7.1 Relaying denied", "relay-denied"},
	{"RCPT: 454 4.7.1 <bob@example.net>: Relay access denied", "relay-denied"},
	// A login.
	{"AUTH: 535 5.7.0 authentication rejected", "login-refused"},
	{"AUTH: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", "login-refused"},
	{"AUTH: 454 4.7.0 Temporary authentication failure: Connection lost to authentication server", "login-service-down"},
	{"AUTH: 435 Unable to authenticate at present", "login-temporary-failure"},
	{"AUTH: 421 4.7.0 Too many bad commands", "login-too-many-attempts"},
	// The path of an address.
	{"MAIL: 501 5.5.4 Syntax: MAIL FROM:<address>", "envelope-syntax"},
	{"RCPT: 501 Syntax error in parameters or arguments", "envelope-syntax"},
	{"RCPT: 550 5.1.3 The recipient address <Bob <bob@example.org>> is not a valid RFC-5321 address", "envelope-syntax"},
	{"MAIL: 553 5.1.7 Domain name required for sender address alice", "envelope-syntax"},
	// A program's log around its error.
	{"2026-11-23T10:00:30.026Z 501 TID-1u5x ActionMailer::DeliveryJob JID-0a1b INFO: fail: 30.026 sec\n2026-11-23T10:00:30.026Z 501 TID-1u5x WARN: Net::OpenTimeout: execution expired\n", "connect-timeout"},
	{"[E] Failed to send emails [bob@example.org]: gomail: could not send email 1: StartTLS: read tcp 192.0.2.7:31542->192.0.2.25:25: read: connection reset by peer\n", "tls-handshake-dropped"},
	{"Failed to send notification to email address: 454 4.7.0 TLS not available due to local problem\n", "starttls-refused"},
	{"The job ends with the error message is `454 Throttling failure: Maximum sending rate exceeded. (Net::SMTPServerBusy)`\n", "ses-sending-too-fast"},
	{"[E][ssl_client.cpp:84] start_ssl_client(): Connect to Server failed!\nError sending message: Could not connect to mail server\n", "no-connection"},
	// ESP32-Mail-Client on its serial console.
	{"[DEBUG] - INFO: connecting to SMTP server...\n[DEBUG] - mx.example.org\n[DEBUG] - 465\n[DEBUG] - INFO: performing the SSL/TLS handshake...\n[DEBUG] - INFO: smtp server connected\n[DEBUG] - ERROR: could not handle SMTP server response\n[DEBUG] - INFO: cleaning SSL connection\n", "no-greeting"},
	{"> C: connect to SMTP server\n> C: port > 465\n> C: smtp server connected\n< S: 220 mx.example.org ESMTP\n> C: send smtp command, HELO\n< S: 250-mx.example.org\n< S: 250 STARTTLS\n> C: send STARTTLS command\n< S: 454 Command not permitted when TLS active\n> E: SMTP server greeting failed\n", "starttls-inside-tls"},
}

// TestWholeSessions finds the cause in each of them; "" stands for any.
func TestWholeSessions(t *testing.T) {
	for _, s := range wholeSessions {
		got := strings.Fields(idsOf(t, s.text))
		if len(got) == 0 || s.want != "" && got[0] != s.want {
			t.Errorf("got %q, want %q for\n%s", got, s.want, s.text)
		}
	}
}
