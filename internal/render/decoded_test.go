package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// named gives every message and every attachment a file.
func named(_ *analyze.Transaction, p *decode.Part) string {
	if p == nil {
		return "mails/message-0001.eml"
	}
	if p.Filename == "" {
		return ""
	}
	return "mails/message-0001-x"
}

func TestDecodedGolden(t *testing.T) {
	for _, l := range lang.All() {
		var b bytes.Buffer
		for _, name := range []string{"attachment-korean-name.log", "auth-login.log"} {
			for _, r := range read(t, name, readFile(t, name)) {
				if err := Decoded(&b, narrate.Decode(r, l, named), TextOptions{Width: 80}); err != nil {
					t.Fatal(err)
				}
			}
		}
		golden.Equal(t, "testdata/decoded."+l.String()+".txt", b.Bytes())
	}
	var b, indented bytes.Buffer
	w := NewDecodedJSON(&b, lang.English)
	for _, name := range []string{"attachment-korean-name.log", "auth-login.log"} {
		for _, r := range read(t, name, readFile(t, name)) {
			if err := w.Session(r, named); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&indented, b.Bytes(), "", " "); err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/decoded.json", indented.Bytes())
}

// The page fits its width but for hashes, and shows no control character.
func TestDecodedWidth(t *testing.T) {
	recordings(t, func(t *testing.T, name, text string) {
		for _, r := range read(t, name, text) {
			for _, l := range lang.All() {
				var b bytes.Buffer
				if err := Decoded(&b, narrate.Decode(r, l, named), TextOptions{Width: 60}); err != nil {
					t.Fatal(err)
				}
				for i, line := range splitLines(b.String()) {
					if Printable(line) != line {
						t.Errorf("unprintable: %q", line)
					}
					if cells(line) > 60 && !strings.Contains(line, "sha256 ") && i > 0 {
						t.Errorf("line %d takes %d cells: %q", i+1, cells(line), line)
					}
				}
			}
		}
	})
}

// A name that occurs twice among the facts of a login makes no double key, and
// words of a message are masked where they are the login's secret.
func TestDecodedJSONMasks(t *testing.T) {
	text := "S: 220 mx.example.org\nC: EHLO x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlAGh1bnRlcjIy\nS: 235 ok\n" +
		"C: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b@example.com>\nS: 250 ok\nC: DATA\nS: 354 go\n" +
		"C: Subject: hunter22\nC: Content-Disposition: attachment; filename=hunter22.txt\nC:\nC: hunter22\nC: .\nS: 250 ok\n"
	var b bytes.Buffer
	w := NewDecodedJSON(&b, lang.Korean)
	if err := w.Session(read(t, "x.log", text)[0], nil); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil || !json.Valid(b.Bytes()) {
		t.Fatal(err, b.String())
	}
	if got := b.String(); strings.Contains(got, "hunter22") || strings.Count(got, decode.Mask) < 4 {
		t.Errorf("not masked: %s", got)
	}
}
