package narrate

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// hole is what a sentence or a title looks like whose value was empty.
var hole = regexp.MustCompile(`[^a-z]\(\s*\)|\s\)|\(\s| ,| \.( |$)|  |“”|\( ?\?|with \?|answered with \?|\? 응답|^ | $`)

// No sentence shows a gap where a transcript leaves something out: not the name in
// EHLO, not an address, not a mechanism, not a code.
func TestNoSentenceHasAHole(t *testing.T) {
	var files []string
	for _, root := range []string{"../../testdata/logs", "../cli/testdata/pasted"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && (filepath.Ext(path) == ".log" || strings.Contains(root, "pasted") && filepath.Ext(path) == ".txt") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(files) < 500 {
		t.Fatalf("only %d transcripts", len(files))
	}
	p := parser.New(parser.Options{ReadReport: analyze.ReadReport})
	for _, path := range files {
		in, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for s, err := range p.Sessions(in, path) {
			if err != nil {
				break
			}
			r := analyze.New(analyze.Options{}).Report(s)
			for _, l := range lang.All() {
				e := Explain(r, l, Options{})
				texts := []string{e.Verdict.Headline}
				for _, step := range e.Steps {
					if step.Kind == StepStopped {
						continue // quotes the program
					}
					texts = append(append(texts, step.Title), step.Text...)
				}
				for _, signal := range e.Signals {
					texts = append(texts, signal.Meaning)
				}
				for _, text := range texts {
					if m := hole.FindString(text); m != "" {
						t.Errorf("%s: %q in %q", path, m, text)
					}
				}
			}
		}
		in.Close()
	}
}

// What a transcript leaves out is said to be missing, in a sentence of its own.
func TestWhatIsLeftOut(t *testing.T) {
	for _, c := range []struct{ name, in, title, text string }{
		{"begins late", "S: 250 2.1.5 Ok\nC: DATA\nS: 354 go ahead\nC: Subject: x\nC: \nC: x\nC: .\nS: 250 2.0.0 Ok: queued as 1234\n",
			"The answer to an earlier command", "The transcript begins after the session did: the command that 250 2.1.5 (done) answers is not in it."},
		{"begins with the greeting", "S: 220 mx.example.com ESMTP\nC: EHLO a.example.com\nS: 250 mx.example.com\n",
			"Greeting and capabilities (EHLO)", "The server greets first and is ready (220). The client introduces itself as a.example.com with EHLO. The server answers without offering any extension."},
		{"the null reverse-path refused", "S: 220 mx.example.com ESMTP\nC: EHLO a.example.com\nS: 250 mx.example.com\nC: MAIL FROM:<>\nS: 550 5.7.1 no\n",
			"Choosing the sender (MAIL FROM)", "The server refuses the sender <> (550 5.7.1)."},
		{"refused at once", "S: 554 5.7.1 no\nC: QUIT\nS: 221 bye\n",
			"Greeting by the server", "The server greets with 554 5.7.1: it does not want to serve this client."},
		{"no mechanism", "Failed to authenticate on SMTP server with username \"a@example.com\" using 0 possible authenticators\nsmtplib.SMTPAuthenticationError: (535, b'5.7.8 no')\n",
			"Logging in (AUTH)", "The client wants to log in, and the server refuses (535 5.7.8)."},
		{"AUTH twice", "S: 220 mx.example.com ESMTP\nC: EHLO a.example.com\nS: 250-mx.example.com\nS: 250-AUTH LOGIN\nS: 250-AUTH=LOGIN\nS: 250 SIZE\n",
			"Greeting and capabilities (EHLO)", "2 extensions: AUTH and SIZE."},
		{"250 to DATA", "Expected response code 354 but got code \"250\", with message \"250 Accepted\n",
			"Sending the message (DATA)", "The answer to DATA has to be 354 or a refusal; 250 answers something else, and the message was not sent."},
	} {
		e := explain(t, c.in, lang.English)
		found := false
		for _, s := range e.Steps {
			found = found || s.Title == c.title && strings.Contains(strings.Join(s.Text, " "), c.text)
		}
		if !found {
			t.Errorf("%s: %+v", c.name, e.Steps)
		}
	}
}

// A text for the server's administrator claims no sender the transcript leaves out.
func TestSupportNamesNobodyUnknown(t *testing.T) {
	for _, c := range []struct{ in, has, hasNot string }{
		{"550 SC-001 Unfortunately, messages from 192.0.2.100 weren't sent. MAIL FROM command failed\n", "C: MAIL FROM\n", "<>"},
		{"S: 220 mx.example.com ESMTP\nC: EHLO a.example.com\nS: 250 mx.example.com\nC: MAIL FROM:<>\nS: 550 5.7.1 no\n", "C: MAIL FROM:<>\n", "not in the transcript>"},
	} {
		for s, err := range parser.Sessions(strings.NewReader(c.in), "x.log", parser.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			a := AskSupport(analyze.New(analyze.Options{}).Report(s), lang.English)
			var text strings.Builder
			for _, section := range a.Sections {
				for _, f := range section.Facts {
					text.WriteString(f.Label + " " + f.Value + "\n")
				}
				for _, l := range section.Lines {
					text.WriteString(l + "\n")
				}
			}
			if !strings.Contains(text.String(), c.has) || strings.Contains(text.String(), c.hasNot) {
				t.Errorf("%q: %s", c.in, text.String())
			}
		}
	}
}

func TestException(t *testing.T) {
	for text, want := range map[string]string{
		"smtplib.SMTPServerDisconnected: Connection unexpectedly closed":             "smtplib.SMTPServerDisconnected",
		"ConnectionRefusedError: [Errno 111]":                                        "ConnectionRefusedError",
		"Net::SMTPAuthenticationError: 535":                                          "Net::SMTPAuthenticationError",
		"javax.mail.MessagingException: Could not connect":                           "javax.mail.MessagingException",
		"Net::ReadTimeout: Net::ReadTimeout":                                         "Net::ReadTimeout",
		"7356ABD12E: to=<a@example.com>, relay=none, status=deferred (TLS required)": "",
		"Error in line 5":                  "",
		"NOQUEUE: reject: RCPT from":       "",
		"socket.gaierror: [Errno -2] Name": "socket.gaierror",
	} {
		if got, _ := exception(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
