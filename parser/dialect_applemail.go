package parser

import "bytes"

// appleMailDialect is the log of Apple Mail's Connection Doctor: a line says who
// is about to speak, and the words follow.
func appleMailDialect() *Dialect {
	return &Dialect{
		Name:  "apple-mail",
		Title: "Apple Mail, Connection Doctor",
		Samples: []string{
			"INITIATING CONNECTION Dec 31 11:39:39.264 host:mx.example.org -- port:587 -- socket:0x0 -- thread:0x600003d8",
			"CONNECTED Dec 31 11:39:39.401 [kCFStreamSocketSecurityLevelNone] -- host:mx.example.org -- port:587 -- socket:0x600002a0 -- thread:0x600003d8",
			"READ Dec 31 11:39:39.512 [kCFStreamSocketSecurityLevelNone] -- host:mx.example.org -- port:587 -- socket:0x600002a0 -- thread:0x600003d8",
		},
		claims: func(line []byte) int {
			if e := readAppleMail(line); e.verb != "" {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &appleMailReader{} },
	}
}

// appleMailEntry is a line that says what follows.
type appleMailEntry struct{ verb, host, port, key string }

func readAppleMail(line []byte) (e appleMailEntry) {
	for _, verb := range []string{"INITIATING CONNECTION ", "CONNECTED ", "READ ", "WROTE "} {
		if !hasPrefix(line, verb) {
			continue
		}
		host := bytes.Index(line, []byte(" host:"))
		if host < 0 || !bytes.Contains(line, []byte(" -- port:")) {
			return e
		}
		e.verb = verb[:len(verb)-1]
		for _, part := range bytes.Split(line[host+1:], []byte(" -- ")) {
			name, value, _ := bytes.Cut(part, []byte(":"))
			switch string(name) {
			case "host":
				e.host = string(value)
			case "port":
				e.port = string(value)
			case "thread":
				e.key = string(value)
			}
		}
		return e
	}
	return e
}

type appleMailReader struct {
	line Line
	side Side // who speaks in the lines that follow
	key  string
}

// read implements dialectReader.
func (r *appleMailReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if e := readAppleMail(p.text); e.verb != "" {
		r.key = e.key
		c = c.on(r.key)
		r.line = lineFrom(p, 0, c)
		r.side = NoSide
		switch e.verb {
		case "READ":
			r.side = Server
		case "WROTE":
			r.side = Client
		case "INITIATING CONNECTION":
			host, port := cutPort(e.host + ":" + e.port)
			c.target(host, port, &r.line)
		default:
			c.remark(&r.line)
		}
		return true
	}
	c = c.on(r.key)
	switch {
	case r.side == NoSide:
		return false
	case len(bytes.TrimSpace(p.text)) == 0 && !(r.side == Client && c.inContent()):
		return true // between two entries
	}
	r.line = lineFrom(p, 0, c)
	if r.side == Server && !isReplyShaped(p.text) {
		return false
	}
	c.spoken(r.side, &r.line)
	return true
}

// end implements dialectReader.
func (r *appleMailReader) end(*conversation) {}
