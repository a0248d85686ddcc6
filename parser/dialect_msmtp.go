package parser

import (
	"strconv"
	"strings"
)

// msmtpDialect is what msmtp --debug prints: its settings, and then all traffic.
// Its errors go to standard error, which often comes first in a file.
func msmtpDialect() *Dialect {
	return &Dialect{
		Name:  "msmtp",
		Title: "msmtp --debug",
		Samples: []string{
			"reading recipients from the command line",
			"passwordeval = (not set)",
			"<-- 220 mx.example.org ESMTP",
			"--> EHLO client.example.com",
			"TLS session parameters:",
			"msmtp: server message: 550 5.1.1 No such user",
		},
		claims: func(line []byte) int {
			switch {
			case hasPrefix(line, "--> ") && isShaped(Client, line[4:]), hasPrefix(line, "<-- ") && isReplyShaped(line[4:]):
				return claimFair
			case hasPrefix(line, "msmtp: "), hasPrefix(line, "tls_starttls = "), hasPrefix(line, "passwordeval = "), hasPrefix(line, "undisclosed_recipients = "),
				string(line) == "reading recipients from the command line", string(line) == "TLS session parameters:":
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &msmtpReader{} },
	}
}

// msmtpReader reads msmtp's output.
type msmtpReader struct {
	line  Line
	host  string // of the settings
	block bool   // an indented block about TLS is under way
}

// read implements dialectReader.
func (r *msmtpReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	block := r.block
	r.block = false
	switch text := p.text; {
	case hasPrefix(text, "<-- "), string(text) == "<--":
		r.line = lineFrom(p, 4, c)
		if c.reply == nil && !isReplyShaped(text[min(4, len(text)):]) {
			return false
		}
		c.server(&r.line)
	case hasPrefix(text, "--> ") && (isShaped(Client, text[4:]) || c.inContent() || c.inAuth), string(text) == "-->" && c.inContent():
		r.line = lineFrom(p, 4, c)
		c.client(&r.line)
	case hasPrefix(text, "msmtp: server message: "):
		c.echo(&Line{Span: p.span()})
	case hasPrefix(text, "msmtp: "):
		r.line = lineFrom(p, 0, c)
		c.failed(&r.line)
	case hasPrefix(text, "host = "):
		r.line = lineFrom(p, 0, c)
		r.host = r.line.Text[len("host = "):]
		c.target(r.host, 0, &r.line)
	case hasPrefix(text, "port = ") && r.host != "":
		r.line = lineFrom(p, 0, c)
		if port, err := strconv.Atoi(strings.TrimSpace(r.line.Text[len("port = "):])); err == nil && port > 0 && port < 1<<16 {
			c.target(r.host, port, &r.line)
		}
		r.host = ""
	case hasPrefix(text, "TLS session parameters:"), hasPrefix(text, "TLS certificate information:"):
		r.line = lineFrom(p, 0, c)
		c.remark(&r.line)
		r.block = true
	case block && hasPrefix(text, "    "):
		r.line = lineFrom(p, 0, c)
		c.remark(&r.line)
		r.block = true
	default:
		return false
	}
	return true
}

// end implements dialectReader.
func (r *msmtpReader) end(*conversation) {}
