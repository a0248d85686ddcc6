package decode

import (
	"io"
	"strings"
)

// ReadBounce reads a message from r to its end that tells its sender in words, as
// qmail, Exim and many gateways do, that a mail was not delivered. ok is false if
// it is no such message, or names no recipient. A recipient's Status is empty, and
// its Diagnostic is what the message says about it; Action is "failed" or
// "delayed". The error is that of r alone.
func ReadBounce(r io.Reader) (report *DeliveryReport, ok bool, err error) {
	m, err := ReadMessage(r, Options{})
	if m == nil || !isBounce(m.Header) {
		return nil, false, err
	}
	report = &DeliveryReport{}
	page := ""
	for _, p := range m.Leaves() {
		switch {
		case p.inReturned(m):
		case p.Type == "text/plain" && report.Notification == "":
			report.Notification = p.Text
		case p.Type == "text/html" && page == "":
			page = p.Text
		}
	}
	if strings.TrimSpace(report.Notification) == "" {
		report.Notification = plainText(page)
	}
	n := notice{sender: fieldValue(m.Header, "To"), delayed: isDelay(fieldValue(m.Header, "Subject"))}
	n.read(report.Notification)
	if len(n.found) == 0 {
		for _, address := range strings.FieldsFunc(fieldValue(m.Header, "X-Failed-Recipients"), func(r rune) bool { return r == ',' || r == ' ' }) {
			n.add(address)
			n.found[len(n.found)-1].Diagnostic = strings.Join(n.before, " ")
		}
	}
	report.Recipients = n.found
	return report, len(report.Recipients) > 0, err
}

// isBounce reports whether a header is that of a mail about a mail that was not
// delivered: from a mail system, or with a subject that says so.
func isBounce(header []Field) bool {
	if kind := strings.ToLower(fieldValue(header, "Content-Type")); strings.Contains(kind, "feedback-report") {
		return false // about spam, not about delivery
	}
	if fieldValue(header, "X-Failed-Recipients") != "" {
		return true
	}
	from := strings.ToLower(fieldValue(header, "From"))
	for _, s := range []string{"mailer-daemon", "mailerdaemon", "mail-daemon", "mail delivery", "maildelivery", "postmaster", "mail administrator", "mdaemon", "bounce"} {
		if strings.Contains(from, s) {
			return true
		}
	}
	subject := strings.ToLower(fieldValue(header, "Subject"))
	for _, s := range []string{
		"undeliver", "delivery status", "delivery fail", "delivery has failed", "delivery error", "delivery notification", "delivery report", "delivery problem", "delivery delayed", "delivery incomplete", "returned mail", "returned to sender", "failure notice", "mail failure", "mail delivery", "message delivery", "nondeliver", "non-deliver", "could not be delivered", "not delivered", "non remis", "unzustellbar", "nicht zugestellt", "no se puede entregar", "no entregado", "não entregue", "mancato recapito", "반송", "전달 실패", "배달되지", "配信", "送信できません", "退信", "недоставлен", "не доставлено",
	} {
		if strings.Contains(subject, s) {
			return true
		}
	}
	return false
}

