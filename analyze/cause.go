package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// causeRule is an entry of the knowledge base: a condition and the words for it.
// To add one, put it into the list of its family, before those it is more
// specific than.
type causeRule struct {
	id, reason              string
	whose, retry, certainty string
	when                    func(*facts) bool
	title, detail, fix      lang.Text
	fill                    func(*facts, *Cause) // completes the words, or nil
}

// causeFamilies are asked in this order; within a family, too, the first entry
// that fits is taken.
var causeFamilies = [...][]causeRule{
	troubleCauses,
	tlsCauses,
	protocolCauses,
	authCauses,
	greetingCauses,
	policyCauses,
	senderCauses,
	recipientCauses,
	contentCauses,
	serverCauses,
	endCauses,
}

// The values of Cause.Whose, Cause.Retry and Cause.Certainty.
const (
	whoseClient        = "client"
	whoseSender        = "sender"
	whoseRecipient     = "recipient"
	whoseNetwork       = "network"
	whoseClientNetwork = "client-network"
	whoseServer        = "server"
	whoseNobody        = "nobody"

	retryNo    = "no"
	retryYes   = "yes"
	retryLater = "later"

	sure     = "sure"
	likely   = "likely"
	possible = "possible"
)

// facts are what conditions look at.
type facts struct {
	r        *Report
	v        verdict
	step     Step
	code     int // of the decisive reply, 0 if there is none
	enhanced parser.EnhancedCode
	text     string // its words in lower case
	server   string // the server's name in lower case
	note     string // what the client's program said, in lower case
	login    *Login // the last login that did not succeed, or nil
}

// causeOf finds the cause. There is always one.
func causeOf(r *Report, v verdict) Cause {
	if v.outcome == Accepted {
		return acceptedCause(r)
	}
	f := factsOf(r, v)
	for _, family := range causeFamilies {
		for i := range family {
			c := &family[i]
			if !c.when(f) {
				continue
			}
			out := Cause{
				ID: c.id, Reason: c.reason, Title: c.title, Detail: c.detail, Fix: c.fix,
				Whose: c.whose, Retry: c.retry, Certainty: c.certainty,
			}
			if c.fill != nil {
				c.fill(f, &out)
			}
			return out
		}
	}
	return fallbackCause(f)
}

func factsOf(r *Report, v verdict) *facts {
	f := &facts{r: r, v: v, step: v.step, server: strings.ToLower(r.Server.Name)}
	if v.reply != nil {
		f.code, f.enhanced = int(v.reply.Code), v.reply.Enhanced
		f.text = withoutAddresses(strings.ToLower(r.Spelling.Legible(v.reply.Text())))
	}
	if v.note != nil {
		f.note = strings.ToLower(r.Spelling.Legible(v.note.Text))
	}
	for _, l := range r.Logins {
		if !l.OK() {
			f.login = l
		}
	}
	return f
}

// withoutAddresses takes the mail addresses out of the words of a reply: what
// somebody is called is no reason.
func withoutAddresses(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if at := strings.IndexByte(w, '@'); at >= 0 && len(w) > 1 {
			words[i] = "@"
			if w[0] == '<' {
				words[i] = "<@>"
			}
		}
	}
	return strings.Join(words, " ")
}

// says reports whether the decisive reply holds one of the phrases, given in
// lower case.
func (f *facts) says(phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(f.text, p) {
			return true
		}
	}
	return false
}

// is reports whether the enhanced code is X.subject.detail.
func (f *facts) is(subject, detail int) bool {
	return !f.enhanced.IsZero() && f.enhanced.Subject == subject && f.enhanced.Detail == detail
}

func (f *facts) class() int {
	if f.code == 0 {
		return f.enhanced.Class // a report that keeps the reply code for itself
	}
	return f.code / 100
}

// from reports whether the server's name ends in one of the domains.
func (f *facts) from(domains ...string) bool {
	for _, d := range domains {
		if f.server == d || strings.HasSuffix(f.server, "."+d) {
			return true
		}
	}
	return false
}

func (f *facts) gmail() bool {
	return f.r.Server.Software == softwareGmail || f.from("gmail.com", "google.com", "googlemail.com")
}

func (f *facts) microsoft() bool {
	return f.from("outlook.com", "office365.com") || f.says("prod.outlook.com")
}

// loggedIn reports whether a login succeeded.
func (f *facts) loggedIn() bool {
	for _, l := range f.r.Logins {
		if l.OK() {
			return true
		}
	}
	return false
}

// offeredTLS reports whether the last EHLO reply offers STARTTLS.
func (f *facts) offeredTLS() bool { return offered(f.r.Extensions, "STARTTLS") }

// target is what the client wanted to reach, "host:587", or "".
func (f *facts) target() string {
	t := f.r.Session.Target
	switch {
	case t.Host == "":
		return ""
	case t.Port == 0:
		return t.Host
	}
	return t.Host + ":" + itoa(t.Port)
}
