package disguise

import (
	"bytes"
	"net/netip"
	"strings"
	"testing"
)

// rewrite disguises a text, twice: the second time must change nothing.
func rewrite(t testing.TB, text string, opts Options) string {
	t.Helper()
	var out, again bytes.Buffer
	if _, err := Rewrite(&out, strings.NewReader(text), opts); err != nil {
		t.Fatal(err)
	}
	if _, err := Rewrite(&again, bytes.NewReader(out.Bytes()), opts); err != nil {
		t.Fatal(err)
	}
	if again.String() != out.String() {
		t.Errorf("not the same when disguised again:\n%s\n%s", out.String(), again.String())
	}
	return out.String()
}

// Names are recognised by their shape, and other things are not.
func TestShapes(t *testing.T) {
	for in, want := range map[string]string{
		"<jane@acme.de>":                                      "<user1@domain1.example>",
		"from=jane@acme.de, to=bob@acme.de":                   "from=user1@domain1.example, to=user2@domain1.example",
		"mailto:jane@acme.de.":                                "mailto:user1@domain1.example.",
		`b'\r\njane@acme.de\r\n'`:                             `b'\r\nuser1@domain1.example\r\n'`,
		`<j\xc3\xbcrgen@acme.de>`:                             `<user1@domain1.example>`,
		"<jürgen@acme.de>":                                    "<user1ñ@domain1.example>",
		"SRS0=ab=cd=acme.de=jane@fwd.org":                     "user1@domain1.example",
		"jane%40acme.de":                                      "user1%40domain1.example",
		"postmaster@acme.de":                                  "postmaster@domain1.example",
		"jane@gmail.com":                                      "user1@gmail.com",
		"jane@[81.2.69.160]":                                  "user1@[192.0.2.1]",
		"Message-ID: <x.1@pc.acme.de>":                        "Message-ID: <id1@host1.domain1.example>",
		"mx1.acme.co.kr acme.co.kr www.acme.co.kr":            "mx1.domain1.example domain1.example www.domain1.example",
		"250-db-7.acme.com":                                   "250-host1.domain1.example",
		"pc_1.acme.com":                                       "host_1.domain1.example",
		"srv.corp.local":                                      "host1.domain1.local",
		"acme-com.mail.protection.outlook.com":                "host1.mail.protection.outlook.com",
		"c-81-2-69-160.hsd1.comcast.net":                      "host1.comcast.net",
		"160.69.2.81.in-addr.arpa":                            "1.2.0.192.in-addr.arpa",
		"160.69.2.81.zen.spamhaus.org":                        "1.2.0.192.zen.spamhaus.org",
		"[81.2.69.160]:25 10.1.2.3 192.168.7.9 127.0.0.1":     "[192.0.2.1]:25 10.0.0.1 192.168.0.2 127.0.0.1",
		"081.002.069.160.00587-010.001.002.003.00025:":        "192.000.002.001.00587-010.000.000.001.00025:",
		"81.2.69.160.25 > 81.2.69.161.587:":                   "192.0.2.1.25 > 192.0.2.2.587:",
		"[IPv6:2a02:1234::5] fe80::1234:5 ::1 2001:db8::9":    "[IPv6:2001:db8::1] fe80::1 ::1 2001:db8::9",
		"https://acme.com/help?x=1":                           "https://domain1.example/help?x=1",
		"smtp.gmail.com mail-sor-f41.google.com":              "smtp.gmail.com mail-sor-f41.google.com",
		"└──250-mx.acme.com “jane@acme.com”":                  "└──250-mx.domain1.example “user1@domain1.example”",
		"Subject: =?utf-8?b?7JWI64WVIGphbmVAYWNtZS5kZQ==?= x": "Subject: =?utf-8?b?7JWI64WVIHVzZXIxQGRvbWFpbjEuZXhhbXBsZQ==?= x",
		"Subject: =?utf-8?q?jane=40acme=2Ede?=":               "Subject: =?utf-8?b?dXNlcjFAZG9tYWluMS5leGFtcGxl?=",
		"Subject: =?utf-8?b?7JWI64WV?= =?x":                   "Subject: =?utf-8?b?7JWI64WV?= =?x",
		// The names of people, where the field or the quotes say that they are.
		`From: "Jane Doe" <jane@acme.de>`:                `From: "User 1" <user1@domain1.example>`,
		"To: Max Muster <max@acme.de>, bob@acme.de":      "To: User 1 <user1@domain1.example>, user2@domain1.example",
		"Reply-To: Doe, Jane <jane@acme.de>":             "Reply-To: User 1 <user1@domain1.example>",
		"C: Cc: =?utf-8?q?J=C3=BCrgen?= <jm@acme.de>":    "C: Cc: =?utf-8?q?User_1?= <user1@domain1.example>",
		`b'From: x\r\nTo: Max Muster <max@acme.de>\r\n'`: `b'From: x\r\nTo: User 1 <user1@domain1.example>\r\n'`,
		"550 unknown user <jane@acme.de> rejected":       "550 unknown user <user1@domain1.example> rejected",
		`"Postmaster" <postmaster@acme.de>`:              `"Postmaster" <postmaster@domain1.example>`,
		"ip-81.2.69.160 lib-1.2.3.4":                     "ip-192.0.2.1 lib-1.2.3.4",
		// No names.
		"550 5.1.1 2.0.0 4.96.1.2.3 12:34:56 00:11:22":         "550 5.1.1 2.0.0 4.96.1.2.3 12:34:56 00:11:22",
		"smtplib.py line 3 main.cf send.pl node.js e.g. i.e.":  "smtplib.py line 3 main.cf send.pl node.js e.g. i.e.",
		"System.Net.Mail java.net.SocketException Net::SMTP":   "System.Net.Mail java.net.SocketException Net::SMTP",
		"com.sun.mail.smtp.SMTPTransport@1b2c3d self.sock.me(": "com.sun.mail.smtp.SMTPTransport@1b2c3d self.sock.me(",
		"swaks v20240103.0 jetmore.txt 2026.11.23":             "swaks v20240103.0 jetmore.txt 2026.11.23",
		"alice@example.com": "user1@example.com",
		"":                  "",
		"@ @@ a@ @b <> <@>": "@ @@ a@ @b <> <@>",
	} {
		if got := rewrite(t, in, Options{Identities: true}); got != want {
			t.Errorf("%q became\n%q, not\n%q", in, got, want)
		}
	}
}

