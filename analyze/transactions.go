package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Accepted reports whether the server took responsibility for the message for
// at least one recipient (RFC 5321 section 4.2.5).
func (t *Transaction) Accepted() bool {
	if t.Reply == nil || t.Data == nil {
		return false
	}
	if c, ok := t.Data.Command.(*parser.BdatCommand); ok && !c.Last {
		return false
	}
	return t.Reply.Class() == 2
}

// Refused reports whether the server refused the recipient.
func (r *Recipient) Refused() bool {
	return r.Reply != nil && r.Reply.Class() >= 4 && r.Reply.Class() <= 5
}

// block holds a report and what nearly every session has one of, so that they
// cost one allocation.
type block struct {
	report Report
	tx     Transaction
	txs    [1]*Transaction
	rcpt   [4]Recipient
	rcpts  [4]*Recipient
	login  Login
	logins [1]*Login
	found  [1]Diagnostic

	txUsed, loginUsed bool
	rcptsUsed         int
}

func (b *block) transaction() *Transaction {
	if b.txUsed {
		return &Transaction{}
	}
	b.txUsed = true
	b.tx.Recipients = b.rcpts[:0]
	return &b.tx
}

func (b *block) recipient() *Recipient {
	if b.rcptsUsed == len(b.rcpt) {
		return &Recipient{}
	}
	b.rcptsUsed++
	return &b.rcpt[b.rcptsUsed-1]
}

// collector gathers the transactions of a session.
type collector struct {
	b    *block
	open *Transaction
	lmtp bool
}

// collectTransactions finds the mail transactions of the session. One begins with
// MAIL, accepted or not, and ends with the answer to its content, with RSET, or
// with an accepted EHLO.
func (b *block) collectTransactions(states []State) {
	r := &b.report
	r.Transactions = b.txs[:0]
	c := collector{b: b}
	for i, e := range r.Session.Exchanges {
		switch cmd := e.Command.(type) {
		case *parser.HelloCommand:
			if accepted(e) {
				c.open = nil
				c.lmtp = cmd.Verb == parser.VerbLHLO
			}
		case *parser.StartTLSCommand:
			if accepted(e) {
				c.open = nil
			}
		case *parser.MailCommand:
			c.mail(e, cmd, states[i])
		case *parser.RcptCommand:
			c.rcpt(e, cmd)
		case *parser.DataCommand:
			c.data(e)
		case *parser.BdatCommand:
			c.bdat(e, cmd)
		case *parser.PlainCommand:
			if cmd.Verb == parser.VerbRSET && accepted(e) {
				c.open = nil
			}
		case *parser.OtherCommand:
			if cmd.Verb == verbBURL {
				c.burl(e)
			}
		case *parser.AuthCommand:
		}
	}
}

// begin opens a transaction; its MAIL may be missing from the transcript.
func (c *collector) begin(e *parser.Exchange) *Transaction {
	t := c.b.transaction()
	t.Mail = e
	c.open = t
	c.b.report.Transactions = append(c.b.report.Transactions, t)
	return t
}

func (c *collector) current() *Transaction {
	if c.open == nil {
		return c.begin(nil)
	}
	return c.open
}

func (c *collector) mail(e *parser.Exchange, cmd *parser.MailCommand, st State) {
	if c.open != nil && st.Mail != nil && refused(e) {
		return // nested: the open transaction stays (RFC 5321 section 4.1.4)
	}
	if unknownSend(e) {
		return
	}
	t := c.begin(e)
	t.ReversePath = addressOf(&cmd.ReversePath)
	if p, ok := cmd.Param("SIZE"); ok {
		if n, err := strconv.ParseInt(p.Value, 10, 64); err == nil && n >= 0 {
			t.declared = n
			t.DeclaredSize = &t.declared
		}
	}
}

// SenderKnown reports whether the transcript shows the reverse-path: an empty one
// is then the null reverse-path of RFC 5321 section 4.5.5.
func (t *Transaction) SenderKnown() bool {
	if t.Mail == nil {
		return false
	}
	c, ok := t.Mail.Command.(*parser.MailCommand)
	return t.ReversePath != "" || ok && c.ReversePath.Null
}

