package parser

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// transcript is a small transcript and what is in it.
type transcript struct{ name, in, want string }

// checkTranscripts reads each transcript with detection, and expects one session
// of the dialect; "===" in want separates several.
func checkTranscripts(t *testing.T, dialect string, tests []transcript) {
	t.Helper()
	for _, tt := range tests {
		got := ""
		for i, s := range read(t, tt.in, Options{}) {
			if i > 0 {
				got += "===\n"
			}
			got += outline(s)
			if s.Dialect != dialect {
				t.Errorf("%s: read as %s", tt.name, s.Dialect)
			}
			for _, p := range s.Problems {
				t.Errorf("%s: the grammar refused a turn at %v", tt.name, p.Span)
			}
		}
		if got != tt.want {
			t.Errorf("%s:\n%swant:\n%s", tt.name, got, tt.want)
		}
	}
}

func TestPHPMailer(t *testing.T) {
	stamp := func(sep, text string) string {
		return "2026-11-23 02:14:45" + sep + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n2026-11-23 02:14:45"+sep) + "\n"
	}
	checkTranscripts(t, "phpmailer", []transcript{
		{
			"echo, level 2", "2026-11-23 02:14:45\tSERVER -> CLIENT: 220 mx\n2026-11-23 02:14:45\tCLIENT -> SERVER: EHLO c\n2026-11-23 02:14:45\tSERVER -> CLIENT: 250-mx\n" + indentPHP + "250-SIZE 1000\n" + indentPHP + "250 AUTH LOGIN\n" +
				stamp("\t", "CLIENT -> SERVER: STARTTLS\nSERVER -> CLIENT: 220 go\nCLIENT -> SERVER: EHLO c\nSERVER -> CLIENT: 250 mx\nCLIENT -> SERVER: AUTH LOGIN\nSERVER -> CLIENT: 334 VXNlcm5hbWU6\nCLIENT -> SERVER: [credentials hidden]\nSERVER -> CLIENT: 334 UGFzc3dvcmQ6\nCLIENT -> SERVER: [credentials hidden]\nSERVER -> CLIENT: 235 ok"),
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(2) 334 334 235\n",
		},
		{
			"a refused recipient, and the error that repeats it", stamp("\t", "CLIENT -> SERVER: MAIL FROM:<a@b>\nSERVER -> CLIENT: 250 ok\nCLIENT -> SERVER: RCPT TO:<c@d>\nSERVER -> CLIENT: 550-5.1.1 no") + indentPHP + "550 5.1.1 really\n" + stamp("\t", "SMTP ERROR: RCPT TO command failed: 550-5.1.1 no") + indentPHP + "550 5.1.1 really\n" +
				stamp("\t", "CLIENT -> SERVER: RCPT TO:<e@f>\nSERVER -> CLIENT: 250 ok\nCLIENT -> SERVER: DATA\nSERVER -> CLIENT: 354 go\nCLIENT -> SERVER: S: 250 x\nCLIENT -> SERVER:\nCLIENT -> SERVER: ..a\nCLIENT -> SERVER: QUIT\nCLIENT -> SERVER: 2026-11-23 02:14:45 SERVER -> CLIENT: 554 no\nCLIENT -> SERVER: SERVER -> CLIENT: 554 no\nCLIENT -> SERVER: .\nSERVER -> CLIENT: 250 queued\nCLIENT -> SERVER: QUIT\nSERVER -> CLIENT: 221 bye\nConnection: closed"),
			"MAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 94.\nQUIT 221\n",
		},
		{
			"level 1: no replies but in errors", stamp("\t", "CLIENT -> SERVER: EHLO c\nCLIENT -> SERVER: MAIL FROM:<a@b>\nCLIENT -> SERVER: RCPT TO:<c@d>\nCLIENT -> SERVER: RCPT TO:<e@f>\nSMTP ERROR: RCPT TO command failed: 550 no\nCLIENT -> SERVER: DATA\nCLIENT -> SERVER: Subject: x\nCLIENT -> SERVER:\nCLIENT -> SERVER: RSET\nCLIENT -> SERVER: .\nSMTP ERROR: DATA END command failed: 554 spam\nCLIENT -> SERVER: QUIT"),
			"EHLO\nMAIL\nRCPT\nRCPT 550\nDATA 554 20.\nQUIT\n",
		},
		{
			"level 4: every reply twice", stamp("\t", "Connection: opening to ssl://mx.example.org:465, timeout=300, options=array()\nConnection: opened\nSMTP INBOUND: \"220 mx\"\nSERVER -> CLIENT: 220 mx\nCLIENT -> SERVER: EHLO c\nSMTP INBOUND: \"250-mx\"\nSMTP INBOUND: \"250 SIZE 1\"\nSERVER -> CLIENT: 250-mx") + indentPHP + "250 SIZE 1\n" + stamp("\t", "CLIENT -> SERVER: QUIT\nSMTP INBOUND: \"221 bye\"\nSERVER -> CLIENT: 221 bye"),
			"* 220\nEHLO 250\nQUIT 221\n",
		},
		{
			"html, without line breaks and with entities", stamp(" ", "SERVER -&gt; CLIENT: 220 mx<br>\nCLIENT -&gt; SERVER: EHLO c<br>\nSERVER -&gt; CLIENT: 250-mx250-SIZE 10240000250-AUTH LOGIN250 DSN<br>\nCLIENT -&gt; SERVER: MAIL FROM:&lt;a@b&gt;<br>\nSERVER -&gt; CLIENT: 250 ok<br>\nCLIENT -&gt; SERVER: DATA<br>\nSERVER -&gt; CLIENT: 354 go<br>\nCLIENT -&gt; SERVER: &lt;br&gt;<br>\nCLIENT -&gt; SERVER: .<br>\n<br>\nSERVER -&gt; CLIENT: 250 queued<br>"),
			"* 220\nEHLO 250\nMAIL 250\nDATA 354 250 6.\n",
		},
		{
			"one paragraph copied from a browser", "Hello 2026-11-23 02:14:45 SERVER -> CLIENT: 220 mx 2026-11-23 02:14:45 CLIENT -> SERVER: EHLO c 2026-11-23 02:14:45 SERVER -> CLIENT: 250-mx250-SIZE 10250 DSN 2026-11-23 02:14:45 CLIENT -> SERVER: MAIL FROM:<a@b> 2026-11-23 02:14:45 SERVER -> CLIENT: 530 login 2026-11-23 02:14:45 SMTP ERROR: MAIL FROM command failed: 530 login SMTP Error: no\n",
			"* 220\nEHLO 250\nMAIL 530\n",
		},
		{
			"one paragraph with a message", "2026-11-23 02:14:45 CLIENT -> SERVER: DATA 2026-11-23 02:14:45 SERVER -> CLIENT: 354 go 2026-11-23 02:14:45 CLIENT -> SERVER: Subject: x 2026-11-23 02:14:45 CLIENT -> SERVER: 2026-11-23 02:14:45 CLIENT -> SERVER: hi 2026-11-23 02:14:45 CLIENT -> SERVER: . 2026-11-23 02:14:45 SERVER -> CLIENT: 250 ok\n",
			"DATA 354 250 18.\n",
		},
		{
			"version 5 with CLIENT -> SMTP", "CLIENT -> SMTP: EHLO c\nSMTP -> get_lines(): $data was \"\"\nSMTP -> get_lines(): $str is \"250-mx\n\"\nSMTP -> get_lines(): $data is \"250-mx\n\"\nSMTP -> get_lines(): $data was \"250-mx\n\"\nSMTP -> get_lines(): $str is \"250 DSN\n\"\nSMTP -> get_lines(): $data is \"250-mx\n250 DSN\n\"\nSMTP -> FROM SERVER:250-mx\n250 DSN\n<br />\nCLIENT -> SMTP: QUIT\nSMTP -> FROM SERVER:221 bye\n",
			"EHLO 250\nQUIT 221\n",
		},
		{
			"version 5.2.0 shows no command", "SMTP -> FROM SERVER:220 mx\nSMTP -> FROM SERVER: 250-mx 250-SIZE 1 250 STARTTLS\nSMTP -> FROM SERVER:220 go\nSMTP -> FROM SERVER: 250-mx 250 AUTH LOGIN\nSMTP -> FROM SERVER:250 ok\nSMTP -> FROM SERVER:550 no\nSMTP -> ERROR: RCPT not accepted from server: 550 no\nSMTP -> FROM SERVER:250 ok\nSMTP -> FROM SERVER:354 go\nSMTP -> FROM SERVER:250 queued\nSMTP -> FROM SERVER:221 bye\n",
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n",
		},
		{
			"version 5.2.0, login refused", "SMTP -> FROM SERVER:220 mx\nSMTP -> FROM SERVER: 250 mx\nSMTP -> ERROR: Password not accepted from server: 535 no\nSMTP -> FROM SERVER:250 reset\nSMTP -> FROM SERVER: \nSMTP -> NOTICE: EOF caught while checking if connected\n",
			"* 220\nEHLO 250\nAUTH 535\nRSET 250\n",
		},
		{
			"Apache's error log", `[Mon Nov 23 02:14:45.123456 2026] [php:notice] [pid 77] [client 192.0.2.7:5000] CLIENT -> SERVER: EHLO c\r\n, referer: https://www.example.com/` + "\n" + `[Mon Nov 23 02:14:46.123456 2026] [php:notice] [pid 77] [client 192.0.2.7:5000] SERVER -> CLIENT: 250-mx\r\n250-SIZE 1\r\n250 DSN\r\n, referer: https://www.example.com/` + "\n",
			"EHLO 250\n",
		},
		{
			"a logger's words around it", "[2026-11-23T02:14:45.123456+00:00] app.DEBUG: CLIENT -> SERVER: NOOP [] []\n[2026-11-23T02:14:45.123456+00:00] app.DEBUG: SERVER -> CLIENT: 250-a 250 b [] []\n",
			"NOOP 250\n",
		},
		{"an error line alone", `it says "SMTP ERROR: MAIL FROM command failed: 503 need AUTH first !\r\n,", why?` + "\n", "MAIL 503\n"},
		{
			"no answer, then another session", stamp("\t", "CLIENT -> SERVER: EHLO c\nSERVER -> CLIENT:\nSMTP ERROR: EHLO command failed:\nCLIENT -> SERVER: QUIT\nSERVER -> CLIENT:\nConnection: closed\nSERVER -> CLIENT: 220 mx\nCLIENT -> SERVER: EHLO c\nSERVER -> CLIENT: 250 mx"),
			"EHLO\nQUIT\n===\n* 220\nEHLO 250\n",
		},
		{
			"the log begins within the login", stamp("\t", "SERVER -> CLIENT: 334 VXNlcm5hbWU6\nCLIENT -> SERVER: dXNlcg==\nSERVER -> CLIENT: 334 UGFzc3dvcmQ6\nCLIENT -> SERVER:\nSERVER -> CLIENT: 535 no"),
			"AUTH(2) 334 334 535\n",
		},
		{"the answer to DATA never came", stamp("\t", "CLIENT -> SERVER: DATA\nSERVER -> CLIENT:\nSMTP ERROR: DATA command failed:\nCLIENT -> SERVER: RSET"), "DATA\nRSET\n"},
	})
}

