package parser

import "bytes"

// posttlsDialect is what posttls-finger(1) prints, Postfix's tool to look at a
// server's TLS.
func posttlsDialect() *Dialect {
	return &Dialect{
		Name:  "posttls-finger",
		Title: "posttls-finger(1) of Postfix",
		Samples: []string{
			"posttls-finger: Connected to mx.example.org[192.0.2.25]:25",
			"posttls-finger: < 220 mx.example.org ESMTP Postfix",
			"posttls-finger: > EHLO client.example.com",
			"posttls-finger: Verified TLS connection established to mx.example.org[192.0.2.25]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			if posttlsText(line) > 0 {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &posttlsReader{} },
	}
}

// posttlsText returns where the message begins behind "posttls-finger: ", or 0.
func posttlsText(line []byte) int {
	const name = "posttls-finger"
	i := bytes.Index(line[:min(len(line), 120)], []byte(name))
	if i < 0 {
		return 0
	}
	rest := line[i+len(name):]
	if len(rest) > 2 && rest[0] == '[' {
		if j := bytes.IndexByte(rest[:min(len(rest), 12)], ']'); j > 0 {
			rest = rest[j+1:]
		}
	}
	if len(rest) < 3 || rest[0] != ':' || rest[1] != ' ' {
		return 0
	}
	return len(line) - len(rest) + 2
}

type posttlsReader struct{ line Line }

// read implements dialectReader.
func (r *posttlsReader) read(p *physical, c *conversation) bool {
	at := 0
	if !p.continued {
		at = posttlsText(p.text)
	}
	if at == 0 {
		return false
	}
	m := p.text[at:]
	arrow := len(m) > 1 && m[1] == ' ' && (m[0] == '<' || m[0] == '>')
	if arrow {
		at += 2
	}
	r.line = lineFrom(p, at, c)
	r.line.Time = stampOf(p.text[:at])
	switch {
	case arrow:
		c.spoken(either(m[0] == '>', Client), &r.line)
	case hasPrefix(m, "Connected to "):
		host, port := postfixPeer(r.line.Text[len("Connected to "):])
		c.target(host, port, &r.line)
	case hasPrefix(m, "connect to "), hasPrefix(m, "Failed to establish session to "):
		words := bytes.Fields(m)
		peer := bytes.TrimRight(words[len(words)-1], ":")
		for _, w := range words {
			if bytes.Contains(w, []byte("]:")) {
				peer = bytes.TrimRight(w, ":")
				break
			}
		}
		if c.s == nil || c.s.Target == (Target{}) {
			host, port := postfixPeer(string(peer))
			c.target(host, port, &r.line)
		}
		c.failed(&r.line)
	default:
		if _, to, ok := bytes.Cut(m, []byte(" TLS connection established to ")); ok && (c.s == nil || c.s.Target == (Target{})) {
			// Without its log of the dialogue this is the only word on where it connects to.
			if i := bytes.IndexByte(to, ' '); i > 0 {
				to = bytes.TrimRight(to[:i], ":")
			}
			host, port := postfixPeer(string(to))
			c.target(host, port, &r.line)
			if port != 465 {
				// TLS that was agreed within the dialogue; on 465 it comes before it.
				c.implied("STARTTLS", &r.line)
				agreed := r.line
				agreed.Text, agreed.Kind, agreed.escape = "220", LineRestated, escapeReconstructed
				c.server(&agreed)
			}
			break
		}
		c.noted(&r.line)
	}
	return true
}

// end implements dialectReader.
func (r *posttlsReader) end(*conversation) {}
