package parser

import (
	"bytes"
	"strings"
)

// openSMTPDDialect is the trace of OpenSMTPD's server ("smtpd -dv -T smtp"), and
// what "sendmail -v" prints where it is OpenSMTPD's. "<<<" is the client in the
// trace, as the server sees it, and the server behind "sendmail -v".
func openSMTPDDialect() *Dialect {
	return openSMTPD(false, Dialect{
		Name:  "opensmtpd",
		Title: "OpenSMTPD as a server, smtpd -T smtp, and its sendmail -v",
		bare:  true,
		Samples: []string{
			"smtp: 0x7f1a2b3c: STATE_NEW -> STATE_CONNECTED",
			"smtp: 0x7f1a2b3c: >>> 220 mx.example.org ESMTP OpenSMTPD",
			"smtp: 0x7f1a2b3c: <<< EHLO client.example.com",
			"<<< [MSG] Subject: hello",
			">>> EHLO localhost",
		},
	})
}

// openSMTPDMTADialect is the trace of OpenSMTPD's client ("smtpd -dv -T mta").
func openSMTPDMTADialect() *Dialect {
	return openSMTPD(true, Dialect{
		Name:  "opensmtpd-mta",
		Title: "OpenSMTPD as a client, smtpd -T mta",
		Samples: []string{
			"mta: 0x7f1a2b3d: MTA_INIT -> MTA_BANNER",
			"mta: 0x7f1a2b3d: <<< 220 mx.example.org ESMTP",
			"mta: 0x7f1a2b3d: >>> EHLO client.example.com",
			"mta: 0x7f1a2b3d: >>> [...445 bytes...]",
		},
	})
}

// openSMTPD makes a dialect that is surest about one side and reads both: one
// trace may hold them.
func openSMTPD(mta bool, d Dialect) *Dialect {
	d.claims = func(line []byte) int {
		switch rec := readOpenSMTPD(line); {
		case (rec.key != nil || rec.message) && rec.mta == mta:
			return claimStrong
		case rec.arrow != 0 && rec.key == nil && !mta && (isReplyShaped(line[rec.at:]) && rec.arrow == '<' || isRawCommand(line[rec.at:]) && rec.arrow == '>'):
			return claimFair
		case rec.key != nil || rec.message || rec.event:
			return claimWeak
		}
		return claimNone
	}
	d.open = func() dialectReader { return &openSMTPDReader{ids: map[string]string{}} }
	return &d
}

// openSMTPDRec is one line of the trace.
type openSMTPDRec struct {
	key     []byte // "smtp: 0x7f1a2b3c"
	mta     bool
	arrow   byte
	message bool // "<<< [MSG] …"
	event   bool // "8bb8420a100d37bd smtp connected address=…"
	at      int  // where the words begin
}

func readOpenSMTPD(line []byte) (r openSMTPDRec) {
	at := 0
	switch {
	case hasPrefix(line, "smtp: 0x"):
		at = 6
	case hasPrefix(line, "mta: 0x"):
		at, r.mta = 5, true
	case hasPrefix(line, "<<< [MSG] "), string(line) == "<<< [MSG]", string(line) == "<<< [EOM]":
		r.message, r.at = true, min(len(line), len("<<< [MSG] "))
		return r
	case hasPrefix(line, "<<< "), hasPrefix(line, ">>> "):
		r.arrow, r.at = line[0], 4
		return r
	default:
		if i := bytes.IndexByte(line[:min(len(line), 17)], ' '); i == 16 && (hasPrefix(line[i:], " smtp ") || hasPrefix(line[i:], " mta ")) {
			for _, c := range line[:i] {
				if hexValue(c) < 0 {
					return r
				}
			}
			r.event, r.mta, r.at = true, line[i+1] == 'm', i+1
		}
		return r
	}
	i := bytes.Index(line[at:min(len(line), at+24)], []byte(": "))
	if i < 3 {
		return r
	}
	r.key = line[:at+i]
	r.at = at + i + 2
	if m := line[r.at:]; len(m) >= 3 && (string(m[:3]) == "<<<" || string(m[:3]) == ">>>") && (len(m) == 3 || m[3] == ' ') {
		r.arrow = m[0]
		r.at += min(len(m), 4)
	}
	return r
}

// openSMTPDReader reads traces. Messages and events do not name the connection;
// they belong to the one that was spoken of last.
type openSMTPDReader struct {
	line   Line
	last   [2]string         // key spoken of last, of the server and of the client
	ids    map[string]string // key of the session an event names
	target Line              // an event that tells where the next connection of the client goes
	id     string            // of that event
	before brokenLine        // behind an arrow without a key
}

