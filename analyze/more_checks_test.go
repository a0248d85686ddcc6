package analyze

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// codes lists all codes found in a text, whatever their severity.
func codes(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, f := range findings(t, text) {
		if !slices.Contains(out, f.Code) {
			out = append(out, f.Code)
		}
	}
	return out
}

// findings lists what is found in a text, which must not depend on traits.
func findings(t *testing.T, text string) []Diagnostic {
	t.Helper()
	var all []*Check
	for _, c := range Checks() {
		always := *c
		always.needs = 0
		all = append(all, &always)
	}
	var out []Diagnostic
	for _, s := range sessionsIn(t, text, parser.Options{}) {
		got := New(Options{}).Report(s).Findings
		if want := New(Options{Checks: all}).Report(s).Findings; !reflect.DeepEqual(got, want) {
			t.Errorf("with traits %v, without %v", got, want)
		}
		for _, f := range got {
			checkFinding(t, f)
		}
		out = append(out, got...)
	}
	return out
}

const (
	helloTLS = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n"
	startTLS = "C: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n"
)

// Each line holds what an example of a check has no room for.
func TestFindings(t *testing.T) {
	message := func(header, text string) string {
		return greet + hello + mail + rcpt + data + header + "C:\nC: " + text + "\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n" + quit
	}
	for _, c := range []struct {
		name, text string
		want, not  string
	}{
		{"greeting of asterisks", "S: 220 **************0*0******\n" + hello + quit, "SEC005", ""},
		{"a few asterisks are an ornament", "S: 220 ***** mx.example.org ESMTP, no spam please *****\n" + hello + quit, "", "SEC005"},
		{"command overwritten", greet + "C: XXXX client.example.com\nS: 500 5.5.1 Command unrecognized\nC: HELO client.example.com\nS: 250 mx.example.org\n" + quit, "SEC005", ""},
		{"private keyword", greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 XEXCH50\n" + quit, "", "SEC005"},
		{"HTTP", greet + "C: POST / HTTP/1.1\nS: 502 5.5.2 Error: command not recognized\nC: Host: mx.example.org:25\nS: 221 2.7.0 Error: I can break rules, too. Goodbye.\n", "SEC010", ""},
		{"SSH", greet + "C: SSH-2.0-client\nS: 502 5.5.2 Error: command not recognized\n" + quit, "SEC010", ""},
		{"SIP", greet + "C: OPTIONS sip:nm SIP/2.0\nS: 502 5.5.2 Error: command not recognized\n" + quit, "SEC010", ""},
		{"IMAP", greet + "C: a1 CAPABILITY\nS: 502 5.5.2 Error: command not recognized\n" + quit, "SEC010", ""},
		{"Shellshock", greet + hello + "C: MAIL FROM:<() { :;}; touch /tmp/x>\nS: 501 5.1.7 Bad sender address syntax\n" + quit, "SEC013", ""},
		{"a program as recipient", greet + hello + mail + "C: RCPT TO:<|/bin/true>\nS: 550 5.1.1 No\n" + quit, "SEC013", ""},
		{"semicolons around a command", greet + hello + "C: MAIL FROM:<;sleep 9;>\nS: 250 2.0.0 Ok\n" + quit, "SEC013", ""},
		{"a dollar in an address", greet + hello + mail + "C: RCPT TO:<a$b{c}@example.org>\nS: 250 2.1.5 Ok\n" + quit, "", "SEC013"},
		{"names tried out", greet + hello + mail + strings.Repeat("C: RCPT TO:<a@example.org>\nS: 550 5.1.1 User unknown\n", 10) + quit, "SEC009", ""},
		{"a few unknown names", greet + hello + mail + strings.Repeat("C: RCPT TO:<a@example.org>\nS: 550 5.1.1 User unknown\n", 5) + quit, "", "SEC009"},
		{"refused for another reason", greet + hello + mail + strings.Repeat("C: RCPT TO:<a@example.org>\nS: 550 5.7.1 Blocked\n", 12) + quit, "", "SEC009"},
		{"relayed to four organisations", greet + hello + mail + accept("a@example.com", "b@example.net", "c@example.edu", "d@test.example") + quit, "SEC008", ""},
		{"the same after a login", greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 235 2.7.0 Ok\n" + mail + accept("a@example.com", "b@example.net", "c@example.edu", "d@test.example") + quit, "", "SEC008"},
		{"hosts of one organisation", greet + hello + mail + accept("a@a.example.com", "b@b.example.com", "c@c.example.com", "d@d.example.com") + quit, "", "SEC008"},
		{"source route taken", greet + hello + mail + "C: RCPT TO:<@mx.example.org:bob@example.com>\nS: 250 2.1.5 Ok\n" + quit, "SEC008", ""},
		{"command behind STARTTLS", greet + helloTLS + "C: STARTTLS\nC: EHLO client.example.com\nS: 220 2.0.0 Ready to start TLS\nS: 250 mx.example.org\n" + quit, "SEC003", "SEQ008"},
		{"the server gives up in the handshake", greet + helloTLS + startTLS + "S: 421 4.7.0 TLS handshake failed\n", "", "SEC004"},
		{"STARTTLS refused and QUIT", greet + helloTLS + "C: STARTTLS\nS: 454 4.7.0 TLS not available\n" + quit, "TLS003", "TLS004"},
		{"STARTTLS refused and a login", greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250 AUTH PLAIN\nC: STARTTLS\nS: 454 4.7.0 TLS not available\nC: AUTH PLAIN AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 2.7.0 Ok\n" + quit, "AUT002", "TLS004"},
		{"AUTH only inside TLS", greet + helloTLS + startTLS + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\n" + quit, "", "TLS006"},
		{"each mechanism once", greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 535 5.7.8 No\nC: AUTH SCRAM-SHA-1\nS: 535 5.7.8 No\nC: AUTH EXTERNAL =\nS: 535 5.7.8 No\n" + quit, "", "AUT008"},
		{"mailbox list in From", message("C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: Doe, Jane <jane@example.com>\n", "hi"), "", "MSG015"},
		{"two From", message(field+"C: From: carol@example.com\n", "hi"), "MSG009", ""},
		{"several Received", message(oneReceived+oneReceived+field, "hi"), "", "MSG009"},
		{"Bcc", message(field+"C: Bcc: eve@example.com\n", "hi"), "MSG012", ""},
		{"mbox line", message("C: From alice Mon Nov 23 10:00:00 2026\n"+field, "hi"), "MSG013", ""},
		{"binary without BINARYMIME", message(field+"C: MIME-Version: 1.0\nC: Content-Transfer-Encoding: binary\n", "hi"), "MSG023", ""},
		{"unknown encoding", message(field+"C: MIME-Version: 1.0\nC: Content-Transfer-Encoding: x-uuencode\n", "hi"), "MSG021", ""},
		{"broken quoted-printable", message(field+"C: MIME-Version: 1.0\nC: Content-Transfer-Encoding: quoted-printable\n", "100 =% sure"), "MSG021", ""},
		{"text read as commands", greet + hello + mail + rcpt + data + field + body + strings.Repeat("C: and this is more of it\nS: 502 5.5.2 Error: command not recognized\n", 3) + quit, "MSG028", ""},
		{"two mistyped commands", greet + hello + mail + rcpt + data + field + body + strings.Repeat("C: quti\nS: 502 5.5.2 Error: command not recognized\n", 2) + quit, "", "MSG028"},
		{"a lesson's message", greet + hello + mail + rcpt + data + "C: Blah blah blah...\nC: ...etc. etc. etc.\nC: .\nS: 250 2.0.0 Ok\n" + quit, "", "MSG014"},
		{"no boundary", message(field+"C: MIME-Version: 1.0\nC: Content-Type: multipart/mixed\n", "hi"), "MSG020", ""},
		{"signature without h=", message("C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; bh=aGFzaA==; b=c2ln\n"+field, "hi"), "MSG019", ""},
		{"signature that leaves From out", message("C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; h=to:date; bh=aGFzaA==; b=c2ln\n"+field, "hi"), "MSG019", ""},
		{"folded signature", message("C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com;\nC:  s=a; h=To:From\nC:  :Date; bh=aGFzaA==;\nC:  b=c2ln\n"+field, "hi"), "", "MSG019"},
		{"bounce", greet + hello + "C: MAIL FROM:<>\nS: 250 2.1.0 Ok\n" + rcpt + data + field + body + quit, "", "MSG017"},
		{"no domain at all", greet + hello + "C: MAIL FROM:<root@localhost>\nS: 250 2.1.0 Ok\n" + rcpt + data + field + body + quit, "", "MSG017"},
		{"other organisation under one suffix", greet + hello + "C: MAIL FROM:<a@example.co.uk>\nS: 250 2.1.0 Ok\n" + rcpt + data + "C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: a@sample.co.uk\n" + body + quit, "MSG017", ""},
		{"message limit", greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 LIMITS MAILMAX=1 RCPTMAX=100\n" + mail + rcpt + data + field + body + mail + rcpt + data + field + body + quit, "SIZ003", ""},
		{"past midnight", "23:59:50.000000 send: 'mail FROM:<alice@example.com>\\r\\n'\n00:00:30.000000 reply: b'250 2.1.0 Ok\\r\\n'\n", "TIM004", "TIM002"},
		{"tarpit", timedHello + strings.Repeat("10:00:01.000000 send: 'rset\\r\\n'\n10:00:08.000000 reply: b'250 2.1.0 Ok\\r\\n'\n", 3), "TIM004", ""},
		{"closing for another reason", timedHello + "10:00:20.000000 reply: b'421 4.3.2 mx.example.org shutting down\\r\\n'\n", "", "TIM006"},
		{"greeting behind a refused address", "10:00:00.000000 connect: ('mx.example.org', 25)\n10:00:01.000000 reply: b'220 mx.example.org ESMTP\\r\\n'\n", "", "TIM003"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := codes(t, c.text)
			if c.want != "" && !slices.Contains(got, c.want) {
				t.Errorf("found %v, want %s", got, c.want)
			}
			if c.not != "" && slices.Contains(got, c.not) {
				t.Errorf("found %v", got)
			}
		})
	}
}

// accept are accepted recipients.
func accept(addresses ...string) string {
	var b strings.Builder
	for _, a := range addresses {
		b.WriteString("C: RCPT TO:<" + a + ">\nS: 250 2.1.5 Ok\n")
	}
	return b.String()
}

func TestOrganisation(t *testing.T) {
	for domain, want := range map[string]string{
		"example.com": "example.com", "Mail.Example.COM.": "example.com", "a.b.example.co.kr": "example.co.kr",
		"co.kr": "", "localhost": "", "": "", "[192.0.2.1]": "", "192.0.2.1": "", "..": "",
	} {
		if got := organisation(domain); got != want {
			t.Errorf("%q: %q, want %q", domain, got, want)
		}
	}
}

// A finding shows nothing of a secret, also where the login is what is wrong.
func TestFindingsKeepSecrets(t *testing.T) {
	const secret = "correct-horse-42"
	for _, text := range []string{
		greet + hello + "C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI\nS: 535 5.7.8 No\n" + quit,
		"send: 'AUTH PLAIN AGFsaWNl\\nAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'501 5.5.2 No\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 Bye\\r\\n'\n",
		"send: b'AUTH LOGIN \\x90\\x90\\x01correct-horse-42\\r\\n'\nreply: b'501 5.5.2 No\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 Bye\\r\\n'\n",
	} {
		for _, s := range sessionsIn(t, text, parser.Options{}) {
			for _, f := range New(Options{}).Report(s).Findings {
				if all := f.Message.En + f.Hint.En + f.Message.Ko; strings.Contains(all, secret) || strings.Contains(all, "Y29ycmVjdC1ob3JzZS00Mg") || strings.Contains(all, "AGNvcnJlY3Q") {
					t.Errorf("%s: %s", f.Code, f.Message.En)
				}
			}
		}
	}
}
