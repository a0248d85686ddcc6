package parser

import "strings"

// host is the name of the server that gave a quoted reply, where the program that
// reports it says so: Postfix's "host mx.example.org[192.0.2.25] said:", Exim's
// "host mx.example.org [192.0.2.25]:", qmail's "192.0.2.25 said:" has no name, and
// the field relay= of a log. It is "" if no name stands there.
func (f *quotation) host() string {
	for _, before := range [...]string{"host ", "relay="} {
		for from := 0; from < len(f.text); {
			i := strings.Index(f.text[from:], before)
			if i < 0 {
				break
			}
			from += i + len(before)
			if at := from - len(before); at > 0 && isLetter(f.text[at-1]) {
				continue // "localhost "
			}
			if name, ok := hostBefore(f.text[from:]); ok {
				return name
			}
		}
	}
	return ""
}

// hostBefore reads the name at the start of text, which an address in brackets
// has to follow.
func hostBefore(text string) (string, bool) {
	const longest = 255
	end := strings.IndexAny(text[:min(len(text), longest)], " [,\t\n")
	if end <= 0 {
		return "", false
	}
	name, rest := strings.TrimSuffix(text[:end], "."), strings.TrimLeft(text[end:], " ")
	return name, strings.HasPrefix(rest, "[") && namesHost(name)
}
