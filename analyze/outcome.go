package analyze

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// verdict is what [judge] found.
type verdict struct {
	outcome  Outcome
	step     Step
	exchange *parser.Exchange // whose reply decided, or nil
	reply    *parser.Reply    // that decided, or nil
	trouble  trouble          // what the client's program said, if that decided or went with it
	note     *parser.Note     // where it said so
}

// judge decides how the session ended and where. The root of a failure is the
// first refusal the client did not get over: what comes after it (503 to DATA
// after a refused RCPT, a failed RSET or QUIT, a lost connection) is its echo.
// Where no reply decides, what the client's program reported does.
func judge(r *Report, states []State) verdict {
	if e := foreignClient(r.Session); e != nil {
		return verdict{outcome: ProtocolError, step: Step(parser.VerbEHLO), exchange: e, reply: e.Final()}
	}
	last := lastAccepted(r.Transactions)
	first := firstRefusal(r, states, last != nil)
	switch {
	case last != nil && first != nil:
		first.outcome = PartlyAccepted
		return *first
	case last != nil:
		return judgeAccepted(r, last)
	case first != nil:
		return *first
	}
	if v, ok := judgeChallenge(r); ok {
		return v
	}
	if v, ok := judgeTrouble(r); ok {
		return v
	}
	return judgeEnd(r)
}

// foreignClient returns the client's first words if they are those of another
// protocol: a web browser's or health check's request, a mail program's for its
// inbox, or the start of TLS. Where the server does not greet in SMTP either, the
// client is at the wrong door, and its words are not what failed first.
func foreignClient(s *parser.Session) *parser.Exchange {
	for i, e := range s.Exchanges {
		if e.Command == nil {
			if r := e.Final(); i == 0 && r != nil && r.Code == 0 && r.Complete {
				return nil
			}
			continue
		}
		if _, other := e.Command.(*parser.OtherCommand); other && foreignWords(e.Line.Text) != "" {
			return e
		}
		return nil
	}
	return nil
}

// foreignWords names the protocol a client's words belong to, or "".
func foreignWords(text string) string {
	switch {
	case strings.HasPrefix(text, "\x16\x03"), strings.HasPrefix(text, `\x16\x03`):
		return "TLS"
	case strings.HasPrefix(text, "PROXY TCP"), strings.HasPrefix(text, "PROXY UNKNOWN"):
		return "PROXY"
	case strings.HasPrefix(text, "SSH-2.0-"):
		return "SSH"
	case taggedIMAP(text):
		return "IMAP"
	case strings.Contains(text, " HTTP/1.") || strings.Contains(text, " HTTP/2"):
		return "HTTP"
	}
	return ""
}

// taggedIMAP reports whether a line is a command of IMAP, with its tag before
// it: "a1 LOGIN …".
func taggedIMAP(text string) bool {
	tag, rest, _ := strings.Cut(text, " ")
	if tag == "" || len(tag) > 8 || tag[len(tag)-1] < '0' || tag[len(tag)-1] > '9' {
		return false
	}
	verb, _, _ := strings.Cut(rest, " ")
	switch strings.ToUpper(verb) {
	case "CAPABILITY", "LOGIN", "AUTHENTICATE", "SELECT", "LOGOUT", "NAMESPACE":
		return true
	}
	return false
}

func lastAccepted(ts []*Transaction) *Transaction {
	for i := len(ts) - 1; i >= 0; i-- {
		if ts[i].Accepted() {
			return ts[i]
		}
	}
	return nil
}

// judgeAccepted looks whether a later message was lost with the connection.
func judgeAccepted(r *Report, last *Transaction) verdict {
	v := verdict{outcome: Accepted, exchange: last.Data, reply: last.Reply}
	open := r.Transactions[len(r.Transactions)-1]
	if open == last || open.Reply != nil || len(open.Recipients) == 0 {
		return v
	}
	t, note := findTrouble(r.Session)
	if !t.Lost() || endedByQuit(r.Session) {
		return v
	}
	step, _ := underWay(r.Session)
	return verdict{outcome: PartlyAccepted, step: step, trouble: t, note: note}
}

// sendsMail reports whether MAIL is among the commands.
func sendsMail(es []*parser.Exchange) bool {
	return slices.ContainsFunc(es, func(e *parser.Exchange) bool { return e.Verb() == parser.VerbMAIL })
}

