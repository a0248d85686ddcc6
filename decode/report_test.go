package decode

import (
	"encoding/base64"
	"strings"
	"testing"
)

const reportStatus = "Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; <bob@example.org>\nAction: FAILED (for good)\nStatus: 5.2.2 (full)\nRemote-MTA: dns; mx.example.org (192.0.2.25)\nDiagnostic-Code: SMTP;\n 552 5.2.2 The mailbox\n\tis full; sorry\n\n\nOriginal-Recipient: rfc822;carol@example.org\nAction: delayed\nStatus: 4.0.0\nDiagnostic-Code: 450 4.2.0 Later; or never\n"

func reportMail(encoding, status, rest string) string {
	return "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>Not <b>delivered</b>&nbsp;to:<br>bob&#64;example.org</p>\n--c--\n--b\nContent-Type: message/delivery-status\n" + encoding + "\n" + status + "\n" + rest + "--b--\n"
}

func TestReadDeliveryReport(t *testing.T) {
	const returned = "--b\nContent-Type: message/rfc822\n\nSubject: Minutes\nMessage-ID: <1@example.com>\n\nnot this\n"
	const header = "--b\nContent-Type: text/rfc822-headers\nContent-Transfer-Encoding: quoted-printable\n\nSubject: Min=\nutes\nMessage-ID: <1@example.com>\n\n"
	for name, mail := range map[string]string{
		"plain":            reportMail("", reportStatus, returned),
		"base64":           reportMail("Content-Transfer-Encoding: base64\n", base64.StdEncoding.EncodeToString([]byte(reportStatus)), header),
		"CRLF":             strings.ReplaceAll(reportMail("", reportStatus, returned), "\n", "\r\n"),
		"quoted-printable": reportMail("Content-Transfer-Encoding: quoted-printable\n", strings.Replace(reportStatus, "mailbox", "mail=\nbox", 1), header),
	} {
		r, ok, err := ReadDeliveryReport(strings.NewReader(mail))
		if err != nil || !ok || len(r.Recipients) != 2 {
			t.Errorf("%s: %+v, %v, %v", name, r, ok, err)
			continue
		}
		want := []DeliveryStatus{
			{FinalRecipient: "bob@example.org", Action: "failed", Status: "5.2.2", DiagnosticType: "smtp", Diagnostic: "552 5.2.2 The mailbox is full; sorry", RemoteMTA: "mx.example.org"},
			{OriginalRecipient: "carol@example.org", Action: "delayed", Status: "4.0.0", Diagnostic: "450 4.2.0 Later; or never"},
		}
		for i, w := range want {
			if r.Recipients[i] != w {
				t.Errorf("%s: %+v", name, r.Recipients[i])
			}
		}
		if r.ReportingMTA != "mail.example.com" || strings.Join(strings.Fields(r.Notification), " ") != "Not delivered to: bob@example.org" {
			t.Errorf("%s: %q, %q", name, r.ReportingMTA, r.Notification)
		}
		subject := ""
		for _, f := range r.Returned {
			if f.Name == "Subject" {
				subject = f.Value
			}
		}
		if subject != "Minutes" {
			t.Errorf("%s: returned %+v", name, r.Returned)
		}
	}
	for _, mail := range []string{"", "Subject: x\n\nno report", "Content-Type: multipart/report; boundary=b\n\n--b\n\nnothing\n--b--\n"} {
		if r, ok, err := ReadDeliveryReport(strings.NewReader(mail)); ok || r != nil || err != nil {
			t.Errorf("%q: %+v, %v", mail, r, err)
		}
	}
	if r, ok, _ := ReadDeliveryReport(strings.NewReader(reportMail("", strings.Repeat(reportStatus, 2000), ""))); !ok || len(r.Recipients) > maxReportRecipients {
		t.Error("no limit")
	}
}
