package parser

import "bytes"

// postfixMailDialect is the transcript that Postfix mails to postmaster
// (notify_classes). " In: " is what Postfix received: the subject says which
// side it is.
func postfixMailDialect() *Dialect {
	return &Dialect{
		Name:  "postfix-mail",
		Title: `transcript mailed by Postfix to postmaster, "In:" and "Out:"`,
		Samples: []string{
			"Subject: Postfix SMTP server: errors from client.example.com[192.0.2.7]",
			" Out: 220 mx.example.org ESMTP Postfix",
			" In:  EHLO client.example.com",
			" Out: 250-mx.example.org",
		},
		claims: func(line []byte) int {
			side, at := postfixMailMark(line)
			switch {
			case side == NoSide && bytes.Contains(line, []byte("Postfix SMTP ")) && bytes.Contains(line, []byte(": errors from ")):
				return claimStrong
			case side == NoSide:
				return claimNone
			case isReplyShaped(line[at:]) || isRawCommand(line[at:]):
				return claimStrong
			}
			return claimFair
		},
		open: func() dialectReader { return &postfixMailReader{roles: roles{}} },
	}
}

// postfixMailMark returns Client for " In:  ", Server for " Out: " as if Postfix
// were the server, and where the words begin.
func postfixMailMark(line []byte) (Side, int) {
	at := 0
	for at < len(line) && (line[at] == ' ' || line[at] == '\t') {
		at++
	}
	switch rest := line[at:]; {
	case hasPrefix(rest, "In:  "), string(rest) == "In:":
		return Client, min(at+5, len(line))
	case hasPrefix(rest, "Out: "), string(rest) == "Out:":
		return Server, min(at+5, len(line))
	}
	return NoSide, 0
}

// postfixMailReader joins what the mail wraps at the edge of the page.
type postfixMailReader struct {
	roles roles
	line  Line // the record that is not complete yet
	side  Side
	open  bool // there is one
	notes Line
}

// read implements dialectReader.
func (r *postfixMailReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at := postfixMailMark(p.text)
	if side == NoSide && r.open && hasPrefix(p.text, "     ") && len(r.line.Text) < c.limits.LineBytes {
		words := bytes.TrimSpace(p.text)
		r.line.Text = c.keep([]byte(r.line.Text + " " + string(words[:min(len(words), c.limits.LineBytes)])))
		r.line.Span = r.line.Span.join(p.span())
		r.line.escape = escapeReconstructed
		return true
	}
	r.flush(c)
	l := &r.notes
	switch {
	case side != NoSide:
		r.line, r.open = lineFrom(p, at, c), true
		r.side = side
		return true
	case bytes.Contains(p.text, []byte("Postfix SMTP server: errors from ")):
		r.roles.set(c, "", Server)
		c.anew()
	case bytes.Contains(p.text, []byte("Postfix SMTP client: errors from ")):
		r.roles.set(c, "", Client)
		c.anew()
	case hasPrefix(p.text, "Session aborted, reason: "):
		*l = lineFrom(p, 0, c)
		c.failed(l)
		return true
	case hasPrefix(p.text, "Unexpected response from "), hasPrefix(p.text, "For other details, see the local mail logfile"), hasPrefix(bytes.TrimSpace(p.text), "Replaced-by:"):
	default:
		return false
	}
	*l = lineFrom(p, 0, c)
	c.remark(l)
	return true
}

// flush hands on the record that is complete now.
func (r *postfixMailReader) flush(c *conversation) {
	if !r.open {
		return
	}
	r.open = false
	c.spoken(r.roles.speaker(c, "", r.side == Server, []byte(r.line.Text)), &r.line)
}

// end implements dialectReader.
func (r *postfixMailReader) end(c *conversation) { r.flush(c) }
