package parser

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
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

// BenchmarkPrefixes reads the same log bare, behind the prefixes of loggers, and
// among lines of others, in turn, and tells how much longer than bare each takes.
func BenchmarkPrefixes(b *testing.B) {
	sample := readSample(b)
	forms := []struct {
		name, prefix, between string
		input                 []byte
		took                  time.Duration
	}{
		{name: "bare"}, {name: "docker", prefix: "mailer-1  | "}, {name: "journald", prefix: "Nov 23 02:14:45 client app[4711]: "},
		{name: "logging", prefix: "2026-11-23 02:14:45,123 DEBUG smtp "}, {name: "noise", between: "worker 7 took a job off the queue and is busy with it\n"},
	}
	for i := range forms {
		f := &forms[i]
		var once bytes.Buffer
		for line := range bytes.Lines(sample) {
			once.WriteString(f.prefix)
			once.Write(bytes.TrimSuffix(line, []byte("\n")))
			once.WriteString("\n" + f.between)
		}
		f.input = bytes.Repeat(once.Bytes(), 1+(1<<20)/len(sample))
	}
	p := New(Options{})
	for b.Loop() {
		for i := range forms {
			f := &forms[i]
			begin, n := time.Now(), 0
			for s, err := range p.Sessions(bytes.NewReader(f.input), "bench") {
				if err != nil {
					b.Fatal(err)
				}
				n += len(s.Exchanges)
				if err := s.Release(); err != nil {
					b.Fatal(err)
				}
			}
			if f.took += time.Since(begin); n < 1000 {
				b.Fatal(f.name, "was not read", n)
			}
		}
	}
	for _, f := range forms[1:] {
		b.ReportMetric(float64(f.took)/float64(forms[0].took), f.name+"-x")
	}
}

// BenchmarkDetect chooses the dialect of the lesson's session: what each input
// costs once.
func BenchmarkDetect(b *testing.B) {
	sample, dialects := readSample(b), Dialects()
	for b.Loop() {
		if c, ok := detect(dialects, sample); !ok || c.dialect.Name != "smtplib" {
			b.Fatal(c)
		}
	}
}
