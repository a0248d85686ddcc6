package causes

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// answered reports whether there was a reply, of whatever kind.
func answered(f *Facts) bool { return f.Answered }

// begins reports whether the decisive reply begins with one of the words.
func (f *Facts) begins(words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(f.Text, w) {
			return true
		}
	}
	return false
}

// protocolEntries are about sides that do not speak SMTP, or not well.
var protocolEntries = []Entry{
	{
		ID: "client-speaks-http", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, When: func(f *Facts) bool { return f.Foreign == "HTTP" }}},
		Title:   lang.T("a web client (HTTP) connected to the SMTP port", "웹 클라이언트(HTTP)가 SMTP 포트에 접속했습니다"),
		Detail:  lang.T("What the client sent is an HTTP request, such as GET: a browser, a health check or a load balancer asks a mail server for a web page. No mail was involved.", "클라이언트가 보낸 것은 GET 같은 HTTP 요청입니다. 브라우저나 상태 점검(health check), 로드 밸런서가 메일 서버에 웹 페이지를 요청한 것으로, 메일과는 관계가 없습니다."),
		Fix:     lang.T("Point the health check or browser to the server's web port, or let it check SMTP: connect, wait for 220, send QUIT.", "상태 점검이나 브라우저가 서버의 웹 포트를 보도록 바꾸거나, SMTP 방식(접속, 220 확인, QUIT)으로 점검하게 하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: GET / HTTP/1.1\nS: 500 5.5.2 command not recognized"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: GETX\nS: 500 5.5.2 command not recognized\nC: QUIT\nS: 221 bye"},
	},
	{
		ID: "client-speaks-tls", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, When: func(f *Facts) bool { return f.Foreign == "TLS" }}},
		Title:   lang.T("the client began with TLS on a port that begins in plain text", "평문으로 시작하는 포트에서 클라이언트가 TLS로 시작했습니다"),
		Detail:  lang.T("The first bytes are a TLS handshake. On ports 25 and 587 the server greets in plain text and waits for STARTTLS.", "첫 바이트가 TLS 핸드셰이크입니다. 25번과 587번 포트에서는 서버가 평문으로 인사하고 STARTTLS를 기다립니다."),
		Fix:     lang.T("Set the client to STARTTLS for this port, or use port 465 for TLS from the start.", "이 포트에서는 클라이언트를 STARTTLS로 설정하거나, 처음부터 TLS를 쓰려면 465번 포트를 사용하십시오."),
		Options: startTLSOptions,
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: \\x16\\x03\\x01\\x02\nS: 500 5.5.2 command not recognized"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: STARTTLS\nS: 454 4.7.0 TLS not available\nC: QUIT\nS: 221 bye"},
	},
	{
		ID: "proxy-header", Reason: "mailererror", Whose: clientNetwork, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, When: func(f *Facts) bool { return f.Foreign == "PROXY" }}},
		Title:   lang.T("a proxy header came before SMTP, and the server does not expect one", "SMTP보다 프록시 헤더가 먼저 왔는데 서버가 이를 기대하지 않습니다"),
		Detail:  lang.T("A load balancer sends a line with the client's address first (PROXY protocol). A server that was not told of it takes it for a command.", "로드 밸런서가 클라이언트 주소가 담긴 줄(PROXY 프로토콜)을 먼저 보냅니다. 이를 모르도록 설정된 서버는 명령으로 받아들입니다."),
		Fix:     lang.T("Switch the PROXY protocol on in the server (in Postfix smtpd_upstream_proxy_protocol), or off in the load balancer.", "서버에서 PROXY 프로토콜을 켜거나(Postfix는 smtpd_upstream_proxy_protocol) 로드 밸런서에서 끄십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: PROXY TCP4 192.0.2.7 198.51.100.2 40000 25\nS: 500 5.5.2 command not recognized"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: PROX\nS: 500 5.5.2 command not recognized\nC: QUIT\nS: 221 bye"},
	},
	{
		ID: "client-speaks-imap", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{When: func(f *Facts) bool { return f.Foreign == "IMAP" || f.Foreign == "SSH" }, Outcomes: protocolError}},
		Title:   lang.T("the client does not speak SMTP: it sent commands of another protocol", "클라이언트가 SMTP가 아닌 다른 프로토콜의 명령을 보냈습니다"),
		Detail:  lang.T("The first line is a command of IMAP (a tag, then LOGIN or CAPABILITY) or of SSH, so the SMTP server does not recognise it. The program's settings for incoming and outgoing mail are mixed up, or its port is wrong.", "첫 줄이 IMAP(태그 뒤에 LOGIN이나 CAPABILITY)이나 SSH의 명령이어서 SMTP 서버가 알아듣지 못합니다. 프로그램의 받는 메일 설정과 보내는 메일 설정이 뒤바뀌었거나 포트가 틀렸습니다."),
		Fix:     lang.T("Set port 993 (or 143) for IMAP, and 587 or 465 for SMTP.", "IMAP에는 993번(또는 143번) 포트를, SMTP에는 587번이나 465번 포트를 설정하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: a1 LOGIN alice@example.com horse\nS: 500 5.3.3 Unrecognized command\nC: QUIT\nS: 221 bye"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: LOGIN a1 b\nS: 500 5.3.3 Unrecognized command\nC: QUIT\nS: 221 bye"},
	},
	{
		ID: "not-smtp-imap", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("* ok") }}},
		Title:   lang.T("this is an IMAP server, not an SMTP server", "SMTP 서버가 아니라 IMAP 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 서비스의 SMTP 포트를 쓰십시오. STARTTLS는 587번, TLS는 465번입니다(서버끼리는 25번)."),
		Named:   lang.T("this is an IMAP server, not an SMTP server ({target})", "SMTP 서버가 아니라 IMAP 서버입니다({target})"),
		Matches: []string{"greeting: * OK IMAP4rev1 ready"},
		Near:    []string{"greeting: 220 OK IMAP4rev1 ready"},
	},
	{
		ID: "not-smtp-pop3", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("+ok") }}},
		Title:   lang.T("this is a POP3 server, not an SMTP server", "SMTP 서버가 아니라 POP3 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 서비스의 SMTP 포트를 쓰십시오. STARTTLS는 587번, TLS는 465번입니다(서버끼리는 25번)."),
		Named:   lang.T("this is a POP3 server, not an SMTP server ({target})", "SMTP 서버가 아니라 POP3 서버입니다({target})"),
		Matches: []string{"greeting: +OK POP3 ready"},
		Near:    []string{"greeting: 220 +OK"},
	},
	{
		ID: "not-smtp-http", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("http/", "<html") }}},
		Title:   lang.T("this is an HTTP server, not an SMTP server", "SMTP 서버가 아니라 HTTP 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 서비스의 SMTP 포트를 쓰십시오. STARTTLS는 587번, TLS는 465번입니다(서버끼리는 25번)."),
		Named:   lang.T("this is an HTTP server, not an SMTP server ({target})", "SMTP 서버가 아니라 HTTP 서버입니다({target})"),
		Matches: []string{"greeting: HTTP/1.1 400 Bad Request"},
		Near:    []string{"greeting: 220 HTTP/1.1"},
	},
	{
		ID: "not-smtp-ssh", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("ssh-") }}},
		Title:   lang.T("this is an SSH server, not an SMTP server", "SMTP 서버가 아니라 SSH 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 서비스의 SMTP 포트를 쓰십시오. STARTTLS는 587번, TLS는 465번입니다(서버끼리는 25번)."),
		Named:   lang.T("this is an SSH server, not an SMTP server ({target})", "SMTP 서버가 아니라 SSH 서버입니다({target})"),
		Matches: []string{"greeting: SSH-2.0-OpenSSH_9.6"},
		Near:    []string{"greeting: 220 SSH-2.0"},
	},
	{
		ID: "not-smtp", Reason: "mailererror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: answered}},
		Title:   lang.T("what answers on this port is not SMTP", "이 포트에서 응답하는 것은 SMTP가 아닙니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 서비스의 SMTP 포트를 쓰십시오. STARTTLS는 587번, TLS는 465번입니다(서버끼리는 25번)."),
		Named:   lang.T("what answers on this port is not SMTP ({target})", "이 포트에서 응답하는 것은 SMTP가 아닙니다({target})"),
		Matches: []string{"greeting: Welcome to this box"},
		Near:    []string{"greeting: 554 go away"},
	},
	{
		ID: "line-too-long", Reason: "mailererror", Whose: server, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleLongLine}}},
		Title:   lang.T("the server sent a line longer than the client takes", "서버가 보낸 줄이 클라이언트의 한도보다 깁니다"),
		Detail:  lang.T("A reply line may have 512 octets. This server sent a much longer one, and the client's library gave up by itself: the 500 in its message does not come from the server.", "응답 한 줄은 512옥텟까지입니다. 서버가 훨씬 긴 줄을 보내서 클라이언트 라이브러리가 스스로 포기했습니다. 오류 메시지의 500은 서버가 보낸 코드가 아닙니다."),
		Fix:     lang.T("Tell the server's administrator; the client cannot mend it.", "서버 관리자에게 알리십시오. 클라이언트 쪽에서는 고칠 수 없습니다."),
		Matches: []string{"MAIL! smtplib.SMTPResponseException: (500, 'Line too long.')"},
		Near:    []string{"DATA: 500 5.0.0 Line too long"},
	},
	{
		ID: "server-takes-leave", Reason: "networkerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Outcomes: connectionFailed, Codes: "221"}},
		Title:   lang.T("the server closed the session (221) instead of carrying out the command", "서버가 명령을 처리하지 않고 세션을 닫았습니다(221)"),
		Detail:  lang.T("221 is the answer to QUIT. Here the server says it by itself: it closes the connection because it was idle too long, was used for too many messages, or is shutting down. Sender and recipient are not the problem.", "221은 QUIT에 대한 응답인데 여기서는 서버가 스스로 보냈습니다. 연결이 오래 쉬었거나, 한 연결로 너무 많은 메시지를 보냈거나, 서버가 종료되는 중이어서 연결을 닫은 것입니다. 발신자나 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Send again over a new connection; a program that keeps one open has to reconnect before each batch. If it stays, look into the server's log for limits and timeouts.", "새로 연결하여 다시 보내십시오. 연결을 열어 두는 프로그램은 묶음마다 다시 연결해야 합니다. 계속되면 서버 로그에서 한도와 제한 시간을 확인하십시오."),
		Matches: []string{"The following From address failed: alice@example.com : MAIL FROM command failed,mail.example.org Service closing transmission channel ,221,SMTP server error: MAIL FROM command failed Detail: mail.example.org Service closing transmission channel SMTP code: 221"},
		Near:    []string{"DATA: 250 2.1.5 Ok", "MAIL: 421 4.4.2 Service closing transmission channel"},
	},
	{
		ID: "reply-out-of-step", Reason: "mailererror", Whose: client, Retry: yes, Certainty: likely,
		If:      []Cond{{Outcomes: protocolError, Codes: "2 3"}},
		Title:   lang.T("command and reply are out of step", "명령과 응답의 짝이 어긋났습니다"),
		Detail:  lang.T("Each command has replies of its own (DATA is answered with 354, or refused). The {code|positive} reply that came here belongs to an earlier command: client and server are one reply out of step, as happens with long-lived connections that are used again after an error, or with faulty pipelining. The server has refused nothing.", "명령마다 올 수 있는 응답이 정해져 있습니다(DATA에는 354나 거부 응답). 여기서 받은 {code|긍정} 응답은 앞선 명령의 것으로, 클라이언트와 서버가 응답 하나만큼 어긋나 있습니다. 오래 열어 둔 연결을 오류 뒤에 다시 쓰거나 파이프라이닝이 잘못되었을 때 생깁니다. 서버가 거부한 것은 없습니다."),
		Fix:     lang.T("Reconnect: open a new connection for the message (in a worker stop and restart the transport for each batch); then update the mail library or switch its pipelining off.", "다시 연결하십시오. 메시지마다 새로 연결하고(워커라면 묶음마다 전송 객체를 멈췄다가 다시 시작), 그다음 메일 라이브러리를 업데이트하거나 파이프라이닝을 끄십시오."),
		Matches: []string{"DATA: 250 2.1.5 Ok", "Expected response code 250 but got code \"235\", with message \"235 2.7.0 Authentication successful\"", "Expected response code \"250\" but got code \"354\", with message \"354 End data with .\"."},
		Near:    []string{"DATA: 451 4.3.0 later", "Expected response code 250 but got code \"550\", with message \"550 5.1.1 User unknown\""},
	},
	{
		ID: "client-talks-too-early", Reason: "policyviolation", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "4 5", Says: []string{"synchronization error", "improper use of smtp command pipelining", "improper command pipelining", "spoke too soon", "talks too soon", "out of turn", "pre-greeting", "pregreet", "earlytalker", "early talker", "i can break rules"}},
			{Steps: "greeting", Codes: "5", Says: []string{"protocol error", "protocol violation", "data before greeting"}},
		},
		Title:   lang.T("the client sends before it is its turn", "클라이언트가 차례를 기다리지 않고 보냅니다"),
		Detail:  lang.T("In SMTP the client waits for the greeting and for the reply to each command. This one sent ahead without reading the replies, as scripts with echo and netcat do, and the server takes that for a spam program.", "SMTP에서 클라이언트는 인사말과 각 명령의 응답을 기다려야 합니다. echo와 netcat으로 만든 스크립트처럼 응답을 읽지 않고 먼저 보내면 서버는 스팸 프로그램으로 봅니다."),
		Fix:     lang.T("Wait for each reply, and send several commands at once only if PIPELINING is offered; best use a real SMTP client (swaks, msmtp, curl) instead of netcat.", "각 응답을 기다리고, PIPELINING이 제공될 때만 여러 명령을 한꺼번에 보내십시오. netcat 대신 실제 SMTP 클라이언트(swaks, msmtp, curl)를 쓰는 것이 가장 좋습니다."),
		Matches: []string{"greeting: 554 SMTP synchronization error", "MAIL: 503 5.5.0 Improper use of SMTP command pipelining"},
		Near:    []string{"greeting: 554 5.7.1 No SMTP service", "MAIL: 503 5.5.1 Error: send HELO/EHLO first"},
	},
	{
		ID: "nested-mail", Reason: "syntaxerror", Whose: client, Retry: yes, Certainty: likely,
		If:      []Cond{{Steps: "MAIL", Codes: "503", Says: []string{"nested", "already specified", "already given", "sender already", "already in progress", "transaction in progress"}}},
		Title:   lang.T("the client began a second message before the first was finished", "첫 메시지가 끝나기 전에 두 번째 메시지를 시작했습니다"),
		Detail:  lang.T("MAIL FROM may come only once for a message. The connection still has an unfinished transaction on it, mostly of a message that failed before.", "MAIL FROM은 메시지마다 한 번만 보낼 수 있습니다. 이 연결에는 대개 앞에서 실패한 메시지의 끝나지 않은 트랜잭션이 남아 있습니다."),
		Fix:     lang.T("Send RSET after a failure, or open a new connection for the next message.", "실패한 뒤에는 RSET을 보내거나 다음 메시지는 새로 연결해서 보내십시오."),
		Matches: []string{"MAIL: 503 5.5.1 Error: nested MAIL command", "MAIL: 503 Sender already specified"},
		Near:    []string{"MAIL: 503 5.5.1 Error: send HELO/EHLO first"},
	},
	{
		ID: "no-valid-recipients", Reason: "rejected", Whose: sender, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "DATA content", Codes: "503 554", Says: []string{"no valid recipients", "valid rcpt", "rcpt first", "need rcpt", "no recipients", "valid recipient"}, Without: []string{"relay", "unknown", "verif", "does not exist"}},
			{Codes: "503", Says: []string{"need rcpt", "rcpt first", "valid rcpt command", "need recipient"}, Without: []string{"relay", "unknown", "verif", "does not exist"}},
		},
		Title:      lang.T("there was no accepted recipient, so there is nothing to send", "받아들여진 수신자가 없어 보낼 것이 없습니다"),
		Detail:     lang.T("This reply is an echo: all recipients (RCPT TO) were refused before, or none was given. The reason stands in the reply to RCPT TO, which this log leaves out or the program did not look at.", "이 응답은 결과일 뿐입니다. 앞에서 모든 수신자(RCPT TO)가 거부되었거나 지정되지 않았습니다. 원인은 RCPT TO의 응답에 있는데 이 로그에 없거나 프로그램이 확인하지 않았습니다."),
		Fix:        lang.T("Look for the reply to RCPT TO before this line (relay denied, user unknown, login needed) and turn the program's debug output on.", "이 줄 앞에 있는 RCPT TO의 응답(중계 거부, 없는 사용자, 인증 필요 등)을 찾고 프로그램의 디버그 출력을 켜십시오."),
		Misleading: lang.T("The words sound like a mistake in the order of commands; the refused recipient is the cause.", "명령 순서가 잘못된 것처럼 보이지만 원인은 거부된 수신자입니다."),
		Matches:    []string{"DATA: 503 RCPT first (#5.5.1)", "DATA: 554 5.5.1 Error: no valid recipients"},
		Near:       []string{"DATA: 503 5.5.1 Error: need MAIL command"},
	},
	{
		ID: "no-accepted-sender", Reason: "rejected", Whose: sender, Retry: no, Certainty: likely,
		If:         []Cond{{Steps: "RCPT DATA content", Codes: "503", Says: []string{"mail first", "need mail", "mail from first", "no sender", "sender not yet given", "mail before"}, When: func(f *Facts) bool { return f.Quoted }}}, // a whole transcript shows what became of MAIL
		Title:      lang.T("the server knows no sender: MAIL FROM was refused before, or left out", "서버에 발신자가 없습니다: 앞의 MAIL FROM이 거부되었거나 빠졌습니다"),
		Detail:     lang.T("This reply is an echo: MAIL FROM has to be accepted before RCPT TO and DATA. It was refused, or the program began a message on a connection whose state it does not know any more; its reply stands before this one, or in a part the log leaves out.", "이 응답은 결과일 뿐입니다. RCPT TO와 DATA 앞에서 MAIL FROM이 받아들여져야 하는데 거부되었거나, 프로그램이 상태를 알 수 없는 연결에서 메시지를 시작한 것입니다. MAIL FROM의 응답은 이 줄 앞에 있거나 로그에서 빠진 부분에 있습니다."),
		Fix:        lang.T("Look for the reply to MAIL FROM before this line (sender not allowed, login needed) and turn the program's debug output on; with a long-lived connection send RSET or connect anew.", "이 줄 앞에 있는 MAIL FROM의 응답(허용되지 않은 발신자, 인증 필요)을 찾고 프로그램의 디버그 출력을 켜십시오. 오래 열어 둔 연결이라면 RSET을 보내거나 다시 연결하십시오."),
		Misleading: lang.T("The words sound like a mistake in the order of commands; the refused sender is mostly the cause.", "명령 순서가 잘못된 것처럼 보이지만 대개 거부된 발신자가 원인입니다."),
		Matches:    []string{"Expected response code 354 but got code \"503\", with message \"503 MAIL first (#5.5.1)\""},
		Near:       []string{"DATA: 503 RCPT first (#5.5.1)", "DATA: 503 5.5.1 Error: need MAIL command"},
	},
	{
		ID: "command-not-recognised", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "EHLO HELO LHLO", Codes: "500 502"},
			{Steps: "MAIL RCPT DATA", Codes: "500 502", Says: []string{"unrecognized", "unrecognised", "not recognized", "not recognised", "unknown command", "unimplemented", "not implemented", "command unknown"}},
		},
		Title:   lang.T("the server did not recognise the client's command", "서버가 클라이언트의 명령을 알아듣지 못했습니다"),
		Detail:  lang.T("The server answered {command|the command} with {code|an error}. What came to it was not the command the log shows: other bytes were in front of it (a PROXY header, the rest of a TLS handshake, an invisible character), a firewall changed it, or the server knows only HELO or LMTP.", "서버가 {command|명령}에 {code|오류} 코드로 응답했습니다. 서버에 도착한 것이 로그에 보이는 명령과 다릅니다. 앞에 다른 바이트(PROXY 헤더, TLS 핸드셰이크의 나머지, 보이지 않는 문자)가 붙었거나, 방화벽이 바꾸었거나, 서버가 HELO나 LMTP만 압니다."),
		Fix:     lang.T("Look at the raw bytes (a packet capture), at a load balancer's PROXY setting and at firewalls that inspect SMTP; try HELO and another port.", "실제 바이트(패킷 캡처)와 로드 밸런서의 PROXY 설정, SMTP를 검사하는 방화벽을 확인하십시오. HELO와 다른 포트도 시도해 보십시오."),
		Fill:    firewallNote,
		Matches: []string{"EHLO: 502 5.5.1 command not implemented", "MAIL: 500 5.5.1 Command unrecognized"},
		Near:    []string{"EHLO: 501 5.5.4 Invalid domain name", "MAIL: 500 5.5.2 Line too long"},
	},
	{
		ID: "hello-missing", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "503", Steps: "MAIL RCPT", Says: []string{"hello", "helo", "ehlo"}, Without: []string{"auth", "log in", "login"}}},
		Title:   lang.T("the client did not say hello", "클라이언트가 EHLO를 보내지 않았습니다"),
		Detail:  lang.T("The server wants EHLO or HELO before the sender. Either the client left it out, or its EHLO was refused, or it did not repeat it after STARTTLS.", "서버는 발신자보다 EHLO나 HELO를 먼저 받아야 합니다. 클라이언트가 빠뜨렸거나, EHLO가 거부되었거나, STARTTLS 뒤에 다시 보내지 않았습니다."),
		Fix:     lang.T("Send EHLO after the greeting and again after STARTTLS; mail libraries do it by themselves.", "인사말 뒤에, 그리고 STARTTLS 뒤에 다시 EHLO를 보내십시오. 메일 라이브러리는 알아서 보냅니다."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: MAIL FROM:<alice@example.com>\nS: 503 5.5.1 Error: send HELO/EHLO first"},
		Near:    []string{"MAIL: 503 Error: need EHLO and AUTH first"},
	},
	{
		ID: "address-read-as-option", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "MAIL RCPT", Codes: "5", Says: []string{"unsupported option: @", "unsupported option: <@>"}}},
		Title:   lang.T("the server read the address as an option: the address is not in angle brackets", "서버가 주소를 옵션으로 읽었습니다. 주소가 꺾쇠괄호 안에 있지 않습니다"),
		Detail:  lang.T("In MAIL FROM:<address> and RCPT TO:<address> the address stands alone in angle brackets, right behind the colon; whatever follows a space is an option. Here a name, a space or a second address came first, or the brackets are missing or doubled, so the syntax of the command is wrong. The address itself may be right.", "MAIL FROM:<주소>와 RCPT TO:<주소>에서 주소는 콜론 바로 뒤의 꺾쇠괄호 안에 혼자 있어야 하며, 공백 뒤에 오는 것은 모두 옵션입니다. 여기서는 이름이나 공백, 다른 주소가 앞에 있거나 꺾쇠괄호가 없거나 겹쳐서 명령의 구문이 잘못되었습니다. 주소 자체는 맞을 수 있습니다."),
		Fix:     lang.T("Give the mail library the bare address as envelope sender and recipient (name@example.com, without display name and brackets), and update the library; where you write the commands yourself, write MAIL FROM:<name@example.com>.", "메일 라이브러리에 봉투 발신자와 수신자로 주소만 넘기고(표시 이름과 꺾쇠괄호 없이 name@example.com) 라이브러리를 업데이트하십시오. 명령을 직접 쓴다면 MAIL FROM:<name@example.com>으로 쓰십시오."),
		Matches: []string{"MAIL: 555 5.5.4 Unsupported option: alice@example.com"},
		Near:    []string{"MAIL: 555 5.5.4 Unsupported option: AUTH=<>"},
	},
	{
		ID: "parameter-not-supported", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "MAIL RCPT", Codes: "0 5", Says: []string{"unsupported option", "unsupported parameter", "parameters not recogn", "parameter not recogn", "parameters not implemented", "parameter not implemented", "parameter not supported", "option not supported", "unknown parameter", "unknown option"}, Without: []string{"helo", "ehlo"}}},
		Title:   lang.T("the server does not know an option that stands behind the address", "서버가 주소 뒤에 붙은 옵션을 지원하지 않습니다"),
		Detail:  lang.T("MAIL FROM and RCPT TO may carry parameters of extensions behind the address: SIZE, BODY, SMTPUTF8, AUTH, and RET, ENVID, NOTIFY and ORCPT for delivery receipts (DSN). The client used one that this server does not offer in its reply to EHLO, or with a value it cannot read. The address itself is not meant.", "MAIL FROM과 RCPT TO의 주소 뒤에는 SIZE, BODY, SMTPUTF8, AUTH와 배달 확인(DSN)용 RET, ENVID, NOTIFY, ORCPT 같은 확장 매개변수가 올 수 있습니다. 클라이언트가 이 서버의 EHLO 응답에 없는 매개변수를 썼거나 값이 잘못되었습니다. 주소 자체의 문제가 아닙니다."),
		Fix:     lang.T("Compare the command with the list in the reply to EHLO and switch the option off in the client: mostly the request for a delivery receipt (DSN), or a message whose Message-ID or size is odd, which has to be written anew.", "명령을 EHLO 응답의 목록과 비교하고 클라이언트에서 그 옵션을 끄십시오. 대개 배달 확인(DSN) 요청이거나 Message-ID나 크기가 이상한 메시지이므로 메시지를 새로 작성해 보십시오."),
		Matches: []string{"MAIL: 555 5.5.4 Unsupported option: AUTH=<>", "MAIL: 555 5.5.4 MAIL FROM/RCPT TO parameters not recognized or not implemented"},
		Near:    []string{"MAIL: 555 5.5.2 Syntax error", "EHLO: 501 5.5.4 unknown parameter"},
	},
}
