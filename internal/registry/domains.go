package registry

import "strings"

// KeptDomain reports whether a domain, in lower case, says nothing about who
// sends or receives: those of the great mail providers, of block lists and of
// makers of mail software, the reserved ones (RFC 2606, RFC 6761) and
// everything beneath them.
func KeptDomain(name string) bool {
	if name == "localhost" || name == "localhost.localdomain" {
		return true
	}
	for d := name; d != ""; {
		if search(keptDomains, func(k *string) int { return strings.Compare(*k, d) }) != nil {
			return true
		}
		i := strings.IndexByte(d, '.')
		if i < 0 {
			return false
		}
		d = d[i+1:]
	}
	return false
}

// TenantSuffixes lists the domains of providers of which the first label is the
// name of a customer.
func TenantSuffixes() []string {
	return []string{"mail.protection.outlook.com", "onmicrosoft.com", "pphosted.com", "ppe-hosted.com", "mx.microsoft", "olc.protection.outlook.com"}
}

// SpecialDomain reports whether a top-level domain, in lower case, is one of
// those that are used inside networks or have a meaning of their own.
func SpecialDomain(label string) bool {
	switch label {
	case "local", "lan", "internal", "localdomain", "home", "corp", "intranet", "private", "arpa", "localhost", "test", "invalid", "example", "onion":
		return true
	}
	return false
}

// OrganizationalLabels returns how many labels from the right make the domain
// somebody registered: 2, or 3 below a second level such as co.kr. It goes by
// the usual second levels, not by the list of public suffixes.
func OrganizationalLabels(labels []string) int {
	n := len(labels)
	if n < 3 {
		return n
	}
	if len(labels[n-1]) == 2 {
		switch labels[n-2] {
		case "co", "com", "net", "org", "ac", "edu", "go", "gov", "or", "ne", "re", "pe", "mil", "ltd", "plc", "nhs", "sch", "hs", "ms", "es", "kg", "gr", "in", "id", "web", "nom", "asn":
			return 3
		}
	}
	return 2
}

// TopLevelDomain reports whether a label, in lower case, ends names of hosts.
// sure is true for those that end next to nothing else: many others are also
// the endings of file names, or words.
func TopLevelDomain(label string) (known, sure bool) {
	switch label {
	case "com", "net", "org", "edu", "gov", "mil", "biz", "info", "arpa", "kr", "jp", "cn", "tw", "hk", "uk", "fr", "de", "nl", "ch", "ru", "br", "au", "ca", "eu", "example":
		return true, true
	case "aero", "app", "asia", "cat", "cloud", "coop", "corp", "dev", "email", "global", "group", "home", "host", "internal", "intranet", "invalid", "jobs", "lan", "local",
		"localdomain", "mobi", "museum", "name", "network", "online", "onion", "post", "pro", "services", "shop", "site", "solutions", "space", "store", "systems", "tech", "tel",
		"test", "travel", "website", "world", "xyz", "top", "club", "vip", "ltd", "int", "io", "ai", "tv", "microsoft", "google":
		return true, false
	}
	if len(label) == 2 && label[0] >= 'a' && label[0] <= 'z' && label[1] >= 'a' && label[1] <= 'z' {
		return search(countryDomains, func(k *string) int { return strings.Compare(*k, label) }) != nil, false
	}
	return strings.HasPrefix(label, "xn--"), true
}

