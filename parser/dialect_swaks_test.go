package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The recordings of the programs that print what they send and receive.
func TestSenderRecordings(t *testing.T) {
	for folder, dialect := range map[string]string{"swaks": "swaks", "curl": "curl", "msmtp": "msmtp", "s-nail": "s-nail", "ssmtp": "ssmtp", "mutt": "mutt", "neomutt": "mutt", "tshark": "tshark", "tcpflow": "tcpflow", "tcpdump": "tcpdump", "raw": "raw",
		"heirloom-mailx": "heirloom-mailx", "busybox": "busybox", "mailsend": "mailsend", "smtp-cli": "smtp-cli", "k9": "k9", "thunderbird": "thunderbird", "email-oauth2-proxy": "email-oauth2-proxy", "esp-mail": "esp-mail"} {
		checkRecordings(t, folder, dialect)
	}
	// Net::SMTP leaves empty lines out of the messages it shows.
	logs, _ := filepath.Glob(filepath.Join("..", "testdata", "logs", "netsmtp", "*.log"))
	more, _ := filepath.Glob(filepath.Join("..", "testdata", "logs", "git-send-email", "*.log"))
	for _, log := range append(logs, more...) {
		in, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, string(in), Options{}); len(got) != 1 || got[0].Dialect != "netsmtp" || len(got[0].Problems) > 0 {
			t.Errorf("%s: %d sessions", log, len(got))
		}
	}
}

// traffic has a line of the message for each trap.
const (
	trafficBody = "S: 250 x\n220 not a reply\n..dot\nQUIT\n.\n"
	trafficSize = "39."
)

func TestSwaks(t *testing.T) {
	const hello = "=== Trying mx:587...\n=== Connected to mx.\n<-  220 mx\n -> EHLO c\n<-  250-mx\n<-  250 STARTTLS\n"
	const envelope = " -> MAIL FROM:<a@b>\n<-  250 ok\n -> RCPT TO:<c@d>\n<** 550 no\n -> RCPT TO:<e@f>\n<-  250 ok\n -> DATA\n<-  354 go\n"
	const said = "* 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 " + trafficSize + "\nQUIT 221\n"
	const bye = "<-  250 queued\n -> QUIT\n<-  221 bye\n=== Connection closed with remote host.\n"
	body := prefixed(" -> ", strings.ReplaceAll(trafficBody, "QUIT", "<-  554 no"))
	checkTranscripts(t, "swaks", []transcript{
		{"a refused recipient", hello + envelope + prefixed(" -> ", trafficBody) + bye, said},
		{"marks in the message", hello + envelope + body + bye, strings.ReplaceAll(said, "39.", "45.")},
		{"the space before the arrow lost", strings.ReplaceAll(strings.ReplaceAll(hello+envelope+prefixed(" -> ", trafficBody)+bye, "\n -> ", "\n-> "), "<-  ", "<- "), said},
		{"message left out", hello + envelope + " -> 15 lines sent\n" + bye, strings.ReplaceAll(said, trafficSize, "elided")},
		{"login over TLS", hello + " -> STARTTLS\n<-  220 go\n=== TLS started with cipher x\n ~> EHLO c\n<~  250 AUTH LOGIN\n ~> AUTH LOGIN\n<~  334 Username:\n ~> a@b\n<~  334 Password:\n ~> PROVIDED_BUT_REMOVED\n<~* 535 no\n*** No authentication type succeeded\n ~> QUIT\n<~  221 bye\n", "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(2) 334 334 535\nQUIT 221\n"},
		{"no hints", strings.NewReplacer("\n -> ", "\n", "\n<-  ", "\n", "\n<** ", "\n").Replace(hello + envelope + prefixed(" -> ", strings.ReplaceAll(trafficBody, "QUIT", "*** x")) + bye + "=== "), strings.ReplaceAll(said, "39.", "40.")},
		{"only the replies lack hints", strings.NewReplacer("\n<-  ", "\n", "\n<** ", "\n").Replace(hello + envelope + prefixed(" -> ", trafficBody) + bye), said},
		{"pipelining", hello + " -> MAIL FROM:<a@b>\n -> RCPT TO:<c@d>\n -> DATA\n<-  250 ok\n<** 550 no\n<** 554 none\n", "* 220\nEHLO 250\nMAIL 250\nRCPT+ 550\nDATA+ 554\n"},
		{"dumps and times beside", hello + " -> NOOP\n  > 0000: 4E 4F 4F 50  0D 0A                                    NOOP..          \n=== response in 0.044s\n<   0000: 32 35 30 20  6F 6B 0D 0A                              250.ok..        \n<-  250 ok\n", "* 220\nEHLO 250\nNOOP 250\n"},
		{"time-out in place of a reply", hello + " -> NOOP\n<** Timeout (30 secs) waiting for server response\n", "* 220\nEHLO 250\nNOOP\n"},
	})
}

