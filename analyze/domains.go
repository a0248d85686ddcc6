package analyze

import (
	"net/netip"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// organisation is the organisational domain of a domain: the part below the
// public suffix, as DMARC takes it (RFC 7489 section 3.2). It is "" for a name
// that has none: an address literal, a host without a domain, a public suffix.
func organisation(domain string) string {
	domain = strings.ToLower(strings.TrimSuffix(domain, "."))
	if !strings.Contains(domain, ".") || domain[0] == '[' {
		return ""
	}
	if _, err := netip.ParseAddr(domain); err == nil {
		return ""
	}
	org, err := publicsuffix.EffectiveTLDPlusOne(domain)
	if err != nil {
		return ""
	}
	return org
}

// aligned reports whether two domains are of the same organisation, which is
// what DMARC asks for unless the owner is stricter.
func aligned(a, b string) bool {
	if equalFold(a, b) {
		return true
	}
	org := organisation(a)
	return org != "" && org == organisation(b)
}
