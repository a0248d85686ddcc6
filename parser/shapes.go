package parser

import (
	"errors"
	"sync"
	"sync/atomic"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// TokenKind is the role of a token in one of the grammars. The answer of a
// grammar whose terminals are kinds depends on nothing but their order.
type TokenKind uint8

// shape is what participle made of one order of token kinds. It is shared and
// never written after it was stored.
type shape[T any] struct {
	tree *T  // nil if the grammar refuses the order
	bad  int // index of the token that did not fit, or -1
}

// Bounds of the shape cache: real traffic has a few dozen shapes, hostile input
// must not fill memory.
const (
	maxShapes      = 4096
	maxShapeTokens = 256
)

// shapes lets participle parse each distinct order of token kinds once and
// keeps its tree, whose leaves are indices into the tokens. It may be used by
// several goroutines.
type shapes[T any] struct {
	grammar func() *participle.Parser[T] // the same one every time

	known atomic.Pointer[map[string]*shape[T]] // copied on write
	mu    sync.Mutex
}

// of returns the shape of the tokens with these kinds.
func (s *shapes[T]) of(kinds []byte) *shape[T] {
	if m := s.known.Load(); m != nil {
		if sh, ok := (*m)[string(kinds)]; ok {
			return sh
		}
	}
	sh := s.parse(kinds)
	if len(kinds) <= maxShapeTokens {
		s.store(string(kinds), sh)
	}
	return sh
}

func (s *shapes[T]) store(key string, sh *shape[T]) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var old map[string]*shape[T]
	if m := s.known.Load(); m != nil {
		old = *m
	}
	if len(old) >= maxShapes {
		return
	}
	next := make(map[string]*shape[T], len(old)+1)
	for k, v := range old {
		next[k] = v
	}
	next[key] = sh
	s.known.Store(&next)
}

// parse asks the grammar itself.
func (s *shapes[T]) parse(kinds []byte) (sh *shape[T]) {
	p := s.grammar()
	defer func() {
		// participle panics on grammars that stop making progress; ours do not, but a
		// library's panic must not end the reading of a log.
		if recover() != nil {
			sh = &shape[T]{bad: 0}
		}
	}()
	lex, err := lexer.Upgrade(&kindLexer{kinds: kinds})
	if err != nil {
		return &shape[T]{bad: 0}
	}
	tree, err := p.ParseFromLexer(lex)
	if err == nil {
		return &shape[T]{tree: tree, bad: -1}
	}
	bad := 0
	var unexpected *participle.UnexpectedTokenError
	if errors.As(err, &unexpected) {
		bad = min(max(unexpected.Unexpected.Pos.Offset, 0), len(kinds))
	}
	return &shape[T]{bad: bad}
}

// shapeMemo remembers the last shapes one conversation met, keyed by the kinds
// packed into a word: cheaper than the map the conversations share.
type shapeMemo[T any] struct {
	entries [64]struct {
		key uint64
		sh  *shape[T]
	}
}

// Ten kinds of six bits fit into a key; every kind is over 0, so that the key
// tells their number, too.
const memoKinds = 10

func (m *shapeMemo[T]) of(s *shapes[T], kinds []byte) *shape[T] {
	if len(kinds) > memoKinds {
		return s.of(kinds)
	}
	key := uint64(0)
	for _, k := range kinds {
		key = key<<6 | uint64(k)
	}
	e := &m.entries[(key*0x9e3779b97f4a7c15)>>58]
	if e.key != key || e.sh == nil {
		e.key, e.sh = key, s.of(kinds)
	}
	return e.sh
}

// kindLexer hands token kinds to participle. The offset of each token's
// position is its index: that is how the tree's leaves find their words again.
type kindLexer struct {
	kinds []byte
	at    int
}

// Next implements lexer.Lexer.
func (l *kindLexer) Next() (lexer.Token, error) {
	pos := lexer.Position{Offset: l.at, Line: 1, Column: l.at + 1}
	if l.at >= len(l.kinds) {
		return lexer.EOFToken(pos), nil
	}
	t := lexer.Token{Type: lexer.TokenType(l.kinds[l.at]), Pos: pos}
	l.at++
	return t, nil
}

// kindDefinition tells participle the names of a grammar's token kinds; the
// index is the kind.
type kindDefinition []string

// Symbols implements lexer.Definition.
func (d kindDefinition) Symbols() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for i, name := range d {
		if i > 0 {
			m[name] = lexer.TokenType(i)
		}
	}
	return m
}

// index is the place of a leaf in the tokens; -1 if the leaf is absent.
func index(t lexer.Token) int {
	if t.Type == 0 {
		return -1
	}
	return t.Pos.Offset
}
