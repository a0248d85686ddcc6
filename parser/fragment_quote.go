package parser

import (
	"bytes"
	"html"
	"strings"
)

// quote is a reply found in running text.
type quote struct {
	ok    bool
	code  Code     // 0 where only an enhanced status code is quoted
	words []string // its lines, without the code
	more  bool     // the last of them announced another
	// status is an enhanced status code that stands in a field of its own.
	status EnhancedCode
	weak   bool // only a text about mail makes it a reply
	sent   bool // a mail server's log tells that it delivered
	whole  bool // nothing of it can be in the next line
	// implied is the class of a refusal of which no code is quoted.
	implied int
	// delivery is true for what a mail server's log says of a delivery.
	delivery bool
	// unclosed is the quote mark before the code, if none closes it in the line.
	unclosed byte
}

// findQuote finds the first reply a line quotes. A number counts as a reply code
// only if something says so: an enhanced status code of the same class behind it,
// or words before it with which programs introduce a reply; introduced is true if
// such words end the line before.
func findQuote(line []byte, introduced bool) quote {
	line = line[:min(len(line), maxNoteText)]
	if bytes.Contains(line, []byte("_said:_")) {
		line = bytes.ReplaceAll(line, []byte("_"), []byte(" ")) // qmail's log
	}
	if i := bytes.Index(line, []byte("{LED=")); i >= 0 {
		line = line[i:] // Exchange: the last error of a connection, behind its own summary
	}
	if q := eventQuote(line); q.ok {
		return q
	}
	if q := webmailQuote(line); q.ok {
		return q
	}
	if q := lettreQuote(line); q.ok {
		return q
	}
	for i := 0; i+3 <= len(line); i++ {
		if c := line[i]; c != '2' && c != '4' && c != '5' && (c != '3' || !gotCode(line[:i])) || !isDigit(line[i+1]) || !isDigit(line[i+2]) {
			continue
		}
		if i > 0 && !startsCode(line[i-1]) || i+3 < len(line) && !endsCode(line[i+3:]) {
			continue
		}
		if q := replyAt(line, i, introduced); q.ok {
			if q.code == 503 && gotCode(line[:i]) {
				if root := behindEcho(line[i+3:]); root.ok {
					return root
				}
			}
			return q
		}
	}
	if q := enhancedQuote(line, introduced); q.ok {
		return q
	}
	for _, find := range []func([]byte) quote{deliveryQuote, codelessQuote} {
		if q := find(line); q.ok {
			return q
		}
	}
	return unseenQuote(line)
}

// replyAt takes the number at i for a reply code if the line says so.
func replyAt(line []byte, i int, introduced bool) quote {
	code, _ := ParseCode(string(line[i : i+3]))
	words, more := quotedWords(line[i+3:])
	before := line[:i]
	bare := len(bytes.TrimLeft(before, " \t>#|*")) == 0
	q := quote{ok: true, code: code, more: more}
	switch {
	case gotCode(before):
		// Also a 250 is a failure where something else was expected.
		q.whole = len(bytes.Trim(line[i+3:], "\"'\\ .")) == 0 // the program does not tell the words
	case code.Class() == 2 && (bytes.HasSuffix(before, []byte("status=sent (")) || bytes.HasSuffix(before, []byte(` C="`)) && bytes.Contains(before, []byte(" => "))):
		q.sent = true
	case code.Class() == 2, isHTTP(code, words):
		return quote{}
	case enhancedLen(string(words)) > 0 && words[0] == line[i]:
	case introduces(before) && (len(words) > 3 || i+3 == len(line)), bare && introduced && len(words) > 0:
	case bare && more && len(words) > 0:
		q.weak = !introduced
	case i > 0 && line[i-1] == '(' && isPythonTuple(line[i+3:]):
		q.weak = true
	case i > 0 && (line[i-1] == '"' || line[i-1] == '\'') && len(words) > 2 && (isLetter(words[0]) || words[0] == '<'),
		bytes.HasSuffix(before, []byte(", ")) && namesMail(before) && len(words) > 3 && isLetter(words[0]):
		q.weak = true
	default:
		return quote{}
	}
	if i > 0 && (line[i-1] == '\'' || line[i-1] == '"') && bytes.IndexByte(words, line[i-1]) < 0 {
		q.unclosed = line[i-1]
	}
	words = closeQuote(before, words)
	if bytes.HasSuffix(before, []byte(",smtp;")) && bytes.Count(before, []byte{','}) > 4 {
		words, _, _ = bytes.Cut(words, []byte{','}) // a column of PowerMTA's accounting file
	}
	q.setWords(words)
	if q.more && len(q.words) == 1 {
		q.words = unfoldedReply(code, q.words[0])
		q.more = len(q.words) == 1
	}
	if rest, ok := strings.CutPrefix(q.words[0], string(line[i:i+3])); ok && len(rest) > 1 && (rest[0] == ' ' || rest[0] == '-') {
		q.words[0], q.more = strings.TrimLeft(rest[1:], " "), q.more || rest[0] == '-' // "550 550 5.1.1 …"
	}
	return q
}

