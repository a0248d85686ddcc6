package causes

import "github.com/smtplog/smtplog/internal/lang"

// Accepted says what acceptance means: by the server's program, as a report
// names it, and the name under which the message was queued, "" if the server
// did not say. It is made for nearly every session, so it puts its words
// together without fmt.
func Accepted(software, queueID string) Cause {
	switch {
	case isTestServer(software):
		c := acceptedEntries[1].cause(&Facts{})
		c.Detail = lang.T("This server ("+software+")"+c.Detail.En[len("This server"):], "이 서버("+software+")"+c.Detail.Ko[len("이 서버"):])
		return c
	case queueID != "":
		e := &acceptedEntries[2]
		const en = "the server accepted the message and queued it as "
		both := en + queueID + "서버가 메시지를 접수해 큐에 넣었습니다(큐 ID " + queueID + ")" // one allocation
		return e.accepted(lang.T(both[:len(en)+len(queueID)], both[len(en)+len(queueID):]))
	}
	e := &acceptedEntries[0]
	return e.accepted(e.Title)
}

func (e *Entry) accepted(title lang.Text) Cause {
	return Cause{
		ID: e.ID, Reason: e.Reason, Whose: e.Whose, Retry: e.Retry, Certainty: e.Certainty, Specific: true,
		Title: title, Detail: e.Detail, Fix: e.Fix,
	}
}

func isTestServer(software string) bool {
	switch software {
	case "MailHog", "Mailpit", "FakeSMTP", "smtp4dev", "Mailtrap", "Ethereal":
		return true
	}
	return false
}

// acceptedEntries are about mail the server took. [Accepted] chooses among
// them; they have no conditions.
var acceptedEntries = []Entry{
	{
		ID: "accepted", Reason: "delivered", Whose: nobody, Retry: no, Certainty: sure,
		Title:   lang.T("the server accepted the message", "서버가 메시지를 접수했습니다"),
		Detail:  acceptedDetail,
		Fix:     acceptedFix,
		Matches: []string{"content: 250 Ok"},
		Near:    []string{"content: 250 2.0.0 Ok: queued as 4FxYz11abcz1"},
	},
	{
		ID: "accepted-by-test-server", Reason: "delivered", Whose: nobody, Retry: no, Certainty: sure,
		Title: lang.T("a test server took the message", "시험용 서버가 메시지를 접수했습니다"),
		Detail: lang.T("This server is made for testing: it accepts every message, shows it to developers, and never passes it on.",
			"이 서버는 시험용입니다. 모든 메시지를 접수해 개발자에게 보여 줄 뿐 다른 곳으로 보내지 않습니다."),
		Fix:     lang.T("To send real mail, configure the host of a real mail server.", "실제로 메일을 보내려면 실제 메일 서버의 호스트를 설정하십시오."),
		Matches: []string{"S: 220 mailhog.example ESMTP MailHog\nC: EHLO client.example.com\nS: 250 mailhog.example\nC: MAIL FROM:<alice@example.com>\nS: 250 Ok\nC: RCPT TO:<bob@example.org>\nS: 250 Ok\nC: DATA\nS: 354 Go\nC: Subject: hello\nC:\nC: hi\nC: .\nS: 250 Ok: queued as x\nC: QUIT\nS: 221 bye"},
		Near:    []string{"content: 250 2.0.0 Ok: queued as 4FxYz11abcz1"},
	},
	{
		ID: "accepted-queued", Reason: "delivered", Whose: nobody, Retry: no, Certainty: sure,
		Title:   lang.T("the server accepted the message and queued it", "서버가 메시지를 접수해 큐에 넣었습니다"),
		Detail:  acceptedDetail,
		Fix:     queuedFix,
		Matches: []string{"content: 250 2.0.0 Ok: queued as 4FxYz11abcz1"},
		Near:    []string{"content: 250 Ok"},
	},
}

var (
	acceptedDetail = lang.T(
		"The 250 reply to the content is the server's promise to deliver the message or to report a failure. It proves that it was handed over, not that it is in the recipient's inbox: later servers may still filter, delay or return it.",
		"내용에 대한 250 응답은 서버가 메시지를 배달하거나 실패를 알리겠다는 약속입니다. 서버에 넘겨졌다는 증거일 뿐 수신자의 편지함에 도착했다는 뜻은 아닙니다. 이후의 서버가 아직 걸러 내거나 늦추거나 되돌려 보낼 수 있습니다.")
	acceptedFix = lang.T(
		"Nothing has to be changed. If the message does not arrive, look in the inbox and in spam, and watch for a bounce to the sender's address.",
		"고칠 것은 없습니다. 메일이 보이지 않으면 편지함과 스팸함을 확인하고, 발신자 주소로 반송 메일이 왔는지 보십시오.")
	queuedFix = lang.T(
		"Nothing has to be changed. If the message does not arrive, look in the inbox and in spam, and watch for a bounce to the sender's address. Then ask the server's administrator for the message with this queue ID.",
		"고칠 것은 없습니다. 메일이 보이지 않으면 편지함과 스팸함을 확인하고, 발신자 주소로 반송 메일이 왔는지 보십시오. 그래도 없으면 서버 관리자에게 이 큐 ID를 알려 주고 문의하십시오.")
)
