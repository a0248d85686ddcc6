package analyze

import (
	"bytes"
	"io"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Options choose what an Analyzer does. The zero value does everything.
type Options struct {
	SkipMessage bool          // do not read the content of messages: Transaction.Message stays nil
	Checks      []*Check      // the checks to run; nil for all of them, empty for none
	Limits      decode.Limits // for reading messages
	// Body, if not nil, is called for each message just before it is read, and what
	// it returns becomes the Body of [decode.Options] for that message.
	Body func(*Transaction) func(*decode.Part) io.Writer
}

// Analyzer makes reports of sessions. It keeps buffers from one session to the
// next, costs little to make, and is for one goroutine.
type Analyzer struct {
	opts    Options
	needs   []traits // of opts.Checks, side by side: most checks are passed over
	decoder decode.Decoder
	states  []State
	pass    Pass
	kept    bytes.Reader // over the content that is being read
	flow    *parser.Flow // of the session, nil if it is no capture
}

// New returns an Analyzer.
func New(opts Options) *Analyzer {
	if opts.Checks == nil {
		opts.Checks = Checks()
	}
	a := &Analyzer{opts: opts, needs: make([]traits, len(opts.Checks))}
	for i, c := range opts.Checks {
		a.needs[i] = c.needs
	}
	return a
}

// Report says what happened in a session, why, and what to do. It does not
// change s. The report is the caller's and refers to s: close s after it.
func (a *Analyzer) Report(s *parser.Session) *Report {
	b := &block{}
	r := &b.report
	r.Session = s
	a.flow = s.Flow
	a.states = appendStates(a.states[:0], s)
	b.collectTransactions(a.states)
	b.endpoints()
	b.collectLogins(&a.decoder, a.states)
	r.Spelling = spellingOf(s)
	v := judge(r, a.states)
	r.Outcome, r.FailedAt, r.Decisive, r.Reply = v.outcome, v.step, v.exchange, v.reply
	if r.Outcome == TLSFailed && r.TLS == TLSStartTLS {
		r.TLS = TLSNone // asked for and granted, but it never came to it
	}
	if !a.opts.SkipMessage {
		for _, t := range r.Transactions {
			t.read(a)
		}
		r.returned(a)
	}
	r.Cause = causeOf(r, v)
	r.Findings = a.check(r, b.found[:0])
	clear(a.states)
	return r
}

// check runs the checks.
func (a *Analyzer) check(r *Report, room []Diagnostic) []Diagnostic {
	if len(a.opts.Checks) == 0 {
		return nil
	}
	a.pass = Pass{Report: r, States: a.states, found: room}
	has := traitsOf(r.Session, a.states) | moreTraits(r)
	for i, needs := range a.needs {
		if needs != 0 && needs&has == 0 {
			continue
		}
		c := a.opts.Checks[i]
		a.pass.check, a.pass.begin = c, len(a.pass.found)
		c.Run(&a.pass)
	}
	found := a.pass.found
	a.pass = Pass{}
	if len(found) == 0 {
		return nil
	}
	sortDiagnostics(found)
	return found
}
