package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// A conversation typed to test the server is not what failed: the error before it
// is, if a program wrote it and the test went well.
func TestJudgeBeside(t *testing.T) {
	const telnet = "But it works by hand:\n$ telnet mx.example.org 587\nTrying 192.0.2.7...\nConnected to mx.example.org.\nEscape character is '^]'.\n220 mx.example.org ESMTP\n"
	const rest = "EHLO me\n250 mx.example.org\nQUIT\n221 Bye\n"
	for _, c := range []struct {
		name, text string
		outcome    Outcome
		step       Step
	}{
		{"a time-out", "SMTP ERROR: Failed to connect to server: Connection timed out (110)\n" + telnet + rest, ConnectionFailed, StepConnect},
		{"a certificate", "Warning: stream_socket_enable_crypto(): SSL operation failed: certificate verify failed\n" + telnet + rest, TLSFailed, StepConnect},
		{"a person's words", "yesterday it timed out\n" + telnet + rest, NoMail, ""},
		{"a test that was refused", "SMTP ERROR: Failed to connect to server: Connection timed out (110)\n" + telnet + "EHLO me\n250 mx.example.org\nMAIL FROM:<alice@example.com>\n550 5.7.1 no\n", Rejected, "MAIL"},
	} {
		r := New(Options{}).Report(sessionsIn(t, c.text, parser.Options{})[0])
		if r.Outcome != c.outcome || r.FailedAt != c.step {
			t.Errorf("%s: %s at %q, want %s at %q", c.name, r.Outcome, r.FailedAt, c.outcome, c.step)
		}
	}
}
