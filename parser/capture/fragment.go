package capture

import (
	"net/netip"
	"slices"
)

// fragmentKey names the datagram that a fragment is of.
type fragmentKey struct {
	from, to netip.Addr
	id       uint32
	proto    uint8
}

// datagram is what has come of one.
type datagram struct {
	data  []byte
	have  []stretch // in order, none touching another
	total int       // length, -1 as long as the last fragment is missing
}

type stretch struct{ from, to int }

// fragments put IP datagrams together (RFC 791 section 3.2, RFC 8200 section
// 4.5). Of octets that come twice the first are taken.
type fragments struct {
	open  map[fragmentKey]*datagram
	order []fragmentKey // as they began
	held  int           // octets
}

const (
	maxDatagram  = 64 << 10
	maxDatagrams = 512
	maxHeld      = 4 << 20
	maxStretches = 256 // pieces of a datagram that do not touch
)

// add takes one fragment, and returns the datagram when it is whole.
func (f *fragments) add(key fragmentKey, at int, more bool, body []byte) []byte {
	end := at + len(body)
	if end > maxDatagram || len(body) == 0 || more && len(body)%8 != 0 {
		return nil
	}
	d := f.open[key]
	if d == nil {
		if f.open == nil {
			f.open = map[fragmentKey]*datagram{}
		}
		for len(f.open) >= maxDatagrams || f.held > maxHeld {
			f.drop()
		}
		d = &datagram{total: -1}
		f.open[key] = d
		f.order = append(f.order, key)
	}
	if !more {
		if d.total >= 0 && d.total != end {
			return nil
		}
		d.total = end
	}
	if grow := end - len(d.data); grow > 0 {
		f.held += grow
		d.data = append(d.data, make([]byte, grow)...)
	}
	d.put(at, body)
	if d.total < 0 || len(d.have) != 1 || d.have[0].from > 0 || d.have[0].to < d.total {
		return nil
	}
	f.held -= len(d.data)
	delete(f.open, key)
	if len(f.order) > 2*maxDatagrams {
		f.order = slices.DeleteFunc(f.order, func(k fragmentKey) bool { return f.open[k] == nil })
	}
	return d.data[:d.total]
}

// put copies what is new of body.
func (d *datagram) put(at int, body []byte) {
	next := stretch{at, at + len(body)}
	var out []stretch
	from := at
	for _, s := range d.have {
		if s.to < next.from || s.from > next.to {
			out = append(out, s)
			continue
		}
		if from < s.from {
			copy(d.data[from:s.from], body[from-at:])
		}
		from = max(from, s.to)
		next.from, next.to = min(next.from, s.from), max(next.to, s.to)
	}
	if from < at+len(body) {
		copy(d.data[from:at+len(body)], body[from-at:])
	}
	if len(out) >= maxStretches {
		return
	}
	i := 0
	for i < len(out) && out[i].from < next.from {
		i++
	}
	out = append(out, stretch{})
	copy(out[i+1:], out[i:])
	out[i] = next
	d.have = out
}

// drop gives up the datagram that began first.
func (f *fragments) drop() {
	for len(f.order) > 0 {
		key := f.order[0]
		f.order = f.order[1:]
		if d := f.open[key]; d != nil {
			f.held -= len(d.data)
			delete(f.open, key)
			return
		}
	}
	f.held = 0
}
