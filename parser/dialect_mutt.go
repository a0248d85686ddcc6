package parser

import "bytes"

// muttDialect is the debug log of Mutt (-d 2 or more) and of NeoMutt: the number
// of the socket before each line. A message is there at high levels only.
func muttDialect() *Dialect {
	return &Dialect{
		Name:  "mutt",
		Title: "Mutt or NeoMutt, debug log",
		Samples: []string{
			"[2026-11-23 03:58:22] Connected to mx.example.org:25 on fd=4",
			"[2026-11-23 03:58:22] 4< 220 mx.example.org ESMTP",
			"[2026-11-23 03:58:22] 4> EHLO client.example.com",
			"[2026-11-23 03:58:26]<2> mutt_socket_write_d() 5> MAIL FROM:<alice@example.com>",
			"[2026-11-23 03:58:26]<2> mutt_socket_readln_d() 5< 250-mx.example.org",
		},
		Synchronous:   true,
		readsPrefixes: true,
		claims: func(line []byte) int {
			if head := line[:min(len(line), maxPrefix)]; !bytes.Contains(head, []byte("> ")) && !bytes.Contains(head, []byte("< ")) && !bytes.Contains(head, []byte(" on fd=")) {
				return claimNone
			}
			rec := muttRecord(line)
			switch {
			case rec.side != NoSide && isShaped(rec.side, line[rec.at:]):
				return claimStrong
			case bytes.Contains(line, []byte(" on fd=")) && rec.stamped:
				return claimFair
			}
			return claimNone
		},
		open: func() dialectReader { return &muttReader{foreign: map[byte]bool{}} },
	}
}

// muttLine is one line of the log.
type muttLine struct {
	side    Side
	fd      byte
	at      int // where the words begin
	stamped bool
	prefix  prefix
	level   byte // of NeoMutt, 0 if there is none
}

// muttRecord reads "[2026-11-23 03:58:26]<2> mutt_socket_write_d() 5> ".
func muttRecord(line []byte) muttLine {
	var m muttLine
	m.prefix.find(line)
	for k := 0; k < m.prefix.n && !m.stamped; k++ {
		m.at = m.prefix.ends[k]
		m.stamped = !m.prefix.stamp.IsZero()
	}
	if !m.stamped {
		m.at = 0
	}
	rest := line[m.at:]
	if len(rest) > 4 && rest[0] == '<' && rest[2] == '>' && rest[3] == ' ' {
		m.level = rest[1]
		name := bytes.Index(rest[:min(len(rest), 60)], []byte("() "))
		if name < 0 {
			return m
		}
		m.at += name + 3
		rest = line[m.at:]
	}
	n := 0
	for n < len(rest) && n < 3 && isDigit(rest[n]) {
		n++
	}
	if n == 0 || n >= len(rest) {
		return m
	}
	switch rest[n] {
	case '>':
		m.side = Client
	case '<':
		m.side = Server
	default:
		return m
	}
	if n+1 < len(rest) && rest[n+1] != ' ' {
		m.side = NoSide
		return m
	}
	m.fd = rest[n-1]
	m.at += min(n+2, len(rest))
	return m
}

// muttReader reads the log. Sockets whose server does not greet like SMTP are
// IMAP's or POP's.
type muttReader struct {
	line    Line
	foreign map[byte]bool
}

// read implements dialectReader.
func (r *muttReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	m := muttRecord(p.text)
	if m.side == NoSide {
		return r.note(p, &m, c)
	}
	c = c.on(string(m.fd))
	words := p.text[m.at:]
	if r.foreign[m.fd] || !isShaped(m.side, words) && !c.inContent() && !c.inAuth && c.reply == nil {
		r.foreign[m.fd] = r.foreign[m.fd] || m.side == Server && !c.sawServer
		return false
	}
	r.line = lineFrom(p, m.at, c)
	r.line.Time = m.prefix.stamp
	if m.side == Server {
		c.server(&r.line)
		return true
	}
	if c.inContent() {
		r.stuffed(c)
		if r.line.Text == "." && c.content == nil {
			c.leaveOut(&r.line) // below level 4 the message is left out
			return true
		}
	}
	c.client(&r.line)
	return true
}

// stuffed puts together what Mutt writes in two pieces, and logs as two records on
// one line: the stuffed dot and the line of the message.
func (r *muttReader) stuffed(c *conversation) {
	rest, ok := bytes.CutPrefix([]byte(r.line.Text), []byte(".["))
	if !ok {
		return
	}
	m := muttRecord(append([]byte("["), rest...))
	if m.side == Client && m.stamped {
		r.line.Text, r.line.escape = c.keep(append([]byte("."), rest[m.at-1:]...)), escapeReconstructed
	}
}

// note takes a line that is no traffic.
func (r *muttReader) note(p *physical, m *muttLine, c *conversation) bool {
	text := p.text[m.at:]
	switch {
	case hasPrefix(text, "Connected to ") && bytes.Contains(text, []byte(" on fd=")):
		host, fd, _ := bytes.Cut(text[len("Connected to "):], []byte(" on fd="))
		if len(fd) == 0 {
			return false
		}
		key := fd[len(fd)-1]
		delete(r.foreign, key)
		name, port := cutPort(string(host))
		if port == 143 || port == 993 || port == 110 || port == 995 {
			r.foreign[key] = true
			return false
		}
		c = c.on(string(key))
		r.line = lineFrom(p, 0, c)
		r.line.Time = m.prefix.stamp
		c.target(name, port, &r.line)
	case m.level == 'E' && c.last != nil && c.last.s != nil:
		c = c.last
		r.line = lineFrom(p, 0, c)
		r.line.Time = m.prefix.stamp
		c.failed(&r.line)
	default:
		return false
	}
	return true
}

// end implements dialectReader.
func (r *muttReader) end(*conversation) {}
