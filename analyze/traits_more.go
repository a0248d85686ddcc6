package analyze

import (
	"github.com/smtplog/smtplog/parser"
)

// Traits of what is sent: the commands' octets, the message, the times.
const (
	hasOddContent   traits = 1 << (32 + iota) // octets or line breaks a message should not have
	hasLongContent                            // a line of more than textLineMax octets
	hasEightBit                               // octets above 127
	hasMessage                                // a message that was read
	lacksFields                               // … without a field that most have
	hasOddFields                              // … with a field that is there twice, or should not be there
	hasSignature                              // … with a DKIM-Signature
	hasReceived                               // … that passed a server
	hasForeignFrom                            // … whose From is of another domain than the reverse-path
	hasMessageFault                           // … that the decoder found something wrong with
	hasBigHeader                              // … with a very long header or field
	hasTimes                                  // lines with a time
	hasErrorNote                              // an error the program reported
	hasNotes                                  // anything the program said besides the dialogue
	hasOddCommand                             // a command that mail programs do not send, or with octets that do not belong into one
	hasUnasked                                // a reply nobody asked for, or more replies than commands
	hasManyRcpt                               // more than a few recipients or transactions
	hasBDAT                                   // a BDAT
	hasMaskedReply                            // a reply that begins with a run of X or *
	hasOldAuth                                // AUTH offered in the form of before RFC 4954
	hasHellos                                 // more than one EHLO, or one after STARTTLS
	hasRefusedTLS                             // a STARTTLS that was refused
)

// moreTraits finds the traits above. As with [traitsOf], one may be there without
// a check having anything to say, but never the other way round.
func moreTraits(r *Report) (has traits) {
	s := r.Session
	if !s.Started.IsZero() {
		has |= hasTimes
	}
	if len(s.Notes) > 0 {
		has |= hasNotes
	}
	for i := range s.Notes {
		if s.Notes[i].Kind == parser.LineError {
			has |= hasErrorNote
			break
		}
	}
	hellos := 0 // and commands that make the next one another kind
	for i, e := range s.Exchanges {
		switch c := e.Command.(type) {
		case nil:
			if i > 0 || len(e.Replies) > 1 {
				has |= hasUnasked
			}
		case *parser.HelloCommand:
			if hellos++; hellos > 1 {
				has |= hasHellos
			}
			has |= oddText(e.Line.Text)
		case *parser.StartTLSCommand:
			if hellos++; refused(e) {
				has |= hasRefusedTLS
			}
		case *parser.OtherCommand: // among them X-ANONYMOUSTLS
			hellos++
			has |= hasOddCommand | hasRefusedTLS
		case *parser.PlainCommand:
			switch c.Verb {
			case parser.VerbVRFY, parser.VerbEXPN:
				has |= hasOddCommand | hasManyRcpt
			default:
				has |= oddText(e.Line.Text)
			}
		case *parser.BdatCommand:
			has |= hasBDAT | oddText(e.Line.Text)
		case *parser.RcptCommand:
			if has |= oddText(e.Line.Text); c.ForwardPath.Route != "" {
				has |= hasOddCommand
			}
		case *parser.MailCommand:
			if has |= oddText(e.Line.Text); c.Verb != parser.VerbMAIL { // SEND, SOML or SAML
				has |= hasOddCommand
			}
		case *parser.DataCommand, *parser.AuthCommand:
			has |= oddText(e.Line.Text)
		}
		if len(e.Replies) > 0 && (i == 0 || hellos > 0 && e.Verb() == parser.VerbEHLO) {
			has |= offerReply(e.Replies[0])
		}
	}
	if len(r.Transactions) > 3 || offered(r.Extensions, "LIMITS") {
		has |= hasManyRcpt
	}
	for _, t := range r.Transactions {
		has |= t.traits()
	}
	return has
}

// oddText looks for octets that do not belong into a command.
func oddText(text string) traits {
	odd := uint8(0)
	for i := range len(text) {
		odd |= oddOctets[text[i]]
	}
	if odd != 0 {
		return hasOddCommand
	}
	return 0
}

// oddOctets are control characters, those above 126, and those that a mail
// program has no use for in a command; never changed.
var oddOctets = func() (t [256]uint8) {
	for c := range t {
		if c < ' ' && c != '\t' || c >= 0x7F {
			t[c] = 1
		}
	}
	for _, c := range []byte("`{|;\"%!") {
		t[c] = 1
	}
	return t
}()

// offerReply looks at the greeting, or at the reply to EHLO.
func offerReply(r *parser.Reply) (has traits) {
	for i := range r.Lines {
		text := r.Lines[i].Line.Text
		if len(text) < 8 {
			continue
		}
		switch text[4] {
		case 'X', 'x', '*':
			if masked(text[4:8]) {
				has |= hasMaskedReply
			}
		case 'A', 'a':
			if len(text) > 8 && text[8] == '=' {
				has |= hasOldAuth
			}
		}
	}
	return has
}

// masked reports whether s is one octet again and again.
func masked(s string) bool {
	for i := range len(s) {
		if s[i] != s[0] {
			return false
		}
	}
	return true
}

func (t *Transaction) traits() (has traits) {
	if len(t.Recipients) > 3 {
		has |= hasManyRcpt
	}
	if c := t.Content; c != nil {
		if c.BareLF|c.BareCR|c.NUL|c.Unstuffed|c.After != 0 || len(c.Ends) > 0 {
			has |= hasOddContent
		}
		if c.Longest > textLineMax {
			has |= hasLongContent
		}
		if c.EightBit > 0 {
			has |= hasEightBit
		}
	}
	if len(t.Chunks) > 1 { // Content is the last one's
		has |= hasOddContent | hasLongContent | hasEightBit
	}
	m := t.Message
	if m == nil {
		return has
	}
	has |= hasMessage
	if len(m.Problems) > 0 {
		has |= hasMessageFault
	}
	f := &t.fields
	if f[fieldDate] == 0 || f[fieldFrom] == 0 || f[fieldMessageID] == 0 || f[fieldSubject] == 0 || f[fieldTo]+f[fieldCc] == 0 ||
		f[fieldMIMEVersion] == 0 && f[fieldContent] > 0 {
		has |= lacksFields
	}
	if f[fieldDKIM] > 0 {
		has |= hasSignature
	}
	if f[fieldReceived] > 0 {
		has |= hasReceived
	}
	if f[fieldBcc]+f[fieldReturnPath] > 0 || f[fieldReceived] > fewReceived || len(m.From) > 1 {
		has |= hasOddFields
	}
	for _, once := range onceOnly {
		if f[once] > 1 {
			has |= hasOddFields
		}
	}
	if len(m.From) > 0 && t.ReversePath != "" && !equalFold(domainOf(m.From[0].Addr), domainOf(t.ReversePath)) {
		has |= hasForeignFrom
	}
	if len(m.To)+len(m.Cc)+len(m.Bcc) > manyAddresses {
		has |= hasBigHeader
	}
	if longPart(m.Root) != nil {
		has |= hasBigHeader
	}
	size := 0
	for i := range m.Header {
		n := len(m.Header[i].Raw)
		size += n
		if n > longField || len(m.Header[i].Name) > longName {
			has |= hasBigHeader
		}
	}
	if size > bigHeader {
		has |= hasBigHeader
	}
	return has
}
