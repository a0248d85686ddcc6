package mask

import "strings"

// call reads the argument number n of a call in source code, if it is a quoted
// string. Its trigger ends with the opening parenthesis.
func call(n int) func(s *shapes, t []byte, from, to int) {
	return func(s *shapes, t []byte, _, to int) {
		at := to
		n := n
		if n == afterUser {
			n = 1
			if next := nextArgument(t, at); next >= 0 {
				if third := nextArgument(t, next); third >= 0 && readValue(t, third).quoted {
					n = 2
					if v := readValue(t, third); settingName(string(t[v.from:v.to])) || isMechanism(string(t[v.from:v.to])) {
						n = 1
					}
				}
			}
		}
		for range n {
			if at = nextArgument(t, at); at < 0 {
				return
			}
		}
		for at < len(t) && (t[at] <= ' ') {
			at++
		}
		if v := readValue(t, at); v.quoted {
			s.take(KindCall, t, v)
		}
	}
}

// secretCalls are functions that take a password, and which argument it is.
func secretCalls() map[string]int {
	return map[string]int{
		"login(": 1, "plainauth(": 2, "crammd5auth(": 1, "networkcredential(": 1, "passwordauthentication(": 1, "setpassword(": 0, "secretstr(": 0,
		"httpbasicauth(": 1, "credentials(": 1, "credentials::new(": 1, "authenticate(": 1, "authenticateasync(": 1, "basic_auth(": 1,
		"newdialer(": 3, "yagmail.smtp(": 1, "net::smtp.start(": 4, "gmail(": 1, "auth=(": 1, "_auth = (": 1, "smtp_auth.auth(": 1, ">auth(": 1,
		"smtp.auth(": afterUser, "transport.connect(": afterUser,
	}
}

// afterUser stands for the argument behind the first two that are quoted, or the
// second one if only these are: auth("me", "secret"), auth(c, "me", "secret"),
// connect("host", "me", "secret").
const afterUser = -1

// nextArgument returns where the argument behind the one at t[at:] begins, or -1.
func nextArgument(t []byte, at int) int {
	const longest = 512
	depth := 0
	for start := at; at < len(t) && at-start < longest; at++ {
		if n := quoteAt(t, at); n > 0 {
			end := closing(t, at+n, string(t[at:at+n]))
			if end < 0 {
				return -1
			}
			at = end + n - 1
			continue
		}
		switch c := t[at]; {
		case c == ',' && depth == 0:
			return at + 1
		case c == ';':
			return -1
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			if depth--; depth < 0 {
				return -1
			}
		}
	}
	return -1
}

// isMechanism reports whether a word is the name of a SASL mechanism.
func isMechanism(s string) bool {
	switch strings.ToUpper(s) {
	case "PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "XOAUTH2", "NTLM":
		return true
	}
	return false
}
