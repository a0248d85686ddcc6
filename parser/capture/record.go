package capture

import (
	"encoding/binary"
	"time"

	"github.com/smtplog/smtplog/parser"
)

// itemKind says what an item is.
type itemKind uint8

const (
	itemData  itemKind = iota
	itemGap            // octets are missing
	itemTLS            // everything behind it is encrypted
	itemAlert          // a TLS alert in the clear
)

// item is a piece of what one side sent, or a remark about it, in the order of
// its octets.
type item struct {
	kind   itemKind
	dir    uint8  // which of the two ends of the connection
	data   []byte // of itemData; the alert of itemAlert
	gap    int64  // octets missing, of itemGap
	ack    int64  // octets of the other side that it acknowledges
	frame  int
	offset int64
	nanos  int64

	at int64 // octets of its side before it; set by the merger
}

func (i *item) place() parser.Place {
	p := parser.Place{Frame: i.frame, Offset: i.offset}
	if i.nanos != 0 {
		p.Time = time.Unix(0, i.nanos).UTC()
	}
	return p
}

// length is how many octets of its side it stands for.
func (i *item) length() int64 {
	switch i.kind {
	case itemData:
		return int64(len(i.data))
	case itemGap:
		return i.gap
	case itemTLS, itemAlert:
	}
	return 0
}

// coder writes items one behind the other, each as the difference to the one
// before, and reads them back.
type coder struct {
	frame  int
	offset int64
	nanos  int64
	ack    [2]int64
}

// append adds the item without its data, which is to follow.
func (c *coder) append(b []byte, i *item) []byte {
	b = append(b, byte(i.kind)<<1|i.dir)
	b = binary.AppendVarint(b, int64(i.frame-c.frame))
	b = binary.AppendVarint(b, i.offset-c.offset)
	b = binary.AppendVarint(b, i.nanos-c.nanos)
	b = binary.AppendVarint(b, i.ack-c.ack[i.dir])
	c.frame, c.offset, c.nanos, c.ack[i.dir] = i.frame, i.offset, i.nanos, i.ack
	if i.kind == itemGap {
		return binary.AppendUvarint(b, uint64(i.gap))
	}
	return binary.AppendUvarint(b, uint64(len(i.data)))
}

// next reads an item; its data is part of b. It returns what is behind it, nil if
// the item is not complete.
func (c *coder) next(b []byte, i *item) []byte {
	if len(b) == 0 {
		return nil
	}
	before := *c
	rest := c.read(b, i)
	if rest == nil {
		*c = before
	}
	return rest
}

func (c *coder) read(b []byte, i *item) []byte {
	*i = item{kind: itemKind(b[0] >> 1), dir: b[0] & 1}
	b = b[1:]
	var v [4]int64
	for k := range v {
		n, size := binary.Varint(b)
		if size <= 0 {
			return nil
		}
		v[k], b = n, b[size:]
	}
	n, size := binary.Uvarint(b)
	if size <= 0 {
		return nil
	}
	b = b[size:]
	c.frame += int(v[0])
	c.offset += v[1]
	c.nanos += v[2]
	c.ack[i.dir] += v[3]
	i.frame, i.offset, i.nanos, i.ack = c.frame, c.offset, c.nanos, c.ack[i.dir]
	if i.kind == itemGap {
		i.gap = int64(n)
		return b
	}
	if n > uint64(len(b)) {
		return nil
	}
	i.data = b[:n:n]
	return b[n:]
}
