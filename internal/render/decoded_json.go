package render

import (
	"io"
	"slices"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/narrate"
)

// DecodedJSON writes what sessions carried as one JSON object:
// {"smtplog":1,"sessions":[…]}. Secrets of the logins are masked in it.
type DecodedJSON struct {
	w    io.Writer
	lang lang.Lang
	buf  []byte
	any  bool
}

// NewDecodedJSON returns a writer of one JSON object.
func NewDecodedJSON(w io.Writer, l lang.Lang) *DecodedJSON { return &DecodedJSON{w: w, lang: l} }

// Session writes the object of one session. files may be nil.
func (j *DecodedJSON) Session(r *analyze.Report, files narrate.FileNames) error {
	if j.any {
		j.buf = append(j.buf[:0], ",\n"...)
	} else {
		j.buf = append(j.buf[:0], jsonHead+"\n"...)
	}
	j.any = true
	if files == nil {
		files = func(*analyze.Transaction, *decode.Part) string { return "" }
	}
	d := decodedObject{object{dst: j.buf, r: r, mode: JSONMode{Lang: j.lang}, veil: mask.New(r.Secrets)}, files}
	d.write()
	j.buf = d.dst
	_, err := j.w.Write(j.buf)
	return err
}

// Close ends the object. It does not close the underlying writer.
func (j *DecodedJSON) Close() error {
	end := "\n]}\n"
	if !j.any {
		end = jsonHead + "]}\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}

// decodedObject is one session on its way to JSON.
type decodedObject struct {
	object
	files narrate.FileNames
}

func (o *decodedObject) write() {
	s := o.r.Session
	o.raw(`{"source":`)
	o.dst = appendString(o.dst, s.Source)
	o.raw(`,"lines":[`)
	o.dst = appendInt(o.dst, s.Span.Start.Line)
	o.raw(`,`)
	o.dst = appendInt(o.dst, s.Span.End.Line)
	o.raw(`],"dialect":`)
	o.dst = appendString(o.dst, s.Dialect)
	o.raw(`,"logins":[`)
	n := 0
	for _, l := range o.r.Logins {
		if l.Auth != nil && l.Exchange != nil {
			o.comma(n)
			n++
			o.login(l)
		}
	}
	o.raw(`],"messages":[`)
	n = 0
	for _, t := range o.r.Transactions {
		if t.Message != nil {
			o.comma(n)
			n++
			o.letter(t)
		}
	}
	o.raw(`]}`)
}

func (o *decodedObject) field(name, value string) {
	o.raw(`,"` + name + `":`)
	o.words(value)
}

func (o *decodedObject) login(l *analyze.Login) {
	a := l.Auth
	o.raw(`{"line":`)
	o.dst = appendInt(o.dst, l.Exchange.Line.Span.Start.Line)
	o.field("mechanism", a.Mechanism)
	o.field("identity", a.Identity)
	o.field("authzid", a.AuthzID)
	o.raw(`,"encrypted":`)
	o.bool(l.Secure)
	o.raw(`,"reply":`)
	o.reply(l.Reply)
	o.raw(`,"facts":{`)
	seen := map[string]bool{} // a field of an object has one value
	for _, f := range a.Facts {
		if !seen[f.Name] {
			o.comma(len(seen))
			seen[f.Name] = true
			o.words(f.Name)
			o.raw(`:`)
			o.words(f.Value)
		}
	}
	o.raw(`},"dialogue":[`)
	for i, line := range a.Lines {
		o.comma(i)
		o.raw(`{"role":`)
		o.dst = appendString(o.dst, line.Role.String())
		o.field("text", line.Display)
		o.raw(`}`)
	}
	o.raw(`],"remarks":[`)
	for i, r := range a.Remarks {
		o.comma(i)
		o.remark(string(r.Kind), r.Text)
	}
	o.raw(`]}`)
}

func (o *decodedObject) bool(v bool) {
	if v {
		o.raw(`true`)
	} else {
		o.raw(`false`)
	}
}

func (o *decodedObject) remark(kind string, text lang.Text) {
	o.raw(`{"kind":`)
	o.dst = appendString(o.dst, kind)
	o.field("text", text.In(o.mode.Lang))
	o.raw(`}`)
}

// letter writes one message with its envelope.
func (o *decodedObject) letter(t *analyze.Transaction) {
	m := t.Message
	o.raw(`{"reverse_path":`)
	if t.Mail == nil {
		o.raw(`null`)
	} else {
		o.words(t.ReversePath)
	}
	o.raw(`,"recipients":[`)
	for i, rc := range t.Recipients {
		o.comma(i)
		o.raw(`{"forward_path":`)
		o.words(rc.ForwardPath)
		o.raw(`,"reply":`)
		o.reply(rc.Reply)
		o.raw(`}`)
	}
	o.raw(`],"reply":`)
	o.reply(t.Reply)
	o.raw(`,"queue_id":`)
	o.wordsOrNull(t.QueueID)
	o.raw(`,"size":`)
	o.dst = appendPointer(o.dst, t.ActualSize)
	o.raw(`,"complete":`)
	o.bool(t.Content != nil && t.Content.Terminated && !t.Content.Truncated)
	o.raw(`,"subject":`)
	o.wordsOrNull(m.Subject)
	for _, f := range []struct {
		name string
		list []decode.Address
	}{{"from", m.From}, {"sender", m.Sender}, {"reply_to", m.ReplyTo}, {"to", m.To}, {"cc", m.Cc}, {"bcc", m.Bcc}} {
		o.raw(`,"` + f.name + `":[`)
		for i, a := range f.list {
			o.comma(i)
			o.address(a)
		}
		o.raw(`]`)
	}
	o.raw(`,"date":`)
	o.dst = appendTime(o.dst, m.Date)
	o.raw(`,"message_id":`)
	o.wordsOrNull(m.MessageID)
	o.raw(`,"file":`)
	o.wordsOrNull(o.files(t, nil))
	o.raw(`,"root":`)
	if m.Root != nil {
		o.node(t, m.Root)
	} else { // only the header is known
		o.raw(`null`)
	}
	o.raw(`,"problems":[`)
	for i, p := range m.Problems {
		o.comma(i)
		o.raw(`{"path":`)
		o.dst = appendString(o.dst, p.Path)
		o.raw(`,"kind":`)
		o.dst = appendString(o.dst, string(p.Kind))
		o.field("text", p.Text.In(o.mode.Lang))
		o.raw(`}`)
	}
	o.raw(`]}`)
}

// node writes a part and all in it. The decoder bounds the depth.
func (o *decodedObject) node(t *analyze.Transaction, p *decode.Part) {
	o.raw(`{"path":`)
	o.dst = appendString(o.dst, p.Path)
	o.field("type", p.Type)
	o.field("charset", p.Charset)
	o.field("encoding", p.Encoding)
	o.field("disposition", p.Disposition)
	o.field("filename", p.Filename)
	o.field("content_id", p.ContentID)
	o.raw(`,"size":`)
	o.dst = appendInt(o.dst, p.Size)
	o.raw(`,"sha256":`)
	o.dst = appendString(o.dst, p.SHA256)
	o.raw(`,"truncated":`)
	o.bool(p.Truncated)
	o.raw(`,"text":`)
	o.wordsOrNull(p.Text)
	o.raw(`,"file":`)
	o.wordsOrNull(o.files(t, p))
	o.raw(`,"parts":[`)
	for i, child := range slices.Concat(p.Parts, p.Enclosed) {
		o.comma(i)
		o.node(t, child)
	}
	o.raw(`]}`)
}
