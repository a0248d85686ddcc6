// Package parser reads transcripts of SMTP sessions, in whatever form a program
// printed them, into typed exchanges: each command with its replies.
//
// Most callers need [Sessions], or [New] and [Parser.Sessions] for many inputs,
// and then the fields of [Session]: its [Exchange] values, and in them the
// [Command], the [Reply] values and the [Content].
//
// # How it works
//
// Data flows through five stages, each in files of its own:
//
//   - physical.go cuts the input into physical lines of bounded size.
//   - A [Dialect] (dialect_*.go) says who speaks in a physical line and un-escapes
//     it. What it does not know is noise.
//   - The conversation (conversation.go) is the lexer of the turn grammar: from
//     the dialogue so far it knows whether a client's line is a command, an answer
//     to a challenge, or a piece of a message, and makes it one token.
//   - Four participle grammars (grammar_*.go) describe a turn of the dialogue, a
//     command line, a line of a reply, and a keyword line of the reply to EHLO.
//     Their terminals are kinds of token, so that the same order of kinds always
//     gives the same tree: participle parses each order once (shapes.go).
//   - pair.go gives each reply to the command it belongs to, by counting.
//
// Where there is no dialogue, replies that are quoted in exceptions, logs and
// bounces become sessions of one exchange: dialect_fragment.go collects them,
// fragment_quote.go and fragment_event.go find them in a line, fragment_step.go
// tells what they answered. A mail that is a delivery report is handed as a whole
// to [Options.ReadReport] (report.go), since this package does not read mail.
//
// Package parser/capture reads packet captures instead of text. It tells what was
// said to an [Assembler], whose [Dialogue] values go through the same stages from
// the conversation on.
//
// # What it promises
//
// Every value has its [Span]; [Options.Record] is told of every physical line, so
// that nothing is lost. Memory is bounded by [Limits], whatever the size of the
// input or of a line in it. A line that breaks the grammar is a [SyntaxError] in
// its command; no input makes Sessions fail but one that cannot be read. Parsed
// values are not changed after they were handed out.
//
// The package knows nothing of right and wrong: whether a reply makes sense is
// package analyze's business.
//
// # Adding a dialect
//
// Write dialect_<name>.go with a function that returns a [*Dialect], and name it
// in [Dialects]; put recordings into testdata/logs/<name>. Where a mark at the
// start of a line says who speaks, the dialect is a table (markers.go). Otherwise
// write a dialectReader: it tells the conversation what each physical line says,
// with client, server, target (a connection begins), remark, failed, echo and
// hungUp, and asks it where the dialogue stands with inContent and challenged.
// What loggers put before a line is taken away first (prefix.go), and their stamp
// is the line's time unless the reader knows a better one. Interleaved
// connections are kept apart with conversation.on.
package parser
