package parser

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const pearMessage = "DEBUG: Send: DATA\r\n\nDEBUG: Recv: 354 go\nDEBUG: Send: Subject: x\r\nTo: b\r\n\r\n\nDEBUG: Send: hi\r\n..dot\r\nDEBUG: Recv: 550 no\r\n> DEBUG: Send: QUIT\r\nQUIT\r\n250 ok\nDEBUG: Send: \r\n.\r\n\nDEBUG: Recv: 250 queued\n"

func TestPEAR(t *testing.T) {
	checkTranscripts(t, "pear", []transcript{
		{
			"STARTTLS and AUTH", "DEBUG: Recv: 220 mx\nDEBUG: Send: EHLO c\r\n\nDEBUG: Recv: 250-mx\nDEBUG: Recv: 250 STARTTLS\nDEBUG: Send: STARTTLS\r\n\nDEBUG: Recv: 220 go\nDEBUG: Send: EHLO c\r\n\nDEBUG: Recv: 250 AUTH PLAIN\nDEBUG: Send: AUTH PLAIN\r\n\nDEBUG: Recv: 334 \nDEBUG: Send: AGEAYg==\r\n\nDEBUG: Recv: 535 no\nDEBUG: Send: QUIT\r\n\nDEBUG: Recv: 221 bye\n",
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(1) 334 535\nQUIT 221\n",
		},
		{
			"refused recipient, pipelining replies", "DEBUG: Send: MAIL FROM:<a@b>\r\n\nDEBUG: Recv: 250 ok\nDEBUG: Send: RCPT TO:<c@d>\r\n\nDEBUG: Recv: 550 no\nDEBUG: Send: RCPT TO:<e@f>\r\n\nDEBUG: Recv: 250 ok\n" + pearMessage,
			"MAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 87.\n",
		},
		{"a web page without line breaks", "DEBUG: Recv: 220 mx DEBUG: Send: EHLO c DEBUG: Recv: 250-mx DEBUG: Recv: 250 DSN DEBUG: Send: DATA DEBUG: Recv: 354 go DEBUG: Send: Subject: x DEBUG: Send: . DEBUG: Recv: 250 ok\n", "* 220\nEHLO 250\nDATA 354 250 12.\n"},
		{"the connection is closed", "DEBUG: Send: NOOP\r\n\nDEBUG: Recv: \nDEBUG: Recv: 220 mx\n", "NOOP\n===\n* 220\n"},
	})
	c := read(t, pearMessage, Options{})[0].Exchanges[0].Content
	if got, _ := io.ReadAll(c.Open()); string(got) != "Subject: x\r\nTo: b\r\n\r\nhi\r\n.dot\r\nDEBUG: Recv: 550 no\r\n> DEBUG: Send: QUIT\r\nQUIT\r\n250 ok\r\n" || c.Stuffed != 1 {
		t.Errorf("%q", got)
	}
}

