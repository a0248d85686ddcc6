package parser

import "bytes"

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
