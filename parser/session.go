package parser

import (
	"time"
)

// Session is one SMTP connection as far as the transcript shows it: from the
// greeting (or the first line that is there) to its end. It belongs to the
// caller and is not changed after it was handed out; several goroutines may
// read it. Call [Session.Close] to free content that was spooled to a file.
type Session struct {
	Source  string // name of the input, as given to [Parser.Sessions]
	Dialect string // name of the dialect it was read with
	Span    Span   // from its first line to its last
	// Part is 0 for a whole session. A session of more than
	// [Limits.Exchanges] exchanges is handed out in parts, numbered from 1.
	Part int
	// Returned is the message a delivery report is about, or its header; nil
	// elsewhere.
	Returned *Content
	// Fragment is true if there is no dialogue, only what a program said about one.
	Fragment bool
	// Target is where the program said it connects to; the zero value if it did
	// not say.
	Target Target
	// Exchanges are the greeting, if seen, and each command with its replies, in
	// the order the commands were sent.
	Exchanges []*Exchange
	// Notes are what else stands in the transcript, at most 64 errors and the
	// last 64 lines of noise; see [Session.NoiseLines] for how many there were.
	Notes []Note
	// NoiseLines counts the physical lines of noise.
	NoiseLines int
	// Echoes counts the physical lines that only repeat what was said before.
	Echoes int
	// Synchronous is true if the program that wrote the transcript waits for each
	// reply before it goes on, so that a missing reply is missing from the
	// conversation and not only from the order of the lines.
	Synchronous bool
	// Dump is true if words of the session stand in the input as hexadecimal digits
	// or behind the number of their octets, as in a packet dump: nothing there can
	// be exchanged for something of another length.
	Dump bool
	// Counted is true if numbers of octets stand beside words of the session, as in
	// curl --trace-ascii: what is exchanged there should keep its length.
	Counted bool
	// HidesReplies is true if no line of the server is in the transcript although
	// the client went on.
	HidesReplies bool
	Started      time.Time // time of the first line that has one, or zero
	Ended        time.Time // time of the last line that has one, or zero
	// Flow is what the packets tell of the connection; nil if the transcript is not a
	// packet capture.
	Flow *Flow
	// Problems are places the grammar could not take in, in order.
	Problems []*SyntaxError

	mem  *memory
	pool *pools
}

// Target is the host a client said it would connect to.
type Target struct {
	Host string
	Port int // 0 if not said
}

// Exchange is one command and everything that came back for it. The greeting,
// and a reply nobody asked for, is an Exchange without a command.
type Exchange struct {
	// Command is what the client asked, or nil.
	Command Command
	// Line is the command's line; its zero value if Command is nil.
	Line Line
	// Replies are all replies in order: challenges (334) and the go-ahead (354)
	// first, the final one last. In LMTP there is a final reply for each accepted
	// recipient (RFC 2033 section 4.2).
	Replies []*Reply
	// Responses are the client's lines in an AUTH dialogue, in order (RFC 4954
	// section 4). They are secrets.
	Responses []Line
	// Gap tells where in an AUTH dialogue a capture lacks octets of the client's:
	// behind so many Responses, plus one; 0 if nowhere. Nobody knows to which challenge
	// a response behind it is the answer.
	Gap int
	// Content is the message data sent after DATA or BDAT, or nil.
	Content *Content
	// Pipelined is true if the command was sent before the reply to the one
	// before it had come (RFC 2920).
	Pipelined bool
	// Span covers the command, its replies and its content.
	Span Span
}

// Final returns the last reply, if it decides the command: a 2yz, 4yz or 5yz
// one, or one without a valid code. A bare 334 or 354 is not final: nil.
func (e *Exchange) Final() *Reply {
	if len(e.Replies) == 0 {
		return nil
	}
	last := e.Replies[len(e.Replies)-1]
	if last.Code.Class() == 3 {
		return nil
	}
	return last
}

// Verb returns the command's verb, or "" for a greeting.
func (e *Exchange) Verb() Verb {
	if e.Command == nil {
		return ""
	}
	return e.Command.Head().Verb
}

// IsGreeting reports whether e is the server's opening reply (RFC 5321 section
// 3.1) or another reply that no command asked for.
func (e *Exchange) IsGreeting() bool {
	return e.Command == nil && e.Content == nil && len(e.Responses) == 0
}

// Opens reports whether e can be the server's opening reply: 220, a refusal, or
// something that is no SMTP (RFC 5321 section 4.3.2). Any other reply without a
// command answers one that the transcript leaves out.
func (e *Exchange) Opens() bool {
	if !e.IsGreeting() || len(e.Replies) == 0 {
		return false
	}
	switch code := e.Replies[0].Code; code.Class() {
	case 2, 3:
		return code == 220
	default:
		return true
	}
}

// Latency is the time from the command to its first reply, and whether the
// transcript tells it. A clock that passes midnight is allowed for.
func (e *Exchange) Latency() (time.Duration, bool) {
	if len(e.Replies) == 0 {
		return 0, false
	}
	return elapsed(e.Line.Time, e.Replies[0].Time())
}

// ContentLatency is the time from the end of the content to the final reply.
func (e *Exchange) ContentLatency() (time.Duration, bool) {
	if e.Content == nil || e.Final() == nil {
		return 0, false
	}
	return elapsed(e.Content.Time, e.Final().Time())
}

func elapsed(from, to time.Time) (time.Duration, bool) {
	if from.IsZero() || to.IsZero() {
		return 0, false
	}
	d := to.Sub(from)
	if d < 0 && from.Year() == 0 {
		d += 24 * time.Hour
	}
	return d, d >= 0
}

// Close frees what the session's contents hold outside memory. The rest of the
// session stays valid.
func (s *Session) Close() error {
	var first error
	for _, e := range s.Exchanges {
		if e.Content != nil {
			if err := e.Content.Close(); err != nil && first == nil {
				first = err
			}
		}
	}
	if s.Returned != nil {
		if err := s.Returned.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// Release closes the session and lets the Parser use its memory for another one:
// worth while when very many are read one after the other. Nothing of the
// session, no exchange, reply or list of it, may be used afterwards; strings
// stay valid. Calling it is never needed.
func (s *Session) Release() error {
	err := s.Close()
	m := s.mem
	if m == nil {
		return err
	}
	for _, e := range s.Exchanges {
		if e.Content != nil {
			s.pool.contents.giveBack(e.Content.mem)
			e.Content.mem, e.Content.kept = nil, 0
		}
	}
	m.list = s.Exchanges
	pool := s.pool
	m.reset()
	pool.sessions.Put(m)
	return err
}

// Greeting returns the exchange that holds the server's opening reply, or nil.
func (s *Session) Greeting() *Exchange {
	if len(s.Exchanges) > 0 && s.Exchanges[0].IsGreeting() {
		return s.Exchanges[0]
	}
	return nil
}
