package analyze

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// The bounces in testdata/logs/bounce, in the forms of many mail systems, are read
// by recipient: with code, enhanced code and the class of refusal that
// recipients.tsv gives them.
func TestBounces(t *testing.T) {
	dir := filepath.Join("..", "testdata", "logs", "bounce")
	for _, row := range table(t, filepath.Join(dir, "recipients.tsv"), 5) {
		var seen []string
		want := strings.Join(row[1:], " ")
		for _, s := range sessionsOf(t, filepath.Join(dir, row[0]), parser.Options{ReadReport: ReadReport}) {
			seen = append(seen, recipientOutline(New(Options{}).Report(s)))
		}
		if !strings.Contains("\n"+strings.Join(seen, "\n")+"\n", "\n"+want+"\n") {
			t.Errorf("%s: got %q, want %q", row[0], seen, want)
		}
	}
}

// What mail programs and people send by themselves for other reasons is no refusal.
func TestNoBounces(t *testing.T) {
	for name, mail := range map[string]string{
		"vacation":  "Return-Path: <>\nFrom: Bob <bob@example.org>\nTo: alice@example.com\nSubject: Automatic reply: Minutes\nAuto-Submitted: auto-replied\n\nI am away until Friday, 550 things to do. In urgent cases please write to carol@example.org.\n",
		"complaint": "From: complaints@mail.example.com\nTo: alice@example.com\nSubject: Complaint about mail from 192.0.2.7\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nA user took this message for spam.\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--b--\n",
		"welcome":   "From: postmaster@mail.example.com\nTo: alice@example.com\nSubject: Welcome\n\nYour new mailbox is ready. Its quota is 1000 MB. Ask help@example.com.\n",
	} {
		for _, s := range sessionsIn(t, mail, parser.Options{ReadReport: ReadReport}) {
			t.Errorf("%s: %s", name, recipientOutline(New(Options{}).Report(s)))
		}
	}
}

// recipientOutline writes a report of one recipient as recipients.tsv does.
func recipientOutline(r *Report) string {
	recipient, code, enhanced := "-", "-", "-"
	for _, t := range r.Transactions {
		for _, p := range t.Recipients {
			recipient = strings.Trim(p.ForwardPath, "<>")
		}
	}
	if r.Reply != nil && r.Reply.Code != 0 {
		code = fmt.Sprint(int(r.Reply.Code))
	}
	if r.Reply != nil && !r.Reply.Enhanced.IsZero() {
		enhanced = r.Reply.Enhanced.String()
	}
	return strings.Join([]string{recipient, code, enhanced, r.Cause.Reason}, " ")
}
