package capture

import (
	"time"

	"github.com/smtplog/smtplog/parser"
)

// connKey names a connection: its two ends, the smaller one first.
type connKey struct{ a, b end }

// where is a packet.
type where struct {
	frame  int
	offset int64
	nanos  int64
}

func (w where) place() parser.Place {
	return (&item{frame: w.frame, offset: w.offset, nanos: w.nanos}).place()
}

// kinship says whether a connection is SMTP.
type kinship uint8

const (
	unknown kinship = iota
	smtp
	foreign
)

// stage is how far a connection has come.
type stage uint8

const (
	active stage = iota
	ending       // it is over, but segments may be late
	over         // what comes is a repetition
	told         // … and its session is out
)

// conn is one TCP connection.
type conn struct {
	key   connKey
	half  [2]half // of key.a and of key.b
	kin   kinship
	stage stage

	newer, older *conn // by the last packet

	opener  int8 // who sent SYN: 0, 1 or -1
	server  int8 // who is the server: 0, 1 or -1
	breaker int8 // who sent RST: 0, 1 or -1
	closer  int8 // who sent the first FIN, or -1
	syns    int

	syn, synAck int64 // times
	begun       where // its first packet
	last        where // its last one
	packets     int64
	repeated    int
	gaps        int
	deadline    int // packet number at which an ending connection is over

	words chain // what was said, until it is told
	coder coder
	live  *merger      // what is said is told at once
	facts *parser.Flow // what the dialogue was told of the connection
	until int64        // time of the last packet of the capture when it was over
	peek  *peek        // the first octets of both sides
	intro preamble
	asked bool // the client said STARTTLS
	tls   *tlsReader
}

// peek holds the first octets of both sides until it is known what they are.
type peek [2][]byte

const maxPeek = 1024

func newConn(key connKey) *conn {
	return &conn{key: key, opener: -1, server: -1, breaker: -1, closer: -1, peek: &peek{}}
}

// mailPort reports whether mail servers listen on that port.
func mailPort(port uint16) bool {
	switch port {
	case 24, 25, 26, 465, 587, 2525:
		return true
	}
	return false
}

func (c *conn) end(dir int8) *end {
	if dir == 0 {
		return &c.key.a
	}
	return &c.key.b
}

// byPort tells the server by who opened the connection, else by the ports.
func (c *conn) byPort() {
	if c.opener >= 0 {
		c.server = 1 - c.opener
	} else if a, b := mailPort(c.key.a.port()), mailPort(c.key.b.port()); a != b {
		c.server = 1
		if a {
			c.server = 0
		}
	}
	if c.server >= 0 && c.kin == unknown && mailPort(c.end(c.server).port()) {
		c.kin = smtp
	}
}

// flow puts together what the packets tell.
func (c *conn) flow(lastNanos int64) *parser.Flow {
	server, client := c.server, 1-c.server
	f := &parser.Flow{
		Client: c.end(client).addrPort(), Server: c.end(server).addrPort(), Opened: c.opener >= 0,
		Gaps: c.gaps, Repeated: c.repeated, Packets: c.packets, Via: c.intro.hops,
	}
	s, cl := &c.half[server], &c.half[client]
	f.Octets[parser.Client], f.Octets[parser.Server] = cl.octets, s.octets
	f.Missing[parser.Client], f.Missing[parser.Server] = cl.lost, s.lost
	open := c.syn
	if c.syn != 0 && c.synAck > c.syn {
		f.Connect = time.Duration(c.synAck - c.syn)
		open = c.synAck
	}
	if open != 0 && s.first > open {
		f.Greeting = time.Duration(s.first - open)
	}
	f.End = parser.FlowOpen
	side := func(dir int8) parser.Side {
		if dir == server {
			return parser.Server
		}
		return parser.Client
	}
	answered := s.heard || s.known // … as far as the client acknowledged anything
	switch {
	case c.breaker >= 0 && !answered, c.breaker == server && c.synAck == 0 && s.octets == 0 && c.syn != 0:
		f.End, f.EndedBy = parser.FlowRefused, parser.Server
	case c.syn != 0 && !answered && (c.syns > 1 || lastNanos-c.syn > 3e9):
		f.End = parser.FlowUnanswered
	case c.half[0].fin && c.half[1].fin:
		f.End, f.EndedBy = parser.FlowClosed, side(c.closer)
	case c.breaker >= 0:
		f.End, f.EndedBy = parser.FlowReset, side(c.breaker)
	case c.closer >= 0:
		f.End, f.EndedBy = parser.FlowHalfClosed, side(c.closer)
	}
	if c.tls != nil {
		f.TLS = c.tls.facts(server)
	}
	return f
}
