package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/smtplog/smtplog/internal/lang"
)

func versionCommand() *subcommand {
	return &subcommand{
		name:    "version",
		summary: lang.T("the version of this program", "이 프로그램의 버전을 출력합니다"),
		help:    lang.T("Prints the version.", "버전을 출력합니다."),
		run: func(c *Command, _ *options) int {
			fmt.Fprintln(c.Stdout, "smtplog", version())
			return ExitOK
		},
	}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
