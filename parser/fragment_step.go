package parser

import "strings"

// fragmentPlace says which command a quoted reply answered.
type fragmentPlace struct {
	command string
	content bool
}

// stepWords are phrases that tell which command a reply answered.
type stepWords struct {
	verb    string // "" for the greeting
	content bool
	words   []string
}

// stepPhrases are tried in order: the words of the program that reports first, the
// server's own last.
func stepPhrases() []stepWords {
	return []stepWords{
		{verb: "MAIL FROM:", words: []string{"smtpsenderfailedexception"}}, // within an SMTPSendFailedException, which says less
		{verb: "DATA", words: []string{"executecommand('data", "dodatacommand", "in reply to data command", "response code 354", "response code \"354\"", "data command failed", "reject: data from", "command: 'data'", "command: \"data\"", "stage: 'data'"}},
		{verb: "DATA", content: true, words: []string{
			`\r\n."`, `'.\r\n'`, "end of data", "rejected after data", "rejected during mime", "end-of-data", "end-of-message from", "finishdata", "message failed:", "smtpsendfailedexception", "smtpdataerror", "smtptransport.issuesendcommand", "after data", "sender header",
			"protocol_smtp->data", `protocol\\smtp->data`,
			"_doexpectdata", "data not accepted", "after i sent the message", "final data", "after sending the message", "while sending message body", "processing message body", "messagenotaccepted",
			"failed to close connection to smtp server", "failed to close connection to the smtp server",
		}},
		{verb: "RCPT TO:", words: []string{
			"in reply to rcpt to", "[outbound] recipient <", "after rcpt to", "after pipelined rcpt to", "rcpt to:", "rcpt from ", "rejected rcpt", "sending rcpt to", "rcpt to command", "command: 'rcpt", "command: \"rcpt", "rcpt failed", "smtprecipientsrefused",
			"smtpaddressfailedexception", "recipients were rejected", "following recipients failed:", "recipient address rejected", "dorcpttocommand", "does not like recipient", "user unknown", "recipient rejected", "no such user", "recipientnotaccepted", "recipient not accepted",
			"recipnotfound", "recipient not found", "recipient unknown", "unknown recipient", "unknown user", "invalid recipient", "of the recipients was rejected", "recipients were rejected", "stage: 'rcpt'", "failed to set the to address", "failed to add recipient", "rcpt to not accepted",
			"check the message recipient", "überprüfen sie die empfänger", "vérifiez le destinataire", "relaying denied", "relay access denied", "unable to relay", "relay not permitted", "relaying not allowed", "relaying is not",
			"protocol_smtp->rcpt", `protocol\\smtp->rcpt`, "helo command rejected",
		}},
		{verb: "MAIL FROM:", words: []string{
			"in reply to mail from", "after mail from", "after pipelined mail from", "smtpsenderrefused", "smtpsenderfailedexception", "mail from:", "mail from ", "during mail from", "rejected mail", "mail command failed", "domailfromcommand", "sender address rejected",
			"verify that your email address is correct", "ob ihre e-mail-adresse in den konten", "vérifiez que votre adresse", "sender address is not allowed", "sender is not allowed", "following from address failed", "sender was rejected", "does not like sender", "verify the e-mail address in your account", "verify the email address in your account",
			"command: 'mail", "command: \"mail", "mail failed", "sendernotaccepted", "failed to set the from address", "stage: 'mail'", "failed to send mail (from)", "failed to set sender",
		}},
		{verb: "XCLIENT", words: []string{"after xclient", "xclient from "}},
		{verb: "EHLO", words: []string{"rejected ehlo or helo", "smtp synchronization error", "in reply to ehlo", "in reply to helo", "after ehlo", "after helo", "smtpheloerror", "doehlocommand", "helo from ", "ehlo from ", "command: 'ehlo", "command: 'helo", "to command 'ehlo'", "to command 'helo'", "ehlo not accepted", "helo not accepted", "invalid domain name", "closing connection. (ehlo)", "closing connection. (helo)"}},
	}
}

// fragmentStep reads the step off the words around a reply, and where they do not
// tell, off the code.
func fragmentStep(f *quotation) fragmentPlace {
	p := fragmentCommand(f)
	if p.command == "RCPT TO:<>" && f.recipient != "" {
		p.command = "RCPT TO:<" + f.recipient + ">"
	}
	return p
}

