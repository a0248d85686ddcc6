package capture

import (
	"bytes"
	"encoding/binary"
	"net/netip"
	"strconv"

	"github.com/smtplog/smtplog/parser"
)

// preamble is what proxies send before the SMTP dialogue begins.
type preamble struct {
	hops []parser.Hop
	skip [2]int64 // octets of the client and of the server that are not SMTP
}

// progress says how far a preamble is read.
type progress uint8

const (
	nothing progress = iota // there is none
	partial                 // there may be one; more octets are needed
	whole
)

// maxHops is how many proxies in a row are read.
const maxHops = 4

// readPreamble reads what the client and the server sent first.
func readPreamble(client, server []byte) (preamble, progress) {
	var p preamble
	for range maxHops {
		hop, c, s, how := readHop(client[p.skip[0]:], server[p.skip[1]:])
		if how != whole {
			if how == nothing && len(p.hops) > 0 {
				how = whole
			}
			return p, how
		}
		p.hops = append(p.hops, hop)
		p.skip[0] += int64(c)
		p.skip[1] += int64(s)
	}
	return p, whole
}

// readHop reads what one proxy says, and returns how many octets of the client
// and of the server that is.
func readHop(client, server []byte) (hop parser.Hop, c, s int, how progress) {
	switch {
	case len(client) == 0:
		return hop, 0, 0, nothing
	case beginsWith(client, "PROXY "):
		return proxyLine(client)
	case beginsWith(client, proxyMark):
		return proxyBinary(client)
	case proxyNote(client) > 0:
		return parser.Hop{Kind: "sslproxy"}, int(proxyNote(client)), 0, whole
	case beginsWith(client, "CONNECT "):
		return httpConnect(client, server)
	case client[0] == 4 && len(client) > 1 && client[1] == 1:
		return socks4(client, server)
	case client[0] == 5:
		return socks5(client, server)
	}
	return hop, 0, 0, nothing
}

// beginsWith reports whether b begins with s, as far as there are octets.
func beginsWith(b []byte, s string) bool {
	n := min(len(b), len(s))
	return string(b[:n]) == s[:n]
}

// proxyLine reads version 1 of the PROXY protocol.
func proxyLine(client []byte) (hop parser.Hop, c, s int, how progress) {
	i := bytes.IndexByte(client, '\n')
	if i < 0 {
		if len(client) > 107 {
			return hop, 0, 0, nothing
		}
		return hop, 0, 0, partial
	}
	hop.Kind = "proxy-v1"
	if words := bytes.Fields(client[:i]); len(words) >= 6 {
		hop.Client = hostPort(string(words[2]), string(words[4]))
		hop.Target = hostPort(string(words[3]), string(words[5]))
	}
	return hop, i + 1, 0, whole
}

// proxyNote returns how many octets a line is that SSLproxy, which takes TLS off a
// connection, puts in front of the first words of the client; 0 if there is none.
func proxyNote(client []byte) int64 {
	const mark = "SSLproxy: ["
	if i := bytes.IndexByte(client, '\n'); i > len(mark) && i < 256 && string(client[:len(mark)]) == mark {
		return int64(i + 1)
	}
	return 0
}

