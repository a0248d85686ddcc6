package parser

import (
	"bytes"
	"strings"
)

// sendmailDialect is "sendmail -v" and the transcript in sendmail's bounces. In
// the first, commands are marked and replies are not; in the second both are, but
// only failures are shown.
func sendmailDialect() *Dialect {
	return &Dialect{
		Name:  "sendmail",
		Title: "sendmail -v, and the transcript in its bounces",
		leans: true,
		bare:  true,
		Samples: []string{
			"bob@example.org... Connecting to mx.example.org. via esmtp...",
			">>> EHLO client.example.com",
			"bob@example.org... Sent (Ok: queued as 4F1)",
			"Closing connection to mx.example.org.",
			"050 >>> MAIL From:<alice@example.com>",
			"   ----- Transcript of session follows -----",
			"... while talking to mx.example.org.:",
			"<<< 550 5.1.1 <nobody@example.org>... User unknown",
		},
		claims: func(line []byte) int {
			line = bytes.TrimPrefix(line, []byte("050 "))
			switch {
			case isSendmailNote(line):
				return claimStrong
			case hasPrefix(line, ">>> ") && (isRawCommand(line[4:]) || isSendmailDialogue(line[4:])), hasPrefix(line, "<<< ") && isReplyShaped(line[4:]):
				return claimFair
			case isReplyShaped(line):
				return claimWeak
			}
			return claimNone
		},
		open: func() dialectReader { return &sendmailReader{} },
	}
}

// isSendmailDialogue recognises what stands in a bounce instead of a secret.
func isSendmailDialogue(words []byte) bool {
	return string(words) == "AUTH dialogue" || string(words) == "STARTTLS dialogue"
}

// isSendmailNote recognises what sendmail says besides.
func isSendmailNote(line []byte) bool {
	for _, s := range [...]string{"Closing connection to ", "... while talking to ", "   ----- Transcript of session follows -----", "----- Transcript of session follows -----"} {
		if hasPrefix(line, s) {
			return true
		}
	}
	_, what, ok := bytes.Cut(line[:min(len(line), 600)], []byte("... "))
	if !ok || line[0] == '.' {
		return false
	}
	for _, s := range [...]string{"Connecting to ", "Using cached ", "Sent (", "Sent", "Deferred", "aliased to ", "User unknown", "Service unavailable"} {
		if hasPrefix(what, s) && (s != "Sent" || len(what) == 4) {
			return true
		}
	}
	return false
}

// sendmailReader reads both forms.
type sendmailReader struct {
	line Line
	form sendmailForm
	held Line // in a bounce: DATA, which is named for what answers a RCPT before it
}

// sendmailForm says where in which form the reader is.
type sendmailForm uint8

const (
	sendmailVerbose  sendmailForm = iota
	sendmailBounce                // in the transcript of a bounce
	sendmailReturned              // behind it: the message itself
)

// read implements dialectReader.
func (r *sendmailReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	at := 0
	if hasPrefix(p.text, "050 ") {
		at = 4
	}
	text := p.text[at:]
	l := &r.line
	switch {
	case bytes.Contains(text[:min(len(text), 60)], []byte("----- Transcript of session follows -----")):
		r.form = sendmailBounce
		*l = lineFrom(p, at, c)
		c.remark(l)
	case hasPrefix(text, "... while talking to "):
		r.form, r.held = sendmailBounce, Line{}
		*l = lineFrom(p, at, c)
		host, port := cutPort(strings.TrimRight(l.Text[len("... while talking to "):], ":."))
		c.anew()
		c.target(host, port, l)
	case r.form == sendmailReturned:
		return false
	case r.form == sendmailBounce && hasPrefix(text, "--"):
		r.form = sendmailReturned
		return false
	case hasPrefix(text, "<<< "):
		if c.reply == nil && !isReplyShaped(text[4:]) {
			return false
		}
		r.form = sendmailBounce
		*l = lineFrom(p, at+4, c)
		r.bounced(c)
	case hasPrefix(text, ">>> "):
		if !isRawCommand(text[4:]) && !isSendmailDialogue(text[4:]) && string(text[4:]) != "." && !c.inAuth {
			return false
		}
		*l = lineFrom(p, at+4, c)
		if r.form == sendmailBounce && firstVerb(l.Text) == TokenData {
			c.endReply()
			r.held = *l
			break
		}
		r.held = Line{}
		c.spoken(Client, l)
	case r.form == sendmailBounce:
		if !isReplyShaped(text) && !isSendmailNote(text) {
			return false
		}
		*l = lineFrom(p, at, c) // the failure in sendmail's own words
		c.echo(l)
	case isReplyShaped(text):
		*l = lineFrom(p, at, c)
		c.server(l)
	case isSendmailNote(text):
		*l = lineFrom(p, at, c)
		r.note(c)
	default:
		return false
	}
	return true
}

// bounced takes a reply in a bounce. A transcript names the last command that was
// sent; with PIPELINING the reply may be to one before it.
func (r *sendmailReader) bounced(c *conversation) {
	l := &r.line
	if r.held.Text != "" && c.reply == nil {
		if rcpt := angled(l.Text); rcpt != "" {
			c.implied("RCPT TO:"+rcpt, l)
		} else {
			held := r.held
			r.held = Line{}
			c.client(&held)
		}
	}
	c.server(l)
}

// note takes what sendmail says besides.
func (r *sendmailReader) note(c *conversation) {
	l := &r.line
	_, what, _ := strings.Cut(l.Text, "... ")
	if to, ok := strings.CutPrefix(what, "Connecting to "); ok && strings.Contains(to, " via ") {
		to, _, _ = strings.Cut(to, " via ")
		host, _, _ := strings.Cut(to, " ")
		port := 0
		if _, of, ok := strings.Cut(to, " port "); ok {
			_, port = cutPort("x:" + of)
		}
		c.target(strings.TrimRight(host, "."), port, l)
		return
	}
	if strings.HasPrefix(what, "Deferred") {
		c.noted(l)
		return
	}
	c.remark(l)
}

// end implements dialectReader.
func (r *sendmailReader) end(*conversation) {}
