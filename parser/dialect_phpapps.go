package parser

import "bytes"

// dokuwikiDialect is what the SMTP plugin of DokuWiki shows of a failed mail.
func dokuwikiDialect() *Dialect {
	return sendRecvDialect(Dialect{
		Name:  "dokuwiki",
		Title: "DokuWiki, SMTP plugin",
		Samples: []string{
			"Connecting to mx.example.org at 465",
			"Got: 220 mx.example.org ESMTP",
			"Sent: EHLO wiki.example.com",
			"Got: 250-mx.example.org",
		},
		Synchronous: true,
	}, sendRecv{find: findDokuWiki})
}

func findDokuWiki(line []byte, from int) (m sendRecvMark, ok bool) {
	if from > 0 {
		return m, false
	}
	from = len(line) - len(bytes.TrimLeft(line, " >"))
	m.start = from
	switch rest := line[from:]; {
	case hasPrefix(rest, "Sent:") && (isShaped(Client, bytes.TrimSpace(rest[5:])) || len(bytes.Fields(rest)) == 2):
		m.kind, m.at = 's', afterSpace(line, from+5)
	case hasPrefix(rest, "Got:") && isReplyShaped(bytes.TrimSpace(rest[4:])):
		m.kind, m.at = 'r', afterSpace(line, from+4)
	case isConnecting(rest, " at "):
		m.kind, m.at = 'c', from+len(connectingTo)
	default:
		return m, false
	}
	return m, true
}

const connectingTo = "Connecting to "

// isConnecting reports whether a line is nothing but "Connecting to HOST", what
// stands between, and a port.
func isConnecting(line []byte, between string) bool {
	if !hasPrefix(line, connectingTo) {
		return false
	}
	host, port, found := bytes.Cut(bytes.TrimRight(line[len(connectingTo):], " \t\r"), []byte(between))
	if !found || len(host) == 0 || len(port) == 0 || len(port) > 5 || bytes.IndexByte(host, ' ') >= 0 {
		return false
	}
	for _, c := range port {
		if !isDigit(c) {
			return false
		}
	}
	return true
}

// phpbbDialect is what phpBB prints of a failed session: the commands behind "#",
// the replies behind the line of its own code that read them. A password is left
// out.
func phpbbDialect() *Dialect {
	return sendRecvDialect(Dialect{
		Name:  "phpbb",
		Title: "phpBB, backtrace of a failed mail",
		Samples: []string{
			"Connecting to mx.example.org:587",
			"LINE: 1096 <- 220 mx.example.org ESMTP",
			"# EHLO forum.example.com",
			"LINE: 1443 <- 250-mx.example.org",
			"# Omitting sensitive information",
		},
		Synchronous: true,
	}, sendRecv{find: findPHPBB})
}

func findPHPBB(line []byte, from int) (m sendRecvMark, ok bool) {
	const read = "LINE: "
	if from == 0 && isConnecting(line, ":") {
		return sendRecvMark{kind: 'c', at: len(connectingTo)}, true
	}
	for i := from; i < len(line); i++ {
		switch rest := line[i:]; {
		case hasPrefix(rest, read) && (i == 0 || line[i-1] == ' ' || line[i-1] == '>'):
			n := len(read)
			for n < len(rest) && isDigit(rest[n]) {
				n++
			}
			for _, arrow := range [...]string{" <- ", " &lt;- "} {
				if n > len(read) && hasPrefix(rest[n:], arrow) && isReplyShaped(rest[n+len(arrow):]) {
					return sendRecvMark{kind: 'r', start: i, at: i + n + len(arrow)}, true
				}
			}
		case rest[0] == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '>') && len(rest) > 5 && rest[1] == ' ':
			words, _, _ := bytes.Cut(rest[2:], []byte(" "+read)) // a web page runs the lines together
			if words = bytes.TrimRight(words, " \t\r"); isRawCommand(words) || hasPrefix(words, "Omitting sensitive") {
				return sendRecvMark{kind: 's', start: i, at: i + 2}, true
			}
		}
	}
	return m, false
}

// smtpClassDialect is the debug output of Manuel Lemos's SMTP class for PHP, in
// HESK and other programs: "S " and "C ", commands in groups where the server
// allows it.
func smtpClassDialect() *Dialect {
	return sendRecvDialect(Dialect{
		Name:  "smtpclass",
		Title: "the PHP SMTP class of Manuel Lemos (HESK)",
		Samples: []string{
			"S 220 mx.example.org ESMTP",
			"C EHLO desk.example.com",
			"S 250-mx.example.org",
			"C MAIL FROM:<alice@example.com>",
			"S 250 2.1.0 Ok",
		},
	}, sendRecv{find: findSMTPClass})
}

func findSMTPClass(line []byte, from int) (m sendRecvMark, ok bool) {
	if from > 0 || len(line) < 5 || line[1] != ' ' {
		return m, false
	}
	switch words := bytes.TrimRight(line[2:], " \t\r"); {
	case line[0] == 'S' && isReplyShaped(words):
		return sendRecvMark{kind: 'r', at: 2}, true
	case line[0] == 'C' && isRawCommand(words):
		return sendRecvMark{kind: 's', at: 2}, true
	}
	return m, false
}
