package parser

import (
	"bytes"
	"strings"
)

// Reported is what a delivery report (RFC 3464) says about one recipient. A
// package that reads mail makes it; see [Options.ReadReport].
type Reported struct {
	Recipient  string // the address
	Status     string // an enhanced status code
	Diagnostic string // the reply, or words in its place
	Delayed    bool   // the report only says that the mail still waits
	RemoteMTA  string // the host that refused, or ""
	// Notice is what the report says in its own words about this recipient, for the
	// step; or all it says.
	Notice string
	// Returned is the header of the message the report is about, or nil.
	Returned []byte
}

// maxReport is how much of one report is kept. A longer one is read as far as
// that: what counts stands at its beginning.
const maxReport = 1 << 20

// reportCollector recognises a mail that is a delivery report by its header, and
// keeps it until its end. Several may stand in one input (mbox).
type reportCollector struct {
	read   func([]byte) []Reported
	state  reportState
	header strings.Builder // the unfolded Content-Type of the header so far
	bounce bool            // the header is one that mail systems write
	typed  bool            // header collects it
	mail   []byte
	lines  []Pos // where each line of mail begins
	blank  bool  // the line before was empty
	over   bool
}

type reportState uint8

const (
	reportOutside reportState = iota // no header begins here
	reportHeader
	reportBody
)

// line takes one physical line. swallow is true if it belongs to a report; done
// is true if the line begins the mail behind one, which begin is to be called for.
func (r *reportCollector) line(p *physical) (swallow, done bool) {
	text := p.text
	empty := len(bytes.TrimSpace(text)) == 0
	from := !p.continued && hasPrefix(text, "From ") && (r.blank || len(r.lines) == 0)
	before := r.state
	r.blank = empty && !p.continued
	if from && before != reportHeader {
		if before == reportBody {
			return false, true
		}
		r.begin(p)
		return false, false
	}
	switch before {
	case reportOutside:
		if len(r.lines) == 0 && isField(text) {
			r.start()
			r.state = reportHeader
			r.field(text)
			r.keep(p)
		} else if !empty {
			r.lines = append(r.lines[:0], p.start()) // something else stands at the beginning
		}
	case reportHeader:
		r.keep(p)
		switch {
		case empty && (r.bounce || strings.Contains(r.header.String(), "multipart/report") && strings.Contains(r.header.String(), "delivery-status")):
			r.state = reportBody
			return true, false
		case empty || !isField(text) && text[0] != ' ' && text[0] != '\t' || r.over:
			r.state, r.mail = reportOutside, nil
		default:
			r.field(text)
		}
	case reportBody:
		r.keep(p)
		return true, false
	}
	return false, false
}

// begin begins the mail that a line of an mbox announces.
func (r *reportCollector) begin(p *physical) {
	r.start()
	r.state = reportHeader
	r.keep(p)
}

// start begins another mail.
func (r *reportCollector) start() {
	r.mail, r.lines, r.typed, r.over, r.bounce = nil, nil, false, false, false
	r.header.Reset()
}

// keep adds a line to the mail.
func (r *reportCollector) keep(p *physical) {
	if len(r.mail) > maxReport {
		r.over = true
		return
	}
	if !p.continued {
		r.lines = append(r.lines, p.start())
	}
	r.mail = append(r.mail, p.text...)
	if !p.more {
		r.mail = append(r.mail, '\n')
	}
}

// field takes a line of the header.
func (r *reportCollector) field(text []byte) {
	if text[0] != ' ' && text[0] != '\t' {
		r.typed = len(text) > 13 && strings.EqualFold(string(text[:13]), "content-type:")
		r.bounce = r.bounce || isBounceField(text)
	}
	if r.typed && r.header.Len() < 2<<10 {
		r.header.WriteString(strings.ToLower(string(text)))
	}
}

