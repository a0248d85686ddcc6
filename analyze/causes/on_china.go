package causes

import "github.com/smtplog/smtplog/internal/lang"

// chinaEntries are about QQ Mail and Tencent Exmail, NetEase (163, 126) and
// Aliyun.
var chinaEntries = []Entry{
	{
		ID: "qq-authorization-code-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "qq", Steps: "AUTH", Without: []string{"mechanism"}}, {Steps: "AUTH", Notes: []string{"service.mail.qq.com", "mail.qq.com"}}},
		Title:   lang.T("QQ Mail wants an authorization code (授权码) instead of the password", "QQ 메일이 비밀번호 대신 인증 코드(授权码)를 요구합니다"),
		Detail:  lang.T("QQ Mail and Tencent Exmail do not take the account's password over SMTP, but a code that is generated in the settings of the mailbox once SMTP is switched on there. The same reply comes for logins that are too frequent or from an unusual place.", "QQ 메일과 Tencent Exmail은 SMTP에서 계정 비밀번호를 받지 않고, 메일함 설정에서 SMTP를 켜고 만든 인증 코드를 요구합니다. 인증이 너무 잦거나 평소와 다른 장소에서 인증할 때도 같은 응답이 옵니다."),
		Fix:     lang.T("In the mailbox open Settings, Account, switch IMAP/SMTP on, generate the authorization code (授权码; in Exmail the client password) and use it as password, with the full address as user name, on port 465 with TLS. If it was one already, generate a new one.", "메일함의 설정, 계정에서 IMAP/SMTP를 켜고 인증 코드(授权码, Exmail은 클라이언트 전용 비밀번호)를 만들어 비밀번호로 쓰십시오. 사용자 이름은 전체 주소, 포트는 465번(TLS)입니다. 이미 인증 코드를 썼다면 새로 만드십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtp.qq.com: 535 Login Fail. Please enter your authorization code to login.", "AUTH@smtp.exmail.qq.com: 535 Error: authentication failed, system busy"},
		Near:    []string{"AUTH@smtp.163.com: 535 Error: authentication failed", "AUTH: 535 Login Fail"},
	},
	{
		ID: "netease-authorization-code-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "netease", Steps: "AUTH", Codes: "5", Without: []string{"mechanism"}}},
		Title:   lang.T("NetEase (163, 126) wants an authorization code (授权码) instead of the password", "NetEase(163, 126)가 비밀번호 대신 인증 코드(授权码)를 요구합니다"),
		Detail:  lang.T("163, 126 and yeah.net do not take the account's password over SMTP, but a client authorization code that is generated in the settings of the mailbox once SMTP is switched on there.", "163, 126, yeah.net은 SMTP에서 계정 비밀번호를 받지 않고, 메일함 설정에서 SMTP를 켜고 만든 클라이언트 인증 코드를 요구합니다."),
		Fix:     lang.T("In the mailbox open Settings, POP3/SMTP/IMAP, switch SMTP on, generate the authorization code (授权码) and use it as password, on port 465 with TLS.", "메일함의 설정, POP3/SMTP/IMAP에서 SMTP를 켜고 인증 코드(授权码)를 만들어 비밀번호로 쓰십시오. 포트는 465번(TLS)입니다."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtp.163.com: 535 Error: authentication failed", "AUTH@smtp.126.com: 550 User has no permission"},
		Near:    []string{"AUTH: 535 Error: authentication failed", "AUTH@smtp.qq.com: 535 Login Fail. Please enter your authorization code to login."},
	},
	{
		ID: "coremail-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: possible,
		If: []Cond{{Steps: "AUTH", Codes: "535", Says: []string{"error: authentication failed"}, When: func(f *Facts) bool {
			return f.Enhanced.IsZero() && (f.Text == "error: authentication failed" || f.Says("system busy"))
		}}},
		Title:   lang.T("the server refused the password; by its words it is NetEase (163, 126) or QQ, which want an authorization code (授权码)", "서버가 비밀번호를 거부했습니다. 문구로 보아 NetEase(163, 126)나 QQ이며 인증 코드(授权码)가 필요합니다"),
		Detail:  lang.T("These providers do not take the account's password over SMTP, but a code that is generated in the settings of the mailbox once SMTP is switched on there. The same reply comes for a code that was revoked, for a mailbox with SMTP off, and for a login from an unusual place.", "이 메일 서비스들은 SMTP에서 계정 비밀번호를 받지 않고, 메일함 설정에서 SMTP를 켜고 만든 코드를 요구합니다. 폐기된 코드, SMTP가 꺼진 메일함, 평소와 다른 장소의 로그인에도 같은 응답이 옵니다."),
		Fix:     lang.T("In the settings of the mailbox switch POP3/SMTP/IMAP on, generate a new authorization code (授权码) and use it as password, with the full address as user name. With another provider check user name and password.", "메일함 설정에서 POP3/SMTP/IMAP을 켜고 인증 코드(授权码)를 새로 만들어 비밀번호로 쓰십시오. 사용자 이름은 전체 주소입니다. 다른 메일 서비스라면 사용자 이름과 비밀번호를 확인하십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH: 535 Error: authentication failed", "Error: Invalid login: 535 Error: authentication failed, system busy"},
		Near:    []string{"AUTH: 535 5.7.8 Error: authentication failed: authentication failure", "AUTH@smtp.163.com: 535 Error: authentication failed"},
	},
	{
		ID: "qq-sender-not-login", Reason: "rejected", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Says: []string{"must be same as authorization user", "must be the same as authorization user"}},
			{Providers: "qq", Steps: "MAIL", Codes: "501 550 553", When: loggedIn},
		},
		Title:   lang.T("QQ Mail takes only the address that logged in as sender (MAIL FROM)", "QQ 메일은 인증한 계정의 주소만 발신자(MAIL FROM)로 받습니다"),
		Named:   lang.T("QQ Mail takes only {identity} as sender, not {sender}", "QQ 메일은 {identity}만 발신자로 받으며 {sender}은(는) 받지 않습니다"),
		Detail:  lang.T("The sender in MAIL FROM or in the From field differs from the account of the login. The recipient is not the problem.", "MAIL FROM이나 From 필드의 발신자가 인증한 계정과 다릅니다. 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Use the address of the login as From and envelope sender.", "인증한 계정의 주소를 From과 봉투 발신자로 쓰십시오."),
		Options: senderOptions,
		Matches: []string{"MAIL+login@smtp.qq.com: 501 mail from address must be same as authorization user", "Expected response code 250 but got code \"501\", with message \"501 mail from address must be same as authorization user.\""},
		Near:    []string{"MAIL@smtp.qq.com: 503 Error: need EHLO and AUTH first !"},
	},
	{
		ID: "qq-content-or-rate", Reason: "spamdetected", Whose: sender, Retry: later, Certainty: likely,
		If: []Cond{
			{Says: []string{"mail content denied", "sender frequency limited", "ip frequency limited", "domain frequency limited"}},
			{Providers: "qq", Codes: "4 5", Says: []string{"suspected spam", "spam", "frequency limit", "content denied", "suspicious"}},
		},
		Title: lang.T("QQ Mail refuses the message for its content or because too much is sent", "QQ 메일이 내용이나 발송량 때문에 메시지를 거부했습니다"),
		Detail: lang.T("Tencent's filter counts how many messages an address, an IP address and a domain send, and judges the content: identical texts, links and test words such as \"test\" are taken for spam.",
			"Tencent의 필터는 주소, IP 주소, 도메인별 발송량을 세고 내용을 판단합니다. 같은 내용의 반복, 링크, test 같은 시험 문구를 스팸으로 봅니다."),
		Fix: lang.T("Send less often, change subject and content, leave links out, and try again after some hours. Ask at https://open.mail.qq.com if the server is yours.", "발송 빈도를 줄이고, 제목과 내용을 바꾸고, 링크를 빼고, 몇 시간 뒤에 다시 보내십시오. 직접 운영하는 서버라면 https://open.mail.qq.com에 문의하십시오."),
		Fill: func(f *Facts, c *Cause) {
			if f.Says("frequency limit") {
				c.Reason = "speeding"
			}
		},
		Matches: []string{"content@mx1.qq.com: 550 Mail content denied. see the help", "MAIL@mx1.qq.com: 550 Sender frequency limited"},
		Near:    []string{"content: 550 5.7.1 Message looks like SPAM"},
	},
	{
		ID: "netease-sender-not-login", Reason: "rejected", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Says: []string{"mail from must equal authorized user", "must equal authorized user"}},
			{Providers: "netease", Codes: "5", Says: []string{"local user only"}},
			{Steps: "MAIL", Codes: "5", Says: []string{"local user only,163 smtp", "local user only,126 smtp", "local user only,yeah smtp", "local user only,vip"}},
			{Providers: "netease", Steps: "MAIL", Codes: "553", When: loggedIn},
		},
		Title:   lang.T("NetEase (163, 126) takes only the address that logged in as sender (MAIL FROM)", "NetEase(163, 126)는 인증한 계정의 주소만 발신자(MAIL FROM)로 받습니다"),
		Named:   lang.T("NetEase (163, 126) takes only {identity} as sender, not {sender}", "NetEase(163, 126)는 {identity}만 발신자로 받으며 {sender}은(는) 받지 않습니다"),
		Detail:  lang.T("The sender in MAIL FROM differs from the account of the login, is empty, or is not a local user (no 163 or 126 address at all). The recipient is not the problem.", "MAIL FROM의 발신자가 인증한 계정과 다르거나, 비어 있거나, 로컬 사용자가 아닙니다(163이나 126 주소가 아님). 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Use the address of the login as From and envelope sender.", "인증한 계정의 주소를 From과 봉투 발신자로 쓰십시오."),
		Options: senderOptions,
		Matches: []string{"MAIL+login@smtp.163.com: 553 Mail from must equal authorized user", "MAIL@smtp.163.com: 553 Local user only, see the help", "Error: Mail command failed: 553 Local user only,163 smtp9,abc--.7S2 1700000000"},
		Near:    []string{"MAIL: 553 refused"},
	},
	{
		ID: "netease-spam", Reason: "spamdetected", Whose: sender, Retry: no, Certainty: sure,
		If:      []Cond{{Codes: "5", Says: []string{"dt:spm"}}},
		Title:   lang.T("NetEase (163, 126) takes the message for spam", "NetEase(163, 126)가 메시지를 스팸으로 판단했습니다"),
		Detail:  lang.T("554 DT:SPM is the filter's judgement of subject and content: repeated identical messages, empty or test texts, links and advertising words. Login and addresses were fine.", "554 DT:SPM은 제목과 내용에 대한 필터의 판단입니다. 같은 메시지의 반복, 비었거나 시험용인 내용, 링크, 광고 문구가 원인입니다. 인증과 주소에는 문제가 없습니다."),
		Fix:     lang.T("Change the subject and the body, leave links out, set a proper From and To, and put your own address into Cc, which often helps with this filter.", "제목과 본문을 바꾸고, 링크를 빼고, From과 To를 제대로 넣으십시오. 자신의 주소를 참조(Cc)에 넣으면 이 필터에 도움이 되는 경우가 많습니다."),
		Matches: []string{"content+login@smtp.163.com: 554 DT:SPM 163 smtp1,x 1700000000,see the help"},
		Near:    []string{"content+login@smtp.163.com: 554 MI:SFQ 163 smtp1,x 1700000000,see the help"},
	},
	{
		ID: "netease-refused", Reason: "policyviolation", Whose: sender, Retry: later, Certainty: likely,
		If:      []Cond{{Providers: "netease", Codes: "4 5", Says: []string{"dt:", "mi:", "hl:", "rp:", "isp:", "isbl"}}},
		Title:   lang.T("NetEase (163, 126) refused the mail by one of its own rules", "NetEase(163, 126)가 자체 규칙으로 메일을 거부했습니다"),
		Detail:  lang.T("The letters at the beginning name the rule: DT is about frequency or content, MI about limits on messages and recipients, HL and RP about the sending address, its reputation or its connections.", "앞의 글자가 규칙을 나타냅니다. DT는 빈도나 내용, MI는 메시지와 수신자 수의 제한, HL과 RP는 발신 IP 주소나 그 평판, 연결에 관한 것입니다."),
		Fix:     lang.T("Send less and more slowly, wait some hours, and look the code up in NetEase's help (help.163.com).", "더 적게 천천히 보내고, 몇 시간 기다린 뒤, NetEase 도움말(help.163.com)에서 코드를 찾아보십시오."),
		Matches: []string{"content+login@smtp.163.com: 554 MI:SFQ 163 smtp1,x 1700000000,see the help", "MAIL@smtp.163.com: 421 HL:ICC 163 smtp1,x"},
		Near:    []string{"content+login@smtp.163.com: 554 DT:SPM 163 smtp1,x 1700000000,see the help", "content: 554 refused"},
	},
	{
		ID: "aliyun-login-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "aliyun", Steps: "MAIL RCPT", Codes: "503 530", When: notLoggedIn}},
		Title:   lang.T("Aliyun wants EHLO and a login before MAIL FROM", "Aliyun이 MAIL FROM 전에 EHLO와 인증을 요구합니다"),
		Detail:  lang.T("\"Bad sequence of commands\" means here that a step is missing: the client said HELO, or EHLO without AUTH.", "여기서 \"bad sequence of commands\"는 단계가 빠졌다는 뜻입니다. 클라이언트가 HELO를 썼거나 EHLO 뒤에 AUTH를 하지 않았습니다."),
		Fix:     lang.T("Let the client say EHLO and log in (AUTH) with the SMTP password set in the console, on port 465 with TLS (port 25 is blocked on its cloud servers).", "클라이언트가 EHLO를 보내고 콘솔에서 설정한 SMTP 비밀번호로 인증(AUTH)하게 하십시오. 465번 포트(TLS)를 쓰십시오(클라우드 서버에서는 25번 포트가 막혀 있습니다)."),
		Options: loginOptions,
		Matches: []string{"MAIL@smtpdm.aliyun.com: 503 bad sequence of commands"},
		Near:    []string{"MAIL: 503 bad sequence of commands"},
	},
	{
		ID: "aliyun-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "aliyun", Steps: "AUTH", Codes: "5", Without: []string{"mechanism"}}},
		Title:   lang.T("Aliyun refused the login", "Aliyun이 인증을 거부했습니다"),
		Detail:  lang.T("DirectMail wants the SMTP password that is set for the sender address in its console, not that of the Aliyun account; the business mail wants the mailbox's password or its security password.", "DirectMail에는 Aliyun 계정 비밀번호가 아니라 콘솔에서 발신자 주소에 설정한 SMTP 비밀번호가 필요합니다. 기업 메일에는 메일함 비밀번호나 보안 비밀번호가 필요합니다."),
		Fix:     lang.T("Set the SMTP password of the sender address in the console, wait a few minutes, and log in with the full address.", "콘솔에서 발신자 주소의 SMTP 비밀번호를 설정하고 몇 분 기다린 뒤 전체 주소로 인증하십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtpdm.aliyun.com: 526 Authentication failure"},
		Near:    []string{"AUTH: 526 Authentication failure"},
	},
}
