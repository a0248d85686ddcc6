package render

import (
	"fmt"
	"io"

	"github.com/smtplog/smtplog/internal/narrate"
)

// Decoded writes what a session carried as a page for a terminal: each login
// with its dialogue, each message with its structure and its texts.
func Decoded(w io.Writer, d *narrate.Decoded, opts TextOptions) error {
	if opts.Width <= 0 {
		opts.Width = 80
	}
	p := &page{color: opts.Color, width: min(max(opts.Width, 40), 110), whole: true}
	p.put(bold, fmt.Sprintf("%s:%d–%d (%s)", d.Source, d.FirstLine, d.LastLine, d.Dialect))
	p.end()
	e := &narrate.Explanation{Lang: d.Lang, Labels: d.Labels, Source: d.Source, Messages: d.Messages}
	for _, l := range d.Logins {
		e.Logins = []narrate.Login{l}
		p.logins(e)
		if len(l.Lines) > 0 {
			p.end()
		}
		for i := range l.Lines {
			p.line(&l.Lines[i])
		}
	}
	for i := range d.Messages {
		m := &d.Messages[i]
		p.message(e, m)
		if m.File != "" {
			p.end()
			p.hanging(2, "→ ", bold, plain, m.File)
		}
	}
	_, err := w.Write(p.buf.Bytes())
	return err
}

// partDetail writes a node of the MIME tree with all that is known of it.
func (p *page) partDetail(part narrate.Part) {
	label := partPath(part) + "  "
	short := part
	short.SHA256 = ""
	text := partText(short)
	if part.Disposition != "" {
		text += ", " + part.Disposition
	}
	p.hanging(4+2*part.Depth, label, bold, plain, text)
	indent := 4 + 2*part.Depth + cells(label)
	if part.SHA256 != "" {
		p.space(indent)
		p.put(dim, "sha256 "+part.SHA256) // never broken: it is there to be copied
		p.end()
	}
	if part.File != "" {
		p.hanging(indent, "→ ", bold, plain, part.File)
	}
}
