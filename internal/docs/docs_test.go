package docs

import (
	"regexp"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
)

// The pages are what the code says. Run with -update to write them anew, and
// read the difference.
func TestPages(t *testing.T) {
	for name, write := range pages() {
		for _, l := range lang.All() {
			file := name + ".md"
			if l == lang.Korean {
				file = name + ".ko.md"
			}
			golden.Equal(t, file, []byte(write(l)))
		}
	}
}

func pages() map[string]func(lang.Lang) string {
	return map[string]func(lang.Lang) string{"checks": Checks, "causes": Causes}
}

var (
	link    = regexp.MustCompile(`\]\(#([^)]*)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
)

// Every link within a page leads to a heading, and no heading stands twice.
func TestLinks(t *testing.T) {
	for name, write := range pages() {
		for _, l := range lang.All() {
			page := write(l)
			anchors := map[string]bool{}
			for _, m := range heading.FindAllStringSubmatch(page, -1) {
				a := anchor(m[1])
				if anchors[a] {
					t.Errorf("%s, %s: two headings %q", name, l, m[1])
				}
				anchors[a] = true
			}
			links := link.FindAllStringSubmatch(page, -1)
			if len(links) < 10 {
				t.Errorf("%s, %s: only %d links", name, l, len(links))
			}
			for _, m := range links {
				if !anchors[m[1]] {
					t.Errorf("%s, %s: no heading for #%s", name, l, m[1])
				}
			}
		}
	}
}

func TestEveryCheckIsDocumented(t *testing.T) {
	for _, l := range lang.All() {
		page := Checks(l)
		for _, c := range analyze.Checks() {
			for _, part := range []string{"### " + c.Code + "\n", text(c.Text.In(l)), c.RFC, strings.TrimSuffix(analyze.Abridged(c.Bad), "\n"), strings.TrimSuffix(analyze.Abridged(c.Good), "\n")} {
				if !strings.Contains(page, part) {
					t.Errorf("%s, %s: the page lacks %q", c.Code, l, part)
				}
			}
			if family := familyTitle(c.Code[:3]); family.En == c.Code[:3] {
				t.Errorf("the family of %s has no title", c.Code)
			}
		}
	}
}

func TestEveryCauseIsDocumented(t *testing.T) {
	for _, l := range lang.All() {
		p, page := &page{lang: l}, Causes(l)
		for _, e := range causes.All() {
			for _, part := range []string{"## " + e.ID + "\n", p.words(e.Title), p.words(e.Detail), p.words(e.Fix), e.Reason} {
				if !strings.Contains(page, part) {
					t.Errorf("%s, %s: the page lacks %q", e.ID, l, part)
				}
			}
			for _, word := range []lang.Text{whose(e.Whose), retry(e.Retry), certainty(e.Certainty)} {
				if word.Ko == word.En {
					t.Errorf("%s: %q has no words", e.ID, word.En)
				}
			}
		}
	}
}
