package causes

import "github.com/smtplog/smtplog/internal/lang"

// recipientEntries are about the address in RCPT TO.
var recipientEntries = []Entry{
	{
		ID: "recipient-reserved-domain", Reason: "hostunknown", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "5", Says: []string{"rfc 2606", "rfc2606", "reserved by rfc"}}},
		Title:   lang.T("the recipient is a placeholder address", "수신자가 예시용 주소입니다"),
		Detail:  lang.T("The domain is reserved for examples (RFC 2606) and can never take mail. The program still has the address from a manual or a default setting.", "예시용으로 예약된 도메인(RFC 2606)이어서 메일을 받을 수 없습니다. 설명서나 기본 설정의 주소가 그대로 남아 있습니다."),
		Fix:     lang.T("Put a real recipient into the program's configuration.", "프로그램 설정에 실제 수신자 주소를 넣으십시오."),
		Matches: []string{"RCPT: 501 5.1.5 Recipient address reserved by RFC 2606"},
		Near:    []string{"RCPT: 501 5.1.3 Bad recipient address syntax"},
	},
	{
		ID: "mailbox-full", Reason: "mailboxfull", Whose: recipient, Retry: later, Certainty: sure,
		If: []Cond{
			{Codes: "4 5", Enhanced: ".2.2"},
			{Codes: "4 5", Says: []string{"mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "out of storage space", "storage quota"}},
			{Codes: "4 5", Steps: "none RCPT content", Says: []string{"is full"}, Without: []string{"queue", "disk", "server", "system"}},
		},
		Title:   lang.T("the recipient's mailbox is full", "수신자의 메일함이 가득 찼습니다"),
		Detail:  lang.T("There is no room for more messages. Sender and message are fine.", "더 이상 메시지를 받을 공간이 없습니다. 발신자와 메시지에는 문제가 없습니다."),
		Fix:     lang.T("Tell the recipient in another way, and send again in a day or two.", "다른 방법으로 수신자에게 알리고 하루 이틀 뒤에 다시 보내십시오."),
		Matches: []string{"RCPT: 452 4.2.2 The recipient's inbox is full", "RCPT: 552 Requested mail action aborted: quota exceeded"},
		Near:    []string{"content: 552 5.3.4 Message too big"},
	},
	{
		ID: "mailbox-moved", Reason: "hasmoved", Whose: recipient, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "RCPT", Codes: "551"},
			{Steps: "RCPT", Codes: "5", Enhanced: ".1.6"},
		},
		Title:   lang.T("the recipient has moved to another address", "수신자가 다른 주소로 옮겼습니다"),
		Detail:  lang.T("The server knows the address, but the mailbox is no longer there. The reply may name the new one.", "서버가 아는 주소이지만 메일함이 더 이상 없습니다. 응답에 새 주소가 나올 수 있습니다."),
		Fix:     lang.T("Use the new address if the reply gives one, or ask the recipient.", "응답에 새 주소가 있으면 그 주소로 보내고, 없으면 수신자에게 물어보십시오."),
		Matches: []string{"RCPT: 551 User not local; please try <bob@example.net>"},
		Near:    []string{"MAIL: 551 no"},
	},
	{
		ID: "mailbox-disabled", Reason: "suspend", Whose: recipient, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "5", Enhanced: ".2.1", When: notAtLogin},
			{Codes: "5", Says: []string{"mailbox disabled", "account disabled", "account is disabled", "mailbox is inactive", "account suspended", "account inactive"}, When: notAtLogin},
		},
		Title:   lang.T("the recipient's mailbox is switched off", "수신자의 메일함이 사용 중지되어 있습니다"),
		Detail:  lang.T("The address exists, but its mailbox takes no mail: it was not used for a long time, or the administrator disabled it.", "주소는 있지만 메일함이 메일을 받지 않습니다. 오래 쓰지 않았거나 관리자가 사용을 중지한 것입니다."),
		Fix:     lang.T("Ask the recipient for another address.", "수신자에게 다른 주소를 물어보십시오."),
		Matches: []string{"RCPT: 550 5.2.1 The account is disabled"},
		Near:    []string{"AUTH: 535 5.7.8 account is disabled", "RCPT: 450 4.2.1 mailbox busy"},
	},
	{
		ID: "recipient-domain-unknown", Reason: "hostunknown", Whose: recipient, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "5", Enhanced: ".1.2 .4.4"},
			{Codes: "5", Says: []string{"recipient address rejected: domain not found", "no such domain", "host unknown", "unrouteable mail domain"}},
		},
		Title:   lang.T("the recipient's domain does not exist or takes no mail", "수신자의 도메인이 없거나 메일을 받지 않습니다"),
		Detail:  lang.T("The part after @ is not found in DNS, or its owner declares that it takes no mail.", "@ 뒤의 도메인을 DNS에서 찾을 수 없거나, 소유자가 메일을 받지 않는다고 밝힌 도메인입니다."),
		Fix:     lang.T("Check the spelling of the domain.", "도메인의 철자를 확인하십시오."),
		Matches: []string{"RCPT: 550 5.1.2 <bob@host.invalid>: Recipient address rejected: Domain not found"},
		Near:    []string{"RCPT: 550 5.1.1 User unknown"},
	},
	{
		ID: "user-unknown", Reason: "userunknown", Whose: recipient, Retry: no, Certainty: sure,
		If: []Cond{
			{Codes: "5", Enhanced: ".1.1"},
			{Troubles: []Trouble{TroubleRejectedRcpt}, Notes: nobodyWords, When: func(f *Facts) bool { return !f.Noted(verifyWords...) }},
			{Steps: "RCPT", Codes: "5", Says: []string{"user unknown", "unknown user", "no such user", "does not exist", "doesn't exist", "no such recipient", "no mailbox", "mailbox unavailable", "mailbox not found", "user not found", "recipient not found", "invalid recipient", "invalid mailbox", "unrouteable address", "unknown recipient", "no such mailbox", "recipient unknown", "unknown address", "not our customer"}},
		},
		Title:  lang.T("the recipient's address does not exist on that server", "그 서버에 없는 수신자 주소입니다"),
		Detail: lang.T("The server is responsible for the domain and knows no mailbox of this name: a typing error, or an account that was deleted.", "서버가 이 도메인을 담당하지만 그런 이름의 메일함이 없습니다. 오타이거나 삭제된 계정입니다."),
		Fix:    lang.T("Check the spelling of the address, and ask the recipient for the right one; remove it from lists.", "주소의 철자를 확인하고 수신자에게 올바른 주소를 물어보십시오. 발송 목록에서는 지우십시오."),
		Named:  lang.T("the address {recipient} does not exist on that server", "{recipient} 주소는 그 서버에 없습니다"),
		Fill: func(f *Facts, c *Cause) {
			if f.Library == "curl" && f.Accepted > 0 {
				c.Fix = joined(c.Fix, lang.T("curl stops at the first recipient that is refused, unless --mail-rcpt-allowfails is given (CURLOPT_MAIL_RCPT_ALLOWFAILS).", "curl은 --mail-rcpt-allowfails(CURLOPT_MAIL_RCPT_ALLOWFAILS)가 없으면 수신자 하나만 거부되어도 발송을 중단합니다."))
			}
		},
		Options: []Option{{"curl", lang.T("--mail-rcpt-allowfails (without it one refused recipient stops the whole message)", "--mail-rcpt-allowfails (이 옵션이 없으면 수신자 하나만 거부되어도 전체 발송이 중단됩니다)")}},
		Matches: []string{"RCPT: 550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown in local recipient table", "RCPT: 550 No such user here"},
		Near:    []string{"MAIL: 550 No such user here", "RCPT: 450 4.1.1 User unknown"},
	},
	{
		ID: "too-many-recipients", Reason: "toomanyconn", Whose: sender, Retry: later, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Enhanced: ".5.3"},
			{Codes: "4 5", Says: []string{"too many recipients"}},
		},
		Title:   lang.T("too many recipients for one message", "한 메시지의 수신자가 너무 많습니다"),
		Detail:  lang.T("The server limits the recipients of one transaction. Those it accepted before get the message; the rest has to follow in another one.", "서버가 한 트랜잭션의 수신자 수를 제한합니다. 앞에서 받아들여진 수신자에게는 메시지가 가고 나머지는 다른 트랜잭션에서 보내야 합니다."),
		Fix:     lang.T("Send the rest in further transactions, 50 to 100 recipients each.", "나머지는 50~100명씩 다음 트랜잭션들로 나누어 보내십시오."),
		Matches: []string{"RCPT: 452 4.5.3 Too many recipients"},
		Near:    []string{"RCPT: 452 4.3.1 Insufficient system storage"},
	},
}
