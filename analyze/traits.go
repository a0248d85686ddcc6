package analyze

import "github.com/smtplog/smtplog/parser"

// traits are what stands in a session, coarsely: one look at it saves most
// checks theirs, since nearly every session is in order.
type traits uint64

const (
	hasAuth        traits = 1 << iota // an AUTH
	hasParams                         // a parameter of MAIL or RCPT
	hasOddParams                      // one that is no plain SIZE
	hasPipelining                     // a command sent before the reply to the one before it
	hasBadSyntax                      // a command the grammar could not take in
	hasOddPath                        // an address that is not plainly <local-part@domain>
	hasDisorder                       // a command in a phase it does not belong in
	hasLongLine                       // a line of more than lineMax octets
	hasOddReply                       // a reply that is not the usual one to its command
	hasBadCode                        // a reply without a code, or not of classes 2 to 5
	hasMixedCodes                     // a reply whose lines differ in their codes
	hasMixedStatus                    // an enhanced status code of another class than the code beside it

	// Of the sequence.
	hasEarly     // a command before the greeting
	hasStray     // a reply without a command, not the first
	hasNoContent // a DATA that was answered with 354, without a content
	hasChunks    // a BDAT
	hasExtension // a command of an extension other than STARTTLS, or an unknown one, or STARTTLS in a transaction
	hasTLS       // a STARTTLS
	hasLMTP      // LHLO, or a greeting that speaks of LMTP
	hasUnseen    // a command without a reply
	// Of the syntax.
	hasOddName    // a name in EHLO that is no plain host name with a dot
	hasOddSpace   // white space around a command
	hasOddWords   // an argument where none is due, or none where one is
	hasOddEndings // a line that does not end with CRLF
	hasOddKeyword // a keyword line of the reply to EHLO that needs a closer look
	// Of the replies.
	hasRefusal   // a 4yz or 5yz reply
	hasOddStatus // an enhanced status code that is missing on some lines or not well written
	hasOddText   // a reply with anything but visible ASCII
	hasLongHELO  // a reply of several lines to HELO
)

// traitsOf finds the traits of a session. A trait may be there without a check
// having anything to say, but never the other way round.
func traitsOf(s *parser.Session, states []State) (has traits) {
	closed := false
	for i, e := range s.Exchanges {
		var verb parser.Verb
		if e.Pipelined {
			has |= hasPipelining
		}
		if e.Command == nil {
			has |= unaskedTraits(s, i)
		} else {
			head := e.Command.Head()
			verb = head.Verb
			if head.Err != nil {
				has |= hasBadSyntax
			}
			if closed {
				has |= hasDisorder
			}
			has |= commandTraits(e.Command, verb, &states[i]) | lineTraits(&e.Line)
			if len(e.Replies) == 0 {
				has |= hasUnseen
			} else if verb == parser.VerbDATA && e.Content == nil && e.Replies[0].Code.Class() == 3 {
				has |= hasNoContent
			}
		}
		if len(e.Line.Text)+2 > lineMax {
			has |= hasLongLine
		}
		for _, r := range e.Replies {
			has |= replyTraits(r, verb)
		}
		if verb == parser.VerbQUIT && accepted(e) {
			closed = true
		}
	}
	return has
}

func commandTraits(c parser.Command, verb parser.Verb, before *State) (has traits) {
	disorder := before.Phase == PhaseGreeted && needsHello(verb)
	switch verb {
	case parser.VerbMAIL:
		disorder = disorder || before.Mail != nil
	case parser.VerbRCPT:
		disorder = disorder || before.Phase == PhaseReady || before.Phase == PhaseChunks
	case parser.VerbDATA:
		disorder = disorder || before.Phase != PhaseRcpt
	case parser.VerbBDAT, verbBURL:
		has |= hasChunks | hasExtension
		disorder = disorder || before.Phase == PhaseReady || before.Phase == PhaseMail
	case parser.VerbAUTH:
		has |= hasAuth
	case parser.VerbSTARTTLS:
		has |= hasTLS
		if before.Mail != nil {
			has |= hasExtension
		}
	}
	if disorder {
		has |= hasDisorder
	}
	switch c := c.(type) {
	case *parser.AuthCommand:
		has |= hasAuth
	case *parser.MailCommand:
		has |= pathTraits(&c.ReversePath)
		if len(c.Params) > 0 {
			has |= hasParams
			if len(c.Params) > 1 || !isPlainSize(&c.Params[0]) {
				has |= hasOddParams
			}
		}
	case *parser.RcptCommand:
		has |= pathTraits(&c.ForwardPath)
		if len(c.Params) > 0 {
			has |= hasParams | hasOddParams
		}
	case *parser.HelloCommand:
		has |= helloTraits(c)
	case *parser.PlainCommand:
		if (c.Argument == "") != (verb == parser.VerbNOOP || verb == parser.VerbRSET || verb == parser.VerbQUIT) {
			has |= hasOddWords
		}
	case *parser.OtherCommand:
		has |= hasExtension
	case *parser.DataCommand, *parser.BdatCommand, *parser.StartTLSCommand:
	}
	return has
}

func pathTraits(p *parser.Path) traits {
	if !isPlainPath(p) {
		return hasOddPath
	}
	return 0
}

// isPlainSize reports whether p is SIZE with a number of a usual length.
func isPlainSize(p *parser.Param) bool {
	if p.Keyword != "SIZE" || len(p.Value) == 0 || len(p.Value) > 15 {
		return false
	}
	for i := range len(p.Value) {
		if p.Value[i] < '0' || p.Value[i] > '9' {
			return false
		}
	}
	return true
}

func replyTraits(r *parser.Reply, verb parser.Verb) (has traits) {
	switch class := r.Class(); {
	case class < 2 || class > 5:
		has |= hasBadCode
	case class >= 4:
		has |= hasRefusal
	case !usual(verb, r.Code):
		has |= hasOddReply
	}
	if r.Capabilities != nil {
		has |= offerTraits(r)
	}
	if verb == parser.VerbHELO && len(r.Lines) > 1 {
		has |= hasLongHELO
	}
	for i := range r.Lines {
		l := &r.Lines[i]
		if len(l.Line.Text)+2 > lineMax {
			has |= hasLongLine
		}
		if l.Code != r.Code {
			has |= hasMixedCodes
		}
		if l.Enhanced.Class != 0 && l.Enhanced.Class != l.Code.Class() {
			has |= hasMixedStatus
		}
		if l.Enhanced != r.Enhanced || l.Enhanced.Class == 0 && looksLikeStatus(l.Line.Text) {
			has |= hasOddStatus
		}
		if l.Ending != parser.EndingHidden && l.Ending != parser.EndingCRLF || l.Text != "" && l.Text[len(l.Text)-1] == '\r' {
			has |= hasOddEndings
		}
		if !isPrintable(l.Line.Text) {
			has |= hasOddText
		}
	}
	return has
}
