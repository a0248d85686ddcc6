package parser

import "bytes"

// smarterMailDialect is the SMTP log of SmarterMail's server.
func smarterMailDialect() *Dialect {
	return &Dialect{
		Name:  "smartermail",
		Title: "SmarterMail, SMTP log",
		Samples: []string{
			"10:00:01 [192.0.2.7][52471298] connected at 5/4/2024 10:00:01 AM",
			"10:00:01 [192.0.2.7][52471298] rsp: 220 mx.example.org",
			"10:00:01 [192.0.2.7][52471298] cmd: EHLO client.example.com",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch e, ok := readSmarterMail(line); {
			case ok && e.arrow != 0:
				return claimStrong
			case ok:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &entryReader{parse: readSmarterMail, joined: true, roles: roles{}} },
	}
}

// readSmarterMail reads "10:00:01 [192.0.2.7][52471298] cmd: words".
func readSmarterMail(line []byte) (e entry, ok bool) {
	i := bytes.Index(line[:min(len(line), 120)], []byte("]["))
	if i < 8 {
		return e, false
	}
	open := bytes.LastIndexByte(line[:i], '[')
	n := bytes.IndexByte(line[i+2:min(len(line), i+20)], ']')
	if open < 8 || n < 1 || !allDigits(line[i+2:i+2+n]) || bytes.IndexByte(line[open:i], ' ') >= 0 || len(line) < i+n+5 || line[i+n+3] != ' ' {
		return e, false
	}
	e.own, e.key = Server, string(line[open+1:i+2+n])
	stamp := bytes.TrimRight(line[:open], " ")
	e.stamp = bytes.Trim(stamp[bytes.LastIndexByte(stamp, ' ')+1:], "[]")
	if _, n := readDate(e.stamp); n == 0 {
		return e, false
	}
	e.at, e.end = i+n+4, len(line)
	switch m := line[e.at:]; {
	case hasPrefix(m, "cmd: "):
		e.arrow, e.at = '<', e.at+5
	case hasPrefix(m, "rsp: "):
		e.arrow, e.at = '>', e.at+5
	case !hasPrefix(m, "connected at") && !hasPrefix(m, "disconnected at") && !hasPrefix(m, "received ") && !hasPrefix(m, "Exception"):
		return e, false
	}
	return e, true
}
