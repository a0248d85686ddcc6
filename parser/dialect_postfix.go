package parser

import "bytes"

// postfixSMTPDDialect is the verbose log of Postfix's server (smtpd -v,
// debug_peer_list): "<" is the client.
func postfixSMTPDDialect() *Dialect {
	return postfixDialect("smtpd", Dialect{
		Name:  "postfix-smtpd",
		Title: "Postfix smtpd(8), verbose log of the server",
		Samples: []string{
			"May 04 10:00:01 mx postfix/smtpd[411]: > client.example.com[192.0.2.7]: 220 mx.example.org ESMTP Postfix",
			"May 04 10:00:01 mx postfix/submission/smtpd[411]: < client.example.com[192.0.2.7]: EHLO client.example.com",
			"May 04 10:00:01 mx postfix/smtpd[411]: > unknown[2001:db8::7]:40152: 250-mx.example.org",
			"> client.example.com[192.0.2.7]: 250 CHUNKING",
			"May 04 10:00:01 mx postfix/smtpd[411]: < 127.0.0.1:10026: 250 2.1.0 Ok",
		},
	})
}

// postfixSMTPDialect is the verbose log of Postfix's client (smtp -v,
// debug_peer_list): ">" is the client.
func postfixSMTPDialect() *Dialect {
	return postfixDialect("smtp", Dialect{
		Name:  "postfix-smtp",
		Title: "Postfix smtp(8) and lmtp(8), verbose log of the client",
		Samples: []string{
			"May 04 10:00:01 client postfix/smtp[411]: < mx.example.org[192.0.2.25]:25: 220 mx.example.org ESMTP",
			"May 04 10:00:01 client postfix/smtp[411]: > mx.example.org[192.0.2.25]:25: EHLO client.example.com",
			"May 04 10:00:01 client postfix/lmtp[411]: < mx.example.org[private/dovecot-lmtp]: 250 2.1.0 Ok",
			"< mx.example.org[192.0.2.25]:25: 250-PIPELINING",
		},
	})
}

// postscreenDialect is the verbose log of Postfix's zombie blocker. It prints a
// whole reply as one line, with "??" for the line breaks.
func postscreenDialect() *Dialect {
	return postfixDialect("postscreen", Dialect{
		Name:  "postscreen",
		Title: "Postfix postscreen(8), verbose log",
		Samples: []string{
			"May 04 10:00:01 mx postfix/postscreen[411]: CONNECT from [192.0.2.7]:40152 to [192.0.2.25]:25",
			"May 04 10:00:01 mx postfix/postscreen[411]: > [192.0.2.7]:40152: 250-mx.example.org??250-SIZE 1000??250 DSN",
			"May 04 10:00:01 mx postfix/postscreen[411]: < [192.0.2.7]:40152: EHLO client.example.com",
		},
	})
}

// postfixDialect makes a dialect that is surest about one of the programs and
// reads them all: a mail log holds them side by side.
func postfixDialect(program string, d Dialect) *Dialect {
	d.readsPrefixes = true
	d.claims = func(line []byte) int {
		rec := readPostfix(line)
		switch {
		case rec.words == 0 && rec.program == "":
			return claimNone
		case rec.program == program && (rec.words > 0 || rec.program == "postscreen"), rec.program == "lmtp" && program == "smtp" && rec.words > 0:
			return claimStrong
		case rec.program == program:
			return 2 * claimWeak // its own notes
		case rec.words == 0 || rec.program != "":
			return claimWeak
		}
		// Without the program's name, the words tell it.
		words := line[rec.words:]
		sent := line[rec.at] == '>'
		switch {
		case isReplyShaped(words) && either(sent, Server) == Server, isRawCommand(words) && either(sent, Server) == Client:
			if program == "smtpd" {
				return claimStrong
			}
		case isReplyShaped(words) || isRawCommand(words):
			if program == "smtp" {
				return claimStrong
			}
		}
		return claimWeak
	}
	d.open = func() dialectReader { return &postfixReader{roles: roles{}} }
	return &d
}

