package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func TestOutcome(t *testing.T) {
	refusedRcpt := "C: RCPT TO:<nobody@example.org>\nS: 550 5.1.1 User unknown\n"
	for _, c := range []struct {
		name, text string
		outcome    Outcome
		step       Step
		code       parser.Code
	}{
		{"usual", greet + hello + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"QUIT unanswered", greet + hello + mail + rcpt + data + field + body + "C: QUIT\n", Accepted, "", 250},
		{"HELO after refused EHLO", greet + "C: EHLO x\nS: 502 no\nC: HELO x\nS: 250 mx\n" + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"one recipient refused", greet + hello + mail + rcpt + refusedRcpt + data + field + body + quit, PartlyAccepted, "RCPT", 550},
		{"503 to DATA is an echo", greet + hello + mail + refusedRcpt + "C: DATA\nS: 503 5.5.1 RCPT first\n" + quit, Rejected, "RCPT", 550},
		{"refused RSET is an echo", greet + hello + mail + refusedRcpt + "C: RSET\nS: 421 4.7.0 bye\n", Rejected, "RCPT", 550},
		{"second message refused", greet + hello + mail + rcpt + data + field + body + mail + refusedRcpt + quit, PartlyAccepted, "RCPT", 550},
		{"first message refused", greet + hello + mail + refusedRcpt + "C: RSET\nS: 250 Ok\n" + mail + rcpt + data + field + body + quit, PartlyAccepted, "RCPT", 550},
		{"another mechanism succeeds", greet + helloPlainTLS + "C: AUTH CRAM-MD5\nS: 504 5.5.4 no\nC: AUTH PLAIN AGEAYg==\nS: 235 2.7.0 Ok\n" + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"the telling AUTH", greet + helloPlainTLS + "C: AUTH CRAM-MD5\nS: 504 5.5.4 no\nC: AUTH PLAIN AGEAYg==\nS: 535 5.7.8 no\n" + quit, AuthFailed, "AUTH", 535},
		{"login and QUIT", greet + helloPlainTLS + "C: AUTH PLAIN AGEAYg==\nS: 235 2.7.0 Ok\n" + quit, NoMail, "", 0},
		{"MAIL again after login", greet + hello + "C: MAIL FROM:<alice@example.com>\nS: 530 5.7.0 Authentication required\nC: AUTH PLAIN AGEAYg==\nS: 235 Ok\n" + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"greeting refused", "S: 554 5.7.1 go away\nC: QUIT\nS: 221 bye\n", Rejected, StepGreeting, 554},
		{"greeting deferred", "S: 421 4.7.0 too many connections\n", Deferred, StepGreeting, 421},
		{"EHLO not understood", greet + "C: EHLO \nS: 501 5.5.4 Invalid domain name\n" + quit, ProtocolError, "EHLO", 501},
		{"MAIL out of order", greet + "C: MAIL FROM:<alice@example.com>\nS: 503 5.5.1 EHLO first\n" + quit, ProtocolError, "MAIL", 503},
		{"DATA refused", greet + hello + mail + rcpt + "C: DATA\nS: 451 4.3.0 later\n" + quit, Deferred, "DATA", 451},
		{"content refused", greet + hello + mail + rcpt + data + "C: x\nC: .\nS: 554 5.7.1 spam\n" + quit, Rejected, StepContent, 554},
		{"DATA answered 250", greet + hello + mail + rcpt + "C: DATA\nS: 250 Accepted\n", ProtocolError, "DATA", 250},
		{"STARTTLS refused, mail all the same", greet + hello + "C: STARTTLS\nS: 454 4.7.0 no\n" + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"STARTTLS refused", greet + hello + "C: STARTTLS\nS: 454 4.7.0 no\n" + quit, TLSFailed, "STARTTLS", 454},
		{"only talk", greet + hello + "C: VRFY bob\nS: 252 2.5.2 perhaps\n" + quit, NoMail, "", 0},
		{"only a question, refused", greet + hello + "C: VRFY bob\nS: 502 5.5.1 no\n" + quit, Rejected, "VRFY", 502},
		{"a command nobody knows", greet + hello + "C: XCLIENT ADDR=192.0.2.7\nS: 500 5.5.2 what\n", ProtocolError, "XCLIENT", 500},
		{"a question that was refused, and mail", greet + hello + "C: VRFY bob\nS: 502 5.5.1 no\n" + mail + rcpt + data + field + body + quit, Accepted, "", 250},
		{"cut after 354", greet + hello + mail + rcpt + data, Incomplete, "", 0},
		{"cut after EHLO", greet + hello, Incomplete, "", 0},
		{"BDAT", greet + "C: EHLO x.example.com\nS: 250-mx\nS: 250 CHUNKING\n" + mail + rcpt + "C: BDAT 0 LAST\nS: 250 2.0.0 Ok\n" + quit, Accepted, "", 250},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := New(Options{}).Report(example(t, c.text))
			got := parser.Code(0)
			if r.Reply != nil {
				got = r.Reply.Code
			}
			if r.Outcome != c.outcome || r.FailedAt != c.step || got != c.code {
				t.Errorf("got %s at %q with %d, want %s at %q with %d", r.Outcome, r.FailedAt, got, c.outcome, c.step, c.code)
			}
			if r.Cause.IsZero() {
				t.Error("no cause")
			}
		})
	}
}

// TestOutcomeOfErrors is about transcripts in which the client's program tells
// what no reply does.
func TestOutcomeOfErrors(t *testing.T) {
	ehlo := "send: 'ehlo client.example.com\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\n"
	for _, c := range []struct {
		name, text string
		outcome    Outcome
		step       Step
		code       parser.Code
		cause      string
	}{
		{"quoted login failure", "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed')\n", AuthFailed, "AUTH", 535, "login-refused"},
		{"quoted recipients", "SMTPRecipientsRefused: {u'carol@example.net': (550, '5.1.1 User unknown')}\n", Rejected, "RCPT", 550, "user-unknown"},
		{"quoted EHLO", "aiosmtplib.errors.SMTPHeloError: (501, '5.5.4 Invalid domain name')\n", ProtocolError, "EHLO", 501, "hello-name-refused"},
		{"an address is no reason", "SMTPRecipientsRefused: {'spam@example.net': (550, b'5.7.1 <spam@example.net>: no')}\n", Rejected, "RCPT", 550, "enhanced-5.7.1"},
		{"refused", "connect: to ('mx.example.org', 25) None\nConnectionRefusedError: [Errno 111] Connection refused\n", ConnectionFailed, StepConnect, 0, "connection-refused"},
		{"lost in the middle", ehlo + "send: 'mail FROM:<alice@example.com>\\r\\n'\nsmtplib.SMTPServerDisconnected: Connection unexpectedly closed\n", ConnectionFailed, "MAIL", 0, "server-hung-up"},
		{"no AUTH", ehlo + "smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.\n", AuthFailed, "AUTH", 0, "login-not-offered"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := parser.DialectByName("smtplib")
			all := sessionsIn(t, c.text, parser.Options{Dialect: d})
			if len(all) != 1 {
				t.Fatalf("%d sessions", len(all))
			}
			r := New(Options{}).Report(all[0])
			got := parser.Code(0)
			if r.Reply != nil {
				got = r.Reply.Code
			}
			if r.Outcome != c.outcome || r.FailedAt != c.step || got != c.code || r.Cause.ID != c.cause {
				t.Errorf("got %s at %q with %d (%s), want %s at %q with %d (%s)", r.Outcome, r.FailedAt, got, r.Cause.ID, c.outcome, c.step, c.code, c.cause)
			}
		})
	}
}
