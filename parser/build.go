package parser

import (
	"strings"
	"sync"
	"unicode"

	"github.com/alecthomas/participle/v2/lexer"
)

// grammars are the four grammars with what is known of their shapes. They are
// shared by all inputs of a Parser and may be used concurrently.
type grammars struct {
	turn       shapes[turnTree]
	command    shapes[commandTree]
	reply      shapes[replyTree]
	capability shapes[capabilityTree]
}

func newGrammars() *grammars {
	g := &grammars{}
	g.turn.grammar = turnGrammar
	g.command.grammar = commandGrammar
	g.reply.grammar = replyGrammar
	g.capability.grammar = capabilityGrammar
	return g
}

// The grammars never change, and participle takes milliseconds to make one: each is
// made when it is first asked for, and serves every Parser of the program.
var (
	turnGrammar       = sync.OnceValue(buildTurnParser)
	commandGrammar    = sync.OnceValue(buildCommandParser)
	replyGrammar      = sync.OnceValue(buildReplyParser)
	capabilityGrammar = sync.OnceValue(buildCapabilityParser)
)

// scratch is memory one conversation uses again and again.
type scratch struct {
	toks  []Token
	kinds []byte
	mem   *memory // of the session being read

	turn       shapeMemo[turnTree]
	command    shapeMemo[commandTree]
	reply      shapeMemo[replyTree]
	capability shapeMemo[capabilityTree]
}

// memory returns where the session's values go.
func (s *scratch) memory() *memory {
	if s.mem == nil {
		s.mem = new(memory)
	}
	return s.mem
}

func (s *scratch) kindsOf(toks []Token) []byte {
	s.kinds = s.kinds[:0]
	for _, t := range toks {
		s.kinds = append(s.kinds, byte(t.Kind))
	}
	return s.kinds
}

// parseCommand makes a command of a client's line.
func (g *grammars) parseCommand(line *Line, s *scratch) Command {
	text := line.Text
	toks, want := lexCommand(text, s.toks[:0])
	s.toks = toks
	sh := s.command.of(&g.command, s.kindsOf(toks))
	var head CommandHead
	verb := toks[0]
	head.Written = text[verb.Start:verb.End]
	head.Verb = upperVerb(head.Written)
	head.Argument = strings.Trim(text[verb.End:], " \t")
	if sh.tree == nil {
		head.Err = commandError(line, toks, sh.bad, want)
		return salvage(toks, head, text)
	}
	t := sh.tree
	m := s.memory()
	w := words{text: text, toks: toks, mem: m}
	switch {
	case t.Hello != nil:
		c := m.hellos.next()
		c.CommandHead = head
		if c.Domain = w.get(t.Hello.Domain); index(t.Hello.Literal) >= 0 {
			c.Domain, c.Literal = w.get(t.Hello.Literal), true
		}
		return c
	case t.Mail != nil:
		c := m.mails.next()
		c.CommandHead = head
		w.path(&c.ReversePath, t.Mail.Path, t.Mail.Gap)
		c.Params = w.params(t.Mail.Params)
		return c
	case t.Rcpt != nil:
		c := m.rcpts.next()
		c.CommandHead = head
		w.path(&c.ForwardPath, t.Rcpt.Path, t.Rcpt.Gap)
		c.Params = w.params(t.Rcpt.Params)
		return c
	case t.Bdat != nil:
		return &BdatCommand{CommandHead: head, Size: number(w.get(t.Bdat.Size)), Last: index(t.Bdat.Last) >= 0}
	case t.Auth != nil:
		return &AuthCommand{CommandHead: head, Mechanism: upperASCII(w.get(t.Auth.Mechanism)), Initial: w.get(t.Auth.Initial), HasInitial: index(t.Auth.Initial) >= 0}
	case index(t.Data) >= 0:
		c := m.datas.next()
		c.CommandHead = head
		return c
	case index(t.StartTLS) >= 0:
		return &StartTLSCommand{CommandHead: head}
	case t.Plain != nil:
		c := m.plains.next()
		c.CommandHead = head
		return c
	}
	return &OtherCommand{CommandHead: head}
}

