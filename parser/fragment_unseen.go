package parser

import "bytes"

// unseenQuote finds the report of a program that names the command that was
// refused, and keeps the reply's code for itself: OpenCart's "MAIL FROM not
// accepted from server!", of which nothing of the reply is left, and PHPMailer's
// "The following recipients failed: bob@example.org: Relay access denied".
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
	const failed = "ollowing recipients failed: "
	if i := bytes.Index(line, []byte(failed)); i > 0 {
		_, words, found := bytes.Cut(line[i+len(failed):], []byte(": "))
		words = trimQuote(bytes.TrimLeft(words, ": "))
		if found && len(words) > 10 && isLetter(words[0]) {
			q := quote{ok: true, implied: 5}
			q.setWords(words)
			return q
		}
	}
	return quote{}
}
