// Package registry holds the registries of the mail protocols as read-only
// data: reply codes, enhanced status codes, service extensions and their
// parameters, commands, SASL mechanisms, limits, timeouts and the terms a
// lesson uses, each explained in English and Korean.
//
// It knows what a code means in the standard, not what a given server meant by
// it in a given session: that is the business of package analyze.
//
// Every table is a slice sorted by its key and laid out by the compiler, so the
// package costs nothing at start-up and every look-up is a binary search that
// allocates nothing. The functions that return a whole table return a copy; the
// slices inside an entry are shared and must not be written to. Everything here
// is safe for concurrent use.
//
// References are to the RFC in force. The revision of RFC 5321 was approved but
// not yet published when this was written, so RFC 5321 is what is cited.
package registry
