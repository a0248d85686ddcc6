package loggen

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
)

// endpoint is what the test knows of one direction of a connection.
type endpoint struct {
	next   uint32
	seen   bool
	closed bool
	text   strings.Builder
}

// TestWriteCapture puts the connections together again: no byte may be missing.
func TestWriteCapture(t *testing.T) {
	const size, connections = 3 << 20, 40
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := WriteCapture(w, size, 7, CaptureOptions{Connections: connections}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same seed gave two captures")
	}
	if a.Len() < size {
		t.Errorf("%d bytes", a.Len())
	}
	ends := map[[12]byte]*endpoint{}
	most, open := 0, 0
	for data := a.Bytes()[24:]; len(data) > 0; {
		n := binary.LittleEndian.Uint32(data[8:])
		packet := data[16 : 16+n]
		data = data[16+n:]
		ip, tcp := packet[14:34], packet[34:]
		if got := checksum(ip); got != 0 {
			t.Fatalf("the IP header's checksum is off by %#x", got)
		}
		key := [12]byte(append(append([]byte{}, ip[12:20]...), tcp[:4]...))
		e := ends[key]
		if e == nil {
			e = &endpoint{}
			ends[key] = e
		}
		seq, flags, payload := binary.BigEndian.Uint32(tcp[4:]), tcp[13], tcp[32:]
		if e.seen && seq != e.next || e.closed && len(payload) > 0 {
			t.Fatalf("sequence number %d, want %d", seq, e.next)
		}
		if !e.seen {
			if flags&flagSYN == 0 {
				t.Fatal("a connection begins without SYN")
			}
			open++
		}
		e.seen = true
		e.next = seq + uint32(len(payload))
		if flags&(flagSYN|flagFIN) != 0 {
			e.next++
		}
		if flags&flagFIN != 0 {
			e.closed = true
			open--
		}
		most = max(most, open)
		e.text.Write(payload)
	}
	mails, refused := 0, 0
	for _, e := range ends {
		if !e.closed {
			t.Error("a connection is not closed")
		}
		text := e.text.String()
		if strings.HasPrefix(text, "220 ") {
			if !strings.HasSuffix(text, "221 2.0.0 Bye\r\n") {
				t.Error("a server does not say goodbye")
			}
			mails += strings.Count(text, "queued as")
			refused += strings.Count(text, "550 5.1.1")
		} else if !strings.HasPrefix(text, "EHLO ") || !strings.HasSuffix(text, "QUIT\r\n") {
			t.Error("a client does not begin with EHLO and end with QUIT")
		}
	}
	if mails < 50 || refused == 0 || most < connections {
		t.Errorf("%d mails, %d refused, %d ends open at most", mails, refused, most)
	}
}

func TestWriteCaptureError(t *testing.T) {
	r, w := io.Pipe()
	wrong := errors.New("disk full")
	_ = r.CloseWithError(wrong)
	if err := WriteCapture(w, 1<<20, 1, CaptureOptions{}); !errors.Is(err, wrong) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkWriteCapture(b *testing.B) {
	const size = 32 << 20
	b.SetBytes(size)
	for b.Loop() {
		if err := WriteCapture(io.Discard, size, 1, CaptureOptions{Connections: 1000}); err != nil {
			b.Fatal(err)
		}
	}
}
