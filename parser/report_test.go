package parser

import (
	"bytes"
	"strings"
	"testing"
)

const reportHeader1 = "Return-Path: <>\nContent-Type: multipart/report;\n\treport-type=delivery-status; boundary=b\nSubject: failed\n\n"

// A report is handed to whoever can read it, whole, and its lines are noise.
func TestReportIsHandedOn(t *testing.T) {
	var seen []string
	opts := Options{ReadReport: func(mail []byte) []Reported {
		seen = append(seen, string(mail))
		return []Reported{
			{Recipient: "bob@example.org", Status: "5.2.2", Diagnostic: "552-5.2.2 Full\n 552 5.2.2 Sorry", RemoteMTA: "mx.example.org", Returned: []byte("Subject: x\r\n\r\n")},
			{Recipient: "carol@example.org", Status: "5.1.1", Diagnostic: "unknown user"},
			{Recipient: "dave@example.org", Status: "2.0.0", Diagnostic: "250 fine"},
			{Recipient: "erin@example.org", Diagnostic: "550 no", Notice: "in reply to end of DATA command"},
		}
	}}
	const body = "S: 220 mx\nC: QUIT\nFinal-Recipient: rfc822; carol@example.org\nDiagnostic-Code: x; unknown user\n"
	sessions := read(t, reportHeader1+body, opts)
	if len(seen) != 1 || seen[0] != reportHeader1+body {
		t.Errorf("%q", seen)
	}
	var got []string
	for _, s := range sessions {
		if !s.Fragment || s.Dialect != "bounce" {
			t.Errorf("%+v", s)
		}
		for _, e := range s.Exchanges {
			line := e.Line.Text
			if r := e.Final(); r != nil {
				line += " " + r.Enhanced.String() + " " + strings.ReplaceAll(r.Text(), "\n", "/")
			}
			got = append(got, line)
		}
	}
	want := []string{"RCPT TO:<bob@example.org> 5.2.2 Full/Sorry", "RCPT TO:<carol@example.org> 5.1.1 unknown user", "RCPT TO:<erin@example.org>", "DATA  no"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q", got)
	}
	if s := sessions[0]; s.Target.Host != "mx.example.org" || s.Returned == nil || s.Returned.Kept() != 14 {
		t.Errorf("%+v", s)
	}
	if at := sessions[1].Exchanges[0].Line.Span.Start; at.Line != 9 || at.Offset != int64(strings.Index(reportHeader1+body, "Diagnostic")) {
		t.Errorf("%+v", at)
	}
	seen = nil
	two := read(t, "From x\n"+reportHeader1+body+"\nFrom y\n"+reportHeader1+body, opts)
	if len(seen) != 2 || len(two) != 2*len(sessions) {
		t.Errorf("mbox: %d reports, %d sessions", len(seen), len(two))
	}
}

// What says nothing of a refusal is read like any other text, and a mail that is
// no report is nobody's.
func TestReportOfNothing(t *testing.T) {
	calls := 0
	opts := Options{ReadReport: func([]byte) []Reported { calls++; return nil }}
	const dialogue = "S: 220 mx\nC: QUIT\nS: 221 bye\n"
	for _, text := range []string{reportHeader1 + dialogue, "Subject: x\n\n" + dialogue, dialogue + reportHeader1} {
		sessions := read(t, text, opts)
		if len(sessions) != 1 || len(sessions[0].Exchanges) != 2 || sessions[0].Span.Start.Line != strings.Count(text[:strings.Index(text, "S: ")], "\n")+1 {
			t.Errorf("%q: %+v", text, sessions)
		}
	}
	if calls != 1 {
		t.Errorf("%d calls", calls)
	}
	var huge bytes.Buffer
	huge.WriteString(reportHeader1)
	for huge.Len() < 3*maxReport {
		huge.WriteString("a line of a very long mail\n")
	}
	longest := 0
	opts.ReadReport = func(mail []byte) []Reported { longest = len(mail); return nil }
	read(t, huge.String(), opts)
	if longest == 0 || longest > maxReport+fragment {
		t.Errorf("%d bytes kept", longest)
	}
}
