package parser

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// checkRecordings reads every recording of a dialect and expects as many sessions
// as there were, read as that dialect, without a turn the grammar refuses.
// stories are the words their names begin with: what the recordings of one story
// show must be the same, whatever the form. shows is what the body of "payload"
// must hold, if it is in the transcript at all.
func checkRecordings(t *testing.T, folder, dialect string, stories ...string) {
	t.Helper()
	dir := filepath.Join("..", "testdata", "logs", folder)
	truth, err := os.ReadFile(filepath.Join(dir, "truth.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	rows := strings.Split(strings.TrimSpace(string(truth)), "\n")[1:]
	for _, row := range rows {
		cells := strings.Split(row, "\t")
		in, err := os.ReadFile(filepath.Join(dir, cells[0]))
		if err != nil {
			t.Error(err)
			continue
		}
		outlines, n := "", 0
		for s, err := range Sessions(strings.NewReader(string(in)), cells[0], Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			outlines += outline(s)
			if s.Dialect != dialect || len(s.Problems) > 0 {
				t.Errorf("%s: read as %s, %d problems", cells[0], s.Dialect, len(s.Problems))
			}
			for _, e := range s.Exchanges {
				if e.Content == nil || e.Content.Elided || !strings.HasPrefix(cells[0], "payload") {
					continue
				}
				body, _ := io.ReadAll(e.Content.Open())
				if !strings.Contains(string(body), "\r\n.leading dot\r\n..two leading dots\r\n>>> MAIL FROM:<eve@example.com>\r\n") || !strings.Contains(string(body), "\r\nrcpt to:<eve@example.com>\r\n\r\nAlice\r\n") {
					t.Errorf("%s: %q", cells[0], body)
				}
			}
		}
		if want, _ := strconv.Atoi(cells[1]); n != want {
			t.Errorf("%s: %d sessions, want %d", cells[0], n, want)
		}
		for _, story := range stories {
			if !strings.HasPrefix(cells[0], story) || strings.Contains(cells[0], "-v0") { // another program
				continue
			}
			switch o := strings.ReplaceAll(sizeless(outlines), "+", ""); {
			case said[story] == "":
				said[story] = o
			case said[story] != o:
				t.Errorf("%s:\n%swant:\n%s", cells[0], o, said[story])
			}
		}
	}
}

// prefixed puts words before each line but those that are bare already: "|".
func prefixed(prefix, text string) string {
	var b strings.Builder
	for _, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if bare, ok := strings.CutPrefix(l, "|"); ok {
			b.WriteString(bare + "\n")
		} else {
			b.WriteString(prefix + l + "\n")
		}
	}
	return b.String()
}

func TestNodemailer(t *testing.T) {
	const sid = "[2024-05-04 10:00:01] DEBUG [aB3dE6gH9kL] "
	checkTranscripts(t, "nodemailer", []transcript{
		{
			"a whole session with a masked secret", prefixed(sid, "|[2024-05-04 10:00:01] INFO  [aB3dE6gH9kL] Connection established to 192.0.2.25:587\nS: 220 mx\nC: EHLO c\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\n|[2024-05-04 10:00:01] INFO  [aB3dE6gH9kL] Connection upgraded with STARTTLS\nC: EHLO c\nS: 250 mx\nSMTP handshake finished\nC: AUTH PLAIN AHVzZXIALyogc2VjcmV0ICov\nS: 235 ok\nC: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nC: RCPT TO:<e@f>\nS: 250 ok\nS: 550 no\nC: DATA\nS: 354 go\nSubject: x\n\nS: 250 x\nC: QUIT\n..a\n220 mx\n[2024-05-04 10:00:01] DEBUG [aB3dE6gH9kL] S: 250 y\n.\n|[2024-05-04 10:00:01] INFO  [aB3dE6gH9kL] <60 bytes encoded mime message (source size 57 bytes)>\nS: 250 queued\nClosing connection to the server using \"end\"\n"),
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 250\nRCPT+ 550\nDATA 354 250 97.\n",
		},
		{
			"two connections of a pool, interleaved", "DEBUG [#1] [aB3dE6gH9kL] S: 220 mx\nDEBUG [#2] [xY3dE6gH9kL] S: 220 mx\nDEBUG [#1] [aB3dE6gH9kL] C: EHLO c\nDEBUG [#2] [xY3dE6gH9kL] C: EHLO d\nDEBUG [#2] [xY3dE6gH9kL] S: 250-mx\nDEBUG [#1] [aB3dE6gH9kL] S: 421 later\nDEBUG [#2] [xY3dE6gH9kL] S: 250 DSN\n",
			"* 220\nEHLO 421\n===\n* 220\nEHLO 250\n",
		},
		{
			"version 2: the rest of a record is bare", prefixed("[2024-05-04 10:00:01] DEBUG: [aB3dE6gH9kL] ", "S: 250-mx\n|250-SIZE 1\n|250 DSN\nC: MAIL FROM:<a@b>\nS: 250 ok\nC: DATA\nS: 354 go\nC: Subject: x\r\n|From: a@b\r\n|[2024] x\r\n|\r\n|QUIT\r\n|S: 250 no\r\n|a\nC: .\n|[2024-05-04 10:00:01] INFO: [aB3dE6gH9kL] C: <60 bytes encoded mime message (source size 57 bytes)>\nS: 554-spam\n|554 really\n"),
			"* 250\nMAIL 250\nDATA 354 554 55.\n",
		},
		{
			"version 0: a tree", "SERVER 1:\n└──220 mx\nCLIENT 1:\n└──EHLO c\nSERVER 1:\n└──250-mx\n   250 DSN\nCLIENT 1:\n└──DATA\nSERVER 1:\n└──354 go\nCLIENT (DATA) 1:\n└──Subject: x\r\n   From: a@b\nCLIENT (DATA) 1:\n└──a\r\n   QUIT\r\n   250 x\nSERVER 1:\n└──550 no\n",
			"* 220\nEHLO 250\nDATA 354 550 41.\n",
		},
		{
			"pino", `{"level":20,"time":1714816801000,"sid":"aB3dE6gH9kL","tnx":"server","msg":"250-mx\n250 DSN"}
{"level":30,"sid":"aB3dE6gH9kL","tnx":"smtp","msg":"SMTP handshake finished"}
{"level":20,"sid":"aB3dE6gH9kL","tnx":"client","msg":"DATA"}
{"level":20,"sid":"aB3dE6gH9kL","tnx":"server","msg":"354 go"}
{"level":20,"sid":"aB3dE6gH9kL","tnx":"message","msg":"Subject: \"tnx\":\"server\"\n\n..x\n."}
{"level":30,"sid":"aB3dE6gH9kL","tnx":"message","msg":"<60 bytes encoded mime message (source size 57 bytes)>"}
{"level":20,"sid":"aB3dE6gH9kL","tnx":"server","msg":"250 ok"}
`,
			"* 250\nDATA 354 250 31.\n",
		},
		{"no greeting: the program gives up", "[2024-05-04 10:00:01] DEBUG [aB3dE6gH9kL] Resolved mx.example.org as 192.0.2.25 [cache miss]\n[2024-05-04 10:00:01] INFO  [aB3dE6gH9kL] Connection established to 192.0.2.25:587\n[2024-05-04 10:00:31] ERROR [aB3dE6gH9kL] Greeting never received\n", ""},
	})
	s := read(t, "DEBUG [aB3dE6gH9kL] Resolved mx.example.org as 192.0.2.25 [cache miss]\nINFO  [aB3dE6gH9kL] Connection established to 192.0.2.25:587\n[2024-05-04 10:00:31] ERROR Send Error: Greeting never received\n", Options{})[0]
	if s.Target != (Target{Host: "mx.example.org", Port: 587}) || len(s.Notes) < 2 || s.Notes[len(s.Notes)-1].Kind != LineError {
		t.Errorf("%+v %+v", s.Target, s.Notes)
	}
	checkRecordings(t, "nodemailer", "nodemailer", "success", "refused-recipient", "refused-login", "payload")
}

func TestSMTPServer(t *testing.T) {
	checkTranscripts(t, "smtp-server", []transcript{{
		"only the first line of a reply is marked", prefixed("[2024-05-04 10:00:01] DEBUG [#2uqkuc2fvpqdhaoi] ", "S: 220 mx\nC: EHLO c\nS: 250-mx\n250-SIZE 1\n250 AUTH LOGIN\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: /* secured */\nS: 334 UGFzc3dvcmQ6\nC: /* secured */\nS: 235 ok\nC: RCPT TO:<a@b>\nS: 550 no\nC: RCPT TO:<c@d>\nS: 250 ok\nC: DATA\nS: 354 go\nC: <632 bytes of DATA>\nS: 250 ok\nC: QUIT\nS: 221 bye\n|[2024-05-04 10:00:01] INFO  [#2uqkuc2fvpqdhaoi] Connection closed to client\n"),
		"* 220\nEHLO 250\nAUTH(2) 334 334 235\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n",
	}})
	checkRecordings(t, "smtp-server", "smtp-server")
}
