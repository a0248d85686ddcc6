package analyze

import "github.com/smtplog/smtplog/internal/lang"

func sizeExceeded(f *facts) bool {
	return f.class() >= 4 && (f.is(3, 4) || f.is(2, 3) || f.code == 552 && f.says("size", "too large", "too big", "too long") || f.says("message size exceeds", "message too large", "message too big", "size limit"))
}

// senderCauses are about the address in MAIL FROM. Postfix and Exim often say
// them only at RCPT.
var senderCauses = []causeRule{
	{
		id: "message-too-big", reason: "mesgtoobig", whose: whoseSender, retry: retryNo, certainty: sure,
		when:   sizeExceeded,
		title:  lang.T("the message is larger than the server takes", "메시지가 서버의 허용 크기보다 큽니다"),
		detail: lang.T("The server has a limit for one message (SIZE in its reply to EHLO), and this message is over it. Attachments grow by about 37 % when they are encoded.", "서버에는 메시지 크기 제한(EHLO 응답의 SIZE)이 있는데 이 메시지가 그보다 큽니다. 첨부 파일은 인코딩하면 약 37% 커집니다."),
		fix:    lang.T("Make the attachments smaller, split the message, or send a link.", "첨부 파일을 줄이거나 나누어 보내거나 링크로 보내세요."),
	},
	{
		id: "sender-not-allowed-for-login", reason: "rejected", whose: whoseClient, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() >= 4 && (f.is(7, 60) || f.is(2, 252) || f.says("not owned by user", "send as this sender", "sendasdenied", "not allowed to send as", "sender address rejected: not logged in", "from address does not match", "sender does not match", "sender address does not match", "relaying disallowed as", "mail from must equal", "not verified"))
		},
		title:  lang.T("this login may not use that sender address", "이 계정으로는 그 발신자 주소를 쓸 수 없습니다"),
		detail: lang.T("The login is one account, and the sender address belongs to another. The reply may come at RCPT, but it is about the sender, not the recipient.", "로그인한 계정과 발신자 주소의 주인이 다릅니다. 응답이 RCPT에서 왔더라도 수신자가 아니라 발신자에 관한 것입니다."),
		fix:    lang.T("Send with the address of the account that logs in, or let the administrator allow this address for it.", "로그인하는 계정의 주소로 보내거나, 관리자에게 그 주소를 쓸 수 있게 해 달라고 하세요."),
	},
	{
		id: "sender-domain-not-found", reason: "rejected", whose: whoseSender, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() >= 4 && (f.is(1, 8) && !f.microsoft() || f.says("sender address rejected: domain not found", "sender domain not found", "sender domain does not", "sender domain must", "domain of sender address"))
		},
		title:  lang.T("the domain of the sender's address does not exist", "발신자 주소의 도메인이 없습니다"),
		detail: lang.T("The server looked the domain of the sender up in DNS and found nothing, so a bounce could never be delivered. A computer name or a misspelt domain in MAIL FROM does that. Waiting helps only if DNS itself has failed.", "서버가 발신자의 도메인을 DNS에서 조회했지만 찾지 못했습니다. 그러면 반송 메일을 보낼 수 없습니다. MAIL FROM에 컴퓨터 이름이나 오타가 있는 도메인을 쓰면 생깁니다. DNS 자체의 일시적 장애가 아니라면 기다려도 해결되지 않습니다."),
		fix:    lang.T("Use a sender address whose domain exists and takes mail.", "실제로 있고 메일을 받을 수 있는 도메인의 주소를 발신자로 쓰세요."),
		fill: func(f *facts, c *Cause) {
			if f.class() == 4 {
				c.Retry = retryLater
			}
		},
	},
	{
		id: "sender-verification-failed", reason: "rejected", whose: whoseSender, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() >= 4 && f.says("sender verify failed", "sender verification", "verification failed for <")
		},
		title:  lang.T("the server could not verify the sender's address", "서버가 발신자 주소를 확인하지 못했습니다"),
		detail: lang.T("Before it takes the mail the server checks that the sender's address could get an answer, and it could not. It says so at RCPT, but the recipient is not the problem.", "서버가 메일을 받기 전에 발신자 주소로 답장할 수 있는지 확인했지만 실패했습니다. RCPT에서 응답하지만 수신자의 문제가 아닙니다."),
		fix:    lang.T("Use a sender address that exists and takes mail.", "실제로 있고 메일을 받을 수 있는 발신자 주소를 쓰세요."),
	},
	{
		id: "sender-refused", reason: "rejected", whose: whoseSender, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 5 && (f.says("sender address rejected", "sender rejected", "sender denied") || f.step == "MAIL" && (f.code == 550 || f.code == 553 || f.code == 554))
		},
		title:  lang.T("the server refused the sender's address", "서버가 발신자 주소를 거부했습니다"),
		detail: lang.T("The address in MAIL FROM is not welcome: blocked, not allowed for this client, or of a domain the server does not trust. The recipient is not the problem.", "MAIL FROM의 주소가 받아들여지지 않았습니다. 차단되었거나, 이 클라이언트에 허용되지 않았거나, 서버가 신뢰하지 않는 도메인입니다. 수신자의 문제가 아닙니다."),
		fix:    lang.T("Send with an address of your own that this server knows, and log in if it asks for that.", "이 서버가 아는 자신의 주소로 보내고, 필요하면 인증하세요."),
	},
}

