package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// startTLSStep tells of the switch to encryption.
func (n *narrator) startTLSStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = n.worst(c.exchanges)
	v, _ := registry.VerbByName("STARTTLS")
	s.lesson(v, n.l)
	s.Title = n.titled(v.Title, "STARTTLS")
	e := n.s.Exchanges[c.exchanges[0]]
	r := e.Final()
	switch {
	case positive(r):
		n.secured = true
		s.Text = append(s.Text, n.say(lang.T("The server is ready for TLS (%s); everything from here on travels encrypted.", "서버가 TLS 준비를 마쳤습니다(%s). 이후의 통신은 모두 암호화됩니다."), codes(r)))
		if n.r.Outcome == analyze.TLSFailed {
			s.Tone = Bad
			s.Text = append(s.Text, n.say(lang.T("But the handshake that follows did not succeed.", "하지만 이어진 TLS 핸드셰이크가 실패했습니다.")))
		}
	case r == nil:
		s.Text = append(s.Text, n.say(lang.T("No answer to it is in the transcript.", "이에 대한 응답은 로그에 없습니다.")))
	case !coded(r):
		s.Text = append(s.Text, n.say(lang.T("The server's answer has no reply code.", "서버의 응답에 응답 코드가 없습니다.")))
	default:
		s.Text = append(s.Text, n.say(lang.T("The server does not start encryption (%s).", "서버가 암호화를 시작하지 않습니다(%s)."), codes(r)))
	}
	return s
}

// authStep tells of the attempts to log in.
func (n *narrator) authStep(c chapter) Step {
	s := n.begin(c)
	v, _ := registry.VerbByName("AUTH")
	s.lesson(v, n.l)
	var mechanisms []string
	var last *parser.Exchange
	for _, i := range c.exchanges {
		e := n.s.Exchanges[i]
		a, ok := e.Command.(*parser.AuthCommand)
		if !ok && e.Command == nil {
			s.Text = append(s.Text, n.say(lang.T("Login data without the AUTH command before it; the transcript begins later.", "AUTH 명령 없이 인증 정보만 있습니다. 로그가 그 뒤에서 시작됩니다.")))
			continue
		}
		if !ok {
			s.Text = append(s.Text, n.say(lang.T("After the refusal the client still sends login data as if nothing had happened; the server takes it for a command.", "거부된 뒤에도 클라이언트가 인증 정보를 그대로 보내고, 서버는 이것을 명령으로 받아들입니다.")))
			continue
		}
		last = e
		if len(mechanisms) == 0 {
			s.Text = append(s.Text, n.loginText(e, a))
		} else {
			s.Text = append(s.Text, n.loginAgainText(e.Final(), a.Mechanism))
		}
		mechanisms = append(mechanisms, a.Mechanism)
	}
	if last != nil {
		s.Tone = toneOf(last.Final())
		if last.Final() == nil {
			s.Tone = Doubtful
		}
	}
	command := "AUTH"
	if len(mechanisms) == 1 && mechanisms[0] != "" {
		command += " " + mechanisms[0]
	}
	s.Title = n.titled(v.Title, command)
	return s
}

// loginAgainText tells of an attempt after another one.
func (n *narrator) loginAgainText(r *parser.Reply, mechanism string) string {
	switch {
	case mechanism == "" && positive(r):
		return n.say(lang.T("Then it tries again, and the server accepts (%s).", "이어서 다시 시도하고, 서버가 수락합니다(%s)."), codes(r))
	case mechanism == "" && r != nil:
		return n.say(lang.T("Then it tries again, and the server refuses (%s).", "이어서 다시 시도하지만 서버가 거부합니다(%s)."), codes(r))
	case mechanism == "":
		return n.say(lang.T("Then it tries again; no final answer is in the transcript.", "이어서 다시 시도하지만 최종 응답은 로그에 없습니다."))
	case positive(r):
		return n.say(lang.T("Then it tries %s, and the server accepts (%s).", "이어서 %s 방식으로 다시 시도하고, 서버가 수락합니다(%s)."), mechanism, codes(r))
	case r == nil:
		return n.say(lang.T("Then it tries %s; no final answer is in the transcript.", "이어서 %s 방식으로 다시 시도하지만 최종 응답은 로그에 없습니다."), mechanism)
	}
	return n.say(lang.T("Then it tries %s, and the server refuses (%s).", "이어서 %s 방식으로 다시 시도하지만 서버가 거부합니다(%s)."), mechanism, codes(r))
}

// loginByUnknown tells of an attempt whose mechanism the transcript leaves out.
func (n *narrator) loginByUnknown(r *parser.Reply) string {
	switch {
	case positive(r):
		return n.say(lang.T("The client logs in, and the server accepts (%s).", "클라이언트가 인증을 요청하고, 서버가 수락합니다(%s)."), codes(r))
	case r == nil:
		return n.say(lang.T("The client wants to log in; no final answer is in the transcript.", "클라이언트가 인증을 요청하지만 최종 응답은 로그에 없습니다."))
	}
	return n.say(lang.T("The client wants to log in, and the server refuses (%s).", "클라이언트가 인증을 요청하지만 서버가 거부합니다(%s)."), codes(r))
}

func (n *narrator) loginText(e *parser.Exchange, a *parser.AuthCommand) string {
	r := e.Final()
	if a.Mechanism == "" {
		return n.loginByUnknown(r)
	}
	identity := ""
	if auth := n.authOf(e); auth != nil {
		identity = auth.Identity
	}
	if identity == "" {
		switch {
		case positive(r):
			return n.say(lang.T("The client logs in with %s, and the server accepts (%s).", "클라이언트가 %s 방식으로 인증을 요청하고, 서버가 수락합니다(%s)."), a.Mechanism, codes(r))
		case r == nil:
			return n.say(lang.T("The client wants to log in with %s; no final answer is in the transcript.", "클라이언트가 %s 방식으로 인증을 요청하지만 최종 응답은 로그에 없습니다."), a.Mechanism)
		}
		return n.say(lang.T("The client wants to log in with %s, and the server refuses (%s).", "클라이언트가 %s 방식으로 인증을 요청하지만 서버가 거부합니다(%s)."), a.Mechanism, codes(r))
	}
	switch {
	case positive(r):
		return n.say(lang.T("The client logs in as %s with %s, and the server accepts (%s).", "클라이언트가 %[2]s 방식으로 사용자(%[1]s) 인증을 요청하고, 서버가 수락합니다(%[3]s)."), identity, a.Mechanism, codes(r))
	case r == nil:
		return n.say(lang.T("The client wants to log in as %s with %s; no final answer is in the transcript.", "클라이언트가 %[2]s 방식으로 사용자(%[1]s) 인증을 요청하지만 최종 응답은 로그에 없습니다."), identity, a.Mechanism)
	}
	return n.say(lang.T("The client wants to log in as %s with %s, and the server refuses (%s).", "클라이언트가 %[2]s 방식으로 사용자(%[1]s) 인증을 요청하지만 서버가 거부합니다(%[3]s)."), identity, a.Mechanism, codes(r))
}
