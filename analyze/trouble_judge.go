package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// underWay names the step that was being taken when the transcript ends, and its
// exchange. A QUIT or RSET nobody answered is an echo.
func underWay(s *parser.Session) (Step, *parser.Exchange) {
	for i := len(s.Exchanges) - 1; i >= 0; i-- {
		e := s.Exchanges[i]
		if v := e.Verb(); (v == parser.VerbQUIT || v == parser.VerbRSET) && i > 0 {
			continue
		}
		return stepOf(s, i), e
	}
	return StepNone, nil
}

// judgeTrouble decides by what the client's program reported.
func judgeTrouble(r *Report) (verdict, bool) {
	s := r.Session
	if len(s.Notes) == 0 {
		return verdict{}, false
	}
	t, note := findTrouble(s)
	if t == noTrouble {
		if v, ok := judgeBeside(r); ok {
			return v, true
		}
		return judgeNoise(r)
	}
	step, e := underWay(s)
	v := verdict{trouble: t, note: note, step: step}
	switch {
	case t == troubleQuoted:
		return judgeQuoted(r, note)
	case t.TLS():
		v.outcome, v.step = TLSFailed, StepConnect
		if e != nil && (s.Flow == nil || e.Verb() == parser.VerbSTARTTLS) || e == nil && upgrades(s) {
			v.step = Step(parser.VerbSTARTTLS)
		}
	case (t == troubleNoConnection || t == troubleLogin) && e == nil && wasOpened(s):
		v.outcome, v.step, v.trouble = ConnectionFailed, StepGreeting, troubleClosed
	case t == troubleNoStartTLS:
		v.outcome, v.step = TLSFailed, Step(parser.VerbSTARTTLS)
	case t == troubleNoLibrary:
		v.outcome, v.step = TLSFailed, StepConnect
		if e != nil || upgrades(s) {
			v.step = Step(parser.VerbSTARTTLS)
		}
	case t == troubleNoAuth, t == troubleNoMechanism, t == troubleNoPassword, t == troubleClearText, t == troubleLogin && !loggedIn(r):
		v.outcome, v.step = AuthFailed, Step(parser.VerbAUTH)
	case t == troubleLongLine, t == troubleNotSMTP:
		v.outcome = ProtocolError
		if e == nil {
			v.step = StepGreeting
			if step := stackStep(s); step != StepNone && step != StepConnect {
				v.step = step
			}
		}
	case t == troubleLocal, t == troubleRenegotiated, t == troubleNoUTF8, t == troubleNoRecipient, t == troubleBadAddress:
		v.outcome, v.step = Incomplete, StepNone
	case t == troubleDeferredRcpt:
		v.outcome, v.step = Deferred, Step(parser.VerbRCPT)
	case t == troubleRejectedRcpt:
		v.outcome, v.step = Rejected, Step(parser.VerbRCPT)
	case t == troubleRejectedData:
		if e != nil {
			return verdict{}, false // the replies tell more
		}
		v.outcome, v.step = Rejected, StepContent
	case t == troubleHost, t == troubleRefused, t == troubleUnreachable, t == troubleForbidden, t == troubleNoSocket, t == troubleNoConnection && e == nil:
		v.outcome, v.step = ConnectionFailed, StepConnect
	case t == troubleLogin:
		return verdict{}, false // a log in that worked, and an error of something else
	case t == troubleNotConnected:
		if answered(s) {
			return verdict{}, false // an echo of something the transcript does not show
		}
		v.outcome, v.step = ConnectionFailed, StepConnect
	case e != nil && lostAfterCommand(note.Text):
		v.outcome = ConnectionFailed // and the QUIT is only politeness
	case endedByQuit(s):
		return verdict{}, false // what failed later is another story
	case e == nil && lostInStartTLS(s):
		v.outcome, v.step = TLSFailed, Step(parser.VerbSTARTTLS)
	case e != nil && e.Verb() == parser.VerbSTARTTLS && accepted(e):
		v.outcome = TLSFailed
		if t == troubleNoConnection {
			v.trouble = troubleTLS // it was connected; what failed is the handshake
		}
	default:
		v.outcome = ConnectionFailed
		if e == nil {
			v.step = silentStep(s, t)
		} else if s.Flow != nil && s.Flow.Opened && s.Flow.Octets[parser.Server] == 0 {
			v.step = StepGreeting // the client spoke before its turn
		}
	}
	return v, true
}

// wasOpened reports whether the program says that it was connected, though the
// server said nothing.
func wasOpened(s *parser.Session) bool {
	for i := range s.Notes {
		if s.Notes[i].Text == "Connection: opened" {
			return true
		}
	}
	return false
}

// silentStep tells, of a session in which nobody spoke, whether the connection
// was made: the program then waited for the greeting.
func silentStep(s *parser.Session, t trouble) Step {
	if step := stackStep(s); step != StepNone {
		return step
	}
	for i := range s.Notes {
		text := s.Notes[i].Text
		if step, says := expectingStep(text); says {
			return step
		}
		switch {
		case containsAny(text, "not accepting SMTP connections", "validateResponse(220)", "SocketReadTimeoutException", "getreply", "Greeting never received", "receive the SMTP banner", "he read operation ", "closed: timed out", "ould not handle SMTP server response", "Read timed out", "read tcp ", "ReadTimeout"):
			return StepGreeting
		case strings.Contains(text, "Connection to tcp://") && strings.Contains(text, " Timed Out"):
			return StepGreeting // Swift Mailer was connected, and waited for a line
		case strings.Contains(text, "Failed to set sender"):
			return Step(parser.VerbMAIL)
		case strings.Contains(text, "Failed to add recipient"):
			return Step(parser.VerbRCPT)
		case strings.Contains(text, "create_connection"), strings.Contains(text, "sock.connect("):
			return StepConnect
		}
	}
	if t == troubleTimeout {
		return StepConnect
	}
	return StepGreeting
}