// What only the dialogue tells is a name.
func TestKnownNames(t *testing.T) {
	in := "S: 220 mx ESMTP\nC: EHLO BUREAU-PC\nS: 250-mx Hello BUREAU-PC\nS: 250 AUTH LOGIN\nC: AUTH LOGIN amFuZWRvZTcy\nS: 334 UGFzc3dvcmQ6\nC: ********\n" +
		"S: 535 5.7.8 user janedoe72 unknown (janedoe72)\nC: MAIL FROM:<o.tto@acme.de>\nS: 550 5.1.8 o.tto: no such sender\n"
	got := rewrite(t, in, Options{Identities: true})
	for _, gone := range []string{"BUREAU", "janedoe", "amFuZWRvZTcy", "o.tto", "acme"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is still in\n%s", gone, got)
		}
	}
	if !strings.Contains(got, "EHLO host1\n") || !strings.Contains(got, "Hello host1\n") || !strings.Contains(got, "AUTH LOGIN dXNlcj") {
		t.Errorf("got\n%s", got)
	}
}

// The same name is always replaced by the same one, different ones by different
// ones, however far apart they are and wherever the text is cut to pieces.
func TestConsistent(t *testing.T) {
	var in strings.Builder
	for range 3 {
		for i := range 2000 {
			in.WriteString("to=<u" + strings.Repeat("v", i%7) + string(rune('a'+i%26)) + "x@d" + string(rune('a'+i/100%20)) + ".acme-corp.net> from 81.2." + string(rune('1'+i%9)) + ".9\n")
		}
	}
	got := strings.Split(rewrite(t, in.String(), Options{Identities: true}), "\n")
	was := strings.Split(in.String(), "\n")
	if len(got) != len(was) {
		t.Fatalf("%d lines became %d", len(was), len(got))
	}
	to, from := map[string]string{}, map[string]string{}
	for i := range was {
		if old, ok := to[was[i]]; ok && old != got[i] {
			t.Fatalf("%q became %q and %q", was[i], old, got[i])
		}
		if old, ok := from[got[i]]; ok && old != was[i] {
			t.Fatalf("%q and %q became %q", old, was[i], got[i])
		}
		to[was[i]], from[got[i]] = got[i], was[i]
	}
}

func TestIPNumbers(t *testing.T) {
	n := newNames()
	seen := map[netip.Addr]bool{}
	for i := range 1000 {
		a := n.ip(netip.AddrFrom4([4]byte{81, 2, byte(i >> 8), byte(i)}))
		if seen[a] || !documentation(a) {
			t.Fatalf("the %dth address is %v", i, a)
		}
		seen[a] = true
	}
}