// postfixRec is one line of Postfix's log.
type postfixRec struct {
	program string // smtpd, smtp, lmtp, postscreen; "" if it is not one of them
	other   bool   // another program of Postfix's wrote it
	pid     []byte
	at      int    // where the message begins
	peer    []byte // of a line of the dialogue
	proxy   bool   // the peer is a filter that smtpd is the client of
	words   int    // where the words begin; 0 if this is no line of the dialogue
}

// readPostfix reads "… postfix/smtpd[411]: < client[192.0.2.7]: words", also
// without what stands before the arrow.
func readPostfix(line []byte) postfixRec {
	var r postfixRec
	head := line[:min(len(line), 250)]
	for from := 0; ; {
		i := bytes.Index(head[from:], []byte("]: "))
		if i < 0 {
			break
		}
		from += i + 3
		open := bytes.LastIndexByte(head[:from-3], '[')
		if open <= 0 || !allDigits(head[open+1:from-3]) {
			continue
		}
		name := head[bytes.LastIndexAny(head[:open], " \t")+1 : open]
		slash := bytes.LastIndexByte(name, '/')
		if slash < 0 || slash == len(name)-1 {
			continue
		}
		switch p := string(name[slash+1:]); p {
		case "smtpd", "smtp", "lmtp", "postscreen":
			r.program = p
		default:
			r.other = bytes.Contains(name, []byte("postfix"))
			return r
		}
		r.pid, r.at = head[open+1:from-3], from
		break
	}
	for r.program == "" && r.at < len(line) && (line[r.at] == ' ' || line[r.at] == '\t') {
		r.at++
	}
	m := line[r.at:]
	if len(m) < 5 || m[0] != '<' && m[0] != '>' || m[1] != ' ' {
		return r
	}
	peer := m[2:min(len(m), 300)]
	from := 0
	sp := bytes.IndexByte(peer, ' ')
	if i := bytes.IndexByte(peer, '['); i >= 0 && (sp < 0 || i < sp) {
		if from = bytes.IndexByte(peer, ']'); from < 0 {
			return r
		}
	} else if r.program != "smtpd" {
		return r
	} else {
		r.proxy = true
	}
	i := bytes.Index(peer[from:], []byte(": "))
	if i < 0 || i > 12 && !r.proxy || bytes.IndexByte(peer[:from+i], ' ') >= 0 {
		r.proxy = false
		return r
	}
	r.peer = peer[:from+i]
	r.words = r.at + 2 + from + i + 2
	return r
}

// postfixReader reads the logs of all of Postfix's programs that speak SMTP.
type postfixReader struct {
	line  Line
	roles roles
}

// read implements dialectReader.
func (r *postfixReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readPostfix(p.text)
	if rec.other {
		r.line = lineFrom(p, 0, c)
		c.listener(c.dialect).addNoise(LineNoise, &r.line)
		return true
	}
	if rec.words == 0 && rec.program == "" {
		return false
	}
	if rec.words == 0 {
		r.note(&rec, p, c)
		return true
	}
	c = c.on(rec.key())
	r.line = lineFrom(p, rec.words, c)
	r.line.Time = stampOf(p.text[:rec.at])
	own := Server
	switch rec.program {
	case "smtp", "lmtp":
		own = Client
	case "":
		own = NoSide
	}
	if rec.proxy {
		own = Client
	}
	words := p.text[rec.words:]
	sent := p.text[rec.at] == '>'
	var side Side
	if own != NoSide {
		side = either(sent, own)
	} else {
		side = r.roles.speaker(c, c.key, sent, words)
		own = r.roles[c.key]
	}
	if side == Server && c.ending && c.reply == nil && hasPrefix(words, "220") {
		c.anew() // Postfix does not wait for the reply to QUIT
	}
	if side == Server && rec.program == "postscreen" {
		c.serverLines(r.line, "??")
		return true
	}
	c.spoken(side, &r.line)
	if own == Client && c.s != nil && c.s.Target.Host == "" {
		host, port := postfixPeer(string(rec.peer))
		c.s.Target = Target{Host: host, Port: port}
	}
	return true
}