// read implements dialectReader.
func (r *openSMTPDReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readOpenSMTPD(p.text)
	if rec.arrow != 0 || rec.key != nil {
		r.before.side = NoSide
	}
	side := 0
	if rec.mta {
		side = 1
	}
	switch {
	case rec.key != nil:
		key := string(rec.key)
		r.last[side] = key
		r.say(&rec, p, c.on(key))
		return true
	case rec.message:
		c = c.on(r.last[0])
		r.line = lineFrom(p, rec.at, c)
		if string(p.text) == "<<< [EOM]" {
			c.remark(&r.line)
		} else {
			if !c.inContent() {
				c.openContent(&r.line)
			}
			c.client(&r.line)
		}
		return true
	case rec.arrow != 0:
		// OpenSMTPD's sendmail -v.
		if words := p.text[rec.at:]; c.reply == nil && !c.inAuth && !isShaped(either(rec.arrow == '>', Client), words) && string(words) != "." {
			return false
		}
		r.line = lineFrom(p, rec.at, c)
		c.spoken(either(rec.arrow == '>', Client), &r.line)
		r.before = brokenLine{side: either(rec.arrow == '>', Client), column: rec.at}
		return true
	case rec.event:
		return r.event(&rec, side, p, c)
	}
	return r.before.goesOn(p, c)
}

// say takes a line that names its connection.
func (r *openSMTPDReader) say(rec *openSMTPDRec, p *physical, c *conversation) {
	r.line = lineFrom(p, rec.at, c)
	text := r.line.Text
	switch {
	case rec.arrow != 0 && rec.mta && strings.HasPrefix(text, "[...") && strings.HasSuffix(text, " bytes...]"):
		c.remark(&r.line)
	case rec.arrow != 0 && rec.mta:
		c.spoken(either(rec.arrow == '>', Client), &r.line)
	case rec.arrow == '>':
		c.server(&r.line)
	case rec.arrow == '<':
		c.client(&r.line)
	case strings.HasPrefix(text, "STATE_NEW -> "):
		c.anew()
		c.addNoise(LineNoise, &r.line)
		r.id = ""
	case strings.HasPrefix(text, "MTA_INIT -> ") && r.target.Text != "":
		c.anew()
		host, port := openSMTPDTarget(r.target.Text)
		c.target(host, port, &r.target)
		r.name(r.id, c)
		r.target = Line{}
	default:
		c.addNoise(LineNoise, &r.line)
	}
}

// name remembers which connection an event names.
func (r *openSMTPDReader) name(id string, c *conversation) {
	if len(r.ids) >= c.limits.Connections {
		clear(r.ids)
	}
	r.ids[id] = c.key
}

// event takes what OpenSMTPD logs in any case: "8bb8420a100d37bd smtp connected
// address=192.0.2.7 host=client.example.com".
func (r *openSMTPDReader) event(rec *openSMTPDRec, side int, p *physical, c *conversation) bool {
	r.line = lineFrom(p, rec.at, c)
	id := string(p.text[:16])
	words := p.text[rec.at:]
	switch {
	case hasPrefix(words, "mta connecting "):
		r.target, r.id = r.line, id
		return true
	case hasPrefix(words, "smtp connected "):
		if r.last[0] == "" {
			return false
		}
		c = c.on(r.last[0])
		r.name(id, c)
		c.addNoise(LineNoise, &r.line)
		return true
	}
	key, ok := r.ids[id]
	if !ok {
		if r.target.Text != "" && r.id == id && connectionTrouble(words) {
			// The connection never came to be, so it has no pointer.
			c = c.on("mta " + id)
			host, port := openSMTPDTarget(r.target.Text)
			c.target(host, port, &r.target)
			c.failed(&r.line)
			r.target = Line{}
			return true
		}
		if key = r.last[side]; key == "" {
			return false
		}
	}
	c = c.on(key)
	switch {
	case connectionTrouble(words):
		c.failed(&r.line)
	case bytes.Contains(words, []byte(" disconnected ")):
		c.hungUp(&r.line)
		delete(r.ids, id)
	default:
		c.remark(&r.line)
	}
	return true
}

// openSMTPDTarget reads "mta connecting address=smtp+tls://192.0.2.25:25
// host=mx.example.org".
func openSMTPDTarget(text string) (host string, port int) {
	for _, w := range strings.Fields(text) {
		if v, ok := strings.CutPrefix(w, "address="); ok {
			_, address, _ := strings.Cut(v, "://")
			var ip string
			if ip, port = cutPort(address); host == "" {
				host = ip
			}
		} else if v, ok := strings.CutPrefix(w, "host="); ok {
			host = v
		}
	}
	return host, port
}

// end implements dialectReader.
func (r *openSMTPDReader) end(*conversation) {}
