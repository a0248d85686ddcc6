// Package analyze says what happened in an SMTP session, why it came out so,
// who has to act, and what to change. It reads the sessions of package parser,
// decodes logins and messages with package decode, and knows the registries of
// internal/registry; it prints nothing itself.
//
//	a := analyze.New(analyze.Options{})
//	for s, err := range p.Sessions(r, name) {
//		report := a.Report(s)
//		…
//	}
//
// # The order of work
//
// An [Analyzer] makes a [Report] of a session in these steps, each a file:
//
//  1. state.go: where the dialogue stood before each exchange, by a table of
//     events and phases. Replies move it, commands do not.
//  2. transactions.go: MAIL, its recipients and its content; queueid.go reads the
//     name under which the server queued the message.
//  3. endpoint.go: the two sides and the encryption.
//  4. login.go: each AUTH with its challenges and answers.
//  5. outcome.go: how it ended, at which step, and which reply decided. The first
//     refusal counts, not its echoes. trouble.go and quoted.go read what the
//     client's program reported where no reply decides.
//  6. facts.go: what can be said of the failure, as package causes looks at it,
//     which answers why, in words, and what to do.
//  7. checks, one file each: what is against the standard, or likely to make
//     trouble elsewhere.
//
// A [Summary] counts the reports of many sessions.
//
// # Adding a check
//
// Copy the file of a check that looks at the same thing, say seq004.go, to the
// next free code of the family; change the value and the function; add one line
// to [Checks]. The test runs the examples Bad and Good: Bad has to give that code
// and no other, Good none; what is only worth knowing does not count. A check that
// can only fire where something unusual stands in the session names the trait
// (traits.go, traits_more.go), so that it costs nothing elsewhere. Messages say what was found (quoted with %q), what
// was expected, where else to look, and why, in English and Korean, in lower
// case and without a final stop. The arguments of AUTH and the lines of its
// dialogue are secrets and never part of a message.
//
// Where a rule was broken without harm, because the server took the command all
// the same, ifRefused and ifMalformed turn an error into a warning. A command
// that only a program's report names (spoken) accuses nobody. If another program
// has an event for what the check finds, equivalents.go names both.
//
// # Adding a cause
//
// See package causes.
//
// # Secrets
//
// [Report.Secrets] holds what must be masked wherever it occurs again. The
// session itself still holds the lines as they were.
package analyze
