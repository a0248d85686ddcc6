package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// TestUsualDialogues holds that what well-known programs do every day, odd as it
// may look, is no finding of the families SEQ, COD, SYN and PAR.
func TestUsualDialogues(t *testing.T) {
	whole := func(hello, envelope string) string { return greet + hello + envelope + data + field + body + quit }
	for name, text := range map[string]string{
		"keywords nobody registered": whole("C: EHLO client.example.com\nS: 250-mail\nS: 250-AUTH LOGIN PLAIN\nS: 250-AUTH=LOGIN PLAIN\nS: 250-coremail 1Uxr2xKj7kG0xkI17xGrU7I0s8FY2U3Uj8Cz28x1UUUUU7Ic2I0Y2UFg7lA5UCa0xDrUUUUj\nS: 250-X_PIPE_CONNECT\nS: 250-MAILCOMPRESS\nS: 250-XLIST=1\nS: 250 Ok\n", mail+rcpt),
		"bounce":                     whole(hello, "C: MAIL FROM:<>\nS: 250 2.1.0 Ok\nC: RCPT TO:<postmaster>\nS: 250 2.1.5 Ok\n"),
		"IPv6 literal":               whole("C: EHLO [IPv6:2001:db8::25]\nS: 250 mx.example.org\n", mail+rcpt),
		"private literal":            whole("C: EHLO [192.168.0.10]\nS: 250 mx.example.org\n", mail+rcpt),
		"name without a domain":      whole("C: EHLO DESKTOP-1A2B3C\nS: 250 mx.example.org\n", mail+rcpt),
		"address literal":            whole(hello, "C: MAIL FROM:<root@[192.0.2.1]>\nS: 250 Ok\nC: RCPT TO:<bob@[IPv6:2001:db8::1]>\nS: 250 Ok\n"),
		"odd but right local-part":   whole(hello, "C: MAIL FROM:<bounces+123-a=example.org@example.com>\nS: 250 Ok\nC: RCPT TO:<\"odd address\"@example.org>\nS: 250 Ok\n"),
		"DSN":                        whole(helloDSN, "C: MAIL FROM:<alice@example.com> RET=HDRS ENVID=QQ314159\nS: 250 Ok\nC: RCPT TO:<bob@example.org> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob@example.org\nS: 250 Ok\n"),
		"VRFY":                       greet + hello + "C: VRFY bob\nS: 252 2.0.0 bob@example.org\n" + quit,
		"NOOP and RSET anywhere":     greet + "C: NOOP\nS: 250 Ok\nC: RSET\nS: 250 Ok\n" + hello + mail + "C: NOOP keep-alive\nS: 250 Ok\n" + rcpt + "C: RSET\nS: 250 Ok\n" + quit,
		"two messages":               greet + hello + mail + rcpt + data + field + body + "C: RSET\nS: 250 Ok\n" + mail + rcpt + data + field + body + quit,
		"HELO after a refused EHLO":  whole("C: EHLO client.example.com\nS: 502 5.5.1 Unknown command\nC: HELO client.example.com\nS: 250 mx.example.org\n", mail+rcpt),
		"replies without words":      "S: 220\nC: EHLO client.example.com\nS: 250\nC: MAIL FROM:<alice@example.com>\nS: 250\nC: QUIT\nS: 221\n",
		"long greeting":              "S: 220-mx.example.org ESMTP\nS: 220-We do not authorize the use of this system to transport unsolicited,\nS: 220 and/or bulk e-mail.\n" + hello + quit,
		"XCLIENT":                    greet + "C: EHLO proxy.example.com\nS: 250-mx.example.org\nS: 250 XCLIENT NAME ADDR\nC: XCLIENT NAME=client.example.com ADDR=192.0.2.1\n" + greet + hello + mail + rcpt + data + field + body + quit,
		"XFORWARD": greet + "C: EHLO filter.example.com\nS: 250-mx.example.org\nS: 250-XFORWARD NAME ADDR PROTO HELO SOURCE\nS: 250 PIPELINING\n" +
			"C: XFORWARD NAME=client.example.com ADDR=192.0.2.1\nS: 250 Ok\n" + mail + rcpt + data + field + body + quit,
		"LMTP in a group": "S: 220 mail.example.org Dovecot ready.\nC: LHLO mx.example.org\nS: 250-mail.example.org\nS: 250-8BITMIME\nS: 250-ENHANCEDSTATUSCODES\nS: 250 PIPELINING\n" +
			"C: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nC: RCPT TO:<carol@example.org>\nC: DATA\n" +
			"S: 250 2.1.0 OK\nS: 250 2.1.5 OK\nS: 250 2.1.5 OK\nS: 354 OK\n" + field + "C:\nC: hi\nC: .\nC: QUIT\nS: 250 2.0.0 <bob@example.org> Saved\nS: 250 2.0.0 <carol@example.org> Saved\nS: 221 2.0.0 Bye\n",
		"PRDR": greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 PRDR\nC: MAIL FROM:<alice@example.com> PRDR\nS: 250 OK\n" + rcpt + "C: RCPT TO:<carol@example.org>\nS: 250 OK\n" +
			data + field + "C:\nC: hi\nC: .\nS: 353 content analysis has started\nS: 250 first recipient accepted\nS: 550 second recipient refused\nS: 250 OK id=1abc\n" + quit,
		"refused at the greeting": "S: 554 5.7.1 Service unavailable\n" + quit,
		"closed in the middle":    greet + hello + mail + "S: 421 4.4.2 Timeout\n",
		"greeting, then nothing":  greet + "S: 421 4.4.2 Timeout\n",
	} {
		t.Run(name, func(t *testing.T) {
			for _, s := range sessionsIn(t, text, parser.Options{}) {
				for _, f := range New(Options{}).Report(s).Findings {
					switch f.Code[:3] {
					case "SEQ", "COD", "SYN", "PAR":
						t.Errorf("%s %s %s: %s", f.Pos, f.Code, f.Severity, f.Message.En)
					}
				}
			}
		})
	}
}
