package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// fallbackCause answers where no entry fits, with the words of the registries:
// by the enhanced code, else the reply code, else its first digit. The ID says
// how specific that is.
func fallbackCause(f *facts) Cause {
	c := Cause{
		Reason: reasonOf(f), Whose: whoseOf(f), Retry: retryNo, Certainty: possible,
		Fix: lang.T("Read the words of the reply: they come from the other side and often name the reason. Then ask its administrator, with the time and the exact reply.",
			"응답 문구를 읽어 보세요. 상대 서버가 적은 것으로 이유가 나와 있는 경우가 많습니다. 그래도 모르겠으면 시각과 정확한 응답을 알려 주고 상대 서버 관리자에게 문의하세요."),
	}
	if f.class() == 4 {
		c.Retry = retryLater
	}
	name, meaning := lang.Text{}, lang.Text{}
	switch {
	case f.code == 0 && f.enhanced.IsZero():
		c.ID = "unknown"
		c.Title = lang.T("the transcript does not say why", "기록만으로는 이유를 알 수 없습니다")
		c.Detail = lang.T("No reply and no error message decides what happened.", "무슨 일이 있었는지 알려 주는 응답이나 오류 메시지가 없습니다.")
		c.Fix = lang.T("Get a more complete log.", "더 완전한 로그를 구하세요.")
		return c
	case !f.enhanced.IsZero() && f.enhanced.Class == f.class():
		code := f.enhanced.String()
		p, known := registry.Provider(code)
		e, registered := registry.Enhanced(f.enhanced.Subject, f.enhanced.Detail)
		switch {
		case known && !p.Registered:
			name, meaning = p.Name, p.Meaning
		case registered:
			name, meaning = e.Name, e.Meaning
		}
		if !name.IsZero() && (f.enhanced.Subject != 0 || f.enhanced.Detail != 0) {
			c.ID = "enhanced-" + code
			c.Certainty = likely
			break
		}
		name, meaning = lang.Text{}, lang.Text{}
	}
	if c.ID == "" {
		if r, ok := registry.Reply(f.code); ok {
			c.ID = "code-" + itoa(f.code)
			name, meaning = r.Name, r.Meaning
		} else {
			c.ID = "class-" + string(rune('0'+f.class()%10))
			name, meaning = registry.ReplyClass(f.class())
		}
	}
	where := stepWords(f.step)
	c.Title = lang.T("refused "+where.En+": "+name.En, where.Ko+" 거부됨: "+name.Ko)
	c.Detail = meaning
	return c
}

// stepWords says where a refusal came.
func stepWords(step Step) lang.Text {
	switch step {
	case StepConnect:
		return lang.T("at the connection", "연결 단계에서")
	case StepGreeting:
		return lang.T("in the greeting", "인사말에서")
	case StepContent:
		return lang.T("after the content", "내용 전송 뒤")
	case "MAIL":
		return lang.T("at MAIL (the sender)", "MAIL(발신자) 단계에서")
	case "RCPT":
		return lang.T("at RCPT (the recipient)", "RCPT(수신자) 단계에서")
	case StepNone:
		return lang.T("by the server", "서버에서")
	}
	return lang.T("at "+string(step), string(step)+" 단계에서")
}

// whoseOf guesses who has to act: by the subject of the enhanced code, else by
// the step.
func whoseOf(f *facts) string {
	switch f.enhanced.Subject {
	case 1:
		if d := f.enhanced.Detail; d == 7 || d == 8 {
			return whoseSender
		}
		return whoseRecipient
	case 2:
		return whoseRecipient
	case 3:
		return whoseServer
	case 4:
		return whoseNetwork
	case 5:
		return whoseClient
	case 6:
		return whoseSender
	}
	switch f.step {
	case "RCPT":
		return whoseRecipient
	case "MAIL", StepContent:
		return whoseSender
	case StepGreeting, "STARTTLS":
		return whoseServer
	}
	return whoseClient
}

// reasonOf gives the refusal's class in the vocabulary of Sisimai.
func reasonOf(f *facts) string {
	for _, r := range enhancedReasons {
		if r.subject == f.enhanced.Subject && (r.detail < 0 || r.detail == f.enhanced.Detail) && !f.enhanced.IsZero() {
			return r.reason
		}
	}
	switch f.code {
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
	case 551:
		return "hasmoved"
	case 552:
		return "mesgtoobig"
	}
	switch {
	case f.class() == 0:
		return "undefined"
	case f.step == StepGreeting:
		return "blocked"
	case f.step == "MAIL" || f.step == "EHLO" || f.step == "HELO":
		return "rejected"
	case f.step == StepContent && f.class() == 5:
		return "policyviolation"
	case f.class() == 4:
		return "onhold"
	}
	return "undefined"
}

// enhancedReasons maps X.subject.detail; detail -1 stands for all others.
var enhancedReasons = [...]struct {
	subject, detail int
	reason          string
}{
	{1, 1, "userunknown"}, {1, 2, "hostunknown"}, {1, 3, "userunknown"}, {1, 4, "userunknown"}, {1, 6, "hasmoved"},
	{1, 7, "rejected"}, {1, 8, "rejected"}, {1, 10, "notaccept"}, {1, -1, "userunknown"},
	{2, 1, "suspend"}, {2, 2, "mailboxfull"}, {2, 3, "exceedlimit"}, {2, -1, "filtered"},
	{3, 1, "systemfull"}, {3, 2, "notaccept"}, {3, 4, "mesgtoobig"}, {3, -1, "systemerror"},
	{4, 7, "expired"}, {4, -1, "networkerror"},
	{5, 3, "exceedlimit"}, {5, -1, "syntaxerror"},
	{6, -1, "contenterror"},
	{7, 8, "securityerror"}, {7, 9, "securityerror"}, {7, 20, "authfailure"}, {7, 21, "authfailure"}, {7, 22, "authfailure"},
	{7, 23, "authfailure"}, {7, 24, "authfailure"}, {7, 25, "requireptr"}, {7, 26, "authfailure"}, {7, 27, "notaccept"},
	{7, 28, "speeding"}, {7, 1, "policyviolation"}, {7, -1, "policyviolation"},
}
