package parser

import (
	"bytes"
	"strings"
)

// heirloomDialect is what Heirloom mailx -v prints: a mark before what it sends,
// none before replies.
func heirloomDialect() *Dialect {
	d := markedDialect(Dialect{
		Name:  "heirloom-mailx",
		Title: "Heirloom mailx or nail, -v",
		leans: true,
		bare:  true,
		Samples: []string{
			"Resolving host mx.example.org . . . done.",
			"Connecting to 192.0.2.25:587 . . . connected.",
			">>> EHLO client.example.com",
			"250-mx.example.org",
			"smtp-server: 550 5.1.1 No such user",
		},
		Synchronous: true,
	}, markers{
		marks: []mark{
			{prefix: ">>> ", side: Client, claim: claimFair, shaped: true},
			{prefix: "Resolving host ", target: func(words string) (string, int) {
				host, _, _ := strings.Cut(words, " ")
				return cutPort(host)
			}},
			{prefix: "Connecting to ", kind: LineConnect},
			{prefix: "smtp-server: ", kind: LineEcho},
			{prefix: "Unexpected EOF on SMTP connection", kind: LineError, claim: claimStrong},
		},
		bareServer: true,
		bareReply:  true,
	})
	marked := d.claims
	d.claims = func(line []byte) int {
		switch {
		case (hasPrefix(line, "Resolving host ") || hasPrefix(line, "Connecting to ")) && bytes.Contains(line, []byte(" . . .")):
			return claimStrong
		case hasPrefix(line, "smtp-server: ") && isReplyShaped(line[len("smtp-server: "):]):
			return claimStrong
		case isReplyShaped(line):
			return claimWeak
		}
		return marked(line)
	}
	return d
}
