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
	n := &narrator{r: r, s: r.Session, l: l, opts: Options{}.withDefaults(), veil: veil{mask.New(r.Secrets), r.Spelling}}
	x := excerpter{narrator: n, lines: n.shownLines(), budget: maxExcerpts, secrets: map[int64][]stretch{}}
	out := n.findings()
	for i := range out {
		d := &r.Findings[i]
		out[i].Excerpt = x.excerpt(d.Pos, d.End)
	}
	return out
}

// maxExcerpts is how many bytes of lines are masked for the findings of one
// report. A finding past it has no excerpt: a hostile line can be long and have
// thousands.
const maxExcerpts = 16 << 20

// excerpter makes the excerpts of one report.
type excerpter struct {
	*narrator
	lines   []shownLine         // by their place in the input
	secrets map[int64][]stretch // of a physical line, by where it begins
	budget  int                 // bytes that may still be masked
}

// stretch is a part of a physical line.
type stretch struct{ start, end int }

// shownLine is a line that a finding may point at.
type shownLine struct {
	*parser.Line
	secrets []stretch    // what must not be shown of its Text, besides known secrets
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
				l.secrets = []stretch{{0, len(l.Text)}}
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
func (n *narrator) secretsOf(i int) []stretch {
	e := n.s.Exchanges[i]
	if SecretLine(n.s, i) {
		return []stretch{{0, len(e.Line.Text)}}
	}
	if e.Verb() != parser.VerbAUTH {
		return nil
	}
	var out []stretch
	for _, t := range e.Tokens() {
		if t.Kind == parser.TokenInitial || t.Kind == parser.TokenJunk {
			out = append(out, stretch{t.Start, t.End})
		}
	}
	return out
}

// excerpt returns the line that holds a place, or nil.
func (x *excerpter) excerpt(pos, end parser.Pos) *Excerpt {
	if !pos.IsValid() {
		return nil
	}
	at, _ := slices.BinarySearchFunc(x.lines, pos.Offset+1, func(l shownLine, offset int64) int {
		return cmp.Compare(l.Span.Start.Offset, offset)
	})
	if at--; at < 0 || x.lines[at].Span.End.Offset < pos.Offset {
		return nil
	}
	last := x.lines[at]
	if x.budget -= max(len(last.Raw), len(last.Text)); x.budget < 0 {
		return nil
	}
	if last.Raw == "" {
		// The line was not kept as it stands in the file: what was said is shown.
		out := &Excerpt{Start: -1, End: -1}
		if last.note != nil {
			out.Text = x.noteText(last.note)
		} else {
			out.Text = x.masked(last.Text, 0, 0, last.secrets).Text
		}
		out.Text = clipAround(out.Text, 0, 0).Text
		return out
	}
	origin := last.Span.Start.Offset
	start := min(int(pos.Offset-origin), len(last.Raw))
	stop := start
	if end.IsValid() && end.Offset > pos.Offset {
		stop = min(int(end.Offset-origin), len(last.Raw))
	}
	out := x.masked(last.Raw, start, stop, x.secretsAt(at))
	// What a logger put before the line is not in Raw, and what was wrapped around
	// it has been undone: then characters of the file's line cannot be counted.
	if last.Span.Start.Column == 1 && last.Span.End.Offset-origin == int64(len(last.Raw)) {
		out.Column = 1 + utf8.RuneCountInString(last.Raw[:start])
		out.EndColumn = out.Column + utf8.RuneCountInString(last.Raw[start:stop])
	}
	return out
}

// secretsAt returns what must not be shown of the physical line on which line at
// stands, and perhaps lines before it.
func (x *excerpter) secretsAt(at int) []stretch {
	origin := x.lines[at].Span.Start.Offset
	if known, ok := x.secrets[origin]; ok {
		return known
	}
	var out []stretch
	for ; at >= 0 && x.lines[at].Span.Start.Offset == origin; at-- {
		l := &x.lines[at]
		for _, s := range l.secrets {
			out = append(out, stretch{int(l.PosAt(s.start).Offset - origin), int(l.PosAt(s.end).Offset - origin)})
		}
	}
	out = apart(out)
	x.secrets[origin] = out
	return out
}

// apart sorts stretches and joins those that overlap.
func apart(list []stretch) []stretch {
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && s.start <= out[n-1].end {
			out[n-1].end = max(out[n-1].end, s.end)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// masked masks a line around the bytes from start to end: each part by itself,
// so that it is known where they are afterwards. secrets are sorted and apart.
func (n *narrator) masked(raw string, start, end int, secrets []stretch) *Excerpt {
	borders := []int{0, start, end, len(raw)}
	for _, s := range secrets {
		borders = append(borders, min(s.start, len(raw)), min(s.end, len(raw)))
	}
	slices.Sort(borders)
	x := &Excerpt{Start: -1, End: -1}
	var b strings.Builder
	hidden := false // what was written last is a mask
	for i := 1; i < len(borders); i++ {
		from, to := borders[i-1], borders[i]
		if from == to {
			continue
		}
		for len(secrets) > 0 && secrets[0].end <= from {
			secrets = secrets[1:]
		}
		secret := len(secrets) > 0 && secrets[0].start <= from
		if from == start {
			x.Start = b.Len()
			if secret && hidden {
				x.Start -= len(decode.Mask)
			}
		}
		switch {
		case !secret:
			b.WriteString(n.veil.String(raw[from:to]))
		case !hidden: // the length of what is hidden stays hidden
			b.WriteString(decode.Mask)
		}
		hidden = secret
		if to == end {
			x.End = b.Len()
		}
	}
	x.Text = b.String()
	if x.Start < 0 {
		x.Start = len(x.Text)
	}
	x.End = max(x.Start, x.End)
	if whole := n.veil.masks.String(x.Text); whole != x.Text {
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
