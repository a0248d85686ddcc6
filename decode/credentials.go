package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// identity takes b as the user's name and remarks what is odd about it.
func (x *exchange) identity(b []byte) {
	x.auth.Identity = shown(string(b))
	trimmed := bytes.TrimSpace(b)
	name := string(trimmed)
	switch {
	case len(trimmed) == 0:
		x.remark(RemarkEmptyIdentity)
		return
	case endsLine(b):
		x.remark(RemarkTrailingNewline)
	case len(trimmed) != len(b):
		x.remark(RemarkIdentitySpace)
	}
	if !utf8.Valid(b) {
		x.remark(RemarkNotUTF8)
	}
	if hasControl(trimmed) {
		x.remark(RemarkControlCharacters)
	}
	switch {
	case isPlaceholder(name):
		x.remark(RemarkPlaceholder)
	case strings.Contains(name, "@"), isKeyName(name):
	default:
		if inner, ok := looseBase64(name); ok && isAddress(string(inner)) {
			x.remark(RemarkDoubleBase64)
		} else {
			x.remark(RemarkIdentityNotAddress)
		}
	}
}

// password hides b, also in the forms it may have elsewhere, and remarks what
// is odd about it. It never says how long it is.
func (x *exchange) password(b []byte) {
	trimmed := bytes.TrimSpace(b)
	if isRow(string(trimmed)) {
		x.remark(RemarkMasked) // written over what was secret, as it may be over names, too
		return
	}
	x.hide(b)
	if len(trimmed) == 0 {
		x.remark(RemarkEmptyPassword)
		return
	}
	// The same password stands elsewhere without the spaces a person pasted.
	x.hide(trimmed)
	x.hideCompact(trimmed)
	switch {
	case endsLine(b):
		x.remark(RemarkTrailingNewline)
	case len(trimmed) != len(b):
		x.remark(RemarkSurroundingSpace)
	}
	switch {
	case !utf8.Valid(b):
		x.remark(RemarkNotUTF8)
	case !isASCII(b):
		x.remark(RemarkNonASCIIPassword)
	}
	if hasControl(trimmed) {
		x.remark(RemarkControlCharacters)
	}
	switch {
	case isAppPassword(trimmed):
		x.remark(RemarkGmailAppPassword)
	case isPlaceholder(string(trimmed)):
		x.remark(RemarkPlaceholder)
	case isToken(string(trimmed)):
		x.remark(RemarkLooksLikeToken)
	}
}

// hideCompact hides b without the spaces in it.
func (x *exchange) hideCompact(b []byte) {
	if bytes.IndexByte(b, ' ') < 0 {
		x.hide(b)
		return
	}
	var room [128]byte
	compact := room[:0]
	for _, c := range b {
		if c != ' ' {
			compact = append(compact, c)
		}
	}
	x.hide(compact)
}

// token hides an OAuth 2 bearer token.
func (x *exchange) token(b []byte) {
	trimmed := bytes.TrimSpace(b)
	x.hide(b)
	x.hide(trimmed)
	switch {
	case len(trimmed) == 0:
		x.remark(RemarkEmptyPassword)
	case isAppPassword(trimmed):
		x.hideCompact(trimmed)
		x.remark(RemarkPasswordAsToken)
	case isPlaceholder(string(trimmed)):
		x.remark(RemarkPlaceholder)
	}
}

// isAppPassword recognises Google's app passwords: sixteen lower-case letters,
// in one piece or in groups of four.
func isAppPassword(b []byte) bool {
	letters := 0
	for _, c := range b {
		switch {
		case c >= 'a' && c <= 'z':
			letters++
		case c != ' ' || letters%4 != 0:
			return false
		}
	}
	return letters == 16 && (len(b) == 16 || len(b) == 19)
}

// isPlaceholder recognises values that were never filled in.
func isPlaceholder(s string) bool {
	if len(s) > 60 {
		return false
	}
	lower := strings.ToLower(s)
	switch strings.Trim(lower, "<>[]{}'\" ") {
	case "undefined", "null", "none", "nil", "nan", "false", "password", "passwd", "pass", "your_password", "yourpassword",
		"your-password", "your password", "your_app_password", "your-app-password", "app_password", "app-password", "apppassword",
		"changeme", "change_me", "secret", "test", "username", "user", "email", "your_email", "your-email", "youremail",
		"your_username", "token", "your_token", "access_token", "your_access_token", "example", "todo", "string", "비밀번호", "앱비밀번호", "앱 비밀번호":
		return true
	}
	for _, begin := range [...]string{"your_email@", "your-email@", "youremail@", "your.email@", "<your", "your_", "process.env.", "os.environ"} {
		if strings.HasPrefix(lower, begin) {
			return true
		}
	}
	for _, pair := range [...][2]string{{"${", "}"}, {"{{", "}}"}, {"<", ">"}, {"%", "%"}, {"$(", ")"}} {
		if len(s) > len(pair[0])+len(pair[1]) && strings.HasPrefix(s, pair[0]) && strings.HasSuffix(s, pair[1]) {
			return true
		}
	}
	if isRow(s) {
		return true
	}
	// "$SMTP_PASSWORD"
	return len(s) > 3 && s[0] == '$' && strings.Trim(s[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
}

// isToken recognises the well-known beginnings of API keys and access tokens.
func isToken(s string) bool {
	if len(s) < 20 || strings.Contains(s, " ") {
		return false
	}
	for _, begin := range [...]string{"ya29.", "eyJ", "SG.", "xkeysib-", "xsmtpsib-", "key-", "re_", "EwA", "EwB", "mlsn.", "Bearer"} {
		if strings.HasPrefix(s, begin) {
			return true
		}
	}
	return false
}

// isKeyName recognises user names of providers whose names are no addresses.
func isKeyName(s string) bool {
	switch strings.ToLower(s) {
	case "apikey", "resend", "emailapikey", "smtp_injection", "api":
		return true
	}
	return len(s) == 20 && (strings.HasPrefix(s, "AKIA") || strings.HasPrefix(s, "ASIA")) // Amazon SES
}

// isAddress reports whether s is surely an address, and not a password with an
// "@" in it: plain local part, domain with a dot and a top level of letters.
func isAddress(s string) bool {
	if len(s) > 254 || !isPlainAddress(s) {
		return false
	}
	local, domain, _ := strings.Cut(s, "@")
	dot := strings.LastIndexByte(domain, '.')
	if local == "" || dot <= 0 || len(domain)-dot < 3 {
		return false
	}
	for i := range len(domain) {
		c := domain[i] | 0x20
		letter := c >= 'a' && c <= 'z'
		other := domain[i] == '.' || domain[i] == '-' || domain[i] >= '0' && domain[i] <= '9'
		if !letter && (!other || i > dot) {
			return false
		}
	}
	return true
}

func endsLine(b []byte) bool {
	return len(b) > 0 && (b[len(b)-1] == '\n' || b[len(b)-1] == '\r')
}

func hasControl(b []byte) bool {
	for _, c := range b {
		if c < ' ' || c == 0x7F {
			return true
		}
	}
	return false
}
