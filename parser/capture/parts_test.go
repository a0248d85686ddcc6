package capture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// Fragments in any order, doubled and overlapping, give the datagram; no number of
// them takes more memory than allowed.
func TestFragments(t *testing.T) {
	data := make([]byte, 6000)
	for i := range data {
		data[i] = byte(i * 7)
	}
	key := fragmentKey{from: netip.MustParseAddr("192.0.2.1"), to: netip.MustParseAddr("192.0.2.2"), id: 1, proto: protoTCP}
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 2))
		var f fragments
		var cuts [][2]int
		for at := 0; at < len(data); {
			end := min(at+8*(1+r.IntN(100)), len(data))
			cuts = append(cuts, [2]int{max(at-8*r.IntN(3), 0), end})
			at = end
		}
		r.Shuffle(len(cuts), func(i, j int) { cuts[i], cuts[j] = cuts[j], cuts[i] })
		var got []byte
		for _, c := range append(slices.Clone(cuts), cuts[:len(cuts)-1]...) {
			if got == nil {
				got = f.add(key, c[0], c[1] < len(data), data[c[0]:c[1]])
			}
		}
		if !bytes.Equal(got, data) {
			t.Fatalf("seed %d: %d octets", seed, len(got))
		}
	}
	var f fragments
	for i := range 100_000 {
		key.id = uint32(i)
		f.add(key, 8*(i%8000), true, data[:8])
	}
	if len(f.open) > maxDatagrams || f.held > maxHeld+maxDatagram || len(f.order) > 4*maxDatagrams {
		t.Errorf("%d datagrams, %d octets, %d in order", len(f.open), f.held, len(f.order))
	}
}

// What goes into the arena comes out of it, also where most of it is in the file.
func TestArena(t *testing.T) {
	grown := 0
	a := &arena{budget: 20, grown: func(n int) { grown += n }}
	defer a.close()
	r := rand.New(rand.NewPCG(1, 3))
	type pair struct {
		chain chain
		want  []byte
	}
	chains := make([]pair, 40)
	for range 20_000 {
		p := &chains[r.IntN(len(chains))]
		switch {
		case r.IntN(400) == 0:
			a.release(&p.chain)
			p.want = nil
		default:
			data := make([]byte, r.IntN(300))
			for i := range data {
				data[i] = byte(r.Uint32())
			}
			a.append(&p.chain, data)
			p.want = append(p.want, data...)
		}
	}
	for i := range chains {
		from, more := 0, true
		var got []byte
		for more {
			got, more = a.read(&chains[i].chain, &from, got, 1000)
		}
		if !bytes.Equal(got, chains[i].want) {
			t.Fatalf("chain %d: %d octets, want %d", i, len(got), len(chains[i].want))
		}
	}
	if a.file == nil || a.used > 20+len(chains) || len(a.slabs) != 1 || grown != slabChunks*chunkSize {
		t.Errorf("file %v, %d chunks in memory, %d slabs, told of %d octets", a.file != nil, a.used, len(a.slabs), grown)
	}
	for i := range chains {
		a.release(&chains[i].chain)
	}
	if a.used != 0 || len(a.empty) < len(a.living)-1 {
		t.Errorf("%d chunks in use, %d of %d extents empty", a.used, len(a.empty), len(a.living))
	}
}

