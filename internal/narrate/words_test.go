package narrate

import (
	"regexp"
	"testing"

	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

func TestLabelsAreComplete(t *testing.T) {
	en, ko := LabelsIn(0), LabelsIn(1)
	if en.Steps == "" || ko.Steps == "" || en == ko {
		t.Error("labels are missing")
	}
}

// A dialect whose title is more than the name of a program has a Korean one.
func TestDialectTitles(t *testing.T) {
	english := regexp.MustCompile(`(?:^|[ (])(a|an|and|as|by|for|in|its|level|log|of|on|or|session|style|the|through|to|transcript|verbose|with)\b`)
	korean := regexp.MustCompile(`\p{Hangul}`)
	for _, d := range parser.Dialects() {
		title := registry.DialectTitle(d.Name, d.Title)
		if title.En != d.Title {
			t.Errorf("%s: %q is not its title", d.Name, title.En)
		}
		if english.MatchString(program(d.Title)) && !korean.MatchString(title.Ko) {
			t.Errorf("%s: %q is English (registry/dialects.go)", d.Name, title.Ko)
		}
	}
}

func TestProgram(t *testing.T) {
	for title, want := range map[string]string{
		"swaks (Perl)": "swaks (Perl)",
		"Python smtplib, set_debuglevel(1) or (2)":                    "Python smtplib",
		"smtp-server (Node.js, by nodemailer) with logger on, or not": "smtp-server (Node.js, by nodemailer) with logger on",
		") , (": ") ",
		"":      "",
	} {
		if got := program(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