func TestCurl(t *testing.T) {
	const hello = "*   Trying 192.0.2.25:25...\n* Connected to mx (192.0.2.25) port 25 (#0)\n< 220 mx\r\n> EHLO c\r\n< 250-mx\r\n< 250 AUTH PLAIN\r\n"
	const envelope = "> MAIL FROM:<a@b>\n< 250 ok\n> RCPT TO:<c@d>\n< 550 no\n* RCPT failed: 550\n> RCPT TO:<e@f>\n< 250 ok\n> DATA\n< 354 go\n"
	const said = "* 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\n"
	trace := "== Info: Connected to mx (192.0.2.25) port 25 (#0)\n<= Recv header, 8 bytes (0x8)\n0000: 220 mx\n=> Send header, 8 bytes (0x8)\n0000: EHLO c\n<= Recv header, 8 bytes (0x8)\n0000: 250 mx\n" +
		"=> Send SSL data, 5 bytes (0x5)\n0000: ..220\n=> Send header, 6 bytes (0x6)\n0000: DATA\n<= Recv header, 8 bytes (0x8)\n0000: 354 go\n"
	checkTranscripts(t, "curl", []transcript{
		{"byte counts for the message", hello + envelope + "} [498 bytes data]\n* We are completely uploaded and fine\n< 250 queued\n* Connection #0 to host mx left intact\n", said},
		{"times and numbers of connections", prefixed("10:00:01.123456 [0-0] ", hello+envelope+"} [498 bytes data]\n< 250 queued\n"), said},
		{"refused login under TLS", hello + "> AUTH PLAIN\r\n{ [5 bytes data]\n< 334 \r\n} [5 bytes data]\n> AGEAYg==\r\n< 535 no\r\n* Closing connection 0\ncurl: (67) Login denied\n", "* 220\nEHLO 250\nAUTH(1) 334 535\n"},
		{"trace in ASCII", trace + "=> Send data, 35 bytes (0x23)\n0000: From: a\n0009: \n000b: ..dot\n0012: 220 not a reply\n0023: \n<= Recv header, 8 bytes (0x8)\n0000: 250 ok\n", "* 220\nEHLO 250\nDATA 354 250 34.\n"},
		{"a line of 64 columns goes on", trace + "=> Send data, 72 bytes (0x48)\n0000: " + strings.Repeat("x", 64) + "\n0040: yyyyyy\n<= Recv header, 8 bytes (0x8)\n0000: 250 ok\n", "* 220\nEHLO 250\nDATA 354 250 72.\n"},
		{"trace in hex", "=> Send header, 6 bytes (0x6)\n0000: 44 41 54 41 0d 0a                               DATA..\n<= Recv header, 8 bytes (0x8)\n0000: 33 35 34 20 67 6f 0d 0a                         354 go..\n=> Send data, 4 bytes (0x4)\n0000: 2e 2e 0d 0a                                     ....\n<= Recv header, 8 bytes (0x8)\n0000: 32 35 30 20 6f 6b 0d 0a                         250 ok..\n", "DATA 354 250 3.\n"},
		{"two connections of one program", "[0-0] < 220 a\n[1-1] < 220 b\n[0-0] > EHLO c\n[1-1] > EHLO c\n[0-0] * Closing connection\n[1-1] < 550 no\n", "* 220\nEHLO\n===\n* 220\nEHLO 550\n"},
	})
}

