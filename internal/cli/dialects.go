package cli

import (
	"fmt"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func dialectsCommand() *subcommand {
	return &subcommand{
		name:    "dialects",
		summary: lang.T("the forms of transcript that can be read, with samples", "읽을 수 있는 기록의 형식과 예"),
		help:    lang.T("Lists the forms of transcript that can be read, with sample lines.", "읽을 수 있는 기록의 형식을 예와 함께 보여 줍니다."),
		run: func(c *Command, _ *options) int {
			for _, d := range parser.Dialects() {
				fmt.Fprintf(c.Stdout, "%s: %s\n", d.Name, d.Title)
				for _, s := range d.Samples {
					fmt.Fprintf(c.Stdout, "    %s\n", render.Printable(s))
				}
			}
			return ExitOK
		},
	}
}
