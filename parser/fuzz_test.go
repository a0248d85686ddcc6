package parser

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// FuzzSessions reads anything. It must not panic; the records cover the input
// without gap or overlap; spans lie inside it; the same input gives the same
// sessions; and no turn is refused by the grammar.
func FuzzSessions(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("..", "testdata", "logs", "*", "*.log"))
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		if len(b) < 8<<10 {
			f.Add(b)
		}
	}
	f.Add([]byte("S: 220 x\nC: EHLO y\nS: 250-z\nS: 250 AUTH=LOGIN\nC: DATA\nS: 354\nC: a\nC: .\nS: 250\n"))
	p := New(Options{})
	f.Fuzz(func(t *testing.T, in []byte) {
		first := readAll(t, in)
		again := ""
		for s, err := range p.Sessions(bytes.NewReader(in), "fuzz") {
			if err != nil {
				t.Fatal(err)
			}
			again += outline(s)
			s.Release() // the next session gets its memory
		}
		if first != again {
			t.Errorf("two readings differ:\n%s\n%s", first, again)
		}
	})
}

func readAll(t *testing.T, in []byte) string {
	at := int64(0)
	opts := Options{Record: func(span Span, _ bool) {
		if span.Start.Offset != at || span.End.Offset < at {
			t.Fatalf("record at %d to %d, expected it at %d", span.Start.Offset, span.End.Offset, at)
		}
		at = span.End.Offset
	}}
	out := ""
	for s, err := range Sessions(bytes.NewReader(in), "fuzz", opts) {
		if err != nil {
			t.Fatal(err)
		}
		out += outline(s)
		checkSession(t, s, int64(len(in)))
		s.Close()
	}
	if at != int64(len(in)) {
		t.Fatalf("the records cover %d of %d bytes", at, len(in))
	}
	return out
}

func checkSession(t *testing.T, s *Session, size int64) {
	t.Helper()
	inside := func(what string, sp Span) {
		if sp.Start.Offset < 0 || sp.End.Offset < sp.Start.Offset || sp.End.Offset > size {
			t.Fatalf("%s spans %d to %d of %d bytes", what, sp.Start.Offset, sp.End.Offset, size)
		}
	}
	inside("session", s.Span)
	for _, p := range s.Problems {
		t.Errorf("the grammar refused a turn at %v", p.Span)
	}
	for _, e := range s.Exchanges {
		inside("exchange", e.Span)
		line := &e.Line
		for i := 0; i <= len(line.Text); i += 1 + len(line.Text)/8 {
			if at := line.PosAt(i); at.Offset < line.Span.Start.Offset || at.Offset > line.Span.End.Offset {
				t.Fatalf("byte %d of %q is at %d, outside of its line %v", i, line.Text, at.Offset, line.Span)
			}
		}
		for _, tok := range e.Tokens() {
			if tok.Start < 0 || tok.End < tok.Start || tok.End > len(line.Text) {
				t.Fatalf("token %+v is outside of %q", tok, line.Text)
			}
		}
		for _, r := range e.Replies {
			inside("reply", r.Span())
			if len(r.Lines) == 0 {
				t.Fatal("a reply without lines")
			}
			for i := range r.Lines {
				l := &r.Lines[i]
				if l.TextAt > len(l.Text) {
					t.Fatalf("words at %d of %q", l.TextAt, l.Text)
				}
				for _, tok := range l.Tokens() {
					if tok.Start < 0 || tok.End < tok.Start || tok.End > len(l.Text) {
						t.Fatalf("token %+v is outside of %q", tok, l.Text)
					}
				}
			}
		}
		if c := e.Content; c != nil {
			inside("content", c.Span)
			n, err := io.Copy(io.Discard, c.Open())
			if err != nil || n != c.Kept() || !c.Truncated && n != c.Size {
				t.Fatalf("content of %d octets gives %d, %v", c.Size, n, err)
			}
			if c.BareCR < 0 || c.BareLF < 0 || c.BareLF > c.Lines || c.Longest > c.Size {
				t.Fatalf("counts of the content make no sense: %+v", c)
			}
		}
	}
}

// FuzzCommand parses any text as a command line and as a line of a reply.
func FuzzCommand(f *testing.F) {
	for _, s := range []string{"MAIL FROM:<a@b> SIZE=1", `RCPT TO:<"a b"@[192.0.2.1]> NOTIFY=NEVER`, "AUTH PLAIN =", "BDAT 1 LAST", "250-SIZE 1", "250 2.1.5 ok", "250-AUTH=LOGIN PLAIN"} {
		f.Add(s)
	}
	g := newGrammars()
	var s scratch
	f.Fuzz(func(t *testing.T, text string) {
		line := Line{Text: text}
		c := g.parseCommand(&line, &s)
		if c == nil || c.Head() == nil {
			t.Fatal("no command")
		}
		toks, want := lexCommand(text, nil)
		at := 0
		for _, tok := range toks {
			if tok.Start < at || tok.End < tok.Start || tok.End > len(text) {
				t.Fatalf("tokens of %q are not in order: %v", text, toks)
			}
			at = tok.Start
		}
		if (want != "") != (c.Head().Err != nil) {
			t.Fatalf("%q: the lexer wants %q, the grammar says %v", text, want, c.Head().Err)
		}
		var rl ReplyLine
		g.parseReplyLine(&line, &rl, &s)
		r := &Reply{Lines: []ReplyLine{rl, rl}, Code: 250}
		g.readCapabilities(r, &s)
	})
}
