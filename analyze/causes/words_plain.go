package causes

// plainWords are phrases that mean one thing whatever else the reply says, so
// they are asked before all others.
var plainWords = []wording{
	{ID: "user-unknown", Codes: "0 5", Steps: aboutRecipient, Says: []string{
		"badrcptto", "badrecipientto", "validrcptto", "not a valid mailbox", "not present in directory", "not an active address", "can't accept user", "rejected recipients", "mailbox not present", "no mail box available", "account unavailable", "recipient not ok", "> not ok",
		"recipient has been denied", "recipients was undeliverable", "no one at this address", "missing home directory", "in name directory", "a member of domain", "mailbox is not allowed", "recipient is not accepted", "recipient is not local", "to accept your mail", "single label domain",
		"mailbox unallocated", "blank mailhost", "marked as invalid", "invalid-recipient", "not in recipient list", "domain map failed", "nessun utente", "mailbox is unavailable", "mailbox unavaiable", "not email addresses", "adr.recipient notfound", "user path no exist", "non-existent recipient", "unrouteable recipient", "nobody called", "nobody by that name", "nobody with that name", "@ recipient rejected", "<@> recipient rejected",
	}, Without: []string{"senders to accept", "sender"}},
	{ID: "mailbox-disabled", Codes: "0 4 5", Steps: aboutRecipient, Says: []string{
		"currently suspended", "temporary locked", "user hangup", "archived recipient", "destinataire archiv", "unavailable or access denied", "unavailable: account is disabled", "is now disabled", "destinataire est bloqu", "banned recipient", "inactive mbox", "suspended user", "user suspended", "account not activated", "due to inactivity", "is expired account",
	}},
	{ID: "mailbox-full", Codes: "0 4 5", Steps: aboutRecipient, Says: []string{
		"exceeded storage allocation", "maximum allowed storage", "exceeding receiving limits", "recipient storage full", "too many messages on the server", "space has been used up", "account storage limit", "not sufficient disk space", "destinataire pleine",
	}, Without: []string{"sending", "header"}},
	{ID: "sender-refused", Codes: "0 4 5", Says: []string{
		"batv", "bouncedeny", "third-party dsn", "unsigned dsn", "returned mail not accepted", "purported responsible", "mismatched with message header", "sender email is not in", "recursive cname", "registered gateway user", "mailbox access for", "valid-address-filter", "bogus mail from", "e2110", "provide a valid from", "from unregistered domains", "fully qualified email address", "empty email address", "to/from an address", "sender is rejected", "addresses rejected : access denied (sender",
	}, Without: []string{"spf", "all recipient"}},
	{ID: "recipient-filter", Codes: "0 5", Says: []string{"rejected by this user", "user in blacklist", "mailbox @ is restricted", "mailbox <@> is restricted", "list of senders to accept", "senders to accept mail from", "block-rcpt", "on the target address", "user's reject list", "blacklisted by recipient"}},
	{ID: "ip-blocklisted", Codes: "0 4 5", Says: []string{
		"bad sender ip", "denyip", "identified as spammer", "taken: invalid ip", "blocked - see", "refused - see", "bad ip profile", "invalid ip for sending", "sender has not passed validation", "sender ip address rejected", "listed as abusive", "your access ip", "from the following ip", "spams from your ip", "accepting mail from your ip", "ip address is block listed", "accept mail from dynamic", "ips blocked", "your ip is in ", "ip not in whitelist", "is filtered and this connection", "ip based)", "connection denied", ":blocked)",
	}, Without: []string{"sender address", "domain present", "/dbl"}},
	{ID: "no-reverse-dns", Codes: "0 4 5", Says: []string{"point to the sending ip", "unverifyable sending ip", "mismatches client ip", "(ptr) record", "have a ptr record", "ip name lookup"}},
	{ID: "spam-detected", Codes: "0 4 5", Says: []string{
		"mail data refused by", "banned content", "unacceptable content", "mail content denied", "content filter rejection", "rejecting mail content", "content reject.", "classified as spam", "reject, id=", "embedded in the email", "anti-spam system", "agent quarantined", "mail score (", "messagescoring",
	}},
	{ID: "virus-detected", Codes: "0 5", Says: []string{"virus or spam content", "virus phishing", "potentially executable", "or other malware", "rejected due to virus"}},
	{ID: "policy-refused", Codes: "0 5", Says: []string{"organizational settings", "low priority", "messages with multiple addresses", "mass mailer", "no data before greeting", "attachment extension", "ers-customized", "restrictions (domain based", "x-dg-ref", "policy violation detected"}},
	{ID: "message-format-refused", Codes: "0 5", Says: []string{"duplicate header", "headers are not rfc", "encoded-word syntax", "disallowed header", "message is malformed", "restrictions (header based", "not rfc 5322", "rfcmessagenoncompliant"}},
	{ID: "content-conversion-failed", Codes: "0 5", Says: []string{"mime complexity", "invalid mime header", "improperly-formatted", "unnecessary base64", "mime/reject", "mime error", "bit data in message header"}},
	{ID: "sender-domain-not-authenticated", Codes: "0 4 5", Says: []string{"required authentication level", "does not pass dmarc", "either spf or dkim", "bad spf record", "spf record of the sending domain", "aligned with either the authenticated", "authenticate their email with", "to authenticate with", "add a dmarc record", "5322.from address doesn't meet"}},
	{ID: "tls-needed-for-delivery", Codes: "0 4 5", Says: []string{"mta-sts validation", "tlsa-invalid", "dnssec-invalid", "starttls-not-supported", "certificate-expired", "certificate-host-mismatch", "high-strength ciphers", "requires encryption", "to use tls/ssl", "tls required for rcpt", "tls required but"}},
	{ID: "sending-too-fast", Codes: "0 4 5", Says: []string{"submission quota", "daily limit for message recipients", "exceeded permitted limits", "max number of messages per session", "too many recipients this hour", "too many messages this hour", "receiving messages is limited"}},
	{ID: "recipient-gets-too-much", Codes: "0 4 5", Says: []string{"recipient thread limit", "per hour message receive limit", "messages they can receive per hour"}},
	{ID: "too-many-connections", Codes: "0 4 5", Says: []string{"message per connection", "too frequent connect", "maximum number of connections", "maximum number of concurrent", "too many sessions", "frequency limited", "per-domain connection limit", "numerous attempts to deliver", "errors from your ip", "recipients received this hour"}},
	{ID: "relay-denied", Codes: "0 5", Says: []string{"local user only", "specified domain is not allowed", "handle mail for", "invalid credentials for relay", "as a relay", "relaying to", "mail relay denied", "open relay not allowed"}},
	{ID: "account-not-permitted", Codes: "0 5", Says: []string{"authentication credentials invalid", "authentication failure", "verification failure", "'authentification invalide", "authentification requise", "dead domain"}},
	{ID: "account-not-permitted", Codes: "0 5", Says: []string{"authentication turned on"}, Without: []string{"relay"}},
	{ID: "recipient-domain-unknown", Codes: "0 4 5", Says: []string{"domain is not reachable", "domain must exist", "domain mentioned in", "no-domain", "may not exist"}},
	{ID: "domain-takes-no-mail", Codes: "0 4 5", Says: []string{"mail receiving disabled", "no mail-enabled", "no route for current request", "inbounds disabled", "name server: .:"}},
	{ID: "message-expired", Codes: "0 4 5", Says: []string{"giving up on", "failing for a long time", "deliver to domain", "connection expired"}},
	{ID: "message-delayed", Codes: "0 4", Says: []string{"attempts will continue"}},
	{ID: "message-too-big", Codes: "0 4 5", Says: []string{"line limit exceeded", "taille limite du message"}},
	{ID: "server-local-error", Codes: "0 4 5", Says: []string{"could not load drd", "waiting for input", "failed to be replicated", "temporary system problem", "temporary server error", "related errors", "upstream error", "multiple destination domains", "policy size per transaction", "agent busy", "message ended early", "suspiciousremoteserver"}},
	{ID: "delivery-command-failed", Codes: "0 4 5", Says: []string{"mailer error", "maidrop", "|| exit"}},
}
