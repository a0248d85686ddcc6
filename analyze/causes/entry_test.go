package causes

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
)

// TestEntries holds what every entry owes its readers.
func TestEntries(t *testing.T) {
	id := regexp.MustCompile(`^[a-z][a-z0-9-]+$`)
	seen := map[string]bool{}
	for _, e := range All() {
		if !id.MatchString(e.ID) || seen[e.ID] || strings.HasPrefix(e.ID, "enhanced-") || strings.HasPrefix(e.ID, "code-") || strings.HasPrefix(e.ID, "class-") {
			t.Errorf("%q: no ID, one that exists, or one that belongs to the fall-backs", e.ID)
		}
		seen[e.ID] = true
		if !slices.Contains(Reasons(), e.Reason) {
			t.Errorf("%s: %q is no reason", e.ID, e.Reason)
		}
		if !slices.Contains([]string{client, sender, recipient, network, clientNetwork, server, nobody}, e.Whose) ||
			!slices.Contains([]string{no, yes, later}, e.Retry) || !slices.Contains([]string{sure, likely, possible}, e.Certainty) {
			t.Errorf("%s: whose %q, retry %q, certainty %q", e.ID, e.Whose, e.Retry, e.Certainty)
		}
		c := e.cause(&Facts{}) // without a single fact the words still have to be whole
		for _, l := range lang.All() {
			title, detail, fix := c.Title.In(l), c.Detail.In(l), c.Fix.In(l)
			if title == "" || strings.HasSuffix(title, ".") || !strings.HasSuffix(detail, ".") || !strings.HasSuffix(fix, ".") {
				t.Errorf("%s in %s: %q, %q, %q", e.ID, l, title, detail, fix)
			}
			if m := c.Misleading.In(l); m == "" != c.Misleading.IsZero() || m != "" && !strings.HasSuffix(m, ".") {
				t.Errorf("%s in %s: %q", e.ID, l, m)
			}
			if strings.ContainsAny(title+detail+fix, "{}") || strings.Contains(title+detail+fix, "  ") {
				t.Errorf("%s in %s: a fact without a word in its place: %q, %q, %q", e.ID, l, title, detail, fix)
			}
		}
		for _, o := range e.Options {
			if o.Library == "" || o.Use.En == "" || o.Use.Ko == "" {
				t.Errorf("%s: option %+v", e.ID, o)
			}
		}
		for i := range e.If {
			checkCond(t, e, &e.If[i])
		}
		if len(e.If) == 0 && e.Reason != "delivered" && !speaksFor(wordings(), e.ID) {
			t.Errorf("%s: no condition", e.ID)
		}
	}
	for _, e := range particularEntries() {
		for _, near := range e.Near {
			if slices.Contains(e.Matches, near) {
				t.Errorf("%s: both a match and near: %s", e.ID, near)
			}
		}
	}
	for _, r := range particulars() {
		if p, e := providerByID(r.By), ByID(r.Cause); p == nil || e == nil || ByID(namedID(p, e)) == nil {
			t.Errorf("a row of %s for %s leads to no entry", r.By, r.Cause)
		}
	}
	for _, id := range append(slices.Clone(providerCauses), unblockCauses...) {
		if ByID(id) == nil || !slices.Contains(providerCauses, id) {
			t.Errorf("%s is no general cause", id)
		}
	}
	for _, list := range append(wordings(), pairWords) {
		for i := range list {
			e := ByID(list[i].ID)
			if e == nil {
				t.Fatalf("a wording for %q, which is no entry", list[i].ID)
			}
			checkCond(t, e, &Cond{Codes: list[i].Codes, Steps: list[i].Steps, Says: list[i].Says, Also: list[i].Also, Without: list[i].Without})
		}
	}
	for _, r := range enhancedReasons {
		if !slices.Contains(Reasons(), r.reason) {
			t.Errorf("%d.%d: %q is no reason", r.subject, r.detail, r.reason)
		}
	}
}

