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

// nodeForm tells the forms of records apart.
type nodeForm uint8

const (
	nodeNone   nodeForm = iota
	nodeRecord          // LEVEL [sid] C: words
	nodeJSON            // {"sid":…,"tnx":…,"msg":…}
	nodeTree            // "CLIENT 1:", and below it "└──words"
)

// nodeRec is one record of nodemailer's or of smtp-server's.
type nodeRec struct {
	form   nodeForm
	side   Side
	sid    string // of the connection
	level  string
	server bool // smtp-server wrote it
	data   bool // a piece of a message
	at     int  // where the words begin
}

func (r *nodeRec) text(line []byte) []byte { return line[r.at:] }

func readNodeRecord(line []byte) nodeRec {
	if len(line) < 6 {
		return nodeRec{}
	}
	switch line[0] {
	case '{':
		return readNodeJSON(line)
	case 'C', 'S', 0xe2:
		return readNodeTree(line)
	}
	r := nodeRec{form: nodeRecord}
	for _, level := range [...]string{"DEBUG", "INFO", "WARN", "ERROR", "TRACE", "FATAL"} {
		if hasPrefix(line, level) {
			r.level, r.at = level, len(level)
		}
	}
	if r.at == 0 {
		return nodeRec{}
	}
	if line[r.at] == ':' {
		r.at++
	}
	space := r.at
	for r.at < len(line) && line[r.at] == ' ' && r.at < space+2 {
		r.at++
	}
	if r.at == space {
		return nodeRec{}
	}
	for range 2 {
		rest := line[r.at:]
		if len(rest) < 3 || rest[0] != '[' {
			break
		}
		i := bytes.IndexByte(rest[:min(len(rest), 40)], ']')
		if i < 2 || i+1 < len(rest) && rest[i+1] != ' ' {
			break
		}
		id := rest[1:i]
		if id[0] == '#' {
			if len(id) < 10 { // the number of a connection in a pool
				r.at += min(i+2, len(rest))
				continue
			}
			r.server, id = true, id[1:]
		}
		if len(id) < 7 || !isNodeID(id) {
			break
		}
		r.sid = string(id)
		r.at += min(i+2, len(rest))
		break
	}
	if r.sid != "" {
		switch rest := line[r.at:]; {
		case hasPrefix(rest, "C: "), string(rest) == "C:":
			r.side, r.at = Client, min(r.at+3, len(line))
		case hasPrefix(rest, "S: "), string(rest) == "S:":
			r.side, r.at = Server, min(r.at+3, len(line))
		}
	}
	return r
}

// isNodeID reports whether a word looks random: letters and digits only, and not
// a word of a language.
func isNodeID(id []byte) bool {
	upper, lower, digit := 0, 0, 0
	for i, c := range id {
		switch {
		case c >= 'A' && c <= 'Z':
			if i > 0 {
				upper++
			}
		case c >= 'a' && c <= 'z':
			lower++
		case isDigit(c):
			digit++
		case c != '_':
			return false
		}
	}
	return digit > 0 || upper > 0 && lower > 0
}

// readNodeJSON reads a record of pino's or bunyan's that has nodemailer's keys.
func readNodeJSON(line []byte) nodeRec {
	tnx := jsonField(line, "tnx")
	if tnx == "" || !bytes.Contains(line, []byte(`"msg":`)) {
		return nodeRec{}
	}
	r := nodeRec{form: nodeJSON, sid: jsonField(line, "sid")}
	if r.sid == "" {
		r.sid = jsonField(line, "cid")
		r.server = r.sid != "" && !isDigit(r.sid[0])
	}
	switch tnx {
	case "client":
		r.side = Client
	case "server":
		r.side = Server
	case "message":
		r.side, r.data = Client, true
	}
	switch level := jsonField(line, "level"); level {
	case "50", "60", "error", "fatal":
		r.level = "ERROR"
	default:
		r.level = "DEBUG"
	}
	return r
}

// readNodeTree reads "CLIENT 1:", "CLIENT (DATA) 1:" and "└──EHLO client".
func readNodeTree(line []byte) nodeRec {
	if rest, ok := bytes.CutPrefix(line, []byte("└──")); ok {
		if isReplyShaped(rest) || isRawCommand(rest) {
			return nodeRec{form: nodeTree, at: len(line) - len(rest)}
		}
		return nodeRec{}
	}
	r := nodeRec{form: nodeTree}
	rest, ok := bytes.CutPrefix(line, []byte("SERVER "))
	r.side = Server
	if !ok {
		rest, ok = bytes.CutPrefix(line, []byte("CLIENT "))
		r.side = Client
		if in, data := bytes.CutPrefix(rest, []byte("(DATA) ")); data {
			rest, r.data = in, true
		}
	}
	n := len(rest) - 1
	if !ok || n < 1 || n > 12 || rest[n] != ':' {
		return nodeRec{}
	}
	for _, c := range rest[:n] {
		if !isDigit(c) {
			return nodeRec{}
		}
	}
	r.sid = string(rest[:n])
	return r
}

// isNodeNote reports whether words are a note in nodemailer's own words.
func isNodeNote(text []byte) bool {
	for _, s := range [...]string{
		"Creating transport: ", "Sending mail using SMTP/", "Sending message <", "Send Error: ", "Connection established to ", "Secure connection established to ",
		"Connection upgraded ", "SMTP handshake finished", "Closing connection to the server using ", "Resolved ", "User \"", "Greeting never received",
		"Connection closed", "Connected to SMTP server", "Created new pool resource #",
	} {
		if hasPrefix(text, s) {
			return true
		}
	}
	return isNodeCount(text)
}

// isNodeCount recognises "<291 bytes encoded mime message (source size 286
// bytes)>" and smtp-server's "<58 bytes of DATA>".
func isNodeCount(text []byte) bool {
	return len(text) > 8 && text[0] == '<' && isDigit(text[1]) && text[len(text)-1] == '>' &&
		(bytes.Contains(text, []byte(" bytes encoded mime message ")) || bytes.HasSuffix(text, []byte(" bytes of DATA>")))
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
