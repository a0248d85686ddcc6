package parser

import (
	"bytes"
	"strings"
)

// iisDialect is the W3C extended log of the SMTP service of IIS: one row for each
// command, with nothing of the reply but its code. What the service sends itself
// has a row for each side.
func iisDialect() *Dialect {
	return &Dialect{
		Name:  "iis",
		Title: "SMTP service of IIS, W3C extended log",
		Samples: []string{
			"#Fields: date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status",
			"2008-05-04 10:00:01 192.0.2.7 client.example.com SMTPSVC1 EX1 192.0.2.25 0 EHLO - +client.example.com 250 0 200 23 0 SMTP - - - -",
			"2008-05-04 10:00:02 192.0.2.7 client.example.com SMTPSVC1 EX1 192.0.2.25 0 RCPT - +TO:<bob@example.org> 250 0 31 28 0 SMTP - - - -",
			"2008-05-04 10:00:02 192.0.2.25 OutboundConnectionResponse SMTPSVC1 EX1 - 25 - - 220+mx.example.org+ESMTP 0 0 44 0 15 SMTP - - - -",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch {
			case hasPrefix(line, "#Fields: ") && bytes.Contains(line, []byte(" cs-method ")) && bytes.Contains(line, []byte(" s-sitename ")):
				return claimFair
			case bytes.Contains(line[:min(len(line), 200)], []byte(" SMTPSVC")) && len(line) > 20 && isDigit(line[0]):
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &iisReader{} },
	}
}

type iisReader struct {
	line   Line
	fields []string
}

// read implements dialectReader.
func (r *iisReader) read(p *physical, c *conversation) bool {
	if p.continued || len(p.text) == 0 {
		return false
	}
	if p.text[0] == '#' {
		if names, ok := bytes.CutPrefix(p.text, []byte("#Fields: ")); ok {
			r.fields = strings.Fields(string(names[:min(len(names), 4<<10)]))
		}
		return true
	}
	cells := strings.Fields(string(p.text[:min(len(p.text), c.limits.LineBytes)]))
	names := r.fields
	if names == nil {
		// The layout that the service has until somebody chooses another one.
		names = strings.Fields("date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status")
	}
	row := map[string]string{}
	for i, n := range names {
		if i < len(cells) && cells[i] != "-" {
			row[n] = cells[i]
		}
	}
	if !strings.HasPrefix(row["s-sitename"], "SMTPSVC") {
		return false
	}
	c = c.on(row["c-ip"])
	r.line = lineFrom(p, 0, c)
	r.line.Time, _ = readDate([]byte(row["date"] + " " + row["time"]))
	query := strings.TrimSpace(strings.ReplaceAll(row["cs-uri-query"], "+", " "))
	switch method := row["cs-method"]; row["cs-username"] {
	case "OutboundConnectionResponse":
		r.say(Server, query, c)
	case "OutboundConnectionCommand":
		r.say(Client, strings.TrimSpace(method+" "+query), c)
	default:
		if method == "" {
			return false
		}
		r.inbound(method, query, row["sc-status"], c)
	}
	return true
}

func (r *iisReader) say(side Side, words string, c *conversation) {
	l := r.line
	l.Text, l.escape = c.keep([]byte(words)), escapeReconstructed
	c.spoken(side, &l)
}

// inbound takes a row with a command and the code of the reply to it.
func (r *iisReader) inbound(method, query, status string, c *conversation) {
	verb := strings.ToUpper(method)
	kind := firstVerb(verb)
	if kind == TokenHello && c.sawMail {
		c.anew() // from the same host
	}
	switch kind {
	case TokenData:
		r.say(Client, verb, c)
		c.leaveOut(&r.line)
	case TokenPlain:
		if verb == "QUIT" {
			query = "" // the client's name
		}
		r.say(Client, strings.TrimSpace(verb+" "+query), c)
	default:
		r.say(Client, strings.TrimSpace(verb+" "+query), c)
	}
	if verb == "QUIT" {
		l := r.line
		c.hungUp(&l)
		return // its status is no reply code
	}
	if code, ok := ParseCode(status); ok {
		l := r.line
		l.Kind = LineRestated
		l.Text, l.escape = c.keep(appendReply(nil, code, ' ', "")), escapeReconstructed
		c.server(&l)
	}
}

// end implements dialectReader.
func (r *iisReader) end(*conversation) {}
