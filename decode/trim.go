package decode

import "strings"

// The ways white space is cut off here, in place of strings.Trim, which makes a
// set of octets anew each time it is asked.

// trimBlanks cuts spaces and tabs off both ends.
func trimBlanks(s string) string {
	for len(s) > 0 && isBlankOctet(s[0]) {
		s = s[1:]
	}
	return trimBlanksRight(s)
}

func trimBlanksRight(s string) string {
	for len(s) > 0 && isBlankOctet(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// trimWhite cuts spaces, tabs, CRs and LFs off both ends.
func trimWhite(s string) string {
	for len(s) > 0 && (isBlankOctet(s[0]) || isEnding(s[0])) {
		s = s[1:]
	}
	for len(s) > 0 && (isBlankOctet(s[len(s)-1]) || isEnding(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	return s
}

// trimEnding cuts CRs and LFs off the end.
func trimEnding(s string) string {
	for len(s) > 0 && isEnding(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// trimBrackets cuts the brackets of a message's or part's name off, and blanks.
func trimBrackets(s string) string {
	if s == "" {
		return ""
	}
	return strings.Trim(s, " \t<>")
}

func isBlankOctet(c byte) bool { return c == ' ' || c == '\t' }

func isEnding(c byte) bool { return c == '\r' || c == '\n' }
