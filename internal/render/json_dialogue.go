package render

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/parser"
)

func (o *object) exchanges() {
	for i, e := range o.r.Session.Exchanges {
		o.comma(i)
		o.exchange(e, narrate.SecretLine(o.r.Session, i))
	}
}

func (o *object) exchange(e *parser.Exchange, secret bool) {
	line := e.Line.Span.Start.Line
	if line == 0 {
		line = e.Span.Start.Line
	}
	o.raw(`{"line":`)
	o.dst = appendIntOrNull(o.dst, line)
	o.raw(`,"command":`)
	switch {
	case e.Command == nil:
		o.raw(`null,"argument":null`)
	case secret:
		o.dst = appendString(o.dst, decode.Mask)
		o.raw(`,"argument":""`)
	default:
		o.words(string(e.Verb()))
		o.raw(`,"argument":`)
		o.words(argument(e.Command))
	}
	o.raw(`,"code":`)
	if r := e.Final(); r != nil {
		o.dst = appendIntOrNull(o.dst, int(r.Code))
		o.raw(`,"enhanced":`)
		o.enhanced(r.Enhanced)
	} else {
		o.raw(`null,"enhanced":null`)
	}
	o.raw(`,"lines":[`)
	n := 0
	for _, r := range e.Replies {
		for i := range r.Lines {
			o.comma(n)
			o.words(r.Lines[i].Line.Text)
			n++
		}
	}
	o.raw(`],"latency_ms":`)
	if d, ok := e.Latency(); ok {
		o.dst = appendMillis(o.dst, d)
	} else {
		o.raw(`null`)
	}
	o.raw(`}`)
}

// argument is what may be shown of a command's argument: of AUTH the mechanism
// alone.
func argument(c parser.Command) string {
	head := c.Head()
	a, ok := c.(*parser.AuthCommand)
	if !ok {
		return head.Argument
	}
	mechanism, rest, _ := strings.Cut(head.Argument, " ")
	if a.Mechanism == "" {
		return decode.Mask
	}
	if strings.TrimSpace(rest) == "" {
		return mechanism
	}
	return mechanism + " " + decode.Mask
}

func (o *object) steps() {
	for i, s := range narrate.Steps(o.r, o.mode.Lang, narrate.Options{}) {
		o.comma(i)
		o.raw(`{"title":`)
		o.dst = appendString(o.dst, s.Title) // masked by narrate
		o.raw(`,"text":`)
		o.dst = appendString(o.dst, strings.Join(s.Text, " "))
		o.raw(`,"lines":`)
		if s.FirstLine == 0 {
			o.raw(`null}`)
			continue
		}
		o.raw(`[`)
		o.dst = appendInt(o.dst, s.FirstLine)
		o.raw(`,`)
		o.dst = appendInt(o.dst, s.LastLine)
		o.raw(`]}`)
	}
}
