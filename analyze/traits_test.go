package analyze

import (
	"path/filepath"
	"reflect"
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
