package parser

import "strings"

// expectedPlace reads the step off the code for which Swift Mailer and Symfony
// Mailer say that they waited: each command has codes of its own ("Expected
// response code "354" but got …" is about DATA). 250 alone is the answer to
// several; there the words around it have to tell.
func expectedPlace(line, around string, code Code) (fragmentPlace, bool) {
	want, ok := expectedCodes(line)
	if !ok {
		return fragmentPlace{}, false
	}
	switch want {
	case "220":
		switch {
		case strings.Contains(around, "starttls"), strings.Contains(around, "dohelocommand"), strings.Contains(around, "doehlocommand"):
			return fragmentPlace{command: "STARTTLS"}, true
		case code >= 500 && code <= 504, code == 454, code == 530:
			return fragmentPlace{command: "STARTTLS"}, true // no server greets so
		}
		return fragmentPlace{}, true
	case "221":
		return fragmentPlace{command: "QUIT"}, true
	case "235", "334", "334/235", "235/334":
		return fragmentPlace{command: "AUTH"}, true
	case "250/251/252", "250/251":
		return fragmentPlace{command: fragmentPath(line, "RCPT TO:")}, true
	case "354":
		return fragmentPlace{command: "DATA"}, true
	case "250":
		switch {
		case code == 220:
			return fragmentPlace{command: "EHLO"}, true
		case code.Class() < 4:
			return fragmentPlace{command: "MAIL FROM:<>"}, true // 235, 221 or 354: something before it was answered
		}
	}
	return fragmentPlace{}, false
}

// expectedCodes returns the codes a program waited for, as it writes them:
// "250/251/252".
func expectedCodes(line string) (string, bool) {
	const mark = "expected response code "
	line = strings.ToLower(line)
	i := strings.LastIndex(line, mark)
	if i < 0 {
		return "", false
	}
	rest := strings.TrimLeft(line[i+len(mark):], "\"'\\ ")
	n := 0
	for n < len(rest) && (rest[n] == '/' || isDigit(rest[n])) {
		n++
	}
	return rest[:n], n >= 3 && n < 16 && strings.Contains(rest[n:], "but got")
}
