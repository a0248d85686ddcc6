package causes

import "github.com/smtplog/smtplog/internal/lang"

// greetingEntries are about the beginning: the greeting and EHLO.
var greetingEntries = []Entry{
	{
		ID: "too-many-connections", Reason: "toomanyconn", Whose: client, Retry: later, Certainty: likely,
		If:      []Cond{{Codes: "4", Says: []string{"too many connections", "too many concurrent", "connection limit", "too much connections"}}},
		Title:   lang.T("too many connections at the same time", "동시 연결이 너무 많습니다"),
		Detail:  lang.T("The server limits how many connections one address may have open, or make in a minute, and this one is over it.", "서버는 한 주소가 동시에 열거나 1분 동안 맺을 수 있는 연결 수를 제한하는데 그 수를 넘었습니다."),
		Fix:     lang.T("Open fewer connections, close those that are done, send several messages over one, spread a large mailing over a longer time, and try again in some minutes.", "연결 수를 줄이고, 끝난 연결을 닫고, 한 연결로 여러 메시지를 보내고, 대량 발송은 시간을 두고 나누어 보내며, 몇 분 뒤에 다시 시도하십시오."),
		Matches: []string{"greeting: 421 4.7.0 mx.example.org Error: too many connections from 192.0.2.7"},
		Near:    []string{"RCPT: 452 4.5.3 Too many recipients for one connection"},
	},
	{
		ID: "no-reverse-dns", Reason: "requireptr", Whose: clientNetwork, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Says: []string{"reverse dns", "rdns", "ptr record", "ptr resource", "reverse hostname", "cannot find your hostname", "reverse lookup"}},
			{Enhanced: ".7.25"},
		},
		Title:   lang.T("the sending address has no proper reverse DNS", "발신 IP 주소의 역방향 DNS가 없거나 맞지 않습니다"),
		Detail:  lang.T("The server looks up the name that belongs to the client's IP address (PTR record) and finds none, or a name that does not resolve back to that address. It takes that as the mark of a home connection or a hacked machine.", "서버가 클라이언트 IP 주소의 이름(PTR 레코드)을 조회했지만 없거나, 그 이름의 주소 레코드가 그 IP 주소와 일치하지 않습니다. 서버는 이를 가정용 회선이나 해킹된 컴퓨터의 특징으로 봅니다."),
		Fix:     lang.T("Have the provider of the IP address set a PTR record with the server's host name, give that name an A record (AAAA for IPv6) with the same address, and use it in EHLO; or send through your provider's mail server.", "IP 주소를 제공하는 업체에 서버의 호스트 이름으로 PTR 레코드를 설정해 달라고 하고, 그 이름에 같은 주소의 A 레코드(IPv6는 AAAA)를 두고, EHLO에도 그 이름을 쓰십시오. 아니면 메일 서비스의 메일 서버를 통해 보내십시오."),
		Matches: []string{"RCPT: 450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.7]", "greeting: 554 Bad DNS PTR resource record"},
		Near:    []string{"RCPT: 554 5.7.1 <client[192.0.2.7]>: Client host rejected: Access denied"},
	},
	{
		ID: "hello-out-of-order", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "EHLO HELO LHLO", Codes: "503", Without: []string{"valid", "name", "domain", "reject", "authenticat"}}},
		Title:   lang.T("the server does not take EHLO or HELO at this moment: it comes out of order", "이 시점에는 서버가 EHLO나 HELO를 받지 않습니다(명령 순서 오류)"),
		Detail:  lang.T("503 means a bad sequence of commands: the name in the command is not the problem. Mostly the client says hello a second time, for example HELO after its EHLO was already accepted, or speaks before the greeting or while a command is still open. Some servers allow that, this one does not.", "503은 명령 순서가 잘못되었다는 뜻이며, 명령에 적힌 이름의 문제가 아닙니다. 대개 클라이언트가 이미 받아들여진 EHLO 뒤에 HELO를 다시 보냈거나, 인사말보다 먼저 말했거나, 아직 끝나지 않은 명령이 있을 때 보낸 경우입니다. 이를 허용하는 서버도 있지만 이 서버는 허용하지 않습니다."),
		Fix:     lang.T("Send EHLO once after the greeting, and again only after STARTTLS; send HELO only where EHLO was refused. To start over within a session use RSET.", "인사말 뒤에 EHLO를 한 번만 보내고, STARTTLS 뒤에만 다시 보내십시오. HELO는 EHLO가 거부된 경우에만 보내십시오. 세션 안에서 다시 시작하려면 RSET을 쓰십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000\nC: HELO client.example.com\nS: 503 wrong state for that command", "EHLO: 503 5.5.1 Bad sequence of commands"},
		Near:    []string{"EHLO: 503 5.5.1 invalid host name", "EHLO: 501 5.5.4 Invalid domain name"},
	},
	{
		ID: "hello-name-refused", Reason: "blocked", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "EHLO HELO LHLO", Codes: "5", When: func(f *Facts) bool { return f.Code != 500 && f.Code != 502 }},
			{Codes: "4 5", Says: []string{"helo command rejected", "ehlo command rejected", "invalid helo", "invalid ehlo", "helo name", "ehlo name", "helo/ehlo", "helo string", "helo host", "helo argument", "bad helo", "helo is invalid", "invalid domain name", "(ehlo)", "(helo)"}, Without: []string{"polite people"}},
		},
		Title:   lang.T("the server does not like the name the client gave in EHLO", "서버가 EHLO에 적은 클라이언트 이름을 거부했습니다"),
		Detail:  lang.T("The client introduced itself with a name the server refuses: localhost, a bare computer name, an address, or a name that does not exist. Password, sender and recipient play no part, and waiting does not help.", "클라이언트가 서버가 받아들이지 않는 이름으로 자신을 소개했습니다. localhost, 도메인 없는 컴퓨터 이름, IP 주소, 존재하지 않는 이름 등입니다. 비밀번호나 발신자, 수신자와는 관계가 없고 기다려도 해결되지 않습니다."),
		Fix:     lang.T("Set the name the client gives in EHLO to a valid full host name (FQDN) that exists in DNS, such as mail.example.com.", "클라이언트가 EHLO에 쓰는 이름을 DNS에 있는 유효한 전체 호스트 이름(FQDN, 예: mail.example.com)으로 설정하십시오."),
		Named:   lang.T("the server does not like the name the client gave in EHLO, {client}", "서버가 EHLO에 적은 클라이언트 이름 {client}을(를) 거부했습니다"),
		Options: helloOptions,
		Fill:    oddName,
		Matches: []string{"RCPT: 504 5.5.2 <laptop>: Helo command rejected: need fully-qualified hostname", "EHLO: 501 5.5.4 Invalid domain name", "RCPT: 501 5.5.2 <[2001:db8::7]>: Helo command rejected: invalid ip address"},
		Near:    []string{"EHLO: 502 5.5.1 command not implemented", "MAIL: 421 4.7.0 Try again later, closing connection."},
	},
}

