package disguise

import (
	"encoding/base64"
	"fmt"
	"net/netip"
	"regexp"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/registry"
)

// names gives everything its made-up name, always the same one.
type names struct {
	locals  map[string]string
	ids     map[string]string
	domains map[string]string
	hosts   map[string]string
	v4, v6  map[netip.Addr]netip.Addr
	private map[netip.Addr]netip.Addr

	// What is known from the dialogue, in lower case but for users.
	knownHosts map[string]bool
	knownUsers map[string]bool
	encoded    map[string]string // base64 of a user, and what stands for it
}

func newNames() *names {
	return &names{
		locals: map[string]string{}, ids: map[string]string{}, domains: map[string]string{}, hosts: map[string]string{},
		v4: map[netip.Addr]netip.Addr{}, v6: map[netip.Addr]netip.Addr{}, private: map[netip.Addr]netip.Addr{},
		knownHosts: map[string]bool{}, knownUsers: map[string]bool{}, encoded: map[string]string{},
	}
}

// maxNames bounds how many names of a kind are remembered; those behind share
// the last one.
const maxNames = 200_000

// The shape of what this package makes up.
var (
	madeLocal = regexp.MustCompile(`^(user|id)[0-9]+ñ?$`)
	madeLabel = regexp.MustCompile(`^(host_?[0-9]+|domain[0-9]+)$`)
	numbered4 = regexp.MustCompile(`[0-9]{1,3}[-.][0-9]{1,3}[-.][0-9]{1,3}[-.][0-9]{1,3}`)
	usual     = regexp.MustCompile(`^(smtp|mail|e?mx|www|imap|pop3?|ns|relay|mta|in|out|inbound|outbound|gw|gateway|webmail|lists?|autodiscover|exchange|ftp|_dmarc|_domainkey|_mta-sts|_spf|spf|auth|client|server|localhost|host|in-addr)-?[0-9]*$`)
)

func number(m map[string]string, key, prefix, suffix string) string {
	if made, ok := m[key]; ok {
		return made
	}
	n := min(len(m)+1, maxNames)
	made := prefix + strconv.Itoa(n) + suffix
	if n < maxNames {
		m[key] = made
	}
	return made
}

// local returns what stands for the local part of an address.
func (n *names) local(part string) string {
	lower := strings.ToLower(part)
	switch {
	case madeLocal.MatchString(part), strings.Trim(part, "*x0.-_") == "":
		return part
	}
	switch lower {
	case "postmaster", "abuse", "mailer-daemon", "root", "noreply", "no-reply", "double-bounce":
		return part
	}
	suffix := ""
	if strings.ContainsFunc(part, func(r rune) bool { return r >= 0x80 }) {
		suffix = "ñ" // so that it still needs SMTPUTF8
	}
	return number(n.locals, lower, "user", suffix)
}

// id returns what stands for the left side of a Message-ID.
func (n *names) id(part string) string {
	if madeLocal.MatchString(part) {
		return part
	}
	return number(n.ids, part, "id", "")
}

// host returns what stands for a domain or the name of a host.
func (n *names) host(name string) string {
	lower := strings.ToLower(strings.TrimRight(name, "."))
	if strings.Trim(lower, "x0.-_") == "" {
		return name // blanked already
	}
	if registry.KeptDomain(lower) {
		return n.tenant(name, lower)
	}
	labels := strings.Split(lower, ".")
	if len(labels) == 1 {
		if madeLabel.MatchString(lower) {
			return name
		}
		return number(n.hosts, lower, hostPrefix(lower), "")
	}
	end := "example"
	if special := registry.SpecialDomain(labels[len(labels)-1]); special {
		end = labels[len(labels)-1]
		if made(labels[:len(labels)-1]) {
			return name
		}
	}
	if end == "arpa" {
		return n.reverse(name, labels)
	}
	own := registry.OrganizationalLabels(labels)
	base := number(n.domains, strings.Join(labels[len(labels)-own:], "."), "domain", "."+end)
	sub := labels[:len(labels)-own]
	if len(sub) == 0 {
		return base
	}
	// Of the labels before the domain the usual ones stay: they say what the host is for.
	kept := true
	for _, l := range sub {
		kept = kept && usual.MatchString(l)
	}
	if kept {
		return strings.Join(sub, ".") + "." + base
	}
	return number(n.hosts, lower, hostPrefix(sub[0]), "") + "." + base
}

func hostPrefix(name string) string {
	if strings.Contains(name, "_") {
		return "host_" // a server may have refused it for that
	}
	return "host"
}

func made(labels []string) bool {
	for _, l := range labels {
		if !madeLabel.MatchString(l) && !usual.MatchString(l) {
			return false
		}
	}
	return true
}

// tenant keeps the name of a provider's host, but not the name of the customer
// that is a part of some: contoso-com.mail.protection.outlook.com.
func (n *names) tenant(name, lower string) string {
	for _, suffix := range registry.TenantSuffixes() {
		customer, ok := strings.CutSuffix(lower, "."+suffix)
		if !ok {
			continue
		}
		first, rest, _ := strings.Cut(customer, ".")
		if madeLabel.MatchString(first) {
			return name
		}
		if rest != "" {
			rest = "." + rest
		}
		return number(n.hosts, customer+"."+suffix, "host", "") + rest + "." + suffix
	}
	// A block list is asked by an address: 5.113.0.203.zen.example.
	labels := strings.Split(lower, ".")
	if len(labels) > 5 {
		if ip, ok := reversed(labels[:4]); ok {
			return backwards(n.ip(ip)) + "." + strings.Join(strings.Split(name, ".")[4:], ".")
		}
	}
	if own := registry.OrganizationalLabels(labels); numbered4.MatchString(strings.Join(labels[:len(labels)-own], ".")) {
		// A customer's line: c-203-0-113-5.example.net.
		return number(n.hosts, lower, "host", "") + "." + strings.Join(labels[len(labels)-own:], ".")
	}
	return name
}

