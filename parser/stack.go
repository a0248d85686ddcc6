package parser

import "strings"

// StackStep names the step that was being taken when a program failed, by the
// frames of its stack trace: mail libraries name their functions after the
// commands. The lines are those of the trace and of what stands around it. The
// result is "connect", "greeting", a verb, "content" for the answer to the
// message, or "" if no frame tells.
//
// Known are Python's smtplib and aiosmtplib, whose innermost frame comes last, and
// Ruby's net/smtp, JavaMail, nodemailer, System.Net.Mail, MailKit, Swift Mailer
// and Symfony Mailer, whose innermost frame comes first.
func StackStep(lines []string) string {
	step := ""
	for _, line := range lines {
		if s := pythonFrame(line); s != "" {
			if s != "greeting" || step == "connect" {
				step = s
			}
			continue
		}
		if step != "" {
			continue
		}
		step = otherFrame(line)
	}
	return step
}

// pythonFrame reads `File "…/smtplib.py", line 338, in connect`. A frame that
// waits for a reply is "greeting", which it is only within connect.
func pythonFrame(line string) string {
	if !strings.Contains(line, "smtplib") && !strings.Contains(line, "aiosmtp") {
		return ""
	}
	i := strings.LastIndex(line, ", in ")
	if i < 0 || !strings.Contains(line[:i], "line ") {
		return ""
	}
	switch name := strings.TrimSpace(line[i+len(", in "):]); name {
	case "connect", "_get_socket", "_create_connection", "create_connection":
		return "connect"
	case "getreply":
		return "greeting"
	case "ehlo", "helo", "ehlo_or_helo_if_needed", "_ehlo_or_helo_if_needed":
		return "EHLO"
	case "starttls", "_starttls":
		return "STARTTLS"
	case "login", "auth":
		return "AUTH"
	case "mail":
		return "MAIL"
	case "rcpt":
		return "RCPT"
	case "data":
		return "content"
	default:
		if strings.HasPrefix(name, "auth_") {
			return "AUTH"
		}
	}
	return ""
}

// frameName is a function of a mail library, with the step it takes.
type frameName struct{ name, step string }

// otherFrame reads a frame of the libraries whose innermost frame comes first.
func otherFrame(line string) string {
	for _, library := range frameLibraries {
		if library.mark != "" && !strings.Contains(line, library.mark) {
			continue
		}
		for _, f := range library.frames {
			if strings.Contains(line, f.name) {
				return f.step
			}
		}
	}
	return ""
}

// frameLibrary is a mail library: what its frames hold, "" where their names are
// nobody else's, and the functions that tell a step.
type frameLibrary struct {
	mark   string
	frames []frameName
}

// frameLibraries are never changed.
var frameLibraries = [...]frameLibrary{
	{"net/smtp", []frameName{
		{"check_auth_", "AUTH"}, {"auth_", "AUTH"}, {"authenticat", "AUTH"}, {"mailfrom", "MAIL"}, {"rcptto", "RCPT"}, {"check_continue", "DATA"},
		{"`data'", "content"}, {"#data'", "content"}, {"starttls", "STARTTLS"}, {"do_helo", "EHLO"}, {"`ehlo'", "EHLO"}, {"#ehlo'", "EHLO"}, {"`helo'", "EHLO"}, {"tcp_socket", "connect"},
	}},
	{"SMTPTransport", []frameName{
		{".authenticate(", "AUTH"}, {"$Authenticator.", "AUTH"}, {".startTLS(", "STARTTLS"}, {".ehlo(", "EHLO"}, {".helo(", "EHLO"}, {".mailFrom(", "MAIL"}, {".rcptTo(", "RCPT"}, {".finishData(", "content"}, {".data(", "DATA"},
	}},
	{"SMTPConnection._action", []frameName{
		{"AUTH", "AUTH"}, {"MAIL", "MAIL"}, {"RCPT", "RCPT"}, {"DATA", "DATA"}, {"SMTPStream", "content"}, {"Greeting", "greeting"}, {"EHLO", "EHLO"}, {"HELO", "EHLO"}, {"STARTTLS", "STARTTLS"},
	}},
	{"System.Net.Mail.", []frameName{
		{"MailCommand.", "MAIL"}, {"RecipientCommand.", "RCPT"}, {"DataStopCommand.", "content"}, {"DataCommand.", "DATA"}, {"HelloCommand.", "EHLO"}, {"StartTlsCommand.", "STARTTLS"}, {"AuthCommand.", "AUTH"}, {".Authenticate", "AUTH"},
	}},
	{"Transport", []frameName{ // of Swift Mailer and Symfony Mailer
		{"executeCommand('MAIL", "MAIL"}, {"executeCommand('RCPT", "RCPT"}, {"executeCommand('DATA", "DATA"}, {"executeCommand('STARTTLS", "STARTTLS"}, {"executeCommand('EHLO", "EHLO"}, {"executeCommand('HELO", "EHLO"}, {"executeCommand('AUTH", "AUTH"},
		{"Authenticator->authenticate", "AUTH"}, {"->doMailFromCommand(", "MAIL"}, {"->doRcptToCommand(", "RCPT"}, {"->doDataCommand(", "DATA"}, {"eadGreeting(", "greeting"},
	}},
	{"MailKit.Net.Smtp.", []frameName{
		{"SenderNotAccepted", "MAIL"}, {"MailFrom", "MAIL"}, {"RecipientNotAccepted", "RCPT"}, {"RcptTo", "RCPT"}, {".Data", "content"}, {".Bdat", "content"}, {".Authenticate", "AUTH"}, {"Ehlo", "EHLO"}, {"StartTls", "STARTTLS"}, {"SslHandshake", "connect"},
	}},
}

// isFrame reports whether a line is a frame of a stack trace, of whatever
// language.
func isFrame(line string) bool {
	line = strings.TrimLeft(line, " \t|>")
	switch {
	case strings.HasPrefix(line, "at "), strings.HasPrefix(line, "from /"), strings.HasPrefix(line, `File "`), strings.HasPrefix(line, "..."):
		return true
	}
	return strings.Contains(line, ":in `") || strings.Contains(line, ":in '")
}