// key names the connection: one process of postscreen has many at once.
func (r *postfixRec) key() string {
	switch {
	case r.program == "":
		return string(r.peer)
	case r.program == "postscreen":
		return "screen " + string(r.peer)
	case r.proxy:
		return string(r.pid) + " proxy"
	}
	return string(r.pid)
}

// postfixPeer reads "mx.example.org[192.0.2.25]:25".
func postfixPeer(peer string) (host string, port int) {
	host = peer
	if i := bytes.LastIndexByte([]byte(peer), ']'); i > 0 {
		_, port = cutPort(peer[i:])
		host = peer[:i]
		if j := bytes.IndexByte([]byte(peer), '['); j > 0 {
			host = peer[:j]
		} else {
			host = host[1:]
		}
	}
	return host, port
}

// note takes a line that is not of the dialogue. Most of what Postfix says when
// it is verbose is about itself.
func (r *postfixReader) note(rec *postfixRec, p *physical, c *conversation) {
	m := p.text[rec.at:]
	key := rec.key()
	if rec.program == "postscreen" {
		// "CONNECT from [192.0.2.7]:40152 to …", "DISCONNECT [192.0.2.7]:40152".
		if key = ""; len(m) > 0 {
			for _, w := range bytes.Fields(m[:min(len(m), 200)]) {
				if w[0] == '[' && bytes.Contains(w, []byte("]:")) {
					key = "screen " + string(bytes.TrimRight(w, ":;,"))
					break
				}
			}
		}
		if key == "" {
			r.line = lineFrom(p, rec.at, c)
			c.listener(c.dialect).addNoise(LineNoise, &r.line)
			return
		}
	}
	c = c.on(key)
	r.line = lineFrom(p, rec.at, c)
	l := &r.line
	switch {
	case hasPrefix(m, "connect from "), hasPrefix(m, "CONNECT from "):
		c.anew()
		l.Time = stampOf(p.text[:rec.at])
		c.remark(l)
	case hasPrefix(m, "disconnect from "), hasPrefix(m, "DISCONNECT ["):
		l.Time = stampOf(p.text[:rec.at])
		c.hungUp(l)
	case hasPrefix(m, "connect to ") && rec.program != "smtpd" && bytes.Contains(m, []byte("]:")):
		// "connect to mx.example.org[192.0.2.25]:25: Connection refused"
		l.Time = stampOf(p.text[:rec.at])
		peer := m[len("connect to "):]
		if i := bytes.IndexByte(peer, ' '); i > 0 {
			peer = peer[:i]
		}
		host, port := postfixPeer(string(bytes.TrimRight(peer, ":")))
		c.target(host, port, l)
		c.failed(l)
	case postfixSays(m):
		l.Time = stampOf(p.text[:rec.at])
		c.noted(l)
	default:
		c.addNoise(LineNoise, l)
	}
}

// postfixSays recognises what Postfix also says when it is not verbose.
func postfixSays(m []byte) bool {
	for _, s := range [...]string{"lost connection after ", "timeout after ", "too many errors after ", "SSL_accept error ", "SSL_connect error ", "warning: ", "fatal: ", "NOQUEUE: ", "PREGREET ", "HANGUP ", "certificate verification failed "} {
		if hasPrefix(m, s) {
			return true
		}
	}
	return bytes.Contains(m, []byte(" TLS connection established ")) || bytes.Contains(m, []byte(", status=")) || bytes.Contains(m, []byte(": reject: "))
}

// end implements dialectReader.
func (r *postfixReader) end(*conversation) {}
