package causes

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// fallback answers where no entry fits, with the words of the registries:
// by the enhanced code, else the reply code, else its first digit. The ID says
// how specific that is.
func fallback(f *Facts) Cause {
	c := Cause{
		Reason: reasonOf(f), Whose: whoseOf(f), Retry: no, Certainty: possible,
		Fix: lang.T("Read the words of the reply: they come from the other side and often name the reason. Then ask its administrator, with the time and the exact reply.",
			"응답 문구를 읽어 보십시오. 상대 쪽에서 보낸 문구이며 이유가 나와 있는 경우가 많습니다. 그래도 모르겠으면 시각과 응답 전문을 알려 주고 상대 서버 관리자에게 문의하십시오."),
	}
	if f.Class() == 4 {
		c.Retry = later
	}
	name, meaning := lang.Text{}, lang.Text{}
	switch {
	case f.Code == 0 && f.Enhanced.IsZero() && f.Text != "":
		class := 5 // a program shows the words of a refusal, without its code
		if f.Outcome == "deferred" {
			class = 4
			c.Retry = later
		}
		c.ID = "class-" + itoa(class)
		name, meaning = registry.ReplyClass(class)
	case f.Code == 0 && f.Enhanced.IsZero():
		c.ID = "unknown"
		c.Title = lang.T("the transcript does not say why", "로그만으로는 이유를 알 수 없습니다")
		c.Detail = lang.T("No reply and no error message decides what happened.", "무슨 일이 있었는지 알려 주는 응답이나 오류 메시지가 없습니다.")
		c.Fix = lang.T("Get a more complete log.", "더 많은 내용이 담긴 로그를 구하십시오.")
		return c
	case !f.Enhanced.IsZero() && f.Enhanced.Class == f.Class():
		code := f.Enhanced.String()
		p, known := registry.Provider(code)
		e, registered := registry.Enhanced(f.Enhanced.Subject, f.Enhanced.Detail)
		switch {
		case known && !p.Registered:
			name, meaning = p.Name, p.Meaning
		case registered:
			name, meaning = e.Name, e.Meaning
		}
		if !name.IsZero() && (f.Enhanced.Subject != 0 || f.Enhanced.Detail != 0) {
			c.ID = "enhanced-" + code
			c.Certainty = likely
			break
		}
		name, meaning = lang.Text{}, lang.Text{}
	}
	if c.ID == "" {
		if r, ok := registry.Reply(f.Code); ok {
			c.ID = "code-" + itoa(f.Code)
			name, meaning = r.Name, r.Meaning
		} else {
			c.ID = "class-" + string(rune('0'+f.Class()%10))
			name, meaning = registry.ReplyClass(f.Class())
		}
	}
	where := stepWords(f.Step)
	c.Title = lang.T("refused "+where.En+": "+name.En, where.Ko+" 거부됨: "+name.Ko)
	c.Detail = meaning
	return c
}

// stepWords says where a refusal came.
func stepWords(step string) lang.Text {
	switch step {
	case "connect":
		return lang.T("at the connection", "연결 단계에서")
	case "greeting":
		return lang.T("in the greeting", "인사말에서")
	case "content":
		return lang.T("after the content", "내용 전송 뒤")
	case "MAIL":
		return lang.T("at MAIL (the sender)", "MAIL(발신자) 단계에서")
	case "RCPT":
		return lang.T("at RCPT (the recipient)", "RCPT(수신자) 단계에서")
	case "":
		return lang.T("by the server", "서버에서")
	}
	return lang.T("at "+step, step+" 단계에서")
}

// whoseOf guesses who has to act: by the subject of the enhanced code, else by
// the step.
func whoseOf(f *Facts) string {
	switch f.Enhanced.Subject {
	case 1:
		if d := f.Enhanced.Detail; d == 7 || d == 8 {
			return sender
		}
		return recipient
	case 2:
		return recipient
	case 3:
		return server
	case 4:
		return network
	case 5:
		return client
	case 6:
		return sender
	}
	switch f.Step {
	case "RCPT":
		return recipient
	case "MAIL", "content":
		return sender
	case "greeting", "STARTTLS":
		return server
	}
	return client
}

