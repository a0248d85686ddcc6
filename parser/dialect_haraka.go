package parser

import (
	"bytes"
	"strings"
)

// harakaDialect is the log of the mail server Haraka at the levels PROTOCOL and
// DATA, in its three formats.
func harakaDialect() *Dialect {
	return &Dialect{
		Name:  "haraka",
		Title: "Haraka (Node.js mail server), log level PROTOCOL or DATA, also LOGFMT and JSON",
		Samples: []string{
			"[PROTOCOL] [3F2504E0-4F89-11D3-9A0C-0305E82C3301] [core] S: 220 mx.example.org ESMTP Haraka ready",
			"2024-05-04T10:00:01.241Z [PROTOCOL] [3F2504E0-4F89-11D3-9A0C-0305E82C3301.1] [core] C: RCPT TO:<bob@example.org> state=1",
			`[DATA] [3F2504E0-4F89-11D3-9A0C-0305E82C3301.1] [core] C: Subject: hello\r`,
			`level=PROTOCOL uuid=3F2504E0-4F89-11D3-9A0C-0305E82C3301 origin=core message="C: EHLO client.example.com" state=1`,
		},
		claims: func(line []byte) int {
			rec := readHaraka(line)
			switch {
			case rec.side != NoSide:
				return claimStrong
			case rec.id != "" && rec.id != "-":
				return claimFair
			case rec.id != "":
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &harakaReader{} },
	}
}

// harakaRec is one record.
type harakaRec struct {
	level  string
	id     string // of the connection, with the number of its transaction; "-" if none
	origin string // core, outbound, or a plugin
	side   Side
	text   string // the words, un-escaped where that cannot be done in place
	at     int    // where they begin, in a record that is not JSON or LOGFMT
	fields bool   // it is
}

func readHaraka(line []byte) harakaRec {
	var r harakaRec
	switch {
	case len(line) < 12:
		return r
	case line[0] == '[':
		at := 0
		for _, to := range [...]*string{&r.level, &r.id, &r.origin} {
			if at >= len(line) || line[at] != '[' {
				return harakaRec{}
			}
			i := bytes.IndexByte(line[at:min(len(line), at+80)], ']')
			if i < 2 || at+i+1 < len(line) && line[at+i+1] != ' ' {
				return harakaRec{}
			}
			*to = string(line[at+1 : at+i])
			at = min(at+i+2, len(line))
		}
		r.at = at
		r.text = string(bytes.TrimSuffix(line[at:], []byte("\x1b[39m")))
	case hasPrefix(line, "level="):
		r = harakaRec{level: logfmtField(line, "level"), id: logfmtField(line, "uuid"), origin: logfmtField(line, "origin"), text: logfmtField(line, "message"), fields: true}
		if r.origin == "" {
			r.origin = logfmtField(line, "source")
		}
	case line[0] == '{' && bytes.Contains(line, []byte(`"uuid":`)):
		r = harakaRec{level: jsonField(line, "level"), id: jsonField(line, "uuid"), origin: jsonField(line, "origin"), text: jsonField(line, "message"), fields: true}
	default:
		return r
	}
	switch r.level {
	case "PROTOCOL", "DATA":
		if !isHarakaID(r.id) {
			break
		}
		switch {
		case strings.HasPrefix(r.text, "C: "):
			r.side = Client
		case strings.HasPrefix(r.text, "S: "):
			r.side = Server
		}
	case "DEBUG", "INFO", "NOTICE", "WARN", "ERROR", "CRIT", "ALERT", "EMERG":
	default:
		return harakaRec{}
	}
	if r.id != "-" && !isHarakaID(r.id) || r.origin == "" {
		return harakaRec{}
	}
	if r.side != NoSide {
		r.text, r.at = r.text[3:], r.at+3
	}
	return r
}

// isHarakaID reports whether a word is a UUID, with or without the numbers of
// transactions and recipients behind it.
func isHarakaID(id string) bool {
	if len(id) < 36 || len(id) > 36 && id[36] != '.' {
		return false
	}
	for i, c := range []byte(id[:36]) {
		if dash := i == 8 || i == 13 || i == 18 || i == 23; dash != (c == '-') || !dash && hexValue(c) < 0 {
			return false
		}
	}
	return true
}

// key tells connections apart: those the server accepted by their UUID, those it
// made itself by the delivery.
func (r *harakaRec) key() string {
	if strings.HasPrefix(r.origin, "outbound") {
		return "outbound " + r.id
	}
	return r.id[:min(36, len(r.id))]
}

// harakaReader reads Haraka's log.
type harakaReader struct{ line Line }

// read implements dialectReader.
func (r *harakaReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readHaraka(p.text[:min(len(p.text), c.limits.LineBytes)])
	if rec.id == "" {
		return false
	}
	if rec.side == NoSide {
		return r.note(&rec, p, c)
	}
	c = c.on(rec.key())
	r.line = lineFrom(p, rec.at, c)
	if rec.fields {
		r.line.Time, r.line.escape = jsonTime(p.text), escapeReconstructed
	}
	text := strings.TrimSuffix(rec.text, "\n")
	if rec.side == Client {
		if i := strings.LastIndex(text, " state="); i >= 0 && rec.level == "PROTOCOL" && len(text) < i+10 {
			text = text[:i]
		}
		words := strings.TrimSuffix(strings.TrimSuffix(text, "\r"), `\r`)
		if rec.level == "DATA" && len(words) == len(text) {
			words = strings.TrimSuffix(words, "  ") // Haraka 3.3 writes CR and LF as spaces
		}
		r.line.Text = words
		c.client(&r.line)
		return true
	}
	// A reply of several lines is one record in older versions.
	for more := true; more; {
		r.line.Text, text, more = strings.Cut(text, `\n`)
		r.line.Text = strings.TrimSuffix(strings.TrimSuffix(r.line.Text, "\r"), `\r`)
		if r.line.Text != "" {
			l := r.line
			c.server(&l)
		}
	}
	return true
}

// note takes what the server says of itself.
func (r *harakaReader) note(rec *harakaRec, p *physical, c *conversation) bool {
	r.line = lineFrom(p, 0, c)
	if strings.HasPrefix(rec.text, "[outbound] ") {
		rec.origin = "outbound"
	}
	switch rec.level {
	case "ERROR", "CRIT", "ALERT", "EMERG":
		if strings.HasPrefix(rec.origin, "outbound") {
			r.outbound(rec, c)
			return true
		}
	}
	if rec.id == "-" {
		return false
	}
	c = c.on(rec.key())
	if c.s == nil {
		return false
	}
	if strings.HasPrefix(rec.text, "disconnect ") {
		c.hungUp(&r.line)
	} else {
		c.remark(&r.line)
	}
	return true
}

// outbound takes an error of a connection the server tried to make: "Outbound
// connection timed out to 192.0.2.27:25".
func (r *harakaReader) outbound(rec *harakaRec, c *conversation) {
	host, port := "", 0
	for _, w := range strings.Fields(rec.text) {
		if h, n := cutPort(w); n > 0 {
			host, port = h, n
		}
	}
	if rec.id == "-" {
		rec.id = host
	}
	c = c.on(rec.key())
	if c.s == nil && host != "" {
		c.target(host, port, &r.line)
	}
	c.failed(&r.line)
}

// end implements dialectReader.
func (r *harakaReader) end(*conversation) {}

// logfmtField returns the value of a key in "key=value key=\"a value\"", "" if
// there is none.
func logfmtField(line []byte, key string) string {
	for from := 0; ; {
		i := bytes.Index(line[from:], []byte(key+"="))
		if i < 0 {
			return ""
		}
		i += from
		from = i + len(key) + 1
		if i > 0 && line[i-1] != ' ' {
			continue
		}
		value := line[from:]
		if len(value) > 0 && value[0] == '"' {
			text, _ := unescapeQuoted(string(value[1:]))
			return string(text)
		}
		value, _, _ = bytes.Cut(value, []byte(" "))
		return string(value)
	}
}
