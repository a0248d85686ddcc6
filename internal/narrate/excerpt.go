package narrate

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

// Excerpt is the line of the transcript that a finding points at.
type Excerpt struct {
	// Text is the line as in the file, secrets masked, not made printable, without
	// what a logger put before it; of a very long line it is what stands around the
	// place.
	Text string
	// Start and End are the bytes of Text that are meant; equal where only a place
	// is known, -1 where no place in Text can be told.
	Start, End int
	// Column and EndColumn are where the same begins and ends in the line of the
	// file, in characters from 1; 0 where that cannot be told.
	Column, EndColumn int
}

// Check puts the findings of a report into language l, each with the line it
// points at. It does not change the report.
func Check(r *analyze.Report, l lang.Lang) []Finding {
	if len(r.Findings) == 0 {
		return nil
	}
	n := &narrator{r: r, s: r.Session, l: l, opts: Options{}.withDefaults(), veil: mask.New(r.Secrets)}
	lines := n.shownLines()
	out := n.findings()
	for i := range out {
		d := &r.Findings[i]
		out[i].Excerpt = n.excerpt(lines, d.Pos, d.End)
	}
	return out
}

// shownLine is a line that a finding may point at.
type shownLine struct {
	*parser.Line
	secrets []tokenNote  // what must not be shown of its Text, besides known secrets
	note    *parser.Note // that the line is, or nil
}

// shownLines lists the lines of the dialogue and the notes by their place in the
// input.
func (n *narrator) shownLines() []shownLine {
	var out []shownLine
	// Where a note and a line of the dialogue stand at the same place, the line is
	// meant: it comes last.
	for i := range n.s.Notes {
		note := &n.s.Notes[i]
		out = append(out, shownLine{Line: &parser.Line{Text: note.Text, Span: note.Span}, note: note})
	}
	for i, e := range n.s.Exchanges {
		if e.Command != nil {
			out = append(out, shownLine{Line: &e.Line, secrets: n.secretsOf(i)})
		}
		for _, r := range e.Replies {
			for k := range r.Lines {
				out = append(out, shownLine{Line: &r.Lines[k].Line})
			}
		}
		for k := range e.Responses {
			l := shownLine{Line: &e.Responses[k]}
			if l.Text != "*" && l.Text != "" && l.Text != "=" {
				l.secrets = []tokenNote{{end: len(l.Text)}}
			}
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b shownLine) int {
		return cmp.Compare(a.Span.Start.Offset, b.Span.Start.Offset)
	})
	return out
}

// secretsOf returns what must not be shown of a command line.
func (n *narrator) secretsOf(i int) []tokenNote {
	e := n.s.Exchanges[i]
	if SecretLine(n.s, i) {
		return []tokenNote{{end: len(e.Line.Text)}}
	}
	if e.Verb() != parser.VerbAUTH {
		return nil
	}
	var out []tokenNote
	for _, t := range e.Tokens() {
		if t.Kind == parser.TokenInitial || t.Kind == parser.TokenJunk {
			out = append(out, tokenNote{start: t.Start, end: t.End})
		}
	}
	return out
}

// excerpt returns the line that holds a place, or nil.
func (n *narrator) excerpt(lines []shownLine, pos, end parser.Pos) *Excerpt {
	if !pos.IsValid() {
		return nil
	}
	at, _ := slices.BinarySearchFunc(lines, pos.Offset+1, func(l shownLine, offset int64) int {
		return cmp.Compare(l.Span.Start.Offset, offset)
	})
	if at--; at < 0 || lines[at].Span.End.Offset < pos.Offset {
		return nil
	}
	last := lines[at]
	if last.Raw == "" {
		// The line was not kept as it stands in the file: what was said is shown.
		x := &Excerpt{Start: -1, End: -1}
		switch {
		case last.note != nil:
			x.Text = n.noteText(last.note)
		case len(last.secrets) > 0:
			x.Text = n.maskTokens(last.Text, last.secrets)
		default:
			x.Text = n.veil.String(last.Text)
		}
		x.Text = clipAround(x.Text, 0, 0).Text
		return x
	}
	// Several lines of the dialogue may stand on one physical line.
	origin := last.Span.Start.Offset
	var secrets []tokenNote
	for ; at >= 0 && lines[at].Span.Start.Offset == origin; at-- {
		for _, s := range lines[at].secrets {
			secrets = append(secrets, tokenNote{
				start: int(lines[at].PosAt(s.start).Offset - origin),
				end:   int(lines[at].PosAt(s.end).Offset - origin),
			})
		}
	}
	start := min(int(pos.Offset-origin), len(last.Raw))
	stop := start
	if end.IsValid() && end.Offset > pos.Offset {
		stop = min(int(end.Offset-origin), len(last.Raw))
	}
	x := n.masked(last.Raw, start, stop, secrets)
	// What a logger put before the line is not in Raw, and what was wrapped around
	// it has been undone: then characters of the file's line cannot be counted.
	if last.Span.Start.Column == 1 && last.Span.End.Offset-origin == int64(len(last.Raw)) {
		x.Column = 1 + characters(last.Raw[:start])
		x.EndColumn = x.Column + characters(last.Raw[start:stop])
	}
	return x
}

// masked masks a line around the bytes from start to end: each part by itself,
// so that it is known where they are afterwards.
func (n *narrator) masked(raw string, start, end int, secrets []tokenNote) *Excerpt {
	borders := []int{0, start, end, len(raw)}
	for _, s := range secrets {
		borders = append(borders, s.start, s.end)
	}
	slices.Sort(borders)
	x := &Excerpt{Start: -1, End: -1}
	var b strings.Builder
	hidden := false
	for i := 1; i < len(borders); i++ {
		from, to := borders[i-1], min(borders[i], len(raw))
		secret := slices.ContainsFunc(secrets, func(s tokenNote) bool { return s.start <= from && to <= s.end && from < to })
		if from == start && x.Start < 0 {
			x.Start = b.Len()
			if secret && hidden {
				x.Start = b.Len() - len(decode.Mask)
			}
		}
		switch {
		case from >= to:
		case !secret:
			b.WriteString(n.veil.String(raw[from:to]))
			hidden = false
		case !hidden: // the length of what is hidden stays hidden
			b.WriteString(decode.Mask)
			hidden = true
		}
		if to == end {
			x.End = b.Len()
		}
	}
	x.Text = b.String()
	if x.Start < 0 || x.End < x.Start {
		x.Start, x.End = len(x.Text), len(x.Text)
	}
	if whole := n.veil.String(x.Text); whole != x.Text {
		// A secret reaches over a border: give up the place, not it.
		x.Text, x.Start, x.End = whole, -1, -1
	}
	cut := clipAround(x.Text, max(x.Start, 0), max(x.End, 0))
	x.Text = cut.Text
	if x.Start >= 0 {
		x.Start, x.End = cut.Start, cut.End
	}
	return x
}

// maskTokens masks parts of a text.
func (n *narrator) maskTokens(text string, secrets []tokenNote) string {
	return n.masked(text, 0, 0, secrets).Text
}

// clipAround cuts a very long text around the bytes from start to end.
func clipAround(text string, start, end int) Excerpt {
	const around = 2000
	from, to := max(0, start-around), min(len(text), min(end, start+around)+around)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return Excerpt{Text: text[from:to], Start: start - from, End: min(end, to) - from}
}

// characters counts the characters of a text; a byte that is no UTF-8 is one.
func characters(s string) int { return utf8.RuneCountInString(s) }
