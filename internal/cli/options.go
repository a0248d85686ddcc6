package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

// options are a subcommand's arguments, read.
type options struct {
	sub     *subcommand
	files   []string
	format  string
	color   bool
	width   int
	dialect *parser.Dialect
	fail    bool
	limit   int
	quiet   bool
	to      string
	explain string // a file
	check   checkOptions
	extract string // a folder
	// identities and content are what redact hides besides secrets.
	identities, content bool
}

// parse reads the arguments of a subcommand. Options may stand before and
// behind file names; "--" ends them.
func (c *Command) parse(sub *subcommand, args []string) (*options, error) {
	o := &options{sub: sub}
	c.lang = languageOf(args, c.lang)
	fs := flag.NewFlagSet(sub.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	formats := sub.formats()
	language := fs.String("lang", "", "")
	var color, dialect, dialectFile *string
	if len(formats) > 0 {
		fs.StringVar(&o.format, "format", formats[0], "")
	}
	has := func(name string) bool { return slices.Contains(sub.flags, name) }
	if has("color") {
		color = fs.String("color", "auto", "")
	}
	if has("width") {
		fs.IntVar(&o.width, "width", 0, "")
	}
	if has("dialect") {
		dialect = fs.String("dialect", "", "")
	}
	if has("dialect") || has("dialect-file") {
		dialectFile = fs.String("dialect-file", "", "")
	}
	if has("explain") {
		fs.StringVar(&o.explain, "explain", "", "")
	}
	if has("fail") {
		fs.BoolVar(&o.fail, "fail", false, "")
	}
	if has("top") {
		fs.IntVar(&o.limit, "top", 10, "")
	}
	if has("to") {
		fs.StringVar(&o.to, "to", "text", "")
	}
	if has("identities") {
		fs.BoolVar(&o.identities, "identities", false, "")
		fs.BoolVar(&o.content, "content", false, "")
	}
	if has("quiet") {
		fs.BoolVar(&o.quiet, "quiet", false, "")
	}
	if has("select") {
		o.check.register(fs)
	}
	if has("extract") {
		fs.StringVar(&o.extract, "extract", "", "")
	}
	for len(args) > 0 {
		if err := fs.Parse(args); err != nil {
			return nil, c.flagError(err)
		}
		rest := fs.Args()
		if done := len(args) - len(rest); done > 0 && args[done-1] == "--" {
			o.files = append(o.files, rest...)
			break
		}
		if len(rest) == 0 {
			break
		}
		o.files = append(o.files, rest[0])
		args = rest[1:]
	}
	if *language != "" {
		l, ok := lang.Parse(*language)
		if !ok {
			return nil, c.badValue("--lang", *language, "en", "ko")
		}
		c.lang = l
	}
	if len(formats) > 0 && !slices.Contains(formats, o.format) {
		return nil, c.badValue("--format", o.format, formats...)
	}
	if forms := conversions(); has("to") && !slices.Contains(forms, o.to) {
		return nil, c.badValue("--to", o.to, forms...)
	}
	if color != nil {
		switch *color {
		case "always":
			o.color = true
		case "never":
		case "auto":
			o.color = c.StdoutTerminal && c.env("NO_COLOR") == "" && c.env("TERM") != "dumb"
		default:
			return nil, c.badValue("--color", *color, "auto", "always", "never")
		}
	}
	if o.width <= 0 {
		o.width = c.Width
	}
	if dialect != nil && *dialect != "" {
		d, ok := parser.DialectByName(*dialect)
		if !ok {
			var names []string
			for _, d := range parser.Dialects() {
				names = append(names, d.Name)
			}
			return nil, c.badValue("--dialect", *dialect, names...)
		}
		o.dialect = d
	}
	if dialectFile != nil && *dialectFile != "" {
		d, err := c.loadDialect(*dialectFile)
		if err != nil {
			return nil, err
		}
		o.dialect = d
	}
	if has("select") {
		if err := o.check.resolve(c); err != nil {
			return nil, err
		}
	}
	if o.limit < 0 {
		return nil, c.badValue("--top", fmt.Sprint(o.limit), "1", "2", "…")
	}
	return o, nil
}

// languageOf is the language that args ask for, otherwise l: what is wrong with
// the options before it is told in it, too.
func languageOf(args []string, l lang.Lang) lang.Lang {
	for i, arg := range args {
		name, value, given := strings.Cut(arg, "=")
		switch {
		case arg == "--":
			return l
		case name != "--lang" && name != "-lang":
			continue
		case !given && i+1 < len(args):
			value = args[i+1]
		}
		if asked, ok := lang.Parse(value); ok {
			return asked
		}
	}
	return l
}

// conversions are what convert can write.
func conversions() []string {
	var forms []string
	for _, f := range render.Forms() {
		forms = append(forms, string(f))
	}
	return append(forms, "json")
}

func (s *subcommand) formats() []string {
	for _, f := range s.flags {
		if list, ok := strings.CutPrefix(f, "format="); ok {
			return strings.Split(list, "|")
		}
	}
	return nil
}

func (c *Command) env(name string) string {
	if c.Getenv == nil {
		return ""
	}
	return c.Getenv(name)
}

func (c *Command) badValue(option, value string, valid ...string) error {
	return errors.New(lang.T("%s cannot be %q; it is one of %s", "%s의 값으로 %q은(는) 쓸 수 없습니다. 쓸 수 있는 값: %s").
		Format(option, value, strings.Join(valid, ", ")).In(c.lang))
}

// flagError says what the flag package says, in our words and with two dashes.
func (c *Command) flagError(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		return errors.New(lang.T("there is no option --%s here", "여기에는 --%s 옵션이 없습니다").Format(strings.TrimPrefix(name, "-")).In(c.lang))
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return errors.New(lang.T("--%s needs a value", "--%s에는 값이 필요합니다").Format(name).In(c.lang))
	}
	return errors.New(lang.T("an option cannot be read: %s", "옵션을 읽을 수 없습니다: %s").Format(text).In(c.lang))
}
