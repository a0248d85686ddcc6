package analyze

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// places are where a dialogue may stand when a command comes.
var places = []struct{ name, text string }{
	{"refused", "S: 554 5.7.1 No service\n"},
	{"greeted", greet},
	{"ready", greet + helloAll},
	{"mail", greet + helloAll + mail},
	{"rcpt", greet + helloAll + mail + rcpt},
	{"chunks", greet + helloAll + mail + rcpt + "C: BDAT 64\n" + dated + "S: 250 2.0.0 Ok\n"},
	{"after tls", greet + helloAll + "C: STARTTLS\nS: 220 2.0.0 Go\n"},
	{"in tls", greet + helloAll + "C: STARTTLS\nS: 220 2.0.0 Go\n" + helloAll},
	{"login", greet + helloAll + loginCRAM},
	{"quit", greet + helloAll + quit},
}

const (
	helloAll = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250-AUTH CRAM-MD5\nS: 250-CHUNKING\nS: 250-ETRN\n" +
		"S: 250-BURL imap\nS: 250-XCLIENT NAME\nS: 250-XFORWARD NAME\nS: 250 8BITMIME\n"
	loginCRAM = "C: AUTH CRAM-MD5\nS: 334 PDFAbXg+\nC: YWxpY2UgMDEyMzQ1Njc4OWFiY2RlZg==\nS: 235 2.7.0 Ok\n"
)

// TestEveryCommandInEveryState holds which command is right where: the codes are
// those of the SEQ family that a server's 503 to the command gives, a point
// stands for none. After QUIT nobody answers, and EHLO begins another session.
func TestEveryCommandInEveryState(t *testing.T) {
	table := strings.Split(strings.Trim(`
command                         refused greeted ready  mail   rcpt   chunks tls    in tls login  quit
EHLO client.example.com         SEQ019  .       .      .      .      SEQ014 .      .      .      .
HELO client.example.com         SEQ019  .       .      .      .      SEQ014 .      .      .      .
MAIL FROM:<carol@example.com>   SEQ019  SEQ001  .      SEQ004 SEQ004 SEQ004+SEQ014 SEQ005 . .    SEQ007
RCPT TO:<carol@example.org>     SEQ019  SEQ001  SEQ002 .      .      SEQ013 SEQ005 SEQ002 SEQ002 SEQ007
DATA                            SEQ019  SEQ001  SEQ003 SEQ003 .      SEQ013 SEQ005 SEQ003 SEQ003 SEQ007
BDAT 0 LAST                     SEQ019  SEQ001  SEQ003 SEQ003 .      .      SEQ005 SEQ003 SEQ003 SEQ007
BURL imap://mail.example.com/x  SEQ019  SEQ001  SEQ003 SEQ003 .      .      SEQ005 SEQ003 SEQ003 SEQ007
AUTH CRAM-MD5                   SEQ019  SEQ001  .      SEQ006 SEQ006 SEQ006 SEQ005 .      SEQ006 SEQ007
STARTTLS                        SEQ019  SEQ001  .      SEQ011 SEQ011 SEQ011 SEQ005+SEQ012 SEQ012 . SEQ007
ETRN example.com                SEQ019  SEQ001  .      SEQ011 SEQ011 SEQ011 SEQ005 .      .      SEQ007
XFORWARD NAME=x.example.com     SEQ019  SEQ001  .      SEQ011 SEQ011 SEQ011 SEQ005 .      .      SEQ007
XCLIENT NAME=x.example.com      SEQ019  .       .      SEQ011 SEQ011 SEQ011 .      .      .      SEQ007
RSET                            SEQ019  .       .      .      .      .      .      .      .      SEQ007
NOOP                            SEQ019  .       .      .      .      .      .      .      .      SEQ007
HELP                            SEQ019  .       .      .      .      .      .      .      .      SEQ007
VRFY bob                        SEQ019  .       .      .      .      .      .      .      .      SEQ007
EXPN staff                      SEQ019  .       .      .      .      .      .      .      .      SEQ007
QUIT                            .       .       .      .      .      SEQ014 .      .      .      SEQ007
`, "\n"), "\n")
	for _, row := range table[1:] {
		command := strings.TrimSpace(row[:32])
		cells := strings.Fields(row[32:])
		if len(cells) != len(places) {
			t.Fatalf("%s: %d cells for %d places", command, len(cells), len(places))
		}
		for i, place := range places {
			reply := "S: 503 5.5.1 Bad sequence\n"
			if place.name == "quit" {
				reply = ""
			}
			want := strings.ReplaceAll(cells[i], "+", " ")
			if want == "." {
				want = ""
			}
			var got []string
			for _, s := range sessionsIn(t, place.text+"C: "+command+"\n"+reply, parser.Options{}) {
				for _, code := range codesOf(New(Options{}).Report(s), &Check{}) {
					if strings.HasPrefix(code, "SEQ") {
						got = append(got, code)
					}
				}
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("%s in state %q: got %q, want %q", command, place.name, s, want)
			}
		}
	}
}
