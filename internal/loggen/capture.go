package loggen

import (
	"encoding/base64"
	"io"
	"math/rand/v2"
)

// CaptureOptions choose what [WriteCapture] writes. The zero value is one
// connection after the other, small and large messages mixed.
type CaptureOptions struct {
	// Connections is how many are open at the same time, interleaved packet by
	// packet; 0 stands for 1.
	Connections int
	// Text leaves out attachments: messages of few kilobytes.
	Text bool
}

// WriteCapture writes a packet capture (pcap, microseconds, Ethernet) to w: whole
// SMTP connections until there are at least size bytes; those that are open then
// come to their end quickly. The same seed gives the same bytes. It returns the
// first error of w. Calls may run concurrently.
func WriteCapture(w io.Writer, size int64, seed uint64, opts CaptureOptions) error {
	const chunk = 256 << 10
	g := &wire{
		rng:  rand.New(rand.NewPCG(seed, 0x70636170)),
		opts: opts,
		out:  make([]byte, 0, chunk+(64<<10)),
		time: 1_788_772_800_000_000, // 7 September 2026, 10:40:00 UTC
	}
	g.material()
	g.out = append(g.out, pcapHeader...)
	flows := make([]flow, max(1, opts.Connections))
	for i := range flows {
		flows[i] = g.open()
	}
	written := int64(0)
	for len(flows) > 0 {
		for len(g.out) < chunk && len(flows) > 0 {
			g.ending = written+int64(len(g.out)) >= size
			i := g.rng.IntN(len(flows))
			if g.step(&flows[i]) {
				continue
			}
			if !g.ending {
				flows[i] = g.open()
				continue
			}
			flows[i] = flows[len(flows)-1]
			flows = flows[:len(flows)-1]
		}
		n, err := w.Write(g.out)
		written += int64(n)
		if err != nil {
			return err
		}
		g.out = g.out[:0]
	}
	return nil
}

// flow is a connection under way. There may be 100 000 of them: keep it small.
type flow struct {
	id         uint32 // of the client: its address and port
	cseq, sseq uint32 // next sequence number of the client and of the server
	at, left   uint32 // where in the attachment the content goes on, and how much of it is left
	number     uint32 // of the message
	mails      uint8  // still to be sent
	recipients uint8  // still to be named
	accepted   uint8
	unacked    uint8 // segments of content
	step       step
}

// step is what a connection does next.
type step uint8

const (
	stepSYN step = iota
	stepSYNACK
	stepACK
	stepGreeting
	stepEHLO
	stepEHLOReply
	stepAUTH
	stepAUTHReply
	stepMAIL
	stepMAILReply
	stepRCPT
	stepRCPTReply
	stepRCPTRefused
	stepDATA
	stepDATAReply
	stepHeader
	stepContent
	stepContentEnd
	stepContentReply
	stepRSET
	stepRSETReply
	stepQUIT
	stepQUITReply
	stepServerFIN
	stepClientFIN
	stepLastACK
	stepClosed
)

// wire writes packets.
type wire struct {
	rng    *rand.Rand
	opts   CaptureOptions
	out    []byte
	line   []byte // payload being put together
	base64 []byte // lines of 76 characters and CRLF
	time   int64  // microseconds since 1970
	flows  uint32
	mails  uint32
	ending bool // the size is reached
}

func (g *wire) open() flow {
	g.flows++
	return flow{id: g.flows, cseq: g.rng.Uint32(), sseq: g.rng.Uint32(), mails: 1 + uint8(g.rng.IntN(2))}
}

// material makes the attachment that all attachments are cut from.
func (g *wire) material() {
	raw := make([]byte, 57*4096)
	for i := 0; i+8 <= len(raw); i += 8 {
		v := g.rng.Uint64()
		for k := range 8 {
			raw[i+k] = byte(v >> (8 * k))
		}
	}
	for len(raw) > 0 {
		n := min(57, len(raw))
		g.base64 = base64.StdEncoding.AppendEncode(g.base64, raw[:n])
		g.base64 = append(g.base64, '\r', '\n')
		raw = raw[n:]
	}
}
