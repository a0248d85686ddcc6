package causes

import (
	"slices"
	"sync"

	"github.com/smtplog/smtplog/internal/lang"
)

// Entry is one cause of the knowledge base: its words, the conditions under
// which it is the cause, and the proofs of both. The doc comment of the package
// says how to add one.
type Entry struct {
	ID     string // stable, unique, and specific: "gmail-app-password-needed"
	Reason string // of [Reasons]
	// Whose, Retry and Certainty are the values of [Cause].
	Whose, Retry, Certainty string

	// Title is a phrase without a final stop, Detail and Fix are sentences. They
	// may quote facts, see [Facts.expand].
	Title, Detail, Fix lang.Text
	// Named is the title where all facts it quotes are known; without it, or
	// without them, Title is.
	Named lang.Text
	// Misleading says what the words of the reply make people believe wrongly; zero
	// if they are plain.
	Misleading lang.Text
	// Options name what to set in which library, see [Option].
	Options []Option

	// If holds the alternatives: one of them has to fit. [Find] takes the first
	// entry, in the order of the families, that has one. An entry of the general
	// families may be known by the words alone, too: see wordings.
	If []Cond
	// Fill completes the words after the facts; mostly nil.
	Fill func(*Facts, *Cause)

	// Matches and Near are proofs, at least one of each, which a test runs through
	// parser and analysis: sessions of which this is the cause, and sessions that
	// look alike and of which it is not. The doc comment of the package says how
	// they are written.
	Matches, Near []string
}

// Cond is a condition: what is set has to hold, all of it. The strings are
// lists with spaces between; of each list one member has to fit. Prefer these
// fields to When: they are what the index finds an entry by.
type Cond struct {
	Providers string    // IDs of [Providers]: "gmail microsoft365"
	Outcomes  string    // "tls-failed connection-failed"
	Steps     string    // "MAIL RCPT content connect greeting", or "none"
	Codes     string    // "535 534", or the first digit: "4 5"; "0" for none
	Enhanced  string    // "5.7.26", or of any class ".7.26", or of any detail "5.7."
	Troubles  []Trouble // what the client's program reported
	Says      []string  // phrases of the decisive reply, as [Facts.Text] has them; at least 3 octets
	Also      []string  // further ones, of which one has to be there, too
	Without   []string  // phrases that must not be there
	Notes     []string  // phrases of what the client's program said, lower case
	When      func(*Facts) bool
}

// Option says what to set in a client library.
type Option struct {
	Library string // ID of the library, which is its dialect's name: "smtplib", "phpmailer"
	Use     lang.Text
}

// Cause is why it came out this way, in words, and what to do. Its words exist
// in both languages.
type Cause struct {
	ID        string // that of an [Entry], or a fall-back: "enhanced-5.7.8", "code-535", "class-5"
	Reason    string // the refusal's class in Sisimai's vocabulary, see [Reasons]
	Title     lang.Text
	Detail    lang.Text
	Fix       lang.Text
	Whose     string // "client", "sender", "recipient", "network", "client-network", "server" or "nobody"
	Retry     string // "no", "yes" or "later"
	Certainty string // "sure", "likely" or "possible"
	// Misleading says what the words of the reply make people believe wrongly; zero
	// if they are plain.
	Misleading lang.Text
	// Option is what to set in the library that wrote the transcript; zero if there
	// is nothing to say, or the library is not known.
	Option lang.Text
	// Specific is true if an entry of the knowledge base fits, false if the words
	// only say what the code means.
	Specific bool
}

// IsZero reports whether no cause was found.
func (c Cause) IsZero() bool { return c.ID == "" }

// The values of Cause.Whose, Cause.Retry and Cause.Certainty.
const (
	client        = "client"
	sender        = "sender"
	recipient     = "recipient"
	network       = "network"
	clientNetwork = "client-network"
	server        = "server"
	nobody        = "nobody"

	no    = "no"
	yes   = "yes"
	later = "later"

	sure     = "sure"
	likely   = "likely"
	possible = "possible"
)

// Reasons lists the words a cause may have as its reason: the vocabulary people
// know from Sisimai, an analyser of bounces.
func Reasons() []string {
	return []string{
		"authfailure", "badreputation", "blocked", "contenterror", "delivered", "exceedlimit", "expired", "failedstarttls",
		"filtered", "hasmoved", "hostunknown", "mailboxfull", "mailererror", "mesgtoobig", "networkerror", "norelaying",
		"notaccept", "notcompliantrfc", "onhold", "policyviolation", "rejected", "requireptr", "securityerror", "spamdetected",
		"speeding", "suspend", "syntaxerror", "systemerror", "systemfull", "toomanyconn", "undefined", "userunknown", "virusdetected",
	}
}

// families are asked in this order; within a family, too, the first entry that
// fits is taken. The entries of one provider come before those of all.
func families() [][]Entry {
	return [][]Entry{
		setupEntries,
		pathEntries,
		reportEntries,
		mtaEntries,
		troubleEntries,
		tlsEntries,
		protocolEntries,
		oauthEntries,
		loginEntries,
		gmailEntries,
		microsoftEntries,
		yahooEntries,
		icloudEntries,
		chinaEntries,
		koreaEntries,
		serviceLoginEntries(),
		servicesEntries,
		particularEntries(),
		submissionEntries,
		filterEntries,
		authEntries,
		greetingEntries,
		policyEntries,
		senderEntries,
		recipientEntries,
		contentEntries,
		serverEntries,
		deliveryEntries,
		endEntries,
		refusalEntries,
	}
}

// every is all entries that [All] lists, made when it is first asked for.
var every = sync.OnceValue(func() []*Entry {
	var out []*Entry
	for _, family := range append(families(), acceptedEntries) {
		for i := range family {
			out = append(out, &family[i])
		}
	}
	return out
})

// byID finds the entries of [every]; of two with the same ID the first.
var byID = sync.OnceValue(func() map[string]*Entry {
	out := map[string]*Entry{}
	for _, e := range every() {
		if out[e.ID] == nil {
			out[e.ID] = e
		}
	}
	return out
})

// All lists the entries, in the order in which they are asked, and last those
// of accepted mail. They are the package's own: read them only.
func All() []*Entry { return slices.Clone(every()) }

// ByID returns the entry of an ID, or nil. It knows those that are named after a
// provider, too, which [All] does not list one by one: "comcast-bad-reputation".
func ByID(id string) *Entry {
	if e := byID()[id]; e != nil {
		return e
	}
	return namedByID(id)
}
