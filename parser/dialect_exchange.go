package parser

import (
	"bytes"
	"strings"
	"time"
)

// exchangeDialect is the protocol log of Microsoft Exchange, of receive and send
// connectors: CSV, in which ">" is what this server sent.
func exchangeDialect() *Dialect {
	return &Dialect{
		Name:  "exchange",
		Title: "Microsoft Exchange protocol log (SmtpReceive, SmtpSend)",
		Samples: []string{
			"#Log-type: SMTP Receive Protocol Log",
			"#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
			`2024-05-04T10:00:01.000Z,EX1\Default Frontend EX1,08DC0000000000A1,0,192.0.2.25:25,192.0.2.7:49152,+,,`,
			`2024-05-04T10:00:01.020Z,EX1\Default Frontend EX1,08DC0000000000A1,2,192.0.2.25:25,192.0.2.7:49152,>,220 EX1.example.org Microsoft ESMTP MAIL Service ready,`,
			`2024-05-04T10:00:01.030Z,EX1\Default Frontend EX1,08DC0000000000A1,3,192.0.2.25:25,192.0.2.7:49152,<,EHLO client.example.com,`,
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			if isExchangeHeader(line) {
				return claimStrong
			}
			if _, ok := readExchange(line); ok {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &exchangeReader{roles: roles{}} },
	}
}

func isExchangeHeader(line []byte) bool {
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	return hasPrefix(line, "#Log-type: SMTP ") || hasPrefix(line, "#Software: Microsoft Exchange Server") || hasPrefix(line, "#Fields: date-time,connector-id,")
}

// exchangeRow is one row of the log.
type exchangeRow struct {
	time          time.Time
	session       string
	local, remote string
	event         byte
	data, context string
	dataAt        int  // where data stands in the line
	quoted        bool // data had to be un-quoted
}

// readExchange reads a row: date-time, connector-id, session-id, sequence-number,
// local-endpoint, remote-endpoint, event, data, context.
func readExchange(line []byte) (r exchangeRow, ok bool) {
	if len(line) < 30 || !isDigit(line[0]) {
		return r, false
	}
	var n int
	if r.time, n = readDate(line); n < 19 || n >= len(line) || line[n] != ',' {
		return r, false
	}
	at := n + 1
	for i := 1; i < 9; i++ {
		if at > len(line) {
			if i < 8 {
				return r, false
			}
			break // the context was cut off
		}
		start := at
		cell, quoted := line[at:], false
		if len(cell) > 0 && cell[0] == '"' {
			quoted = true
			var out []byte
			j := 1
			for ; j < len(cell); j++ {
				if cell[j] == '"' {
					if j+1 < len(cell) && cell[j+1] == '"' {
						j++
					} else {
						break
					}
				}
				out = append(out, cell[j])
			}
			at += min(j+2, len(cell)+1)
			cell, start = out, start+1
		} else {
			j := bytes.IndexByte(cell, ',')
			if j < 0 || i == 8 {
				j = len(cell)
			}
			cell = cell[:j]
			at += j + 1
		}
		switch i {
		case 2:
			r.session = string(cell)
		case 3:
			if !allDigits(cell) {
				return r, false
			}
		case 4:
			r.local = string(cell)
		case 5:
			r.remote = string(cell)
		case 6:
			if len(cell) != 1 || bytes.IndexByte([]byte("+-><*"), cell[0]) < 0 {
				return r, false
			}
			r.event = cell[0]
		case 7:
			r.data, r.dataAt, r.quoted = string(cell), start, quoted
		case 8:
			r.context = string(cell)
		}
	}
	return r, r.session != "" && r.event != 0
}

type exchangeReader struct {
	line  Line
	roles roles
	own   Side // as the head of the file says
}

// read implements dialectReader.
func (r *exchangeReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if hasPrefix(p.text, "#") || isExchangeHeader(p.text) {
		switch {
		case bytes.Contains(p.text, []byte("SMTP Send Protocol Log")):
			r.own = Client
		case bytes.Contains(p.text, []byte("SMTP Receive Protocol Log")):
			r.own = Server
		}
		return isExchangeHeader(p.text) || hasPrefix(p.text, "#Version:") || hasPrefix(p.text, "#Date:")
	}
	row, ok := readExchange(p.text)
	if !ok {
		return false
	}
	c = c.on(row.session)
	if row.data != "" {
		r.line = lineFrom(p, row.dataAt, c)
	} else {
		r.line = lineFrom(p, 0, c)
	}
	r.line.Time = row.time
	switch row.event {
	case '<', '>':
		r.line.Text = c.keep([]byte(row.data[:min(len(row.data), c.limits.LineBytes)]))
		if row.quoted {
			r.line.escape = escapeReconstructed
		}
		if r.own != NoSide && r.roles[row.session] == NoSide {
			r.roles.set(c, row.session, r.own)
		}
		side := r.roles.speaker(c, row.session, row.event == '>', []byte(row.data))
		if r.roles[row.session] == Client && c.s != nil && c.s.Target.Host == "" {
			r.aim(&row, c)
		}
		if side == Server {
			r.reply(c)
		} else {
			c.spoken(side, &r.line)
		}
		return true
	case '+':
		c.anew()
		if r.own == Client && (c.s == nil || c.s.Target.Host == "") {
			host, port := cutPort(row.remote)
			r.line.Text = row.remote
			c.target(host, port, &r.line)
		}
		return true
	}
	r.note(&row, c)
	return true
}

func (r *exchangeReader) aim(row *exchangeRow, c *conversation) {
	host, port := cutPort(row.remote)
	c.s.Target = Target{Host: host, Port: port}
}

// note takes what is no traffic: "*" and the end of the connection.
func (r *exchangeReader) note(row *exchangeRow, c *conversation) {
	words := strings.TrimSpace(strings.TrimSpace(row.data) + " " + row.context)
	if words == "" {
		words = "disconnect"
	}
	r.line.Text, r.line.escape = words, escapeReconstructed
	switch {
	case row.event == '-' && strings.ContainsRune(row.context, '('):
		// "Remote(ConnectionReset)"
		c.failed(&r.line)
	case row.event == '-':
		c.hungUp(&r.line)
	case strings.Contains(words, "attempting to connect"):
		host, port := cutPort(row.remote)
		if c.s == nil || c.s.Target.Host == "" {
			c.target(host, port, &r.line)
		} else {
			c.remark(&r.line)
		}
	default:
		c.noted(&r.line)
	}
}

// reply takes the server's words. Newer versions write the reply to EHLO into one
// row: "250  mx.example.org Hello [192.0.2.7] SIZE 37748736 PIPELINING …".
func (r *exchangeReader) reply(c *conversation) {
	text := r.line.Text
	if !strings.HasPrefix(text, "250  ") || strings.Count(text, " ") < 5 {
		c.server(&r.line)
		return
	}
	var lines []string
	for _, word := range strings.Fields(text[5:]) {
		if isEHLOKeyword(word) || len(lines) == 0 {
			lines = append(lines, word)
		} else {
			lines[len(lines)-1] += " " + word
		}
	}
	for i, words := range lines {
		sep := byte('-')
		if i == len(lines)-1 {
			sep = ' '
		}
		l := r.line
		l.Text, l.escape = c.keep(appendReply(nil, 250, sep, words)), escapeReconstructed
		c.server(&l)
	}
}

// isEHLOKeyword reports whether a word is a keyword of an extension that
// Exchange offers, or another server it talks to.
func isEHLOKeyword(word string) bool {
	switch word {
	case "SIZE", "PIPELINING", "DSN", "ENHANCEDSTATUSCODES", "STARTTLS", "AUTH", "8BITMIME", "BINARYMIME", "CHUNKING", "SMTPUTF8", "TLS", "TURN", "ATRN",
		"ETRN", "HELP", "VRFY", "EXPN", "LIMITS", "REQUIRETLS", "X-ANONYMOUSTLS", "X-EXPS", "X-LINK2STATE", "X-MESSAGECONTEXT", "XEXCH50", "XRDST",
		"XSHADOW", "XSHADOWREQUEST", "XPROXY", "XPROXYFROM", "XPROXYTO", "XSYSPROBE", "XORIGFROM", "XMESSAGEVALUE", "XSESSIONPARAMS", "XOORG":
		return true
	}
	return false
}

// end implements dialectReader.
func (r *exchangeReader) end(*conversation) {}
