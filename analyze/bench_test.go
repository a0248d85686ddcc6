package analyze

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func benchmarkReport(b *testing.B, opts Options) {
	s := sessionsOf(b, filepath.Join(logs, "gmail-starttls.log"), parser.Options{})[0]
	a := New(opts)
	b.ReportAllocs()
	for b.Loop() {
		a.Report(s)
	}
}

func BenchmarkReport(b *testing.B)            { benchmarkReport(b, Options{}) }
func BenchmarkReportSkipMessage(b *testing.B) { benchmarkReport(b, Options{SkipMessage: true}) }
func BenchmarkReportNoChecks(b *testing.B) {
	benchmarkReport(b, Options{SkipMessage: true, Checks: []*Check{}})
}

// BenchmarkReportRefused is about a session that needs a cause; compare it with
// BenchmarkParseRefused, which only reads the same session.
func BenchmarkReportRefused(b *testing.B) {
	s := sessionsOf(b, filepath.Join(logs, "relay-denied.log"), parser.Options{})[0]
	a := New(Options{SkipMessage: true, Checks: []*Check{}})
	b.ReportAllocs()
	for b.Loop() {
		a.Report(s)
	}
}

func BenchmarkParseRefused(b *testing.B) {
	text, err := os.ReadFile(filepath.Join(logs, "relay-denied.log"))
	if err != nil {
		b.Fatal(err)
	}
	p := parser.New(parser.Options{})
	b.ReportAllocs()
	for b.Loop() {
		for s, err := range p.Sessions(bytes.NewReader(text), "relay-denied.log") {
			if err != nil {
				b.Fatal(err)
			}
			_ = s.Close()
		}
	}
}

// BenchmarkReportNoLogin leaves the AUTH out, whose decoding costs more than all
// the rest.
func BenchmarkReportNoLogin(b *testing.B) {
	s := sessionsOf(b, filepath.Join(logs, "gmail-starttls.log"), parser.Options{})[0]
	s.Exchanges = slices.DeleteFunc(s.Exchanges, func(e *parser.Exchange) bool { return e.Verb() == parser.VerbAUTH })
	a := New(Options{SkipMessage: true})
	b.ReportAllocs()
	for b.Loop() {
		a.Report(s)
	}
}

func BenchmarkSummary(b *testing.B) {
	s := sessionsOf(b, filepath.Join(logs, "gmail-starttls.log"), parser.Options{})[0]
	r := New(Options{}).Report(s)
	var sum Summary
	b.ReportAllocs()
	for b.Loop() {
		sum.Add(r)
	}
}

// TestReportAllocs bounds the allocations of a report, which a huge log makes
// millions of.
func TestReportAllocs(t *testing.T) {
	s := sessionsOf(t, filepath.Join(logs, "plain.log"), parser.Options{})[0]
	a := New(Options{SkipMessage: true, Checks: []*Check{}})
	if n := testing.AllocsPerRun(100, func() { a.Report(s) }); n > 8 {
		t.Errorf("%v allocations for a report of a successful session", n)
	}
}
