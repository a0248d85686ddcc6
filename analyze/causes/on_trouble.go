package causes

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

func noTLSFailure(f *Facts) bool { return f.Outcome != tlsFailed }

// Words behind "rejected RCPT" in a server's log that tell more than the fact.
var (
	itselfWords      = []string{"lowest numbered mx record points to local host"}
	verifyWords      = []string{"sender verify f", "sender verification f", "could not complete sender verify"}
	loggedRelayWords = []string{"relay not permitted", "relay denied", "relaying denied"}
	nobodyWords      = []string{"unrouteable address", "unknown user", "user unknown", "no such user"}
	rejectedWords    = slices.Concat(verifyWords, loggedRelayWords, nobodyWords)
)

// troubleEntries are about connections that were not made or did not last.
var troubleEntries = []Entry{
	{
		ID: "host-not-found", Reason: "hostunknown", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleHost}}},
		Title:   lang.T("the name of the server was not found", "서버 이름을 찾을 수 없습니다"),
		Detail:  lang.T("DNS has no address for this host name, so there was no connection at all. Most often the name is misspelt or an environment variable is empty; sometimes the machine has no DNS.", "DNS에 이 호스트 이름의 주소가 없어서 연결을 시도하지도 못했습니다. 대개 이름에 오타가 있거나 환경 변수가 비어 있고, 간혹 컴퓨터의 DNS 설정에 문제가 있습니다."),
		Fix:     lang.T("Check the spelling of the host, and look it up on the same machine (nslookup HOST).", "호스트 이름의 철자를 확인하고, 같은 컴퓨터에서 조회해 보십시오(nslookup 호스트)."),
		Named:   lang.T("the name of the server was not found ({target})", "서버 이름을 찾을 수 없습니다({target})"),
		Matches: []string{"connect! socket.gaierror: [Errno -2] Name or service not known"},
		Near:    []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
	},
	{
		ID: "openssl-renegotiates", Reason: "networkerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleRenegotiated}}},
		Title:   lang.T("openssl s_client took the line for a command of its own", "openssl s_client가 입력한 줄을 자신의 명령으로 받아들였습니다"),
		Detail:  lang.T("Where a line typed into openssl s_client begins with a capital R, the program renegotiates the encryption (RENEGOTIATING) instead of sending the line; with a capital Q it quits. So RCPT TO never reached the server, and the server is not at fault.", "openssl s_client에 입력한 줄이 대문자 R로 시작하면 프로그램은 그 줄을 보내지 않고 암호화를 다시 협상합니다(RENEGOTIATING). 대문자 Q로 시작하면 종료합니다. 따라서 RCPT TO는 서버에 전달되지 않았으며 서버에는 잘못이 없습니다."),
		Fix:     lang.T("Write the command in lower case (rcpt to:<…>), or start openssl s_client with -quiet or -ign_eof, which switch its own commands off. SMTP commands may be written in either case.", "명령을 소문자로 쓰거나(rcpt to:<…>) openssl s_client를 -quiet 또는 -ign_eof 옵션으로 실행하여 자체 명령을 끄십시오. SMTP 명령은 대문자와 소문자를 구별하지 않습니다."),
		Matches: []string{"250 HELP\nMAIL FROM:<alice@example.com>\n250 2.1.0 Ok\nRCPT TO:<bob@example.org>\nRENEGOTIATING\n"},
		Near:    []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
	},
	{
		ID: "connection-refused", Reason: "networkerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleRefused}}},
		Title:   lang.T("nobody accepts connections on this host and port", "이 호스트와 포트에서 연결을 받지 않습니다"),
		Detail:  lang.T("The connection was refused: the other machine answered that nothing listens on this port, or a firewall or hosting provider blocks outgoing SMTP and refuses on its behalf. User name and password play no part. That it works on localhost or from another machine points to such a block.", "연결이 거부되었습니다. 이 포트에서 기다리는 프로그램이 없다고 상대 컴퓨터가 답했거나, 방화벽이나 호스팅 업체가 외부 SMTP를 막고 대신 거부한 것입니다. 사용자 이름이나 비밀번호와는 관계가 없습니다. localhost나 다른 컴퓨터에서는 된다면 이런 차단일 가능성이 큽니다."),
		Fix:     lang.T("Check host and port (587 with STARTTLS, 465 with TLS) and whether the server runs; then ask the hosting provider whether it blocks outgoing SMTP and which relay it wants instead. In a container localhost is the container itself, not the host.", "호스트와 포트(STARTTLS는 587번, TLS는 465번)가 맞는지, 서버가 실행 중인지 확인하십시오. 그런 다음 호스팅 업체에 외부 SMTP를 막는지, 대신 어떤 릴레이를 써야 하는지 문의하십시오. 컨테이너 안에서 localhost는 호스트가 아니라 컨테이너 자신입니다."),
		Named:   lang.T("nobody accepts connections on this host and port ({target})", "이 호스트와 포트에서 연결을 받지 않습니다({target})"),
		Matches: []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
		Near:    []string{"connect! TimeoutError: timed out"},
	},
	{
		ID: "network-unreachable", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleUnreachable}}},
		Title:   lang.T("there is no way to the server's network", "서버가 있는 네트워크로 갈 수 없습니다"),
		Detail:  lang.T("The operating system has no route to this address: the machine is offline, the container has no network, or the name has only an IPv6 address and the machine no IPv6.", "운영체제에 이 주소로 가는 경로가 없습니다. 컴퓨터가 오프라인이거나, 컨테이너에 네트워크가 없거나, 서버에 IPv6 주소만 있는데 이 컴퓨터는 IPv6를 쓸 수 없는 경우입니다."),
		Fix:     lang.T("Check the network, firewall and routes of the machine (hosting providers block outgoing port 25 in this way, too), and try the server's IPv4 address. A mail server without IPv6 should not try it (Postfix: inet_protocols = ipv4).", "컴퓨터의 네트워크, 방화벽, 경로를 확인하고(호스팅 업체가 외부 25번 포트를 이렇게 막기도 합니다) 서버의 IPv4 주소로 시도해 보십시오. IPv6를 쓸 수 없는 메일 서버는 IPv6를 쓰지 않도록 하십시오(Postfix: inet_protocols = ipv4)."),
		Named:   lang.T("there is no way to the server's network ({target})", "서버가 있는 네트워크로 갈 수 없습니다({target})"),
		Matches: []string{"connect! OSError: [Errno 101] Network is unreachable"},
		Near:    []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
	},
	{
		ID: "socket-missing", Reason: "networkerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleNoSocket}}},
		Title:   lang.T("the server's Unix socket does not exist", "서버의 유닉스 소켓이 없습니다"),
		Detail:  lang.T("The program wanted to talk to a server on the same machine through a file, and there is no such file: the server is not running, or the path is another.", "프로그램이 같은 컴퓨터의 서버와 소켓 파일로 통신하려 했지만 그 파일이 없습니다. 서버가 실행 중이 아니거나 경로가 다릅니다."),
		Fix:     lang.T("Start the server, and compare the path with the server's configuration.", "서버를 실행하고 경로를 서버 설정과 비교하십시오."),
		Matches: []string{"connect: to ('/run/lmtp.sock', 0) None\nFileNotFoundError: [Errno 2] No such file or directory"},
		Near:    []string{"connect! ConnectionRefusedError: [Errno 111] Connection refused"},
	},
	{
		ID: "plain-text-on-tls-port", Reason: "networkerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Outcomes: connectionFailed, Steps: "greeting", When: func(f *Facts) bool { return f.Port == 465 && f.TLS != "implicit" }}, {Troubles: []Trouble{TroubleNoConnection, TroubleTimeout, TroubleClosed}, Notes: []string{"response: -1", "response: [eof]"}, When: func(f *Facts) bool { return f.Port == 465 }}},
		Title:   lang.T("the client waits in plain text on a TLS port", "TLS 포트에 평문으로 접속했습니다"),
		Detail:  lang.T("On port 465 the server expects TLS from the first byte and says nothing before it. The client waited for a greeting in plain text, so both waited until the time was over.", "465번 포트에서는 서버가 처음부터 TLS를 기다리며 그 전에는 아무것도 보내지 않습니다. 클라이언트는 평문 인사말을 기다렸기 때문에 서로 기다리다가 시간이 지났습니다."),
		Fix:     lang.T("Use TLS from the start on port 465 (in Python smtplib.SMTP_SSL), or port 587 with STARTTLS.", "465번 포트에서는 처음부터 TLS를 쓰고(Python은 smtplib.SMTP_SSL), 아니면 587번 포트에서 STARTTLS를 쓰십시오."),
		Options: tlsOptions,
		Matches: []string{"greeting:465! smtplib.SMTPServerDisconnected: Connection unexpectedly closed", "javax.mail.MessagingException: Could not connect to SMTP host: mail.example.com, port: 465, response: -1"},
		Near:    []string{"greeting:587! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "connect-timeout", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleTimeout}, Steps: "connect"}},
		Title:   lang.T("the server did not answer the attempt to connect", "연결 요청에 서버가 응답하지 않았습니다"),
		Detail:  lang.T("The connection timed out: the request got no answer at all. Cloud, hosting and home providers often block outgoing SMTP, above all port 25, in this silent way; a firewall or a wrong address do the same. User name and password play no part.", "연결 시간이 초과되었습니다. 연결 요청에 아무 응답이 없었습니다. 클라우드, 호스팅, 가정용 인터넷을 제공하는 업체는 외부로 나가는 SMTP, 특히 25번 포트를 이렇게 조용히 막는 경우가 많습니다. 방화벽이 있거나 주소가 틀렸을 때도 마찬가지입니다. 사용자 이름이나 비밀번호와는 관계가 없습니다."),
		Fix:     lang.T("Use port 587 or 465 (or 2525) of your mail provider or a relay (smart host); if it has to be port 25, as for a server that delivers by itself, ask your provider to open it.", "메일 서비스나 릴레이(스마트 호스트)의 587번이나 465번(또는 2525번) 포트를 쓰십시오. 직접 배달하는 서버처럼 25번 포트를 써야 한다면 인터넷을 제공하는 업체에 열어 달라고 요청하십시오."),
		Named:   lang.T("the server did not answer the attempt to connect ({target})", "연결 요청에 서버가 응답하지 않았습니다({target})"),
		Matches: []string{"connect! TimeoutError: timed out"},
		Near:    []string{"greeting! TimeoutError: timed out"},
	},
	{
		ID: "not-connected", Reason: "networkerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleNotConnected}}},
		Title:   lang.T("the program sends before it has connected", "프로그램이 연결하기 전에 명령을 보내려 했습니다"),
		Detail:  lang.T("The object was made without a host, or its connection was closed before; nothing of what the log shows as sent left the machine.", "호스트 없이 객체를 만들었거나 이미 연결이 닫혔습니다. 로그에 보낸 것으로 나오는 내용은 실제로 전송되지 않았습니다."),
		Fix:     lang.T("Give the host to the constructor or call connect() first; after an error make a new connection.", "생성자에 호스트를 넘기거나 connect()를 먼저 호출하십시오. 오류가 난 뒤에는 새로 연결하십시오."),
		Matches: []string{"smtplib.SMTPServerDisconnected: please run connect() first"},
		Near:    []string{"smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "no-greeting", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: possible,
		If:      []Cond{{Outcomes: connectionFailed, Steps: "greeting", Troubles: []Trouble{TroubleTimeout}, When: func(f *Facts) bool { return f.Traced || !f.Noted("the read operation") }}},
		Options: timeoutOptions,
		Title:   lang.T("the server connected but never greeted", "연결은 되었지만 서버의 인사말이 오지 않았습니다"),
		Detail:  lang.T("The connection was made, and no 220 greeting came in time. The client waits in plain text while the port expects TLS from the start (secure: true), it is not an SMTP port at all, or the server (or a firewall or antivirus program in between) holds the connection back.", "연결은 이루어졌지만 정해진 시간 안에 220 인사말이 오지 않았습니다. 처음부터 TLS를 기다리는 포트에서(secure: true) 클라이언트가 평문을 기다리고 있거나, SMTP 포트가 아니거나, 서버 또는 중간의 방화벽이나 백신 프로그램이 연결을 붙잡고 있는 것입니다."),
		Fix:     lang.T("Check port and mode: 465 with TLS from the start, 587 and 25 without. Then try again with a longer time limit.", "포트와 방식을 확인하십시오. 465번은 처음부터 TLS를 쓰고, 587번과 25번은 평문으로 시작합니다. 그런 다음 제한 시간을 늘려 다시 시도하십시오."),
		Named:   lang.T("the server connected but never greeted ({target})", "연결은 되었지만 서버의 인사말이 오지 않았습니다({target})"),
		Matches: []string{"greeting! TimeoutError: timed out"},
		Near:    []string{"connect! TimeoutError: timed out"},
	},
	{
		ID: "closed-before-greeting", Reason: "networkerror", Whose: server, Retry: later, Certainty: possible,
		If: []Cond{{Outcomes: connectionFailed, Steps: "greeting", When: func(f *Facts) bool {
			return f.Trouble != TroubleTimeout && (!f.Quoted || f.Traced || !f.Trouble.Lost())
		}}},
		Title:   lang.T("the server hung up before it greeted", "인사말도 없이 서버가 연결을 끊었습니다"),
		Detail:  lang.T("The connection was made and closed before the 220 greeting. A port that expects TLS from the start (465) does so to a client in plain text; servers do it to addresses they have blocked, when they are overloaded, or when the port belongs to another service.", "연결된 뒤 220 인사말이 오기 전에 끊겼습니다. 처음부터 TLS를 기다리는 포트(465)에 평문으로 접속했거나, 차단한 주소에서 접속했거나, 서버가 과부하 상태이거나, 다른 서비스의 포트일 때 이런 일이 생깁니다."),
		Fix:     lang.T("Check port and mode: 465 wants TLS from the start (SSL on), 587 and 25 begin in plain text with STARTTLS. Then try from another network, and ask the server's administrator whether your address is blocked.", "포트와 방식을 확인하십시오. 465는 처음부터 TLS(SSL 사용), 587과 25는 평문으로 시작하여 STARTTLS를 씁니다. 그런 다음 다른 네트워크에서 시도해 보고, 주소가 차단되었는지 서버 관리자에게 문의하십시오."),
		Named:   lang.T("the server hung up before it greeted ({target})", "인사말도 없이 서버가 연결을 끊었습니다({target})"),
		Matches: []string{"greeting! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
		Near:    []string{"EHLO! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "reply-after-client-gave-up", Reason: "networkerror", Whose: client, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleTimeout, TroubleClosed}, Steps: "content", When: func(f *Facts) bool { return f.LastTo == "QUIT" && f.Last == 250 }}},
		Title:   lang.T("the client gave up waiting for the answer to the message, and a 250 came a moment later", "클라이언트가 메시지에 대한 응답을 기다리다 포기한 직후 250 응답이 왔습니다"),
		Detail:  lang.T("No answer to the final dot came within the client's time limit, so it reports a failure. The 250 behind QUIT is most probably that answer, too late: then the message was accepted. Servers may take up to 10 minutes to answer the content (RFC 5321 §4.5.3.2.6), for example while they scan it.", "클라이언트의 제한 시간 안에 마지막 점에 대한 응답이 오지 않아 실패로 보고했습니다. QUIT 뒤의 250이 늦게 온 그 응답일 가능성이 크며, 그렇다면 메시지는 받아들여졌습니다. 서버는 내용을 검사하는 등 내용에 응답하는 데 최대 10분이 걸릴 수 있습니다(RFC 5321 §4.5.3.2.6)."),
		Fix:     lang.T("Raise the client's time limit to some minutes (old PHPMailer versions wait 10 seconds: upgrade). Look whether the message arrived before you send it again: it may be delivered twice.", "클라이언트의 제한 시간을 몇 분으로 늘리십시오(오래된 PHPMailer는 10초만 기다리므로 업그레이드하십시오). 다시 보내면 두 번 배달될 수 있으므로 먼저 메시지가 도착했는지 확인하십시오."),
		Options: timeoutOptions,
		Matches: []string{"2026-11-23 03:41:11\tCLIENT -> SERVER: DATA\n2026-11-23 03:41:11\tSERVER -> CLIENT: 354 go ahead\n2026-11-23 03:41:11\tCLIENT -> SERVER: Subject: x\n2026-11-23 03:41:11\tCLIENT -> SERVER: \n2026-11-23 03:41:11\tCLIENT -> SERVER: .\n2026-11-23 03:41:21\tSERVER -> CLIENT:\n2026-11-23 03:41:21\tSMTP ERROR: DATA END command failed:\n2026-11-23 03:41:21\tCLIENT -> SERVER: QUIT\n2026-11-23 03:41:24\tSERVER -> CLIENT: 250 OK id=1aBcDe-000Fgh-1J\n"},
		Near:    []string{"content! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "connection-lost-after-content", Reason: "networkerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleReset, TroubleTimeout, TroubleClosed}, Steps: "content"}},
		Title:   lang.T("the connection was lost before the message was confirmed", "메시지 수신 확인이 오기 전에 연결이 끊겼습니다"),
		Detail:  lang.T("The server said 354 to DATA, which is the normal go-ahead, and the connection was closed before it answered the final dot with yes or no. Nobody can tell from here whether it kept the message. A crash of the server, a filter that takes too long, or a broken network look like this.", "서버가 DATA에 계속하라는 정상 응답인 354를 보냈지만, 마지막 점에 답하기 전에 연결이 닫혔습니다. 서버가 메시지를 보관했는지는 이 로그만으로 알 수 없습니다. 서버가 비정상 종료되었거나, 필터의 검사가 너무 오래 걸렸거나, 네트워크가 끊긴 경우에 이렇게 됩니다."),
		Fix:     lang.T("Look into the server's log for a crash or a time limit, and try a short message without attachments. Sending again may deliver the message twice.", "서버 로그에서 비정상 종료나 제한 시간을 확인하고, 첨부 파일이 없는 짧은 메시지로 시험하십시오. 다시 보내면 메시지가 두 번 배달될 수 있습니다."),
		Matches: []string{"content! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
		Near:    []string{"MAIL! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "reply-timeout", Reason: "networkerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleTimeout}, When: noTLSFailure}},
		Title:   lang.T("the server did not answer in time", "서버가 제시간에 응답하지 않았습니다"),
		Detail:  lang.T("The command was sent, and the client gave up waiting. Servers may take minutes (RFC 5321 §4.5.3.2 asks for 5), for example while they look up DNS; a client with a shorter limit gives up too early.", "명령을 보냈지만 클라이언트가 응답을 기다리다 포기했습니다. 서버는 DNS 조회 등으로 몇 분이 걸릴 수 있으며 RFC 5321 §4.5.3.2는 5분을 기다리라고 합니다. 제한 시간이 짧으면 너무 일찍 포기하게 됩니다."),
		Fix:     lang.T("Raise the client's time limit to some minutes and try again; if it stays, ask the server's administrator.", "클라이언트의 제한 시간을 몇 분으로 늘려 다시 시도하십시오. 계속되면 서버 관리자에게 문의하십시오."),
		Options: timeoutOptions,
		Matches: []string{"MAIL! TimeoutError: timed out"},
		Near:    []string{"connect! TimeoutError: timed out"},
	},
	{
		ID: "connection-reset", Reason: "networkerror", Whose: network, Retry: later, Certainty: possible,
		If:      []Cond{{Troubles: []Trouble{TroubleReset}, When: noTLSFailure}},
		Title:   lang.T("the connection was broken off", "연결이 강제로 끊겼습니다"),
		Detail:  lang.T("The other side, or a firewall in between, reset the connection without a word. No reply says why.", "상대 서버나 중간의 방화벽이 아무 말 없이 연결을 끊었습니다(reset). 이유를 알려 주는 응답은 없습니다."),
		Fix:     lang.T("Try again, and from another network; then ask the server's administrator for the log of this minute.", "다시 시도하고, 다른 네트워크에서도 시도해 보십시오. 그래도 안 되면 서버 관리자에게 해당 시각의 로그를 요청하십시오."),
		Matches: []string{"MAIL! ConnectionResetError: [Errno 104] Connection reset by peer"},
		Near:    []string{"TLS! ConnectionResetError: [Errno 104] Connection reset by peer"},
	},
	{
		ID: "closed-after-starttls", Reason: "networkerror", Whose: server, Retry: no, Certainty: possible,
		If:      []Cond{{Outcomes: connectionFailed, Steps: "EHLO HELO", Troubles: []Trouble{TroubleReset, TroubleTimeout, TroubleClosed}, When: func(f *Facts) bool { return f.TLS == "starttls" }}},
		Title:   lang.T("the connection was lost right after STARTTLS", "STARTTLS 직후에 연결이 끊겼습니다"),
		Detail:  lang.T("The server said 220 to STARTTLS, and the next EHLO got no answer. Mostly the server drops connections whose TLS it cannot use: an old server without the TLS versions or ciphers of the client, a broken certificate or key, or a filter in between.", "서버가 STARTTLS에 220으로 답했지만 그다음 EHLO에는 응답하지 않았습니다. 대개 서버가 쓸 수 없는 TLS 연결을 끊은 것입니다. 클라이언트의 TLS 버전이나 암호 방식을 지원하지 않는 오래된 서버이거나, 인증서나 키가 잘못되었거나, 중간의 필터 때문입니다."),
		Fix:     lang.T("Look into the server's log for the TLS error and test with openssl s_client -starttls smtp -connect HOST:PORT; update the server, or, inside a trusted network only, let the client do without TLS.", "서버 로그에서 TLS 오류를 찾고 openssl s_client -starttls smtp -connect 호스트:포트로 시험하십시오. 서버를 업데이트하거나, 신뢰하는 내부망에서만 클라이언트가 TLS를 쓰지 않게 하십시오."),
		Options: noTLSOptions,
		Matches: []string{"2026-11-23 03:41:11\tCLIENT -> SERVER: STARTTLS\n2026-11-23 03:41:11\tSERVER -> CLIENT: 220 Begin TLS negotiation\n2026-11-23 03:41:11\tCLIENT -> SERVER: EHLO client.example.com\n2026-11-23 03:41:11\tSERVER -> CLIENT:\n2026-11-23 03:41:11\tSMTP ERROR: EHLO command failed:\n"},
		Near:    []string{"EHLO! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "empty-reply", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: possible,
		If:      []Cond{{Troubles: []Trouble{TroubleClosed}, Notes: []string{"an empty response", "got code \"\""}, When: noTLSFailure}},
		Title:   lang.T("the server closed the connection instead of answering", "서버가 응답하지 않고 연결을 닫았습니다"),
		Detail:  lang.T("The program expected a reply with a code and got an empty one: the connection was closed. Where it waited for 220, port and encryption mode mostly do not match (plain text on port 465, TLS on 587), or a firewall or provider blocks SMTP; later in a session the server drops a connection that was idle or that it does not want.", "프로그램이 코드가 있는 응답을 기다렸지만 빈 응답을 받았습니다. 연결이 닫힌 것입니다. 220을 기다리던 중이라면 대개 포트와 암호화 방식이 맞지 않거나(465번 포트에 평문, 587번 포트에 TLS) 방화벽이나 통신사가 SMTP를 막는 것이고, 세션의 뒷부분이라면 서버가 오래 쉰 연결이나 원하지 않는 연결을 끊은 것입니다."),
		Fix:     lang.T("Use port 465 with TLS from the start or port 587 with STARTTLS; in a long-running worker open a new connection for each batch. If it happens only now and then, send again, and look into the server's log for that minute.", "465번 포트에서 처음부터 TLS를 쓰거나 587번 포트에서 STARTTLS를 쓰십시오. 오래 실행되는 워커라면 묶음마다 새로 연결하십시오. 가끔만 생긴다면 다시 보내고 그 시각의 서버 로그를 확인하십시오."),
		Options: tlsOptions,
		Matches: []string{"Expected response code \"220\" but got an empty response.", "Swift_TransportException: Expected response code 250 but got code \"\", with message \"\""},
		Near:    []string{"MAIL! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "server-hung-up", Reason: "networkerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleClosed}, When: noTLSFailure}},
		Title:   lang.T("the server closed the connection without a reply", "서버가 응답 없이 연결을 끊었습니다"),
		Detail:  lang.T("A server ought to say 421 before it hangs up; this one did not. It may have crashed, or it does not want this client and does not say so.", "서버는 연결을 끊기 전에 421로 알려야 하지만 그러지 않았습니다. 비정상 종료되었거나 이유를 밝히지 않고 이 클라이언트를 거부한 것일 수 있습니다."),
		Fix:     lang.T("Try again later. If it stays, check port and encryption mode, try without the mail check of an antivirus program or firewall, and ask the server's administrator for the log of this minute.", "나중에 다시 시도하십시오. 계속되면 포트와 암호화 방식을 확인하고, 백신 프로그램이나 방화벽의 메일 검사를 끄고 시도해 보고, 서버 관리자에게 해당 시각의 로그를 요청하십시오."),
		Matches: []string{"MAIL! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
		Near:    []string{"MAIL: 421 4.3.2 shutting down"},
	},
	{
		ID: "recipient-put-off", Reason: "notaccept", Whose: nobody, Retry: later, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleDeferredRcpt}, When: func(f *Facts) bool { return !f.Noted(verifyWords...) && !f.Noted(itselfWords...) }}},
		Title:   lang.T("the server put the recipient off for a while (temporarily rejected)", "서버가 수신자를 일시적으로 거부했습니다(temporarily rejected)"),
		Detail:  lang.T("A temporary refusal of a recipient, to a client the server has not met before, is most often greylisting: a real mail server tries again after some minutes and is let through.", "처음 보는 클라이언트에게 수신자를 일시적으로 거부하는 것은 대개 그레이리스팅입니다. 정상적인 메일 서버는 몇 분 뒤에 다시 시도하고, 그때는 통과합니다."),
		Fix:     lang.T("Let the sending server retry later; if it lasts for hours, ask the administrator of the receiving server.", "발신 서버가 나중에 다시 시도하게 두십시오. 몇 시간이 지나도 그대로면 수신 서버의 관리자에게 문의하십시오."),
		Matches: []string{"2026-11-23 10:00:00 H=client.example.com [192.0.2.7] F=<alice@example.com> temporarily rejected RCPT <bob@example.org>: later"},
		Near:    []string{"RCPT: 450 4.2.0 Greylisted"},
	},
	{
		ID: "recipient-rejected-in-log", Reason: "rejected", Whose: sender, Retry: no, Certainty: possible,
		If:      []Cond{{Troubles: []Trouble{TroubleRejectedRcpt}, When: func(f *Facts) bool { return !f.Noted(rejectedWords...) }}},
		Title:   lang.T("the server refused the recipient", "서버가 수신자를 거부했습니다"),
		Detail:  lang.T("The server's log says so without the reply it gave. The words behind it tell whether it was about the address, the sender or a missing login.", "서버 로그에 거부했다는 사실만 있고 실제 응답은 없습니다. 그 뒤에 적힌 말에 주소, 발신자, 인증 가운데 무엇이 문제인지 나와 있습니다."),
		Fix:     lang.T("Read the reason behind the entry, and check the address and whether the client has to log in.", "그 줄에 적힌 이유를 읽고, 주소가 맞는지와 인증이 필요한지 확인하십시오."),
		Matches: []string{"2026-11-23 10:00:00 H=client.example.com [192.0.2.7] F=<alice@example.com> rejected RCPT <bob@example.org>: policy"},
		Near:    []string{"RCPT: 550 5.1.1 User unknown"},
	},
	{
		ID: "content-refused-unseen", Reason: "rejected", Whose: sender, Retry: no, Certainty: possible,
		If:      []Cond{{Troubles: []Trouble{TroubleRejectedData}}},
		Title:   lang.T("the server did not accept the message, and the program does not show its reply", "서버가 메시지를 받아들이지 않았지만 프로그램이 그 응답을 보여 주지 않습니다"),
		Detail:  lang.T("\"Data not accepted\" is PHPMailer's word for any refusal at DATA or after the content: a From address the account may not use, spam, an attachment too large or of a forbidden type, a daily limit, or a connection that was lost. These words do not tell which of them; the server's reply would.", "\"data not accepted\"는 DATA나 내용 뒤의 모든 거부를 가리키는 PHPMailer의 표현입니다. 계정이 쓸 수 없는 From 주소, 스팸, 너무 크거나 금지된 첨부 파일, 하루 발송 한도, 끊긴 연결 가운데 무엇인지는 이 말로 알 수 없고 서버의 응답을 보아야 합니다."),
		Fix:     lang.T("Set $mail->SMTPDebug = 2 (or the debug log of the plugin) and read the reply behind \"DATA END command failed\"; or look into the mail server's log. Meanwhile try a short text without attachments, with the address of the login as From.", "$mail->SMTPDebug = 2(또는 플러그인의 디버그 로그)로 설정하고 \"DATA END command failed\" 뒤의 응답을 읽거나 메일 서버의 로그를 확인하십시오. 그 사이에 인증한 주소를 From으로 하여 첨부 파일이 없는 짧은 글로 시험하십시오."),
		Matches: []string{"{\"code\": 422, \"message\": \"SMTP Error: data not accepted.\"}", "SMTP-Fehler: Daten werden nicht akzeptiert."},
		Near:    []string{"SMTP Error: Could not connect to SMTP host."},
	},
	{
		ID: "no-connection", Reason: "networkerror", Whose: clientNetwork, Retry: later, Certainty: possible,
		If:      []Cond{{Troubles: []Trouble{TroubleNoConnection}}},
		Title:   lang.T("the program could not connect to the server", "프로그램이 서버에 연결하지 못했습니다"),
		Detail:  lang.T("The program says no more than that: it could not connect. Behind it stand a wrong host or port, a firewall, antivirus program or hosting provider that blocks SMTP, or a TLS mode that does not fit the port.", "프로그램은 연결하지 못했다는 것 이상의 이유를 말하지 않습니다. 호스트나 포트가 틀렸거나, 방화벽이나 백신 프로그램, 호스팅 업체가 SMTP를 막거나, TLS 방식이 포트와 맞지 않는 경우입니다."),
		Fix:     lang.T("Check host and port (587 with STARTTLS, 465 with TLS from the start) from the same machine, and turn on the program's debug output to see more.", "같은 컴퓨터에서 호스트와 포트(587번은 STARTTLS, 465번은 처음부터 TLS)를 확인하고, 프로그램의 디버그 출력을 켜서 더 살펴보십시오."),
		Named:   lang.T("the program could not connect to the server ({target})", "프로그램이 서버에 연결하지 못했습니다({target})"),
		Matches: []string{"SMTP Error: Could not connect to SMTP host."},
		Near:    []string{"2026-11-23 03:41:11	Connection: opening to mx.example.org:587\n2026-11-23 03:41:11	SMTP ERROR: Failed to connect to server: Connection refused (111)"},
	},
}
