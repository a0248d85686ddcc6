package parser

import (
	"bytes"
	"html"
	"unicode/utf16"
	"unicode/utf8"
)

// unwrap takes away what a web page, a ticket or a log shipper puts around a
// line: HTML entities and <br>, back-ticks around the line, or a JSON object whose
// message field it is. The result is never longer than the line. ok is false if
// there is nothing to take away.
func unwrap(line []byte) (text []byte, ok bool) {
	if len(line) < 2 || len(line) > fragment/2 {
		return nil, false
	}
	if line[0] == '{' {
		if text, ok = jsonMessage(line); ok {
			return text, true
		}
	}
	text = line
	if trimmed := bytes.TrimSpace(line); len(trimmed) > 2 && trimmed[0] == '`' && trimmed[len(trimmed)-1] == '`' {
		text = bytes.Trim(trimmed, "`")
	}
	for _, br := range []string{"<br>", "<br/>", "<br />", "</p>", "</div>", "</pre>"} {
		text = bytes.TrimSuffix(text, []byte(br))
	}
	for _, open := range []string{"<p>", "<div>", "<pre>", "<code>"} {
		text = bytes.TrimPrefix(text, []byte(open))
	}
	if bytes.IndexByte(text, '&') >= 0 {
		if out := html.UnescapeString(string(text)); len(out) <= len(line) {
			text = []byte(out)
		}
	}
	return text, !bytes.Equal(text, line)
}

// mayBeWrapped is the cheap question that most lines answer with no.
func mayBeWrapped(line []byte) bool {
	n := len(line)
	if n < 2 {
		return false
	}
	return line[0] == '{' || line[0] == '<' || line[0] == '`' || line[0] == ' ' || line[n-1] == '>' || line[n-1] == '`' || bytes.IndexByte(line, '&') >= 0
}

// jsonMessage returns the message of a log line that is a JSON object: the value
// of its first key that is called msg, message, log, text or line.
func jsonMessage(line []byte) ([]byte, bool) {
	for _, key := range []string{`"msg":`, `"message":`, `"log":`, `"MESSAGE":`, `"text":`, `"line":`} {
		i := bytes.Index(line, []byte(key))
		if i < 0 {
			continue
		}
		rest := bytes.TrimLeft(line[i+len(key):], " ")
		if len(rest) < 2 || rest[0] != '"' {
			continue
		}
		text, ok := jsonString(rest[1:])
		if !ok {
			continue
		}
		return bytes.TrimRight(text, "\r\n"), true
	}
	return nil, false
}

// jsonString reads a JSON string up to its closing quote (RFC 8259 section 7).
func jsonString(b []byte) ([]byte, bool) {
	var out []byte
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '"':
			return out, true
		case c != '\\':
			out = append(out, c)
		case i+1 >= len(b):
			return nil, false
		default:
			i++
			switch b[i] {
			case 'n':
				out = append(out, '\n')
			case 'r':
				out = append(out, '\r')
			case 't':
				out = append(out, '\t')
			case 'b':
				out = append(out, '\b')
			case 'f':
				out = append(out, '\f')
			case 'u':
				r, ok := hex4(b[i+1:])
				if !ok {
					return nil, false
				}
				i += 4
				if utf16.IsSurrogate(r) && i+6 < len(b) && b[i+1] == '\\' && b[i+2] == 'u' {
					if low, ok := hex4(b[i+3:]); ok {
						r = utf16.DecodeRune(r, low)
						i += 6
					}
				}
				out = utf8.AppendRune(out, r)
			default:
				out = append(out, b[i])
			}
		}
	}
	return nil, false
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 4 {
		return 0, false
	}
	var r rune
	for _, c := range b[:4] {
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
