package parser

// Verb is a command's name in upper case, as RFC 5321 section 4.1.1 and the
// extensions spell it. Unknown verbs keep their own letters, upper-cased.
type Verb string

// The verbs the parser knows by grammar. Others come as [*OtherCommand].
const (
	VerbHELO     Verb = "HELO"
	VerbEHLO     Verb = "EHLO"
	VerbLHLO     Verb = "LHLO"
	VerbMAIL     Verb = "MAIL"
	VerbRCPT     Verb = "RCPT"
	VerbDATA     Verb = "DATA"
	VerbBDAT     Verb = "BDAT"
	VerbAUTH     Verb = "AUTH"
	VerbSTARTTLS Verb = "STARTTLS"
	VerbRSET     Verb = "RSET"
	VerbNOOP     Verb = "NOOP"
	VerbQUIT     Verb = "QUIT"
	VerbVRFY     Verb = "VRFY"
	VerbEXPN     Verb = "EXPN"
	VerbHELP     Verb = "HELP"
)

// Command is what the client asked for: [*HelloCommand], [*MailCommand],
// [*RcptCommand], [*DataCommand], [*BdatCommand], [*AuthCommand],
// [*StartTLSCommand], [*PlainCommand] or [*OtherCommand].
//
//sumtype:decl
type Command interface {
	// Head returns what every command has. It is never nil.
	Head() *CommandHead
	isCommand()
}

var (
	_ Command = (*HelloCommand)(nil)
	_ Command = (*MailCommand)(nil)
	_ Command = (*RcptCommand)(nil)
	_ Command = (*DataCommand)(nil)
	_ Command = (*BdatCommand)(nil)
	_ Command = (*AuthCommand)(nil)
	_ Command = (*StartTLSCommand)(nil)
	_ Command = (*PlainCommand)(nil)
	_ Command = (*OtherCommand)(nil)
)

// CommandHead is what every command has in common.
type CommandHead struct {
	Verb     Verb
	Written  string // the verb as the client wrote it
	Argument string // what follows the verb, without surrounding spaces; for AUTH it holds a secret
	// Err says what the grammar could not accept, or nil. The fields of the command
	// then hold what could still be read.
	Err *SyntaxError
}

// Head returns h itself.
func (h *CommandHead) Head() *CommandHead { return h }

func (*HelloCommand) isCommand()    {}
func (*MailCommand) isCommand()     {}
func (*RcptCommand) isCommand()     {}
func (*DataCommand) isCommand()     {}
func (*BdatCommand) isCommand()     {}
func (*AuthCommand) isCommand()     {}
func (*StartTLSCommand) isCommand() {}
func (*PlainCommand) isCommand()    {}
func (*OtherCommand) isCommand()    {}

// HelloCommand is HELO, EHLO (RFC 5321 section 4.1.1.1) or LHLO (RFC 2033).
type HelloCommand struct {
	CommandHead
	Domain  string // the client's name for itself, or "" if it gave none
	Literal bool   // Domain is an address literal, with its brackets
}

// MailCommand is MAIL FROM (RFC 5321 section 4.1.1.2).
type MailCommand struct {
	CommandHead
	ReversePath Path
	Params      []Param
}

// RcptCommand is RCPT TO (RFC 5321 section 4.1.1.3).
type RcptCommand struct {
	CommandHead
	ForwardPath Path
	Params      []Param
}

// DataCommand is DATA (RFC 5321 section 4.1.1.4).
type DataCommand struct{ CommandHead }

// BdatCommand is BDAT (RFC 3030 section 2).
type BdatCommand struct {
	CommandHead
	Size int64 // octets of the chunk; -1 if unreadable
	Last bool
}

// AuthCommand is AUTH (RFC 4954 section 4).
type AuthCommand struct {
	CommandHead
	Mechanism  string // upper case
	Initial    string // the initial response as sent, a secret
	HasInitial bool   // an initial response was given, maybe "=" (empty)
}

// StartTLSCommand is STARTTLS (RFC 3207 section 4).
type StartTLSCommand struct{ CommandHead }

// PlainCommand is RSET, NOOP, QUIT, VRFY, EXPN or HELP (RFC 5321 section
// 4.1.1.5 to 4.1.1.10), whose argument is free text or absent.
type PlainCommand struct{ CommandHead }

// OtherCommand is a line whose first word is no verb of RFC 5321 or of the
// extensions above: a private command, a typing error, or not SMTP at all.
type OtherCommand struct{ CommandHead }

// Tokens returns the parts of a client's command line, in order. They are made
// anew at each call, because only an explanation needs them.
func (e *Exchange) Tokens() []Token {
	if e.Command == nil {
		return nil
	}
	toks, _ := lexCommand(e.Line.Text, nil)
	return toks
}

// Token is a part of a command line or of a reply line with its role.
type Token struct {
	Kind  TokenKind
	Start int // byte offset in the line's Text
	End   int
}

// Path is a reverse-path or a forward-path (RFC 5321 section 4.1.2).
type Path struct {
	Text      string // as written, with its brackets if it had them
	Null      bool   // the null reverse-path "<>"
	Bracketed bool   // written between < and >
	Spaced    bool   // a space stands before it, which RFC 5321 section 3.3 forbids
	Route     string // the obsolete source route, "@a,@b", or ""
	Local     string // local-part, with its quotes if it was quoted
	Domain    string // domain or address literal; "" for a bare <postmaster>
	Literal   bool   // Domain is an address literal, with its brackets
	At        int    // offset in the line's Text where the path begins
}

// Address returns local-part@domain, "" for the null path, and what was
// written where no address could be read.
func (p Path) Address() string {
	switch {
	case p.Null:
		return ""
	case p.Local == "" && p.Domain == "":
		return p.Text
	case p.Domain == "":
		return p.Local
	}
	return p.Local + "@" + p.Domain
}

// Param is an ESMTP parameter of MAIL or RCPT (RFC 5321 section 4.1.1.11).
type Param struct {
	Keyword  string // upper case
	Value    string
	HasValue bool
	At       int // offset in the line's Text where the keyword begins
}

// Find returns the first parameter with that keyword (upper case).
func findParam(params []Param, keyword string) (Param, bool) {
	for _, p := range params {
		if p.Keyword == keyword {
			return p, true
		}
	}
	return Param{}, false
}

// Param returns the MAIL parameter with that keyword (upper case).
func (c *MailCommand) Param(keyword string) (Param, bool) { return findParam(c.Params, keyword) }

// Param returns the RCPT parameter with that keyword (upper case).
func (c *RcptCommand) Param(keyword string) (Param, bool) { return findParam(c.Params, keyword) }
