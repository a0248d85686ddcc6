// Package cli is smtplog's command line: it reads arguments, opens inputs, and
// hands sessions from the parser through the analyzer to a renderer.
//
// [Command] is the whole program with its streams as fields, so that a test can
// run it in-process. Each subcommand is one file, named in subcommands.
//
// Answers go to standard output. Everything else goes to standard error with the
// prefix "smtplog:", without capital initials and without a final stop; a remedy
// follows on a line of its own as "smtplog: hint: …".
package cli
