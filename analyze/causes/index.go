package causes

import (
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
var base = sync.OnceValue(func() *index { return newIndex(families()) })

func newIndex(families [][]Entry) *index {
	x := &index{
		codes: map[int]*set{}, steps: map[string]*set{}, vendors: map[int]*set{},
		domains: map[string][]int{}, programs: map[string]int{},
	}
	known := x.indexProviders()
	for _, family := range families {
		for i := range family {
			for j := range family[i].If {
				c := &family[i].If[j]
				x.rules = append(x.rules, rule{Cond: c, entry: &family[i], outcomes: strings.Fields(c.Outcomes), enhanced: enhancedPatterns(c.Enhanced)})
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
	return x
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
			x.evidence.add(words, i)
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
		}
	}
	for i := range x.rules {
		for _, word := range strings.Fields(x.rules[i].Codes) {
			if len(word) > 1 && len(x.rules[i].Says) == 0 && len(x.rules[i].enhanced) == 0 {
				continue // only the code tells, and it is not known
			}
			x.classes[word[0]-'0'].add(i)
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
