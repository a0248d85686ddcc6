package lookup

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
)

// kinds are the kinds and names of what was found: "reply-code 550".
func kinds(r Result) []string {
	var out []string
	for _, e := range r.Entries {
		out = append(out, string(e.Kind)+" "+e.Name)
	}
	return out
}

func TestFind(t *testing.T) {
	for query, want := range map[string][]string{
		"550":                    {"reply-code 550"},
		"499":                    {"reply-code 499"},
		"5xx":                    {"reply-code 5yz"},
		"550 5.1.1":              {"reply-code 550", "enhanced-code 5.1.1"},
		"5.7.1":                  {"enhanced-code 5.7.1"},
		"#5.7.1":                 {"enhanced-code 5.7.1"},
		"5.7":                    {"enhanced-code 5.7"},
		"5.7.999":                {"enhanced-code 5.7.999"},
		"5.7.57":                 {"provider-code 5.7.57"},
		"5.7.610":                {"provider-code 5.7.610"},
		"4.7.28":                 {"enhanced-code 4.7.28", "provider-code 4.7.28"},
		"starttls":               {"command STARTTLS", "extension STARTTLS"},
		"AUTH":                   {"command AUTH", "extension AUTH", "parameter MAIL AUTH"},
		"rcpt to":                {"command RCPT"},
		"MAIL FROM:":             {"command MAIL"},
		"size=429":               {"parameter MAIL SIZE"},
		"ALT-ADDRESS":            {"parameter MAIL ALT-ADDRESS", "parameter RCPT ALT-ADDRESS"},
		"xoauth2":                {"mechanism XOAUTH2"},
		"LOGIN":                  {"mechanism LOGIN", "term authentication"},
		"mua":                    {"term MUA"},
		"SPF DKIM":               {"term SPF", "term DKIM"},
		"그레이리스팅":                 {"term greylisting"},
		"587":                    {"reply-code 587", "term port 587"},
		"25":                     {"term port 25"},
		"seq001":                 {"check SEQ001"},
		"SEQ":                    {"check SEQ"},
		"deferred":               {"outcome deferred"},
		"local part":             {"limit local part"},
		"data block":             {"timeout data block"},
		"swaks":                  {"dialect swaks"},
		"XXXXXXXA":               {"extension XXXXXXXA"},
		"X-SOMETHING":            {"extension X-SOMETHING"},
		"S: 250-PIPELINING":      {"reply-code 250"},
		"  reply: b'354 go on' ": {"reply-code 354"},
	} {
		if got := kinds(Find(query)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", query, got, want)
		}
	}
	for _, query := range []string{"", " ", "zzzzzz", "099", "600", "5.7.1.1", "6.1.1", "xanadu", "a@b", "-1", "+55", "550550"} {
		if r := Find(query); len(r.Entries) > 0 {
			t.Errorf("%q: %q", query, kinds(r))
		}
	}
}

// A line of a server is looked up by its words, too.
func TestReplyLines(t *testing.T) {
	for query, want := range map[string][]string{
		"535-5.7.8 Username and Password not accepted. For more information": {"cause gmail-app-password-needed", "reply-code 535", "enhanced-code 5.7.8"},
		"550 5.7.1 <bob@example.org>: Relay access denied":                   {"cause relay-denied", "reply-code 550"},
		"relay access denied":                       {"cause relay-denied"},
		"452 4.2.2 Mailbox full":                    {"reply-code 452", "enhanced-code 4.2.2"},
		"smtplib.SMTPDataError: (554, b'5.7.1 no')": {"reply-code 554", "enhanced-code 5.7.1"},
		"#5.1.1 bad address":                        {"enhanced-code 5.1.1"},
		"gmail-app-password-needed":                 {"cause gmail-app-password-needed"},
		"enhanced-5.7.8":                            {"enhanced-code 5.7.8"},
		"code-535":                                  {"reply-code 535"},
		"norelaying":                                {"reason norelaying"},
	} {
		got := kinds(Find(query))
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%q: %q, without %q", query, got, w)
			}
		}
	}
	for query, hasCause := range map[string]bool{"250 2.0.0 ok": false, "550 5.1.1": false, "550 no": true} {
		if got := strings.Contains(strings.Join(kinds(Find(query)), "; "), "cause "); got != hasCause {
			t.Errorf("%q: %q", query, kinds(Find(query)))
		}
	}
}

