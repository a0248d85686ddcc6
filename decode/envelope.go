package decode

// envelope fills in what the message's own header says.
func (d *Decoder) envelope(h *header) {
	m, root := d.msg, d.msg.Root
	m.Subject = h.subjectText
	m.MessageID = validHeader(trimBrackets(h.messageID), "")
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
		if list.value == "" {
			continue
		}
		room := d.addresses
		if len(room) < cap(room) {
			d.addresses = room[:len(room)+1]
			room = room[len(room) : len(room) : len(room)+1]
		} else {
			room = nil
		}
		if *list.to, whole = parseAddresses(room, list.value); !whole {
			d.problem(root, ProblemBadAddress)
		}
	}
}
