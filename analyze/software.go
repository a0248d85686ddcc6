package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// software names the server's program, where greeting or replies tell.
func (b *block) software(greeting, hello *parser.Reply) string {
	for _, reply := range [...]*parser.Reply{greeting, hello} {
		if reply == nil || reply.Code.Class() != 2 {
			continue
		}
		_, rest := firstWord(reply)
		if name := softwareNamed(rest); name != "" {
			return name
		}
	}
	r := &b.report
	if strings.HasSuffix(r.Server.Name, ".outlook.com") || strings.HasSuffix(r.Server.Name, ".OUTLOOK.COM") {
		return "Microsoft Exchange"
	}
	for _, t := range r.Transactions {
		if t.Accepted() {
			// Others imitate Postfix's words; few offer what it offers.
			if _, name, _ := queueID(t.Reply); name != "" && (name != "Postfix" || offered(r.Extensions, "ETRN")) {
				return name
			}
		}
	}
	for _, e := range r.Session.Exchanges {
		for _, reply := range e.Replies {
			if n := len(reply.Lines); n > 0 && strings.HasSuffix(reply.Lines[n-1].Line.Text, softwareGmail) {
				return softwareGmail
			}
		}
		if refused(e) {
			if w := e.Final().Lines[0].Words(); strings.Contains(w, " address rejected: ") || strings.Contains(w, "Relay access denied") {
				return "Postfix"
			}
		}
	}
	return ""
}

// softwareNamed looks for a word that names a program. It must be cheap: it is
// asked for every session.
func softwareNamed(text string) string {
	for len(text) > 0 {
		i := 0
		for i < len(text) && isLetter(text[i]) {
			i++
		}
		if i >= 3 && i <= 16 {
			if name := softwareWord(text[:i]); name != "" {
				return name
			}
		}
		for i < len(text) && !isLetter(text[i]) {
			i++
		}
		text = text[i:]
	}
	return ""
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// softwareWord is the program a word of a greeting names.
func softwareWord(word string) string {
	var b [16]byte
	for i := 0; i < len(word); i++ {
		b[i] = lower(word[i])
	}
	switch string(b[:len(word)]) {
	case "postfix":
		return "Postfix"
	case "exim":
		return "Exim"
	case "gsmtp":
		return softwareGmail
	case "microsoft":
		return "Microsoft SMTP"
	case "dovecot":
		return "Dovecot"
	case "opensmtpd":
		return "OpenSMTPD"
	case "python":
		return "aiosmtpd" // "Python SMTP 1.4.3"; its forerunner smtpd says the same
	case "sendmail":
		return "Sendmail"
	case "qmail":
		return "qmail"
	case "haraka":
		return "Haraka"
	case "mailhog":
		return "MailHog"
	case "mailpit":
		return "Mailpit"
	case "fakesmtp":
		return "FakeSMTP"
	case "smtp4dev":
		return "smtp4dev"
	case "mailtrap":
		return "Mailtrap"
	case "ethereal":
		return "Ethereal"
	case "courier":
		return "Courier"
	case "stalwart":
		return "Stalwart"
	case "maddy":
		return "maddy"
	case "mox":
		return "mox"
	case "chasquid":
		return "chasquid"
	case "postal":
		return "Postal"
	case "james":
		return "Apache James"
	case "mdaemon":
		return "MDaemon"
	case "hmailserver":
		return "hMailServer"
	case "mailenable":
		return "MailEnable"
	case "icewarp":
		return "IceWarp"
	case "axigen":
		return "Axigen"
	case "kerio":
		return "Kerio Connect"
	case "communigate":
		return "CommuniGate Pro"
	case "domino":
		return "HCL Domino"
	case "zimbra":
		return "Zimbra"
	case "powermta":
		return "PowerMTA"
	case "proofpoint":
		return "Proofpoint"
	case "mimecast":
		return "Mimecast"
	case "barracuda":
		return "Barracuda"
	case "ironport":
		return "Cisco IronPort"
	case "coremail":
		return "Coremail"
	case "zoho":
		return "Zoho Mail"
	}
	return ""
}
