package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/narrate"
)

// findingGitHub writes workflow commands of GitHub Actions, which show a finding
// beside the line of the file.
type findingGitHub struct{ w io.Writer }

// Findings writes a line for each finding.
func (g *findingGitHub) Findings(source string, list []narrate.Finding) error {
	var b strings.Builder
	for i := range list {
		f := &list[i]
		level := "notice"
		switch f.Severity {
		case analyze.Error:
			level = "error"
		case analyze.Warning:
			level = "warning"
		case analyze.Info:
		}
		fmt.Fprintf(&b, "::%s file=%s", level, gitHubProperty(source))
		if f.Line > 0 {
			fmt.Fprintf(&b, ",line=%d", f.Line)
			if column, end := columns(f); column > 0 {
				fmt.Fprintf(&b, ",col=%d", column)
				if end > column {
					fmt.Fprintf(&b, ",endColumn=%d", end)
				}
			}
		}
		fmt.Fprintf(&b, ",title=%s::", gitHubProperty(f.Code))
		text := []string{f.Message}
		for _, more := range []string{f.Hint, f.RFC} {
			if more != "" {
				text = append(text, more)
			}
		}
		for k := range text {
			text[k] = Printable(text[k])
		}
		b.WriteString(gitHubData(strings.Join(text, "\n")))
		b.WriteByte('\n')
	}
	_, err := io.WriteString(g.w, b.String())
	return err
}

// Close has nothing to do.
func (g *findingGitHub) Close() error { return nil }

// columns returns where a finding begins and ends in its line, in characters
// from 1; 0 where that cannot be told.
func columns(f *narrate.Finding) (begin, end int) {
	if f.Excerpt == nil {
		return 0, 0
	}
	return f.Excerpt.Column, f.Excerpt.EndColumn
}

// gitHubData escapes the text of a workflow command.
func gitHubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// gitHubProperty escapes a property of a workflow command.
func gitHubProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(gitHubData(Printable(s)))
}
