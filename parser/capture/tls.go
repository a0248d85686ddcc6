package capture

import (
	"encoding/binary"
	"time"

	"github.com/smtplog/smtplog/parser"
)

// The types of TLS records and handshake messages that are read.
const (
	recordChange    = 20 // change of cipher
	recordAlert     = 21
	recordHandshake = 22
	recordData      = 23

	messageClientHello = 1
	messageServerHello = 2
	messageCertificate = 11
)

// maxHandshake is how many octets of one side's handshake are kept.
const maxHandshake = 64 << 10

// tlsReader reads what of TLS is in the clear. It begins with the first record
// and forgets all others.
type tlsReader struct {
	out     parser.TLS
	side    [2]tlsSide
	began   int64
	ready   int64 // the client sent encrypted data
	alerts  []tlsAlert
	pending []tlsAlert // not told yet
}

type tlsAlert struct {
	dir         uint8
	fatal       bool
	description uint8
}

// tlsSide is one direction.
type tlsSide struct {
	head    []byte // of a record, as far as it came
	left    int    // octets of the record that are still to come
	kind    uint8
	hidden  bool   // encrypted from here on
	message []byte // handshake messages that are not complete
	alert   []byte
	octets  int64
	data    bool // it sent application data
	lost    bool // octets are missing: the records cannot be told apart any more
}

// startsTLS reports whether octets begin with a TLS record, or with the ClientHello
// of SSL 2 that old clients send.
func startsTLS(b []byte) bool {
	if len(b) < 3 {
		return false
	}
	if b[0] >= recordChange && b[0] <= recordData && b[1] == 3 && b[2] <= 4 {
		return true
	}
	return len(b) >= 5 && b[0]&0x80 != 0 && b[2] == 1 && b[3] == 3 && b[4] <= 4
}

// feed takes octets of one direction.
func (t *tlsReader) feed(dir uint8, b []byte, client bool, nanos int64) {
	if t.began == 0 {
		t.began = nanos
		if nanos != 0 {
			t.out.Started = time.Unix(0, nanos).UTC()
		}
	}
	s := &t.side[dir]
	first := s.octets == 0
	s.octets += int64(len(b))
	if first && len(b) > 5 && b[0]&0x80 != 0 {
		skip := min(len(b), 2+int(binary.BigEndian.Uint16(b)&0x7fff)) // the ClientHello of SSL 2
		b = b[skip:]
	}
	for len(b) > 0 && !s.lost {
		if s.left == 0 {
			n := min(5-len(s.head), len(b))
			s.head = append(s.head, b[:n]...)
			b = b[n:]
			if len(s.head) < 5 {
				return
			}
			s.kind, s.left = s.head[0], int(binary.BigEndian.Uint16(s.head[3:]))
			if s.head[1] != 3 || s.kind < recordChange || s.kind > recordData+1 {
				s.lost = true
			}
			s.head = s.head[:0]
			s.begin(t, client, nanos)
			continue
		}
		n := min(s.left, len(b))
		s.left -= n
		t.record(s, dir, b[:n], client)
		b = b[n:]
	}
}

// begin takes note of a record.
func (s *tlsSide) begin(t *tlsReader, client bool, nanos int64) {
	switch s.kind {
	case recordChange:
		s.hidden = true
	case recordData:
		s.hidden, s.data = true, true
		if client && t.ready == 0 {
			t.ready = nanos
		}
	}
}

// record takes octets of a record's body.
func (t *tlsReader) record(s *tlsSide, dir uint8, b []byte, client bool) {
	switch {
	case s.hidden:
	case s.kind == recordAlert:
		if s.alert = append(s.alert, b...); s.left == 0 {
			if len(s.alert) == 2 {
				t.alert(tlsAlert{dir, s.alert[0] == 2, s.alert[1]})
			}
			s.alert = s.alert[:0]
		}
	case s.kind == recordHandshake && len(s.message) < maxHandshake:
		s.message = append(s.message, b...)
		for len(s.message) >= 4 {
			size := 4 + int(s.message[1])<<16 + int(s.message[2])<<8 + int(s.message[3])
			if len(s.message) < size {
				break
			}
			t.message(s.message[0], s.message[4:size])
			s.message = append(s.message[:0], s.message[size:]...)
		}
	}
}

func (t *tlsReader) alert(a tlsAlert) {
	if a.description == 0 || len(t.alerts) >= 8 {
		return // close_notify: nothing is wrong
	}
	t.alerts = append(t.alerts, a)
	t.pending = append(t.pending, a)
}

func (t *tlsReader) message(kind uint8, b []byte) {
	switch kind {
	case messageClientHello:
		t.clientHello(b)
	case messageServerHello:
		t.serverHello(b)
	case messageCertificate:
		t.certificates(b)
	}
}

// facts are what is known, in the caller's terms.
func (t *tlsReader) facts(server int8) *parser.TLS {
	out := t.out
	out.CipherName = cipherName(out.Cipher)
	if t.ready > t.began && t.began != 0 {
		out.Handshake = time.Duration(t.ready - t.began)
	}
	for dir := range t.side {
		side := parser.Client
		if int8(dir) == server {
			side = parser.Server
		}
		out.Octets[side] = t.side[dir].octets
	}
	for _, a := range t.alerts {
		side := parser.Client
		if int8(a.dir) == server {
			side = parser.Server
		}
		out.Alerts = append(out.Alerts, parser.Alert{Side: side, Fatal: a.fatal, Description: a.description})
	}
	out.Established = t.side[0].data && t.side[1].data
	return &out
}
