package cli

import (
	"bufio"
	"errors"
	"io"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

func redactCommand() *subcommand {
	return &subcommand{
		name:    "redact",
		summary: lang.T("the same transcript, byte for byte, without its secrets", "비밀 정보만 가린, 나머지는 그대로인 기록"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Copies its input and masks every secret of the logins in it, wherever it stands
and however it is spelled, and what looks like a password by its surroundings.
On standard error it says what it masked and what it cannot know.

  smtplog redact session.log > safe.log`,
			`입력을 그대로 복사하면서 로그인에 쓰인 비밀 정보를, 어디에 어떤 표기로 있든 모두 가립니다.
주변 모양으로 보아 비밀번호인 것도 가립니다. 무엇을 가렸는지, 무엇은 알 수 없는지는
표준 오류에 알립니다.

  smtplog redact session.log > safe.log`),
		run:   (*Command).redact,
		flags: []string{"dialect", "quiet"},
	}
}

func (c *Command) redact(o *options) int {
	names, status := c.names(o)
	var p *parser.Parser
	if o.dialect != nil {
		p = parser.New(parser.Options{Dialect: o.dialect, Limits: parser.Limits{ContentKept: -1, LineBytes: 1 << 20}})
	}
	for _, name := range names {
		st, err := c.redactOne(p, name, o)
		if err != nil {
			return c.outputFailed(err)
		}
		status = max(status, st)
	}
	return status
}

func (c *Command) redactOne(p *parser.Parser, name string, o *options) (int, error) {
	in, err := source.Open(name, c.Stdin)
	if err != nil {
		return c.inputFailed(err), nil
	}
	defer in.Close()
	if in.Capture {
		c.errorf(lang.T("%s: a packet capture cannot be redacted: its packets would not fit any more", "%s: 패킷 캡처는 가려서 다시 쓸 수 없습니다. 패킷의 길이와 검사합이 맞지 않게 됩니다"), in.Name)
		c.hint(lang.T("share the dialogue instead, with its secrets masked: smtplog convert %s", "대신 비밀 정보를 가린 대화를 공유하십시오: smtplog convert %s"), in.Name)
		return ExitInput, nil
	}
	out := bufio.NewWriterSize(c.Stdout, 64<<10)
	var from io.Reader = in
	if f := in.File(); f != nil {
		from = f // it can be read twice as it stands
	}
	stats, err := mask.Redact(out, from, mask.Options{Name: in.Name, Parser: p})
	if flushed := out.Flush(); flushed != nil {
		return ExitOK, flushed
	}
	var read *parser.ReadError
	switch {
	case errors.Is(err, mask.ErrTooManySecrets):
		c.errorf(lang.T("%s: the input holds too many different secrets; nothing was written", "%s: 서로 다른 비밀 정보가 너무 많아 아무것도 출력하지 않았습니다"), in.Name)
		c.hint(lang.T("split the input and redact the parts", "입력을 나누어 따로 처리해 주십시오"))
		return ExitInput, nil
	case errors.As(err, &read):
		return c.inputFailed(err), nil
	case err != nil:
		return ExitOK, err
	}
	if !o.quiet {
		c.redacted(in.Name, stats)
	}
	return ExitOK, nil
}

func (c *Command) redacted(name string, stats mask.Stats) {
	c.note(lang.T("%s: %d places masked", "%s: %d곳을 가렸습니다"), name, stats.Masks)
	for _, f := range stats.Found {
		c.note(lang.Same("  %d × %s"), f.Count, f.Kind.Title())
	}
	for _, caveat := range stats.Caveats() {
		c.note(lang.Same("%s"), caveat)
	}
}
