package parser

import "testing"

func TestStalwart(t *testing.T) {
	checkTranscripts(t, "stalwart", []transcript{
		{
			"what came over the network, several commands at once", `2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", protocol = smtp, remoteIp = 192.0.2.7, remotePort = 59010, size = 10, contents = "220 mx\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP input received (smtp.raw-input) listenerId = "smtp", protocol = smtp, remoteIp = 192.0.2.7, remotePort = 59010, size = 10, contents = "EHLO c\r\n"
2024-08-20T12:03:49Z INFO SMTP EHLO command (smtp.ehlo) listenerId = "smtp", protocol = smtp, remoteIp = 192.0.2.7, remotePort = 59010, domain = "c"
2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", protocol = smtp, remoteIp = 192.0.2.7, remotePort = 59010, size = 10, contents = "250-mx \"x\"\r\n250 PIPELINING\r\n"

	
2024-08-20T12:03:49Z TRACE Raw SMTP input received (smtp.raw-input) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 92, contents = "MAIL FROM:<a@b> SIZE=2267\r\nRCPT TO:<c@d>\r\nDATA\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 92, contents = "250 ok\r\n250 ok\r\n354 go\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.8, remotePort = 1, size = 92, contents = "220 mx\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP input received (smtp.raw-input) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 92, contents = "Subject: x\r\n\r\ncontents = \"220 x\"\r\nQU"
2024-08-20T12:03:49Z TRACE Raw SMTP input received (smtp.raw-input) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 92, contents = "IT\r\n..a\r\n.\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 92, contents = "550 no\r\n"
2024-08-20T12:03:49Z DEBUG SMTP connection ended (smtp.connection-end) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, elapsed = 1ms
`,
			"* 220\nEHLO 250\nMAIL 250\nRCPT+ 250\nDATA+ 354 550 44.\n===\n* 220\n",
		},
		{
			"before version 0.9", `2024-05-22T07:48:06.584535Z TRACE session{instance="smtp" protocol=Smtp remote.ip="192.0.2.7" remote.port=43130}: smtp::inbound::session: event="write" data="220 mx\r\n" size=208
2024-05-22T07:48:06.609836Z TRACE session{instance="smtp" protocol=Smtp remote.ip="192.0.2.7" remote.port=43130}: smtp::inbound::session: event="read" data="STARTTLS\r\n" size=10
2024-05-22T07:48:06.609951Z TRACE session{instance="smtp" protocol=Smtp remote.ip="192.0.2.7" remote.port=43130}: smtp::inbound::session: event="write" data="220 go\r\n" size=31
`,
			"* 220\nSTARTTLS 220\n",
		},
		{
			"a delivery: what it sent is the client's", `2024-08-20T12:03:49Z TRACE Raw SMTP input received (delivery.raw-input) queueId = 1, remoteIp = 192.0.2.9, size = 8, contents = "220 mx\r\n"
2024-08-20T12:03:49Z TRACE Raw SMTP output sent (delivery.raw-output) queueId = 1, remoteIp = 192.0.2.9, size = 8, contents = "EHLO c\r\n"
`,
			"* 220\nEHLO\n",
		},
	})
	checkRecordings(t, "stalwart", "stalwart", "success", "refused-recipient", "refused-login", "payload")
}