// firstRefusal returns the first refusal the client did not get over, or nil. If
// a message was accepted, only refusals of mail count.
func firstRefusal(r *Report, states []State, mailOnly bool) *verdict {
	for i, e := range r.Session.Exchanges {
		if len(e.Replies) == 0 {
			continue
		}
		reply := refusalIn(r, e)
		if reply == nil {
			continue
		}
		if unknownSend(e) && sendsMail(r.Session.Exchanges[i+1:]) {
			continue
		}
		step := stepOf(r.Session, i)
		switch e.Verb() {
		case parser.VerbMAIL, "SEND", "SOML", "SAML", parser.VerbRCPT, parser.VerbDATA, parser.VerbBDAT, verbBURL:
		case "":
			if i > 0 && (mailOnly || step == StepNone) {
				continue // said while nothing was under way
			}
		case parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO, parser.VerbSTARTTLS, parser.VerbAUTH:
			if mailOnly {
				continue
			}
		default:
			continue // NOOP, VRFY, RSET, QUIT, …: nobody's mail depends on them
		}
		if recovered(r.Session.Exchanges, i, states) || sentAgain(r.Transactions, e) {
			continue
		}
		if step == "AUTH" {
			e, reply = tellingAuth(r.Session.Exchanges, i)
		}
		return &verdict{outcome: refusalOutcome(step, reply), step: step, exchange: e, reply: reply}
	}
	return nil
}

// refusalIn returns the reply with which an exchange went wrong, or nil. In LMTP
// it is the first recipient's that did.
func refusalIn(r *Report, e *parser.Exchange) *parser.Reply {
	for _, reply := range e.Replies {
		switch class := reply.Class(); {
		case class == 4 || class == 5:
			return reply
		case (class < 2 || class > 5) && !codeLeftOut(r.Session, e, reply):
			return reply // no SMTP
		case unexpected(r.Session, reply):
			return reply
		}
	}
	final := e.Final()
	if e.Verb() == parser.VerbDATA && final != nil && !wentAhead(e) && e.Content == nil {
		if _, _, ok := queueID(final); !ok {
			return final // 250 instead of 354
		}
	}
	return nil
}

// unexpected reports whether a reply of which nothing but an exception is known is
// one that its program did not expect, though it refuses nothing.
func unexpected(s *parser.Session, reply *parser.Reply) bool {
	return s.Fragment && len(reply.Lines) > 0 && containsAny(reply.Lines[0].Line.Raw, "but got code", "SMTP code: 2")
}

// stepOf names the step exchange i belongs to.
func stepOf(s *parser.Session, i int) Step {
	e := s.Exchanges[i]
	switch verb := e.Verb(); verb {
	case "":
		if e.Content != nil {
			return StepContent // its DATA is not in the transcript
		}
		if i == 0 {
			if reply := e.Final(); reply != nil && (reply.Code == 535 || reply.Code == 534) {
				return Step(parser.VerbAUTH) // nothing else is answered so; what came before is cut off
			}
			return StepGreeting
		}
		// A reply nobody asked for belongs to what was done last.
		before := s.Exchanges[i-1]
		if before.Verb() == parser.VerbQUIT {
			return StepNone
		}
		if reply := before.Final(); reply != nil && reply.Code == 235 {
			return Step(parser.VerbMAIL) // what follows a login
		}
		return stepOf(s, i-1)
	case parser.VerbDATA:
		if wentAhead(e) || e.Content != nil {
			return StepContent
		}
		return Step(verb)
	case parser.VerbBDAT, verbBURL:
		return StepContent
	default:
		return Step(verb)
	}
}

// refusalOutcome says what a refusal at a step makes of the session.
func refusalOutcome(step Step, reply *parser.Reply) Outcome {
	class := reply.Class()
	switch {
	case step == "AUTH" && reply.Code == 334:
		return AuthFailed // a challenge that tells of an error, and the client gave up
	case reply.Code == 221:
		return ConnectionFailed // the server takes its leave
	case class < 4 || class > 5:
		return ProtocolError
	case step == "AUTH":
		return AuthFailed
	case step == "STARTTLS":
		return TLSFailed
	case class == 4:
		return Deferred
	case (step == "EHLO" || step == "HELO" || step == "LHLO") && reply.Code >= 500 && reply.Code <= 502:
		return ProtocolError // the server did not understand the client's greeting
	case (step == "MAIL" || step == "DATA") && reply.Code == 503:
		return ProtocolError // the client left out a step
	}
	return Rejected
}

