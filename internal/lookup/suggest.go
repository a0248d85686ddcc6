package lookup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// Names lists everything that can be looked up by its name, in no order that
// means anything.
func Names() []string {
	var out []string
	for _, r := range registry.ReplyCodes() {
		out = append(out, strconv.Itoa(r.Code))
	}
	for _, x := range registry.EnhancedCodes() {
		out = append(out, enhanced{5, x.Subject, x.Detail}.String())
	}
	for _, p := range registry.ProviderCodes() {
		out = append(out, p.Code)
	}
	for _, v := range registry.Verbs() {
		out = append(out, v.Name)
	}
	out = append(out, "MAIL FROM", "RCPT TO")
	for _, x := range registry.Extensions() {
		out = append(out, x.Keyword)
	}
	for _, p := range registry.Parameters() {
		out = append(out, p.Keyword)
	}
	for _, m := range registry.Mechanisms() {
		out = append(out, m.Name)
	}
	for _, t := range registry.Terms() {
		out = append(out, t.Name)
		out = append(out, t.Aliases...)
	}
	for _, c := range analyze.Checks() {
		out = append(out, c.Code)
	}
	out = append(out, causeIDs()...)
	for _, o := range analyze.Outcomes() {
		out = append(out, string(o))
	}
	for _, l := range registry.Limits() {
		out = append(out, l.Name)
	}
	for _, d := range parser.Dialects() {
		out = append(out, d.Name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// most is how many suggestions are made.
const most = 5

// suggest returns the names that are spelled alike: a letter wrong, missing, too
// many or exchanged, or the beginning of a name, or a part of one.
func suggest(query string) []string {
	type near struct {
		name  string
		score int
	}
	q := strings.ToLower(query)
	var found []near
	for _, name := range Names() {
		n := strings.ToLower(name)
		score := -1
		d := distance(q, n, allowed(q))
		switch {
		case d >= 0:
			score = 10 * d
		case utf8.RuneCountInString(q) >= 2 && strings.HasPrefix(n, q):
			score = 12 + len(n) - len(q)
		case utf8.RuneCountInString(q) >= 4 && strings.Contains(n, q):
			score = 24 + len(n) - len(q)
		default:
			continue
		}
		if d > 0 && strings.Trim(q, "0123456789.") == "" && q[0] != n[0] {
			score += 15 // a code of another class is hardly meant
		}
		found = append(found, near{name, score})
	}
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(len(a.name), len(b.name)), cmp.Compare(a.name, b.name))
	})
	var out []string
	for _, f := range found {
		if len(out) < most && !slices.ContainsFunc(out, func(s string) bool { return strings.EqualFold(s, f.name) }) {
			out = append(out, f.name)
		}
	}
	return out
}

// allowed is how many mistakes a word of that length may have.
func allowed(q string) int {
	switch n := utf8.RuneCountInString(q); {
	case n <= 2:
		return 1
	case n <= 4:
		return 1
	case n <= 8:
		return 2
	}
	return 3
}

// distance counts the insertions, deletions, substitutions and exchanges of
// neighbours that make b of a (Damerau's, each place edited once); -1 if they
// are more than limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > limit || -d > limit {
		return -1
	}
	var before, last, row []int
	last = make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row = make([]int, len(y)+1)
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return -1
		}
		before, last = last, row
	}
	if d := last[len(y)]; d <= limit {
		return d
	}
	return -1
}
