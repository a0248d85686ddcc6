package capture

// half is one direction of a connection: its octets are put in order. Offsets
// count the octets of the direction from the first that is known.
type half struct {
	known  bool
	heard  bool // it sent anything at all
	fin    bool
	strays uint8
	next   uint32 // sequence number of the octet that is due
	isn    uint32 // sequence number of SYN
	at     int64  // offset of the octet that is due
	acked  int64  // offset up to which this side acknowledges the other
	said   int64  // … as its last octets in order said
	finAt  int64
	first  int64 // when its first octets came
	octets int64
	lost   int64
	gap    *hole // nil if nothing is missing
}

// hole is what waits for octets that are missing.
type hole struct {
	held   []piece // segments that came before their turn, by offset
	bytes  int     // in held
	waited int     // packets of the connection since
	since  int64   // when it began
}

// piece is a segment that has to wait.
type piece struct {
	at   int64
	item item // with data of its own
	gap  int  // octets behind the data that were cut away
}

func (p *piece) end() int64 { return p.at + int64(len(p.item.data)+p.gap) }

// Bounds of what may wait for a missing segment.
const (
	maxAhead     = 16 << 20 // octets: a segment farther ahead is of another connection
	maxWaiting   = 1 << 20  // octets of one direction
	patienceAck  = 24       // packets, after the other side acknowledged what is missing
	patienceNone = 96       // packets, where the other side is not in the capture
	waitAck      = 1e9      // nanoseconds
	waitNone     = 10e9
	maxPieces    = 1024
)

// hold keeps a segment for later. The first copy of an octet counts.
func (h *hole) hold(p piece) int {
	i := len(h.held)
	for i > 0 && h.held[i-1].at > p.at {
		i--
	}
	if i > 0 && h.held[i-1].end() >= p.end() {
		return 0
	}
	p.item.data = append([]byte(nil), p.item.data...)
	h.held = append(h.held, piece{})
	copy(h.held[i+1:], h.held[i:])
	h.held[i] = p
	h.bytes += len(p.item.data)
	return len(p.item.data)
}

// trim takes the first n octets off a segment.
func (p *piece) trim(n int64) {
	k := min(n, int64(len(p.item.data)))
	p.item.data = p.item.data[k:]
	p.item.offset += k
	p.gap -= int(n - k)
	p.at += n
}

// impatient reports whether the octets before what is held will not come any
// more; other is the other direction.
func (h *hole) impatient(other *half, nanos int64) bool {
	if h.bytes > maxWaiting || len(h.held) > maxPieces {
		return true
	}
	since := nanos - h.since
	switch {
	case other.acked >= h.held[0].at:
		return h.waited > patienceAck || since > waitAck
	case !other.heard:
		return h.waited > patienceNone || since > waitNone
	}
	return false
}
