package decode

import "strings"

// isMask recognises what programs and people put in the place of credentials:
// nodemailer's "/* secret */", PHPMailer's "[credentials hidden]", rows of
// stars, and plain words. None of these is a secret.
func isMask(s string) bool {
	if s == "..." || s == "…" || s == "****" {
		return true
	}
	if isRow(s) || len(s) > 3 && isRow(strings.TrimRight(s, "=")+"x") {
		return true // also "xxx="
	}
	if len(s) > 80 || looksEncoded(s) {
		return false
	}
	lower := strings.ToLower(s)
	switch lower {
	case "redacted", "hidden", "masked", "secret", "password", "credentials", "removed", "suppressed", "omitted",
		"filtered", "base64", "base64-encoded", "token", "[...]", "(...)", "<...>":
		return true
	}
	// A row of stars with a few letters left over, as some loggers leave.
	if len(s) >= 4 && strings.Count(s, "*")*2 > len(s) {
		return true
	}
	if strings.ContainsAny(strings.NewReplacer("base64", "base", "base 64", "base", "base-64", "base").Replace(lower), "=@0123456789") {
		return false
	}
	if !isBracketed(s) {
		// Without brackets it must say that something was done to it: a
		// password of several words may well hold the word "secret".
		for _, word := range [...]string{"suppressed", "omitting sensitive", "redacted", "hidden", "omitted", "removed", "masked"} {
			if strings.Contains(lower, word) && strings.Contains(s, " ") {
				return true
			}
		}
		return false
	}
	for _, word := range [...]string{"secret", "hidden", "redact", "mask", "credential", "password", "passwd", "suppress",
		"removed", "omitted", "filtered", "censored", "sensitive", "secured", "base", "encoded", "token", "auth", "비밀번호", "가림", "생략"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// isRow reports whether s is three or more of one mask character; of "x", which
// is a letter of base64, four or more.
func isRow(s string) bool {
	if s == "" || s[0] < 0x80 && !strings.Contains("*xX#.", s[:1]) {
		return false
	}
	for _, mark := range [...]string{"*", "•", "●", "x", "X", "#", ".", "█"} {
		least := 3
		if mark == "x" || mark == "X" {
			least = 4
		}
		if n := strings.Count(s, mark); n >= least && n*len(mark) == len(s) {
			return true
		}
	}
	return false
}

func isBracketed(s string) bool {
	for _, pair := range [...][2]string{{"<", ">"}, {"[", "]"}, {"(", ")"}, {"{", "}"}, {"*", "*"}, {"/*", "*/"}} {
		if len(s) >= len(pair[0])+len(pair[1]) && strings.HasPrefix(s, pair[0]) && strings.HasSuffix(s, pair[1]) {
			return true
		}
	}
	return false
}

// looksEncoded is quick and sure that s is no mask, and not a row of marks: it
// has no star, but octets that only base64 and the like have.
func looksEncoded(s string) bool {
	digit, other := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '*':
			return false
		case c == '=' || c == '@':
			other = true
		case c >= '0' && c <= '9':
			digit = true
		}
	}
	return other || digit && !strings.Contains(s, "64") // as in "base64"
}
