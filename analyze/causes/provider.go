package causes

import "strings"

// Provider is somebody who runs mail servers, makes a gateway, or keeps a block
// list, and by what he is recognised.
type Provider struct {
	ID    string // as conditions name it: "gmail"
	Title string // as people name it
	// Domains are the ends of the names of his servers, lower case: they are
	// compared with the name the server gives itself and with the one the client
	// wanted to reach, not with words of replies.
	Domains []string
	// Says are phrases, in lower case, which only his servers write in greetings
	// and replies.
	Says []string
	// Software is the name a report gives the server's program, "" for any.
	Software string
}

// Providers lists those that are known. The list is the package's own.
func Providers() []Provider { return providers }

// From reports whether one of the providers, given by their IDs, is the one
// that answered.
func (f *Facts) From(ids ...string) bool {
	for i := range f.providers.each {
		for _, id := range ids {
			if providers[i].ID == id {
				return true
			}
		}
	}
	return false
}

// recognise finds out which providers answered: by the server's names, and by
// what only they say.
func (x *index) recognise(f *Facts) {
	f.providers = set{}
	x.owners(f.Server, &f.providers)
	if f.Banner != f.Server {
		x.owners(f.Banner, &f.providers)
	}
	if f.Target != f.Server {
		x.owners(strings.ToLower(f.Target), &f.providers)
	}
	if i, ok := x.programs[f.Software]; ok {
		f.providers.add(i)
	}
	x.evidence.scan(f.Text, &f.providers)
	x.evidence.scan(f.Greeting, &f.providers)
}

// owners adds those one of whose domains the host is in.
func (x *index) owners(host string, found *set) {
	for host != "" {
		for _, i := range x.domains[host] {
			found.add(i)
		}
		_, host, _ = strings.Cut(host, ".")
	}
}
