package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSwiftMailer(t *testing.T) {
	const start = "++ Starting Swift_SmtpTransport\n<< 220 mx\n\n>> EHLO _\n\n<< 501 no\n\n"
	const fail = "!! Expected response code 250 but got code \"501\", with message \"501 no\n\" (code: 501)\n"
	dump := "\"\nLog data:\n" + start
	checkTranscripts(t, "swiftmailer", []transcript{
		{
			"a message", "++ Starting Swift_SmtpTransport\n<< 220 mx\n\n>> EHLO c\n\n<< 250-mx\n250-SIZE 1\n250 AUTH PLAIN\n\n>> AUTH PLAIN AGEAYg==\n\n<< 235 ok\n\n++ Swift_SmtpTransport started\n>> MAIL FROM:<a@b>\n\n<< 250 ok\n\n>> RCPT TO:<c@d>\n\n<< 550-5.1.1 no\n550 5.1.1 user\n\n" +
				"!! Expected response code 250/251/252 but got code \"550\", with message \"550-5.1.1 no\n550 5.1.1 user\n\" (code: 550)\n>> RCPT TO:<e@f>\n\n<< 250 ok\n\n>> DATA\n\n<< 354 go\n\n>> \n.\n\n\n<< 250 queued\n\n++ Stopping Swift_SmtpTransport\n>> QUIT\n\n<< 221 bye\n\n++ Swift_SmtpTransport stopped\n",
			"* 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n",
		},
		{"the log repeated in the text of the exception", start + fail + "!! executeCommand(); Expected response code 250 but got code \"501\", with message \"501 no\n" + dump + "!! x (code: 501)\n>> HELO _\n\n<< 501 no\n\n", "* 220\nEHLO 501\nHELO 501\n"},
		{"an exception after the log", start + "Uncaught Swift_TransportException: Expected response code 250 but got code \"501\"" + dump, "* 220\nEHLO 501\n"},
		{"two exceptions", "Expected response code 250 but got code \"501\", with message \"501 no\n" + dump + "stack\nExpected response code 250 but got code \"501\", with message \"501 no\n" + dump, "* 220\nEHLO 501\n===\n* 220\nEHLO 501\n"},
		{
			"a record of a log on one line", ">> MAIL FROM:<a@b>  << 250 2.1.0 Ok  >> RCPT TO:<c@d>  << 553 5.7.1 <a@b>: not owned by user e@f  !! Expected response code 250/251/252 but got code \"553\", with message \"553 5.7.1 <a@b>: not owned by user e@f  \" (code: 553) >> RSET  << 250 2.0.0 Ok | 2026-11-23T10:36:56+0200\n",
			"MAIL 250\nRCPT 553\nRSET 250\n",
		},
		{"a reply that quotes marks", "<< 220 mx << here >> there !! now\n>> EHLO c\n<< 250 mx\n", "* 220\nEHLO 250\n"},
		{"html", strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(">> MAIL FROM:<a@b>\r\n~<< 250-ok\r\n250 really\r\n~", "<", "&lt;"), ">", "&gt;"), "~", "<br />\n"), "MAIL 250\n"},
	})
}

// The samples written by hand hold as many sessions as they say, and nothing of
// the message that CodeIgniter prints behind them.
func TestHandWrittenPHP(t *testing.T) {
	for _, dialect := range []string{"swiftmailer", "codeigniter"} {
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
			if len(got) != 1 || got[0].Dialect != dialect {
				t.Errorf("%s, %s: %d sessions of %s", dialect, cells[0], len(got), got[0].Dialect)
				continue
			}
			if o := outline(got[0]); strings.Count(o, " "+cells[4]) == 0 || strings.Contains(o, "DATA 354 250") != (cells[2] == "accepted" || cells[2] == "partly-accepted") {
				t.Errorf("%s, %s:\n%s", dialect, cells[0], o)
			}
		}
	}
}
