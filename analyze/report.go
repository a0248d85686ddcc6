package analyze

import (
	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Outcome is how a session ended, in one word. The words are part of the JSON
// contract and never change.
type Outcome string

// The outcomes.
const (
	Accepted         Outcome = "accepted"          // at least one message accepted, no recipient refused
	PartlyAccepted   Outcome = "partly-accepted"   // a message accepted, but not for every recipient, or not every message
	Deferred         Outcome = "deferred"          // a 4yz reply decided: not now
	Rejected         Outcome = "rejected"          // a 5yz reply decided, or the greeting refused
	AuthFailed       Outcome = "auth-failed"       // no login
	TLSFailed        Outcome = "tls-failed"        // no encryption
	ConnectionFailed Outcome = "connection-failed" // no connection, or lost before the outcome
	ProtocolError    Outcome = "protocol-error"    // one side broke the protocol, or it is not SMTP
	Incomplete       Outcome = "incomplete"        // the transcript ends first
	NoMail           Outcome = "no-mail"           // nothing was attempted, nothing failed
)

// Outcomes lists all outcomes in the order above.
func Outcomes() []Outcome {
	return []Outcome{Accepted, PartlyAccepted, Deferred, Rejected, AuthFailed, TLSFailed, ConnectionFailed, ProtocolError, Incomplete, NoMail}
}

// Step is where in the dialogue something happened: "connect", "greeting", a
// verb, "content" (after the final dot or the last BDAT) or "".
type Step string

// The steps that are no verbs.
const (
	StepNone     Step = ""
	StepConnect  Step = "connect"
	StepGreeting Step = "greeting"
	StepContent  Step = "content"
)

// TLSMode says how the session was encrypted, as far as the transcript tells.
type TLSMode string

// The modes.
const (
	TLSNone     TLSMode = "none"
	TLSStartTLS TLSMode = "starttls"
	TLSImplicit TLSMode = "implicit"
	TLSUnknown  TLSMode = "unknown"
)

// Report is everything smtplog knows of one session. It refers to the session
// it was made from and is read-only once made; several goroutines may read it.
type Report struct {
	Session *parser.Session
	Outcome Outcome
	// FailedAt is the step of the root cause: the first refusal, not its echoes.
	FailedAt Step
	// Decisive is the exchange that decided the outcome, Reply the reply in it that
	// did; both nil where no reply decided. Decisive alone is nil where only an error
	// message quotes the reply. The code is 0 if what decided is no SMTP.
	Decisive *parser.Exchange
	Reply    *parser.Reply
	Cause    Cause
	TLS      TLSMode
	// Extensions are the keywords of the last accepted EHLO or LHLO.
	Extensions   []parser.Capability
	Client       Endpoint
	Server       Endpoint
	Logins       []*Login
	Transactions []*Transaction
	Findings     []Diagnostic
	// Secrets are all secrets met in the session, for masking them wherever they
	// occur again.
	Secrets []decode.Secret
	// Spelling makes the session's texts legible that are not UTF-8.
	Spelling decode.Spelling
}

// Endpoint is one side of the connection; what is not known is empty.
type Endpoint struct {
	Name     string // what it calls itself in HELO/EHLO, the greeting or the EHLO reply
	Addr     string // IP address
	Port     int
	Software string // "Postfix", "gsmtp", … where the greeting or the replies tell
}

// Login is one AUTH attempt.
type Login struct {
	Exchange *parser.Exchange
	Auth     *decode.Auth
	Reply    *parser.Reply // final reply; nil if none is in the transcript
	Secure   bool          // sent after STARTTLS was accepted, or over implicit TLS
	Offered  bool          // the last EHLO reply offered this mechanism
}

// Transaction is one mail transaction (RFC 5321 section 3.3): MAIL, its RCPTs
// and the content.
type Transaction struct {
	Mail        *parser.Exchange // nil if the transcript begins behind it
	ReversePath string           // "" is the null reverse-path, if SenderKnown says so
	Recipients  []*Recipient
	// DeclaredSize is the value of SIZE= (RFC 1870), or nil.
	DeclaredSize *int64
	// ActualSize is the number of octets of content, nil if it is not in the
	// transcript.
	ActualSize *int64
	Data       *parser.Exchange // DATA or the last BDAT; nil if it never came to it
	// Chunks are the BDATs in order; nil if the content came with DATA.
	Chunks []*parser.Exchange
	// Content is the content, of several chunks the last one's; nil if it is not in
	// the transcript.
	Content *parser.Content
	Reply   *parser.Reply // to the content; nil if there is none
	QueueID string        // the name under which the server says it queued the message
	// Message is what was sent; nil if there is no content to read. In a delivery
	// report it is the header of the message the report is about, and its Root is nil.
	Message *decode.Message

	elided   bool  // the transcript leaves out some of the content
	declared int64 // what DeclaredSize points at
	fields   fieldCounts
}

// Recipient is one RCPT with what became of it.
type Recipient struct {
	Exchange    *parser.Exchange
	ForwardPath string
	// Reply is the reply to RCPT, or in LMTP, after the content, the one for this
	// recipient; nil if there is none.
	Reply *parser.Reply
}

// Cause is why it came out this way, in words, and what to do; see package
// causes, which finds it.
type Cause = causes.Cause