// recipientCauses are about the address in RCPT TO.
var recipientCauses = []causeRule{
	{
		id: "recipient-reserved-domain", reason: "hostunknown", whose: whoseSender, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 5 && f.says("rfc 2606", "rfc2606", "reserved by rfc")
		},
		title:  lang.T("the recipient is a placeholder address", "수신자가 예시용 주소입니다"),
		detail: lang.T("The domain is reserved for examples (RFC 2606) and can never take mail. The program still has the address from a manual or a default setting.", "예시용으로 예약된 도메인(RFC 2606)이어서 메일을 받을 수 없습니다. 설명서나 기본 설정의 주소가 그대로 남아 있습니다."),
		fix:    lang.T("Put a real recipient into the program's configuration.", "프로그램 설정에 실제 수신자 주소를 넣으세요."),
	},
	{
		id: "mailbox-full", reason: "mailboxfull", whose: whoseRecipient, retry: retryLater, certainty: sure,
		when: func(f *facts) bool {
			return f.class() >= 4 && (f.is(2, 2) || f.says("mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "out of storage space", "storage quota"))
		},
		title:  lang.T("the recipient's mailbox is full", "수신자의 메일함이 가득 찼습니다"),
		detail: lang.T("There is no room for more messages. Sender and message are fine.", "더 이상 메시지를 받을 공간이 없습니다. 발신자와 메시지에는 문제가 없습니다."),
		fix:    lang.T("Tell the recipient in another way, and send again in a day or two.", "다른 방법으로 수신자에게 알리고 하루 이틀 뒤에 다시 보내세요."),
	},
	{
		id: "mailbox-moved", reason: "hasmoved", whose: whoseRecipient, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.class() == 5 && f.step == "RCPT" && (f.code == 551 || f.is(1, 6)) },
		title:  lang.T("the recipient has moved to another address", "수신자가 다른 주소로 옮겼습니다"),
		detail: lang.T("The server knows the address, but the mailbox is no longer there. The reply may name the new one.", "서버가 아는 주소이지만 메일함이 더 이상 없습니다. 응답에 새 주소가 나올 수 있습니다."),
		fix:    lang.T("Use the new address if the reply gives one, or ask the recipient.", "응답에 새 주소가 있으면 그 주소로 보내고, 없으면 수신자에게 물어보세요."),
	},
	{
		id: "mailbox-disabled", reason: "suspend", whose: whoseRecipient, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 5 && (f.is(2, 1) || f.says("mailbox disabled", "account disabled", "account is disabled", "mailbox is inactive", "account suspended", "account inactive")) && f.step != "AUTH"
		},
		title:  lang.T("the recipient's mailbox is switched off", "수신자의 메일함이 비활성화되어 있습니다"),
		detail: lang.T("The address exists, but its mailbox takes no mail: it was not used for a long time, or the administrator disabled it.", "주소는 있지만 메일함이 메일을 받지 않습니다. 오래 쓰지 않았거나 관리자가 비활성화한 것입니다."),
		fix:    lang.T("Ask the recipient for another address.", "수신자에게 다른 주소를 물어보세요."),
	},
	{
		id: "recipient-domain-unknown", reason: "hostunknown", whose: whoseRecipient, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 5 && (f.is(1, 2) || f.is(1, 10) || f.says("recipient address rejected: domain not found", "no such domain", "host unknown", "unrouteable mail domain"))
		},
		title:  lang.T("the recipient's domain does not exist or takes no mail", "수신자의 도메인이 없거나 메일을 받지 않습니다"),
		detail: lang.T("The part after @ is not found in DNS, or its owner declares that it takes no mail.", "@ 뒤의 도메인을 DNS에서 찾을 수 없거나, 소유자가 메일을 받지 않는다고 밝힌 도메인입니다."),
		fix:    lang.T("Check the spelling of the domain.", "도메인의 철자를 확인하세요."),
	},
	{
		id: "user-unknown", reason: "userunknown", whose: whoseRecipient, retry: retryNo, certainty: sure,
		when: func(f *facts) bool {
			return f.class() == 5 && (f.is(1, 1) || f.step == "RCPT" && f.says("user unknown", "unknown user", "no such user", "does not exist", "doesn't exist", "no such recipient", "no mailbox", "mailbox unavailable", "mailbox not found", "user not found", "recipient not found", "invalid recipient", "invalid mailbox", "unrouteable address", "unknown recipient", "no such mailbox", "recipient unknown", "unknown address", "not our customer"))
		},
		title:  lang.T("the recipient's address does not exist on that server", "그 서버에 없는 수신자 주소입니다"),
		detail: lang.T("The server is responsible for the domain and knows no mailbox of this name: a typing error, or an account that was deleted.", "서버가 이 도메인을 담당하지만 그런 이름의 메일함이 없습니다. 오타이거나 삭제된 계정입니다."),
		fix:    lang.T("Check the address with the recipient; remove it from lists.", "수신자에게 주소를 확인하고, 발송 목록에서는 지우세요."),
		fill:   addRecipient,
	},
	{
		id: "too-many-recipients", reason: "exceedlimit", whose: whoseSender, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.class() >= 4 && (f.is(5, 3) || f.says("too many recipients")) },
		title:  lang.T("too many recipients for one message", "한 메시지의 수신자가 너무 많습니다"),
		detail: lang.T("The server limits the recipients of one transaction. Those it accepted before get the message; the rest has to follow in another one.", "서버가 한 번에 받을 수 있는 수신자 수를 제한합니다. 앞에서 받아들여진 수신자에게는 메시지가 가고 나머지는 따로 보내야 합니다."),
		fix:    lang.T("Send the rest in further transactions, 50 to 100 recipients each.", "나머지는 50~100명씩 나누어 보내세요."),
	},
}

// addRecipient names the recipient the decisive reply is about.
func addRecipient(f *facts, c *Cause) {
	for _, t := range f.r.Transactions {
		for _, p := range t.Recipients {
			if p.Reply == f.v.reply && p.ForwardPath != "" {
				address := clip(p.ForwardPath)
				c.Title = lang.T("the address "+address+" does not exist on that server", address+" 주소는 그 서버에 없습니다")
				return
			}
		}
	}
}
