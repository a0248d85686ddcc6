package parser

import "bytes"

// busyboxDialect is what busybox sendmail -v prints. It leaves the message out.
func busyboxDialect() *Dialect {
	return markedDialect(Dialect{
		Name:  "busybox",
		Title: "busybox sendmail -v",
		Samples: []string{
			"sendmail: recv:'220 mx.example.org ESMTP'",
			"sendmail: send:'EHLO client.example.com'",
			"sendmail: recv:'250-mx.example.org'",
		},
		Synchronous: true,
	}, markers{
		marks: []mark{
			{prefix: "sendmail: recv:'", side: Server, claim: claimStrong},
			{prefix: "sendmail: send:'", side: Client, claim: claimStrong},
			{prefix: "sendmail: ", kind: LineError},
		},
		hidesContent: true,
		unescape:     func(words []byte) []byte { return bytes.TrimSuffix(words, []byte("'")) },
	})
}
