package analyze

import (
	"slices"
	"strings"
	"testing"
)

// ends are the published sequences that some server took for the end of a
// message, as smtplib spells them.
var ends = []string{
	`\n.\n`, `\n.\r\n`, `\n.\r`, `\r.\r`, `\r.\n`, `\r.\r\n`, `\r\n.\n`, `\r\n.\r`, `\r\r\n.\r\r\n`, `\r\n\x00.\r\n`, `\r\n.\x00\r\n`,
}

// sent is a session that sends a content.
func sent(content string) string {
	return smtplibTo + "send: b'" + smtplibHead + content + `\r\n.\r\n'` + "\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n"
}

// serious lists the findings of a session that are more than worth knowing.
func serious(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, f := range findings(t, text) {
		if f.Severity > Info && !slices.Contains(out, f.Code) {
			out = append(out, f.Code)
		}
	}
	return out
}

// The same octets are an attack in front of commands and a bug anywhere else.
func TestSmugglingIsGraded(t *testing.T) {
	for _, end := range ends {
		for _, c := range []struct {
			next string
			want string
		}{
			{`MAIL FROM:<admin@example.com>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\nFrom: admin@example.com\r\n\r\nhi`, "SEC001"},
			{`mail from:<admin@example.com> size=1\nrcpt to:<bob@example.org>\ndata\n`, "SEC001"},
			{`EHLO x\r\nMAIL FROM:<>\r\n`, "SEC001"},
			{`RSET\r\nMAIL FROM:<a@example.com>\r\n`, "SEC001"},
			{`the second paragraph`, "MSG005"},
			{`Mail from my friends came today.`, "MSG005"},
			{`QUIT\r\nwhile you can`, "MSG005"},
			{`DATA protection is a right`, "MSG005"},
		} {
			if got := serious(t, sent("one"+end+c.next)); !slices.Equal(got, []string{c.want}) {
				t.Errorf("%s in front of %q: %v, want %s", end, c.next, got, c.want)
			}
		}
		if got := serious(t, sent("one"+end)); strings.Join(got, " ") != "MSG005" {
			t.Errorf("%s at the end: %v", end, got)
		}
	}
}

// Ordinary messages about SMTP, and dots in them, are nothing of the kind.
func TestNoSmuggling(t *testing.T) {
	for _, content := range []string{
		`one\r\n..\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.org>\r\nDATA`,
		`one\r\n...\r\n..two\r\n..`,
		`MAIL FROM:<a@example.com>\r\n`,
		`\r\n\r\n\r\n`,
	} {
		if got := serious(t, sent(content)); len(got) > 0 {
			t.Errorf("%s: %v", content, got)
		}
	}
}

// A server that was taken in answers one content as two messages.
func TestSmugglingThatWorked(t *testing.T) {
	text := smtplibTo + "send: b'" + smtplibHead + `one\n.\r\nMAIL FROM:<e@example.com>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\nFrom: e@example.com\r\n\r\ntwo\r\n.\r\n'` +
		"\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\nreply: b'250 2.1.0 Ok\\r\\n'\nreply: b'250 2.1.5 Ok\\r\\n'\nreply: b'354 go on\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2B\\r\\n'\n" +
		"send: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n"
	got := serious(t, text)
	if !slices.Contains(got, "SEC001") || !slices.Contains(got, "SEC002") {
		t.Errorf("found %v", got)
	}
}

// A client that waits for nobody may send the next message behind the dot.
func TestPipelinedMessagesAreNoSmuggling(t *testing.T) {
	one := "C: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nC: DATA\n"
	text := greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 PIPELINING\n" + one +
		"S: 250 2.1.0 Ok\nS: 250 2.1.5 Ok\nS: 354 go on\n" + strings.TrimSuffix(field+body, "S: 250 2.0.0 Ok: queued as 4F2A\n") + one +
		"S: 250 2.0.0 Ok: queued as 4F2A\nS: 250 2.1.0 Ok\nS: 250 2.1.5 Ok\nS: 354 go on\n" + field + body + quit
	if got := serious(t, text); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}
