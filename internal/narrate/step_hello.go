package narrate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// connectStep tells where the client connected to when nothing came of it.
func (n *narrator) connectStep(c chapter) Step {
	s := n.begin(c)
	s.Title = n.say(lang.T("Connection", "연결"))
	if host := n.s.Target.Host; host != "" {
		s.Text = append(s.Text, n.targetText())
	}
	s.Text = append(s.Text, n.flowText()...)
	if f := n.s.Flow; f != nil && f.TLS != nil {
		s.Tone = Neutral
	} else if len(n.s.Exchanges) == 0 {
		s.Tone = Bad
		s.Text = append(s.Text, n.say(lang.T("The server never said a word; no SMTP was spoken.", "서버가 한마디도 하지 않아 SMTP 대화가 시작되지 못했습니다.")))
	}
	s.Normal = n.say(lang.T("The connection opens and the server greets first, with 220.", "연결이 열리면 서버가 먼저 220으로 인사합니다."))
	s.Warning = n.say(lang.T("“Connection refused”: nothing listens on that port, or a firewall turns you away. A time-out: a firewall drops the packets, or the provider blocks port 25. A name that cannot be found: a typing error or a DNS problem.",
		"“Connection refused”는 그 포트에서 기다리는 서버가 없거나 방화벽이 거절했다는 뜻입니다. 시간 초과는 방화벽이 패킷을 버리거나 통신사가 25번 포트를 막은 경우가 많습니다. 이름을 찾을 수 없다면 오타이거나 DNS 문제입니다."))
	return s
}

func (n *narrator) targetText() string {
	t := n.s.Target
	if t.Port == 0 {
		return n.say(lang.T("The client connects to %s.", "클라이언트가 서버(%s)에 연결합니다."), t.Host)
	}
	return n.say(lang.T("The client connects to %s, port %d%s.", "클라이언트가 서버(%s)의 %d번 포트%s에 연결합니다."), t.Host, t.Port, portNote(t.Port))
}

// portNote says what a well-known port is for.
func portNote(port int) lang.Text {
	switch port {
	case 25:
		return lang.T(" (mail between servers)", "(서버 사이의 메일 전송용)")
	case 465:
		return lang.T(" (submission, encrypted from the first byte)", "(메일 제출용, 처음부터 암호화)")
	case 587:
		return lang.T(" (submission, encrypted after STARTTLS)", "(메일 제출용, STARTTLS로 암호화)")
	}
	return lang.Text{}
}

// helloStep tells of the server's greeting and of the client's.
func (n *narrator) helloStep(c chapter) Step {
	again := n.secured && n.hellos > 0
	verb := parser.VerbEHLO
	var accepted *parser.Exchange
	for _, i := range c.exchanges {
		e := n.s.Exchanges[i]
		if isHello(e) {
			verb = e.Verb()
			if positive(e.Final()) {
				accepted = e
			}
		}
	}
	s := n.begin(c)
	s.Tone = n.worst(c.exchanges)
	if accepted != nil {
		s.Tone = min(s.Tone, Doubtful)
	}
	v, _ := registry.VerbByName(string(verb))
	s.lesson(v, n.l)
	if len(c.notes) > 0 && n.s.Target.Host != "" {
		s.Text = append(s.Text, n.targetText())
		s.Text = append(s.Text, n.flowText()...)
	}
	hello := false
	for _, i := range c.exchanges {
		e := n.s.Exchanges[i]
		if e.IsGreeting() {
			s.Text = append(s.Text, n.greetingText(e))
			continue
		}
		hello = true
		s.Text = append(s.Text, n.helloText(e, again)...)
	}
	switch {
	case again:
		s.Title = n.titled(lang.T("Greeting again, now encrypted", "암호화 연결 후 다시 인사"), string(verb))
		s.Meaning = n.say(lang.T("After TLS has started everything said before is void, so the client greets once more and the server tells anew what it can do.",
			"TLS가 시작되면 그 전에 주고받은 내용은 모두 무효가 되므로, 클라이언트가 다시 인사하고 서버가 기능을 새로 알려 줍니다."))
		s.Normal = n.say(lang.T("AUTH appears in the list, and STARTTLS is gone from it.", "기능 목록에 AUTH가 나타나고 STARTTLS는 사라집니다."))
		s.Warning = n.say(lang.T("No AUTH although a login is needed, or STARTTLS still offered: the encryption did not really begin.", "인증이 필요한데 AUTH가 없거나 STARTTLS가 여전히 남아 있으면 암호화가 제대로 시작되지 않은 것입니다."))
	case !hello:
		s.Title = n.say(lang.T("Greeting by the server", "서버 인사말"))
		s.Meaning = n.say(lang.T("In SMTP the server speaks first: with its greeting it says who it is and whether it is ready.", "SMTP에서는 서버가 먼저 말합니다. 서버는 인사말로 자신이 누구인지, 준비가 되었는지를 알립니다."))
		s.Normal = n.say(lang.T("220 with the server's name.", "서버 이름이 담긴 220이 옵니다."))
		s.Warning = n.say(lang.T("554 or 421 instead: the server does not want to talk to this client.", "554나 421이 오면 서버가 이 클라이언트와 대화하지 않겠다는 뜻입니다."))
	default:
		s.Title = n.titled(lang.T("Greeting and capabilities", "클라이언트 인사와 서버의 기능"), string(verb))
	}
	if accepted != nil {
		n.hellos++
		n.keywords = accepted.Final().Capabilities
	}
	return s
}

