package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// causeOf finds the cause. There is always one.
func causeOf(r *Report, v verdict) Cause {
	if v.outcome == Accepted {
		id := ""
		if last := lastAccepted(r.Transactions); last != nil {
			id = last.QueueID
		}
		return causes.Accepted(r.Server.Software, id)
	}
	return causes.Find(factsOf(r, v))
}

// factsOf collects what the conditions of the causes look at.
func factsOf(r *Report, v verdict) *causes.Facts {
	s := r.Session
	f := &causes.Facts{
		Outcome: string(r.Outcome), Step: string(v.step),
		Trouble: v.trouble, Library: libraryOf(s),
		Server: strings.ToLower(r.Server.Name), Software: r.Server.Software,
		Target: s.Target.Host, Port: s.Target.Port,
		Extensions: r.Extensions != nil, StartTLS: offered(r.Extensions, "STARTTLS"), Mechanisms: mechanismsOf(r.Extensions),
		TLS: string(r.TLS), Hello: r.Client.Name, HidesReplies: s.HidesReplies, Encrypted: s.Flow != nil && s.Flow.TLS != nil,
		Quoted: s.Dialect == "fragment" || v.reply != nil && onlyReply(s),
		Traced: v.reply == nil && v.step != StepNone && stackStep(s) == v.step,
		Size:   -1, Declared: -1,
	}
	if v.reply != nil {
		f.Answered, f.Code, f.Enhanced = true, int(v.reply.Code), v.reply.Enhanced
		f.Text = causes.WordsAs(v.reply, r.Spelling.Legible(v.reply.Text()))
		f.Blank = quotesNobody(v.reply)
	}
	if v.note != nil {
		f.Note = strings.ToLower(r.Spelling.Legible(alike(s, v)))
		if f.Port == 0 {
			f.Port = portIn(f.Note)
		}
	}
	if f.Target == "" {
		host, port := configuredServer(s)
		f.Target = host
		if f.Port == 0 {
			f.Port = port
		}
	}
	f.Claimed = claimsSuccess(s)
	f.Masked = maskedExtensions(r.Extensions)
	if v.exchange != nil {
		f.Foreign = foreignWords(v.exchange.Line.Text)
		for i, reply := range v.exchange.Replies {
			if reply == v.reply && i > 0 {
				f.Before = int(v.exchange.Replies[i-1].Code)
			}
		}
	}
	addHellos(f, s)
	for _, l := range r.Logins {
		addLogin(f, l)
	}
	addTransaction(f, r, v)
	return f
}

// alike is what the program said of the failure that decided: in running text all
// that reports the same, since a chain of exceptions tells the particulars further
// down.
func alike(s *parser.Session, v verdict) string {
	text := v.note.Text
	if !s.Fragment || v.reply != nil {
		return text
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		if len(text) < 4<<10 && n != v.note && troubleIn(n.Text) == v.trouble {
			text += "\n" + n.Text
		}
	}
	return text
}

// addHellos reads the greeting and the client's introductions.
func addHellos(f *causes.Facts, s *parser.Session) {
	for i, e := range s.Exchanges {
		if reply := e.Final(); i == 0 && e.Command == nil && reply != nil {
			f.Greeting = strings.ToLower(reply.Text())
			if name, _ := firstWord(reply); looksLikeHost(name) {
				f.Banner = strings.ToLower(name)
			}
			f.Masked = f.Masked || strings.Contains(f.Greeting, "****")
		}
		if c, ok := e.Command.(*parser.HelloCommand); ok && i == 0 && c != nil && e.Final() != nil && e.Final().Code == 250 {
			// The greeting is not in the transcript; the reply to EHLO has the name, too.
			if name, _ := firstWord(e.Final()); looksLikeHost(name) {
				f.Banner = strings.ToLower(name)
			}
		}
		if n := len(e.Replies); n > 0 {
			f.Last, f.LastTo = int(e.Replies[n-1].Code), commandName(e)
		}
		if c, ok := e.Command.(*parser.HelloCommand); ok && (f.Hello != "" || !f.Quoted) { // a quoted reply stands behind a command nobody saw
			f.HelloVerb = string(c.Head().Verb)
		}
	}
}

func addLogin(f *causes.Facts, l *Login) {
	if l.Auth.Identity != "" && l.Auth.Identity != decode.Mask {
		f.Identity = l.Auth.Identity
	}
	if l.OK() {
		f.LoggedIn = true
		return
	}
	f.Tried, f.Mechanism, f.Offered = true, l.Auth.Mechanism, l.Offered
	f.Remarks = f.Remarks[:0]
	for _, remark := range l.Auth.Remarks {
		f.Remarks = append(f.Remarks, remark.Kind)
	}
}

// addTransaction reads the transaction the decisive reply belongs to, else the
// last one, and counts the recipients of all.
func addTransaction(f *causes.Facts, r *Report, v verdict) {
	var at *Transaction
	found := false
	for _, t := range r.Transactions {
		if !found {
			at = t
			found = v.exchange != nil && (t.Mail == v.exchange || t.Data == v.exchange)
		}
		for _, p := range t.Recipients {
			if p.Exchange == v.exchange && v.exchange != nil {
				at, found = t, true
			}
			if v.reply != nil && p.Reply == v.reply {
				f.Recipient = p.ForwardPath
			}
			switch {
			case p.Reply == nil:
			case p.Reply.Code.Class() == 2:
				f.Accepted++
			default:
				f.Refused++
			}
		}
	}
	if at == nil {
		return
	}
	f.Sender, f.Message = at.ReversePath, at.Message
	if at.Mail != nil {
		m, ok := at.Mail.Command.(*parser.MailCommand)
		f.NullSender = ok && m.ReversePath.Null
	}
	if at.ActualSize != nil {
		f.Size = *at.ActualSize
	}
	if at.DeclaredSize != nil {
		f.Declared = *at.DeclaredSize
	}
}

