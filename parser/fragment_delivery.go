package parser

import (
	"bytes"
	"strings"
)

// deliveryQuote finds what a mail server's log says of a delivery that failed for
// reasons of the server's own, where no other server has answered and so no reply
// code is there: "status=bounced (mail for example.org loops back to myself)". What
// such a line says of the connection is no refusal, and left to those who know.
func deliveryQuote(line []byte) quote {
	for _, find := range []func([]byte) (words []byte, class int, status EnhancedCode){postfixDelivery, eximDelivery, eximRefusal, sendmailDelivery, opensmtpdDelivery, stalwartEvent} {
		words, class, status := find(line)
		if class == 0 {
			continue
		}
		if len(words) < 4 || isTroubleLine(words) && !bytes.Contains(line, []byte("(auth.failed)")) || !bytes.ContainsFunc(words, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
			return quote{}
		}
		q := quote{ok: true, implied: class, status: status, delivery: true}
		q.setWords(words)
		return q
	}
	return quote{}
}

// postfixDelivery reads "dsn=5.4.6, status=bounced (words)".
func postfixDelivery(line []byte) (words []byte, class int, status EnhancedCode) {
	i := bytes.Index(line, []byte(", status="))
	if i < 0 || !bytes.Contains(line[:i], []byte("to=<")) {
		return nil, 0, status
	}
	rest := line[i+len(", status="):]
	switch {
	case hasPrefix(rest, "bounced ("), hasPrefix(rest, "undeliverable ("), hasPrefix(rest, "expired ("):
		class = 5
	case hasPrefix(rest, "deferred ("), hasPrefix(rest, "SOFTBOUNCE ("):
		class = 4
	default:
		return nil, 0, status
	}
	rest = rest[bytes.IndexByte(rest, '(')+1:]
	return bytes.TrimSuffix(bytes.TrimRight(rest, " \t\r`"), []byte(")")), class, dsnIn(line[:i], class)
}

// dsnIn reads "dsn=5.4.6" if it is of the class.
func dsnIn(line []byte, class int) (status EnhancedCode) {
	i := bytes.Index(line, []byte("dsn="))
	if i < 0 {
		return status
	}
	word, _, _ := bytes.Cut(line[i+len("dsn="):], []byte(","))
	status, ok := ParseEnhancedCode(string(bytes.TrimSpace(word)))
	if !ok || status.Class != class || status.Subject == 0 {
		return EnhancedCode{}
	}
	return status
}

// eximDelivery reads "** bob@example.org R=dnslookup T=remote_smtp: words" of
// Exim's main log, and "== … defer (-53): words".
func eximDelivery(line []byte) (words []byte, class int, status EnhancedCode) {
	head := line[:min(len(line), 120)]
	at := bytes.Index(head, []byte(" ** "))
	class = 5
	if at < 0 {
		at, class = bytes.Index(head, []byte(" == ")), 4
	}
	if at < 0 {
		return nil, 0, status
	}
	rest := line[at+4:]
	address, _, _ := bytes.Cut(rest, []byte(" "))
	if i := bytes.IndexByte(address, '@'); i < 1 || i > len(address)-3 {
		return nil, 0, status
	}
	i := bytes.Index(rest, []byte("): "))
	if class == 5 || i < 0 {
		i = bytes.Index(rest, []byte(": "))
		if i < 0 {
			return nil, 0, status
		}
		i--
	} else {
		i++
	}
	words = rest[min(i+2, len(rest)):]
	if j := bytes.Index(words, []byte("]: ")); j >= 0 && hasPrefix(words, "H=") {
		words = words[j+3:]
	}
	return bytes.TrimSpace(words), class, status
}

