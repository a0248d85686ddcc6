package registry

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// Term is a word of the mail world a learner meets.
type Term struct {
	Name    string   // the usual English name: "MTA", "envelope"
	Aliases []string // other spellings, the long form, the Korean name
	Meaning lang.Text
	When    lang.Text // where one meets it
	Do      lang.Text // what to do about it
	Example string    // lines of a transcript, a header or a setting; "" where none helps
	RFC     string    // where it is defined; "" when no standard defines it
}

// TermByName returns the term with that name or alias, letter case aside.
func TermByName(name string) (Term, bool) {
	if t, ok := find(terms, func(t *Term) string { return t.Name }, name); ok {
		return t, true
	}
	for i := range terms {
		for _, alias := range terms[i].Aliases {
			if len(alias) == len(name) && strings.EqualFold(alias, name) {
				return terms[i], true
			}
		}
	}
	return Term{}, false
}

// Terms lists the terms in the order of their names, letter case aside.
func Terms() []Term { return slices.Clone(terms) }