// Content is blanked, but how it is built stays.
func TestContent(t *testing.T) {
	session := func(content string) string {
		return "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 250 ok\nC: RCPT TO:<bob@example.org>\nS: 250 ok\nC: DATA\nS: 354 go ahead\n" +
			"C: " + strings.ReplaceAll(content, "\n", "\nC: ") + "\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\nC: QUIT\nS: 221 bye\n"
	}
	for in, want := range map[string]string{
		"Subject: The offer\nDate: Mon, 23 Nov 2026 10:00:00 +0900\n\nHello 42": "Subject: xxx xxxxx\nDate: Mon, 23 Nov 2026 10:00:00 +0900\n\nxxxxx 00",
		"Subject: a\n folded secret\nX-Thing: b\n\nc":                           "Subject: x\n xxxxxx xxxxxx\nX-Thing: x\n\nx",
		"From: \"Doe, J\" <j@example.com>, Max <m@example.com>\n\nx":            "From: \"xxx, x\" <j@example.com>, xxx <m@example.com>\n\nx",
		"Subject: 안녕\n\n가나 ab é":                                                "Subject: ※※\n\n※※ xx ×",
		"Content-Type: multipart/mixed;\n boundary=\"b 1\"\n\npreamble\n--b 1\nContent-Disposition: attachment; filename=\"My cv.pdf\"\n\nAAAA\n--b 1--\nend": "Content-Type: multipart/mixed;\n boundary=\"b 1\"\n\nxxxxxxxx\n--b 1\nContent-Disposition: attachment; filename=\"xx xx.xxx\"\n\nxxxx\n--b 1--\nxxx",
		"Content-Type: message/rfc822\n\nSubject: inner\n\nbody": "Content-Type: message/rfc822\n\nSubject: xxxxx\n\nxxxx",
		"no header at all\nreally":                               "xx xxxxxx xx xxx\nxxxxxx",
		"\n..dots\n.. stay":                                      "\n..xxxx\n.. xxxx",
	} {
		if got := rewrite(t, session(in), Options{Content: true}); got != session(want) {
			t.Errorf("%q became\n%s", in, got)
		}
	}
}

// The words of a message are found behind the prefixes and within the escapes of
// every kind of transcript.
func TestContentInDialects(t *testing.T) {
	const secret = "Geheimnis"
	for _, in := range []string{
		"send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'Subject: " + secret + "\\r\\n\\r\\n\\xea\\xb0\\x80 " + secret + " \\'x\\' \\\\ \\r\\n.\\r\\n'\nreply: b'250 ok\\r\\n'\n",
		" -> DATA\n<-  354 go\n -> Subject: " + secret + "\n -> \n -> " + secret + "\n -> .\n<-  250 ok\n",
		"C: DATA\nS: 354 go\nC: Subject: " + secret + "\nC:\nC: " + secret + "\nC: .\nS: 250 ok\n",
	} {
		got := rewrite(t, in, Options{Content: true})
		if strings.Contains(got, secret) || len(got) != len(in) || !strings.Contains(got, "Subject: xxxxxxxxx") {
			t.Errorf("%s became\n%s", in, got)
		}
	}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		raw, data string
		from, to  int // of the data in raw; -1: not there
	}{
		{"C: hello", "hello\r\n", 3, 8},
		{"hello", "hello\r\n", 0, 5},
		{`send: b'a\r\nb'`, "a\r\nb", 8, 14},
		{`x \xea\xb0\x80 y`, "\xea\xb0\x80 y", 2, 16},
		{`"a\\r\\nb"`, "a\r\nb", 1, 9},
		{"C: other", "hello", -1, 0},
		{"C: ", "\r\n", 3, 3},
	} {
		var a aligned
		if ok := a.align([]byte(c.raw), []byte(c.data)); ok != (c.from >= 0) {
			t.Errorf("%q in %q: %v", c.data, c.raw, ok)
		} else if ok && (a.at[0] != c.from || a.at[len(c.data)] != c.to) {
			t.Errorf("%q in %q: %d to %d", c.data, c.raw, a.at[0], a.at[len(c.data)])
		}
	}
}

func FuzzRewrite(f *testing.F) {
	f.Add("C: MAIL FROM:<jane@acme.de>\nS: 250 [81.2.69.160] mx1.acme.de\n", true, true)
	f.Add("send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'Subject: \\xea\\xb0\\x80\\r\\n\\r\\nx@y.de\\r\\n.\\r\\n'\n", true, true)
	f.Add("BDAT 5 LAST\r\na@b.cRSET\r\n", true, false)
	f.Add("::::@@@@\\x@\\\\n@a.de %40 a%40b.de 1.2.3.4-5.6.7.8 --\n", true, true)
	f.Fuzz(func(t *testing.T, text string, identities, content bool) {
		if len(text) > 1<<16 {
			return
		}
		var out bytes.Buffer
		_, err := Rewrite(&out, strings.NewReader(text), Options{Identities: identities, Content: content})
		if err != nil && err != ErrDump {
			t.Fatal(err)
		}
		if err == nil && strings.Count(out.String(), "\n") != strings.Count(text, "\n") {
			t.Fatalf("%q has other lines: %q", text, out.String())
		}
		if err == nil && !identities && out.Len() != len(text) {
			t.Fatalf("%q has another length: %q", text, out.String())
		}
	})
}
