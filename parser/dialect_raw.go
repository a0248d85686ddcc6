package parser

import "bytes"

// rawDialect is a session as a terminal shows it: telnet, nc, openssl s_client.
// Nobody marks who speaks. Outside of a message only servers say "250 …".
func rawDialect() *Dialect {
	return &Dialect{
		Name:  "raw",
		Title: "telnet, nc or openssl s_client in a terminal",
		Samples: []string{
			"220 mx.example.org ESMTP",
			"ehlo client.example.com",
			"250-mx.example.org",
			"MAIL FROM:<alice@example.com>",
			"Escape character is '^]'.",
		},
		claims: func(line []byte) int {
			switch {
			case rawNote(line) != LineNoise:
				return claimFair
			case isReplyShaped(line), isRawCommand(line):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &rawReader{} },
	}
}

type rawReader struct{ line Line }

// read implements dialectReader.
func (r *rawReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	text := p.text
	if len(text) > c.limits.LineBytes {
		text = text[:c.limits.LineBytes]
	}
	set := func() *Line {
		r.line = Line{Span: p.span(), Raw: c.keep(text)}
		r.line.Text = r.line.Raw
		return &r.line
	}
	switch kind := rawNote(text); {
	case c.inContent() && !(kind == LineError && !c.goAhead):
		c.client(set())
	case kind == LineConnect:
		if host, ok := rawTarget(text); ok {
			c.target(host, 0, set())
		} else {
			c.remark(set())
		}
	case kind == LineError:
		c.failed(set())
	case isReplyShaped(text):
		c.server(set())
	case isRawCommand(text) || c.inAuth && c.challenged() && len(bytes.TrimSpace(text)) > 0:
		c.client(set())
	default:
		return false
	}
	return true
}

// end implements dialectReader.
func (r *rawReader) end(*conversation) {}

// rawNote recognises what the terminal programs say themselves.
func rawNote(line []byte) LineKind {
	switch {
	case hasPrefix(line, "Trying ") && bytes.HasSuffix(line, []byte("...")),
		hasPrefix(line, "Connected to "), hasPrefix(line, "CONNECTED("):
		return LineConnect
	case hasPrefix(line, "Escape character is "):
		return LineConnect
	case hasPrefix(line, "Connection closed by foreign host"), hasPrefix(line, "telnet: Unable to connect"),
		hasPrefix(line, "telnet: connect to address"), hasPrefix(line, "telnet: could not resolve"), hasPrefix(line, "nc: "), hasPrefix(line, "Ncat: "):
		return LineError
	}
	return LineNoise
}

// rawTarget reads the host of "Connected to mx.example.org." and "Trying 192.0.2.1...".
func rawTarget(line []byte) (host string, ok bool) {
	for _, p := range []string{"Connected to ", "Trying "} {
		if hasPrefix(line, p) {
			return string(bytes.TrimRight(line[len(p):], ".")), true
		}
	}
	return "", false
}

// isRawCommand reports whether a line is a command as somebody typed it: a verb
// with the shape its argument must have, so that prose that begins with "Help"
// or "Data" is not one.
func isRawCommand(line []byte) bool {
	line = bytes.TrimRight(line, " \t")
	if len(line) < 4 || len(line) > 600 {
		return false
	}
	word := firstWord(string(line[:min(len(line), 40)]))
	rest := bytes.TrimSpace(line[len(word):])
	switch verbKind(word) {
	case TokenHello:
		return bytes.IndexByte(rest, ' ') < 0
	case TokenMail:
		return hasFoldPrefix(rest, "FROM:")
	case TokenRcpt:
		return hasFoldPrefix(rest, "TO:")
	case TokenData, TokenStartTLS:
		return len(rest) == 0
	case TokenBdat:
		return len(rest) > 0 && isDigit(rest[0])
	case TokenAuth:
		return len(rest) > 0 && bytes.Count(rest, []byte(" ")) <= 1
	case TokenPlain:
		up := upperVerb(word)
		return len(rest) == 0 || (up == VerbVRFY || up == VerbEXPN) && bytes.IndexByte(rest, ' ') < 0
	}
	return false
}

func hasFoldPrefix(b []byte, s string) bool {
	return len(b) >= len(s) && bytes.EqualFold(b[:len(s)], []byte(s))
}
