package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// rawDialect is a session as a terminal shows it: telnet, nc, openssl s_client.
// Nobody marks who speaks. Outside of a message only servers say "250 …".
func rawDialect() *Dialect {
	return &Dialect{
		Name:  "raw",
		Title: "telnet, nc or openssl s_client in a terminal",
		bare:  true,
		Samples: []string{
			"220 mx.example.org ESMTP",
			"ehlo client.example.com",
			"250-mx.example.org",
			"MAIL FROM:<alice@example.com>",
			"Escape character is '^]'.",
		},
		claims: func(line []byte) int {
			line = bytes.TrimRight(line, "\r")
			switch {
			case rawNote(line) != LineNoise:
				return claimFair
			case socatMark(line) != NoSide:
				return claimStrong
			case isReplyShaped(line) && isReplyCode(line), isRawCommand(line):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &rawReader{} },
	}
}

// isReplyCode reports whether a line begins with a code SMTP servers use: "200 OK"
// is somebody else's, and a bare number is no evidence at all.
func isReplyCode(line []byte) bool {
	if len(line) > 4 && hasPrefix(line[4:], "TID-") {
		return false // Sidekiq's log: the number of its process, and a thread
	}
	code, _ := ParseCode(string(line[:3]))
	switch code {
	case 211, 214, 220, 221, 235, 250, 251, 252, 334, 354:
		return true
	}
	return code >= 420 && code < 600
}

// rawReader reads what a terminal showed.
type rawReader struct {
	line     Line
	unspoken unspoken
	port     int  // of the command that was typed at the shell's prompt
	typed    Line // the last line nobody knows: maybe a command with a typing error
	typist   bool // the session shows what the client said
	sclient  bool // openssl s_client is about to show the first words of the server

	// socat -v says how many octets which side sent, and then prints them.
	socat Side
	left  int // octets that are still to come
}

// read implements dialectReader.
func (r *rawReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if side := socatMark(p.text); side != NoSide {
		r.socat, r.left = side, socatLength(p.text)
		return true
	}
	text := bytes.TrimRight(p.text[:min(len(p.text), c.limits.LineBytes)], "\r")
	if r.socat != NoSide {
		return r.readSocat(p, text, c)
	}
	typed := r.typed
	r.typed = Line{}
	kind := rawNote(text)
	if !c.sawClient {
		r.typist = false
	}
	r.sclient = r.sclient || hasPrefix(text, "CONNECTED(") || hasPrefix(text, "verify return:")
	switch {
	case c.inContent() && r.typist && !(kind == LineError && !c.goAhead), r.oneWayContent(text, c):
		r.set(p, p.text[:min(len(p.text), c.limits.LineBytes)], c)
		if c.content == nil && !c.goAhead {
			c.openContent(&r.line)
		}
		c.client(&r.line)
	case kind == LineConnect:
		r.connect(p, text, c)
	case kind == LineError:
		r.set(p, text, c)
		c.failed(&r.line)
	case isReplyShaped(text):
		if n := len(c.noise); n > 0 && c.noise[n-1].Text == "." && !c.sawServer && !c.sawClient && isReplyCode(text) && text[0] != '3' {
			// A lone dot before all traffic ends a message whose beginning was cut off.
			dot := Line{Span: c.noise[n-1].Span, Raw: ".", Text: "."}
			c.unNoise(dot.Span)
			c.implied("DATA", &dot)
			c.leaveOut(&dot)
		}
		r.set(p, text, c)
		r.server(&typed, c)
	case isRawCommand(trimTyped(text)), isOneWayResponse(text, c), c.inAuth && c.challenged() && len(bytes.TrimSpace(text)) > 0:
		r.set(p, text, c)
		r.line.respell(trimTyped(text), c)
		r.typist = true
		c.client(&r.line)
	default:
		if c.s != nil && !c.ending && len(text) >= 4 && len(text) < 120 && c.answeredAll() {
			r.typed = lineFrom(p, 0, c)
		} else if len(text) == 0 {
			r.typed = typed
		}
		return false
	}
	return true
}

// set makes r.line of a physical line.
func (r *rawReader) set(p *physical, text []byte, c *conversation) {
	r.line = Line{Span: p.span(), Raw: c.keep(text)}
	r.line.Text = r.line.Raw
}

// server takes the reply line that r.line is; typed is the line before it, if
// nobody knew that.
func (r *rawReader) server(typed *Line, c *conversation) {
	code, _ := ParseCode(r.line.Text[:3])
	if typed.Raw != "" && c.reply == nil && c.answeredAll() && (code >= 500 && code <= 504 || code == 555) {
		c.unNoise(typed.Span)
		r.typist = true
		c.client(typed)
	}
	first := r.sclient && !c.sawServer && !c.sawClient
	r.sclient = r.sclient && !first
	r.unspoken.before(&r.line, c)
	c.server(&r.line)
	if first && c.sawClient && c.reply == nil && code == 250 {
		// With -starttls it hides the dialogue up to there but the last line of the reply
		// to EHLO.
		tls := r.line
		c.implied("STARTTLS", &tls)
		tls.Text, tls.Kind, tls.escape = "220", LineRestated, escapeReconstructed
		c.server(&tls)
	}
}

// connect takes a note on where the program connects to.
func (r *rawReader) connect(p *physical, text []byte, c *conversation) {
	host, port, ok := rawTarget(text)
	r.set(p, text, c)
	if !ok {
		c.remark(&r.line)
		return
	}
	if port != 0 {
		r.port = port
	}
	c.target(host, r.port, &r.line)
}

// oneWayContent reports whether a line is of a message in a transcript that shows
// the client's words only: one side of a capture, or what was piped in.
func (r *rawReader) oneWayContent(text []byte, c *conversation) bool {
	if c.sawServer || !c.inData {
		return false
	}
	return c.content != nil || !isRawCommand(text)
}

// isOneWayResponse reports whether a line answers a challenge that is not in the
// transcript.
func isOneWayResponse(text []byte, c *conversation) bool {
	if c.sawServer || !c.inAuth || len(text) < 4 || len(text)%4 != 0 {
		return false
	}
	for _, b := range bytes.TrimRight(text, "=") {
		if b < '0' && b != '+' && b != '/' || b > 'z' || b > '9' && b < 'A' || b > 'Z' && b < 'a' {
			return false
		}
	}
	return true
}

// trimTyped undoes what a terminal shows of typing: blanks at the end, and
// letters that were rubbed out again.
func trimTyped(text []byte) []byte {
	text = bytes.TrimRight(text, " \t")
	if bytes.IndexByte(text, '\b') < 0 && bytes.IndexByte(text, 0x7f) < 0 {
		return text
	}
	var out []byte
	for _, b := range text {
		switch {
		case b != '\b' && b != 0x7f:
			out = append(out, b)
		case len(out) > 0:
			out = out[:len(out)-1]
		}
	}
	// Most terminals rub out with "backspace, blank, backspace".
	return bytes.TrimRight(out, " \t")
}

// readSocat takes a line of what socat -v prints behind its marks. What comes
// behind so many octets as the mark announced is the program's own output.
func (r *rawReader) readSocat(p *physical, text []byte, c *conversation) bool {
	if r.left <= 0 {
		if !isReplyShaped(text) {
			return false
		}
		c.echo(&Line{Span: p.span()})
		return true
	}
	cr := bytes.HasSuffix(text, []byte(`\r`))
	text = bytes.TrimSuffix(text, []byte(`\r`))
	r.left -= len(text) + 1
	if cr {
		r.left--
	}
	r.set(p, text, c)
	if r.socat == Client {
		r.typist = true
		c.client(&r.line)
	} else {
		c.server(&r.line)
	}
	return true
}

// socatMark recognises "> 2026/11/23 03:44:41.000881722  length=25 from=0 to=24"
// and returns who sent what comes.
func socatMark(line []byte) Side {
	if len(line) < 40 || line[1] != ' ' || !bytes.Contains(line, []byte(" length=")) || !bytes.Contains(line, []byte(" from=")) {
		return NoSide
	}
	if _, n := readDate(line[2:]); n < 19 {
		return NoSide
	}
	switch line[0] {
	case '>':
		return Client
	case '<':
		return Server
	}
	return NoSide
}

func socatLength(line []byte) int {
	_, rest, _ := bytes.Cut(line, []byte(" length="))
	digits, _, _ := bytes.Cut(rest, []byte(" "))
	n, err := strconv.Atoi(string(digits))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// end implements dialectReader.
func (r *rawReader) end(*conversation) {}

// rawNote recognises what the terminal programs say themselves.
func rawNote(line []byte) LineKind {
	switch {
	case hasPrefix(line, "Trying ") && bytes.HasSuffix(line, []byte("...")),
		hasPrefix(line, "Connected to ") && !bytes.Contains(line, []byte(" but ")), hasPrefix(line, "CONNECTED("), // qmail: "… but sender was rejected."
		hasPrefix(line, "Ncat: Connected to "), hasPrefix(line, "Ncat: Version "),
		hasPrefix(line, "Ncat: ") && bytes.Contains(line, []byte(" bytes received in ")),
		hasPrefix(line, "Connection to ") && bytes.HasSuffix(line, []byte(" succeeded!")):
		return LineConnect
	case hasPrefix(line, "Escape character is "):
		return LineConnect
	case hasPrefix(line, "Connection closed by foreign host"), hasPrefix(line, "telnet: Unable to connect"),
		hasPrefix(line, "telnet: connect to address"), hasPrefix(line, "telnet: could not resolve"), hasPrefix(line, "nc: "), hasPrefix(line, "Ncat: "),
		hasPrefix(line, "connect:errno="), hasPrefix(line, "socket: Connection "):
		return LineError
	}
	if _, _, ok := shellTarget(line); ok {
		return LineConnect
	}
	return LineNoise
}

// rawTarget reads the host of "Connected to mx.example.org.", "Trying
// 192.0.2.1...", "Connection to mx.example.org (192.0.2.25) 25 port [tcp/smtp]
// succeeded!" and of a command at a shell's prompt.
func rawTarget(line []byte) (host string, port int, ok bool) {
	for _, p := range []string{"Ncat: Connected to ", "Connected to ", "Trying "} {
		if hasPrefix(line, p) {
			host, port = cutPort(string(line[len(p):]))
			return host, port, host != ""
		}
	}
	if hasPrefix(line, "Connection to ") {
		words := strings.Fields(string(line[len("Connection to "):]))
		for i, w := range words {
			if n, err := strconv.Atoi(w); err == nil && i > 0 {
				port = n
				break
			}
		}
		return words[0], port, true
	}
	return shellTarget(line)
}

// shellTarget reads the host and the port of "$ telnet mx.example.org 25",
// "nc -C mx.example.org 25" behind a prompt, and "openssl s_client -connect
// mx.example.org:587 -starttls smtp".
func shellTarget(line []byte) (host string, port int, ok bool) {
	if len(line) > 300 || len(line) < 8 {
		return "", 0, false
	}
	if !mayNameClient(line) {
		return "", 0, false
	}
	words := strings.Fields(string(line))
	for i, w := range words {
		args := words[i+1:]
		if i > 4 {
			break
		}
		switch {
		case w == "openssl" && len(args) > 1 && args[0] == "s_client":
			for j, a := range args[:len(args)-1] {
				if a == "-connect" || a == "--connect" {
					host, port = cutPort(args[j+1])
					return host, port, port != 0
				}
			}
			return "", 0, false
		case w == "telnet", w == "nc", w == "ncat", w == "netcat":
			if i == 0 && !strings.Contains(string(line), "telnet") {
				return "", 0, false // "nc mx 25" without a prompt could be anything
			}
			return hostAndPort(args)
		}
	}
	return "", 0, false
}

// mayNameClient reports whether telnet, s_client, nc, ncat or netcat is among the
// words of the line: most lines are done with here.
func mayNameClient(line []byte) bool {
	for i := 2; i < len(line); i++ {
		if line[i] != ' ' || line[i-1] != 't' && line[i-1] != 'c' {
			continue
		}
		for _, program := range [...]string{"telnet", "s_client", "cat", "nc"} {
			if bytes.HasSuffix(line[:i], []byte(program)) {
				return true
			}
		}
	}
	return false
}

// hostAndPort reads the arguments of telnet: a host and a number, and nothing but
// options besides.
func hostAndPort(args []string) (host string, port int, ok bool) {
	for _, a := range args {
		switch n, err := strconv.Atoi(a); {
		case a == "" || a[0] == '-':
		case host == "" && isHost(a):
			host = a
		case host != "" && port == 0 && err == nil && n > 0 && n < 1<<16:
			port = n
		case host != "" && port == 0 && (a == "smtp" || a == "submission"):
			port = map[string]int{"smtp": 25, "submission": 587}[a]
		default:
			return "", 0, false
		}
	}
	return host, port, port != 0
}

func isHost(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isNameByte(c) && c != ':' && c != '[' && c != ']' {
			return false
		}
	}
	return strings.ContainsAny(s, ".:") || s == "localhost"
}
