package parser

// mailsendDialect is what mailsend -v prints.
func mailsendDialect() *Dialect {
	return markedDialect(Dialect{
		Name:  "mailsend",
		Title: "mailsend -v",
		Samples: []string{
			"[S] 220 mx.example.org ESMTP",
			"[C] EHLO client.example.com",
			"[S] 250-mx.example.org",
		},
		Synchronous: true,
	}, markers{marks: []mark{
		{prefix: "[S] ", side: Server, claim: claimStrong, shaped: true},
		{prefix: "[C] ", side: Client, claim: claimStrong, shaped: true},
		{prefix: "Could not connect to SMTP server", kind: LineError},
		{prefix: "Connecting to SMTP server: ", kind: LineConnect, target: cutPort},
	}, bareContent: true})
}
