package analyze

import "github.com/smtplog/smtplog/internal/lang"

// acceptedCause says what acceptance means. It is made for nearly every session,
// so it puts its words together without fmt.
func acceptedCause(r *Report) Cause {
	c := Cause{
		ID: "accepted", Reason: "delivered", Whose: whoseNobody, Retry: retryNo, Certainty: sure,
		Title:  lang.T("the server accepted the message", "서버가 메시지를 받아들였습니다"),
		Detail: acceptedDetail,
		Fix:    acceptedFix,
	}
	switch r.Server.Software {
	case "MailHog", "Mailpit", "FakeSMTP", "smtp4dev", "Mailtrap", "Ethereal":
		c.ID = "accepted-by-test-server"
		c.Title = lang.T("a test server took the message", "시험용 서버가 메시지를 받았습니다")
		c.Detail = lang.T(
			"This server ("+r.Server.Software+") is made for testing: it accepts every message, shows it to developers, and never passes it on.",
			"이 서버("+r.Server.Software+")는 시험용입니다. 모든 메시지를 받아 개발자에게 보여 줄 뿐 실제로 배달하지 않습니다.")
		c.Fix = lang.T("To send real mail, configure the host of a real mail server.", "실제로 메일을 보내려면 실제 메일 서버의 호스트를 설정하세요.")
		return c
	}
	last := lastAccepted(r.Transactions)
	if last == nil || last.QueueID == "" {
		return c
	}
	id := last.QueueID
	c.ID = "accepted-queued"
	const en = "the server accepted the message and queued it as "
	both := en + id + "서버가 메시지를 받아 대기열에 넣었습니다(큐 ID " + id + ")" // one allocation
	c.Title = lang.T(both[:len(en)+len(id)], both[len(en)+len(id):])
	c.Fix = queuedFix
	return c
}

var (
	acceptedDetail = lang.T(
		"The 250 reply to the content is the server's promise to deliver the message or to report a failure. It proves that it was handed over, not that it is in the recipient's inbox: later servers may still filter, delay or return it.",
		"내용에 대한 250 응답은 서버가 메시지를 배달하거나 실패를 알리겠다는 약속입니다. 서버에 넘겨졌다는 증거일 뿐 받는 사람의 받은편지함에 도착했다는 뜻은 아닙니다. 이후 서버가 거르거나 늦추거나 되돌려 보낼 수 있습니다.")
	acceptedFix = lang.T(
		"Nothing has to be changed. If the message does not arrive, look in the inbox and in spam, and watch for a bounce to the sender's address.",
		"고칠 것은 없습니다. 메일이 보이지 않으면 받은편지함과 스팸함을 확인하고, 보낸 주소로 반송 메일이 왔는지 보세요.")
	queuedFix = lang.T(
		"Nothing has to be changed. If the message does not arrive, look in the inbox and in spam, and watch for a bounce to the sender's address. Then ask the server's administrator for the message with this queue ID.",
		"고칠 것은 없습니다. 메일이 보이지 않으면 받은편지함과 스팸함을 확인하고, 보낸 주소로 반송 메일이 왔는지 보세요. 그래도 없으면 서버 관리자에게 이 큐 ID를 알려 주고 문의하세요.")
)
