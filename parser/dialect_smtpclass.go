package parser

import (
	"strconv"
	"strings"
)

// smtpClassDialect is what the SMTP class of Manuel Lemos prints, which HESK and
// many older PHP programs carry: commands in groups where the server allows it.
func smtpClassDialect() *Dialect {
	return markedDialect(Dialect{
		Name:  "smtpclass",
		Title: "the PHP SMTP class of Manuel Lemos (HESK)",
		Samples: []string{
			"Connecting to host address \"192.0.2.25\" port 25...",
			"S 220 mx.example.org ESMTP",
			"C EHLO client.example.com",
			"S 250-mx.example.org",
		},
	}, markers{marks: []mark{
		{prefix: "S ", side: Server, claim: claimFair, shaped: true},
		{prefix: "C ", side: Client, claim: claimFair, shaped: true},
		{prefix: "Connecting to host address \"", kind: LineConnect, claim: claimFair, target: smtpClassTarget},
		{prefix: "Could not connect to the SMTP server", kind: LineError},
	}, bareContent: true})
}

// smtpClassTarget reads the end of `Connecting to host address "192.0.2.25" port
// 25...`.
func smtpClassTarget(words string) (host string, port int) {
	host, rest, _ := strings.Cut(words, `"`)
	port, _ = strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(rest, " port "), "..."))
	if port < 0 || port >= 1<<16 {
		port = 0
	}
	return host, port
}
