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
	"0spam.org", "126.com", "139.com", "163.com", "188.com", "189.cn", "1and1.com", "1und1.de", "21cn.com", "a1.net", "abuseat.org", "abusix.com",
	"abusix.zone", "abv.bg", "agenturserver.de", "alibaba-inc.com", "alice.it", "alidm.com", "aliyun-inc.com", "aliyun.com", "all-inkl.com",
	"altospam.com", "amazonaws.com", "amazonses.com", "anti-spam.org.cn", "antispamcloud.com", "antispameurope.com", "aol.com", "aon.at", "apple.com",
	"appriver.com", "arcor.de", "arsmtp.com", "aruba.it", "att.net", "au.com", "authsmtp.com", "avanan.net", "awsapps.com", "azet.sk",
	"backscatterer.org", "barracuda.com", "barracudacentral.org", "barracudanetworks.com", "bbox.fr", "belgacom.be", "bell.ca", "bell.net",
	"bellsouth.net", "bigfoot.com", "biglobe.ne.jp", "bigmir.net", "bigpond.com", "bitdefender.com", "blacklist.woody.ch", "blocklist.de",
	"bluehost.com", "bluetie.com", "bluewin.ch", "blueyonder.co.uk", "bol.com.br", "bouyguestelecom.fr", "bredband.net", "brevo.com", "bskyb.com",
	"bt.com", "btconnect.com", "btinternet.com", "cableone.net", "centrum.cz", "centrum.sk", "centurylink.net", "charter.net", "chello.nl",
	"clearswift.com", "clearswift.net", "cloudflare.net", "cloudmark.com", "cogeco.ca", "comcast.net", "coremail.cn", "cox.net", "craigslist.org",
	"cv.net", "cyberoam.com", "cyren.com", "daum.net", "df.eu", "disroot.org", "dnainternet.fi", "dnainternet.net", "dnsbl.info", "dnswl.org",
	"docomo.ne.jp", "dreamhost.com", "dronebl.org", "dsbl.org", "duck.com", "dynect.net", "earthlink.net", "edgewave.com", "eir.ie", "eircom.net",
	"elasticemail.com", "eleven.de", "elisa.fi", "email.cz", "emailsrvr.com", "embarqmail.com", "eset.com", "ewetel.de", "ewetel.net", "example",
	"example.com", "example.net", "example.org", "exim.org", "expurgate.net", "ezweb.ne.jp", "facebook.com", "fastmail.com", "fastweb.it",
	"fastwebnet.it", "fb.com", "feedburner.com", "fireeyecloud.com", "forcepoint.com", "fortimail.com", "fortimailcloud.com", "fortinet.com",
	"forwardemail.net", "foxmail.com", "free.fr", "freenet.de", "frontier.com", "frontiernet.net", "gandi.net", "gmail.com", "gmx.com", "gmx.de",
	"gmx.net", "godaddy.com", "google.com", "googleapis.com", "googlemail.com", "hanmail.net", "hetnet.nl", "hetzner.com", "hetzner.de", "hey.com",
	"hinet.net", "hispeed.ch", "home.pl", "hornetsecurity.com", "hostedemail.com", "hosteurope.de", "hostgator.com", "hostinger.com", "hostmonster.com",
	"hotmail.com", "hushmail.com", "i.softbank.jp", "i.ua", "icloud.com", "icoremail.net", "iinet.net.au", "improvmx.com", "infomaniak.ch",
	"infomaniak.com", "inmotionhosting.com", "interia.eu", "interia.pl", "intermedia.net", "internode.on.net", "interserver.net", "invalid",
	"invaluement.com", "iol.it", "ionos.co.uk", "ionos.com", "ionos.de", "iphmx.com", "ispgateway.de", "jellyfish.systems", "jiran.com", "juno.com",
	"justhost.com", "kabelmail.de", "kakao.com", "kaspersky.com", "kasserver.com", "kddi.com", "kinghost.com.br", "kinghost.net", "kolabnow.com",
	"kolabsys.com", "kolumbus.fi", "kpn.com", "kpnmail.nl", "kundenserver.de", "laposte.net", "libero.it", "live.com", "localdomain", "localhost",
	"locaweb.com.br", "loopia.se", "mac.com", "magenta.de", "mail-abuse.org", "mail.bg", "mail.com", "mail.dk", "mail.ru", "mailbox.org",
	"mailchannels.com", "mailchannels.net", "mailcleaner.net", "mailcontrol.com", "mailersend.com", "mailersend.net", "mailersuite.com",
	"mailfence.com", "mailguard.com.au", "mailgun.net", "mailgun.org", "mailinator.com", "mailinblack.com", "mailjet.com", "mailroute.net",
	"mailspamprotection.com", "mailspike.io", "mailspike.net", "mailtrap.io", "mailup.com", "mandrillapp.com", "manitu.net", "marshal.com",
	"mcafee.com", "mchsi.com", "me.com", "mediacombb.net", "messagelabs.com", "messagingengine.com", "meta.ua", "microsoft.com", "migadu.com",
	"mimecast.com", "mindspring.com", "mittwald.de", "movistar.es", "msn.com", "mtasv.net", "mweb.co.za", "mx.microsoft", "mxguarddog.com",
	"mxhichina.com", "mxlogic.net", "mxtoolbox.com", "myqcloud.com", "myregisteredsite.com", "nate.com", "naver.com", "nazwa.pl", "netcologne.de",
	"netcorecloud.com", "netcorecloud.net", "netease.com", "netsol.com", "networksolutionsemail.com", "netzero.com", "netzero.net", "neuf.fr",
	"nifty.com", "nifty.ne.jp", "noos.fr", "nospamproxy.com", "nospamproxy.de", "ntlworld.com", "ntt.com", "numericable.fr", "o2.pl", "o2mail.de",
	"o2online.de", "ocn.ad.jp", "ocn.ne.jp", "office.com", "office365.com", "office365.us", "one.com", "onet.pl", "online.no", "onmicrosoft.com",
	"op.pl", "open-spf.org", "openspf.net", "openspf.org", "optimum.net", "optonline.net", "optus.com.au", "optusnet.com.au", "oraclecloud.com",
	"oracleemaildelivery.com", "orange.fr", "outlook.com", "ovh.ca", "ovh.com", "ovh.net", "pandasecurity.com", "partner.outlook.cn", "pec.it",
	"pepipost.com", "perfora.net", "plala.or.jp", "planet.nl", "plus.com", "plus.net", "pobox.com", "poczta.fm", "postalserver.io", "posteo.de",
	"postfix.org", "postmarkapp.com", "ppe-hosted.com", "pphosted.com", "privateemail.com", "prodigy.net", "proofpoint.com", "proton.me",
	"protonmail.ch", "protonmail.com", "proxad.net", "proximus.be", "psbl.org", "psmtp.com", "qq.com", "qwest.net", "rackspace.com", "rambler.ru",
	"rbl.or.kr", "rcn.com", "red-by-sfr.fr", "redcondor.net", "rediffmail.com", "rediffmailpro.com", "reflexion.net", "register.it",
	"registrar-servers.com", "resend.com", "retarus.com", "retarus.de", "rfc-editor.org", "riseup.net", "rogers.com", "rr.com", "runbox.com",
	"rzone.de", "s5h.net", "sakura.ne.jp", "sbcglobal.net", "scaleway.com", "secumail.de", "secure.ne.jp", "securence.com", "secureserver.net",
	"senderscore.com", "senderscore.org", "sendgrid.com", "sendgrid.net", "sendinblue.com", "serverdata.net", "seznam.cz", "sfr.fr", "sfr.net",
	"sgvps.net", "shaw.ca", "sify.com", "sifycorp.com", "simplelogin.co", "simplelogin.io", "simply.com", "sina.cn", "sina.com", "sina.com.cn",
	"siteground.biz", "siteground.com", "sky.com", "skynet.be", "smtp-engine.com", "smtp.com", "smtp2go.com", "so-net.ne.jp", "socketlabs.com",
	"softbank.ne.jp", "sohu.com", "solarwindsmsp.com", "sonicwall.com", "sophos.com", "sorbs.net", "soverin.net", "spamcop.net", "spamexperts.com",
	"spamhaus.org", "spamhero.com", "spamina.com", "spamlist.or.kr", "spamrl.com", "spamtitan.com", "sparkpost.com", "sparkpostmail.com",
	"spectrum.net", "spfbl.net", "startmail.com", "strato.com", "strato.de", "suddenlink.net", "sunrise.ch", "surbl.org", "surriel.com", "swisscom.ch",
	"swisscom.com", "symanteccloud.com", "sympatico.ca", "t-online.de", "talktalk.net", "tdc.dk", "tds.net", "telecomitalia.it", "telefonica.de",
	"telefonica.es", "telefonica.net", "telekom.de", "telenet-ops.be", "telenet.be", "telenor.net", "telenor.se", "telia.com", "telia.se",
	"telstra.com", "telus.net", "terra.com", "terra.com.br", "terra.es", "terracetech.com", "test", "tim.it", "tiscali.co.uk", "tiscali.com",
	"tiscali.it", "titan.email", "titanhq.com", "tlen.pl", "tom.com", "topsec.com", "tpg.com.au", "trendmicro.com", "trendmicro.eu", "trustwave.com",
	"turbo-smtp.com", "tuta.com", "tuta.io", "tutanota.de", "tutao.de", "twc.com", "uceprotect.net", "ukr.net", "unifiedlayer.com", "unisender.com",
	"unitybox.de", "unoeuro.com", "unsubscore.com", "untangle.com", "untd.com", "uol.com.br", "upcmail.nl", "uribl.com", "vade-retro.com",
	"vadesecure.com", "validity.com", "verizon.net", "videotron.ca", "virgilio.it", "virgin.net", "virginmedia.com", "vkwm.ru", "vodafone.de",
	"vodafone.es", "vodafone.it", "vodafone.ne.jp", "vodafone.net", "vodafonemail.de", "vodamail.co.za", "volny.cz", "vtext.com", "walla.co.il",
	"walla.com", "wanadoo.com", "wanadoo.fr", "watchguard.com", "web.com", "web.de", "websense.com", "websitewelcome.com", "windstream.net",
	"worksmobile.com", "wowway.com", "wp.pl", "wpbl.info", "x.co", "xs4all.net", "xs4all.nl", "xtra.co.nz", "ya.cc", "yahoo.co.jp", "yahoo.com",
	"yahoodns.net", "yandex.com", "yandex.com.tr", "yandex.net", "yandex.ru", "yeah.net", "ymobile.ne.jp", "your-server.de", "zeptomail.com",
	"zeptomail.eu", "zeptomail.in", "ziggo.nl", "ziggomail.com", "zixcorp.com", "zixmail.net", "zoho.com", "zoho.com.au", "zoho.com.cn", "zoho.eu",
	"zoho.in", "zoho.jp", "zohomail.com", "zone.ee", "zoneit.net",
}