// isDelay reports whether words say that the mail waits still.
func isDelay(words string) bool {
	low := strings.ToLower(words)
	for _, s := range []string{"delayed", "warning:", "still being", "will be retried", "will continue to try", "do not need to resend", "verzögert", "retardé", "지연"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// fieldValue returns the decoded value of the first field of a name, or "".
func fieldValue(header []Field, name string) string {
	for _, f := range header {
		if strings.EqualFold(f.Name, name) {
			return strings.TrimSpace(f.Value)
		}
	}
	return ""
}

// notice takes the words of a bounce apart, by recipient.
type notice struct {
	sender  string // whom the bounce is for: no recipient of the mail
	delayed bool
	found   []DeliveryStatus
	said    []string // about the last of found
	before  []string // the last lines that are about none
	over    bool     // the words about the last one have ended
}

// What is kept of the words about one recipient.
const (
	maxNoticeLines = 14
	maxNoticeWords = 1500
)

func (n *notice) read(text string) {
	for line := range strings.Lines(strings.ReplaceAll(text, "\r\n", "\n")) {
		line = strings.TrimRight(line, "\r\n")
		trimmed := strings.TrimSpace(line)
		if copyFollows(trimmed) {
			break
		}
		n.delayed = n.delayed || isDelay(trimmed)
		address, rest := recipientOf(trimmed)
		switch {
		case trimmed == "":
		case address != "" && !strings.Contains(n.sender, address) && len(n.found) < maxReportRecipients:
			if k := len(n.found); k > 0 && n.found[k-1].FinalRecipient == address && !n.over {
				n.take(rest)
				continue
			}
			n.finish()
			n.add(address)
			n.take(rest)
		case len(n.found) > 0 && !n.over:
			n.take(trimmed)
		default:
			n.before = append(n.before, trimmed)
			n.before = n.before[max(len(n.before)-4, 0):]
		}
	}
	n.finish()
}

func (n *notice) add(address string) {
	action := "failed"
	if n.delayed {
		action = "delayed"
	}
	n.found = append(n.found, DeliveryStatus{FinalRecipient: address, Action: action})
	n.said, n.over = nil, false
}

// take adds a line to the words about the last recipient. A line that begins with
// a reply code begins the reply: what came before introduced it.
func (n *notice) take(line string) {
	line = strings.TrimSpace(line)
	low := strings.ToLower(line)
	switch {
	case line == "":
		return
	case len(n.said) >= maxNoticeLines, strings.HasPrefix(low, "giving up on"), strings.HasPrefix(low, "for further assistance"), strings.HasPrefix(low, "please direct"), strings.HasPrefix(line, "--"), strings.HasPrefix(line, "====="):
		n.over = len(n.said) > 0
		return
	case startsReply(line) && (len(n.said) == 0 || !startsReply(n.said[0])):
		n.said = n.said[:0]
	}
	n.said = append(n.said, line)
}

// finish puts the words about the last recipient together.
func (n *notice) finish() {
	if len(n.found) == 0 {
		return
	}
	s := &n.found[len(n.found)-1]
	if len(n.said) == 0 {
		n.said = n.before
	}
	s.Diagnostic = strings.Join(n.said, " ")
	s.Diagnostic = s.Diagnostic[:min(len(s.Diagnostic), maxNoticeWords)]
	n.said = nil
}

// startsReply reports whether a line begins with a refusal.
func startsReply(line string) bool {
	if len(line) < 5 || line[0] != '4' && line[0] != '5' || line[3] != ' ' && line[3] != '-' {
		return false
	}
	return line[1] >= '0' && line[1] <= '7' && line[2] >= '0' && line[2] <= '9'
}

// copyFollows reports whether a line says that the mail itself comes next.
func copyFollows(line string) bool {
	low := strings.ToLower(line)
	if len(low) > 160 {
		return false
	}
	for _, s := range []string{
		"this line is a copy", "this is a copy of", "copy of your message", "copy of the message", "original message follows", "original message:", "original message -", "original message --", "original message is", "your message follows", "your original message", "message headers follow", "message header follow", "included below", "message text follows", "begin original", "headers of the original", "original headers", "original message headers", "unsent message", "returned message", "message header:", "ursprüngliche nachricht", "message d'origine", "mensaje original", "원본 메시지", "元のメッセージ",
	} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return strings.HasPrefix(low, "received: from ") || strings.HasPrefix(low, "return-path: <")
}

// recipientOf finds the recipient a line begins with, or names after a key word,
// and what the line says behind it.
func recipientOf(line string) (address, rest string) {
	if key, value, ok := strings.Cut(line, ":"); ok && len(key) < 40 && !strings.Contains(key, "@") {
		low := strings.ToLower(key)
		switch low {
		case "to", "recipient", "recipients", "recipient(s)", "failed recipient", "failed recipients", "recipient address", "final recipient", "original recipient", "failed address", "address", "e-mail address", "email address", "user", "rcpt to", "수신자", "받는 사람", "受信者", "宛先", "收件人", "empfänger", "destinataire", "destinatario", "destinatário", "получатель":
			if address, rest = firstAddress(strings.TrimSpace(value)); address != "" {
				return address, rest
			}
		}
	}
	if address, rest = firstAddress(line); address != "" {
		return address, rest
	}
	if key, value, ok := strings.Cut(line, ": "); ok && len(key) < 80 && strings.ContainsRune(key, ' ') {
		// "Unknown user: bob@example.org"
		if address, rest = firstAddress(value); address != "" && rest == "" && !strings.Contains(strings.ToLower(key), "contact") {
			return address, key
		}
	}
	low := strings.ToLower(line)
	for _, s := range []string{"your message to ", "delivered to ", "deliver mail to ", "deliver message to ", "delivery to ", "message for ", "mail to ", "deliver to ", "recipient "} {
		if i := strings.Index(low, s); i >= 0 {
			if address, rest = firstAddress(line[i+len(s):]); address != "" {
				return address, rest
			}
		}
	}
	return "", ""
}

// firstAddress takes the address a text begins with, in brackets or quotes or not.
func firstAddress(text string) (address, rest string) {
	text = strings.TrimLeft(text, "<\"'(*-•[ ")
	end := strings.IndexAny(text, " \t<>\"'()[],;:")
	if end < 0 {
		end = len(text)
	}
	address = strings.TrimRight(text[:end], ".")
	local, domain, ok := strings.Cut(address, "@")
	if !ok || local == "" || !strings.Contains(domain, ".") || strings.ContainsAny(domain, "@/\\") || len(address) > 254 {
		return "", ""
	}
	rest = strings.TrimLeft(text[end:], ">\"')]:,;. \t")
	if strings.HasPrefix(rest, "-") {
		rest = strings.TrimLeft(rest, "- ")
	}
	return address, rest
}