// isBounceField reports whether a header field is one of a mail about a mail that
// was not delivered, whatever form it has.
func isBounceField(text []byte) bool {
	low := strings.ToLower(string(text[:min(len(text), 200)]))
	name, value, _ := strings.Cut(low, ":")
	switch name {
	case "x-failed-recipients":
		return true
	case "from":
		for _, s := range []string{"mailer-daemon", "mailerdaemon", "mail-daemon", "mail delivery", "postmaster", "mdaemon"} {
			if strings.Contains(value, s) {
				return true
			}
		}
	case "subject":
		for _, s := range []string{"undeliver", "delivery status", "delivery fail", "delivery has failed", "delivery notification", "delivery error", "returned mail", "failure notice", "mail delivery failed", "could not be delivered"} {
			if strings.Contains(value, s) {
				return true
			}
		}
	}
	return false
}

// isField reports whether a line begins a header field (RFC 5322 section 2.2).
func isField(text []byte) bool {
	i := bytes.IndexByte(text, ':')
	if i < 1 || i > 70 || hasPrefix(text, "From ") {
		return hasPrefix(text, "From ")
	}
	for _, c := range text[:i] {
		if c <= ' ' || c > '~' {
			return false
		}
	}
	return true
}

// report hands out a session for each recipient of the mail that was kept, and
// reports whether there was any.
func (r *reportCollector) report(c *conversation) bool {
	mail := r.mail
	if bytes.Contains(mail, []byte("\n<<< ")) && bytes.Contains(mail, []byte("\n>>> ")) {
		return false // it has the dialogue, too
	}
	found := 0
	var said []saying
	for _, rep := range r.read(mail) {
		if isUnreached(rep.Diagnostic) && r.failing(&rep) {
			c.unreached(r.place(&rep), &rep)
			found++
			continue
		}
		f := r.quotation(&rep)
		if f == nil {
			continue
		}
		step := fragmentStep(f)
		step.command = reportCommand(step.command, &rep)
		s := saying{text: strings.Join(f.words, " "), command: step.command + " " + rep.Recipient}
		if s.repeats(said) {
			continue
		}
		said = append(said, s)
		c.reported(f, step, &rep)
		found++
	}
	return found > 0
}

// isUnreached reports whether words in place of a reply say that there was no
// server to give one.
func isUnreached(words string) bool {
	if findQuote([]byte(words), true).code != 0 {
		return false
	}
	low := strings.ToLower(words)
	return connectionTrouble([]byte(words)) || strings.Contains(low, "name service error") || strings.Contains(low, "host not found") || strings.Contains(low, "lost connection")
}

// failing reports whether a recipient was not reached, as far as the status says.
func (r *reportCollector) failing(rep *Reported) bool {
	return rep.Status == "" || rep.Status[0] == '4' || rep.Status[0] == '5'
}

// unreached makes a session without any exchange of what the report says.
func (c *conversation) unreached(at Span, rep *Reported) {
	s := c.session(at)
	s.Dialect, s.Fragment = "bounce", true
	s.Target.Host = rep.RemoteMTA
	s.Notes = append(s.Notes, Note{Kind: LineError, Text: cutNote(rep.Diagnostic), Span: at})
	c.s, c.mem = nil, nil
	c.hand(s)
}

// quotation makes a reply of what the report says, or nil if it reports no
// refusal.
func (r *reportCollector) quotation(rep *Reported) *quotation {
	f := &quotation{line: Line{Side: Server, Kind: LineRestated, escape: escapeReconstructed}}
	if n := enhancedLen(rep.Status); n > 0 {
		f.status = readEnhanced(rep.Status[:n])
	}
	switch q := findQuote([]byte(rep.Diagnostic), true); {
	case q.ok:
		f.code, f.words = q.code, q.words
		if q.more && len(q.words) == 1 {
			f.words = unfoldedReply(q.code, q.words[0])
		}
	case f.status.Class == 4 || f.status.Class == 5:
		f.words = []string{strings.TrimSpace(rep.Diagnostic)}
	case f.status.IsZero() && strings.TrimSpace(rep.Diagnostic) != "":
		f.words, f.implied = []string{strings.TrimSpace(rep.Diagnostic)}, 5
		if rep.Delayed {
			f.implied = 4
		}
	default:
		return nil
	}
	if class := f.status.Class; class < 4 || f.code != 0 && class != f.code.Class() || f.status.Subject == 0 && f.code != 0 {
		f.status = EnhancedCode{}
	}
	f.text = rep.Diagnostic + "\n" + rep.Notice
	f.line.Span = r.place(rep)
	f.line.Raw = rep.Diagnostic
	return f
}

