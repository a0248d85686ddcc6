package parser

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
)

// claimWhole is the claim of a line that says what everything behind it is: more
// than all that could be taken for something else there.
const claimWhole = 16 * claimStrong

// flow is one connection in a packet capture. Captures name addresses; which one
// is the server's is found by its port, or by who greets.
type flow struct {
	wire    wire
	server  string // the address that is the server's; "" while unknown
	asked   bool   // the client said STARTTLS
	granted bool   // … and the server 220
	opaque  bool   // … and now everything is encrypted
}

// flows are the connections of a capture.
type flows map[string]*flow

// of returns the flow between two addresses, and the conversation it is.
func (f flows) of(a, b string, c *conversation) (*flow, *conversation) {
	key := a + " " + b
	if a > b {
		key = b + " " + a
	}
	if f[key] == nil {
		if len(f) >= c.limits.Connections {
			clear(f)
		}
		f[key] = &flow{server: serverOf(a, b)}
	}
	return f[key], c.on(key)
}

// serverOf returns the one of two "host:port" or "host.port" that must be the
// server's, by its port.
func serverOf(a, b string) string {
	switch x, y := isMailPort(a), isMailPort(b); {
	case x && !y:
		return a
	case y && !x:
		return b
	}
	return ""
}

func isMailPort(address string) bool {
	i := len(address)
	for i > 0 && address[i-1] != '.' && address[i-1] != ':' {
		i--
	}
	switch address[i:] {
	case "25", "00025", "465", "00465", "587", "00587", "2525", "02525", "1025", "01025", "24", "00024", "smtp", "submission", "submissions", "urd", "smtps":
		return i > 0
	}
	return false
}

// splitAddress returns host and port of "192.0.2.25:587", "192.0.2.25.587" and
// "192.000.002.025.00587".
func splitAddress(address string) (host string, port int) {
	i := len(address)
	for i > 0 && address[i-1] != '.' && address[i-1] != ':' {
		i--
	}
	if i == 0 {
		return address, 0
	}
	port, err := strconv.Atoi(address[i:])
	if err != nil {
		port = map[string]int{"smtp": 25, "submission": 587, "submissions": 465, "smtps": 465, "urd": 465}[address[i:]]
	}
	host = address[:i-1]
	parts := bytes.Split([]byte(host), []byte("."))
	for k, part := range parts {
		if len(part) == 3 && len(parts) == 4 {
			if trimmed := bytes.TrimLeft(part[:2], "0"); part[0] == '0' {
				parts[k] = append(append([]byte{}, trimmed...), part[2])
			}
		}
	}
	return string(bytes.Join(parts, []byte("."))), port
}

// say hands on octets that one address sent.
func (f *flow) say(c *conversation, from, to string, octets []byte, l Line) {
	if f.opaque || len(octets) == 0 {
		return
	}
	if f.server == "" {
		switch {
		case isReplyShaped(octets):
			f.server = from
		case isShaped(Client, octets):
			f.server = to
		default:
			return
		}
	}
	side := Client
	if f.server == from {
		side = Server
	}
	if c.s == nil {
		if octets[0] == 0x16 || hasPrefix(octets, "....") { // TLS from the start
			f.opaque = true
			return
		}
		host, port := splitAddress(f.server)
		note := l
		note.Text = f.server
		c.target(host, port, &note)
	}
	switch {
	case len(f.wire.part[side]) > 0: // within a line
	case side == Client && f.granted:
		f.opaque = true
		return
	case side == Client && !c.inContent():
		f.asked = hasFoldPrefix(octets, "STARTTLS")
	case side == Server && f.asked:
		f.granted, f.asked = hasPrefix(octets, "220"), false
	}
	f.wire.say(c, side, octets, l)
}

// end hands on what never became whole lines.
func (f flows) end(c *conversation) {
	for _, key := range slices.Sorted(maps.Keys(f)) {
		if talk := c.on(key); talk.s != nil {
			f[key].wire.end(talk, Line{Span: talk.s.Span})
		}
	}
}

// skipANSI returns the length of the escape sequence a line begins with, or 0.
func skipANSI(line []byte) int {
	if len(line) < 3 || line[0] != 0x1b {
		return 0
	}
	return ansiLen(line)
}
