package causes

import (
	"slices"
	"strconv"
	"strings"
)

// classRow says by what words, in a reply for which an entry was chosen, the
// refusal is of another class than the entry's own.
type classRow struct {
	reason   string
	says     []string          // one of them has to be there; none: any words
	enhanced []enhancedPattern // … and one of these codes, if there are any
	steps    []string          // … at one of these steps, if there are any
	codes    string            // … and a reply code that begins with one of these digits, if there are any
}

func (r *classRow) fits(f *Facts) bool {
	return (len(r.says) == 0 || f.Says(r.says...)) &&
		(len(r.enhanced) == 0 || slices.ContainsFunc(r.enhanced, func(p enhancedPattern) bool { return p.fits(f) })) &&
		(len(r.steps) == 0 || slices.Contains(r.steps, f.Step)) &&
		(r.codes == "" || strings.Contains(r.codes, strconv.Itoa(firstDigit(f.Code))))
}

// rowsByEntry makes the rows, by the ID of the entry. The first that fits counts.
func rowsByEntry(lines []classLine) map[string][]classRow {
	rows := map[string][]classRow{}
	for _, l := range lines {
		row := classRow{reason: l.reason, says: phrases(l.says), enhanced: enhancedPatterns(l.enhanced), steps: strings.Fields(l.steps), codes: l.codes}
		for _, id := range strings.Fields(l.entries) {
			rows[id] = append(rows[id], row)
		}
	}
	return rows
}

// classLine is a row as it is written: IDs with spaces between, phrases with bars
// between.
type classLine struct {
	entries, reason, says, enhanced, steps, codes string
}