// unknownSend reports whether e is SEND, SOML or SAML (RFC 821 section 3.4) to a
// server that does not know it: no message begins, and MAIL may follow.
func unknownSend(e *parser.Exchange) bool {
	c, ok := e.Command.(*parser.MailCommand)
	if !ok || c.Verb == parser.VerbMAIL {
		return false
	}
	r := e.Final()
	return r != nil && (r.Code == 500 || r.Code == 502 || r.Code == 504)
}

// addressOf is [parser.Path.Address] without an allocation where the address
// stands in the transcript in one piece.
func addressOf(p *parser.Path) string {
	if n := len(p.Text); p.Bracketed && n > 2 && n-2 == len(p.Local)+1+len(p.Domain) {
		return p.Text[1 : n-1]
	}
	return p.Address()
}

func (c *collector) rcpt(e *parser.Exchange, cmd *parser.RcptCommand) {
	t := c.current()
	p := c.b.recipient()
	p.Exchange, p.ForwardPath, p.Reply = e, addressOf(&cmd.ForwardPath), e.Final()
	t.Recipients = append(t.Recipients, p)
}

func (c *collector) data(e *parser.Exchange) {
	t := c.current()
	t.Data = e
	final := e.Final()
	if !wentAhead(e) && e.Content == nil && (final == nil || final.Class() != 2) {
		return // still in command mode: DATA may come again
	}
	t.content(e.Content)
	if !wentAhead(e) && e.Content == nil {
		// A 2yz reply to DATA itself: the answer to something before it, unless the
		// transcript only left out the 354.
		if _, _, ok := queueID(final); ok {
			t.Reply = final
		}
	} else {
		t.Reply = final
		if c.lmtp && final != nil {
			t.lmtpReplies(e)
		}
	}
	if t.Reply != nil {
		t.QueueID, _, _ = queueID(t.Reply)
	}
	c.open = nil
}

// lmtpReplies gives each accepted recipient its own answer to the content (RFC
// 2033 section 4.2). The answer to the message is the first that accepts it,
// else the first.
func (t *Transaction) lmtpReplies(e *parser.Exchange) {
	replies := e.Replies
	if wentAhead(e) {
		replies = replies[1:]
	}
	t.Reply = nil
	i := 0
	for _, p := range t.Recipients {
		if i == len(replies) {
			break
		}
		if p.Exchange == nil || !accepted(p.Exchange) {
			continue
		}
		p.Reply = replies[i]
		if t.Reply == nil || t.Reply.Class() != 2 && p.Reply.Class() == 2 {
			t.Reply = p.Reply
		}
		i++
	}
	if t.Reply == nil && len(replies) > 0 {
		t.Reply = replies[len(replies)-1]
	}
}

func (c *collector) bdat(e *parser.Exchange, cmd *parser.BdatCommand) {
	t := c.current()
	t.Data = e
	t.Chunks = append(t.Chunks, e)
	if e.Content != nil {
		t.content(e.Content)
	}
	final := e.Final()
	if final == nil || final.Class() == 2 && !cmd.Last {
		return
	}
	t.Reply = final
	if c.lmtp {
		t.lmtpReplies(e)
	}
	t.QueueID, _, _ = queueID(t.Reply)
	c.open = nil
}

// burl notes a piece of the message that the server fetches itself (RFC 4468), so
// that no transcript has it.
func (c *collector) burl(e *parser.Exchange) {
	t := c.current()
	t.Data, t.elided, t.ActualSize = e, true, nil
	final := e.Final()
	url, last := burl(e)
	if token := urlToken(url); token != "" {
		c.b.report.Secrets = append(c.b.report.Secrets, decode.NewSecret([]byte(token)))
	}
	if final == nil || final.Code.Class() == 2 && !last {
		return
	}
	t.Reply = final
	t.QueueID, _, _ = queueID(t.Reply)
	c.open = nil
}

// urlToken returns the token of a URL with URLAUTH (RFC 4467 section 3): whoever
// has it may read the message at that place.
func urlToken(url string) string {
	_, access, ok := strings.Cut(url, ";urlauth=")
	if i := strings.LastIndexByte(access, ':'); ok && i >= 0 {
		return access[i+1:]
	}
	return ""
}
