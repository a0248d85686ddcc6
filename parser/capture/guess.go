package capture

import "bytes"

// look tells by the first octets of both sides whether a connection is SMTP.
func look(client, server []byte) kinship {
	if !isText(client) || !isText(server) {
		return foreign
	}
	asked, answered := clientSays(client), serverSays(server)
	switch {
	case asked == smtp || answered == smtp:
		if asked == foreign && !namesMail(server) {
			return foreign
		}
		return smtp
	case asked == foreign || answered == foreign:
		return foreign
	}
	return unknown
}

// isText reports whether octets are of a text, as SMTP begins.
func isText(b []byte) bool {
	for _, c := range b[:min(len(b), 16)] {
		if c < ' ' && c != '\r' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// clientSays reads the first words of a client.
func clientSays(b []byte) kinship {
	if len(b) < 4 {
		return unknown
	}
	line, _, whole := bytes.Cut(b, []byte("\n"))
	line = bytes.TrimRight(line, "\r ")
	word, rest, _ := bytes.Cut(line, []byte(" "))
	upper := string(bytes.ToUpper(word[:min(len(word), 16)]))
	switch upper {
	case "EHLO", "HELO", "LHLO":
		return smtp
	case "XCLIENT", "XFORWARD", "X-ANONYMOUSTLS", "BDAT", "ETRN", "ATRN":
		return smtp
	case "AUTH", "STARTTLS", "DATA", "RSET", "NOOP", "QUIT", "HELP", "VRFY", "EXPN":
		return unknown // other protocols have them, too
	}
	up := bytes.ToUpper(line[:min(len(line), 32)])
	if bytes.HasPrefix(up, []byte("MAIL FROM:")) || bytes.HasPrefix(up, []byte("RCPT TO:")) {
		return smtp
	}
	if !whole && len(b) < 32 && len(rest) == 0 {
		return unknown
	}
	return foreign
}

// serverSays reads the first words of a server.
func serverSays(b []byte) kinship {
	if len(b) < 4 {
		return unknown
	}
	if b[0] < '2' || b[0] > '5' || b[1] < '0' || b[1] > '9' || b[2] < '0' || b[2] > '9' || b[3] != ' ' && b[3] != '-' && b[3] != '\r' && b[3] != '\n' {
		return foreign
	}
	line, _, _ := bytes.Cut(b, []byte("\n"))
	up := bytes.ToUpper(line)
	code := string(b[:3])
	switch {
	case bytes.Contains(up, []byte("SMTP")), bytes.Contains(up, []byte("LMTP")):
		return smtp
	case (code == "554" || code == "421" || code == "521") && bytes.Contains(bytes.ToLower(b), []byte("mail")):
		return smtp
	case code == "354", code == "334", code == "235":
		return smtp
	case bytes.Contains(up, []byte("FTP")):
		return foreign
	case hasEnhanced(b):
		return smtp
	}
	return unknown
}

// namesMail reports whether a server's first words can be of no other protocol,
// whatever its client says: the client may be in the middle of a message.
func namesMail(server []byte) bool {
	line, _, _ := bytes.Cut(server, []byte("\n"))
	up := bytes.ToUpper(line)
	return bytes.Contains(up, []byte("SMTP")) || bytes.Contains(up, []byte("LMTP")) || hasEnhanced(server)
}

// hasEnhanced reports whether a reply has an enhanced status code (RFC 2034).
func hasEnhanced(b []byte) bool {
	return len(b) > 9 && (b[0] == '2' || b[0] == '4' || b[0] == '5') && b[4] == b[0] && b[5] == '.' && b[7] == '.'
}

// judge decides what a connection is, and which end of it is the server, as soon
// as its first octets tell. final says that no more will come.
func (c *conn) judge(final bool) {
	if c.server < 0 {
		c.byPort()
	}
	if c.server < 0 {
		c.byWords()
	}
	if c.server < 0 {
		if final || len(c.peek[0]) >= maxPeek || len(c.peek[1]) >= maxPeek {
			c.kin = foreign
		}
		return
	}
	client, server := c.peek[1-c.server], c.peek[c.server]
	intro, how := readPreamble(client, server)
	if how == partial && !final && len(client) < maxPeek && len(server) < maxPeek {
		return
	}
	if how == whole {
		c.intro.hops = intro.hops
		c.intro.skip[1-c.server], c.intro.skip[c.server] = intro.skip[0], intro.skip[1]
		client, server = client[intro.skip[0]:], server[intro.skip[1]:]
	}
	if c.kin == unknown {
		switch c.kin = look(client, server); {
		case c.kin != unknown:
		case final, len(client) >= maxPeek, len(server) >= maxPeek:
			c.kin = foreign
		default:
			return
		}
	}
	c.peek = nil
}

// byWords tells the server by what the two ends say, where no SYN and no port
// does.
func (c *conn) byWords() {
	for dir := range int8(2) {
		client, server := c.peek[1-dir], c.peek[dir]
		if len(client) > 0 && clientSays(client) == smtp || len(server) > 0 && serverSays(server) == smtp {
			c.server = dir
			return
		}
	}
}
