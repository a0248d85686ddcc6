package parser

import (
	"strings"
	"testing"
)

func TestLettre(t *testing.T) {
	const from = "2024-05-04T10:00:01.000001Z DEBUG lettre::transport::smtp::client::connection: "
	checkTranscripts(t, "lettre", []transcript{
		{
			"replies that grow", prefixed(from, "<< 220 mx<CRLF>\nWrote: EHLO c<CRLF>\n<< 250-mx<CRLF>\n<< 250-mx<CRLF>250-SIZE 1<CRLF>\n<< 250-mx<CRLF>250-SIZE 1<CRLF>250 AUTH LOGIN<CRLF>\nserver mx with {8BITMIME}\nWrote: AUTH LOGIN<CRLF>\n<< 334 VXNlcm5hbWU6<CRLF>\nauth encoded challenge: VXNlcm5hbWU6\nauth decoded challenge: Username:\nWrote: dXNlcg==<CRLF>\n<< 334 UGFzc3dvcmQ6<CRLF>\nWrote: cGFzcw==<CRLF>\n<< 535 no<CRLF>\nWrote: RCPT TO:<a@b><CRLF>\n<< 250 ok<CRLF>\nWrote: RCPT TO:<c@d><CRLF>\n<< 250 ok<CRLF>\nWrote: RCPT TO:<e@f><CRLF>\n<< 550-no<CRLF>\n<< 550-no<CRLF>550 really<CRLF>\nWrote: DATA<CRLF>\n<< 354 End data with <CR><LF>.<CR><LF><CRLF>\nWrote: Subject: x<CRLF><CRLF>220 x<CRLF>Wrote: QUIT<CRLF>..a\nWrote: <CRLF>.<CRLF>\n<< 250 queued<CRLF>\nWrote: QUIT<CRLF>\n<< 221 bye<CRLF>\n"),
			"* 220\nEHLO 250\nAUTH(2) 334 334 535\nRCPT 250\nRCPT 250\nRCPT 550\nDATA 354 250 38.\nQUIT 221\n",
		},
		{
			"lettre 0.9, colours, another logger", "Read: 220 mx<CRLF>\n\x1b[2m2024-05-04T10:00:01.000001Z\x1b[0m \x1b[34mDEBUG\x1b[0m \x1b[2mlettre::transport::smtp::client::connection\x1b[0m\x1b[2m:\x1b[0m Wrote: EHLO c<CRLF>\n[2024-05-04T10:00:01Z DEBUG lettre::transport::smtp::client] Read: 250-mx<CRLF>250 DSN<CRLF>\n",
			"* 220\nEHLO 250\n",
		},
		{
			"a line feed within the message", prefixed(from, "Wrote: DATA<CRLF>\n<< 354 go<CRLF>\nWrote: a<CRLF>b\n|QUIT\nWrote: <CRLF>.<CRLF>\n<< 250 ok<CRLF>\n"),
			"DATA 354 250 11.\n",
		},
	})
	long := strings.Repeat("0123456789abcdef<CRLF>", 50_000)
	s := read(t, prefixed(from, "Wrote: DATA<CRLF>\n<< 354 go<CRLF>\nWrote: "+long+"\nWrote: .<CRLF>\n<< 250 ok<CRLF>\n"), Options{})[0]
	if o := outline(s); o != "DATA 354 250 900000.\n" {
		t.Error(o)
	}
	if s.Started.Nanosecond() != 1000 {
		t.Errorf("started at %v", s.Started)
	}
	checkRecordings(t, "lettre", "lettre", "success", "refused-recipient", "refused-login", "payload")
}