// reasonOf gives the refusal's class in the vocabulary of Sisimai: the one that is
// documented for the enhanced code, else what the reply code and the step suggest.
// What says nothing is "onhold" if there are words, and else "undefined".
func reasonOf(f *Facts) string {
	for _, r := range enhancedReasons {
		if r.subject == f.Enhanced.Subject && (r.detail < 0 || r.detail == f.Enhanced.Detail) && (r.class == 0 || r.class == f.Enhanced.Class) && !f.Enhanced.IsZero() {
			return r.reason
		}
	}
	switch f.Code {
	case 421, 451, 454:
		return "systemerror"
	case 452:
		return "systemfull"
	case 500, 501, 502, 503, 504, 555:
		return "syntaxerror"
	case 521, 556:
		return "notaccept"
	case 530, 534, 535, 538:
		return "securityerror"
	case 523:
		return "mesgtoobig"
	case 551:
		return "hasmoved"
	case 552:
		return "mailboxfull"
	}
	switch {
	case f.Class() == 0:
		return "undefined"
	case f.Step == "greeting" || f.Step == "EHLO" || f.Step == "HELO":
		return "blocked"
	case f.Step == "MAIL":
		return "rejected"
	case f.Text == "":
		return "undefined"
	}
	return "onhold"
}

// enhancedReasons maps class.subject.detail; class 0 stands for any, detail -1 for
// all others.
var enhancedReasons = [...]struct {
	class, subject, detail int
	reason                 string
}{
	{5, 1, 0, "userunknown"}, {5, 1, 1, "userunknown"}, {0, 1, 2, "hostunknown"}, {5, 1, 3, "userunknown"}, {0, 1, 4, "filtered"}, {0, 1, 6, "hasmoved"}, {0, 1, 7, "rejected"}, {0, 1, 8, "rejected"},
	{0, 1, 9, "systemerror"}, {0, 1, 10, "notaccept"}, {0, 1, -1, "userunknown"},
	{5, 2, 0, "filtered"}, {4, 2, 1, "blocked"}, {5, 2, 1, "filtered"}, {0, 2, 2, "mailboxfull"}, {0, 2, 3, "exceedlimit"}, {0, 2, 4, "filtered"}, {5, 2, -1, "filtered"}, {4, 2, -1, "onhold"},
	{0, 3, 0, "systemerror"}, {0, 3, 1, "systemfull"}, {0, 3, 2, "notaccept"}, {0, 3, 4, "mesgtoobig"}, {0, 3, -1, "systemerror"},
	{5, 4, 0, "networkerror"}, {4, 4, 1, "expired"}, {4, 4, 2, "networkerror"}, {0, 4, 3, "systemerror"}, {5, 4, 4, "hostunknown"}, {0, 4, 5, "systemfull"}, {0, 4, 7, "expired"}, {0, 4, -1, "networkerror"},
	{0, 5, 2, "syntaxerror"}, {4, 5, 3, "systemerror"}, {5, 5, 3, "toomanyconn"}, {5, 5, 4, "systemerror"}, {0, 5, 5, "systemerror"}, {0, 5, -1, "syntaxerror"},
	{0, 6, 0, "contenterror"}, {0, 6, 1, "contenterror"}, {0, 6, 2, "contenterror"}, {0, 6, 3, "contenterror"}, {0, 6, 5, "contenterror"}, {0, 6, 6, "contenterror"}, {0, 6, 7, "contenterror"}, {0, 6, -1, "contenterror"},
	{4, 7, 1, "blocked"}, {4, 7, 2, "blocked"}, {0, 7, 10, "failedstarttls"}, {0, 7, 11, "failedstarttls"}, {0, 7, 13, "suspend"}, {0, 7, 16, "mesgtoobig"},
	{0, 7, 17, "hasmoved"}, {0, 7, 18, "hasmoved"}, {0, 7, 20, "authfailure"}, {0, 7, 21, "authfailure"}, {0, 7, 22, "authfailure"},
	{0, 7, 23, "authfailure"}, {0, 7, 24, "authfailure"}, {0, 7, 25, "requireptr"}, {0, 7, 26, "authfailure"}, {0, 7, 27, "notaccept"},
	{5, 7, 28, "spamdetected"}, {0, 7, 29, "authfailure"}, {0, 7, 30, "failedstarttls"}, {0, 7, -1, "securityerror"},
}
