package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func TestQueueID(t *testing.T) {
	for _, c := range []struct{ text, id, software string }{
		{"2.0.0 Ok: queued as 4XyZ01abc", "4XyZ01abc", "Postfix"},
		{"Ok: queued as ABC-123", "ABC-123", ""},
		{"OK id=1rABCd-0000ab-1C", "1rABCd-0000ab-1C", "Exim"},
		{"2.0.0 OK  1757127926 98e67ed59e1d1-3276f57b227.6 - gsmtp", "98e67ed59e1d1-3276f57b227.6", "gsmtp"},
		{"2.6.0 <a@b.example> [InternalId=12345, Hostname=X.EXAMPLE] 9 bytes in 0.1, 1 KB/sec Queued mail for delivery", "12345", "Microsoft Exchange"},
		{"2.6.0 <a@b.example> Queued mail for delivery", "a@b.example", "Microsoft SMTP"},
		{"2.0.0 47BAbcde012345 Message accepted for delivery", "47BAbcde012345", "Sendmail"},
		{"2.0.0 71b5bd9d Message accepted for delivery", "71b5bd9d", "OpenSMTPD"},
		{"2.0.0 Message accepted for delivery", "", ""},
		{"2.0.0 <bob@example.org> QCukDmOoA2vlAAAAdBcN+A Saved", "QCukDmOoA2vlAAAAdBcN+A", "Dovecot"},
		{"ok 1757127926 qp 12345", "1757127926 qp 12345", "qmail"},
		{"Ok 0100018b12345678-1234-000000", "0100018b12345678-1234-000000", "Amazon SES"},
		{"Message Queued (6C2F1A)", "6C2F1A", "Haraka"},
		{"Mail OK queued as smtp5,zSmowAD3abc", "smtp5,zSmowAD3abc", ""},
		{"OK: queued as.", "", ""},
		{"Queued (0.109 seconds)", "", ""},
		{"OK", "", ""},
		{"", "", ""},
	} {
		id, software, _ := queueID(makeReply("250", 250, c.text, parser.Span{}))
		if id != c.id || software != c.software {
			t.Errorf("%q: got %q of %q, want %q of %q", c.text, id, software, c.id, c.software)
		}
	}
}

func TestEndpoints(t *testing.T) {
	for _, c := range []struct{ text, client, server, software string }{
		{greet + hello + quit, "client.example.com", "mx.example.org", ""},
		{"S: 220 mx.example.org ESMTP Postfix (Debian/GNU)\n" + hello, "client.example.com", "mx.example.org", "Postfix"},
		{"S: 220 mx.example.org ESMTP Exim 4.97 Mon, 23 Nov 2026 10:00:00 +0000\n" + hello, "client.example.com", "mx.example.org", "Exim"},
		{"S: 220 mx.example.org Python SMTP 1.4.3\n" + hello, "client.example.com", "mx.example.org", "aiosmtpd"},
		{"S: 220 AM0P.outlook.office365.com Microsoft ESMTP MAIL Service ready\nC: EHLO [192.0.2.1]\nS: 250-AM0P.outlook.office365.com Hello [192.0.2.1]\nS: 250 HELP\n", "[192.0.2.1]", "AM0P.outlook.office365.com", "Microsoft SMTP"},
		{"S: 220 postfix.example.org ESMTP\nC: EHLO a.example\nS: 250 postfix.example.org\n", "a.example", "postfix.example.org", ""},
	} {
		r := New(Options{}).Report(example(t, c.text))
		if r.Client.Name != c.client || r.Server.Name != c.server || r.Server.Software != c.software {
			t.Errorf("%q: got %+v and %+v", c.text, r.Client, r.Server)
		}
	}
}
