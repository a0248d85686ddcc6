package decode

import (
	"bytes"
	"html"
	"io"
	"strings"
)

// DeliveryReport is a delivery status notification (RFC 3464) taken to pieces.
// It is the caller's to keep.
type DeliveryReport struct {
	ReportingMTA string // the host that reports, without the type ("dns;")
	Recipients   []DeliveryStatus
	// Notification is the part for people, as text; "" when there is none.
	Notification string
	// Returned is the header of the message the report is about, as it came in the
	// report; nil when the report does not return it.
	Returned []Field
}

// DeliveryStatus is what a report says about one recipient. Values are unfolded
// and without the type in front of them; "" for a field that is not there.
type DeliveryStatus struct {
	FinalRecipient, OriginalRecipient string
	Action                            string // in lower case: failed, delayed, delivered, relayed, expanded
	Status                            string // an enhanced status code (RFC 3463)
	DiagnosticType, Diagnostic        string // "smtp" and the reply; the type in lower case
	RemoteMTA                         string
}

// Limits of a report. What is beyond them is left out.
const (
	maxReportRecipients = 500
	maxReportText       = 64 << 10
	maxReportStatus     = 256 << 10
)

// ReadDeliveryReport reads a message from r to its end. ok is false when it has
// no delivery status in it. The error is that of r alone. How the parts are
// encoded makes no difference.
func ReadDeliveryReport(r io.Reader) (report *DeliveryReport, ok bool, err error) {
	var status, text, page, returned capped
	status.limit, text.limit, page.limit, returned.limit = maxReportStatus, maxReportText, maxReportText, maxReportText
	m, err := ReadMessage(r, Options{Body: func(p *Part) io.Writer {
		switch p.Type {
		case "message/delivery-status", "message/global-delivery-status":
			ok = true
			return &status
		case "text/rfc822-headers", "message/global-headers":
			return &returned
		}
		return nil
	}})
	if !ok || m == nil {
		return nil, false, err
	}
	report = &DeliveryReport{}
	for _, p := range m.Leaves() {
		switch {
		case p.Type == "text/plain" && text.Len() == 0 && !p.inReturned(m):
			text.WriteString(p.Text)
		case p.Type == "text/html" && page.Len() == 0 && !p.inReturned(m):
			page.WriteString(p.Text)
		}
	}
	if report.Notification = text.String(); strings.TrimSpace(report.Notification) == "" {
		report.Notification = plainText(page.String())
	}
	report.readStatus(status.Bytes())
	report.fillIn()
	if returned.Len() > 0 {
		report.Returned = readFields(returned.Bytes())
	} else if p := firstReturned(m.Root); p != nil {
		report.Returned = p.Header
	}
	return report, true, err
}

// fillIn takes the words for people where the fields say nothing but that it
// failed: Exim's local errors ("Unrouteable address") stand only there.
func (d *DeliveryReport) fillIn() {
	var n notice
	for i := range d.Recipients {
		s := &d.Recipients[i]
		if s.Diagnostic != "" || s.Action != "failed" || s.Status != "" && !strings.HasSuffix(s.Status, ".0.0") {
			continue
		}
		if n.found == nil {
			n.read(d.Notification)
		}
		for _, f := range n.found {
			if f.FinalRecipient == s.FinalRecipient || f.FinalRecipient == s.OriginalRecipient {
				s.Diagnostic = f.Diagnostic
			}
		}
	}
}

// capped keeps no more than limit bytes of what is written to it.
type capped struct {
	bytes.Buffer
	limit int
}

func (c *capped) Write(b []byte) (int, error) {
	_, _ = c.Buffer.Write(b[:min(len(b), max(c.limit-c.Len(), 0))])
	return len(b), nil
}

// inReturned reports whether a part belongs to a message attached to m.
func (p *Part) inReturned(m *Message) bool {
	var within func(of *Part, attached bool) bool
	within = func(of *Part, attached bool) bool {
		if of == p {
			return attached
		}
		for _, child := range of.Parts {
			if within(child, attached || of.Type == "message/rfc822" || of.Type == "message/global") {
				return true
			}
		}
		return false
	}
	return within(m.Root, false)
}

// firstReturned returns the root of the first message that is attached.
func firstReturned(p *Part) *Part {
	if (p.Type == "message/rfc822" || p.Type == "message/global") && len(p.Parts) > 0 {
		return p.Parts[0]
	}
	for _, child := range p.Parts {
		if found := firstReturned(child); found != nil {
			return found
		}
	}
	return nil
}

// readFields reads a block of header fields.
func readFields(block []byte) []Field {
	m, err := ReadMessage(bytes.NewReader(block), Options{SkipBodies: true})
	if err != nil || m == nil {
		return nil
	}
	return m.Header
}

// readStatus reads the blocks of message/delivery-status (RFC 3464 section 2.1):
// one about the message, then one a recipient.
func (d *DeliveryReport) readStatus(b []byte) {
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	for _, block := range bytes.Split(b, []byte("\n\n")) {
		fields := readFields(append(bytes.TrimLeft(block, "\n"), '\n'))
		var s DeliveryStatus
		for _, f := range fields {
			kind, value, typed := strings.Cut(f.Value, ";")
			kind, value = strings.ToLower(strings.TrimSpace(kind)), strings.TrimSpace(value)
			if !typed {
				kind, value = "", strings.TrimSpace(f.Value)
			}
			switch strings.ToLower(f.Name) {
			case "reporting-mta":
				d.ReportingMTA = value
			case "final-recipient":
				s.FinalRecipient = trimBrackets(value)
			case "original-recipient":
				s.OriginalRecipient = trimBrackets(value)
			case "action":
				action, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(f.Value)), " ")
				s.Action = action
			case "status":
				status, _, _ := strings.Cut(strings.TrimSpace(f.Value), " ")
				s.Status = status
			case "diagnostic-code":
				if strings.ContainsAny(kind, " \t") || kind == "" {
					kind, value = "", strings.TrimSpace(f.Value) // the ";" is the reply's own
				}
				s.DiagnosticType, s.Diagnostic = kind, value
			case "remote-mta":
				host, _, _ := strings.Cut(value, " ")
				s.RemoteMTA = strings.TrimSuffix(host, ".")
			}
		}
		if (s.FinalRecipient != "" || s.OriginalRecipient != "" || s.Status != "" || s.Diagnostic != "") && len(d.Recipients) < maxReportRecipients {
			d.Recipients = append(d.Recipients, s)
		}
	}
}

// plainText makes text of HTML: without tags, a line for each block.
func plainText(source string) string {
	var b strings.Builder
	for source != "" {
		i := strings.IndexByte(source, '<')
		if i < 0 {
			b.WriteString(source)
			break
		}
		b.WriteString(source[:i])
		j := strings.IndexByte(source[i:], '>')
		if j < 0 {
			break
		}
		name := strings.ToLower(strings.Trim(source[i:i+j], "</ "))
		name, _, _ = strings.Cut(name, " ")
		switch name {
		case "br", "p", "div", "tr", "table", "h1", "h2", "h3", "li":
			b.WriteByte('\n')
		}
		source = source[i+j+1:]
	}
	return html.UnescapeString(b.String())
}
