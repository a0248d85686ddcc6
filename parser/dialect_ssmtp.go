package parser

// ssmtpDialect is what ssmtp -v prints. Of a reply it prints the last line only,
// and of a login not the line with the password.
func ssmtpDialect() *Dialect {
	return markedDialect(Dialect{
		Name:  "ssmtp",
		Title: "ssmtp -v",
		Samples: []string{
			"[<-] 220 mx.example.org ESMTP",
			"[->] EHLO client.example.com",
			"[<-] 334 UGFzc3dvcmQ6",
		},
		Synchronous: true,
	}, markers{marks: []mark{
		{prefix: "[<-] ", side: Server, claim: claimStrong},
		{prefix: "[->] ", side: Client, claim: claimStrong},
		{prefix: "ssmtp: ", kind: LineError},
	}})
}