func (n *narrator) greetingText(e *parser.Exchange) string {
	r := e.Final()
	switch {
	case positive(r):
		return n.say(lang.T("The server greets first and is ready (%s).", "서버가 먼저 인사하며 준비되었음을 알립니다(%s)."), codes(r))
	case r == nil:
		return n.say(lang.T("The server's greeting is not complete.", "서버의 인사말이 온전하지 않습니다."))
	case r.Code == 0:
		return n.say(lang.T("What the server says is no SMTP greeting: a three-digit code is missing. Another kind of server may be listening on this port.", "서버가 보낸 것은 SMTP 인사말이 아닙니다. 세 자리 응답 코드가 없습니다. 이 포트에서 다른 종류의 서버가 응답하고 있을 수 있습니다."))
	}
	return n.say(lang.T("The server greets with %s: it does not want to serve this client.", "서버가 인사 대신 %s 응답을 보내 이 클라이언트를 받지 않겠다고 합니다."), codes(r))
}

func (n *narrator) helloText(e *parser.Exchange, again bool) []string {
	var out []string
	c := e.Command.(*parser.HelloCommand)
	r := e.Final()
	name, verb := c.Domain, string(e.Verb())
	if name == "" {
		name = c.Argument
	}
	switch {
	case name == "" && again:
		out = append(out, n.say(lang.T("The client greets again with %s, this time inside TLS; the name it gives is not in the transcript.", "TLS 안에서 클라이언트가 %s 명령으로 다시 인사합니다. 클라이언트가 알린 이름은 로그에 없습니다."), verb))
	case name == "":
		out = append(out, n.say(lang.T("The client introduces itself with %s; the name it gives is not in the transcript.", "클라이언트가 %s 명령으로 인사합니다. 클라이언트가 알린 이름은 로그에 없습니다."), verb))
	case again:
		out = append(out, n.say(lang.T("The client greets again as %s with %s, this time inside TLS.", "TLS 안에서 클라이언트가 자기 자신(%s)을 %s 명령으로 다시 알립니다."), name, verb))
	default:
		out = append(out, n.say(lang.T("The client introduces itself as %s with %s.", "클라이언트가 자기 자신(%s)을 %s 명령으로 알립니다."), name, verb))
	}
	switch {
	case r == nil:
		return append(out, n.say(lang.T("No answer to it is in the transcript.", "이에 대한 응답은 로그에 없습니다.")))
	case refused(r):
		return append(out, n.say(lang.T("The server refuses this greeting (%s).", "서버가 이 인사를 거부합니다(%s)."), codes(r)))
	case r.Code == 0 || len(r.Capabilities) == 0:
		return append(out, n.say(lang.T("The server answers without offering any extension.", "서버가 응답하지만 확장 기능은 알리지 않습니다.")))
	}
	k := len(keywords(r.Capabilities))
	if !again {
		return append(out, n.say(count(k, lang.T("The server answers with its name and %d extension: %s.", "서버가 자신의 이름과 확장 기능 %d가지를 알려 줍니다: %s."),
			lang.T("The server answers with its name and %d extensions: %s.", "서버가 자신의 이름과 확장 기능 %d가지를 알려 줍니다: %s.")), k, n.keywordList(r.Capabilities)))
	}
	added, gone := difference(n.keywords, r.Capabilities), difference(r.Capabilities, n.keywords)
	if len(added) > 0 {
		out = append(out, n.say(lang.T("New in its list: %s.", "새로 나타난 기능: %s."), n.join(added)))
	}
	if len(gone) > 0 {
		out = append(out, n.say(lang.T("No longer in it: %s.", "사라진 기능: %s."), n.join(gone)))
	}
	return out
}

func (n *narrator) keywordList(cs []parser.Capability) string {
	words := keywords(cs)
	if k := len(words); k > 13 {
		words = append(words[:12:12], "… +"+strconv.Itoa(k-12))
	}
	return n.join(words)
}

// keywords lists the extensions a server offers, each once: old servers say both
// "AUTH LOGIN" and "AUTH=LOGIN".
func keywords(cs []parser.Capability) []string {
	var words []string
	for _, c := range cs {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, c.Keyword) }) {
			words = append(words, c.Keyword)
		}
	}
	return words
}

// difference lists the keywords of b that are not in a.
func difference(a, b []parser.Capability) []string {
	var out []string
	for _, y := range b {
		found := false
		for _, x := range a {
			found = found || x.Keyword == y.Keyword
		}
		if !found {
			out = append(out, y.Keyword)
		}
	}
	return out
}