func TestTextModeSenders(t *testing.T) {
	say := func(client, server string) string {
		return strings.NewReplacer("C:", client, "S:", server).Replace("S:220 mx\nC:EHLO c\nS:250-mx\nS:250 SIZE\nC:AUTH LOGIN\nS:334 VXNlcm5hbWU6\nC:dQ==\nS:334 UGFzc3dvcmQ6\nC:cA==\nS:235 ok\nC:MAIL FROM:<a@b>\nS:250 ok\nC:RCPT TO:<c@d>\nS:550-no\nS:550 really\nC:RCPT TO:<e@f>\nS:250 ok\nC:DATA\nS:354 go\n")
	}
	bye := func(client, server string) string {
		return server + "250 queued\n" + client + "QUIT\n" + server + "221 bye\n"
	}
	const said = "* 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 BODY\nQUIT 221\n"
	for _, tt := range []struct{ dialect, before, client, server, size string }{
		{"msmtp", "host = mx\nport = 587\nreading recipients from the command line\n", "--> ", "<-- ", trafficSize},
		{"ssmtp", "", "[->] ", "[<-] ", trafficSize},
		{"mailsend", "", "[C] ", "[S] ", trafficSize},
		{"smtpclass", "Resolving SMTP server domain \"mx\"...\nConnecting to host address \"192.0.2.25\" port 25...\nConnected to SMTP server \"mx\".\n", "C ", "S ", trafficSize},
		{"heirloom-mailx", "Resolving host mx . . . done.\nConnecting to 192.0.2.25:25 . . . connected.\n", ">>> ", "", trafficSize},
		{"s-nail", "s-nail: Resolving host mx:587 ... done\ns-nail: Connecting to 192.0.2.25:587 ... connected.\n", "s-nail: >>> ", "s-nail: >>> SERVER: ", "40."},
		{"netsmtp", "Net::SMTP>>> Net::SMTP(3.14)\n", "Net::SMTP=GLOB(0x5)>>> ", "Net::SMTP=GLOB(0x5)<<< ", "40."},
		{"mutt", "[2026-11-23 03:58:22] Connected to mx:25 on fd=4\n", "[2026-11-23 03:58:22] 4> ", "[2026-11-23 03:58:22] 4< ", trafficSize},
		{"mutt", "", "[2026-11-23 03:58:22]<2> mutt_socket_write_d() 4> ", "[2026-11-23 03:58:22]<2> mutt_socket_readln_d() 4< ", trafficSize},
	} {
		checkTranscripts(t, tt.dialect, []transcript{
			{tt.dialect, tt.before + say(tt.client, tt.server) + prefixed(tt.client, trafficBody) + bye(tt.client, tt.server), strings.ReplaceAll(said, "BODY", tt.size)},
			{tt.dialect + ", the message left out", tt.before + say(tt.client, tt.server) + bye(tt.client, tt.server), strings.ReplaceAll(said, "BODY", "elided")},
		})
	}
}

func TestSMTPClassConnects(t *testing.T) {
	const hello = "Connecting to host address \"192.0.2.25\" port 25...\nS 220 mx\nC EHLO c\nS 250-mx\nS 250 PIPELINING\n"
	checkTranscripts(t, "smtpclass", []transcript{
		{"commands sent ahead", hello + "C MAIL FROM:<a@b>\nC RCPT TO:<c@d>\nC DATA\nS 250 ok\nS 554 no\nDisconnected.\n", "* 220\nEHLO 250\nMAIL 250\nRCPT+ 554\nDATA+\n"},
		{"marks on the first line of the message only", hello + "C MAIL FROM:<a@b>\nC RCPT TO:<c@d>\nC DATA\nS 250 ok\nS 250 ok\nS 354 go\nC Subject: x\n\nCheers\n.\nS 250 ok\nC QUIT\nS 221 bye\n", "* 220\nEHLO 250\nMAIL 250\nRCPT+ 250\nDATA+ 354 250 22.\nQUIT 221\n"},
	})
}

