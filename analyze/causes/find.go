package causes

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// Find returns the cause. There is always one: where no entry fits, the words
// say what the enhanced code means, else the reply code, else its first digit.
// It reads f, notes in it what it recognises, and keeps nothing of it.
func Find(f *Facts) Cause {
	f.settle()
	c := Cause{}
	x := base()
	if r := x.find(f); r != nil {
		c = x.named(r.entry, f).cause(f)
		c.Reason = x.class(r, f, c.Reason)
	} else {
		c = fallback(f)
	}
	if f.Claimed && f.Outcome != noMail {
		c.Detail = joined(c.Detail, claimedWords)
	}
	return c
}

// claimedWords stand beside a failure that the program calls a success.
var claimedWords = lang.T(
	"The program says that the mail was sent, although it was not: it does not look at the server's replies.",
	"프로그램은 메일을 보냈다고 하지만 실제로는 보내지 못했습니다. 서버의 응답을 확인하지 않기 때문입니다.")

// joined is one text after the other; either may be zero.
func joined(a, b lang.Text) lang.Text {
	switch {
	case a.IsZero():
		return b
	case b.IsZero():
		return a
	}
	return lang.T(a.En+" "+b.En, a.Ko+" "+b.Ko)
}

// find returns the first rule that fits, or nil.
func (x *index) find(f *Facts) *rule {
	x.recognise(f)
	rules, named := x.codes[f.Code]
	switch {
	case f.Code == 0 && !f.Enhanced.IsZero():
		rules = &x.classes[min(f.Class(), 9)]
	case !named:
		rules = x.codes[min(f.Class(), 9)]
	}
	left := *rules
	if rules, named = x.steps[f.Step]; named {
		left.keep(rules)
	} else {
		left.keep(&x.anyStep)
	}
	left.keep(&x.troubles[f.Trouble])
	vendors := x.anyone
	for i := range f.providers.each {
		if rules, named = x.vendors[i]; named {
			vendors.unite(rules)
		}
	}
	left.keep(&vendors)
	said := x.silent
	x.phrases.scan(f.Text, &said)
	left.keep(&said)
	for i := range left.each {
		if x.rules[i].holds(f) {
			return &x.rules[i]
		}
	}
	return nil
}

// holds checks what the index has not.
func (r *rule) holds(f *Facts) bool {
	return (len(r.outcomes) == 0 || slices.Contains(r.outcomes, f.Outcome)) &&
		(len(r.enhanced) == 0 || slices.ContainsFunc(r.enhanced, func(p enhancedPattern) bool { return p.fits(f) })) &&
		(len(r.Also) == 0 || f.Says(r.Also...)) &&
		!f.Says(r.Without...) &&
		(len(r.Notes) == 0 || f.Noted(r.Notes...)) &&
		(r.When == nil || r.When(f))
}

func (p enhancedPattern) fits(f *Facts) bool {
	if f.Enhanced.IsZero() {
		return false
	}
	for i, n := range [...]int{f.Enhanced.Class, f.Enhanced.Subject, f.Enhanced.Detail} {
		if p[i] >= 0 && p[i] != n {
			return false
		}
	}
	return true
}

// cause puts the words of an entry together.
func (e *Entry) cause(f *Facts) Cause {
	c := Cause{
		ID: e.ID, Reason: e.Reason, Whose: e.Whose, Retry: e.Retry, Certainty: e.Certainty, Specific: true,
		Title: e.Title, Detail: f.expand(e.Detail), Fix: f.expand(e.Fix), Misleading: f.expand(e.Misleading),
	}
	if !e.Named.IsZero() {
		if named, known := f.fillIn(e.Named); known {
			c.Title = named
		}
	}
	for i := range e.Options {
		if e.Options[i].Library == f.Library && f.Library != "" {
			c.Option = e.Options[i].Use
			break
		}
	}
	if e.Fill != nil {
		e.Fill(f, &c)
	}
	return c
}

// expand puts facts in place of their names in braces: {server}, {target},
// {sender}, {recipient}, {identity}, {header}, {client}, {mechanism}, {code},
// {enhanced}, {provider}, {banner}, {command}, {offered} (login mechanisms),
// {port}, {last} and {lastto}. What stands behind a bar is said of a fact that is not known:
// "{recipient|the recipient}".
func (f *Facts) expand(t lang.Text) lang.Text {
	t, _ = f.fillIn(t)
	return t
}

// fillIn also reports whether all facts were known.
func (f *Facts) fillIn(t lang.Text) (lang.Text, bool) {
	en, first := f.fillString(t.En)
	ko, second := f.fillString(t.Ko)
	return lang.T(en, ko), first && second
}

func (f *Facts) fillString(s string) (string, bool) {
	if strings.IndexByte(s, '{') < 0 {
		return s, true
	}
	var b strings.Builder
	known := true
	for {
		before, rest, open := strings.Cut(s, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			b.WriteString(s)
			return b.String(), known
		}
		b.WriteString(before)
		name, instead, _ := strings.Cut(name, "|")
		value := clip(f.quote(name))
		if value == "" {
			value, known = instead, false
		}
		particle, after := lang.Particle(value, after)
		b.WriteString(value)
		b.WriteString(particle)
		s = after
	}
}

// quote is a fact by the name it has in braces.
func (f *Facts) quote(name string) string {
	switch name {
	case "server":
		return f.Server
	case "target":
		return f.where()
	case "sender":
		return f.Sender
	case "recipient":
		return f.Recipient
	case "identity":
		return f.Identity
	case "header":
		return f.Header()
	case "client":
		return f.Hello
	case "mechanism":
		return f.Mechanism
	case "code":
		if f.Code != 0 {
			return itoa(f.Code)
		}
	case "enhanced":
		return f.Enhanced.String()
	case "banner":
		return f.Banner
	case "command":
		return f.answers()
	case "offered":
		return strings.Join(f.Mechanisms, ", ")
	case "port":
		if f.Port != 0 {
			return itoa(f.Port)
		}
	case "last":
		if f.Last != 0 {
			return itoa(f.Last)
		}
	case "lastto":
		return f.LastTo
	case "provider":
		for i := range f.providers.each {
			return providers[i].Title
		}
	}
	return ""
}

// clip shortens words of the transcript.
func clip(s string) string {
	const longest = 60
	if len(s) <= longest {
		return s
	}
	n := longest
	for n > 0 && s[n]&0xC0 == 0x80 { // not inside a letter
		n--
	}
	return s[:n] + "…"
}
