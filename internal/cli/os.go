package cli

import (
	"os"

	"golang.org/x/term"
)

// OS returns the command over the process's own streams and environment.
func OS() *Command {
	c := &Command{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		StdinTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		StdoutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
	}
	if c.StdoutTerminal {
		if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
			c.Width = w
		}
	}
	return c
}
