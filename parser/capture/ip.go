package capture

import (
	"encoding/binary"
	"net/netip"
)

// The protocols IP carries that are read.
const (
	protoHopByHop = 0
	protoIPIP     = 4
	protoTCP      = 6
	protoUDP      = 17
	protoIPv6     = 41
	protoRouting  = 43
	protoFragment = 44
	protoGRE      = 47
	protoAuth     = 51
	protoOptions  = 60
	protoMobility = 135
)

// segment is one TCP segment.
type segment struct {
	from, to end
	seq, ack uint32
	flags    uint8
	data     []byte
	missing  int // octets of data that were cut away when it was captured
	frame    int
	offset   int64 // of data in the file
	nanos    int64
}

// The flags of a segment.
const (
	flagFIN = 1 << iota
	flagSYN
	flagRST
	flagPSH
	flagACK
)

// maxTunnels is how deep IP in IP is followed.
const maxTunnels = 6

// end is one end of a connection: an address of 16 octets, and a port.
type end [18]byte

func endOf(a netip.Addr, port []byte) (e end) {
	*(*[16]byte)(e[:]) = a.As16()
	e[16], e[17] = port[0], port[1]
	return e
}

func (e *end) port() uint16 { return binary.BigEndian.Uint16(e[16:]) }

func (e *end) addrPort() netip.AddrPort {
	return netip.AddrPortFrom(netip.AddrFrom16([16]byte(e[:16])).Unmap(), e.port())
}

// network reads IP packets and gives TCP segments.
type network struct {
	fragments fragments
	seg       segment
}

// read finds the TCP segment in an IP packet, and reports whether there is one.
// whole is the packet of the capture that ip stands in.
func (n *network) read(ip []byte, p *packet, depth int) bool {
	for ; len(ip) > 0 && depth < maxTunnels; depth++ {
		var proto uint8
		var from, to netip.Addr
		var body []byte
		var missing int
		var ok bool
		switch ip[0] >> 4 {
		case 4:
			proto, from, to, body, missing, ok = n.ip4(ip, p)
		case 6:
			proto, from, to, body, missing, ok = n.ip6(ip, p)
		}
		if !ok {
			return false
		}
		switch proto {
		case protoTCP:
			return n.tcp(from, to, body, missing, p)
		case protoIPIP, protoIPv6:
			ip = body
		case protoGRE:
			ip = gre(body)
		case protoUDP:
			ip = udpTunnel(body)
		default:
			return false
		}
	}
	return false
}

// ip4 reads an IPv4 packet (RFC 791).
func (n *network) ip4(ip []byte, p *packet) (proto uint8, from, to netip.Addr, body []byte, missing int, ok bool) {
	if len(ip) < 20 {
		return
	}
	head := int(ip[0]&15) * 4
	length := int(binary.BigEndian.Uint16(ip[2:]))
	if length == 0 {
		length = len(ip) // the network card cut it into pieces only later
	}
	if head < 20 || head > len(ip) || length < head {
		return
	}
	body = ip[head:min(length, len(ip))]
	missing = max(length-len(ip), 0)
	proto = ip[9]
	from, to = netip.AddrFrom4([4]byte(ip[12:16])), netip.AddrFrom4([4]byte(ip[16:20]))
	place := binary.BigEndian.Uint16(ip[6:])
	if place&0x3fff == 0 {
		if proto == protoAuth && len(body) >= 8 && 8+int(body[1])*4 <= len(body) {
			proto, body = body[0], body[8+int(body[1])*4:]
		}
		return proto, from, to, body, missing, true
	}
	if missing > 0 {
		return
	}
	key := fragmentKey{from: from, to: to, id: uint32(binary.BigEndian.Uint16(ip[4:])), proto: proto}
	body = n.fragments.add(key, int(place&0x1fff)*8, place&0x2000 != 0, body)
	return proto, from, to, body, 0, body != nil
}

// ip6 reads an IPv6 packet with its extension headers (RFC 8200).
func (n *network) ip6(ip []byte, p *packet) (proto uint8, from, to netip.Addr, body []byte, missing int, ok bool) {
	if len(ip) < 40 {
		return
	}
	length := int(binary.BigEndian.Uint16(ip[4:]))
	if length == 0 {
		length = len(ip) - 40 // a jumbogram, or cut into pieces later
	}
	from, to = netip.AddrFrom16([16]byte(ip[8:24])), netip.AddrFrom16([16]byte(ip[24:40]))
	body = ip[40:]
	missing = max(length-len(body), 0)
	body = body[:min(length, len(body))]
	proto = ip[6]
	for range 16 {
		size := 0
		switch proto {
		case protoHopByHop, protoRouting, protoOptions, protoMobility:
			if len(body) < 8 {
				return
			}
			size = 8 + int(body[1])*8
		case protoAuth:
			if len(body) < 8 {
				return
			}
			size = 8 + int(body[1])*4
		case protoFragment:
			if len(body) < 8 || missing > 0 {
				return
			}
			place := binary.BigEndian.Uint16(body[2:])
			next := body[0]
			if place&^6 == 0 { // the only one
				proto, body = next, body[8:]
				continue
			}
			key := fragmentKey{from: from, to: to, id: binary.BigEndian.Uint32(body[4:]), proto: next}
			body = n.fragments.add(key, int(place&^7), place&1 != 0, body[8:])
			if body == nil {
				return
			}
			proto = next
			continue
		default:
			return proto, from, to, body, missing, true
		}
		if size > len(body) {
			return
		}
		proto, body = body[0], body[size:]
	}
	return
}

// tcp reads a segment (RFC 9293 section 3.1).
func (n *network) tcp(from, to netip.Addr, body []byte, missing int, p *packet) bool {
	if len(body) < 20 {
		return false
	}
	head := int(body[12]>>4) * 4
	if head < 20 {
		return false
	}
	data := body[min(head, len(body)):]
	if head > len(body) {
		missing -= head - len(body)
	}
	at := int64(cap(p.data) - cap(data))
	if at < 0 || at > int64(len(p.data)) || len(data) > 0 && &p.data[:cap(p.data)][at] != &data[0] {
		at = 0 // put together from fragments
	}
	n.seg = segment{
		from: endOf(from, body), to: endOf(to, body[2:]),
		seq: binary.BigEndian.Uint32(body[4:]), ack: binary.BigEndian.Uint32(body[8:]), flags: body[13],
		data: data, missing: max(missing, 0), frame: p.frame, offset: p.offset + at, nanos: p.nanos,
	}
	return true
}