func fragmentCommand(f *quotation) fragmentPlace {
	low := strings.ToLower(strings.Join(strings.Fields(f.text), " "))
	low = strings.ReplaceAll(low, "email from ", "email - from ") // prose, not the command
	low = strings.ReplaceAll(low, "email failed", "email - failed")
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	if has("after initial connection", "refused to talk to me", "could not connect to smtp host", "reject: connect from", "greeting failed", "no smtp service here", "not allowed to connect", "rejected connection in") || (f.code == 421 || f.code == 521 || f.code == 554) && namesHost(f.words[0]) {
		return fragmentPlace{}
	}
	if place, ok := expectedPlace(f.line.Raw, low, f.code); ok {
		return place
	}
	if has(" authenticator failed for ", "(auth.failed)") {
		return fragmentPlace{command: "AUTH"}
	}
	enhanced := f.enhanced()
	if p, ok := framePlace(f); ok && f.code != 534 && f.code != 535 {
		return p
	}
	if p, ok := outOfTurn(f); ok {
		return p
	}
	for _, s := range stepPhrases() {
		switch {
		case !has(s.words...):
		case s.content && enhanced.Subject == 1 && (enhanced.Detail == 7 || enhanced.Detail == 8) && has("smtpsendfailedexception"):
			return fragmentPlace{command: "MAIL FROM:<>"} // JavaMail has one exception for MAIL and DATA
		case s.verb == "DATA" && !s.content && has("in reply to data command") && has("end of data"):
		case s.verb == "MAIL FROM:" && (f.code == 534 || f.code == 535) && !has("in reply to mail from", "after mail from", "mail from:"): // a login's answer, with mail from somebody beside it
		case s.verb == "MAIL FROM:" && !has("mail from:<", "mail from: <") && !strings.Contains(low, "sender address rejected") && !strings.Contains(low, "senderrefused"):
			return fragmentPlace{command: "MAIL FROM:<>"} // the address near it is rather the recipient's
		case strings.HasSuffix(s.verb, ":"):
			return fragmentPlace{command: fragmentPath(f.text, s.verb)}
		default:
			return fragmentPlace{command: s.verb, content: s.content}
		}
	}
	if own := f.own(); !strings.Contains(own, "helo command rejected") && f.code != 421 && (strings.Contains(own, "invalid ehlo") || strings.Contains(own, "invalid helo") || strings.Contains(own, "ehlo argument") || strings.Contains(own, "helo argument")) {
		return fragmentPlace{command: "EHLO"}
	}
	if has("starttls") && !has("must issue a starttls", "starttls command first", "starttls is required", "starttls first") {
		return fragmentPlace{command: "STARTTLS"}
	}
	if words := strings.ToLower(strings.Join(f.words, " ")); f.code == 454 && strings.Contains(words, "tls") && strings.Contains(words, "available") {
		return fragmentPlace{command: "STARTTLS"}
	}
	if f.delivery && !has("message size", "lines too long") {
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}
	}
	switch f.code {
	case 503:
		return fragmentPlace{command: "MAIL FROM:<>"}
	case 432, 534, 535, 538:
		return fragmentPlace{command: "AUTH"}
	case 530:
	case 421, 450, 451, 452, 550, 552, 553, 554:
		// The server's own words may be about how a mail is authenticated.
		if has("invalid login", "smtpauth", "auth plain", "auth login", "eauth", "failed to authenticate", "authenticationfailed", "authenticationerror", "code 235", "code \"235\"") {
			return fragmentPlace{command: "AUTH"}
		}
	case 500, 501, 502, 504, 555:
		if own := f.own(); f.code < 503 && (strings.Contains(own, "\"ehlo") || strings.Contains(own, "command ehlo") || strings.Contains(own, "command \\\"ehlo")) {
			return fragmentPlace{command: "EHLO"}
		}
		// Words about logins may stand anywhere in an application's log.
		if own := f.own(); strings.Contains(own, "auth") && !strings.Contains(own, "authenticity") || strings.Contains(own, "login") || strings.Contains(own, "credential") || strings.Contains(own, "decode response") || has("invalid login", "smtpauth", "auth plain", "auth login", "eauth") {
			return fragmentPlace{command: "AUTH"}
		}
	default:
		if has("invalid login", "authenticat", "smtpauth", "auth plain", "auth login", "login", "credential", "eauth", "password") {
			return fragmentPlace{command: "AUTH"}
		}
	}
	if has("greeting", "while connecting", "on connect") || f.code == 421 && enhanced.Subject != 1 {
		return fragmentPlace{}
	}
	switch {
	case f.code == 530, f.code == 555:
		return fragmentPlace{command: "MAIL FROM:<>"}
	case enhanced.Subject == 1 && (enhanced.Detail == 7 || enhanced.Detail == 8):
		return fragmentPlace{command: "MAIL FROM:<>"}
	case enhanced.Subject == 1, enhanced.Subject == 2 && enhanced.Detail < 3, enhanced.Subject == 4 && (enhanced.Detail == 1 || enhanced.Detail == 4), f.code == 550 && enhanced.IsZero(), f.code == 551, f.code == 553, f.code == 450, has("greylist", "graylist", "greylisting"):
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}
	}
	return fragmentPlace{command: "DATA", content: true}
}

