package causes

import "github.com/smtplog/smtplog/internal/lang"

// setupEntries are about programs that stopped before the server could refuse
// anything, because of how they are set up.
var setupEntries = []Entry{
	{
		ID: "client-without-credentials", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleNoCredentials}}},
		Title:   lang.T("the program has no user name or password to log in with", "프로그램에 인증할 사용자 이름이나 비밀번호가 없습니다"),
		Detail:  lang.T("Authentication is switched on, but the user name or the password is empty or missing, so the program stopped before it sent AUTH. The server has refused nothing. Mostly an environment variable is not set, or the settings are under another name than the library reads.", "인증이 켜져 있지만 사용자 이름이나 비밀번호가 비어 있거나 없어서 AUTH를 보내기 전에 프로그램이 멈췄습니다. 서버가 거부한 것은 없습니다. 대개 환경 변수가 지정되지 않았거나 라이브러리가 읽는 이름과 다른 이름으로 설정한 것입니다."),
		Fix:     lang.T("Set user name and password where the program reads them, and print (without the password) what arrives there.", "프로그램이 읽는 곳에 사용자 이름과 비밀번호를 설정하고, 실제로 전달되는 값을(비밀번호는 빼고) 출력해 확인하십시오."),
		Options: loginOptions,
		Matches: []string{"Error: Missing credentials for \"PLAIN\"\n    at SMTPConnection._formatError (node_modules/nodemailer/lib/smtp-connection/index.js:784:19) {\n  code: 'EAUTH',\n  command: 'API'\n}", "javax.mail.AuthenticationFailedException: failed to connect, no password specified?"},
		Near:    []string{"AUTH: 535 5.7.8 Error: authentication failed"},
	},
	{
		ID: "client-refuses-clear-text-login", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleClearText}}},
		Title:   lang.T("the program does not send a password over an unencrypted connection", "프로그램이 암호화되지 않은 연결로는 비밀번호를 보내지 않습니다"),
		Detail:  lang.T("The library stopped by itself before it sent AUTH, because the connection has no TLS: the password would be readable on the way. The server has refused nothing.", "연결에 TLS가 없어 라이브러리가 AUTH를 보내기 전에 스스로 멈췄습니다. 그대로 보내면 비밀번호가 중간에서 읽힙니다. 서버가 거부한 것은 없습니다."),
		Fix:     lang.T("Turn on STARTTLS on port 587, or TLS from the start on port 465. For a server on the same machine that needs no login, remove user name and password.", "587번 포트에서 STARTTLS를 켜거나 465번 포트에서 처음부터 TLS를 쓰십시오. 인증이 필요 없는 같은 컴퓨터의 서버라면 사용자 이름과 비밀번호를 지우십시오."),
		Options: startTLSOptions,
		Matches: []string{"EHLO! smtp: unencrypted connection"},
		Near:    []string{"EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."},
	},
	{
		ID: "client-without-recipient", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleNoRecipient}}},
		Title:   lang.T("the program was given no recipient", "프로그램에 수신자가 지정되지 않았습니다"),
		Detail:  lang.T("The list of recipients is empty, so nothing was sent. The server has refused nothing.", "수신자 목록이 비어 있어 아무것도 보내지 않았습니다. 서버가 거부한 것은 없습니다."),
		Fix:     lang.T("Give the program at least one address in To, Cc or Bcc, and look at where the list is filled.", "To, Cc, Bcc 중 하나에 주소를 하나 이상 넣고, 목록을 채우는 곳을 확인하십시오."),
		Matches: []string{"EHLO! Error: No recipients defined"},
		Near:    []string{"RCPT: 550 5.1.1 User unknown"},
	},
	{
		ID: "client-refuses-address", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleBadAddress}}},
		Title:   lang.T("the program does not take one of its addresses for a mail address", "프로그램이 지정된 주소 중 하나를 메일 주소로 인정하지 않습니다"),
		Detail:  lang.T("The library checked the addresses before sending, and one of them is empty, misspelt, or has no domain with a dot (root@localhost). The server has refused nothing.", "라이브러리가 보내기 전에 주소를 검사했는데 비어 있거나, 철자가 틀렸거나, 점이 있는 도메인이 없는(root@localhost) 주소가 있습니다. 서버가 거부한 것은 없습니다."),
		Fix:     lang.T("Set a full address (alice@example.com) for the sender and for each recipient.", "발신자와 모든 수신자에 완전한 주소(alice@example.com)를 설정하십시오."),
		Matches: []string{"EHLO! Invalid address:  (From): root@localhost"},
		Near:    []string{"MAIL: 501 5.1.7 Bad sender address syntax"},
	},
	{
		ID: "client-without-tls", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleNoTLSLibrary}}},
		Title:   lang.T("the client's program cannot use TLS", "클라이언트 프로그램이 TLS를 쓸 수 없습니다"),
		Detail:  lang.T("Encryption is asked for, but the program runs without a TLS library, as PHP does when its openssl extension is not loaded. The server plays no part.", "암호화를 요구했지만 프로그램이 TLS 라이브러리 없이 실행되고 있습니다. PHP에서 openssl 확장이 로드되지 않은 경우가 그렇습니다. 서버와는 관계가 없습니다."),
		Fix:     lang.T("Install or enable the TLS support of the program (in PHP extension=openssl in php.ini) and restart it.", "프로그램의 TLS 지원을 설치하거나 켜고(PHP는 php.ini의 extension=openssl) 다시 시작하십시오."),
		Matches: []string{"EHLO! Exception: Extension missing: openssl"},
		Near:    []string{"EHLO! smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server."},
	},
	{
		ID: "connection-forbidden-locally", Reason: "networkerror", Whose: clientNetwork, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleForbidden}}},
		Title:   lang.T("the client's own machine does not allow the connection", "클라이언트 컴퓨터가 연결을 허용하지 않습니다"),
		Named:   lang.T("the client's own machine does not allow the connection to {target}", "클라이언트 컴퓨터가 {target} 연결을 허용하지 않습니다"),
		Detail:  lang.T("\"Permission denied\" at a connection comes from the client's system, not from the mail server: SELinux does not let the web server connect, a hosting provider's firewall (csf with SMTP_BLOCK on cPanel) keeps outgoing SMTP for its own mail server, or antivirus software blocks the program.", "연결할 때의 \"Permission denied\"는 메일 서버가 아니라 클라이언트 시스템에서 나옵니다. SELinux가 웹 서버의 연결을 막거나, 호스팅 업체의 방화벽(cPanel의 csf SMTP_BLOCK)이 외부 SMTP를 자체 메일 서버에만 허용하거나, 백신 프로그램이 막은 경우입니다."),
		Fix:     lang.T("With SELinux set httpd_can_network_connect (and httpd_can_sendmail) to on; on shared hosting ask the provider to open outgoing SMTP or use its own relay (localhost); check the antivirus program.", "SELinux라면 httpd_can_network_connect와 httpd_can_sendmail을 켜십시오. 공유 호스팅이라면 호스팅 업체에 외부 SMTP를 열어 달라고 하거나 그 업체의 릴레이(localhost)를 쓰십시오. 백신 프로그램도 확인하십시오."),
		Matches: []string{"connect! SMTP ERROR: Failed to connect to server: Permission denied (13)"},
		Near:    []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
	},
}
