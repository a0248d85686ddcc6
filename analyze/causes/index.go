package causes

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// index is the knowledge base made ready for looking things up. Each condition
// of each entry is a rule; a set of rules stands for each code, step, provider
// and trouble, and their intersection leaves a handful to look at.
type index struct {
	rules []rule // in the order of the entries

	codes    map[int]*set // rules that take this code; those of a digit, all codes of the class not named
	classes  [10]set      // rules that take a code of this digit, or any
	steps    map[string]*set
	anyStep  set // rules that name no step
	troubles [troubles]set
	phrases  scanner
	silent   set          // rules without phrases
	vendors  map[int]*set // by provider, the rules that name it
	anyone   set          // rules that name no provider

	domains  map[string][]int // providers by the ends of their servers' names
	programs map[string]int   // … by their software
	evidence scanner          // … by what only they say

	entries map[string]*Entry // by ID
	general map[*Entry]bool   // those that are named after the provider, if one is known

	classRows map[string][]classRow // by the ID of the entry
}

// rule is a condition with its lists taken apart.
type rule struct {
	*Cond
	entry    *Entry
	outcomes []string
	enhanced []enhancedPattern
}

// enhancedPattern is an enhanced code; -1 stands for any number.
type enhancedPattern [3]int

// base makes the index at its first call.
var base = sync.OnceValue(func() *index { return newIndex(families(), wordings(), [][]wording{pairWords}) })

// newIndex makes an index. The wordings of each group come before the first family
// that has an entry they speak for.
func newIndex(families [][]Entry, groups ...[][]wording) *index {
	x := &index{
		codes: map[int]*set{}, steps: map[string]*set{}, vendors: map[int]*set{},
		domains: map[string][]int{}, programs: map[string]int{},
		entries: map[string]*Entry{}, general: map[*Entry]bool{},
		classRows: rowsByEntry(classLines),
	}
	known := x.indexProviders()
	for _, family := range families {
		for i := range family {
			x.entries[family[i].ID] = &family[i]
		}
	}
	for _, family := range families {
		groups = slices.DeleteFunc(groups, func(words [][]wording) bool {
			speaks := slices.ContainsFunc(family, func(e Entry) bool { return speaksFor(words, e.ID) })
			if speaks {
				x.rules = append(x.rules, rulesOf(words, x.entries)...)
			}
			return speaks
		})
		for i := range family {
			for j := range family[i].If {
				x.addRule(&family[i], &family[i].If[j])
			}
		}
	}
	for i := range x.rules {
		r := &x.rules[i]
		for t := range x.troubles {
			if len(r.Troubles) == 0 {
				x.troubles[t].add(i)
			}
		}
		for _, t := range r.Troubles {
			x.troubles[t].add(i)
		}
		for _, words := range r.Says {
			x.phrases.add(words, i)
		}
		if len(r.Says) == 0 {
			x.silent.add(i)
		}
		for _, id := range strings.Fields(r.Providers) {
			member(x.vendors, known[id]).add(i)
		}
		if r.Providers == "" {
			x.anyone.add(i)
		}
		for _, step := range strings.Fields(r.Steps) {
			if step == "none" {
				step = ""
			}
			member(x.steps, step).add(i)
		}
		if r.Steps == "" {
			x.anyStep.add(i)
		}
	}
	for _, rules := range x.steps {
		rules.unite(&x.anyStep)
	}
	x.indexCodes()
	for _, id := range providerCauses {
		if e := x.entries[id]; e != nil {
			x.general[e] = true
		}
	}
	return x
}

func (x *index) addRule(e *Entry, c *Cond) {
	x.rules = append(x.rules, rule{Cond: c, entry: e, outcomes: strings.Fields(c.Outcomes), enhanced: enhancedPatterns(c.Enhanced)})
}

// member is the set of a key, made if there is none.
func member[K comparable](sets map[K]*set, key K) *set {
	s := sets[key]
	if s == nil {
		s = &set{}
		sets[key] = s
	}
	return s
}

// indexProviders returns the providers by their IDs.
func (x *index) indexProviders() map[string]int {
	known := make(map[string]int, len(providers))
	for i := range providers {
		p := &providers[i]
		known[p.ID] = i
		for _, d := range p.Domains {
			x.domains[d] = append(x.domains[d], i)
		}
		for _, words := range p.Says {
			x.evidence.addName(words, i)
		}
		if p.Software != "" {
			x.programs[p.Software] = i
		}
	}
	return known
}

// indexCodes gives each code that an entry names, and each first digit, its
// rules.
func (x *index) indexCodes() {
	var all set // rules that name no code
	for class := range 10 {
		member(x.codes, class)
	}
	for i := range x.rules {
		if x.rules[i].Codes == "" {
			all.add(i)
		}
		for _, word := range strings.Fields(x.rules[i].Codes) {
			code, _ := strconv.Atoi(word)
			member(x.codes, code).add(i)
			if c := x.rules[i].Cond; code < 10 || len(c.Says) > 0 || c.Enhanced != "" || c.Steps == "AUTH" {
				// Where the code alone decides, its class is not enough.
				x.classes[firstDigit(code)].add(i)
			}
		}
	}
	for i := range x.classes {
		x.classes[i].unite(&all)
	}
	for code, rules := range x.codes {
		if code >= 10 {
			rules.unite(x.codes[code/100])
		}
		rules.unite(&all)
	}
}

func enhancedPatterns(list string) (out []enhancedPattern) {
	for _, word := range strings.Fields(list) {
		p := enhancedPattern{-1, -1, -1}
		for i, digits := range strings.SplitN(word, ".", 3) {
			if n, err := strconv.Atoi(digits); err == nil {
				p[i] = n
			}
		}
		out = append(out, p)
	}
	return out
}

func firstDigit(code int) int {
	for code >= 10 {
		code /= 10
	}
	return code
}