func TestPreamble(t *testing.T) {
	for _, p := range []struct {
		name           string
		client, server string
		hops           string
		skip           [2]int64
		how            progress
	}{
		{"nothing", "EHLO x\r\n", "220 x\r\n", "", [2]int64{}, nothing},
		{"PROXY, version 1", "PROXY TCP4 203.0.113.9 192.0.2.25 5000 25\r\nEHLO x\r\n", "220 x\r\n", "[{proxy-v1 203.0.113.9:5000 192.0.2.25:25}]", [2]int64{43, 0}, whole},
		{"PROXY, IPv6", "PROXY TCP6 2001:db8::9 2001:db8::25 5000 25\r\n", "", "[{proxy-v1 [2001:db8::9]:5000 [2001:db8::25]:25}]", [2]int64{45, 0}, whole},
		{"PROXY, cut", "PROXY TCP4 203.0", "", "", [2]int64{}, partial},
		{"PROXY, unknown", "PROXY UNKNOWN\r\n", "", "[{proxy-v1  }]", [2]int64{15, 0}, whole},
		{"PROXY, version 2", proxyMark + "\x21\x11\x00\x0c\xcb\x00\x71\x09\xc0\x00\x02\x19\x13\x88\x00\x19EHLO", "", "[{proxy-v2 203.0.113.9:5000 192.0.2.25:25}]", [2]int64{28, 0}, whole},
		{"HTTP", "CONNECT mx.example.org:25 HTTP/1.1\r\nHost: mx\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n220 mx\r\n", "[{http-connect  mx.example.org:25}]", [2]int64{48, 19}, whole},
		{"HTTP, refused", "CONNECT mx.example.org:25 HTTP/1.1\r\n\r\n", "HTTP/1.1 403 no\r\n\r\n", "", [2]int64{}, nothing},
		{"HTTP, another method", "CONNECTION\r\n\r\n", "", "", [2]int64{}, nothing},
		{"SOCKS 4", "\x04\x01\x00\x19\xc0\x00\x02\x19user\x00EHLO", "\x00\x5a\x00\x00\x00\x00\x00\x00220", "[{socks4  192.0.2.25:25}]", [2]int64{13, 8}, whole},
		{"SOCKS 4a", "\x04\x01\x00\x19\x00\x00\x00\x01\x00mx.example.org\x00", "\x00\x5a\x00\x00\x00\x00\x00\x00", "[{socks4  mx.example.org:25}]", [2]int64{24, 8}, whole},
		{"SOCKS 5", "\x05\x01\x00\x05\x01\x00\x01\xc0\x00\x02\x19\x00\x19EHLO", "\x05\x00\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00220", "[{socks5  192.0.2.25:25}]", [2]int64{13, 12}, whole},
		{"SOCKS 5 with a password", "\x05\x01\x02\x01\x04user\x04pass\x05\x01\x00\x03\x02mx\x00\x19", "\x05\x02\x01\x00\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", "[{socks5  mx:25}]", [2]int64{23, 14}, whole},
		{"SOCKS 5, cut", "\x05\x01\x00\x05", "\x05\x00", "", [2]int64{}, partial},
		{"two", "PROXY UNKNOWN\r\nCONNECT mx:25 HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n", "[{proxy-v1  } {http-connect  mx:25}]", [2]int64{41, 19}, whole},
	} {
		got, how := readPreamble([]byte(p.client), []byte(p.server))
		hops := ""
		if len(got.hops) > 0 {
			hops = fmt.Sprint(got.hops)
		}
		if hops != p.hops || got.skip != p.skip || how != p.how {
			t.Errorf("%s: %s %v %d, want %s %v %d", p.name, hops, got.skip, how, p.hops, p.skip, p.how)
		}
		for n := range p.client { // cut anywhere
			for k := 0; k <= len(p.server); k += 3 {
				readPreamble([]byte(p.client[:n]), []byte(p.server[:k]))
			}
		}
	}
}

// Mail is known on any port, and what is no mail is not taken for it.
func TestKinship(t *testing.T) {
	for _, k := range []struct {
		port  uint16
		talk  []said
		smtp  int
		other int
	}{
		{25, mail(), 1, 0},
		{2501, mail(), 1, 0},
		{2501, mail()[1:], 1, 0},
		{2501, mail()[3:], 1, 0},
		{21, []said{s("220 ftp.example.org FTP server ready"), c("USER alice"), s("331 password"), c("PASS secret")}, 0, 1},
		{21, []said{s("220 ready"), c("USER alice"), s("331 password")}, 0, 1},
		{80, []said{c("GET / HTTP/1.1", "", ""), s("HTTP/1.1 200 OK", "", "220 mail")}, 0, 1},
		{119, []said{s("200 news"), c("MODE READER"), s("200 ok")}, 0, 1},
		{143, []said{s("* OK IMAP4rev1"), c("a LOGIN alice secret")}, 0, 1},
		{443, []said{{parser.Client, "\x16\x03\x01\x00\x04\x01\x00\x00\x00"}, {parser.Server, "\x16\x03\x03\x00\x04\x02\x00\x00\x00"}}, 0, 1},
		{465, []said{{parser.Client, "\x16\x03\x01\x00\x04\x01\x00\x00\x00"}, {parser.Server, "\x16\x03\x03\x00\x04\x02\x00\x00\x00"}}, 1, 0},
		{10025, []said{s("220 mx ready"), c("LHLO client.example.com"), s("250 ok")}, 1, 0},
	} {
		w := newWire()
		w.server = netip.AddrPortFrom(w.server.Addr(), k.port)
		w.open()
		for _, t := range k.talk {
			w.add(t.side, flagPSH|flagACK, t.text)
		}
		w.close()
		var stats Stats
		sessions := read(t, w.capture(t), Options{Stats: &stats})
		if len(sessions) != k.smtp || stats.SMTP != k.smtp || stats.Foreign != k.other {
			t.Errorf("port %d, %.60q: %d sessions, %+v", k.port, k.talk[0].text, len(sessions), stats)
		}
	}
}

