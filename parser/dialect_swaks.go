package parser

import "bytes"

// swaksDialect is what swaks prints. Its marks say who speaks, whether over TLS
// ("~"), and whether a reply was the wanted one.
func swaksDialect() *Dialect {
	return &Dialect{
		Name:  "swaks",
		Title: "swaks (Perl)",
		Samples: []string{
			"=== Trying mx.example.org:587...",
			"<-  220 mx.example.org ESMTP",
			" -> EHLO client.example.com",
			"=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256",
			" ~> MAIL FROM:<alice@example.com>",
			"<~  250-mx.example.org",
			"<** 550 5.7.1 Sender rejected",
			"<~* 535 5.7.8 Bad credentials",
		},
		claims: func(line []byte) int {
			mk, at := swaksMarks.find(line)
			switch {
			case mk == nil:
				return claimNone
			case mk.side == NoSide || isShaped(mk.side, line[at:]):
				return mk.claim
			case mk.shaped:
				return claimNone
			}
			return claimWeak
		},
		open: func() dialectReader { return &swaksReader{marked: markedReader{m: swaksMarks}} },
	}
}

// swaksMarks are all it prints at the start of a line. Pastes lose the space at
// the start of a line, and one of two spaces.
var swaksMarks = markers{
	marks: []mark{
		{prefix: "  > ", kind: LineEcho, claim: claimNone}, // a row of a hex dump
		{prefix: "<   ", kind: LineEcho, claim: claimNone},
		{prefix: " -> ", side: Client, claim: claimStrong},
		{prefix: " ~> ", side: Client, claim: claimStrong},
		{prefix: "<-  ", side: Server, claim: claimStrong},
		{prefix: "<~  ", side: Server, claim: claimStrong},
		{prefix: "<** ", side: Server, claim: claimStrong},
		{prefix: "<~* ", side: Server, claim: claimStrong},
		{prefix: "-> ", side: Client, claim: claimFair, shaped: true},
		{prefix: "~> ", side: Client, claim: claimStrong, shaped: true},
		{prefix: "<- ", side: Server, claim: claimFair, shaped: true},
		{prefix: "<~ ", side: Server, claim: claimStrong, shaped: true},
		{prefix: "**> ", side: Client, claim: claimFair, shaped: true},
		{prefix: "*~> ", side: Client, claim: claimFair, shaped: true},
		{prefix: "=== response in ", kind: LineEcho, claim: claimStrong},
		{prefix: "=== Trying ", kind: LineConnect, claim: claimStrong},
		{prefix: "=== Connected to ", kind: LineConnect, claim: claimStrong},
		{prefix: "=== Connection closed with remote host", kind: LineConnect, claim: claimStrong},
		{prefix: "=== TLS ", kind: LineConnect, claim: claimStrong},
		{prefix: "=== ", kind: LineConnect, claim: claimNone},
		{prefix: "*** ", kind: LineError, claim: claimNone},
	},
}

// swaksReader reads what swaks prints.
type swaksReader struct {
	marked markedReader
	seen   [Server + 1]bool // marks of that side: not hidden by --no-hints
}

// read implements dialectReader.
func (r *swaksReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if !c.sawClient && !c.sawServer {
		r.seen = [Server + 1]bool{}
	}
	mk, at := swaksMarks.find(p.text)
	if c.inContent() && c.sawClient && !r.seen[Client] && !(mk != nil && mk.side == NoSide && c.content == nil) {
		mk = nil // a line of a message without marks
	}
	if mk != nil && mk.kind == LineEcho && !hasPrefix(p.text, "=== ") && !isDumpRow(p.text[at:]) {
		mk = nil
	}
	if mk != nil && mk.shaped && !swaksMarks.known(mk.side, p.text[at:], c) && !c.inContent() {
		mk = nil
	}
	if mk == nil {
		return r.bare(p, c)
	}
	words := p.text[at:]
	switch {
	case mk.kind == LineEcho:
		return c.s != nil // "response in 0.04s", or a dump of what stands beside it
	case mk.side == NoSide:
		r.note(p, mk, c)
		return true
	case mk.side == Server && !isReplyShaped(words) && c.reply == nil:
		r.seen[Server] = true
		r.marked.say(p, at, NoSide, LineError, c) // "Timeout (30 secs) waiting for server response"
		return true
	case mk.side == Client && isLinesSent(words) && c.inContent() && c.content == nil:
		l := lineFrom(p, at, c)
		c.leaveOut(&l)
		return true
	}
	r.seen[mk.side] = true
	r.marked.say(p, at, mk.side, LineProtocol, c)
	return true
}

// note takes what swaks itself says.
func (r *swaksReader) note(p *physical, mk *mark, c *conversation) {
	l := lineFrom(p, 0, c)
	switch {
	case mk.kind == LineError:
		c.failed(&l)
	case mk.prefix == "=== Trying ":
		host, port := cutPort(l.Text[len(mk.prefix):])
		c.target(host, port, &l)
	case hasPrefix(p.text, "=== Connection closed"):
		c.hungUp(&l)
	default:
		c.remark(&l)
	}
}

// bare takes a line without a mark: --no-hints leaves them out.
func (r *swaksReader) bare(p *physical, c *conversation) bool {
	if c.s == nil {
		return false
	}
	words := p.text
	switch {
	case r.seen[Client] && r.seen[Server]:
		return false
	case c.inContent() && !r.seen[Client] && !(isReplyShaped(words) && c.content == nil):
		if isLinesSent(words) && c.content == nil {
			l := lineFrom(p, 0, c)
			c.leaveOut(&l)
			return true
		}
		r.marked.say(p, 0, Client, LineProtocol, c)
	case isReplyShaped(words) && !r.seen[Server]:
		r.marked.say(p, 0, Server, LineProtocol, c)
	case !r.seen[Client] && (isRawCommand(words) || c.inAuth && c.challenged() && len(bytes.TrimSpace(words)) > 0):
		r.marked.say(p, 0, Client, LineProtocol, c)
	default:
		return false
	}
	return true
}

// isLinesSent recognises what -n prints for a message: "15 lines sent".
func isLinesSent(words []byte) bool {
	digits, ok := bytes.CutSuffix(bytes.TrimRight(words, "\r"), []byte(" lines sent"))
	return ok && len(digits) > 0 && len(digits) < 10 && bytes.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// isDumpRow recognises "0016: 70 6C 65 2E  …".
func isDumpRow(words []byte) bool {
	return len(words) > 8 && words[4] == ':' && words[5] == ' ' && isDigit(words[0]) && hexValue(words[6]) >= 0 && hexValue(words[7]) >= 0
}

// end implements dialectReader.
func (r *swaksReader) end(*conversation) {}
