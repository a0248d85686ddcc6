package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// What RFCs print shows where a rule has an exception.
func TestPrinted(t *testing.T) {
	const offers = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-PIPELINING\nS: 250 AUTH PLAIN LOGIN\n"
	for _, tt := range []struct {
		name, text, code string
		severity         Severity
	}{
		{"a login of one trip in a group", greet + offers + "C: AUTH PLAIN AGEAYg==\nC: MAIL FROM:<alice@example.com>\nS: 235 2.7.0 Ok\nS: 250 2.1.0 Ok\n" + quit, "SEQ008", 0},
		{"another login in a group", greet + offers + "C: AUTH LOGIN YQ==\nC: MAIL FROM:<alice@example.com>\nS: 535 5.7.8 no\nS: 250 2.1.0 Ok\n" + quit, "SEQ008", Error},
		{"a reply whose code was left out", greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: OK\n" + data + field + body + quit, "COD004", Warning},
		{"DATA behind it", greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: OK\n" + data + field + body + quit, "SEQ003", 0},
		{"another protocol", "S: * OK IMAP4rev1 ready\nC: EHLO client.example.com\nS: EHLO BAD unknown\nC: QUIT\n", "COD004", Error},
		{"SEND is a MAIL", greet + hello + "C: SEND FROM:<alice@example.com>\nS: 250 Ok\n" + rcpt + quit, "SEQ002", 0},
		{"SEND is nobody's any more", greet + hello + "C: SEND FROM:<alice@example.com>\nS: 250 Ok\n" + rcpt + quit, "SEC012", Warning},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Severity(0)
			for _, s := range sessionsIn(t, tt.text, parser.Options{}) {
				for _, f := range New(Options{}).Report(s).Findings {
					if f.Code == tt.code {
						got = f.Severity
					}
				}
			}
			if got != tt.severity {
				t.Errorf("%s: severity %v, want %v", tt.code, got, tt.severity)
			}
		})
	}
}