func hostPort(host, port string) string {
	if a, err := netip.ParseAddr(host); err == nil && a.Is6() {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}

const proxyMark = "\r\n\r\n\x00\r\nQUIT\n"

// proxyBinary reads version 2 of the PROXY protocol.
func proxyBinary(client []byte) (hop parser.Hop, c, s int, how progress) {
	if len(client) < 16 {
		return hop, 0, 0, partial
	}
	size := 16 + int(binary.BigEndian.Uint16(client[14:]))
	if len(client) < size {
		if size > maxPeek {
			return hop, 0, 0, nothing
		}
		return hop, 0, 0, partial
	}
	hop.Kind = "proxy-v2"
	switch body := client[16:size]; {
	case client[13]>>4 == 1 && len(body) >= 12:
		hop.Client = netip.AddrPortFrom(netip.AddrFrom4([4]byte(body[:4])), binary.BigEndian.Uint16(body[8:])).String()
		hop.Target = netip.AddrPortFrom(netip.AddrFrom4([4]byte(body[4:8])), binary.BigEndian.Uint16(body[10:])).String()
	case client[13]>>4 == 2 && len(body) >= 36:
		hop.Client = netip.AddrPortFrom(netip.AddrFrom16([16]byte(body[:16])), binary.BigEndian.Uint16(body[32:])).String()
		hop.Target = netip.AddrPortFrom(netip.AddrFrom16([16]byte(body[16:32])), binary.BigEndian.Uint16(body[34:])).String()
	}
	return hop, size, 0, whole
}

// httpConnect reads a tunnel through a web proxy (RFC 9110 section 9.3.6).
func httpConnect(client, server []byte) (hop parser.Hop, c, s int, how progress) {
	c = headerEnd(client)
	if c == 0 {
		return hop, 0, 0, partial
	}
	line, _, _ := bytes.Cut(client[:c], []byte("\n"))
	words := bytes.Fields(line)
	if len(words) < 3 || !bytes.HasPrefix(words[2], []byte("HTTP/")) {
		return hop, 0, 0, nothing
	}
	s = headerEnd(server)
	switch {
	case s == 0 && beginsWith(server, "HTTP/1."):
		return hop, 0, 0, partial
	case s == 0, len(server) < 13 || server[9] != '2':
		return hop, 0, 0, nothing
	}
	return parser.Hop{Kind: "http-connect", Target: string(words[1])}, c, s, whole
}

// headerEnd returns where the empty line behind a header ends, 0 if it is not
// there.
func headerEnd(b []byte) int {
	if i := bytes.Index(b, []byte("\r\n\r\n")); i >= 0 {
		return i + 4
	}
	if i := bytes.Index(b, []byte("\n\n")); i >= 0 {
		return i + 2
	}
	return 0
}

func socks4(client, server []byte) (hop parser.Hop, c, s int, how progress) {
	if len(client) < 9 {
		return hop, 0, 0, partial
	}
	end := bytes.IndexByte(client[8:], 0)
	if end < 0 {
		return hop, 0, 0, partial
	}
	c = 8 + end + 1
	hop = parser.Hop{Kind: "socks4"}
	port := binary.BigEndian.Uint16(client[2:])
	if client[4] == 0 && client[5] == 0 && client[6] == 0 && client[7] != 0 {
		// 4a: the name stands behind the user.
		name := bytes.IndexByte(client[c:], 0)
		if name < 0 {
			return hop, 0, 0, partial
		}
		hop.Target = string(client[c:c+name]) + ":" + strconv.Itoa(int(port))
		c += name + 1
	} else {
		hop.Target = netip.AddrPortFrom(netip.AddrFrom4([4]byte(client[4:8])), port).String()
	}
	switch {
	case len(server) < 8:
		return hop, 0, 0, partial
	case server[0] != 0 || server[1] != 0x5a:
		return hop, 0, 0, nothing
	}
	return hop, c, 8, whole
}

// socks5 reads RFC 1928, with the login of RFC 1929.
func socks5(client, server []byte) (hop parser.Hop, c, s int, how progress) {
	if len(client) < 2 {
		return hop, 0, 0, partial
	}
	c = 2 + int(client[1])
	if client[1] == 0 || client[1] > 16 {
		return hop, 0, 0, nothing
	}
	if len(server) < 2 {
		return hop, 0, 0, partial
	}
	if server[0] != 5 {
		return hop, 0, 0, nothing
	}
	s = 2
	if server[1] == 2 {
		if len(client) < c+2 || len(server) < 4 {
			return hop, 0, 0, partial
		}
		user := int(client[c+1])
		if len(client) < c+3+user {
			return hop, 0, 0, partial
		}
		c += 3 + user + int(client[c+2+user])
		s = 4
	}
	if len(client) < c+5 || len(server) < s+5 {
		return hop, 0, 0, partial
	}
	hop.Kind = "socks5"
	asked, size := socksAddress(client[c:])
	_, answer := socksAddress(server[s:])
	switch {
	case size == 0 || answer == 0 || server[s+1] != 0:
		return hop, 0, 0, nothing
	case len(client) < c+size || len(server) < s+answer:
		return hop, 0, 0, partial
	}
	hop.Target = asked
	return hop, c + size, s + answer, whole
}

// socksAddress reads the address in a request or an answer, and returns how long
// that is; 0 if it is none.
func socksAddress(b []byte) (string, int) {
	size := 0
	switch b[3] {
	case 1:
		size = 10
	case 3:
		size = 7 + int(b[4])
	case 4:
		size = 22
	default:
		return "", 0
	}
	if len(b) < size {
		return "", size
	}
	port := binary.BigEndian.Uint16(b[size-2:])
	switch b[3] {
	case 1:
		return netip.AddrPortFrom(netip.AddrFrom4([4]byte(b[4:8])), port).String(), size
	case 4:
		return netip.AddrPortFrom(netip.AddrFrom16([16]byte(b[4:20])), port).String(), size
	}
	return string(b[5:size-2]) + ":" + strconv.Itoa(int(port)), size
}