// unfoldedReply takes a multi-line reply apart whose lines a header field put into
// one.
func unfoldedReply(code Code, words string) (lines []string) {
	text := appendReply(nil, code, '-', words)
	starts := joinedReply(text, nil)
	for i, at := range starts {
		to := len(text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		lines = append(lines, strings.TrimSpace(string(text[min(at+4, to):to])))
	}
	return lines
}

// place finds where the report speaks of a recipient: its Diagnostic-Code behind
// the Final-Recipient, or the first line that names it, or the whole report.
func (r *reportCollector) place(rep *Reported) Span {
	first := r.lines[0]
	whole := Span{Start: first, End: r.lines[len(r.lines)-1]}
	at, n, named := 0, 0, false
	for line := range bytes.Lines(r.mail) {
		low := strings.ToLower(string(line[:min(len(line), 400)]))
		switch {
		case strings.HasPrefix(low, "final-recipient:"), strings.HasPrefix(low, "original-recipient:"):
			named = named && strings.HasPrefix(low, "original") || rep.Recipient != "" && strings.Contains(low, strings.ToLower(rep.Recipient))
		case named && (strings.HasPrefix(low, "diagnostic-code:") || rep.Diagnostic == "" && strings.HasPrefix(low, "status:")):
			if n < len(r.lines) {
				length := len(bytes.TrimRight(line, "\r\n"))
				end := r.lines[n]
				end.Offset += int64(length)
				end.Column += length
				return Span{Start: r.lines[n], End: end}
			}
		}
		at += len(line)
		n++
	}
	if strings.Contains(r.header.String(), "multipart/") {
		return whole // its parts may be encoded, and the mail it returns names the recipient, too
	}
	return r.mention(rep.Recipient, whole)
}

// mention finds the line behind the header that names a recipient first, or
// returns the whole report.
func (r *reportCollector) mention(recipient string, whole Span) Span {
	body, n := false, 0
	for line := range bytes.Lines(r.mail) {
		text := bytes.TrimRight(line, "\r\n")
		body = body || len(text) == 0
		if body && recipient != "" && n < len(r.lines) && bytes.Contains(text, []byte(recipient)) {
			end := r.lines[n]
			end.Offset += int64(len(text))
			end.Column += len(text)
			return Span{Start: r.lines[n], End: end}
		}
		n++
	}
	return whole
}

// reportCommand names the recipient or the sender in the command that a report is
// about.
func reportCommand(command string, rep *Reported) string {
	switch {
	case strings.HasPrefix(command, "RCPT"):
		return "RCPT TO:<" + rep.Recipient + ">"
	case strings.HasPrefix(command, "MAIL"):
		for line := range bytes.Lines(rep.Returned) {
			if low := strings.ToLower(string(line)); strings.HasPrefix(low, "return-path:") {
				if path := angled(low); path != "" {
					return "MAIL FROM:" + path
				}
			}
		}
	}
	return command
}

// reported makes a session of one recipient of a report.
func (c *conversation) reported(f *quotation, step fragmentPlace, rep *Reported) {
	s := c.session(f.line.Span)
	s.Dialect = "bounce"
	s.Target.Host = rep.RemoteMTA
	if strings.HasPrefix(step.command, "DATA") && rep.Recipient != "" {
		e := c.mem.exchanges.next()
		e.Span = f.line.Span
		e.Line = Line{Side: Client, Kind: LineRestated, Span: f.line.Span, escape: escapeReconstructed, Text: "RCPT TO:<" + rep.Recipient + ">"}
		c.scratch.mem = c.mem
		e.Command = c.g.parseCommand(&e.Line, &c.scratch)
		e.Command.Head().Err = nil // the words are ours
		s.Exchanges = append(s.Exchanges, e)
	}
	c.quoted(f, step)
	if len(rep.Returned) > 0 {
		w := &contentWriter{c: &Content{Span: f.line.Span}, memory: c.limits.ContentMemory, limit: c.limits.ContentKept, plain: true}
		w.write(rep.Returned)
		w.finish()
		w.c.Truncated = true // its header only
		s.Returned = w.c
	}
	c.finish()
}
