package narrate

import (
	"strconv"
	"strings"
	"time"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// Support is what a person sends to a provider or an administrator about a
// session: facts that the other side needs to find it, the words that decided,
// and a question. Secrets are masked.
type Support struct {
	Subject  string
	Opening  string
	Sections []SupportSection
	Closing  string
}

// SupportSection is a part of a [Support].
type SupportSection struct {
	Title string
	Facts []Fact
	// Lines are quoted as they stand in the transcript.
	Lines []string
	Text  string
}

// supportLines is how many lines of a reply are quoted, and how many events are
// listed.
const supportLines = 20

// AskSupport writes what to send about a report, in a language.
func AskSupport(r *analyze.Report, l lang.Lang) *Support {
	n := &narrator{r: r, s: r.Session, l: l, opts: Options{}.withDefaults(), veil: veil{mask.New(r.Secrets), r.Spelling}, known: map[string]bool{}}
	out := &Support{Subject: n.say(lang.T("Subject: %s", "제목: %s"), n.headline())}
	switch r.Outcome {
	case analyze.Accepted:
		out.Opening = n.say(lang.T("Hello,\n\nyour server accepted the message described below. Could you tell me what became of it?", "안녕하십니까.\n\n아래 메일이 서버에 정상적으로 접수되었습니다. 이후 어떻게 처리되었는지 확인을 부탁드립니다."))
	case analyze.PartlyAccepted:
		out.Opening = n.say(lang.T("Hello,\n\nyour server accepted the message described below only in part. Could you help me with the rest?", "안녕하십니까.\n\n아래 메일이 일부만 접수되었습니다. 나머지에 대해 확인을 부탁드립니다."))
	case analyze.NoMail, analyze.Incomplete:
		out.Opening = n.say(lang.T("Hello,\n\nI would like to understand the session described below. Could you help me with it?", "안녕하십니까.\n\n아래 세션에 대해 확인을 부탁드립니다."))
	case analyze.Deferred, analyze.Rejected, analyze.AuthFailed, analyze.TLSFailed, analyze.ConnectionFailed, analyze.ProtocolError:
		out.Opening = n.say(lang.T("Hello,\n\nsending mail did not work as described below. Could you help me with it?", "안녕하십니까.\n\n아래와 같이 메일을 보내지 못했습니다. 확인을 부탁드립니다."))
	}
	add := func(s SupportSection) {
		if len(s.Facts) > 0 || len(s.Lines) > 0 || s.Text != "" {
			out.Sections = append(out.Sections, s)
		}
	}
	add(SupportSection{Title: n.say(lang.T("The facts", "사실 관계")), Facts: n.supportFacts()})
	add(SupportSection{Title: n.say(lang.T("The words that decided (verbatim)", "결과를 결정한 문구(원문)")), Lines: n.decisiveWords()})
	add(SupportSection{Title: n.say(lang.T("What was done, in order", "진행 순서")), Lines: n.events()})
	if r.Outcome != analyze.Accepted && r.Outcome != analyze.NoMail {
		text := n.why()
		if r.Cause.Certainty != "sure" && text != "" {
			text += " " + n.say(lang.T("(This is what the transcript suggests; it is not certain.)", "(로그로 미루어 본 내용이며 확실하지는 않습니다.)"))
		}
		add(SupportSection{Title: n.say(lang.T("How it looks from here", "발신 측에서 본 원인")), Text: text})
	}
	add(SupportSection{Title: n.say(lang.T("My question", "문의 사항")), Text: n.question()})
	out.Closing = n.say(lang.T("Passwords and other secrets were masked. I can send the whole transcript if it helps.", "비밀번호 등 비밀 정보는 가렸습니다. 필요하시면 전체 로그를 보내 드리겠습니다."))
	return out
}

// supportFacts are what one needs to find the session in a log.
func (n *narrator) supportFacts() []Fact {
	var out []Fact
	add := func(label lang.Text, value string) {
		if value != "" {
			out = append(out, Fact{label.In(n.l), value})
		}
	}
	add(lang.T("Time", "시각"), n.times())
	add(lang.T("Server", "서버"), n.endpoint(n.r.Server, n.s.Target))
	add(lang.T("Client", "클라이언트"), n.endpoint(n.r.Client, parser.Target{}))
	add(labelTLS, n.tlsFact())
	if k := len(n.r.Logins); k > 0 {
		add(labelLogin, n.loginFact(n.r.Logins[k-1]))
	}
	for i, t := range n.r.Transactions {
		if i == 3 {
			add(labelMail, n.say(lang.T("%d more messages", "메일 %d통 더 있음"), len(n.r.Transactions)-i))
			break
		}
		if t.SenderKnown() {
			add(lang.Same("MAIL FROM"), "<"+n.veil.String(t.ReversePath)+">")
		}
		for k, rc := range t.Recipients {
			if k == 10 {
				add(lang.Same("RCPT TO"), n.say(lang.T("%d more", "외 %d명"), len(t.Recipients)-k))
				break
			}
			if !unnamed(rc.Exchange) {
				add(lang.Same("RCPT TO"), "<"+n.veil.String(rc.ForwardPath)+"> → "+codes(rc.Reply))
			}
		}
		if m := t.Message; m != nil {
			add(lang.Same("Message-ID"), n.brief(m.MessageID, 200))
		}
		if t.ActualSize != nil && *t.ActualSize > 0 {
			add(lang.T("Size", "크기"), n.bytes(*t.ActualSize))
		}
		add(lang.T("Queue ID", "큐 ID"), n.veil.String(t.QueueID))
	}
	return out
}

// times says when the session was, as far as the transcript tells.
func (n *narrator) times() string {
	from, to := n.s.Started, n.s.Ended
	if from.IsZero() {
		return n.say(lang.T("not in the transcript (please fill in)", "로그에 없음(직접 적어 주십시오)"))
	}
	text := clock(from)
	if to.After(from) {
		text += " – " + clock(to)
	}
	return text
}

func clock(t time.Time) string {
	if t.Year() <= 0 {
		return t.Format("15:04:05")
	}
	return t.Format("2006-01-02 15:04:05 -0700")
}

// endpoint names one side: name, address, port, program.
func (n *narrator) endpoint(e analyze.Endpoint, target parser.Target) string {
	name := e.Name
	if name == "" {
		name = target.Host
	}
	parts := []string{}
	if name != "" {
		parts = append(parts, n.veil.String(name))
	}
	if e.Addr != "" && !strings.Contains(name, e.Addr) {
		parts = append(parts, "["+n.veil.String(e.Addr)+"]")
	}
	port := e.Port
	if port == 0 {
		port = target.Port
	}
	text := strings.Join(parts, " ")
	if port > 0 {
		text += ":" + strconv.Itoa(port)
	}
	if e.Software != "" {
		text += " (" + n.veil.String(e.Software) + ")"
	}
	return text
}

// decisiveWords quotes the command and the reply that decided, or the error of
// the program.
func (n *narrator) decisiveWords() []string {
	var out []string
	if e := n.r.Decisive; e != nil && e.Command != nil {
		out = append(out, "C: "+n.commandLine(e))
	}
	if r := n.r.Reply; r != nil {
		for i := range r.Lines {
			if i == supportLines {
				out = append(out, "S: …")
				break
			}
			out = append(out, "S: "+n.brief(r.Lines[i].Line.Text, 600))
		}
		return out
	}
	for i := range n.s.Notes {
		if note := &n.s.Notes[i]; note.Kind == parser.LineError {
			out = append(out, n.brief(n.noteText(note), 300))
		}
	}
	return out[max(0, len(out)-4):]
}

// commandLine is a command as it was sent, its secrets masked.
func (n *narrator) commandLine(e *parser.Exchange) string {
	if c, ok := e.Command.(*parser.AuthCommand); ok {
		return strings.TrimSpace("AUTH " + n.veil.String(c.Mechanism))
	}
	if _, other := e.Command.(*parser.OtherCommand); other {
		return n.brief(n.redact(e.Line.Text), 200)
	}
	if unnamed(e) {
		return string(e.Verb()) + map[parser.Verb]string{parser.VerbMAIL: " FROM", parser.VerbRCPT: " TO"}[e.Verb()]
	}
	return n.brief(e.Line.Text, 300)
}

// unnamed reports whether e is a MAIL or RCPT of which only the verb is known:
// the transcript leaves the address out.
func unnamed(e *parser.Exchange) bool {
	if e == nil || !strings.HasSuffix(e.Line.Text, ":<>") {
		return false
	}
	if c, ok := e.Command.(*parser.MailCommand); ok {
		return c.ReversePath.Address() == "" && !c.ReversePath.Null
	}
	c, ok := e.Command.(*parser.RcptCommand)
	return ok && c.ForwardPath.Address() == ""
}

// events lists the commands with the codes they got.
func (n *narrator) events() []string {
	var out []string
	all := n.s.Exchanges
	for i, e := range all {
		if len(all) > supportLines && i >= supportLines/2 && i < len(all)-supportLines/2 {
			if i == supportLines/2 {
				out = append(out, n.say(lang.T("… %d more commands …", "… 명령 %d개 생략 …"), len(all)-supportLines))
			}
			continue
		}
		var what string
		switch {
		case SecretLine(n.s, i):
			what = n.say(lang.T("an answer of the login", "인증 응답"))
		case i == 0 && e.Opens():
			what = n.say(lang.T("connection, greeting", "연결과 인사말"))
		case e.Command == nil:
			what = n.say(lang.T("unasked reply", "명령 없이 온 응답"))
		default:
			what = n.commandLine(e)
		}
		answer := n.say(lang.T("no answer in the transcript", "응답이 로그에 없음"))
		if k := len(e.Replies); k > 0 {
			answer = codes(e.Replies[k-1])
		}
		when := ""
		if t := e.Line.Time; !t.IsZero() {
			when = t.Format("15:04:05") + " "
		}
		out = append(out, when+what+" → "+answer)
	}
	return out
}

// question is what to ask: it depends on whose side it is on.
func (n *narrator) question() string {
	if n.r.Outcome == analyze.Accepted {
		return n.say(lang.T("Was the message delivered to the mailbox, is it still in the queue, or was it filtered or returned?", "메일이 편지함에 배달되었는지, 아직 큐에 있는지, 스팸으로 분류되거나 반송되었는지 알려 주십시오."))
	}
	verb := n.stepName(n.r.FailedAt)
	code := ""
	if n.r.Reply != nil {
		code = codes(n.r.Reply)
	}
	whose := n.r.Cause.Whose
	if n.r.FailedAt == analyze.StepConnect {
		whose = "network"
	}
	switch whose {
	case "recipient":
		return n.say(lang.T("Does the recipient's mailbox exist, and can it receive mail? If the address has changed, which is the right one?", "수신자의 메일함이 있으며 메일을 받을 수 있는 상태입니까? 주소가 바뀌었다면 올바른 주소를 알려 주십시오."))
	case "sender":
		return n.say(lang.T("Why does your server refuse this sender (%s), and what has to be changed on the sending side (SPF, DKIM, DMARC, reputation, a block)?", "이 발신자를 거부한 이유(%s)와 발신 측에서 고쳐야 할 것(SPF, DKIM, DMARC, 평판, 차단)을 알려 주십시오."), code)
	case "client":
		if n.r.FailedAt == "AUTH" {
			return n.say(lang.T("Is the account allowed to send by SMTP, which user name, mechanism and kind of password does the server expect, and what does its log say about this attempt?", "이 계정으로 SMTP 발송이 허용되어 있습니까? 서버가 요구하는 사용자 이름, 인증 방식, 비밀번호 종류와 이 시도에 대한 서버 로그의 내용을 알려 주십시오."))
		}
		return n.say(lang.T("Which settings does the server expect (host name, port, encryption, login), and what does its log say about this attempt?", "서버가 요구하는 설정(호스트 이름, 포트, 암호화, 인증)과 이 시도에 대한 서버 로그의 내용을 알려 주십시오."))
	case "network", "client-network":
		if code != "" && code[0] != '?' {
			return n.say(lang.T("Why does your server refuse this client (%s): is its address blocked, on which list, and how can it be taken off?", "이 클라이언트를 거부한 이유(%s)를 알려 주십시오. 주소가 차단되어 있다면 어느 목록에 있으며 어떻게 해제할 수 있습니까?"), code)
		}
		return n.say(lang.T("Is the port open for this client, is its address blocked anywhere, and did the connection reach your server at that time?", "이 클라이언트에 포트가 열려 있습니까? 주소가 어디에서 차단되어 있는지, 그 시각에 연결이 서버에 도달했는지 알려 주십시오."))
	}
	if verb == "" {
		return n.say(lang.T("What does the server's log say about this session, and what has to be changed?", "이 세션에 대한 서버 로그의 내용과 고쳐야 할 것을 알려 주십시오."))
	}
	if code == "" {
		return n.say(lang.T("What does the server's log say about %s in this session, and what has to be changed?", "이 세션의 %s 단계에 대한 서버 로그의 내용과 고쳐야 할 것을 알려 주십시오."), verb)
	}
	name := registry.ReplyOrClass(int(n.r.Reply.Code)).Name
	return n.say(lang.T("Why was %s answered with %s (%s), and what has to be changed, on which side?", "%s 단계에서 %s(%s) 응답이 온 이유와 어느 쪽에서 무엇을 고쳐야 하는지 알려 주십시오."), verb, code, name)
}
