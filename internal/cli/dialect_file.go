package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/BurntSushi/toml"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// dialectFile is the form of a file for --dialect-file.
type dialectFile struct {
	Name        string        `toml:"name"`
	Title       string        `toml:"title"`
	Time        string        `toml:"time"`
	Unescape    string        `toml:"unescape"`
	Synchronous bool          `toml:"synchronous"`
	Unstuffed   bool          `toml:"unstuffed"`
	BareContent bool          `toml:"bare_content"`
	Samples     []string      `toml:"samples"`
	Lines       []dialectLine `toml:"line"`
}

type dialectLine struct {
	Match string `toml:"match"`
	Side  string `toml:"side"`
}

// loadDialect reads a dialect of the user's own. The error is in the user's
// language and names the file, and the line where TOML is broken.
func (c *Command) loadDialect(name string) (*parser.Dialect, error) {
	fail := func(what any) error {
		return errors.New(lang.Same("--dialect-file %s: %v").Format(name, what).In(c.lang))
	}
	b, err := os.ReadFile(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fail(err)
	}
	var f dialectFile
	meta, err := toml.Decode(string(b), &f)
	var broken toml.ParseError
	if errors.As(err, &broken) {
		return nil, fail(fmt.Sprintf("%d: %s", broken.Position.Line, broken.Message))
	}
	if err != nil {
		return nil, fail(err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fail(lang.T("there is no key %q", "%q(이)라는 키는 없습니다").Format(unknown[0].String()).In(c.lang))
	}
	custom := parser.CustomDialect{
		Name: f.Name, Title: f.Title, Time: f.Time, Unescape: f.Unescape, Samples: f.Samples,
		Synchronous: f.Synchronous, Unstuffed: f.Unstuffed, BareContent: f.BareContent,
	}
	for _, l := range f.Lines {
		custom.Lines = append(custom.Lines, parser.CustomLine{Match: l.Match, Side: l.Side})
	}
	d, err := parser.NewDialect(custom)
	if err != nil {
		return nil, fail(err)
	}
	return d, nil
}