// eximRefusal reads what Exim's main log says of a client it turned away: "rejected
// EHLO or HELO laptop: words". What it says of recipients is told apart elsewhere.
func eximRefusal(line []byte) (words []byte, class int, status EnhancedCode) {
	if !bytes.Contains(line, []byte("H=")) {
		return nil, 0, status
	}
	for _, mark := range []string{"rejected EHLO or HELO", "rejected MAIL", "rejected after DATA", "rejected during MIME", "rejected connection in"} {
		i := bytes.Index(line, []byte(mark))
		if i < 0 {
			continue
		}
		class = 5
		if bytes.HasSuffix(line[:i], []byte("temporarily ")) {
			class = 4
		}
		_, words, _ = bytes.Cut(line[i:], []byte(": "))
		return words, class, status
	}
	return nil, 0, status
}

// sendmailDelivery reads "dsn=5.1.2, stat=Host unknown".
func sendmailDelivery(line []byte) (words []byte, class int, status EnhancedCode) {
	i := bytes.Index(line, []byte(", stat="))
	j := bytes.Index(line, []byte("dsn="))
	if i < 0 || j < 0 || j > i || j+4 >= len(line) || line[j+4] != '4' && line[j+4] != '5' {
		return nil, 0, status
	}
	class = int(line[j+4] - '0')
	return line[i+len(", stat="):], class, dsnIn(line[:i], class)
}

// opensmtpdDelivery reads `result="PermFail" stat="words"`.
func opensmtpdDelivery(line []byte) (words []byte, class int, status EnhancedCode) {
	for _, mark := range []string{`result="PermFail" stat="`, `result=PermFail stat=`, `result="TempFail" stat="`, `result=TempFail stat=`} {
		i := bytes.Index(line, []byte(mark))
		if i < 0 {
			continue
		}
		class = 5
		if strings.Contains(mark, "Temp") {
			class = 4
		}
		return bytes.TrimRight(line[i+len(mark):], `" `), class, status
	}
	return nil, 0, status
}

// stalwartEvent reads what Stalwart's log at level INFO calls a refusal of its own:
// "INFO SMTP relay not allowed (smtp.relay-not-allowed) listenerId = …".
func stalwartEvent(line []byte) (words []byte, class int, status EnhancedCode) {
	for _, event := range []string{"auth.failed", "smtp.relay-not-allowed", "smtp.mailbox-does-not-exist", "smtp.mail-from-not-allowed", "smtp.must-authenticate"} {
		i := bytes.Index(line, []byte(" ("+event+") "))
		if i < 0 {
			continue
		}
		words = line[:i]
		for _, level := range []string{" INFO ", " WARN ", " ERROR ", " DEBUG "} {
			if j := bytes.Index(words, []byte(level)); j >= 0 {
				words = words[j+len(level):]
			}
		}
		return words, 5, status
	}
	return nil, 0, status
}

// eximReport reads the reports Exim writes of deliveries that failed for reasons of
// its own: the address of the recipient in a line, and below it, deeper, the words.
type eximReport struct {
	class int // 5 behind "The following address(es) failed:", 4 in a warning
	depth int // of the line that has the address; 0 if the last line has none
}

func (r *eximReport) read(line []byte) quote {
	text := bytes.TrimSpace(bytes.TrimLeft(line, "> \t"))
	depth := len(line) - len(bytes.TrimLeft(line, "> \t"))
	switch {
	case bytes.Contains(text, []byte("address(es) failed")), bytes.Contains(text, []byte("could not be delivered to one or more of its")):
		r.class, r.depth = 5, 0
	case r.class == 0 || len(text) == 0:
	case depth > 1 && bytes.IndexByte(text, ' ') < 0 && bytes.IndexByte(text, '@') > 0 && text[len(text)-1] != ':':
		r.depth = depth
	case r.depth > 0:
		deeper := depth > r.depth
		r.depth = 0
		if !deeper || hasPrefix(text, "host ") || hasPrefix(text, "SMTP error") || hasPrefix(text, "(") || isTroubleLine(text) {
			break
		}
		q := quote{ok: true, implied: r.class, delivery: true}
		q.setWords(text)
		return q
	}
	return quote{}
}
