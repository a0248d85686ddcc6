package registry

import (
	"strings"
	"unicode/utf8"
)

// The functions here are the Valid of the parameters. None of them allocates.

const (
	maxEnvid = 100  // RFC 3461 section 5.4
	maxOrcpt = 500  // RFC 3461 section 5.4
	maxWords = 1000 // RFC 3865
	maxTrans = 80   // RFC 1845
	maxAuth  = 500  // RFC 4954 section 3 leaves this much room
)

func validNone(value string, hasValue bool) bool { return !hasValue && value == "" }

func validSize(value string, hasValue bool) bool { return hasValue && isDigits(value, 1, 20) }

func validBody(value string, hasValue bool) bool {
	return hasValue && (equalFold(value, "8BITMIME") || equalFold(value, "7BIT") || equalFold(value, "BINARYMIME"))
}

func validRet(value string, hasValue bool) bool {
	return hasValue && (equalFold(value, "FULL") || equalFold(value, "HDRS"))
}

func validEnvid(value string, hasValue bool) bool {
	if !hasValue || len(value) == 0 || len(value) > maxEnvid {
		return false
	}
	// What the xtext stands for must be printable (section 4.4).
	return eachXtext(value, func(c byte) bool { return c == '\t' || ' ' <= c && c <= '~' })
}

func validNotify(value string, hasValue bool) bool {
	if !hasValue {
		return false
	}
	if equalFold(value, "NEVER") {
		return true
	}
	for more := true; more; {
		var word string
		word, value, more = strings.Cut(value, ",")
		if !equalFold(word, "SUCCESS") && !equalFold(word, "FAILURE") && !equalFold(word, "DELAY") {
			return false
		}
	}
	return true
}

func validOrcpt(value string, hasValue bool) bool {
	kind, address, ok := strings.Cut(value, ";")
	if !hasValue || !ok || kind == "" || address == "" || len(value) > maxOrcpt {
		return false
	}
	for i := range len(kind) {
		if !isAtomByte(kind[i]) {
			return false
		}
	}
	if equalFold(kind, "utf-8") {
		return isUTF8Address(address)
	}
	return eachXtext(address, func(byte) bool { return true })
}

func validAuth(value string, hasValue bool) bool {
	return value == "<>" && hasValue || len(value) <= maxAuth && validMailboxXtext(value, hasValue)
}

// validMailboxXtext wants something@something under the xtext.
func validMailboxXtext(value string, hasValue bool) bool {
	n, at := 0, -1
	ok := eachXtext(value, func(c byte) bool {
		if c == '@' {
			at = n
		}
		n++
		return c > ' ' && c != 0x7f
	})
	return hasValue && ok && at > 0 && at < n-1
}

func validBy(value string, hasValue bool) bool {
	seconds, mode, ok := strings.Cut(value, ";")
	if !hasValue || !ok || seconds == "" {
		return false
	}
	negative := seconds[0] == '-'
	if negative || seconds[0] == '+' {
		seconds = seconds[1:]
	}
	if !isDigits(seconds, 1, 9) {
		return false
	}
	switch {
	case equalFold(mode, "N"), equalFold(mode, "NT"):
		return true
	case equalFold(mode, "R"), equalFold(mode, "RT"):
		// Returning what is late already makes no sense, and is forbidden.
		return !negative && strings.Trim(seconds, "0") != ""
	}
	return false
}

func validHoldfor(value string, hasValue bool) bool { return hasValue && isDigits(value, 1, 9) }

func validHolduntil(value string, hasValue bool) bool { return hasValue && isDateTime(value) }

func validPriority(value string, hasValue bool) bool {
	if !hasValue {
		return false
	}
	if value == "0" {
		return true
	}
	value = strings.TrimPrefix(value, "-")
	return len(value) == 1 && '1' <= value[0] && value[0] <= '9'
}

func validMtrk(value string, hasValue bool) bool {
	certifier, seconds, timed := strings.Cut(value, ":")
	if !hasValue || certifier == "" || timed && !isDigits(seconds, 1, 9) {
		return false
	}
	for i := range len(certifier) {
		if c := certifier[i]; !isAlpha(c) && !isDigit(c) && c != '+' && c != '/' {
			return false
		}
	}
	return true
}

func validSolicit(value string, hasValue bool) bool {
	if !hasValue || len(value) > maxWords {
		return false
	}
	start := true // of a word
	for i := range len(value) {
		c := value[i]
		switch {
		case start:
			if !isAlpha(c) {
				return false
			}
			start = false
		case c == ',':
			start = true
		case !isAlpha(c) && !isDigit(c) && c != '.' && c != '-' && c != '_' && c != ':':
			return false
		}
	}
	return !start
}

