package render

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
)

// leakCase is a session with a secret in it, made from a few numbers, so that a
// fuzzer and a loop can both make them.
type leakCase struct {
	mechanism, dialect, ending, echo, output int
	paste                                    int // what was pasted before the session; 0: nothing
	secret, pasted                           string
}

// newLeakCase reads a case from bytes; missing ones are 0.
func newLeakCase(b []byte) leakCase {
	at := func(i, n int) int {
		if i < len(b) {
			return int(b[i]) % n
		}
		return 0
	}
	c := leakCase{
		mechanism: at(0, len(leakMechanisms())), dialect: at(1, len(leakDialects())), ending: at(2, 4), echo: at(3, 1<<6), output: at(4, 1<<8),
	}
	rest := b[min(len(b), 5):]
	c.secret = leakSecret(rest)
	if len(rest) > 2 {
		c.paste = int(rest[1]) % (len(leakPastes()) + 1)
		c.pasted = pasteSecret(rest)
	}
	return c
}

// leakSecret makes a password of bytes: no word of a transcript, with everything
// in it that some spelling writes in another way.
func leakSecret(b []byte) string {
	const letters = "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789!#$%&()*+-./:;<>?@[]^_{|}~"
	var s strings.Builder
	s.WriteString("Zq7")
	for i := range 8 + len(b)%40 {
		v := 31*i + 7
		if i < len(b) {
			v += int(b[i])
		}
		s.WriteByte(letters[v%len(letters)])
	}
	s.WriteString("k9X")
	return s.String()
}

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// leakMechanisms write an AUTH exchange: lines of the client and of the server
// in turn. secrets are what must not be seen besides the secret itself.
func leakMechanisms() []func(secret string) (lines []string) {
	digest := func(s string) string { return hex.EncodeToString([]byte((s + strings.Repeat("0", 16))[:16])) }
	return []func(string) []string{
		func(s string) []string { return []string{"AUTH PLAIN " + b64("\x00alice\x00"+s)} },
		func(s string) []string { return []string{"AUTH PLAIN", "334 ", b64("\x00alice\x00" + s)} },
		func(s string) []string {
			return []string{"AUTH LOGIN", "334 VXNlcm5hbWU6", b64("alice"), "334 UGFzc3dvcmQ6", b64(s)}
		},
		func(s string) []string {
			return []string{"AUTH LOGIN " + b64("alice"), "334 UGFzc3dvcmQ6", b64(s)}
		},
		func(s string) []string {
			return []string{"AUTH CRAM-MD5", "334 " + b64("<1.2@mx.example.org>"), b64("alice " + digest(s))}
		},
		func(s string) []string {
			return []string{"AUTH XOAUTH2 " + b64("user=alice\x01auth=Bearer "+s+"\x01\x01")}
		},
		func(s string) []string {
			return []string{"AUTH OAUTHBEARER " + b64("n,a=alice,\x01host=h\x01port=587\x01auth=Bearer "+s+"\x01\x01")}
		},
		func(s string) []string {
			return []string{"AUTH SCRAM-SHA-256 " + b64("n,,n=alice,r=clientnonce"), "334 " + b64("r=clientnonceserver,s=c2FsdA==,i=4096"), b64("c=biws,r=clientnonceserver,p=" + b64(s))}
		},
		func(s string) []string {
			return []string{"AUTH DIGEST-MD5", "334 " + b64(`realm="example.org",nonce="abc",qop="auth"`), b64(`username="alice",response=` + digest(s) + `,cnonce="` + s[:8] + `"`)}
		},
		func(s string) []string { return []string{"AUTH NTLM", "334 ", b64("NTLMSSP\x00\x03" + s)} },
		func(s string) []string { return []string{"AUTH GSSAPI " + b64("`\x82"+s)} },
		func(s string) []string { return []string{"AUTH X-UNKNOWN " + b64(s)} },
		func(s string) []string { return []string{"AUTH PLAIN " + s} }, // not encoded at all
		func(s string) []string { return []string{"AUTH " + s} },
		func(string) []string { return []string{"AUTH PLAIN ********"} }, // only elsewhere
	}
}

