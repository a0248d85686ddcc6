package parser

import (
	"bytes"
	"strings"
)

// eventQuote finds the reply in a record whose fields keep code and words apart:
// the JSON event of a mail service, or PHPMailer's "Detail: … SMTP code: 550".
func eventQuote(line []byte) quote {
	if q := detailQuote(line); q.ok {
		return q
	}
	if bytes.Count(line, []byte(`"`)) < 4 || bytes.IndexByte(line, ':') < 0 {
		return quote{}
	}
	for _, key := range []string{"diagnosticCode", "diagnostic_code", "diagnostic-code", "smtpResponse", "smtp-response", "smtp_response", "raw_reason", "diag", "Details", "response", "reason", "bounceReason", "error", "detail", "description", "message", "content", "msg"} {
		text, ok := eventField(line, key)
		if !ok {
			continue
		}
		if q := replyText(text, line, key); q.ok {
			if status, ok := eventField(line, "status"); ok && enhancedLen(string(status)) == len(status) && int(status[0]-'0') == q.code.Class() {
				q.status = readEnhanced(string(status))
			}
			return q
		}
	}
	return quote{}
}

// replyText reads the value of a field that holds a whole reply, or the words of
// one whose code another field has.
func replyText(text, line []byte, key string) quote {
	text = bytes.TrimSpace(text)
	if i := bytes.IndexByte(text, ';'); i >= 0 && i < 12 && len(text) > i+4 && isReplyShaped(bytes.TrimSpace(text[i+1:])) {
		text = bytes.TrimSpace(text[i+1:]) // "smtp; 550 …"
	}
	plain := key == "message" || key == "msg" || key == "content" || key == "description" || key == "error" || key == "detail"
	if len(text) > 3 && isReplyShaped(text) {
		code, _ := ParseCode(string(text[:3]))
		rest := bytes.TrimLeft(text[4:], " ")
		if code.Class() < 4 || code.Class() > 5 || isHTTP(code, rest) || plain && enhancedLen(string(rest)) == 0 && !namesMail(text) {
			return quote{}
		}
		q := quote{ok: true, code: code, more: text[3] == '-', weak: enhancedLen(string(rest)) == 0}
		q.setWords(rest)
		return q
	}
	code := fieldCode(line)
	if code == 0 || len(text) < 4 || enhancedLen(string(text)) == 0 && !isMailEvent(line) {
		return quote{}
	}
	q := quote{ok: true, code: code, weak: enhancedLen(string(text)) == 0}
	q.setWords(text)
	return q
}

// isMailEvent reports whether a record has fields that only those about mail have.
func isMailEvent(line []byte) bool {
	for _, w := range []string{`"recipient`, `"email"`, `"rcpt`, "smtp", "SMTP", "delivery", "bounce", "mailbox"} {
		if bytes.Contains(line, []byte(w)) {
			return true
		}
	}
	return false
}

// fieldCode returns the reply code that stands in a field of its own.
func fieldCode(line []byte) Code {
	for _, key := range []string{`"code":`, `"responseCode":`, `"smtp-code":`, `"smtp_code":`, `"error_code":`, `"statusCode":`, `"reply_code":`} {
		i := bytes.Index(line, []byte(key))
		if i < 0 {
			continue
		}
		rest := bytes.TrimLeft(line[i+len(key):], ` "`)
		if len(rest) < 4 || isDigit(rest[3]) {
			continue
		}
		if code, ok := ParseCode(string(rest[:3])); ok && (code.Class() == 4 || code.Class() == 5) && !isHTTP(code, nil) {
			return code
		}
	}
	return 0
}

// eventField returns the string value of a key, wherever in the line it stands.
func eventField(line []byte, key string) ([]byte, bool) {
	for at := 0; ; {
		i := bytes.Index(line[at:], []byte(`"`+key+`"`))
		if i < 0 {
			return nil, false
		}
		at += i + len(key) + 2
		rest := bytes.TrimLeft(line[at:], " ")
		if len(rest) < 2 || rest[0] != ':' {
			continue
		}
		rest = bytes.TrimLeft(rest[1:], " ")
		if len(rest) > 1 && rest[0] == '"' {
			if text, ok := jsonString(rest[1:]); ok {
				return text, true
			}
			return rest[1:], true // cut off
		}
	}
}

// detailQuote reads what PHPMailer 6 says of a refusal.
func detailQuote(line []byte) quote {
	const mark = "SMTP code: "
	i := bytes.Index(line, []byte(mark))
	if i < 0 || len(line) < i+len(mark)+3 {
		return quote{}
	}
	code, ok := ParseCode(string(line[i+len(mark) : i+len(mark)+3]))
	j := bytes.LastIndex(line[:i], []byte("Detail: "))
	if !ok || j < 0 || code.Class() < 4 && code != 221 {
		return quote{}
	}
	words := strings.TrimSpace(string(line[j+8 : i]))
	if k := bytes.Index(line, []byte("Additional SMTP info: ")); k > 0 {
		info := line[k+22:]
		if n := enhancedLen(string(info)); n > 0 {
			words = string(info[:n]) + " " + words
		}
	}
	q := quote{ok: true, code: code}
	q.setWords([]byte(words))
	return q
}