// reverse keeps the form of a name in in-addr.arpa.
func (n *names) reverse(name string, labels []string) string {
	if len(labels) == 6 {
		if ip, ok := reversed(labels[:4]); ok {
			return backwards(n.ip(ip)) + ".in-addr.arpa"
		}
	}
	if len(labels) > 20 {
		return strings.Repeat("0.", 24) + "8.b.d.0.1.0.0.2.ip6.arpa"
	}
	return name
}

func reversed(labels []string) (netip.Addr, bool) {
	ip, err := netip.ParseAddr(labels[3] + "." + labels[2] + "." + labels[1] + "." + labels[0])
	return ip, err == nil
}

func backwards(ip netip.Addr) string {
	b := ip.As4()
	return fmt.Sprintf("%d.%d.%d.%d", b[3], b[2], b[1], b[0])
}

// ip returns what stands for an address.
func (n *names) ip(a netip.Addr) netip.Addr {
	a = a.WithZone("")
	switch {
	case a.IsLoopback(), a.IsUnspecified(), a.IsMulticast(), documentation(a), a.Is4() && a.As4()[0] == 255, a.Is4In6() && documentation(a.Unmap()):
		return a
	case a.Is4In6():
		return netip.AddrFrom16(n.ip(a.Unmap()).As16())
	case a.IsPrivate(), a.IsLinkLocalUnicast():
		return n.inside(a)
	case a.Is4():
		return numbered(n.v4, a, func(k int) netip.Addr {
			// Three blocks of 254 addresses, then those for benchmarks (RFC 2544).
			blocks := [...][3]byte{{192, 0, 2}, {198, 51, 100}, {203, 0, 113}}
			if k < 3*254 {
				b := blocks[k/254]
				return netip.AddrFrom4([4]byte{b[0], b[1], b[2], byte(k%254 + 1)})
			}
			k = min(k-3*254, 1<<16-1)
			return netip.AddrFrom4([4]byte{198, 18, byte(k >> 8), byte(k)})
		})
	}
	return numbered(n.v6, a, func(k int) netip.Addr {
		b := [16]byte{0x20, 0x01, 0x0d, 0xb8}
		b[13], b[14], b[15] = byte((k+1)>>16), byte((k+1)>>8), byte(k+1)
		return netip.AddrFrom16(b)
	})
}

// inside numbers the addresses of a private network within it.
func (n *names) inside(a netip.Addr) netip.Addr {
	return numbered(n.private, a, func(k int) netip.Addr {
		k = min(k+1, 1<<16-1)
		if !a.Is4() {
			b := a.As16()
			clear(b[2:])
			b[14], b[15] = byte(k>>8), byte(k)
			return netip.AddrFrom16(b)
		}
		b := a.As4()
		if b[0] == 172 {
			b[1] = 16
		} else if b[0] == 10 {
			b[1] = 0
		}
		return netip.AddrFrom4([4]byte{b[0], b[1], byte(k >> 8), byte(k)})
	})
}

func numbered(m map[netip.Addr]netip.Addr, a netip.Addr, make func(int) netip.Addr) netip.Addr {
	if made, ok := m[a]; ok {
		return made
	}
	made := make(len(m))
	if len(m) < maxNames {
		m[a] = made
	}
	return made
}

// documentation reports whether an address is one of those that are nobody's.
func documentation(a netip.Addr) bool {
	for _, p := range [...]netip.Prefix{
		netip.PrefixFrom(netip.AddrFrom4([4]byte{192, 0, 2, 0}), 24),
		netip.PrefixFrom(netip.AddrFrom4([4]byte{198, 51, 100, 0}), 24),
		netip.PrefixFrom(netip.AddrFrom4([4]byte{203, 0, 113, 0}), 24),
		netip.PrefixFrom(netip.AddrFrom4([4]byte{198, 18, 0, 0}), 15),
		netip.PrefixFrom(netip.AddrFrom16([16]byte{0x20, 0x01, 0x0d, 0xb8}), 32),
	} {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// user returns what stands for the user of a login, which may be an address.
func (n *names) user(name string) string {
	if at := strings.LastIndexByte(name, '@'); at > 0 {
		return n.local(name[:at]) + "@" + n.host(name[at+1:])
	}
	return n.local(name)
}

// knowUser remembers the user of a login as it was sent in base64.
func (n *names) knowUser(written, name string) {
	if len(n.encoded) < maxNames && name != "" {
		n.encoded[written] = name
	}
}

// inBase64 returns what stands for a word that is base64 of a user.
func (n *names) inBase64(word string) (string, bool) {
	name, ok := n.encoded[word]
	if !ok {
		return "", false
	}
	return base64.StdEncoding.EncodeToString([]byte(n.user(name))), true
}
