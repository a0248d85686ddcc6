package analyze

import (
	"bytes"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// ReadReport reads a mail that is a delivery report (RFC 3464), or says the same in
// words alone. It is what
// [parser.Options.ReadReport] wants, and may be called by several goroutines at
// once.
func ReadReport(mail []byte) []parser.Reported {
	report, ok, _ := decode.ReadDeliveryReport(bytes.NewReader(mail))
	if !ok {
		if report, ok, _ = decode.ReadBounce(bytes.NewReader(mail)); !ok {
			return nil
		}
	}
	var header []byte
	for _, f := range report.Returned {
		header = append(append(header, f.Raw...), "\r\n"...)
	}
	var all []parser.Reported
	for _, s := range report.Recipients {
		if s.Action == "delivered" || s.Action == "relayed" || s.Action == "expanded" {
			continue
		}
		recipient := s.FinalRecipient
		if recipient == "" {
			recipient = s.OriginalRecipient
		}
		all = append(all, parser.Reported{
			Recipient: recipient, Status: s.Status, Diagnostic: s.Diagnostic, RemoteMTA: s.RemoteMTA, Delayed: s.Action == "delayed",
			Notice: noticeOf(report.Notification, recipient, len(report.Recipients) == 1), Returned: header,
		})
	}
	return all
}

// maxNotice is how much of a report's own words are looked at for one recipient.
const maxNotice = 2 << 10

// noticeOf returns the paragraph of a report that is about a recipient, or all of
// it if there is only one.
func noticeOf(text, recipient string, only bool) string {
	i := strings.Index(strings.ToLower(text), strings.ToLower(recipient))
	if recipient == "" || i < 0 {
		if only {
			return text[:min(len(text), maxNotice)]
		}
		return ""
	}
	i = strings.LastIndexByte(text[:i], '\n') + 1
	text = text[i:min(len(text), i+maxNotice)]
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if j := strings.Index(text, "\n\n"); j >= 0 && !only {
		text = text[:j]
	}
	return text
}

// returned reads the header of the message a delivery report is about.
func (r *Report) returned(a *Analyzer) {
	c := r.Session.Returned
	if c == nil || len(r.Transactions) == 0 || r.Transactions[0].Message != nil {
		return
	}
	// An error of the spool leaves what was read before it.
	m, _ := a.decoder.ReadMessage(c.Open(), decode.Options{Limits: a.opts.Limits, SkipBodies: true})
	if m == nil {
		return
	}
	m.Size, m.Root, m.Problems = 0, nil, nil // only the header is known
	r.Transactions[0].Message = m
}
