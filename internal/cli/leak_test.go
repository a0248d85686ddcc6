package cli

import (
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// everyOutput are all commands that print anything of an input, in every form.
func everyOutput() [][]string {
	out := [][]string{
		{"explain"}, {"explain", "--lang", "ko", "--color", "always"}, {"explain", "--format", "json"}, {"explain", "--format", "markdown"}, {"explain", "--format", "support"},
		{"sessions"}, {"sessions", "--format", "ndjson"}, {"summary"}, {"summary", "--format", "json"},
		{"redact"}, {"redact", "--identities"}, {"redact", "--content"}, {"redact", "--identities", "--content"}, {"dialects", "--explain"},
	}
	for _, form := range conversions() {
		out = append(out, []string{"convert", "--to", form})
	}
	// Commands that others added print inputs, too, unless they are named here.
	for _, s := range subcommands() {
		switch s.name {
		case "explain", "sessions", "summary", "redact", "convert", "dialects", "lookup", "version", "completion", "man", "serve":
			continue
		}
		formats := s.formats()
		if len(formats) == 0 {
			formats = []string{""}
		}
		for _, f := range formats {
			args := []string{s.name}
			if f != "" {
				args = append(args, "--format", f)
			}
			out = append(out, args)
		}
	}
	return out
}

// A secret is in no output of the program and in none of its messages, in no
// spelling, whatever the dialect is told to be.
func TestNoOutputLeaks(t *testing.T) {
	const secret = "Zq7:hunter/2&Geheim+k9X"
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	logins := []string{
		"C: AUTH PLAIN " + b64("\x00alice\x00"+secret) + "\nS: 535 5.7.8 no " + secret,
		"C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: " + b64(secret) + "\nS: 535 5.7.8 no " + b64(secret),
		"C: AUTH XOAUTH2 " + b64("user=alice\x01auth=Bearer "+secret+"\x01\x01") + "\nS: 535 5.7.8 " + url.QueryEscape(secret),
		"C: AUTH PLAIN " + secret + "\nS: 501 5.5.2 " + hex.EncodeToString([]byte(secret)),
		"C: AUTH LOGIN\nS: 503 5.5.1 no\nC: " + b64(secret) + "\nS: 500 5.5.2 what",
	}
	wrap := map[string]func(line string) string{
		"rfc":   func(l string) string { return l },
		"swaks": func(l string) string { return strings.NewReplacer("C: ", " -> ", "S: ", "<-  ").Replace(l[:3]) + l[3:] },
		"phpmailer": func(l string) string {
			return strings.NewReplacer("C: ", "CLIENT -> SERVER: ", "S: ", "SERVER -> CLIENT: ").Replace(l[:3]) + l[3:]
		},
		"smtplib": func(l string) string {
			return strings.NewReplacer("C: ", "send: '", "S: ", "reply: b'").Replace(l[:3]) + l[3:] + `\r\n'`
		},
		"raw": func(l string) string { return l[3:] },
	}
	for name, dialect := range wrap {
		for i, login := range logins {
			// The login comes first, so that what shows the beginning of an input has it.
			for _, begin := range []string{"", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN LOGIN XOAUTH2\n"} {
				var b strings.Builder
				for line := range strings.Lines(begin + login + "\nC: QUIT\nS: 221 bye\n") {
					b.WriteString(dialect(strings.TrimSuffix(line, "\n")) + "\n")
				}
				path := filepath.Join(t.TempDir(), "leak.log")
				if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
					t.Fatal(err)
				}
				for _, args := range everyOutput() {
					_, out, errs := run(t, "", append(args, path)...)
					for _, s := range []string{secret, b64(secret), strings.TrimRight(b64("\x00alice\x00"+secret), "="), url.QueryEscape(secret), hex.EncodeToString([]byte(secret))} {
						if at := strings.Index(out+errs, s); at >= 0 {
							t.Errorf("%v, %s, login %d: %q leaks: …%s…\nof\n%s", args, name, i, s, (out + errs)[max(0, at-80):min(len(out+errs), at+80)], b.String())
						}
					}
				}
			}
		}
	}
}

// Forcing a wrong dialect shows no secret either.
func TestWrongDialectLeaksNothing(t *testing.T) {
	const secret = "Zq7hunter2Geheimk9X"
	encoded := base64.StdEncoding.EncodeToString([]byte("\x00alice\x00" + secret))
	path := filepath.Join(t.TempDir(), "leak.log")
	text := "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 AUTH PLAIN\nC: AUTH PLAIN " + encoded + "\nS: 535 5.7.8 no\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, d := range parser.Dialects() {
		for _, args := range [][]string{{"explain"}, {"explain", "--format", "json"}, {"explain", "--format", "support"}, {"sessions", "--format", "ndjson"}, {"convert"}, {"redact"}} {
			_, out, errs := run(t, "", append(args, "--dialect", d.Name, path)...)
			if strings.Contains(out+errs, encoded) || strings.Contains(out+errs, secret) {
				t.Errorf("%v --dialect %s shows the login: %s", args, d.Name, out+errs)
			}
		}
	}
}
