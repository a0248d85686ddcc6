// Package lookup answers what a word of the mail world means: a reply code, an
// enhanced code, a command, a keyword, a parameter, a mechanism, a check, a
// cause, a term; or a whole line that a server answered with.
//
// It holds next to no knowledge of its own. Package registry knows the
// standards, package analyze the checks and the causes; this package finds the
// entries, puts them into one form and, where nothing fits, says what is
// spelled alike.
//
// Everything here is safe for concurrent use and keeps no state.
package lookup
