// Package narrate turns a report about a session into a lesson about it: the
// conclusion, the steps in a teacher's order with the original lines and their
// tokens explained in place, the lines that decide, the message and the login.
//
// The result, an [Explanation], is plain data in one language. It knows nothing
// of terminals or HTML; package render prints it. Every secret in it is masked
// already, but its strings are otherwise as they stand in the transcript: who
// prints them has to make control characters visible.
//
// What a code, keyword or parameter means in the standard comes from package
// registry, why a session failed from package analyze. What is added here are
// the words that join them, each a [lang.Text] in English and Korean.
//
// To explain a further kind of step, add a file step_<name>.go with a function
// that fills a [Step] from its exchanges, and call it in steps.go.
package narrate
