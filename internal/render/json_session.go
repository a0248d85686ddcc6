package render

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/parser"
)

// object is one session on its way to JSON. The order of the fields is that of
// the contract (design.md, section 4).
type object struct {
	dst  []byte
	r    *analyze.Report
	mode JSONMode

	veil *mask.Masker // nil: there is nothing to mask
	room []byte       // for putting words together
}

// raw appends punctuation and names of fields.
func (o *object) raw(s string) { o.dst = append(o.dst, s...) }

// words appends a string that may come from the transcript, masked.
func (o *object) words(s string) { o.dst = appendString(o.dst, o.r.Spelling.Legible(o.veil.String(s))) }

// wordsOrNull is words, with null for what is not known.
func (o *object) wordsOrNull(s string) {
	if s == "" {
		o.raw("null")
		return
	}
	o.words(s)
}

func (o *object) session() {
	r, s := o.r, o.r.Session
	o.raw(`{"source":`)
	o.dst = appendString(o.dst, s.Source)
	o.raw(`,"lines":[`)
	o.dst = appendInt(o.dst, s.Span.Start.Line)
	o.raw(`,`)
	o.dst = appendInt(o.dst, s.Span.End.Line)
	o.raw(`],"dialect":`)
	o.dst = appendString(o.dst, s.Dialect)
	if s.Fragment {
		o.raw(`,"fragment":true`)
	}
	o.raw(`,"client":{"name":`)
	o.wordsOrNull(r.Client.Name)
	o.raw(`,"addr":`)
	o.wordsOrNull(r.Client.Addr)
	o.raw(`},"server":{"name":`)
	o.wordsOrNull(r.Server.Name)
	o.raw(`,"addr":`)
	o.wordsOrNull(r.Server.Addr)
	o.raw(`,"port":`)
	o.dst = appendIntOrNull(o.dst, r.Server.Port)
	o.raw(`,"software":`)
	o.wordsOrNull(r.Server.Software)
	o.raw(`},"started":`)
	o.dst = appendTime(o.dst, s.Started)
	o.raw(`,"ended":`)
	o.dst = appendTime(o.dst, s.Ended)
	o.raw(`,"outcome":`)
	o.dst = appendString(o.dst, string(r.Outcome))
	o.raw(`,"failed_at":`)
	o.words(string(r.FailedAt))
	o.raw(`,"reply":`)
	o.reply(r.Reply)
	o.raw(`,"cause":`)
	o.cause()
	o.raw(`,"tls":`)
	o.dst = appendString(o.dst, string(r.TLS))
	o.raw(`,"extensions":[`)
	for i := range r.Extensions {
		o.comma(i)
		o.capability(&r.Extensions[i])
	}
	o.raw(`],"auth":`)
	o.auth()
	if s.Flow != nil {
		o.raw(`,"flow":`)
		o.flow(s.Flow)
	}
	o.raw(`,"transactions":[`)
	for i, t := range r.Transactions {
		o.comma(i)
		o.transaction(t)
	}
	o.raw(`]`)
	if o.mode.Full {
		o.raw(`,"exchanges":[`)
		o.exchanges()
		o.raw(`],"steps":[`)
		o.steps()
		o.raw(`]`)
	}
	o.raw(`,"findings":[`)
	for i := range r.Findings {
		o.comma(i)
		o.finding(&r.Findings[i])
	}
	o.raw(`]}`)
}

func (o *object) comma(i int) {
	if i > 0 {
		o.raw(`,`)
	}
}

func (o *object) reply(r *parser.Reply) {
	if r == nil {
		o.raw(`null`)
		return
	}
	o.raw(`{"code":`)
	o.codes(r)
	o.raw(`}`)
}

// codes appends the value of "code" and the fields "enhanced" and "text".
func (o *object) codes(r *parser.Reply) {
	o.dst = appendIntOrNull(o.dst, int(r.Code))
	o.raw(`,"enhanced":`)
	o.enhanced(r.Enhanced)
	o.raw(`,"text":`)
	o.words(r.Text())
}

// enhanced appends an enhanced status code, "" if there is none.
func (o *object) enhanced(e parser.EnhancedCode) {
	o.raw(`"`)
	if !e.IsZero() {
		o.dst = appendInt(o.dst, e.Class)
		o.raw(`.`)
		o.dst = appendInt(o.dst, e.Subject)
		o.raw(`.`)
		o.dst = appendInt(o.dst, e.Detail)
	}
	o.raw(`"`)
}

func (o *object) cause() {
	c := &o.r.Cause
	if c.IsZero() {
		o.raw(`null`)
		return
	}
	l := o.mode.Lang
	o.raw(`{"id":`)
	o.dst = appendString(o.dst, c.ID)
	o.raw(`,"reason":`)
	o.dst = appendString(o.dst, c.Reason)
	o.raw(`,"title":`)
	o.words(c.Title.In(l))
	o.raw(`,"detail":`)
	o.words(c.Detail.In(l))
	o.raw(`,"fix":`)
	o.words(c.Fix.In(l))
	o.raw(`,"whose":`)
	o.dst = appendString(o.dst, c.Whose)
	o.raw(`,"retry":`)
	o.dst = appendString(o.dst, c.Retry)
	o.raw(`,"certainty":`)
	o.dst = appendString(o.dst, c.Certainty)
	if !c.Misleading.IsZero() {
		o.raw(`,"misleading":`)
		o.words(c.Misleading.In(l))
	}
	if !c.Option.IsZero() {
		o.raw(`,"option":`)
		o.words(c.Option.In(l))
	}
	o.raw(`}`)
}

// capability appends "SIZE 35882577".
func (o *object) capability(c *parser.Capability) {
	if len(c.Params) == 0 {
		o.words(c.Keyword)
		return
	}
	text := append(o.room[:0], c.Keyword...)
	for _, p := range c.Params {
		text = append(append(text, ' '), p...)
	}
	o.room = text
	o.dst = appendString(o.dst, o.r.Spelling.Legible(o.veil.Bytes(text)))
}

// auth appends the login that counts: the last one.
func (o *object) auth() {
	k := len(o.r.Logins)
	if k == 0 || o.r.Logins[k-1].Auth == nil {
		o.raw(`null`)
		return
	}
	l := o.r.Logins[k-1]
	o.raw(`{"mechanism":`)
	o.wordsOrNull(l.Auth.Mechanism)
	o.raw(`,"identity":`)
	o.wordsOrNull(l.Auth.Identity)
	o.raw(`,"result":`)
	if l.Reply == nil {
		o.raw(`null}`)
		return
	}
	o.dst = appendIntOrNull(o.dst, int(l.Reply.Code))
	o.raw(`}`)
}

func (o *object) finding(d *analyze.Diagnostic) {
	o.raw(`{"code":`)
	o.dst = appendString(o.dst, d.Code)
	o.raw(`,"severity":`)
	o.dst = appendString(o.dst, d.Severity.String())
	o.raw(`,"line":`)
	o.dst = appendIntOrNull(o.dst, d.Pos.Line)
	o.raw(`,"column":`)
	o.dst = appendIntOrNull(o.dst, d.Pos.Column)
	o.raw(`,"message":`)
	o.words(d.Message.In(o.mode.Lang))
	o.raw(`,"rfc":`)
	o.dst = appendString(o.dst, d.RFC)
	o.raw(`}`)
}
