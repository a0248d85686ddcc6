package parser

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/source"
)

// readAlike are the folders whose programs print another dialect's form, and the
// dialects that may be chosen for a folder besides its own name: they read it the
// same way.
var readAlike = map[string][]string{
	"git-send-email": {"netsmtp"}, "neomutt": {"mutt"}, "smtp4dev": {"raw"}, "go-smtp": {"raw"},
	// A report may hold the dialogue, and an event or an exception is a fragment.
	"bounce": {"sendmail", "fragment"}, "symfony": {"fragment"},
}

func mayBeReadAs(folder, dialect string) bool {
	return dialect == folder || slices.Contains(readAlike[folder], dialect)
}

// Every recording against every dialect: its own is chosen, and no other comes
// near that would read something else.
func TestMatrix(t *testing.T) {
	logs, err := filepath.Glob("../testdata/logs/*/*.log")
	if err != nil || len(logs) < 300 {
		t.Fatalf("%d recordings, %v", len(logs), err)
	}
	type row struct {
		log, best, second string
		margin            float64
	}
	var thin []row
	for _, log := range logs {
		folder := filepath.Base(filepath.Dir(log))
		text := readLog(t, log)
		window, dialects := text, Dialects()
		for first, rest := cutLine(window); len(window) > 0 && !anyClaims(dialects, first, false); first, rest = cutLine(window) {
			window = rest
		}
		scores, _ := scoresOf(dialects, window)
		order := make([]int, len(dialects))
		for i := range order {
			order[i] = i
		}
		sort.SliceStable(order, func(a, b int) bool { return scores[order[a]] > scores[order[b]] })
		best, second := order[0], order[1]
		want := outlineAs(t, text, dialects[best])
		for _, i := range order[1:] {
			second = i
			if dialects[best].Name == "rfc" && dialects[i].Name == "mailkit" {
				continue // the same form, but for the line that names the server
			}
			if other := outlineAs(t, text, dialects[i]); scores[i] == 0 || other != "" && other != want {
				break // this one would give another reading
			}
		}
		r := row{strings.TrimPrefix(filepath.ToSlash(log), "../testdata/logs/"), dialects[best].Name, dialects[second].Name, float64(scores[best]) / float64(max(scores[second], 1))}
		if scores[best] == 0 {
			t.Errorf("%s: no dialect claims it", r.log)
			continue
		}
		if !mayBeReadAs(folder, r.best) {
			t.Errorf("%s: taken for %s", r.log, r.best)
		}
		if !dialects[best].lastResort && scores[second] > 0 && r.margin < 2 {
			thin = append(thin, r)
		}
	}
	sort.Slice(thin, func(a, b int) bool { return thin[a].margin < thin[b].margin })
	for _, r := range thin {
		t.Logf("%-55s %s before %s by %.2f", r.log, r.best, r.second, r.margin)
		if r.margin < 1.5 {
			t.Errorf("%s: %s is only %.2f times as sure as %s", r.log, r.best, r.margin, r.second)
		}
	}
}

// outlineAs is what comes out of a text as one dialect reads it.
func outlineAs(t *testing.T, text []byte, d *Dialect) string {
	t.Helper()
	var b strings.Builder
	for s, err := range Sessions(bytes.NewReader(text), "", Options{Dialect: d}) {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(outline(s) + "===\n")
		s.Close()
	}
	return b.String()
}

func readLog(t *testing.T, name string) []byte {
	t.Helper()
	in, err := source.Open(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// The spans of all records of a recording, in order, give it back.
func TestSpansGiveTheInputBack(t *testing.T) {
	logs, err := filepath.Glob("../testdata/logs/*/*.log")
	if err != nil || len(logs) < 300 {
		t.Fatalf("%d recordings, %v", len(logs), err)
	}
	for _, log := range logs {
		text, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		var at int64
		claimed, first := 0, 1
		opts := Options{Record: func(span Span, ours bool) {
			if span.Start.Offset != at || span.Start.Line != first || span.End.Offset < at {
				t.Fatalf("%s: a record from %+v to %+v behind byte %d", log, span.Start, span.End, at)
			}
			at = span.End.Offset
			first++
			if ours {
				claimed++
			}
		}}
		for s, err := range Sessions(bytes.NewReader(text), log, opts) {
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range s.Exchanges {
				inside(t, log, text, e.Line.Span)
				for _, r := range e.Replies {
					for i := range r.Lines {
						inside(t, log, text, r.Lines[i].Span)
					}
				}
			}
			s.Close()
		}
		if at != int64(len(text)) {
			t.Errorf("%s: the records end at byte %d of %d", log, at, len(text))
		}
	}
}

// inside fails if a span does not lie in the text, or its line is another one.
func inside(t *testing.T, log string, text []byte, s Span) {
	t.Helper()
	if s == (Span{}) {
		return // the greeting answers no words
	}
	if s.Start.Offset < 0 || s.End.Offset < s.Start.Offset || s.End.Offset > int64(len(text)) {
		t.Errorf("%s: %+v", log, s)
		return
	}
	if line := 1 + bytes.Count(text[:s.Start.Offset], []byte("\n")); line != s.Start.Line {
		t.Errorf("%s: byte %d is in line %d, not %d", log, s.Start.Offset, line, s.Start.Line)
	}
}
