package narrate

import (
	"math"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

// veil makes text of a transcript fit to be shown: secrets masked, and legible.
type veil struct {
	masks    *mask.Masker
	spelling decode.Spelling
}

// String returns s as it may be shown.
func (v *veil) String(s string) string { return v.spelling.Legible(v.masks.String(s)) }

// narrator makes one Explanation.
type narrator struct {
	r    *analyze.Report
	s    *parser.Session
	l    lang.Lang
	opts Options
	veil veil

	noteTexts map[*parser.Note]string // see noteText

	// known are the EHLO keyword lines explained already.
	known map[string]bool
	// keywords are those of the EHLO reply before, nil before the first.
	keywords []parser.Capability
	hellos   int // greetings by the client that were accepted
	secured  bool
	dot      bool // the separators of a reply of several lines were explained
}

// say puts a text into the narrator's language and fills it. Arguments that are
// strings come from the transcript and are masked on the way; a Text is put in
// the same language.
func (n *narrator) say(t lang.Text, args ...any) string {
	if len(args) == 0 {
		return t.In(n.l)
	}
	filled := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case lang.Text:
			filled[i] = a.In(n.l)
		case string:
			filled[i] = n.veil.String(a)
		default:
			filled[i] = a
		}
	}
	return t.FormatIn(n.l, filled...)
}

// words is say for a text that may hold words of the transcript itself, such as
// the message of a finding.
func (n *narrator) words(t lang.Text) string { return n.veil.String(t.In(n.l)) }

// count chooses between the singular and the plural of an English text; Korean
// does not know the difference.
func count[N int | int64](k N, one, many lang.Text) lang.Text {
	if k == 1 {
		return one
	}
	return many
}

// digits prints a number with a comma before each group of three digits.
func digits(v int64) string {
	s := strconv.FormatInt(v, 10)
	var b strings.Builder
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 && s[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// bytes prints a size for people.
func (n *narrator) bytes(v int64) string {
	exact := n.say(count(v, lang.T("%s byte", "%s바이트"), lang.T("%s bytes", "%s바이트")), digits(v))
	if v < 10_000 {
		return exact
	}
	unit, f := "KiB", float64(v)/(1<<10)
	for _, u := range []string{"MiB", "GiB", "TiB"} {
		if f < 1024 {
			break
		}
		unit, f = u, f/1024
	}
	f = math.Round(f*10) / 10
	gap := " ("
	if n.l == lang.Korean {
		gap = "("
	}
	return exact + gap + strconv.FormatFloat(f, 'f', -1, 64) + " " + unit + ")"
}

// brief cuts a long text in the middle, at rune borders.
func brief(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	const gap = " … "
	head := (limit - len(gap)) * 2 / 3
	tail := limit - len(gap) - head
	for head > 0 && s[head]&0xC0 == 0x80 {
		head--
	}
	from := len(s) - tail
	for from < len(s) && s[from]&0xC0 == 0x80 {
		from++
	}
	return s[:head] + gap + s[from:]
}

// brief masks s, then cuts it: in this order, so that no half of a secret stays.
func (n *narrator) brief(s string, limit int) string { return brief(n.veil.String(s), limit) }

// join lists words: "a, b and c".
func (n *narrator) join(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	if n.l == lang.Korean {
		return strings.Join(words, ", ")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// server names the server for a sentence: its name, or just "the server".
func (n *narrator) server() string {
	switch {
	case n.r.Server.Name != "":
		return n.veil.String(n.r.Server.Name)
	case n.s.Target.Host != "":
		return n.veil.String(n.s.Target.Host)
	case n.r.Server.Addr != "":
		return n.r.Server.Addr
	}
	return ""
}

// quote returns a reply as people quote it: code, enhanced code and words, in
// one line.
func (n *narrator) quote(r *parser.Reply) string {
	if r == nil {
		return ""
	}
	var parts []string
	if r.Code != 0 {
		parts = append(parts, strconv.Itoa(int(r.Code)))
	}
	if !r.Enhanced.IsZero() {
		parts = append(parts, r.Enhanced.String())
	}
	if text := strings.Join(strings.Fields(r.Text()), " "); text != "" {
		parts = append(parts, text)
	}
	return n.brief(strings.Join(parts, " "), 200)
}

// codes returns the numbers of a reply: "250 2.1.5".
func codes(r *parser.Reply) string {
	switch {
	case r != nil && r.Code == 0 && !r.Enhanced.IsZero():
		return r.Enhanced.String()
	case r == nil || r.Code == 0:
		return "?"
	}
	if r.Enhanced.IsZero() {
		return strconv.Itoa(int(r.Code))
	}
	return strconv.Itoa(int(r.Code)) + " " + r.Enhanced.String()
}

// coded reports whether a reply has a code of either kind.
func coded(r *parser.Reply) bool { return r != nil && (r.Code != 0 || !r.Enhanced.IsZero()) }

// positive reports whether a reply says done.
func positive(r *parser.Reply) bool { return r != nil && r.Class() == 2 }

// refused reports whether a reply says no, now or for good.
func refused(r *parser.Reply) bool { return r != nil && r.Class() >= 4 }

// toneOf is the tone of a reply.
func toneOf(r *parser.Reply) Tone {
	switch {
	case r == nil:
		return Neutral
	case r.Class() == 2:
		return Good
	case r.Class() == 4:
		return Doubtful
	case r.Class() == 3:
		return Neutral
	}
	return Bad
}