func checkCond(t *testing.T, e *Entry, c *Cond) {
	t.Helper()
	steps := strings.Fields("none connect greeting EHLO HELO LHLO STARTTLS AUTH MAIL RCPT DATA BDAT content VRFY EXPN XCLIENT XFORWARD")
	outcomes := strings.Fields("partly-accepted deferred rejected auth-failed tls-failed connection-failed protocol-error incomplete no-mail")
	for _, s := range strings.Fields(c.Steps) {
		if !slices.Contains(steps, s) {
			t.Errorf("%s: step %q", e.ID, s)
		}
	}
	for _, o := range strings.Fields(c.Outcomes) {
		if !slices.Contains(outcomes, o) {
			t.Errorf("%s: outcome %q", e.ID, o)
		}
	}
	for _, word := range strings.Fields(c.Codes) {
		if n, err := strconv.Atoi(word); err != nil || n > 9 && (n < 200 || n > 599) {
			t.Errorf("%s: code %q", e.ID, word)
		}
	}
	pattern := regexp.MustCompile(`^[245]?\.\d{1,3}\.(\d{1,3})?$`)
	for _, word := range strings.Fields(c.Enhanced) {
		if !pattern.MatchString(word) {
			t.Errorf("%s: enhanced code %q", e.ID, word)
		}
	}
	for _, id := range strings.Fields(c.Providers) {
		if !slices.ContainsFunc(Providers(), func(p Provider) bool { return p.ID == id }) {
			t.Errorf("%s: provider %q", e.ID, id)
		}
	}
	for _, words := range [][]string{c.Says, c.Also, c.Without, c.Notes} {
		for _, w := range words {
			if len(w) < shortest || w != strings.ToLower(w) || strings.ContainsAny(w, "\n\t") || strings.Contains(w, "  ") {
				t.Errorf("%s: the phrase %q is never found: lower case, single spaces, %d octets or more", e.ID, w, shortest)
			}
		}
	}
	if c.Providers+c.Outcomes+c.Steps+c.Codes+c.Enhanced == "" && len(c.Troubles)+len(c.Says)+len(c.Notes) == 0 && c.When == nil {
		t.Errorf("%s: a condition that always holds", e.ID)
	}
}

// TestProviders holds that the providers can be told apart and found.
func TestProviders(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Providers() {
		if p.ID == "" || seen[p.ID] || p.Title == "" || len(p.Domains)+len(p.Says) == 0 {
			t.Errorf("%+v", p)
		}
		seen[p.ID] = true
		for _, w := range append(slices.Clone(p.Domains), p.Says...) {
			if len(w) < shortest || w != strings.ToLower(w) {
				t.Errorf("%s: %q", p.ID, w)
			}
		}
		f := &Facts{}
		if len(p.Domains) > 0 {
			f.Server = "mx1." + p.Domains[0]
		} else {
			f.Text = "see " + p.Says[0]
		}
		base().recognise(f)
		if !f.From(p.ID) {
			t.Errorf("%s is not recognised by %q%q", p.ID, f.Server, f.Text)
		}
	}
	f := &Facts{Server: "notgmail.com", Target: "example.com"}
	base().recognise(f)
	for i := range f.providers.each {
		t.Errorf("%q is taken for %s", f.Server, providers[i].Title)
	}
}

// TestIndex compares the index with asking every condition in turn.
func TestIndex(t *testing.T) {
	x := base()
	if len(x.rules) > setSize || len(providers) > setSize {
		t.Fatalf("%d rules, %d providers: make setSize larger than %d", len(x.rules), len(providers), setSize)
	}
	for _, code := range []int{0, 250, 421, 450, 535, 550, 577} {
		for _, step := range []string{"", "greeting", "AUTH", "MAIL", "RCPT", "content", "VRFY"} {
			for _, text := range []string{"", "no", "user unknown", "5.7.1 blocked using spamhaus", "relay access denied. authentication required", "mailbox full, message size exceeds the size limit"} {
				for trouble := range troubles {
					f := &Facts{Outcome: "rejected", Step: step, Code: code, Answered: code != 0, Text: text, Trouble: trouble}
					if got, want := entryOf(x.find(f)), x.findSlowly(f); got != want {
						t.Fatalf("got %v, want %v for %+v", got, want, f)
					}
				}
			}
		}
	}
}

