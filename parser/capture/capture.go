package capture

import (
	"cmp"
	"io"
	"iter"
	"slices"

	"github.com/smtplog/smtplog/parser"
)

// Options choose how a capture is read. The zero value is what most want.
type Options struct {
	// Connections is how many connections may be open at once; above that the one
	// that was silent longest counts as ended. Default 100 000.
	Connections int
	// Grown, if not nil, is told when the memory that open connections need has grown,
	// by about so many octets, and at the end, with a negative number, that it is free.
	Grown func(octets int)
	// Stats, if not nil, is told what was in the capture.
	Stats *Stats
}

// Stats is what was in a capture. It is complete behind the last session.
type Stats struct {
	Packets     int
	Segments    int // of TCP
	Connections int // of TCP
	SMTP        int // connections that are SMTP
	Foreign     int // … and that are not
	Silent      int // connections no server answered, behind the first maxSilent: no session was made of these
	Secrets     int // blocks with the keys of encrypted connections
	// Cut is true if the file ends within a packet, Broken if it could not be read
	// on at At, an offset in the file.
	Cut, Broken bool
	At          int64
}

// Sessions reads a capture to its end and yields each SMTP session as soon as its
// connection is over; those that are still open at the end come last, in the order
// in which they began. What is no capture gives nothing. An error that is yielded
// is a [*parser.ReadError]. Memory does not depend on the size of r.
func Sessions(p *parser.Parser, r io.Reader, name string, opts Options) iter.Seq2[*parser.Session, error] {
	return func(yield func(*parser.Session, error) bool) {
		if opts.Connections <= 0 {
			opts.Connections = 100_000
		}
		stats := opts.Stats
		if stats == nil {
			stats = &Stats{}
		}
		var broken damage
		packets, w := open(r, &broken)
		asm := p.Assembler(name, func(s *parser.Session) bool { return yield(s, nil) })
		t := newTable(asm, opts, stats)
		var n network
		if packets != nil {
			for pkt := (packet{}); !asm.Stopped() && packets.next(&pkt); {
				stats.Packets = pkt.frame
				if ip := linkPayload(pkt.link, pkt.data); ip != nil && n.read(ip, &pkt, 0) {
					stats.Segments++
					t.segment(&n.seg)
				}
			}
		}
		if ng, ok := packets.(*pcapng); ok {
			stats.Secrets, stats.Packets = ng.secrets, ng.frames
		}
		stats.Cut, stats.Broken, stats.At = broken.cut, broken.broken, broken.at
		t.close()
		if err := w.failed(); err != nil && !asm.Stopped() {
			yield(nil, &parser.ReadError{Source: name, Line: stats.Packets, Err: err})
		}
	}
}

// sortConns puts connections in the order in which they began.
func sortConns(list []*conn) {
	slices.SortFunc(list, func(a, b *conn) int { return cmp.Compare(a.begun.frame, b.begun.frame) })
}
