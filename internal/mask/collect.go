package mask

import (
	"encoding/base64"
	"sort"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// collector gathers the secrets of one input.
type collector struct {
	builder builder
	known   map[string]Kind // the secrets so far
	bytes   int             // … and how long they are together
	local   map[string]Kind // those that are masked only where they were found
	names   map[string]struct{}
	forced  []Range
	stats   Stats
	limits  limits
	full    bool // past a limit
}

type limits struct{ secrets, bytes, ranges, names int }

func newCollector(l limits) *collector {
	return &collector{builder: builder{limit: wholeSpelling}, known: map[string]Kind{}, local: map[string]Kind{}, names: map[string]struct{}{}, limits: l}
}

// add takes one secret.
func (c *collector) add(k Kind, s string) {
	if _, old := c.known[s]; old || isMask(s) {
		return
	}
	if len(c.known) >= c.limits.secrets || c.bytes+len(s) > c.limits.bytes {
		c.full = true
		return
	}
	c.known[s] = k
	c.bytes += len(s)
	c.builder.add(s)
	if weak(s) {
		c.stats.Short++
	}
}

// weak reports whether a secret is not masked wherever it stands.
func weak(s string) bool { return len(s) < sure || common(s) }

// hasRun reports whether a long secret has a piece of one character only, which
// is not searched for.
func hasRun(s string) bool {
	for i := 0; i+piece <= len(s); i++ {
		n := 1
		for n < piece && s[i+n] == s[i] {
			n++
		}
		if n == piece {
			return true
		}
		i += n - 1
	}
	return false
}

// force masks a place whatever stands there.
func (c *collector) force(from, to int64) {
	if from >= to {
		return
	}
	if len(c.forced) >= c.limits.ranges {
		c.full = true
		return
	}
	c.forced = append(c.forced, Range{from, to})
}

// session takes the secrets of one SMTP session.
func (c *collector) session(s *parser.Session) {
	if s.Part <= 1 {
		c.stats.Sessions++
	}
	for _, e := range s.Exchanges {
		c.stats.Content = c.stats.Content || e.Content != nil
		switch cmd := e.Command.(type) {
		case *parser.AuthCommand:
			c.auth(cmd, e)
		case *parser.OtherCommand:
			if cmd.Verb == "BURL" {
				c.burl(cmd)
				continue
			}
			c.stray(cmd, e)
		case *parser.HelloCommand, *parser.MailCommand, *parser.RcptCommand, *parser.DataCommand, *parser.BdatCommand,
			*parser.StartTLSCommand, *parser.PlainCommand, nil:
		}
	}
}

// said is a line of an AUTH exchange: where it stands, and from where in its
// text the base64 begins.
type said struct {
	line *parser.Line
	at   int
	decode.AuthLine
}

// auth takes the secrets of an AUTH exchange.
func (c *collector) auth(cmd *parser.AuthCommand, e *parser.Exchange) {
	var lines []said
	for _, r := range e.Replies {
		for i := range r.Lines {
			if l := &r.Lines[i]; l.Code == 334 {
				lines = append(lines, said{&l.Line, 4, decode.AuthLine{FromServer: true, Text: l.Text[min(4, len(l.Text)):]}})
			}
		}
	}
	for i := range e.Responses {
		lines = append(lines, said{&e.Responses[i], 0, decode.AuthLine{Text: e.Responses[i].Text}})
	}
	sort.SliceStable(lines, func(i, j int) bool {
		return lines[i].line.Span.Start.Offset < lines[j].line.Span.Start.Offset
	})
	texts, left := make([]decode.AuthLine, 0, len(lines)+1), e.Gap-1
	for i := range lines {
		if !lines[i].FromServer {
			if left == 0 {
				texts = append(texts, decode.AuthLine{Missing: true})
			}
			left--
		}
		texts = append(texts, lines[i].AuthLine)
	}
	a := decode.DecodeAuth(cmd.Mechanism, cmd.Initial, cmd.HasInitial, texts)
	secrets := make(map[string]bool, len(a.Secrets))
	for _, s := range a.Secrets {
		text := string(s.Reveal())
		secrets[text] = true
		c.add(KindAuth, text)
	}
	_, rest, _ := strings.Cut(cmd.Argument, " ")
	switch {
	case a.Mechanism == decode.Mask:
		c.whole(e, cmd.Argument) // a password in the wrong place
	case cmd.Err != nil:
		c.whole(e, strings.TrimSpace(rest)) // the grammar gave up, and a secret may be anywhere
	}
	if cmd.HasInitial {
		lines = append([]said{{&e.Line, strings.LastIndex(e.Line.Text, cmd.Initial), decode.AuthLine{Text: cmd.Initial}}}, lines...)
	}
	for i, l := range lines {
		text := strings.TrimSpace(l.Text)
		switch {
		case l.at < 0:
		case secrets[text] && (weak(text) || hasRun(text)):
			c.place(l.line, l.at+strings.Index(l.Text, text), len(text))
		case i < len(a.Lines) && a.Lines[i].Role == decode.RoleIdentity && len(c.names) < c.limits.names:
			c.names[text] = struct{}{}
		}
	}
}

// whole takes all of a command's words for a secret.
func (c *collector) whole(e *parser.Exchange, words string) {
	if words == "" || isMask(words) {
		return
	}
	c.add(KindAuth, words)
	for word := range strings.FieldsSeq(words) {
		c.add(KindAuth, word)
	}
	if at := strings.LastIndex(e.Line.Text, words); at >= 0 {
		c.place(&e.Line, at, len(words))
	}
}

// place forces the mask on n bytes of a line's text, if the dialect can tell
// where they stand.
func (c *collector) place(l *parser.Line, at, n int) {
	from, to := l.PosAt(at).Offset, l.PosAt(at+n).Offset
	if to-from >= int64(n) && to <= l.Span.End.Offset {
		c.force(from, to)
	}
}

// stray takes a line that is no command but base64: a login whose beginning is
// not in the transcript, or one that went on after it had failed.
func (c *collector) stray(cmd *parser.OtherCommand, e *parser.Exchange) {
	text := strings.TrimSpace(e.Line.Text)
	if len(text) < 8 || strings.ContainsAny(text, " \t") {
		return
	}
	raw := strings.TrimRight(text, "=")
	data, err := base64.RawStdEncoding.DecodeString(fold(raw))
	if err != nil || len(text)%4 != 0 {
		return
	}
	if raw == text && (strings.ToUpper(text) == text || strings.ToLower(text) == text || strings.ToLower(text[1:]) == text[1:]) {
		return // a word
	}
	c.add(KindStray, text)
	if p := printable(data); p {
		for field := range strings.SplitSeq(string(data), "\x00") {
			if len(data) != len(field) || len(field) >= sure {
				c.add(KindStray, field)
			}
		}
	}
}

// burl takes the token of a URL that the server is to fetch (RFC 4467 section 3).
// Where the command is broken over lines no shape finds it.
func (c *collector) burl(cmd *parser.OtherCommand) {
	url, _, _ := strings.Cut(cmd.Argument, " ")
	_, access, ok := strings.Cut(url, ";urlauth=")
	if i := strings.LastIndexByte(access, ':'); ok && i >= 0 {
		c.add(KindURL, access[i+1:])
	}
}

func printable(data []byte) bool {
	for _, c := range data {
		if c < ' ' && c != 0 || c == 0x7f {
			return false
		}
	}
	return len(data) > 0
}

// masker makes the Masker of all that was found. A login's name that would be
// masked in part, since it holds the password, is masked as a whole: the second
// time the rest would be no name any more.
func (c *collector) masker() *Masker {
	m := c.builder.masker()
	again := false
	for name := range c.names {
		if m.String(name) != name {
			c.add(KindAuth, name)
			again = true
		}
	}
	if again {
		m = c.builder.masker()
	}
	sort.Slice(c.forced, func(i, j int) bool { return c.forced[i].From < c.forced[j].From })
	return m
}

// found counts the secrets by kind.
func (c *collector) found() []Count {
	n := map[Kind]int{}
	for _, k := range c.known {
		n[k]++
	}
	for s, k := range c.local {
		if _, everywhere := c.known[s]; !everywhere {
			n[k]++
			c.stats.Short++
		}
	}
	var out []Count
	for _, k := range Kinds() {
		if n[k] > 0 {
			out = append(out, Count{k, n[k]})
		}
	}
	return out
}

// count notes a secret that is masked only in its place.
func (c *collector) count(k Kind, s string) {
	if len(c.local) < c.limits.secrets {
		c.local[s] = k
	}
}
