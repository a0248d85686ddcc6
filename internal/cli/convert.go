package cli

import (
	"bufio"
	"fmt"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func convertCommand() *subcommand {
	return &subcommand{
		name:    "convert",
		summary: lang.T("the same sessions in another form of transcript", "같은 세션을 다른 형식의 로그로 바꿉니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Writes the sessions of its inputs as another form of transcript, with the secrets
of the logins masked: “C:” and “S:” as in RFCs and lessons, Python's smtplib, or
swaks; or as JSON.

  smtplog convert session.log
  smtplog convert --to smtplib telnet.txt`,
			`입력의 세션을 다른 형식의 로그로 바꾸어 씁니다. 인증의 비밀 정보는 가립니다. RFC와
강의에서 쓰는 “C:”, “S:” 형식, Python의 smtplib 형식, swaks 형식, JSON을 고를 수 있습니다.

  smtplog convert session.log
  smtplog convert --to smtplib telnet.txt`),
		run:   (*Command).convert,
		flags: []string{"to", "dialect"},
	}
}

func (c *Command) convert(o *options) int {
	if o.to == "json" {
		o.format = "json"
		return c.explain(o)
	}
	out := bufio.NewWriterSize(c.Stdout, 64<<10)
	veil := &veiler{}
	analyzer := analyze.New(analyze.Options{SkipMessage: true})
	shown := 0
	status := c.eachInput(o, parser.Limits{}, func(s *parser.Session, known []decode.Secret) error {
		if shown > 0 {
			if _, err := fmt.Fprintln(out); err != nil {
				return err
			}
		}
		shown++
		return render.Transcript(out, veil.report(analyzer.Report(s), known), render.Form(o.to))
	})
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	return status
}
