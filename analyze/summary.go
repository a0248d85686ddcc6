package analyze

import (
	"strings"
	"time"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Summary counts what happened in many sessions, in bounded memory however many
// there are. The zero value is ready. It is for one goroutine: give each its own
// and [Summary.Merge] them.
type Summary struct {
	Sessions     int64
	Transactions int64 // MAIL commands, accepted or not
	Messages     int64 // transactions whose content was accepted
	Bytes        int64 // octets of content, as far as the transcripts show it
	// Recipients and those of them that were refused.
	RecipientCount, RefusedCount int64
	// First and Last are the earliest and the latest time in the transcripts; zero
	// if none tells the time. A time of day without a date is left out.
	First, Last time.Time

	Outcomes         Counter // by outcome
	FailedAt         Counter // by step, of the sessions that failed
	Codes            Counter // every final reply code of the server
	EnhancedCodes    Counter // every enhanced status code, of the replies that refuse
	Causes           Counter // by cause
	Reasons          Counter // by reason, of the sessions that failed
	Recipients       Counter // by address
	RecipientDomains Counter // by domain, in lower case
	RefusedDomains   Counter // domains of refused recipients
	SenderDomains    Counter // domains of reverse-paths; "<>" for the null one
	Servers          Counter // by the server's name
	Software         Counter // by the server's software
	Clients          Counter // by the name the client gave
	Mechanisms       Counter // login attempts by mechanism
	FailedMechanisms Counter // those that did not succeed
	TLS              Counter // by the kind of encryption
	Findings         Counter // by code of the check
	Dialects         Counter

	// Veil returns what hides the secrets of a session in its names; nil: they are
	// counted as they are.
	Veil  func(secrets []decode.Secret) func(name string) string
	shown func(name string) string // of the session that is being added; may be nil
}

// NewSummary returns an empty Summary.
func NewSummary() *Summary { return new(Summary) }

// counters lists the counters, in a fixed order.
func (s *Summary) counters() []*Counter {
	return []*Counter{
		&s.Outcomes, &s.FailedAt, &s.Codes, &s.EnhancedCodes, &s.Causes, &s.Reasons,
		&s.Recipients, &s.RecipientDomains, &s.RefusedDomains, &s.SenderDomains,
		&s.Servers, &s.Software, &s.Clients, &s.Mechanisms, &s.FailedMechanisms, &s.TLS, &s.Findings, &s.Dialects,
	}
}

// Add counts a report. It keeps nothing of it.
func (s *Summary) Add(r *Report) {
	session := r.Session
	s.shown = nil
	if s.Veil != nil && len(r.Secrets) > 0 {
		s.shown = s.Veil(r.Secrets)
	}
	at := Place{Source: session.Source, Line: session.Span.Start.Line}
	if session.Part <= 1 {
		s.Sessions++
	}
	s.see(session.Started)
	s.see(session.Ended)
	s.Outcomes.Add(string(r.Outcome), 1, at)
	s.TLS.Add(string(r.TLS), 1, at)
	s.Dialects.Add(session.Dialect, 1, at)
	decisive := at
	if r.Decisive != nil && r.Decisive.Span.IsValid() {
		decisive.Line = r.Decisive.Span.Start.Line
	}
	s.Causes.Add(r.Cause.ID, 1, decisive)
	if r.FailedAt != StepNone {
		s.FailedAt.Add(string(r.FailedAt), 1, decisive)
		s.Reasons.Add(r.Cause.Reason, 1, decisive)
	}
	s.addName(&s.Servers, r.Server.Name, at)
	s.addName(&s.Software, r.Server.Software, at)
	s.addName(&s.Clients, r.Client.Name, at)
	for _, e := range session.Exchanges {
		s.addReplies(e, session.Source)
	}
	for _, l := range r.Logins {
		here := Place{Source: session.Source, Line: line(l.Exchange)}
		s.addName(&s.Mechanisms, l.Auth.Mechanism, here)
		if !l.OK() {
			s.addName(&s.FailedMechanisms, l.Auth.Mechanism, here)
		}
	}
	for _, t := range r.Transactions {
		s.addTransaction(t, at)
	}
	for i := range r.Findings {
		d := &r.Findings[i]
		s.Findings.Add(d.Code, 1, Place{Source: session.Source, Line: d.Pos.Line})
	}
}

func (s *Summary) see(t time.Time) {
	if t.IsZero() || t.Year() == 0 {
		return
	}
	if s.First.IsZero() || t.Before(s.First) {
		s.First = t
	}
	if t.After(s.Last) {
		s.Last = t
	}
}

func (s *Summary) addName(c *Counter, name string, at Place) {
	if name != "" {
		if s.shown != nil {
			name = s.shown(name)
		}
		c.Add(name, 1, at)
	}
}

func (s *Summary) addReplies(e *parser.Exchange, source string) {
	for _, r := range e.Replies {
		class := r.Class()
		if class == 3 || len(r.Lines) == 0 {
			continue
		}
		at := Place{Source: source, Line: r.Lines[0].Span.Start.Line}
		s.Codes.addCode(int(r.Code), at)
		if class >= 4 && !r.Enhanced.IsZero() {
			s.EnhancedCodes.Add(r.Enhanced.String(), 1, at)
		}
	}
}

func (s *Summary) addTransaction(t *Transaction, at Place) {
	if t.Mail != nil {
		s.Transactions++
		at.Line = line(t.Mail)
		sender := domainOf(t.ReversePath)
		if c, ok := t.Mail.Command.(*parser.MailCommand); ok && c.ReversePath.Null {
			sender = "<>"
		}
		s.addName(&s.SenderDomains, sender, at)
	}
	if t.Accepted() {
		s.Messages++
	}
	if t.ActualSize != nil {
		s.Bytes += *t.ActualSize
	}
	for _, p := range t.Recipients {
		s.RecipientCount++
		if p.Exchange != nil {
			at.Line = line(p.Exchange)
		}
		domain := domainOf(p.ForwardPath)
		s.addName(&s.Recipients, p.ForwardPath, at)
		s.addName(&s.RecipientDomains, domain, at)
		if p.Refused() {
			s.RefusedCount++
			s.addName(&s.RefusedDomains, domain, at)
		}
	}
}

// domainOf is the part behind the last @, in lower case; "" if there is none.
func domainOf(address string) string {
	at := strings.LastIndexByte(address, '@')
	if at < 0 {
		return ""
	}
	return strings.ToLower(address[at+1:])
}

// Merge adds what another summary counted. The other one stays as it is.
func (s *Summary) Merge(o *Summary) {
	s.Sessions += o.Sessions
	s.Transactions += o.Transactions
	s.Messages += o.Messages
	s.Bytes += o.Bytes
	s.RecipientCount += o.RecipientCount
	s.RefusedCount += o.RefusedCount
	s.see(o.First)
	s.see(o.Last)
	theirs := o.counters()
	for i, c := range s.counters() {
		c.merge(theirs[i])
	}
}
