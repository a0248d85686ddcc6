package parser

import (
	"bytes"
	"strings"
)

// fragmentDialect is what is left where there is no dialogue: a reply quoted in
// an exception, a delivery report or a sentence. It claims so little that every
// real dialect comes before it, and it speaks only if nothing else did.
func fragmentDialect() *Dialect {
	return &Dialect{
		Name:  "fragment",
		Title: "a reply quoted in an exception, a bounce or a sentence",
		Samples: []string{
			`Expected response code "250" but got code "535", with message "535 5.7.8 Bad credentials"`,
			"javax.mail.AuthenticationFailedException: 535 5.7.8 Bad credentials",
			"Diagnostic-Code: smtp; 550 5.1.1 No such user",
			"host mx.example.org[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command)",
			"Error: Invalid login: 535-5.7.8 Username and Password not accepted",
		},
		readsPrefixes: true,
		lastResort:    true,
		claims: func(line []byte) int {
			if q := findQuote(line); q.ok || isTroubleLine(line) {
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &fragmentReader{} },
	}
}

// maxFragments bounds how many quoted replies of one input are kept.
const maxFragments = 200

// fragmentReader collects quoted replies. Every line stays noise, so that it is
// in the notes of whatever session comes of it.
type fragmentReader struct {
	found    []quotation
	open     bool     // the last one may go on in the next line
	before   []string // the last lines that quote nothing
	troubles []Line   // reports of failures that quote no reply
	mail     bool     // the text is about mail
}

// quotation is a reply that was found in running text.
type quotation struct {
	code  Code
	words []string // its lines, without the code
	more  bool     // the last of them announced another
	text  string   // the physical lines, for the step
	line  Line
	depth int // indentation of its first line

	around int // lines behind it that are in text
}

// read implements dialectReader.
func (r *fragmentReader) read(p *physical, _ *conversation) bool {
	if p.continued {
		return false
	}
	text := p.text[:min(len(p.text), maxNoteText)]
	r.mail = r.mail || namesMail(text)
	if len(r.troubles) < maxErrorNotes && isTroubleLine(text) {
		r.troubles = append(r.troubles, Line{Span: p.span(), Text: string(text), Raw: string(text)})
	}
	depth := len(text) - len(bytes.TrimLeft(text, " \t>"))
	q := findQuote(text)
	if n := len(r.found); n > 0 && r.open {
		f := &r.found[n-1]
		switch {
		case q.ok && q.code == f.code && f.more:
			f.words = append(f.words, q.words)
			f.more = q.more
			r.goesOn(f, p, text)
			return false
		case len(bytes.TrimSpace(text)) == 0, q.ok:
			r.open = false
		case depth > 0 && depth >= f.depth && len(f.words) < 24:
			// Reports wrap a reply at the edge of the page.
			last := len(f.words) - 1
			f.words[last] = strings.TrimRight(f.words[last], " ") + " " + string(bytes.TrimSpace(text))
			r.goesOn(f, p, text)
			return false
		default:
			r.open = f.more
		}
	}
	if q.ok && len(r.found) < maxFragments {
		r.found = append(r.found, quotation{
			code: q.code, words: []string{q.words}, more: q.more, text: strings.Join(append(r.before, string(text)), "\n"), depth: depth,
			line: Line{Span: p.span(), Side: Server, Kind: LineRestated, escape: escapeReconstructed, Raw: string(text)},
		})
		r.open = true
	}
	if n := len(r.found); n > 0 && !q.ok && r.found[n-1].around < maxAround {
		// What is said around a reply tells the step: "in reply to …" in the next line.
		r.found[n-1].text += "\n" + string(text)
		r.found[n-1].around++
	}
	if !q.ok && len(bytes.TrimSpace(text)) > 0 {
		r.before = append(r.before, string(text))
		if len(r.before) > maxAround {
			r.before = r.before[1:]
		}
	}
	return false
}

// maxAround is how many lines before and behind a reply are asked for the step.
const maxAround = 3

func (r *fragmentReader) goesOn(f *quotation, p *physical, text []byte) {
	f.line.Span = f.line.Span.join(p.span())
	if len(f.text) < 4<<10 {
		f.text += "\n" + string(text)
	}
}

// end implements dialectReader.
func (r *fragmentReader) end(c *conversation) {
	if c.handed > 0 || c.s != nil {
		return
	}
	var said []string
	notes, lines := c.noise, c.noiseLines
	for i := range r.found {
		f := &r.found[i]
		text := strings.Join(f.words, "\n")
		if repeats(said, text) {
			continue
		}
		said = append(said, text)
		c.quoted(f)
		if len(said) == 1 && c.s != nil {
			c.s.Notes, c.s.NoiseLines = append(c.s.Notes, notes...), lines
			c.noise, c.noiseLines = nil, 0
		}
		c.finish()
	}
	if len(r.found) == 0 && len(r.troubles) > 0 && r.mail {
		c.troubled(r.troubles)
	}
}

// troubled makes a session without any exchange of what a program said.
func (c *conversation) troubled(lines []Line) {
	s := c.session(lines[0].Span)
	s.Fragment = true
	for _, n := range c.noise {
		for i := range lines {
			if n.Span == lines[i].Span {
				n.Kind = LineError
			}
		}
		s.Notes = append(s.Notes, n)
		s.Span = s.Span.join(n.Span)
	}
	s.NoiseLines = c.noiseLines
	c.noise, c.noiseLines = nil, 0
	c.s, c.mem = nil, nil
	c.hand(s)
}

// repeats reports whether a reply was quoted before, maybe with a few words more
// or less.
func repeats(said []string, text string) bool {
	key := strings.Join(strings.Fields(text), " ")
	key = key[:min(len(key), 40)]
	for _, s := range said {
		if strings.HasPrefix(strings.Join(strings.Fields(s), " "), key) {
			return true
		}
	}
	return false
}

// quoted makes a session of one exchange of a quoted reply.
func (c *conversation) quoted(f *quotation) {
	s := c.session(f.line.Span)
	s.Fragment = true
	c.touch(&f.line)
	e := c.mem.exchanges.next()
	e.Span = f.line.Span
	e.Line = Line{Side: Client, Kind: LineRestated, Span: f.line.Span, escape: escapeReconstructed}
	step := fragmentStep(f)
	if step.command != "" {
		e.Line.Text = step.command
		c.scratch.mem = c.mem
		e.Command = c.g.parseCommand(&e.Line, &c.scratch)
		e.Command.Head().Err = nil // the words are ours
	}
	if step.content {
		e.Content = &Content{Elided: true, Span: f.line.Span}
	}
	reply := c.mem.replies.next()
	reply.Restated, reply.Code, reply.Complete = true, f.code, true
	lines := c.mem.beginLines()
	for i, w := range f.words {
		sep := byte('-')
		if i == len(f.words)-1 {
			sep = ' '
		}
		l := f.line
		l.Text = string(appendReply(nil, f.code, sep, w))
		lines = append(lines, ReplyLine{})
		c.g.parseReplyLine(&l, &lines[i], &c.scratch)
		if reply.Enhanced.IsZero() {
			reply.Enhanced = lines[i].Enhanced
		}
	}
	reply.Lines = c.mem.endLines(lines)
	e.Replies = append(e.Replies, reply)
	s.Exchanges = append(s.Exchanges, e)
	c.sawServer = true
}

// quote is a reply found in running text.
type quote struct {
	ok    bool
	code  Code
	words string
	more  bool // a "-" stands behind the code
}

// findQuote finds the first reply a line quotes. A number counts as a reply code
// only if something says so: an enhanced status code of the same class behind it,
// or words before it with which programs introduce a reply.
func findQuote(line []byte) quote {
	line = line[:min(len(line), maxNoteText)]
	for i := 0; i+3 <= len(line); i++ {
		if c := line[i]; c != '2' && c != '4' && c != '5' || !isDigit(line[i+1]) || !isDigit(line[i+2]) {
			continue
		}
		if i > 0 && !startsCode(line[i-1]) || i+3 < len(line) && !endsCode(line[i+3:]) {
			continue
		}
		code, _ := ParseCode(string(line[i : i+3]))
		words, more := quotedWords(line[i+3:])
		before := line[:i]
		switch {
		case bytes.HasSuffix(bytes.TrimRight(before, " \""), []byte("but got code")):
			// Also a 250 is a failure where something else was expected.
		case code.Class() == 2:
			continue
		case i > 0 && (line[i-1] == '"' || line[i-1] == '\'') && len(words) > 2 && isLetter(words[0]):
		case bytes.HasSuffix(before, []byte(", ")) && namesMail(before) && len(words) > 3 && isLetter(words[0]):
		case enhancedLen(string(words)) > 0 && words[0] == line[i]:
		case introduces(before) && (len(words) > 3 || i+3 == len(line)):
		case len(bytes.TrimLeft(before, " \t>")) == 0 && more && len(words) > 0:
		default:
			continue
		}
		return quote{ok: true, code: code, words: string(trimQuote(words)), more: more}
	}
	return quote{}
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func startsCode(c byte) bool {
	return c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '(' || c == ':' || c == '[' || c == '>' || c == ';' || c == '=' || c == '`'
}

func endsCode(rest []byte) bool {
	switch rest[0] {
	case ' ', '-', '"', '\'', ',', ')', ':', ']', '\\':
		return true
	}
	return false
}

// quotedWords returns the words behind a code: "5.7.8 no" of " 5.7.8 no",
// ", b'5.7.8 no')", `", with message "535 5.7.8 no"`.
func quotedWords(rest []byte) (words []byte, more bool) {
	if len(rest) > 0 && rest[0] == '-' {
		return bytes.TrimLeft(rest[1:], " "), true
	}
	if i := bytes.Index(rest, []byte("with message \"")); i >= 0 {
		words = rest[i+14:]
		if len(words) >= 4 && isDigit(words[0]) && isDigit(words[1]) && isDigit(words[2]) {
			return words[4:], words[3] == '-'
		}
		return words, false
	}
	rest = bytes.TrimLeft(rest, " ,:)]'\"")
	for _, p := range []string{"b'", "b\"", "'", "\""} {
		rest = bytes.TrimPrefix(rest, []byte(p))
	}
	return rest, false
}

// trimQuote cuts off what closes a quotation.
func trimQuote(words []byte) []byte {
	for _, end := range []string{" (in reply to ", "\", with", "\\r\\n", "\\n", "\" at ", "')"} {
		if i := bytes.Index(words, []byte(end)); i > 0 {
			words = words[:i]
		}
	}
	for n := len(words); n > 0; n = len(words) {
		c := words[n-1]
		switch {
		case c == ')' && bytes.Count(words, []byte("(")) >= bytes.Count(words, []byte(")")):
			return words // it closes what the reply itself opened
		case bytes.IndexByte([]byte(" \t\"'`,;)}]"), c) < 0:
			return words
		}
		words = words[:n-1]
	}
	return words
}

// introduces reports whether the words before a number say that a server's reply
// comes.
func introduces(before []byte) bool {
	low := strings.ToLower(strings.TrimRight(string(before[max(0, len(before)-80):]), " \t\"'([`"))
	for _, s := range []string{
		"said:", "smtp;", "response:", "response was:", "server responded:", "responded with", "server said:", "replied:", "reply:", "reply was:", "returned", "but got code", "got code",
		"exception:", "error:", "invalid login:", "message failed:", "mail command failed:", "data command failed:", "rejected:", "failed:", "error code:", "received error code.", "responsecode:",
		"status:", "code:", "code =", "code=", "smtp error:", "smtp error code", "smtp code", "server response:", "server answered:", "remote host said:", "remote server returned", "error from remote server:",
		"smtp error from remote mail server", "sendmail:", "send mail:", "send email:", "email 1:", "refused:", "denied:", "busy:", "fatalerror:", "syntaxerror:", "unknownerror:", "authenticationerror:", "recipients were rejected:", "stat=", "last error:", "服务器返回:", "返回:",
	} {
		if strings.HasSuffix(low, s) {
			return true
		}
	}
	// "SMTP error from remote mail server after RCPT TO:<bob@example.org>: 550 …"
	return strings.HasSuffix(low, ":") && strings.Contains(low, " after ") || strings.HasSuffix(low, "<<<")
}

// fragmentPlace says which command a quoted reply answered.
type fragmentPlace struct {
	command string
	content bool
}

// fragmentStep reads the step off the words around a reply, and where they do not
// tell, off the code.
func fragmentStep(f *quotation) fragmentPlace {
	low := strings.ToLower(strings.Join(strings.Fields(f.text), " "))
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	content := fragmentPlace{command: "DATA", content: true}
	switch {
	case has(`\r\n."`, `'.\r\n'`, "in reply to end of data", "end of data", "finishdata", "message failed:", "smtpsendfailedexception", "smtpdataerror", "smtptransport.issuesendcommand", "after data", "assertresponsecode", "_doexpectdata", "data not accepted"):
		if has("in reply to data command") && !has("end of data") {
			return fragmentPlace{command: "DATA"}
		}
		if has("executecommand('data", "dodatacommand", "response code 354", "response code \"354\"") {
			return fragmentPlace{command: "DATA"}
		}
		return content
	case has("executecommand('data", "dodatacommand", "in reply to data command", "expected response code 354", "response code \"354\"", "data command failed"):
		return fragmentPlace{command: "DATA"}
	case has("in reply to rcpt to", "after rcpt to", "rcpt to:", "smtprecipientsrefused", "smtpaddressfailedexception", "recipients were rejected", "following recipients failed", "recipient address rejected", "dorcpttocommand", "final-recipient", "user unknown", "recipient rejected", "no such user"):
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}
	case has("in reply to mail from", "after mail from", "smtpsenderrefused", "smtpsenderfailedexception", "mail from:", "mail command failed", "domailfromcommand", "sender address rejected", "following from address failed"):
		return fragmentPlace{command: fragmentPath(f.text, "MAIL FROM:")}
	case has("in reply to ehlo", "in reply to helo", "after ehlo", "after helo", "smtpheloerror", "doehlocommand"):
		return fragmentPlace{command: "EHLO"}
	case has("starttls") && !has("must issue a starttls", "starttls command first", "starttls is required"):
		return fragmentPlace{command: "STARTTLS"}
	case has("invalid login", "authenticat", "smtpauth", "auth plain", "auth login", "login", "credential", "eauth", "password") || f.code == 535 || f.code == 534 || f.code == 538:
		return fragmentPlace{command: "AUTH"}
	case has("after initial connection", "greeting", "while connecting", "on connect"):
		return fragmentPlace{}
	}
	var enhanced EnhancedCode
	if n := enhancedLen(f.words[0]); n > 0 {
		enhanced = readEnhanced(f.words[0][:n])
	}
	switch {
	case f.code == 530:
		return fragmentPlace{command: "MAIL FROM:<>"}
	case enhanced.Subject == 1 && (enhanced.Detail == 7 || enhanced.Detail == 8):
		return fragmentPlace{command: "MAIL FROM:<>"}
	case enhanced.Subject == 1, enhanced.Subject == 2 && enhanced.Detail < 3, f.code == 550 && enhanced.IsZero(), f.code == 551, f.code == 553, f.code == 450:
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}
	}
	return content
}

// fragmentPath makes a command of the address that stands near a reply.
func fragmentPath(text, verb string) string {
	from := 0
	if i := strings.Index(strings.ToLower(text), strings.ToLower(verb)); i >= 0 {
		from = i
	}
	for _, part := range strings.FieldsFunc(text[from:], func(r rune) bool {
		return r == ' ' || r == '<' || r == '>' || r == '(' || r == ')' || r == '"' || r == '\'' || r == ',' || r == ';' || r == ':' || r == '\n' || r == '='
	}) {
		local, domain, ok := strings.Cut(part, "@")
		if ok && local != "" && strings.Contains(domain, ".") && len(part) < 255 && isNameByte(domain[0]) {
			return verb + "<" + strings.TrimRight(part, ".") + ">"
		}
	}
	return verb + "<>"
}
