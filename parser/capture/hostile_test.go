package capture

import (
	"net/netip"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// Of a port scan there are so many sessions and a count.
func TestScan(t *testing.T) {
	out := pcapHeader(linkRaw)
	const many = maxSilent + 500
	for i := range many {
		w := newWire()
		w.client = netip.AddrPortFrom(w.client.Addr(), uint16(1024+i))
		w.add(parser.Client, flagSYN, "")
		out = pcapRecord(out, i, w.ip(t, &w.frames[0]), 40)
	}
	var stats Stats
	sessions := read(t, out, Options{Stats: &stats})
	if len(sessions) != maxSilent || stats.Silent != many-maxSilent || stats.Connections != many {
		t.Errorf("%d sessions, %d left out of %d", len(sessions), stats.Silent, stats.Connections)
	}
}

// A client that asks without end and gets no answer is handed out in parts.
func TestPipelineWithoutEnd(t *testing.T) {
	w := newWire()
	w.open()
	w.add(parser.Server, flagPSH|flagACK, "220 mx.example.org ESMTP\r\n")
	const segments, each = 200, 100
	for range segments {
		w.add(parser.Client, flagPSH|flagACK, strings.Repeat("NOOP\r\n", each))
	}
	commands, most := 0, 0
	for _, s := range read(t, w.capture(t), Options{}) {
		commands += len(s.Exchanges)
		most = max(most, len(s.Exchanges))
	}
	if commands != segments*each+1 || most > 6000 {
		t.Errorf("%d exchanges, %d in one session", commands, most)
	}
}

// Segments of one octet that all stand alone wait only until there are too many.
func TestManyHoles(t *testing.T) {
	w := newWire()
	w.open()
	w.add(parser.Server, flagPSH|flagACK, "220 mx.example.org ESMTP\r\n")
	for range 3 * maxPieces {
		w.next[parser.Client]++
		w.add(parser.Client, flagACK, "x")
	}
	sessions := read(t, w.capture(t), Options{})
	if len(sessions) != 1 || sessions[0].Flow.Octets[parser.Client] != 3*maxPieces || sessions[0].Flow.Missing[parser.Client] != 3*maxPieces {
		t.Errorf("%d sessions, %+v", len(sessions), sessions[0].Flow)
	}
}

// Where the sequence numbers jump within a login, its answers are secrets.
func TestJumpWithinALogin(t *testing.T) {
	w := newWire()
	w.open()
	for _, t := range []said{s("220 mx.example.org ESMTP"), c("EHLO client.example.com"), s("250 AUTH LOGIN"), c("AUTH LOGIN"), s("334 VXNlcm5hbWU6")} {
		w.add(t.side, flagPSH|flagACK, t.text)
	}
	w.next[parser.Client] += 2 * maxAhead
	const secret = "Y29ycmVjdC1ob3JzZS00Mg=="
	for range 8 {
		w.add(parser.Client, flagPSH|flagACK, secret+"\r\n")
	}
	answers := 0
	for _, session := range read(t, w.capture(t), Options{}) {
		for _, e := range session.Exchanges {
			if strings.Contains(e.Line.Text, secret) {
				t.Errorf("an answer is a command: %q", e.Line.Text)
			}
			if len(e.Responses) > 0 && e.Gap == 0 {
				t.Errorf("%d answers to %q, and no gap", len(e.Responses), e.Line.Text)
			}
			answers += len(e.Responses)
		}
	}
	if answers == 0 {
		t.Error("no answer at all")
	}
}
