package capture

import (
	"github.com/smtplog/smtplog/parser"
)

// maxQueued is how many octets of one side wait for the other one before they
// are told all the same.
const maxQueued = 256 << 10

// merger makes one dialogue of the two directions of a connection. Each piece
// tells what it acknowledges, so that whoever sent it had seen that; where this
// leaves the order open, the order of the capture decides. Whether the dialogue
// itself can go on without the other side the [parser.Dialogue] knows.
type merger struct {
	d      *parser.Dialogue
	server int8
	skip   [2]int64 // octets that are not of the dialogue
	sent   [2]int64 // octets that were queued
	told   [2]int64 // octets that the dialogue has taken
	queue  [2][]item
	queued [2]int64 // octets
	heard  int64    // octets of the client that the server had heard when it spoke last
	last   item
}

// side is the part that an end of the connection plays now.
func (m *merger) side(dir uint8) parser.Side {
	if int8(dir) == m.server {
		return m.d.Role(parser.Server)
	}
	return m.d.Role(parser.Client)
}

// dir is the end that plays a part.
func (m *merger) dir(side parser.Side) uint8 {
	if m.d.Role(side) == parser.Server {
		return uint8(m.server)
	}
	return uint8(1 - m.server)
}

// push takes the next piece. Its data is copied if it has to wait.
func (m *merger) push(i item) {
	dir := i.dir
	i.at = m.sent[dir]
	m.sent[dir] += i.length()
	m.last = i
	if i.at == 0 && m.skip[dir] == 0 && i.kind == itemData && int8(dir) != m.server {
		m.skip[dir] = proxyNote(i.data)
	}
	if skip := m.skip[dir] - i.at; skip > 0 {
		n := min(skip, i.length())
		m.told[dir] += n
		i.advance(n)
		if i.length() == 0 {
			return
		}
	}
	m.queue[dir] = append(m.queue[dir], i)
	m.queued[dir] += int64(len(i.data))
	m.run(false)
	for m.queued[0] > maxQueued || m.queued[1] > maxQueued {
		before := m.told
		m.run(true)
		if m.told == before {
			break
		}
	}
	if q := m.queue[dir]; len(q) > 0 {
		last := &q[len(q)-1]
		last.data = append([]byte(nil), last.data...)
	}
}

// advance drops the first n octets of a piece.
func (i *item) advance(n int64) {
	i.at += n
	if i.kind == itemGap {
		i.gap -= n
		return
	}
	i.data = i.data[n:]
	i.offset += n
}

// endLine ends a server's line that has no end, if the server has heard something
// of the client's since, and now begins another reply: some servers forget the CRLF.
func (m *merger) endLine() {
	if !m.d.Unfinished() {
		return
	}
	dir := m.dir(parser.Server)
	if q := m.queue[dir]; len(q) > 0 && q[0].kind == itemData && q[0].ack > m.heard && serverSays(q[0].data) != foreign {
		m.d.FinishLine()
	}
}

// run tells the dialogue what can be told; force says that nothing else will come.
func (m *merger) run(force bool) {
	for pressed := 0; ; {
		m.endLine()
		dir, ok := m.choose(force)
		switch {
		case !ok:
			return
		case m.tell(dir):
			pressed = 0
		case !force || pressed > 2:
			return
		default:
			m.press(dir)
			pressed++
		}
	}
}

// choose finds whose words come next.
func (m *merger) choose(force bool) (uint8, bool) {
	a, b := m.queue[0], m.queue[1]
	if len(a) == 0 && len(b) == 0 {
		return 0, false
	}
	if wanted := m.d.Awaits(); wanted != parser.NoSide {
		dir := m.dir(wanted)
		switch {
		case len(m.queue[dir]) > 0:
			if m.queue[dir][0].kind != itemGap || wanted != parser.Client || m.d.Counted() {
				return dir, true
			}
			switch m.settle(dir, force) {
			case undecided:
				return 0, false
			case ended:
				m.tell(dir)
				m.d.Abandon()
				return m.choose(force)
			case goesOn:
			}
			return dir, true
		case m.queue[1-dir][0].kind != itemData:
			return 1 - dir, true
		}
		return 1 - dir, force
	}
	if len(a) == 0 || len(b) == 0 {
		dir := uint8(0)
		if len(a) == 0 {
			dir = 1
		}
		// What it acknowledges comes first, if it comes at all.
		return dir, force || m.queue[dir][0].ack <= m.told[1-dir]
	}
	switch {
	case b[0].ack > a[0].at && a[0].ack > b[0].at:
	case b[0].ack > a[0].at:
		return 0, true
	case a[0].ack > b[0].at:
		return 1, true
	}
	if b[0].frame < a[0].frame {
		return 1, true
	}
	return 0, true
}

// fate is what becomes of a message with a gap.
type fate uint8

const (
	undecided fate = iota
	goesOn
	ended // somewhere in the gap
)

// settle decides about a gap in a message of the client's, as soon as it is known
// who spoke next: if that is the server, the message ended in the gap.
func (m *merger) settle(client uint8, force bool) fate {
	q, s := m.queue[client], m.queue[1-client]
	switch {
	case len(q) < 2 && !force:
		return undecided
	case len(s) == 0, s[0].ack <= q[0].at: // the server had not seen what is missing
		return goesOn
	case len(q) > 1 && q[1].ack <= s[0].at: // the client had not seen what the server said
		return goesOn
	}
	return ended
}

// tell hands on the first piece of a direction, and reports whether the dialogue
// took any of it.
func (m *merger) tell(dir uint8) bool {
	q := m.queue[dir]
	i := &q[0]
	switch i.kind {
	case itemData:
		n := m.d.Say(m.side(dir), i.data, i.place())
		m.told[dir] += int64(n)
		m.queued[dir] -= int64(n)
		if n > 0 && int8(dir) == m.server {
			m.heard = i.ack
		}
		i.advance(int64(n))
		if len(i.data) > 0 {
			return n > 0
		}
	case itemGap:
		m.told[dir] += i.gap
		m.d.Lost(m.side(dir), i.gap, i.place())
	case itemTLS:
		m.d.Note(parser.EventTLS, m.side(dir), "TLS", i.place())
	case itemAlert:
		m.d.Note(parser.EventAlert, m.side(dir), alertText(i.data), i.place())
	}
	k := copy(q, q[1:])
	q[k] = item{}
	m.queue[dir] = q[:k]
	return true
}

// press makes the dialogue take what it does not want.
func (m *merger) press(dir uint8) {
	if m.side(dir) == parser.Server && m.d.Awaits() == parser.Client {
		if m.d.Abandon(); m.d.Awaits() != parser.Client {
			return
		}
	}
	m.d.Guess()
}

// close tells what is left.
func (m *merger) close() {
	m.run(true)
	m.queue = [2][]item{}
}
