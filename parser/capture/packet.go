package capture

import (
	"bytes"
	"encoding/binary"
	"io"
)

// packet is one packet as the file holds it.
type packet struct {
	data   []byte // valid until the next one
	link   uint32 // link type, as https://www.tcpdump.org/linktypes.html numbers them
	frame  int    // its number, from 1
	offset int64  // of data in the file
	nanos  int64  // since 1970; 0 if the file does not tell
}

// packetReader cuts a file into packets.
type packetReader interface {
	// next returns false behind the last packet.
	next(p *packet) bool
}

// damage says where a file cannot be read on.
type damage struct {
	cut    bool // the file ends within a packet
	broken bool // lengths that cannot be
	at     int64
}

// Is reports whether data, the first octets of a file, begin a capture. Four
// octets are enough.
func Is(data []byte) bool {
	if len(data) < 4 {
		return false
	}
	_, _, ok := pcapMagic(data)
	return ok || binary.BigEndian.Uint32(data) == ngSection
}

// open returns a reader for the file, nil if it is no capture.
func open(r io.Reader, d *damage) (packetReader, *window) {
	w := newWindow(r)
	start := w.need(4)
	if !Is(start) {
		return nil, w
	}
	if bytes.Equal(start, []byte{0x0a, 0x0d, 0x0d, 0x0a}) {
		return &pcapng{w: w, damage: d}, w
	}
	return openPcap(w, d), w
}
