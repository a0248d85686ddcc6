package parser

import (
	"bytes"
	"unicode/utf8"
)

// rubyDialect is what Ruby's net/smtp prints to set_debug_output: what was sent
// and received as string literals. Its arrows point from where one looks: "->" is
// what came.
func rubyDialect() *Dialect {
	return &Dialect{
		Name:  "ruby",
		Title: `Ruby net/smtp, set_debug_output ("->" is received, "<-" is sent)`,
		Samples: []string{
			"Connection opened: mx.example.org:587",
			`-> "220 mx.example.org ESMTP\r\n"`,
			`<- "EHLO client.example.com\r\n"`,
			"wrote 63 bytes",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			switch side, at := rubyMark(line); {
			case side == Server && isReplyShaped(line[at:]), side == Client && verbKind(firstWord(string(line[at:min(len(line), at+40)]))) != TokenOther:
				return claimStrong
			case side != NoSide, isRubyNote(line):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &rubyReader{} },
	}
}

// rubyReader reads net/smtp's output.
type rubyReader struct{ line Line }

// read implements dialectReader.
func (r *rubyReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at := rubyMark(p.text)
	r.line = lineFrom(p, at, c)
	switch {
	case side != NoSide:
		r.unescape(c)
		if side == Server {
			c.server(&r.line)
		} else {
			c.client(&r.line)
		}
	case hasPrefix(p.text, "Connection opened: "):
		host, port := cutPort(r.line.Text[len("Connection opened: "):])
		c.target(host, port, &r.line)
	case isRubyNote(p.text):
		c.remark(&r.line)
	case isRubyError(p.text):
		c.failed(&r.line)
	default:
		return false
	}
	return true
}

// unescape undoes String#dump in r.line up to the closing quote.
func (r *rubyReader) unescape(c *conversation) {
	dump := r.line.Text
	out, n := unescapeQuoted(dump)
	if n == len(dump) { // cut off
		r.line.Ending = EndingNone
	} else {
		out, r.line.Ending = cutEnding(out)
	}
	if len(out) <= len(dump) && string(out) == dump[:len(out)] {
		r.line.Text = dump[:len(out)]
		return
	}
	r.line.Text, r.line.escape = c.keep(out), escapeReconstructed
}

// unescapeQuoted undoes the backslashes of a string literal of Ruby, Rust, Go or
// JavaScript up to the quote that closes it, and returns where that stands; it is
// len(s) if there is none.
func unescapeQuoted(s string) (out []byte, end int) {
	out = make([]byte, 0, len(s))
	i := 0
	for ; i < len(s) && s[i] != '"'; i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		switch b := s[i]; b {
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'e':
			out = append(out, 0x1b)
		case '0', 'a', 'b', 'v', 'f':
			out = append(out, map[byte]byte{'0': 0, 'a': 7, 'b': 8, 'v': 11, 'f': 12}[b])
		case 'x':
			n, v := 0, 0
			for ; n < 2 && i+1+n < len(s) && hexValue(s[i+1+n]) >= 0; n++ {
				v = v<<4 | hexValue(s[i+1+n])
			}
			out = append(out, byte(v))
			i += n
		case 'u':
			i = unescapeRune(s, i, &out)
		default: // \" \\ \#
			out = append(out, b)
		}
	}
	return out, i
}

// unescapeRune reads \uXXXX or \u{XXXXX} of which the "u" is at i.
func unescapeRune(s string, i int, out *[]byte) int {
	j, end := i+1, i+5
	if j < len(s) && s[j] == '{' {
		j, end = j+1, i+8
	}
	v, k := 0, j
	for ; k < len(s) && k < end && hexValue(s[k]) >= 0; k++ {
		v = v<<4 | hexValue(s[k])
	}
	*out = utf8.AppendRune(*out, rune(v))
	if j > i+1 && k < len(s) && s[k] == '}' {
		k++
	}
	return k - 1
}

func hexValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// end implements dialectReader.
func (r *rubyReader) end(*conversation) {}

// rubyMark returns who speaks and where the literal begins, behind its quote.
func rubyMark(line []byte) (Side, int) {
	switch {
	case hasPrefix(line, `-> "`):
		return Server, 4
	case hasPrefix(line, `<- "`):
		return Client, 4
	}
	return NoSide, 0
}

// isRubyNote recognises what net/smtp says besides.
func isRubyNote(line []byte) bool {
	switch {
	case hasPrefix(line, "Connection opened: "), hasPrefix(line, "writing message from "), string(line) == "TLS connection started":
		return true
	case hasPrefix(line, "wrote ") && bytes.HasSuffix(line, []byte(" bytes")):
		return len(line) > 12 && isDigit(line[6])
	}
	return false
}

// isRubyError recognises the first line of an uncaught exception that has to do
// with the connection.
func isRubyError(line []byte) bool {
	for _, s := range [...]string{"(Net::SMTP", "(Net::OpenTimeout", "(Net::ReadTimeout", "(Errno::E", "(OpenSSL::SSL::SSLError", "(EOFError", "(SocketError", "(Socket::ResolutionError", "Net::SMTPAuthenticationError", "Net::SMTPFatalError", "Net::SMTPServerBusy", "Net::SMTPSyntaxError", "Net::SMTPUnknownError"} {
		if bytes.Contains(line, []byte(s)) {
			return true
		}
	}
	return false
}
