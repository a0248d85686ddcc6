package parser

import (
	"bytes"
	"strings"
)

// hmailserverDialect is the log of hMailServer: quoted columns between tabs.
// SMTPD is its server, SMTPC its client.
func hmailserverDialect() *Dialect {
	return &Dialect{
		Name:  "hmailserver",
		Title: "hMailServer",
		Samples: []string{
			"\"SMTPD\"\t4120\t17\t\"2024-05-04 10:00:01.000\"\t\"192.0.2.7\"\t\"SENT: 220 mx.example.org ESMTP\"",
			"\"SMTPD\"\t4121\t17\t\"2024-05-04 10:00:01.051\"\t\"192.0.2.7\"\t\"SENT: 250-mx.example.org[nl]250-SIZE 20480000[nl]250 AUTH LOGIN\"",
			"\"SMTPC\"\t4121\t18\t\"2024-05-04 10:00:02.000\"\t\"192.0.2.25\"\t\"RECEIVED: 220 mx.example.org\"",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch e, ok := readHMail(line); {
			case ok && e.arrow != 0:
				return claimStrong
			case ok:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &entryReader{parse: readHMail, sep: "[nl]", roles: roles{}} },
	}
}

// mdaemonDialect is the log of MDaemon, also the transcript it mails.
func mdaemonDialect() *Dialect {
	return &Dialect{
		Name:  "mdaemon",
		Title: "MDaemon, SMTP log and session transcripts",
		Samples: []string{
			"Sat 2014-07-26 12:58:47: 03: [514116] --> 220 mx.example.org ESMTP MDaemon",
			"Sat 2014-07-26 12:58:47: 02: [514116] <-- EHLO client.example.com",
			"Sat 2014-07-26 12:58:47: [514116] Accepting SMTP connection from [192.0.2.7:52345]",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			e, ok := readMDaemon(line)
			switch words := line[min(e.at, len(line)):]; {
			case ok && e.arrow != 0 && (isReplyShaped(words) || isRawCommand(words)), ok && bytes.Contains(words, []byte("SMTP ")):
				return claimStrong
			case ok && e.arrow != 0:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &entryReader{parse: readMDaemon, roles: roles{}} },
	}
}

// communigateDialect is the log of CommuniGate Pro. SMTPI is its server, SMTP
// its client.
func communigateDialect() *Dialect {
	return &Dialect{
		Name:  "communigate",
		Title: "CommuniGate Pro",
		Samples: []string{
			`10:06:40.688 5 SMTPI-011473([192.0.2.7]) out: 220 mx.example.org ESMTP CommuniGate Pro\r\n`,
			`10:06:40.700 5 SMTPI-011473([192.0.2.7]) inp: EHLO client.example.com\r\n`,
			`10:06:41.000 5 SMTP-000017(example.org) inp: 220 mx.example.org ESMTP\r\n`,
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch e, ok := readCommuniGate(line); {
			case ok && e.arrow != 0:
				return claimStrong
			case ok:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader {
			return &entryReader{parse: readCommuniGate, sep: `\r\n`, escaped: true, roles: roles{}}
		},
	}
}

// entry is a line of a log in which every line names its connection.
type entry struct {
	key     string
	own     Side   // the side of the program that logs; NoSide if the line does not say
	arrow   byte   // '>' sent, '<' received, 0 for a note
	at, end int    // of the words
	peer    string // that the program connects to
	stamp   []byte
}

// entryReader reads logs of such lines.
type entryReader struct {
	parse   func(line []byte) (entry, bool)
	sep     string // what stands for a line break within the words
	escaped bool   // backslashes
	joined  bool   // the lines of a reply stand in one, with nothing in between
	roles   roles
	line    Line
}

// read implements dialectReader.
func (r *entryReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	e, ok := r.parse(p.text)
	if !ok {
		return false
	}
	c = c.on(e.key)
	r.line = lineFrom(p, e.at, c)
	if end := min(e.end, len(r.line.Raw)); end > e.at {
		r.line.Text = r.line.Raw[e.at:end]
	} else {
		r.line.Text = ""
	}
	l := &r.line
	l.Time, _ = readDate(e.stamp)
	if e.arrow == 0 {
		r.note(&e, c)
		return true
	}
	if r.sep != "" && strings.HasPrefix(l.Text, r.sep) {
		l.Text, l.textAt = l.Text[len(r.sep):], l.textAt+len(r.sep)
	}
	if e.own != NoSide && r.roles[e.key] == NoSide {
		r.roles.set(c, e.key, e.own)
	}
	side := r.roles.speaker(c, e.key, e.arrow == '>', []byte(l.Text))
	if side == Server {
		if c.ending && c.reply == nil && strings.HasPrefix(l.Text, "220") {
			c.anew()
		}
		if r.joined {
			c.serverJoined(l, nil)
		} else if r.sep != "" {
			c.serverLines(r.line, r.sep)
		} else {
			c.server(l)
		}
	} else {
		if r.sep != "" {
			l.Text = strings.TrimSuffix(l.Text, r.sep)
		}
		if r.escaped && strings.IndexByte(l.Text, '\\') >= 0 {
			if out, n := unescapeQuoted(l.Text); n == len(l.Text) {
				l.Text, l.escape = c.keep(out), escapeReconstructed
			}
		}
		c.spoken(side, l)
	}
	if r.roles[e.key] == Client && e.peer != "" && c.s != nil && c.s.Target.Host == "" {
		host, port := cutPort(e.peer)
		c.s.Target = Target{Host: host, Port: port}
	}
	return true
}

// note takes what the program says besides.
func (r *entryReader) note(e *entry, c *conversation) {
	l := &r.line
	text := l.Text
	switch {
	case strings.Contains(text, "Accepting SMTP connection from "), strings.Contains(text, "got connection on "):
		c.anew()
		c.remark(l)
	case strings.Contains(text, "Attempting SMTP connection to "), strings.Contains(text, "connecting to "):
		_, to, _ := strings.Cut(text, "onnect")
		_, to, _ = strings.Cut(to, " to ")
		to = strings.TrimRight(strings.TrimPrefix(to, "["), "]. ")
		host, port := cutPort(to)
		c.target(host, port, l)
	default:
		c.noted(l)
	}
}

// end implements dialectReader.
func (r *entryReader) end(*conversation) {}

// readHMail reads "SMTPD" TAB thread TAB session TAB "stamp" TAB "ip" TAB "SENT:
// words". Quotes within the words are not escaped, and pastes lose the tabs.
func readHMail(line []byte) (e entry, ok bool) {
	switch {
	case hasPrefix(line, `"SMTPD"`):
		e.own = Server
	case hasPrefix(line, `"SMTPC"`):
		e.own = Client
	default:
		return e, false
	}
	rest := line[7:]
	field := func() []byte {
		rest = bytes.TrimLeft(rest, " \t")
		end := bytes.IndexAny(rest, " \t")
		if len(rest) > 0 && rest[0] == '"' {
			if end = bytes.IndexByte(rest[1:], '"'); end >= 0 {
				end += 2
			}
		}
		if end < 0 {
			end = len(rest)
		}
		f := rest[:end]
		rest = rest[end:]
		return f
	}
	thread, session, stamp, ip := field(), field(), field(), field()
	rest = bytes.TrimLeft(rest, " \t")
	if !isNumber(thread) || !isNumber(session) || len(stamp) < 12 || len(ip) < 2 || len(rest) < 2 || rest[0] != '"' {
		return e, false
	}
	e.key = string(line[1:6]) + " " + string(session)
	e.at, e.end = len(line)-len(rest)+1, len(line)
	if line[len(line)-1] == '"' && e.end > e.at {
		e.end--
	}
	e.stamp = bytes.Trim(stamp, `"`)
	if e.own == Client {
		e.peer = string(bytes.Trim(ip, `"`))
	}
	switch {
	case hasPrefix(rest, `"SENT: `):
		e.arrow, e.at = '>', e.at+6
	case hasPrefix(rest, `"RECEIVED: `):
		e.arrow, e.at = '<', e.at+10
	}
	e.end = max(e.at, e.end)
	return e, true
}

// isNumber reports whether a column holds a number, or the stars somebody put over
// one.
func isNumber(b []byte) bool {
	return allDigits(b) || len(b) > 1 && len(bytes.Trim(b, "*")) == 0
}

// readMDaemon reads "Sat 2014-07-26 12:58:47: 03: [514116] --> words".
func readMDaemon(line []byte) (e entry, ok bool) {
	at := 0
	if len(line) > 24 && line[3] == ' ' && !isDigit(line[0]) {
		at = 4
	}
	if len(line) < at+20 {
		return e, false
	}
	_, n := readDate(line[at:])
	if n < 19 || at+n+1 >= len(line) || line[at+n] != ':' || line[at+n+1] != ' ' {
		return e, false
	}
	e.stamp = line[at : at+n]
	at += n + 2
	if len(line) > at+4 && allDigits(line[at:at+2]) && line[at+2] == ':' && line[at+3] == ' ' {
		at += 4
	}
	i := bytes.IndexByte(line[at:min(len(line), at+24)], ']')
	if i < 2 || line[at] != '[' || len(line) < at+i+3 || line[at+i+1] != ' ' {
		return e, false
	}
	e.key = string(line[at+1 : at+i])
	for j := 0; j < len(e.key); j++ {
		if !isDigit(e.key[j]) && e.key[j] != ':' {
			return e, false
		}
	}
	e.at, e.end = at+i+2, len(line)
	switch m := line[e.at:]; {
	case hasPrefix(m, "--> "):
		e.arrow, e.at = '>', e.at+4
	case hasPrefix(m, "<-- "):
		e.arrow, e.at = '<', e.at+4
	}
	return e, true
}

// readCommuniGate reads "10:06:40.688 5 SMTPI-011473([192.0.2.7]) out: words\r\n".
func readCommuniGate(line []byte) (e entry, ok bool) {
	_, n := readDate(line)
	if n < 8 || n+3 >= len(line) || line[n] != ' ' || !isDigit(line[n+1]) || line[n+2] != ' ' {
		return e, false
	}
	e.stamp = line[:n]
	m := line[n+3:]
	switch {
	case hasPrefix(m, "SMTPI-"):
		e.own = Server
	case hasPrefix(m, "SMTP-"):
		e.own = Client
	default:
		return e, false
	}
	i := bytes.IndexByte(m[:min(len(m), 300)], ' ')
	if i < 0 {
		return e, false
	}
	e.key = string(m[:i])
	e.at, e.end = n+3+i+1, len(line)
	if open := bytes.IndexByte(m[:i], '('); open > 0 && e.own == Client {
		e.key = string(m[:open])
		e.peer = string(bytes.Trim(m[open:i], "()[]"))
	}
	switch m := line[e.at:]; {
	case hasPrefix(m, "out: "):
		e.arrow, e.at = '>', e.at+5
	case hasPrefix(m, "inp: "):
		e.arrow, e.at = '<', e.at+5
	}
	return e, true
}
