package capture

import "encoding/binary"

// gre takes off the header of GRE (RFC 2784, RFC 2890).
func gre(data []byte) []byte {
	if len(data) < 4 {
		return nil
	}
	flags, kind := data[0], binary.BigEndian.Uint16(data[2:])
	size := 4
	if flags&0xc0 != 0 { // checksum or routing
		size += 4
	}
	if flags&0x20 != 0 {
		size += 4
	}
	if flags&0x10 != 0 {
		size += 4
	}
	if data[1]&0x87 == 0x81 { // the enhanced header of PPTP
		size = 8
		if flags&0x10 != 0 {
			size += 4
		}
		if data[1]&0x80 != 0 {
			size += 4
		}
		if flags&0x10 == 0 {
			return nil
		}
	}
	if size > len(data) {
		return nil
	}
	data = data[size:]
	switch kind {
	case etherTransport:
		return ethernet(data)
	case etherERSPAN:
		if flags&0x10 != 0 { // without a sequence number it has no header of its own
			data = data[min(8, len(data)):]
		}
		return ethernet(data)
	case etherERSPAN3:
		if len(data) < 12 {
			return nil
		}
		if size := 12 + int(data[11]&1)*8; size <= len(data) {
			return ethernet(data[size:])
		}
		return nil
	case etherPPP:
		return ppp(data)
	}
	return etherPayload(kind, data)
}

// udpTunnel takes off what carries packets in UDP, known by its port: VXLAN (RFC
// 7348) with its successor, Geneve (RFC 8926), GTP-U (3GPP TS 29.281), L2TP (RFC
// 2661), Teredo (RFC 4380) and TZSP, which access points mirror packets with.
func udpTunnel(data []byte) []byte {
	if len(data) < 16 {
		return nil
	}
	from, to := binary.BigEndian.Uint16(data), binary.BigEndian.Uint16(data[2:])
	switch data = data[8:]; to {
	case 4789, 8472:
		return ethernet(data[8:])
	case 4790:
		if data[3] == 3 {
			return ethernet(data[8:])
		}
		return ipVersion(data[8:])
	case 6081:
		size := 8 + int(data[0]&0x3f)*4
		if size > len(data) {
			return nil
		}
		if kind := binary.BigEndian.Uint16(data[2:]); kind != etherTransport {
			return etherPayload(kind, data[size:])
		}
		return ethernet(data[size:])
	case 2152:
		return gtp(data)
	case 37008:
		return tzsp(data)
	}
	switch {
	case from == 1701 || to == 1701:
		return l2tp(data)
	case from == 3544 || to == 3544:
		for len(data) >= 8 && data[0] == 0 {
			switch data[1] {
			case 0: // the sender's address
				data = data[8:]
			case 1: // authentication
				data = data[min(13+int(data[2])+int(data[3]), len(data)):]
			default:
				return nil
			}
		}
		return ipVersion(data)
	}
	return nil
}

// gtp takes off the header of GTP-U, with its extensions.
func gtp(data []byte) []byte {
	if data[0]>>5 != 1 || data[1] != 0xff {
		return nil
	}
	flags, next := data[0]&7, byte(0)
	if data = data[8:]; flags != 0 {
		if len(data) < 4 {
			return nil
		}
		next, data = data[3], data[4:]
	}
	for flags&4 != 0 && next != 0 {
		if len(data) < 4 || data[0] == 0 || int(data[0])*4 > len(data) {
			return nil
		}
		size := int(data[0]) * 4
		next, data = data[size-1], data[size:]
	}
	return ipVersion(data)
}

// l2tp takes off the header of a data message and PPP.
func l2tp(data []byte) []byte {
	flags := binary.BigEndian.Uint16(data)
	if flags&0x800f != 2 {
		return nil // control, or another version
	}
	size := 6
	if flags&0x4000 != 0 {
		size += 2
	}
	if flags&0x0800 != 0 {
		size += 4
	}
	if flags&0x0200 != 0 {
		if size+2 > len(data) {
			return nil
		}
		size += 2 + int(binary.BigEndian.Uint16(data[size:]))
	}
	if size > len(data) {
		return nil
	}
	return ppp(data[size:])
}

// tzsp takes off the header and the tags of TZSP.
func tzsp(data []byte) []byte {
	protocol := binary.BigEndian.Uint16(data[2:])
	for data = data[4:]; len(data) > 0; {
		switch tag := data[0]; {
		case tag == 1 && protocol == 1:
			return ethernet(data[1:])
		case tag == 1:
			return nil
		case tag == 0:
			data = data[1:]
		case len(data) < 2 || 2+int(data[1]) > len(data):
			return nil
		default:
			data = data[2+int(data[1]):]
		}
	}
	return nil
}
