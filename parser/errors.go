package parser

import "fmt"

// SyntaxError is a place where a line does not follow the grammar. It spoils
// one line, or one turn of the dialogue, never the session.
type SyntaxError struct {
	// Kind says what was expected; the values are stable.
	Kind SyntaxKind
	// Found is the text that was met instead, at most 80 bytes; it may hold a
	// secret if the line is an AUTH command or an answer in its dialogue.
	Found string
	At    int  // offset in the line's Text
	Span  Span // the line
}

// SyntaxKind names what the grammar expected and did not find.
type SyntaxKind string

// The kinds of syntax error.
const (
	ExpectedFrom      SyntaxKind = "expected-from"      // "FROM:" after MAIL
	ExpectedTo        SyntaxKind = "expected-to"        // "TO:" after RCPT
	ExpectedPath      SyntaxKind = "expected-path"      // an address in < and >
	ExpectedMailbox   SyntaxKind = "expected-mailbox"   // local-part@domain
	ExpectedDomain    SyntaxKind = "expected-domain"    // a domain or address literal after @
	ExpectedClose     SyntaxKind = "expected-close"     // ">" after the address
	ExpectedParam     SyntaxKind = "expected-parameter" // KEYWORD or KEYWORD=value
	ExpectedNothing   SyntaxKind = "expected-nothing"   // this command has no argument
	ExpectedArgument  SyntaxKind = "expected-argument"  // this command needs one
	ExpectedNumber    SyntaxKind = "expected-number"    // a chunk size after BDAT
	ExpectedLast      SyntaxKind = "expected-last"      // "LAST" or nothing after the chunk size
	ExpectedMechanism SyntaxKind = "expected-mechanism" // a SASL mechanism after AUTH
	ExpectedCode      SyntaxKind = "expected-code"      // a three-digit reply code
	ExpectedTurn      SyntaxKind = "expected-turn"      // lines that make no turn of an SMTP dialogue
	ExpectedDialect   SyntaxKind = "expected-dialect"   // a line that the reader of its dialect could not take: a fault of smtplog's
)

// Error prints "line:column: kind: found".
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s: %s: found %q", e.Span.Start, e.Kind, e.Found)
}
