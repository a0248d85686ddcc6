package causes

// proofWords are about what the client's address and the sender's domain have to
// prove.
var proofWords = []wording{
	{ID: "no-reverse-dns", Says: []string{
		"reverse dns", "reverse-dns", "rdns", "ptr record", "ptr resource", "ptr lookup", "ptr entry", "dns ptr", "no ptr", "missing ptr", "invalid ptr", "ptr-records", "reverse hostname", "reverse host name", "reverse lookup", "reverse name", "reverse record", "cannot find your hostname", "cannot find your reverse", "cannot resolve your address", "ip name lookup failed", "unresolvable relay host name", "ip address has no name", "forward-confirmed", "fcrdns",
		"역방향 dns", "역방향 조회", "역방향 도메인", "逆引き", "反向解析", "反向dns", "反解", "обратн", "odwrotn", "dns inverse", "dns inverso", "risoluzione inversa", "résolution inverse", "rückwärtsauflösung",
	}, Without: []string{"spf", "reverse path", "reverse-path"}},
	{ID: "sender-domain-not-authenticated", Says: []string{
		"spf fail", "spf check", "spf record", "spf validation", "spf verif", "spf auth", "spf polic", "spf:", "spf ", " spf", "sender policy framework", "dkim", "dmarc", "unauthenticated email", "unauthenticated mail", "mail is unauthenticated", "sender is unauthenticated", "domain authentication", "required authentication level", "authentication results", "arc validation", "arc seal", "email authentication", "not passed authentication", "sender id (pra)", "purported responsible address", "sender authentication check",
	}, Without: []string{"spamhaus", "spf-milter unavailable"}},
}

// formatWords are about the form of a message, and about what is in it.
var formatWords = []wording{
	{ID: "virus-detected", Says: []string{
		"virus found", "virus detected", "viruses found", "a virus", "contains virus", "virus in", "virus:", "infected", "malware", "eicar", "trojan", "worm found", "clamav", "virus was", "virus-", "message is a virus", "virenfund", "einen virus", "un virus", "vírus", "wirus", "вирус", "바이러스", "ウイルス", "ウィルス", "病毒",
	}, Without: []string{"scanner", "unavailable", "not running", "spam/virus", "virus check", "virus scan failed", "anti-virus server", "timeout"}},
	{ID: "attachment-type-refused", Says: []string{
		"potential security issue", "attachment type", "illegal attachment", "attachment not allowed", "attachments not allowed", "attachments are not allowed", "banned attachment", "forbidden attachment", "blocked attachment", "prohibited attachment", "unacceptable attachment", "dangerous attachment", "suspicious attachment", "attachment with extension", "attachment is not allowed", "attachment extension", "attachment name", "file extension", "banned file", "banned name", "executable attachment", "executable file", "do not accept zip", "zip attachments", "zip files are", "password protected", "encrypted attachment", "encrypted archive", "macro", "contains a banned", "file type",
		"dateityp", "anhang ist nicht", "anhänge", "pièce jointe", "piece jointe", "tipo de archivo", "archivo adjunto", "tipo de ficheiro", "anexo não", "anexo nao", "allegato non", "tipo di file", "첨부파일", "첨부 파일", "添付ファイル", "附件", "вложени", "załącznik", "bijlage",
	}, Without: []string{"too large", "exceed", "virus", "size", "limit", "크기", "너무 커", "サイズ", "大小", "过大"}},
	{ID: "message-format-refused", Says: []string{
		"rfc 5322", "rfc5322", "rfc 2822", "rfc2822", "rfc 822", "rfc822", "not rfc compliant", "not rfc-compliant", "rfc compliant", "rfc compliance", "non-rfc", "rfc violation", "valid message-id", "missing message-id", "message-id header", "message-id is", "no message-id", "missing required header", "missing header", "missing a valid", "multiple from", "multiple 'from'", "multiple \"from\"", "duplicate header", "duplicate from", "more than one from", "more than one header", "without a date", "no date header", "missing date", "invalid date header", "missing from", "no from header", "from header is missing", "from header missing", "lines too long", "line too long", "maximum allowed line length", "line length limit", "line length exceeded", "bare <lf>", "bare lf", "bare cr", "bare <cr>", "lone cr", "lone lf", "smtplf", "header syntax", "malformed header", "malformed from", "syntactically invalid header", "headers are not rfc", "header error", "not compliant with rfc", "empty subject",
	}, Without: []string{"section 2.2)", "greylist", "improper use of 8-bit", "rfc2821", "rfc 2821", "mail from"}},
	{ID: "content-conversion-failed", Says: []string{
		"improper use of 8-bit", "8-bit data in", "8bit data in", "conversion required but", "content conversion failed", "invalidcontent", "conversion failed", "body type not supported", "corrupt message content", "corrupt content", "invalid content", "invalid mime", "mime error", "malformed mime", "mime is malformed", "mime nesting", "mime header", "mime boundary", "mime-conformance", "contained invalid characters", "invalid characters", "illegal characters in header", "illegal 8-bit", "non-ascii", "headers too large", "header too large", "header too long", "header size exceeds", "message header size", "too many headers", "too many header", "lone cr or lf", "charset", "undecodable", "bad encoding", "base64 error", "smtputf8 is required", "content not available", "unsupported media", "content type not",
	}, Without: []string{"envelope", "invalid characters in address", "local part"}},
}