func TestSnail(t *testing.T) {
	const connected = "s-nail: Resolving host mx:587 ... done\ns-nail: Connecting to 192.0.2.25:587 ... connected.\n"
	checkTranscripts(t, "s-nail", []transcript{
		{"one -v tells of refusals only", connected + "s-nail: TLS connection using TLSv1.3\ns-nail: SMTP server: 535 5.7.8 no\n/home/a/dead.letter 14/349\ns-nail: ... message not sent\n", "STARTTLS 220\nAUTH 535\n"},
		{"a refusal told again", connected + "s-nail: >>> SERVER: 220 mx\ns-nail: >>> HELO c\ns-nail: >>> SERVER: 550 no\ns-nail: SMTP server: 550 no\n", "* 220\nHELO 550\n"},
		{"the server's mark in the message", "s-nail: >>> DATA\ns-nail: >>> SERVER: 354 go\ns-nail: >>> x\ns-nail: >>> SERVER: 250 x\ns-nail: >>> .\ns-nail: >>> SERVER: 250 ok\n", "DATA 354 250 18.\n"},
		{"the password", "s-nail: Credentials: host mx:25, user u, pass secret\n" + connected + "s-nail: >>> SERVER: 220 mx\n", "* 220\n"},
	})
}

func TestNetSMTP(t *testing.T) {
	const log = "OK. Log says:\nServer: mx\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nFrom: a@b\nSubject: QUIT\n\nResult: 250 \n"
	talk := func(key string) string {
		return "Net::SMTP=GLOB(" + key + ")<<< 220 mx\nNet::SMTP=GLOB(" + key + ")>>> STARTTLS\nNet::SMTP=GLOB(" + key + ")<<< 220 go\nNet::SMTP::_SSL=GLOB(" + key + ")>>> EHLO c\nNet::SMTP::_SSL=GLOB(" + key + ")<<< 250 mx\n"
	}
	const said = "* 220\nSTARTTLS 220\nEHLO 250\n"
	checkTranscripts(t, "netsmtp", []transcript{
		{"decoded lines hold the password", "X::Y=GLOB(0x1)>>> AUTH LOGIN\nX::Y=GLOB(0x1)<<< 334 UGFzc3dvcmQ6\nX::Y=GLOB(0x1)<<< (decoded) Password:\nX::Y=GLOB(0x1)>>> (decoded) secret\nX::Y=GLOB(0x1)>>> c2VjcmV0\nX::Y=GLOB(0x1)<<< 535 no\n", "AUTH(1) 334 535\n"},
		{"two at once", talk("0x1")[:31] + talk("0x2") + talk("0x1")[31:], said + "===\n" + said},
		{"git's account of what was shown", talk("0x1") + log, said},
		{"git's account alone", "/srv/app/0001.patch\n" + log + "/srv/app/0002.patch\n" + log, "MAIL\nRCPT\nDATA 250 elided\n===\nMAIL\nRCPT\nDATA 250 elided\n"},
		{"it gives up", talk("0x1") + "Net::SMTP::_SSL=GLOB(0x1)>>> NOOP\nNet::SMTP: Timeout at x.pl line 3\n", said + "NOOP\n"},
	})
}

