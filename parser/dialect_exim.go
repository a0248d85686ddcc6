package parser

import (
	"bytes"
	"time"
)

// eximDialect is Exim's client, "exim -v" or "-d": its marks stand behind two
// spaces, and ">>" is sent.
func eximDialect() *Dialect {
	return &Dialect{
		Name:  "exim",
		Title: "Exim as a client, -v or -d",
		Samples: []string{
			"Connecting to mx.example.org [192.0.2.25]:25 ... connected",
			"  SMTP<< 220 mx.example.org ESMTP",
			"  SMTP>> EHLO client.example.com",
			"  SMTP|> RCPT TO:<bob@example.org>",
			"  SMTP(close)>>",
			" 2824   SMTP<< 250-mx.example.org",
			"cmdlog: '220:EHLO:250-:MAIL:250:RCPT:250:DATA:354:.:250:QUIT:221'",
		},
		readsPrefixes: true,
		claims:        func(line []byte) int { return claimExim(line, Client) },
		open:          func() dialectReader { return &eximReader{roles: roles{}} },
	}
}

// eximServerDialect is Exim's server with -d: the same marks without an indent,
// and ">>" is sent, so that it is the server who speaks.
func eximServerDialect() *Dialect {
	return &Dialect{
		Name:  "exim-server",
		Title: "Exim as a server, -bd or -bs with -d",
		Samples: []string{
			" 3039 SMTP>> 220 mx.example.org ESMTP Exim 4.96",
			" 3039 SMTP<< EHLO client.example.com",
			"SMTP>> 250-mx.example.org Hello client.example.com [192.0.2.7]",
			"10:00:01  3039 SMTP<< MAIL FROM:<alice@example.com>",
		},
		readsPrefixes: true,
		claims:        func(line []byte) int { return claimExim(line, Server) },
		open:          func() dialectReader { return &eximReader{roles: roles{}} },
	}
}

// eximRec is one line of Exim's.
type eximRec struct {
	pid    []byte
	indent int // spaces before the mark
	arrow  byte
	at     int  // where the words begin
	note   bool // "SMTP(close)>>"
}

// readExim reads "10:00:01  3039   SMTP>> words".
func readExim(line []byte) (r eximRec, ok bool) {
	head := line[:min(len(line), 140)]
	i := bytes.Index(head, []byte("SMTP"))
	if i < 0 || i+7 > len(line) {
		return r, false
	}
	m := line[i+4:]
	switch {
	case hasPrefix(m, ">>(close on process exit)"):
		r.note, r.at = true, i
	case m[0] == '(':
		j := bytes.IndexByte(m[:min(len(m), 120)], ')')
		if j < 0 || !hasPrefix(m[j+1:], ">>") && !hasPrefix(m[j+1:], "<<") {
			return r, false
		}
		r.note, r.at = true, i
	default:
		switch string(m[:2]) {
		case "<<":
			r.arrow = '<'
		case ">>", "|>", ">|", "+>":
			r.arrow = '>'
		default:
			return r, false
		}
		if m[2] != ' ' {
			return r, false
		}
		r.at = i + 7
	}
	before := bytes.TrimRight(line[:i], " ")
	r.indent = i - len(before)
	if len(before) > 0 {
		switch last := before[len(before)-1]; {
		case bytes.ContainsAny(before, "<>\"'=;") || len(before) > 80:
			return r, false
		case isDigit(last):
			r.pid = before[bytes.LastIndexByte(before, ' ')+1:]
			if !allDigits(r.pid) {
				r.pid = nil
			}
			r.indent--
		case last == ']' || last == '|' || last == ':':
			r.indent--
		case last == '!' || last == 0x8e: // the depth of nested ACLs
		default:
			return r, false
		}
	}
	return r, true
}

// claimExim tells how surely a line is of Exim as a client or as a server.
func claimExim(line []byte, own Side) int {
	rec, ok := readExim(line)
	if !ok {
		switch _, at := eximPid(line); {
		case isEximConnect(line[at:]), hasPrefix(line[at:], "cmdlog: '"):
			if own == Client {
				return claimStrong
			}
			return claimWeak
		case isEximContinuation(line) && own == Client:
			return claimWeak
		}
		return claimNone
	}
	side := Server
	if rec.indent >= 2 {
		side = Client
	}
	if words := line[rec.at:]; !rec.note {
		if isReplyShaped(words) {
			side = either(rec.arrow == '>', Server)
		} else if isRawCommand(words) {
			side = either(rec.arrow == '>', Client)
		}
	}
	if side == own {
		return claimStrong
	}
	return claimWeak
}

// isEximContinuation recognises a further line of a reply, indented as deep as
// the marks are long.
func isEximContinuation(line []byte) bool {
	return hasPrefix(line, "         ") && isReplyShaped(line[9:]) && line[9] != ' '
}

func isEximConnect(line []byte) bool {
	return hasPrefix(line, "Connecting to ") && bytes.Contains(line, []byte("] ... ")) || hasPrefix(line, "Connecting to ") && bytes.Contains(line, []byte("]:")) && bytes.Contains(line, []byte(" ... "))
}

