package narrate

import (
	"cmp"
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// chapter is what becomes one step: exchanges that belong together, by their
// index, or errors of the program that wrote the transcript.
type chapter struct {
	kind      StepKind
	exchanges []int
	notes     []*parser.Note
}

// steps puts the session into a teacher's order.
func (n *narrator) steps() []Step {
	var out []Step
	for _, c := range n.chapters() {
		s := n.step(c)
		s.Kind = c.kind
		s.Number = len(out) + 1
		for _, l := range s.Lines {
			if l.Number > 0 && (s.FirstLine == 0 || l.Number < s.FirstLine) {
				s.FirstLine = l.Number
			}
			s.LastLine = max(s.LastLine, l.Number)
		}
		s.Lines = n.capLines(s.Lines, n.opts.Lines)
		out = append(out, s)
	}
	n.placeFindings(out)
	return out
}

func (n *narrator) step(c chapter) Step {
	switch c.kind {
	case StepConnect:
		return n.connectStep(c)
	case StepHello:
		return n.helloStep(c)
	case StepStartTLS:
		return n.startTLSStep(c)
	case StepAuth:
		return n.authStep(c)
	case StepMail:
		return n.mailStep(c)
	case StepRcpt:
		return n.rcptStep(c)
	case StepData:
		return n.dataStep(c)
	case StepQuit:
		return n.quitStep(c)
	case StepStopped:
		return n.stoppedStep(c)
	case StepGap:
		return n.gapStep(c)
	case StepSecret:
		return n.encryptedStep(c)
	case StepOther:
	}
	return n.otherStep(c)
}

// chapters groups what happened: exchanges and the program's own errors, in the
// order of the transcript.
func (n *narrator) chapters() []chapter {
	type event struct {
		at   int64
		e    int // index of the exchange, or -1
		note *parser.Note
	}
	var events []event
	for i, e := range n.s.Exchanges {
		events = append(events, event{at: e.Span.Start.Offset, e: i})
	}
	for i := range n.s.Notes {
		if note := &n.s.Notes[i]; note.Kind != parser.LineNoise {
			events = append(events, event{at: note.Span.Start.Offset, e: -1, note: note})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.at, b.at) })
	var out []chapter
	spoken := false // an exchange was seen
	for _, ev := range events {
		kind := StepStopped
		switch {
		case ev.e >= 0:
			kind = kindOf(n.s, ev.e)
		case ev.note.Event == parser.EventGap:
			kind = StepGap
		case ev.note.Event == parser.EventTLS:
			kind = StepSecret
		case ev.note.Kind == parser.LineConnect && spoken:
			// What a program says of the connection later on, such as that it closes it, is no
			// step of its own.
			last := &out[len(out)-1]
			last.notes = append(last.notes, ev.note)
			continue
		case ev.note.Kind == parser.LineConnect:
			kind = StepConnect
		}
		spoken = spoken || ev.e >= 0
		if len(out) == 0 || !n.joins(&out[len(out)-1], kind, ev.e) {
			out = append(out, chapter{})
		}
		last := &out[len(out)-1]
		if last.kind == "" || last.kind == StepConnect {
			last.kind = kind // where a client connects to is told with the greeting
		}
		if ev.e >= 0 {
			last.exchanges = append(last.exchanges, ev.e)
		} else {
			last.notes = append(last.notes, ev.note)
		}
	}
	if len(out) == 0 || out[0].kind != StepConnect && out[0].kind != StepHello {
		if n.s.Target.Host != "" && len(out) > 0 && out[0].kind == StepStopped {
			out = slices.Insert(out, 0, chapter{kind: StepConnect})
		}
	}
	return out
}

// kindOf tells the step an exchange belongs to.
func kindOf(s *parser.Session, i int) StepKind {
	e := s.Exchanges[i]
	if e.IsGreeting() {
		if i == 0 && (e.Opens() || len(e.Replies) == 0) {
			return StepHello
		}
		return StepOther
	}
	switch e.Command.(type) {
	case nil: // the command itself is missing in the transcript
		if e.Content != nil {
			return StepData
		}
		return StepAuth
	case *parser.HelloCommand:
		return StepHello
	case *parser.StartTLSCommand:
		return StepStartTLS
	case *parser.AuthCommand:
		return StepAuth
	case *parser.MailCommand:
		return StepMail
	case *parser.RcptCommand:
		return StepRcpt
	case *parser.DataCommand, *parser.BdatCommand:
		return StepData
	case *parser.PlainCommand, *parser.OtherCommand:
	}
	if e.Verb() == parser.VerbQUIT {
		return StepQuit
	}
	if SecretLine(s, i) {
		return StepAuth
	}
	return StepOther
}

// joins reports whether what comes next belongs to the chapter before it.
func (n *narrator) joins(last *chapter, kind StepKind, exchange int) bool {
	if last.kind == StepConnect {
		return kind == StepConnect || kind == StepHello
	}
	if last.kind != kind || exchange < 0 && kind != StepStopped && kind != StepGap {
		return false
	}
	switch kind {
	case StepMail, StepQuit, StepStartTLS:
		return false
	case StepData:
		_, bdat := n.s.Exchanges[exchange].Command.(*parser.BdatCommand)
		return bdat
	case StepOther:
		return n.s.Exchanges[exchange].Verb() == n.s.Exchanges[last.exchanges[len(last.exchanges)-1]].Verb()
	case StepConnect, StepHello, StepAuth, StepRcpt, StepStopped, StepGap, StepSecret:
	}
	return true
}

// begin fills what every step has: the lines, and what the registry says about
// its command.
func (n *narrator) begin(c chapter) Step {
	var s Step
	for _, note := range c.notes {
		s.Lines = append(s.Lines, n.noteLine(note))
	}
	for _, i := range c.exchanges {
		s.Lines = append(s.Lines, n.exchangeLines(i)...)
	}
	slices.SortStableFunc(s.Lines, func(a, b Line) int {
		if a.Number == 0 || b.Number == 0 {
			return 0
		}
		return cmp.Compare(a.Number, b.Number)
	})
	return s
}

func (s *Step) lesson(v registry.Verb, l lang.Lang) {
	s.Meaning, s.Normal, s.Warning = v.Meaning.In(l), v.Normal.In(l), v.Warning.In(l)
}

// titled makes "choosing the sender (MAIL FROM)" of a verb's title.
func (n *narrator) titled(t lang.Text, command string) string {
	title := n.capital(t.In(n.l))
	if command == "" {
		return title
	}
	return title + " (" + n.veil.String(command) + ")"
}

// capital begins an English title with a capital letter.
func (n *narrator) capital(s string) string {
	if n.l == lang.English && s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// worst is the tone of a step: that of its worst decided exchange.
func (n *narrator) worst(exchanges []int) Tone {
	tone := Neutral
	for _, i := range exchanges {
		e := n.s.Exchanges[i]
		t := toneOf(e.Final())
		if e.Final() == nil && e.Command != nil && !n.s.HidesReplies {
			t = Doubtful
		}
		tone = max(tone, t)
	}
	return tone
}
