package parser

import (
	"strings"
	"testing"
)

func TestOpenSMTPD(t *testing.T) {
	server := func(ptr, text string) string {
		return before("smtp: 0x"+ptr+": ", strings.ReplaceAll(strings.ReplaceAll(text, "S: ", ">>> "), "C: ", "<<< "))
	}
	first := server("7f1", "STATE_NEW -> STATE_CONNECTED\nS: 220 mx\nC: EHLO c\nSTATE_CONNECTED -> STATE_HELO\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO c\nS: 250 AUTH LOGIN\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: cGFzcw==\nS: 235 ok\nC: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nS: 550 no\nC: RCPT TO:<e@f>\nS: 250 ok\nC: DATA\nS: 354 go") +
		"<<< [MSG] Subject: x\n<<< [MSG] \n<<< [MSG] QUIT\n<<< [MSG] 250 ok\n<<< [MSG] smtp: 0x7f1: >>> 554 no\n<<< [MSG] ..a\n<<< [MSG] .\n<<< [EOM]\n" + server("7f1", "S: 250 queued\nC: QUIT\nS: 221 bye")
	const want = "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 57.\nQUIT 221\n"
	checkTranscripts(t, "opensmtpd", []transcript{
		{"a pointer that is used again, and another connection in between", "debug: smtp: listen on 192.0.2.25\n" + strings.Replace(first, "smtp: 0x7f1: >>> 550 no\n", "smtp: 0x7f1: >>> 550 no\n"+server("7f2", "STATE_NEW -> STATE_CONNECTED\nS: 220 mx"), 1) + first + server("7f2", "C: QUIT\nS: 221 bye"), want + "===\n* 220\nQUIT 221\n===\n" + want},
		{"in syslog", before("May 04 10:00:01 mx smtpd[411]: ", first), want},
		{"sendmail -v", "<<< 220 mx\n>>> EHLO localhost\n<<< 250-mx\n<<< 250 HELP\n>>> MAIL FROM:<a@b>  \n<<< 250 ok\n>>> RCPT TO:<c@d> \n<<< 550 no\n>>> DATA\n<<< 354 go\n>>> .\n<<< 250 ok\n>>> QUIT\n<<< 221 bye\n", "* 220\nEHLO 250\nMAIL 250\nRCPT 550\nDATA 354 250 elided\nQUIT 221\n"},
	})
	mta := "0401161fe2070b51 mta connecting address=smtp+tls://192.0.2.25:25 host=mx.example.org\nmta: 0x56: MTA_INIT -> MTA_INIT\n0401161fe2070b51 mta connected\nmta: 0x56: <<< 220 mx\nmta: 0x56: >>> EHLO c\nmta: 0x56: <<< 250 mx\nmta: 0x56: >>> MAIL FROM:<a@b>\nmta: 0x56: <<< 250 ok\nmta: 0x56: >>> DATA\nmta: 0x56: <<< 354 go\nmta: 0x56: >>> [...445 bytes...]\nmta: 0x56: >>> .\nmta: 0x56: <<< 250 queued\n0401161fe2070b51 mta disconnected reason=quit messages=1\n"
	checkTranscripts(t, "opensmtpd-mta", []transcript{{"a client", mta + mta, "* 220\nEHLO 250\nMAIL 250\nDATA 354 250 elided\n===\n* 220\nEHLO 250\nMAIL 250\nDATA 354 250 elided\n"}})
	if s := read(t, mta, Options{})[0]; s.Target != (Target{Host: "mx.example.org", Port: 25}) {
		t.Errorf("%+v", s.Target)
	}
	failed := "smtp: 0x7f1: STATE_NEW -> STATE_CONNECTED\nb70c2ca76267cedb smtp connected address=192.0.2.7 host=c\nsmtp: 0x7f1: >>> 220 mx\nsmtp: 0x7f1: <<< STARTTLS\nsmtp: 0x7f1: >>> 220 go\nb70c2ca76267cedb smtp disconnected reason=\"io-error: error:0A080006:SSL routines::EVP lib\"\n"
	s := read(t, failed, Options{})[0]
	if n := s.Notes[len(s.Notes)-1]; n.Kind != LineError {
		t.Errorf("%+v", n)
	}
}

func TestRecordio(t *testing.T) {
	in := "2711 > 220 mx ESMTP\r \n2711 < EHLO c\r \n2712 > 220 mx\r \n2711 > 250-mx\r \n2711 > 250 8BIT+\n2712 < QUIT\r \n2711 > MIME\r \n2711 < MAIL FROM:<alice@exa+\n2711 < mple.com>\r \n2712 > 221 bye\r \n2712 < [EOF]\n2711 > 250 ok\r \n2711 < DATA\r \n2711 > 354 go\r \n2711 < Subject: x\r \n2711 < \r \n2711 < 55+\n2711 < 0 no\r \n2711 < ..a\r \n2711 < QUIT\r \n2711 < .\r \n2711 > 250 queued\r \n2711 < [EOF]\n"
	const want = "* 220\nEHLO 250\nMAIL 250\nDATA 354 250 32.\n===\n* 220\nQUIT 221\n"
	stamped := before("@4000000065f0c1d2075bca00 ", in)
	checkTranscripts(t, "recordio", []transcript{
		{"chunks", "tcpserver: pid 2711 from 192.0.2.7\n" + in, want},
		{"multilog", stamped, want},
		{"spaces at the end lost", strings.ReplaceAll(in, "\r \n", "\n"), want},
	})
	s := read(t, stamped, Options{})[0]
	if got := s.Started.Format("2006-01-02 15:04:05.000000000"); got != "2024-03-12 20:57:44.123456000" {
		t.Error(got)
	}
	if got := s.Exchanges[2].Line.Text; got != "MAIL FROM:<alice@example.com>" {
		t.Errorf("%q", got)
	}
}

func TestDovecotRawlog(t *testing.T) {
	stamp := func(text string) string { return before("1714816801.250000 ", text) }
	checkTranscripts(t, "dovecot-rawlog", []transcript{
		{"what came", stamp("MAIL FROM:<a@b>\nRCPT TO:<c@d>\nDATA\nSubject: x\n\n250 ok\nQUIT\n..a\n.\nQUIT"), "MAIL\nRCPT\nDATA 32.\nQUIT\n"},
		{"what was sent", stamp("235 ok\n250 2.1.0 ok\n550 5.1.1 <c@d> no\n250 2.1.5 ok\n354 go\n250 2.0.0 queued\n221 bye"), "AUTH 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n"},
		{"both", stamp("O: 220 mx\nI: EHLO c\nO: 250-mx\nO: 250 SIZE 1\nI> MAIL FROM:\nI: <a@b>\nO: 250 ok\nI: DATA\nO: 354 go\nI: O: 250 ok\nI: .\nO: 250 queued"), "* 220\nEHLO 250\nMAIL 250\nDATA 354 250 11.\n"},
	})
}
