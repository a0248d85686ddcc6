package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// recoverWithin is how many exchanges later a client may still get over a
// refusal: it keeps a hostile session from costing the square of its length.
const recoverWithin = 1000

// recovered reports whether the client got over the refusal of exchange i: it
// asked again, or otherwise, and was let through.
func recovered(es []*parser.Exchange, i int, states []State) bool {
	e := es[i]
	verb := e.Verb()
	if verb == "" {
		return false
	}
	if verb == parser.VerbAUTH && states[i].Login != nil {
		return true // 503: logged in already
	}
	if verb == parser.VerbMAIL && states[i].Mail != nil && e.Final() != nil && e.Final().Code == 503 {
		return true // nested: the transaction goes on
	}
	ahead := es[i+1:]
	if len(ahead) > recoverWithin {
		ahead = ahead[:recoverWithin]
	}
	for _, later := range ahead {
		if !accepted(later) && !(later.Verb() == parser.VerbDATA && wentAhead(later)) {
			continue
		}
		switch lv := later.Verb(); verb {
		case parser.VerbEHLO, parser.VerbHELO, parser.VerbLHLO:
			if lv == parser.VerbEHLO || lv == parser.VerbHELO || lv == parser.VerbLHLO || lv == parser.VerbMAIL {
				return true
			}
		case parser.VerbSTARTTLS:
			if lv == parser.VerbSTARTTLS || lv == parser.VerbMAIL {
				return true
			}
		case parser.VerbAUTH:
			if lv == parser.VerbAUTH || lv == parser.VerbRCPT {
				return true
			}
		case parser.VerbMAIL:
			if lv == parser.VerbMAIL && sameReversePath(e, later) {
				return true
			}
		case parser.VerbRCPT:
			if lv == parser.VerbRCPT && sameForwardPath(e, later) {
				return true
			}
		case parser.VerbDATA:
			if lv == parser.VerbDATA && !wentAhead(e) && wentAhead(later) {
				return true
			}
			if lv == parser.VerbMAIL || lv == parser.VerbRSET {
				return false // another message
			}
		}
	}
	return false
}

// sentAgain reports whether the message whose DATA or BDAT was refused was taken
// later: the client gave the transaction up and repeated it.
func sentAgain(ts []*Transaction, e *parser.Exchange) bool {
	if v := e.Verb(); v != parser.VerbDATA && v != parser.VerbBDAT {
		return false
	}
	for i, t := range ts {
		if t.Data != e {
			continue
		}
		for _, later := range ts[i+1 : min(len(ts), i+1+recoverWithin)] {
			if later.Accepted() && t.Mail != nil && later.Mail != nil && later.ReversePath == t.ReversePath && sameRecipients(t, later) {
				return !wentAhead(e) && (e.Content == nil || sameSize(e.Content, later.Content))
			}
		}
		return false
	}
	return false
}

func sameRecipients(a, b *Transaction) bool {
	if len(a.Recipients) != len(b.Recipients) || len(a.Recipients) == 0 {
		return false
	}
	for i := range a.Recipients {
		if a.Recipients[i].ForwardPath != b.Recipients[i].ForwardPath {
			return false
		}
	}
	return true
}

func sameSize(a, b *parser.Content) bool { return b != nil && a.Size == b.Size }

func sameReversePath(a, b *parser.Exchange) bool {
	x, _ := a.Command.(*parser.MailCommand)
	y, _ := b.Command.(*parser.MailCommand)
	return x != nil && y != nil && x.ReversePath.Address() == y.ReversePath.Address()
}

func sameForwardPath(a, b *parser.Exchange) bool {
	x, _ := a.Command.(*parser.RcptCommand)
	y, _ := b.Command.(*parser.RcptCommand)
	if x == nil || y == nil {
		return false
	}
	address := x.ForwardPath.Address()
	return address != "" && strings.EqualFold(address, y.ForwardPath.Address())
}

// tellingAuth returns, of the AUTH attempts from i on, the first refusal that is
// about the credentials and not about the mechanism.
func tellingAuth(es []*parser.Exchange, i int) (*parser.Exchange, *parser.Reply) {
	for _, e := range es[i:] {
		if e.Verb() != parser.VerbAUTH || !refused(e) {
			continue
		}
		switch e.Final().Code {
		case 500, 501, 502, 504:
		default:
			return e, e.Final()
		}
	}
	if es[i].Final() != nil {
		return es[i], es[i].Final()
	}
	return es[i], es[i].Replies[len(es[i].Replies)-1]
}
