package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/render"
)

// Exit statuses.
const (
	ExitOK       = 0 // done
	ExitFindings = 1 // check: there are errors; explain --fail: mail was not accepted
	ExitUsage    = 2 // a bad option or argument
	ExitInput    = 3 // an input could not be read, or no SMTP was found in it
)

// Command is the program with what it needs of the world. Its zero value reads
// nothing and prints nowhere; [OS] makes the real one. It runs once and is not
// for concurrent use.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	// Whether the streams are terminals: no input is awaited from one, and colours
	// go only to one.
	StdinTerminal, StdoutTerminal bool
	Width                         int // of the terminal, in cells; 0 if unknown

	lang lang.Lang

	memory sync.Mutex // for changing the limit of memory
}

// subcommand is one verb of the command line.
type subcommand struct {
	name    string
	summary lang.Text
	usage   lang.Text // what may follow the name
	help    lang.Text // what it does, and examples
	run     func(*Command, *options) int
	// flags names the options it takes, besides the common ones.
	flags []string
}

func subcommands() []*subcommand {
	return []*subcommand{
		explainCommand(),
		sessionsCommand(),
		summaryCommand(),
		checkCommand(),
		decodeCommand(),
		redactCommand(),
		convertCommand(),
		lookupCommand(),
		dialectsCommand(),
		versionCommand(),
	}
}

// Main runs the program with its arguments, without the program's name, and
// returns the exit status.
func (c *Command) Main(args []string) int {
	c.lang = c.environmentLang()
	subs := subcommands()
	args = commandFirst(args, subs)
	name := "explain"
	switch {
	case len(args) == 0 && c.StdinTerminal:
		c.help(c.Stdout, nil)
		return ExitOK
	case len(args) > 0 && (args[0] == "help" || args[0] == "-h" || args[0] == "--help" || args[0] == "-help"):
		return c.helpCommand(args[1:], subs)
	case len(args) > 0 && args[0] == "--version":
		name, args = "version", args[1:]
	case len(args) > 0 && slices.ContainsFunc(subs, func(s *subcommand) bool { return s.name == args[0] }):
		name, args = args[0], args[1:]
	}
	i := slices.IndexFunc(subs, func(s *subcommand) bool { return s.name == name })
	sub := subs[i]
	opts, err := c.parse(sub, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.help(c.Stdout, sub)
		return ExitOK
	case err != nil:
		c.errorf(lang.Same("%s"), err)
		c.hint(lang.T("“smtplog help %s” lists its options", "“smtplog help %s”에서 쓸 수 있는 옵션을 볼 수 있습니다"), sub.name)
		return ExitUsage
	}
	return sub.run(c, opts)
}

// commandFirst moves a --lang in front of a command behind it, where its option
// is read.
func commandFirst(args []string, subs []*subcommand) []string {
	n := 0
	switch {
	case len(args) > 1 && (strings.HasPrefix(args[0], "--lang=") || strings.HasPrefix(args[0], "-lang=")):
		n = 1
	case len(args) > 2 && (args[0] == "--lang" || args[0] == "-lang"):
		n = 2
	default:
		return args
	}
	if name := args[n]; name != "help" && !slices.ContainsFunc(subs, func(s *subcommand) bool { return s.name == name }) {
		return args
	}
	return slices.Concat(args[n:n+1], args[:n], args[n+1:])
}

func (c *Command) helpCommand(args []string, subs []*subcommand) int {
	var names []string
	for i := 0; i < len(args); i++ {
		if l, ok := strings.CutPrefix(args[i], "--lang"); ok {
			if l == "" && i+1 < len(args) {
				i++
				l = args[i]
			}
			c.lang, _ = lang.Parse(strings.TrimPrefix(l, "="))
			continue
		}
		names = append(names, args[i])
	}
	if len(names) == 0 {
		c.help(c.Stdout, nil)
		return ExitOK
	}
	for _, s := range subs {
		if s.name == names[0] {
			c.help(c.Stdout, s)
			return ExitOK
		}
	}
	c.errorf(lang.T("no command is named %q", "%q(이)라는 명령은 없습니다"), names[0])
	c.hint(lang.T("“smtplog help” lists the commands", "“smtplog help”로 명령의 목록을 볼 수 있습니다"))
	return ExitUsage
}

// environmentLang is the language of LC_ALL, LC_MESSAGES or LANG, in this order.
func (c *Command) environmentLang() lang.Lang {
	if c.Getenv == nil {
		return lang.English
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := c.Getenv(name); v != "" {
			l, _ := lang.Parse(v)
			return l
		}
	}
	return lang.English
}

// errorf prints "smtplog: error: …".
func (c *Command) errorf(format lang.Text, args ...any) {
	c.say(lang.T("error", "오류"), format, args...)
}

// warnf prints "smtplog: warning: …".
func (c *Command) warnf(format lang.Text, args ...any) {
	c.say(lang.T("warning", "주의"), format, args...)
}

// hint prints "smtplog: hint: …".
func (c *Command) hint(format lang.Text, args ...any) {
	c.say(lang.T("hint", "도움말"), format, args...)
}

// note prints "smtplog: note: …".
func (c *Command) note(format lang.Text, args ...any) {
	c.say(lang.T("note", "알림"), format, args...)
}

func (c *Command) say(label, format lang.Text, args ...any) {
	text := format.Format(args...).In(c.lang)
	if len(args) == 0 {
		text = format.In(c.lang)
	}
	for line := range strings.SplitSeq(text, "\n") {
		fmt.Fprintf(c.Stderr, "smtplog: %s: %s\n", label.In(c.lang), render.Printable(line))
	}
}
