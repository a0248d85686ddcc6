package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rows makes an Exchange log of "SESSION EVENT data" lines.
func exchangeRows(text string) string {
	var b strings.Builder
	for i, l := range strings.Split(text, "\n") {
		session, rest, _ := strings.Cut(l, " ")
		event, data, _ := strings.Cut(rest, " ")
		if strings.ContainsAny(data, `",`) {
			data = `"` + strings.ReplaceAll(data, `"`, `""`) + `"`
		}
		context := ""
		if event == "*" || event == "-" {
			data, context = "", data
		}
		fmt.Fprintf(&b, "2024-05-04T10:00:%02d.000Z,EX1\\Default,08DC%s,%d,192.0.2.25:25,192.0.2.7:49152,%s,%s,%s\r\n", i, session, i, event, data, context)
	}
	return b.String()
}

func TestExchange(t *testing.T) {
	const receive = "A + \nA > 220 EX1\nA < EHLO c\nA > 250  EX1 Hello [192.0.2.7] SIZE 37748736 PIPELINING AUTH NTLM LOGIN 8BITMIME\nB + \nA < AUTH LOGIN\nA > 334 <authentication response>\nB > 220 EX1\nA > 334 <authentication response>\nA > 535 5.7.3 no\nA * Inbound authentication failed with error LogonDenied\nA < MAIL FROM:<a@b>\nA > 250 2.1.0 ok\nA < RCPT TO:<c@d>\nB < QUIT\nA > 550 5.1.10 no, \"really\"\nA < RCPT TO:<e@f>\nB > 221 bye\nB - Remote\nA > 250 2.1.5 ok\nA < BDAT 10 LAST\nA > 250 2.6.0 queued\nA < QUIT\nA > 221 bye\nA - Remote"
	const want = "* 220\nEHLO 250\nAUTH 334 334 535\nMAIL 250\nRCPT 550\nRCPT 250\nBDAT 250 elided\nQUIT 221\n===\n* 220\nQUIT 221\n"
	checkTranscripts(t, "exchange", []transcript{
		{"receive", "#Log-type: SMTP Receive Protocol Log\n" + exchangeRows(receive), want},
		{"without the head", exchangeRows(receive), want},
		{"send", exchangeRows("A * attempting to connect\nA + \nA < 220 mx\nA > EHLO c\nA < 250-mx\nA < 250 STARTTLS\nA > STARTTLS\nA < 220 go\nA * TLS protocol SP_PROT_TLS1_2_CLIENT negotiation succeeded\nA > EHLO c\nA < 250 mx\nA > MAIL FROM:<a@b>\nA < 550 no\nA > QUIT\nA < 221 bye\nA - Local"), "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nMAIL 550\nQUIT 221\n"},
	})
	got := read(t, exchangeRows(receive), Options{})[0]
	r := got.Exchanges[1].Final()
	if len(r.Lines) != 5 || r.Lines[3].Line.Text != "250-AUTH NTLM LOGIN" || len(r.Capabilities) != 4 {
		t.Errorf("%d lines, %q, %+v", len(r.Lines), r.Lines[min(3, len(r.Lines)-1)].Line.Text, r.Capabilities)
	}
	if text := got.Exchanges[4].Final().Lines[0].Line.Text; text != `550 5.1.10 no, "really"` {
		t.Errorf("%q", text)
	}
	s := read(t, exchangeRows("A * attempting to connect\nA * Failed to connect. Winsock error code: 10060, Error Message: timed out\nA - Remote(ConnectionReset)"), Options{})
	if len(s) != 1 || s[0].Target.Host != "192.0.2.7" || s[0].Notes[1].Kind != LineError {
		t.Errorf("%+v", s)
	}
}

func TestIIS(t *testing.T) {
	const head = "#Software: Microsoft Internet Information Services 6.0\n#Fields: date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status\n"
	in := func(text string) string {
		return before("2008-05-04 10:00:01 192.0.2.7 c SMTPSVC1 EX1 192.0.2.25 0 ", text)
	}
	one := in("EHLO - +c 250\nMAIL - +FROM:<a@b> 250\nRCPT - +TO:<c@d> 550\nRCPT - +TO:<e@f> 250\nDATA - +<1@c> 250\nQUIT - c 240")
	const want = "EHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 250 elided\nQUIT\n"
	checkTranscripts(t, "iis", []transcript{{"twice", head + one + one, want + "===\n" + want}, {"without the head", one, want}})
}

// Recordings of servers, and logs written after the vendors' descriptions, hold as
// many sessions as they say, whoever marks what was sent with which arrow.
func TestServerRecordings(t *testing.T) {
	for _, dialect := range []string{
		"postfix-smtpd", "postfix-smtp", "postscreen", "postfix-mail", "posttls-finger", "exim", "exim-server", "exim-bh", "sendmail", "sendmail-x",
		"opensmtpd", "opensmtpd-mta", "recordio", "dovecot-rawlog", "exchange", "iis", "hmailserver", "mdaemon", "communigate",
	} {
		truth, err := os.ReadFile(filepath.Join("..", "testdata", "logs", dialect, "truth.tsv"))
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range strings.Split(strings.TrimSpace(string(truth)), "\n")[1:] {
			cells := strings.Split(row, "\t")
			in, err := os.ReadFile(filepath.Join("..", "testdata", "logs", dialect, cells[0]))
			if err != nil {
				t.Fatal(err)
			}
			got := read(t, string(in), Options{})
			if strconv.Itoa(len(got)) != cells[1] {
				t.Errorf("%s, %s: %d sessions, want %s", dialect, cells[0], len(got), cells[1])
			}
			for _, s := range got {
				if s.Dialect != dialect || len(s.Problems) > 0 {
					t.Errorf("%s, %s: read as %s, %d problems", dialect, cells[0], s.Dialect, len(s.Problems))
				}
			}
		}
	}
}

func TestHMailServer(t *testing.T) {
	line := func(kind string, session int, text string) string {
		return fmt.Sprintf("\"%s\"\t4120\t%d\t\"2024-05-04 10:00:01.500\"\t\"192.0.2.7\"\t\"%s\"\r\n", kind, session, text)
	}
	in := line("SMTPD", 1, "SENT: 220 mx") + line("SMTPC", 2, "RECEIVED: 220 there") + line("SMTPD", 1, "RECEIVED: EHLO c") + line("SMTPC", 2, "SENT: HELO here") + line("SMTPD", 1, "SENT: 250-mx[nl]250-SIZE 250[nl]250 AUTH PLAIN") + line("SMTPD", 1, "RECEIVED: AUTH PLAIN ***") + line("SMTPD", 1, `SENT: 535 no "way"`) + "\"TCPIP\"\t4120\t\"2024-05-04 10:00:01.500\"\t\"TCP\"\r\n" + line("SMTPC", 2, "RECEIVED: 250 there")
	const want = "* 220\nEHLO 250\nAUTH 535\n===\n* 220\nHELO 250\n"
	checkTranscripts(t, "hmailserver", []transcript{{"both sides", in, want}, {"tabs lost", strings.ReplaceAll(in, "\t", " "), want}})
	r := read(t, in, Options{})[0].Exchanges
	if lines := r[1].Final().Lines; len(lines) != 3 || lines[1].Line.Text != "250-SIZE 250" || lines[1].Line.PosAt(0).Column <= lines[0].Line.PosAt(0).Column {
		t.Errorf("%+v", lines)
	}
	if text := r[2].Final().Lines[0].Line.Text; text != `535 no "way"` {
		t.Errorf("%q", text)
	}
}