func TestSuggestions(t *testing.T) {
	for query, want := range map[string]string{
		"STARTLS": "STARTTLS", "STRATTLS": "STARTTLS", "envelop": "envelope", "graylistng": "graylisting", "pipelinig": "pipelining",
		"CRAM-MD4": "CRAM-MD5", "ENHANCED": "ENHANCEDSTATUSCODES", "SEQ0": "SEQ001", "그레이리스틍": "그레이리스팅", "dmrac": "DMARC",
	} {
		r := Find(query)
		if len(r.Entries) > 0 || !slices.ContainsFunc(r.Suggestions, func(s string) bool { return strings.EqualFold(s, want) }) || len(r.Suggestions) > most {
			t.Errorf("%q: %q and %q, not %q", query, kinds(r), r.Suggestions, want)
		}
	}
}

// Whatever has a name is found by it, with words in both languages; and by a
// misspelling of it.
func TestEveryName(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	names := Names()
	if len(names) < 400 {
		t.Fatalf("only %d names", len(names))
	}
	missed, tried := 0, 0
	for _, name := range names {
		r := Find(name)
		if len(r.Entries) == 0 {
			t.Errorf("%q is not found", name)
			continue
		}
		for _, e := range r.Entries {
			check(t, name, e)
		}
		if letters := []rune(name); len(letters) >= 5 && strings.Trim(name, "0123456789. ") != "" {
			i := 1 + rng.IntN(len(letters)-2)
			letters[i], letters[i+1] = letters[i+1], letters[i]
			wrong := string(letters)
			if wrong == name || len(named(wrong)) > 0 {
				continue // two of a letter, or another name
			}
			tried++
			if !slices.ContainsFunc(suggest(wrong), func(s string) bool { return strings.EqualFold(s, name) }) {
				missed++
			}
		}
	}
	if missed*50 > tried || tried < 100 {
		t.Errorf("of %d misspelled names %d were not suggested", tried, missed)
	}
}

func check(t *testing.T, query string, e Entry) {
	t.Helper()
	for _, text := range []lang.Text{e.Kind.Title(), e.Meaning} {
		if text.En == "" || text.Ko == "" {
			t.Errorf("%q, %s %s: a text is empty: %+v", query, e.Kind, e.Name, e)
		}
	}
	for _, text := range []lang.Text{e.Title, e.When, e.Do} {
		if (text.En == "") != (text.Ko == "") {
			t.Errorf("%q, %s %s: only in one language: %q, %q", query, e.Kind, e.Name, text.En, text.Ko)
		}
	}
	for _, d := range e.Details {
		if d.Key == "" || d.Label.En == "" || d.Label.Ko == "" || d.Text.En == "" || d.Text.Ko == "" {
			t.Errorf("%q, %s %s: %+v", query, e.Kind, e.Name, d)
		}
	}
	for _, s := range e.See {
		if len(named(s)) == 0 {
			t.Errorf("%q, %s %s: it points at %q, which is not found", query, e.Kind, e.Name, s)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 1, 0}, {"a", "", 1, 1}, {"abc", "abc", 0, 0}, {"abc", "acb", 1, 1}, {"abcd", "acbe", 2, 2}, {"abc", "xyz", 2, -1},
		{"kitten", "sitting", 3, 3}, {"kitten", "sitting", 2, -1}, {"메일", "메알", 1, 1}, {"ab", "ba", 1, 1}, {"abcdef", "badcfe", 3, 3},
	} {
		if got := distance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, not %d", c.a, c.b, c.limit, got, c.want)
		}
		if got := distance(c.b, c.a, c.limit); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, not %d", c.b, c.a, c.limit, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"550 5.7.1 no", "STARTLS", "(535, b'5.7.8 bad", strings.Repeat("5", 3000), "S: '", "5.", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		r := Find(query)
		if len(r.Suggestions) > most || len(r.Entries) > 0 && len(r.Suggestions) > 0 {
			t.Fatalf("%d entries, %q", len(r.Entries), r.Suggestions)
		}
	})
}
