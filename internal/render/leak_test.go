package render

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func splitLines(s string) []string { return strings.Split(strings.TrimSuffix(s, "\n"), "\n") }

// everything is all that this package can print of reports.
func everything(t *testing.T, rs []*analyze.Report) string {
	t.Helper()
	var b bytes.Buffer
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var rows []SessionRow
	for _, l := range lang.All() {
		for _, r := range rs {
			e := narrate.Explain(r, l, narrate.Options{})
			check(Text(&b, e, TextOptions{}))
			check(Text(&b, e, TextOptions{Color: true, Width: 300}))
			check(Markdown(&b, e))
			fmt.Fprintf(&b, "%+v\n", *e)
			check(SessionNDJSON(&b, r, l))
			check(Decoded(&b, narrate.Decode(r, l, named), TextOptions{}))
			carried := NewDecodedJSON(&b, l)
			check(carried.Session(r, named))
			check(carried.Close())
			for _, format := range FindingFormats() {
				w := NewFindingWriter(&b, format, FindingOptions{Lang: l}) // without the checks' own examples
				check(w.Findings("x.log", narrate.Check(r, l)))
				check(w.Close())
			}
			rows = append(rows, NewSessionRow(r))
		}
		check(JSON(&b, rs, l))
		for _, style := range []TableStyle{TableBox, TableASCII, TableMarkdown} {
			check(SessionsTable(&b, rows, TableOptions{Style: style, Lang: l}))
		}
	}
	return b.String()
}

const planted = "hunter2-Geheim!"

// A secret that is used to log in must not appear anywhere, in no mechanism,
// and not where it occurs again.
func TestNoSecretLeaks(t *testing.T) {
	enc := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	after := "reply: b'535 5.7.8 bad password " + planted + "\\r\\n'\n" +
		"send: 'mail FROM:<a@example.com> X=" + planted + "\\r\\n'\nreply: b'250 2.1.0 " + planted + "\\r\\n'\n" +
		"send: 'rcpt TO:<" + planted + "@example.com>\\r\\n'\nreply: b'550 5.1.1 <" + planted + "@example.com> " + enc(planted) + "\\r\\n'\n" +
		"Traceback (most recent call last):\n    server.login(\"alice\", \"" + planted + "\")\nsmtplib.SMTPAuthenticationError: (535, b'" + planted + "')\n"
	hello := "send: 'ehlo [192.0.2.1]\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2\\r\\n'\n"
	send := func(s string) string { return "send: '" + s + "\\r\\n'\n" }
	challenge := func(s string) string { return "reply: b'334 " + enc(s) + "\\r\\n'\n" }
	digest := "alice 0123456789abcdef0123456789abcdef"
	for name, auth := range map[string]string{
		"PLAIN":            send("AUTH PLAIN " + enc("\x00alice\x00"+planted)),
		"PLAIN, two lines": send("AUTH PLAIN") + "reply: b'334 \\r\\n'\n" + send(enc("\x00alice\x00"+planted)),
		"LOGIN":            send("AUTH LOGIN") + challenge("Username:") + send(enc("alice")) + challenge("Password:") + send(enc(planted)),
		"LOGIN, initial":   send("AUTH LOGIN "+enc("alice")) + challenge("Password:") + send(enc(planted)),
		"XOAUTH2":          send("AUTH XOAUTH2 " + enc("user=alice\x01auth=Bearer "+planted+"\x01\x01")),
		"OAUTHBEARER":      send("AUTH OAUTHBEARER " + enc("n,a=alice,\x01auth=Bearer "+planted+"\x01\x01")),
		"CRAM-MD5":         send("AUTH CRAM-MD5") + challenge("<1.2@mx>") + send(enc(digest)),
	} {
		t.Run(name, func(t *testing.T) {
			got := everything(t, read(t, "leak.log", hello+auth+after))
			secrets := []string{planted, enc(planted), enc("\x00alice\x00" + planted)}
			if name == "CRAM-MD5" {
				secrets = []string{"0123456789abcdef0123456789abcdef", enc(digest)}
			}
			for _, s := range secrets {
				if i := strings.Index(got, s); i >= 0 {
					t.Errorf("%q leaks: …%s…", s, got[max(0, i-200):min(len(got), i+100)])
				}
			}
			if !strings.Contains(got, decode.Mask) {
				t.Error("nothing is masked")
			}
		})
	}
}

// After a refused AUTH some clients send the secret as if it were a command.
func TestStrayLoginIsMasked(t *testing.T) {
	secret := base64.StdEncoding.EncodeToString([]byte(planted))
	text := "send: 'ehlo x\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nsend: 'AUTH LOGIN\\r\\n'\nreply: b'503 5.5.1 no\\r\\n'\n" +
		"send: 'YWxpY2U=\\r\\n'\nreply: b'500 5.5.2 what\\r\\n'\nsend: '" + secret + "\\r\\n'\nreply: b'500 5.5.2 what\\r\\n'\n"
	got := everything(t, read(t, "stray.log", text))
	if i := strings.Index(strings.ToUpper(got), strings.ToUpper(secret)); i >= 0 {
		t.Errorf("leaks: …%s…", got[max(0, i-200):min(len(got), i+100)])
	}
}

func TestRecordingsLeakNothing(t *testing.T) {
	recordings(t, func(t *testing.T, name, text string) {
		rs := read(t, name, text)
		got := everything(t, rs)
		// The passwords the recordings were made with; some stand in stack traces only.
		for _, s := range []string{"horse-42", "abcd efgh ijkl", "abcdefghijklmnop", "Y29ycmVjdC1ob3JzZS", "d3JvbmctaG9yc2Ut"} {
			if i := strings.Index(got, s); i >= 0 {
				t.Errorf("%q leaks: …%s…", s, got[max(0, i-200):min(len(got), i+100)])
			}
		}
		for _, r := range rs {
			for _, s := range r.Secrets {
				secret := string(s.Reveal())
				if len(secret) >= 8 && strings.Contains(got, secret) {
					t.Errorf("a secret of %d bytes leaks", len(secret))
				}
			}
		}
	})
}
