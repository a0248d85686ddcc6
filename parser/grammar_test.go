package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2/lexer"
	"github.com/smtplog/smtplog/internal/golden"
)

// The grammars are what participle says they are.
func TestGrammars(t *testing.T) {
	var b strings.Builder
	for _, g := range []struct{ title, ebnf string }{
		{"a turn of the dialogue", buildTurnParser().String()},
		{"a command line", buildCommandParser().String()},
		{"a line of a reply", buildReplyParser().String()},
		{"a keyword line of the reply to EHLO", buildCapabilityParser().String()},
	} {
		fmt.Fprintf(&b, "// %s\n%s\n\n", g.title, g.ebnf)
	}
	golden.Equal(t, "testdata/grammar.ebnf", []byte(b.String()))
}

// Every shape the recordings hold is parsed once more by participle itself, in
// the words of the line and not of its kinds, and must give the same tree.
func TestShapesBothWays(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "logs", "*", "*.log"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no recordings", err)
	}
	p := New(Options{})
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range p.Sessions(f, path) {
			if err != nil {
				t.Fatal(err)
			}
		}
		f.Close()
	}
	compareShapes(t, "turn", &p.g.turn, 10)
	compareShapes(t, "command", &p.g.command, 10)
	compareShapes(t, "reply", &p.g.reply, 3)
	compareShapes(t, "capability", &p.g.capability, 3)
}

// compareShapes asks a fresh parser for each remembered shape and compares what
// the leaves point at.
func compareShapes[T any](t *testing.T, name string, s *shapes[T], atLeast int) {
	t.Helper()
	m := s.known.Load()
	if m == nil || len(*m) < atLeast {
		t.Fatalf("%s: too few shapes to be a test", name)
	}
	fresh := s.grammar()
	for kinds, sh := range *m {
		lex, err := lexer.Upgrade(&kindLexer{kinds: []byte(kinds)})
		if err != nil {
			t.Fatal(err)
		}
		tree, err := fresh.ParseFromLexer(lex)
		if (err == nil) != (sh.tree != nil) {
			t.Errorf("%s %v: remembered %v, participle says %v", name, []byte(kinds), sh.tree != nil, err)
			continue
		}
		if err == nil && !reflect.DeepEqual(tree, sh.tree) {
			t.Errorf("%s %v: the remembered tree differs", name, []byte(kinds))
		}
	}
}

// Many goroutines may meet new shapes at the same time.
func TestParserConcurrently(t *testing.T) {
	input := string(readSample(t))
	p := New(Options{})
	done := make(chan int)
	for range 8 {
		go func() {
			n := 0
			for s, err := range p.Sessions(strings.NewReader(input), "x") {
				if err == nil {
					n += len(s.Exchanges)
				}
			}
			done <- n
		}()
	}
	for range 8 {
		if n := <-done; n != 8 {
			t.Errorf("%d exchanges, want 8", n)
		}
	}
}

// Hostile input must not fill memory with shapes.
func TestShapesAreBounded(t *testing.T) {
	s := &shapes[capabilityTree]{grammar: buildCapabilityParser}
	for i := range maxShapes + 100 {
		kinds := []byte{byte(TokenKeyword)}
		for v := i; v > 0; v /= 2 {
			kinds = append(kinds, byte(int(TokenEquals)+v%2))
		}
		s.of(kinds)
	}
	if n := len(*s.known.Load()); n > maxShapes {
		t.Errorf("%d shapes are kept, want at most %d", n, maxShapes)
	}
}