func TestSmallSenders(t *testing.T) {
	checkTranscripts(t, "busybox", []transcript{
		{"busybox", "sendmail: recv:'220 mx'\nsendmail: send:'EHLO c'\nsendmail: recv:'250-mx'\nsendmail: recv:'250 it's me'\nsendmail: send:'DATA'\nsendmail: recv:'354 go'\nsendmail: send:'.'\nsendmail: recv:'250 ok'\n", "* 220\nEHLO 250\nDATA 354 250 elided\n"},
	})
	checkTranscripts(t, "smtp-cli", []transcript{
		{"replies without separators", "[220] 'mx'\n> EHLO c\n[250] 'mx'\n[250] 'SIZE 1'\n> MAIL FROM:<a@b>\n[250] 'ok'\n> RCPT TO:<c@d>\n[550] 'no'\n> RCPT TO:<e@f>\n[250] 'ok'\n> DATA\n[354] 'go'\n[250] 'queued'\n> QUIT\n[221] 'bye'\n", "* 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n"},
	})
	checkTranscripts(t, "ssmtp", []transcript{
		{"the password's line left out", "[->] AUTH LOGIN\n[<-] 334 VXNlcm5hbWU6\n[->] dQ==\n[<-] 334 UGFzc3dvcmQ6\n[<-] 235 ok\n[->] NOOP\n[<-] 250 ok\n", "AUTH(1) 334 334 235\nNOOP 250\n"},
	})
	checkTranscripts(t, "msmtp", []transcript{
		{"errors first", "msmtp: authentication failed (method PLAIN)\nmsmtp: server message: 535 no\nhost = mx\nport = 587\n<-- 220 mx\n--> EHLO c\n<-- 250 mx\n--> AUTH PLAIN x\n<-- 535 no\n", "* 220\nEHLO 250\nAUTH 535\n"},
		{"pipelined, and a line that is too long for it", "<-- 220 mx\n--> MAIL FROM:<a@b>\n--> RCPT TO:<c@d>\n--> DATA\n<-- 250 ok\n<-- 250 ok\n<-- 354 go\n--> x--> y\n--> .\n<-- 250 ok\n", "* 220\nMAIL 250\nRCPT+ 250\nDATA+ 354 250 8.\n"},
	})
}

