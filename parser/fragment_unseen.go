package parser

import "bytes"

// unseenQuote finds the report of a program that names the command that was
// refused, and keeps the reply's code for itself: OpenCart's "MAIL FROM not
// accepted from server!", of which nothing of the reply is left, PHPMailer's "The
// following recipients failed: bob@example.org: Relay access denied", in some
// languages, and the exceptions of Zend_Mail and Laminas Mail.
func unseenQuote(line []byte) quote {
	const refused = " not accepted from server!"
	if i := bytes.Index(line, []byte(refused)); i > 0 {
		at := i
		for at > 0 && line[at-1] != ':' && line[at-1] != '>' && i-at < len("AUTH LOGIN") {
			at--
		}
		command := bytes.TrimSpace(line[at:i])
		switch string(command) {
		case "EHLO", "HELO", "STARTTLS", "AUTH LOGIN", "Username", "Password", "MAIL FROM", "RCPT TO", "DATA":
			return quote{ok: true, implied: 5, whole: true, words: []string{string(command) + refused[:len(refused)-1]}}
		}
	}
	for _, failed := range [...]string{
		"ollowing recipients failed: ", "folgenden Empfänger sind nicht korrekt: ", "destinataires suivants sont en erreur : ", "siguientes destinos fallaron: ", "seguintes destinatários falharam: ", "seguenti destinatari hanno generato un errore: ", "收件人地址无效：",
	} {
		if i := bytes.Index(line, []byte(failed)); i > 0 {
			_, words, found := bytes.Cut(line[i+len(failed):], []byte(": "))
			words = trimQuote(bytes.TrimLeft(words, ": "))
			if found && len(words) > 10 && isLetter(words[0]) {
				q := quote{ok: true, implied: 5}
				q.setWords(words)
				return q
			}
		}
	}
	return zendQuote(line)
}

// zendQuote finds the reply in an exception of Zend_Mail and Laminas Mail, which
// take both codes off it. What these libraries say themselves is no reply.
func zendQuote(line []byte) quote {
	for _, name := range [...]string{"Zend_Mail_Protocol_Exception", `Mail\Protocol\Exception\RuntimeException`, `Mail\\Protocol\\Exception\\RuntimeException`} {
		i := bytes.Index(line, []byte(name))
		if i < 0 {
			continue
		}
		words := line[i+len(name):]
		switch {
		case hasPrefix(words, "' with message '"):
			words, _, _ = bytes.Cut(words[16:], []byte("' in "))
		case hasPrefix(words, ": "):
			words = words[2:]
		case hasPrefix(words, "(code: 0): "):
			words, _, _ = bytes.Cut(words[11:], []byte(" at /"))
		default:
			continue
		}
		words = trimQuote(bytes.TrimSpace(words))
		if len(words) < 8 || isZendsOwn(words) {
			continue
		}
		q := quote{ok: true, implied: 5}
		q.setWords(words)
		return q
	}
	return quote{}
}

// isZendsOwn reports whether words are those of Zend_Mail or Laminas Mail, and not
// a server's.
func isZendsOwn(words []byte) bool {
	for _, w := range [...]string{"Could not ", "Unable to ", "No connection", "cannot ", "Cannot ", "has timed out", "A valid session", "No recipient", "No sender", "The message", "stream_socket", "fsockopen"} {
		if bytes.Contains(words, []byte(w)) {
			return true
		}
	}
	return false
}