// judgeChallenge finds a login that ends with a challenge which is a report of an
// error: with OAuth a client that takes the 334 for the answer gives up there.
func judgeChallenge(r *Report) (verdict, bool) {
	if len(r.Logins) == 0 {
		return verdict{}, false
	}
	l := r.Logins[len(r.Logins)-1]
	n := len(l.Exchange.Replies)
	if l.Reply != nil || n == 0 || !slices.ContainsFunc(l.Auth.Remarks, func(m decode.Remark) bool { return m.Kind == decode.RemarkServerError }) {
		return verdict{}, false
	}
	return verdict{outcome: AuthFailed, step: Step(parser.VerbAUTH), exchange: l.Exchange, reply: l.Exchange.Replies[n-1]}, true
}

// judgeEnd decides a session in which nothing was refused and nothing broke.
func judgeEnd(r *Report) verdict {
	s := r.Session
	v := verdict{outcome: Incomplete}
	n := len(s.Exchanges)
	if n == 0 {
		return v
	}
	if side, ok := judgeAside(r); ok {
		return side
	}
	if s.Exchanges[n-1].Verb() != parser.VerbQUIT {
		return v
	}
	if n > 1 && s.Exchanges[n-2].Verb() == parser.VerbSTARTTLS && accepted(s.Exchanges[n-2]) && !accepted(s.Exchanges[n-1]) {
		// The client gave up right after the go-ahead, and the server read the QUIT as
		// part of a handshake.
		return verdict{outcome: TLSFailed, step: Step(parser.VerbSTARTTLS)}
	}
	for _, t := range r.Transactions {
		if t.Data != nil {
			return v
		}
	}
	if note := unofferedLogin(r); note != nil {
		return verdict{outcome: AuthFailed, step: Step(parser.VerbAUTH), trouble: troubleNoAuth, note: note}
	}
	if !s.HidesReplies {
		v.outcome = NoMail
	}
	return v
}

// unofferedLogin returns where the application around the client says that the
// login failed, if there was none in the session and the server offers none: the
// client then leaves without a word.
func unofferedLogin(r *Report) *parser.Note {
	if _, offers := capability(r.Extensions, "AUTH"); offers || r.Extensions == nil || len(r.Logins) > 0 || len(r.Transactions) > 0 {
		return nil
	}
	for i := range r.Session.Notes {
		n := &r.Session.Notes[i]
		if len(n.Text) > 200 || !containsFold(n.Text, "authenti") && !containsFold(n.Text, "auth fail") {
			continue
		}
		for _, w := range [...]string{"fail", "fehlgeschlagen", "could not", "unable", "échou", "échec", "error", "falli", "falh", "falló", "mislukt", "impossible"} {
			if containsFold(n.Text, w) {
				return n
			}
		}
	}
	return nil
}

// judgeAside decides a session without any mail by the last thing the client asked
// for, if that was refused and is none of the steps of sending: VRFY, XCLIENT, a
// command the server does not know. One question refused among others that were
// answered decides nothing.
func judgeAside(r *Report) (verdict, bool) {
	if len(r.Transactions) > 0 {
		return verdict{}, false
	}
	for i := len(r.Session.Exchanges) - 1; i >= 0; i-- {
		e := r.Session.Exchanges[i]
		verb, reply := e.Verb(), e.Final()
		switch verb {
		case parser.VerbQUIT, parser.VerbRSET, parser.VerbNOOP:
			continue
		case "", parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO, parser.VerbSTARTTLS, parser.VerbAUTH, parser.VerbHELP:
			return verdict{}, false
		}
		if reply == nil || reply.Class() != 4 && reply.Class() != 5 {
			return verdict{}, false
		}
		if slices.ContainsFunc(r.Session.Exchanges[:i], isAnsweredQuestion) {
			return verdict{}, false
		}
		step := Step(verb)
		v := verdict{outcome: refusalOutcome(step, reply), step: step, exchange: e, reply: reply}
		if reply.Code >= 500 && reply.Code <= 504 && verb != parser.VerbVRFY && verb != parser.VerbEXPN {
			v.outcome = ProtocolError
		}
		return v, true
	}
	return verdict{}, false
}

// isAnsweredQuestion reports whether an exchange is a question about an address
// that the server answered.
func isAnsweredQuestion(e *parser.Exchange) bool {
	verb := e.Verb()
	return (verb == parser.VerbVRFY || verb == parser.VerbEXPN) && accepted(e)
}

// endedByQuit reports whether the session was closed in good order.
func endedByQuit(s *parser.Session) bool {
	n := len(s.Exchanges)
	return n > 0 && s.Exchanges[n-1].Verb() == parser.VerbQUIT && accepted(s.Exchanges[n-1])
}
