package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// The kinds of the command and reply grammars. They are exported because an
// explanation marks each token of a line.
const (
	_ TokenKind = iota
	TokenHello
	TokenMail
	TokenRcpt
	TokenData
	TokenBdat
	TokenAuth
	TokenStartTLS
	TokenPlain
	TokenOther
	TokenFrom      // "FROM:"
	TokenTo        // "TO:"
	TokenGap       // a space where RFC 5321 allows none
	TokenOpen      // "<"
	TokenClose     // ">"
	TokenRoute     // "@a,@b:"
	TokenLocal     // local-part
	TokenAt        // "@"
	TokenDomain    // domain, also the argument of EHLO
	TokenLiteral   // address literal with its brackets
	TokenKeyword   // parameter keyword
	TokenEquals    // "="
	TokenValue     // parameter value
	TokenNumber    // chunk size
	TokenLast      // "LAST"
	TokenMechanism // SASL mechanism
	TokenInitial   // initial response, a secret
	TokenText      // free text
	TokenJunk      // what fits nowhere

	TokenCode     // reply code
	TokenDash     // "-" behind a reply code: more lines follow
	TokenSpace    // " " behind a reply code: the last line
	TokenEnhanced // enhanced status code
	tokenKinds
)

func commandKinds() kindDefinition {
	return kindDefinition{"", "HelloVerb", "MailVerb", "RcptVerb", "DataVerb", "BdatVerb", "AuthVerb", "StartTLSVerb",
		"PlainVerb", "OtherVerb", "From", "To", "Gap", "Open", "Close", "Route", "Local", "At", "Domain", "Literal",
		"Keyword", "Equals", "Value", "Number", "Last", "Mechanism", "Initial", "Text", "Junk",
		"Code", "Dash", "Space", "Enhanced"}
}

// commandTree is a command line (RFC 5321 section 4.1.2 and the RFCs of the
// extensions). The verb chooses the alternative, so a known verb with a broken
// argument is an error and never "some other command".
type commandTree struct {
	Hello    *helloTree  `parser:"  @@"`
	Mail     *mailTree   `parser:"| @@"`
	Rcpt     *rcptTree   `parser:"| @@"`
	Data     lexer.Token `parser:"| @DataVerb"`
	Bdat     *bdatTree   `parser:"| @@"`
	Auth     *authTree   `parser:"| @@"`
	StartTLS lexer.Token `parser:"| @StartTLSVerb"`
	Plain    *textTree   `parser:"| @@"`
	Other    *otherTree  `parser:"| @@"`
}

type helloTree struct {
	Verb    lexer.Token `parser:"@HelloVerb"`
	Domain  lexer.Token `parser:"( @Domain"`
	Literal lexer.Token `parser:"| @Literal )"`
}

type mailTree struct {
	Verb   lexer.Token  `parser:"@MailVerb From"`
	Gap    lexer.Token  `parser:"@Gap?"`
	Path   *pathTree    `parser:"@@"`
	Params []*paramTree `parser:"@@*"`
}

type rcptTree struct {
	Verb   lexer.Token  `parser:"@RcptVerb To"`
	Gap    lexer.Token  `parser:"@Gap?"`
	Path   *pathTree    `parser:"@@"`
	Params []*paramTree `parser:"@@*"`
}

type pathTree struct {
	Open    lexer.Token  `parser:"  @Open"`
	Route   lexer.Token  `parser:"  @Route?"`
	Mailbox *mailboxTree `parser:"  @@?"`
	Close   lexer.Token  `parser:"  @Close"`
	Bare    *mailboxTree `parser:"| @@"`
}

type mailboxTree struct {
	Local   lexer.Token `parser:"@Local"`
	Domain  lexer.Token `parser:"( At ( @Domain"`
	Literal lexer.Token `parser:"     | @Literal ) )?"`
}

type paramTree struct {
	Keyword lexer.Token `parser:"@Keyword"`
	Value   lexer.Token `parser:"( Equals @Value )?"`
}

type bdatTree struct {
	Verb lexer.Token `parser:"@BdatVerb"`
	Size lexer.Token `parser:"@Number"`
	Last lexer.Token `parser:"@Last?"`
}

type authTree struct {
	Verb      lexer.Token `parser:"@AuthVerb"`
	Mechanism lexer.Token `parser:"@Mechanism"`
	Initial   lexer.Token `parser:"@Initial?"`
}

type textTree struct {
	Verb lexer.Token `parser:"@PlainVerb"`
	Text lexer.Token `parser:"@Text?"`
}

type otherTree struct {
	Verb lexer.Token `parser:"@OtherVerb"`
	Text lexer.Token `parser:"@Text?"`
}

func buildCommandParser() *participle.Parser[commandTree] {
	return participle.MustBuild[commandTree](participle.Lexer(commandKinds()))
}
