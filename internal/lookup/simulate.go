package lookup

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// place is a step at which a reply may have come. The words alone often fit one
// of them only, and a person who pastes one line does not say which.
type place struct {
	step  string
	codes []int // that are usual there, for words without a code
	lines string
}

func places() []place {
	const (
		greet = "S: 220 mx.example.org ESMTP\n"
		hello = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250 AUTH PLAIN LOGIN XOAUTH2\n"
		login = "C: AUTH PLAIN ********\nS: 235 2.7.0 ok\n"
		mail  = "C: MAIL FROM:<alice@example.com>\n"
		rcpt  = "S: 250 2.1.0 ok\nC: RCPT TO:<bob@example.org>\n"
		data  = "S: 250 2.1.5 ok\nC: DATA\nS: 354 go ahead\nC: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: alice@example.com\nC: Subject: hi\nC:\nC: hi\nC: .\n"
		start = "C: STARTTLS\nS: 220 2.0.0 go ahead\n"
	)
	return []place{
		{"AUTH", []int{535, 534}, greet + hello + start + hello + "C: AUTH PLAIN ********\n"},
		{"RCPT", []int{550, 450}, greet + hello + mail + rcpt},
		{"content", []int{550, 554, 451}, greet + hello + mail + rcpt + data},
		{"MAIL", []int{530, 550, 553}, greet + hello + mail},
		{"greeting", []int{554, 421}, ""},
		{"EHLO", []int{501, 550}, greet + "C: EHLO client.example.com\n"},
		{"STARTTLS", []int{454}, greet + hello + "C: STARTTLS\n"},
		{"RCPT, logged in", []int{550}, greet + hello + start + hello + login + mail + rcpt},
	}
}

// causesOf lists the causes a reply has at the steps where it may have come:
// those its words speak for, and where there are none, those its codes do at the
// steps where they are usual. Codes alone leave everything open.
func causesOf(r reply) []Entry {
	code := r.code
	if code == 0 {
		code = r.enhanced.class*100 + 50
	}
	if code < 400 || r.text == "" {
		return nil
	}
	words, bare := r.text, "no"
	if r.hasEnh {
		words, bare = r.enhanced.String()+" "+words, r.enhanced.String()+" no"
	}
	t := newTrial(words, bare)
	for _, at := range places() {
		t.at(at, code, slices.Contains(at.codes, code))
	}
	if len(t.said) == 0 {
		return entriesOf(t.coded)
	}
	return entriesOf(t.said)
}

// causesSaid lists the causes that words without a code speak for.
func causesSaid(words string) []Entry {
	t := newTrial(words, "no")
	for _, at := range places() {
		for _, code := range at.codes {
			t.at(at, code, false)
		}
	}
	return entriesOf(t.said)
}

// match is a cause and where it is one.
type match struct {
	id     string
	places []string
}

// trial reads a reply at one place after another.
type trial struct {
	parser      *parser.Parser
	analyzer    *analyze.Analyzer
	words, bare string
	said        []match // what the same reply without its words is not
	coded       []match // what it is by its codes
}

func newTrial(words, bare string) *trial {
	t := &trial{analyzer: analyze.New(analyze.Options{SkipMessage: true}), words: words, bare: bare}
	rfc, _ := parser.DialectByName("rfc")
	t.parser = parser.New(parser.Options{Dialect: rfc})
	return t
}

// at reads the reply at a place: from a server nobody knows, and from those of
// the providers, who may mean something of their own with it.
func (t *trial) at(p place, code int, usual bool) {
	id := t.cause(p, plainHost, code, t.words)
	switch {
	case id == "":
	case t.cause(p, plainHost, code, t.bare) != id:
		t.said = note(t.said, id, p.step)
	case usual:
		t.coded = note(t.coded, id, p.step)
	}
	for _, provider := range causes.Providers() {
		if len(provider.Domains) == 0 {
			continue
		}
		host := "mx." + provider.Domains[0]
		if own := t.cause(p, host, code, t.words); own != "" && own != id && (says(own, t.words) || t.cause(p, host, code, t.bare) != own) {
			t.said = note(t.said, own, p.step+" ("+provider.Title+")")
		}
	}
}

// says reports whether a phrase that a cause is known by is among the words, or
// one of its proofs begins like them.
func says(id, words string) bool {
	c := causes.ByID(id)
	if c == nil {
		return false
	}
	lower := strings.ToLower(words)
	for _, cond := range c.If {
		if slices.ContainsFunc(cond.Says, func(phrase string) bool { return strings.Contains(lower, phrase) }) {
			return true
		}
	}
	first, _, _ := strings.Cut(enhancedPrefix.ReplaceAllString(lower, ""), ".")
	return len(first) >= 12 && slices.ContainsFunc(c.Matches, func(proof string) bool { return strings.Contains(strings.ToLower(proof), first) })
}

var enhancedPrefix = regexp.MustCompile(`^[245]\.[0-9]+\.[0-9]+ `)

const plainHost = "mx.example.org"

// cause is the ID of the cause of a session that ends with the reply, "" if only
// its codes are known.
func (t *trial) cause(p place, host string, code int, words string) (id string) {
	text := fmt.Sprintf("%sS: %d %s\nC: QUIT\nS: 221 bye\n", strings.ReplaceAll(p.lines, plainHost, host), code, words)
	for s, err := range t.parser.Sessions(strings.NewReader(text), "") {
		if err != nil {
			return ""
		}
		if c := t.analyzer.Report(s).Cause; c.Specific && id == "" {
			id = c.ID
		}
		_ = s.Release()
	}
	return id
}

func note(list []match, id, at string) []match {
	i := slices.IndexFunc(list, func(m match) bool { return m.id == id })
	if i < 0 {
		return append(list, match{id, []string{at}})
	}
	if !slices.Contains(list[i].places, at) {
		list[i].places = append(list[i].places, at)
	}
	return list
}

// mostCauses is how many causes are shown.
const mostCauses = 5

// Where others fit, too, causes that only say that it was refused are left out.
func entriesOf(list []match) []Entry {
	var out []Entry
	if telling := slices.DeleteFunc(slices.Clone(list), func(m match) bool { return causes.LastResort(m.id) }); len(telling) > 0 {
		list = telling
	}
	// What holds for every server goes before what a provider means by it.
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b match) int {
		return cmp.Compare(strings.Count(a.places[0], "("), strings.Count(b.places[0], "("))
	})
	for _, m := range list[:min(len(list), mostCauses)] {
		c := causes.ByID(m.id)
		if c == nil {
			continue
		}
		e := causeEntry(c)
		e.Example = ""
		if len(m.places) < len(places()) {
			steps := strings.Join(m.places, "; ")
			e.Details = append([]Detail{{"steps", labelStep, lang.T(steps, strings.ReplaceAll(steps, "logged in", "인증함"))}}, e.Details...)
		}
		out = append(out, e)
	}
	return out
}
