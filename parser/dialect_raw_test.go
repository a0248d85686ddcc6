package parser

import "testing"

func TestRaw(t *testing.T) {
	const hello = "220 mx.example.org ESMTP\n250-mx.example.org\n250-SIZE 1\n250 8BITMIME\n"
	const tls = "CONNECTED(00000003)\ndepth=0 CN = mx\nverify return:1\n---\nServer certificate\n-----BEGIN CERTIFICATE-----\nMIID6jCCAtKgAwIBAgIUDtXzyCZY131ugh8eEYu8GsJz\n-----END CERTIFICATE-----\n---\nVerify return code: 0 (ok)\n---\n"
	const ticket = "---\nPost-Handshake New Session Ticket arrived:\nSSL-Session:\n    0000 - bd d6 6f 82 23 b5 46 16-9c 78 4a 14 9b 0a 93 21   ..o.#.F..xJ....!\n---\nread R BLOCK\n"
	checkTranscripts(t, "raw", []transcript{
		{"replies only", hello + "250 2.1.0 Ok\n250 2.1.5 Ok\n550 5.1.1 <c@example.org>: Recipient address rejected: User unknown\n250 2.1.5 Ok\n354 go\n250 2.0.0 Ok: queued as 1\n221 2.0.0 Bye\n", "* 220\nEHLO 250\nMAIL 250\nRCPT 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n"},
		{"replies only, without enhanced codes", "220 mx ESMTP\n250 mx\n250 ok\n250 ok\n550 no\n354 go\n550 spam\n221 bye\n", "* 220\nHELO 250\nMAIL 250\nRCPT 250\nRCPT 550\nDATA 354 550 elided\nQUIT 221\n"},
		{"replies only, a login", hello + "334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n535 5.7.8 no\n", "* 220\nEHLO 250\nAUTH 334 334 535\n"},
		{"replies only, no recipient left", hello + "250 2.1.0 Ok\n554 5.7.1 <u@example.com>: Recipient address rejected: Access denied\n554 5.5.1 Error: no valid recipients\n221 2.7.0 Error: I can break rules, too. Goodbye.\n", "* 220\nEHLO 250\nMAIL 250\nRCPT 554\nDATA 554\n* 221\n"},
		{"replies only, two sessions", hello + "221 bye\n" + hello + "530 5.7.0 Must issue a STARTTLS command first\n421 4.4.2 timeout\n", "* 220\nEHLO 250\nQUIT 221\n===\n* 220\nEHLO 250\nMAIL 530\n* 421\n"},
		{"from the final dot on", "it stops at the dot.\n.\n554 5.6.0 no header\nquit\n221 bye\n", "DATA 554 elided\nQUIT 221\n"},
		{"a dot that ends nothing", ".\nand so on\n554 no\nquit\n221 bye\n", "* 554\nQUIT 221\n"},
		{"the client only", "EHLO c\nAUTH LOGIN\ndXNlcg==\nc2VjcmV0\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nDATA\nSubject: x\n\n220 x\nQUIT\n..dot\n.\nQUIT\n", "EHLO\nAUTH(2)\nMAIL\nRCPT\nDATA 33.\nQUIT\n"},
		{"prompts, and a command with a typing error", "~ ❯ telnet mx.example.org 25\nTrying 192.0.2.25...\nConnected to mx.example.org.\nEscape character is '^]'.\n220 mx\r\nehlp c\r\n502 5.5.2 Error: command not recognized\r\nehlp\b \bo c\r\n250 mx\r\r\nmail from alice@example.com\n501 5.5.4 Syntax: MAIL FROM:<address>\nquit\n221 bye\nConnection closed by foreign host.\n", "* 220\nEHLP 502\nEHLO 250\nMAIL 501\nQUIT 221\n"},
		{"s_client -starttls hides how it began", "$ openssl s_client -connect mx.example.org:587 -starttls smtp\n" + tls + "250 CHUNKING\n" + ticket + "ehlo c\n250-mx\n250 AUTH PLAIN\nAUTH PLAIN AGEAYg==\n535 no\n", "EHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH 535\n"},
		{"s_client, TLS from the start; R and Q swallowed", tls + "220 mx ESMTP\n" + ticket + "ehlo c\n250 mx\nmail from:<a@b>\n250 ok\nRENEGOTIATING\n4037B28D887F0000:error:0A00010A:SSL routines:can_renegotiate:wrong ssl version\ndata\n503 need RCPT\nDONE\n", "* 220\nEHLO 250\nMAIL 250\nDATA 503\n"},
		{"body like traffic", "220 mx\ndata\n354 go\n220 x\nConnection closed by foreign host.\nquit\n.\n250 ok\n", "* 220\nDATA 354 250 49.\n"},
		{"socat -v, its output mixed in", "< 2026/11/23 03:44:41.000788657  length=7 from=0 to=32\n220 mx\n220 mx\n> 2026/11/23 03:44:41.000881722  length=6 from=0 to=5\nDATA\\r\n< 2026/11/23 03:44:41.000881940  length=7 from=7 to=14\n354 go\n354 go\n> 2026/11/23 03:44:41.000881940  length=14 from=6 to=22\n220 x\\r\nQUIT\\r\n> 2026/11/23 03:44:41.000881940  length=3 from=22 to=25\n.\\r\n< 2026/11/23 03:44:41.000881940  length=7 from=14 to=22\n250 ok\n250 ok\n", "* 220\nDATA 354 250 13.\n"},
	})
	if got := read(t, "Help is on its way.\nData we collect:\n250 people came, 220 of them by car\n\"quit smoking\"\n", Options{}); len(got) > 0 && len(got[0].Exchanges) > 1 {
		t.Errorf("prose is read as %s", outline(got[0]))
	}
}
