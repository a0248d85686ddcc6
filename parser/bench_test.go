package parser

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkSessions reads the lesson's session again and again. The line count
// of grep over the same bytes is the ratio's other side; see the README of the
// benchmarks in internal/loggen.
func BenchmarkSessions(b *testing.B) {
	sample := readSample(b)
	input := bytes.Repeat(sample, 1+(8<<20)/len(sample))
	p := New(Options{})
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for s, err := range p.Sessions(bytes.NewReader(input), "bench") {
			if err != nil {
				b.Fatal(err)
			}
			n += len(s.Exchanges)
			if err := s.Release(); err != nil {
				b.Fatal(err)
			}
		}
		if n == 0 {
			b.Fatal("nothing read")
		}
	}
}

// BenchmarkContent reads one message of 32 MiB on one physical line.
func BenchmarkContent(b *testing.B) {
	var in bytes.Buffer
	in.WriteString("send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'Subject: x\\r\\n\\r\\n")
	line := bytes.Repeat([]byte("QUJD"), 19)
	for in.Len() < 32<<20 {
		in.Write(line)
		in.WriteString("\\r\\n")
	}
	in.WriteString(".\\r\\n'\nreply: b'250 ok\\r\\n'\n")
	p := New(Options{Limits: Limits{ContentKept: -1}})
	b.SetBytes(int64(in.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for s, err := range p.Sessions(bytes.NewReader(in.Bytes()), "bench") {
			if err != nil || s.Exchanges[0].Content == nil || !s.Exchanges[0].Content.Terminated {
				b.Fatal("content not read", err)
			}
		}
	}
}

func readSample(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "logs", "smtplib", "gmail-starttls.log"))
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
