package capture

import "bytes"

// emit takes what one side said next.
func (t *table) emit(c *conn, i *item) {
	if c.kin == foreign {
		return
	}
	if i.kind == itemData {
		if c.encrypted(i) {
			t.tls(c, i)
			return
		}
		c.asked = c.asked || len(i.data) < 1024 && asksTLS(i.data)
	}
	if c.peek != nil {
		if i.kind == itemData {
			p := &c.peek[i.dir]
			*p = append(*p, i.data[:min(len(i.data), maxPeek-len(*p))]...)
		}
		c.judge(false)
		if c.kin == foreign || c.kin == unknown && c.words.size > unknownMax {
			t.reject(c)
			return
		}
	}
	t.keep(c, i)
}

// keep remembers an item, or tells it at once.
func (t *table) keep(c *conn, i *item) {
	if c.live != nil {
		c.live.push(*i)
		return
	}
	t.head = c.coder.append(t.head[:0], i)
	t.arena.append(&c.words, t.head)
	t.arena.append(&c.words, i.data)
	heard := c.half[0].octets > 0 && c.half[1].octets > 0 || c.words.size > 4*t.live
	if c.words.size > t.live && heard && c.peek == nil && c.kin == smtp {
		m := t.start(c, t.asm.Dialogue())
		t.retell(c, m)
		c.live = m
	}
}

// asksTLS reports whether a client's words hold a request for TLS.
func asksTLS(data []byte) bool {
	for _, end := range [...]string{"TLS\r", "tls\r", "TLS\n", "tls\n"} {
		i := bytes.Index(data, []byte(end))
		if i < 0 {
			continue
		}
		word := data[:i+3]
		word = word[bytes.LastIndexByte(word, '\n')+1:]
		if bytes.EqualFold(word, []byte("STARTTLS")) || bytes.EqualFold(word, []byte("X-ANONYMOUSTLS")) {
			return true
		}
	}
	return false
}

// encrypted reports whether octets are of TLS.
func (c *conn) encrypted(i *item) bool {
	if c.tls != nil && c.tls.side[i.dir].octets > 0 {
		return true
	}
	return startsTLS(i.data) && (c.asked || c.tls != nil || c.half[i.dir].at-int64(len(i.data)) <= c.intro.skip[i.dir])
}

// tls takes octets of TLS.
func (t *table) tls(c *conn, i *item) {
	if c.kin == unknown {
		c.judge(true)
		if c.kin != smtp {
			t.reject(c)
			return
		}
	}
	if c.tls == nil {
		c.tls = &tlsReader{}
		t.keep(c, &item{kind: itemTLS, dir: i.dir, ack: i.ack, frame: i.frame, offset: i.offset, nanos: i.nanos})
	}
	c.tls.feed(i.dir, i.data, int8(i.dir) != c.server, i.nanos)
	for _, a := range c.tls.pending {
		level := byte(1)
		if a.fatal {
			level = 2
		}
		t.keep(c, &item{kind: itemAlert, dir: a.dir, data: []byte{level, a.description}, ack: i.ack, frame: i.frame, offset: i.offset, nanos: i.nanos})
	}
	c.tls.pending = c.tls.pending[:0]
}

// reject forgets what a connection said that is not SMTP.
func (t *table) reject(c *conn) {
	c.kin, c.peek = foreign, nil
	t.arena.release(&c.words)
}
