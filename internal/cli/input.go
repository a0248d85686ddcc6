package cli

import (
	"errors"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
	"github.com/smtplog/smtplog/parser/capture"
)

// names expands the arguments to input names; none is standard input.
func (c *Command) names(o *options) ([]string, int) {
	if len(o.files) == 0 {
		if c.StdinTerminal {
			c.errorf(lang.T("no file was named and standard input is a terminal", "파일을 지정하지 않았고 표준 입력은 터미널입니다"))
			c.hint(lang.T("name a file, or pipe a transcript in: … | smtplog %s", "파일 이름을 쓰거나 로그를 파이프로 넘기십시오: … | smtplog %s"), o.sub.name)
			return nil, ExitUsage
		}
		return []string{"-"}, ExitOK
	}
	names, err := source.Expand(o.files)
	if err == nil {
		return names, ExitOK
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			c.inputFailed(err)
		}
	} else {
		c.inputFailed(err)
	}
	return names, ExitInput
}

// named reports whether an input was named itself, and is not just one of the
// files of a folder or a pattern: those need not hold SMTP.
func (o *options) named(input string) bool {
	return len(o.files) == 0 || slices.Contains(o.files, input)
}

// eachInput reads the inputs one after the other and calls do for each session,
// in order, and the secrets that are known of its whole input. The session's
// contents are freed when do returns. What cannot be
// read is reported, and the next input is tried.
func (c *Command) eachInput(o *options, limits parser.Limits, do func(*parser.Session, []decode.Secret) error) int {
	names, status := c.names(o)
	p := parser.New(parser.Options{Dialect: o.dialect, Limits: limits, ReadReport: analyze.ReadReport})
	any := false
	for _, name := range names {
		st, err := c.readInput(o, p, name, func(s *parser.Session, known []decode.Secret) error {
			defer s.Close()
			any = true
			return do(s, known)
		})
		if err != nil {
			return c.outputFailed(err)
		}
		status = max(status, st)
	}
	return c.noneFound(status, any, o)
}

// noneFound reports that none of the files of folders and patterns held SMTP.
func (c *Command) noneFound(status int, found bool, o *options) int {
	if found || status != ExitOK {
		return status
	}
	c.errorf(lang.T("no SMTP session found in %s", "%s에서 SMTP 세션을 찾지 못했습니다"), strings.Join(o.files, ", "))
	c.expected()
	return ExitInput
}

// readInput reads one input and reports what is wrong with it. The error is
// do's.
func (c *Command) readInput(o *options, p *parser.Parser, name string, do func(*parser.Session, []decode.Secret) error) (int, error) {
	in, err := source.Open(name, c.Stdin)
	if err != nil {
		return c.inputFailed(err), nil
	}
	defer in.Close()
	count := &countingReader{r: in}
	found := false
	from, known := search(in, count, p)
	sessions, seen := c.sessionsOf(p, in, from)
	for s, err := range sessions {
		if err != nil {
			return c.inputFailed(err), nil
		}
		found = true
		if err := do(s, known); err != nil {
			return ExitOK, err
		}
	}
	c.captureNotes(in.Name, seen)
	if found || !o.named(name) {
		return ExitOK, nil
	}
	return c.nothingFound(in.Name, count, seen), nil
}

// countingReader counts what was read, for the message that nothing was found.
type countingReader struct {
	r     io.Reader
	bytes int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.bytes += int64(n)
	return n, err
}

func (c *Command) nothingFound(name string, in *countingReader, seen *capture.Stats) int {
	if seen != nil {
		return c.nothingCaptured(name, seen)
	}
	c.errorf(lang.T("%s: no SMTP session found in %d bytes", "%s: %d바이트 안에서 SMTP 세션을 찾지 못했습니다"), name, in.bytes)
	c.expected()
	return ExitInput
}

func (c *Command) expected() {
	c.hint(lang.T("expected lines such as “send: 'ehlo …'” and “reply: b'250 …'” (Python smtplib, set_debuglevel(1)) or “C: EHLO …” and “S: 250 …”, or a packet capture; “smtplog dialects” shows what can be read",
		"“send: 'ehlo …'”와 “reply: b'250 …'”(Python smtplib, set_debuglevel(1)) 또는 “C: EHLO …”와 “S: 250 …” 같은 줄이나 패킷 캡처가 필요합니다. 읽을 수 있는 형식은 “smtplog dialects”로 볼 수 있습니다"))
}

func (c *Command) inputFailed(err error) int {
	var e *source.Error
	if errors.As(err, &e) {
		c.errorf(lang.Same("%s: %s"), e.Name, e.Text)
		if !e.Fix.IsZero() {
			c.hint(lang.Same("%s"), e.Fix)
		}
		return ExitInput
	}
	c.errorf(lang.Same("%s"), err)
	return ExitInput
}

// outputFailed reports that the answer could not be written. A reader that went
// away (“… | head”) is no failure.
func (c *Command) outputFailed(err error) int {
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return ExitOK
	}
	c.errorf(lang.T("the answer could not be written: %v", "결과를 쓸 수 없습니다: %v"), err)
	return ExitInput
}
