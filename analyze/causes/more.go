package causes

// moreWords are further ways to say what a general entry is about, as programs
// and providers all over the world put it. They belong to the entry whose ID
// stands before them, and hold at its place.
var moreWords = []struct {
	ID string
	Cond
}{
	{"user-unknown", Cond{Steps: "none RCPT DATA content", Codes: "5", Without: []string{"sender", "helo", "domain does not", "domain of", "relay"},
		Says: []string{"unknown local", "unknown account", "no such account", "account does not", "account unknown", "doesn't have a", "unknown virtual", "not a known user", "not known here", "no such address",
			"address unknown", "unknown user", "addressee unknown", "invalid user", "not a valid mailbox", "not a valid user", "no one at this", "no such person", "no account", "non-existent", "nonexistent", "unknown mailbox",
			"user not known", "unknown email", "no longer exists", "mailbox invalid", "no such email", "does not have an account", "user doesn't", "unknown or illegal", "unknown recipient", "bad recipient", "recipient does not",
			"recipient is unknown", "not listed in", "name directory", "recipnotfound", "recipientnotfound", "unable to find recipient", "undeliverable address", "mailbox does not", "account not found",
			"nie istnieje", "nie ma takiego", "n'existe pas", "inconnu", "destinataire invalide", "no existe", "desconocido", "não existe", "nao existe", "desconhecido", "inexistente", "existiert nicht", "unbekannt", "non esiste", "sconosciuto",
			"onbekend", "bestaat niet", "neexistuje", "存在しません", "不存在", "존재하지", "не существует", "не найден"}}},
	{"mailbox-full", Cond{Steps: "none RCPT DATA content", Codes: "4 5", Without: []string{"sending", "messages per", "daily", "rate", "message size", "queue", "message quota", "server is full", "disk is full", "system is full"},
		Says: []string{"exceeded storage", "is full", "inbox full", "out of space", "over its quota", "over the quota", "exceeds quota", "quota full", "storage limit", "insufficient space", "disk quota", "maildir over",
			"mailbox exceeds", "exceeds the mailbox", "mailbox size limit", "mailbox limit", "mailbox quota", "mailfolder is full", "user is over", "not enough space", "no space in mailbox", "maximum allowed size of mailbox",
			"boite pleine", "destinataire pleine", "postfach ist voll", "postfach voll", "mailbox voll", "quota überschritten", "buzon lleno", "buzón lleno", "casella piena", "caixa cheia", "cota excedida", "przepełnion", "容量", "용량", "переполнен"}}},
	{"mailbox-disabled", Cond{Steps: "none RCPT DATA content", Codes: "4 5", Without: []string{"sender", "sending", "your account"},
		Says: []string{"been disabled", "discontinued", "been suspended", "is suspended", "deactivated", "mailbox closed", "account closed", "account is closed", "account expired", "user is inactive", "user inactive", "account is inactive",
			"mailbox inactive", "not active", "is not accepting any mail", "not accepting messages", "user disabled", "user is disabled", "mailbox is disabled", "recipient disabled", "account locked", "account is locked", "mailbox locked",
			"account has expired", "frozen", "archived recipient", "gesperrt", "deaktiviert", "désactivé", "desactivad", "disattivat"}}},
	{"relay-denied", Cond{Steps: "none MAIL RCPT DATA content", Codes: "4 5",
		Says: []string{"allowed rcpthosts", "relaying is denied", "relay is denied", "cannot relay", "not a relay", "we don't relay", "relay refused", "no relaying", "relaying from", "not hosted here", "not responsible for",
			"does not handle mail for", "doesn't handle mail for", "not a local domain", "domain not local", "not a gateway", "open relay", "will not relay", "can't relay", "relay not allowed", "relay forbidden", "relaying not permitted",
			"unauthorized relay", "non-local e-mail", "no local domain", "domain is not ours", "is not a hosted domain", "relay prohibited"}}},
	{"ip-blocklisted", Cond{Codes: "4 5", Without: []string{"url", "sender address", "sender domain", "link", "helo command"},
		Says: []string{"blackhole", "denylist", "deny list", "is listed", "was listed", "is in rbl", "in an rbl", "listed in", "listed by", "listed on", "dnsbls", "rejected due to block", "dns bl", "realtime block", "real-time block", "reject list", "spammer list", "blacklist", "schwarze liste", "liste noire", "lista negra", "lista nera", "黑名单", "블랙리스트"}}},
	{"client-address-refused", Cond{Codes: "5", Without: []string{"user", "recipient", "mailbox", "spam", "content", "relay", "sender address"},
		Says: []string{"your ip", "ip address", "sending ip", "client ip", "from ip", "this ip", "your host", "your server", "your mail server", "connecting host", "client host", "your address", "connection from", "connections from", "connection refused", "connection rejected", "connection denied"},
		Also: []string{"block", "refus", "reject", "denied", "deny", "ban", "not allowed", "not permitted", "not accept", "forbidden", "not welcome", "restrict"}}},
	{"message-format-refused", Cond{Steps: "none DATA content", Codes: "4 5",
		Says: []string{"bad_header", "bad header", "bad-header", "header error", "headers are not", "header violation", "malformed", "badly formatted", "not rfc", "non-rfc", "mime error", "mime format", "8-bit character", "8bit character", "illegal character", "missing date", "missing from", "missing message-id", "no message-id", "no from header", "subject header", "too many headers", "duplicate header", "nul character", "unencoded", "improperly formatted", "violates rfc", "invalid content"}}},
	{"virus-detected", Cond{Codes: "5", Says: []string{"trojan found", "eicar", "a worm", "ransomware", "infizierte", "infecté", "infectado", "infetto", "바이러스", "病毒"}}},
	{"spam-detected", Cond{Steps: "none DATA content", Codes: "4 5", Says: []string{"gtube", " ube", " uce ", "looks like bulk", "mass mail", "mass-mail", "垃圾邮件", "スパム", "스팸", "спам", "pourriel", "unerwünscht"}}},
	{"sending-too-fast", Cond{Codes: "4 5", Without: []string{"mailbox", "recipients in this"},
		Says: []string{"too many mails", "too much mail", "too many e-mails", "too many email", "rate-limit", "ratelimit", "rate exceeded", "slow down", "messages per", "emails per", "mails per", "per hour", "per minute", "per day", "sending rate", "exceeded your", "exceeded the max", "quota for sending", "message quota", "outgoing limit", "outbound limit", "send limit", "limit for sending", "policy rate", "frequency", "too often", "over your limit", "allowance", "limite de envio", "limite d'envoi", "daily_quota"}}},
	{"too-many-connections", Cond{Codes: "4 5", Says: []string{"too many sessions", "too many simultaneous", "concurrent connection", "connections from your", "too many smtp sessions", "maximum number of connections", "max connections", "connection rate", "trop de connexions", "simultaneous connection", "connections per"}}},
	{"sender-domain-not-found", Cond{Codes: "4 5", Without: []string{"recipient"},
		Says: []string{"valid mx for sender", "sender domain not valid", "invalid sender domain", "cannot resolve your domain", "unresolvable sender", "sender domain must exist", "domain of sender", "sender's domain", "no mx for sender", "mx record for sender", "no valid mx", "invalid mx", "sender domain has no", "domain has no mx", "unrouteable sender", "unroutable sender", "sender domain is not", "mail from domain"}}},
	{"too-many-recipients", Cond{Codes: "4 5", Says: []string{"recipients limit", "maximum number of recipients", "too many rcpt", "recipient limit", "max recipients", "number of recipients", "too much recipients"}}},
	{"message-too-big", Cond{Steps: "none MAIL RCPT DATA content", Codes: "5", Without: []string{"mailbox", "quota"},
		Says: []string{"exceeds maximum", "exceeds the maximum", "exceeds size", "exceeded maximum size", "maximum email size", "maximum message size", "larger than", "message is too", "exceeds fixed", "too large message", "message length", "taille limite", "zu gross", "zu groß", "demasiado grande", "troppo grande", "muito grande", "과대"}}},
	{"hello-name-refused", Cond{Codes: "4 5", Says: []string{"invalid ehlo", "bad helo", "bad ehlo", "helo/ehlo", "helo does not", "helo is", "helo argument", "helo host", "ehlo host", "helo mismatch", "helo string", "your helo", "your ehlo", "forged helo", "in helo", "helo resolves", "helo verification"}}},
	{"attachment-type-refused", Cond{Steps: "none DATA content", Codes: "5", Says: []string{"banned:", "banned file", "banned content", "extension is forbidden", "forbidden attachment", "attachment extension", "blocked attachment", "attachment blocked", "prohibited attachment", "dangerous attachment", "executable", "encrypted archive", "password protected archive", "macros", "attachments are not", "file extension", "zip file", "not allow attachment"}}},
	{"sender-domain-not-authenticated", Cond{Codes: "4 5", Says: []string{"sender id", "authentication checks", "email authentication", "domainkeys", "not authorized to send for", "not allowed to send mail for", "not permitted to send from"}}},
	{"recipient-domain-unknown", Cond{Codes: "5", Says: []string{"domain does not exist", "unknown domain", "invalid domain", "domain unknown", "domain not found", "no mx record", "no such host", "null mx", "nullmx", "domain does not accept mail", "host not found"}, Without: []string{"sender", "helo", "mail from", "from:", "ehlo"}}},
	{"greylisted", Cond{Codes: "4", Says: []string{"first contact", "try again in 5", "come back in", "come back later", "unknown sender, try", "temporarily deferred, retry", "minimum wait", "retry later, first"}}},
}
