package parser

import (
	"strings"
	"time"
)

// conversation puts the lines of one connection together into sessions. It is
// the lexer of the turn grammar: it knows from the dialogue so far whether a
// client's line is a command, an answer to a challenge or a piece of a message,
// and gives it the kind of token that the grammar reads. It is total: any order
// of lines gives sessions.
type conversation struct {
	*floor
	key     string // which connection, as the dialect names it; "" where it names none
	dialect *Dialect
	mem     *memory  // of the session
	s       *Session // nil before the first line that belongs to one
	part    int

	unit    []unitToken // the turn that is being collected
	pending []waiting   // exchanges that still wait for replies
	reply   *Reply      // whose last line announced another one
	lines   []ReplyLine // of that reply, so far
	content *contentWriter
	chunk   int64 // octets of a chunk that are still to come
	held    *Line // a bare verb where a message was due, until somebody speaks

	// What the lexer remembers of the dialogue.
	inAuth    bool // AUTH was sent and not decided
	inData    bool // the client may send content: DATA was sent and not refused
	goAhead   bool // … and the server said 354
	lmtp      bool
	accepted  int  // recipients accepted in this transaction
	sawClient bool // the session has a client's line
	sawServer bool
	sawMail   bool // a transaction was begun in this session
	ending    bool // QUIT, 221, 421 or an error of the program: the next greeting is another session
	sinceSend bool // a reply was seen since the client's last line
	turned    bool // the sides have swapped their roles

	flow     *Flow // what the packets tell, in a capture
	declared int64 // … and the size that the last MAIL announced
	unpaired bool  // … and that the replies to all but the last command are missing

	noise      []Note // the last lines of noise, oldest first
	noiseLines int
}

// unitToken is one token of the turn grammar with what it stands for: exactly one
// of its pointers is set.
type unitToken struct {
	kind     TokenKind
	exchange *Exchange // a command, parsed later
	response *Line
	reply    *Reply
	content  *Content
}

// waiting is an exchange that has not got all its replies.
type waiting struct {
	e     *Exchange
	data  bool // DATA or BDAT
	rcpt  bool
	ehlo  bool
	left  int  // final replies still to come
	begun bool // it has one of several final replies (LMTP)
}

const (
	maxUnit    = 256  // tokens of one turn: a client that never stops asking is cut
	maxPending = 1024 // commands without a reply that keep a very long session together
)

// boundary decides whether a client's HELO, EHLO or LHLO opens another session.
func (c *conversation) boundary(kind TokenKind) bool {
	if c.s == nil || !c.sawClient || c.flow != nil {
		return false
	}
	if c.ending && kind != TokenOther {
		return kind == TokenHello
	}
	// A program that waits for each reply greets again after STARTTLS, and before
	// the transaction; when it greets after one, somebody started it again.
	return kind == TokenHello && c.dialect.Synchronous && c.sawMail
}

// clientSaid takes a line of whoever is the client now.
func (c *conversation) clientSaid(l *Line) {
	l.Side, l.Kind = Client, LineProtocol
	kind := firstVerb(l.Text)
	switch {
	case c.chunk > 0:
		c.chunkLine(l)
		return
	case c.inAuth && c.isResponse(kind, l.Text):
		c.endReply()
		c.touch(l)
		c.sawClient, c.sinceSend = true, false
		response := *l
		c.add(unitToken{kind: turnResponse, response: &response})
		return
	case l.Text == "." && !c.sawClient && !c.sawServer && c.flow == nil:
		c.sawClient = true
		c.leaveOut(l) // the transcript was cut within the message
		return
	case c.inData && c.content != nil:
		c.contentLine(l)
		return
	case c.inData && c.goAhead && c.reply == nil:
		if kind == TokenPlain && c.held == nil && hasNoSpace(l.Text) {
			// A message that begins with "QUIT", or a client that gives up? Who speaks next
			// tells.
			held := *l
			c.held = &held
			return
		}
		held := c.held
		c.held = nil
		if held != nil {
			c.openContent(held)
			c.contentLine(held)
		} else {
			c.openContent(l)
		}
		c.contentLine(l)
		return
	}
	c.command(l, kind)
}

// release takes the line that was held back for the command it is after all.
func (c *conversation) release() {
	if l := c.held; l != nil {
		c.held = nil
		c.command(l, firstVerb(l.Text))
	}
}

func hasNoSpace(s string) bool { return strings.IndexByte(strings.TrimSpace(s), ' ') < 0 }

// command takes a client's line that is a command.
func (c *conversation) command(l *Line, kind TokenKind) {
	c.closeContent()
	c.endReply()
	if c.boundary(kind) {
		c.begin()
	}
	c.touch(l)
	if c.dialect.Synchronous || c.answered() || len(c.unit) >= maxUnit {
		c.flush()
	}
	c.sawClient, c.sinceSend = true, false
	c.inAuth, c.inData, c.goAhead = false, false, false
	e := c.mem.exchanges.next()
	e.Line, e.Span = *l, l.Span
	t := unitToken{kind: turnCommand, exchange: e}
	switch kind {
	case TokenAuth:
		t.kind, c.inAuth = turnAuth, true
	case TokenData:
		t.kind, c.inData = turnData, true
	case TokenBdat:
		t.kind = turnData
	case TokenHello:
		c.lmtp = c.lmtp || len(l.Text) >= 4 && (l.Text[0] == 'l' || l.Text[0] == 'L')
	case TokenMail:
		c.sawMail = true
		if c.flow != nil {
			c.declared = declaredSize(l.Text)
		}
	case TokenPlain:
		if len(l.Text) >= 4 && (l.Text[0] == 'q' || l.Text[0] == 'Q') {
			c.ending = true
		}
	}
	c.add(t)
}