// leakDialects write a line of one side.
func leakDialects() []func(client bool, line string) string {
	plain := func(client, server string) func(bool, string) string {
		return func(c bool, line string) string {
			if c {
				return client + line + "\n"
			}
			return server + line + "\n"
		}
	}
	escape := strings.NewReplacer(`\`, `\\`, `'`, `\'`)
	return []func(bool, string) string{
		func(c bool, line string) string {
			if c {
				return "send: '" + escape.Replace(line) + "\\r\\n'\n"
			}
			return "reply: b'" + escape.Replace(line) + "\\r\\n'\n"
		},
		plain("C: ", "S: "),
		plain(" -> ", "<-  "),
		plain("CLIENT -> SERVER: ", "SERVER -> CLIENT: "),
		plain("--> ", "<-- "),
		plain("> ", "< "),
		plain("2026-11-23 10:00:00 C: ", "2026-11-23 10:00:00 S: "),
		plain("", ""),
	}
}

// text writes the session with a secret.
func (c leakCase) text(secret string) string {
	var b strings.Builder
	say := leakDialects()[c.dialect]
	client := func(s string) { b.WriteString(say(true, s)) }
	if c.paste > 0 {
		b.WriteString(strings.ReplaceAll(leakPastes()[c.paste-1], "§", c.pasted) + "\n")
	}
	server := func(s string) { b.WriteString(say(false, s)) }
	auth := leakMechanisms()[c.mechanism](secret)
	server("220 mx.example.org ESMTP")
	client("EHLO client.example.com")
	server("250-mx.example.org")
	server("250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2")
	for i, line := range auth {
		if i%2 == 0 {
			client(line)
		} else {
			server(line)
		}
	}
	// Where else it stands. What only the server's hash of it could know is not
	// found again, so that these make no sense for a digest.
	echo := ""
	if c.shown() {
		echo = c.echoed(secret)
	}
	switch c.ending {
	case 0:
		server("235 2.7.0 ok" + echo)
		client("MAIL FROM:<alice@example.com>")
		server("250 2.1.0 ok" + echo)
	case 1:
		server("535 5.7.8 refused" + echo)
	case 2:
		server("535 5.7.8 refused" + echo)
		client(b64(secret)) // sent as if it were a command
		server("500 5.5.2 what")
	case 3:
		server("535 5.7.8 refused" + echo)
		b.WriteString("Traceback (most recent call last):\n  File \"send.py\", line 9, in <module>\n    server.login(\"alice\", \"" + secret + "\")\nsmtplib.SMTPAuthenticationError: (535, b'5.7.8 refused')\n")
	}
	client("QUIT")
	server("221 2.0.0 bye")
	return b.String()
}

// shown reports whether the exchange itself shows the secret, so that it is
// known wherever it stands again.
func (c leakCase) shown() bool {
	switch c.mechanism {
	case 4, 7, 8, 9, 10, 11, 12, 13, 14:
		return false
	}
	return true
}

// echoed writes the secret in other ways, with words between.
func (c leakCase) echoed(secret string) string {
	var words []string
	for i, spelled := range []string{
		secret, b64(secret), url.QueryEscape(secret), hex.EncodeToString([]byte(secret)), strings.ToUpper(hex.EncodeToString([]byte(secret))), url.PathEscape(secret),
	} {
		if c.echo>>i&1 != 0 {
			words = append(words, fmt.Sprintf("w%d %s", i, spelled))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, " ")
}

// spellings are what must not be seen of a secret: as it is, encoded, reversed.
func spellings(secret string) []string {
	reversed := []byte(secret)
	for i, j := 0, len(reversed)-1; i < j; i, j = i+1, j-1 {
		reversed[i], reversed[j] = reversed[j], reversed[i]
	}
	out := []string{secret, string(reversed), url.QueryEscape(secret), url.PathEscape(secret), hex.EncodeToString([]byte(secret)), strings.ToUpper(hex.EncodeToString([]byte(secret)))}
	for shift := range 3 {
		// The characters that do not depend on what stands around it.
		enc := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat("A", shift) + secret))
		enc = enc[(8*shift+5)/6 : 8*(shift+len(secret))/6]
		out = append(out, enc, strings.NewReplacer("+", "-", "/", "_").Replace(enc))
	}
	return out
}
