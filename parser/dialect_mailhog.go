package parser

import (
	"bytes"
	"strings"
)

// mailhogDialect is the log of the test server MailHog: what came and went, in
// pieces as the network delivers them.
func mailhogDialect() *Dialect {
	return &Dialect{
		Name:  "mailhog",
		Title: "MailHog",
		Samples: []string{
			"2024/05/04 10:00:01 [SMTP 192.0.2.7:41878] Starting session",
			`2024/05/04 10:00:01 [SMTP 192.0.2.7:41878] Sent 35 bytes: '220 mailhog.example ESMTP MailHog\r\n'`,
			`2024/05/04 10:00:01 [SMTP 192.0.2.7:41878] Received 25 bytes: 'EHLO client.example.com\r\n'`,
			"2024/05/04 10:00:01 [SMTP 192.0.2.7:41878] [PROTO: ESTABLISH] Processing line: EHLO client.example.com",
		},
		claims: func(line []byte) int {
			if key, _ := mailhogKey(line); key != "" {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &mailhogReader{wires: wires{}} },
	}
}

type mailhogReader struct {
	line  Line
	wires wires
}

// read implements dialectReader.
func (r *mailhogReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	key, at := mailhogKey(p.text)
	if key == "" {
		return false
	}
	c = c.on(key)
	words := p.text[at:]
	r.line = lineFrom(p, 0, c)
	side := NoSide
	switch {
	case hasPrefix(words, "Received "):
		side = Client
	case hasPrefix(words, "Sent "):
		side = Server
	}
	_, quoted, ok := bytes.Cut(words, []byte(" bytes: '"))
	switch {
	case side != NoSide && ok:
		// Quotes are not escaped: the last one is the closing one.
		if i := bytes.LastIndexByte(quoted, '\''); i >= 0 {
			quoted = quoted[:i]
		}
		text := strings.NewReplacer(`\r`, "\r", `\n`, "\n").Replace(string(quoted[:min(len(quoted), c.limits.LineBytes)]))
		r.wires.of(key, c).say(c, side, []byte(text), r.line)
	case hasPrefix(words, "[PROTO: "): // what it makes of what it received
		c.echo(&r.line)
	case hasPrefix(words, "Session ended"), hasPrefix(words, "Connection closed"), hasPrefix(words, "Client closed"):
		if c.s != nil {
			r.wires.of(key, c).end(c, r.line)
		}
		delete(r.wires, key)
		c.hungUp(&r.line)
	case hasPrefix(words, "Error"):
		c.failed(&r.line)
	default:
		c.remark(&r.line)
	}
	return true
}

// end implements dialectReader.
func (r *mailhogReader) end(*conversation) {}

// mailhogKey reads "[SMTP 192.0.2.7:41878] " and returns where the words begin.
func mailhogKey(line []byte) (key string, at int) {
	if !hasPrefix(line, "[SMTP ") {
		return "", 0
	}
	i := bytes.Index(line[:min(len(line), 80)], []byte("] "))
	if i < len("[SMTP 1:1") || bytes.IndexByte(line[6:i], ':') < 0 {
		return "", 0
	}
	return string(line[6:i]), i + 2
}
