package parser

import (
	"bytes"
	"strings"
)

// bounceDialect is a delivery report: a whole mail where [Options.ReadReport] is
// there to read it (report.go), or else the fields of one as running text.
func bounceDialect() *Dialect {
	return &Dialect{
		Name:  "bounce",
		Title: "a delivery report",
		Samples: []string{
			"Content-Type: multipart/report; report-type=delivery-status;",
			"Reporting-MTA: dns; mail.example.com",
			"Final-Recipient: rfc822; nobody@example.org",
			"Diagnostic-Code: smtp; 550 5.1.1 No such user",
		},
		readsPrefixes: true,
		lastResort:    true,
		claims: func(line []byte) int {
			if name, _ := reportField(line); name != "" || isReportType(line) || opensReport(line) || isBounceField(line) {
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &fragmentReader{} },
	}
}

// opensReport reports whether a line is one with which mail systems begin a report
// that is no multipart/report, or the text of one.
func opensReport(line []byte) bool {
	text := string(line[:min(len(line), 200)])
	for _, s := range []string{
		"This is the mail system at host", "This is the qmail-send program", "addresses had permanent fatal errors", "A message that you sent could not be delivered", "message that you sent could not be",
		"Diagnostic information for administrators", "Delivery to the following recipient", "X-Failed-Recipients: ", "The response from the remote server was:",
	} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// isReportType reports whether a line is the Content-Type of a report, or a part
// of one.
func isReportType(line []byte) bool {
	low := bytes.ToLower(line[:min(len(line), 200)])
	return bytes.HasPrefix(low, []byte("content-type:")) && (bytes.Contains(low, []byte("multipart/report")) || bytes.Contains(low, []byte("/delivery-status")))
}

// reportField returns the name, in lower case, and the value of a field of a
// delivery report (RFC 3464), without the type in front of it; or "".
func reportField(line []byte) (name, value string) {
	line = bytes.TrimLeft(line[:min(len(line), 1000)], " \t>|")
	i := bytes.IndexByte(line, ':')
	if i < 6 || i > 20 {
		return "", ""
	}
	switch name = strings.ToLower(string(line[:i])); name {
	case "reporting-mta", "final-recipient", "original-recipient", "remote-mta", "diagnostic-code", "status", "action":
	default:
		return "", ""
	}
	value = strings.TrimSpace(string(line[i+1:]))
	if kind, rest, ok := strings.Cut(value, ";"); ok && !strings.ContainsAny(kind, " \t") {
		value = strings.TrimSpace(rest)
	}
	switch name {
	case "status":
		if n := enhancedLen(value); n == 0 {
			return "", ""
		}
	case "action":
		switch word, _, _ := strings.Cut(strings.ToLower(value), " "); word {
		case "failed", "delayed", "delivered", "relayed", "expanded":
		default:
			return "", ""
		}
	}
	return name, value
}

// statusBlock is what the fields of a report, as running text, said so far about
// one recipient.
type statusBlock struct {
	recipient, remote string
	status            EnhancedCode
	line              Line // of the status
	told              bool // a reply was quoted for it
}

// field takes a line that may be a field of a report. It returns what the block
// before says, if it quotes no reply and this line begins another.
func (b *statusBlock) field(text []byte, p *physical) (open *quotation) {
	name, value := reportField(text)
	switch name {
	case "final-recipient":
		open = b.quotation()
		*b = statusBlock{recipient: value}
	case "remote-mta":
		b.remote = value
	case "status":
		b.status = readEnhanced(value[:enhancedLen(value)])
		b.line = Line{Span: p.span(), Side: Server, Kind: LineRestated, escape: escapeReconstructed, Raw: string(text)}
	case "diagnostic-code":
		if b.line.Raw != "" && !findQuote(text, false).ok && !isUnreached(value) {
			// Words in place of a reply: "X-Postfix; unknown user".
			b.line.Span, b.line.Raw = p.span(), string(text)
			if q := b.quotation(); q != nil {
				q.words = []string{value}
				q.text = "RCPT TO:<" + b.recipient + ">\n" + value
				b.told = true
				return q
			}
		}
		b.told = true
	}
	return open
}

// quotation makes a reply of the status alone, if that is all there is.
func (b *statusBlock) quotation() *quotation {
	if b.told || b.recipient == "" || b.status.Class != 4 && b.status.Class != 5 {
		return nil
	}
	return &quotation{status: b.status, words: []string{""}, text: "RCPT TO:<" + b.recipient + ">", line: b.line}
}
