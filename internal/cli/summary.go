package cli

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func summaryCommand() *subcommand {
	return &subcommand{
		name:    "summary",
		summary: lang.T("totals over many sessions", "여러 세션의 합계를 보여 줍니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Counts the sessions of its inputs by outcome, reply code, cause, recipient and
server. Each number comes with a place where one example stands.

  smtplog summary logs/
  journalctl -u mailer --since today -o cat | smtplog summary
  smtplog summary --format json 'logs/*.log'`,
			`입력에 있는 세션을 결과, 응답 코드, 원인, 수신자, 서버별로 셉니다. 숫자마다 예가 있는
위치를 하나씩 보여 줍니다.

  smtplog summary logs/
  journalctl -u mailer --since today -o cat | smtplog summary
  smtplog summary --format json 'logs/*.log'`),
		run:   (*Command).summary,
		flags: []string{"format=table|markdown|json", "top", "dialect"},
	}
}

func (c *Command) summary(o *options) int {
	total := analyze.NewSummary()
	var masks mask.Cache
	total.Veil = func(secrets []decode.Secret) func(string) string { return masks.Masker(secrets).String }
	status := analyzeAll(c, o, parser.Limits{ContentKept: -1}, analyze.Options{SkipMessage: true},
		func() func(*analyze.Report) *analyze.Report {
			return func(r *analyze.Report) *analyze.Report { return r }
		},
		func(r *analyze.Report) error {
			total.Add(r)
			return nil
		})
	if total.Sessions == 0 {
		return status
	}
	var err error
	if o.format == "json" {
		err = render.SummaryJSON(c.Stdout, total, c.lang)
	} else {
		style := render.TableBox
		if o.format == "markdown" {
			style = render.TableMarkdown
		}
		err = render.SummaryTable(c.Stdout, total, render.TableOptions{Style: style, Lang: c.lang, MaxRows: o.limit})
	}
	if err != nil {
		return c.outputFailed(err)
	}
	return status
}