func TestMailClients(t *testing.T) {
	const at = "[2026-11-23 03:58:22] "
	checkTranscripts(t, "mutt", []transcript{
		{"two records in one line", prefixed(at, "4> DATA\n4< 354 go\n4> x\n4> ."+at+"4> .dot\n4> .\n4< 250 ok\n"), "DATA 354 250 9.\n"},
		{"the message left out", prefixed(at, "4> DATA\n4< 354 go\n4> .\n4< 250 ok\n"), "DATA 354 250 elided\n"},
		{"IMAP besides", prefixed(at, "Connected to imap:143 on fd=5\n5< * OK IMAP\n5> a1 NOOP\nConnected to mx:25 on fd=4\n4< 220 mx\n5< a1 OK\n4> HELO c\n4< 250 mx\n"), "* 220\nHELO 250\n"},
	})
	checkTranscripts(t, "k9", []transcript{
		{"secrets left out, threads mixed", "05-04 10:00:01.100 3 7 V SmtpTransport: SMTP <<< 220 mx\n05-04 10:00:01.100 3 8 V SmtpTransport: SMTP <<< 554 no\n05-04 10:00:01.101 3 7 D SmtpTransport: SMTP >>> EHLO c\n05-04 10:00:01.300 3 7 V SmtpTransport: SMTP <<< 250-mx\n05-04 10:00:01.300 3 7 V SmtpTransport: SMTP <<< 250 AUTH PLAIN\n05-04 10:00:01.301 3 7 D SmtpTransport: SMTP >>> *sensitive*\n05-04 10:00:01.500 3 7 V SmtpTransport: SMTP <<< 535 [omitted]\n", "* 220\nEHLO 250\nAUTH 535\n===\n* 554\n"},
		{"an answer left out", "SMTP >>> AUTH LOGIN\nSMTP <<< 334 [omitted]\nSMTP >>> *sensitive*\nSMTP <<< 334 [omitted]\nSMTP >>> *sensitive*\nSMTP <<< 235 [omitted]\n", "AUTH(2) 334 334 235\n"},
	})
	checkTranscripts(t, "thunderbird", []transcript{
		{"a record of several lines, a message and a secret left out", "mailnews.smtp: Connecting to smtp://mx:587\nmailnews.smtp: Connected\nmailnews.smtp: S: 220 mx\nmailnews.smtp: C: EHLO [192.0.2.7]   SmtpClient.sys.mjs:420:19\nmailnews.smtp: S: 250-mx\n250-SIZE 1\n250 AUTH PLAIN\nmailnews.smtp: Current auth method: PLAIN\nmailnews.smtp: C: Logging suppressed (it probably contained auth information)\nmailnews.smtp: S: 235 ok\nmailnews.smtp: C: MAIL FROM:<a@b>\nmailnews.smtp: S: 250 ok\nmailnews.smtp: C: RCPT TO:<c@d>\nmailnews.smtp: S: 550-no\n550 really\nmailnews.smtp: Command failed: 550-no\n550 really; currentAction=_actionRCPT\nmailnews.smtp: C: DATA\nmailnews.smtp: S: 354 go\nmailnews.smtp: Sending 1234 bytes of payload\nmailnews.smtp: S: 250 ok\nmailnews.smtp: Socket closed.\n", "* 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 550\nDATA 354 250 elided\n"},
		{"NSPR log", "0[7f]: SMTP Response: 220 mx\n0[7f]: SMTP Send: EHLO c\n[Parent 12: Main Thread]: D/SMTP SMTP Response: 250 mx\n", "* 220\nEHLO 250\n"},
	})
	const proxy = "2024-05-04 10:00:01,001: SMTP (localhost:1587; 127.0.0.1:5->mx:587) "
	checkTranscripts(t, "email-oauth2-proxy", []transcript{
		{"two legs", prefixed(proxy, `--> [ Client connected ]
    <-- b'220 mx\r\n'
<-- b'220 mx\r\n'
--> b'EHLO c\r\n'
    --> b'EHLO c\r\n'
    <-- b'250-mx\r\n250 AUTH XOAUTH2\r\n'
<-- b'250-mx\r\n250 AUTH PLAIN LOGIN\r\n'
--> b'AUTH PLAIN\r\n'
<-- b'334 \r\n'
--> b'[[ Credentials removed from proxy log ]]\r\n'
    --> b'AUTH XOAUTH2\r\n'
    <-- b'334 \r\n'
    --> b'[[ Credentials removed from proxy log ]]\r\n'
    <-- b'535 5.7.3 it\'s "no"\r\n'
<-- b'535 no\r\n'
<-- [ Server disconnected ]
`), "* 220\nEHLO 250\nAUTH(1) 334 535\n===\n* 220\nEHLO 250\nAUTH(1) 334 535\n"},
		{"a message in chunks", prefixed("SMTP (127.0.0.1:5-{localhost:1587}-mx:587; a@b)     ", `--> b'DATA\r\n'
<-- b'354 go\r\n'
--> b'Subject: x\r\n\r\n..d'
--> b'ot\r\n250 x\r\n.\r\n'
<-- b'250 ok\r\n'
`), "DATA 354 250 27.\n"},
	})
	checkTranscripts(t, "esp-mail", []transcript{
		{"steps for commands", "> C: connecting to SMTP server\n> C: Host > mx\n> C: Port > 465\n> C: SMTP server connected\n< S: 220 mx\n> C: send SMTP command, EHLO\n< S: 250-mx\n250 AUTH PLAIN LOGIN\n#### Logging in...\n> C: send SMTP command, AUTH PLAIN\n> C: alice@example.com\n> C: *******\n< S: 235 ok\n> C: send Email\n> C: send message header\n< S: 250 2.1.0 OK\n< S: 250 2.1.5 OK\n> C: send message body\n< S: 354  Go ahead\n> C: finishing the message sending\n< S: 250 2.0.0 OK\n> C: message sent successfully\n> C: terminate the SMTP session\n", "* 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 250\nDATA 354 250 elided\nQUIT\n"},
		{"refused login", "< S: 220 mx\n> C: send SMTP command, EHLO\n< S: 250 mx\n> C: send SMTP command, AUTH LOGIN\n> C: alice@example.com\n> C: *****\n< S: 535 no\n! E: authentication failed\n", "* 220\nEHLO 250\nAUTH 535\n"},
		{"its forerunner", "[DEBUG] - INFO: connecting to SMTP server...\n[DEBUG] - mx.example.org\n[DEBUG] - 587\n[DEBUG] - INFO: smtp server connected\n[DEBUG] - 220 mx\n\n[DEBUG] - INFO: send smtp HELO command\n[DEBUG] - 250-mx\n\n[DEBUG] - 250 STARTTLS\n\n[DEBUG] - INFO: send STARTTLS command\n[DEBUG] - 454 TLS not available\n\n[DEBUG] - ERROR: could not handle SMTP server response\n[DEBUG] - INFO: cleaning SSL connection\n", "* 220\nHELO 250\nSTARTTLS 454\n"},
	})
}

