package decode

import "strings"

// envelope fills in what the message's own header says.
func (d *Decoder) envelope(h *header) {
	m, root := d.msg, d.msg.Root
	m.Subject = h.subjectText
	m.MessageID = validHeader(strings.Trim(h.messageID, " \t<>"))
	if h.date != "" {
		var ok bool
		if m.Date, ok = parseDate(h.date); !ok {
			d.problem(root, ProblemBadDate)
		}
	}
	for _, list := range [...]struct {
		to    *[]Address
		value string
	}{
		{&m.From, h.from}, {&m.Sender, h.sender}, {&m.ReplyTo, h.replyTo},
		{&m.To, h.to}, {&m.Cc, h.cc}, {&m.Bcc, h.bcc},
	} {
		var whole bool
		if *list.to, whole = parseAddresses(list.value); !whole {
			d.problem(root, ProblemBadAddress)
		}
	}
}
