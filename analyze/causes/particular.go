package causes

import (
	"slices"
	"strings"
)

// particular says by what words, which nobody else uses, a provider means one
// of the general causes. [particularEntries] makes an entry of it, with the
// provider's ID before that of the cause.
type particular struct {
	By    string // ID of the provider
	Cause string // ID of the general entry
	Codes string // as in [Cond]; "" for "4 5"
	Says  string // phrases, with bars between
	Also  string // … of which one has to be there, too
	Not   string // … and none of these
	Match string // a proof, see [Entry]
}

// particulars lists the rows. Of two that fit, the earlier one counts.
func particulars() []particular {
	return slices.Concat(americaRows, europeRows, worldRows, filterRows, listRows, softwareRows)
}

// particularEntries makes the entries of all rows: one of all rows of a provider
// for a cause.
func particularEntries() []Entry {
	general := map[string]*Entry{}
	for _, family := range [][]Entry{authEntries, filterEntries, greetingEntries, policyEntries, senderEntries, recipientEntries, contentEntries, serverEntries, deliveryEntries, refusalEntries} {
		for i := range family {
			general[family[i].ID] = &family[i]
		}
	}
	var out []Entry
	at := map[string]int{}
	for _, r := range particulars() {
		e := general[r.Cause]
		p := providerByID(r.By)
		if e == nil || p == nil {
			continue // a test says so
		}
		id := namedID(p, e)
		i, known := at[id]
		if !known {
			own := *e.by(p)
			own.If, own.Matches, own.Near = nil, nil, nil
			i, at[id] = len(out), len(out)
			out = append(out, own)
		}
		out[i].If = append(out[i].If, r.cond())
		out[i].Matches = append(out[i].Matches, r.Match)
	}
	return withNear(out)
}

// withNear completes the proofs: what means one thing with a provider does not
// mean his others, and neither does a refusal without his words.
func withNear(entries []Entry) []Entry {
	for i := range entries {
		e := &entries[i]
		by := e.If[0].Providers
		for j := range entries {
			if j != i && entries[j].If[0].Providers == by {
				e.Near = append(e.Near, entries[j].Matches[0])
			}
		}
		host := "mx.example.org"
		if p := providerByID(by); len(p.Domains) > 0 {
			host = "mx." + p.Domains[0]
		}
		if strings.HasSuffix(e.ID, "-user-unknown") {
			e.Near = append(e.Near, "RCPT@"+host+": 552 5.2.2 Mailbox is full")
		} else {
			e.Near = append(e.Near, "RCPT@"+host+": 550 5.1.1 No such user")
		}
	}
	return entries
}

func (r *particular) cond() Cond {
	c := Cond{Providers: r.By, Codes: r.Codes, Says: phrases(r.Says), Also: phrases(r.Also), Without: phrases(r.Not)}
	if c.Codes == "" {
		c.Codes = "4 5"
	}
	return c
}

func phrases(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}

func providerByID(id string) *Provider {
	i := slices.IndexFunc(providers, func(p Provider) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &providers[i]
}