// However PHPMailer printed it, it is the same conversation; level 1 hides the
// replies.
func TestPHPMailerRecordings(t *testing.T) {
	for _, story := range []string{"success", "refused-recipient", "refused-login", "payload"} {
		want := ""
		paths, err := filepath.Glob(filepath.Join("..", "testdata", "logs", "phpmailer", story+"*.log"))
		if err != nil || len(paths) < 3 {
			t.Fatalf("%d recordings of %s, %v", len(paths), story, err)
		}
		for _, path := range paths {
			in, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := read(t, string(in), Options{})
			if len(got) != 1 {
				t.Errorf("%s: %d sessions", path, len(got))
				continue
			}
			o := outline(got[0])
			switch {
			case strings.Contains(path, "level1"):
				if strings.Count(o, "\n") != strings.Count(want, "\n")-1 && want != "" {
					t.Errorf("%s:\n%s", path, o)
				}
			case want == "":
				want = o
			case sizeless(o) != sizeless(want):
				t.Errorf("%s:\n%swant:\n%s", path, o, want)
			}
			if got[0].Started.IsZero() && !strings.Contains(path, "callable") && !strings.Contains(path, "stderr") {
				t.Errorf("%s: no time", path)
			}
			if e := got[0].Exchanges; story == "payload" {
				c := e[len(e)-2].Content
				body, _ := io.ReadAll(c.Open())
				if !strings.Contains(string(body), "\r\n.leading dot\r\n..two leading dots\r\n>>> MAIL FROM:<eve@example.com>\r\n<<< 550 5.1.1 not refused\r\nSERVER -> CLIENT: 535 5.7.8 no\r\n") {
					t.Errorf("%s: %q", path, body)
				}
			}
		}
	}
}