func (x *index) findSlowly(f *Facts) *Entry {
	x.recognise(f)
	for i := range x.rules {
		r := &x.rules[i]
		ok := r.Says == nil || f.Says(r.Says...)
		if words := strings.Fields(r.Steps); len(words) > 0 {
			ok = ok && (slices.Contains(words, f.Step) || f.Step == "" && slices.Contains(words, "none"))
		}
		if words := strings.Fields(r.Codes); len(words) > 0 {
			ok = ok && (slices.Contains(words, strconv.Itoa(f.Code)) || slices.Contains(words, strconv.Itoa(f.Code/100)))
		}
		if words := strings.Fields(r.Providers); len(words) > 0 {
			ok = ok && f.From(words...)
		}
		if ok && (r.Troubles == nil || slices.Contains(r.Troubles, f.Trouble)) && r.holds(f) {
			return r.entry
		}
	}
	return nil
}

// TestScanner compares the scanner with strings.Contains.
func TestScanner(t *testing.T) {
	words := []string{"abc", "abcd", "bcd", "xyz", "abc def", "授权码"}
	var s scanner
	for i, w := range words {
		s.add(w, i)
	}
	for _, text := range []string{"", "ab", "abc", "xabcdx", "abc def", "xyzxyz", "输入授权码", strings.Repeat("ab", 50) + "c"} {
		var got, want set
		s.scan(text, &got)
		for i, w := range words {
			if strings.Contains(text, w) {
				want.add(i)
			}
		}
		if got != want {
			t.Errorf("got %b, want %b in %q", got[0], want[0], text)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	f := Facts{Outcome: "rejected", Step: "RCPT", Code: 550, Answered: true, Server: "mx.example.org",
		Text: "the account that you tried to reach is not at home today. please try double-checking the address for typing errors or unnecessary spaces. for more information, go to the help pages"}
	f.Enhanced.Class, f.Enhanced.Subject, f.Enhanced.Detail = 5, 9, 9
	b.ReportAllocs()
	for b.Loop() {
		g := f
		Find(&g)
	}
}

func BenchmarkIndex(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newIndex(families(), wordings(), [][]wording{pairWords})
	}
}

// TestEnhancedOnly holds that a reply of which only the enhanced code is told
// finds the entries of its class.
func TestEnhancedOnly(t *testing.T) {
	for _, c := range []struct {
		class, subject, detail int
		text, want             string
	}{
		{5, 7, 57, "client not authenticated to send mail", "microsoft-anonymous"},
		{5, 7, 60, "smtp; client does not have permissions to send as this sender", "microsoft-send-as-denied"},
		{4, 2, 2, "mailbox is full", "mailbox-full"},
		{4, 7, 60, "later", "enhanced-4.7.60"},
	} {
		f := &Facts{Outcome: "rejected", Step: "RCPT", Answered: true, Text: c.text}
		f.Enhanced.Class, f.Enhanced.Subject, f.Enhanced.Detail = c.class, c.subject, c.detail
		if got := Find(f); got.ID != c.want && (got.Specific || c.want[:4] != "enha") {
			t.Errorf("%d.%d.%d %q: got %q, want %q", c.class, c.subject, c.detail, c.text, got.ID, c.want)
		}
	}
}

// entryOf is the entry of a rule, or nil.
func entryOf(r *rule) *Entry {
	if r == nil {
		return nil
	}
	return r.entry
}
