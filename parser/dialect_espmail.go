package parser

import "strings"

// espMailDialect is what ESP-Mail-Client prints to the serial console of an ESP32
// or Arduino: the names of its steps, and the server's replies.
func espMailDialect() *Dialect {
	return &Dialect{
		Name:  "esp-mail",
		Title: "ESP-Mail-Client (ESP32, Arduino), serial console",
		Samples: []string{
			"> C: connecting to SMTP server",
			"> C: Host > mx.example.org",
			"< S: 220 mx.example.org ESMTP",
			"> C: send SMTP command, EHLO",
			"> C: send message header",
			"! E: SMTP server greeting failed",
			"[DEBUG] - INFO: send smtp HELO command",
			"[DEBUG] - 250 mx.example.org Hello client.example.com",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			switch {
			case hasPrefix(line, "> C: ") && espStep(string(line[5:min(len(line), 100)])):
				return claimStrong
			case hasPrefix(line, "< S: ") && isReplyShaped(line[5:]):
				return claimStrong
			case hasPrefix(line, espOldStep) && espStep(string(line[len(espOldStep):min(len(line), 100)])), hasPrefix(line, espOldLine) && isCodedLine(line[len(espOldLine):]):
				return claimStrong
			case hasPrefix(line, "> C: "), hasPrefix(line, "! E: "):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &espReader{} },
	}
}

// The forerunner, ESP32-Mail-Client, prints a step, an error, and everything else
// with these; what else there is are replies.
const (
	espOldLine  = "[DEBUG] - "
	espOldStep  = espOldLine + "INFO: "
	espOldError = espOldLine + "ERROR: "
)

// isCodedLine reports whether a line is one of a reply, and no bare port number.
func isCodedLine(line []byte) bool { return len(line) > 3 && isReplyShaped(line) }

// espStep recognises the names of steps.
func espStep(text string) bool {
	for _, s := range [...]string{"connecting to SMTP", "smtp server connected", "send smtp ", "send STARTTLS command", "performing the SSL/TLS", "Host > ", "Port > ", "SMTP server connected", "send SMTP command, ", "send command, ", "perform SSL/TLS", "send Email", "send message ", "finishing the message", "message sent", "terminate the SMTP"} {
		if strings.HasPrefix(text, s) {
			return true
		}
	}
	return false
}

// espReader reads the console.
type espReader struct {
	line     Line
	unspoken unspoken
	host     string
	names    int   // how many of host and port the forerunner has still to print
	shaking  *Line // the TLS handshake has begun, and how it ended is still to come
}

// read implements dialectReader.
func (r *espReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if r.shaking != nil && len(p.text) > 0 {
		if hasPrefix(p.text, "! E: ") || hasPrefix(p.text, espOldError) {
			c.failed(r.shaking) // the error itself has a number only
		} else {
			c.remark(r.shaking)
		}
		r.shaking = nil
	}
	switch text := p.text; {
	case hasPrefix(text, "> C: "):
		r.line = lineFrom(p, 5, c)
		r.step(r.line.Text, c)
	case hasPrefix(text, "< S: "):
		r.line = lineFrom(p, 5, c)
		r.server(c)
	case hasPrefix(text, "[DEBUG] - INFO: cleaning SSL connection"):
		return false // before the first connection and behind the last
	case hasPrefix(text, espOldStep):
		r.line = lineFrom(p, len(espOldStep), c)
		r.step(r.line.Text, c)
		r.names = 0
		if strings.HasPrefix(r.line.Text, "connecting to SMTP") {
			r.names = 2
		}
	case hasPrefix(text, espOldError):
		r.line = lineFrom(p, len(espOldLine), c)
		c.failed(&r.line)
	case hasPrefix(text, espOldLine) && r.names != 0 && !isCodedLine(text[len(espOldLine):]):
		r.line = lineFrom(p, len(espOldLine), c)
		r.names--
		if r.names > 0 && !strings.Contains(r.line.Text, " ") {
			r.host = r.line.Text
			c.target(r.host, 0, &r.line)
		} else if r.host == "" {
			return false
		} else if _, port := cutPort(r.host + ":" + strings.TrimSpace(r.line.Text)); port > 0 {
			c.target(r.host, port, &r.line)
			r.host = ""
		}
	case hasPrefix(text, espOldLine) && isCodedLine(text[len(espOldLine):]):
		r.line = lineFrom(p, len(espOldLine), c)
		r.server(c)
	case isReplyShaped(text) && c.reply != nil:
		r.line = lineFrom(p, 0, c)
		r.server(c)
	case hasPrefix(text, "! E: "):
		r.line = lineFrom(p, 0, c)
		c.failed(&r.line)
	case hasPrefix(text, "! W: "), hasPrefix(text, "! I: "):
		r.line = lineFrom(p, 0, c)
		c.remark(&r.line)
	case hasPrefix(text, "#### "):
		return true // its callback says the same in other words
	default:
		return false
	}
	return true
}

func (r *espReader) server(c *conversation) {
	r.unspoken.before(&r.line, c)
	c.server(&r.line)
}

// step takes the name of a step: some are a command each.
func (r *espReader) step(text string, c *conversation) {
	_, command, ok := strings.Cut(text, "command, ")
	if name, old := strings.CutSuffix(text, " command"); old && !ok {
		// "send STARTTLS command", "send smtp HELO command"
		command = name[strings.LastIndexByte(name, ' ')+1:]
		ok = strings.HasPrefix(name, "send ")
	}
	switch {
	case strings.HasPrefix(text, "Host > "):
		r.host = text[len("Host > "):]
		c.target(r.host, 0, &r.line)
	case strings.HasPrefix(text, "Port > ") && r.host != "":
		_, port := cutPort(r.host + ":" + strings.TrimSpace(text[len("Port > "):]))
		c.target(r.host, port, &r.line)
		r.host = ""
	case ok && isRawCommand([]byte(command)), ok && firstVerb(command) != TokenOther:
		c.implied(command, &r.line)
	case strings.HasPrefix(text, "terminate the SMTP"):
		c.implied("QUIT", &r.line)
	case strings.HasPrefix(text, "finishing the message") && c.inContent() && c.content == nil:
		c.leaveOut(&r.line)
	case strings.HasPrefix(text, "connecting to SMTP") && c.s != nil && (c.sawServer || c.sawClient):
		c.begin()
		c.remark(&r.line)
	case strings.HasPrefix(text, "perform the SSL/TLS handshake"):
		line := r.line
		r.shaking = &line
	case c.inAuth && !espStep(text):
		// The account's name and as many stars as its password is long.
		return
	default:
		c.remark(&r.line)
	}
}

// end implements dialectReader.
func (r *espReader) end(c *conversation) {
	if r.shaking != nil {
		c.remark(r.shaking)
	}
}
