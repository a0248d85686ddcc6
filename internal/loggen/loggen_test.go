package loggen

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func TestWrite(t *testing.T) {
	var a, b, c bytes.Buffer
	for _, w := range []struct {
		to   *bytes.Buffer
		seed uint64
	}{{&a, 7}, {&b, 7}, {&c, 8}} {
		if err := Write(w.to, 3<<20, w.seed, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same seed gave two logs")
	}
	if bytes.Equal(a.Bytes(), c.Bytes()) {
		t.Error("two seeds gave one log")
	}
	if a.Len() < 3<<20 || a.Len() > 5<<20 {
		t.Errorf("%d bytes", a.Len())
	}
}

// TestReadable reads what was written: nothing in it may be strange.
func TestReadable(t *testing.T) {
	var log bytes.Buffer
	if err := Write(&log, 4<<20, 1, Options{}); err != nil {
		t.Fatal(err)
	}
	sessions, contents, codes := 0, 0, map[parser.Code]int{}
	for s, err := range parser.Sessions(&log, "log", parser.Options{Limits: parser.Limits{ContentKept: -1}}) {
		if err != nil {
			t.Fatal(err)
		}
		sessions++
		if len(s.Problems) > 0 {
			t.Errorf("line %d: %v", s.Problems[0].Span.Start.Line, s.Problems[0])
		}
		for _, e := range s.Exchanges {
			if e.Final() == nil {
				t.Errorf("line %d: no reply to %s", e.Span.Start.Line, e.Verb())
			}
			if e.Content != nil {
				contents++
			}
			for _, r := range e.Replies {
				codes[r.Code]++
			}
			if other, ok := e.Command.(*parser.OtherCommand); ok {
				t.Errorf("line %d: unknown command %s", e.Span.Start.Line, other.Verb)
			}
		}
	}
	if sessions < 50 || contents < 50 {
		t.Errorf("%d sessions with %d messages", sessions, contents)
	}
	for _, code := range []parser.Code{220, 221, 235, 250, 334, 354, 450, 535, 550} {
		if codes[code] == 0 {
			t.Errorf("no reply %d", code)
		}
	}
}

func TestWriteError(t *testing.T) {
	r, w := io.Pipe()
	wrong := errors.New("disk full")
	_ = r.CloseWithError(wrong)
	if err := Write(w, 1<<20, 1, Options{}); !errors.Is(err, wrong) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	const size = 32 << 20
	b.SetBytes(size)
	for b.Loop() {
		if err := Write(io.Discard, size, 1, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
