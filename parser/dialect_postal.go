package parser

import "bytes"

// postalDialect is the log of the SMTP server in Postal: "<=" is the client, as
// the server sees it. Messages are not in it.
func postalDialect() *Dialect {
	return &Dialect{
		Name:  "postal",
		Title: "Postal, the log of its SMTP server",
		Samples: []string{
			"[9] [2024-05-04T10:00:01.648] DEBUG -- : [XYK4AU]    Connection opened from 192.0.2.7",
			"[9] [2024-05-04T10:00:01.655] DEBUG -- : [XYK4AU] <= EHLO client.example.com",
			"[9] [2024-05-04T10:00:01.676] DEBUG -- : [XYK4AU] => 250-My capabilities are",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			switch e, ok := readPostal(line); {
			case ok && e.arrow != 0:
				return claimStrong
			case ok:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &entryReader{parse: readPostal, roles: roles{}} },
	}
}

// readPostal reads "… -- : [XYK4AU] <= words".
func readPostal(line []byte) (e entry, ok bool) {
	const mark = " -- : ["
	i := bytes.Index(line[:min(len(line), maxPrefix)], []byte(mark))
	if i < 0 {
		return e, false
	}
	at := i + len(mark)
	n := bytes.IndexByte(line[at:min(len(line), at+12)], ']')
	if n < 4 || len(line) < at+n+5 {
		return e, false
	}
	for _, c := range line[at : at+n] {
		if !isDigit(c) && (c < 'A' || c > 'Z') {
			return e, false
		}
	}
	e.own, e.key = Server, string(line[at:at+n])
	e.at, e.end = at+n+2, len(line)
	switch m := line[e.at:]; {
	case hasPrefix(m, "<= "):
		e.arrow, e.at = '<', e.at+3
	case hasPrefix(m, "=> "):
		e.arrow, e.at = '>', e.at+3
	case hasPrefix(m, "   "):
		e.at += 3
	default:
		return e, false
	}
	var p prefix
	p.find(line[:i])
	for k, from := 0, 0; k < p.n; k++ {
		if from < i && line[from] == '[' && p.ends[k]-from > 12 {
			e.stamp = line[from+1 : i]
		}
		from = p.ends[k]
	}
	return e, true
}
