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
			"host mx.example.org[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command)",
			"Error: Invalid login: 535-5.7.8 Username and Password not accepted",
		},
		readsPrefixes: true,
		lastResort:    true,
		claims: func(line []byte) int {
			if q := findQuote(line, false); q.ok || isTroubleLine(line) || asksForReply(line) {
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &fragmentReader{} },
	}
}

// asksForReply reports whether a line about mail ends with words that introduce
// the reply on the next one: "The mail server responded:".
func asksForReply(line []byte) bool {
	end := bytes.TrimRight(line[:min(len(line), maxNoteText)], " \t\r")
	return len(end) > 0 && end[len(end)-1] == ':' && namesMail(end) && introduces(end)
}

// maxFragments bounds how many quoted replies of one input are kept.
const maxFragments = 200

// fragmentReader collects quoted replies. Every line stays noise, so that it is
// in the notes of whatever session comes of it.
type fragmentReader struct {
	found      []quotation
	open       bool     // the last one may go on in the next line
	before     []string // the last lines that quote nothing
	introduced bool     // the line before ends with words that introduce a reply
	troubles   []Line   // reports of failures that quote no reply
	mail       bool     // the text is about mail
	block      statusBlock
	closed     bool // what comes is a copy of the mail that was refused
	report     eximReport
	bounced    postfixReport
}

// quotation is a reply that was found in running text.
type quotation struct {
	code   Code
	status EnhancedCode // where the report has it apart from the words
	words  []string     // its lines, without the code
	more   bool         // the last of them announced another
	weak   bool         // counts only in a text about mail
	sent   bool         // a mail server's log tells that it delivered
	text   string       // the physical lines, for the step
	line   Line
	// recipient is whom a report's fields name, where the text does not.
	recipient string

	implied int // class of a refusal without any code
	// delivery is true if a mail server's log or report tells it, of a recipient, in
	// words of its own.
	delivery bool
	// unclosed is the quote mark that has to close the reply, in one of the next lines.
	unclosed byte

	depth int // indentation of its first line

	around int // lines behind it that are in text
	bare   int // lines in a row that went on without the code
}

// read implements dialectReader.
func (r *fragmentReader) read(p *physical, _ *conversation) bool {
	if p.continued {
		return false
	}
	if r.closed {
		return false
	}
	text := p.text[:min(len(p.text), maxNoteText)]
	if len(r.found) > 0 && returnsMail(text) {
		r.closed = true
		return false
	}
	r.mail = r.mail || namesMail(text)
	if len(r.troubles) < maxErrorNotes && isTroubleLine(text) {
		r.troubles = append(r.troubles, Line{Span: p.span(), Text: string(text), Raw: string(text)})
	}
	empty := len(bytes.TrimSpace(text)) == 0
	depth := len(text) - len(bytes.TrimLeft(text, " \t>"))
	q := findQuote(text, r.introduced)
	if !empty {
		end := bytes.TrimRight(text, " ")
		r.introduced = end[len(end)-1] == ':' && introduces(end)
	}
	if n := len(r.found); n > 0 && r.open && r.goesOn(&r.found[n-1], q, text, depth, p) {
		return false
	}
	if f := r.block.field(text, p); f != nil && len(r.found) < maxFragments {
		r.found = append(r.found, *f)
		r.open = f.words[0] != ""
	}
	if !q.ok {
		q = r.report.read(text)
	}
	if !q.ok {
		q = r.bounced.read(text)
	}
	if q.ok && len(r.found) < maxFragments {
		r.found = append(r.found, quotation{
			code: q.code, words: q.words, status: q.status, more: q.more, weak: q.weak, text: strings.Join(append(r.before, string(text)), "\n"), depth: depth,
			sent: q.sent, implied: q.implied, delivery: q.delivery, unclosed: q.unclosed, line: Line{Span: p.span(), Side: Server, Kind: LineRestated, escape: escapeReconstructed, Raw: string(text)},
		})
		r.open = !q.whole && !bytes.Contains(text, []byte(inReplyTo))
		if name, _ := reportField(text); name == "diagnostic-code" {
			f := &r.found[len(r.found)-1]
			f.recipient = r.block.recipient
			if r.block.status.Class == q.code.Class() && r.block.status.Subject > 0 {
				f.status = r.block.status
			}
		}
	}
	if n := len(r.found); n > 0 && !q.ok {
		r.found[n-1].follow(string(text))
	}
	if !q.ok && !empty {
		r.before = append(r.before, string(text))
		if len(r.before) > maxAround {
			r.before = r.before[1:]
		}
	}
	return false
}

