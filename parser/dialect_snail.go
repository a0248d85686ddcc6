package parser

import (
	"bytes"
	"strings"
)

// snailDialect is what s-nail prints with -v -v: the same arrow both ways, with
// "SERVER:" behind it for replies, and the message before dot-stuffing. With one
// -v only refusals are told.
func snailDialect() *Dialect {
	return &Dialect{
		Name:  "s-nail",
		Title: "s-nail, -v or -vv",
		Samples: []string{
			"s-nail: Connecting to 192.0.2.25:587 ... connected.",
			"s-nail: >>> SERVER: 220 mx.example.org ESMTP",
			"s-nail: >>> EHLO client.example.com",
			"s-nail: SMTP server: 535 5.7.8 Bad credentials",
			">>> SERVER: 250-mx.example.org",
		},
		Synchronous: true,
		unstuffed:   true,
		claims: func(line []byte) int {
			words := line[snailName(line):]
			named := len(words) < len(line)
			switch {
			case hasPrefix(words, ">>> SERVER: ") && isReplyShaped(words[len(">>> SERVER: "):]):
				return claimStrong
			case hasPrefix(words, ">>> ") && named:
				return claimStrong
			case hasPrefix(words, ">>> ") && isShaped(Client, words[len(">>> "):]):
				return claimFair
			case named && (hasPrefix(words, "SMTP server: ") || hasPrefix(words, "Resolving host ") || hasPrefix(words, "Connecting to ")):
				return claimStrong
			case named && hasPrefix(words, "TLS connection using "):
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &snailReader{} },
	}
}

// snailName returns the length of the program's name before its lines, by which it
// was called.
func snailName(line []byte) int {
	for _, name := range [...]string{"s-nail: ", "mailx: ", "mail: ", "nail: "} {
		if hasPrefix(line, name) {
			return len(name)
		}
	}
	return 0
}

// snailReader reads s-nail's output.
type snailReader struct{ line Line }

// read implements dialectReader.
func (r *snailReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	at := snailName(p.text)
	words := p.text[at:]
	switch {
	case hasPrefix(words, ">>> SERVER: ") && c.content == nil, string(words) == ">>> SERVER:" && c.content == nil:
		r.line = lineFrom(p, min(at+len(">>> SERVER: "), len(p.text)), c)
		c.server(&r.line)
	case hasPrefix(words, ">>> ") && (at > 0 || c.inContent() || c.inAuth || isShaped(Client, words[4:])), string(words) == ">>>" && c.inContent():
		r.line = lineFrom(p, min(at+len(">>> "), len(p.text)), c)
		c.client(&r.line)
	case at == 0:
		return false
	case hasPrefix(words, "SMTP server: "):
		r.told(p, at+len("SMTP server: "), c)
	default:
		r.line = lineFrom(p, at, c)
		r.note(words, c)
	}
	return true
}

// told takes "SMTP server: 550 …": the last reply once more, or with a single -v
// all there is.
func (r *snailReader) told(p *physical, at int, c *conversation) {
	r.line = lineFrom(p, at, c)
	switch {
	case c.sinceSend && (c.lastReply() == nil || !c.lastReply().Restated):
		c.echo(&r.line)
	case !isReplyShaped(p.text[at:]):
		c.failed(&r.line)
	default:
		r.line.Kind = LineRestated
		if code, _ := ParseCode(r.line.Text[:3]); c.s != nil {
			// It tells of refusals only, and a greeting is rarely one.
			if command := (&unspoken{step: stepHello}).asked(code, r.line.Text); command != "" {
				c.implied(command, &r.line)
			}
		}
		c.server(&r.line)
	}
}

// note takes what s-nail says itself.
func (r *snailReader) note(words []byte, c *conversation) {
	text := r.line.Text
	switch {
	case hasPrefix(words, "Credentials: "):
		// It shows the password.
		c.echo(&r.line)
	case hasPrefix(words, "Resolving host "):
		host, _, _ := strings.Cut(text[len("Resolving host "):], " ")
		name, port := cutPort(host)
		c.target(name, port, &r.line)
		if bytes.HasSuffix(words, []byte("failed.")) {
			c.failed(&r.line)
		}
	case hasPrefix(words, "TLS connection using ") && c.s != nil && !c.sawClient && !c.sawServer && c.s.Target.Port != 465:
		// Told, but not shown.
		c.implied("STARTTLS", &r.line)
		r.line.Kind, r.line.Text, r.line.escape = LineRestated, "220 "+text, escapeReconstructed
		c.server(&r.line)
	case strings.Contains(text, "failed"), strings.Contains(text, "refused"), strings.Contains(text, "imed out"), strings.HasPrefix(text, "Unexpected EOF"):
		c.failed(&r.line)
	default:
		c.remark(&r.line)
	}
}

// end implements dialectReader.
func (r *snailReader) end(*conversation) {}