// gotCode reports whether the words before a number are those with which Swift
// Mailer and Symfony Mailer name a reply they did not expect.
func gotCode(before []byte) bool {
	return bytes.HasSuffix(bytes.TrimRight(before, " \"\\"), []byte("but got code"))
}

// behindEcho finds, in the log that follows an exception about a 503 in the same
// line, the refusal whose echo that is: the exception is about the last reply, and
// the log tells what came before.
func behindEcho(line []byte) quote {
	for i := 0; i+3 <= len(line); i++ {
		if (line[i] == '4' || line[i] == '5') && isDigit(line[i+1]) && isDigit(line[i+2]) && gotCode(line[:i]) && startsCode(line[i-1]) {
			if q := replyAt(line, i, false); q.ok && q.code != 503 {
				return q
			}
		}
	}
	return quote{}
}

// isHTTP reports whether a number is a web server's status and not a reply code.
func isHTTP(code Code, words []byte) bool {
	if enhancedLen(string(words)) > 0 {
		return false // Sendmail gives a failed handshake a 403 of its own
	}
	if code >= 400 && code < 420 || code == 429 || code == 465 || code == 587 {
		return true // the last two are ports
	}
	for _, w := range []string{"Internal Server", "Bad Gateway", "Gateway Time", "Not Implemented", "HTTP", "Server Error", "Service Temporarily"} {
		if hasPrefix(words, w) {
			return true
		}
	}
	return false
}

// enhancedQuote finds an enhanced status code without a reply code before it, as
// programs print that keep the reply code for themselves ("The server response
// was: 5.7.1 Unable to relay"), and qmail's "(#5.1.1)".
func enhancedQuote(line []byte, introduced bool) quote {
	if code, at := dotNetStatus(line); code != 0 {
		q := quote{ok: true, code: code}
		q.setWords(closeQuote(line[:at], bytes.TrimLeft(line[at:], " ")))
		if n := enhancedLen(q.words[0]); n > 0 && q.words[0][0] == '4' && code == 550 {
			q.code = 450 // .NET has the same words for both
		}
		return q
	}
	for i := 0; i+5 <= len(line); i++ {
		if c := line[i]; c != '4' && c != '5' || line[i+1] != '.' || !isDigit(line[i+2]) {
			continue
		}
		end := i + 5
		for end < len(line) && end < i+9 && (isDigit(line[end]) || line[end] == '.') {
			end++
		}
		n := enhancedLen(string(line[i:end]))
		if n == 0 || i > 0 && !startsCode(line[i-1]) && line[i-1] != '#' {
			continue
		}
		before, words := line[:i], line[i:]
		bare := len(bytes.TrimLeft(before, " \t>\"'")) == 0
		switch {
		case bytes.HasSuffix(before, []byte("(#")):
			// "Sorry, no mailbox here by that name. (#5.1.1)"
			said := bytes.TrimSpace(before[:len(before)-2])
			if j := bytes.LastIndex(said, []byte(">: ")); j >= 0 {
				said = said[j+3:]
			}
			if len(said) < 4 {
				continue
			}
			words = append(append(append([]byte(nil), line[i:i+n]...), ' '), said...)
			if after := bytes.TrimLeft(line[i+n:], ") "); len(after) > 0 {
				words = append(append(words, ' '), after...) // "I'm not going to try again; …"
			}
		case bare && refusesLogin(words, n):
			// Perl's Net::SMTP, and so git send-email, keeps only the words.
			login := quote{ok: true, weak: true}
			login.setWords(closeQuote(before, words))
			return login
		case len(words) > n+8 && reportsFailure(before):
		case len(words) < n+4 || !introduces(before) && !(bare && introduced):
			continue
		}
		q := quote{ok: true, weak: !introduces(before) && !bare && !bytes.HasSuffix(before, []byte("(#"))}
		q.setWords(closeQuote(before, words))
		return q
	}
	return quote{}
}

// refusesLogin reports whether words, whose first n octets are an enhanced status
// code, can only be about a login: X.7.8 or X.7.9 (RFC 4954 section 6) and a word
// that says so.
func refusesLogin(words []byte, n int) bool {
	if e := readEnhanced(string(words[:n])); e.Subject != 7 || e.Detail != 8 && e.Detail != 9 {
		return false
	}
	low := bytes.ToLower(words)
	return bytes.Contains(low, []byte("password")) || bytes.Contains(low, []byte("authentication failed"))
}

