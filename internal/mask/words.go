package mask

import (
	"strings"
)

// isMask reports whether a value stands for a secret that somebody has masked
// already.
func isMask(s string) bool {
	s = strings.TrimSpace(s)
	for _, c := range s {
		switch c {
		case '*', '•', '●', '…', '.', '#':
		default:
			return false
		}
	}
	return true
}

// common reports whether a secret is also a word that every transcript is full
// of, or nothing but one character again and again. To mask it everywhere would
// spoil the transcript and say nothing: it is masked only where it stands alone.
func common(s string) bool {
	if len(s) > 16 {
		return strings.Count(s, s[:1]) == len(s)
	}
	switch strings.ToLower(s) {
	case "helo", "ehlo", "lhlo", "mail", "mail from", "rcpt", "rcpt to", "data", "bdat", "auth", "starttls",
		"rset", "noop", "quit", "vrfy", "expn", "help", "from", "size", "body", "8bitmime", "smtputf8",
		"pipelining", "chunking", "enhancedstatuscodes",
		"plain", "login", "auth plain", "auth login", "cram-md5", "xoauth2", "oauthbearer", "bearer", "basic",
		"send", "reply", "retcode", "connect", "connect to", "client", "server", "note", "none",
		"smtp", "esmtp", "lmtp", "smtps", "gsmtp", "postfix", "localhost", "example", "example.com", "traceback",
		"user", "username", "userid", "account", "password", "passwd", "passphrase", "pass", "secret", "token",
		"subject", "date", "content", "content-type", "message", "message-id", "received", "multipart", "mixed",
		"text", "html", "text/plain", "text/html", "utf-8", "us-ascii", "base64", "charset", "boundary",
		"accepted", "error", "failed", "authentication", "authorization", "true", "false", "null", "undefined",
		"file", "line", "module", "http", "https", "hello":
		return true
	}
	return s != "" && strings.Count(s, s[:1]) == len(s)
}

// inAlphabet reports whether s is written in a base64 alphabet, without padding.
func inAlphabet(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isBase64(s[i]) {
			return false
		}
	}
	return s != ""
}

func isBase64(c byte) bool {
	return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_'
}

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// fold writes a base64 text in the standard alphabet.
func fold(s string) string {
	if strings.IndexByte(s, '-') < 0 && strings.IndexByte(s, '_') < 0 {
		return s
	}
	return strings.NewReplacer("-", "+", "_", "/").Replace(s)
}

// appPassword returns the other way of writing a Gmail app password: sixteen
// letters in four groups, or in one.
func appPassword(s string) (string, bool) {
	letters := func(s string) bool {
		for i := 0; i < len(s); i++ {
			if s[i] < 'a' || s[i] > 'z' {
				return false
			}
		}
		return true
	}
	if len(s) == 16 && letters(s) {
		return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:], true
	}
	if len(s) != 19 {
		return "", false
	}
	joined := strings.Join(strings.Fields(s), "")
	return joined, len(joined) == 16 && letters(joined)
}
