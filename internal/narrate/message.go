package narrate

import (
	"slices"
	"strings"
	"time"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

const problemsShown = 20

// messages decodes what was sent, one for each transaction that has content.
func (n *narrator) messages() []Message {
	var out []Message
	for i, t := range n.r.Transactions {
		if t.Message != nil {
			out = append(out, n.message(i+1, t))
		}
	}
	return out
}

func (n *narrator) message(number int, t *analyze.Transaction) Message {
	m := t.Message
	out := Message{Number: number}
	add := func(label lang.Text, value string) {
		if value != "" {
			out.Fields = append(out.Fields, Fact{label.In(n.l), n.brief(value, 400)})
		}
	}
	add(labelSubject, m.Subject)
	add(lang.T("From", "보낸 사람"), addresses(m.From))
	if len(m.Sender) > 0 {
		add(lang.T("Sent by", "실제 발신자"), addresses(m.Sender))
	}
	add(lang.T("To", "받는 사람"), addresses(m.To))
	add(lang.T("Cc", "참조"), addresses(m.Cc))
	add(lang.T("Reply to", "회신 주소"), addresses(m.ReplyTo))
	if !m.Date.IsZero() {
		add(lang.T("Date", "날짜"), m.Date.Format(time.RFC1123Z))
	} else {
		add(lang.T("Date", "날짜"), n.say(lang.T("not given", "없음")))
	}
	if m.MessageID != "" {
		add(lang.T("Message-ID", "메시지 ID"), m.MessageID)
	} else {
		add(lang.T("Message-ID", "메시지 ID"), n.say(lang.T("not given", "없음")))
	}
	out.Size = n.bytes(m.Size)
	if t.ActualSize != nil {
		out.Size = n.bytes(*t.ActualSize)
	}
	if t.DeclaredSize != nil && t.ActualSize != nil && *t.DeclaredSize != *t.ActualSize {
		out.Size += n.say(lang.T(", announced as %s", ", 미리 알린 크기는 %s"), n.bytes(*t.DeclaredSize))
	}
	if m.Root != nil {
		add(lang.T("Size", "크기"), out.Size)
		n.parts(&out, m.Root, 0)
	}
	for _, p := range m.Leaves() {
		if strings.HasPrefix(p.Type, "text/") && p.Disposition != "attachment" && len(out.Texts) < n.opts.Texts {
			n.text(&out, p)
		}
	}
	for i, p := range m.Problems {
		if i == problemsShown {
			out.Problems = append(out.Problems, n.say(lang.T("%d more", "그 밖에 %d개"), len(m.Problems)-i))
			break
		}
		where := ""
		if p.Path != "" {
			where = n.say(lang.T("part %s: ", "파트 %s: "), lang.Same(p.Path))
		}
		out.Problems = append(out.Problems, where+n.words(p.Text))
	}
	return out
}

func addresses(list []decode.Address) string {
	var out []string
	for _, a := range list {
		if a.Name != "" {
			out = append(out, a.Name+" <"+a.Addr+">")
		} else {
			out = append(out, a.Addr)
		}
	}
	return strings.Join(out, ", ")
}

func (n *narrator) parts(out *Message, p *decode.Part, depth int) {
	if len(out.Parts) >= n.opts.Parts {
		return
	}
	part := Part{
		Depth: depth, Path: p.Path, Leaf: len(p.Parts) == 0,
		Type: n.brief(p.Type, 80), Charset: n.brief(p.Charset, 40), Encoding: n.brief(p.Encoding, 40),
		Filename: n.brief(p.Filename, 120),
	}
	if part.Leaf {
		part.Size = n.bytes(p.Size)
		part.SHA256 = p.SHA256
		part.Disposition = p.Disposition
	}
	out.Parts = append(out.Parts, part)
	for _, child := range slices.Concat(p.Parts, p.Enclosed) {
		n.parts(out, child, depth+1)
	}
}

func (n *narrator) text(out *Message, p *decode.Part) {
	text := n.veil.String(p.Text)
	b := Body{Path: p.Path, Type: p.Type}
	limit := n.opts.TextBytes
	if len(text) > limit {
		for limit > 0 && text[limit]&0xC0 == 0x80 {
			limit--
		}
		b.More = n.say(lang.T("%s more", "이하 %s 생략"), n.bytes(int64(len(text)-limit)))
		text = text[:limit]
	} else if p.Truncated {
		b.More = n.say(lang.T("the rest is not shown", "이하 생략"))
	}
	b.Text = strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	out.Texts = append(out.Texts, b)
}
