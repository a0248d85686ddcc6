// Package disguise rewrites a transcript, whose secrets are masked already, so
// that it does not tell who and where: addresses, host names and IP addresses
// become made-up ones, and the words of messages become rows of x.
//
// # Identities
//
// The same name becomes the same made-up name wherever it stands, so that what
// belongs together still does: local parts become user1, user2, …; domains
// domain1.example, … (RFC 2606); IP addresses those of the ranges for
// documentation (RFC 5737, RFC 3849), private ones private ones. Local parts
// and domains are counted separately, and the hosts of a domain stay in it. What
// does not identify anybody is kept, because the diagnosis may hang on it:
// reserved names, loop-back addresses, names such as "mail" or "mx1" within a
// domain, postmaster, and the domains of the great mail providers and block
// lists ([registry.KeptDomain]).
//
// Names are known by their shape (an @, a dotted name with a top-level domain,
// an IP address) and, where the shape says nothing, from the dialogue: the name
// in EHLO, the server's, the user of a login, also in base64. The name of a person
// before an address becomes "User 1", with the number of the address; in the text
// of a message names of people stay.
//
// # Content
//
// Within a message letters become x and digits 0. Its structure stays: the
// names of header fields, those fields that say how it is built or which way it
// went, MIME boundaries, line endings, dots, the number of octets of each line,
// and which of them are above 127.
//
// Both change nothing in what was changed before.
package disguise
