package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// Phase is where the dialogue stands, as RFC 5321 section 4.1.4 orders it.
type Phase uint8

// The phases. In PhaseUnknown the beginning is missing from the transcript: it
// forbids nothing until a reply shows where the dialogue stands.
const (
	PhaseUnknown   Phase = iota
	PhaseConnected       // no greeting yet
	PhaseGreeted         // greeted, no EHLO or HELO accepted yet
	PhaseReady           // EHLO or HELO accepted, no transaction open
	PhaseMail            // MAIL accepted
	PhaseRcpt            // at least one RCPT accepted
	PhaseChunks          // a BDAT chunk accepted that was not the last
	PhaseClosed          // the server said 221 or 421
	phases               // how many there are
)

// State is what the replies so far have settled, before an exchange. Commands
// change nothing: a refused one leaves the state as it was.
type State struct {
	Phase Phase
	// Hello is the last accepted EHLO, LHLO or HELO; nil if there was none yet, or
	// none since STARTTLS was accepted, or none in the transcript.
	Hello *parser.Exchange
	// Mail is the MAIL of the open transaction; nil if none is open, or its MAIL is
	// not in the transcript.
	Mail *parser.Exchange
	// Login is the AUTH that succeeded, StartTLS the STARTTLS that did.
	Login, StartTLS *parser.Exchange
	// Accepted counts the recipients of the open transaction.
	Accepted int
}

// event is what an exchange settled.
type event uint8

const (
	evNothing  event = iota
	evGreeting       // the server opened the session
	evHello          // EHLO, LHLO or HELO accepted: also ends an open transaction
	evStartTLS       // STARTTLS accepted: both sides forget what was said
	evClient         // XCLIENT accepted: as if another client had connected
	evAuth           // AUTH accepted
	evMail           // MAIL accepted
	evRcpt           // RCPT accepted
	evChunk          // a BDAT accepted that was not the last
	evContent        // the content was answered, yes or no: the transaction is over
	evReset          // RSET accepted
	evClosing        // 221 or 421
	evUnseen         // the transcript leaves out what the client or the server said
	events           // how many there are
)

// next is the state machine. A row is an event, a column a phase, in the order
// of their constants. STARTTLS goes back to the greeting; DATA refused is no
// event, so the client is still among its recipients.
var next = [events][phases]Phase{
	//           unknown       connected       greeted       ready       mail       rcpt       chunks       closed
	evNothing:  {PhaseUnknown, PhaseConnected, PhaseGreeted, PhaseReady, PhaseMail, PhaseRcpt, PhaseChunks, PhaseClosed},
	evGreeting: {PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseReady, PhaseMail, PhaseRcpt, PhaseChunks, PhaseGreeted},
	evHello:    {PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady},
	evStartTLS: {PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted},
	evClient:   {PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted, PhaseGreeted},
	evAuth:     {PhaseUnknown, PhaseReady, PhaseReady, PhaseReady, PhaseMail, PhaseRcpt, PhaseChunks, PhaseReady},
	evMail:     {PhaseMail, PhaseMail, PhaseMail, PhaseMail, PhaseMail, PhaseMail, PhaseMail, PhaseMail},
	evRcpt:     {PhaseRcpt, PhaseRcpt, PhaseRcpt, PhaseRcpt, PhaseRcpt, PhaseRcpt, PhaseChunks, PhaseRcpt},
	evChunk:    {PhaseChunks, PhaseChunks, PhaseChunks, PhaseChunks, PhaseChunks, PhaseChunks, PhaseChunks, PhaseChunks},
	evContent:  {PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady},
	evReset:    {PhaseUnknown, PhaseConnected, PhaseGreeted, PhaseReady, PhaseReady, PhaseReady, PhaseReady, PhaseReady},
	evClosing:  {PhaseClosed, PhaseClosed, PhaseClosed, PhaseClosed, PhaseClosed, PhaseClosed, PhaseClosed, PhaseClosed},
	evUnseen:   {PhaseUnknown, PhaseUnknown, PhaseUnknown, PhaseUnknown, PhaseUnknown, PhaseUnknown, PhaseUnknown, PhaseUnknown},
}

// States returns the protocol states before each exchange of s, parallel to
// s.Exchanges.
func States(s *parser.Session) []State {
	return appendStates(make([]State, 0, len(s.Exchanges)), s)
}

