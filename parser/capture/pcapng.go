package capture

import (
	"encoding/binary"
	"math/bits"
)

// The blocks of pcapng (draft-ietf-opsawg-pcapng) that are read.
const (
	ngSection   = 0x0a0d0d0a
	ngInterface = 1
	ngOldPacket = 2
	ngSimple    = 3
	ngEnhanced  = 6
	ngSecrets   = 10
)

// maxInterfaces is how many interfaces of a section are known; packets of more
// are skipped.
const maxInterfaces = 1 << 16

// pcapng reads the format of today's Wireshark.
type pcapng struct {
	w          *window
	damage     *damage
	order      binary.ByteOrder // nil before the first section
	interfaces []ngDevice
	frames     int
	secrets    int // decryption secrets
}

// ngDevice is an interface packets were captured on.
type ngDevice struct {
	link  uint32
	snap  uint32
	ticks uint64 // in a second
	shift int64  // seconds to add
}

// next implements packetReader.
func (p *pcapng) next(out *packet) bool {
	for {
		head := p.w.need(12)
		if len(head) < 12 {
			p.end(len(head) > 0, false)
			return false
		}
		if binary.BigEndian.Uint32(head) == ngSection {
			if !p.section(head[8:]) {
				return false
			}
		}
		kind, size := p.order.Uint32(head), p.order.Uint32(head[4:])
		if size < 12 || size%4 != 0 {
			p.end(false, true)
			return false
		}
		if size > maxPacket {
			if kind == ngEnhanced || kind == ngSimple || kind == ngOldPacket {
				p.frames++
			}
			if !p.w.skip(int64(size)) {
				p.end(true, false)
				return false
			}
			continue
		}
		block := p.w.need(int(size))
		short := len(block) < int(size)
		body := block[8:]
		if !short {
			body = body[:size-12]
		}
		at := p.w.offset + 8
		p.w.take(len(block))
		if short {
			p.end(true, false)
		}
		if p.block(kind, body, at, out) {
			return true
		}
		if short {
			return false
		}
	}
}

// section begins a section, whose byte order its first word tells.
func (p *pcapng) section(magic []byte) bool {
	switch {
	case binary.LittleEndian.Uint32(magic) == 0x1a2b3c4d:
		p.order = binary.LittleEndian
	case binary.BigEndian.Uint32(magic) == 0x1a2b3c4d:
		p.order = binary.BigEndian
	default:
		p.end(false, true)
		return false
	}
	p.interfaces = p.interfaces[:0]
	return true
}

// block reads the body of a block and reports whether it is a packet.
func (p *pcapng) block(kind uint32, body []byte, at int64, out *packet) bool {
	switch kind {
	case ngInterface:
		if len(body) >= 8 && len(p.interfaces) < maxInterfaces {
			p.interfaces = append(p.interfaces, p.device(body))
		}
	case ngSecrets:
		p.secrets++
	case ngEnhanced, ngOldPacket:
		if len(body) < 20 {
			return false
		}
		p.frames++
		number := p.order.Uint32(body)
		if kind == ngOldPacket {
			number = uint32(p.order.Uint16(body))
		}
		if int64(number) >= int64(len(p.interfaces)) {
			return false
		}
		d := p.interfaces[number]
		ticks := uint64(p.order.Uint32(body[4:]))<<32 | uint64(p.order.Uint32(body[8:]))
		p.fill(out, &d, body[20:], p.order.Uint32(body[12:]), at+20)
		out.nanos = d.nanos(ticks)
		return true
	case ngSimple:
		if len(body) < 4 {
			return false
		}
		p.frames++
		if len(p.interfaces) == 0 {
			return false
		}
		d := p.interfaces[0]
		length := p.order.Uint32(body)
		if d.snap > 0 {
			length = min(length, d.snap)
		}
		p.fill(out, &d, body[4:], length, at+4)
		return true
	}
	return false
}

func (p *pcapng) fill(out *packet, d *ngDevice, data []byte, captured uint32, at int64) {
	if int64(captured) < int64(len(data)) {
		data = data[:captured]
	}
	*out = packet{data: data, link: d.link, frame: p.frames, offset: at}
}

// device reads an interface and those of its options that say how time is told.
func (p *pcapng) device(body []byte) ngDevice {
	d := ngDevice{link: uint32(p.order.Uint16(body)), snap: p.order.Uint32(body[4:]), ticks: 1e6}
	for rest := body[8:]; len(rest) >= 4; {
		code, size := p.order.Uint16(rest), int(p.order.Uint16(rest[2:]))
		if code == 0 || size > len(rest)-4 {
			break
		}
		value := rest[4 : 4+size]
		switch {
		case code == 9 && size >= 1:
			d.ticks = ticksOf(value[0])
		case code == 14 && size >= 8:
			d.shift = int64(p.order.Uint64(value))
		}
		rest = rest[min(len(rest), 4+(size+3)&^3):]
	}
	return d
}

// ticksOf reads if_tsresol: a power of ten, or of two with the high bit set.
func ticksOf(v byte) uint64 {
	if v&0x80 != 0 {
		return 1 << min(v&0x7f, 63)
	}
	n := uint64(1)
	for range min(v, 19) {
		n *= 10
	}
	return n
}

func (d *ngDevice) nanos(ticks uint64) int64 {
	seconds, rest := ticks/d.ticks, ticks%d.ticks
	high, low := bits.Mul64(rest, 1e9)
	part, _ := bits.Div64(high, low, d.ticks) // rest < ticks, so that it fits
	return (int64(seconds)+d.shift)*1e9 + int64(part)
}

func (p *pcapng) end(cut, broken bool) {
	p.damage.cut, p.damage.broken, p.damage.at = p.damage.cut || cut, p.damage.broken || broken, p.w.offset
}
