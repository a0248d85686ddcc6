package parser

import "testing"

// The server whose reply is quoted is the session's target where the quotation
// names it.
func TestQuotedHost(t *testing.T) {
	for input, want := range map[string]string{
		"<bob@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command)\n":                              "mx.example.org",
		"bob@example.org\n    host mx.example.org [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<bob@example.org>:\n    550 no\n": "mx.example.org",
		"A1B2C3: to=<bob@example.org>, relay=mx.example.org[192.0.2.25]:25, dsn=5.1.1, status=bounced (550 5.1.1 No such user)\n":                      "mx.example.org",
		// No name, or a name that is no server's.
		"<bob@example.org>: host 192.0.2.25 said: 550 5.1.1 No such user (in reply to RCPT TO command)\n": "",
		"550 5.7.1 Client host [192.0.2.7] blocked by policy\n":                                           "",
		"550 5.7.1 localhost mx.example.org [192.0.2.7] is not welcome\n":                                 "",
		"550 5.1.1 No such user\n": "",
	} {
		sessions := read(t, input, Options{})
		if len(sessions) == 0 {
			t.Errorf("%q: no session", input)
		}
		for _, s := range sessions {
			if s.Target.Host != want {
				t.Errorf("%q: host %q, want %q", input, s.Target.Host, want)
			}
		}
	}
}