// returnsMail reports whether a line says that a copy of the mail follows.
func returnsMail(line []byte) bool {
	if len(line) > 120 {
		return false
	}
	low := bytes.ToLower(line)
	for _, s := range []string{"a copy of the message", "a copy of your message", "a copy of the body of the message", "message headers follow", "original message headers", "original message follows", "unsent message follows", "unsent message below", "your message follows"} {
		if bytes.Contains(low, []byte(s)) {
			return true
		}
	}
	return false
}

// follow takes a line behind a reply: what is said around it tells the step ("in
// reply to …" in the next line), and so do the frames of a stack trace.
func (f *quotation) follow(text string) {
	frame := isFrame(text)
	switch {
	case !frame && f.around < maxAround:
		f.around++
	case !frame || len(f.text) > 8<<10:
		return
	}
	f.text += "\n" + text
}

// maxAround is how many lines before and behind a reply are asked for the step.
const maxAround = 3

// inReplyTo is what Postfix writes behind a reply, before the command.
const inReplyTo = " (in reply to "

// wrapAt is how long a line is at least that an editor or a mail program wrapped.
const wrapAt = 50

// goesOn adds a line to the reply there is, if it belongs to it.
func (r *fragmentReader) goesOn(f *quotation, q quote, text []byte, depth int, p *physical) bool {
	trimmed := bytes.TrimSpace(text)
	last := len(f.words) - 1
	switch {
	case q.ok && q.code == f.code && f.more:
		f.words = append(f.words, q.words...)
		f.more, f.bare = q.more, 0
	case f.more && len(f.words) < 24 && lastReplyLine(trimmed, f.code):
		// "550 Access denied" ends what "550-5.7.1 …" began.
		f.words = append(f.words, string(trimQuote(bytes.TrimLeft(trimmed[3:], " -"))))
		f.more, f.bare = len(trimmed) > 3 && trimmed[3] == '-', 0
	case len(trimmed) == 0 && f.more:
		return true
	case f.unclosed != 0 && len(trimmed) > 0 && f.bare < 4 && (!q.ok || q.code == 0):
		rest, _, closed := bytes.Cut(trimmed, []byte{f.unclosed})
		f.words[last] = strings.TrimRight(f.words[last], " ") + " " + string(rest)
		f.bare++
		if closed {
			f.unclosed, r.open = 0, false
		}
	case len(trimmed) == 0, q.ok:
		r.open = false
		return false
	case endsReply(trimmed), f.bare > 24:
		r.open = f.more
		return false
	case depth > f.depth, depth > 0 && depth == f.depth && len(f.line.Raw) >= wrapAt, f.words[last] == "" && f.bare == 0, f.more && f.bare < 2:
		// Reports wrap a reply at the edge of the page.
		f.words[last] = strings.TrimSpace(strings.TrimRight(f.words[last], " ") + " " + string(trimmed))
		if strings.Contains(f.words[last], inReplyTo) {
			r.open = false // what else it says is the reporter's
		}
		f.words[last] = string(trimQuote([]byte(f.words[last])))
		f.bare++
		if depth > 0 && f.depth == 0 {
			f.depth = depth // what is folded stays as deep
		}
	default:
		r.open = f.more
		return false
	}
	f.line.Span = f.line.Span.join(p.span())
	if len(f.text) < 4<<10 {
		f.text += "\n" + string(text)
	}
	return true
}

// lastReplyLine reports whether a line has the code of the reply before it.
func lastReplyLine(line []byte, code Code) bool {
	if len(line) < 3 || len(line) > 3 && !isReplyShaped(line) {
		return false
	}
	c, ok := ParseCode(string(line[:3]))
	return ok && c == code
}

// endsReply reports whether a line is something else than the rest of a reply: a
// frame of a stack, another field of a report, the reporter's own words.
func endsReply(line []byte) bool {
	for _, s := range []string{"at ", "#", "File \"", "... ", "nested exception", "from /", "Caused by", "Giving up", "--", "Traceback", "Stack", "stack", "in /", "---", "}", "]", "Reporting", "I'm not going", "Please check the message", "<<<", ">>>"} {
		if hasPrefix(line, s) {
			return true
		}
	}
	// "Remote-MTA: dns; …", "responseCode: 550,"
	i := bytes.IndexByte(line, ':')
	if i < 3 || i > 30 || i+1 < len(line) && line[i+1] != ' ' {
		return false
	}
	for _, c := range line[:i] {
		if !isLetter(c) && c != '-' && c != '_' {
			return false
		}
	}
	switch string(line[:i]) {
	case "rejected", "refused", "denied", "blocked", "failed", "error", "restricted":
		return false // "Client host" was at the edge of the page, "rejected: …" is below
	}
	return true
}
