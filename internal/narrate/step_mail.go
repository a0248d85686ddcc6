package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
	"slices"
)

// mailStep tells of the sender.
func (n *narrator) mailStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = n.worst(c.exchanges)
	v, _ := registry.VerbByName("MAIL")
	s.lesson(v, n.l)
	e := n.s.Exchanges[c.exchanges[0]]
	m := e.Command.(*parser.MailCommand)
	s.Title = n.numbered(e, n.titled(v.Title, "MAIL FROM"))
	from := m.ReversePath.Address()
	named := from != "" || m.ReversePath.Null
	if m.ReversePath.Null {
		from = "<>"
	}
	r := e.Final()
	switch {
	case m.ReversePath.Null && positive(r):
		s.Text = append(s.Text, n.say(lang.T("A message with an empty sender begins, as bounces and automatic notices have it; the server agrees (%s).", "반송 메일이나 자동 알림처럼 발신자가 비어 있는 메일을 시작하고 서버가 받아들입니다(%s)."), codes(r)))
	case positive(r) && !named:
		s.Text = append(s.Text, n.say(lang.T("A message begins, and the server accepts its sender, whom the transcript does not name (%s).", "메일을 시작하고, 서버가 로그에 나오지 않는 발신자 주소를 수락합니다(%s)."), codes(r)))
	case positive(r):
		s.Text = append(s.Text, n.say(lang.T("A message from %s begins, and the server accepts this sender (%s).", "발신자 주소(%s)를 지정하고, 서버가 정상적으로 수락합니다(%s)."), from, codes(r)))
	case r != nil && r.Code == 421:
		s.Text = append(s.Text, n.closing(r))
	case r == nil && !named:
		s.Text = append(s.Text, n.say(lang.T("The client names a sender; neither the address nor an answer is in the transcript.", "클라이언트가 발신자 주소를 지정하지만 그 주소도, 이에 대한 응답도 로그에 없습니다.")))
	case r == nil:
		s.Text = append(s.Text, n.say(lang.T("The client names %s as the sender; no answer is in the transcript.", "발신자 주소(%s)를 지정하지만 이에 대한 응답은 로그에 없습니다."), from))
	case !named:
		s.Text = append(s.Text, n.say(lang.T("The server refuses the sender, whom the transcript does not name (%s).", "서버가 로그에 나오지 않는 발신자 주소를 거부합니다(%s)."), codes(r)))
	default:
		s.Text = append(s.Text, n.say(lang.T("The server refuses the sender %s (%s).", "서버가 발신자 주소(%s)를 거부합니다(%s)."), from, codes(r)))
	}
	return s
}

// orUnknown stands in for what a program left out of its transcript.
func (n *narrator) orUnknown(s string) string {
	if s == "" {
		return n.say(lang.T("(not in the transcript)", "(로그에 없음)"))
	}
	return s
}

// numbered adds which message of the session a step is about, if there are
// several.
func (n *narrator) numbered(e *parser.Exchange, title string) string {
	if len(n.r.Transactions) < 2 {
		return title
	}
	for i, t := range n.r.Transactions {
		mine := t.Mail == e || t.Data == e
		for _, rc := range t.Recipients {
			mine = mine || rc.Exchange == e
		}
		if mine {
			return title + n.say(lang.T(" · message %d", " · %d번째 메일"), i+1)
		}
	}
	return title
}

