package loggen

import "encoding/binary"

// side is who sends a packet.
type side bool

const (
	client side = false
	server side = true
)

const (
	flagFIN = 0x01
	flagSYN = 0x02
	flagPSH = 0x08
	flagACK = 0x10
)

// pcapHeader says: little-endian, microseconds, version 2.4, packets of up to
// 256 KiB, Ethernet.
const pcapHeader = "\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x04\x00\x01\x00\x00\x00"

// headers is an Ethernet, an IPv4 and a TCP header with time stamps (RFC 7323).
const headers = "\x02\x00\x00\x00\x00\x19\x02\x00\x00\x00\x00\x07\x08\x00" +
	"\x45\x00\x00\x00\x00\x00\x40\x00\x40\x06\x00\x00________" +
	"____" + "____" + "____" + "\x80\x00\xfa\xf0\x00\x00\x00\x00" + "\x01\x01\x08\x0a________"

// packet writes a record of the file. Checksums of TCP are left out, as they are
// in captures from a machine whose network card calculates them.
func (g *wire) packet(f *flow, from side, flags byte, payload []byte) {
	g.time += 1 + g.rng.Int64N(20)
	length := uint32(len(headers) + len(payload))
	g.out = binary.LittleEndian.AppendUint32(g.out, uint32(g.time/1e6))
	g.out = binary.LittleEndian.AppendUint32(g.out, uint32(g.time%1e6))
	g.out = binary.LittleEndian.AppendUint32(g.out, length)
	g.out = binary.LittleEndian.AppendUint32(g.out, length)
	g.out = append(g.out, headers...)
	h := g.out[len(g.out)-len(headers):]
	ip, tcp := h[14:34], h[34:]

	// Each client has a port of its own at an address of 10.0.0.0/8.
	addr, port := 10<<24|f.id/16, 32768+uint16(f.id%16)
	const serverAddr, serverPort = 192<<24 | 2<<8 | 25, 25
	seq, ack := f.cseq, f.sseq
	if from == server {
		seq, ack = ack, seq
		binary.BigEndian.PutUint32(ip[12:], serverAddr)
		binary.BigEndian.PutUint32(ip[16:], addr)
		binary.BigEndian.PutUint16(tcp, serverPort)
		binary.BigEndian.PutUint16(tcp[2:], port)
	} else {
		binary.BigEndian.PutUint32(ip[12:], addr)
		binary.BigEndian.PutUint32(ip[16:], serverAddr)
		binary.BigEndian.PutUint16(tcp, port)
		binary.BigEndian.PutUint16(tcp[2:], serverPort)
	}
	binary.BigEndian.PutUint16(ip[2:], uint16(length-14))
	binary.BigEndian.PutUint16(ip[10:], checksum(ip))
	if flags&flagACK == 0 {
		ack = 0
	}
	binary.BigEndian.PutUint32(tcp[4:], seq)
	binary.BigEndian.PutUint32(tcp[8:], ack)
	tcp[13] = flags
	binary.BigEndian.PutUint32(tcp[24:], uint32(g.time/1000))
	binary.BigEndian.PutUint32(tcp[28:], uint32(g.time/1000))
	g.out = append(g.out, payload...)
}

// checksum is that of an IPv4 header (RFC 791) whose checksum field is zero.
func checksum(header []byte) uint16 {
	sum := uint32(0)
	for i := 0; i < len(header); i += 2 {
		sum += uint32(binary.BigEndian.Uint16(header[i:]))
	}
	for sum > 0xffff {
		sum = sum>>16 + sum&0xffff
	}
	return ^uint16(sum)
}