// dotNetStatus reads the words that .NET's SmtpException has for a reply code
// (System.Net.Mail.SmtpStatusCode) and returns where the server's words begin.
func dotNetStatus(line []byte) (Code, int) {
	const mark = "The server response was: "
	at := bytes.Index(line, []byte(mark))
	if at < 0 {
		return 0, 0
	}
	before, words := line[:at], line[at+len(mark):]
	for _, s := range []struct {
		words string
		code  Code
	}{
		{"client was not authenticated", 530}, {"Mailbox unavailable", 550}, {"Transaction failed", 554}, {"Mailbox name not allowed", 553}, {"User not local", 551},
		{"Exceeded storage allocation", 552}, {"Insufficient system storage", 452}, {"Error in processing", 451}, {"Service not available", 421}, {"does not have permission to submit", 454},
		{"Bad sequence of commands", 503}, {"Syntax error in command or parameters", 501}, {"Syntax error, command unrecognized", 500},
	} {
		if bytes.Contains(before, []byte(s.words)) {
			if s.code == 530 && bytes.Contains(bytes.ToLower(words), []byte("authentication unsuccessful")) {
				return 535, at + len(mark)
			}
			return s.code, at + len(mark)
		}
	}
	return 0, 0
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func startsCode(c byte) bool { return bytes.IndexByte([]byte(" \t\"'(:[>;=`#<"), c) >= 0 }

func endsCode(rest []byte) bool {
	switch rest[0] {
	case ' ', '-', '"', '\'', ',', ')', ':', ']', '\\', '\t':
		return true
	case '.':
		return len(rest) > 2 && rest[1] == ' ' && isLetter(rest[2]) // "553. To send mail, first …"
	}
	return false
}

// quotedWords returns the words behind a code: "5.7.8 no" of " 5.7.8 no",
// ", b'5.7.8 no')", `", with message "535 5.7.8 no"`.
func quotedWords(rest []byte) (words []byte, more bool) {
	if len(rest) > 0 && rest[0] == '-' {
		return bytes.TrimLeft(rest[1:], " '"), true
	}
	if i := bytes.Index(rest, []byte("with message ")); i >= 0 && bytes.HasPrefix(bytes.TrimLeft(rest[i+13:], `\`), []byte{'"'}) {
		words = bytes.TrimLeft(rest[i+13:], `\"`)
		if len(words) >= 4 && isDigit(words[0]) && isDigit(words[1]) && isDigit(words[2]) {
			return words[4:], words[3] == '-'
		}
		return words, false
	}
	rest = bytes.TrimPrefix(bytes.TrimLeft(bytes.TrimPrefix(rest, []byte{'.'}), " \t,:)]'\""), []byte("- "))
	for _, p := range []string{"response: ", "ERROR_CODE :", "b'", "b\"", "'", "\""} {
		rest = bytes.TrimPrefix(rest, []byte(p))
	}
	if len(rest) > 5 && rest[0] == '#' && enhancedLen(string(rest[1:])) > 0 {
		rest = rest[1:]
	}
	return rest, false
}

// closeQuote cuts off what follows the end of a quotation that the words before
// it opened.
func closeQuote(before, words []byte) []byte {
	for _, q := range []byte("'\"`") {
		if bytes.Count(before, []byte{q})%2 == 0 {
			continue
		}
		for i := 1; i < len(words); i++ {
			if words[i] == q && words[i-1] != '\\' && (i+1 == len(words) || bytes.IndexByte([]byte(",;)}]>"), words[i+1]) >= 0) {
				return words[:i]
			}
		}
	}
	return words
}

// setWords takes the words of a quotation apart, where escapes stand for line
// breaks.
func (q *quote) setWords(words []byte) {
	text := strings.NewReplacer(`\r\n`, "\n", `\n`, "\n", `\r`, "").Replace(string(trimQuote(words)))
	for i, w := range strings.Split(text, "\n") {
		w = strings.TrimSpace(w)
		if i > 0 && len(w) > 3 && isReplyShaped([]byte(w)) {
			if c, _ := ParseCode(w[:3]); c == q.code {
				q.more, w = w[3] == '-', strings.TrimSpace(w[4:])
			}
		}
		if i == 0 || w != "" {
			q.words = append(q.words, w)
		}
	}
}

// trimQuote cuts off what closes a quotation.
func trimQuote(words []byte) []byte {
	for _, end := range []string{" (in reply to ", "\", with", "\" at ", "\" in /", "\" (code: ", "\".", "', '", "')", "</", "<br", " #SMTP#", " ##", "; from=<", "/Giving up on ", "};{", ", stat=", " (Net::SMTP", " Please check the message recipient", " Error [1", " in C:\\", " in D:\\", " in E:\\", " in /var/", " in /home/", " in /usr/", " in /srv/", " in /www/", " in /opt/"} {
		if i := bytes.Index(words, []byte(end)); i > 0 {
			words = words[:i]
		}
	}
	if bytes.IndexByte(words, '&') >= 0 {
		words = []byte(html.UnescapeString(string(words)))
	}
	for n := len(words); n > 0; n = len(words) {
		c := words[n-1]
		switch {
		case n > 4 && (bytes.HasSuffix(words, []byte(`\r\n`)) || bytes.HasSuffix(words, []byte(`\n`))):
			words = bytes.TrimSuffix(bytes.TrimSuffix(words, []byte(`\n`)), []byte(`\r`))
			continue
		case c == ':' && n > 1 && words[n-2] == ')' && bytes.Count(words, []byte("(")) < bytes.Count(words, []byte(")")):
		case c == ')' && bytes.Count(words, []byte("(")) >= bytes.Count(words, []byte(")")),
			c == ']' && bytes.Count(words, []byte("[")) >= bytes.Count(words, []byte("]")):
			return words // it closes what the reply itself opened
		case c == '>' && bytes.Count(words, []byte("<")) >= bytes.Count(words, []byte(">")):
			return words
		case bytes.IndexByte([]byte(" \t\"'`,;)}]>"), c) < 0:
			return words
		}
		words = words[:n-1]
	}
	return words
}

// introducers are the words with which programs introduce a reply.
func introducers() []string {
	return []string{
		"said:", "smtp;", "response:", "response was:", "responded:", "responded with", "server said:", "replied:", "reply:", "reply was:", "reply=", "returned", "returned was:", "but got code", "got code",
		"exception:", "error:", "invalid login:", "message failed:", "mail command failed:", "data command failed:", "rejected:", "failed:", "error code:", "received error code.", "responsecode:",
		"status:", "code:", "error_code :", "code =", "code=", "smtp error:", "smtp error code", "smtp code", "server response:", "server answered:", "remote server returned", "error from remote server:", "message:",
		"smtp error from remote mail server", "smtp error from remote mailer", "sendmail:", "send mail:", "send email:", "email 1:", "refused:", "denied:", "busy:", "fatalerror:", "syntaxerror:", "unknownerror:", "authenticationerror:",
		"recipients were rejected:", "stat=", "led=", "last error:", "reason:", "diagnostic-code:", "diagnostic:", "details:", "detail:", "explanation:", "deferred:", "permanent error", "transient error", "temporary error", "permanent:", "transient:",
		"refused to talk to me:", "did not like our final data:", "gave this error:", "protocol error:", "error was:", "server responded:", "server antwortete:", "serveur a répondu :", "serveur a répondu:", "servidor respondió:", "servidor de correo respondió:", "server ha risposto:", "server di posta ha risposto:", "servidor respondeu:", "server antwoordde:", "сервер ответил:", "serwer odpowiedział:", "服务器响应：", "via smtp:", "服务器返回:", "返回:", "returned the following error:", "bounced:", "undeliverable:", "smtp status",
		"with message", ".critical:", "exception(code: 0):", "smtp server says", "server it says", "error message is", "error message was",
	}
}

// introduces reports whether the words before a number say that a server's reply
// comes.
func introduces(before []byte) bool {
	if bytes.Contains(before, []byte(" authenticator failed for ")) && bytes.HasSuffix(before, []byte(": ")) {
		return true // Exim's log
	}
	low := strings.ToLower(strings.TrimRight(string(before[max(0, len(before)-120):]), " \t\"'([`<#"))
	if s := strings.TrimSuffix(strings.TrimSuffix(low, " -"), " –"); s != low {
		low = strings.TrimRight(s, " :") + ":" // "Invalid login - 535 …"
	}
	for _, s := range introducers() {
		if strings.HasSuffix(low, s) {
			return true
		}
	}
	// "SMTP error from remote mail server after RCPT TO:<bob@example.org>: 550 …",
	// "milter-reject: END-OF-MESSAGE from mx.example.org[192.0.2.25]: 550 …"
	return strings.HasSuffix(low, ":") && (strings.Contains(low, " after ") || strings.Contains(low, "reject: ") || strings.HasSuffix(low, "]:") && strings.Contains(low, "host ")) || bytes.HasSuffix(bytes.TrimRight(before, " "), []byte("<<<"))
}
