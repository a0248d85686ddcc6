package causes

import (
	"slices"
	"strings"
)

// class is the class of a refusal in the vocabulary of Sisimai. An entry is chosen
// because it explains a reply best, and has a class; where Sisimai decides
// otherwise, this does: first by the rows of [classLines], then by whether the
// words or the enhanced code count for more.
func (x *index) class(r *rule, f *Facts, reason string) string {
	if f.Step == "AUTH" || !f.Answered {
		return reason
	}
	rows := x.classRows[r.entry.ID]
	for i := range rows {
		if rows[i].fits(f) {
			return rows[i].reason
		}
	}
	if r.Providers != "" {
		return reason
	}
	if r.vague() && (registeredClass(f) != "" || LastResort(r.entry.ID)) {
		reason = ""
	}
	return settled(reason, f)
}

// vague reports whether an entry was not chosen for what the reply says, or for
// no more than that it is a refusal.
func (r *rule) vague() bool {
	return len(r.Says) == 0 && r.Enhanced != "" || LastResort(r.entry.ID)
}

// precedence is the order in which Sisimai asks for the classes that an enhanced
// code can decide as well as words can. What is not listed is asked later, and
// only if the code decides nothing or something as general as a matter of
// security.
var precedence = strings.Fields(`
	mailboxfull mesgtoobig exceedlimit suspend hasmoved norelaying authfailure userunknown filtered requireptr notcompliantrfc
	badreputation contenterror rejected hostunknown spamdetected speeding toomanyconn blocked`)

// settled decides between the class of the words, "" if they tell none, and that
// of the enhanced code.
func settled(words string, f *Facts) string {
	code := registeredClass(f)
	mine, theirs := slices.Index(precedence, words), slices.Index(precedence, code)
	switch {
	case words == "":
		return reasonOf(f)
	case code == "" || words == code || words == "virusdetected" || words == "failedstarttls" || words == "undefined" || words == "delivered":
		return words
	case code == "userunknown":
		if slices.Contains(mildWords, words) || mine >= 0 && mine < theirs {
			return words
		}
		return code
	case code == "filtered":
		if mine >= 0 && words != "rejected" && words != "spamdetected" {
			return words
		}
		return code
	case code == "hostunknown" && words == "networkerror", code == "contenterror" && words == "spamdetected":
		return words
	case slices.Contains(generalClasses, code):
		return words
	case mine < 0:
		return code
	case theirs < 0 || mine < theirs:
		return words
	}
	return code
}

// mildWords are the classes whose words count for more than a code that names an
// unknown user: many servers send that code with every refusal of a recipient.
var mildWords = []string{"norelaying", "blocked", "mailboxfull", "hasmoved", "rejected", "notaccept"}

// generalClasses are those of codes that say so little that any words say more.
var generalClasses = []string{"securityerror", "systemerror", "expired", "networkerror"}

// registeredClass is the class that is documented for the enhanced code alone, or
// "".
func registeredClass(f *Facts) string {
	if f.Enhanced.IsZero() {
		return ""
	}
	for _, r := range enhancedReasons {
		if r.subject == f.Enhanced.Subject && r.detail == f.Enhanced.Detail && (r.class == 0 || r.class == f.Enhanced.Class) {
			return r.reason
		}
	}
	return ""
}
