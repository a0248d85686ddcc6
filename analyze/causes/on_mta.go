package causes

import "github.com/smtplog/smtplog/internal/lang"

// mtaEntries are about mail servers that do not get as far as a refusal, or refuse
// because of how they are set up themselves. Their logs and reports say so in
// words of their own, which mean more than the code beside them.
var mtaEntries = []Entry{
	{
		ID: "login-service-down", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH", Codes: "4 5", Says: []string{"connection lost to authentication server", "authentication failed: generic failure", "no sasl authentication mechanisms"}},
			{Troubles: []Trouble{TroubleLogin}, Notes: []string{"sasl: connect to ", "connect to saslauthd", "no sasl authentication mechanisms", "connection lost to authentication server", "authentication failed: generic failure"}},
		},
		Title:   lang.T("the server could not check the password: its authentication service did not answer", "서버의 인증 서비스가 응답하지 않아 비밀번호를 확인하지 못했습니다"),
		Detail:  lang.T("The mail server hands user name and password to another program on the same machine (Dovecot or saslauthd). That program is not running, its socket is not where the mail server looks for it, or may not be opened. Nobody has judged the password; it may be right.", "메일 서버는 사용자 이름과 비밀번호를 같은 컴퓨터의 다른 프로그램(Dovecot이나 saslauthd)에 넘겨 확인합니다. 그 프로그램이 실행 중이 아니거나, 소켓이 메일 서버가 찾는 곳에 없거나, 소켓을 열 권한이 없습니다. 비밀번호는 확인되지 않았으며 맞을 수 있습니다."),
		Fix:     lang.T("On the server start Dovecot or saslauthd (doveconf -n shows an error that keeps Dovecot from starting), and compare its socket, with owner and mode, with smtpd_sasl_type and smtpd_sasl_path in Postfix (private/auth lies in /var/spool/postfix). As a user of the server try again later, or tell its administrator.", "서버에서 Dovecot이나 saslauthd를 실행하고(doveconf -n을 실행하면 Dovecot이 시작되지 않는 설정 오류가 나옵니다) 소켓의 경로, 소유자, 권한을 Postfix의 smtpd_sasl_type, smtpd_sasl_path와 비교하십시오(private/auth는 /var/spool/postfix 아래에 있습니다). 서버의 사용자라면 나중에 다시 시도하거나 관리자에게 알리십시오."),
		Matches: []string{"AUTH: 535 5.7.8 Error: authentication failed: Connection lost to authentication server", "Nov 23 10:00:00 mx postfix/smtps/smtpd[77]: warning: SASL: Connect to private/auth failed: No such file or directory\nNov 23 10:00:00 mx postfix/smtps/smtpd[77]: fatal: no SASL authentication mechanisms"},
		Near:    []string{"AUTH: 535 5.7.8 Error: authentication failed: authentication failure", "Nov 23 10:00:00 mx postfix/smtpd[77]: warning: client.example.com[192.0.2.7]: SASL LOGIN authentication failed: authentication failure"},
	},
	{
		ID: "login-plugins-missing", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleNoMechanism}, Notes: []string{"no authenticators available", "no worthy mechs", "]: no mechanism available"}}},
		Title:   lang.T("the sending program has no login mechanism it may use with this server", "보내는 프로그램에 이 서버에서 쓸 수 있는 인증 방식이 없습니다"),
		Detail:  lang.T("The program looks for a SASL mechanism that it knows, that the server offers and that its own settings allow, and finds none, so it did not log in. Mostly the library's plug-ins for PLAIN and LOGIN are not installed, or the settings forbid plain text passwords because the connection has no TLS. The password was not checked.", "프로그램이 자신이 알고, 서버가 제공하고, 설정이 허용하는 SASL 인증 방식을 찾지 못해 인증하지 않았습니다. 대개 PLAIN과 LOGIN용 라이브러리 플러그인이 설치되어 있지 않거나, 연결에 TLS가 없어 설정이 평문 비밀번호를 금지하는 경우입니다. 비밀번호는 확인되지 않았습니다."),
		Fix:     lang.T("Install the SASL plug-ins (libsasl2-modules on Debian, cyrus-sasl-plain on Red Hat, or a program built with SASL support) and use TLS; in Postfix set smtp_sasl_security_options = noanonymous.", "SASL 플러그인을 설치하거나(Debian은 libsasl2-modules, Red Hat은 cyrus-sasl-plain) SASL을 지원하도록 빌드된 프로그램을 쓰고, TLS를 사용하십시오. Postfix에서는 smtp_sasl_security_options = noanonymous로 설정하십시오."),
		Matches: []string{"Nov 23 10:00:00 mx postfix/smtp[77]: warning: SASL authentication failure: No worthy mechs found", "set smtp_url = smtps://alice@mail.example.com:465\n\n$ mutt -s hello bob@example.org < note.txt\nNo authenticators available\nCould not send the message."},
		Near:    []string{"EHLO! smtplib.SMTPException: No suitable authentication method found."},
	},
	{
		ID: "relay-login-not-set", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleLogin}, Notes: []string{"]: generic failure"}}},
		Title:   lang.T("the mail server has no user name and password for its relay", "메일 서버에 릴레이(relayhost)에 로그인할 사용자 이름과 비밀번호가 없습니다"),
		Detail:  lang.T("Postfix has to log in to the next server, and the SASL library gave up before the login: mostly no line of smtp_sasl_password_maps fits that server, so user name and password are empty. Nothing was refused by the other side.", "Postfix가 다음 서버에 로그인해야 하는데 SASL 라이브러리가 로그인 전에 포기했습니다. 대개 smtp_sasl_password_maps에 그 서버에 맞는 줄이 없어 사용자 이름과 비밀번호가 비어 있는 경우입니다. 상대 서버가 거부한 것은 아닙니다."),
		Fix:     lang.T("Write the server into smtp_sasl_password_maps just as it stands in relayhost (with brackets and port), run postmap on the file and test it with postmap -q. If the relay knows your server by its IP address and wants no login, set smtp_sasl_auth_enable = no.", "smtp_sasl_password_maps에 서버를 relayhost에 적은 그대로(대괄호와 포트 포함) 쓰고, 파일에 postmap을 실행한 뒤 postmap -q로 확인하십시오. 릴레이가 IP 주소로 서버를 인식하여 로그인이 필요 없으면 smtp_sasl_auth_enable = no로 설정하십시오."),
		Matches: []string{"Nov 23 10:00:00 mx postfix/smtp[77]: ABCDEF1234: to=<bob@example.org>, relay=smtp.example.com[192.0.2.25]:587, delay=1, delays=0/0/1/0, dsn=4.7.0, status=deferred (SASL authentication failed; cannot authenticate to server smtp.example.com[192.0.2.25]: generic failure)"},
		Near:    []string{"Nov 23 10:00:00 mx postfix/smtp[77]: ABCDEF1234: to=<bob@example.org>, relay=smtp.example.com[192.0.2.25]:587, delay=1, delays=0/0/1/0, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.example.com[192.0.2.25] said: 535 5.7.8 authentication failed)"},
	},
	{
		ID: "relay-token-not-usable", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleLogin}, Notes: []string{"bad protocol / cancel"}}},
		Title:   lang.T("the login to the relay was cancelled: its OAuth token is not usable", "릴레이 로그인이 취소되었습니다. OAuth 토큰을 쓸 수 없습니다"),
		Detail:  lang.T("The mail server's SASL plug-in gave up in the middle of the login. With XOAUTH2 that is how it looks when the relay does not take the access token: it has expired and could not be renewed, or was issued without the right scope, for another user or another client.", "메일 서버의 SASL 플러그인이 로그인 도중에 포기했습니다. XOAUTH2에서는 릴레이가 액세스 토큰을 받아들이지 않을 때 이렇게 나옵니다. 토큰이 만료되어 갱신하지 못했거나, 필요한 범위(scope) 없이 또는 다른 사용자나 클라이언트용으로 발급된 경우입니다."),
		Fix:     lang.T("Get a new refresh token with the scope for mail (Gmail: https://mail.google.com/; Microsoft 365: SMTP.Send and offline_access) for the same user name, see that the mail server may read and write the token file, and read the plug-in's own lines in the log just before.", "같은 사용자 이름으로 메일용 범위(Gmail: https://mail.google.com/, Microsoft 365: SMTP.Send와 offline_access)의 새 리프레시 토큰을 발급받고, 메일 서버가 토큰 파일을 읽고 쓸 수 있는지 확인하고, 로그에서 바로 앞에 나오는 플러그인의 메시지를 읽으십시오."),
		Matches: []string{"Nov 23 10:00:00 mx postfix/smtp[77]: ABCDEF1234: to=<bob@example.org>, relay=smtp.example.com[192.0.2.25]:587, delay=1, delays=0/0/1/0, dsn=4.7.0, status=deferred (SASL authentication failed; cannot authenticate to server smtp.example.com[192.0.2.25]: bad protocol / cancel)"},
		Near:    []string{"AUTH: 535 5.7.8 Username and Password not accepted"},
	},
	{
		ID: "server-configuration-error", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Codes: "0 4 5", Says: []string{"server configuration problem", "server configuration error", "server misconfiguration", "local configuration error"}}},
		Title:   lang.T("the server's configuration is broken", "서버의 설정에 오류가 있습니다"),
		Detail:  lang.T("The server wanted to ask something for its decision, and could not: a look-up table, a policy service (quota, greylisting, SPF) or a restriction in its configuration is missing or does not answer. The addresses in the reply are not to blame.", "서버가 판단에 필요한 것을 조회하지 못했습니다. 조회 테이블, 정책 서비스(할당량, 그레이리스팅, SPF), 설정의 제한 규칙 가운데 하나가 없거나 응답하지 않습니다. 응답에 나온 주소의 문제가 아닙니다."),
		Fix:     lang.T("Tell the server's administrator. If it is your own, its mail log names the culprit in the warning or fatal lines just before this one: start that service (check_policy_service), rebuild the table (postmap), or remove the restriction, and check with postfix check and postconf -n.", "서버 관리자에게 알리십시오. 직접 운영하는 서버라면 메일 로그에서 이 줄 바로 앞의 warning이나 fatal 줄에 원인이 나옵니다. 그 서비스(check_policy_service)를 실행하거나, 테이블을 다시 만들거나(postmap), 제한 규칙을 빼고 postfix check와 postconf -n으로 확인하십시오."),
		Matches: []string{"RCPT: 451 4.3.5 <bob@example.org>: Recipient address rejected: Server configuration problem", "RCPT: 451 4.3.5 Server configuration error"},
		Near:    []string{"RCPT: 451 4.3.0 Temporary lookup failure"},
	},
	{
		ID: "mail-domain-not-found", Reason: "hostunknown", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleHost}, Notes: []string{"name service error", "host or domain name not found", "domain name not found"}}},
		Title:   lang.T("DNS does not know the domain the mail server had to deliver to", "메일 서버가 배달하려는 도메인을 DNS에서 찾을 수 없습니다"),
		Detail:  lang.T("The server looked up where to deliver, that is the mail server (MX or address record) of the recipient's domain or of the configured relayhost, and the name was not found. No connection was made. It is misspelt, has no record, or DNS itself does not work on this machine (then the words are \"try again\").", "서버가 배달할 곳, 즉 수신자 도메인이나 설정된 relayhost의 MX 또는 주소 레코드를 조회했지만 이름을 찾지 못했습니다. 연결은 시도하지 않았습니다. 이름이 틀렸거나, 레코드가 없거나, 이 컴퓨터의 DNS가 동작하지 않습니다(이때는 \"try again\"이라는 말이 붙습니다)."),
		Fix:     lang.T("Check the spelling of the recipient's address, and of relayhost. If the name is the machine's own, as for mail to root, list it in mydestination or give root an alias with a full address. With \"try again\" look at the resolver, /etc/resolv.conf and its copy in Postfix's chroot.", "수신자 주소와 relayhost의 철자를 확인하십시오. root 앞으로 온 메일처럼 이 컴퓨터 자신의 이름이면 mydestination에 넣거나 root에 완전한 주소의 별칭(alias)을 지정하십시오. \"try again\"이면 DNS 설정인 /etc/resolv.conf와 Postfix chroot 안의 사본을 확인하십시오."),
		Matches: []string{"This is the mail system at host mail.example.com.\n\n<bob@host.example.org>: Host or domain name not found. Name service error for\n    name=host.example.org type=A: Host not found"},
		Near:    []string{"connect! socket.gaierror: [Errno -2] Name or service not known"},
	},
	{
		ID: "mail-transport-unavailable", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Notes: []string{"connect to transport", "mail transport unavailable", "unknown mail transport error"}, Troubles: []Trouble{TroubleRefused, TroubleNoSocket, TroubleTimeout, TroubleReset, TroubleClosed, TroubleNoConnection}}},
		Title:   lang.T("a part of the mail server itself (a transport) is not there", "메일 서버 내부의 전송 프로그램(transport)이 동작하지 않습니다"),
		Detail:  lang.T("Postfix hands a message to one of its own services (smtp, lmtp, a filter or one defined by a panel), and that service is not defined in master.cf, does not start, or dies. No other server was asked; the mail waits in the queue.", "Postfix는 메시지를 내부 서비스(smtp, lmtp, 필터, 관리 패널이 정의한 것)에 넘기는데, 그 서비스가 master.cf에 없거나, 시작되지 않거나, 비정상 종료되었습니다. 다른 서버에는 연결하지 않았으며 메일은 큐에 있습니다."),
		Fix:     lang.T("Look in the mail log for the first warning or fatal line of that service, compare transport_maps, content_filter and default_transport with the names in master.cf, repair it and flush the queue (postqueue -f).", "메일 로그에서 그 서비스의 첫 warning이나 fatal 줄을 찾고, transport_maps, content_filter, default_transport를 master.cf의 이름과 비교하여 고친 뒤 큐를 비우십시오(postqueue -f)."),
		Matches: []string{"Nov 23 10:00:00 mx postfix/error[78]: ABCDEF1234: to=<bob@example.org>, relay=none, delay=1, delays=0/0/0/0, dsn=4.3.0, status=deferred (mail transport unavailable)"},
		Near:    []string{"Nov 23 10:00:00 mx postfix/smtp[78]: ABCDEF1234: to=<bob@example.org>, relay=none, delay=1, delays=0/0/0/0, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.25]:25: Connection refused)"},
	},
	{
		ID: "no-mail-server-reached", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleNoConnection}, Notes: []string{"no smtp servers were available"}}},
		Title:   lang.T("none of the recipient's mail servers could be reached", "수신자의 메일 서버에 하나도 연결하지 못했습니다"),
		Detail:  lang.T("The server tried all mail servers of the domain on port 25 and got no connection. Where the domain is a big one, its servers are not down: the hosting provider or a firewall blocks outgoing port 25, as clouds do by default.", "서버가 도메인의 모든 메일 서버에 25번 포트로 연결을 시도했지만 실패했습니다. 큰 업체의 도메인이라면 상대 서버가 내려간 것이 아니라, 호스팅 업체나 방화벽이 외부 25번 포트를 막은 것입니다. 클라우드에서는 대개 기본으로 막혀 있습니다."),
		Fix:     lang.T("Try it by hand from that machine (nc -vz MX-HOST 25); ask the provider to open outgoing port 25, or send through a relay (smart host) on port 587 or 2525.", "그 컴퓨터에서 직접 시험하고(nc -vz MX호스트 25), 업체에 외부 25번 포트를 열어 달라고 요청하거나 587번 또는 2525번 포트의 릴레이(스마트 호스트)를 통해 보내십시오."),
		Matches: []string{"The mail stays as soft fail: No SMTP servers were available for example.org. Tried mx1.example.org and mx2.example.org"},
		Near:    []string{"PHPMailer: SMTP connect() failed."},
	},
	{
		ID: "hourly-mail-limit", Reason: "exceedlimit", Whose: sender, Retry: later, Certainty: sure,
		If:      []Cond{{Codes: "0", Says: []string{"max emails per hour", "max defers and failures per hour", "exceeded the max"}, Also: []string{"domain", "account", "user"}}},
		Title:   lang.T("the hosting server's limit of messages per hour for this domain is reached", "호스팅 서버가 이 도메인에 허용한 시간당 발송 한도에 이르렀습니다"),
		Detail:  lang.T("The provider's own server (cPanel) counts what a domain sends in an hour, or how many of its messages fail or are put off, and throws away what is more. The recipient's server was not asked. Many failures mean a bad list, or a hacked script or account that sends spam.", "업체의 서버(cPanel)가 도메인이 한 시간에 보낸 메일이나 실패하고 지연된 메일의 수를 세어 한도를 넘는 메일을 버렸습니다. 수신자의 서버에는 연결하지 않았습니다. 실패가 많다면 주소 목록이 나쁘거나, 해킹된 스크립트나 계정이 스팸을 보내는 것입니다."),
		Fix:     lang.T("Wait an hour and send more slowly, remove addresses that fail, look for a compromised account or script (change its password), and ask the provider to raise the limit or use a service for mailings.", "한 시간을 기다렸다가 더 천천히 보내고, 실패하는 주소를 빼고, 침해된 계정이나 스크립트가 없는지 확인하고(비밀번호 변경), 업체에 한도를 올려 달라고 하거나 대량 발송 서비스를 쓰십시오."),
		Matches: []string{"2024-05-04 10:00:01 1rKabc-0001xy-2Z ** bob@example.org R=enforce_mail_permissions: Domain example.com has exceeded the max emails per hour (151/150 (100%)) allowed. Message discarded."},
		Near:    []string{"MAIL: 451 4.7.1 rate limit exceeded, try again later"},
	},
	{
		ID: "earlier-failure-repeated", Reason: "expired", Whose: nobody, Retry: later, Certainty: sure,
		If:      []Cond{{Codes: "0 4 5", Says: []string{"retry timeout exceeded", "retry time not reached"}}},
		Title:   lang.T("this line only repeats an earlier failure: the server waits, or gave up, after trying before", "이 줄은 이전의 실패를 되풀이할 뿐입니다. 서버가 기다리는 중이거나 재시도 끝에 포기했습니다"),
		Detail:  lang.T("Exim did not even try now: it remembers that this host or address failed before (\"retry time not reached\" waits for the next attempt, \"retry timeout exceeded\" gives up). The reason stands in the log at the first attempts, mostly a timeout, a refused connection or greylisting.", "Exim은 이번에는 시도하지 않았습니다. 이 호스트나 주소가 전에 실패한 것을 기억하고 있습니다(\"retry time not reached\"는 다음 시도를 기다리는 것이고 \"retry timeout exceeded\"는 포기한 것입니다). 원인은 로그의 첫 시도에 나오며, 대개 시간 초과, 연결 거부, 그레이리스팅입니다."),
		Fix:     lang.T("Look in the main log for the first lines about the same recipient or host (exigrep ADDRESS mainlog) and mend what they say; then force a new attempt (exim -qff, or exim -M MESSAGE-ID).", "메인 로그에서 같은 수신자나 호스트에 관한 첫 줄을 찾아(exigrep 주소 mainlog) 그 원인을 고친 뒤 다시 시도하게 하십시오(exim -qff 또는 exim -M 메시지ID)."),
		Matches: []string{"2024-05-04 10:00:01 1rKabc-0001xy-2Z == bob@example.org R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host for 'example.org'", "A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    retry timeout exceeded"},
		Near:    []string{"2024-05-04 10:00:01 1rKabc-0001xy-2Z ** bob@example.org R=virtual_aliases: No Such User Here"},
	},
	{
		ID: "address-not-routed", Reason: "hostunknown", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "0", Says: []string{"unrouteable address", "all relevant mx records point to non-existent hosts", "an mx or srv record indicated no smtp service", "mailing to remote domains not supported"}, When: func(f *Facts) bool { return f.Trouble == NoTrouble }}},
		Title:   lang.T("the sending server itself finds no way to deliver to this address", "발신 서버가 이 주소로 배달할 방법을 찾지 못했습니다"),
		Detail:  lang.T("No other server was asked. The recipient's domain has no MX or address record in DNS (a typing error, an expired domain), or the server counts the domain among its own and has no mailbox of that name, though the mail is really kept elsewhere.", "다른 서버에는 연결하지 않았습니다. DNS에 수신자 도메인의 MX나 주소 레코드가 없거나(오타나 만료된 도메인), 서버가 그 도메인을 자신의 것으로 여기는데 그런 메일함이 없습니다. 실제 메일은 다른 곳에 있는데도 그럴 수 있습니다."),
		Fix:     lang.T("Check the spelling of the address and the MX records of the domain (dig MX DOMAIN). If the mail of the domain is elsewhere, set its mail routing to remote (cPanel: Email Routing, Remote Mail Exchanger; else take it out of the local domains); if it is here, create the mailbox.", "주소의 철자와 도메인의 MX 레코드(dig MX 도메인)를 확인하십시오. 도메인의 메일이 다른 곳에 있으면 메일 라우팅을 원격으로 바꾸고(cPanel은 Email Routing의 Remote Mail Exchanger. 아니면 로컬 도메인 목록에서 제거), 이 서버에 있으면 메일함을 만드십시오."),
		Matches: []string{"2024-05-04 10:00:01 1rKabc-0001xy-2Z ** bob@example.org: Unrouteable address", "A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    all relevant MX records point to non-existent hosts"},
		Near:    []string{"RCPT: 550 Unrouteable address"},
	},
	{
		ID: "exim-settings-not-usable", Reason: "systemerror", Whose: server, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "0", Says: []string{"failed to expand", "tainted"}}},
		Title:   lang.T("Exim cannot use a setting of its own configuration for this delivery", "Exim이 이 배달에 필요한 자체 설정을 사용하지 못했습니다"),
		Detail:  lang.T("No other server was asked. An option of a router or transport could not be worked out (\"failed to expand\"), mostly because a file it reads is missing or Exim lacks permission to read it; or it makes a file name of what the sender wrote (\"tainted\"), which Exim refuses since version 4.94.", "다른 서버에는 연결하지 않았습니다. 라우터나 transport의 옵션을 계산하지 못했는데(\"failed to expand\"), 대개 그 옵션이 읽는 파일이 없거나 Exim에 읽기 권한이 없기 때문입니다. 또는 발신자가 적은 값으로 파일 이름을 만들었는데(\"tainted\"), Exim 4.94부터는 이를 거부합니다."),
		Fix:     lang.T("Correct the option the line names in Exim's configuration (or update the control panel that wrote it): give Exim's user permission to read the file, and use looked-up values such as $domain_data and $local_part_data in file names. Then force a new attempt (exim -qff).", "Exim 설정에서 그 줄에 나온 옵션을 고치거나 그 설정을 만든 관리 패널을 업데이트하십시오. Exim 사용자에게 파일 읽기 권한을 주고, 파일 이름에는 $domain_data나 $local_part_data처럼 조회된 값을 쓰십시오. 그런 다음 다시 시도하게 하십시오(exim -qff)."),
		Matches: []string{"2024-05-04 10:00:01 1rKabc-0001xy-2Z == bob@example.org R=dnslookup T=remote_smtp defer (-1): failed to expand \"interface\" option for remote_smtp transport: failed to open /etc/exim4/ip: Permission denied", "2024-05-04 10:00:01 1rKabc-0001xy-2Z == bob@example.org R=local_user T=local_delivery defer (-1): Tainted '/var/mail/bob' (file or directory name for local_delivery transport) not permitted"},
		Near:    []string{"RCPT: 451 Temporary local problem - please try later"},
	},
	{
		ID: "sendmail-hides-refusal", Reason: "rejected", Whose: server, Retry: no, Certainty: possible,
		If:      []Cond{{Codes: "5", Says: []string{"service unavailable"}, When: func(f *Facts) bool { return f.Code == 0 && f.Enhanced.Class == 5 }}},
		Title:   lang.T("the next server refused the mail for good; sendmail's log line does not say why", "다음 서버가 메일을 영구적으로 거부했지만, sendmail의 로그 줄에는 이유가 없습니다"),
		Detail:  lang.T("sendmail writes \"Service unavailable\" for every 554. No service is down: with dsn=5.7.1 it was mostly policy (a block list, a missing reverse DNS name, an address of a cloud or home line, relaying without a login). The server's own words are in the bounce, in the transcript of the session.", "sendmail은 모든 554 응답을 \"Service unavailable\"로 적습니다. 서비스가 멈춘 것이 아닙니다. dsn=5.7.1이면 대개 정책에 따른 거부입니다(차단 목록, 없는 역방향 DNS 이름, 클라우드나 가정용 회선 주소, 인증 없는 릴레이). 서버의 실제 응답은 반송 메일에 있는 세션 로그에 나옵니다."),
		Fix:     lang.T("Read the bounce that went back to the sender, or send one message with sendmail -v, to see the reply; check the sending IP address against block lists and its reverse DNS, or send through the provider's relay with a login.", "발신자에게 돌아간 반송 메일을 읽거나 sendmail -v로 한 통을 보내 실제 응답을 확인하십시오. 발신 IP 주소가 차단 목록에 있는지와 역방향 DNS를 확인하거나, 업체의 릴레이를 통해 인증하고 보내십시오."),
		Matches: []string{"Nov 23 10:00:01 host sm-mta[411]: pAN123: to=<bob@example.org>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=120934, relay=mx.example.org. [192.0.2.25], dsn=5.7.1, stat=Service unavailable"},
		Near:    []string{"RCPT: 451 4.3.2 Service unavailable"},
	},
	{
		ID: "server-delivers-to-itself", Reason: "systemerror", Whose: server, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "0 4 5", Says: []string{"loops back to myself", "lowest numbered mx record points to local host", "config error: mail loops back to me"}}, {Troubles: []Trouble{TroubleDeferredRcpt}, Notes: itselfWords}},
		Title:   lang.T("the mail server would deliver to itself: a loop", "메일 서버가 자기 자신에게 배달하려고 합니다(루프)"),
		Detail:  lang.T("DNS (the MX record) or the relayhost says that mail for this domain goes to this very server, but the server does not count the domain among its own. So it would go round in a circle, and gives up.", "DNS의 MX 레코드나 relayhost에 따르면 이 도메인의 메일은 바로 이 서버로 와야 하지만, 서버는 그 도메인을 자신의 것으로 여기지 않습니다. 메일이 맴돌게 되므로 배달을 포기했습니다."),
		Fix:     lang.T("If the server should take the domain's mail, list it there (Postfix: mydestination, virtual_mailbox_domains or relay_domains with a transport; Exim: local_domains); if not, correct the MX record or relayhost. Behind NAT set proxy_interfaces.", "이 서버가 그 도메인의 메일을 받아야 하면 목록에 넣고(Postfix: mydestination, virtual_mailbox_domains, 또는 transport를 지정한 relay_domains. Exim: local_domains), 아니면 MX 레코드나 relayhost를 고치십시오. NAT 뒤에 있으면 proxy_interfaces를 설정하십시오."),
		Matches: []string{"May  4 10:00:01 mx postfix/smtp[411]: ABCDEF1234: to=<bob@example.org>, relay=none, delay=1, delays=0/0/0/0, dsn=5.4.6, status=bounced (mail for example.org loops back to myself)", "2026-11-23 10:00:00 H=client.example.com [192.0.2.7] F=<alice@example.com> temporarily rejected RCPT <bob@example.org>: lowest numbered MX record points to local host"},
		Near:    []string{"content: 554 5.4.6 Too many hops"},
	},
	{
		ID: "pop-before-smtp", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Codes: "0 4 5", Says: []string{"first check your mail", "check your mail first", "check your mail with a", "check for mail first", "check for new mail", "check mail first", "pop before smtp", "pop-before-smtp", "valid pop account", "pop3 before", "retrieve your mail first", "receive your mail first"}, When: notLoggedIn}},
		Title:   lang.T("the server wants you to fetch your mail before you send, or to log in", "서버가 발송 전에 메일을 먼저 받거나 로그인할 것을 요구합니다"),
		Detail:  lang.T("An old way to recognise users (POP before SMTP): who has just fetched mail by POP3 may send from the same address for some minutes. The sender and the recipient are not the problem.", "사용자를 확인하는 오래된 방식(POP before SMTP)입니다. POP3로 메일을 방금 받은 주소에서만 몇 분 동안 보낼 수 있습니다. 발신자나 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Turn on SMTP authentication in the client (my outgoing server requires a login), on port 587 if the provider has it; otherwise fetch mail first and send then.", "클라이언트에서 SMTP 인증(보내는 메일 서버 인증 필요)을 켜고, 제공된다면 587번 포트를 쓰십시오. 안 되면 먼저 메일을 받은 다음 보내십시오."),
		Options: loginOptions,
		Matches: []string{"RCPT: 553 To send mail, first check your mail with a valid POP account (#5.7.1)"},
		Near:    []string{"RCPT: 550 5.1.1 check your mailbox name"},
	},
	{
		ID: "xclient-not-allowed", Reason: "systemerror", Whose: server, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "XCLIENT XFORWARD", Codes: "4 5"}},
		Title:   lang.T("the server does not take XCLIENT from the proxy before it", "서버가 앞단 프록시의 XCLIENT를 받아들이지 않습니다"),
		Detail:  lang.T("A proxy such as nginx stands before the mail server and tells it with {command|XCLIENT} who the real client is. The server does not know the command, or does not allow it from the proxy's address, and so nothing after it works either. Users and passwords are not the problem.", "메일 서버 앞의 프록시(예: nginx)가 {command|XCLIENT} 명령으로 실제 클라이언트를 알려 주는데, 서버가 그 명령을 모르거나 프록시의 주소에서 허용하지 않아 이후의 명령도 동작하지 않습니다. 사용자나 비밀번호의 문제가 아닙니다."),
		Fix:     lang.T("List the address or network of the proxy in smtpd_authorized_xclient_hosts (Postfix; in Mailu it is the SUBNET setting), or switch it off in the proxy where the server does not support it (nginx: xclient off).", "프록시의 주소나 네트워크를 smtpd_authorized_xclient_hosts에 넣으십시오(Postfix. Mailu에서는 SUBNET 설정). 서버가 지원하지 않으면 프록시에서 끄십시오(nginx: xclient off)."),
		Matches: []string{"S: 220 mx.example.org ESMTP Postfix\nC: EHLO proxy.example.com\nS: 250 mx.example.org\nC: XCLIENT ADDR=192.0.2.7 NAME=client.example.com\nS: 550 5.7.0 Error: insufficient authorization"},
		Near:    []string{"MAIL: 550 5.7.0 Error: insufficient authorization"},
	},
	{
		ID: "vrfy-refused", Reason: "rejected", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "VRFY EXPN", Codes: "4 5"}},
		Title:   lang.T("the server does not verify addresses (VRFY), and no message was sent", "서버가 주소 확인(VRFY)을 거부했으며 메시지는 보내지 않았습니다"),
		Detail:  lang.T("VRFY only asks whether an address exists; it sends nothing. Most servers have it disabled, so that nobody can collect addresses, and the refusal says little about the address. A program that should send and comes with VRFY was given no message: libcurl does so without an upload.", "VRFY는 주소가 있는지 묻기만 하고 메일을 보내지 않습니다. 대부분의 서버는 주소 수집을 막으려고 이 명령을 꺼 두므로, 거부되었다고 해서 주소가 없다는 뜻은 아닙니다. 메일을 보내야 할 프로그램이 VRFY를 보냈다면 보낼 메시지를 받지 못한 것입니다. libcurl은 업로드가 없을 때 이렇게 합니다."),
		Fix:     lang.T("To send, give the program the message, so that it uses MAIL FROM and RCPT TO: with curl -T FILE, with libcurl CURLOPT_UPLOAD and a read function. To test an address, send to it and read the reply to RCPT TO.", "메일을 보내려면 프로그램에 메시지를 주어 MAIL FROM과 RCPT TO를 쓰게 하십시오. curl은 -T 파일, libcurl은 CURLOPT_UPLOAD와 읽기 함수입니다. 주소를 시험하려면 그 주소로 보내 RCPT TO의 응답을 확인하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: VRFY bob@example.org\nS: 502 5.5.1 VRFY command is disabled\nC: QUIT\nS: 221 2.0.0 Bye"},
		Near:    []string{"RCPT: 550 5.1.1 No such user here", "MAIL: 502 5.5.1 command is disabled"},
	},
	{
		ID: "client-may-not-send", Reason: "norelaying", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "MAIL RCPT", Codes: "5", Says: []string{"not allowed to send mail", "not allowed to send email", "not allowed to send e-mail", "not allowed to send messages", "not permitted to send mail", "not permitted to send email", "not authorized to send mail", "not authorized to send email", "not authorised to send mail", "not authorised to send email"}, Without: []string{"directly", "from this", "send as", "on behalf", "from your ip", "spf", "your account", " as "}, When: notLoggedIn}},
		Title:   lang.T("the server does not let this client send mail", "서버가 이 클라이언트의 발송을 허용하지 않습니다"),
		Detail:  lang.T("The client has not logged in, and the server lets only users who have logged in (authenticated) send, and machines whose address it knows (relay). Sender and recipient are not the problem.", "클라이언트가 인증하지 않았는데, 서버는 인증한 사용자와 주소를 아는 컴퓨터만 보낼 수 있게(중계) 합니다. 발신자나 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Log in (AUTH) on port 587 or 465. On a server of your own add the client's address or network to those that may relay (Postfix mynetworks, Exim relay_from_hosts); for a container that is the address the server sees, which its log shows.", "587번이나 465번 포트에서 인증(AUTH)하십시오. 직접 운영하는 서버라면 클라이언트의 주소나 네트워크를 중계 허용 목록에 넣으십시오(Postfix mynetworks, Exim relay_from_hosts). 컨테이너라면 서버 로그에 나오는 주소를 넣어야 합니다."),
		Options: loginOptions,
		Matches: []string{"RCPT: 550 \"You are not allowed to send email\""},
		Near:    []string{"RCPT+login: 550 You are not allowed to send mail", "MAIL: 550 You are not allowed to send mail from this address"},
	},
}

// relayLogin is said where one mail server asks another for a login.
var relayLogin = lang.T(
	"If that server is the relayhost of your own mail server, give yours the user name and password (Postfix: smtp_sasl_auth_enable and smtp_sasl_password_maps). If it is the mail server of the recipient's domain, it is not set up for that domain: the administrator there has to mend it.",
	"그 서버가 자신의 메일 서버가 쓰는 relayhost라면 사용자 이름과 비밀번호를 설정하십시오(Postfix: smtp_sasl_auth_enable과 smtp_sasl_password_maps). 수신자 도메인의 메일 서버라면 그 도메인을 받도록 설정되지 않은 것이므로 그쪽 관리자가 고쳐야 합니다.")

// byServer reports whether it was a mail server that delivered, and not a mail
// program.
func (f *Facts) byServer() bool {
	switch f.Library {
	case "postfix-smtp", "postfix-mail", "bounce", "exim", "exim-bh", "sendmail", "opensmtpd-mta", "haraka":
		return true
	}
	return false
}
