package parser

import "testing"

func TestAiosmtpd(t *testing.T) {
	checkTranscripts(t, "aiosmtpd", []transcript{
		{
			"two clients, and everything twice", prefixed("DEBUG:mail.log:", `('192.0.2.7', 1) handling connection
('192.0.2.7', 1) << b'220 mx'
_handle_client readline: b'EHLO c\r\n'
('192.0.2.7', 1) >> b'EHLO c'
('192.0.2.8', 2) << b'220 mx'
('192.0.2.7', 1) << b'250-mx'
('192.0.2.7', 1) << b"250 it's ok"
('192.0.2.7', 1) >> b'AUTH LOGIN ********'
('192.0.2.7', 1) << challenge: b'334 UGFzc3dvcmQ6'
('192.0.2.7', 1) << b'334 UGFzc3dvcmQ6'
('192.0.2.7', 1) << b'235 ok'
('192.0.2.8', 2) connection lost
('192.0.2.7', 1) >> b'RCPT TO:<a@b>'
('192.0.2.7', 1) << b'550 no'
('192.0.2.7', 1) >> b'DATA'
('192.0.2.7', 1) << b'354 go'
DATA readline: b'Subject: x\r\n'
DATA readline: b'\r\n'
DATA readline: b'QUIT\r\n'
DATA readline: b"(\'192.0.2.7\', 1) << b\'220\' \xe9\r\n"
DATA readline: b'..a\r\n'
DATA readline: b'.\r\n'
('192.0.2.7', 1) << b'250 ok'
('192.0.2.7', 1) connection lost
`),
			"* 220\nEHLO 250\nAUTH 334 235\nRCPT 550\nDATA 354 250 54.\n===\n* 220\n",
		},
		{
			"over a socket, with the messages at another level", "2024-05-04 10:00:01,234 INFO mail.log '' >> b'DATA'\n2024-05-04 10:00:01,235 DEBUG mail.log '' << b'354 go'\n2024-05-04 10:00:01,240 DEBUG mail.log '' << b'250 ok'\n",
			"DATA 354 250 elided\n",
		},
	})
	s := read(t, "2024-05-04 10:00:01,234 INFO mail.log ('192.0.2.7', 1) >> b'NOOP'\n2024-05-04 10:00:01,334 DEBUG mail.log ('192.0.2.7', 1) << b'250 \\xe9'\n", Options{})[0]
	if d, ok := s.Exchanges[0].Latency(); !ok || d.Milliseconds() != 100 || s.Exchanges[0].Replies[0].Lines[0].Text != "250 \xe9" {
		t.Errorf("%v %v %q", d, ok, s.Exchanges[0].Replies[0].Lines[0].Text)
	}
	checkRecordings(t, "aiosmtpd", "aiosmtpd", "success", "refused-login", "refused-recipient", "payload")
}
