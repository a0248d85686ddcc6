package narrate

import (
	"strings"

	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

// noteText returns what a note says, masked. A stack trace quotes source code,
// and with it passwords that no login in the transcript has shown; so notes are
// searched for what looks like a secret by its surroundings, too.
func (n *narrator) noteText(note *parser.Note) string {
	if text, ok := n.eventText(note); ok {
		return text
	}
	if n.noteTexts == nil {
		n.readNotes()
	}
	if text, ok := n.noteTexts[note]; ok {
		return text
	}
	return n.redact(note.Text)
}

// readNotes masks all notes at once, so that a secret found in one of them is
// masked in the others.
func (n *narrator) readNotes() {
	n.noteTexts = map[*parser.Note]string{}
	texts := make([]string, len(n.s.Notes))
	for i := range n.s.Notes {
		texts[i] = n.s.Notes[i].Text
	}
	lines := strings.Split(n.redact(strings.Join(texts, "\n")), "\n")
	if len(lines) != len(texts) {
		return // a note of several lines: each is masked by itself
	}
	for i := range n.s.Notes {
		n.noteTexts[&n.s.Notes[i]] = lines[i]
	}
}

// redact masks the session's secrets and whatever looks like one.
func (n *narrator) redact(text string) string {
	var b strings.Builder
	if _, err := mask.Redact(&b, strings.NewReader(text), mask.Options{Secrets: n.r.Secrets}); err != nil {
		return n.veil.String(text)
	}
	return n.veil.String(b.String())
}

// noteLine shows a line that is no traffic.
func (n *narrator) noteLine(note *parser.Note) Line {
	return Line{Number: note.Span.Start.Line, Side: parser.NoSide, Text: brief(n.noteText(note), n.opts.LineBytes)}
}
