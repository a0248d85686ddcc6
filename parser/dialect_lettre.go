package parser

import (
	"bytes"
	"strings"
)

// lettreDialect is what the Rust crate lettre traces: line endings are written as
// <CRLF>, and each line of a reply repeats those before it.
func lettreDialect() *Dialect {
	return &Dialect{
		Name:  "lettre",
		Title: "lettre (Rust) with tracing or log",
		Samples: []string{
			"2024-05-04T10:00:01.000001Z DEBUG lettre::transport::smtp::client::connection: << 220 mx.example.org ESMTP<CRLF>",
			"[2024-05-04T10:00:01Z DEBUG lettre::transport::smtp::client::connection] Wrote: EHLO client.example.com<CRLF>",
			"2024-05-04T10:00:01.000003Z DEBUG lettre::transport::smtp::client::connection: << 250-mx.example.org<CRLF>250 8BITMIME<CRLF>",
			"Wrote: MAIL FROM:<alice@example.com><CRLF>",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			side, at, named := readLettre(line)
			switch {
			case side != NoSide && (named || bytes.HasSuffix(line, []byte(lettreCRLF))):
				return claimStrong
			case named:
				return claimFair
			case side != NoSide && isShaped(side, line[at:]):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &lettreReader{} },
	}
}

const lettreCRLF = "<CRLF>"

type lettreReader struct {
	line  Line
	reply string // the lines of the reply that were printed so far
	w     wire
	open  bool   // the message goes on in the next piece or line
	cut   []byte // the end of a piece that may be half a <CRLF>
}

// read implements dialectReader.
func (r *lettreReader) read(p *physical, c *conversation) bool {
	if p.continued {
		if !r.open || !c.inContent() {
			return false
		}
		r.content(p.text, p, c)
		return true
	}
	side, at, named := readLettre(p.text)
	if side == NoSide && !named {
		// The message has a line feed of its own.
		if !r.open || c.content == nil {
			return false
		}
		r.line = lineFrom(p, 0, c)
		r.w.say(c, Client, []byte("\n"), r.line)
		r.content(p.text, p, c)
		return true
	}
	var before prefix
	before.find(p.text[:min(at, len(p.text))])
	r.line = lineFrom(p, at, c)
	r.line.Time = before.stamp
	switch {
	case side == Client && c.inContent():
		r.reply = ""
		r.content(p.text[min(at, len(p.text)):], p, c)
	case side == Client:
		r.reply = ""
		r.w.say(c, Client, []byte(strings.ReplaceAll(r.line.Text, lettreCRLF, "\r\n")), r.line)
	case side == Server:
		r.open = false
		r.server(c)
	case strings.HasPrefix(r.line.Text, "auth "): // the challenge again
		c.echo(&r.line)
	default:
		c.remark(&r.line)
	}
	return true
}

// server takes what was read of a reply so far: only the lines that were not
// printed before are new.
func (r *lettreReader) server(c *conversation) {
	text := strings.TrimRight(r.line.Text, " ")
	fresh := text
	if c.reply != nil && strings.HasPrefix(text, r.reply) {
		fresh = text[len(r.reply):]
	}
	r.reply = text
	if fresh == "" {
		c.echo(&r.line)
		return
	}
	if !strings.HasSuffix(fresh, lettreCRLF) {
		fresh += lettreCRLF
	}
	r.w.say(c, Server, []byte(strings.ReplaceAll(fresh, lettreCRLF, "\r\n")), r.line)
}

// content takes a piece of a message.
func (r *lettreReader) content(text []byte, p *physical, c *conversation) {
	text = append(r.cut, text...)
	r.cut = nil
	r.open = true
	if p.more {
		if i := bytes.LastIndexByte(text, '<'); i >= 0 && strings.HasPrefix(lettreCRLF, string(text[i:])) {
			r.cut = bytes.Clone(text[i:])
			text = text[:i]
		}
	} else if p.continued {
		r.line.Span = r.line.Span.join(p.span())
	}
	r.w.say(c, Client, bytes.ReplaceAll(text, []byte(lettreCRLF), []byte("\r\n")), r.line)
}

// end implements dialectReader.
func (r *lettreReader) end(*conversation) {}

// readLettre returns who speaks in a record and where its words begin. named is
// true if it names the crate.
func readLettre(line []byte) (side Side, at int, named bool) {
	head := line[:min(len(line), 300)]
	if i := bytes.Index(head, []byte("lettre::transport::smtp")); i >= 0 {
		named = true
		for at = i; at < len(head) && (isNameByte(head[at]) || head[at] == ':'); at++ {
		}
		for at < len(head) && (head[at] == ' ' || head[at] == ']' || head[at] == ':' || ansiLen(head[at:]) > 0) {
			at += max(1, ansiLen(head[at:]))
		}
	} else if !bytes.Contains(head, []byte("Wrote: ")) && !bytes.Contains(head, []byte("<< ")) && !bytes.Contains(head, []byte("Read: ")) {
		return NoSide, 0, false
	} else {
		var before prefix
		before.find(line)
		for k := 0; k < before.n && !lettreMark(line[at:]); k++ {
			at = before.ends[k]
		}
	}
	rest := line[min(at, len(line)):]
	switch {
	case hasPrefix(rest, "Wrote: "):
		return Client, at + len("Wrote: "), named
	case hasPrefix(rest, "<< "):
		return Server, at + len("<< "), named
	case hasPrefix(rest, "Read: "):
		return Server, at + len("Read: "), named
	}
	return NoSide, at, named
}

func lettreMark(b []byte) bool {
	return hasPrefix(b, "Wrote: ") || hasPrefix(b, "<< ") || hasPrefix(b, "Read: ")
}