// framePlace reads the step off the stack trace around a reply.
func framePlace(f *quotation) (fragmentPlace, bool) {
	switch step := StackStep(strings.Split(f.text, "\n")); step {
	case "", "connect":
		return fragmentPlace{}, false
	case "greeting":
		return fragmentPlace{}, true
	case "MAIL":
		return fragmentPlace{command: "MAIL FROM:<>"}, true
	case "RCPT":
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}, true
	case "content":
		return fragmentPlace{command: "DATA", content: true}, true
	default:
		return fragmentPlace{command: step}, true
	}
}

// own is the line a reply is quoted in, and its words, in lower case.
func (f *quotation) own() string {
	return strings.ToLower(f.line.Raw + " " + strings.Join(f.words, " "))
}

// namesHost reports whether words begin with a host's name, as a greeting does.
func namesHost(words string) bool {
	name, _, _ := strings.Cut(words, " ")
	i := strings.LastIndexByte(name, '.')
	if i < 1 || i > len(name)-3 {
		return false
	}
	for j := 0; j < len(name); j++ {
		if c := name[j]; !isLetter(c) && !isDigit(c) && c != '-' && c != '.' || j > i && !isLetter(c) {
			return false
		}
	}
	return true
}

// enhanced returns the enhanced status code that a quotation begins with, or that
// of the report around it.
func (f *quotation) enhanced() EnhancedCode {
	for _, w := range f.words {
		if n := enhancedLen(w); n > 0 {
			return readEnhanced(w[:n])
		}
	}
	if e := f.trailing(); !e.IsZero() {
		return e
	}
	return f.status
}

// fragmentPath makes a command of the address that stands near a reply.
func fragmentPath(text, verb string) string {
	from := 0
	if i := strings.Index(strings.ToLower(text), strings.ToLower(verb)); i >= 0 {
		from = i
	}
	for _, part := range strings.FieldsFunc(text[from:], func(r rune) bool { return strings.ContainsRune(" \t<>()[]\"'`,;:=\n", r) }) {
		local, domain, ok := strings.Cut(part, "@")
		if ok && local != "" && strings.Contains(domain, ".") && len(part) < 255 && isNameByte(domain[0]) {
			return verb + "<" + strings.TrimRight(part, ".") + ">"
		}
	}
	return verb + "<>"
}

// trailing returns the enhanced status code that stands among the words, as qmail
// and its kin put it at their end ("sorry, no mailbox here by that name. (#5.1.1)")
// and Exchange behind a host's name ("<mail.example.com #5.1.1>").
func (f *quotation) trailing() EnhancedCode {
	for _, w := range f.words {
		for _, word := range strings.Fields(w) {
			e, ok := ParseEnhancedCode(strings.Trim(word, "()<>[]#:;,.\"'"))
			if ok && e.Class != 2 && (f.code == 0 || e.Class == f.code.Class()) {
				return e
			}
		}
	}
	return EnhancedCode{}
}

// outOfTurn reads the step off a complaint about the order of commands: what is
// missing says what came too early.
func outOfTurn(f *quotation) (fragmentPlace, bool) {
	if f.code != 503 {
		return fragmentPlace{}, false
	}
	switch words := strings.ToLower(strings.Join(f.words, " ")); {
	case strings.Contains(words, "nested mail"):
		return fragmentPlace{command: "MAIL FROM:<>"}, true
	case strings.Contains(words, "rcpt"), strings.Contains(words, "recipient"):
		return fragmentPlace{command: "DATA"}, true
	case strings.Contains(words, "need mail"), strings.Contains(words, "mail first"), strings.Contains(words, "mail from first"):
		return fragmentPlace{command: fragmentPath(f.text, "RCPT TO:")}, true
	case strings.Contains(words, "advertised"):
		return fragmentPlace{command: "AUTH"}, true
	}
	return fragmentPlace{}, false
}
