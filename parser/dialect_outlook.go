package parser

import "bytes"

// outlookDialect is the log of Outlook's mail transport (OPMLog.log), SMTP only.
func outlookDialect() *Dialect {
	return &Dialect{
		Name:  "outlook",
		Title: "Outlook, OPMLog.log",
		Samples: []string{
			"2024.05.04 10:00:01 SMTP (mx.example.org): Connecting to host",
			"2024.05.04 10:00:01 SMTP (mx.example.org): <rx> 220 mx.example.org ESMTP",
			"2024.05.04 10:00:01 SMTP (mx.example.org): [tx] EHLO client.example.com",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch e, ok := readOPMLog(line); {
			case ok && e.arrow != 0:
				return claimStrong
			case ok:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &entryReader{parse: readOPMLog, roles: roles{}} },
	}
}

// readOPMLog reads "2024.05.04 10:00:01 SMTP (mx.example.org): [tx] words".
func readOPMLog(line []byte) (e entry, ok bool) {
	const mark = " SMTP ("
	i := bytes.Index(line[:min(len(line), 60)], []byte(mark))
	if i < 8 || !isDigit(line[i-1]) {
		return e, false
	}
	at := i + len(mark)
	n := bytes.Index(line[at:min(len(line), at+260)], []byte("): "))
	if n < 1 {
		return e, false
	}
	e.own, e.peer = Client, string(line[at:at+n])
	e.key = e.peer
	e.stamp = line[bytes.LastIndexByte(line[:i], ' ')+1 : i]
	e.at, e.end = at+n+3, len(line)
	switch m := line[e.at:]; {
	case hasPrefix(m, "[tx] "), hasPrefix(m, "<tx> "):
		e.arrow, e.at = '>', e.at+5
	case hasPrefix(m, "[rx] "), hasPrefix(m, "<rx> "):
		e.arrow, e.at = '<', e.at+5
	}
	return e, true
}