// countryDomains are the two-letter domains besides those that are sure.
var countryDomains = []string{
	"ac", "ad", "ae", "af", "ag", "ai", "al", "am", "ao", "aq", "ar", "as", "at", "aw", "ax", "az", "ba", "bb", "bd", "be", "bf", "bg", "bh", "bi", "bj",
	"bm", "bn", "bo", "bs", "bt", "bw", "by", "bz", "cc", "cd", "cf", "cg", "ci", "ck", "cl", "cm", "co", "cr", "cu", "cv", "cw", "cx", "cy", "cz", "dj",
	"dk", "dm", "do", "dz", "ec", "ee", "eg", "er", "es", "et", "fi", "fj", "fk", "fm", "fo", "ga", "gd", "ge", "gf", "gg", "gh", "gi", "gl", "gm", "gn",
	"gp", "gq", "gr", "gs", "gt", "gu", "gw", "gy", "hm", "hn", "hr", "ht", "hu", "id", "ie", "il", "im", "in", "io", "iq", "ir", "is", "it", "je", "jm",
	"jo", "ke", "kg", "kh", "ki", "km", "kn", "kp", "kw", "ky", "kz", "la", "lb", "lc", "li", "lk", "lr", "ls", "lt", "lu", "lv", "ly", "ma", "mc", "md",
	"me", "mg", "mh", "mk", "ml", "mm", "mn", "mo", "mp", "mq", "mr", "ms", "mt", "mu", "mv", "mw", "mx", "my", "mz", "na", "nc", "ne", "nf", "ng", "ni",
	"no", "np", "nr", "nu", "nz", "om", "pa", "pe", "pf", "pg", "ph", "pk", "pl", "pm", "pn", "pr", "ps", "pt", "pw", "py", "qa", "re", "ro", "rs", "rw",
	"sa", "sb", "sc", "sd", "se", "sg", "sh", "si", "sk", "sl", "sm", "sn", "so", "sr", "ss", "st", "su", "sv", "sx", "sy", "sz", "tc", "td", "tf", "tg",
	"th", "tj", "tk", "tl", "tm", "tn", "to", "tr", "tt", "tv", "tz", "ua", "ug", "us", "uy", "uz", "va", "vc", "ve", "vg", "vi", "vn", "vu", "wf", "ws",
	"ye", "yt", "za", "zm", "zw",
}

// keptDomains is sorted.
var keptDomains = []string{
	"126.com", "163.com", "1und1.de", "aliyun.com", "amazonaws.com", "amazonses.com", "aol.com", "apple.com", "aruba.it", "att.net", "barracuda.com",
	"barracudacentral.org", "barracudanetworks.com", "bigfoot.com", "brevo.com", "cloudmark.com", "comcast.net", "cox.net", "daum.net", "dnswl.org",
	"example", "example.com", "example.net", "example.org", "exim.org", "fastmail.com", "feedburner.com", "foxmail.com", "free.fr", "freenet.de",
	"gmail.com", "gmx.com", "gmx.de", "gmx.net", "godaddy.com", "google.com", "googleapis.com", "googlemail.com", "hanmail.net", "hotmail.com",
	"icloud.com", "invalid", "ionos.com", "ionos.de", "iphmx.com", "kakao.com", "kundenserver.de", "laposte.net", "libero.it", "live.com", "localdomain",
	"localhost", "mac.com", "mail.ru", "mailchannels.net", "mailgun.org", "mailjet.com", "mailspike.net", "me.com", "messagelabs.com",
	"messagingengine.com", "microsoft.com", "mimecast.com", "msn.com", "mx.microsoft", "mxtoolbox.com", "nate.com", "naver.com", "office.com",
	"office365.com", "onmicrosoft.com", "orange.fr", "outlook.com", "ovh.net", "postfix.org", "postmarkapp.com", "ppe-hosted.com", "pphosted.com",
	"proofpoint.com", "proton.me", "protonmail.ch", "protonmail.com", "psmtp.com", "qq.com", "rackspace.com", "rfc-editor.org", "secureserver.net",
	"senderscore.org", "sendgrid.net", "sendinblue.com", "sfr.fr", "sina.com", "sorbs.net", "spamcop.net", "spamhaus.org", "sparkpostmail.com", "surbl.org",
	"t-online.de", "test", "trendmicro.com", "uceprotect.net", "uribl.com", "verizon.net", "web.de", "yahoo.co.jp", "yahoo.com", "yahoodns.net",
	"yandex.com", "yandex.net", "yandex.ru", "yeah.net", "zoho.com", "zoho.eu", "zohomail.com",
}
