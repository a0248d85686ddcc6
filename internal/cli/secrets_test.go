package cli

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What no login of the session shows is masked, too, in every output: what its
// surroundings show, in whatever part of the transcript it stands, and what is a
// secret in another session of the same file.
func TestSurroundingsAreMaskedEverywhere(t *testing.T) {
	const secret = "tr0ub4Dor77x"
	encoded := base64.StdEncoding.EncodeToString([]byte("\x00alice\x00" + secret))
	const hello = "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 AUTH PLAIN\n"
	const mail = "C: MAIL FROM:<alice@example.com>\nS: 250 ok\nC: RCPT TO:<bob@example.org>\nS: 250 ok\nC: DATA\nS: 354 go\n"
	const end = "C: .\nS: 250 2.0.0 Ok: queued as 4F2A\nC: QUIT\nS: 221 bye\n"
	for name, text := range map[string]string{
		"settings before":    "SMTP_PASSWORD=" + secret + "\n" + hello + "C: MAIL FROM:<alice@example.com>\nS: 550 5.7.1 refused " + secret + "\nC: QUIT\nS: 221 bye\n",
		"a reply":            hello + "C: MAIL FROM:<alice@example.com>\nS: 451 4.3.0 mysql://vmail:" + secret + "@db.example.net/vmail: refused\nC: QUIT\nS: 221 bye\n",
		"another command":    hello + "C: PASS " + secret + "\nS: 500 5.5.1 what\nC: QUIT\nS: 221 bye\n",
		"a later session":    hello + "C: MAIL FROM:<alice@example.com>\nS: 550 5.7.1 refused " + secret + "\nC: QUIT\nS: 221 bye\n" + hello + "C: AUTH PLAIN " + encoded + "\nS: 235 ok\nC: QUIT\nS: 221 bye\n",
		"an earlier one":     hello + "C: AUTH PLAIN " + encoded + "\nS: 235 ok\nC: QUIT\nS: 221 bye\n" + hello + "C: MAIL FROM:<alice@example.com>\nS: 550 5.7.1 refused " + secret + "\nC: QUIT\nS: 221 bye\n",
		"the name in EHLO":   strings.Replace(hello, "client.example.com", secret, 1) + "C: AUTH PLAIN " + encoded + "\nS: 535 5.7.8 no\nC: QUIT\nS: 221 bye\n",
		"the subject":        hello + mail + "C: Subject: your password: " + secret + "\nC: \nC: x\n" + end,
		"a text":             hello + mail + "C: Subject: x\nC: \nC: smtp://alice:" + secret + "@smtp.example.net\n" + end,
		"the name of a file": hello + mail + "C: Subject: x\nC: Content-Type: application/pdf; name=\"password=" + secret + ".pdf\"\nC: Content-Disposition: attachment; filename=\"password=" + secret + ".pdf\"\nC: \nC: x\n" + end,
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "in.log")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range append(everyOutput(), []string{"decode", "--extract", filepath.Join(dir, "x")}) {
			_, out, errs := run(t, "", append(args, path)...)
			if i := strings.Index(out+errs, secret); i >= 0 {
				t.Errorf("%s, %v: …%s…", name, args, (out + errs)[max(0, i-80):min(len(out+errs), i+40)])
			}
			if args[0] == "explain" && len(args) == 1 && (!strings.Contains(out, "mx.example.net") || !strings.Contains(out, decodeMask)) {
				t.Errorf("%s: nothing is masked, or too much:\n%s", name, out)
			}
		}
		files, err := filepath.Glob(filepath.Join(dir, "x", "*"))
		if err != nil || strings.Contains(strings.Join(files, " "), secret) {
			t.Errorf("%s: %v, %v", name, files, err)
		}
	}
}

const decodeMask = "********"

// What comes from a pipe is not read ahead; a session's own texts are searched.
func TestSurroundingsInAPipe(t *testing.T) {
	const secret = "tr0ub4Dor77x"
	text := "S: 220 mx.example.net ESMTP\nC: MAIL FROM:<alice@example.com>\nS: 550 5.7.1 password=" + secret + " refused\nC: QUIT\nS: 221 bye\n"
	for _, args := range [][]string{{"explain"}, {"sessions", "--format", "ndjson"}, {"convert"}, {"explain", "--format", "support"}} {
		if _, out, errs := run(t, text, args...); strings.Contains(out+errs, secret) || !strings.Contains(out, "refused") {
			t.Errorf("%v: %s", args, out+errs)
		}
	}
}
