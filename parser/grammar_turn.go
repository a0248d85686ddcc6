package parser

import (
	"io"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// The kinds of the turn grammar: one token a command, a reply, an answer to a
// challenge, or a message.
const (
	_             TokenKind = iota
	turnCommand             // any command without a dialogue of its own
	turnAuth                // AUTH
	turnResponse            // what the client answers to a challenge, or sends unasked after AUTH
	turnData                // DATA or BDAT
	turnContent             // the message, or a chunk of it
	turnReply               // a whole reply, except the two below
	turnChallenge           // 334
	turnGoAhead             // 354
)

func turnKinds() kindDefinition {
	return kindDefinition{"", "Command", "Auth", "Response", "Data", "Content", "Reply", "Challenge", "GoAhead"}
}

// turnTree is one turn of the dialogue (RFC 5321 section 3): the server speaks
// unasked, or the client asks for one thing or, pipelining, for several (RFC
// 2920) and the server answers. Which answer belongs to which request is
// decided by counting, after the grammar.
type turnTree struct {
	Unasked  []*answerTree  `parser:"  @@+"`
	Requests []*requestTree `parser:"| @@+"`
	Answers  []*answerTree  `parser:"  @@*"`
	Stray    *strayTree     `parser:"| @@"`
}

// strayTree is what the client sends in a dialogue whose command is not in the
// transcript: the log begins too late.
type strayTree struct {
	Parts   []lexer.Token `parser:"@((Content | Response)+)"`
	Answers []*answerTree `parser:"@@*"`
}

// requestTree is a command with what the client sends along without having seen
// an answer: in a transcript of one side only, or to a server that hides them.
type requestTree struct {
	Command   lexer.Token   `parser:"  @Command"`
	Auth      lexer.Token   `parser:"| @Auth"`
	Responses []lexer.Token `parser:"  @(Response*)"`
	Data      lexer.Token   `parser:"| @Data"`
	Content   lexer.Token   `parser:"  @Content?"`
}

// answerTree is a reply with what the client sends on the strength of it.
type answerTree struct {
	Reply     lexer.Token   `parser:"  @Reply"`
	Challenge lexer.Token   `parser:"| @Challenge"`
	Responses []lexer.Token `parser:"  @(Response*)"`
	GoAhead   lexer.Token   `parser:"| @GoAhead"`
	Content   lexer.Token   `parser:"  @Content?"`
}

func buildTurnParser() *participle.Parser[turnTree] {
	return participle.MustBuild[turnTree](participle.Lexer(turnKinds()))
}

// Lex implements lexer.Definition for participle, which asks for a lexer only
// when it is given text; we always give it tokens.
func (d kindDefinition) Lex(string, io.Reader) (lexer.Lexer, error) { return &kindLexer{}, nil }
