package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// tsharkDialect is what tshark -z follow prints as ASCII, hex or raw, and its
// packet list.
func tsharkDialect() *Dialect {
	return &Dialect{
		Name:  "tshark",
		Title: "tshark or Wireshark, follow stream or packet list",
		Samples: []string{
			"Follow: tcp,ascii",
			"Filter: tcp.stream eq 0",
			"Node 1: 192.0.2.25:25",
			"    4   0.012833   192.0.2.28 → 198.51.100.7 SMTP 102 S: 220 mx.example.org ESMTP",
			"    6   0.013095 198.51.100.7 → 192.0.2.28   SMTP 91 C: EHLO client.example.com",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch {
			case hasPrefix(line, "Follow: tcp,"), hasPrefix(line, "Follow: tls,"), hasPrefix(line, "Follow: ssl,"):
				return claimWhole
			case hasPrefix(line, "Filter: tcp.stream eq "), hasPrefix(line, "Node 0: "), hasPrefix(line, "Node 1: "):
				return claimStrong
			}
			if from, _, _, _ := packetRow(line); from != "" {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &tsharkReader{flows: flows{}, listed: map[string]bool{}} },
	}
}

// tsharkForm is how a stream is shown.
type tsharkForm uint8

const (
	sharkNone tsharkForm = iota
	sharkASCII
	sharkHex
	sharkRaw
)

// tsharkReader reads tshark's output.
type tsharkReader struct {
	flows  flows
	form   tsharkForm // of the stream that is followed
	nodes  [2]string
	from   int  // the node that speaks
	left   int  // octets of the chunk that are still to come
	blank  bool // an empty line behind the chunk is not of it
	exact  bool // line ends are as they were
	known  bool // … which is known
	listed map[string]bool
	nibble int // of a hex string that goes on; -1 if none
	bare   int // streams whose nodes nobody named
}

// read implements dialectReader.
func (r *tsharkReader) read(p *physical, c *conversation) bool {
	text := p.text
	if r.form == sharkASCII && r.left > 0 {
		r.chunk(p, c)
		return true
	}
	if p.continued {
		return r.form == sharkRaw && r.raw(p, c)
	}
	switch {
	case hasPrefix(text, "Follow: "):
		r.form = map[string]tsharkForm{"ascii": sharkASCII, "hex": sharkHex, "raw": sharkRaw}[string(text[bytes.IndexByte(text, ',')+1:])]
		r.nodes, r.left, r.known = [2]string{}, 0, false
		r.bare++
	case r.form != sharkNone && hasPrefix(text, "Filter: "):
	case r.form != sharkNone && (hasPrefix(text, "Node 0: ") || hasPrefix(text, "Node 1: ")):
		r.nodes[text[5]-'0'] = string(text[len("Node 0: "):])
	case len(text) > 60 && len(bytes.Trim(text, "=")) == 0:
		r.form = sharkNone
	case r.form == sharkNone:
		return r.packet(p, c)
	case len(text) == 0 && r.blank:
		r.blank = false
	case r.form == sharkHex:
		return r.hex(p, c)
	case r.form == sharkRaw:
		return r.raw(p, c)
	case r.form == sharkASCII:
		return r.count(text)
	default:
		return false
	}
	return true
}

// node returns the addresses of who speaks and who listens.
func (r *tsharkReader) node(from int) (speaks, listens string) {
	a, b := r.nodes[0], r.nodes[1]
	if a == "" || b == "" {
		a, b = "node 0 of "+strconv.Itoa(r.bare), "node 1 of "+strconv.Itoa(r.bare)
	}
	if from == 1 {
		return b, a
	}
	return a, b
}

// say hands octets on.
func (r *tsharkReader) say(from int, octets []byte, l Line, c *conversation) {
	l.dump = true
	speaks, listens := r.node(from)
	flow, talk := r.flows.of(speaks, listens, c)
	flow.say(talk, speaks, listens, octets, l)
}

// count takes the line before a chunk: how many octets, with a TAB before it if
// node 1 sent them.
func (r *tsharkReader) count(text []byte) bool {
	digits, ok := bytes.CutPrefix(text, []byte("\t"))
	n, err := strconv.Atoi(string(digits))
	if err != nil || n <= 0 || n > 1<<30 {
		return false
	}
	r.from, r.left, r.blank = 0, n, false
	if ok {
		r.from = 1
	}
	return true
}

// chunk takes a line of a chunk. Where the line ends were changed after tshark
// wrote them, a line end counts for two.
func (r *tsharkReader) chunk(p *physical, c *conversation) {
	octets := p.text
	if !r.known && !p.more {
		r.known, r.exact = true, p.eol == 2
	}
	if len(octets) >= r.left {
		octets = octets[:r.left] // it does not end with a line; tshark's own line end follows
		r.left = 0
	} else {
		r.left -= len(octets)
		if !p.more {
			ends := 2
			if r.exact {
				ends = p.eol
			}
			if ends == 1 {
				octets = append(octets[:len(octets):len(octets)], '\n')
			} else {
				octets = append(octets[:len(octets):len(octets)], "\r\n"...)
			}
			r.left -= ends
		}
		r.blank = r.left <= 0
	}
	r.left = max(r.left, 0)
	r.say(r.from, octets, lineFrom(p, 0, c), c)
}

// hex takes "	00000010  2e 6f 72 67 20 45 53 4d  54 50 20 50 6f 73 74 66  .org ESM TP Postf".
func (r *tsharkReader) hex(p *physical, c *conversation) bool {
	row, ok := bytes.CutPrefix(p.text, []byte("\t"))
	from := 0
	if ok {
		from = 1
	}
	if len(row) < 12 || row[8] != ' ' || row[9] != ' ' {
		return false
	}
	var octets []byte
	for i := range 16 {
		at := 10 + 3*i + i/8
		if at+1 >= len(row) || hexValue(row[at]) < 0 || hexValue(row[at+1]) < 0 {
			break
		}
		octets = append(octets, byte(hexValue(row[at])<<4|hexValue(row[at+1])))
	}
	for _, b := range row[:8] {
		if hexValue(b) < 0 {
			return false
		}
	}
	r.say(from, octets, lineFrom(p, len(p.text)-len(row)+10, c), c)
	return len(octets) > 0
}

// raw takes a chunk as one string of hex digits, or a piece of it.
func (r *tsharkReader) raw(p *physical, c *conversation) bool {
	digits := p.text
	if !p.continued {
		r.nibble, r.from = -1, 0
		if cut, ok := bytes.CutPrefix(digits, []byte("\t")); ok {
			digits, r.from = cut, 1
		}
	}
	octets := make([]byte, 0, len(digits)/2+1)
	for _, b := range digits {
		v := hexValue(b)
		switch {
		case v < 0:
			return false
		case r.nibble < 0:
			r.nibble = v
		default:
			octets = append(octets, byte(r.nibble<<4|v))
			r.nibble = -1
		}
	}
	r.say(r.from, octets, lineFrom(p, 0, c), c)
	return len(octets) > 0
}

// packetRow reads a row of the packet list: who sent it to whom, what tshark takes
// it for, and where the words begin that it says about it.
func packetRow(line []byte) (from, to, protocol string, at int) {
	i, arrow := bytes.Index(line, []byte(" → ")), len(" → ")
	if i < 0 {
		i, arrow = bytes.Index(line, []byte(" -> ")), len(" -> ")
	}
	if i <= 0 || i > 120 {
		return "", "", "", 0
	}
	before := bytes.Fields(line[:i])
	rest := line[i+arrow:]
	if len(before) == 0 || !isAddressByte(before[len(before)-1]) {
		return "", "", "", 0
	}
	var words [3]string
	for k := range words {
		rest = bytes.TrimLeft(rest, " ")
		n := bytes.IndexByte(rest, ' ')
		if n < 0 {
			return "", "", "", 0
		}
		words[k], rest = string(rest[:n]), rest[n+1:]
	}
	if !strings.HasPrefix(words[1], "SMTP") {
		return "", "", "", 0
	}
	if _, err := strconv.Atoi(words[2]); err != nil {
		return "", "", "", 0
	}
	return string(before[len(before)-1]), words[0], words[1], len(line) - len(rest)
}

// isAddressByte reports whether a word may be an IP address or the name of a host.
func isAddressByte(word []byte) bool {
	for _, b := range word {
		if !isNameByte(b) && b != ':' {
			return false
		}
	}
	return bytes.ContainsAny(word, ".:")
}

// packet takes a row of the packet list.
func (r *tsharkReader) packet(p *physical, c *conversation) bool {
	from, to, protocol, at := packetRow(p.text)
	if from == "" {
		return false
	}
	key := from + " " + to
	if from > to {
		key = to + " " + from
	}
	c = c.on(key)
	l := lineFrom(p, at, c)
	text := l.Text
	words, server := strings.CutPrefix(text, "S: ")
	if !server {
		words, server = strings.CutPrefix(text, "Response: ")
	}
	if server {
		r.replies(words, l, c)
		return true
	}
	words, client := strings.CutPrefix(text, "C: ")
	if !client {
		words, client = strings.CutPrefix(text, "Command: ")
	}
	switch {
	case protocol != "SMTP", strings.HasPrefix(words, "DATA fragment, "), c.inContent() && !isLoneVerb([]byte(words+"\n")):
		if c.inContent() && c.content == nil {
			c.leaveOut(&l)
		}
	case client:
		if len(r.listed) < 1<<12 && !r.listed[key] && c.s == nil {
			r.listed[key] = true
			note := l
			note.Text = to
			c.target(to, 0, &note)
		}
		for i, part := range strings.Split(words, " | ") {
			if i > 0 && !isRawCommand([]byte(part)) {
				break
			}
			piece := l
			piece.Text, piece.escape = part, escapeReconstructed
			c.client(&piece)
		}
	}
	return true
}

// replies takes "250-mx.example.org | PIPELINING | SIZE 1000000": the lines of a
// reply, or several replies, that came in one packet.
func (r *tsharkReader) replies(words string, l Line, c *conversation) {
	parts := strings.Split(words, " | ")
	code := words[:min(3, len(words))]
	for i, part := range parts {
		piece := l
		piece.escape = escapeReconstructed
		switch {
		case isReplyShaped([]byte(part)):
			code = part[:3]
			piece.Text = part
		case i == 0:
			piece.Text = part
		case i == len(parts)-1 || isReplyShaped([]byte(parts[i+1])):
			piece.Text = c.keep([]byte(code + " " + part))
		default:
			piece.Text = c.keep([]byte(code + "-" + part))
		}
		c.server(&piece)
	}
}

// end implements dialectReader.
func (r *tsharkReader) end(c *conversation) { r.flows.end(c) }
