package parser

import (
	"bytes"
	"strings"
)

// isRawCommand reports whether a line is a command as somebody typed it: a verb
// with the shape its argument must have, so that prose that begins with "Help"
// or "Data" is not one.
func isRawCommand(line []byte) bool {
	line = bytes.TrimRight(line, " \t")
	if len(line) < 4 || len(line) > 600 {
		return false
	}
	word := firstWord(string(line[:min(len(line), 40)]))
	rest := bytes.TrimSpace(line[len(word):])
	switch verbKind(word) {
	case TokenHello:
		return bytes.IndexByte(rest, ' ') < 0
	case TokenMail:
		return hasFoldPrefix(rest, "FROM:")
	case TokenRcpt:
		return hasFoldPrefix(rest, "TO:")
	case TokenData, TokenStartTLS:
		return len(rest) == 0
	case TokenBdat:
		return len(rest) > 0 && isDigit(rest[0])
	case TokenAuth:
		return len(rest) > 0 && bytes.Count(rest, []byte(" ")) <= 1 && line[len(word)] == ' ' && (word == "AUTH" || namesMechanism(firstWord(string(rest))) || isBlob(rest))
	case TokenPlain:
		up := upperVerb(word)
		return len(rest) == 0 || (up == VerbVRFY || up == VerbEXPN) && bytes.IndexByte(rest, ' ') < 0
	}
	return false
}

// namesMechanism reports whether a word can be the mechanism of an AUTH command:
// a settings file has "auth: {" or "auth on", and a sentence "Auth failed".
func namesMechanism(word string) bool {
	up := strings.ToUpper(word)
	for _, m := range [...]string{"PLAIN", "LOGIN", "CRAM-", "DIGEST-", "SCRAM-", "NTLM", "GSSAPI", "GSS-", "XOAUTH", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS", "KERBEROS", "SPA", "MSN"} {
		if strings.HasPrefix(up, m) {
			return true
		}
	}
	return len(word) > 2 && word == up && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
}

// isBlob reports whether what follows an AUTH is no word of a sentence or a
// setting: whatever it is, it may be a secret.
func isBlob(b []byte) bool {
	return len(b) >= 12 && bytes.IndexByte(b, ' ') < 0 && len(bytes.Trim(b, "abcdefghijklmnopqrstuvwxyz.,:;!?-'\"")) > 0
}

func hasFoldPrefix(b []byte, s string) bool {
	return len(b) >= len(s) && bytes.EqualFold(b[:len(s)], []byte(s))
}
