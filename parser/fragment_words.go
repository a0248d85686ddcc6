package parser

import "bytes"

// isPythonTuple reports whether what stands behind a code in a bracket goes on as
// Python prints a reply: (553, b'…').
func isPythonTuple(rest []byte) bool {
	for _, p := range [...]string{", '", ", \"", ", b'", ", b\"", ", u'", ", u\""} {
		if hasPrefix(rest, p) {
			return len(rest) > len(p)+2 && isLetter(rest[len(p)])
		}
	}
	return false
}

// lettreQuote reads a reply code as the Rust library lettre prints it for
// debugging, a word for each digit and no text.
func lettreQuote(line []byte) quote {
	if !bytes.Contains(line, []byte("severity: ")) || !bytes.Contains(line, []byte("category: ")) {
		return quote{}
	}
	digit := func(key string, names ...string) int {
		_, rest, ok := bytes.Cut(line, []byte(key+": "))
		if !ok {
			return -1
		}
		for i, name := range names {
			if name != "" && hasPrefix(rest, name) {
				return i
			}
		}
		return -1
	}
	first := digit("severity", "", "", "PositiveCompletion", "PositiveIntermediate", "TransientNegativeCompletion", "PermanentNegativeCompletion")
	second := digit("category", "Syntax", "Information", "Connections", "Unspecified3", "Unspecified4", "MailSystem")
	third := digit("detail", "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
	if first < 4 || second < 0 || third < 0 {
		return quote{}
	}
	return quote{ok: true, code: Code(first*100 + second*10 + third), words: []string{""}}
}

// reportsFailure reports whether the words before an enhanced status code say
// that something failed, and end with a colon: "Failed to send mail (from): ",
// "failed AUTH: ".
func reportsFailure(before []byte) bool {
	before = bytes.TrimRight(before, " ")
	if len(before) == 0 || before[len(before)-1] != ':' {
		return false
	}
	low := bytes.ToLower(before[max(0, len(before)-80):])
	for _, w := range [...]string{"fail", "reject", "refus", "denied", "error"} {
		if bytes.Contains(low, []byte(w)) {
			return true
		}
	}
	return false
}