func validTransid(value string, hasValue bool) bool {
	if !hasValue || len(value) < 3 || len(value) > maxTrans || value[0] != '<' || value[len(value)-1] != '>' {
		return false
	}
	for i := 1; i < len(value)-1; i++ {
		if c := value[i]; c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '=' {
			return false
		}
	}
	return true
}

func validRrvs(value string, hasValue bool) bool {
	date, action, ok := strings.Cut(value, ";")
	if ok && !equalFold(action, "C") && !equalFold(action, "R") {
		return false
	}
	return hasValue && isDateTime(date)
}

func validVerp(value string, hasValue bool) bool {
	if !hasValue {
		return value == ""
	}
	return len(value) == 2 && strings.Trim(value, "-=+") == ""
}

// eachXtext decodes the xtext of RFC 3461 section 4 and reports whether it is
// well formed and every decoded octet is fine by ok.
func eachXtext(s string, ok func(byte) bool) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '+':
			if i+2 >= len(s) {
				return false
			}
			hi, lo := upperHex(s[i+1]), upperHex(s[i+2])
			if hi < 0 || lo < 0 {
				return false
			}
			c = byte(hi<<4 | lo)
			i += 2
		case c < '!' || c > '~' || c == '=':
			return false
		}
		if !ok(c) {
			return false
		}
	}
	return true
}

// isUTF8Address reports whether s is the address of an ORCPT of type utf-8
// (RFC 6533 section 3): visible ASCII and UTF-8, with \x{HEX} for the rest.
func isUTF8Address(s string) bool {
	for s != "" {
		if rest, ok := strings.CutPrefix(s, `\x{`); ok {
			digits, after, ok := strings.Cut(rest, "}")
			if !ok || !isHexPoint(digits) {
				return false
			}
			s = after
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			return false
		}
		if r < 0x80 && (r <= ' ' || r == 0x7f || r == '+' || r == '=' || r == '\\') {
			return false
		}
		s = s[n:]
	}
	return true
}

// isHexPoint reports whether digits name a code point that has to be written in
// this way: one that is not itself allowed in the address.
func isHexPoint(digits string) bool {
	if len(digits) < 2 || len(digits) > 6 || len(digits) > 2 && digits[0] == '0' {
		return false
	}
	var r rune
	for i := range len(digits) {
		d := upperHex(digits[i])
		if d < 0 {
			return false
		}
		r = r<<4 | rune(d)
	}
	return utf8.ValidRune(r) && (r <= ' ' || r >= 0x7f || r == '+' || r == '=' || r == '\\')
}

// isDateTime reports whether s is a date-time of RFC 3339, a leap second
// included. The time package takes more than the RFC does, such as a comma
// before the fraction, and does not know leap seconds.
func isDateTime(s string) bool {
	const form = "dddd-dd-ddTdd:dd:dd"
	if len(s) <= len(form) {
		return false
	}
	for i := range len(form) {
		switch c := s[i]; form[i] {
		case 'd':
			if !isDigit(c) {
				return false
			}
		default:
			if upper(c) != form[i] {
				return false
			}
		}
	}
	year := 100*number(s[0:]) + number(s[2:])
	month, day := number(s[5:]), number(s[8:])
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) ||
		number(s[11:]) > 23 || number(s[14:]) > 59 || number(s[17:]) > 60 {
		return false
	}
	zone := s[len(form):]
	if zone[0] == '.' {
		zone = strings.TrimLeft(zone[1:], "0123456789")
		if len(zone) == len(s)-len(form)-1 {
			return false // a point without digits
		}
	}
	if equalFold(zone, "Z") {
		return true
	}
	return len(zone) == len("+09:00") && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':' &&
		isDigits(zone[1:3], 2, 2) && isDigits(zone[4:], 2, 2) && number(zone[1:]) <= 23 && number(zone[4:]) <= 59
}

// number is the value of the two digits at the start of s.
func number(s string) int { return 10*int(s[0]-'0') + int(s[1]-'0') }

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func isDigits(s string, least, most int) bool {
	if len(s) < least || len(s) > most {
		return false
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isAlpha(c byte) bool { return 'A' <= upper(c) && upper(c) <= 'Z' }

// isAtomByte reports whether c may stand in an atom, less "=", which no
// parameter value may hold.
func isAtomByte(c byte) bool {
	return isAlpha(c) || isDigit(c) || c != '=' && strings.IndexByte("!#$%&'*+-/?^_`{|}~", c) >= 0
}

// upperHex is the value of a hexadecimal digit with a capital letter, or -1.
func upperHex(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func equalFold(a, b string) bool { return compareFold(a, b) == 0 }