func appendStates(out []State, s *parser.Session) []State {
	st := State{Phase: firstPhase(s)}
	for _, e := range s.Exchanges {
		out = append(out, st)
		st.advance(e)
	}
	return out
}

// firstPhase is where the transcript begins. A log that was switched on late,
// or the later part of a long session, begins anywhere.
func firstPhase(s *parser.Session) Phase {
	if s.Part > 1 || len(s.Exchanges) == 0 {
		return PhaseUnknown
	}
	if first := s.Exchanges[0]; first.Opens() {
		return PhaseConnected
	}
	return PhaseUnknown
}

// advance changes the state by what an exchange settled.
func (st *State) advance(e *parser.Exchange) {
	ev := eventOf(e)
	st.Phase = next[ev][st.Phase]
	switch ev {
	case evHello:
		st.Hello, st.Mail, st.Accepted = e, nil, 0
	case evStartTLS:
		*st = State{Phase: st.Phase, StartTLS: e}
	case evClient:
		*st = State{Phase: st.Phase, StartTLS: st.StartTLS}
	case evAuth:
		st.Login = e
	case evMail:
		st.Mail, st.Accepted = e, 0
	case evRcpt:
		st.Accepted++
	case evContent, evReset, evClosing:
		st.Mail, st.Accepted = nil, 0
	case evUnseen:
		if v := e.Verb(); v != parser.VerbMAIL && v != parser.VerbRCPT {
			st.Hello, st.Login, st.StartTLS = nil, nil, nil
		}
		st.Mail = nil
	}
}

// eventOf reads the event off the replies.
func eventOf(e *parser.Exchange) event {
	r := e.Final()
	if r == nil {
		return unseen(e)
	}
	class := r.Class()
	if r.Code == 421 {
		return evClosing
	}
	switch e.Verb() {
	case "":
		switch {
		case r.Code == 220:
			return evGreeting
		case class == 2:
			return evUnseen // the answer to something that is not in the transcript
		}
	case parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO:
		if class == 2 {
			return evHello
		}
	case parser.VerbSTARTTLS, "X-ANONYMOUSTLS":
		if class == 2 {
			return evStartTLS
		}
	case parser.VerbAUTH, "X-EXPS":
		if class == 2 {
			return evAuth
		}
	case parser.VerbMAIL:
		if class == 2 {
			return evMail
		}
	case parser.VerbRCPT:
		if class == 2 {
			return evRcpt
		}
	case parser.VerbDATA:
		if wentAhead(e) || class == 2 {
			return evContent
		}
	case parser.VerbBDAT:
		switch c, _ := e.Command.(*parser.BdatCommand); {
		case class != 2:
			return evContent // RFC 3030 section 2: the transaction is lost
		case c != nil && c.Last:
			return evContent
		default:
			return evChunk
		}
	case verbBURL:
		switch _, last := burl(e); {
		case class != 2:
			return evNothing
		case last:
			return evContent
		default:
			return evChunk
		}
	case verbXCLIENT:
		if r.Code == 220 {
			return evClient
		}
	case parser.VerbRSET:
		if class == 2 {
			return evReset
		}
	case parser.VerbQUIT:
		if class == 2 {
			return evClosing
		}
	}
	return evNothing
}

// unseen is the event of a command whose reply is not in the transcript.
func unseen(e *parser.Exchange) event {
	switch e.Verb() {
	case "", parser.VerbNOOP, parser.VerbVRFY, parser.VerbEXPN, parser.VerbHELP, parser.VerbQUIT:
		return evNothing
	}
	return evUnseen
}

// wentAhead reports whether DATA was answered with 354, so that content
// followed.
func wentAhead(e *parser.Exchange) bool {
	return len(e.Replies) > 0 && e.Replies[0].Code.Class() == 3
}

// accepted reports whether the exchange ended with a 2yz reply.
func accepted(e *parser.Exchange) bool {
	r := e.Final()
	return r != nil && r.Class() == 2
}

// refused reports whether the exchange ended with a 4yz or 5yz reply.
func refused(e *parser.Exchange) bool {
	r := e.Final()
	return r != nil && r.Class() >= 4 && r.Class() <= 5
}

// burl reads the argument of BURL (RFC 4468 section 3.2): a URL, and whether the
// message ends with it.
func burl(e *parser.Exchange) (url string, last bool) {
	url, rest, _ := strings.Cut(e.Command.Head().Argument, " ")
	return url, equalFold(strings.TrimSpace(rest), "LAST")
}
