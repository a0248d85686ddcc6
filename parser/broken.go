package parser

import "bytes"

// brokenLine remembers the line with a mark that was read last, in a transcript
// that was set down for a page: what does not fit stands on the next line, without
// a mark and below the words (RFC 3461 section 10 ends such a line with "\").
type brokenLine struct {
	side   Side // whose line it was; NoSide if the line read last was another
	column int  // where its words began
	blank  int  // empty lines since, within a message
	field  bool // it is a field of a message's header: what goes on may be folded
}

// goesOn takes a line without a mark that continues the line before it. It
// reports whether it does.
func (b *brokenLine) goesOn(p *physical, c *conversation) bool {
	text := bytes.TrimRight(p.text[:min(len(p.text), c.limits.LineBytes)], " \t\r")
	words := bytes.TrimLeft(text, " \t")
	indent := len(text) - len(words)
	side := b.side
	if c.turned && side != NoSide {
		side = Client + Server - side
	}
	ok := side != NoSide && len(words) > 0
	below := indent >= b.column && indent > 0
	switch {
	case len(words) == 0 && side == Client && c.content != nil:
		b.blank++ // the message's own only if it goes on below
		return false
	case !ok:
	case side == Client && c.inContent():
		if ok = below; ok {
			b.contentGoesOn(p, c)
		}
	case side == Client:
		ok = c.commandGoesOn(p, words, below)
	default:
		ok = below && c.replyGoesOn(p, words)
	}
	if !ok {
		b.side = NoSide
	}
	return ok
}

// contentGoesOn takes a line of a message that stands below the words of another
// one. Behind a field it is one too, or the rest of a folded one, whose blank may
// be part of the margin.
func (b *brokenLine) contentGoesOn(p *physical, c *conversation) {
	for ; b.blank > 0; b.blank-- {
		b.field = false
		c.clientSaid(&Line{Span: Span{Start: p.start(), End: p.start()}, escape: escapeReconstructed})
	}
	at := b.column
	if words := p.text[at:]; b.field && !isField(words) && words[0] != ' ' && words[0] != '\t' {
		at--
	}
	l := lineFrom(p, at, c)
	c.clientSaid(&l)
}

// commandGoesOn adds words to the client's last command or answer. below is true
// if they stand below the words of its first line.
func (c *conversation) commandGoesOn(p *physical, words []byte, below bool) bool {
	n := len(c.unit)
	if n == 0 {
		return false
	}
	t := &c.unit[n-1]
	l := t.response
	if t.exchange != nil {
		l = &t.exchange.Line
	}
	if l == nil {
		return false
	}
	before := bytes.TrimRight([]byte(l.Text), " \t")
	marked := bytes.HasSuffix(before, []byte(`\`))
	if !below && !marked {
		return false
	}
	before = bytes.TrimRight(bytes.TrimSuffix(before, []byte(`\`)), " \t")
	glue := " "
	switch kind := firstVerb(l.Text); {
	case t.response != nil, t.kind == turnAuth && len(bytes.Fields(before)) > 2:
		if !isBase64Run(words) {
			return false
		}
		glue = ""
	case t.kind == turnAuth:
		if !isBase64Run(words) {
			return false
		}
	case kind == TokenMail, kind == TokenRcpt:
		if !marked && !beginsParam(words) {
			return false
		}
	case upperVerb(firstWord(l.Text)) == "BURL":
		if words[0] == ';' || words[0] == ':' || words[0] == '/' {
			glue = "" // within the URL (RFC 4468 section 3.4)
		}
	default:
		if !marked {
			return false
		}
	}
	c.lengthen(l, append(append(before, glue...), words...), p)
	if t.exchange != nil {
		t.exchange.Span = t.exchange.Span.join(l.Span)
	}
	return true
}

// replyGoesOn adds words to the last line of the server's last reply.
func (c *conversation) replyGoesOn(p *physical, words []byte) bool {
	var rl *ReplyLine
	challenge := false
	switch n := len(c.unit); {
	case c.reply != nil && len(c.lines) > 0:
		rl = &c.lines[len(c.lines)-1]
	case c.reply == nil && n > 0 && c.unit[n-1].reply != nil && len(c.unit[n-1].reply.Lines) > 0:
		r := c.unit[n-1].reply
		rl, challenge = &r.Lines[len(r.Lines)-1], c.unit[n-1].kind == turnChallenge
	default:
		return false
	}
	glue := " "
	switch b := words[0]; {
	case challenge:
		if !isBase64Run(words) {
			return false
		}
		glue = ""
	case !isNameByte(b) && b != '<' || rl.Code == 0:
		return false // a remark on the line: "^^^", "(…)", "# …"
	}
	l := rl.Line
	c.lengthen(&l, append(append([]byte(l.Text), glue...), words...), p)
	*rl = ReplyLine{}
	c.g.parseReplyLine(&l, rl, &c.scratch)
	return true
}

// lengthen gives a line other words and makes it reach to the end of p.
func (c *conversation) lengthen(l *Line, words []byte, p *physical) {
	l.Text, l.Raw, l.textAt, l.escape = c.keep(words[:min(len(words), c.limits.LineBytes)]), "", 0, escapeReconstructed
	l.Span = l.Span.join(p.span())
	c.touch(l)
}

// beginsParam reports whether words could stand within MAIL or RCPT: the path
// with its keyword, or a parameter of an extension.
func beginsParam(words []byte) bool {
	if hasFoldPrefix(words, "FROM:") || hasFoldPrefix(words, "TO:") || words[0] == '<' {
		return true
	}
	word, _, _ := bytes.Cut(words, []byte(" "))
	i := bytes.IndexByte(word, '=')
	if i < 0 {
		i = len(word)
	}
	for _, b := range word[:i] {
		if b != '-' && (b < '0' || b > '9') && (b < 'A' || b > 'Z') {
			return false
		}
	}
	return i > 0
}

// isBase64Run reports whether words are nothing but base64 (RFC 4648 section 4).
func isBase64Run(words []byte) bool {
	for _, b := range bytes.TrimRight(words, "=") {
		if !isDigit(b) && (b|0x20 < 'a' || b|0x20 > 'z') && b != '+' && b != '/' {
			return false
		}
	}
	return true
}
