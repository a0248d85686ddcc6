package decode

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// params reads the parameters of a Content-Type or Content-Disposition value
// one after another (RFC 2045, section 5.1), and takes what it can get.
//
// mime.ParseMediaType, which go-message uses, is not: it fails on the whole
// value for one doubled or malformed parameter (go-message issue 130: a known
// trick of malware), and knows only UTF-8 in RFC 2231 names.
type params struct{ rest string }

// splitParams separates the value in front of the first ";" from the rest. Where
// that ";" was forgotten the value is not one, but the parameters are still read.
func splitParams(s string) (value string, p params) {
	value, rest, _ := strings.Cut(s, ";")
	value = strings.TrimSpace(dropComments(value))
	if i := strings.IndexByte(value, '='); i > 0 && isMIMEToken(strings.TrimRight(value[:i], " *")) {
		return "", params{s} // nothing but parameters
	}
	if i := strings.IndexAny(value, " \t"); i > 0 && strings.IndexByte(value[i:], '=') > 0 {
		rest = s[strings.Index(s, value)+i:]
	}
	return value, params{rest}
}

// next returns the next parameter. The value of an unquoted file name may hold
// spaces; any other ends at white space, since a ";" was then forgotten.
func (p *params) next() (name, value string, ok bool) {
	for {
		for p.rest != "" && (p.rest[0] == ';' || isBlankOctet(p.rest[0])) {
			p.rest = p.rest[1:]
		}
		if p.rest == "" {
			return "", "", false
		}
		if p.rest[0] == '(' {
			_, p.rest = comment(p.rest)
			continue
		}
		i := 0
		for i < len(p.rest) && p.rest[i] != '=' && p.rest[i] != ';' {
			i++
		}
		if i == len(p.rest) {
			p.rest = ""
			return "", "", false
		}
		if p.rest[i] == ';' {
			p.rest = p.rest[i:]
			continue
		}
		name = trimBlanksRight(p.rest[:i])
		k := len(name)
		for k > 0 && !isBlankOctet(name[k-1]) {
			k--
		}
		name = name[k:]
		for p.rest = p.rest[i+1:]; p.rest != "" && isBlankOctet(p.rest[0]); {
			p.rest = p.rest[1:]
		}
		return name, p.value(isFileParam(name)), true
	}
}

func (p *params) value(spaces bool) string {
	s := p.rest
	if s != "" && s[0] == '"' {
		return p.quoted()
	}
	end := strings.IndexByte(s, ';')
	if end < 0 {
		end = len(s)
	}
	if !spaces {
		if k := strings.IndexAny(s[:end], " \t("); k >= 0 {
			end = k
		}
	}
	p.rest = s[end:]
	return strings.Trim(s[:end], " \t'")
}

// quoted reads a quoted string; one without an end takes all there is. As in
// the standard library a backslash only quotes a quote or a backslash, so that
// "C:\dir\file" of old programs survives.
func (p *params) quoted() string {
	s := p.rest[1:]
	i := strings.IndexByte(s, '"')
	if i >= 0 && strings.IndexByte(s[:i], '\\') < 0 {
		p.rest = s[i+1:]
		return s[:i]
	}
	var b strings.Builder
	for i = 0; i < len(s) && s[i] != '"'; i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\') {
			i++
		}
		b.WriteByte(s[i])
	}
	p.rest = s[min(i+1, len(s)):]
	return b.String()
}

func isFileParam(name string) bool {
	return strings.EqualFold(name, "filename") || strings.EqualFold(name, "name")
}

// comment splits a comment, which s begins with, from what follows it.
func comment(s string) (text, rest string) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return s[1:i], s[i+1:]
			}
		}
	}
	return s[1:], ""
}

// dropComments cuts s at its first comment.
func dropComments(s string) string {
	if i := strings.IndexByte(s, '('); i >= 0 {
		return s[:i]
	}
	return s
}

// param gathers one parameter in all the ways it can be written: plain,
// extended ("name*=utf-8”…"), and in numbered pieces ("name*0*=…"): RFC 2231.
type param struct {
	plain    string
	set      bool // plain was given
	twice    bool
	extended string
	pieces   map[int]piece
}

type piece struct {
	text    string
	encoded bool
}

const maxPieces = 100

// add takes value if name is base, "base*", "base*N" or "base*N*".
func (p *param) add(base, name, value string) {
	if len(name) < len(base) || !strings.EqualFold(name[:len(base)], base) {
		return
	}
	suffix := name[len(base):]
	switch {
	case suffix == "":
		if p.set {
			p.twice = p.twice || value != p.plain
			return
		}
		p.plain, p.set = value, true
	case suffix == "*":
		if p.extended == "" {
			p.extended = value
		}
	case suffix[0] == '*':
		digits, encoded := strings.CutSuffix(suffix[1:], "*")
		n, err := strconv.Atoi(digits)
		if err != nil || n < 0 || n >= maxPieces {
			return
		}
		if p.pieces == nil {
			p.pieces = map[int]piece{}
		}
		if _, ok := p.pieces[n]; !ok {
			p.pieces[n] = piece{value, encoded}
		}
	}
}

// value puts the parameter together. unknown is a character set nobody knows.
func (p *param) value() (s, unknown string) {
	switch {
	case p.extended != "":
		set, text := cutCharset(p.extended)
		return convertName(set, percent(nil, text))
	case len(p.pieces) > 0:
		var set string
		var octets []byte
		for n := range maxPieces {
			part, ok := p.pieces[n]
			if !ok {
				if n == 0 {
					continue // some programs count from one
				}
				break
			}
			if !part.encoded {
				octets = append(octets, part.text...)
				continue
			}
			text := part.text
			if set == "" && len(octets) == 0 {
				set, text = cutCharset(text)
			}
			octets = percent(octets, text)
		}
		return convertName(set, octets)
	}
	if strings.IndexByte(p.plain, '%') >= 0 && isASCII(p.plain) {
		// Some web programs leave the "*" away.
		if octets := percent(nil, p.plain); !isASCII(octets) && utf8.Valid(octets) {
			return string(octets), ""
		}
	}
	// Encoded words have no place in a parameter (RFC 2047, section 5), but
	// most mail programs of the world put them there.
	return decodeWords(p.plain, "")
}

func cutCharset(s string) (set, text string) {
	set, rest, ok := strings.Cut(s, "'")
	if !ok {
		return "", s
	}
	_, text, ok = strings.Cut(rest, "'")
	if !ok {
		return "", s
	}
	return set, text
}

func convertName(set string, octets []byte) (s, unknown string) {
	if set != "" {
		s, known, _ := toUTF8(set, octets)
		if known {
			return s, ""
		}
		unknown = set
	}
	s, _ = decodeWords(string(octets), "")
	return s, unknown
}

func percent(out []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if hi, lo := unhex(s[i+1]), unhex(s[i+2]); hi >= 0 && lo >= 0 {
				out = append(out, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return out
}