// eximPid returns the number of the process a line begins with, and where the
// line itself begins.
func eximPid(line []byte) (pid []byte, at int) {
	for at < len(line) && line[at] == ' ' {
		at++
	}
	if at > 5 {
		return nil, 0 // numbers are aligned within five columns; this is the rest of a reply
	}
	i := at
	if t, n := readDate(line[at:]); n > 0 && !t.IsZero() {
		for i += n; i < len(line) && line[i] == ' '; i++ {
		}
	}
	j := i
	for j < len(line) && isDigit(line[j]) {
		j++
	}
	if j == i || j-i > 8 || j+1 >= len(line) || line[j] != ' ' {
		return nil, 0
	}
	return line[i:j], j + 1
}

// eximReader reads Exim on both sides.
type eximReader struct {
	line  Line
	roles roles
	log   bool // the next line is the text of a log entry
	split Line // "Connecting to … ... " whose outcome is on the next line
}

// read implements dialectReader.
func (r *eximReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	log := r.log
	r.log = false
	rec, ok := readExim(p.text)
	if !ok {
		return r.other(p, c, log)
	}
	key := string(rec.pid)
	c = c.on(key)
	r.line = lineFrom(p, rec.at, c)
	r.line.Time = eximTime(p.text)
	if rec.note {
		r.note(c)
		return true
	}
	words := p.text[rec.at:]
	if r.roles[key] == NoSide {
		own := Server
		if rec.indent >= 2 {
			own = Client
		}
		r.roles.set(c, key, own)
	}
	side := r.roles.speaker(c, key, rec.arrow == '>', words)
	switch {
	case side == Client && string(words) == "(writing message)":
		c.remark(&r.line)
	case side == Client && hasPrefix(words, "writing message and terminating"):
		r.line.Text, r.line.escape = ".", escapeReconstructed
		c.spoken(side, &r.line)
	default:
		c.spoken(side, &r.line)
	}
	return true
}

// note takes "SMTP(close)>>" and the like.
func (r *eximReader) note(c *conversation) {
	switch text := r.line.Text; text {
	case "SMTP(close)>>", "SMTP>>(close on process exit)":
		c.hungUp(&r.line)
	case "SMTP(shutdown)>>", "SMTP(TLS shutdown)>>", "SMTP(tls_close)>>", "SMTP(TLS proxy shutdown)>>":
		c.remark(&r.line)
	default:
		c.failed(&r.line)
	}
}

// other takes a line without a mark.
func (r *eximReader) other(p *physical, c *conversation, log bool) bool {
	pid, at := eximPid(p.text)
	text := p.text[at:]
	words := bytes.TrimLeft(text, " \t")
	if len(words) >= len(text)-2 || !isReplyShaped(words) {
		// No continuation: those are indented deeper.
	} else if c := c.on(string(pid)); c.reply != nil && bytes.Equal(words[:3], codeOf(c)) {
		r.line = lineFrom(p, len(p.text)-len(words), c)
		r.line.Time = eximTime(p.text)
		c.server(&r.line)
		return true
	}
	switch {
	case isEximConnect(text):
		c = c.on(string(pid))
		r.line = lineFrom(p, at, c)
		r.line.Time = eximTime(p.text)
		r.roles.set(c, string(pid), Client)
		to := string(text[len("Connecting to "):bytes.Index(text, []byte(" ... "))])
		host, port := to, 0
		if i := bytes.IndexByte([]byte(to), ' '); i > 0 {
			_, port = cutPort(to[i+1:])
			host = to[:i]
		}
		c.target(host, port, &r.line)
		if bytes.Contains(text, []byte(" failed: ")) {
			c.failed(&r.line)
		}
		r.split = r.line
	case r.split.Text != "" && hasPrefix(words, "failed: "):
		c = c.on(string(pid))
		r.line = lineFrom(p, at, c)
		c.failed(&r.line)
		r.split.Text = ""
	case string(words) == "connected":
		r.line = lineFrom(p, at, c.on(string(pid)))
		c.on(string(pid)).remark(&r.line)
		r.split.Text = ""
	case hasPrefix(text, "LOG: "):
		r.log = true
		return false
	case log:
		c = c.on(string(pid))
		r.line = lineFrom(p, at, c)
		c.noted(&r.line)
	case hasPrefix(text, "cmdlog: '"):
		r.line = lineFrom(p, at, c)
		c.on(string(pid)).echo(&r.line)
	default:
		return false
	}
	return true
}

// codeOf returns the reply code that the open reply began with, as text.
func codeOf(c *conversation) []byte {
	if len(c.lines) == 0 {
		return nil
	}
	n := c.reply.Code
	return []byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)}
}

func eximTime(line []byte) (t time.Time) {
	line = bytes.TrimLeft(line, " ")
	t, _ = readDate(line)
	return t
}

// end implements dialectReader.
func (r *eximReader) end(*conversation) {}
