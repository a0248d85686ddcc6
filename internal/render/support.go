package render

import (
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/narrate"
)

// Support writes a text to send to a provider or an administrator: plain, with
// lines short enough for a mail, and nothing in it that a terminal would obey.
func Support(w io.Writer, s *narrate.Support, width int) error {
	if width <= 0 {
		width = 76
	}
	p := &page{width: min(max(width, 40), 110)}
	p.put(plain, s.Subject)
	p.end()
	p.end()
	for text := range strings.SplitSeq(s.Opening, "\n") {
		if text == "" {
			p.end()
			continue
		}
		p.paragraph(0, plain, text)
	}
	for _, part := range s.Sections {
		p.end()
		p.put(plain, part.Title+":")
		p.end()
		p.facts(2, part.Facts)
		for _, line := range part.Lines {
			p.space(2) // verbatim: neither wrapped nor tidied
			p.put(plain, line)
			p.end()
		}
		if part.Text != "" {
			p.paragraph(2, plain, part.Text)
		}
	}
	p.end()
	p.paragraph(0, plain, s.Closing)
	_, err := w.Write(p.buf.Bytes())
	return err
}
