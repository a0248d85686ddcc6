package cli

import (
	"bufio"
	"sync"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func sessionsCommand() *subcommand {
	return &subcommand{
		name:    "sessions",
		summary: lang.T("a row for each session", "세션마다 한 줄로 보여 줍니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Lists the SMTP sessions of its inputs, a row for each. With --format ndjson it
prints one JSON object a line, without exchanges, steps and lines of text; this
is the way to read logs of any size.

  smtplog sessions logs/
  smtplog sessions --format ndjson big.log.gz | jq -r 'select(.outcome=="rejected").cause.id'`,
			`입력에 있는 SMTP 세션을 한 줄에 하나씩 보여 줍니다. --format ndjson은 명령과 응답, 단계, 설명을 뺀
JSON 객체를 한 줄에 하나씩 출력합니다. 아무리 큰 로그도 이 방법으로 읽을 수 있습니다.

  smtplog sessions logs/
  smtplog sessions --format ndjson big.log.gz | jq -r 'select(.outcome=="rejected").cause.id'`),
		run:   (*Command).sessions,
		flags: []string{"format=table|markdown|ndjson", "width", "dialect"},
	}
}

func (c *Command) sessions(o *options) int {
	if o.format == "ndjson" {
		return c.sessionsNDJSON(o)
	}
	// A table needs the width of all its rows; it is cut at maxRows and says so.
	const maxRows = 1000
	var rows []render.SessionRow
	more := 0
	status := analyzeAll(c, o, parser.Limits{ContentMemory: 256 << 10}, analyze.Options{},
		func() func(*analyze.Report) render.SessionRow { return render.NewSessionRow },
		func(r render.SessionRow) error {
			if len(rows) < maxRows {
				rows = append(rows, r)
			} else {
				more++
			}
			return nil
		})
	if len(rows) == 0 {
		return status
	}
	style := render.TableBox
	if o.format == "markdown" {
		style = render.TableMarkdown
	}
	if err := render.SessionsTable(c.Stdout, rows, render.TableOptions{Style: style, Lang: c.lang, MaxRows: maxRows, More: more, Width: o.width}); err != nil {
		return c.outputFailed(err)
	}
	return status
}

func (c *Command) sessionsNDJSON(o *options) int {
	out := bufio.NewWriterSize(c.Stdout, 256<<10)
	mode := render.JSONMode{Lang: c.lang}
	// The lines' memory is used again once they are printed, unless one was very long.
	const maxLineKept = 16 << 10
	lines := sync.Pool{New: func() any { b := make([]byte, 0, 4<<10); return &b }}
	status := analyzeAll(c, o, parser.Limits{ContentMemory: 256 << 10}, analyze.Options{},
		func() func(*analyze.Report) *[]byte {
			var encoder render.SessionEncoder
			return func(r *analyze.Report) *[]byte {
				line := lines.Get().(*[]byte)
				*line = append(encoder.Append((*line)[:0], r, mode), '\n')
				return line
			}
		},
		func(line *[]byte) error {
			_, err := out.Write(*line)
			if cap(*line) <= maxLineKept {
				lines.Put(line)
			}
			return err
		})
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	return status
}
