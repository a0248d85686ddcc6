package causes

import "github.com/smtplog/smtplog/internal/lang"

// yahooEntries are about Yahoo and AOL.
var yahooEntries = []Entry{
	{
		ID: "yahoo-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:         []Cond{{Providers: "yahoo", Steps: "AUTH", Codes: "5", Without: []string{"mechanism"}}},
		Title:      lang.T("Yahoo wants an app password", "Yahoo가 앱 비밀번호를 요구합니다"),
		Detail:     lang.T("Yahoo and AOL do not take the account's own password over SMTP. They answer it with AUTH005, \"too many bad auth attempts\", even at the first try; after many tries the account is really locked for a while.", "Yahoo와 AOL은 SMTP에서 계정 비밀번호를 받지 않습니다. 처음 시도하더라도 AUTH005, \"too many bad auth attempts\"로 응답합니다. 여러 번 시도하면 계정이 실제로 한동안 잠깁니다."),
		Fix:        lang.T("Generate an app password in the account's security settings (Account security, Generate app password), use it with the full address as user name, and send from that address.", "계정의 보안 설정(계정 보안, 앱 비밀번호 생성)에서 앱 비밀번호를 만들어 전체 주소를 사용자 이름으로 하여 쓰고, 그 주소로 보내십시오."),
		Misleading: lang.T("The reply speaks of too many attempts, but waiting does not help: it is the wrong kind of password.", "응답은 시도가 너무 많다고 하지만 기다려도 해결되지 않습니다. 비밀번호의 종류가 맞지 않는 것입니다."),
		Options:    passwordOptions,
		Matches:    []string{"AUTH@smtp.mail.yahoo.com: 535 5.7.0 (#AUTH005) Too many bad auth attempts.", "AUTH: 535 5.7.0 (#AUTH005) Too many bad auth attempts.", "AUTH@smtp.aol.com: 535 5.7.0 (#MBR1212) Incorrect username or password."},
		Near:       []string{"AUTH: 535 5.7.0 Too many bad auth attempts", "AUTH@smtp.mail.yahoo.com: 454 4.7.0 later"},
	},
	{
		ID: "yahoo-sender-not-authenticated", Reason: "authfailure", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Providers: "yahoo", Codes: "5", Enhanced: ".7.9", Without: []string{"spam"}},
			{Providers: "yahoo", Codes: "4 5", Says: []string{"unauthenticated", "not accepted for policy reasons", "dmarc", "dkim", "spf"}, Without: []string{"spam"}},
		},
		Title:      lang.T("Yahoo does not accept mail whose domain is not authenticated", "Yahoo가 인증되지 않은 도메인의 메일을 받지 않습니다"),
		Detail:     lang.T("SPF, DKIM or DMARC of the domain in the From field failed, and Yahoo refuses for policy reasons. Mail with a yahoo.com or aol.com sender from any other server fails in the same way, as the DMARC policy of these domains is reject.", "From 필드 도메인의 SPF, DKIM, DMARC 검사에 실패하여 Yahoo가 정책에 따라 거부했습니다. yahoo.com이나 aol.com 발신자를 다른 서버에서 보내도 이 도메인들의 DMARC 정책이 reject라서 실패합니다."),
		Fix:        lang.T("Send from your own domain, publish SPF, sign with DKIM in that domain and add a DMARC record.", "자신의 도메인으로 보내고, SPF를 등록하고, 그 도메인으로 DKIM 서명을 하고, DMARC 레코드를 추가하십시오."),
		Misleading: lang.T("Authentication here means SPF, DKIM and DMARC of the domain, not the SMTP login.", "여기서 인증은 SMTP 인증(로그인)이 아니라 도메인의 SPF, DKIM, DMARC를 뜻합니다."),
		Matches:    []string{"content@mta5.am0.yahoodns.net: 554 5.7.9 Message not accepted for policy reasons."},
		Near:       []string{"content@mta5.am0.yahoodns.net: 554 5.7.1 refused", "content: 554 5.7.9 refused"},
	},
	{
		ID: "yahoo-permanently-deferred", Reason: "badreputation", Whose: sender, Retry: no, Certainty: sure,
		If:      []Cond{{Providers: "yahoo", Codes: "4 5", Says: []string{"permanently deferred", "retrying will not succeed", "[tss09]", "[ts03]"}}},
		Title:   lang.T("Yahoo takes no mail from this IP address any more, because of its reputation", "Yahoo가 평판 때문에 이 IP 주소의 메일을 더 이상 받지 않습니다"),
		Detail:  lang.T("Too many complaints about spam from this address, or from the network around it, have put it on Yahoo's own block list: every message is turned away, and trying again will not succeed.", "이 주소나 주변 네트워크에 대한 스팸 신고가 많아 Yahoo의 자체 차단 목록에 올랐습니다. 모든 메시지가 거부되며 다시 시도해도 소용이 없습니다."),
		Fix:     lang.T("Find and stop what draws the complaints (hacked account, old list), check SPF, DKIM and DMARC, then ask for a review with the form at https://senders.yahooinc.com; until then send through a relay with a good name.", "신고의 원인(해킹된 계정, 오래된 목록)을 찾아 없애고 SPF, DKIM, DMARC를 확인한 뒤 https://senders.yahooinc.com의 양식으로 재검토를 요청하십시오. 그때까지는 평판이 좋은 릴레이를 통해 보내십시오."),
		Matches: []string{"MAIL@mta5.am0.yahoodns.net: 553 5.7.2 [TSS09] All messages from 192.0.2.7 will be permanently deferred; Retrying will NOT succeed. See https://senders.yahooinc.com/smtp-error-codes"},
		Near:    []string{"MAIL@mta5.am0.yahoodns.net: 421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints"},
	},
	{
		ID: "yahoo-temporarily-deferred", Reason: "speeding", Whose: sender, Retry: later, Certainty: sure,
		If:      []Cond{{Providers: "yahoo", Codes: "4", Says: []string{"[tss0", "[ts0", "temporarily deferred", "user complaints", "unexpected volume", "messages from"}, Without: []string{"[gl01]"}}},
		Title:   lang.T("Yahoo defers mail from this address because of its volume or of complaints", "Yahoo가 발송량이나 신고 때문에 이 IP 주소의 메일을 나중으로 미룹니다"),
		Detail:  lang.T("Users have marked mail from this IP address as spam, or it sends more than Yahoo is used to. The codes TSS04, TS01 and so on say how severe it is.", "사용자들이 이 IP 주소의 메일을 스팸으로 신고했거나 평소보다 많이 보냈습니다. TSS04, TS01 등의 코드가 정도를 나타냅니다."),
		Fix:     lang.T("Slow down and let the queue retry, take addresses that never open or complain off the list, and register at https://senders.yahooinc.com for the complaint feedback loop.", "속도를 낮추고 큐가 다시 시도하게 하십시오. 읽지 않거나 신고하는 주소를 목록에서 빼고, https://senders.yahooinc.com에서 신고 피드백(CFL)에 등록하십시오."),
		Matches: []string{"MAIL@mta5.am0.yahoodns.net: 421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints"},
		Near:    []string{"MAIL@mta5.am0.yahoodns.net: 451 4.3.2 Internal error reading data"},
	},
	{
		ID: "yahoo-headers-not-compliant", Reason: "notcompliantrfc", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Providers: "yahoo", Codes: "5", Says: []string{"headers are not rfc compliant", "not rfc compliant"}}},
		Title:   lang.T("Yahoo finds the message's header fields broken", "Yahoo가 메시지의 헤더 필드가 잘못되었다고 합니다"),
		Detail:  lang.T("A header field is doubled, missing (From, Date), empty, or not written as RFC 5322 asks. The content itself is not meant.", "헤더 필드가 중복되었거나, 없거나(From, Date), 비어 있거나, RFC 5322의 형식에 맞지 않습니다. 내용 때문이 아닙니다."),
		Fix:     lang.T("Let a mail library build the message, with exactly one From, Date, Subject, To and Message-ID header.", "메일 라이브러리로 메시지를 만들고 From, Date, Subject, To, Message-ID 헤더를 하나씩만 넣으십시오."),
		Matches: []string{"content@mta5.am0.yahoodns.net: 554 Message not allowed - Headers are not RFC compliant[291]"},
		Near:    []string{"content: 554 message does not comply with RFC 5322"},
	},
	{
		ID: "yahoo-request-failed", Reason: "rejected", Whose: sender, Retry: no, Certainty: possible,
		If:         []Cond{{Providers: "yahoo", Codes: "5", Steps: "content DATA", Says: []string{"request failed"}}},
		Title:      lang.T("Yahoo refused to send the message for this account", "Yahoo가 이 계정의 메시지 발송을 거부했습니다"),
		Detail:     lang.T("The refusal comes after the content, so it is about the message or the sending account, which Yahoo takes for a spammer's or wants verified.", "내용을 받은 뒤의 거부이므로 메시지나 보내는 계정이 문제입니다. Yahoo가 스팸 발송 계정으로 보거나 확인을 요구하는 상태입니다."),
		Fix:        lang.T("Log in to the account in a browser and confirm it, send from its own address, and try a plain short text to see whether the content is meant.", "브라우저로 계정에 로그인하여 본인 확인을 하고, 그 계정의 주소로 보내고, 짧은 텍스트로 시험하여 내용 때문인지 확인하십시오."),
		Misleading: lang.T("\"Mailbox unavailable\" sounds like the recipient's mailbox, which is not meant.", "\"Mailbox unavailable\"은 수신자의 메일함처럼 들리지만 그런 뜻이 아닙니다."),
		Matches:    []string{"content+login@smtp.mail.yahoo.com: 550 Request failed; Mailbox unavailable"},
		Near:       []string{"RCPT@mta5.am0.yahoodns.net: 550 Mailbox unavailable"},
	},
	{
		ID: "yahoo-recipient-unknown", Reason: "userunknown", Whose: recipient, Retry: no, Certainty: sure,
		If:      []Cond{{Providers: "yahoo", Codes: "5", Says: []string{"this user doesn't have", "delivery error: dd"}, Without: []string{"disabled", "no longer valid", "aborted"}}},
		Title:   lang.T("Yahoo has no account with the recipient's address", "Yahoo에 이 수신자 주소의 계정이 없습니다"),
		Named:   lang.T("Yahoo has no account {recipient}", "Yahoo에 {recipient} 계정이 없습니다"),
		Detail:  lang.T("The recipient does not exist at Yahoo: the address is misspelt or the account was closed.", "Yahoo에 없는 수신자입니다. 주소에 오타가 있거나 계정이 폐쇄되었습니다."),
		Fix:     lang.T("Check the recipient's address, and take it off your lists.", "수신자 주소를 확인하고 발송 목록에서 지우십시오."),
		Matches: []string{"content@mta5.am0.yahoodns.net: 554 delivery error: dd This user doesn't have a yahoo.com account (bob@example.org) [-9]"},
		Near:    []string{"content@mta5.am0.yahoodns.net: 554 refused"},
	},
}

