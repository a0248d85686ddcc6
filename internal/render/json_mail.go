package render

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
)

func (o *object) transaction(t *analyze.Transaction) {
	o.raw(`{"reverse_path":`)
	if t.Mail == nil || !t.SenderKnown() { // "" is the null reverse-path
		o.raw(`null`)
	} else {
		o.words(t.ReversePath)
	}
	o.raw(`,"recipients":[`)
	for i, rc := range t.Recipients {
		o.comma(i)
		o.raw(`{"forward_path":`)
		o.words(rc.ForwardPath)
		if rc.Reply == nil {
			o.raw(`,"code":null,"enhanced":null,"text":null}`)
			continue
		}
		o.raw(`,"code":`)
		o.codes(rc.Reply)
		o.raw(`}`)
	}
	o.raw(`],"declared_size":`)
	o.dst = appendPointer(o.dst, t.DeclaredSize)
	o.raw(`,"actual_size":`)
	o.dst = appendPointer(o.dst, t.ActualSize)
	o.raw(`,"reply":`)
	o.reply(t.Reply)
	o.raw(`,"queue_id":`)
	o.wordsOrNull(t.QueueID)
	o.raw(`,"message":`)
	o.message(t.Message)
	o.raw(`}`)
}

func (o *object) message(m *decode.Message) {
	if m == nil {
		o.raw(`null`)
		return
	}
	o.raw(`{"subject":`)
	o.wordsOrNull(m.Subject)
	o.raw(`,"from":`)
	if len(m.From) == 0 {
		o.raw(`null`)
	} else {
		o.address(m.From[0])
	}
	o.raw(`,"to":[`)
	for i, a := range m.To {
		o.comma(i)
		o.address(a)
	}
	o.raw(`],"date":`)
	o.dst = appendTime(o.dst, m.Date)
	o.raw(`,"message_id":`)
	o.wordsOrNull(m.MessageID)
	o.raw(`,"parts":[`)
	if m.Root != nil {
		o.parts(m.Root, 0)
	}
	o.raw(`]}`)
}

func (o *object) address(a decode.Address) {
	if a.Name == "" {
		o.words(a.Addr)
		return
	}
	o.words(a.Name + " <" + a.Addr + ">")
}

// parts appends the leaves under p, and attached messages that have a name, and
// returns how many there are with those
// before. The decoder bounds the depth.
func (o *object) parts(p *decode.Part, n int) int {
	if len(p.Parts) > 0 {
		if p.Filename != "" { // an attached message
			n = o.part(p, n)
		}
		for _, child := range p.Parts {
			n = o.parts(child, n)
		}
		return n
	}
	n = o.part(p, n)
	for _, file := range p.Enclosed {
		n = o.part(file, n)
	}
	return n
}

func (o *object) part(p *decode.Part, n int) int {
	o.comma(n)
	o.raw(`{"path":`)
	o.dst = appendString(o.dst, p.Path)
	o.raw(`,"type":`)
	o.words(p.Type)
	o.raw(`,"charset":`)
	o.words(p.Charset)
	o.raw(`,"encoding":`)
	o.words(p.Encoding)
	o.raw(`,"disposition":`)
	o.words(p.Disposition)
	o.raw(`,"filename":`)
	o.words(p.Filename)
	o.raw(`,"size":`)
	o.dst = appendInt(o.dst, p.Size)
	o.raw(`,"sha256":`)
	o.dst = appendString(o.dst, p.SHA256)
	o.raw(`}`)
	return n + 1
}
