package causes_test

import (
	"fmt"
	"strings"
	"testing"
)

// quotedReplies are what providers answer, as a program prints it that shows
// nothing else of the session: no greeting, no host. The cause has to come from
// the words alone.
var quotedReplies = []struct{ step, reply, want string }{
	{"AUTH", "535-5.7.8 Username and Password not accepted. For more information, go to 535 5.7.8 https://support.google.com/mail/?p=BadCredentials x - gsmtp", "gmail-app-password-needed"},
	{"AUTH", "534-5.7.9 Application-specific password required. For more information, go to 534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp", "gmail-app-password-needed"},
	{"AUTH", "534-5.7.14 Please log in via your web browser and then try again. 534-5.7.14 Learn more at 534 5.7.14 https://support.google.com/mail/answer/78754 x - gsmtp", "gmail-browser-login-needed"},
	{"AUTH", "454 4.7.0 Too many login attempts, please try again later. x - gsmtp", "gmail-too-many-logins"},
	{"MAIL", "530 5.7.0 Must issue a STARTTLS command first. x - gsmtp", "starttls-required"},
	{"MAIL", "530-5.7.0 Authentication Required. For more information, go to 530 5.7.0 https://support.google.com/mail/?p=WantAuthError x - gsmtp", "not-logged-in"},
	{"EHLO", "421-4.7.0 Try again later, closing connection. (EHLO) 421 4.7.0 For more information, go to https://support.google.com/a/answer/3221692 x - gsmtp", "gmail-hello-name-refused"},
	{"MAIL", "555 5.5.2 Syntax error, goodbye. x - gsmtp", "gmail-envelope-syntax"},
	{"content", "550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. x - gsmtp", "gmail-sender-unauthenticated"},
	{"content", "550-5.7.26 Unauthenticated email from example.com is not accepted due to 550-5.7.26 domain's DMARC policy. x - gsmtp", "gmail-dmarc-policy"},
	{"content", "421-4.7.0 This message does not have authentication information or fails to 421-4.7.0 pass authentication checks. x - gsmtp", "gmail-sender-unauthenticated"},
	{"content", "550-5.7.1 Our system has detected that this message is likely unsolicited mail. x - gsmtp", "gmail-bad-reputation"},
	{"content", "421-4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. x - gsmtp", "gmail-unusual-rate"},
	{"content", "421-4.7.32 Your email has been rate limited because the From: header (RFC5322) in this message isn't aligned. x - gsmtp", "gmail-dmarc-alignment"},
	{"content", "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail x - gsmtp", "gmail-daily-limit"},
	{"content", "550 5.7.1 Daily SMTP relay limit exceeded for customer. x - gsmtp", "gmail-relay-limit"},
	{"content", "552-5.2.3 Your message exceeded Google's message size limits. x - gsmtp", "gmail-message-too-big"},
	{"content", "552-5.7.0 This message was blocked because its content presents a potential security issue. x - gsmtp", "gmail-attachment-blocked"},
	{"RCPT", "550-5.1.1 The email account that you tried to reach does not exist. x - gsmtp", "gmail-recipient-unknown"},
	{"RCPT", "452-4.2.2 The email account that you tried to reach is over quota. x - gsmtp", "gmail-mailbox-full"},
	{"RCPT", "450-4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages. x - gsmtp", "gmail-recipient-busy"},
	{"content", "550-5.7.1 Messages missing a valid address in From: header, or having no From: header, are not accepted. x - gsmtp", "gmail-from-missing"},
	{"AUTH", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled", "microsoft-smtp-auth-off-tenant"},
	{"AUTH", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.", "microsoft-smtp-auth-off-mailbox"},
	{"AUTH", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0001.EURPRD01.PROD.EXCHANGELABS.COM]", "microsoft-basic-auth-disabled"},
	{"AUTH", "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.", "microsoft-security-policy"},
	{"AUTH", "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "microsoft-wrong-credentials"},
	{"AUTH", "535 5.7.3 Authentication unsuccessful [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "microsoft-login-refused"},
	{"MAIL", "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "microsoft-anonymous"},
	{"MAIL", "530 5.7.57 Client not authenticated to send mail.", "microsoft-anonymous"},
	{"MAIL", "451 5.7.3 STARTTLS is required to send mail [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "starttls-required"},
	{"content", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "microsoft-send-as-denied"},
	{"content", "550 5.7.1 Client does not have permissions to send as this sender", "microsoft-send-as-denied"},
	{"content", "554 5.2.252 SendAsDenied; shop@example.com not allowed to send as info@example.com; STOREDRV.Submission.Exception:SendAsDeniedException", "microsoft-send-as-denied"},
	{"content", "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process message due to a permanent exception with message [BeginDiagnosticData]WASCL UserAction verdict is not None. Actual verdict is RefuseQuota, ShowTierUpgrade.", "microsoft-outbound-blocked"},
	{"EHLO", "501 5.5.4 Invalid domain name [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "hello-name-refused"},
	{"AUTH", "501 5.5.124 Invalid XOAUTH2 auth data - User address [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "oauth-user-mismatch"},
	{"AUTH", "504 5.7.4 Unrecognized authentication type [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "login-mechanism-not-offered"},
	{"RCPT", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [AM5EUR02FT001.eop-EUR02.prod.protection.outlook.com]", "microsoft-recipient-unknown"},
	{"RCPT", "550 5.7.606 Access denied, banned sending IP [192.0.2.7]. To request removal from this list please visit https://sender.office.com/", "microsoft-banned-ip"},
	{"RCPT", "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.", "microsoft-new-tenant-ip"},
	{"content", "550 5.1.8 Access denied, bad outbound sender AS(42004)", "microsoft-outbound-blocked"},
	{"content", "550 5.7.501 Service unavailable, spam abuse detected. [AM0P1CA1.EURP.PROD.OUTLOOK.COM]", "microsoft-outbound-blocked"},
	{"RCPT", "451 4.7.500 Server busy. Please try again later from [192.0.2.7]. (S77719) [AM5EUR02FT001.eop-EUR02.prod.protection.outlook.com]", "microsoft-throttled"},
	{"RCPT", "550 5.7.124 Sender not in allowed-senders list", "microsoft-restricted-recipient"},
	{"content", "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy", "microsoft-transport-rule"},
	{"RCPT", "550 5.7.64 TenantAttribution; Relay Access Denied [AM5EUR02FT001.eop-EUR02.prod.protection.outlook.com]", "microsoft-connector-attribution"},
	{"MAIL", "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).", "microsoft-consumer-blocklist"},
	{"MAIL", "451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.live.com (S775) [x.prod.protection.outlook.com]", "microsoft-throttled"},
	{"MAIL", "550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/192.0.2.7 AS(1450) [x.prod.protection.outlook.com]", "microsoft-spamhaus"},
	{"content", "550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level.", "microsoft-sender-authentication"},
	{"content", "550 5.7.0 Host 192.0.2.7 is not allowed to send mail for example.com", "sender-domain-not-authenticated"},
	{"RCPT", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain", "exchange-unable-to-relay"},
	{"AUTH", "535 5.7.0 (#AUTH005) Too many bad auth attempts.", "yahoo-app-password-needed"},
	{"MAIL", "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes", "yahoo-temporarily-deferred"},
	{"content", "554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes", "yahoo-sender-not-authenticated"},
	{"content", "550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137", "icloud-local-policy"},
	{"AUTH", "535 Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256", "qq-authorization-code-needed"},
	{"MAIL", "501 mail from address must be same as authorization user", "qq-sender-not-login"},
	{"MAIL", "503 Error: need EHLO and AUTH first !", "not-logged-in"},
	{"content", "550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726", "qq-content-or-rate"},
	{"MAIL", "553 Mail from must equal authorized user", "netease-sender-not-login"},
	{"content", "554 DT:SPM 163 smtp10,DsCowABXaaaa 1526000000,please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7", "netease-spam"},
	{"STARTTLS", "454 Command not permitted when TLS active", "starttls-inside-tls"},
	{"content", "451 Auth Fail [hanmail.net]", "daum-login-refused"},
}

// TestQuotedReplies puts the replies into what programs print of them.
func TestQuotedReplies(t *testing.T) {
	python := map[string]string{"AUTH": "SMTPAuthenticationError", "MAIL": "SMTPSenderRefused", "RCPT": "SMTPRecipientsRefused", "content": "SMTPDataError", "EHLO": "SMTPHeloError"}
	nodemailer := map[string]string{"AUTH": "Error: Invalid login: ", "MAIL": "Error: Mail command failed: ", "RCPT": "Error: Can't send mail - all recipients were rejected: ", "content": "Error: Message failed: ", "EHLO": "Error: Invalid greeting response: "}
	for _, q := range quotedReplies {
		code, words := q.reply[:3], q.reply[4:]
		wraps := []string{
			fmt.Sprintf("Expected response code \"250\" but got code %q, with message %q.", code, q.reply),
		}
		if before := nodemailer[q.step]; before != "" {
			wraps = append(wraps, before+q.reply)
		}
		if class := python[q.step]; class != "" {
			wraps = append(wraps, fmt.Sprintf("smtplib.%s: (%s, b'%s')", class, code, strings.ReplaceAll(words, "'", `\'`)))
		}
		for _, text := range wraps {
			got := strings.Fields(idsOf(t, text))
			if len(got) == 0 || got[0] != q.want {
				t.Errorf("got %q, want %q for\n%s", got, q.want, text)
			}
		}
	}
}

// programErrors are what clients print when no reply decides: errors of their
// own, of TLS libraries and of systems.
var programErrors = []struct{ text, want string }{
	{"SMTP ERROR: Failed to connect to server: php_network_getaddresses: getaddrinfo failed: Name or service not known (0)", "host-not-found"},
	{"Connection could not be established with host mail.example.com :stream_socket_client(): php_network_getaddresses: getaddrinfo failed: No such host is known.", "host-not-found"},
	{"Error: getaddrinfo ENOTFOUND smtp.example.com", "host-not-found"},
	{"Error: queryA ETIMEOUT smtp.example.com\n  code: 'EDNS', command: 'CONN' }", "host-not-found"},
	{"com.sun.mail.util.MailConnectException: Couldn't connect to host, port: smtp.example.com, 25; timeout -1;\n  nested exception is:\n\tjava.net.UnknownHostException: smtp.example.com", "host-not-found"},
	{"dial tcp: lookup smtp.example.com on 127.0.0.11:53: no such host: sending mail over smtp failed", "host-not-found"},
	{"curl: (6) Could not resolve host: smtp.example.com", "host-not-found"},
	{"SMTP ERROR: Failed to connect to server: Connection refused (111)", "connection-refused"},
	{"stream_socket_client(): unable to connect to smtp.example.com:587 (Verbindungsaufbau abgelehnt)", "connection-refused"},
	{"Error: connect ECONNREFUSED 192.0.2.7:587\n  errno: -111, code: 'ESOCKET', command: 'CONN'", "connection-refused"},
	{"SMTP: dial tcp 192.0.2.7:587: connect: connection refused", "connection-refused"},
	{"Connection could not be established with host localhost [Connection refused #111]", "connection-refused-at-home"},
	{"Connection to tcp://smtp.example.com:465 Timed Out", "plain-text-on-tls-port"},
	{"fsockopen(): unable to connect to smtp.example.com:25 (No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión.)", "connection-refused"},
	{"SMTP ERROR: Failed to connect to server: Network is unreachable (101)", "network-unreachable"},
	{"SMTP ERROR: Failed to connect to server: Permission denied (13)", "connection-forbidden-locally"},
	{"Error: connect EACCES 192.0.2.7:587 smtp", "connection-forbidden-locally"},
	{"SMTP ERROR: Failed to connect to server: Connection timed out (110)", "connect-timeout"},
	{"SMTP connect: dial tcp 192.0.2.7:25: i/o timeout", "connect-timeout"},
	{"Nov 23 10:00:00 mx postfix/smtp[77]: connect to mx.example.org[192.0.2.7]:25: Connection timed out", "connect-timeout"},
	{"Net::OpenTimeout: execution expired while opening smtp.example.com mail", "connect-timeout"},
	{"smtp: read tcp 192.0.2.2:50000->192.0.2.7:587: i/o timeout", "no-greeting"},
	{"smtplib.SMTPServerDisconnected: Connection unexpectedly closed: timed out", "no-greeting"},
	{"Error: Greeting never received\n  code: 'ETIMEDOUT', command: 'CONN'", "no-greeting"},
	{"javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 465, response: -1", "plain-text-on-tls-port"},
	{"Error: 140735:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/ssl/record/ssl3_record.c:332: smtp\n code: 'ESOCKET', command: 'CONN'", "tls-on-plain-port"},
	{"smtp: tls: first record does not look like a TLS handshake", "tls-on-plain-port"},
	{"javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 587;\n nested exception is:\n javax.net.ssl.SSLException: Unsupported or unrecognized SSL message", "tls-on-plain-port"},
	{"System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received. (SmtpClient)", "tls-on-plain-port"},
	{"msmtp: TLS handshake failed: An unexpected TLS packet was received.", "tls-on-plain-port"},
	{"curl: (35) error:0A00010B:SSL routines::wrong version number (smtps)", "tls-on-plain-port"},
	{"stream_socket_enable_crypto(): Peer certificate CN=`*.hosting.example.net' did not match expected CN=`mail.example.com'", "tls-certificate-name"},
	{"Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:*.example.net smtp", "tls-certificate-name"},
	{"smtp: x509: certificate is valid for *.example.net, not mail.example.com", "tls-certificate-name"},
	{"OpenSSL::SSL::SSLError: hostname \"mail.example.com\" does not match the server certificate (Net::SMTP)", "tls-certificate-name"},
	{"MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection. The SSL certificate's RemoteCertificateNameMismatch: certificate does not match", "tls-certificate-name"},
	{"Error: self signed certificate in certificate chain smtp { code: 'ESOCKET', command: 'CONN' }", "tls-certificate-self-signed"},
	{"curl: (60) SSL certificate problem: self-signed certificate (smtp)", "tls-certificate-self-signed"},
	{"Error: unable to get local issuer certificate\n code: 'ESOCKET', command: 'CONN'", "tls-certificate-untrusted"},
	{"smtp: x509: certificate signed by unknown authority", "tls-certificate-untrusted"},
	{"javax.mail.MessagingException: Could not convert socket to TLS;\n nested exception is:\n javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target", "tls-certificate-untrusted"},
	{"msmtp: TLS certificate verification failed: the certificate hasn't got a known issuer", "tls-certificate-untrusted"},
	{"smtp: x509: certificate has expired or is not yet valid", "tls-certificate-expired"},
	{"javax.mail.MessagingException: Could not convert socket to TLS;\n nested exception is:\n javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)", "tls-no-common-version"},
	{"smtp: tls: server selected unsupported protocol version 301", "tls-no-common-version"},
	{"Error: write EPROTO 1400:error:1425F102:SSL routines:ssl_choose_client_version:unsupported protocol: smtp", "tls-no-common-version"},
	{"stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages: error:141A318A:SSL routines:tls_process_ske_dhe:dh key too small (mail)", "tls-weak-key"},
	{"System.ComponentModel.Win32Exception: The client and server cannot communicate, because they do not possess a common algorithm (SmtpClient)", "tls-no-common-version"},
	{"msmtp: the server does not support TLS via the STARTTLS command", "starttls-not-offered"},
	{"System.NotSupportedException: The SMTP server does not support the STARTTLS extension.", "starttls-not-offered"},
	{"smtp: server doesn't support AUTH", "login-not-offered"},
	{"System.NotSupportedException: The SMTP server does not support authentication.", "login-not-offered"},
	{"javax.mail.AuthenticationFailedException: No authentication mechanisms supported by both server and client", "login-mechanism-not-offered"},
	{"Nov 23 10:00:00 mx postfix/smtp[77]: warning: SASL authentication failure: No worthy mechs found", "login-plugins-missing"},
	{"Error: Missing credentials for \"PLAIN\" code: 'EAUTH', command: 'API'", "client-without-credentials"},
	{"SMTP Error: Could not authenticate.", "login-failed"},
	{"curl: (67) Login denied (smtp)", "login-failed"},
	{"smtp: unencrypted connection", "client-refuses-clear-text-login"},
	{"Error: No recipients defined mail\n code: 'EENVELOPE', command: 'API'", "client-without-recipient"},
	{"Mailer Error: Invalid address:  (From): root@localhost", "client-refuses-address"},
	{"MailKit.Net.Smtp.SmtpProtocolException: The SMTP server has unexpectedly disconnected.", "server-hung-up"},
}

// TestProgramErrors finds the cause of an error that stands alone.
func TestProgramErrors(t *testing.T) {
	for _, e := range programErrors {
		got := strings.Fields(idsOf(t, e.text))
		if len(got) == 0 || got[0] != e.want {
			t.Errorf("got %q, want %q for\n%s", got, e.want, e.text)
		}
	}
}
