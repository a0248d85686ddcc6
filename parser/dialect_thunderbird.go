package parser

import (
	"bytes"
	"strings"
)

// thunderbirdDialect is what Thunderbird writes to the error console with
// mailnews.smtp.loglevel, and older ones to the NSPR log. It leaves messages out.
func thunderbirdDialect() *Dialect {
	return &Dialect{
		Name:  "thunderbird",
		Title: "Thunderbird, mailnews.smtp.loglevel=All",
		Samples: []string{
			"mailnews.smtp: Connecting to smtp://mx.example.org:587",
			"mailnews.smtp: S: 220 mx.example.org ESMTP",
			"mailnews.smtp: C: EHLO [192.0.2.7]",
			"mailnews.smtp: C: Logging suppressed (it probably contained auth information)",
			"mailnews.smtp: Sending 1234 bytes of payload",
			"0[7f]: SMTP Send: EHLO [192.0.2.7]",
			"0[7f]: SMTP Response: 250-mx.example.org",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			if _, at := birdMark(line); at > 0 {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &birdReader{} },
	}
}

// birdMark returns who speaks and where the words begin; at is 0 where it is not
// Thunderbird's line.
func birdMark(line []byte) (side Side, at int) {
	head := line[:min(len(line), maxPrefix)]
	if !bytes.Contains(head, []byte("mailnews.smtp: ")) && !bytes.Contains(head, []byte("SMTP ")) {
		return NoSide, 0
	}
	for _, m := range [...]struct {
		mark string
		side Side
	}{{"mailnews.smtp: C: ", Client}, {"mailnews.smtp: S: ", Server}, {"mailnews.smtp: ", NoSide}, {"SMTP Send: ", Client}, {"SMTP Response: ", Server}} {
		if i := bytes.Index(head, []byte(m.mark)); i == 0 || i > 0 && (line[i-1] == ' ' || line[i-1] == '\t') {
			return m.side, i + len(m.mark)
		}
	}
	return NoSide, 0
}

// birdReader reads the console. One record may hold several lines, of which only
// the first one has a mark.
type birdReader struct {
	line   Line
	method string // of the login it said it would try
	echo   Code   // of a reply that is told again, while it goes on
}

// read implements dialectReader.
func (r *birdReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at := birdMark(p.text)
	r.line = lineFrom(p, at, c)
	var pre prefix
	pre.find(p.text)
	r.line.Time = pre.stamp
	r.line.Text = trimScript(r.line.Text)
	switch {
	case at == 0 && isReplyShaped(p.text) && r.echo != 0:
		code, _ := ParseCode(string(p.text[:3]))
		if len(p.text) == 3 || p.text[3] != '-' || code != r.echo {
			r.echo = 0
		}
		c.echo(&r.line)
	case at == 0 && isReplyShaped(p.text) && c.s != nil:
		c.server(&r.line)
	case at == 0:
		return len(r.line.Text) == 0 && len(p.text) > 0 && c.s != nil
	case side == Server:
		r.echo = 0
		c.server(&r.line)
	case side == Client && strings.HasPrefix(r.line.Text, "Logging suppressed") && !c.inAuth:
		method := "AUTH"
		if r.method != "" {
			method += " " + r.method
		}
		c.implied(method, &r.line)
	case side == Client:
		c.client(&r.line)
	default:
		r.note(r.line.Text, c)
	}
	return true
}

// note takes what Thunderbird says itself.
func (r *birdReader) note(text string, c *conversation) {
	switch {
	case strings.HasPrefix(text, "Connecting to "):
		_, rest, ok := strings.Cut(text, "://")
		if !ok {
			c.remark(&r.line)
			return
		}
		host, port := cutPort(rest)
		r.method = ""
		c.target(host, port, &r.line)
	case strings.HasPrefix(text, "Current auth method: "):
		r.method = strings.TrimSpace(strings.TrimPrefix(text, "Current auth method: "))
		c.remark(&r.line)
	case strings.HasPrefix(text, "Sending ") && strings.HasSuffix(text, " bytes of payload") && c.inContent() && c.content == nil:
		c.leaveOut(&r.line)
	case strings.HasPrefix(text, "Command failed: "):
		words := text[len("Command failed: "):]
		if isReplyShaped([]byte(words)) && c.sinceSend {
			if r.echo = 0; len(words) > 3 && words[3] == '-' {
				r.echo, _ = ParseCode(words[:3])
			}
			c.echo(&r.line)
			return
		}
		c.failed(&r.line)
	case strings.HasPrefix(text, "Socket closed"):
		if c.s != nil {
			c.hungUp(&r.line)
		}
	case strings.HasPrefix(text, "SecurityError"), strings.HasPrefix(text, "NetworkError"), strings.Contains(text, "imeout"):
		c.failed(&r.line)
	default:
		c.remark(&r.line)
	}
}

// trimScript cuts off what the console shows at the right: "SmtpClient.sys.mjs:420:19".
func trimScript(text string) string {
	i := strings.LastIndex(text, "SmtpClient.")
	if i < 0 || i > 0 && text[i-1] != ' ' && text[i-1] != '\t' || strings.ContainsAny(text[i:], " \t") || !strings.Contains(text[i:], ":") {
		return text
	}
	return strings.TrimRight(text[:i], " \t")
}

// end implements dialectReader.
func (r *birdReader) end(*conversation) {}