// How a connection ends is told.
func TestEnds(t *testing.T) {
	for _, e := range []struct {
		name  string
		build func(w *wire)
		end   parser.FlowEnd
		by    parser.Side
		note  parser.Event
	}{
		{"refused", func(w *wire) { w.add(parser.Client, flagSYN, ""); w.add(parser.Server, flagRST|flagACK, "") }, parser.FlowRefused, parser.Server, parser.EventRefused},
		{"unanswered", func(w *wire) {
			for range 3 {
				w.next[parser.Client] = 1000
				w.add(parser.Client, flagSYN, "")
			}
		}, parser.FlowUnanswered, parser.NoSide, parser.EventUnanswered},
		{"reset while a reply is due", func(w *wire) {
			w.open()
			w.add(parser.Server, flagACK, "220 mx ESMTP\r\n")
			w.add(parser.Client, flagACK, "EHLO x\r\n")
			w.add(parser.Server, flagRST|flagACK, "")
		}, parser.FlowReset, parser.Server, parser.EventReset},
		{"closed while a reply is due", func(w *wire) {
			w.open()
			w.add(parser.Server, flagACK, "220 mx ESMTP\r\n")
			w.add(parser.Client, flagACK, "EHLO x\r\n")
			w.add(parser.Server, flagFIN|flagACK, "")
			w.add(parser.Client, flagFIN|flagACK, "")
		}, parser.FlowClosed, parser.Server, parser.EventClosed},
		{"in good order", func(w *wire) {
			w.open()
			w.add(parser.Server, flagACK, "220 mx ESMTP\r\n")
			w.add(parser.Client, flagACK, "QUIT\r\n")
			w.add(parser.Server, flagACK, "221 bye\r\n")
			w.close()
		}, parser.FlowClosed, parser.Client, parser.EventConnect},
		{"not at all", func(w *wire) {
			w.open()
			w.add(parser.Server, flagACK, "220 mx ESMTP\r\n")
		}, parser.FlowOpen, parser.NoSide, parser.EventConnect},
	} {
		w := newWire()
		e.build(w)
		sessions := read(t, w.capture(t), Options{})
		if len(sessions) != 1 {
			t.Errorf("%s: %d sessions", e.name, len(sessions))
			continue
		}
		f, notes := sessions[0].Flow, sessions[0].Notes
		if f.End != e.end || f.EndedBy != e.by || len(notes) == 0 || notes[len(notes)-1].Event != e.note {
			t.Errorf("%s: %s by %s, %+v", e.name, f.End, f.EndedBy, notes)
		}
	}
}

// The same two ends may have many connections, one after the other.
func TestPortUsedAgain(t *testing.T) {
	w := conversation(mail()...)
	for range 3 {
		w.next = [3]uint32{0, w.next[1] + 70_000, w.next[2] + 90_000}
		w.open()
		for _, m := range mail() {
			w.add(m.side, flagPSH|flagACK, m.text)
		}
		w.close()
	}
	sessions := read(t, w.capture(t), Options{})
	one := outline(sessions[:1])
	if len(sessions) != 4 {
		t.Fatalf("%d sessions", len(sessions))
	}
	for i := range sessions {
		if got := outline(sessions[i : i+1]); got != one {
			t.Errorf("session %d:\n%s\nwant\n%s", i+1, got, one)
		}
	}
}

// A connection that waits for octets that never come holds a bounded amount.
func TestHeldIsBounded(t *testing.T) {
	asm := parser.New(parser.Options{}).Assembler("test", func(*parser.Session) bool { return true })
	table := newTable(asm, Options{Connections: 100}, &Stats{})
	w := newWire()
	w.open()
	var n network
	send := func(f *frame, port uint16) {
		w.client = netip.AddrPortFrom(w.client.Addr(), port)
		p := packet{data: w.ip(t, f), frame: 1}
		if !n.read(p.data, &p, 0) {
			t.Fatal("no segment")
		}
		table.segment(&n.seg)
	}
	text := []byte(strings.Repeat("x", 1400))
	for port := range uint16(60) {
		for i := range w.frames {
			send(&w.frames[i], port)
		}
		for i := range 900 {
			f := frame{side: parser.Client, seq: 1001 + 100 + uint32(i*1500), ack: 5001, flags: flagACK, data: text}
			send(&f, port)
			if table.held > maxAllHeld+maxPacket {
				t.Fatalf("%d octets are held", table.held)
			}
		}
	}
	table.close()
	if table.held != 0 {
		t.Errorf("%d octets are held at the end", table.held)
	}
}
