package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// replyTree is one line of a reply (RFC 5321 section 4.2, RFC 2034 section 4).
// A server's line without a code is read too, so that it can be named.
type replyTree struct {
	Coded *codedTree  `parser:"  @@"`
	Text  lexer.Token `parser:"| @Text"`
	Empty bool        `parser:"| @Gap"`
}

type codedTree struct {
	Code     lexer.Token `parser:"@Code"`
	Dash     lexer.Token `parser:"( @Dash"`
	Space    lexer.Token `parser:"| @Space )?"`
	Enhanced lexer.Token `parser:"@Enhanced?"`
	Text     lexer.Token `parser:"@Text?"`
}

func buildReplyParser() *participle.Parser[replyTree] {
	return participle.MustBuild[replyTree](participle.Lexer(commandKinds()))
}

// capabilityTree is one keyword line of the reply to EHLO (RFC 5321 section
// 4.1.1.1, ehlo-line). "AUTH=LOGIN" is the form before RFC 2554, still sent.
type capabilityTree struct {
	Keyword lexer.Token   `parser:"@Keyword"`
	Old     lexer.Token   `parser:"@Equals?"`
	Params  []lexer.Token `parser:"@(Value*)"`
}

func buildCapabilityParser() *participle.Parser[capabilityTree] {
	return participle.MustBuild[capabilityTree](participle.Lexer(commandKinds()))
}
