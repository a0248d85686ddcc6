package analyze

import (
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// TestTraits holds that no check is left out that has something to say.
func TestTraits(t *testing.T) {
	var all []*Check
	for _, c := range Checks() {
		always := *c
		always.needs = 0
		all = append(all, &always)
	}
	quick, thorough := New(Options{}), New(Options{Checks: all})
	compare := func(s *parser.Session) {
		t.Helper()
		got, want := quick.Report(s).Findings, thorough.Report(s).Findings
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: with traits %v, without %v", s.Source, got, want)
		}
	}
	for _, c := range Checks() {
		for _, text := range []string{c.Bad, c.Good} {
			for _, s := range sessionsIn(t, text, parser.Options{}) {
				compare(s)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(logs, "*.log"))
	if err != nil || len(files) == 0 {
		t.Fatal("no recordings", err)
	}
	for _, name := range files {
		for _, s := range sessionsOf(t, name, parser.Options{}) {
			whole := s.Exchanges
			for i := range whole { // any exchange may be missing
				s.Exchanges = append(append([]*parser.Exchange(nil), whole[:i]...), whole[i+1:]...)
				compare(s)
			}
			s.Exchanges = whole
			compare(s)
		}
	}
}

// TestTraitsOfMixtures does the same with the lines of all examples in any order:
// no session is so odd that a check is left out, or panics.
func TestTraitsOfMixtures(t *testing.T) {
	var all []*Check
	var lines []string
	for _, c := range Checks() {
		always := *c
		always.needs = 0
		all = append(all, &always)
		for _, text := range []string{c.Bad, c.Good} {
			if strings.HasPrefix(text, "S: ") && len(text) < 5000 {
				lines = append(lines, strings.SplitAfter(text, "\n")...)
			}
		}
	}
	rng := rand.New(rand.NewPCG(5321, 5322))
	quick, thorough := New(Options{}), New(Options{Checks: all})
	p := parser.New(parser.Options{})
	for range 5000 {
		var text strings.Builder
		for range 2 + rng.IntN(25) {
			text.WriteString(lines[rng.IntN(len(lines))])
		}
		for s, err := range p.Sessions(strings.NewReader(text.String()), "mixture") {
			if err != nil {
				t.Fatal(err)
			}
			got, want := quick.Report(s).Findings, thorough.Report(s).Findings
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("with traits %v, without %v in\n%s", got, want, text.String())
			}
			_ = s.Close()
		}
	}
}
