package parser

import (
	"bytes"
	"strings"
)

// javamailDialect is what JavaMail, Jakarta Mail and Angus Mail print with
// mail.debug=true: notes of their own, and between them the traffic of both sides
// without any mark.
func javamailDialect() *Dialect {
	return &Dialect{
		Name:  "javamail",
		Title: "JavaMail, Jakarta Mail or Angus Mail (Java), mail.debug=true",
		leans: true,
		Samples: []string{
			`DEBUG SMTP: trying to connect to host "mx.example.org", port 25, isSSL false`,
			`DEBUG SMTP: Found extension "AUTH", arg "PLAIN LOGIN"`,
			"DEBUG: getProvider() returning javax.mail.Provider[TRANSPORT,smtp,com.sun.mail.smtp.SMTPTransport,Oracle]",
			"250-mx.example.org",
			"MAIL FROM:<alice@example.com>",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			switch _, kind := javaNote(line); {
			case kind != LineNoise:
				return claimStrong
			case isReplyShaped(line), isRawCommand(javaUnquote(line)):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &javaReader{} },
	}
}

// javaReader reads JavaMail's output.
type javaReader struct {
	line  Line
	quote bool // mail.debug.quote: control characters are written as escapes
	again Code // of a reply a note repeats, as long as it goes on
	asked bool // AUTH was sent
	login bool // … and its dialogue is suppressed
}

// read implements dialectReader.
func (r *javaReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	at, kind := javaNote(p.text)
	switch {
	case c.inContent() && !(kind == LineError && !r.quote && c.content == nil) && !javaGivesUp(p.text):
		r.take(p, c)
		c.client(&r.line)
		return true
	case kind != LineNoise:
		if c.inContent() { // it gives the message up
			c.closeContent()
			c.inData = false
		}
		r.again = 0
		r.line = lineFrom(p, at, c)
		r.note(p.text[at:], kind, c)
		return true
	}
	text := javaUnquote(p.text)
	switch {
	case isReplyShaped(text):
		r.take(p, c)
		if code, _ := ParseCode(string(text[:3])); code == r.again {
			if c.echo(&r.line); len(text) == 3 || text[3] != '-' {
				r.again = 0
			}
			return true
		}
		c.server(&r.line)
	case isRawCommand(text) || c.inAuth && c.challenged() && len(bytes.TrimSpace(text)) > 0 && !isJavaException(text):
		r.take(p, c)
		r.asked = r.asked || firstVerb(r.line.Text) == TokenAuth
		c.client(&r.line)
	case isJavaException(text):
		r.line = lineFrom(p, 0, c)
		r.exception(c)
	default:
		return false
	}
	return true
}

// take reads the physical line into r.line.
func (r *javaReader) take(p *physical, c *conversation) {
	r.line = lineFrom(p, 0, c)
	if words, ok := strings.CutSuffix(r.line.Text, `\r\n`); ok && (r.quote || !c.inContent()) {
		r.quote = true
		r.line.Text, r.line.Ending = words, EndingCRLF
		if strings.Contains(words, `\t`) {
			r.line.Text, r.line.escape = strings.ReplaceAll(words, `\t`, "\t"), escapeReconstructed
		}
	}
}

// javaUnquote takes away the line ending mail.debug.quote shows.
func javaUnquote(line []byte) []byte { return bytes.TrimSuffix(line, []byte(`\r\n`)) }

// note takes a note, which r.line is; words stand behind its mark.
func (r *javaReader) note(words []byte, kind LineKind, c *conversation) {
	switch text := string(words[:min(len(words), maxNoteText)]); {
	case kind == LineProtocol: // JavaMail 1.2 and before marked the traffic
		if isReplyShaped(words) {
			c.server(&r.line)
		} else {
			c.client(&r.line)
		}
	case strings.HasPrefix(text, "trying to connect to host ") || strings.HasPrefix(text, "trying to connect to host,"):
		host, port := javaTarget(text)
		r.asked, r.login = false, false
		c.target(host, port, &r.line)
	case strings.HasPrefix(text, "AUTH "):
		r.auth(text, c)
	case strings.HasPrefix(text, "got response code "), strings.Contains(text, "with response: "):
		c.echo(&r.line)
		r.again = codeToBeContinued(text)
	case strings.HasPrefix(text, "EOF"), strings.Contains(text, "could not connect"), strings.Contains(text, "xception reading response"):
		c.failed(&r.line)
		r.again = codeToBeContinued(text)
	default:
		c.remark(&r.line)
	}
}

// auth takes "AUTH LOGIN command trace suppressed", "… succeeded" and "… failed":
// all that is printed of a login unless mail.debug.auth is set.
func (r *javaReader) auth(text string, c *conversation) {
	words := strings.Fields(text)
	outcome := words[len(words)-1]
	if len(words) > 2 && (outcome == "suppressed" || outcome == "failed" && !r.asked) {
		command := r.line
		command.Text = "AUTH " + words[1]
		c.client(&command)
		r.asked, r.login = true, true
	}
	if outcome == "succeeded" && r.login {
		// RFC 4954 section 4 knows no other code for that.
		r.line.Text, r.line.Kind, r.line.escape = "235 "+text, LineRestated, escapeReconstructed
		c.server(&r.line)
		r.login = false
		return
	}
	c.remark(&r.line)
}

// exception takes a line that names an exception. The one of a failed login holds
// the only witness of its reply.
func (r *javaReader) exception(c *conversation) {
	text := r.line.Text
	i := strings.LastIndex(text, "Exception: ")
	if i < 0 || !isReplyShaped([]byte(text[i+11:])) {
		c.failed(&r.line)
		return
	}
	words := text[i+11:]
	if !r.login || !strings.HasSuffix(text[:i], "AuthenticationFailed") {
		c.failed(&r.line)
		r.again = codeToBeContinued(words)
		return
	}
	r.login = false
	r.line.Text, r.line.Kind, r.line.escape = words, LineRestated, escapeReconstructed
	c.server(&r.line)
}

// end implements dialectReader.
func (r *javaReader) end(*conversation) {}

// javaNote recognises the library's own lines and returns where their words begin.
func javaNote(line []byte) (at int, kind LineKind) {
	switch {
	case hasPrefix(line, "DEBUG SMTP RCVD: "), hasPrefix(line, "DEBUG SMTP SENT: "):
		return len("DEBUG SMTP RCVD: "), LineProtocol
	case hasPrefix(line, "DEBUG SMTP: "):
		at = len("DEBUG SMTP: ")
	case hasPrefix(line, "DEBUG SMTPS: "):
		at = len("DEBUG SMTPS: ")
	case hasPrefix(line, "DEBUG: "):
		for _, s := range [...]string{"getProvider() returning ", "setDebug: ", "JavaMail version ", "Jakarta Mail version ", "Tables of loaded providers", "Providers Listed By ", "successfully loaded ", "not loading ", "Loading ", "loading ", "java.io.FileNotFoundException: ", "URL jar:", "Successfully loaded "} {
			if hasPrefix(line[7:], s) {
				return 7, LineConnect
			}
		}
		return 0, LineNoise
	default:
		return 0, LineNoise
	}
	if bytes.HasSuffix(bytes.TrimRight(line, " "), []byte("THROW:")) {
		return at, LineError
	}
	return at, LineConnect
}

// javaGivesUp recognises the notes that end a message before its final ".".
func javaGivesUp(line []byte) bool {
	return hasPrefix(line, "DEBUG SMTP: ") && (hasPrefix(line[12:], "IOException while sending") || hasPrefix(line[12:], "MessagingException while sending") || hasPrefix(line[12:], "EOF: ") || hasPrefix(line[12:], "exception reading response"))
}

// isJavaException reports whether a line names an exception of Java's: not the
// frames of its stack.
func isJavaException(line []byte) bool {
	line = line[:min(len(line), maxNoteText)]
	if hasPrefix(bytes.TrimLeft(line, " \t"), "at ") {
		return false
	}
	for _, name := range [...]string{"Exception", "Error: "} {
		if i := bytes.LastIndex(line, []byte(name)); i > 0 {
			from := i
			for from > 0 && isNameByte(line[from-1]) {
				from--
			}
			if bytes.Count(line[from:i], []byte(".")) > 1 {
				return true
			}
		}
	}
	return false
}

// javaTarget reads `trying to connect to host "mx.example.org", port 25, isSSL
// false`.
func javaTarget(text string) (host string, port int) {
	_, rest, _ := strings.Cut(text, `"`)
	host, rest, _ = strings.Cut(rest, `"`)
	_, rest, _ = strings.Cut(rest, "port ")
	for i := 0; i < len(rest) && i < 5 && isDigit(rest[i]); i++ {
		port = port*10 + int(rest[i]-'0')
	}
	return host, port
}

// codeToBeContinued returns the code of the reply a text ends with if more lines
// of it follow.
func codeToBeContinued(text string) Code {
	for i := 0; i+4 <= len(text); i++ {
		if text[i+3] == '-' && (i == 0 || text[i-1] == ' ') && isReplyShaped([]byte(text[i:])) {
			code, _ := ParseCode(text[i : i+3])
			return code
		}
	}
	return 0
}
