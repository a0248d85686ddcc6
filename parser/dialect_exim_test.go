package parser

import (
	"strings"
	"testing"
)

func TestExim(t *testing.T) {
	const cont = "         "
	delivery := "Connecting to mx.example.org [192.0.2.25]:587 ...  TFO mode sendto, no data: EINPROGRESS\n connected\n  SMTP<< 220 mx\n  SMTP>> EHLO c\nread response data: size=34\n  SMTP<< 250-mx\n" + cont + "250-SIZE 250\n" + cont + "250 STARTTLS\n  SMTP>> STARTTLS\n  SMTP<< 220 go\n  SMTP>> EHLO c\n  SMTP<< 250 mx\n  SMTP>> AUTH PLAIN ****\n  SMTP<< 235 ok\n" +
		"  SMTP|> MAIL FROM:<a@b> SIZE=1\n  SMTP|> RCPT TO:<c@d>\n  SMTP|> RCPT TO:<e@f>\n  SMTP>> DATA\n  SMTP<< 250 ok\n  SMTP<< 550-5.1.1 no\n" + cont + "550 5.1.1 really\n  SMTP<< 250 ok\n  SMTP<< 354 go\n  SMTP>> (writing message)\n  SMTP>> .\n  SMTP+> QUIT\n  SMTP(shutdown)>>\n  SMTP<< 250 queued\n  SMTP<< 221 bye\n  SMTP(close)>>\ncmdlog: '220:EHLO:250-:STARTTLS:220'\nLOG: MAIN\n  ** c@d R=out T=login H=mx.example.org [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<c@d>: 550 no\n"
	const want = "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT+ 550\nRCPT+ 250\nDATA+ 354 250 elided\nQUIT+ 221\n"
	checkTranscripts(t, "exim", []transcript{
		{"the bounce in the same stream", delivery + delivery, want + "===\n" + want},
		{"with the process before each line", before(" 2824 ", delivery), want},
		{"with the time too", before("10:00:01.250  2824 ", delivery), want},
		{"CHUNKING", "  SMTP<< 220 mx\n  SMTP>> EHLO c\n  SMTP<< 250 CHUNKING\n  SMTP|> MAIL FROM:<a@b>\n  SMTP|> RCPT TO:<c@d>\n         will write message using CHUNKING\n  SMTP+> BDAT 457 LAST\n  SMTP>> QUIT\n  SMTP<< 250 ok\n  SMTP<< 250 ok\n  SMTP<< 250 457 bytes\n  SMTP<< 221 bye\n", "* 220\nEHLO 250\nMAIL 250\nRCPT+ 250\nBDAT+ 250 elided\nQUIT+ 221\n"},
		{"old", "  SMTP<< 220 mx\n  SMTP>> HELO c\n  SMTP<< 250 mx\n  SMTP>> DATA\n  SMTP<< 354 go\n  SMTP>> writing message and terminating \".\"\n  SMTP<< 554 spam\n  SMTP(close)>>\n", "* 220\nHELO 250\nDATA 354 554 elided\n"},
	})
	s := read(t, before(" 2824 ", delivery), Options{})[0]
	if s.Target != (Target{Host: "mx.example.org", Port: 587}) || len(s.Exchanges[6].Final().Lines) != 2 {
		t.Errorf("%+v, %+v", s.Target, s.Exchanges[6].Final())
	}
	for _, refused := range []string{"Connecting to mx.example.org [192.0.2.25]:25 ... failed: Connection refused\n", "Connecting to mx.example.org [192.0.2.25]:25 ... 192.0.2.25 in hosts_try_fastopen? yes\n failed: Connection refused\n"} {
		s := read(t, refused, Options{})[0]
		if len(s.Notes) == 0 || s.Notes[len(s.Notes)-1].Kind != LineError {
			t.Errorf("%+v", s.Notes)
		}
	}
	s = read(t, "  SMTP<< 220 mx\n  SMTP>> EHLO c\n  SMTP(Connection reset by peer)<<\n", Options{})[0]
	if len(s.Notes) != 1 || s.Notes[0].Kind != LineError {
		t.Errorf("%+v", s.Notes)
	}

	server := "SMTP>> 220 mx\nSMTP<< EHLO c\nc in helo_lookup_domains? no (end of list)\nSMTP>> 250-mx Hello\n       250-SIZE 250\n       250 AUTH PLAIN\nSMTP<< AUTH PLAIN\nSMTP>> 334 \nSMTP<< AGEAYg==\nSMTP>> 535 no\nSMTP<< MAIL FROM:<a@b>\nSMTP>> 250 OK\nSMTP<< RCPT TO:<c@d>\n LOG: MAIN REJECT\n   H=c F=<a@b> rejected RCPT <c@d>: no\nSMTP>> 550 no\nSMTP<< RCPT TO:<e@f>\nSMTP>> 250 OK\nSMTP<< DATA\nSMTP>> 354 go\nSMTP>> 250 OK id=1\nSMTP<< QUIT\nSMTP>> 221 bye\nSMTP>>(close on process exit)\n"
	const served = "* 220\nEHLO 250\nAUTH(1) 334 535\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n"
	lines := strings.SplitAfter(before(" 3040 ", server), "\n")
	mixed := ""
	for i, l := range strings.SplitAfter(before(" 3039 ", server), "\n") {
		mixed += l + lines[i]
	}
	checkTranscripts(t, "exim-server", []transcript{
		{"without numbers", server, served},
		{"two processes at once", mixed, served + "===\n" + served},
	})
}

func TestEximBH(t *testing.T) {
	checkTranscripts(t, "exim-bh", []transcript{
		{
			"thoughts within the message", "**** SMTP testing session as if from host 192.0.2.7\n\n>>> host in host_lookup? no (option unset)\n220 mx\nehlo c\n>>> c in helo_lookup_domains? no (end of list)\n250-mx\n250 HELP\nmail from:<a@b>\n250 OK\nrcpt to:<c@d>\n>>> using ACL \"check_rcpt\"\n550 no\nLOG: H=(c) [192.0.2.7] F=<a@b> rejected RCPT <c@d>: no\nrcpt to:<e@f>\n250 ok\ndata\n354 go\n220 not a reply\n>>> host in ignore_fromline_hosts? no (option unset)\n..a\nQUIT\n>>> MAIL FROM:<x@y>\n.\n>>> accept: condition test succeeded in inline ACL\nLOG: 1 <= a@b\n250 OK id=1\n\n**** SMTP testing: that is not a real message id!\n\nquit\n221 bye\n",
			"* 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 48.\nQUIT 221\n",
		},
	})
}
