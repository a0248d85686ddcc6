package capture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"net/netip"
	"strings"
	"testing"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"

	"github.com/smtplog/smtplog/parser"
)

// said is what one side says, in one segment.
type said struct {
	side parser.Side
	text string
}

func c(lines ...string) said { return said{parser.Client, strings.Join(lines, "\r\n") + "\r\n"} }
func s(lines ...string) said { return said{parser.Server, strings.Join(lines, "\r\n") + "\r\n"} }

// frame is a segment on its way into a capture.
type frame struct {
	side     parser.Side
	seq, ack uint32
	flags    uint8
	data     []byte
	cut      int // octets of data that are not captured
}

// wire builds the frames of a conversation.
type wire struct {
	client, server netip.AddrPort
	next           [3]uint32
	frames         []frame
}

func newWire() *wire {
	return &wire{
		client: netip.MustParseAddrPort("198.51.100.7:40000"), server: netip.MustParseAddrPort("192.0.2.25:25"),
		next: [3]uint32{0, 1000, 5000},
	}
}

func (w *wire) add(side parser.Side, flags uint8, data string) {
	other := parser.Client + parser.Server - side
	f := frame{side: side, seq: w.next[side], ack: w.next[other], flags: flags, data: []byte(data)}
	w.next[side] += uint32(len(data))
	if flags&(flagSYN|flagFIN) != 0 {
		w.next[side]++
	}
	w.frames = append(w.frames, f)
}

func (w *wire) open() {
	w.add(parser.Client, flagSYN, "")
	w.frames[len(w.frames)-1].ack = 0
	w.add(parser.Server, flagSYN|flagACK, "")
	w.add(parser.Client, flagACK, "")
}

func (w *wire) close() {
	w.add(parser.Client, flagFIN|flagACK, "")
	w.add(parser.Server, flagFIN|flagACK, "")
	w.add(parser.Client, flagACK, "")
}

// conversation makes the frames of a whole connection.
func conversation(talk ...said) *wire {
	w := newWire()
	w.open()
	for _, t := range talk {
		w.add(t.side, flagPSH|flagACK, t.text)
	}
	w.close()
	return w
}

// ip returns a frame as an IPv4 packet.
func (w *wire) ip(t testing.TB, f *frame) []byte {
	t.Helper()
	from, to := w.client, w.server
	if f.side == parser.Server {
		from, to = to, from
	}
	ip := &layers.IPv4{Version: 4, TTL: 64, Protocol: layers.IPProtocolTCP, SrcIP: from.Addr().AsSlice(), DstIP: to.Addr().AsSlice()}
	tcp := &layers.TCP{
		SrcPort: layers.TCPPort(from.Port()), DstPort: layers.TCPPort(to.Port()), Seq: f.seq, Ack: f.ack, Window: 60000,
		SYN: f.flags&flagSYN != 0, ACK: f.flags&flagACK != 0, FIN: f.flags&flagFIN != 0, RST: f.flags&flagRST != 0, PSH: f.flags&flagPSH != 0,
	}
	if err := tcp.SetNetworkLayerForChecksum(ip); err != nil {
		t.Fatal(err)
	}
	buf := gopacket.NewSerializeBuffer()
	opts := gopacket.SerializeOptions{FixLengths: true, ComputeChecksums: true}
	if err := gopacket.SerializeLayers(buf, opts, ip, tcp, gopacket.Payload(f.data)); err != nil {
		t.Fatal(err)
	}
	return bytes.Clone(buf.Bytes())
}

// capture writes the frames as a pcap file with raw IP, a millisecond apart.
func (w *wire) capture(t testing.TB) []byte {
	t.Helper()
	out := pcapHeader(linkRaw)
	for i := range w.frames {
		ip := w.ip(t, &w.frames[i])
		out = pcapRecord(out, i, ip[:len(ip)-w.frames[i].cut], len(ip))
	}
	return out
}

func pcapHeader(link uint32) []byte {
	b := binary.LittleEndian.AppendUint32(nil, 0xa1b2c3d4)
	b = binary.LittleEndian.AppendUint16(b, 2)
	b = binary.LittleEndian.AppendUint16(b, 4)
	b = append(b, make([]byte, 8)...)
	b = binary.LittleEndian.AppendUint32(b, 262144)
	return binary.LittleEndian.AppendUint32(b, link)
}

func pcapRecord(b []byte, i int, data []byte, length int) []byte {
	b = binary.LittleEndian.AppendUint32(b, 1_795_000_000+uint32(i/1000))
	b = binary.LittleEndian.AppendUint32(b, uint32(i%1000*1000))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
	b = binary.LittleEndian.AppendUint32(b, uint32(length))
	return append(b, data...)
}

// read reads a capture.
func read(t testing.TB, file []byte, opts Options) []*parser.Session {
	t.Helper()
	var out []*parser.Session
	for s, err := range Sessions(parser.New(parser.Options{}), bytes.NewReader(file), "test", opts) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

// outline writes what was said in sessions, without places and times.
func outline(sessions []*parser.Session) string {
	var b strings.Builder
	for i, s := range sessions {
		fmt.Fprintf(&b, "session %d, %s\n", i+1, s.Flow.End)
		for _, e := range s.Exchanges {
			fmt.Fprintf(&b, "%s %q", e.Verb(), e.Line.Text)
			for _, r := range e.Responses {
				fmt.Fprintf(&b, " answer %q", r.Text)
			}
			for _, r := range e.Replies {
				fmt.Fprintf(&b, " %d×%d", r.Code, len(r.Lines))
			}
			if content := e.Content; content != nil {
				data, _ := content.Bytes()
				fmt.Fprintf(&b, " content %q end %v gap %v", data, content.Terminated, content.Elided)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// mail is a conversation with all that matters in it.
func mail() []said {
	return []said{
		s("220 mx.example.org ESMTP"),
		c("EHLO client.example.com"),
		s("250-mx.example.org", "250-PIPELINING", "250 CHUNKING"),
		c("MAIL FROM:<alice@example.com>", "RCPT TO:<bob@example.org>", "DATA"),
		s("250 2.1.0 Ok", "250 2.1.5 Ok", "354 Go ahead"),
		c("Subject: one", "", "first line", "..stuffed"),
		c("second half", "."),
		s("250 2.0.0 Ok: queued as 4F2A"),
		c("MAIL FROM:<alice@example.com>"),
		s("250 2.1.0 Ok"),
		c("RCPT TO:<nobody@example.org>"),
		s("550 5.1.1 no such user"),
		c("QUIT"),
		s("221 2.0.0 Bye"),
	}
}