// rcptStep tells of all recipients of a message at once.
func (n *narrator) rcptStep(c chapter) Step {
	s := n.begin(c)
	v, _ := registry.VerbByName("RCPT")
	s.lesson(v, n.l)
	first := n.s.Exchanges[c.exchanges[0]]
	s.Title = n.numbered(first, n.titled(v.Title, "RCPT TO"))
	good, bad, open := 0, 0, 0
	for _, i := range c.exchanges {
		switch r := n.s.Exchanges[i].Final(); {
		case positive(r):
			good++
		case r == nil:
			open++
		default:
			bad++
		}
	}
	all := len(c.exchanges)
	s.Tone = n.worst(c.exchanges)
	if good > 0 && bad > 0 {
		s.Tone = Doubtful
	}
	address := first.Command.(*parser.RcptCommand).ForwardPath.Address()
	r := first.Final()
	switch {
	case all == 1 && good == 1 && address == "":
		s.Text = append(s.Text, n.say(lang.T("The server accepts a recipient, whom the transcript does not name (%s).", "서버가 로그에 나오지 않는 수신자 주소를 수락합니다(%s)."), codes(r)))
	case all == 1 && good == 1:
		s.Text = append(s.Text, n.say(lang.T("The message is for %s, and the server accepts this recipient (%s).", "수신자 주소(%s)를 지정하고, 서버가 정상적으로 수락합니다(%s)."), address, codes(r)))
	case all == 1 && r != nil && r.Code == 421:
		s.Text = append(s.Text, n.closing(r))
	case all == 1 && bad == 1 && !coded(r):
		s.Text = append(s.Text, n.say(lang.T("The recipient %s was refused; with which reply code the transcript does not say.", "수신자 주소(%s)가 거부되었습니다. 응답 코드는 로그에 없습니다."), n.orUnknown(address)))
	case all == 1 && bad == 1 && address == "":
		s.Text = append(s.Text, n.say(lang.T("The server refuses the recipient, whom the transcript does not name (%s).", "서버가 로그에 나오지 않는 수신자 주소를 거부합니다(%s)."), codes(r)))
	case all == 1 && bad == 1:
		s.Text = append(s.Text, n.say(lang.T("The server refuses the recipient %s (%s).", "서버가 수신자 주소(%s)를 거부합니다(%s)."), address, codes(r)))
	case all == 1 && address == "":
		s.Text = append(s.Text, n.say(lang.T("The client names a recipient; neither the address nor an answer is in the transcript.", "클라이언트가 수신자 주소를 지정하지만 그 주소도, 이에 대한 응답도 로그에 없습니다.")))
	case all == 1:
		s.Text = append(s.Text, n.say(lang.T("The client names %s as a recipient; no answer is in the transcript.", "수신자 주소(%s)를 지정하지만 이에 대한 응답은 로그에 없습니다."), address))
	case good == all:
		s.Text = append(s.Text, n.say(lang.T("The message has %d recipients, and the server accepts them all.", "수신자 %d명을 지정하고 서버가 모두 받아들입니다."), all))
	default:
		s.Text = append(s.Text, n.say(lang.T("Of %d recipients the server accepts %d and refuses %d.", "수신자 %d명 가운데 서버가 %d명을 받아들이고 %d명을 거부합니다."), all, good, bad))
		if open > 0 {
			s.Text = append(s.Text, n.say(lang.T("For %d of them no answer is in the transcript.", "%d명에 대한 응답은 로그에 없습니다."), open))
		}
	}
	return s
}

// dataStep tells of the message itself, sent with DATA or in pieces with BDAT.
func (n *narrator) dataStep(c chapter) Step {
	s := n.begin(c)
	e := n.s.Exchanges[c.exchanges[len(c.exchanges)-1]]
	verb := e.Verb()
	if verb == "" {
		verb = parser.VerbDATA
	}
	v, _ := registry.VerbByName(string(verb))
	s.lesson(v, n.l)
	s.Title = n.numbered(e, n.titled(v.Title, string(verb)))
	s.Tone = toneOf(e.Final())
	if e.Final() == nil {
		s.Tone = Doubtful
	}
	if verb == parser.VerbDATA && len(e.Replies) > 0 && e.Replies[0].Code == 354 {
		s.Text = append(s.Text, n.say(lang.T("The server asks for the message (354).", "서버가 메일 내용을 기다린다고 알립니다(354).")))
	}
	var size int64
	seen := false
	for _, i := range c.exchanges {
		if ct := n.s.Exchanges[i].Content; ct != nil {
			size += ct.Size
			seen = true
		}
	}
	if seen && size > 0 {
		s.Text = append(s.Text, n.say(lang.T("The client sends it: header, empty line, body; %s.", "클라이언트가 헤더, 빈 줄, 본문을 차례로 전송합니다(%s)."), n.bytes(size)))
		s.Text = append(s.Text, n.rateText(e)...)
	}
	s.Text = append(s.Text, n.contentVerdict(e, seen)...)
	return s
}