// classLines are asked in this order.
var classLines = []classLine{
	{entries: "mail-loop server-delivers-to-itself", reason: "systemerror", says: "back to myself|loop broken|would create|mail exchanger|delivered-to"},
	{entries: "mail-loop", reason: "contenterror", says: "received: headers"},
	{entries: "delivery-command-failed", reason: "systemerror", says: "user output file"},
	{entries: "receiver-not-reached", reason: "expired", says: "timed out|timeout|not respond|giving up"},
	{entries: "receiver-not-reached", reason: "blocked", says: "dropped|reset by peer|refused by"},
	{entries: "receiver-not-reached", reason: "hostunknown", says: "host unreachable"},
	{entries: "receiver-not-reached", reason: "expired", says: "connection refused|could not connect|cannot connect|closed", enhanced: "4.4.1 .4.7"},
	{entries: "message-too-big", reason: "mesgtoobig", says: "recipsizelimit"},
	{entries: "message-too-big gmail-message-too-big", reason: "exceedlimit", enhanced: ".2.3"},
	{entries: "message-too-big gmail-message-too-big", reason: "exceedlimit", says: "header size|individual header|attachments ("},
	{entries: "content-conversion-failed", reason: "exceedlimit", says: "header size exceeds limit"},
	{entries: "recipient-filter", reason: "blocked", enhanced: ".7.507"},
	{entries: "recipient-filter", reason: "rejected", says: "to post to|pre-approved|senders to accept|rejected by recipients"},
	{entries: "recipient-filter", reason: "policyviolation", says: "members-only|members only|closed mailing|closed list|subscribed"},
	{entries: "complaints-too-many", reason: "badreputation", says: "tss04|unexpected volume"},
	{entries: "complaints-too-many", reason: "blocked", says: "blocked using|due to user complaints"},
	{entries: "complaints-too-many", reason: "rejected", says: "reporting address"},
	{entries: "complaints-too-many", reason: "spamdetected", says: "spam complaints"},
	{entries: "client-country-refused", reason: "blocked", says: "blocked using|network not allowed"},
	{entries: "client-address-refused", reason: "rejected", says: "submit messages to"},
	{entries: "sender-blocklisted", reason: "spamdetected", says: "domain listed at"},
	{entries: "sender-blocklisted", reason: "blocked", says: "blocked using|spamhaus|helo|the domain"},
	{entries: "user-unknown", reason: "hostunknown", says: "unrouteable address|unroutable address", codes: "5"},
	{entries: "user-unknown", reason: "filtered", says: "not found recipient"},
	{entries: "user-unknown", reason: "suspend", says: "no longer accepts mail|is no longer valid"},
	{entries: "mailbox-disabled", reason: "filtered", says: "accepting any mail"},
	{entries: "recipient-suppressed", reason: "filtered", says: "bounced address"},
	{entries: "recipient-domain-unknown envelope-syntax", reason: "networkerror", says: "destination computer|host not found, try|unrouteable mail domain|name server reply"},
	{entries: "deferred-by-provider", reason: "userunknown", says: "mailbox unavailable"},
	{entries: "server-storage-full", reason: "mailboxfull", says: "insufficient disk space|left on device"},
	{entries: "account-not-permitted", reason: "securityerror"},
	{entries: "ip-blocklisted", reason: "norelaying", says: "send email directly"},
	{entries: "address-dynamic", reason: "requireptr", says: "ptr-records"},
	{entries: "recipient-reserved-domain", reason: "userunknown"},
	{entries: "not-logged-in", reason: "norelaying", says: "non-local|to relay"},
	{entries: "no-reverse-dns", reason: "requireptr"},
	{entries: "sender-domain-not-authenticated", reason: "authfailure", says: "dmarc"},
	{entries: "sender-domain-not-authenticated", reason: "rejected", says: "unauthenticated email is not accepted"},
	{entries: "envelope-syntax", reason: "notcompliantrfc", says: "the sender address|rfc 5322"},
	{entries: "envelope-syntax", reason: "rejected", says: "empty email address"},
	{entries: "envelope-syntax", reason: "userunknown", says: "invalid address|bad address|bad recipient"},
	{entries: "message-format-refused", reason: "rejected", enhanced: ".7.512"},
	{entries: "sending-too-fast", reason: "policyviolation", says: "same message-id"},
	{entries: "sending-too-fast", reason: "blocked", says: "unusual rate of", codes: "5"},
	{entries: "policy-refused", reason: "policyviolation", says: "mailpolicy violation"},
	{entries: "sending-too-fast", reason: "toomanyconn", says: "throttling failure"},
	{entries: "sending-too-fast", reason: "speeding", says: "submission quota"},
	{entries: "spam-detected", reason: "spamdetected", says: "quarantined"},
	{entries: "spam-detected", reason: "rejected", says: "sender is spammer|spam reporting address"},
	{entries: "mailbox-disabled", reason: "suspend", says: "cannot be accessed"},
	{entries: "mailbox-disabled", reason: "userunknown", says: "not found or"},
	{entries: "server-local-error", reason: "systemerror", says: "service not available|internal server error", enhanced: ".3.2"},
	{entries: "server-shutting-down", reason: "systemerror"},
	{entries: "server-local-error", reason: "blocked", says: "closing transmission channel"},
	{entries: "server-local-error", reason: "systemerror", says: "service not available|not active|temporary system error|internal server error"},
	{entries: "attachment-type-refused", reason: "securityerror", says: "compressed files"},
	{entries: "relay-denied", reason: "securityerror", says: "don't authenticate"},
	{entries: "relay-denied", reason: "userunknown", says: "not a local address|domain or user"},
	{entries: "greylisted", reason: "blocked", enhanced: ".7.1"},
	{entries: "greylisted", reason: "spamdetected", says: "please try again in"},
	{entries: "ip-blocklisted", reason: "spamdetected", says: "rule imposed"},
	{entries: "policy-refused", reason: "spamdetected", says: "message rejected for policy reasons"},
	{entries: "recipient-domain-unknown", reason: "expired", says: "gateway"},
	{entries: "lookup-failed", reason: "requireptr", says: "check failure - try again later"},
	{entries: "refused-by-filter", reason: "spamdetected", says: "content filter|spam filter|our filter"},
	{entries: "domain-takes-no-mail", reason: "rejected", says: "does not accept mail from"},
	{entries: "sender-refused", reason: "blocked", says: "allowed to send mail from|refused, see|mail from @ refused"},
	{entries: "refused-without-reason", reason: "rejected", says: "delivery not authorized"},
	{entries: "gmail-unusual-rate", reason: "policyviolation", says: "same message-id"},
	{entries: "gmail-unusual-rate", reason: "blocked"},
	{entries: "gmail-daily-limit gmail-relay-limit", reason: "toomanyconn", says: "too many recipients"},
	{entries: "microsoft-throttled", reason: "badreputation", says: "reputation"},
	{entries: "microsoft-throttled", reason: "toomanyconn", says: "number of connections"},
	{entries: "microsoft-throttled", reason: "systemerror", says: "busy"},
	{entries: "microsoft-throttled", reason: "blocked", says: "access denied"},
	{entries: "yahoo-temporarily-deferred", reason: "rejected", says: "volume or user|permanently|unresolvable"},
	{entries: "yahoo-temporarily-deferred", reason: "badreputation", says: "tss04|unexpected volume"},
	{entries: "yahoo-temporarily-deferred", reason: "blocked", says: "complaints"},
	{entries: "yahoo-sender-not-authenticated", reason: "policyviolation", says: "policy reasons"},
	// Those of one provider each.
	{entries: "tonline-bad-reputation", reason: "blocked", says: "a problem occurred"},
	{entries: "free-sending-too-fast", reason: "toomanyconn", says: "too many errors"},
	{entries: "icloud-local-policy", reason: "authfailure", says: "spf|dkim|dmarc"},
	{entries: "gmail-bad-reputation", reason: "spamdetected", says: "likely unsolicited"},
	{entries: "microsoft365-policy-refused", reason: "rejected", enhanced: ".7.1"},
	{entries: "microsoft365-policy-refused", reason: "policyviolation"},
	{entries: "netease-refused", reason: "blocked", says: "hl:rep|hl:ipb|hl:ihu|hl:mep|rp:trl|dt:rbl|wm:bl"},
	{entries: "netease-refused", reason: "toomanyconn", says: "hl:icc"},
	{entries: "netease-refused", reason: "authfailure", says: "spf"},
	{entries: "netease-refused", reason: "speeding", says: "hl:ifc|hl:ifq|mi:dmc|mi:mbr|mi:stc|rp:drc|rp:qrc|rp:cel|rp:rcl"},
	{entries: "netease-refused", reason: "rejected", says: "mi:nhd|mi:nha"},
	{entries: "netease-refused", reason: "spamdetected", says: "dt:sum|dt:spm|mi:sfq"},
	{entries: "qq-content-or-rate", reason: "toomanyconn", says: "frequency limited"},
	{entries: "qq-content-or-rate", reason: "blocked", says: "spam ip|bounce"},
	{entries: "qq-content-or-rate", reason: "rejected", says: "suspected spam"},
	{entries: "cox-policy-refused", reason: "rejected", says: "cxsmtp"},
	{entries: "cox-sending-too-fast", reason: "toomanyconn", says: "cxmxrt"},
	{entries: "cox-sending-too-fast", reason: "securityerror", says: "cxthrt|cxmj"},
	{entries: "orange-deferred-by-provider laposte-deferred-by-provider", reason: "systemerror", says: "_505"},
	{entries: "orange-deferred-by-provider laposte-deferred-by-provider", reason: "blocked", says: "_510|_999|_103"},
	{entries: "laposte-client-address-refused", reason: "policyviolation", says: "_630"},
	{entries: "mimecast-refused-by-filter", reason: "policyviolation"},
	{entries: "mimecast-greylisted", reason: "badreputation"},
	{entries: "mimecast-deferred-by-provider", reason: "blocked", says: "recipient temp"},
	{entries: "mimecast-deferred-by-provider", reason: "systemerror"},
	{entries: "mimecast-policy-refused", reason: "notaccept", says: "inbounds"},
	{entries: "messagelabs-client-address-refused", reason: "badreputation", says: "by policy"},
	{entries: "messagelabs-sending-too-fast", reason: "toomanyconn", says: "too many messages"},
	{entries: "zoho-spam-detected", reason: "rejected", says: "flagged as spam"},
	{entries: "zoho-refused-by-provider zoho-refused-without-reason", reason: "rejected", says: "destination domain"},
	{entries: "zoho-policy-refused", reason: "policyviolation"},
	{entries: "spamhaus-sender-blocklisted", reason: "blocked"},
	{entries: "att-client-address-refused", reason: "spamdetected", says: "blocked for abuse"},
	{entries: "ses-sending-too-fast", reason: "toomanyconn", says: "throttling failure"},
	{entries: "validity-bad-reputation", reason: "blocked", says: "blocked - see"},
	{entries: "spectrum-sender-domain-not-authenticated", reason: "policyviolation"},
	{entries: "spectrum-sending-too-fast", reason: "rejected", says: "out-10|o-10"},
	{entries: "barracuda-spam-detected", reason: "blocked", says: "for one or more recipients"},
	{entries: "fortinet-refused-by-filter", reason: "securityerror", says: "the file"},
}
