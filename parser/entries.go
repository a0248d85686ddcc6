package parser

import (
	"bytes"
	"strings"
	"time"
)

// roles remembers on which side the program that writes a log is, connection by
// connection, where its marks say "sent" and "received" and not who speaks.
type roles map[string]Side

// speaker tells who says words that the program sent or received. Whatever the
// marks of a program mean, only servers say "250 …" outside of a message.
func (r roles) speaker(c *conversation, key string, sent bool, words []byte) Side {
	own := r[key]
	if !c.inContent() {
		switch {
		case isReplyShaped(words):
			own = either(sent, Server)
		case own == NoSide && isRawCommand(words):
			own = either(sent, Client)
		}
	}
	if own == NoSide {
		own = Server
	}
	r.set(c, key, own)
	return either(sent, own)
}

// set takes the program's word on its side.
func (r roles) set(c *conversation, key string, own Side) {
	if r[key] == own {
		return
	}
	if len(r) >= c.limits.Connections {
		clear(r)
	}
	r[strings.Clone(key)] = own
}

// either returns side if yes is true, else the other one.
func either(yes bool, side Side) Side {
	if yes {
		return side
	}
	return Client + Server - side
}

// spoken hands a line to the conversation, of a program that leaves messages out:
// a lone "." stands for one, and so does a BDAT.
func (c *conversation) spoken(side Side, l *Line) {
	switch {
	case side == Server:
		c.server(l)
	case l.Text == "." && c.inContent() && c.content == nil && c.held == nil:
		c.leaveOut(l)
	default:
		bdat := firstVerb(l.Text) == TokenBdat && !c.inAuth && c.content == nil
		c.client(l)
		if bdat {
			c.leaveOut(l)
		}
	}
}

// serverLines takes a whole reply that stands in one line, with something of the
// program's own where its lines end.
func (c *conversation) serverLines(whole Line, sep string) {
	text := whole.Text
	for at := 0; ; {
		end, next := len(text), len(text)
		for from := at; ; {
			i := strings.Index(text[from:], sep)
			if i < 0 {
				break
			}
			from += i + len(sep)
			if rest := text[from:]; len(rest) > 3 && text[:3] == rest[:3] && isReplyShaped([]byte(rest[:4])) {
				end, next = from-len(sep), from
				break
			}
		}
		l := whole
		l.Text = text[at:end]
		if next == len(text) {
			l.Text = strings.TrimSuffix(l.Text, sep)
		}
		if l.escape == escapeNone && (at > 0 || next < len(text)) {
			from, to := 0, l.textAt+next
			if at > 0 {
				from = l.textAt + at
			}
			if next == len(text) {
				to = len(whole.Raw)
			} else {
				l.Span.End.Offset = whole.Span.Start.Offset + int64(to)
				l.Span.End.Column = whole.Span.Start.Column + to
			}
			l.Raw, l.textAt = whole.Raw[from:to], whole.textAt+at-from
			l.Span.Start.Offset += int64(from)
			l.Span.Start.Column += from
		}
		c.server(&l)
		if at = next; at >= len(text) {
			return
		}
	}
}

// anew ends the session there is: the program says that another one begins. One of
// which nothing is known but where it goes is that one.
func (c *conversation) anew() {
	if c.s != nil && len(c.s.Exchanges) == 0 && len(c.unit) == 0 && c.reply == nil && c.content == nil && c.held == nil && !c.ending {
		return
	}
	c.release()
	c.closeContent()
	c.endReply()
	c.begin()
}

// stampOf returns the time that stands before the words of a line.
func stampOf(line []byte) time.Time {
	var p prefix
	p.find(line)
	return p.stamp
}

// connectionTrouble reports whether a program's note says that the connection
// itself failed: a refused recipient or login is no such thing.
func connectionTrouble(note []byte) bool {
	for _, s := range [...]string{
		"onnection refused", "onnection timed out", "timed out", "onnection reset", "o route to host", "etwork is unreachable", "ost connection",
		"losed connection", "Host not found", "ost or domain name not found", "TLS is required", "annot start TLS", "SSL_accept error", "SSL_connect error", "TLS error on connection",
		"TLS negotiation failed", "SSL routines", "TLS handshake", "unexpected disconnection", "Remote host closed", "imeout after ", "SMTP timeout", "ailed to connect", "insock error", "insock Error",
		"ocket error", "ocket Error", "roken pipe", "io-error", "TLS session is required", "SSL error 0x", "ll-whitespace username", "no SASL authentication mechanisms", "SASL: Connect to", "onnect to saslauthd",
	} {
		if bytes.Contains(note, []byte(s)) {
			return true
		}
	}
	return false
}

// noted takes what a program says besides the dialogue.
func (c *conversation) noted(l *Line) {
	if connectionTrouble([]byte(l.Text)) {
		c.failed(l)
	} else {
		c.remark(l)
	}
}

// allDigits reports whether there is something, and nothing but digits in it.
func allDigits(b []byte) bool {
	for _, c := range b {
		if !isDigit(c) {
			return false
		}
	}
	return len(b) > 0
}