func (n *narrator) contentVerdict(e *parser.Exchange, seen bool) []string {
	var finals []*parser.Reply
	for _, r := range e.Replies {
		if r.Class() != 3 {
			finals = append(finals, r)
		}
	}
	if prdr(e) && len(finals) > 1 {
		finals = finals[:len(finals)-1] // the last one is for the message
	}
	if len(finals) > 1 { // LMTP: one for each recipient
		good := 0
		for _, r := range finals {
			if positive(r) {
				good++
			}
		}
		return []string{n.say(lang.T("The server answers for each recipient by itself: %d of %d accepted.", "서버가 수신자마다 따로 응답합니다. %[2]d명 가운데 %[1]d명을 받아들였습니다."), good, len(finals))}
	}
	r := e.Final()
	id := ""
	for _, t := range n.r.Transactions {
		if t.Data == e {
			id = t.QueueID
		}
	}
	switch {
	case positive(r) && !n.took(e):
		return []string{n.say(lang.T("The answer to DATA has to be 354 or a refusal; %s answers something else, and the message was not sent.", "DATA에 대한 응답은 354이거나 거부여야 합니다. %s 응답은 다른 명령에 대한 것이며, 메일은 전송되지 않았습니다."), codes(r))}
	case positive(r) && id != "":
		return []string{n.say(lang.T("The server accepts the message (%s) and has put it in its queue as %s.", "서버가 메일을 접수해(%s) 큐에 저장했습니다. 큐 ID는 %s입니다."), codes(r), id)}
	case positive(r):
		return []string{n.say(lang.T("The server accepts the message (%s): it has put it in its queue and will see to the delivery.", "서버가 메일을 접수했습니다(%s). 메일을 큐에 저장하고 배달을 준비합니다."), codes(r))}
	case r != nil && r.Code == 421:
		return []string{n.closing(r)}
	case r == nil && seen:
		return []string{n.say(lang.T("No answer to the message is in the transcript: nobody can tell from it whether the server took it.", "메일에 대한 응답이 로그에 없어서 서버가 접수했는지 알 수 없습니다."))}
	case r == nil:
		return []string{n.say(lang.T("What comes next is missing in the transcript.", "이후의 내용은 로그에 없습니다."))}
	case !coded(r):
		return []string{n.say(lang.T("The message was refused; with which reply code the transcript does not say.", "메일이 거부되었습니다. 응답 코드는 로그에 없습니다."))}
	case seen:
		return []string{n.say(lang.T("The server has seen the message and refuses it (%s).", "서버가 메일을 받아 본 뒤 거부합니다(%s)."), codes(r))}
	}
	return []string{n.say(lang.T("The server refuses to take a message (%s).", "서버가 메일을 받지 않겠다고 합니다(%s)."), codes(r))}
}

// took reports whether the reply that e ended with says that the message was
// taken: not where the reply itself is what went wrong.
func (n *narrator) took(e *parser.Exchange) bool {
	r := e.Final()
	return positive(r) && !(n.r.Outcome == analyze.ProtocolError && n.r.Reply == r)
}

// prdr reports whether the server announced a reply for each recipient (353).
func prdr(e *parser.Exchange) bool {
	return slices.ContainsFunc(e.Replies, func(r *parser.Reply) bool { return r.Code == 353 })
}

// closing tells of a 421, which answers no command but ends the session.
func (n *narrator) closing(r *parser.Reply) string {
	return n.say(lang.T("In place of an answer the server says that it closes the connection (%s).", "서버가 명령에 답하는 대신 연결을 닫겠다고 알립니다(%s)."), codes(r))
}

// quitStep tells of the end.
func (n *narrator) quitStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = n.worst(c.exchanges)
	v, _ := registry.VerbByName("QUIT")
	s.lesson(v, n.l)
	s.Title = n.titled(v.Title, "QUIT")
	r := n.s.Exchanges[c.exchanges[0]].Final()
	switch {
	case positive(r):
		s.Text = append(s.Text, n.say(lang.T("The client says goodbye, and the server closes the connection (%s).", "클라이언트가 종료를 알리고 서버가 연결을 정상적으로 닫습니다(%s)."), codes(r)))
	case r == nil:
		s.Tone = Neutral
		s.Text = append(s.Text, n.say(lang.T("The client says goodbye; the server's answer is not in the transcript, which changes nothing.", "클라이언트가 종료를 알립니다. 서버의 응답은 로그에 없지만 결과에는 영향이 없습니다.")))
	default:
		s.Text = append(s.Text, n.say(lang.T("The client says goodbye; the server answers %s.", "클라이언트가 종료를 알리고 서버는 %s 응답을 보냅니다."), codes(r)))
	}
	if n.r.Outcome == analyze.Accepted && s.Tone == Bad {
		s.Tone = Doubtful
	}
	return s
}
