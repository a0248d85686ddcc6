package causes

import (
	"slices"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Facts are what the conditions of the knowledge base look at. Package analyze
// fills them once for each session that was not simply accepted; [Find] adds
// what it recognises. What is not known is empty.
type Facts struct {
	// How it ended, in the words of the report.
	Outcome string // "rejected"
	Step    string // of the root cause: "RCPT", "content", "connect", "greeting", ""

	Quoted bool // nothing but one reply, quoted in running text, is known
	Traced bool // the frames of a stack trace tell the step

	// The decisive reply.
	Answered bool                // a reply decided
	Code     int                 // … its code, 0 if none did or it has no code
	Enhanced parser.EnhancedCode // the first one in it
	Text     string              // its words as [Words] has them
	Before   int                 // code of the reply before it in the same exchange (354, 334), or 0
	Blank    bool                // it quotes an address that is empty: "<>", or "@" with nothing around

	// What the client's program said, if that decided.
	Trouble Trouble
	Note    string // in lower case
	Library string // which program it is, by its dialect's name or what it said: "smtplib", "phpmailer"
	Claimed bool   // a line around the session says that the mail was sent
	Last    int    // code of the last reply in the transcript, 0 if there is none
	LastTo  string // … and what it answers, "STARTTLS" or "MAIL FROM"; "" for the greeting

	// The server.
	Server     string   // its name, lower case: of the reply to EHLO, the greeting, or Target
	Banner     string   // the name in its greeting, lower case
	Greeting   string   // the words of its greeting, lower case
	Software   string   // "Postfix", "gsmtp", as the report names it
	Target     string   // host the client wanted to reach, as it was written
	Port       int      // … and its port, 0 if not known
	Extensions bool     // a reply to EHLO is in the transcript
	StartTLS   bool     // … and offers STARTTLS
	Mechanisms []string // … and these mechanisms, upper case
	TLS        string   // "none", "starttls", "implicit" or "unknown"
	Masked     bool     // a firewall has put "*" or "X" over its greeting or extensions

	// The client.
	Hello     string // the name it gave in its last EHLO or HELO
	HelloVerb string // "EHLO", "HELO" or "LHLO"; "" if there was none
	Foreign   string // the protocol its first words belong to, "HTTP", "TLS", "PROXY", "IMAP" or "SSH"; "" for SMTP

	// Logins.
	LoggedIn  bool // one succeeded
	Identity  string
	Mechanism string // of the last one that failed, upper case
	Tried     bool   // one failed
	Offered   bool   // … with a mechanism that was offered
	Remarks   []decode.RemarkKind

	// The transaction the root cause lies in.
	Sender       string // reverse-path
	NullSender   bool   // … is "<>", and not merely unknown
	Recipient    string // forward-path the decisive reply is about
	Accepted     int    // recipients accepted, in all transactions
	Refused      int    // … and refused
	Size         int64  // octets of content in the transcript, -1 if it is not there
	Declared     int64  // SIZE= of MAIL, -1 if there was none
	Message      *decode.Message
	HidesReplies bool // the transcript leaves out what the server said
	Encrypted    bool // a capture in which the rest is encrypted

	providers set // recognised ones, by their index
}

// Class is the first digit of the code, or, where a program tells only the
// enhanced code, that one's.
func (f *Facts) Class() int {
	if f.Code == 0 {
		return f.Enhanced.Class
	}
	return f.Code / 100
}

// Says reports whether the decisive reply holds one of the phrases, given in
// lower case.
func (f *Facts) Says(phrases ...string) bool { return holdsAny(f.Text, phrases) }

// Noted reports whether the client's program said one of the phrases, given in
// lower case.
func (f *Facts) Noted(phrases ...string) bool { return holdsAny(f.Note, phrases) }

// Is reports whether the enhanced code is X.subject.detail.
func (f *Facts) Is(subject, detail int) bool {
	return !f.Enhanced.IsZero() && f.Enhanced.Subject == subject && f.Enhanced.Detail == detail
}

// Remarked reports whether the decoding of the failed login found something.
func (f *Facts) Remarked(kinds ...decode.RemarkKind) bool {
	if f.Step != "AUTH" {
		return false
	}
	return slices.ContainsFunc(f.Remarks, func(k decode.RemarkKind) bool { return slices.Contains(kinds, k) })
}

// OffersAuth reports whether the last reply to EHLO offers logins.
func (f *Facts) OffersAuth() bool { return f.Mechanisms != nil }

// Header is the address in the message's From field, or "".
func (f *Facts) Header() string {
	if f.Message == nil || len(f.Message.From) == 0 {
		return ""
	}
	return f.Message.From[0].Addr
}

// OtherSender reports whether the login is a mail address and the sender, in
// the envelope or the From field, is another one.
func (f *Facts) OtherSender() bool {
	if strings.IndexByte(f.Identity, '@') < 0 {
		return false
	}
	for _, a := range [...]string{f.Sender, f.Header()} {
		if a != "" && !strings.EqualFold(a, f.Identity) {
			return true
		}
	}
	return false
}

// OddHello names what is odd about the name the client gave: "empty",
// "localhost", "mapped" (an IPv4 address written as IPv6), "address" (an IP
// address, in brackets or not), "underscore", "dot" (one at its end), "bare" (no
// dot in it), or "".
func (f *Facts) OddHello() string {
	name := strings.ToLower(f.Hello)
	switch {
	case f.HelloVerb == "":
		return ""
	case name == "":
		return "empty"
	case strings.HasPrefix(name, "localhost"), strings.HasPrefix(name, "[127."), strings.HasPrefix(name, "127."), name == "[::1]", name == "[ipv6:::1]":
		return "localhost"
	case strings.Contains(name, "::ffff:"):
		return "mapped"
	case name[0] == '[', strings.IndexByte(name, ':') >= 0, strings.Trim(name, "0123456789.") == "":
		return "address"
	case strings.IndexByte(name, '_') >= 0:
		return "underscore"
	case strings.HasSuffix(name, "."):
		return "dot"
	case strings.IndexByte(name, '.') < 0:
		return "bare"
	}
	return ""
}

// answers names the command the decisive reply belongs to, as people write it;
// "" before the first command.
func (f *Facts) answers() string {
	switch f.Step {
	case "MAIL":
		return "MAIL FROM"
	case "RCPT":
		return "RCPT TO"
	case "content":
		return "DATA"
	case "connect", "greeting":
		return ""
	}
	return f.Step
}

// AtHome reports whether the client wanted to reach a server on its own machine.
func (f *Facts) AtHome() bool {
	host := strings.ToLower(f.Target)
	return host == "localhost" || host == "::1" || host == "[::1]" || strings.HasPrefix(host, "127.")
}

// Redirected reports whether another server greets than the one the client
// wanted to reach, by the last two labels of their names.
func (f *Facts) Redirected() bool {
	return f.Target != "" && f.Banner != "" && !isAddress(f.Target) && strings.IndexByte(f.Target, '.') > 0 &&
		strings.IndexByte(f.Banner, '.') > 0 && !strings.EqualFold(lastLabels(f.Target), lastLabels(f.Banner))
}

func lastLabels(host string) string {
	host = strings.TrimSuffix(host, ".")
	if i := strings.LastIndexByte(host, '.'); i > 0 {
		if j := strings.LastIndexByte(host[:i], '.'); j >= 0 {
			return host[j+1:]
		}
	}
	return host
}

func isAddress(host string) bool {
	return host == "" || strings.IndexByte(host, ':') >= 0 || strings.Trim(host, "[]0123456789.") == ""
}

// where is what the client wanted to reach, "host:587", or "".
func (f *Facts) where() string {
	if f.Target == "" || f.Port == 0 {
		return f.Target
	}
	return f.Target + ":" + strconv.Itoa(f.Port)
}

func holdsAny(text string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// Words are the words of a reply as phrases are looked for in them: lower case,
// one space between two, its lines joined. Left out are mail addresses, because
// what somebody is called is no reason (of a postmaster's the domain stays), and the reply's own codes where programs
// that join lines have left them in the middle.
func Words(r *parser.Reply) string {
	if r == nil {
		return ""
	}
	return WordsAs(r, r.Text())
}

// WordsAs is [Words] of a reply whose text is read in another way, as where its
// charset had to be guessed.
func WordsAs(r *parser.Reply, text string) string {
	words := strings.Fields(strings.ToLower(text))
	out := words[:0]
	for i, w := range words {
		at := strings.IndexByte(w, '@')
		switch {
		case at >= 0 && role(w):
			w = w[at:]
		case at >= 0 && strings.HasPrefix(w, "http"):
			w = w[:strings.LastIndexAny(w[:at], "=/:")+1]
		case at >= 0 && len(w) > 1 && w[0] == '<':
			w = "<@>"
		case at >= 0 && len(w) > 1:
			w = "@"
		case w[0] >= '2' && w[0] <= '5' && !r.Enhanced.IsZero():
			code, enhanced := strconv.Itoa(int(r.Code)), r.Enhanced.String()
			if w == enhanced || w == code+"-"+enhanced || w == code && i+1 < len(words) && words[i+1] == enhanced {
				continue
			}
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}