// policyEntries are about who may send from where; a server says so at any step.
var policyEntries = []Entry{
	{
		ID: "greylisted", Reason: "blocked", Whose: nobody, Retry: later, Certainty: sure,
		If:      []Cond{{Codes: "4", Says: []string{"greylist", "graylist", "grey-list", "gray-list", "grey list", "postgrey"}}},
		Title:   lang.T("the server greylists: it wants a second attempt later", "그레이리스팅: 잠시 뒤에 다시 보내야 합니다"),
		Detail:  lang.T("The server turns the first attempt of an unknown sender away on purpose. Mail servers try again by themselves; spam programs often do not. Nothing is wrong with the message.", "서버가 처음 보는 발신자의 첫 시도를 일부러 거부합니다. 메일 서버는 스스로 다시 시도하지만 스팸 프로그램은 그러지 않는 경우가 많습니다. 메시지에는 문제가 없습니다."),
		Fix:     lang.T("Send the same message again after 5 to 15 minutes, from the same address; better, send through a mail server that keeps a queue.", "5~15분 뒤에 같은 주소에서 같은 메시지를 다시 보내십시오. 큐가 있는 메일 서버를 통해 보내면 더 좋습니다."),
		Matches: []string{"RCPT: 450 4.2.0 <bob@example.org>: Recipient address rejected: Greylisted, see the help"},
		Near:    []string{"RCPT: 550 5.7.1 Greylisted", "RCPT: 450 4.2.1 mailbox busy"},
	},
	{
		ID: "ip-blocklisted", Reason: "blocked", Whose: clientNetwork, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "4 5", Says: []string{"blocked using", "blackhole", "blacklist", "blocklist", "block list", "black list", "spamhaus", "dnsbl", " rbl", "listed at", "is banned", "been banned", "banned ip", "banned by", "is blocked"}}},
		Title:   lang.T("the sending IP address is on a block list", "발신 IP 주소가 차단 목록에 있습니다"),
		Detail:  lang.T("The server refuses mail from this address whatever it says, because a list or its own experience counts it among the sources of spam. The message and the recipient play no part.", "차단 목록이나 서버 자체의 경험에서 이 주소가 스팸 발송지로 분류되어 있어, 서버가 내용과 관계없이 거부합니다. 메시지나 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Send through your provider's mail server with a login (port 587 or 465), where the address does not count; if it is the address of your own server, look it up on the list that is named, mend the reason, and ask to be taken off (delisting).", "메일 서비스의 메일 서버에 로그인하여(587번 또는 465번 포트) 보내십시오. 그때는 주소를 따지지 않습니다. 직접 운영하는 서버의 주소라면 언급된 목록에서 조회하고 원인을 고친 뒤 해제를 요청하십시오."),
		Matches: []string{"RCPT: 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org"},
		Near:    []string{"RCPT: 554 5.7.1 <bob@example.org>: Relay access denied"},
	},
	{
		ID: "bad-reputation", Reason: "badreputation", Whose: clientNetwork, Retry: later, Certainty: likely,
		If:      []Cond{{Codes: "4 5", Says: []string{"reputation"}}},
		Title:   lang.T("the sender's reputation is bad", "발신자의 평판이 나쁩니다"),
		Detail:  lang.T("The server judges by what it has got from this address or domain before, and that was unwanted mail, or too little to judge by.", "서버가 이 주소나 도메인에서 받은 과거 메일로 판단했는데, 원치 않는 메일이 많았거나 판단할 기록이 너무 적습니다."),
		Fix:     lang.T("Look first whether your server sends spam (a hacked account or web form, an open relay). Send through a server with a good name, set up SPF, DKIM and DMARC, and send less and only to people who asked for it.", "먼저 자신의 서버가 스팸을 보내고 있지 않은지(해킹된 계정이나 웹 양식, 오픈 릴레이) 확인하십시오. 평판이 좋은 서버를 통해 보내고, SPF, DKIM, DMARC를 설정하고, 원하는 사람에게만 적은 양을 보내십시오."),
		Matches: []string{"content: 550 5.7.1 very low reputation of the sending domain"},
		Near:    []string{"content: 550 5.7.1 message refused"},
	},
	{
		ID: "sender-domain-not-authenticated", Reason: "authfailure", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Enhanced: ".7.20 .7.21 .7.22 .7.23 .7.26"},
			{Codes: "4 5", Says: []string{"spf", "dkim", "dmarc", "unauthenticated"}},
		},
		Title:   lang.T("SPF, DKIM or DMARC do not prove the sender's domain", "SPF, DKIM, DMARC로 발신 도메인이 확인되지 않습니다"),
		Detail:  lang.T("This is about the domain, not about the login: the receiving server finds no proof that this machine may send for the domain in the From field.", "인증(로그인)이 아니라 도메인에 관한 문제입니다. 수신 서버가 이 컴퓨터에서 From 도메인의 메일을 보내도 된다는 증거를 찾지 못했습니다."),
		Fix:     lang.T("Publish an SPF record that names the sending server, sign with DKIM, and send from a domain that is yours.", "발신 서버를 포함한 SPF 레코드를 등록하고, DKIM으로 서명하고, 자신의 도메인으로 보내십시오."),
		Matches: []string{"content: 550 5.7.26 This mail has been blocked because the sender is unauthenticated.", "content: 550 5.7.1 rejected by the DMARC policy of the domain"},
		Near:    []string{"MAIL: 530 5.7.1 Client was not authenticated"},
	},
	{
		ID: "relay-denied", Reason: "norelaying", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleRejectedRcpt}, Notes: loggedRelayWords}, {Codes: "4 5", Says: []string{"relay access denied", "relaying denied", "unable to relay", "relay not permitted", "relaying not allowed", "relay denied", "not permitted to relay", "relaying is not", "we do not relay", "relaying prohibited"}}},
		Title:   lang.T("the server does not relay mail for this client", "서버가 이 클라이언트의 메일을 중계하지 않습니다"),
		Detail:  lang.T("The recipient's domain is not one of the server's own, and it relays mail elsewhere only for users who have logged in (authenticated) and for networks it knows. The recipient's address itself may be perfectly right.", "수신자의 도메인이 이 서버의 것이 아닌데, 이 서버는 인증한 사용자와 아는 네트워크의 메일만 다른 곳으로 중계합니다. 수신자 주소 자체는 맞을 수 있습니다."),
		Fix:     lang.T("Log in (AUTH) with user name and password on the submission port 587 or 465. If this is your own server, add the recipient's domain or your network to its configuration.", "제출 포트 587이나 465에서 사용자 이름과 비밀번호로 인증(AUTH)하십시오. 직접 운영하는 서버라면 수신자의 도메인이나 클라이언트의 네트워크를 설정에 추가하십시오."),
		Options: loginOptions,
		Fill: func(f *Facts, c *Cause) {
			if f.LoggedIn {
				c.Option = lang.Text{}
				c.Certainty = possible
				c.Fix = lang.T("The client had logged in: ask the server's administrator whether this account may send to other domains.", "클라이언트는 이미 인증했습니다. 이 계정이 다른 도메인으로 보낼 수 있는지 서버 관리자에게 문의하십시오.")
			}
		},
		Matches: []string{"RCPT: 554 5.7.1 <bob@example.net>: Relay access denied", "RCPT+login: 550 5.7.1 Unable to relay"},
		Near:    []string{"RCPT: 554 5.7.1 <bob@example.net>: Recipient address rejected: Access denied"},
	},
	{
		ID: "sending-too-fast", Reason: "speeding", Whose: sender, Retry: later, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Says: []string{"rate limit", "too many messages", "too fast", "unusual rate", "sending limit", "sending quota", "hourly limit", "daily limit", "relay limit", "throttl", "too many emails"}},
			{Codes: "4 5", Enhanced: ".7.28"},
		},
		Title:   lang.T("too much mail in too short a time", "짧은 시간에 너무 많은 메일을 보냈습니다"),
		Detail:  lang.T("The server limits how many messages an account, an address or a domain may send, and the limit is reached.", "계정이나 주소, 도메인이 보낼 수 있는 메시지 수의 제한에 이르렀습니다."),
		Fix:     lang.T("Wait, an hour or a day depending on the text, and send more slowly.", "응답 문구에 따라 한 시간이나 하루를 기다린 뒤 더 천천히 보내십시오."),
		Matches: []string{"content: 550 5.4.5 Daily user sending limit exceeded. For the daily limit see the help", "MAIL: 421 4.7.28 unusual rate of mail"},
		Near:    []string{"RCPT: 452 4.5.3 Too many recipients"},
	},
	{
		ID: "client-address-refused", Reason: "blocked", Whose: clientNetwork, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "5", Says: []string{"client host rejected", "client host blocked", "connection refused by policy"}},
			{Steps: "greeting", Codes: "5"},
		},
		Title:   lang.T("the server does not want this client", "서버가 이 클라이언트를 받아들이지 않습니다"),
		Detail:  lang.T("The refusal is about the machine that connects, by its IP address or name, not about login, sender or recipient. The server has blocked it, takes mail only from certain networks, or takes none at all.", "인증이나 발신자, 수신자가 아니라 접속한 컴퓨터의 IP 주소나 이름 때문에 거부되었습니다. 서버가 그 주소를 차단했거나, 정해진 네트워크의 메일만 받거나, 메일을 아예 받지 않는 것입니다."),
		Fix:     lang.T("Send through your provider's mail server with a login, or ask the administrator of this server to allow your address.", "메일 서비스의 메일 서버에서 인증하고 보내거나, 이 서버의 관리자에게 자신의 IP 주소를 허용해 달라고 요청하십시오."),
		Matches: []string{"greeting: 554 5.7.1 No SMTP service", "RCPT: 554 5.7.1 <client[192.0.2.7]>: Client host rejected: Access denied"},
		Near:    []string{"greeting: 421 4.7.0 later", "RCPT: 554 5.7.1 Access denied"},
	},
}
