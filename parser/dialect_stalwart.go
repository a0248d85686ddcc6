package parser

import "bytes"

// stalwartDialect is the trace of the mail server Stalwart: what it read and
// wrote, as it came over the network. Versions before 0.9 use other words.
func stalwartDialect() *Dialect {
	return &Dialect{
		Name:  "stalwart",
		Title: "Stalwart (Rust mail server), level trace",
		Samples: []string{
			`2024-08-20T12:03:49Z TRACE Raw SMTP input received (smtp.raw-input) listenerId = "smtp", protocol = smtp, remoteIp = 192.0.2.7, remotePort = 59010, size = 25, contents = "EHLO client.example.com\r\n"`,
			`2024-08-20T12:03:49Z TRACE Raw SMTP output sent (smtp.raw-output) listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.7, remotePort = 59010, size = 14, contents = "250 2.0.0 OK\r\n"`,
			`2024-05-22T07:48:06.609836Z TRACE session{instance="smtp" protocol=Smtp remote.ip="192.0.2.7" remote.port=43130}: smtp::inbound::session: event="read" data="STARTTLS\r\n" size=10`,
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			if side, _, _ := readStalwart(line); side != NoSide {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &stalwartReader{wires: wires{}} },
	}
}

type stalwartReader struct {
	line  Line
	wires wires
}

// read implements dialectReader.
func (r *stalwartReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at, key := readStalwart(p.text)
	if side == NoSide {
		return r.note(p, c)
	}
	c = c.on(key)
	var before prefix
	before.find(p.text[:min(len(p.text), 200)])
	r.line = lineFrom(p, 0, c)
	r.line.Time = before.stamp
	octets, _ := unescapeQuoted(string(p.text[at:]))
	r.wires.of(key, c).say(c, side, octets, r.line)
	return true
}

// note takes what the server says of a connection that is known.
func (r *stalwartReader) note(p *physical, c *conversation) bool {
	head := p.text[:min(len(p.text), 400)]
	if !bytes.Contains(head, []byte("(smtp.")) && !bytes.Contains(head, []byte("(tls.")) {
		return false
	}
	key := stalwartKey(head)
	if r.wires[key] == nil {
		return false
	}
	c = c.on(key)
	r.line = lineFrom(p, 0, c)
	if bytes.Contains(head, []byte("(smtp.connection-end)")) {
		r.wires[key].end(c, r.line)
		delete(r.wires, key)
		c.hungUp(&r.line)
	} else {
		c.remark(&r.line)
	}
	return true
}

// end implements dialectReader.
func (r *stalwartReader) end(*conversation) {}

// readStalwart returns who sent what a record shows, where the literal begins
// (behind its quote), and of which connection.
func readStalwart(line []byte) (side Side, at int, key string) {
	head := line[:min(len(line), 600)]
	for _, m := range [...]struct {
		event, data string
		side        Side
	}{
		{"(smtp.raw-input)", `contents = "`, Client},
		{"(smtp.raw-output)", `contents = "`, Server},
		{"(delivery.raw-input)", `contents = "`, Server},
		{"(delivery.raw-output)", `contents = "`, Client},
		{`::session: event="read"`, `data="`, Client},
		{`::session: event="write"`, `data="`, Server},
	} {
		i := bytes.Index(head, []byte(m.event))
		if i < 0 {
			continue
		}
		if j := bytes.Index(head[i:], []byte(m.data)); j >= 0 {
			at = i + j + len(m.data)
			return m.side, at, stalwartKey(head[:at])
		}
	}
	return NoSide, 0, ""
}

// stalwartKey reads the address and port of the other side.
func stalwartKey(head []byte) string {
	value := func(names ...string) string {
		for _, name := range names {
			if i := bytes.Index(head, []byte(name)); i >= 0 {
				v := bytes.TrimLeft(head[i+len(name):], ` ="`)
				if n := bytes.IndexAny(v, `,"} `); n >= 0 {
					v = v[:n]
				}
				return string(v)
			}
		}
		return ""
	}
	return value("remoteIp", "remote.ip", "remote_ip") + " " + value("remotePort", "remote.port", "remote_port")
}
