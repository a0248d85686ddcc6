package capture

import (
	"encoding/binary"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"
)

// The link types read here; gopacket reads the others.
const (
	linkNull     = 0
	linkEthernet = 1
	linkPPP      = 9
	linkPPPHDLC  = 50
	linkPPPoE    = 51
	linkCiscoHDL = 104
	linkRaw      = 101
	linkLoop     = 108
	linkSLL      = 113
	linkPPI      = 192
	linkIPv4     = 228
	linkIPv6     = 229
	linkSLL2     = 276
)

// The protocols a link layer carries (IEEE 802 numbers).
const (
	etherIPv4      = 0x0800
	etherTransport = 0x6558 // Ethernet in GRE
	etherVLAN      = 0x8100
	etherIPv6      = 0x86dd
	etherMPLS      = 0x8847
	etherMPLSMany  = 0x8848
	etherPPPoE     = 0x8864
	etherQinQ      = 0x88a8
	etherERSPAN    = 0x88be
	etherOldQinQ   = 0x9100
	etherERSPAN3   = 0x22eb
	etherMetaData  = 0x8909 // Cisco's tag of security groups
	etherPPP       = 0x880b
)

// linkPayload takes the link layer off a packet: what is left is an IP packet, or
// nothing.
func linkPayload(link uint32, data []byte) []byte {
	switch link {
	case linkEthernet:
		return ethernet(data)
	case linkNull, linkLoop:
		if len(data) < 5 {
			return nil
		}
		return ipVersion(data[4:]) // the family before it has another number on each system
	case linkRaw, linkIPv4, linkIPv6, 12, 14:
		return ipVersion(data)
	case linkSLL:
		if len(data) < 16 {
			return nil
		}
		return etherPayload(binary.BigEndian.Uint16(data[14:]), data[16:])
	case linkSLL2:
		if len(data) < 20 {
			return nil
		}
		return etherPayload(binary.BigEndian.Uint16(data), data[20:])
	case linkPPP, linkPPPHDLC:
		return ppp(data)
	case linkPPPoE:
		return pppoe(data)
	case linkPPI: // a header that tells its length, and the link type of what follows
		if len(data) < 8 {
			return nil
		}
		inner, size := binary.LittleEndian.Uint32(data[4:]), int(binary.LittleEndian.Uint16(data[2:]))
		if inner == linkPPI || size > len(data) {
			return nil
		}
		return linkPayload(inner, data[size:])
	case linkCiscoHDL:
		if len(data) < 4 {
			return nil
		}
		return etherPayload(binary.BigEndian.Uint16(data[2:]), data[4:])
	}
	return rareLink(link, data)
}

// rareLink asks gopacket, and where that knows nothing looks for an IPv4 header
// whose checksum is right.
func rareLink(link uint32, data []byte) []byte {
	if link < uint32(layers.LinkTypeMax) {
		p := gopacket.NewPacket(data, layers.LinkType(link), gopacket.DecodeOptions{Lazy: true, NoCopy: true})
		if l := p.NetworkLayer(); l != nil {
			// The header and everything behind it stand in data one after the other.
			if ip := behind(data, l.LayerContents()); ip != nil {
				return ipVersion(ip)
			}
		}
	}
	return findIP(data)
}

// findIP looks for an IPv4 header whose checksum is right.
func findIP(data []byte) []byte {
	for at := 0; at+40 <= len(data) && at < 192; at++ {
		if data[at] == 0x45 && data[at+9] == protoTCP && headerSum(data[at:at+20]) {
			return data[at:]
		}
	}
	return nil
}

// behind returns what begins in data where part begins, nil if part is not of it.
func behind(data, part []byte) []byte {
	if len(part) == 0 || cap(part) > cap(data) {
		return nil
	}
	at := cap(data) - cap(part)
	if at >= len(data) || &data[at] != &part[0] {
		return nil
	}
	return data[at:]
}

// headerSum reports whether the checksum of an IPv4 header is right.
func headerSum(header []byte) bool {
	sum := uint32(0)
	for i := 0; i < len(header); i += 2 {
		sum += uint32(binary.BigEndian.Uint16(header[i:]))
	}
	for sum > 0xffff {
		sum = sum>>16 + sum&0xffff
	}
	return sum == 0xffff
}

func ethernet(data []byte) []byte {
	if len(data) < 14 {
		return nil
	}
	return etherPayload(binary.BigEndian.Uint16(data[12:]), data[14:])
}

// etherPayload returns the IP packet that a protocol of a link layer carries.
func etherPayload(kind uint16, data []byte) []byte {
	for range 8 {
		switch kind {
		case etherIPv4, etherIPv6:
			return data
		case etherVLAN, etherQinQ, etherOldQinQ:
			if len(data) < 4 {
				return nil
			}
			kind, data = binary.BigEndian.Uint16(data[2:]), data[4:]
		case etherPPPoE:
			return pppoe(data)
		case etherMPLS, etherMPLSMany:
			for len(data) >= 4 {
				last := data[2]&1 != 0
				data = data[4:]
				if last {
					return pseudowire(data)
				}
			}
			return nil
		case etherMetaData:
			if len(data) < 8 {
				return nil
			}
			kind, data = binary.BigEndian.Uint16(data[6:]), data[8:]
		default:
			// A length: what follows is LLC, and in it SNAP with a protocol.
			if kind <= 1500 && len(data) >= 8 && data[0] == 0xaa && data[1] == 0xaa && data[2] == 3 {
				kind, data = binary.BigEndian.Uint16(data[6:]), data[8:]
				continue
			}
			if kind <= 1500 || kind == 0x0806 { // ARP
				return nil
			}
			return findIP(data) // behind a tag nobody here knows
		}
	}
	return nil
}

// pseudowire returns the IP packet behind MPLS: bare, or in an Ethernet frame with a
// control word in front (RFC 4448).
func pseudowire(data []byte) []byte {
	if ip := ipVersion(data); ip != nil || len(data) < 4 {
		return ip
	}
	if data[0]>>4 == 0 {
		if ip := ethernet(data[4:]); ip != nil {
			return ip
		}
	}
	return ethernet(data)
}

// ppp takes off the header of PPP (RFC 1661), with or without that of HDLC.
func ppp(data []byte) []byte {
	if len(data) >= 2 && (data[0] == 0xff && data[1] == 3 || data[0] == 0x0f && data[1] == 0) {
		data = data[2:]
	}
	if len(data) < 2 {
		return nil
	}
	if data[0]&1 != 0 { // a protocol of one octet
		data = data[1:]
	} else {
		data = data[2:]
	}
	return ipVersion(data)
}

// pppoe takes off the header of PPPoE (RFC 2516).
func pppoe(data []byte) []byte {
	if len(data) < 8 || data[0] != 0x11 || data[1] != 0 {
		return nil
	}
	return ppp(data[6:])
}

// ipVersion returns data if it can be an IP packet.
func ipVersion(data []byte) []byte {
	if len(data) > 0 && (data[0]>>4 == 4 || data[0]>>4 == 6) {
		return data
	}
	return nil
}