func TestCaptures(t *testing.T) {
	const said = "* 220\nEHLO 250\nDATA 354 250 28.\n"
	chunks := []string{"<220 mx\n", ">EHLO c\n", "<250-mx\n250 SIZE\n", ">DATA\n", "<354 go\n", ">a\n\n220 x\n\n", ">QUIT\n..dot\n\n.\n", "<250 ok\n"}
	var flow, follow, dump strings.Builder
	follow.WriteString(strings.Repeat("=", 67) + "\nFollow: tcp,ascii\nFilter: tcp.stream eq 0\nNode 0: 192.0.2.7:49152\nNode 1: 192.0.2.25:25\n")
	for i, chunk := range chunks {
		side, text := chunk[0], strings.ReplaceAll(chunk[1:], "\n", "\r\n")
		from, to, tab := "192.000.002.007.49152", "192.000.002.025.00025", ""
		a, b := "192.0.2.7.49152", "192.0.2.25.25"
		if side == '<' {
			from, to, a, b, tab = to, from, b, a, "\t"
		}
		flow.WriteString(from + "-" + to + ": " + text + "\n")
		follow.WriteString(tab + itoa(len(text)) + "\n" + text + "\n")
		packet := "10:00:01.5 IP " + a + " > " + b + ": Flags [P.], seq " + itoa(i) + ":9, ack 1, win 64, options [nop,nop,TS val 1 ecr 2], length " + itoa(len(text)) + "\nE..\n" + strings.Repeat(".", 48) + chunk[1:] + "\n"
		dump.WriteString(packet)
		if i == 5 {
			dump.WriteString(packet) // sent again
		}
	}
	unix := func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
	checkTranscripts(t, "tcpflow", []transcript{{"tcpflow", flow.String(), said}, {"line ends lost", unix(flow.String()), said}, {"a line in two chunks", "192.000.002.025.00025-192.000.002.007.49152: 220\n192.000.002.025.00025-192.000.002.007.49152:  mx\n\n", "* 220\n"}})
	checkTranscripts(t, "tshark", []transcript{{"tshark", follow.String(), said}, {"line ends lost", unix(follow.String()), said}})
	checkTranscripts(t, "tcpdump", []transcript{{"tcpdump", dump.String(), said}})
	checkTranscripts(t, "tshark", []transcript{{
		"packet list", "    4   0.01   192.0.2.28 → 198.51.100.7 SMTP 102 S: 220 mx\n    6   0.02 198.51.100.7 → 192.0.2.28   SMTP 91 C: EHLO c\n    8   0.03   192.0.2.28 → 198.51.100.7 SMTP 240 S: 250-mx | SIZE 1\n    9   0.03 198.51.100.7 → 192.0.2.28   SMTP 91 C: MAIL FROM:<a@b> | RCPT TO:<c@d> | DATA\n   10   0.03   192.0.2.28 → 198.51.100.7 SMTP 240 S: 250 ok | 550 no | 554 none\n",
		"* 220\nEHLO 250\nMAIL 250\nRCPT+ 550\nDATA+ 554\n",
	}})
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}
