package parser

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// nodemailerDialect is what nodemailer logs with {logger: true, debug: true}:
// one record a line since version 3, a whole reply or message a record in 1 and
// 2, a little tree in 0.x, and JSON where the logger is pino or bunyan.
func nodemailerDialect() *Dialect {
	return &Dialect{
		Name:  "nodemailer",
		Title: "nodemailer (Node.js) with logger and debug on, and its JSON loggers",
		Samples: []string{
			"[2024-05-04 10:00:01] DEBUG Creating transport: nodemailer (6.9.0; +https://nodemailer.com/; SMTP/6.9.0[client:6.9.0])",
			"[2024-05-04 10:00:01] INFO  [aB3dE6gH9kL] Connection established to 192.0.2.25:587",
			"[2024-05-04 10:00:01] DEBUG [aB3dE6gH9kL] S: 220 mx.example.org ESMTP",
			"[2024-05-04 10:00:01] DEBUG: [aB3dE6gH9kL] C: EHLO client.example.com",
			"SERVER 1:",
			`{"level":20,"sid":"aB3dE6gH9kL","tnx":"client","msg":"EHLO client.example.com"}`,
		},
		claims: func(line []byte) int {
			rec := readNodeRecord(line)
			switch {
			case rec.server:
				return claimNone
			case rec.form == nodeTree && rec.at == 0, rec.form == nodeJSON, rec.form == nodeRecord && (rec.side != NoSide || isNodeNote(rec.text(line))):
				return claimStrong
			case rec.form == nodeTree:
				return claimFair
			case rec.form == nodeRecord && rec.sid != "":
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &nodeReader{} },
	}
}

// nodeReader reads nodemailer and smtp-server.
type nodeReader struct {
	line Line
	key  string // of the connection spoken of last
	w    wire
	tree nodeRec // whose block is open
	pipe int     // pieces of a message in the tree so far

	// Lines within a message that have a mark: the message's own, or the server
	// speaks in the middle of it. What comes next on that connection tells.
	doubt    []Line
	doubtful string // the connection
	marked   string // the one whose message began with a marked line, as in version 2
}

// maxDoubt bounds how many lines wait for what comes next.
const maxDoubt = 200

// read implements dialectReader.
func (r *nodeReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	rec := readNodeRecord(p.text)
	if rec.form == nodeTree && rec.at == 0 {
		c = c.on(rec.sid)
		r.key = rec.sid
		if rec.data && c.content != nil && r.pipe == 1 {
			// The empty line between the header and the body is trimmed away.
			c.contentLine(&Line{Span: p.span(), escape: escapeReconstructed})
		}
		if r.pipe++; !rec.data {
			r.pipe = 0
		}
		if rec.side == Server && c.content != nil {
			// Neither is the final "." printed, which the server now answers.
			c.contentLine(&Line{Text: ".", Span: p.span(), escape: escapeReconstructed})
		}
		r.tree = rec
		return true
	}
	if r.tree.form == nodeTree {
		if at := treeText(p.text); at > 0 {
			c = c.on(r.tree.sid)
			r.line = lineFrom(p, at, c)
			r.say(&r.tree, c)
			return true
		}
		r.tree = nodeRec{}
	}
	switch rec.form {
	case nodeRecord:
		if rec.sid != "" {
			r.key = rec.sid
		}
		c = c.on(r.key)
		if !r.doubts(&rec, p, c) {
			r.record(&rec, p, c)
		}
		return true
	case nodeJSON:
		r.key = rec.sid
		return r.json(&rec, p, c.on(r.key))
	}
	return r.bare(p, c.on(r.key))
}

// treeText returns where the words of a line in a block of the tree begin.
func treeText(line []byte) int {
	for _, s := range [...]string{"└──", "├──", "   "} {
		if hasPrefix(line, s) {
			return len(s)
		}
	}
	return 0
}

// say hands r.line to the conversation.
func (r *nodeReader) say(rec *nodeRec, c *conversation) {
	switch {
	case rec.data && !c.inContent():
		c.openContent(&r.line)
		c.contentLine(&r.line)
	case rec.side == Client:
		c.client(&r.line)
	case rec.side == Server:
		c.server(&r.line)
	}
}

// doubts puts a marked line off that stands within a message whose lines have no
// marks, or decides about those that were put off.
func (r *nodeReader) doubts(rec *nodeRec, p *physical, c *conversation) bool {
	if rec.side != NoSide && c.content != nil && !rec.server && r.marked != r.key && !isNodeCount(rec.text(p.text)) {
		if len(r.doubt) == maxDoubt || r.doubtful != r.key {
			r.decide(false, c)
		}
		l := lineFrom(p, rec.at, c)
		l.Side, l.Time = rec.side, c.stamp
		r.doubt, r.doubtful = append(r.doubt, l), r.key
		return true
	}
	if len(r.doubt) > 0 && r.doubtful == r.key {
		words := rec.text(p.text)
		r.decide(rec.level != "DEBUG" || isNodeNote(words), c)
	}
	return false
}

// decide takes what was put off for traffic, or for lines of the message.
func (r *nodeReader) decide(traffic bool, c *conversation) {
	c = c.on(r.doubtful)
	for _, l := range r.doubt {
		switch {
		case traffic && l.Side == Server:
			c.server(&l)
		case traffic:
			c.closeContent()
			c.client(&l)
		default:
			l.textAt -= min(3, l.textAt)
			l.Text = l.Raw[l.textAt:]
			c.client(&l)
		}
	}
	r.doubt = r.doubt[:0]
	c.on(r.key)
}

// record takes "LEVEL [sid] C: words".
func (r *nodeReader) record(rec *nodeRec, p *physical, c *conversation) {
	words := rec.text(p.text)
	note := rec.level != "DEBUG" || isNodeNote(words)
	r.line = lineFrom(p, rec.at, c)
	switch {
	case isNodeCount(words):
		c.remark(&r.line)
	case rec.side != NoSide:
		if r.say(rec, c); c.content != nil {
			r.marked = r.key
		}
	case rec.server && c.reply != nil && isReplyShaped(words):
		c.server(&r.line)
	case !rec.server && !note && c.inContent():
		if c.client(&r.line); c.content == nil {
			r.marked = ""
		}
	default:
		r.note(rec.level, c)
	}
}

// note takes what the program says itself.
func (r *nodeReader) note(level string, c *conversation) {
	text := r.line.Text
	for _, s := range [...]string{"Connection established to ", "Secure connection established to "} {
		if to, ok := strings.CutPrefix(text, s); ok {
			host, port := cutPort(to)
			if c.s != nil && len(c.s.Exchanges) == 0 && c.s.Target.Host != "" {
				host = c.s.Target.Host // the name it was resolved from
			}
			c.target(host, port, &r.line)
			return
		}
	}
	if of, ok := strings.CutPrefix(text, "Resolved "); ok {
		if host, _, ok := strings.Cut(of, " as "); ok {
			c.target(host, 0, &r.line)
			return
		}
	}
	switch {
	case level == "ERROR" || level == "FATAL":
		c.failed(&r.line)
	case hasPrefix([]byte(text), "Connection closed"):
		c.hungUp(&r.line)
	default:
		c.remark(&r.line)
	}
}

// json takes a record of a JSON logger. A whole reply or a piece of a message is
// one record.
func (r *nodeReader) json(rec *nodeRec, p *physical, c *conversation) bool {
	msg := jsonField(p.text, "msg")
	r.line = lineFrom(p, 0, c)
	r.line.escape = escapeReconstructed
	r.line.Time = jsonTime(p.text)
	switch {
	case rec.side == NoSide || isNodeCount([]byte(msg)):
		r.line.Text = msg
		r.note(rec.level, c)
	case rec.data && !c.inContent():
		r.line.Text = msg
		c.remark(&r.line)
	default:
		r.w.say(c, rec.side, []byte(strings.ReplaceAll(strings.ReplaceAll(msg, "\r\n", "\n"), "\n", "\r\n")+"\r\n"), r.line)
	}
	return true
}

// bare takes a line without a prefix: in versions 1 and 2 the rest of a reply or
// of a message.
func (r *nodeReader) bare(p *physical, c *conversation) bool {
	switch {
	case c.content != nil:
		r.line = lineFrom(p, 0, c)
		c.client(&r.line)
	case c.reply != nil && isReplyShaped(p.text):
		r.line = lineFrom(p, 0, c)
		c.server(&r.line)
	default:
		return false
	}
	return true
}

// end implements dialectReader.
func (r *nodeReader) end(c *conversation) {
	if len(r.doubt) > 0 {
		r.decide(true, c)
	}
}

// cutPort reads "192.0.2.25:587" and "[2001:db8::1]:587".
func cutPort(s string) (host string, port int) {
	host = strings.TrimRight(s, " .")
	if i := strings.LastIndexByte(host, ':'); i > 0 && (strings.IndexByte(host, ':') == i || host[i-1] == ']') {
		if n, err := strconv.Atoi(host[i+1:]); err == nil && n < 1<<16 {
			host, port = host[:i], n
		}
	}
	return strings.Trim(host, "[]"), port
}

// jsonField returns the value of a key of an object on one line: a string
// un-escaped, a number as it is written; "" if there is none.
func jsonField(line []byte, key string) string {
	for rest := line; ; {
		i := bytes.Index(rest, []byte(`"`+key+`":`))
		if i < 0 {
			return ""
		}
		rest = rest[i+len(key)+3:]
		value := bytes.TrimLeft(rest, " ")
		switch {
		case len(value) > 1 && value[0] == '"':
			text, _ := jsonString(value[1:])
			return string(text)
		case len(value) > 0 && (isDigit(value[0]) || value[0] == '-'):
			n := 1
			for n < len(value) && (isDigit(value[n]) || value[n] == '.') {
				n++
			}
			return string(value[:n])
		}
	}
}

// jsonTime reads the time of a record: a date, or milliseconds since 1970.
func jsonTime(line []byte) time.Time {
	for _, key := range [...]string{"time", "timestamp", "ts", "@timestamp"} {
		v := jsonField(line, key)
		if ms, err := strconv.ParseInt(v, 10, 64); err == nil && ms > 1e11 && ms < 1e14 {
			return time.UnixMilli(ms).UTC()
		}
		if t, n := readDate([]byte(v)); n > 0 {
			return t
		}
	}
	return time.Time{}
}
