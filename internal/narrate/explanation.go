package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// Explanation is a session explained to a person, in one language. It is the
// caller's to keep; nothing in it is shared with another one.
type Explanation struct {
	Lang      lang.Lang
	Labels    Labels // the headings a renderer needs, in the same language
	Source    string
	FirstLine int // physical lines of the session, from 1
	LastLine  int
	Dialect   string // name of the dialect
	Part      int    // see [parser.Session.Part]
	Verdict   Verdict
	Steps     []Step
	Signals   []Signal
	Messages  []Message
	Logins    []Login
	Findings  []Finding
	Notes     []Line // what else stands in the transcript, the last lines of it
	// MoreNotes counts further lines that are no SMTP and are not in Notes.
	MoreNotes int
	// Echoes counts lines that only repeat what was said before.
	Echoes int
}

// Tone says how good or bad something is, so that a renderer can choose a sign
// and a colour.
type Tone uint8

// The tones.
const (
	Neutral Tone = iota
	Good
	Doubtful
	Bad
)

// Verdict is the conclusion, which is read first.
type Verdict struct {
	Outcome  analyze.Outcome
	Tone     Tone
	Headline string // one sentence: "accepted by smtp.gmail.com …"
	// Facts are the session in a few words: from, to, login, encryption.
	Facts []Fact
	// Points are what the outcome means, each with a label: why, what it proves,
	// what it does not prove, whose side, whether to try again, what to do now.
	Points []Point
}

// Point is a labelled statement of the conclusion.
type Point struct {
	Label string
	Text  string
	Tone  Tone
}

// Fact is a labelled value.
type Fact struct{ Label, Value string }

// Step is one step of the lesson.
type Step struct {
	Number    int // from 1
	Kind      StepKind
	Title     string
	Tone      Tone
	Text      []string // what happened in this very session, a sentence or two each
	Lines     []Line
	Meaning   string // what the command is for
	Normal    string // what is normal here
	Warning   string // what would be a warning sign
	Findings  []Finding
	FirstLine int // of the physical lines; 0 if it has none
	LastLine  int
}

// StepKind names a step; the words are stable.
type StepKind string

// The kinds of step.
const (
	StepConnect  StepKind = "connect"
	StepHello    StepKind = "hello"
	StepStartTLS StepKind = "starttls"
	StepAuth     StepKind = "auth"
	StepMail     StepKind = "mail"
	StepRcpt     StepKind = "rcpt"
	StepData     StepKind = "data"
	StepQuit     StepKind = "quit"
	StepOther    StepKind = "other"
	StepStopped  StepKind = "stopped"
	StepGap      StepKind = "gap"       // octets are missing in a capture
	StepSecret   StepKind = "encrypted" // TLS in a capture
)

// Line is a line of the transcript as it is shown.
type Line struct {
	Number int // physical line, from 1; 0 for a line that was left out or made up
	Side   parser.Side
	Text   string // as in the file, secrets masked, a long one cut in the middle
	Marks  []Mark // tokens explained, in order, not overlapping
	Note   string // about the line as a whole, or ""
	Tone   Tone   // Good or Bad for a reply that decides
	// Gap is true where Text stands for lines left out ("… 21 more lines …").
	Gap bool
}

// Mark explains the bytes of a line from Start up to End.
type Mark struct {
	Start, End int
	Role       Role
	Note       string
}

// Role says what a marked token is.
type Role uint8

// The roles.
const (
	RoleVerb Role = iota
	RoleArgument
	RoleParameter
	RoleCode
	RoleSeparator
	RoleEnhanced
	RoleKeyword
	RoleText
	RoleSecret
	RoleWrong
)

// Signal is a line that decides, with its meaning.
type Signal struct {
	Line    int    // physical line
	Command string // "MAIL FROM", or ""
	Quote   string // "235 2.7.0 Accepted"
	Meaning string
	Tone    Tone
}

// Finding is something a check found.
type Finding struct {
	Code     string
	Severity analyze.Severity
	Line     int // 0 if nowhere in particular
	Column   int // in bytes, from 1
	Message  string
	Hint     string
	RFC      string
	Related  []Related
	Excerpt  *Excerpt // of [Check] alone; nil where the line is not at hand
}

// Related is another place that belongs to a finding.
type Related struct {
	Line, Column int
	Message      string
}

// Login is one attempt to log in.
type Login struct {
	Line      int
	Mechanism string
	Identity  string // "" if not known
	AuthzID   string
	Password  string // decode.Mask if a secret was sent, else ""
	Result    string // "accepted (235)"
	Tone      Tone
	Facts     []Fact
	Remarks   []string
	Lines     []Line // of [Decode]: the dialogue, masked
}

// Message is a message that was sent, decoded.
type Message struct {
	Number   int // of the transaction, from 1
	Fields   []Fact
	Size     string
	Parts    []Part
	Texts    []Body
	Problems []string
	File     string // of [Decode]: where it was written to
}

// Part is a node of the MIME tree.
type Part struct {
	Depth    int
	Path     string
	Type     string
	Charset  string
	Encoding string
	Size     string
	Filename string
	SHA256   string // of a leaf, in hexadecimal
	// Disposition is "inline", "attachment" or "" of a leaf.
	Disposition string
	Leaf        bool
	File        string // of [Decode]: where it was written to
}

// Body is the decoded text of one part.
type Body struct {
	Path string
	Type string
	Text string
	More string // a note if Text is cut, or ""
}
