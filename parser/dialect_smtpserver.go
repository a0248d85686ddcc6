package parser

// smtpServerDialect is what nodemailer's smtp-server logs: the same records as
// nodemailer's, but only the first line of a reply has its mark, and a message is
// a number of bytes.
func smtpServerDialect() *Dialect {
	return &Dialect{
		Name:  "smtp-server",
		Title: "smtp-server (Node.js, by nodemailer) with logger on",
		Samples: []string{
			"[2024-05-04 10:00:01] INFO  [#2uqkuc2fvpqdhaoi] Connection from client.example.com",
			"[2024-05-04 10:00:01] DEBUG [#2uqkuc2fvpqdhaoi] S: 250-mx.example.org Nice to meet you",
			"[2024-05-04 10:00:01] DEBUG [#2uqkuc2fvpqdhaoi] 250 STARTTLS",
			"[2024-05-04 10:00:01] DEBUG [#2uqkuc2fvpqdhaoi] C: <339 bytes of DATA>",
		},
		Synchronous: false,
		claims: func(line []byte) int {
			if rec := readNodeRecord(line); rec.server {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &nodeReader{} },
	}
}
