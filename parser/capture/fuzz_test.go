package capture

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// FuzzSessions reads anything as a capture. It must not panic, two readings agree,
// and places lie within the file.
func FuzzSessions(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "logs", "capture", "*.pcap*"))
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		if len(b) < 6<<10 && Is(b) {
			f.Add(b)
		}
	}
	f.Add(conversation(mail()...).capture(f))
	f.Add(enhanced(device(section(nil), linkEthernet, 9, 0, 1, 0, 0x8a, 0, 0, 0), 0, 1<<40, make([]byte, 60)))
	p := parser.New(parser.Options{})
	f.Fuzz(func(t *testing.T, in []byte) {
		var first string
		for round := range 2 {
			var sessions []*parser.Session
			var stats Stats
			for s, err := range Sessions(p, bytes.NewReader(in), "fuzz", Options{Connections: 16, Stats: &stats}) {
				if err != nil {
					t.Fatal(err)
				}
				if s.Flow == nil || s.Span.Start.Line < 1 || s.Span.End.Offset > int64(2*len(in)) {
					t.Errorf("span %+v of %d octets, flow %v", s.Span, len(in), s.Flow)
				}
				sessions = append(sessions, s)
			}
			got := outline(sessions)
			if round == 0 {
				first = got
			} else if got != first {
				t.Errorf("two readings differ:\n%s\n%s", first, got)
			}
			for _, s := range sessions {
				if err := s.Release(); err != nil {
					t.Error(err)
				}
			}
		}
	})
}

// FuzzSegments sends segments of one connection in any order, with any overlaps,
// gaps and flags. It must not panic; what waits is bounded; and no side has more
// octets than it sent.
func FuzzSegments(f *testing.F) {
	f.Add([]byte{0, 2, 0, 0, 0, 1, 0x12, 0, 0, 0, 0, 0x10, 0, 0, 30, 1, 0x10, 0, 0, 20}, "220 mx ESMTP\r\nEHLO x\r\nDATA\r\n", uint32(0xffffff00))
	f.Add([]byte{0, 0x10, 0, 0, 10, 0, 0x10, 0, 20, 10, 1, 0x10, 0, 0, 9, 0, 0x11, 0, 5, 30}, "BDAT 9 LAST\r\n\x16\x03\x01\x02\x00", uint32(5))
	p := parser.New(parser.Options{})
	f.Fuzz(func(t *testing.T, script []byte, text string, isn uint32) {
		var sessions []*parser.Session
		asm := p.Assembler("fuzz", func(s *parser.Session) bool { sessions = append(sessions, s); return true })
		table := newTable(asm, Options{Connections: 4}, &Stats{})
		if len(text)%2 == 0 {
			table.live = 100
		}
		w := newWire()
		sent := int64(0)
		for frame := 1; len(script) >= 5; frame++ {
			step := script[:5]
			script = script[5:]
			at := uint32(binary.BigEndian.Uint16(step[2:]))
			from := min(int(at)%1024, len(text))
			data := []byte(text[from:min(len(text), from+int(step[4]))])
			seg := segment{
				from: endOf(w.client.Addr(), []byte{0x9c, 0x40}), to: endOf(w.server.Addr(), []byte{0, 25}), seq: isn + at, ack: isn + 2*at,
				flags: step[1], data: data, frame: frame, offset: int64(frame), nanos: int64(frame) * 1e6, missing: int(step[0] >> 4),
			}
			if step[0]&1 != 0 {
				seg.from, seg.to = seg.to, seg.from
			}
			sent += int64(len(data))
			table.segment(&seg)
			if table.held > maxAllHeld {
				t.Fatalf("%d octets wait", table.held)
			}
		}
		table.close()
		if table.held != 0 || table.arena.used != 0 {
			t.Errorf("%d octets are held at the end, %d chunks", table.held, table.arena.used)
		}
		got := int64(0)
		for _, s := range sessions {
			if s.Part <= 1 {
				got += s.Flow.Octets[parser.Client] + s.Flow.Octets[parser.Server]
			}
		}
		if got > sent {
			t.Errorf("%d octets of %d sent", got, sent)
		}
	})
}
