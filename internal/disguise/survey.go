package disguise

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// survey is the first pass: what the dialogue says about who is who, and where
// the words of messages stand.
type survey struct {
	opts     Options
	names    *names
	edits    edits
	counted  []stretch // where octets are counted, in order
	blankers map[*parser.Content]*blanker
	raw      window
	stats    Stats
	aligned  aligned
	words    []bool
	run      []byte // see overwrite
}

// stretch is a run of octets of the input.
type stretch struct{ from, to int64 }

func newSurvey(opts Options) *survey {
	return &survey{opts: opts, names: newNames(), blankers: map[*parser.Content]*blanker{}}
}

// read reads the whole input.
func (s *survey) read(r io.Reader) error {
	options := parser.Options{Dialect: s.opts.Dialect, Limits: parser.Limits{ContentKept: -1, LineBytes: 1 << 20}, Content: s.content,
		Record: func(at parser.Span, _ bool) { s.raw.forget(at.Start.Offset - keptBehind) }}
	for session, err := range parser.Sessions(io.TeeReader(r, &s.raw), s.opts.Name, options) {
		if err != nil {
			return err
		}
		if session.Dump {
			return ErrDump
		}
		s.session(session)
		if err := session.Close(); err != nil {
			return err
		}
		if s.edits.err != nil {
			return s.edits.err
		}
	}
	slices.SortFunc(s.counted, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	return s.edits.finish()
}

// content takes a piece of a message.
func (s *survey) content(p parser.ContentPiece) {
	from, to := p.Span.Start.Offset, p.Span.End.Offset
	if p.Counted {
		if n := len(s.counted); n > 0 && s.counted[n-1].to+2 >= from {
			s.counted[n-1].to = max(to, s.counted[n-1].to)
		} else if n < maxCounted {
			s.counted = append(s.counted, stretch{from, to})
		} else {
			s.edits.err = ErrTooMuch
		}
	}
	if !s.opts.Content {
		return
	}
	b := s.blankers[p.Message]
	if b == nil {
		if len(s.blankers) > maxOpen {
			clear(s.blankers) // those of messages that have long ended
		}
		b = newBlanker()
		s.blankers[p.Message] = b
		s.stats.Messages++
	}
	data := p.Data
	if len(data) == 0 {
		return
	}
	s.words = b.mask(data, s.words)
	if !slices.Contains(s.words, true) || len(bytes.Trim(data, ".\r\n -")) == 0 {
		return
	}
	raw, ok := s.raw.bytes(from, to)
	if !ok {
		s.stats.Missed++
		return
	}
	if !s.aligned.align(raw, data) {
		s.whole(from, raw)
		return
	}
	s.overwrite(from, raw, data)
}

// maxOpen is how many messages may be open at once.
const maxOpen = 4096

// overwrite blanks what the blanker chose: one edit for all of the piece, in
// which the octets between stay as they are.
func (s *survey) overwrite(base int64, raw, data []byte) {
	at := s.aligned.at
	run := s.run[:0]
	start, end := -1, 0 // of the run; end is behind the last octet that changed
	for i := 0; i < len(data); i++ {
		from, to := at[i], at[i+1]
		for k := i + 1; to == from && k < len(data); k++ {
			to = at[k+1] // an escape that stands for several octets
		}
		c := blanked(data, i)
		if !s.words[i] || c == data[i] || from >= to {
			continue
		}
		if start < 0 {
			start = from
		}
		if have := start + len(run); have < from {
			run = append(run, raw[have:from]...)
		} else if have > from {
			continue // written with the octet before
		}
		if spelled := raw[from:to]; len(spelled) == 1 {
			run = append(run, c)
		} else {
			run = append(run, respell(spelled, data, i)...)
		}
		end = start + len(run)
	}
	if start >= 0 {
		s.edits.add(base+int64(start), run[:end-start])
	}
	s.run = run
}

// respell writes the octet that stands for data[i] as an escape of the same
// length and kind.
func respell(spelled, data []byte, i int) []byte {
	out := bytes.Clone(spelled)
	const digits = "0123456789abcdef"
	k := bytes.IndexByte(out, 'x')
	if c := blanked(data, i); k > 0 && len(out) == k+3 {
		out[k+1], out[k+2] = digits[c>>4], digits[c&15]
		return out
	}
	if k := bytes.IndexByte(out, 'u'); k > 0 && len(out) == k+5 {
		copy(out[k+1:], "203b") // ※
		return out
	}
	if n := len(out); n == 4 && octal(out[1]) {
		c := blanked(data, i)
		out[1], out[2], out[3] = '0'+c>>6, '0'+c>>3&7, '0'+c&7
	}
	return out
}

// whole blanks all of a line that is content but in which the content is not
// found.
func (s *survey) whole(base int64, raw []byte) {
	out := bytes.Clone(raw)
	for i := range out {
		if out[i] == '\\' && i+1 < len(out) {
			continue
		}
		if i > 0 && out[i-1] == '\\' {
			continue
		}
		out[i] = blanked(raw, i)
	}
	s.stats.Missed++
	s.edits.add(base, out)
}

// session takes the names of one session.
func (s *survey) session(session *parser.Session) {
	if session.Part <= 1 {
		s.stats.Sessions++
	}
	if !s.opts.Identities {
		return
	}
	if session.Counted && len(s.counted) < maxCounted {
		s.counted = append(s.counted, stretch{session.Span.Start.Offset, session.Span.End.Offset})
	}
	s.host(session.Target.Host)
	for _, e := range session.Exchanges {
		switch c := e.Command.(type) {
		case *parser.HelloCommand:
			s.host(c.Domain)
		case *parser.MailCommand:
			s.address(c.ReversePath.Local, c.ReversePath.Domain)
		case *parser.RcptCommand:
			s.address(c.ForwardPath.Local, c.ForwardPath.Domain)
		case *parser.AuthCommand:
			s.login(c, e)
		case *parser.DataCommand, *parser.BdatCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand, nil:
		}
		if len(e.Replies) > 0 && (e.IsGreeting() || e.Verb() == parser.VerbEHLO || e.Verb() == parser.VerbHELO || e.Verb() == parser.VerbLHLO) {
			first, _, _ := strings.Cut(e.Replies[0].Text(), " ")
			if name, _, _ := strings.Cut(first, "\n"); strings.Contains(name, ".") {
				s.host(name)
			}
		}
	}
}

// host remembers the name of a host that no shape may show.
func (s *survey) host(name string) {
	name = strings.ToLower(strings.Trim(name, "."))
	if name == "" || len(name) > 255 || strings.ContainsAny(name, "[]:@ \t<>*") || len(s.names.knownHosts) >= maxNames {
		return
	}
	if strings.Trim(name, "0123456789.") == "" {
		return // an address
	}
	s.names.knownHosts[name] = true
}

// address remembers both halves of an address.
func (s *survey) address(local, domain string) {
	s.host(domain)
	if len(local) >= 4 && !everyday(local) && len(s.names.knownUsers) < maxNames {
		s.names.knownUsers[local] = true
	}
}

// login remembers who logged in.
func (s *survey) login(c *parser.AuthCommand, e *parser.Exchange) {
	type turn struct {
		at int64
		decode.AuthLine
	}
	var turns []turn
	for _, r := range e.Replies {
		for i := range r.Lines {
			if l := &r.Lines[i]; l.Code == 334 {
				turns = append(turns, turn{l.Span.Start.Offset, decode.AuthLine{FromServer: true, Text: l.Text[min(4, len(l.Text)):]}})
			}
		}
	}
	said := make([]string, 0, 4)
	if c.HasInitial {
		said = append(said, c.Initial)
	}
	for i := range e.Responses {
		if i == e.Gap-1 {
			turns = append(turns, turn{e.Responses[i].Span.Start.Offset, decode.AuthLine{Missing: true}})
		}
		turns = append(turns, turn{e.Responses[i].Span.Start.Offset, decode.AuthLine{Text: e.Responses[i].Text}})
		said = append(said, e.Responses[i].Text)
	}
	slices.SortStableFunc(turns, func(a, b turn) int { return cmp.Compare(a.at, b.at) })
	lines := make([]decode.AuthLine, len(turns))
	for i := range turns {
		lines[i] = turns[i].AuthLine
	}
	a := decode.DecodeAuth(c.Mechanism, c.Initial, c.HasInitial, lines)
	if a.Identity == "" || strings.Trim(a.Identity, "*") == "" {
		return
	}
	name, domain, _ := strings.Cut(a.Identity, "@")
	s.address(name, domain)
	for _, text := range said {
		if text = strings.TrimSpace(text); decoded(text) == a.Identity {
			s.names.knowUser(text, a.Identity)
		}
	}
}

// window holds the part of the input that was read last.
type window struct {
	buf  []byte
	base int64 // offset of buf[0]
}

// keptBehind is how much of the input is kept behind the line being read: a line
// may be told of later than it was read.
const keptBehind = 1 << 20

func (w *window) Write(p []byte) (int, error) {
	w.buf = append(w.buf, p...)
	return len(p), nil
}

// forget drops what is before an offset, once that is worth while.
func (w *window) forget(before int64) {
	if n := before - w.base; n > keptBehind {
		n = min(n, int64(len(w.buf)))
		w.buf = append(w.buf[:0], w.buf[n:]...)
		w.base += n
	}
}

// bytes returns a part of the input, if it is there.
func (w *window) bytes(from, to int64) ([]byte, bool) {
	w.forget(from - keptBehind)
	if from < w.base || to > w.base+int64(len(w.buf)) || from > to {
		return nil, false
	}
	return w.buf[from-w.base : to-w.base], true
}
