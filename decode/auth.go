package decode

import "strings"

// AuthLine is one line of an AUTH exchange after the AUTH command itself.
type AuthLine struct {
	// FromServer is true for a challenge (a 334 reply) and false for what the
	// client answered.
	FromServer bool
	// Missing is true in place of lines of the client's that the transcript lacks:
	// nobody knows what a line behind it is the answer to. It has no text, and no place
	// in [Auth.Lines].
	Missing bool
	// Text is the base64 text: the client's whole line, or what follows
	// "334 " in the server's. A line ending is ignored.
	Text string
}

// Auth is what an AUTH exchange says (RFC 4954, RFC 4422): who logs in, and
// which bytes are secret. It is safe to print and to encode whole: no string in
// it holds a secret of four octets or more. It is the caller's to keep.
type Auth struct {
	// Mechanism is the SASL mechanism's name in upper case, or [Mask] when what
	// stood in its place is no name and may be a password.
	Mechanism string
	// Identity is the name the client proves to be (authcid), AuthzID the one
	// it asks to act as. "" when not known, [Mask] when it is the password, too.
	// At most 320 octets each, valid UTF-8, not made safe for a terminal.
	Identity, AuthzID string
	// Facts are other things that may be shown, in the order they occurred; at
	// most 64.
	Facts []Fact
	// Secrets are all byte strings that must be masked wherever else they
	// occur: passwords (also without the spaces around and in them), tokens,
	// digests, and each base64 line, as sent, that carries one.
	Secrets []Secret
	// Lines says what each line is: first the initial response, if there is
	// one, then the lines given, in order.
	Lines []LineMeaning
	// Remarks are what a person should look at, at most one of each kind.
	Remarks []Remark
	// Cancelled is true when the client gave up with "*" (RFC 4954, section 4).
	Cancelled bool
}

// Fact is a named thing learned from an exchange that may be shown, such as
// {"realm", "example.org"}. The package comment lists the names. The value is
// at most 320 octets of valid UTF-8, not made safe for a terminal.
type Fact struct{ Name, Value string }

// LineMeaning says what a line of an exchange is.
type LineMeaning struct {
	Role LineRole
	// Display is what may be shown in place of the line: the decoded identity,
	// a prompt, or [Mask]. It holds no secret, and is not made safe for a
	// terminal.
	Display string
}

// LineRole is what a line of an AUTH exchange is for. The zero value is
// RoleUnknown.
type LineRole uint8

// The roles.
const (
	RoleUnknown     LineRole = iota // not understood; treated as a secret
	RoleIdentity                    // names the user, and holds no secret
	RoleSecret                      // holds a password, token or proof
	RolePrompt                      // the server asks for something, or says "go ahead"
	RoleChallenge                   // the server's part of a computation
	RoleServerError                 // a challenge that is really a refusal
	RoleCancel                      // the client gives up: "*"
	RoleEmpty                       // nothing, or "=" for nothing
)

// String returns a word for the role, such as "identity".
func (r LineRole) String() string {
	names := [...]string{"unknown", "identity", "secret", "prompt", "challenge", "server-error", "cancel", "empty"}
	if int(r) < len(names) {
		return names[r]
	}
	return names[RoleUnknown]
}

// mechanism reads the lines of one SASL mechanism, or of a family of them.
type mechanism struct {
	name   string // upper case; ending in "*" it stands for all names with that beginning
	decode func(*exchange)
}

// mechanisms are those whose lines are understood; of any other all is secret.
// The first that fits is taken. To add one: a file auth_<name>.go and a line.
var mechanisms = [...]mechanism{
	{"PLAIN", decodePlain},
	{"LOGIN", decodeLogin},
	{"CRAM-*", decodeCRAM},
	{"XOAUTH2", decodeXOAuth2},
	{"OAUTHBEARER", decodeOAuthBearer},
	{"EXTERNAL", decodeExternal},
	{"ANONYMOUS", decodeAnonymous},
	{"NTLM", decodeNTLM},
	{"GSSAPI", decodeGSSAPI},
	{"GSS-SPNEGO", decodeGSSAPI},
	{"SCRAM-*", decodeSCRAM},
	{"DIGEST-MD5", decodeDigest},
}

// DecodeAuth reads an AUTH exchange (RFC 4954): the mechanism named in the AUTH
// command, the initial response that followed it if hasInitial, and the lines
// after it in order, challenges of the server among them.
//
// It never fails and never returns nil: what it does not understand is a
// secret. Lines of more than 64 KiB are not decoded.
//
// A caller with many exchanges should keep a [Decoder].
func DecodeAuth(mechanism string, initial string, hasInitial bool, lines []AuthLine) *Auth {
	return new(exchange).read(mechanism, initial, hasInitial, lines)
}

// DecodeAuth is the function [DecodeAuth] with the buffers of d.
func (d *Decoder) DecodeAuth(mechanism string, initial string, hasInitial bool, lines []AuthLine) *Auth {
	return d.exchange.read(mechanism, initial, hasInitial, lines)
}

// read reads an exchange. x may have read another before, of which it only
// keeps the room.
func (x *exchange) read(mechanism, initial string, hasInitial bool, lines []AuthLine) *Auth {
	block := &authBlock{}
	x.begin(block, mechanism, initial, hasInitial, lines)
	x.lookup()(x)
	for i := range x.steps {
		if x.steps[i].open {
			x.secret(i)
		}
	}
	x.lockUp()
	x.seal()
	x.forget()
	return &block.auth
}

func (x *exchange) lookup() func(*exchange) {
	name := x.auth.Mechanism
	for _, m := range mechanisms {
		if family, ok := strings.CutSuffix(m.name, "*"); m.name == name || ok && strings.HasPrefix(name, family) {
			return m.decode
		}
	}
	return decodeUnknown
}

// decodeUnknown leaves every line of either side a secret (RFC 4954 says
// nothing of what is in them).
func decodeUnknown(x *exchange) {
	x.remark(RemarkUnknownMechanism)
	for i := range x.steps {
		if x.steps[i].open {
			x.secret(i)
			x.meaning(i).Role = RoleUnknown
		}
	}
}
