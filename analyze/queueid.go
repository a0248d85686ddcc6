package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// queueID reads from the reply to the content under which name the server
// queued the message, and which software words it so. ok is true if the reply
// reads like an acceptance of a message, with a name or without.
//
// The forms, each as its server prints it:
//
//	Postfix     2.0.0 Ok: queued as 4XyZ01
//	Exim        OK id=1rABCd-0000ab-1C
//	Gmail       2.0.0 OK  1757127926 98e67ed59e1d1-3276f57b227.6 - gsmtp
//	Exchange    2.6.0 <message-id> [InternalId=123, Hostname=…] Queued mail for delivery
//	Sendmail    2.0.0 47BAbcde012345 Message accepted for delivery
//	OpenSMTPD   2.0.0 71b5bd9d Message accepted for delivery
//	Dovecot     2.0.0 <bob@example.org> QCukDmOoA2vlAAAAdBcN+A Saved
//	qmail       ok 1757127926 qp 12345
//	Amazon SES  Ok 0100018b12345678-…-000000
//	Haraka      Message Queued (6C2F…)
func queueID(r *parser.Reply) (id, software string, ok bool) {
	if r == nil || r.Code.Class() != 2 || len(r.Lines) == 0 {
		return "", "", false
	}
	text := strings.TrimSpace(r.Lines[len(r.Lines)-1].Words())
	if rest, found := strings.CutSuffix(text, " - gsmtp"); found {
		return lastWord(rest), softwareGmail, true
	}
	if id, ok := wordAfter(text, "queued as "); ok {
		if r.Enhanced.Class == 2 && strings.HasPrefix(text, "Ok: queued as ") {
			software = "Postfix"
		}
		return id, software, true
	}
	if rest, found := strings.CutPrefix(text, "OK id="); found {
		id, _, _ := strings.Cut(rest, " ")
		return id, "Exim", true
	}
	switch {
	case strings.HasSuffix(text, "Queued mail for delivery"):
		if id, ok := wordAfter(text, "[InternalId="); ok {
			return strings.TrimRight(id, ",]"), "Microsoft Exchange", true
		}
		id, _, _ := strings.Cut(text, " ")
		return strings.Trim(id, "<>"), "Microsoft SMTP", true
	case strings.HasSuffix(text, "Message accepted for delivery"):
		id, rest, _ := strings.Cut(text, " ")
		if rest != "Message accepted for delivery" {
			return "", "", true
		}
		if len(id) == 8 && isHex(id) {
			return id, "OpenSMTPD", true
		}
		return id, "Sendmail", true
	case strings.HasSuffix(text, " Saved") && strings.HasPrefix(text, "<"):
		return lastWord(strings.TrimSuffix(text, " Saved")), "Dovecot", true
	}
	return otherQueueID(text)
}

// otherQueueID reads the rarer forms.
func otherQueueID(text string) (id, software string, ok bool) {
	first, rest, _ := strings.Cut(text, " ")
	if strings.EqualFold(first, "ok") {
		words := strings.Fields(rest)
		if len(words) == 3 && words[1] == "qp" {
			return rest, "qmail", true
		}
		if len(words) == 1 && looksLikeID(words[0]) {
			if strings.HasSuffix(words[0], "-000000") {
				software = "Amazon SES"
			}
			return words[0], software, true
		}
	}
	if id, ok := wordAfter(text, "Message Queued ("); ok {
		return strings.TrimRight(id, ")"), "Haraka", true
	}
	for _, before := range [...]string{"queued with id ", "accepted as ", "queue id ", "queue-id ", "queueid=", " id=", "message id: "} {
		if id, ok := wordAfter(text, before); ok && looksLikeID(id) {
			return id, "", true
		}
	}
	return "", "", containsFold(text, "queued") || containsFold(text, "accepted for delivery")
}

// wordAfter returns the word behind a phrase, letter case aside, without
// punctuation at its end; false if there is none.
func wordAfter(text, phrase string) (string, bool) {
	i := indexFold(text, phrase)
	if i < 0 {
		return "", false
	}
	word := text[i+len(phrase):]
	if j := strings.IndexByte(word, ' '); j >= 0 {
		word = word[:j]
	}
	word = strings.TrimRight(strings.Trim(word, "<>"), ".,;")
	return word, word != ""
}

func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// looksLikeID tells a made-up name from a word of a sentence: it is long and
// holds a digit.
func looksLikeID(s string) bool {
	return len(s) >= 6 && strings.ContainsAny(s, "0123456789")
}

func isHex(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// indexFold is strings.Index with ASCII letter case aside; phrase is lower case
// where its letters are.
func indexFold(s, phrase string) int {
	if phrase == "" {
		return 0
	}
	first := lower(phrase[0])
	for i := 0; i+len(phrase) <= len(s); i++ {
		if lower(s[i]) == first && strings.EqualFold(s[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

func containsFold(s, phrase string) bool { return indexFold(s, phrase) >= 0 }

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + ('a' - 'A')
	}
	return c
}