// salvage makes a command of a line the grammar refused, with what can be read.
func salvage(toks []Token, head CommandHead, text string) Command {
	switch toks[0].Kind {
	case TokenHello:
		c := &HelloCommand{CommandHead: head}
		for _, t := range toks {
			if t.Kind == TokenDomain || t.Kind == TokenLiteral {
				c.Domain, c.Literal = text[t.Start:t.End], t.Kind == TokenLiteral
				if !c.Literal && strings.IndexFunc(head.Argument, unicode.IsControl) < 0 {
					c.Domain = head.Argument // a computer's name with a space in it
				}
				break
			}
		}
		return c
	case TokenMail:
		c := &MailCommand{CommandHead: head}
		c.ReversePath, c.Params = salvagePath(toks, text)
		return c
	case TokenRcpt:
		c := &RcptCommand{CommandHead: head}
		c.ForwardPath, c.Params = salvagePath(toks, text)
		return c
	case TokenData:
		return &DataCommand{CommandHead: head}
	case TokenBdat:
		c := &BdatCommand{CommandHead: head, Size: -1}
		if len(toks) > 1 && toks[1].Kind == TokenNumber {
			c.Size = number(text[toks[1].Start:toks[1].End])
		}
		return c
	case TokenAuth:
		return &AuthCommand{CommandHead: head}
	case TokenStartTLS:
		return &StartTLSCommand{CommandHead: head}
	case TokenPlain:
		return &PlainCommand{CommandHead: head}
	}
	return &OtherCommand{CommandHead: head}
}

// salvagePath reads the best address a broken path holds: the last thing in
// brackets, as in "MAIL FROM:Alice <alice@example.com>", or else the words.
func salvagePath(toks []Token, text string) (Path, []Param) {
	from := -1
	for _, t := range toks {
		if t.Kind == TokenFrom || t.Kind == TokenTo {
			from = t.End
		}
	}
	if from < 0 {
		from = toks[0].End
	}
	rest := strings.TrimSpace(text[from:])
	at := from + strings.Index(text[from:], rest)
	p := Path{Text: rest, At: at}
	if i := strings.LastIndexByte(rest, '<'); i >= 0 {
		if j := strings.IndexByte(rest[i:], '>'); j > 0 {
			p.Bracketed = true
			p.Text = rest[i : i+j+1]
			p.At = at + i
			p.Local, p.Domain, _ = strings.Cut(rest[i+1:i+j], "@")
			p.Null = p.Local == "" && p.Domain == ""
		}
	}
	return p, nil
}

func commandError(line *Line, toks []Token, bad int, want SyntaxKind) *SyntaxError {
	at := len(line.Text)
	for i, t := range toks {
		if t.Kind == TokenJunk || want == "" && i == bad {
			at = t.Start
			break
		}
	}
	if want == "" {
		want = ExpectedArgument
	}
	return newSyntaxError(want, line, at)
}

func newSyntaxError(kind SyntaxKind, line *Line, at int) *SyntaxError {
	found := line.Text[min(at, len(line.Text)):]
	if len(found) > 80 {
		found = found[:80]
	}
	return &SyntaxError{Kind: kind, Found: found, At: at, Span: line.Span}
}

// words finds the words of a tree's leaves.
type words struct {
	text string
	toks []Token
	mem  *memory
}

func (w *words) get(t lexer.Token) string {
	i := index(t)
	if i < 0 {
		return ""
	}
	return w.text[w.toks[i].Start:w.toks[i].End]
}

func (w *words) start(t lexer.Token) int { return w.toks[index(t)].Start }

func (w *words) path(p *Path, t *pathTree, gap lexer.Token) {
	p.Spaced = index(gap) >= 0
	box := t.Bare
	if box == nil {
		p.Bracketed = true
		p.At = w.start(t.Open)
		p.Text = w.text[p.At:w.toks[index(t.Close)].End]
		p.Route = strings.TrimSuffix(w.get(t.Route), ":")
		box = t.Mailbox
		if box == nil {
			p.Null = p.Route == ""
			return
		}
	} else {
		p.At = w.start(box.Local)
		end := w.toks[index(box.Local)].End
		for _, leaf := range [...]lexer.Token{box.Domain, box.Literal} {
			if i := index(leaf); i >= 0 {
				end = w.toks[i].End
			}
		}
		p.Text = w.text[p.At:end]
	}
	p.Local = w.get(box.Local)
	p.Domain = w.get(box.Domain)
	if index(box.Literal) >= 0 {
		p.Domain, p.Literal = w.get(box.Literal), true
	}
}

