package render

import (
	"io"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"github.com/smtplog/smtplog/internal/lang"
)

// TableStyle is how a table is drawn.
type TableStyle uint8

// The styles.
const (
	TableBox      TableStyle = iota // lines of box characters
	TableASCII                      // +, - and |
	TableMarkdown                   // a Markdown table
)

// TableOptions choose how a table looks.
type TableOptions struct {
	Style   TableStyle
	Lang    lang.Lang
	MaxRows int // rows shown; a note says how many there are more. Default 1000
	More    int // rows there are besides those given, for that note
	Width   int // cells the table may take; 0 for any number
}

// maxCell is how many cells of a terminal the text of one table cell may take.
const maxCell = 200

// Table draws a table. Its cells are plain text: they are made printable, and
// for Markdown escaped. A row shorter than the header is filled up, a longer one
// cut. Only this function knows tablewriter; what its options undo is told in
// style.md, section 5.
func Table(w io.Writer, header []string, rows [][]string, style TableStyle) error {
	if len(header) == 0 {
		return nil
	}
	var drawing tw.Renderer
	switch style {
	case TableMarkdown:
		drawing = renderer.NewMarkdown()
	case TableASCII:
		drawing = renderer.NewBlueprint(tw.Rendition{Symbols: tw.NewSymbols(tw.StyleASCII)})
	case TableBox:
		drawing = renderer.NewBlueprint(tw.Rendition{Symbols: tw.NewSymbols(tw.StyleLight)})
	}
	t := tablewriter.NewTable(w,
		tablewriter.WithRenderer(drawing),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithRowAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAlignment(tw.AlignLeft),
	)
	t.Header(tableCells(header, len(header), style))
	for _, r := range rows {
		if err := t.Append(tableCells(r, len(header), style)); err != nil {
			return err
		}
	}
	return t.Render()
}

// tableCells makes cells safe for a style, n of them.
func tableCells(in []string, n int, style TableStyle) []string {
	out := make([]string, n)
	for i := range min(n, len(in)) {
		s := clip(Printable(in[i]), maxCell)
		if style == TableMarkdown {
			s = mdText(s)
		}
		out[i] = s
	}
	return out
}
