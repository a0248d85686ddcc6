package parser

import (
	"bytes"
	"strings"
)

// netsmtpDialect is what Perl's Net::SMTP prints with Debug => 1, also to git
// send-email --smtp-debug=1, and what git send-email itself says of a mail.
func netsmtpDialect() *Dialect {
	return &Dialect{
		Name:  "netsmtp",
		Title: "Perl Net::SMTP, Debug => 1, and git send-email",
		Samples: []string{
			"Net::SMTP>>> Net::SMTP(3.14)",
			"Net::SMTP=GLOB(0x55d0c0ffee00)<<< 220 mx.example.org ESMTP",
			"Net::SMTP=GLOB(0x55d0c0ffee00)>>> EHLO client.example.com",
			"Net::SMTP::_SSL=GLOB(0x55d0c0ffee00)<<< 250-mx.example.org",
			"OK. Log says:",
		},
		Synchronous: true,
		unstuffed:   true,
		claims: func(line []byte) int {
			switch o := perlObject(line); {
			case o.side != NoSide, o.class:
				return claimStrong
			case string(line) == "OK. Log says:":
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &netsmtpReader{} },
	}
}

// perlLine is what stands before the words of Net::Cmd's debug lines.
type perlLine struct {
	side    Side
	key     string // the address of the object
	at      int    // where the words begin
	class   bool   // of a class, not of an object: its ancestors, no traffic
	decoded bool   // a challenge or an answer once more, decoded
}

// perlObject reads "Net::SMTP=GLOB(0x55d0c0ffee00)>>> ".
func perlObject(line []byte) perlLine {
	const most = 120
	head := line[:min(len(line), most)]
	i := bytes.Index(head, []byte("=GLOB(0x"))
	if i <= 0 {
		if hasPrefix(line, "Net::SMTP") && bytes.Contains(head, []byte(">>> ")) && bytes.HasSuffix(line, []byte(")")) {
			return perlLine{class: true}
		}
		return perlLine{}
	}
	for _, b := range head[:i] {
		if !isNameByte(b) && b != ':' {
			return perlLine{}
		}
	}
	rest := line[i+len("=GLOB("):]
	end := bytes.IndexByte(rest[:min(len(rest), 24)], ')')
	if end < 0 || len(rest) < end+4 {
		return perlLine{}
	}
	o := perlLine{key: string(rest[:end])}
	switch string(rest[end+1 : end+4]) {
	case ">>>":
		o.side = Client
	case "<<<":
		o.side = Server
	default:
		return perlLine{}
	}
	o.at = len(line) - len(rest) + end + 4
	if o.at < len(line) && line[o.at] == ' ' {
		o.at++
	}
	o.decoded = hasPrefix(line[o.at:], "(decoded) ")
	return o
}

// netsmtpReader reads Net::SMTP's lines and git's.
type netsmtpReader struct {
	line Line
	key  string // of the last object
	log  gitLog
}

// gitLog says what the lines behind "OK. Log says:" are.
type gitLog uint8

const (
	logNone   gitLog = iota
	logEcho          // they repeat what was shown
	logShown         // they are all there is
	logHeader        // … and the header has begun
)

// read implements dialectReader.
func (r *netsmtpReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	switch o := perlObject(p.text); {
	case o.class:
		return true
	case o.decoded: // it holds the password
		return true
	case o.side != NoSide:
		r.log = logNone
		r.key = o.key
		c = c.on(o.key)
		r.line = lineFrom(p, o.at, c)
		if o.side == Client {
			c.client(&r.line)
		} else {
			c.server(&r.line)
		}
		return true
	case string(p.text) == "OK. Log says:":
		r.begin(c)
		return true
	case r.log != logNone:
		return r.logged(p, c.on(r.key))
	case isPerlTrouble(p.text):
		r.line = lineFrom(p, 0, c)
		c.on(r.key).failed(&r.line)
		return true
	}
	return false
}

// begin takes "OK. Log says:".
func (r *netsmtpReader) begin(c *conversation) {
	if talk := c.on(r.key); r.key != "" && talk.s != nil && talk.sawServer {
		r.log = logEcho
		return
	}
	r.log, r.key = logShown, ""
	c.on("").begin()
}

// logged takes a line of git's own account: the server, the envelope, the header,
// and the result.
func (r *netsmtpReader) logged(p *physical, c *conversation) bool {
	r.line = lineFrom(p, 0, c)
	text := r.line.Text
	result, last := strings.CutPrefix(text, "Result: ")
	switch {
	case r.log == logEcho:
		c.echo(&r.line)
	case last:
		r.result(strings.TrimSpace(result), c)
	case strings.HasPrefix(text, "Server: "):
		host, port := cutPort(text[len("Server: "):])
		c.target(host, port, &r.line)
	case r.log == logShown && isRawCommand(p.text):
		c.client(&r.line)
	default:
		r.log = logHeader
	}
	if last {
		r.log = logNone
	}
	return true
}

// result takes the reply to the message.
func (r *netsmtpReader) result(reply string, c *conversation) {
	if c.s == nil || !isReplyShaped([]byte(reply)) {
		return
	}
	c.implied("DATA", &r.line)
	c.leaveOut(&r.line)
	r.line.Kind, r.line.Text, r.line.escape = LineRestated, reply, escapeReconstructed
	c.server(&r.line)
	c.ending = true
}

// isPerlTrouble recognises the warnings of Net::Cmd.
func isPerlTrouble(line []byte) bool {
	if !hasPrefix(line, "Net::") {
		return false
	}
	for _, s := range [...]string{": Timeout", ": timeout", "nexpected EOF on command channel", "Net::SMTP: Bad protocol", "parse error in"} {
		if bytes.Contains(line, []byte(s)) {
			return true
		}
	}
	return false
}

// end implements dialectReader.
func (r *netsmtpReader) end(*conversation) {}
