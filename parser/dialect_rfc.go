package parser

import "bytes"

// rfcDialect is the way RFCs, lessons and people write sessions down: "C:" and
// "S:" before each line (RFC 5321 appendix D), or "Client:" and "Server:"; in RFC
// 821 and some later ones "S:" is the sender and "R:" the receiver, and RFC 2645
// has a provider, "P:", whom a customer calls.
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
			role, at := rfcMarker(line)
			if role == roleProvider {
				at = rfcWords(line, at)
			}
			switch {
			case role == noRole:
				return claimNone
			case role != roleClient && isReplyShaped(line[at:]):
				return claimFair
			case role == roleClient && verbKind(firstWord(string(line[at:min(len(line), at+80)]))) != TokenOther:
				return claimFair
			case role == roleS && isRawCommand(line[at:]):
				return claimFair
			case role == roleProvider && !isRawCommand(line[at:]):
				return claimNone
			}
			return claimWeak
		},
		open: func() dialectReader { return &rfcReader{} },
	}
}

// rfcReader remembers who "S:" is and what was announced.
type rfcReader struct {
	chunk  int64 // octets of a chunk that was announced with BDAT, until the server or a command speaks
	sender bool  // "S:" is the sender, the client
	server bool  // "S:" has said a reply
	wide   bool  // more than one blank stands between the marks and the words
	before brokenLine
}

// read implements dialectReader.
func (r *rfcReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	role, at := rfcMarker(p.text)
	if role == noRole {
		return r.before.goesOn(p, c)
	}
	r.before = brokenLine{}
	if r.wide = r.wide || role == roleProvider; r.wide && !c.inContent() {
		at = rfcWords(p.text, at)
	}
	r.know(role, p.text[at:])
	if isStageDirection(p.text[at:]) && !c.inContent() {
		return false
	}
	side := Server
	if role == roleClient || role == roleS && r.sender {
		side = Client
	}
	text := p.text[at:]
	if c.inContent() && string(text) == "<CRLF>.<CRLF>" {
		text = text[len("<CRLF>"):] // RFC 821 section 3.1
		at += len("<CRLF>")
	}
	text = bytes.TrimSuffix(bytes.TrimSuffix(text, []byte("<CRLF>")), []byte("<CR><LF>"))
	if len(text) > c.limits.LineBytes {
		text = text[:c.limits.LineBytes]
	}
	raw := c.keep(p.text[:at+len(text)])
	line := Line{Text: raw[at:], Raw: raw, Span: p.span(), textAt: at}
	r.before = brokenLine{side: side, column: at, field: side == Client && c.inContent() && isField(text)}
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

// know notes who "S:" is: the sender where there is a receiver, or where it says a
// command before it has said a reply.
func (r *rfcReader) know(role rfcRole, words []byte) {
	switch role {
	case roleReceiver:
		r.sender, r.server = true, false
	case roleClient, roleProvider:
		r.sender = false
	case roleS:
		if !r.sender && isReplyShaped(words) {
			r.server = true
		} else if !r.server && isRawCommand(words) {
			r.sender = true
		}
	}
}

// end implements dialectReader.
func (*rfcReader) end(*conversation) {}

// isStageDirection tells what somebody does from what is said: "<starts TLS
// negotiation>". RFC 3030 forgets the bracket at the end.
func isStageDirection(text []byte) bool {
	if len(text) < 3 || bytes.IndexByte(text, ' ') < 0 || text[0] != '<' && text[0] != '[' {
		return false
	}
	if text[0] == '[' {
		return text[len(text)-1] == ']' // RFC 7293 section 12
	}
	end := bytes.IndexByte(text, '>')
	return end < 0 || end == len(text)-1
}

// rfcRole is what the mark before a line says of who speaks.
type rfcRole uint8

const (
	noRole       rfcRole = iota
	roleClient           // "C:"
	roleServer           // "Server:"
	roleS                // "S:", the server or the sender
	roleReceiver         // "R:", the server
	roleProvider         // "P:", the server
)

// rfcMarker returns who speaks in a line and where the words begin.
func rfcMarker(line []byte) (rfcRole, int) {
	at := 0
	for at < len(line) && (line[at] == ' ' || line[at] == '\t') {
		at++
	}
	role := noRole
	rest := line[at:]
	switch {
	case hasPrefix(rest, "C:"), hasPrefix(rest, "c:"):
		role, at = roleClient, at+2
	case hasPrefix(rest, "S:"), hasPrefix(rest, "s:"):
		role, at = roleS, at+2
	case hasPrefix(rest, "R:"):
		role, at = roleReceiver, at+2
	case hasPrefix(rest, "P:"):
		role, at = roleProvider, at+2
	case hasPrefix(rest, "Client:"), hasPrefix(rest, "client:"):
		role, at = roleClient, at+7
	case hasPrefix(rest, "Server:"), hasPrefix(rest, "server:"):
		role, at = roleServer, at+7
	default:
		return noRole, 0
	}
	if at < len(line) && line[at] == ' ' {
		at++
	}
	return role, at
}

// rfcWords returns where the words of a line begin whose mark stands before at: a
// command or a reply may stand further behind it, as in RFC 2645.
func rfcWords(line []byte, at int) int {
	if at >= len(line) || line[at] != ' ' {
		return at
	}
	words := bytes.TrimLeft(line[at:], " ")
	if !isReplyShaped(words) && !isRawCommand(words) {
		return at
	}
	return len(line) - len(words)
}

// isReplyShaped reports whether a line begins with a reply code and a separator:
// only servers send that outside of a message.
func isReplyShaped(b []byte) bool {
	return len(b) >= 3 && b[0] >= '2' && b[0] <= '5' && isDigit(b[1]) && isDigit(b[2]) &&
		(len(b) == 3 || b[3] == ' ' || b[3] == '-')
}
