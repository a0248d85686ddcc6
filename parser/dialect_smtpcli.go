package parser

import "bytes"

// smtpcliDialect is what smtp-cli --verbose prints: each line of a reply with its
// code in brackets, but not whether more lines follow.
func smtpcliDialect() *Dialect {
	return &Dialect{
		Name:  "smtp-cli",
		Title: "smtp-cli --verbose",
		Samples: []string{
			"[220] 'mx.example.org ESMTP'",
			"> EHLO client.example.com",
			"[250] 'mx.example.org'",
			"[250] 'SIZE 10240000'",
			"[550] '5.1.1 No such user'",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			switch {
			case isBracketedReply(line):
				return claimStrong
			case hasPrefix(line, "> ") && isShaped(Client, line[2:]):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &smtpcliReader{} },
	}
}

// isBracketedReply recognises "[250] 'mx.example.org'".
func isBracketedReply(line []byte) bool {
	return len(line) >= 7 && line[0] == '[' && line[1] >= '2' && line[1] <= '5' && isDigit(line[2]) && isDigit(line[3]) && hasPrefix(line[4:], "] '")
}

// smtpcliReader reads smtp-cli's output. It holds each line of a reply back until
// it is clear whether that was the last one.
type smtpcliReader struct {
	line Line
	held Line
	code string // of the held line; "" if there is none
	talk *conversation
}

// read implements dialectReader.
func (r *smtpcliReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	r.talk = c
	switch {
	case isBracketedReply(p.text):
		code := string(p.text[1:4])
		if code == r.code {
			r.release('-')
		} else {
			r.release(' ')
		}
		r.held, r.code = lineFrom(p, 7, c), code
	case hasPrefix(p.text, "> "):
		r.release(' ')
		if !isShaped(Client, p.text[2:]) && !c.inAuth && !c.inContent() {
			return false
		}
		r.line = lineFrom(p, 2, c)
		c.client(&r.line)
	case hasPrefix(p.text, "Connection from "):
		r.release(' ')
		r.line = lineFrom(p, 0, c)
		_, to, _ := bytes.Cut(p.text, []byte(" to "))
		host, port := cutPort(string(to))
		c.target(host, port, &r.line)
	case hasPrefix(p.text, "Starting TLS"), hasPrefix(p.text, "Using cipher: "), hasPrefix(p.text, "Subject Name: "), hasPrefix(p.text, "Issuer  Name: "):
		r.release(' ')
		r.line = lineFrom(p, 0, c)
		c.remark(&r.line)
	case hasPrefix(p.text, "Connection failed"), hasPrefix(p.text, "Connect failed"):
		r.release(' ')
		r.line = lineFrom(p, 0, c)
		c.failed(&r.line)
	default:
		return false
	}
	return true
}

// release hands the held line on, with the separator that belongs behind its code.
func (r *smtpcliReader) release(separator byte) {
	if r.code == "" {
		return
	}
	words := bytes.TrimSuffix([]byte(r.held.Text), []byte("'"))
	text := append([]byte(r.code), separator)
	r.code = ""
	r.held.Text, r.held.escape = r.talk.keep(append(text, words...)), escapeReconstructed
	r.talk.server(&r.held)
}

// end implements dialectReader.
func (r *smtpcliReader) end(*conversation) { r.release(' ') }