// sizeless leaves out the sizes of contents, whose headers differ.
func sizeless(outline string) string {
	lines := strings.Split(outline, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "DATA ") {
			lines[i] = strings.TrimRight(l, "0123456789.")
		}
	}
	return strings.Join(lines, "\n")
}

// The lines of a reply are found again where the line breaks are lost.
func TestJoinedReply(t *testing.T) {
	tests := []struct{ in, want string }{
		{"250-mx.example.org250-SIZE 10240000250 AUTH PLAIN", "250-mx.example.org|250-SIZE 10240000|250 AUTH PLAIN"},
		{"250-mx 250-SIZE 250 DSN", "250-mx |250-SIZE |250 DSN"},
		{"250-host-250-3.example.com250 ok", "250-host-250-3.example.com|250 ok"},
		{"535-5.7.8 Learn more at535 5.7.8 https://x", "535-5.7.8 Learn more at|535 5.7.8 https://x"},
		{"250-250-a250 ", "250-|250-a|250 "},
		{"250 only 250 one", "250 only 250 one"},
		{"250-cut off", "250-cut off"},
	}
	for _, tt := range tests {
		starts := joinedReply([]byte(tt.in), nil)
		var parts []string
		for i, at := range starts {
			to := len(tt.in)
			if i+1 < len(starts) {
				to = starts[i+1]
			}
			parts = append(parts, tt.in[at:to])
		}
		if got := strings.Join(parts, "|"); got != tt.want {
			t.Errorf("%q: %q", tt.in, got)
		}
	}
}
