package causes

import "github.com/smtplog/smtplog/internal/lang"

// senderEntries are about the address in MAIL FROM. Postfix and Exim often say
// them only at RCPT.
var senderEntries = []Entry{
	{
		ID: "message-too-big", Reason: "mesgtoobig", Whose: sender, Retry: no, Certainty: sure,
		If: []Cond{
			{Codes: "4 5", Enhanced: ".3.4 .2.3"},
			{Codes: "552", Says: []string{"size", "too large", "too big", "too long"}},
			{Codes: "4 5", Says: []string{"message size exceeds", "message too large", "message too big", "size limit"}},
		},
		Title:   lang.T("the message is larger than the server takes", "메시지가 서버의 허용 크기보다 큽니다"),
		Detail:  lang.T("The server has a limit for one message (SIZE in its reply to EHLO), and this message is over it. Attachments grow by about 37 % when they are encoded.", "서버에는 메시지 크기 제한(EHLO 응답의 SIZE)이 있는데 이 메시지가 그보다 큽니다. 첨부 파일은 인코딩하면 약 37% 커집니다."),
		Fix:     lang.T("Make the attachments smaller, split the message, or send a link.", "첨부 파일을 줄이거나 나누어 보내거나 링크로 보내십시오."),
		Matches: []string{"MAIL: 552 5.3.4 Message size exceeds fixed limit", "content: 552-5.2.3 Your message exceeded the limits\n552 5.2.3 see the help"},
		Near:    []string{"RCPT: 552 5.2.2 Mailbox full"},
	},
	{
		ID: "sender-not-allowed-for-login", Reason: "rejected", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Says: []string{"not owned by user", "not allowed to send as", "not allowed to send from", "not permitted to send as", "not authorized to send", "not authorised to send", "permission to send as", "cannot send as", "send on behalf", "must be same as authorization user", "incorrect sender header", "must match the authenticated", "must match your authenticated", "does not match authenticated", "authenticated user does not", "not belong to", "sender identity", "sender not authorized", "sender is not allowed", "sender address is not allowed", "sender address not allowed", "not allowed to use", "from address does not match", "sender does not match", "sender address does not match", "relaying disallowed as", "mail from must equal", "not verified", "not valid for your login", "not valid for this login", "not allowed for your login", "authenticated user must be the same"}},
		},
		Title:   lang.T("this login may not use that sender address", "이 계정으로는 그 발신자 주소를 쓸 수 없습니다"),
		Detail:  lang.T("The login is one account, and the sender address belongs to another. The reply may come at RCPT, but it is about the sender, not the recipient.", "인증한 계정과 발신자 주소의 소유자가 다릅니다. 응답이 RCPT에서 왔더라도 수신자가 아니라 발신자에 관한 것입니다."),
		Fix:     lang.T("Send with the address of the account that logs in (From and MAIL FROM the same as the login), or let the administrator allow this address for it.", "인증하는 계정의 주소로 보내거나(From과 MAIL FROM을 인증한 주소와 같게), 관리자에게 그 주소를 쓸 수 있게 해 달라고 하십시오."),
		Options: senderOptions,
		Named:   lang.T("the account {identity} may not use the sender address {sender}", "{identity} 계정으로는 발신자 주소 {sender}을(를) 쓸 수 없습니다"),
		Matches: []string{"RCPT+login: 553 5.7.1 You are not allowed to send as this address", "RCPT+login: 553 5.7.1 <alice@example.net>: Sender address rejected: not owned by user alice@example.com", "SMTP Error: [550] Incorrect sender header (LOCAL)", "content+login: 550 The FROM address has to and must match your authenticated domain; this looks spoofed"},
		Near:    []string{"RCPT: 553 5.7.1 <alice@example.net>: Sender address rejected: go away"},
	},
	{
		ID: "sender-domain-not-found", Reason: "rejected", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Enhanced: ".1.8", When: func(f *Facts) bool { return !f.From("microsoft365") }},
			{Codes: "4 5", Says: []string{"sender address rejected: domain not found", "sender domain not found", "sender domain does not", "sender domain must", "domain of sender address"}},
		},
		Title:  lang.T("the domain of the sender's address does not exist", "발신자 주소의 도메인이 없습니다"),
		Detail: lang.T("The server looked the domain of the sender up in DNS and found nothing, so a bounce could never be delivered. A computer name or a misspelt domain in MAIL FROM does that. Waiting helps only if DNS itself has failed.", "서버가 발신자의 도메인을 DNS에서 조회했지만 찾지 못했습니다. 그러면 반송 메일을 보낼 수 없습니다. MAIL FROM에 컴퓨터 이름이나 오타가 있는 도메인을 쓰면 이렇게 됩니다. DNS 자체의 장애가 아니라면 기다려도 해결되지 않습니다."),
		Fix:    lang.T("Use a sender address whose domain exists and takes mail.", "실제로 있고 메일을 받을 수 있는 도메인의 주소를 발신자로 쓰십시오."),
		Fill: func(f *Facts, c *Cause) {
			if f.Class() == 4 {
				c.Retry = later
			}
		},
		Matches: []string{"RCPT: 450 4.1.8 <alice@host.invalid>: Sender address rejected: Domain not found"},
		Near:    []string{"MAIL@smtp.office365.com: 550 5.1.8 Access denied, bad outbound sender", "RCPT: 450 4.1.2 <bob@host.invalid>: Recipient address rejected: Domain not found"},
	},
	{
		ID: "sender-verification-failed", Reason: "rejected", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Says: []string{"sender verify failed", "sender verification", "verification failed for <"}},
			{Troubles: []Trouble{TroubleRejectedRcpt, TroubleDeferredRcpt}, Notes: verifyWords},
		},
		Title:   lang.T("the server could not verify the sender's address", "서버가 발신자 주소를 확인하지 못했습니다"),
		Detail:  lang.T("Before it takes the mail the server checks that the sender's address could get an answer, and it could not. It says so at RCPT, but the recipient is not the problem.", "서버는 메일을 받기 전에 발신자 주소로 답을 보낼 수 있는지 확인하는데, 확인하지 못했습니다. RCPT에서 응답하지만 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Use a sender address that exists and takes mail.", "실제로 있고 메일을 받을 수 있는 발신자 주소를 쓰십시오."),
		Matches: []string{"RCPT: 550 Sender verify failed"},
		Near:    []string{"RCPT: 550 5.1.1 User unknown"},
	},
	{
		ID: "sender-refused", Reason: "rejected", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "5", Says: []string{"sender address rejected", "sender rejected", "sender denied"}},
			{Steps: "MAIL", Codes: "550 553 554"},
		},
		Title:   lang.T("the server refused the sender's address", "서버가 발신자 주소를 거부했습니다"),
		Detail:  lang.T("The address in MAIL FROM is not welcome: blocked, not allowed for this client, or of a domain the server does not trust. The recipient is not the problem.", "MAIL FROM의 주소가 받아들여지지 않았습니다. 차단되었거나, 이 클라이언트에 허용되지 않았거나, 서버가 신뢰하지 않는 도메인입니다. 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Send with an address of your own that this server knows, and log in if it asks for that.", "이 서버가 아는 자신의 주소로 보내고, 필요하면 인증하십시오."),
		Matches: []string{"MAIL: 550 5.7.1 no", "RCPT: 554 5.7.1 <alice@example.com>: Sender address rejected: Access denied"},
		Near:    []string{"RCPT: 550 5.7.1 no"},
	},
}