func (w *words) params(trees []*paramTree) []Param {
	if len(trees) == 0 {
		return nil
	}
	out := w.mem.params.list(len(trees))
	for _, t := range trees {
		out = append(out, Param{Keyword: upperASCII(w.get(t.Keyword)), Value: w.get(t.Value), HasValue: index(t.Value) >= 0, At: w.start(t.Keyword)})
	}
	return out
}

// number reads decimal digits, which the lexer has checked and bounded.
func number(s string) int64 {
	var n int64
	for i := 0; i < len(s); i++ {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

// upperVerb returns the verb in upper case, without an allocation for those the
// grammar knows.
func upperVerb(s string) Verb {
	if len(s) == 4 {
		up := [4]byte{s[0] &^ 0x20, s[1] &^ 0x20, s[2] &^ 0x20, s[3] &^ 0x20}
		switch string(up[:]) {
		case "EHLO":
			return VerbEHLO
		case "MAIL":
			return VerbMAIL
		case "RCPT":
			return VerbRCPT
		case "DATA":
			return VerbDATA
		case "QUIT":
			return VerbQUIT
		case "AUTH":
			return VerbAUTH
		}
	}
	if len(s) > 40 {
		s = s[:40]
	}
	return Verb(upperASCII(s))
}

// parseReplyLine makes rl, a line of a reply, of a server's line.
func (g *grammars) parseReplyLine(line *Line, rl *ReplyLine, s *scratch) {
	toks := lexReply(line.Text, s.toks[:0])
	s.toks = toks
	rl.Line = *line
	sh := s.reply.of(&g.reply, s.kindsOf(toks))
	if sh.tree == nil || sh.tree.Coded == nil {
		return
	}
	t := sh.tree.Coded
	code := toks[index(t.Code)]
	rl.Code, _ = ParseCode(line.Text[code.Start:code.End])
	rl.TextAt = len(line.Text)
	if i := index(t.Dash); i >= 0 {
		rl.Separator = '-'
	} else if i := index(t.Space); i >= 0 {
		rl.Separator = ' '
	}
	if i := index(t.Enhanced); i >= 0 {
		rl.Enhanced = readEnhanced(line.Text[toks[i].Start:toks[i].End])
	}
	if i := index(t.Text); i >= 0 {
		rl.TextAt = toks[i].Start
	}
}

// readCapabilities reads the keyword lines of a reply to EHLO or LHLO.
func (g *grammars) readCapabilities(r *Reply, s *scratch) {
	if len(r.Lines) < 2 {
		return
	}
	m := s.memory()
	r.Capabilities = m.capabilities.list(len(r.Lines) - 1)
	for i := 1; i < len(r.Lines); i++ {
		l := &r.Lines[i]
		// A keyword line has no enhanced status code; what looks like one is text.
		l.capability = true
		toks := lexCapability(l.Text, min(4, len(l.Text)), s.toks[:0])
		s.toks = toks
		sh := s.capability.of(&g.capability, s.kindsOf(toks))
		if sh.tree == nil {
			continue
		}
		w := words{text: l.Text, toks: toks}
		c := Capability{Keyword: upperASCII(w.get(sh.tree.Keyword)), Line: i}
		if n := len(sh.tree.Params); n > 0 {
			c.Params = m.words.list(n)
			for _, p := range sh.tree.Params {
				c.Params = append(c.Params, w.get(p))
			}
		}
		r.Capabilities = append(r.Capabilities, c)
	}
}

// upperASCII makes the letters of SMTP's keywords upper case and leaves all
// other bytes alone, also those that are not UTF-8.
func upperASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'a' && s[i] <= 'z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] >= 'a' && b[i] <= 'z' {
					b[i] -= 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}
