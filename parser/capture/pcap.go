package capture

import "encoding/binary"

// pcap reads the classic format.
type pcap struct {
	w       *window
	damage  *damage
	order   binary.ByteOrder
	kind    pcapKind
	swapped bool // versions before 2.3 have the two lengths the other way round
	perhaps bool // … and 2.3 has them either way
	link    uint32
	frames  int
}

// pcapKind is what the magic number says besides the byte order.
type pcapKind uint8

const (
	pcapMicro    pcapKind = iota
	pcapNano              // nanoseconds
	pcapModified          // Kuznetzov's: eight more octets before each packet
)

func pcapMagic(data []byte) (binary.ByteOrder, pcapKind, bool) {
	for _, order := range [...]binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		switch order.Uint32(data) {
		case 0xa1b2c3d4:
			return order, pcapMicro, true
		case 0xa1b23c4d:
			return order, pcapNano, true
		case 0xa1b2cd34:
			return order, pcapModified, true
		}
	}
	return nil, 0, false
}

func openPcap(w *window, d *damage) *pcap {
	p := &pcap{w: w, damage: d}
	head := w.need(24)
	p.order, p.kind, _ = pcapMagic(head)
	if len(head) < 24 {
		d.cut = true
		w.take(len(head))
		return p
	}
	major, minor := p.order.Uint16(head[4:]), p.order.Uint16(head[6:])
	p.swapped = major < 2 || major == 2 && minor < 3
	p.perhaps = major == 2 && minor == 3
	p.link = p.order.Uint32(head[20:]) & 0xffff // above stand the length of a frame check sequence and flags
	w.take(24)
	return p
}

// next implements packetReader.
func (p *pcap) next(out *packet) bool {
	size := 16
	if p.kind == pcapModified {
		size = 24
	}
	head := p.w.need(size)
	if len(head) < size {
		p.end(len(head) > 0, false)
		return false
	}
	seconds, parts := p.order.Uint32(head), p.order.Uint32(head[4:])
	captured, length := p.order.Uint32(head[8:]), p.order.Uint32(head[12:])
	if p.swapped || p.perhaps && captured > length {
		captured, length = length, captured
	}
	if captured > maxPacket {
		p.end(false, true)
		return false
	}
	all := p.w.need(size + int(captured))
	if len(all) < size {
		return false
	}
	nanos := int64(seconds) * 1e9
	if p.kind == pcapNano {
		nanos += int64(parts)
	} else {
		nanos += int64(parts) * 1000
	}
	p.frames++
	*out = packet{data: all[size:], link: p.link, frame: p.frames, offset: p.w.offset + int64(size), nanos: nanos}
	p.w.take(len(all))
	if len(out.data) < int(captured) {
		p.end(true, false)
	}
	return true
}

func (p *pcap) end(cut, broken bool) {
	p.damage.cut, p.damage.broken, p.damage.at = p.damage.cut || cut, p.damage.broken || broken, p.w.offset
}
