package narrate

import (
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// verdict is the conclusion, in the order a person asks: did it work; if not,
// why, what to do now, whose business it is, whether to try again, and by what
// line all this is known; if so, what that proves and what not.
func (n *narrator) verdict() Verdict {
	v := Verdict{Outcome: n.r.Outcome, Tone: outcomeTone(n.r.Outcome), Headline: n.headline(), Facts: n.facts()}
	add := func(label lang.Text, tone Tone, text string) {
		if text != "" {
			v.Points = append(v.Points, Point{Label: label.In(n.l), Text: text, Tone: tone})
		}
	}
	if n.r.Outcome != analyze.Accepted {
		add(labelWhy, v.Tone, n.why())
		add(labelMislead, Doubtful, n.words(n.r.Cause.Misleading))
		add(labelNow, Neutral, n.now())
		add(labelOption, Neutral, n.words(n.r.Cause.Option))
		add(labelWhose, Neutral, n.whose())
		add(labelRetry, Neutral, n.retry())
		add(labelDecided, v.Tone, n.decided())
	}
	if n.r.Outcome == analyze.Accepted || n.r.Outcome == analyze.PartlyAccepted {
		add(labelProves, Good, n.proves())
		add(labelProvesNot, Doubtful, n.say(lang.T("That the mail is in the recipient's inbox. From here on the receiving side can still filter it, delay it or send it back.",
			"수신자의 편지함에 실제로 도착했는지는 이 로그로 알 수 없습니다. 이후에도 수신 측에서 스팸으로 분류하거나 배달을 늦추거나 되돌려 보낼 수 있습니다.")))
	}
	if n.r.Outcome == analyze.Accepted {
		add(labelNow, Neutral, n.now())
	}
	return v
}

// why is the cause in words.
func (n *narrator) why() string {
	c := n.r.Cause
	if c.IsZero() && n.r.Reply != nil && n.r.Reply.Code != 0 {
		code := registry.ReplyOrClass(int(n.r.Reply.Code))
		return joinSentences(n.capital(code.Name.In(n.l)), code.Meaning.In(n.l))
	}
	return joinSentences(n.capital(n.words(c.Title)), n.words(c.Detail))
}

func outcomeTone(o analyze.Outcome) Tone {
	switch o {
	case analyze.Accepted:
		return Good
	case analyze.PartlyAccepted, analyze.Deferred, analyze.Incomplete:
		return Doubtful
	case analyze.NoMail:
		return Neutral
	case analyze.Rejected, analyze.AuthFailed, analyze.TLSFailed, analyze.ConnectionFailed, analyze.ProtocolError:
	}
	return Bad
}

// headline says in one sentence how it ended.
func (n *narrator) headline() string {
	server := n.server()
	if server == "" {
		server = n.say(lang.T("the server", "상대"))
	}
	at := n.stepName(n.r.FailedAt)
	switch n.r.Outcome {
	case analyze.Accepted:
		switch k := n.acceptedMessages(); {
		case k > 1:
			return n.say(lang.T("Accepted by %s: %d messages", "%s 서버가 메일 %d통을 정상적으로 접수했습니다"), server, k)
		case n.recipientsTaken() > 1:
			return n.say(lang.T("Accepted by %s for %d recipients", "%s 서버가 수신자 %d명에게 가는 메일을 정상적으로 접수했습니다"), server, n.recipientsTaken())
		}
		return n.say(lang.T("Accepted by %s", "%s 서버가 메일을 정상적으로 접수했습니다"), server)
	case analyze.PartlyAccepted:
		good, all := n.recipientsTaken(), n.recipients()
		return n.say(lang.T("Partly accepted by %s: %d of %d recipients", "%s 서버가 메일을 일부만 접수했습니다: 수신자 %[3]d명 중 %[2]d명"), server, good, all)
	case analyze.Deferred:
		if !coded(n.r.Reply) {
			return n.say(lang.T("Not accepted for now by %s: %s was put off", "%s 서버가 지금은 메일을 받지 않았습니다: %s 단계에서 보류"), server, at)
		}
		return n.say(lang.T("Not accepted for now by %s: %s was answered with %s", "%s 서버가 지금은 메일을 받지 않았습니다: %s 단계에서 %s 응답"), server, at, codes(n.r.Reply))
	case analyze.Rejected:
		if !coded(n.r.Reply) {
			return n.say(lang.T("Refused by %s: %s was refused", "%s 서버가 메일을 거부했습니다: %s 단계에서 거부"), server, at)
		}
		return n.say(lang.T("Refused by %s: %s was answered with %s", "%s 서버가 메일을 거부했습니다: %s 단계에서 %s 응답"), server, at, codes(n.r.Reply))
	case analyze.AuthFailed:
		if !coded(n.r.Reply) {
			return n.say(lang.T("Login to %s failed; no mail was sent", "%s 서버에 인증하지 못해 메일을 보내지 못했습니다"), server)
		}
		return n.say(lang.T("Login refused by %s with %s; no mail was sent", "%s 서버가 인증을 거부해(%s) 메일을 보내지 못했습니다"), server, codes(n.r.Reply))
	case analyze.TLSFailed:
		return n.say(lang.T("No encrypted connection to %s; no mail was sent", "%s 서버와 암호화 연결을 맺지 못해 메일을 보내지 못했습니다"), server)
	case analyze.ConnectionFailed:
		if at == "" || n.r.FailedAt == analyze.StepConnect {
			return n.say(lang.T("No connection to %s; no mail was sent", "%s 서버에 연결하지 못해 메일을 보내지 못했습니다"), server)
		}
		if n.r.FailedAt == analyze.StepContent {
			return n.say(lang.T("Connection to %s lost while the message was on its way: whether it was taken is not known", "메일을 보내던 중 %s 서버와 연결이 끊겨 접수되었는지 알 수 없습니다"), server)
		}
		return n.say(lang.T("Connection to %s lost at %s; no mail was sent", "%[2]s 단계에서 %[1]s 서버와 연결이 끊겨 메일을 보내지 못했습니다"), server, at)
	case analyze.ProtocolError:
		return n.say(lang.T("The two sides did not understand each other (%s)", "양쪽의 대화가 SMTP 규칙에 맞지 않아 진행되지 못했습니다(%s 서버)"), server)
	case analyze.NoMail:
		return n.say(lang.T("No mail was sent in this session with %s, and nothing failed", "%s 서버와의 이 세션에서는 메일을 보내지 않았고, 실패한 것도 없습니다"), server)
	case analyze.Incomplete:
	}
	return n.say(lang.T("The transcript ends before the outcome (%s)", "결과가 나오기 전에 로그가 끝납니다(%s 서버)"), server)
}

// stepName names a step for a sentence.
func (n *narrator) stepName(s analyze.Step) string {
	switch s {
	case analyze.StepNone:
		return ""
	case analyze.StepConnect:
		return n.say(lang.T("the connection", "연결"))
	case analyze.StepGreeting:
		return n.say(lang.T("the greeting", "서버 인사말"))
	case analyze.StepContent:
		return n.say(lang.T("the message itself", "메일 데이터 전송"))
	case "MAIL":
		return n.say(lang.T("MAIL FROM (the sender)", "발신자 지정(MAIL FROM)"))
	case "RCPT":
		return n.say(lang.T("RCPT TO (the recipient)", "수신자 지정(RCPT TO)"))
	}
	return n.veil.String(string(s))
}

func (n *narrator) acceptedMessages() int {
	k := 0
	for _, t := range n.r.Transactions {
		if positive(t.Reply) {
			k++
		}
	}
	return k
}

func (n *narrator) recipients() int {
	k := 0
	for _, t := range n.r.Transactions {
		k += len(t.Recipients)
	}
	return k
}

// recipientsTaken counts the recipients of messages that were accepted, less
// those that were refused.
func (n *narrator) recipientsTaken() int {
	k := 0
	for _, t := range n.r.Transactions {
		for _, rc := range t.Recipients {
			if positive(rc.Reply) && (positive(t.Reply) || rc.Reply != rc.Exchange.Final()) {
				k++
			}
		}
	}
	return k
}

// proves says what an accepted message proves.
func (n *narrator) proves() string {
	id := ""
	for _, t := range n.r.Transactions {
		if positive(t.Reply) && t.QueueID != "" {
			id = t.QueueID
		}
	}
	text := n.say(lang.T("The server has put the message in its queue and is now responsible for delivering it.", "서버가 메일을 큐에 저장했으며, 이제 배달은 서버의 책임입니다."))
	if id != "" {
		text += " " + n.say(lang.T("Its queue ID is %s.", "큐 ID는 %s입니다."), id)
	}
	if n.r.Outcome == analyze.PartlyAccepted {
		text += " " + n.say(lang.T("This holds only for the recipients it accepted.", "단, 받아들여진 수신자에게만 해당합니다."))
	}
	return text
}

// decided quotes the reply that decided.
func (n *narrator) decided() string {
	r := n.r.Reply
	if r == nil || len(r.Lines) == 0 {
		return ""
	}
	if n.s.Flow != nil {
		return n.say(lang.T("packet %d: %s", "패킷 %d: %s"), r.Lines[0].Span.Start.Line, n.quote(r))
	}
	return n.say(lang.T("line %d: %s", "%d번째 줄: %s"), r.Lines[0].Span.Start.Line, n.quote(r))
}

func (n *narrator) whose() string {
	var who lang.Text
	switch n.r.Cause.Whose {
	case "client":
		who = lang.T("the sending program or its settings", "보내는 프로그램 또는 그 설정")
	case "sender":
		who = lang.T("the sender: account, domain or reputation", "발신자 쪽(계정, 도메인, 평판)")
	case "recipient":
		who = lang.T("the recipient's address or mailbox", "수신자의 주소 또는 메일함")
	case "network":
		who = lang.T("the network between the two sides", "양쪽 사이의 네트워크")
	case "client-network":
		who = lang.T("the sending computer's network: firewall, provider, DNS", "발신 측의 네트워크(방화벽, 통신사, DNS)")
	case "server":
		who = lang.T("the receiving server", "수신 서버")
	case "nobody":
		who = lang.T("nobody's fault; this is how it is meant to work", "누구의 잘못도 아니며 정상적인 동작")
	default:
		return ""
	}
	switch n.r.Cause.Certainty {
	case "likely":
		return n.say(lang.T("%s (likely)", "%s, 가능성 높음"), who)
	case "possible":
		return n.say(lang.T("%s (possibly; the transcript does not say for sure)", "%s, 추정(로그만으로는 확실하지 않음)"), who)
	}
	return who.In(n.l)
}

func (n *narrator) retry() string {
	switch n.r.Outcome {
	case analyze.Incomplete:
		return n.say(lang.T("That cannot be told: the transcript does not show whether it failed.", "로그에 실패했는지가 나타나지 않아 알 수 없습니다."))
	case analyze.NoMail:
		return ""
	case analyze.Accepted, analyze.PartlyAccepted, analyze.Deferred, analyze.Rejected, analyze.AuthFailed, analyze.TLSFailed, analyze.ConnectionFailed, analyze.ProtocolError:
	}
	switch n.r.Cause.Retry {
	case "no":
		if n.r.Outcome == analyze.PartlyAccepted {
			return n.say(lang.T("Not for the recipients that were refused: sent to them again unchanged it will fail again.", "거부된 수신자에게는 다시 보내지 마십시오. 그대로 다시 보내면 또 실패합니다."))
		}
		return n.say(lang.T("No: sent again unchanged it will fail again.", "아니요. 그대로 다시 보내면 또 실패합니다."))
	case "yes":
		return n.say(lang.T("Yes, it can be sent again.", "예. 다시 보내면 됩니다."))
	case "later":
		return n.say(lang.T("Yes, but later: minutes, hours or days from now, depending on the cause.", "예. 다만 나중에 다시 시도해야 합니다. 원인에 따라 몇 분, 몇 시간 또는 며칠 뒤입니다."))
	}
	return ""
}

// now says what to do.
func (n *narrator) now() string {
	if n.r.Outcome == analyze.Accepted {
		return n.say(lang.T("Look into the recipient's inbox, and into the spam folder. If the mail is in neither, ask the administrator of the server and name the queue ID.",
			"수신자의 편지함과 스팸함을 확인하십시오. 어디에도 없으면 큐 ID를 알려 주고 서버 관리자에게 문의하십시오."))
	}
	if fix := n.words(n.r.Cause.Fix); fix != "" {
		return fix
	}
	if n.r.Outcome == analyze.Incomplete {
		return n.say(lang.T("Record the session to its end, and look at it again.", "세션을 끝까지 기록해서 다시 확인하십시오."))
	}
	return ""
}

// joinSentences puts a title and a text together without saying the same twice.
func joinSentences(title, detail string) string {
	title = strings.TrimSpace(title)
	switch {
	case detail == "":
		return title
	case title == "" || strings.HasPrefix(detail, title):
		return detail
	}
	if !strings.HasSuffix(title, ".") {
		title += "."
	}
	return title + " " + detail
}
