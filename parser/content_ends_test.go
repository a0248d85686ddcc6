package parser

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Every published sequence that some server took for the end of a message is
// found, however the input is cut, and nothing else.
func TestContentEnds(t *testing.T) {
	for _, c := range []struct{ wire, want string }{
		{"a\r\nb\r\n.\r\n", ""},
		{"a\r\n..\r\n..b\r\n.\r\n", ""},
		{"a.\rb.\nc\n.d\n..\n\r\n.\r\n", ""},
		{"a\n.\nMAIL\r\n.\r\n", "LF.LF@1"},
		{"a\n.\r\nMAIL\r\n.\r\n", "LF.CRLF@1"},
		{"a\n.\rMAIL\r\n.\r\n", "LF.CR@1"},
		{"a\r.\rMAIL\r\n.\r\n", "CR.CR@1"},
		{"a\r.\nMAIL\r\n.\r\n", "CR.LF@1"},
		{"a\r.\r\nMAIL\r\n.\r\n", "CR.CRLF@1"},
		{"a\r\n.\nMAIL\r\n.\r\n", "CRLF.LF@1"},
		{"a\r\n.\rMAIL\r\n.\r\n", "CRLF.CR@1"},
		{"a\r\n\x00.\r\nMAIL\r\n.\r\n", "CRLF NUL.CRLF@1"},
		{"a\r\n.\x00\r\nMAIL\r\n.\r\n", "CRLF.NUL CRLF@1"},
		{"a\r\r\n.\r\r\nMAIL\r\n.\r\n", "CRLF.CR@2"},
		{"a\n\n.\n\r\n.\r\n", "LF.LF@2"},
		{"a\n.\nMAIL\n.\nRCPT\n.\r\n\r\n.\r\n", "LF.LF@1 LF.LF@8 LF.CRLF@15"},
		{"a\n.\n", "LF.LF@1"},
		{"a\n.\r", "LF.CR@1"},
	} {
		for _, n := range []int{len(c.wire), 1, 2, 3, 4, 5} {
			content := &Content{}
			w := contentWriter{c: content, memory: 1 << 20, limit: 1 << 20}
			for piece := range slices.Chunk([]byte(c.wire), n) {
				w.write(piece)
			}
			w.finish()
			var got []string
			for _, m := range content.Ends {
				got = append(got, fmt.Sprintf("%s@%d", m.Sequence, m.At))
				if strings.Contains(c.wire, "MAIL") && len(content.Ends) == 1 && strings.TrimLeft(m.Next, "\r\n") != "MAIL\r\n" {
					t.Errorf("%q in pieces of %d: %q follows", c.wire, n, m.Next)
				}
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("%q in pieces of %d: %s, want %s", c.wire, n, g, c.want)
			}
		}
	}
}

// What is kept of each place, and of how many, has a bound.
func TestContentEndsAreBounded(t *testing.T) {
	content := &Content{}
	w := contentWriter{c: content, limit: 0}
	for range 1000 {
		w.write([]byte("\n.\n" + strings.Repeat("x", 1000)))
	}
	w.finish()
	if len(content.Ends) != maxEndMarks {
		t.Errorf("%d places", len(content.Ends))
	}
	for _, m := range content.Ends {
		if len(m.Next) != endMarkNext {
			t.Errorf("%d octets kept", len(m.Next))
		}
	}
}

func TestUnstuffed(t *testing.T) {
	content := &Content{}
	w := contentWriter{c: content, memory: 1 << 20, limit: 1 << 20}
	w.write([]byte("..a\r\n.b\r\n...\r\n.\tc\r\n.\r\n"))
	w.finish()
	if content.Stuffed != 4 || content.Unstuffed != 2 {
		t.Errorf("%d stuffed, %d of them wrong", content.Stuffed, content.Unstuffed)
	}
}

// A chunk that is not in the log, or not all of it, does not swallow the reply.
func TestChunkLeftOut(t *testing.T) {
	s := read(t, "Connected to smtp://mx.example.org:25/\nS: 220 mx.example.org ESMTP\nC: BDAT 500 LAST\nC: Subject: x\n\nhi\nS: 250 2.0.0 Ok\nC: QUIT\nS: 221 Bye\n", Options{})[0]
	if o, want := outline(s), "* 220\nBDAT 250 18…\nQUIT 221\n"; o != want {
		t.Errorf("%swant %s", o, want)
	}
}

// An error a logger put a stamp before has a time.
func TestErrorHasTime(t *testing.T) {
	s := read(t, "10:00:01.000000 send: 'quit\\r\\n'\n2026-11-23 10:00:31,000 ERROR TimeoutError: timed out\n", Options{})[0]
	if len(s.Notes) != 1 || s.Notes[0].Time.IsZero() || s.Notes[0].Time.Second() != 31 {
		t.Errorf("notes %+v", s.Notes)
	}
}

// However random octets are cut, the same places are found, and each of them
// stands where it is said to.
func TestContentEndsInPieces(t *testing.T) {
	const alphabet = "\r\n\r\n..\x00a"
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		wire := make([]byte, 1+random.IntN(24))
		for i := range wire {
			wire[i] = alphabet[random.IntN(len(alphabet))]
		}
		var want []EndMark
		for n := len(wire); n > 0; n /= 2 {
			c := &Content{}
			w := contentWriter{c: c, memory: 1 << 20, limit: 1 << 20}
			for piece := range slices.Chunk(wire, n) {
				w.write(piece)
			}
			w.finish()
			if n == len(wire) {
				want = c.Ends
			} else if !slices.Equal(c.Ends, want) {
				t.Fatalf("%q in pieces of %d: %v, want %v", wire, n, c.Ends, want)
			}
			for _, m := range c.Ends {
				if m.At < 0 || m.At > c.Size || !strings.HasSuffix(string(c.mem), m.Next) && len(c.Ends) == 1 {
					t.Fatalf("%q: %+v in %q", wire, m, c.mem)
				}
			}
		}
	}
}
