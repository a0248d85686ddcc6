package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// signals are the few lines that decide, as a teacher would underline them.
func (n *narrator) signals() []Signal {
	var out []Signal
	secured, failed := false, false
	for i, e := range n.s.Exchanges {
		r := e.Final()
		add := func(command string, tone Tone, meaning string) {
			if r == nil || len(r.Lines) == 0 {
				return
			}
			out = append(out, Signal{Line: r.Lines[0].Span.Start.Line, Command: n.veil.String(command), Quote: n.quote(r), Meaning: meaning, Tone: tone})
		}
		if SecretLine(n.s, i) {
			continue
		}
		if refused(r) {
			out = n.refusal(out, e, r, failed)
			failed = failed || r == n.r.Reply
			continue
		}
		switch c := e.Command.(type) {
		case *parser.HelloCommand:
			if !positive(r) {
				continue
			}
			if s, ok := n.helloSignal(e, r, secured); ok {
				out = append(out, s)
			}
		case *parser.StartTLSCommand:
			secured = positive(r)
			add("STARTTLS", Good, n.say(lang.T("encryption starts", "암호화 시작")))
		case *parser.AuthCommand:
			add("AUTH "+c.Mechanism, Good, n.say(lang.T("login accepted", "인증 성공")))
		case *parser.MailCommand:
			add("MAIL FROM", Good, n.say(lang.T("sender accepted", "발신자 수락")))
		case *parser.RcptCommand:
			if k := len(out); k > 0 && out[k-1].Command == "RCPT TO" && out[k-1].Tone == Good && i > 0 && n.s.Exchanges[i-1].Verb() == parser.VerbRCPT {
				continue // one accepted recipient stands for its neighbours
			}
			add("RCPT TO", Good, n.say(lang.T("recipient accepted", "수신자 수락")))
		case *parser.DataCommand:
			if !n.took(e) {
				add("DATA", Bad, n.say(lang.T("not the answer DATA has", "DATA에 대한 응답이 아님")))
				continue
			}
			add("DATA", Good, n.say(lang.T("message accepted and queued: this line is the receipt", "메일 접수 및 큐 저장 완료: 접수증에 해당하는 줄")))
		case *parser.BdatCommand:
			if c.Last {
				add("BDAT LAST", Good, n.say(lang.T("message accepted and queued: this line is the receipt", "메일 접수 및 큐 저장 완료: 접수증에 해당하는 줄")))
			}
		case *parser.PlainCommand:
			if c.Verb == parser.VerbQUIT && positive(r) {
				add("QUIT", Good, n.say(lang.T("session closed in good order", "세션 정상 종료")))
			}
		case *parser.OtherCommand:
		}
	}
	for i := range n.s.Notes {
		note := &n.s.Notes[i]
		if note.Kind == parser.LineError && n.r.Reply == nil {
			meaning := lang.T("the program itself reports the failure", "프로그램이 직접 알린 오류")
			if note.Event != parser.NoEvent {
				meaning = lang.T("the packets show the failure", "패킷으로 확인한 오류")
			}
			out = append(out, Signal{Line: note.Span.Start.Line, Quote: brief(n.noteText(note), 200), Tone: Bad, Meaning: n.say(meaning)})
			break
		}
	}
	return trimSignals(out)
}

// refusal adds a refused command: the one that decided, or an echo of it.
func (n *narrator) refusal(out []Signal, e *parser.Exchange, r *parser.Reply, failed bool) []Signal {
	if len(r.Lines) == 0 {
		return out
	}
	s := Signal{Line: r.Lines[0].Span.Start.Line, Command: n.commandName(e), Quote: n.quote(r), Tone: toneOf(r)}
	switch {
	case r == n.r.Reply && n.r.Outcome != analyze.Accepted:
		s.Meaning = n.say(lang.T("this decided: %s", "결과를 결정함: %s"), registry.ReplyOrClass(int(r.Code)).Name)
		if title := n.words(n.r.Cause.Title); title != "" {
			s.Meaning = n.say(lang.T("this decided: %s", "결과를 결정함: %s"), lang.Same(title))
		}
	case failed && r.Code == 503:
		s.Meaning = n.say(lang.T("only follows from the refusal before it", "앞의 거부 때문에 따라온 응답"))
		s.Tone = Neutral
	default:
		s.Meaning = registry.ReplyOrClass(int(r.Code)).Name.In(n.l)
	}
	return append(out, s)
}

// helloSignal points at the line that offers logins, or encryption.
func (n *narrator) helloSignal(e *parser.Exchange, r *parser.Reply, secured bool) (Signal, bool) {
	for _, want := range []struct {
		keyword string
		when    bool
		meaning lang.Text
	}{
		{"AUTH", secured, lang.T("after encryption the server tells how one can log in", "암호화 후 서버가 인증 방식을 알려 줌")},
		{"AUTH", !secured, lang.T("the server tells how one can log in", "서버가 인증 방식을 알려 줌")},
		{"STARTTLS", !secured, lang.T("the server offers encryption", "서버가 암호화 기능을 알려 줌")},
	} {
		for i := range r.Capabilities {
			c := &r.Capabilities[i]
			if want.when && c.Keyword == want.keyword && c.Line < len(r.Lines) {
				return Signal{Line: r.Lines[c.Line].Span.Start.Line, Command: string(e.Verb()),
					Quote: n.brief(r.Lines[c.Line].Line.Text, 120), Meaning: n.say(want.meaning), Tone: Good}, true
			}
		}
	}
	return Signal{}, false
}

func (n *narrator) commandName(e *parser.Exchange) string {
	switch c := e.Command.(type) {
	case nil:
		return n.say(lang.T("greeting", "서버 인사말"))
	case *parser.MailCommand:
		return "MAIL FROM"
	case *parser.RcptCommand:
		return n.veil.String("RCPT TO " + c.ForwardPath.Address())
	case *parser.AuthCommand:
		return n.veil.String("AUTH " + c.Mechanism)
	case *parser.HelloCommand, *parser.DataCommand, *parser.BdatCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand:
	}
	return n.veil.String(string(e.Verb()))
}

// trimSignals keeps the list short: of many alike the first ones, and whatever
// went wrong.
func trimSignals(all []Signal) []Signal {
	const most = 16
	if len(all) <= most {
		return all
	}
	var out []Signal
	for i, s := range all {
		if i < most/2 || i >= len(all)-most/2 {
			out = append(out, s)
		}
	}
	return out
}