// implied takes a command whose words are not in the transcript: the program only
// names it, or the reply cannot be to anything else. at is where it says so.
func (c *conversation) implied(words string, at *Line) {
	c.release()
	line := *at
	line.Side, line.Kind, line.Text, line.escape = Client, LineRestated, words, escapeReconstructed
	c.command(&line, firstVerb(words))
}

// isResponse tells an answer in the AUTH dialogue from the next command. Where a
// challenge was seen, everything is an answer but QUIT and RSET; where replies
// are hidden, a line that does not look like a command is one: better to hide a
// word too many than to show a password.
func (c *conversation) isResponse(kind TokenKind, text string) bool {
	challenged := false
	if n := len(c.unit); n > 0 {
		last := c.unit[n-1].kind
		challenged = last == turnChallenge
		if !challenged && last != turnAuth && last != turnResponse {
			return false
		}
	}
	switch kind {
	case TokenOther:
		return true
	case TokenPlain:
		return false
	}
	return challenged && !hasSpaceOrColon(text)
}

func hasSpaceOrColon(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == ':' {
			return true
		}
	}
	return false
}

// answered reports whether the turn has an answer, so that the next command
// begins another turn.
func (c *conversation) answered() bool {
	n := len(c.unit)
	if n == 0 {
		return false
	}
	switch c.unit[n-1].kind {
	case turnReply, turnContent, turnChallenge, turnGoAhead:
		return true
	}
	return false
}

func (c *conversation) add(t unitToken) {
	if len(c.unit) >= maxUnit || !c.fits(t.kind) {
		c.flush()
	}
	c.unit = append(c.unit, t)
}

// fits reports whether a token may follow in the turn that is being collected;
// if not, it begins another one. It keeps what the grammar reads total.
func (c *conversation) fits(kind TokenKind) bool {
	n := len(c.unit)
	if n == 0 {
		return true
	}
	first, last := c.unit[0].kind, c.unit[n-1].kind
	stray := first == turnContent || first == turnResponse
	answered := false
	for i := range c.unit {
		k := c.unit[i].kind
		answered = answered || k == turnReply || k == turnChallenge || k == turnGoAhead
	}
	switch kind {
	case turnCommand, turnAuth, turnData:
		return !stray && !answered
	case turnResponse:
		return last == turnAuth || last == turnResponse || last == turnChallenge || stray && !answered
	case turnContent:
		return last == turnData || last == turnGoAhead || stray && !answered
	}
	return true
}

// silent reports whether nobody has said anything, nor connected to anybody.
func (c *conversation) silent() bool {
	return c.s == nil || c.s.Target == (Target{}) && len(c.s.Exchanges) == 0 && len(c.unit) == 0 && c.reply == nil && c.content == nil && c.held == nil
}

// end closes what is open behind the last line of the input.
func (c *conversation) end() {
	c.release()
	c.closeContent()
	c.endReply()
	c.finish()
}

// flush has the grammar read the turn and pairs its replies with its requests.
func (c *conversation) flush() {
	if len(c.unit) == 0 {
		return
	}
	kinds := c.scratch.kinds[:0]
	for i := range c.unit {
		kinds = append(kinds, byte(c.unit[i].kind))
	}
	c.scratch.kinds = kinds
	c.scratch.mem = c.mem
	s := c.session(Span{})
	sh := c.scratch.turn.of(&c.g.turn, kinds)
	if sh.tree == nil {
		// Cannot happen with the lexer above; should it, no line may be lost.
		s.Problems = append(s.Problems, &SyntaxError{Kind: ExpectedTurn, Span: c.unit[min(sh.bad, len(c.unit)-1)].span()})
		c.pairLoose()
	} else {
		c.pair(sh.tree)
	}
	clear(c.unit)
	c.unit = c.unit[:0]
	if len(s.Exchanges) >= c.limits.Exchanges && (len(c.pending) == 0 || len(c.pending) >= maxPending) {
		c.pending = c.pending[:0] // nobody answers
		c.split()
	}
}

func (t *unitToken) span() Span {
	switch {
	case t.exchange != nil:
		return t.exchange.Line.Span
	case t.response != nil:
		return t.response.Span
	case t.reply != nil:
		return t.reply.Span()
	}
	return t.content.Span
}

func firstWord(s string) string {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	j := i
	for j < len(s) && s[j] != ' ' && s[j] != '\t' && s[j] != ':' {
		j++
	}
	return s[i:j]
}

func firstVerb(s string) TokenKind { return verbKind(firstWord(s)) }

// clock makes the time of a line that tells the time of day only.
func clock(hour, minute, second, nanosecond int) time.Time {
	return time.Date(0, 1, 1, hour, minute, second, nanosecond, time.UTC)
}
