package parser

import "testing"

func TestRuby(t *testing.T) {
	checkTranscripts(t, "ruby", []transcript{
		{
			"the arrows are the other way round", `Connection opened: mx.example.org:587
-> "220 mx\r\n"
<- "EHLO c\r\n"
-> "250-mx\r\n"
-> "250 AUTH LOGIN\r\n"
<- "STARTTLS\r\n"
-> "220 go\r\n"
TLS connection started
<- "EHLO c\r\n"
-> "250 mx\r\n"
<- "AUTH LOGIN\r\n"
-> "334 VXNlcm5hbWU6\r\n"
<- "dXNlcg==\r\n"
-> "334 UGFzc3dvcmQ6\r\n"
<- "c2VjcmV0\r\n"
-> "235 it's \"ok\" \xE9 \u00E9 \e[0m \#{x}\r\n"
<- "MAIL FROM:<a@b>\r\n"
-> "250 ok\r\n"
<- "RCPT TO:<c@d>\r\n"
-> "550-no\r\n"
-> "550 really\r\n"
<- "RCPT TO:<e@f>\r\n"
-> "250 ok\r\n"
<- "DATA\r\n"
-> "354 go\r\n"
writing message from String
wrote 63 bytes
-> "250 queued\r\n"
<- "QUIT\r\n"
-> "221 bye\r\n"
Connection opened: mx.example.org:587
-> "220 mx\r\n"
`,
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n===\n* 220\n",
		},
		{"cut off", "<- \"NOOP\\r\\n\"\n-> \"250 o", "NOOP 250\n"},
	})
	s := read(t, "-> \"235 it's \\\"ok\\\" \\xE9 \\u00E9 \\u{1F4E7} \\e[0m \\#{x}\\r\\n\"\n", Options{})[0]
	if got, want := s.Exchanges[0].Replies[0].Lines[0].Text, "235 it's \"ok\" \xe9 é 📧 \x1b[0m #{x}"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	checkRecordings(t, "ruby", "ruby")
}
