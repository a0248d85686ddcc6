package narrate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// tokenNote explains bytes of a line's Text.
type tokenNote struct {
	start, end int
	role       Role
	note       string
}

// segment is a stretch of a shown line; mark is the index of its note, or -1.
type segment struct {
	text string
	mark int
}

// line shows a line of the transcript with its tokens explained. Masking and
// cutting move the bytes, so the line is cut into segments at the tokens'
// borders first and put together again afterwards.
func (n *narrator) line(pl *parser.Line, notes []tokenNote) Line {
	base, at := rawOf(pl)
	notes = slices.Clone(notes)
	slices.SortStableFunc(notes, func(a, b tokenNote) int { return cmp.Compare(a.start, b.start) })
	var segs []segment
	pos := 0
	for i, t := range notes {
		start, end := at(t.start), at(t.end)
		if start < pos || end <= start || end > len(base) {
			continue
		}
		segs = append(segs, segment{base[pos:start], -1}, segment{base[start:end], i})
		pos = end
	}
	segs = append(segs, segment{base[pos:], -1})
	n.maskSegments(segs, notes)
	shorten(segs, n.opts.LineBytes)

	out := Line{Number: pl.Span.Start.Line, Side: pl.Side}
	var b strings.Builder
	for _, s := range segs {
		start := b.Len()
		b.WriteString(s.text)
		if s.mark >= 0 && b.Len() > start {
			t := notes[s.mark]
			out.Marks = append(out.Marks, Mark{Start: start, End: b.Len(), Role: t.role, Note: t.note})
		}
	}
	out.Text = b.String()
	if whole := n.veil.String(out.Text); whole != out.Text {
		// A secret reaches over the border of two tokens: give up the marks, not it.
		out.Text, out.Marks = whole, nil
	}
	return out
}

func (n *narrator) maskSegments(segs []segment, notes []tokenNote) {
	for i := range segs {
		if m := segs[i].mark; m >= 0 && notes[m].role == RoleSecret {
			segs[i].text = decode.Mask
		} else {
			segs[i].text = n.veil.String(segs[i].text)
		}
	}
}

// rawOf returns what is shown of a line, and where byte i of its Text is in it:
// the physical line, or the Text itself where the physical line was not kept or
// spells the text in a way that no offset can follow.
func rawOf(pl *parser.Line) (string, func(int) int) {
	same := func(i int) int { return i }
	if pl.Raw == "" {
		return pl.Text, same
	}
	origin := pl.Span.Start.Offset
	offset := func(i int) int { return int(pl.PosAt(i).Offset - origin) }
	first, last := offset(0), offset(len(pl.Text))
	if first < 0 || last > len(pl.Raw) || last-first < len(pl.Text) {
		return pl.Text, same
	}
	return pl.Raw, offset
}

// shorten cuts the longest stretches in the middle until the line fits.
func shorten(segs []segment, limit int) {
	const least = 48
	for {
		total, longest := 0, 0
		for i := range segs {
			total += len(segs[i].text)
			if len(segs[i].text) > len(segs[longest].text) {
				longest = i
			}
		}
		size := len(segs[longest].text)
		if total <= limit || size <= least {
			return
		}
		segs[longest].text = brief(segs[longest].text, max(least, size-(total-limit)))
	}
}
