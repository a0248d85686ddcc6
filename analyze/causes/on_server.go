package causes

import "github.com/smtplog/smtplog/internal/lang"

// serverEntries are about the server's own troubles.
var serverEntries = []Entry{
	{
		ID: "idle-timeout", Reason: "networkerror", Whose: client, Retry: yes, Certainty: likely,
		If: []Cond{
			{Codes: "421", Enhanced: ".4.2"},
			{Codes: "421", Says: []string{"timeout", "timed out", "idle", "inactivity"}},
			{Codes: "451", Says: []string{"timeout - closing", "timeout, closing", "command timeout"}},
		},
		Title:   lang.T("the connection was idle for too long", "연결을 너무 오래 쓰지 않았습니다"),
		Detail:  lang.T("The server closes connections on which nothing is said for a while, and this client came too late. It is not about the sender or the message, although the reply stands behind that command.", "서버는 한동안 아무 명령이 없는 연결을 닫는데 클라이언트가 너무 늦게 보냈습니다. 응답이 그 명령 뒤에 있더라도 발신자나 메시지의 문제는 아닙니다."),
		Fix:     lang.T("Open a new connection right before sending, and do not keep one for later.", "보내기 직전에 새로 연결하고, 나중에 쓰려고 연결을 열어 두지 마십시오."),
		Matches: []string{"MAIL: 421 4.4.2 mx.example.org Error: timeout exceeded"},
		Near:    []string{"MAIL: 421 4.7.0 later"},
	},
	{
		ID: "server-shutting-down", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If: []Cond{
			{Codes: "421", Enhanced: ".3.2"},
			{Codes: "421", Says: []string{"shutting down", "shutdown", "restart"}},
		},
		Title:   lang.T("the server is shutting down", "서버가 종료되는 중입니다"),
		Detail:  lang.T("421 ends the session at any moment. This server is being stopped or restarted; the message was not accepted.", "421은 언제든 세션을 끝낼 수 있는 응답입니다. 서버가 중지되거나 다시 시작되는 중이며 메시지는 받아들여지지 않았습니다."),
		Fix:     lang.T("Send it again in some minutes.", "몇 분 뒤에 다시 보내십시오."),
		Matches: []string{"MAIL: 421 4.3.2 Service shutting down"},
		Near:    []string{"MAIL: 421 4.7.0 later"},
	},
	{
		ID: "server-storage-full", Reason: "systemfull", Whose: server, Retry: later, Certainty: likely,
		If: []Cond{
			{Codes: "4", Enhanced: ".3.1"},
			{Codes: "4", Says: []string{"insufficient system storage", "insufficient storage", "disk full", "no space left"}},
		},
		Title:   lang.T("the server has no room left", "서버의 저장 공간이 부족합니다"),
		Detail:  lang.T("The disk of the server, not the recipient's mailbox, is full.", "수신자의 메일함이 아니라 서버의 디스크가 가득 찼습니다."),
		Fix:     lang.T("Try again later; the server's administrator has to make room.", "나중에 다시 시도하십시오. 서버 관리자가 공간을 확보해야 합니다."),
		Matches: []string{"MAIL: 452 4.3.1 Insufficient system storage"},
		Near:    []string{"RCPT: 452 4.2.2 mailbox full"},
	},
	{
		ID: "server-local-error", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If: []Cond{
			{Codes: "4", Enhanced: ".3.0 .3.5"},
			{Codes: "4", Says: []string{"local error", "local problem", "queue file write error", "internal error", "server configuration problem", "system problem"}},
		},
		Title:   lang.T("the server has a temporary problem of its own", "서버 자체에 일시적인 문제가 있습니다"),
		Detail:  lang.T("These words mean that something on the server failed, mostly for the moment (a temporary error): a disk, a filter, a look-up in a table or database. The message is probably fine.", "이 문구는 디스크, 필터, 테이블이나 데이터베이스 조회 등 서버 쪽의 무언가가 (대개 일시적으로) 실패했다는 뜻입니다. 메시지에는 문제가 없을 가능성이 큽니다."),
		Fix:     lang.T("Try again in some minutes; if it stays, tell the server's administrator. On a server of your own the lines before this one in its log name what failed.", "몇 분 뒤에 다시 시도하십시오. 계속되면 서버 관리자에게 알리십시오. 직접 운영하는 서버라면 로그에서 이 줄보다 앞에 원인이 나옵니다."),
		Matches: []string{"content: 451 4.3.0 Error: queue file write error"},
		Near:    []string{"content: 451 4.7.1 later"},
	},
}

