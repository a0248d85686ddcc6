// Package docs writes the reference pages of this folder from the code: the
// checks, and the causes. Nothing imports it; its test fails when a page is not
// what the code says, and
//
//	go test ./internal/docs -update
//
// writes the pages anew.
package docs

import (
	"fmt"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// page is a Markdown text under construction, in one language.
type page struct {
	strings.Builder
	lang lang.Lang
}

// f writes formatted text. Arguments that are a [lang.Text] are put in the page's
// language.
func (p *page) f(format string, args ...any) {
	for i, a := range args {
		if t, ok := a.(lang.Text); ok {
			args[i] = t.In(p.lang)
		}
	}
	fmt.Fprintf(p, format, args...)
}

// t writes a paragraph.
func (p *page) t(en, ko string) { p.f("%s\n\n", lang.T(en, ko)) }

// text makes words safe in a paragraph: no markup, no HTML.
func text(s string) string {
	return strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "|", `\|`, "\\", `\\`).Replace(s)
}

// block writes a transcript.
func (p *page) block(s string) {
	p.f("```text\n%s\n```\n\n", strings.TrimSuffix(s, "\n"))
}

// anchor is how the heading of a code or an ID is linked to within a page.
func anchor(id string) string { return strings.ToLower(strings.ReplaceAll(id, ".", "")) }

// generated stands at the head of each page.
func (p *page) generated() {
	p.f("<!-- Generated from the code by go test ./internal/docs -update: do not edit. -->\n\n")
}

// other is the name of the same page in the other language.
func (p *page) other(name string) {
	if p.lang == lang.Korean {
		p.f("[English](%s.md)\n\n", name)
	} else {
		p.f("[한국어](%s.ko.md)\n\n", name)
	}
}
