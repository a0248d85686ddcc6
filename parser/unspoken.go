package parser

import "strings"

// unspoken tells which command a reply answers where a transcript shows the
// server's words only, or lost some of the client's: an enhanced status code, a
// word of the reply, and the order in which sessions go (RFC 5321 section 4.1.4)
// leave few choices. It never guesses for a reply that could be to anything.
type unspoken struct{ step unspokenStep }

// unspokenStep is how far a dialogue has come.
type unspokenStep uint8

const (
	stepConnect unspokenStep = iota
	stepGreeted
	stepHello
	stepMail
	stepRcpt
)

// before is called before the server's line l is handed on. If that begins a reply
// to a command that is not in the transcript, it hands that command on first.
func (u *unspoken) before(l *Line, c *conversation) {
	if !c.sawServer && !c.sawClient {
		u.step = stepConnect
	}
	if c.reply != nil || c.content != nil || c.held != nil || !isReplyShaped([]byte(l.Text)) {
		return
	}
	code, _ := ParseCode(l.Text[:3])
	if c.inContent() || !c.answeredAll() || c.startingTLS() {
		u.answered(code, c)
		return
	}
	if code == 220 && (c.ending || u.step == stepConnect) {
		u.step = stepGreeted
		return
	}
	if command := u.asked(code, l.Text); command != "" {
		c.implied(command, l)
		u.answered(code, c)
	} else if u.step == stepConnect {
		u.step = stepGreeted
	}
}

// follow is [unspoken.before] where all commands are known: it only notes how far
// the dialogue has come.
func (u *unspoken) follow(l *Line, c *conversation) {
	if c.reply != nil || len(l.Text) < 3 {
		return
	}
	code, ok := ParseCode(l.Text[:3])
	switch {
	case !ok:
	case !c.answeredAll():
		u.answered(code, c)
	case u.step == stepConnect:
		u.step = stepGreeted
	}
}

// answered notes how far a reply to the client's last words brings the dialogue.
func (u *unspoken) answered(code Code, c *conversation) {
	for i := len(c.unit) - 1; i >= 0; i-- {
		e := c.unit[i].exchange
		if e == nil {
			continue
		}
		switch kind := firstVerb(e.Line.Text); {
		case kind == TokenData && code == 354, code.Class() != 2:
		case kind == TokenHello, kind == TokenAuth, kind == TokenData, kind == TokenBdat:
			u.step = stepHello
		case kind == TokenMail:
			u.step = stepMail
		case kind == TokenRcpt:
			u.step = stepRcpt
		}
		return
	}
	if code.Class() == 2 && u.step > stepHello {
		u.step = stepHello // the message was taken
	}
}

// asked returns the command a reply must have answered, or "" if nobody can tell.
func (u *unspoken) asked(code Code, text string) string {
	words := strings.TrimLeft(text[min(4, len(text)):], " ")
	more := len(text) > 3 && text[3] == '-'
	var enhanced EnhancedCode
	if n := enhancedLen(words); n > 0 {
		enhanced = readEnhanced(words[:n])
	}
	low := strings.ToLower(words)
	has := func(s string) bool { return strings.Contains(low, s) }
	mail, rcpt := "MAIL FROM:", "RCPT TO:"
	if path := angled(words); path != "" && code.Class() != 2 {
		mail, rcpt = mail+path, rcpt+path
	}
	begun := u.step >= stepHello
	switch {
	case code == 421, code == 334:
		return "" // said unasked; a login the conversation sees to itself
	case code == 221:
		if has("error") {
			return "" // the server has had enough
		}
		return "QUIT"
	case code == 220:
		if has("tls") || u.step == stepHello {
			return "STARTTLS"
		}
		return ""
	case code == 235, code == 432, code == 534, code == 535, code == 538:
		return "AUTH"
	case code == 354:
		return "DATA"
	case u.step == stepConnect && !(code == 250 && (more || isKeyword(words))):
		return ""
	case code == 250 && u.step <= stepGreeted && enhanced.IsZero():
		if more || isKeyword(words) {
			return "EHLO"
		}
		return "HELO"
	case code == 500, code == 502:
		return ""
	case has("no valid recipients"), has("no recipients"), has("valid rcpt"), code == 503 && has("need rcpt"):
		return "DATA"
	case code == 503 && has("need mail"):
		return "RCPT TO:"
	case enhanced.Subject == 1 && (enhanced.Detail == 0 || enhanced.Detail == 7 || enhanced.Detail == 8), has("sender address"), has("sender ok"), has("sender verif"):
		if u.step >= stepMail && code.Class() != 2 {
			return "RCPT TO:" // many servers look at the sender only then
		}
		return mail
	case enhanced.Subject == 1, enhanced.Subject == 2 && enhanced.Detail < 3 && enhanced.Detail > 0, has("recipient"), has("relay"), has("user unknown"), has("no such user"), has("mailbox"):
		return rcpt
	case code == 530:
		return mail
	case code == 250 && more && u.step == stepHello:
		return "EHLO"
	case code == 250 && enhanced == (EnhancedCode{Class: 2}) && !begun:
		return ""
	case u.step == stepHello && (code.Class() == 2 || code == 550 || code == 553):
		return mail
	case u.step >= stepMail && (code == 250 || code == 251 || code == 252 || code == 450 || code == 550 || code == 551 || code == 553 || code == 554):
		return rcpt
	}
	return ""
}

// angled returns the address in angle brackets that a text holds, with them.
func angled(text string) string {
	_, rest, ok := strings.Cut(text, "<")
	if !ok {
		return ""
	}
	path, _, ok := strings.Cut(rest, ">")
	if !ok || strings.Count(path, "@") != 1 || strings.ContainsAny(path, " <\t:") || len(path) > 254 {
		return ""
	}
	return "<" + path + ">"
}

// isKeyword reports whether the words of a reply are one keyword of the kind that
// EHLO is answered with.
func isKeyword(words string) bool {
	word, _, _ := strings.Cut(words, " ")
	if len(word) < 3 {
		return false
	}
	for i := 0; i < len(word); i++ {
		if c := word[i]; !(c >= 'A' && c <= 'Z' || isDigit(c) || c == '-' || c == '=') {
			return false
		}
	}
	return true
}
