package parser

import "testing"

// The peculiar ways in which RFCs print dialogues.
func TestRFC(t *testing.T) {
	const hello = "S: 220 mx\nC: EHLO c\nS: 250 mx\n"
	checkTranscripts(t, "rfc", []transcript{
		{"sender and receiver", "R: 220 mx\nS: HELO c\nR: 250 mx\n\nS: MAIL FROM:<a@b>\nR: 250 OK\n\nS: DATA\nR: 354 go\nS: x\nS: .\nR: 250 OK\nS: QUIT\nR: 221 bye\n", "* 220\nHELO 250\nMAIL 250\nDATA 354 250 3.\nQUIT 221\n"},
		{"sender and receiver, from the middle", "S: MAIL FROM:<>\nR: 250 ok\nS: DATA\nR: 354 go\nS:    \"550 No Such User\"\nS: .\nR: 250 ok\n", "MAIL 250\nDATA 354 250 23.\n"},
		{"the server says a word that is a command, too", hello + "C: HELP\nS: 214-topics:\nS: HELP\nS: 214 end\nC: QUIT\nS: 221 bye\n", "* 220\nEHLO 250\nHELP 214\n* 214\nQUIT 221\n"},
		{"provider and customer", "P:  220 isp\nC:  EHLO c\nP:  250-isp\nP:  250 ATRN\nC:  ATRN b.example\nP:  250 now\nC:  220 c\nP:  EHLO isp\nC:  250 c\nP:  QUIT\nC:  221 bye\n", "* 220\nEHLO 250\nATRN 250\n===\n* 220\nEHLO 250\nQUIT 221\n"},
		{"what somebody does", "S: <wait for connection on TCP port\nC: [connection established]\nC: <open connection to server>\n" + hello + "C & S: <negotiate>\nC: QUIT\n", "* 220\nEHLO 250\nQUIT\n"},
		{"the end of a message, spelled", hello + "C: DATA\nS: 354 end with <CRLF>.<CRLF>\nC: x<CR><LF>\nC: <CRLF>.<CRLF>\nS: 250 OK\n", "* 220\nEHLO 250\nDATA 354 250 3.\n"},
		{"a page break", hello + "C: RCPT TO:<d@e>\nS: 551-5.7.1 no\n\n\n\nNobody          Standards Track          [Page 3]\n\f\nRFC 9999          Example          May 2006\n\n\nS: 551 5.7.1 nor there\nC: QUIT\nS: 221 bye\n", "* 220\nEHLO 250\nRCPT 551\nQUIT 221\n"},
		{"a reply without its code", hello + "C: RCPT TO:<d@e>\nS: OK\nC: DATA\nS: 354 go\nC: .\nS: 250 OK\n", "* 220\nEHLO 250\nRCPT 0\nDATA 354 250 0.\n"},
		{"a message without marks", hello + "   C: DATA\n   S: 354 go\n   C: To: x;\n        y\n      From: z\n\n      Body\n      .\n   S: 250 OK\n", "* 220\nEHLO 250\nDATA 354 250 30.\n"},
		{"remarks in place of a message", hello + "   C: DATA\n   S: 354 go\n    ...\n\n     (message follows)\n\n   C: .\n   S: 250 OK\n", "* 220\nEHLO 250\nDATA 354 250 0.\n"},
	})
}

// A line that was broken to fit the page is one line.
func TestBrokenLines(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"between the words of a command", "   R: 250 OK\n   S: RCPT\n       TO:<@a.example,@b.example:u@c.example>\n   R: 250 OK\n", "RCPT TO:<@a.example,@b.example:u@c.example>"},
		{"before a parameter", "   C: MAIL FROM:<a@b>\n           SUBMITTER=c@d\n   S: 250 ok\n", "MAIL FROM:<a@b> SUBMITTER=c@d"},
		{"with a backslash", "   >>> RCPT TO:<a@b> NOTIFY=NEVER \\\n   ORCPT=rfc822;a@b\n   <<< 250 ok\n", "RCPT TO:<a@b> NOTIFY=NEVER ORCPT=rfc822;a@b"},
		{"within a URL", "   C: BURL imap://u@h/outbox\n           ;uid=25;urlauth=submit+u\n           :internal:0123 LAST\n   S: 250 ok\n", "BURL imap://u@h/outbox;uid=25;urlauth=submit+u:internal:0123 LAST"},
		{"within base64", "C: AUTH PLAIN AGFsaWNl\n      AHNlY3JldA==\nS: 235 ok\n", "AUTH PLAIN AGFsaWNlAHNlY3JldA=="},
		{"a remark is no part of it", "   C: AUTH PLAIN\n    (there is a blank behind the 334)\n   S: 334\n", "AUTH PLAIN"},
		{"neither is what is not below", "   C: MAIL FROM:<a@b>\n SIZE=1\n   S: 250 ok\n", "MAIL FROM:<a@b>"},
		{"nor a sentence", "   C: MAIL FROM:<a@b>\n      Now the recipient.\n   S: 250 ok\n", "MAIL FROM:<a@b>"},
	}
	for _, tt := range tests {
		got := read(t, tt.text, Options{})
		if len(got) != 1 || len(got[0].Exchanges) == 0 {
			t.Errorf("%s: %d sessions", tt.name, len(got))
			continue
		}
		e := got[0].Exchanges[len(got[0].Exchanges)-1]
		if e.Line.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, e.Line.Text, tt.want)
		}
	}
}

func TestBrokenReplies(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a challenge", "   C: AUTH CRAM-MD5\n   S: 334 PDEyMzRAZXhh\n      bXBsZT4=\n   C: dQ==\n", "334 PDEyMzRAZXhhbXBsZT4="},
		{"words", "   C: RCPT TO:<a@b>\n   S: 550 5.7.1 Relaying not\n          allowed\n   C: QUIT\n", "550 5.7.1 Relaying not allowed"},
		{"a remark", "   C: RCPT TO:<a@b>\n   S: 550 no\n      ^^^ here it fails\n   C: QUIT\n", "550 no"},
		{"behind an empty line", "   C: RCPT TO:<a@b>\n   S: 550 no\n\n      So it goes\n   C: QUIT\n", "550 no"},
	}
	for _, tt := range tests {
		got := read(t, tt.text, Options{})
		if len(got) != 1 || len(got[0].Exchanges[0].Replies) == 0 {
			t.Errorf("%s: %d sessions", tt.name, len(got))
			continue
		}
		if l := got[0].Exchanges[0].Replies[0].Lines; len(l) != 1 || l[0].Line.Text != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, l, tt.want)
		}
	}
}

// What may stand in the place of MAIL (RFC 821 section 3.4) has a reverse-path.
func TestSendInPlaceOfMail(t *testing.T) {
	for _, verb := range []string{"SEND", "SOML", "SAML"} {
		got := read(t, "S: 220 mx\nC: HELO c\nS: 250 mx\nC: "+verb+" FROM:<alice@example.com>\nS: 250 ok\n", Options{})
		e := got[0].Exchanges[len(got[0].Exchanges)-1]
		c, ok := e.Command.(*MailCommand)
		if !ok || string(c.Verb) != verb || c.ReversePath.Local != "alice" {
			t.Errorf("%s: %#v", verb, e.Command)
		}
	}
	got := read(t, "S: 220 mx\nC: HELO c\nS: 250 mx\nC: SEND help\nS: 500 no\n", Options{})
	if _, ok := got[0].Exchanges[2].Command.(*OtherCommand); !ok {
		t.Errorf("%#v", got[0].Exchanges[2].Command)
	}
}
