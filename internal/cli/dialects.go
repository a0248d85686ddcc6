package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

func dialectsCommand() *subcommand {
	return &subcommand{
		name:    "dialects",
		summary: lang.T("the forms of transcript that can be read, with samples", "읽을 수 있는 로그 형식을 예와 함께 보여 줍니다"),
		usage:   lang.T("[--explain file]", "[--explain 파일]"),
		help: lang.T(
			`Lists the forms of transcript that can be read, with sample lines. With --explain
it says which of them a file is taken for, and why.

A form of your own is described in a file for --dialect-file, in TOML:

  name = "acme"
  title = "Acme Mailer's debug log"
  time = "2006-01-02 15:04:05"     # layout of the group "time", as Go writes it
  unescape = "backslash"           # or "python"; leave it out if nothing is escaped
  samples = ['2026-11-23 10:00:01 #7 >> EHLO client.example.com\r\n']
  [[line]]
  match = '^(?P<time>\S+ \S+) #(?P<conn>\d+) >> (?P<text>.*)$'
  side = "client"                  # client, server, note, error, echo, connect or close
  [[line]]
  match = '^(?P<time>\S+ \S+) #(?P<conn>\d+) << (?P<text>.*)$'
  side = "server"

  smtplog dialects --explain session.log
  smtplog explain --dialect-file acme.toml acme.log`,
			`읽을 수 있는 로그 형식을 예와 함께 보여 줍니다. --explain을 쓰면 파일을 어떤 형식으로
읽는지, 왜 그렇게 판단했는지를 알려 줍니다.

직접 정한 형식은 --dialect-file에 쓸 TOML 파일로 설명합니다.

  name = "acme"
  title = "Acme Mailer's debug log"
  time = "2006-01-02 15:04:05"     # "time" 그룹의 형식(Go의 표기)
  unescape = "backslash"           # 또는 "python". 이스케이프가 없으면 생략
  samples = ['2026-11-23 10:00:01 #7 >> EHLO client.example.com\r\n']
  [[line]]
  match = '^(?P<time>\S+ \S+) #(?P<conn>\d+) >> (?P<text>.*)$'
  side = "client"                  # client, server, note, error, echo, connect, close
  [[line]]
  match = '^(?P<time>\S+ \S+) #(?P<conn>\d+) << (?P<text>.*)$'
  side = "server"

  smtplog dialects --explain session.log
  smtplog explain --dialect-file acme.toml acme.log`),
		run:   (*Command).dialects,
		flags: []string{"explain", "dialect-file"},
	}
}

func (c *Command) dialects(o *options) int {
	if o.explain != "" {
		return c.explainDialect(o)
	}
	list := parser.Dialects()
	if o.dialect != nil {
		list = append(list, o.dialect)
	}
	for _, d := range list {
		fmt.Fprintf(c.Stdout, "%s: %s\n", d.Name, render.Printable(registry.DialectTitle(d.Name, d.Title).In(c.lang)))
		for _, s := range d.Samples {
			fmt.Fprintf(c.Stdout, "    %s\n", render.Printable(s))
		}
	}
	fmt.Fprintf(c.Stdout, "%s: %s\n", parser.CaptureDialect, captureTitle().In(c.lang))
	return ExitOK
}

func captureTitle() lang.Text {
	return lang.T("packet captures, pcap and pcapng; told by their first bytes", "패킷 캡처(pcap, pcapng). 첫 바이트로 알아봅니다")
}

// explainDialect says what the first lines of a file speak for.
func (c *Command) explainDialect(o *options) int {
	in, err := source.Open(o.explain, c.Stdin)
	if err != nil {
		return c.inputFailed(err)
	}
	defer in.Close()
	if in.Capture {
		fmt.Fprintf(c.Stdout, "%s (%s), %s\n", parser.CaptureDialect, captureTitle().In(c.lang), lang.T("sure", "확실함").In(c.lang))
		return ExitOK
	}
	text, err := io.ReadAll(io.LimitReader(in, 256<<10))
	if err != nil {
		return c.inputFailed(err)
	}
	list := parser.Dialects()
	if o.dialect != nil {
		list = append([]*parser.Dialect{o.dialect}, list...)
	}
	found := parser.Candidates(list, text)
	if len(found) == 0 {
		c.errorf(lang.T("%s: no dialect claims any of its first lines", "%s: 앞부분의 어떤 줄도 알려진 형식이 아닙니다"), o.explain)
		c.expected()
		return ExitInput
	}
	if in.Decoded != "" {
		fmt.Fprintf(c.Stdout, "%s\n", lang.T("decoded: %s", "변환: %s").Format(in.Decoded).In(c.lang))
	}
	best := found[0]
	sure := lang.T("sure", "확실함")
	if len(found) > 1 && best.Score < 2*found[1].Score {
		sure = lang.T("not sure: the next one is close", "불확실함: 다음 후보와 차이가 작음")
	}
	fmt.Fprintf(c.Stdout, "%s\n\n", lang.T("%s (%s), %s", "%s (%s), %s").Format(best.Dialect.Name, render.Printable(registry.DialectTitle(best.Dialect.Name, best.Dialect.Title).In(c.lang)), sure).In(c.lang))
	var rows [][]string
	lines := safeLines(text, o.dialect)
	for _, f := range found {
		first := fmt.Sprint(f.Line)
		if f.Line <= len(lines) {
			first = fmt.Sprintf("%d: %.70s", f.Line, strings.TrimRight(lines[f.Line-1], "\r"))
		}
		rows = append(rows, []string{f.Dialect.Name, fmt.Sprint(f.Score), fmt.Sprint(f.Lines), first})
	}
	header := []string{
		lang.T("dialect", "형식").In(c.lang), lang.T("evidence", "근거 점수").In(c.lang),
		lang.T("lines", "줄 수").In(c.lang), lang.T("first line", "첫 줄").In(c.lang),
	}
	if err := render.Table(c.Stdout, header, rows, render.TableBox); err != nil {
		return c.outputFailed(err)
	}
	return ExitOK
}

// safeLines are the lines of a text without its secrets; none if they cannot be
// masked.
func safeLines(text []byte, d *parser.Dialect) []string {
	var out strings.Builder
	opts := mask.Options{}
	if d != nil {
		opts.Parser = parser.New(parser.Options{Dialect: d, Limits: parser.Limits{ContentKept: -1, LineBytes: 1 << 20}})
	}
	if _, err := mask.Redact(&out, bytes.NewReader(text), opts); err != nil {
		return nil
	}
	return strings.Split(out.String(), "\n")
}
