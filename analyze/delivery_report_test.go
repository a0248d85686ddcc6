package analyze

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func readReport(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "logs", "bounce", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What a report says reaches the reports of the sessions: recipient, host, reply,
// and the header of the message it is about, encoded or not.
func TestDeliveryReport(t *testing.T) {
	var got []string
	for s, err := range parser.Sessions(bytes.NewReader(readReport(t, "encoded-two-recipients.log")), "x", parser.Options{ReadReport: ReadReport}) {
		if err != nil {
			t.Fatal(err)
		}
		r := New(Options{}).Report(s)
		tr := r.Transactions[0]
		got = append(got, strings.Join([]string{s.Target.Host, tr.Recipients[0].ForwardPath, r.Reply.Enhanced.String(), r.Reply.Text(), tr.Message.Subject, tr.Message.MessageID}, "|"))
		if tr.Message.Root != nil || len(r.Findings) > 0 {
			t.Errorf("%+v, %+v", tr.Message, r.Findings)
		}
	}
	want := []string{
		"mx.example.org|bob@example.org|5.2.2|The mailbox of bob is full, ask him to delete something|Minutes of Tuesday|minutes@example.com",
		"mx.example.org|nobody@example.org|5.1.1|No such person here.\nCheck the address.|Minutes of Tuesday|minutes@example.com",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q", got)
	}
	if ReadReport([]byte("Subject: x\n\nno report")) != nil {
		t.Error("a report of nothing")
	}
}

// A report that is cut anywhere never gives more than it says, nor a panic.
func TestCutDeliveryReport(t *testing.T) {
	for _, name := range []string{"encoded-two-recipients.log", "exim-content.log", "microsoft-365.log", "delayed-then-failed.mbox.log"} {
		whole := readReport(t, name)
		for n := 0; n < len(whole); n += 13 {
			sessions := 0
			for s, err := range parser.Sessions(bytes.NewReader(whole[:n]), name, parser.Options{ReadReport: ReadReport}) {
				if err != nil {
					t.Fatal(err)
				}
				New(Options{}).Report(s)
				if s.Release() != nil || len(s.Problems) > 0 {
					t.Errorf("%s cut at %d: %v", name, n, s.Problems)
				}
				sessions++
			}
			if sessions > 2 {
				t.Errorf("%s cut at %d: %d sessions", name, n, sessions)
			}
		}
	}
}
