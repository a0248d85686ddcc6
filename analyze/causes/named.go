package causes

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// providerCauses are the general causes that mean something else with each
// provider, because each keeps his own lists and limits and has his own desk for
// complaints. Where the provider is recognised, his ID stands before theirs
// ("comcast-ip-blocklisted"), his name before the title, and where to turn behind the remedy.
// What is the same everywhere, an unknown user or a full mailbox, keeps its
// name.
var providerCauses = strings.Fields(`
	ip-blocklisted bad-reputation client-address-refused no-reverse-dns too-many-connections sending-too-fast
	greylisted spam-detected sender-domain-not-authenticated
	ip-hacked network-blocklisted client-country-refused spoofing-refused address-dynamic link-blocklisted sender-blocklisted sender-blocked-here policy-refused refused-without-reason refused-by-filter
	deferred-by-provider complaints-too-many unknown-recipients-too-many refused-by-provider`)

// unblockCauses are those of them for which one asks for something to be taken
// off a list.
var unblockCauses = strings.Fields(`
	ip-blocklisted bad-reputation client-address-refused spam-detected ip-hacked address-dynamic link-blocklisted sender-blocklisted
	sender-blocked-here complaints-too-many refused-by-provider`)

// named returns the entry in the words for the provider that refused, if he is
// known and it makes a difference.
func (x *index) named(e *Entry, f *Facts) *Entry {
	if !x.general[e] {
		return e
	}
	p := f.speaker()
	if p == nil {
		return e
	}
	if own := x.entries[namedID(p, e)]; own != nil {
		return own
	}
	return e.by(p)
}

// speaker is the provider whose name helps most, or nil. A program is none: its
// lists and limits are those of whoever runs it.
func (f *Facts) speaker() *Provider {
	var last *Provider
	for i := range f.providers.each {
		if i >= len(softwareProviders) {
			last = &providers[i]
		}
	}
	return last
}

// by returns a copy of the entry with the provider's ID and in his words.
func (e *Entry) by(p *Provider) *Entry {
	own := *e
	own.ID = namedID(p, e)
	own.Title = lang.T(p.Title+": "+e.Title.En, p.Title+": "+e.Title.Ko)
	own.Named = lang.Text{}
	if !e.Named.IsZero() {
		own.Named = lang.T(p.Title+": "+e.Named.En, p.Title+": "+e.Named.Ko)
	}
	for _, id := range unblockCauses {
		if id == e.ID && p.Unblock != "" {
			own.Fix = lang.T(own.Fix.En+" Ask "+p.Title+" for removal from its list (delisting): "+p.Unblock+".", own.Fix.Ko+" "+p.Title+"에 차단 해제(delisting)를 요청하십시오("+p.Unblock+").")
		}
	}
	if p.Guide != "" {
		own.Fix = lang.T(own.Fix.En+" "+p.Title+" says what it asks of senders ("+p.Guide+").", own.Fix.Ko+" "+p.Title+"의 발신자 안내를 확인하십시오("+p.Guide+").")
	}
	return &own
}

func namedID(p *Provider, e *Entry) string {
	return strings.ReplaceAll(p.ID, ".", "-") + "-" + e.ID
}

// namedByID makes the entry of an ID that is a provider's and a general one's.
func namedByID(id string) *Entry {
	x := base()
	for i := range providers {
		rest, found := strings.CutPrefix(id, strings.ReplaceAll(providers[i].ID, ".", "-")+"-")
		if e := x.entries[rest]; found && e != nil && x.general[e] {
			return e.by(&providers[i])
		}
	}
	return nil
}

// role reports whether a word is the address of an office, not of a person:
// servers write those of their postmasters into refusals, and they tell who
// answers.
func role(word string) bool {
	word = strings.TrimLeft(word, "<(['\"")
	word = strings.TrimPrefix(word, "mailto:")
	for _, office := range [...]string{"postmaster", "abuse", "tosa@", "unblock", "icloudadmin", "blockedby", "delist", "removal", "mail-abuse", "blacklist", "antispam"} {
		if strings.HasPrefix(word, office) {
			return true
		}
	}
	return false
}
