package parser

import (
	"strings"
	"testing"
)

// The frames of a stack trace tell the step, whichever end of it is the inner one.
func TestStackStep(t *testing.T) {
	const python = `  File "/usr/lib/python3.12/smtplib.py", line `
	tests := []struct{ name, trace, want string }{
		{"Python, no greeting", python + "251, in __init__\n" + python + "338, in connect\n" + python + "399, in getreply", "greeting"},
		{"Python, no connection", python + "338, in connect\n" + python + "307, in _get_socket", "connect"},
		{"Python, within a login", python + "700, in login\n" + python + "640, in auth\n" + python + "421, in docmd\n" + python + "399, in getreply", "AUTH"},
		{"Python, EHLO before a login", python + "700, in login\n" + python + "600, in ehlo_or_helo_if_needed\n" + python + "440, in ehlo\n" + python + "399, in getreply", "EHLO"},
		{"Python, somebody else's connect", `  File "/srv/app/db.py", line 3, in connect`, ""},
		{"Ruby", "net/smtp.rb:1018:in `check_response'\nnet/smtp.rb:920:in `getok'\nnet/smtp.rb:850:in `mailfrom'\nnet/smtp.rb:660:in `send_message'", "MAIL"},
		{"JavaMail", "\tat com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2374)\n\tat com.sun.mail.smtp.SMTPTransport.finishData(SMTPTransport.java:2095)\n\tat com.sun.mail.smtp.SMTPTransport.sendMessage(SMTPTransport.java:1301)", "content"},
		{"nodemailer", "    at SMTPConnection._formatError (smtp-connection/index.js:784:19)\n    at SMTPConnection._actionMAIL (smtp-connection/index.js:1600:34)", "MAIL"},
		{".NET", "   at System.Net.Mail.RecipientCommand.CheckResponse(SmtpStatusCode statusCode, String response)\n   at System.Net.Mail.SmtpTransport.SendMail(MailAddress sender)", "RCPT"},
		{"MailKit", "   at MailKit.Net.Smtp.SmtpStream.ReadResponseAsync(Boolean doAsync)\n   at MailKit.Net.Smtp.SmtpClient.SendEhloAsync(Boolean ehlo)", "EHLO"},
		{"Swift Mailer", "  at Swift_Transport_AbstractSmtpTransport->assertResponseCode('', array(250))\n  at Swift_Transport_AbstractSmtpTransport->executeCommand('MAIL FROM:<alice@example.com>', array(250))\n  at Swift_Transport_AbstractSmtpTransport->doMailTransaction(object(Swift_Message))", "MAIL"},
		{"Symfony Mailer", "#0 SmtpTransport.php(197): Symfony\\Component\\Mailer\\Transport\\Smtp\\SmtpTransport->assertResponseCode()\n#2 SmtpTransport.php(280): Symfony\\Component\\Mailer\\Transport\\Smtp\\SmtpTransport->doRcptToCommand()", "RCPT"},
		{"no frames", "Error: Invalid login", ""},
	}
	for _, test := range tests {
		if got := StackStep(strings.Split(test.trace, "\n")); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
