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
		Detail:  lang.T("A load balancer sends a line with the client's address first (PROXY protocol). A server that was not told of it takes it for a command.", "로드 밸런서가 클라이언트 주소가 담긴 줄(PROXY 프로토콜)을 먼저 보냅니다. 설정되지 않은 서버는 이를 명령으로 받아들입니다."),
		Fix:     lang.T("Switch the PROXY protocol on in the server (in Postfix smtpd_upstream_proxy_protocol), or off in the load balancer.", "서버에서 PROXY 프로토콜을 켜거나(Postfix는 smtpd_upstream_proxy_protocol) 로드 밸런서에서 끄십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: PROXY TCP4 192.0.2.7 198.51.100.2 40000 25\nS: 500 5.5.2 command not recognized"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: PROX\nS: 500 5.5.2 command not recognized\nC: QUIT\nS: 221 bye"},
	},
	{
		ID: "not-smtp-imap", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("* ok") }}},
		Title:   lang.T("this is an IMAP server, not an SMTP server", "SMTP 서버가 아니라 IMAP 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 업체의 SMTP 포트를 쓰십시오. STARTTLS는 587, TLS는 465입니다(서버끼리는 25)."),
		Named:   lang.T("this is an IMAP server, not an SMTP server ({target})", "SMTP 서버가 아니라 IMAP 서버입니다 ({target})"),
		Matches: []string{"greeting: * OK IMAP4rev1 ready"},
		Near:    []string{"greeting: 220 OK IMAP4rev1 ready"},
	},
	{
		ID: "not-smtp-pop3", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("+ok") }}},
		Title:   lang.T("this is a POP3 server, not an SMTP server", "SMTP 서버가 아니라 POP3 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 업체의 SMTP 포트를 쓰십시오. STARTTLS는 587, TLS는 465입니다(서버끼리는 25)."),
		Named:   lang.T("this is a POP3 server, not an SMTP server ({target})", "SMTP 서버가 아니라 POP3 서버입니다 ({target})"),
		Matches: []string{"greeting: +OK POP3 ready"},
		Near:    []string{"greeting: 220 +OK"},
	},
	{
		ID: "not-smtp-http", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("http/", "<html") }}},
		Title:   lang.T("this is an HTTP server, not an SMTP server", "SMTP 서버가 아니라 HTTP 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 업체의 SMTP 포트를 쓰십시오. STARTTLS는 587, TLS는 465입니다(서버끼리는 25)."),
		Named:   lang.T("this is an HTTP server, not an SMTP server ({target})", "SMTP 서버가 아니라 HTTP 서버입니다 ({target})"),
		Matches: []string{"greeting: HTTP/1.1 400 Bad Request"},
		Near:    []string{"greeting: 220 HTTP/1.1"},
	},
	{
		ID: "not-smtp-ssh", Reason: "mailererror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: func(f *Facts) bool { return f.begins("ssh-") }}},
		Title:   lang.T("this is an SSH server, not an SMTP server", "SMTP 서버가 아니라 SSH 서버입니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 업체의 SMTP 포트를 쓰십시오. STARTTLS는 587, TLS는 465입니다(서버끼리는 25)."),
		Named:   lang.T("this is an SSH server, not an SMTP server ({target})", "SMTP 서버가 아니라 SSH 서버입니다 ({target})"),
		Matches: []string{"greeting: SSH-2.0-OpenSSH_9.6"},
		Near:    []string{"greeting: 220 SSH-2.0"},
	},
	{
		ID: "not-smtp", Reason: "mailererror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Outcomes: protocolError, Codes: "0 1 6 7 8 9", When: answered}},
		Title:   lang.T("what answers on this port is not SMTP", "이 포트에서 응답하는 것은 SMTP가 아닙니다"),
		Detail:  lang.T("An SMTP server begins every line with a three-digit code. This one does not.", "SMTP 서버는 모든 줄을 세 자리 코드로 시작하지만 이 서버는 그렇지 않습니다."),
		Fix:     lang.T("Use the SMTP port of your provider: 587 with STARTTLS or 465 with TLS (25 between servers).", "메일 업체의 SMTP 포트를 쓰십시오. STARTTLS는 587, TLS는 465입니다(서버끼리는 25)."),
		Named:   lang.T("what answers on this port is not SMTP ({target})", "이 포트에서 응답하는 것은 SMTP가 아닙니다 ({target})"),
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
		ID: "reply-out-of-step", Reason: "mailererror", Whose: client, Retry: yes, Certainty: likely,
		If:      []Cond{{Outcomes: protocolError, Codes: "2"}},
		Title:   lang.T("command and reply are out of step", "명령과 응답의 짝이 어긋났습니다"),
		Detail:  lang.T("DATA is answered with 354, or refused. The reply it got here belongs to an earlier command: client and server are one reply apart, as happens with connections that are used again after an error, or with faulty pipelining.", "DATA에는 354나 거부 응답이 와야 합니다. 여기서 받은 응답은 앞선 명령의 것으로, 클라이언트와 서버가 응답 하나만큼 어긋나 있습니다. 오류 뒤에 연결을 다시 쓰거나 파이프라이닝이 잘못되었을 때 생깁니다."),
		Fix:     lang.T("Open a new connection for the message; then update the mail library or switch its pipelining off.", "새로 연결해서 보내십시오. 그런 다음 메일 라이브러리를 갱신하거나 파이프라이닝을 끄십시오."),
		Matches: []string{"DATA: 250 2.1.5 Ok"},
		Near:    []string{"DATA: 451 4.3.0 later"},
	},
	{
		ID: "hello-missing", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "503", Steps: "MAIL", Says: []string{"hello", "helo", "ehlo"}, Without: []string{"auth", "log in", "login"}}},
		Title:   lang.T("the client did not say hello", "클라이언트가 EHLO를 보내지 않았습니다"),
		Detail:  lang.T("The server wants EHLO or HELO before the sender. Either the client left it out, or its EHLO was refused, or it did not repeat it after STARTTLS.", "서버는 발신자보다 EHLO나 HELO를 먼저 받아야 합니다. 클라이언트가 빠뜨렸거나, EHLO가 거부되었거나, STARTTLS 뒤에 다시 보내지 않았습니다."),
		Fix:     lang.T("Send EHLO after the greeting and again after STARTTLS; mail libraries do it by themselves.", "인사말 뒤에, 그리고 STARTTLS 뒤에 다시 EHLO를 보내십시오. 메일 라이브러리는 알아서 보냅니다."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: MAIL FROM:<alice@example.com>\nS: 503 5.5.1 Error: send HELO/EHLO first"},
		Near:    []string{"MAIL: 503 Error: need EHLO and AUTH first"},
	},
}
