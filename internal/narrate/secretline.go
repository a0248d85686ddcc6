package narrate

import (
	"encoding/base64"

	"github.com/smtplog/smtplog/parser"
)

// SecretLine reports whether exchange i of s, though it has the form of a
// command, is more likely an answer in an AUTH dialogue that went wrong: after
// a refused AUTH some clients still send the user name and the password, each
// as a line of base64. Such a line must not be shown.
func SecretLine(s *parser.Session, i int) bool {
	for ; i > 0; i-- {
		other, ok := s.Exchanges[i].Command.(*parser.OtherCommand)
		if !ok || other.Argument != "" || !base64Word(other.Written) {
			return false
		}
		if _, login := s.Exchanges[i-1].Command.(*parser.AuthCommand); login {
			return true
		}
	}
	return false
}

// base64Word reports whether s can be base64 with its padding, however short.
func base64Word(s string) bool {
	if len(s) == 0 || len(s)%4 != 0 {
		return false
	}
	_, err := base64.StdEncoding.DecodeString(s)
	return err == nil
}