func TestRoundcube(t *testing.T) {
	line := func(key string, lines ...string) string {
		var b strings.Builder
		for _, l := range lines {
			b.WriteString("[23-Nov-2026 02:14:45 +0900]: <" + key + "> " + l + "\n")
		}
		return b.String()
	}
	const a, b = "k3j2h1g0", "0g1h2j3k"
	in := line(a, "Connecting to tls://mx.example.org:587...", "Recv: 220 mx", "Send: EHLO c") +
		line(b, "Connecting to mx.example.org:25...", "Recv: 220 mx", "Send: EHLO d") +
		line(a, "Recv: 250-mx", "Recv: 250 AUTH LOGIN", "Send: AUTH LOGIN", "Recv: 334 VXNlcm5hbWU6", "Send: dXNlcg==", "Recv: 334 UGFzc3dvcmQ6", "Send: ****** [14]", "Recv: 235 ok") +
		line(b, "Recv: ") +
		line(a, "Send: DATA", "Recv: 354 go", "Send: Subject: x\n", "Send: 250 hi\n..dot\nRecv: 550 no", "Send: .", "Recv: 250 queued", "Send: QUIT", "Recv: 221 bye")
	checkTranscripts(t, "roundcube", []transcript{{
		"two at once", in,
		"* 220\nEHLO 250\nAUTH(2) 334 334 235\nDATA 354 250 42.\nQUIT 221\n===\n* 220\nEHLO\n",
	}})
	got := read(t, in, Options{})
	if s := got[0]; s.Target != (Target{Host: "mx.example.org", Port: 587}) || s.Started.UTC().Hour() != 17 {
		t.Errorf("%+v, begun %v", s.Target, s.Started)
	}
	body, _ := io.ReadAll(got[0].Exchanges[3].Content.Open())
	if string(body) != "Subject: x\r\n\r\n250 hi\r\n.dot\r\nRecv: 550 no\r\n" {
		t.Errorf("%q", body)
	}
	checkTranscripts(t, "roundcube", []transcript{
		{"without a web session", strings.ReplaceAll(line(a, "Recv: 220 mx", "Send: NOOP", "Recv: 250 ok"), "<"+a+"> ", ""), "* 220\nNOOP 250\n"},
		{"syslog", strings.ReplaceAll(line(a, "Recv: 220 mx", "Send: NOOP", "Recv: 250 ok"), "[23-Nov-2026 02:14:45 +0900]", "Nov  3 02:14:45 host roundcube"), "* 220\nNOOP 250\n"},
	})
	s := read(t, line(a, "Send: DATA", "Recv: 354 go", "Send: Subject: x\n\nabc... [truncated 99 bytes]", "Send: .", "Recv: 250 ok"), Options{})[0]
	if c := s.Exchanges[0].Content; !c.Elided || !c.Terminated || c.Size != 19 {
		t.Errorf("%+v", c)
	}
}

func TestPHPFrameworkRecordings(t *testing.T) {
	for _, dialect := range []string{"pear", "roundcube", "symfony"} {
		for _, story := range []struct{ name, want string }{
			{"success", "STARTTLS 220\nEHLO 250\nAUTH(1) 334 235\nMAIL 250\nRCPT 250\nRCPT 250\nDATA 354 250"},
			{"refused-recipient", "RCPT 250\nRCPT 550\n"},
			{"payload", "RCPT 250\nRCPT 250\nDATA 354 250"},
		} {
			in, err := os.ReadFile(filepath.Join("..", "testdata", "logs", dialect, story.name+".log"))
			if err != nil {
				t.Fatal(err)
			}
			got := read(t, string(in), Options{})
			if len(got) != 1 || got[0].Dialect != dialect {
				t.Errorf("%s, %s: %d sessions of %s", dialect, story.name, len(got), got[0].Dialect)
				continue
			}
			o := strings.ReplaceAll(outline(got[0]), "AUTH(2) 334 334", "AUTH(1) 334") // LOGIN and PLAIN
			o = strings.ReplaceAll(o, "AUTH 235", "AUTH(1) 334 235")
			if !strings.Contains(o, story.want) || !strings.HasSuffix(o, "QUIT 221\n") && dialect != "symfony" {
				t.Errorf("%s, %s:\n%swant:\n%s", dialect, story.name, o, story.want)
			}
			if got[0].NoiseLines > 2 || got[0].Started.IsZero() && dialect == "roundcube" {
				t.Errorf("%s, %s: %d lines of noise", dialect, story.name, got[0].NoiseLines)
			}
			if story.name != "payload" || dialect == "symfony" {
				continue
			}
			for _, e := range got[0].Exchanges {
				if e.Content == nil {
					continue
				}
				body, _ := io.ReadAll(e.Content.Open())
				if !strings.Contains(string(body), "\r\n.leading dot\r\n..two leading dots\r\n>>> MAIL FROM:<eve@example.com>\r\n<<< 550 5.1.1 not refused\r\n") || !strings.HasSuffix(string(body), "\r\n\r\nAlice\r\n") || e.Content.BareLF+e.Content.BareCR > 0 {
					t.Errorf("%s: %q", dialect, body)
				}
			}
		}
	}
}
