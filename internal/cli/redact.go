package cli

import (
	"bufio"
	"errors"
	"io"

	"github.com/smtplog/smtplog/internal/disguise"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

func redactCommand() *subcommand {
	return &subcommand{
		name:    "redact",
		summary: lang.T("the same transcript, byte for byte, safe to post", "비밀 정보를 가려 공개해도 안전한 로그를 만듭니다. 나머지는 바이트 하나까지 같습니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Copies its input and masks every secret of the logins in it, wherever it stands
and however it is spelled, and what looks like a password by its surroundings.
With --identities it also replaces mail addresses, host names and IP addresses,
each always by the same made-up one; with --content it blanks the words of
messages. The result explains to the same outcome and cause. On standard error it
says what it masked and what it cannot know.

  smtplog redact session.log > safe.log
  smtplog redact --identities --content session.log > public.log`,
			`입력을 그대로 복사하면서 인증에 쓰인 비밀 정보를, 어디에 어떤 표기로 있든 모두 가립니다.
주변 모양으로 보아 비밀번호 같은 것도 가립니다. --identities는 메일 주소, 호스트 이름, IP 주소를
각각 언제나 같은 가짜 값으로 바꾸고, --content는 메일 내용의 글자를 지웁니다. 가린 로그를 설명해도
같은 결과와 원인이 나옵니다. 무엇을 가렸는지, 무엇은 알 수 없는지는 표준 오류에 알립니다.

  smtplog redact session.log > safe.log
  smtplog redact --identities --content session.log > public.log`),
		run:   (*Command).redact,
		flags: []string{"identities", "dialect", "quiet"},
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
	stats, made, err := redactTo(out, from, o, mask.Options{Name: in.Name, Parser: p})
	if flushed := out.Flush(); flushed != nil {
		return ExitOK, flushed
	}
	var read *parser.ReadError
	switch {
	case errors.Is(err, mask.ErrTooManySecrets):
		c.errorf(lang.T("%s: the input holds too many different secrets; nothing was written", "%s: 서로 다른 비밀 정보가 너무 많아 아무것도 출력하지 않았습니다"), in.Name)
		c.hint(lang.T("split the input and redact the parts", "입력을 나누어 따로 처리하십시오"))
		return ExitInput, nil
	case errors.Is(err, disguise.ErrTooMuch):
		c.errorf(lang.T("%s: the input holds too many messages to blank; nothing was written", "%s: 지울 메일 내용이 너무 많아 아무것도 출력하지 않았습니다"), in.Name)
		c.hint(lang.T("split the input and redact the parts", "입력을 나누어 따로 처리하십시오"))
		return ExitInput, nil
	case errors.Is(err, mask.ErrDump), errors.Is(err, disguise.ErrDump):
		c.errorf(lang.T("%s: this is a packet dump, in which a secret cannot be masked in place; nothing was written", "%s: 패킷 덤프에서는 비밀 정보를 그 자리에서 가릴 수 없어 아무것도 출력하지 않았습니다"), in.Name)
		c.hint(lang.T("“smtplog convert” writes its sessions as a transcript without secrets, which “smtplog redact” takes", "“smtplog convert”로 비밀 정보를 가린 로그로 바꾸면 “smtplog redact”에 쓸 수 있습니다"))
		return ExitInput, nil
	case errors.As(err, &read):
		return c.inputFailed(err), nil
	case err != nil:
		return ExitOK, err
	}
	if !o.quiet {
		c.redacted(in.Name, o, stats, made)
	}
	return ExitOK, nil
}

// redactTo masks the secrets and then, if that is asked for, disguises the rest.
func redactTo(w io.Writer, r io.Reader, o *options, opts mask.Options) (mask.Stats, disguise.Stats, error) {
	if !o.identities && !o.content {
		stats, err := mask.Redact(w, r, opts)
		return stats, disguise.Stats{}, err
	}
	between := &spool{}
	defer between.close()
	stats, err := mask.Redact(between, r, opts)
	if err != nil {
		return stats, disguise.Stats{}, err
	}
	text, err := between.reader()
	if err != nil {
		return stats, disguise.Stats{}, err
	}
	made, err := disguise.Rewrite(w, text, disguise.Options{Name: opts.Name, Dialect: o.dialect, Identities: o.identities, Content: o.content})
	return stats, made, err
}

func (c *Command) redacted(name string, o *options, stats mask.Stats, made disguise.Stats) {
	c.note(lang.T("%s: %d places masked", "%s: %d곳을 가렸습니다"), name, stats.Masks)
	for _, f := range stats.Found {
		c.note(lang.Same("  %d × %s"), f.Count, f.Kind.Title())
	}
	if o.identities {
		c.note(lang.T("%d places changed: %d local parts, %d domains, %d hosts, %d IP addresses replaced",
			"%d곳을 바꾸었습니다: 주소의 앞부분 %d개, 도메인 %d개, 호스트 %d개, IP 주소 %d개"), made.Places, made.Locals, made.Domains, made.Hosts, made.Addr)
	}
	if o.content {
		c.note(lang.T("%d messages blanked", "메일 %d통의 내용을 지웠습니다"), made.Messages)
		if made.Missed > 0 {
			c.warnf(lang.T("%d lines of messages were blanked whole or not at all: look at them before you publish the result", "메일의 %d줄은 줄 전체를 지웠거나 지우지 못했습니다. 공개하기 전에 확인하십시오"), made.Missed)
		}
	}
	for _, caveat := range stats.Caveats(o.identities, o.content) {
		c.note(lang.Same("%s"), caveat)
	}
}
