package parser

import (
	"fmt"
	"io"
	"iter"
	"sync"
)

// Limits bound what a Parser keeps of one input. The zero value of a field
// means its default.
type Limits struct {
	// ContentMemory is how many octets of a message are held in memory before the
	// rest goes to a temporary file. Default 1 MiB.
	ContentMemory int64
	// ContentKept is how many octets of a message are kept at all; a negative number
	// keeps none. What is not kept is still counted. Default 256 MiB.
	ContentKept int64
	// Exchanges is how many exchanges a session may have before it is handed out in
	// parts. Default 5 000.
	Exchanges int
	// ReplyLines is how many lines of one reply are kept. Default 1 000.
	ReplyLines int
	// Connections is how many connections of one input may be open at once; above
	// that the oldest count as ended. Default 100 000.
	Connections int
	// LineBytes is how many bytes of a command or a reply are kept. Default 64 KiB.
	LineBytes int
}

func (l Limits) withDefaults() Limits {
	def := func(v *int64, d int64) {
		if *v == 0 {
			*v = d
		}
	}
	def(&l.ContentMemory, 1<<20)
	def(&l.ContentKept, 256<<20)
	if l.ContentKept < 0 {
		l.ContentKept = 0
	}
	if l.Exchanges <= 0 {
		l.Exchanges = 5_000
	}
	if l.ReplyLines <= 0 {
		l.ReplyLines = 1000
	}
	if l.Connections <= 0 {
		l.Connections = 100_000
	}
	if l.LineBytes <= 0 {
		l.LineBytes = 64 << 10
	}
	return l
}

// Options choose how a Parser reads.
type Options struct {
	// Dialect forces a dialect; nil detects it.
	Dialect *Dialect
	Limits  Limits
	// ReadReport, if not nil, reads a mail that is a delivery report (RFC 3464), and
	// returns what it says about each recipient. Without it a report is running text
	// like any other. It must not keep its argument, and may be called by several
	// goroutines at once.
	ReadReport func(mail []byte) []Reported
	// Record, if not nil, is told of every physical line, in order: where it stands
	// and whether the dialect claimed it. The spans together give the input back.
	Record func(span Span, claimed bool)
	// Content, if not nil, is told of message content while it is read.
	Content func(ContentPiece)
}

// ContentPiece is a run of octets of a message, as they crossed the wire: dots
// of transparency and the final one are there, and line endings, which the
// transcript may spell in another way or not at all.
type ContentPiece struct {
	Message *Content // tells messages apart; the chunks of BDAT are one each
	Span    Span     // the physical line, or piece of a long one, it stands in
	Data    []byte   // good until the call returns
	Counted bool     // a chunk of BDAT, whose length was announced
}

// Parser reads transcripts. It remembers the shapes of the turns and lines it
// has met, so that participle need not parse the same shape again; use one
// Parser for many inputs. It may be used by several goroutines at once.
type Parser struct {
	opts Options
	g    *grammars
	pool pools
}

// New returns a Parser. It costs next to nothing: the grammars are built when
// the first line needs them.
func New(opts Options) *Parser {
	opts.Limits = opts.Limits.withDefaults()
	return &Parser{opts: opts, g: newGrammars(), pool: pools{sessions: sync.Pool{New: func() any { return new(memory) }}}}
}

// ReadError is a failure of the input itself, not of what stands in it.
type ReadError struct {
	Source string
	Line   int // the physical line where it happened
	Err    error
}

// Error prints "source:line: cause".
func (e *ReadError) Error() string { return fmt.Sprintf("%s:%d: %v", e.Source, e.Line, e.Err) }

// Unwrap returns the cause.
func (e *ReadError) Unwrap() error { return e.Err }

// Sessions reads r to its end and yields each SMTP session as soon as it is
// complete. name is what the sessions call their source. Memory is bounded by
// one session's lines, not by r.
//
// An error that is yielded is a [*ReadError]; the sessions before it are whole,
// and the last one is yielded before the error as far as it goes. What makes no
// sense within the input is never an error: it is in [Session.Problems], in the
// Err fields of commands, or noise.
func (p *Parser) Sessions(r io.Reader, name string) iter.Seq2[*Session, error] {
	return func(yield func(*Session, error) bool) {
		stopped := false
		d := p.opts.Dialect
		f := &floor{
			g: p.g, limits: p.opts.Limits, source: name, seen: p.opts.Content, pool: &p.pool, talks: map[string]*conversation{},
			out: func(s *Session) bool {
				if stopped || !yield(s, nil) {
					stopped = true
				}
				return !stopped
			},
		}
		in := &input{f: f, lr: newLineReader(r), dialects: Dialects(), forced: d != nil, spare: &fragmentReader{}}
		if read := p.opts.ReadReport; read != nil && (d == nil || d.Name == "bounce") {
			in.mail = &reportCollector{read: read}
		}
		in.take(choice{dialect: d})
		var line physical
		var whole Span // of the physical line, whose pieces come one by one
		claimed := false
		for !stopped && in.lr.next(&line) {
			at, size := line.span(), line.eol
			ours := in.read(&line)
			if p.opts.Record == nil {
				continue
			}
			if line.continued {
				whole, claimed = whole.join(at), claimed || ours
			} else {
				whole, claimed = at, ours
			}
			if !line.more {
				whole.End.Offset += int64(size)
				p.opts.Record(whole, claimed)
			}
		}
		if stopped {
			return
		}
		in.end()
		if in.lr.err != nil && !stopped {
			yield(nil, &ReadError{Source: name, Line: in.lr.line, Err: in.lr.err})
		}
	}
}

// Sessions reads r with a fresh Parser; see [Parser.Sessions].
func Sessions(r io.Reader, name string, opts Options) iter.Seq2[*Session, error] {
	return New(opts).Sessions(r, name)
}
