package analyze

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/parser"
)

// The replies in testdata/reasons.tsv, each in a delivery report, are read with
// their code and enhanced code, and given the class of refusal that stands there;
// several with a stroke between where the vocabulary leaves it open. The rows were
// written before the knowledge base was looked at.
func TestReasons(t *testing.T) {
	rows := readReasons(t)
	if len(rows) < 400 {
		t.Fatalf("%d rows", len(rows))
	}
	right, codes := 0, 0
	for _, row := range rows {
		code, enhanced, c := reasonOfReply(t, row[3])
		if code != row[0] || enhanced != row[1] {
			t.Errorf("got %s %s for %q", code, enhanced, row)
		} else {
			codes++
		}
		if strings.Contains("/"+row[2]+"/", "/"+c.Reason+"/") {
			right++
		} else {
			t.Errorf("got %s (%s) for %q", c.Reason, c.ID, row)
		}
	}
	t.Logf("%d rows: %d codes right, %d reasons", len(rows), codes, right)
}

func readReasons(t *testing.T) (rows [][]string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "reasons.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != 4 {
			t.Fatalf("%q", line)
		}
		rows = append(rows, row)
	}
	return rows
}

// reasonOfReply puts a reply into a delivery report and returns its code, its
// enhanced code and its cause.
func reasonOfReply(t *testing.T, reply string) (code, enhanced string, c causes.Cause) {
	t.Helper()
	kind, status := "smtp", "5.0.0"
	switch {
	case reply[0] == '4':
		status = "4.0.0"
	case reply[0] != '5':
		kind = "x-local"
	}
	mail := strings.ReplaceAll(fmt.Sprintf(dsn, status, kind, reply), "\n", "\r\n")
	code, enhanced = "-", "-"
	for s, err := range parser.Sessions(strings.NewReader(mail), "report", parser.Options{ReadReport: ReadReport}) {
		if err != nil {
			t.Fatal(err)
		}
		r := New(Options{}).Report(s)
		c = r.Cause
		if r.Reply != nil {
			if r.Reply.Code != 0 {
				code = fmt.Sprint(int(r.Reply.Code))
			}
			if e := r.Reply.Enhanced; !e.IsZero() && (e.Subject != 0 || strings.Contains(reply, e.String())) {
				enhanced = e.String()
			}
		}
		_ = s.Close()
	}
	return code, enhanced, c
}

const dsn = `Return-Path: <>
From: Mail Delivery System <mailer-daemon@mail.example.com>
To: alice@example.com
Subject: Returned mail
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The mail was not delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; nobody@example.org
Action: failed
Status: %s
Remote-MTA: dns; mx.example.org
Diagnostic-Code: %s; %s

--b
Content-Type: text/rfc822-headers

From: alice@example.com
To: nobody@example.org
Subject: hello

--b--
`
