package cli

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func checkCommand() *subcommand {
	return &subcommand{
		name:    "check",
		summary: lang.T("what is against the standard, line by line", "표준에 어긋나는 부분을 줄 단위로 점검합니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Runs the checks over the sessions of its inputs and prints what they find, as
compilers do: file, line, column, severity, message and the check's code, then
the line with the place underlined. The exit status is 1 if there is an error,
and 0 if there are warnings only.

  smtplog check session.log
  smtplog check --select SEQ,COD001 --severity warning logs/
  smtplog check --ignore TLS --format github mail.log
  smtplog check --format sarif logs/ > smtplog.sarif
  smtplog check --list`,
			`입력의 세션을 점검하여 찾은 문제를 컴파일러처럼 출력합니다. 파일, 줄, 칸, 심각도, 내용,
점검 코드를 쓰고, 이어서 해당 줄의 위치를 표시합니다. 오류가 있으면 종료 상태는 1이고,
경고만 있으면 0입니다.

  smtplog check session.log
  smtplog check --select SEQ,COD001 --severity warning logs/
  smtplog check --ignore TLS --format github mail.log
  smtplog check --format sarif logs/ > smtplog.sarif
  smtplog check --list`),
		run:   (*Command).check,
		flags: []string{"format=" + strings.Join(render.FindingFormats(), "|"), "select", "color", "width", "quiet", "dialect"},
	}
}

// checkOptions are the options of check alone.
type checkOptions struct {
	selected, ignored []string // codes and families, in upper case
	severity          string   // the least that is reported
	list              bool
	checks            []*analyze.Check // that these choose
}

// register adds the options to a set of flags.
func (o *checkOptions) register(fs *flag.FlagSet) {
	names := func(to *[]string) func(string) error {
		return func(value string) error {
			for name := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == ',' || r == ' ' }) {
				*to = append(*to, strings.ToUpper(name))
			}
			return nil
		}
	}
	fs.Func("select", "", names(&o.selected))
	fs.Func("ignore", "", names(&o.ignored))
	fs.StringVar(&o.severity, "severity", severities()[0], "")
	fs.BoolVar(&o.list, "list", false, "")
}

// resolve looks up what the options name.
func (o *checkOptions) resolve(c *Command) (err error) {
	if !slices.Contains(severities(), o.severity) {
		return c.badValue("--severity", o.severity, severities()...)
	}
	o.checks, err = o.choose(c)
	return err
}

// choose returns the checks that are to be run, never nil. The error names a
// code or family that does not exist.
func (o *checkOptions) choose(c *Command) ([]*analyze.Check, error) {
	all := analyze.Checks()
	for _, name := range slices.Concat(o.selected, o.ignored) {
		if !slices.ContainsFunc(all, func(check *analyze.Check) bool { return belongs(check, name) }) {
			return nil, c.unknownCheck(name, all)
		}
	}
	out := []*analyze.Check{}
	for _, check := range all {
		is := func(name string) bool { return belongs(check, name) }
		if (len(o.selected) == 0 || slices.ContainsFunc(o.selected, is)) && !slices.ContainsFunc(o.ignored, is) {
			out = append(out, check)
		}
	}
	return out, nil
}

// severities are the values of --severity, from the least on.
func severities() []string {
	return []string{analyze.Info.String(), analyze.Warning.String(), analyze.Error.String()}
}

// least is the lowest severity that is reported.
func (o *checkOptions) least() analyze.Severity {
	return analyze.Info + analyze.Severity(slices.Index(severities(), o.severity))
}

// belongs reports whether a code or a family names a check.
func belongs(check *analyze.Check, name string) bool {
	return check.Code == name || family(check) == name
}

func family(check *analyze.Check) string { return strings.TrimRight(check.Code, "0123456789") }

func (c *Command) unknownCheck(name string, all []*analyze.Check) error {
	var families []string
	for _, check := range all {
		if f := family(check); !slices.Contains(families, f) {
			families = append(families, f)
		}
	}
	slices.Sort(families)
	return errors.New(lang.T("no check has the code or family %q; the families are %s, and “smtplog check --list” lists the checks",
		"%q은(는) 점검의 코드나 종류가 아닙니다. 쓸 수 있는 종류: %s. 점검의 목록은 “smtplog check --list”로 볼 수 있습니다").
		Format(name, strings.Join(families, ", ")).In(c.lang))
}

// found are the findings of one session.
type found struct {
	source   string
	findings []narrate.Finding
}

func (c *Command) check(o *options) int {
	if o.check.list {
		return c.listChecks(o)
	}
	out := bufio.NewWriterSize(c.Stdout, 64<<10)
	w := render.NewFindingWriter(out, o.format, render.FindingOptions{
		Lang: c.lang, Color: o.color, Width: o.width, Version: version(), Checks: o.check.checks,
	})
	var counts [analyze.Error + 1]int
	sessions := 0
	status := analyzeAll(c, o, parser.Limits{ContentMemory: 256 << 10}, analyze.Options{Checks: o.check.checks},
		func() func(*analyze.Report) found {
			return func(r *analyze.Report) found {
				r.Findings = slices.DeleteFunc(r.Findings, func(d analyze.Diagnostic) bool { return d.Severity < o.check.least() })
				return found{r.Session.Source, narrate.Check(r, c.lang)}
			}
		},
		func(f found) error {
			sessions++
			for i := range f.findings {
				counts[f.findings[i].Severity]++
			}
			return w.Findings(f.source, f.findings)
		})
	if err := w.Close(); err != nil {
		return c.outputFailed(err)
	}
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	if o.format == "text" && !o.quiet && sessions > 0 {
		c.note(lang.T("%[1]s, %[2]s and %[3]s in %[4]s", "세션 %[4]s: 오류 %[1]s, 경고 %[2]s, 정보 %[3]s"),
			number(counts[analyze.Error], "error", "errors"), number(counts[analyze.Warning], "warning", "warnings"),
			number(counts[analyze.Info], "remark", "remarks"), number(sessions, "session", "sessions"))
	}
	if status == ExitOK && counts[analyze.Error] > 0 {
		return ExitFindings
	}
	return status
}

// number is a count with its noun in English, and with a counter in Korean.
func number(n int, one, many string) lang.Text {
	if n == 1 {
		many = one
	}
	return lang.T("%d %s", "%d%s").Format(n, lang.T(many, "개"))
}

// listChecks prints the checks, one a line.
func (c *Command) listChecks(o *options) int {
	out := bufio.NewWriter(c.Stdout)
	labels := narrate.LabelsIn(c.lang)
	for _, check := range o.check.checks {
		if check.Severity < o.check.least() {
			continue
		}
		fmt.Fprintf(out, "%s  %-8s %s (%s)\n", check.Code, labels.SeverityName(check.Severity), check.Title.In(c.lang), check.RFC)
	}
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	return ExitOK
}
