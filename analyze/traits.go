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
	hasOddPath                        // an address without brackets, or with a space before it
	hasDisorder                       // a command in a phase it does not belong in
	hasLongLine                       // a line of more than lineMax octets
	hasOddReply                       // a reply that is not the usual one to its command
	hasBadCode                        // a reply without a code, or not of classes 2 to 5
	hasMixedCodes                     // a reply whose lines differ in their codes
	hasMixedStatus                    // an enhanced status code of another class than the code beside it
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
		if e.Command != nil {
			head := e.Command.Head()
			verb = head.Verb
			if head.Err != nil {
				has |= hasBadSyntax
			}
			if closed {
				has |= hasDisorder
			}
			has |= commandTraits(e.Command, verb, &states[i])
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
		disorder = disorder || before.Phase == PhaseReady
	case parser.VerbDATA, parser.VerbBDAT:
		disorder = disorder || before.Phase == PhaseReady || before.Phase == PhaseMail
	case parser.VerbAUTH:
		has |= hasAuth
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
	case *parser.HelloCommand, *parser.DataCommand, *parser.BdatCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand:
	}
	return has
}

func pathTraits(p *parser.Path) traits {
	if !p.Bracketed || p.Spaced {
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
	if class := r.Code.Class(); class < 2 || class > 5 {
		has |= hasBadCode
	} else if class <= 3 && !usual(verb, r.Code) {
		has |= hasOddReply
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
	}
	return has
}
