package analyze

import "github.com/smtplog/smtplog/internal/lang"

// troubleCauses are about connections that were not made or did not last.
var troubleCauses = []causeRule{
	{
		id: "host-not-found", reason: "hostunknown", whose: whoseClient, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.v.trouble == troubleHost },
		title:  lang.T("the name of the server was not found", "서버 이름을 찾을 수 없습니다"),
		detail: lang.T("DNS has no address for this host name, so there was no connection at all. Most often the name is misspelt or an environment variable is empty; sometimes the machine has no DNS.", "DNS에 이 호스트 이름의 주소가 없어서 연결을 시도하지도 못했습니다. 대개 이름에 오타가 있거나 환경 변수가 비어 있고, 간혹 컴퓨터의 DNS 설정에 문제가 있습니다."),
		fix:    lang.T("Check the spelling of the host, and look it up on the same machine (nslookup HOST).", "호스트 이름의 철자를 확인하고, 같은 컴퓨터에서 조회해 보세요(nslookup 호스트)."),
		fill:   addTarget,
	},
	{
		id: "connection-refused", reason: "networkerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleRefused },
		title:  lang.T("nobody accepts connections on this host and port", "이 호스트와 포트에서 연결을 받지 않습니다"),
		detail: lang.T("The other machine answered that nothing listens on this port, or a firewall or hosting provider refuses on its behalf. User name and password play no part.", "상대 컴퓨터가 이 포트에서 받는 프로그램이 없다고 답했거나, 방화벽이나 호스팅 업체가 대신 거부한 것입니다. 사용자 이름이나 비밀번호와는 관계가 없습니다."),
		fix:    lang.T("Check host and port (587 with STARTTLS, 465 with TLS), whether the server runs, and whether your provider blocks outgoing SMTP.", "호스트와 포트(STARTTLS는 587, TLS는 465)가 맞는지, 서버가 실행 중인지, 사용 중인 업체가 외부 SMTP를 막는지 확인하세요."),
		fill:   addTarget,
	},
	{
		id: "network-unreachable", reason: "networkerror", whose: whoseClientNetwork, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleUnreachable },
		title:  lang.T("there is no way to the server's network", "서버가 있는 네트워크로 갈 수 없습니다"),
		detail: lang.T("The operating system has no route to this address: the machine is offline, the container has no network, or the name has only an IPv6 address and the machine no IPv6.", "운영체제에 이 주소로 가는 경로가 없습니다. 컴퓨터가 오프라인이거나, 컨테이너에 네트워크가 없거나, 서버에 IPv6 주소만 있는데 이 컴퓨터는 IPv6를 쓸 수 없는 경우입니다."),
		fix:    lang.T("Check the network of the machine, and try the server's IPv4 address.", "컴퓨터의 네트워크 연결을 확인하고 서버의 IPv4 주소로 시도해 보세요."),
		fill:   addTarget,
	},
	{
		id: "socket-missing", reason: "networkerror", whose: whoseClient, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.v.trouble == troubleNoSocket },
		title:  lang.T("the server's Unix socket does not exist", "서버의 유닉스 소켓이 없습니다"),
		detail: lang.T("The program wanted to talk to a server on the same machine through a file, and there is no such file: the server is not running, or the path is another.", "프로그램이 같은 컴퓨터의 서버와 소켓 파일로 통신하려 했지만 그 파일이 없습니다. 서버가 실행 중이 아니거나 경로가 다릅니다."),
		fix:    lang.T("Start the server, and compare the path with the server's configuration.", "서버를 실행하고 경로를 서버 설정과 비교하세요."),
	},
	{
		id: "plain-text-on-tls-port", reason: "networkerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.r.Outcome == ConnectionFailed && f.step == StepGreeting && f.r.Session.Target.Port == 465
		},
		title:  lang.T("the client waits in plain text on a TLS port", "TLS 포트에 평문으로 접속했습니다"),
		detail: lang.T("On port 465 the server expects TLS from the first byte and says nothing before it. The client waited for a greeting in plain text, so both waited until the time was over.", "465번 포트에서는 서버가 처음부터 TLS를 기다리며 그 전에는 아무것도 보내지 않습니다. 클라이언트는 평문 인사말을 기다렸기 때문에 서로 기다리다가 시간이 지났습니다."),
		fix:    lang.T("Use TLS from the start on port 465 (in Python smtplib.SMTP_SSL), or port 587 with STARTTLS.", "465번 포트에서는 처음부터 TLS를 쓰고(Python은 smtplib.SMTP_SSL), 아니면 587번 포트에서 STARTTLS를 쓰세요."),
	},
	{
		id: "connect-timeout", reason: "networkerror", whose: whoseClientNetwork, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleTimeout && f.step == StepConnect },
		title:  lang.T("the server did not answer the attempt to connect", "연결 요청에 서버가 응답하지 않았습니다"),
		detail: lang.T("The connection request got no answer at all. Cloud and home providers often block outgoing port 25 in this silent way; a wrong address or a firewall do the same.", "연결 요청에 아무 응답이 없었습니다. 클라우드나 가정용 인터넷 업체는 외부로 나가는 25번 포트를 이렇게 조용히 막는 경우가 많습니다. 주소가 틀렸거나 방화벽이 있을 때도 마찬가지입니다."),
		fix:    lang.T("Use port 587 or 465 of your mail provider; if it has to be port 25, ask your provider to open it.", "메일 업체의 587번이나 465번 포트를 쓰세요. 25번 포트를 써야 한다면 업체에 열어 달라고 요청하세요."),
		fill:   addTarget,
	},
	{
		id: "not-connected", reason: "networkerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleNotConnected },
		title:  lang.T("the program sends before it has connected", "연결하지 않은 채 명령을 보냈습니다"),
		detail: lang.T("The object was made without a host, or its connection was closed before; nothing of what the log shows as sent left the machine.", "호스트 없이 객체를 만들었거나 이미 연결이 닫혔습니다. 로그에 보낸 것으로 나오는 내용은 실제로 전송되지 않았습니다."),
		fix:    lang.T("Give the host to the constructor or call connect() first; after an error make a new connection.", "생성자에 호스트를 넘기거나 connect()를 먼저 호출하세요. 오류가 난 뒤에는 새로 연결하세요."),
	},
	{
		id: "no-greeting", reason: "networkerror", whose: whoseClientNetwork, retry: retryLater, certainty: possible,
		when: func(f *facts) bool {
			return f.r.Outcome == ConnectionFailed && f.step == StepGreeting && f.v.trouble == troubleTimeout
		},
		title:  lang.T("the server connected but never greeted", "연결은 되었지만 서버의 인사말이 오지 않았습니다"),
		detail: lang.T("The connection was made, and no 220 line came in time. The port may expect TLS from the start, it may not be an SMTP port, or the server (or a firewall in between) is overloaded.", "연결은 이루어졌지만 정해진 시간 안에 220 인사말이 오지 않았습니다. 처음부터 TLS를 쓰는 포트이거나, SMTP 포트가 아니거나, 서버 또는 중간의 방화벽이 과부하 상태일 수 있습니다."),
		fix:    lang.T("Check port and mode: 465 with TLS from the start, 587 and 25 without. Then try again with a longer time limit.", "포트와 방식을 확인하세요. 465는 처음부터 TLS, 587과 25는 평문으로 시작합니다. 그런 다음 제한 시간을 늘려 다시 시도하세요."),
		fill:   addTarget,
	},
	{
		id: "closed-before-greeting", reason: "networkerror", whose: whoseServer, retry: retryLater, certainty: possible,
		when: func(f *facts) bool {
			return f.r.Outcome == ConnectionFailed && f.step == StepGreeting
		},
		title:  lang.T("the server hung up before it greeted", "인사말도 없이 서버가 연결을 끊었습니다"),
		detail: lang.T("The connection was made and closed at once. Servers do so to addresses they have blocked, when they are overloaded, or when the port belongs to another service.", "연결되자마자 끊겼습니다. 차단한 주소에서 접속했거나, 서버가 과부하 상태이거나, 다른 서비스의 포트일 때 이런 일이 생깁니다."),
		fix:    lang.T("Check the port, try from another network, and ask the server's administrator whether your address is blocked.", "포트를 확인하고 다른 네트워크에서 시도해 보고, 주소가 차단되었는지 서버 관리자에게 문의하세요."),
		fill:   addTarget,
	},
	{
		id: "connection-lost-after-content", reason: "networkerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble.lost() && f.step == StepContent },
		title:  lang.T("the connection was lost before the message was confirmed", "메시지 수신 확인이 오기 전에 연결이 끊겼습니다"),
		detail: lang.T("The content was sent, and the connection broke before the server said yes or no. Nobody can tell from here whether it kept the message. A crash, a filter that takes too long, or a broken network look like this.", "내용을 보냈지만 서버가 받았는지 답하기 전에 연결이 끊겼습니다. 서버가 메시지를 보관했는지는 이 기록만으로 알 수 없습니다. 서버가 비정상 종료되었거나, 검사가 너무 오래 걸렸거나, 네트워크가 끊긴 경우입니다."),
		fix:    lang.T("Look into the server's log. Sending again may deliver the message twice.", "서버 로그를 확인하세요. 다시 보내면 메시지가 두 번 배달될 수 있습니다."),
	},
	{
		id: "reply-timeout", reason: "networkerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleTimeout && f.r.Outcome != TLSFailed },
		title:  lang.T("the server did not answer in time", "서버가 제시간에 응답하지 않았습니다"),
		detail: lang.T("The command was sent, and the client gave up waiting. Servers may take minutes (RFC 5321 §4.5.3.2 asks for 5), for example while they look up DNS; a client with a shorter limit gives up too early.", "명령을 보냈지만 클라이언트가 응답을 기다리다 포기했습니다. 서버는 DNS 조회 등으로 몇 분이 걸릴 수 있으며 RFC 5321 §4.5.3.2는 5분을 기다리라고 합니다. 제한 시간이 짧으면 너무 일찍 포기하게 됩니다."),
		fix:    lang.T("Raise the client's time limit to some minutes and try again; if it stays, ask the server's administrator.", "클라이언트의 제한 시간을 몇 분으로 늘려 다시 시도하세요. 계속되면 서버 관리자에게 문의하세요."),
	},
	{
		id: "connection-reset", reason: "networkerror", whose: whoseNetwork, retry: retryLater, certainty: possible,
		when:   func(f *facts) bool { return f.v.trouble == troubleReset && f.r.Outcome != TLSFailed },
		title:  lang.T("the connection was broken off", "연결이 강제로 끊겼습니다"),
		detail: lang.T("The other side, or a firewall in between, reset the connection without a word. No reply says why.", "상대 서버나 중간의 방화벽이 아무 말 없이 연결을 초기화했습니다. 이유를 알려 주는 응답은 없습니다."),
		fix:    lang.T("Try again, and from another network; then ask the server's administrator for the log of this minute.", "다시 시도하고, 다른 네트워크에서도 시도해 보세요. 그래도 안 되면 서버 관리자에게 해당 시각의 로그를 요청하세요."),
	},
	{
		id: "server-hung-up", reason: "networkerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleClosed && f.r.Outcome != TLSFailed },
		title:  lang.T("the server closed the connection without a reply", "서버가 응답 없이 연결을 끊었습니다"),
		detail: lang.T("A server ought to say 421 before it hangs up; this one did not. It may have crashed, or it does not want this client and does not say so.", "서버는 연결을 끊기 전에 421로 알려야 하지만 그러지 않았습니다. 비정상 종료되었거나 이유를 밝히지 않고 이 클라이언트를 거부한 것일 수 있습니다."),
		fix:    lang.T("Try again later; if it stays, ask the server's administrator for the log of this minute.", "나중에 다시 시도하세요. 계속되면 서버 관리자에게 해당 시각의 로그를 요청하세요."),
	},
	{
		id: "recipient-put-off", reason: "notaccept", whose: whoseNobody, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleDeferredRcpt },
		title:  lang.T("the server put the recipient off for a while (temporarily rejected)", "서버가 수신자를 잠시 미루었습니다(임시 거부)"),
		detail: lang.T("A temporary refusal of a recipient the server does not know yet is most often greylisting: a real mail server tries again after some minutes and is let through.", "처음 보는 발신자의 수신자를 임시로 거부하는 것은 대개 그레이리스팅입니다. 정상적인 메일 서버는 몇 분 뒤에 다시 시도하고, 그때는 통과합니다."),
		fix:    lang.T("Let the sending server retry later; if it lasts for hours, ask the administrator of the receiving server.", "발신 서버가 나중에 다시 시도하게 두십시오. 몇 시간이 지나도 그대로면 수신 서버의 관리자에게 문의하십시오."),
	},
	{
		id: "recipient-rejected-in-log", reason: "rejected", whose: whoseSender, retry: retryNo, certainty: possible,
		when:   func(f *facts) bool { return f.v.trouble == troubleRejectedRcpt },
		title:  lang.T("the server refused the recipient", "서버가 수신자를 거부했습니다"),
		detail: lang.T("The server's log says so without the reply it gave. The words behind it tell whether it was about the address, the sender or a missing login.", "서버 로그에 거부했다는 사실만 있고 실제 응답은 없습니다. 그 뒤에 적힌 말에 주소, 발신자, 로그인 가운데 무엇이 문제인지 나와 있습니다."),
		fix:    lang.T("Read the reason behind the entry, and check the address and whether the client has to log in.", "그 줄에 적힌 이유를 읽고, 주소가 맞는지와 로그인이 필요한지 확인하십시오."),
	},
	{
		id: "no-connection", reason: "networkerror", whose: whoseClientNetwork, retry: retryLater, certainty: possible,
		when:   func(f *facts) bool { return f.v.trouble == troubleNoConnection },
		title:  lang.T("the program could not connect to the server", "프로그램이 서버에 연결하지 못했습니다"),
		detail: lang.T("The program says no more than that. Behind it stand a wrong host or port, a firewall or provider that blocks SMTP, or TLS that does not fit the port.", "프로그램은 그 이상의 이유를 말하지 않습니다. 호스트나 포트가 틀렸거나, 방화벽이나 업체가 SMTP를 막거나, TLS 방식이 포트와 맞지 않는 경우입니다."),
		fix:    lang.T("Check host and port (587 with STARTTLS, 465 with TLS from the start) from the same machine, and turn on the program's debug output to see more.", "같은 컴퓨터에서 호스트와 포트(587은 STARTTLS, 465는 처음부터 TLS)를 확인하고, 프로그램의 디버그 출력을 켜서 더 살펴보십시오."),
		fill:   addTarget,
	},
}

// addTarget names what the client wanted to reach.
func addTarget(f *facts, c *Cause) {
	if t := f.target(); t != "" {
		c.Title = lang.T(c.Title.En+" ("+t+")", c.Title.Ko+" ("+t+")")
	}
}
