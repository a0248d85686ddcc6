package parser

import "bytes"

// rfcDialect is the way RFCs, lessons and people write sessions down: "C:" and
// "S:" before each line (RFC 5321 appendix D), or "Client:" and "Server:".
func rfcDialect() *Dialect {
	return &Dialect{
		Name:  "rfc",
		Title: `RFC style, "C:" and "S:" before each line`,
		Samples: []string{
			"S: 220 mx.example.org Simple Mail Transfer Service Ready",
			"      C: EHLO client.example.com",
			"Client: MAIL FROM:<alice@example.com>",
			"Server: 250-mx.example.org",
		},
		claims: func(line []byte) int {
			switch side, at := rfcMarker(line); {
			case side == Server && isReplyShaped(line[at:]):
				return claimFair
			case side == Client && verbKind(firstWord(string(line[at:min(len(line), at+80)]))) != TokenOther:
				return claimFair
			case side != NoSide:
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &rfcReader{} },
	}
}

// rfcReader remembers no more than the last command: every line says who speaks.
type rfcReader struct {
	chunk int64 // octets of a chunk that was announced with BDAT, until the server or a command speaks
}

// read implements dialectReader.
func (r *rfcReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at := rfcMarker(p.text)
	if side == NoSide || isStageDirection(p.text[at:]) && !c.inContent() {
		return false
	}
	text := bytes.TrimSuffix(p.text[at:], []byte("<CRLF>"))
	if len(text) > c.limits.LineBytes {
		text = text[:c.limits.LineBytes]
	}
	raw := c.keep(p.text[:at+len(text)])
	line := Line{Text: raw[at:], Raw: raw, Span: p.span(), textAt: at}
	if side == Server {
		r.chunk = 0
		c.server(&line)
		return true
	}
	switch kind := firstVerb(line.Text); {
	case c.inContent():
	case r.chunk > 0 && kind == TokenOther && hasPrefix(text, "("):
		// "(First 100000 octets of the message)": the printed words for a chunk.
		r.chunk = 0
		c.leaveOut(&line)
		return true
	case r.chunk > 0 && kind == TokenOther:
		if c.chunk == 0 {
			c.expectChunk(r.chunk)
		}
		r.chunk -= int64(len(text) + len("\r\n"))
	case kind == TokenBdat:
		c.endChunk()
		r.chunk, _ = chunkSize(line.Text)
	default:
		c.endChunk()
		r.chunk = 0
	}
	c.client(&line)
	return true
}

// end implements dialectReader.
func (*rfcReader) end(*conversation) {}

// isStageDirection tells what somebody does from what is said: "<starts TLS
// negotiation>".
func isStageDirection(text []byte) bool {
	return len(text) > 2 && text[0] == '<' && text[len(text)-1] == '>' && bytes.IndexByte(text, ' ') > 0
}

// rfcMarker returns who speaks in a line and where the words begin.
func rfcMarker(line []byte) (Side, int) {
	at := 0
	for at < len(line) && (line[at] == ' ' || line[at] == '\t') {
		at++
	}
	side := NoSide
	rest := line[at:]
	switch {
	case hasPrefix(rest, "C:"), hasPrefix(rest, "c:"):
		side, at = Client, at+2
	case hasPrefix(rest, "S:"), hasPrefix(rest, "s:"):
		side, at = Server, at+2
	case hasPrefix(rest, "Client:"), hasPrefix(rest, "client:"):
		side, at = Client, at+7
	case hasPrefix(rest, "Server:"), hasPrefix(rest, "server:"):
		side, at = Server, at+7
	default:
		return NoSide, 0
	}
	if at < len(line) && line[at] == ' ' {
		at++
	}
	return side, at
}

// isReplyShaped reports whether a line begins with a reply code and a separator:
// only servers send that outside of a message.
func isReplyShaped(b []byte) bool {
	return len(b) >= 3 && b[0] >= '2' && b[0] <= '5' && isDigit(b[1]) && isDigit(b[2]) &&
		(len(b) == 3 || b[3] == ' ' || b[3] == '-')
}