// expectingStep reads off which code Swift Mailer and Symfony Mailer say that they
// waited for what they had sent. 250 answers several commands.
func expectingStep(text string) (Step, bool) {
	i := indexFold(text, "expected response code ")
	if i < 0 || !strings.Contains(text[i:], " but got ") {
		return StepNone, false
	}
	switch want := strings.TrimLeft(text[i+len("expected response code "):], "\"\\"); {
	case strings.Contains(text[:i], "Failed to authenticate on SMTP server"):
		return Step(parser.VerbAUTH), true
	case strings.HasPrefix(want, "220"):
		return StepGreeting, true
	case strings.HasPrefix(want, "354"):
		return Step(parser.VerbDATA), true
	case strings.HasPrefix(want, "235"), strings.HasPrefix(want, "334"):
		return Step(parser.VerbAUTH), true
	case strings.HasPrefix(want, "250/"):
		return Step(parser.VerbRCPT), true
	}
	return StepNone, true
}

// stackStep tells, of a session in which nobody spoke, where the program was, by
// the frames of its stack trace.
func stackStep(s *parser.Session) Step {
	lines := make([]string, 0, len(s.Notes))
	for i := range s.Notes {
		lines = append(lines, s.Notes[i].Text)
	}
	return Step(parser.StackStep(lines))
}

// upgrades reports whether TLS was to begin with STARTTLS, by what the program
// says of it.
func upgrades(s *parser.Session) bool {
	for i := range s.Notes {
		if containsAny(s.Notes[i].Text, "Could not convert socket to TLS", "STARTTLS attempted but failed", "with STARTTLS", "stream_socket_enable_crypto", "Unable to connect via TLS") {
			return true
		}
	}
	return stackStep(s) == Step(parser.VerbSTARTTLS)
}

// lostInStartTLS reports whether a program of Go, whose errors begin with the
// step, lost the connection after STARTTLS.
func lostInStartTLS(s *parser.Session) bool {
	for i := range s.Notes {
		for _, lost := range [...]string{"starttls: read tcp", "starttls: eof", "starttls: write tcp"} {
			if indexFold(s.Notes[i].Text, lost) >= 0 {
				return true
			}
		}
	}
	return false
}

// answered reports whether the server said anything.
func answered(s *parser.Session) bool {
	for _, e := range s.Exchanges {
		if len(e.Replies) > 0 {
			return true
		}
	}
	return false
}

// judgeQuoted decides by a reply that only the program's report holds.
func judgeQuoted(r *Report, note *parser.Note) (verdict, bool) {
	reply, ok := quotedReply(note)
	if !ok {
		return verdict{}, false
	}
	step, e := underWay(r.Session)
	v := verdict{trouble: troubleQuoted, note: note, reply: reply, step: step}
	if e != nil && e.Final() == nil {
		v.exchange = e
	}
	if reply.Code == 534 || reply.Code == 535 {
		v.step = Step(parser.VerbAUTH)
	}
	for _, c := range quotedSteps {
		if strings.Contains(note.Text, c.class) {
			v.step = c.step
			break
		}
	}
	if v.step == StepContent && e != nil && e.Verb() == parser.VerbDATA && !wentAhead(e) && e.Content == nil {
		v.step = Step(parser.VerbDATA)
	}
	if v.step == "EHLO" && (step == "HELO" || step == "LHLO") {
		v.step = step
	}
	v.outcome = refusalOutcome(v.step, reply)
	return v, true
}

// quotedSteps are the exceptions of Python's smtplib and aiosmtplib.
var quotedSteps = []struct {
	class string
	step  Step
}{
	{"SMTPAuthenticationError", "AUTH"},
	{"SMTPSenderRefused", "MAIL"},
	{"SMTPRecipientsRefused", "RCPT"},
	{"SMTPRecipientRefused", "RCPT"},
	{"SMTPDataError", StepContent},
	{"SMTPHeloError", "EHLO"},
	{"SMTPConnectError", StepGreeting},
}

// judgeNoise decides by the words of the application around the client, which
// count only where the transcript itself leaves the question open.
func judgeNoise(r *Report) (verdict, bool) {
	s := r.Session
	step, e := underWay(s)
	open := e == nil || e.Final() == nil || !e.Final().Complete
	if !open || endedByQuit(s) {
		return verdict{}, false
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.Kind != parser.LineNoise {
			continue
		}
		if _, ok := quotedReply(n); ok {
			return judgeQuoted(r, n)
		}
	}
	if step != "AUTH" {
		return verdict{}, false
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		for _, words := range [...]string{"login fail", "authentication fail", "could not log in", "could not authenticate", "invalid login", "not accepted", "authorization code"} {
			if n.Kind == parser.LineNoise && containsFold(n.Text, words) {
				return verdict{outcome: AuthFailed, step: step, trouble: troubleLogin, note: n}, true
			}
		}
	}
	return verdict{}, false
}

// loggedIn reports whether a login succeeded.
func loggedIn(r *Report) bool {
	for _, l := range r.Logins {
		if l.OK() {
			return true
		}
	}
	return false
}
