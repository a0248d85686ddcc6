package capture

import (
	"bytes"
	"encoding/binary"
	"io"
	"net/netip"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/smtplog/smtplog/parser"
)

// block appends a block of pcapng.
func block(b []byte, kind uint32, body []byte) []byte {
	for len(body)%4 != 0 {
		body = append(body, 0)
	}
	size := uint32(12 + len(body))
	b = binary.LittleEndian.AppendUint32(b, kind)
	b = binary.LittleEndian.AppendUint32(b, size)
	b = append(b, body...)
	return binary.LittleEndian.AppendUint32(b, size)
}

func section(b []byte) []byte {
	body := binary.LittleEndian.AppendUint32(nil, 0x1a2b3c4d)
	body = append(body, 1, 0, 0, 0)
	return block(b, ngSection, append(body, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
}

func device(b []byte, link uint16, options ...byte) []byte {
	body := binary.LittleEndian.AppendUint16(nil, link)
	return block(b, ngInterface, append(append(body, 0, 0, 0, 0, 0, 0), options...))
}

func enhanced(b []byte, number uint32, ticks uint64, data []byte) []byte {
	body := binary.LittleEndian.AppendUint32(nil, number)
	for _, v := range []uint32{uint32(ticks >> 32), uint32(ticks), uint32(len(data)), uint32(len(data))} {
		body = binary.LittleEndian.AppendUint32(body, v)
	}
	return block(b, ngEnhanced, append(body, data...))
}

// packets reads the packets of a file.
func packets(file []byte) (out []packet, d damage) {
	r, _ := open(bytes.NewReader(file), &d)
	if r == nil {
		return nil, d
	}
	for p := (packet{}); r.next(&p); {
		p.data = bytes.Clone(p.data)
		out = append(out, p)
	}
	return out, d
}

func TestPcapng(t *testing.T) {
	file := section(nil)
	file = block(file, 4, make([]byte, 8)) // names
	file = device(file, linkEthernet)
	file = device(file, 147, 9, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0) // somebody's own link type, nanoseconds
	file = block(file, 0x0bad, []byte("unknown"))
	file = enhanced(file, 0, 1_795_000_000_000_123, []byte("one"))
	file = enhanced(file, 1, 1_795_000_000_000_000_456, []byte("three"))
	file = enhanced(file, 7, 0, []byte("of no interface"))
	file = block(file, ngSecrets, make([]byte, 8))
	file = section(file)
	file = device(file, linkRaw)
	file = block(file, ngSimple, append(binary.LittleEndian.AppendUint32(nil, 4), "four"...))
	got, d := packets(file)
	if len(got) != 3 || d != (damage{at: int64(len(file))}) {
		t.Fatalf("%d packets, %+v", len(got), d)
	}
	for i, want := range []packet{
		{data: []byte("one"), link: linkEthernet, frame: 1, nanos: 1_795_000_000_000_123_000},
		{data: []byte("three"), link: 147, frame: 2, nanos: 1_795_000_000_000_000_456},
		{data: []byte("four"), link: linkRaw, frame: 4},
	} {
		g := got[i]
		if string(g.data) != string(want.data) || g.link != want.link || g.frame != want.frame || g.nanos != want.nanos {
			t.Errorf("packet %d is %+v, want %+v", i+1, g, want)
		}
		if at := bytes.Index(file, g.data); g.offset != int64(at) {
			t.Errorf("packet %d at %d, want %d", i+1, g.offset, at)
		}
	}
}

// A file that is cut anywhere gives what it holds, and says that it was cut.
func TestCutAnywhere(t *testing.T) {
	classic := conversation(mail()...).capture(t)
	ng := section(nil)
	ng = device(ng, linkRaw)
	whole, _ := packets(classic)
	for _, p := range whole {
		ng = enhanced(ng, 0, uint64(p.nanos/1000), p.data)
	}
	for _, file := range [][]byte{classic, ng} {
		all, d := packets(file)
		if len(all) != len(whole) || d.cut || d.broken {
			t.Fatalf("%d packets of %d, %+v", len(all), len(whole), d)
		}
		for n := 4; n < len(file); n++ {
			got, d := packets(file[:n])
			if len(got) > len(all) || d.broken {
				t.Fatalf("cut at %d: %d packets, %+v", n, len(got), d)
			}
			for i := range got {
				if i+1 < len(got) && !bytes.Equal(got[i].data, all[i].data) || !bytes.HasPrefix(all[i].data, got[i].data) {
					t.Fatalf("cut at %d: packet %d differs", n, i+1)
				}
			}
			if len(got) > 0 && len(got[len(got)-1].data) < len(all[len(got)-1].data) && !d.cut {
				t.Fatalf("cut at %d within a packet: not said", n)
			}
		}
	}
}

// Lengths that cannot be end the reading and are said.
func TestBrokenLengths(t *testing.T) {
	classic := pcapRecord(pcapHeader(linkRaw), 0, []byte("good"), 4)
	classic = append(classic, bytes.Repeat([]byte{0xff}, 64)...)
	ng := block(section(nil), 5, nil)
	ng = append(ng, 6, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	for _, file := range [][]byte{classic, ng} {
		if _, d := packets(file); !d.broken {
			t.Errorf("%x: the damage is not seen", file[:4])
		}
	}
	if got, _ := packets(classic); len(got) != 1 {
		t.Errorf("%d packets before the damage", len(got))
	}
}

// The packets of a slow pipe are those of a file, and an error of the reader is
// handed on behind what was read.
func TestPipe(t *testing.T) {
	file := conversation(mail()...).capture(t)
	want := outline(read(t, file, Options{}))
	var got []*parser.Session
	for s, err := range Sessions(parser.New(parser.Options{}), iotest.OneByteReader(bytes.NewReader(file)), "pipe", Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	if outline(got) != want {
		t.Errorf("an octet at a time gives\n%s\nwant\n%s", outline(got), want)
	}
	broken := io.MultiReader(bytes.NewReader(file), iotest.ErrReader(io.ErrUnexpectedEOF))
	sessions, failed := 0, false
	for s, err := range Sessions(parser.New(parser.Options{}), broken, "pipe", Options{}) {
		if failed = err != nil; !failed {
			sessions++
			_ = s
		} else if !strings.HasPrefix(err.Error(), "pipe:") {
			t.Error(err)
		}
	}
	if sessions != 1 || !failed {
		t.Errorf("%d sessions, failed %v", sessions, failed)
	}
}

// Who stops reading gets no more.
func TestStop(t *testing.T) {
	var file []byte
	for i := range 5 {
		w := conversation(mail()...)
		w.client = netip.AddrPortFrom(w.client.Addr(), uint16(40000+i))
		one := w.capture(t)
		if i > 0 {
			one = one[24:]
		}
		file = append(file, one...)
	}
	n := 0
	for range Sessions(parser.New(parser.Options{}), bytes.NewReader(file), "test", Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d sessions", n)
	}
	// With room for one connection the others end before it.
	if got := read(t, file, Options{Connections: 1}); len(got) != 5 {
		t.Errorf("%d sessions with room for one connection", len(got))
	}
}
