package mask

import (
	"errors"
	"io"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// Options choose how [Redact] works. The zero value is what most want.
type Options struct {
	// Name is what errors call the input.
	Name string
	// Parser reads the sessions; nil stands for one that detects the dialect.
	// Redact needs no content, and a client's lines up to 1 MiB.
	Parser *parser.Parser
	// Secrets are masked besides those that are found.
	Secrets []decode.Secret
	// Memory is how many bytes of an input that cannot be read twice are kept in
	// memory before it goes to a temporary file. Default 8 MiB.
	Memory int64
	// MaxSecrets is how many different secrets one input may hold. Default 20 000.
	MaxSecrets int
}

// ErrTooManySecrets means that an input holds more secrets than Redact keeps in
// memory. Nothing was written. Give it the input in parts, or allow for more
// with [Options.MaxSecrets].
var ErrTooManySecrets = errors.New("too many different secrets in one input")

// ErrDump means that the input is a packet dump, in which words are spelled as
// digits, or their octets counted: what is secret in it cannot be masked in
// place. Nothing was written.
var ErrDump = errors.New("a packet dump cannot be masked in place")

// Redact copies r to w byte for byte, but with every secret replaced by
// [decode.Mask]. Secrets are what the AUTH exchanges of the SMTP sessions in r
// carry, and what looks like one by its surroundings; each is masked wherever
// else it stands, before or after, in all spellings the package comment lists.
// A redacted transcript stays the same when it is redacted again.
//
// r is read twice: the first time to find the secrets. If it is an io.Seeker
// that can seek, it is read from where it stands; otherwise it is kept in memory
// or, above [Options.Memory], in a temporary file that only its owner can read
// and that is gone when Redact returns.
//
// It returns what went wrong with reading or writing, [*parser.ReadError] or
// [ErrTooManySecrets] or [ErrDump]. Except for the last two, part of the text may have been
// written by then, masked.
func Redact(w io.Writer, r io.Reader, opts Options) (Stats, error) {
	opts = opts.withDefaults()
	input, err := twice(r, opts.Memory)
	if err != nil {
		return Stats{}, err
	}
	defer input.close()
	c := newCollector(opts.limits())
	for _, s := range opts.Secrets {
		c.add(KindGiven, string(s.Reveal()))
	}
	if err := c.read(input.first(), opts); err != nil {
		return c.stats, err
	}
	m := c.masker()
	if c.full {
		return c.stats, ErrTooManySecrets
	}
	c.stats.Found = c.found()
	again, err := input.second()
	if err != nil {
		return c.stats, err
	}
	c.stats.Masks, err = stream(w, again, m, c.forced)
	return c.stats, err
}

func (o Options) withDefaults() Options {
	if o.Memory <= 0 {
		o.Memory = 8 << 20
	}
	if o.MaxSecrets <= 0 {
		o.MaxSecrets = 20_000
	}
	if o.Parser == nil {
		o.Parser = parser.New(parser.Options{Limits: parser.Limits{ContentKept: -1, LineBytes: 1 << 20}})
	}
	return o
}

func (o Options) limits() limits {
	return limits{secrets: o.MaxSecrets, bytes: 16 << 20, ranges: 500_000, names: 20_000}
}

// read is the first pass.
func (c *collector) read(r io.Reader, opts Options) error {
	shapes := newShapes(c)
	for s, err := range opts.Parser.Sessions(io.TeeReader(r, shapes), opts.Name) {
		if err != nil {
			return err
		}
		if s.Dump {
			return ErrDump
		}
		c.session(s)
		if err := s.Close(); err != nil {
			return err
		}
		if c.full {
			return nil
		}
	}
	shapes.close()
	return nil
}
