package parser

import (
	"bytes"
	"strconv"
)

// curlDialect is what curl and libcurl print: -v with marks before each line and
// the message left out, --trace and --trace-ascii with dumps of all octets.
func curlDialect() *Dialect {
	return &Dialect{
		Name:  "curl",
		Title: "curl or libcurl, -v, --trace or --trace-ascii",
		Samples: []string{
			"*   Trying 192.0.2.25:587...",
			"* Connected to mx.example.org (192.0.2.25) port 587 (#0)",
			"< 220 mx.example.org ESMTP",
			"> EHLO client.example.com",
			"} [498 bytes data]",
			"=> Send header, 25 bytes (0x19)",
			"<= Recv header, 34 bytes (0x22)",
			"== Info: Connected to mx.example.org (192.0.2.25) port 25 (#0)",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			line = line[curlIDs(line):]
			if side, _, n := curlDump(line); side != NoSide && n >= 0 {
				return claimStrong
			}
			switch mark, at := curlMark(line); {
			case mark == curlNote && isCurlNote(line[at:]), mark == curlBytes:
				return claimStrong
			case mark == curlClient && isShaped(Client, line[at:]), mark == curlServer && isReplyShaped(line[at:]):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &curlReader{} },
	}
}

// curlMarks are the kinds of lines of curl -v.
type curlMarks uint8

const (
	curlNone   curlMarks = iota
	curlNote             // "* ", "== Info: "
	curlClient           // "> "
	curlServer           // "< "
	curlBytes            // "{ [5 bytes data]", "} [498 bytes data]"
	curlError            // "curl: (67) Login denied"
)

func curlMark(line []byte) (curlMarks, int) {
	switch {
	case hasPrefix(line, "== Info: "):
		return curlNote, len("== Info: ")
	case hasPrefix(line, "* "):
		return curlNote, 2
	case hasPrefix(line, "> "):
		return curlClient, 2
	case hasPrefix(line, "< "):
		return curlServer, 2
	case (hasPrefix(line, "} [") || hasPrefix(line, "{ [")) && bytes.HasSuffix(line, []byte(" bytes data]")):
		return curlBytes, 2
	case hasPrefix(line, "curl: (") && len(line) > 8 && isDigit(line[7]):
		return curlError, 0
	}
	return curlNone, 0
}

// isCurlNote recognises notes that only curl makes.
func isCurlNote(words []byte) bool {
	words = bytes.TrimLeft(words, " ")
	for _, s := range [...]string{"Trying ", "Connected to ", "Connection #", "Closing connection", "SSL connection using", "TLSv1.", "We are completely uploaded", "RCPT failed: ", "MAIL failed: ", "Access denied: ", "Host "} {
		if hasPrefix(words, s) {
			return s != "Host " || bytes.HasSuffix(words, []byte("was resolved."))
		}
	}
	return false
}

// curlIDs returns the length of "[0-0] ", which -vv writes before each line.
func curlIDs(line []byte) int {
	if len(line) < 6 || line[0] != '[' || !isDigit(line[1]) {
		return 0
	}
	i := 1
	for i < len(line) && i < 24 && (isDigit(line[i]) || line[i] == '-') {
		i++
	}
	if i+1 < len(line) && line[i] == ']' && line[i+1] == ' ' {
		return i + 2
	}
	return 0
}

// curlDump recognises the line before a dump, "=> Send header, 25 bytes (0x19)",
// and returns who sent what is dumped and how many octets. Octets of TLS, which
// say nothing, are nobody's.
func curlDump(line []byte) (side Side, data bool, octets int) {
	switch {
	case hasPrefix(line, "=> Send header, "), hasPrefix(line, "=> Send data, "):
		side = Client
	case hasPrefix(line, "<= Recv header, "), hasPrefix(line, "<= Recv data, "):
		side = Server
	case hasPrefix(line, "=> Send SSL data, "), hasPrefix(line, "<= Recv SSL data, "):
	default:
		return NoSide, false, -1
	}
	_, rest, _ := bytes.Cut(line, []byte(", "))
	digits, rest, _ := bytes.Cut(rest, []byte(" "))
	n, err := strconv.Atoi(string(digits))
	if err != nil || n < 0 || !hasPrefix(rest, "bytes (0x") {
		return NoSide, false, -1
	}
	return side, hasPrefix(line, "=> Send data, "), n
}

// curlReader reads curl's output.
type curlReader struct {
	line Line
	talk *conversation // which connection the dump is of
	side Side          // who sent what is dumped
	data bool          // it is a message
	open bool          // a dump is under way
	all  int           // its octets
	wire wire

	row   []byte // of --trace-ascii, until the next one tells how it ended
	rowAt int    // its offset
	rowIn bool   // there is one
	where Line   // it stands there
}

// read implements dialectReader.
func (r *curlReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	n := curlIDs(p.text)
	text := p.text[n:]
	if n > 0 {
		c = c.on(string(p.text[:n-1]))
	}
	if side, data, octets := curlDump(text); octets >= 0 {
		r.endDump()
		if side == Server {
			finishUpload(c)
		}
		r.talk, r.side, r.data, r.open, r.all, r.rowIn = c, side, data, true, octets, false
		return true
	}
	if r.open && r.dumped(p) {
		return true
	}
	r.endDump()
	mark, at := curlMark(text)
	r.line = lineFrom(p, n+at, c)
	words := text[at:]
	switch mark {
	case curlNote:
		r.note(bytes.TrimLeft(words, " "), c)
	case curlBytes:
		return c.s != nil
	case curlError:
		c.failed(&r.line)
	case curlClient:
		if !isShaped(Client, words) && !c.inAuth && !c.inContent() {
			return false // a quotation
		}
		c.spoken(Client, &r.line)
	case curlServer:
		if !isReplyShaped(words) {
			return false
		}
		c.server(&r.line)
	case curlNone:
		return false
	}
	return true
}

// note takes what curl says itself.
func (r *curlReader) note(words []byte, c *conversation) {
	switch {
	case hasPrefix(words, "Connected to "):
		// Connected to mx.example.org (192.0.2.25) port 587 (#0)
		fields := bytes.Fields(words)
		port := 0
		for i, f := range fields {
			if string(f) == "port" && i+1 < len(fields) {
				port, _ = strconv.Atoi(string(fields[i+1]))
			}
		}
		if len(fields) > 2 {
			c.target(string(fields[2]), port, &r.line)
		}
	case hasPrefix(words, "Trying "):
		host, port := cutPort(string(words[len("Trying "):]))
		c.target(host, port, &r.line)
	case hasPrefix(words, "Closing connection"):
		c.hungUp(&r.line)
	case hasPrefix(words, "Failed to connect to "), hasPrefix(words, "Could not resolve host"), hasPrefix(words, "Recv failure: "), hasPrefix(words, "Send failure: "), hasPrefix(words, "response reading failed"):
		c.failed(&r.line)
	default:
		c.remark(&r.line)
	}
}

// dumped takes a row of a dump.
func (r *curlReader) dumped(p *physical) bool {
	text := p.text
	at, n := 0, 0
	for n < len(text) && n < 8 && hexValue(text[n]) >= 0 {
		at = at<<4 | hexValue(text[n])
		n++
	}
	if n < 4 || n >= len(text) || text[n] != ':' {
		return false
	}
	words := text[min(n+2, len(text)):]
	if r.side == NoSide {
		return true
	}
	if octets, ok := hexRow(words); ok {
		l := lineFrom(p, n+2, r.talk)
		l.dump = true
		r.say(octets, l)
		return true
	}
	r.endRow(at)
	r.row = append(r.row[:0], words[:min(len(words), r.talk.limits.LineBytes)]...)
	r.rowAt, r.rowIn, r.where = at, true, lineFrom(p, n+2, r.talk)
	r.where.count = true
	return true
}

// endRow hands on the last row of --trace-ascii: where the next one begins tells
// whether a CRLF stands between them.
func (r *curlReader) endRow(next int) {
	if !r.rowIn {
		return
	}
	r.rowIn = false
	octets := r.row
	if next-r.rowAt-len(r.row) >= 2 {
		octets = append(octets, '\r', '\n')
	}
	r.say(octets, r.where)
}

// say hands octets on.
func (r *curlReader) say(octets []byte, l Line) {
	c := r.talk
	if r.data && c.content == nil && c.inData {
		c.openContent(&l)
	}
	r.wire.say(c, r.side, octets, l)
}

// endDump closes the dump that is open.
func (r *curlReader) endDump() {
	if r.open {
		r.open = false
		r.endRow(r.all)
	}
}

// finishUpload ends the message there is when the server speaks again: curl
// before 8.7 did not show the final dot.
func finishUpload(c *conversation) {
	if w := c.content; w != nil {
		if w.state == lineStart {
			w.write([]byte(".\r\n"))
		}
		c.closeContent()
	}
}

// end implements dialectReader.
func (r *curlReader) end(*conversation) { r.endDump() }

// hexRow reads a row of up to 16 octets in hex with the same in ASCII behind
// them: "32 32 30 20 6d 78 2e 65 78 61 6d 70 6c 65 2e 6f 220 mx.example.o".
func hexRow(row []byte) ([]byte, bool) {
	var out [16]byte
	n := 0
	for n < 16 && 3*n+2 < len(row) && row[3*n+2] == ' ' {
		hi, lo := hexValue(row[3*n]), hexValue(row[3*n+1])
		if hi < 0 || lo < 0 {
			break
		}
		out[n] = byte(hi<<4 | lo)
		n++
	}
	if n == 0 || len(row) < 48 || len(row) > 48+n || len(bytes.Trim(row[3*n:48], " ")) > 0 {
		return nil, false
	}
	for i, b := range row[48:] {
		if b != '.' && b != out[i] {
			return nil, false
		}
	}
	return out[:n], true
}