// icloudEntries are about Apple's mail.
var icloudEntries = []Entry{
	{
		ID: "icloud-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "icloud", Steps: "AUTH", Codes: "5", Without: []string{"mechanism"}}},
		Title:   lang.T("iCloud wants an app-specific password", "iCloud가 앱 암호(앱 비밀번호)를 요구합니다"),
		Detail:  lang.T("iCloud Mail does not take the password of the Apple Account from mail programs, but only an app-specific password that is made for the program.", "iCloud 메일은 메일 프로그램에서 Apple 계정 암호를 받지 않고 그 프로그램용으로 만든 앱 암호만 받습니다."),
		Fix:     lang.T("Create an app-specific password at https://account.apple.com and use it with the iCloud address as user name, on smtp.mail.me.com port 587 with STARTTLS.", "https://account.apple.com에서 앱 암호를 만들어 iCloud 주소를 사용자 이름으로, 앱 암호를 비밀번호로 하여 smtp.mail.me.com의 587번 포트에서 STARTTLS로 연결하십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtp.mail.me.com: 535 5.7.8 Error: authentication failed"},
		Near:    []string{"AUTH: 535 5.7.8 Error: authentication failed"},
	},
	{
		ID: "icloud-local-policy", Reason: "policyviolation", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "icloud", Codes: "5", Says: []string{"[cs01]", "[hm", "local policy"}, Without: []string{"dmarc"}}},
		Title:   lang.T("iCloud refused the message by its own policy: content or reputation", "iCloud가 자체 정책(내용이나 평판)으로 메시지를 거부했습니다"),
		Detail:  lang.T("The code in brackets stands for a filter's judgement of the content, the links, or the sender's address. The recipient exists.", "대괄호 안의 코드는 내용이나 링크, 발신자 주소에 대한 필터의 판단을 나타냅니다. 수신자는 존재합니다."),
		Fix:     lang.T("Change text and links, set up SPF, DKIM and DMARC, and read Apple's postmaster page for the code; write to its postmaster team if it stays.", "내용과 링크를 바꾸고, SPF, DKIM, DMARC를 설정하고, Apple의 포스트마스터 안내에서 코드를 확인하십시오. 계속되면 포스트마스터 팀에 문의하십시오."),
		Matches: []string{"content@mx01.mail.icloud.com: 550 5.7.1 [CS01] Message rejected due to local policy."},
		Near:    []string{"content: 550 5.7.1 Message rejected due to local policy."},
	},
	{
		ID: "icloud-rate-limited", Reason: "speeding", Whose: sender, Retry: later, Certainty: sure,
		If:      []Cond{{Providers: "icloud", Codes: "4", Says: []string{"excessive volume", "deferred due", "too many", "rate"}}},
		Title:   lang.T("iCloud defers mail because too much comes at once", "한꺼번에 너무 많은 메일이 와서 iCloud가 나중으로 미룹니다"),
		Detail:  lang.T("The sending address or domain sends more than iCloud takes from it just now.", "발신 IP 주소나 도메인이 iCloud가 지금 받는 양보다 많이 보내고 있습니다."),
		Fix:     lang.T("Slow down, keep few connections open, and let the queue retry later.", "속도를 낮추고, 동시 연결을 줄이고, 큐가 나중에 다시 시도하게 하십시오."),
		Matches: []string{"MAIL@mx01.mail.icloud.com: 421 4.7.1 Messages to example.org deferred due to excessive volume"},
		Near:    []string{"MAIL@mx01.mail.icloud.com: 451 4.3.0 later"},
	},
}
