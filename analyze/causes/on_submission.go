package causes

import (
	"unicode"

	"github.com/smtplog/smtplog/internal/lang"
)

// wordless reports whether only the code of the refusal is known.
func wordless(f *Facts) bool {
	letters := 0
	for _, c := range f.Text {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	return f.Code >= 400 && letters < 4 && f.Enhanced.IsZero()
}

// otherSender reports whether the refusal of a client that has logged in may be
// about its sender, because the login is another address.
func otherSender(f *Facts) bool { return f.LoggedIn && f.OtherSender() }

// submissionEntries are about handing mail in: as whom, and with what right. A
// server often says it in the reply to RCPT TO.
var submissionEntries = []Entry{
	{
		ID: "sender-empty", Reason: "rejected", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "5", Says: []string{"relaying disallowed as", "mail from", "sender", "from address", "from header", "not owned by"}, When: func(f *Facts) bool { return f.Blank && f.Sender == "" }},
			{Steps: "MAIL RCPT DATA content", Codes: "5", Says: []string{"mail from", "sender", "from address"}, When: func(f *Facts) bool { return f.NullSender && f.LoggedIn }},
			{Codes: "5", Says: []string{"empty from", "empty sender", "from address is empty", "sender is empty", "empty envelope sender", "null sender not"}},
		},
		Title:   lang.T("the sender's address is empty", "발신자 주소가 비어 있습니다"),
		Named:   lang.T("the sender's address is empty, and {provider} does not take that", "발신자 주소가 비어 있어 {provider}이(가) 받지 않습니다"),
		Detail:  lang.T("The sender is empty in MAIL FROM, or where the reply quotes it: no address is configured for the From field or MAIL FROM. Servers for submission only take the addresses of the account that has logged in.", "MAIL FROM이나 응답에 인용된 발신자가 비어 있습니다. From 필드나 MAIL FROM에 쓸 주소가 설정되지 않은 것입니다. 메일 제출용 서버는 인증한 계정의 주소만 받습니다."),
		Fix:     lang.T("Set the From address (the sender of notifications) in the program to the mailbox that logs in, and save it.", "프로그램의 발신자(알림 메일의 From) 주소를 인증하는 메일함의 주소로 설정하고 저장하십시오."),
		Options: senderOptions,
		Matches: []string{"SendMail: Failed to close connection to SMTP server, 553 Relaying disallowed as @", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<>\nS: 553 5.7.1 <>: Sender address rejected: not owned by user", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 Ok\nC: MAIL FROM:<>\nS: 553 5.7.1 Sender address rejected: not owned by auth user."},
		Near:    []string{"content+login@smtp.zoho.com: 553 Relaying disallowed as alice@example.net", "RCPT: 550 5.7.1 <>: go away"},
	},
	{
		ID: "refused-unseen-sender", Reason: "rejected", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Steps: "MAIL", Says: []string{"mail from not accepted from server"}}},
		Title:   lang.T("the server refused MAIL FROM (the sender), and the program does not show its reply", "서버가 MAIL FROM(발신자)을 거부했지만 프로그램이 그 응답을 보여 주지 않습니다"),
		Detail:  lang.T("Only the step is known. At MAIL FROM a server mostly refuses a sender that is not an address of the account that logs in, as with a form that puts the visitor's address into From, or a client that has not logged in at all.", "어느 단계인지만 알 수 있습니다. MAIL FROM에서는 대개 인증한 계정의 주소가 아닌 발신자(방문자의 주소를 From에 넣는 문의 양식 등)나 인증하지 않은 클라이언트가 거부됩니다."),
		Fix:     lang.T("Use the address of the login as From and put the visitor's address into Reply-To; check user name and password; then try the same sender with a tool that shows the server's reply (swaks).", "인증하는 주소를 From으로 쓰고 방문자의 주소는 Reply-To에 넣으십시오. 사용자 이름과 비밀번호를 확인하고, 서버의 응답을 보여 주는 도구(swaks)로 같은 발신자를 시험하십시오."),
		Matches: []string{"PHP Fatal error:  Uncaught Exception: Error: MAIL FROM not accepted from server! in /srv/app/system/library/mail/smtp.php:242"},
		Near:    []string{"MAIL: 550 5.7.1 Sender not accepted"},
	},
	{
		ID: "refused-unseen-hello", Reason: "rejected", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Steps: "EHLO HELO", Says: []string{"ehlo not accepted from server", "helo not accepted from server"}}},
		Title:   lang.T("the server did not accept EHLO, and the program does not show its reply", "서버가 EHLO를 받아들이지 않았지만 프로그램이 그 응답을 보여 주지 않습니다"),
		Detail:  lang.T("Only the step is known. Either no valid answer came, because the port wants TLS or the connection was cut, or the server minds the name the program gives with EHLO: an empty one, an IP address, or the name of a web site that DNS does not know.", "어느 단계인지만 알 수 있습니다. 포트가 TLS를 요구하거나 연결이 끊겨 올바른 응답이 오지 않았거나, 프로그램이 EHLO에 쓴 이름(빈 이름, IP 주소, DNS에 없는 웹사이트 이름)을 서버가 거부한 것입니다."),
		Fix:     lang.T("Check host, port and encryption (465 with TLS, 587 with STARTTLS), let the program say EHLO with a host name that DNS knows, and look at the server's reply with another tool (swaks).", "호스트, 포트, 암호화 방식(465는 TLS, 587은 STARTTLS)을 확인하고, DNS에 있는 호스트 이름으로 EHLO를 보내게 하고, 다른 도구(swaks)로 서버의 응답을 확인하십시오."),
		Matches: []string{"PHP Notice:  Error: EHLO not accepted from server! in /srv/app/system/library/mail.php on line 197"},
		Near:    []string{"EHLO: 550 5.7.1 not accepted"},
	},
	{
		ID: "refused-unseen-recipient", Reason: "rejected", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Steps: "RCPT", Says: []string{"rcpt to not accepted from server"}}},
		Title:   lang.T("the server refused RCPT TO (the recipient), and the program does not show its reply", "서버가 RCPT TO(수신자)를 거부했지만 프로그램이 그 응답을 보여 주지 않습니다"),
		Detail:  lang.T("Only the step is known: an address that does not exist or is malformed (an empty entry in a list of additional recipients), a server that relays to other domains only after a login, or a sender it does not take.", "어느 단계인지만 알 수 있습니다. 없는 주소이거나 형식이 틀린 주소(추가 수신자 목록의 빈 항목), 인증한 뒤에만 다른 도메인으로 중계하는 서버, 또는 서버가 받지 않는 발신자일 수 있습니다."),
		Fix:     lang.T("Check the recipient's address, log in with user name and password, and try the same addresses with a tool that shows the server's reply (swaks), or look into the server's log.", "수신자 주소를 확인하고, 사용자 이름과 비밀번호로 인증하고, 서버의 응답을 보여 주는 도구(swaks)로 같은 주소를 시험하거나 서버 로그를 확인하십시오."),
		Matches: []string{"PHP Notice:  Error: RCPT TO not accepted from server! in /srv/app/system/library/mail.php on line 344"},
		Near:    []string{"RCPT: 550 5.7.1 Recipient not accepted"},
	},
	{
		ID: "sender-differs-from-login", Reason: "rejected", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "MAIL RCPT DATA content", Codes: "5", Says: []string{"sender", "mail from", "from address", "from header", "not allowed", "not permitted", "not authorized", "not authorised", "relay", "send as", "impersonat", "spoof"}, Without: []string{"spam", "virus", "size", "quota", "user unknown", "spf", "dkim", "dmarc", "blocked using", "reputation"}, When: otherSender},
			{Steps: "MAIL", Codes: "5", Without: []string{"spam", "size", "quota", "rate", "limit", "domain not found", "does not exist", "blocked", "listed", "reputation", "spf", "dmarc", "tls", "encrypt", "authenticat", "syntax"}, When: otherSender},
		},
		Title:   lang.T("the sender is not the account that logged in", "발신자가 인증한 계정과 다릅니다"),
		Named:   lang.T("the sender {sender} is not the account that logged in, {identity}", "발신자 {sender}이(가) 인증한 계정 {identity}와(과) 다릅니다"),
		Detail:  lang.T("The client logged in as one address and sends as another (MAIL FROM or the From field). The login worked, and the recipient is not the problem, even where the reply comes at RCPT TO or after the content: this account may not use that sender address.", "클라이언트가 한 주소로 인증하고 다른 주소로(MAIL FROM이나 From 필드) 보냅니다. 인증은 되었고, 응답이 RCPT TO나 내용 뒤에 왔더라도 수신자의 문제가 아닙니다. 이 계정은 그 발신자 주소를 쓸 수 없습니다."),
		Fix:     lang.T("Send with the address of the login ({identity|the account}) as From and envelope sender and put the other one into Reply-To, or let the administrator allow it as an alias (Send As) of this account.", "인증한 주소({identity|계정})를 From과 봉투 발신자로 쓰고 다른 주소는 Reply-To에 넣거나, 관리자에게 그 주소를 이 계정의 별칭(Send As)으로 허용해 달라고 하십시오."),
		Options: senderOptions,
		Matches: []string{
			"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 Ok\nC: MAIL FROM:<shop@example.net>\nS: 553 refused",
			"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 Ok\nC: MAIL FROM:<shop@example.net>\nS: 250 Ok\nC: RCPT TO:<bob@example.org>\nS: 550 5.7.1 You are not allowed to use this address",
		},
		Near: []string{
			"MAIL+login: 553 refused",
			"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 Ok\nC: MAIL FROM:<shop@example.net>\nS: 250 Ok\nC: RCPT TO:<bob@example.org>\nS: 550 5.1.1 User unknown",
		},
	},
	{
		ID: "recipient-access-denied", Reason: "userunknown", Whose: client, Retry: no, Certainty: likely,
		If:         []Cond{{Codes: "5", Says: []string{"recipient address rejected: access denied", "recipient rejected: access denied"}, When: notLoggedIn}},
		Title:      lang.T("the server takes mail for this recipient only from clients it knows", "서버가 이 수신자에게 가는 메일을 아는 클라이언트에게서만 받습니다"),
		Named:      lang.T("the server takes mail for {recipient} only from clients it knows", "서버가 {recipient} 앞으로 가는 메일을 아는 클라이언트에게서만 받습니다"),
		Detail:     lang.T("RCPT TO was rejected because of who sends: the client has not logged in (AUTH), and the server gives access only to its own users and networks, or it is not responsible for this domain (no relay).", "수신자가 아니라 보내는 클라이언트 때문에 RCPT TO가 거부되었습니다. 클라이언트가 인증(AUTH)하지 않았는데 서버는 자기 사용자와 네트워크에만 접근을 허용하거나 이 도메인을 담당하지 않습니다(중계 안 함)."),
		Fix:        lang.T("Log in (AUTH) with user name and password on port 587 or 465 before MAIL FROM. On a server of your own look at smtpd_recipient_restrictions and relay_domains (Postfix).", "587번이나 465번 포트에서 MAIL FROM 전에 사용자 이름과 비밀번호로 인증(AUTH)하십시오. 직접 운영하는 서버라면 Postfix의 smtpd_recipient_restrictions와 relay_domains를 확인하십시오."),
		Misleading: lang.T("The words name the recipient's address, but it may be perfectly right.", "응답에 수신자 주소가 나오지만 주소 자체는 맞을 수 있습니다."),
		Options:    loginOptions,
		Matches:    []string{"RCPT: 554 5.7.1 <bob@example.org>: Recipient address rejected: Access denied"},
		Near:       []string{"RCPT@example-org.mail.protection.outlook.com: 550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", "RCPT: 550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown"},
	},
	{
		ID: "envelope-syntax", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "MAIL RCPT", Codes: "500 501 503 550 552 553 555", Says: []string{"syntax error", "invalid syntax", "special character", "malformed", "bad sender address syntax", "bad recipient address syntax", "bad address syntax", "invalid address", "cannot decode", "can't parse", "unable to parse", "not a valid rfc", "not rfc", "address format", "angle bracket", "must be in", "invalid email", "illegal character", "missing or malformed", "domain name required", "must contain a domain", "full address"}, Without: []string{"rfc 2606", "helo", "ehlo", "authenticat", "line too long", "name server", "rfc 5322", "header", "blank mailhost", "mailbox "}},
			{Steps: "MAIL RCPT", Codes: "501 553 555", Enhanced: ".5.2 .5.4 .1.3 .1.7", Without: []string{"helo", "ehlo", "authenticat", "line too long", "rfc 2606"}},
		},
		Title:  lang.T("the server cannot read an address in the envelope", "서버가 봉투의 주소를 읽지 못했습니다"),
		Named:  lang.T("the server cannot read the address in {command}", "서버가 {command}의 주소를 읽지 못했습니다"),
		Detail: lang.T("MAIL FROM and RCPT TO take one bare address in angle brackets, with a domain. Here a display name or a space stands in it, the brackets, the domain or the part before the @ are missing, or the program put a list or an empty value there, so it is no valid address: a syntax error. It is not about DNS or the content.", "MAIL FROM과 RCPT TO에는 도메인이 있는 주소 하나만 꺾쇠괄호로 묶어 씁니다. 여기에 표시 이름이나 공백이 들어 있거나, 괄호나 도메인, @ 앞부분이 빠졌거나, 목록이나 빈 값이 들어 있어 올바른 주소가 아닙니다(문법 오류). DNS나 내용의 문제가 아닙니다."),
		Fix:    lang.T("Give the program the bare address for the envelope (alice@example.com), one recipient each, and keep the display name for the From and To fields.", "봉투에는 주소만(alice@example.com) 수신자마다 하나씩 넘기고, 표시 이름은 From과 To 필드에만 쓰십시오."),
		Fill: func(f *Facts, c *Cause) {
			if f.Enhanced.Subject == 1 {
				c.Reason = reasonOf(f) // the code names the sender's address, or the recipient's
			}
		},
		Options: senderOptions,
		Matches: []string{"MAIL: 501 5.1.7 Bad sender address syntax", "RCPT: 553 5.1.3 Invalid address", "MAIL: 555 5.5.2 Syntax error, cannot decode response"},
		Near:    []string{"RCPT: 501 5.1.5 Recipient address reserved by RFC 2606", "MAIL: 501 5.5.2 <[2001:db8::7]>: Helo command rejected: invalid ip address"},
	},
	{
		ID: "refused-without-words", Reason: "rejected", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Codes: "550 551 553 554 571", Steps: "none MAIL RCPT DATA content", When: func(f *Facts) bool { return wordless(f) && !f.LoggedIn }}},
		Title:   lang.T("the server refused, and the log leaves out why", "서버가 거부했지만 이유는 로그에 없습니다"),
		Named:   lang.T("the server refused with {code}, and the log leaves out why", "서버가 {code} 코드로 거부했지만 이유는 로그에 없습니다"),
		Detail:  lang.T("Only the code {code|itself} is known: a permanent refusal. The text that belongs to it is missing, so the reason cannot be told for sure. With a printer, scanner or other device the usual one is that the server relays only for clients that authenticate; next come a sender address it does not allow and an unknown recipient.", "영구적 거부를 뜻하는 코드({code|코드 자체})만 알 수 있습니다. 함께 오는 문구가 없어 이유를 확실히 말할 수 없습니다. 프린터나 스캐너 같은 장치라면 가장 흔한 이유는 서버가 인증한 클라이언트의 메일만 중계하는 것이고, 그다음은 허용되지 않는 발신자 주소와 없는 수신자입니다."),
		Fix:     lang.T("Set up SMTP authentication (or a relay that allows this device's address), and a sender address of the same domain; get a log with the text of the reply, from the server if need be.", "SMTP 인증(또는 이 장치의 주소를 허용하는 릴레이)과 같은 도메인의 발신자 주소를 설정하십시오. 응답 문구가 있는 로그를, 필요하면 서버에서 구하십시오."),
		Matches: []string{"16/03/01 20:39:28 SMTPC: received error code. [550] (8000)  ERR:", "MAIL: 550"},
		Near:    []string{"RCPT: 550 5.1.1 User unknown", "RCPT+login: 550"},
	},
}
