package cli

import (
	"bufio"
	"fmt"
	"io"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func explainCommand() *subcommand {
	return &subcommand{
		name:    "explain",
		summary: lang.T("what happened in each session, why, and what to do (the default)", "세션마다 무슨 일이 왜 있었고 무엇을 하면 되는지 설명합니다 (기본 명령)"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Explains each SMTP session of its inputs: the conclusion first, then every step
with its original lines and their parts, the lines that decide, the message and
the login. Passwords are masked.

  smtplog explain session.log
  smtplog explain --lang ko --color always session.log | less -R
  smtplog explain --format json session.log | jq '.sessions[].outcome'
  smtplog explain --format support session.log    a text to send to the provider
  smtplog explain --fail nightly.log || echo "mail did not go out"`,
			`입력에 있는 SMTP 세션을 하나씩 설명합니다. 먼저 결론을 말하고, 단계마다 원래의 줄과
그 구성 요소, 결정적인 줄, 메일 내용, 인증 정보를 보여 줍니다. 비밀번호는 가립니다.

  smtplog explain session.log
  smtplog explain --lang ko --color always session.log | less -R
  smtplog explain --format json session.log | jq '.sessions[].outcome'
  smtplog explain --format support session.log    서비스나 관리자에게 보낼 글
  smtplog explain --fail nightly.log || echo "메일이 나가지 않았습니다"`),
		run:   (*Command).explain,
		flags: []string{"format=text|json|markdown|support", "color", "width", "dialect", "fail"},
	}
}

func (c *Command) explain(o *options) int {
	out := bufio.NewWriterSize(c.Stdout, 64<<10)
	var json *render.JSONWriter
	if o.format == "json" {
		json = render.NewJSONWriter(out, c.lang)
	}
	veil := &veiler{}
	analyzer := analyze.New(analyze.Options{})
	refused, shown := false, 0
	status := c.eachInput(o, parser.Limits{}, func(s *parser.Session, known []decode.Secret) error {
		r := veil.report(analyzer.Report(s), known)
		refused = refused || r.Outcome != analyze.Accepted && r.Outcome != analyze.NoMail
		var err error
		if json != nil {
			err = json.Session(r)
		} else {
			err = c.explainOne(out, r, o, shown)
		}
		shown++
		return err
	})
	if json != nil {
		if err := json.Close(); err != nil {
			return c.outputFailed(err)
		}
	}
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	if status == ExitOK && o.fail && refused {
		return ExitFindings
	}
	return status
}

func (c *Command) explainOne(w io.Writer, r *analyze.Report, o *options, shown int) error {
	if shown > 0 {
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	if o.format == "support" {
		return render.Support(w, narrate.AskSupport(r, c.lang), o.width)
	}
	e := narrate.Explain(r, c.lang, narrate.Options{})
	if o.format == "markdown" {
		return render.Markdown(w, e)
	}
	return render.Text(w, e, render.TextOptions{Color: o.color, Width: o.width})
}