// endEntries are about sessions in which nothing went wrong, or nothing shows.
var endEntries = []Entry{
	{
		ID: "no-mail-attempted", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: noMail}},
		Title:   lang.T("no message was sent in this session, and nothing failed", "이 세션에서는 메일을 보내지 않았고 실패한 것도 없습니다"),
		Detail:  lang.T("The client talked to the server and left without sending a message, as connection tests and health checks do.", "클라이언트가 서버와 통신한 뒤 메시지를 보내지 않고 끝냈습니다. 연결 시험이나 상태 점검(health check)에서 흔한 일입니다."),
		Fix:     lang.T("Nothing has to be changed. If a message should have been sent, look into the program for what it did before the QUIT.", "고칠 것은 없습니다. 메일을 보냈어야 한다면 프로그램이 QUIT을 보내기 전에 무엇을 했는지 확인하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: QUIT\nS: 221 bye"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
	},
	{
		ID: "php-mail-function-failed", Reason: "mailererror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleLocal}, Notes: []string{"could not instantiate mail function"}}},
		Title:   lang.T("PHP's own mail() function failed; no SMTP server was asked", "PHP의 mail() 함수가 실패했으며 SMTP 서버에 접속하지도 않았습니다"),
		Detail:  lang.T("PHPMailer says \"Could not instantiate mail function\" where it was to use PHP's mail() and that returned false: there is no local mail server (sendmail), the hosting provider has switched mail() off, or it refuses the sender. Host, user name and password for SMTP are not used at all in this mode.", "PHPMailer의 \"Could not instantiate mail function\"은 PHP의 mail()을 쓰려고 했지만 실패했다는 뜻입니다. 로컬 메일 서버(sendmail)가 없거나, 호스팅 업체가 mail()을 껐거나, 발신자를 거부한 것입니다. 이 방식에서는 SMTP 호스트, 사용자 이름, 비밀번호를 전혀 쓰지 않습니다."),
		Fix:     lang.T("Switch to SMTP: $mail->isSMTP() in PHPMailer, \"SMTP\" instead of \"PHP Mail\" in the application's settings; or install and configure a local mail server (sendmail_path in php.ini).", "SMTP로 바꾸십시오. PHPMailer에서는 $mail->isSMTP(), 애플리케이션 설정에서는 PHP Mail 대신 SMTP를 고르십시오. 또는 로컬 메일 서버를 설치하고 설정하십시오(php.ini의 sendmail_path)."),
		Matches: []string{"Mailer Error: Could not instantiate mail function."},
		Near:    []string{"SMTP Error: Could not connect to SMTP host."},
	},
	{
		ID: "client-could-not-encode", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleLocal}}},
		Title:   lang.T("the client's program failed on letters outside ASCII", "클라이언트 프로그램이 ASCII가 아닌 글자를 처리하지 못했습니다"),
		Detail:  lang.T("The program stopped before the command left the machine, because an address or a word holds letters that ASCII does not have. The server has refused nothing; the last line of the log was never sent.", "주소나 단어에 ASCII에 없는 글자가 있어 명령을 보내기 전에 프로그램이 멈췄습니다. 서버가 거부한 것은 없으며 로그의 마지막 줄은 실제로 전송되지 않았습니다."),
		Fix:     lang.T("Write the domain in punycode (xn--…); for such letters before the @, use SMTPUTF8 if the server offers it (in Python send_message).", "도메인은 퓨니코드(xn--…)로 적으십시오. @ 앞에 그런 글자가 있으면 서버가 지원할 때 SMTPUTF8을 쓰십시오(Python은 send_message)."),
		Matches: []string{"MAIL! UnicodeEncodeError: 'ascii' codec can't encode characters in position 10-11: ordinal not in range(128)"},
		Near:    []string{"MAIL! TimeoutError: timed out"},
	},
	{
		ID: "smtputf8-not-offered", Reason: "notaccept", Whose: server, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleNoUTF8}}},
		Title:   lang.T("the server does not take addresses outside ASCII", "서버가 ASCII가 아닌 주소를 지원하지 않습니다"),
		Detail:  lang.T("An address in this message needs SMTPUTF8, and the server does not offer it, so the client sent nothing.", "이 메시지의 주소에는 SMTPUTF8이 필요한데 서버가 지원하지 않아 클라이언트가 보내지 않았습니다."),
		Fix:     lang.T("Use an ASCII address, write the domain in punycode, or use a server with SMTPUTF8.", "ASCII 주소를 쓰거나, 도메인을 퓨니코드로 적거나, SMTPUTF8을 지원하는 서버를 쓰십시오."),
		Matches: []string{"EHLO! smtplib.SMTPNotSupportedError: SMTPUTF8 not supported by server"},
		Near:    []string{"EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."},
	},
	{
		ID: "replies-hidden", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete, When: func(f *Facts) bool { return f.HidesReplies }}},
		Title:   lang.T("the transcript does not show what the server said", "서버의 응답이 로그에 없습니다"),
		Detail:  lang.T("Only the client's lines are here. Whether the message was accepted stands in the replies, which this log leaves out.", "클라이언트가 보낸 줄만 있습니다. 메시지가 받아들여졌는지는 서버의 응답을 보아야 하는데 이 로그에는 빠져 있습니다."),
		Fix:     lang.T("Get a log that holds both directions.", "양쪽의 내용이 모두 있는 로그를 구하십시오."),
		Matches: []string{"C: EHLO client.example.com\nC: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nC: DATA\nC: hi\nC: .\nC: QUIT"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
	},
	{
		ID: "transcript-greeting-only", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete, When: func(f *Facts) bool { return f.Last == 220 && f.LastTo == "" && f.HelloVerb == "" }}},
		Title:   lang.T("the transcript holds only the server's greeting, which is not an error", "로그에 서버의 인사말만 있으며, 이는 오류가 아닙니다"),
		Detail:  lang.T("A line with 220 is the greeting with which every session begins. Nothing failed in what is here; the transcript is incomplete. A program that shows this line as an error prints its debug output where errors are shown.", "220으로 시작하는 줄은 모든 세션이 시작될 때 나오는 인사말입니다. 여기에서 실패한 것은 없고 로그가 불완전할 뿐입니다. 이 줄을 오류로 보여 주는 프로그램은 디버그 출력을 오류가 나오는 자리에 출력하는 것입니다."),
		Fix:     lang.T("Switch the debug output off where people see it, and look for the lines after this one to learn how it ended.", "사용자가 보는 곳에서는 디버그 출력을 끄고, 결과를 알려면 이 줄 다음의 내용을 찾아보십시오."),
		Options: []Option{{"phpmailer", lang.Same("$mail->SMTPDebug = 0;")}, {"nodemailer", lang.Same("debug: false, logger: false")}, {"smtplib", lang.Same("set_debuglevel(0)")}},
		Matches: []string{"S: 220 mx.example.org ESMTP"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
	},
	{
		ID: "rest-encrypted", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete, When: func(f *Facts) bool { return f.Encrypted }}},
		Title:   lang.T("the rest of the session is encrypted", "세션의 나머지 부분은 암호화되어 있습니다"),
		Detail:  lang.T("The two sides agreed on TLS, and the capture holds only what was sent before that. Nothing was refused up to there; whether a mail was sent, and whether it was taken, cannot be seen.", "양쪽이 TLS를 시작했고 캡처에는 그 전에 주고받은 내용만 있습니다. 거기까지 거부된 것은 없지만, 메일을 보냈는지와 받아들여졌는지는 알 수 없습니다."),
		Fix:     lang.T("Look into the log of the client or of the server for the same minute, or capture on the side of a proxy that decrypts.", "같은 시각의 클라이언트나 서버 로그를 보거나, 복호화하는 프록시 쪽에서 캡처하십시오."),
		Matches: []string{"capture starttls-tls13.pcap", "capture smtps-tls12.pcap"},
		Near:    []string{"capture starttls-refused.pcap", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS"},
	},
	{
		ID: "transcript-cut-after-starttls", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete, When: func(f *Facts) bool { return f.Last == 220 && f.LastTo == "STARTTLS" }}},
		Title:   lang.T("the transcript ends after the server accepted STARTTLS", "서버가 STARTTLS를 받아들인 뒤에 로그가 끝납니다"),
		Detail:  lang.T("STARTTLS was offered and accepted with 220, so the server's side is in order. What follows is encrypted: a session by hand (telnet) cannot go on from here, and a log that stops here leaves out whether the handshake succeeded in the client.", "STARTTLS가 제공되고 220으로 받아들여졌으므로 서버 쪽은 정상입니다. 그 뒤는 암호화되어 telnet으로는 이어 갈 수 없고, 여기서 끝나는 로그로는 클라이언트의 핸드셰이크가 성공했는지 알 수 없습니다."),
		Fix:     lang.T("Go on with openssl s_client -starttls smtp -connect HOST:587, or get the client's log after this line; if the client says that STARTTLS is not offered, its library misreads the list and needs an update.", "openssl s_client -starttls smtp -connect 호스트:587로 이어서 시험하거나 이 줄 다음의 클라이언트 로그를 구하십시오. 클라이언트가 STARTTLS가 없다고 하면 라이브러리가 목록을 잘못 읽은 것이므로 업데이트하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
	},
	{
		ID: "transcript-cut-in-content", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete, When: func(f *Facts) bool { return f.Last == 354 }}},
		Title:   lang.T("the transcript ends before the server answered the message", "메시지에 대한 서버의 응답이 나오기 전에 로그가 끝납니다"),
		Detail:  lang.T("354 to DATA is the normal go-ahead. After the content a line with a single dot has to follow, and the server's answer to it decides; it is not in this log. Either the log is cut or the client never sent the end of the message.", "DATA에 대한 354는 계속하라는 정상 응답입니다. 내용 뒤에 점 하나만 있는 줄을 보내야 하고 그에 대한 응답으로 결과가 정해지는데 이 로그에는 없습니다. 로그가 잘렸거나 클라이언트가 메시지의 끝을 보내지 않은 것입니다."),
		Fix:     lang.T("Get the end of the log; if it really ends here, look at whether the client sends CR LF . CR LF and how long it waits.", "로그의 끝부분을 구하십시오. 정말 여기서 끝난다면 클라이언트가 CR LF . CR LF를 보내는지, 얼마나 기다리는지 확인하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 250 Ok\nC: RCPT TO:<bob@example.org>\nS: 250 Ok\nC: DATA\nS: 354 Go ahead"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
	},
	{
		ID: "transcript-cut-before-starttls", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If: []Cond{{Outcomes: incomplete, When: func(f *Facts) bool {
			return f.Last == 250 && f.LastTo == "EHLO" && f.StartTLS && !f.OffersAuth() && f.TLS == "none"
		}}},
		Title:   lang.T("the transcript ends after EHLO, before the encryption", "EHLO 뒤, 암호화 전에 로그가 끝납니다"),
		Detail:  lang.T("Nothing was refused so far. The server offers STARTTLS and no AUTH, which is normal: many servers list their login mechanisms only in the reply to the EHLO after STARTTLS, and a client that looks for AUTH before that finds none. What happened next is not in the log: the transcript is incomplete.", "여기까지 거부된 것은 없습니다. 서버가 STARTTLS만 제공하고 AUTH를 제공하지 않는 것은 정상입니다. STARTTLS 다음의 EHLO 응답에서만 인증 방식을 알리는 서버가 많으며, 그 전에 AUTH를 찾는 클라이언트는 찾지 못합니다. 그다음에 어떻게 되었는지는 로그에 없어 로그가 불완전합니다."),
		Fix:     lang.T("Switch STARTTLS on in the client. To see the AUTH line use openssl s_client -starttls smtp -connect HOST:587 and type EHLO again; otherwise get the rest of the log.", "클라이언트에서 STARTTLS를 켜십시오. AUTH 줄을 보려면 openssl s_client -starttls smtp -connect 호스트:587로 연결하여 EHLO를 다시 입력하고, 아니면 나머지 로그를 구하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250 AUTH PLAIN LOGIN"},
	},
	{
		ID: "transcript-cut", Reason: "undefined", Whose: nobody, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: incomplete}},
		Title:   lang.T("the transcript ends before the outcome", "결과가 나오기 전에 로그가 끝납니다"),
		Detail:  lang.T("Nothing in what is here was refused; the last reply is {last|missing} (to {lastto|the greeting}). What happened next is not in the log: the transcript is incomplete, because it was cut or the program stopped.", "로그에 있는 부분에서 거부된 것은 없으며 마지막 응답은 {last|없음}({lastto|인사말})입니다. 그다음에 어떻게 되었는지는 로그에 없습니다. 로그가 잘렸거나 프로그램이 멈춰 내용이 불완전합니다."),
		Fix:     lang.T("Get the rest of the log, to the reply after the content or to the error message.", "내용에 대한 응답이나 오류 메시지까지 나오는 나머지 로그를 구하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: QUIT\nS: 221 bye"},
	},
}
