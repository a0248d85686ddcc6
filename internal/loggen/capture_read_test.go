package loggen

import (
	"bytes"
	"testing"

	"github.com/smtplog/smtplog/parser"
	"github.com/smtplog/smtplog/parser/capture"
)

// TestCaptureReadable reads what was written: every connection, command and reply
// comes out, and nothing in it is strange.
func TestCaptureReadable(t *testing.T) {
	var file bytes.Buffer
	if err := WriteCapture(&file, 4<<20, 3, CaptureOptions{Connections: 50}); err != nil {
		t.Fatal(err)
	}
	connections, messages := bytes.Count(file.Bytes(), []byte("220 mail.example.com")), bytes.Count(file.Bytes(), []byte("queued as"))
	sessions, contents := 0, 0
	p := parser.New(parser.Options{Limits: parser.Limits{ContentKept: -1}})
	var stats capture.Stats
	for s, err := range capture.Sessions(p, &file, "capture", capture.Options{Stats: &stats}) {
		if err != nil {
			t.Fatal(err)
		}
		sessions++
		if len(s.Problems) > 0 {
			t.Errorf("packet %d: %v", s.Problems[0].Span.Start.Line, s.Problems[0])
		}
		for _, e := range s.Exchanges {
			if e.Final() == nil {
				t.Errorf("packet %d: no reply to %s", e.Span.Start.Line, e.Verb())
			}
			if e.Content != nil {
				contents++
			}
		}
		if s.Flow == nil || s.Flow.Gaps > 0 || s.Flow.Repeated > 0 || s.Flow.End != parser.FlowClosed {
			t.Errorf("flow %+v", s.Flow)
		}
		s.Close()
	}
	if sessions != connections || contents != messages || messages < 20 {
		t.Errorf("%d sessions with %d messages, want %d with %d", sessions, contents, connections, messages)
	}
	if stats.Foreign != 0 || stats.Cut || stats.Broken {
		t.Errorf("%+v", stats)
	}
}
