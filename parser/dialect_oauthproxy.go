package parser

import (
	"bytes"
	"strings"
)

// oauthProxyDialect is the debug log of email-oauth2-proxy: two conversations for
// each connection, the mail client's with the proxy and the proxy's with the
// server, which four more spaces tell apart. They differ.
func oauthProxyDialect() *Dialect {
	return &Dialect{
		Name:  "email-oauth2-proxy",
		Title: "email-oauth2-proxy, debug log",
		Samples: []string{
			"2024-05-04 10:00:01,001: SMTP (localhost:1587; 127.0.0.1:50001->mx.example.org:587) --> [ Client connected ]",
			`2024-05-04 10:00:01,020: SMTP (localhost:1587; 127.0.0.1:50001->mx.example.org:587)     <-- b'220 mx.example.org ESMTP\r\n'`,
			`SMTP (localhost:1587; 127.0.0.1:50001->mx.example.org:587; alice@example.com) --> b'EHLO client.example.com\r\n'`,
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			if rec := proxyRecord(line); rec.at > 0 {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &proxyReader{wires: wires{}} },
	}
}

// proxyLine is one line of the log.
type proxyLine struct {
	side  Side
	at    int // where the words begin; 0 if it is no line of the proxy's
	start int // where "SMTP (" begins
	key   string
	far   bool // between the proxy and the server
	to    string
}

// proxyRecord reads "… SMTP (localhost:1587; 127.0.0.1:50001->mx.example.org:587) --> ".
func proxyRecord(line []byte) proxyLine {
	var r proxyLine
	i := bytes.Index(line[:min(len(line), maxPrefix)], []byte("SMTP ("))
	if i < 0 || i > 0 && line[i-1] != ' ' {
		return r
	}
	r.start = i
	rest := line[i+len("SMTP ("):]
	end := bytes.Index(rest[:min(len(rest), 300)], []byte(") "))
	if end < 0 {
		return r
	}
	// "local; client->server; user", or "client-{local}-server; user" in newer ones.
	parties := string(rest[:end])
	key, to, ok := strings.Cut(parties, "->")
	if !ok {
		if key, to, ok = strings.Cut(parties, "}-"); !ok {
			return r
		}
	}
	to, _, _ = strings.Cut(to, ";")
	r.key, r.to = key, strings.TrimSpace(to)
	rest = rest[end+2:]
	words := bytes.TrimLeft(rest, " ")
	r.far = len(rest)-len(words) >= 3
	switch {
	case hasPrefix(words, "--> "):
		r.side = Client
	case hasPrefix(words, "<-- "):
		r.side = Server
	default:
		return r
	}
	r.at = len(line) - len(words) + 4
	return r
}

// proxyReader reads the log.
type proxyReader struct {
	line  Line
	wires wires
}

// read implements dialectReader.
func (r *proxyReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := proxyRecord(p.text)
	if rec.at == 0 {
		return false
	}
	key := rec.key
	if rec.far {
		key += " far"
	}
	c = c.on(key)
	r.line = lineFrom(p, rec.at, c)
	var pre prefix
	pre.find(p.text[:rec.start])
	r.line.Time = pre.stamp
	words := p.text[rec.at:]
	if hasPrefix(words, "[ ") {
		r.note(&rec, c)
		return true
	}
	quote := record{}
	if !readQuote(p.text, rec.at, &quote) {
		c.remark(&r.line)
		return true
	}
	body := p.text[quote.at:]
	if n := bytes.LastIndexByte(body, quote.quote); n >= 0 {
		body = body[:n]
	}
	r.wires.of(key, c).say(c, rec.side, unescapePython(body), r.line)
	return true
}

// note takes "[ Client connected ]".
func (r *proxyReader) note(rec *proxyLine, c *conversation) {
	switch text := r.line.Text; {
	case strings.Contains(text, "onnected ]") && !strings.Contains(text, "isconnected"):
		host, port := cutPort(rec.to)
		if !rec.far {
			host, port = "", 0
		}
		if c.s != nil {
			c.begin()
		}
		if host == "" {
			c.remark(&r.line)
			return
		}
		c.target(host, port, &r.line)
	case strings.Contains(text, "isconnected"):
		if c.s != nil {
			c.hungUp(&r.line)
		}
	default:
		c.remark(&r.line)
	}
}

// unescapePython undoes what Python's repr of bytes does.
func unescapePython(b []byte) []byte {
	if bytes.IndexByte(b, '\\') < 0 {
		return b
	}
	out, _ := unescapeQuoted(strings.ReplaceAll(string(b), `"`, `\"`))
	return out
}

// end implements dialectReader.
func (r *proxyReader) end(*conversation) {}