// mechanismsOf lists the login mechanisms offered; nil if there is no AUTH line.
func mechanismsOf(caps []parser.Capability) []string {
	var out []string
	for _, c := range caps {
		if c.Keyword != "AUTH" {
			continue
		}
		out = append(make([]string, 0, len(out)+len(c.Params)), out...)
		for _, p := range c.Params {
			out = append(out, strings.ToUpper(strings.TrimPrefix(p, "=")))
		}
	}
	return out
}

// libraryOf names the client's program by the dialect, or, where that is only
// what is quoted in running text, by what it said.
func libraryOf(s *parser.Session) string {
	switch s.Dialect {
	case "fragment", "raw", "rfc", "":
	default:
		return s.Dialect
	}
	for i := range s.Notes {
		for _, w := range [...]struct{ words, library string }{
			{"smtplib.", "smtplib"}, {"PHPMailer", "phpmailer"}, {"SMTP Error: ", "phpmailer"},
			{"nodemailer", "nodemailer"}, {"code: 'E", "nodemailer"}, {"javax.mail", "javamail"}, {"jakarta.mail", "javamail"}, {"com.sun.mail", "javamail"},
			{"MailKit.", "mailkit"}, {"Swift_", "swiftmailer"}, {"Symfony\\Component\\Mailer", "symfony"},
			{"mail(): SMTP server response", "php-mail"}, {"Net::SMTP", "ruby"}, {"Net/SMTP", "netsmtp"}, {"curl: (", "curl"}, {"msmtp: ", "msmtp"},
		} {
			if strings.Contains(s.Notes[i].Text, w.words) {
				return w.library
			}
		}
	}
	return ""
}

// commandName is the command of an exchange as people write it, "" for the
// greeting.
func commandName(e *parser.Exchange) string {
	switch verb := e.Verb(); verb {
	case parser.VerbMAIL:
		return "MAIL FROM"
	case parser.VerbRCPT:
		return "RCPT TO"
	default:
		return string(verb)
	}
}

// quotesNobody reports whether a reply quotes an address that is empty, as
// servers do that name the sender they refuse.
func quotesNobody(r *parser.Reply) bool {
	for _, l := range r.Lines {
		if strings.IndexByte(l.Line.Text, '@') < 0 && strings.IndexByte(l.Line.Text, '<') < 0 {
			continue
		}
		for _, w := range strings.Fields(l.Line.Text) {
			switch strings.Trim(w, ".,:;()'\"") {
			case "@", "<>", "<@>":
				return true
			}
		}
	}
	return false
}

// maskedExtensions reports whether a firewall has written "X" over extensions it
// does not let through.
func maskedExtensions(caps []parser.Capability) bool {
	for _, c := range caps {
		if len(c.Keyword) > 3 && strings.HasPrefix(c.Keyword, "XXX") && strings.Trim(c.Keyword[:len(c.Keyword)-1], "X") == "" {
			return true
		}
	}
	return false
}

// claimsSuccess reports whether the program around the client says that the mail
// went out.
func claimsSuccess(s *parser.Session) bool {
	const near = 8 // notes at the end
	for i := max(0, len(s.Notes)-near); i < len(s.Notes); i++ {
		n := &s.Notes[i]
		if n.Kind != parser.LineNoise || len(n.Text) > 200 {
			continue
		}
		low := strings.ToLower(n.Text)
		if !strings.Contains(low, "mail") && !strings.Contains(low, "message") {
			continue
		}
		for _, w := range [...]string{"successful", "success\"", "success'", "success!", "success.", "success:", "success)", "has been sent", "was sent", "sent.", "sent!"} {
			if strings.Contains(low, w) && !containsAny(low, "not ", "n't", "unsuccess", "fail", "error", "unable", "could", "if ", "?", ": 0") {
				return true
			}
		}
	}
	return false
}

func containsAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// portIn finds the port in what a program says of the server it wanted to
// reach: "port 465", "port: 465", "mail.example.com:465", "host, 465". Only the
// ports of mail are looked for.
func portIn(note string) int {
	for _, port := range [...]struct {
		digits string
		number int
	}{{"465", 465}, {"587", 587}, {"2525", 2525}, {"25", 25}} {
		for _, before := range [...]string{"port ", "port: ", "port=", "port:", ":", ", "} {
			_, after, found := strings.Cut(note, before+port.digits)
			if found && !digitAt(after, 0) && !(strings.HasPrefix(after, ":") && digitAt(after, 1)) {
				return port.number
			}
		}
	}
	return 0
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// onlyReply reports whether the session is nothing but one reply, or the report
// of one.
func onlyReply(s *parser.Session) bool {
	return len(s.Exchanges) == 0 || len(s.Exchanges) == 1 && s.Exchanges[0].Command == nil
}
