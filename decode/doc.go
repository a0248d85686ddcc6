// Package decode takes apart what an SMTP session carries: messages and AUTH
// exchanges.
//
// [ReadMessage] reads an Internet message (RFC 5322, MIME: RFC 2045 to 2049,
// 2183, 2231, 6532) into a tree of parts. [DecodeAuth] reads the lines of an
// AUTH exchange (RFC 4954) and tells what may be shown from what must not.
// Secrets come out as values of type [Secret], which cannot print themselves.
//
// # Hostile and broken input
//
// Input is whatever a transcript holds: it may be cut anywhere, binary, or made
// to harm. Nothing in it is an error and nothing makes this package panic. A
// message that is broken is read as far as it goes, and every fault is a
// [Problem] with the path of its part; a login that looks wrong has a [Remark].
// Their texts are in English and Korean. Everything is bounded: see [Limits].
//
// Strings are decoded, valid UTF-8, and not made safe: they can hold control
// characters and bidirectional overrides, a file name can hold "../". Whoever
// prints or stores them has to see to that. [Field.Raw] alone is as it came.
//
// # Facts of AUTH exchanges
//
// The names of [Fact] are: host, port, token-type, status, schemes, scope,
// openid-configuration (XOAUTH2, OAUTHBEARER); realm, qop, digest-uri
// (DIGEST-MD5); channel-binding, iterations, error (SCRAM); target, domain,
// workstation (NTLM).
//
// # What go-message does here
//
// Character sets, addresses and dates that need a full parser are
// github.com/emersion/go-message's. Its walk over a message is not used: it
// ends at the first fault, loses what comes after, and has no limits; each file
// that does such work itself says which measured fault made it so. Tests hold
// that both read alike what is well formed.
//
// # Concurrency
//
// The functions may be called from any goroutine; a [Decoder] serves one at a
// time. Results belong to the caller. There is no mutable state in the package,
// but importing it sets message.CharsetReader of go-message for the program.
package decode
