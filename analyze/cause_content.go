package analyze

import "github.com/smtplog/smtplog/internal/lang"

// contentCauses are about the message itself.
var contentCauses = []causeRule{
	{
		id: "virus-detected", reason: "virusdetected", whose: whoseSender, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.class() == 5 && f.says("virus", "malware", "infected") },
		title:  lang.T("the server found a virus in the message", "서버가 메시지에서 바이러스를 발견했습니다"),
		detail: lang.T("A scanner on the server refuses an attachment or a link in the message.", "서버의 검사 프로그램이 첨부 파일이나 링크를 거부했습니다."),
		fix:    lang.T("Scan the attachment; if it is clean, send it in another way.", "첨부 파일을 검사하고, 문제가 없으면 다른 방법으로 보내세요."),
	},
	{
		id: "attachment-type-refused", reason: "securityerror", whose: whoseSender, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 5 && f.says("potential security issue", "attachment type", "illegal attachment", "attachment not allowed", "file type", "banned attachment")
		},
		title:  lang.T("the server does not take this kind of attachment", "서버가 이 종류의 첨부 파일을 받지 않습니다"),
		detail: lang.T("Programs, scripts and some archives are refused, also inside a zip file.", "실행 파일, 스크립트, 일부 압축 파일은 zip 안에 있어도 거부됩니다."),
		fix:    lang.T("Send a link to the file instead.", "파일 대신 링크를 보내세요."),
	},
	{
		id: "message-format-refused", reason: "notcompliantrfc", whose: whoseClient, retry: retryNo, certainty: likely,
		when: func(f *facts) bool {
			return f.class() >= 4 && f.says("bare <lf>", "bare lf", "bare cr", "bare <cr>", "smtplf", "line length", "lines too long", "rfc 5322", "rfc5322", "rfc 2822", "missing a valid", "multiple 'from'", "missing header", "header syntax", "duplicate header", "invalid header", "without a date", "no date header")
		},
		title:  lang.T("the message is not written as the standard asks", "메시지 형식이 표준에 맞지 않습니다"),
		detail: lang.T("The server refuses the form of the message, not what it says: line endings, a line too long, or a header field that is missing, doubled or broken. The findings name what was seen.", "서버가 내용이 아니라 형식을 거부했습니다. 줄바꿈이 잘못되었거나, 줄이 너무 길거나, 헤더 필드가 없거나 중복되거나 잘못되었습니다. 점검 결과에서 확인할 수 있습니다."),
		fix:    lang.T("Let a mail library build the message, with one Date, one From and CR LF line endings.", "메일 라이브러리로 메시지를 만들고 Date와 From을 하나씩 넣고 줄바꿈은 CR LF로 하세요."),
	},
	{
		id: "spam-detected", reason: "spamdetected", whose: whoseSender, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.class() >= 4 && f.says("spam", "unsolicited", "junk mail", "bulk mail") },
		title:  lang.T("the server takes the message for spam", "서버가 메시지를 스팸으로 판단했습니다"),
		detail: lang.T("A filter judged by the content, the links, or the sender's reputation. Sending it again unchanged will not help.", "필터가 내용이나 링크, 발신자의 평판을 보고 판단했습니다. 그대로 다시 보내도 소용없습니다."),
		fix:    lang.T("Change the text and the links, set up SPF, DKIM and DMARC, and ask the recipient's administrator if it was a mistake.", "내용과 링크를 바꾸고 SPF, DKIM, DMARC를 설정하세요. 잘못된 판단이라면 수신 측 관리자에게 문의하세요."),
	},
	{
		id: "content-refused", reason: "contenterror", whose: whoseSender, retry: retryNo, certainty: possible,
		when: func(f *facts) bool {
			return f.class() == 5 && f.step == StepContent && (f.enhanced.IsZero() || f.enhanced.Subject == 6 && f.enhanced.Detail == 0)
		},
		title:  lang.T("the server refused the message after it had been sent", "서버가 메시지를 받은 뒤 거부했습니다"),
		detail: lang.T("Sender and recipients were accepted, and the refusal came after the content: a filter, a policy, or a fault of the message's form. The words of the reply tell as much as there is to know.", "발신자와 수신자는 받아들여졌지만 내용을 받은 뒤에 거부되었습니다. 필터나 정책, 메시지 형식이 원인입니다. 응답 문구에 나온 것 이상은 알 수 없습니다."),
		fix:    lang.T("Read the reply; send a short plain text to see whether the content or the sender is meant.", "응답 문구를 읽어 보세요. 짧은 텍스트만 보내 보면 내용 때문인지 발신자 때문인지 알 수 있습니다."),
	},
}

// serverCauses are about the server's own troubles.
var serverCauses = []causeRule{
	{
		id: "idle-timeout", reason: "networkerror", whose: whoseClient, retry: retryYes, certainty: likely,
		when: func(f *facts) bool {
			return f.code == 421 && (f.is(4, 2) || f.says("timeout", "timed out", "idle", "inactivity"))
		},
		title:  lang.T("the connection was idle for too long", "연결을 너무 오래 쓰지 않았습니다"),
		detail: lang.T("The server closes connections on which nothing is said for a while, and this client came too late. It is not about the sender or the message, although the reply stands behind that command.", "서버는 한동안 아무 명령이 없는 연결을 닫는데 클라이언트가 너무 늦게 보냈습니다. 응답이 그 명령 뒤에 있더라도 발신자나 메시지의 문제는 아닙니다."),
		fix:    lang.T("Open a new connection right before sending, and do not keep one for later.", "보내기 직전에 새로 연결하고, 나중에 쓰려고 연결을 열어 두지 마세요."),
	},
	{
		id: "server-shutting-down", reason: "systemerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when: func(f *facts) bool {
			return f.code == 421 && (f.is(3, 2) || f.says("shutting down", "shutdown", "restart"))
		},
		title:  lang.T("the server is shutting down", "서버가 종료되는 중입니다"),
		detail: lang.T("421 ends the session at any moment. This server is being stopped or restarted; the message was not accepted.", "421은 언제든 세션을 끝낼 수 있는 응답입니다. 서버가 중지되거나 다시 시작되는 중이며 메시지는 받아들여지지 않았습니다."),
		fix:    lang.T("Send it again in some minutes.", "몇 분 뒤에 다시 보내세요."),
	},
	{
		id: "server-storage-full", reason: "systemfull", whose: whoseServer, retry: retryLater, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 4 && (f.is(3, 1) || f.says("insufficient system storage", "insufficient storage", "disk full", "no space left"))
		},
		title:  lang.T("the server has no room left", "서버의 저장 공간이 부족합니다"),
		detail: lang.T("The disk of the server, not the recipient's mailbox, is full.", "수신자의 메일함이 아니라 서버의 디스크가 가득 찼습니다."),
		fix:    lang.T("Try again later; the server's administrator has to make room.", "나중에 다시 시도하세요. 서버 관리자가 공간을 확보해야 합니다."),
	},
	{
		id: "server-local-error", reason: "systemerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when: func(f *facts) bool {
			return f.class() == 4 && (f.is(3, 0) || f.is(3, 5) || f.says("local error", "local problem", "queue file write error", "internal error", "server configuration problem", "system problem"))
		},
		title:  lang.T("the server has a problem of its own", "서버 자체에 문제가 있습니다"),
		detail: lang.T("A 4yz code with these words means that something on the server failed: a disk, a filter, a look-up. The message is probably fine.", "이런 문구와 함께 온 4yz 코드는 디스크, 필터, 조회 등 서버 쪽의 무언가가 실패했다는 뜻입니다. 메시지에는 문제가 없을 가능성이 큽니다."),
		fix:    lang.T("Try again in some minutes; if it stays, tell the server's administrator.", "몇 분 뒤에 다시 시도하세요. 계속되면 서버 관리자에게 알리세요."),
	},
}

// endCauses are about sessions in which nothing went wrong, or nothing shows.
var endCauses = []causeRule{
	{
		id: "no-mail-attempted", reason: "undefined", whose: whoseNobody, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.r.Outcome == NoMail },
		title:  lang.T("no message was sent in this session, and nothing failed", "이 세션에서는 메일을 보내지 않았고 실패한 것도 없습니다"),
		detail: lang.T("The client talked to the server and left without sending a message, as connection tests and health checks do.", "클라이언트가 서버와 통신한 뒤 메시지를 보내지 않고 끝냈습니다. 연결 시험이나 상태 점검에서 흔한 일입니다."),
		fix:    lang.T("Nothing has to be changed. If a message should have been sent, look into the program for what it did before the QUIT.", "고칠 것은 없습니다. 메일을 보냈어야 한다면 프로그램이 QUIT을 보내기 전에 무엇을 했는지 확인하세요."),
	},
	{
		id: "client-could-not-encode", reason: "mailererror", whose: whoseClient, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.v.trouble == troubleLocal },
		title:  lang.T("the client's program failed on letters outside ASCII", "클라이언트 프로그램이 ASCII가 아닌 글자를 처리하지 못했습니다"),
		detail: lang.T("The program stopped before the command left the machine, because an address or a word holds letters that ASCII does not have. The server has refused nothing; the last line of the log was never sent.", "주소나 단어에 ASCII에 없는 글자가 있어 명령을 보내기 전에 프로그램이 멈췄습니다. 서버가 거부한 것은 없으며 로그의 마지막 줄은 실제로 전송되지 않았습니다."),
		fix:    lang.T("Write the domain in punycode (xn--…); for such letters before the @, use SMTPUTF8 if the server offers it (in Python send_message).", "도메인은 퓨니코드(xn--…)로 적으세요. @ 앞에 그런 글자가 있으면 서버가 지원할 때 SMTPUTF8을 쓰세요(Python은 send_message)."),
	},
	{
		id: "smtputf8-not-offered", reason: "notaccept", whose: whoseServer, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.v.trouble == troubleNoUTF8 },
		title:  lang.T("the server does not take addresses outside ASCII", "서버가 ASCII가 아닌 주소를 지원하지 않습니다"),
		detail: lang.T("An address in this message needs SMTPUTF8, and the server does not offer it, so the client sent nothing.", "이 메시지의 주소에는 SMTPUTF8이 필요한데 서버가 지원하지 않아 클라이언트가 보내지 않았습니다."),
		fix:    lang.T("Use an ASCII address, write the domain in punycode, or use a server with SMTPUTF8.", "ASCII 주소를 쓰거나, 도메인을 퓨니코드로 적거나, SMTPUTF8을 지원하는 서버를 쓰세요."),
	},
	{
		id: "replies-hidden", reason: "undefined", whose: whoseNobody, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.r.Outcome == Incomplete && f.r.Session.HidesReplies },
		title:  lang.T("the transcript does not show what the server said", "서버의 응답이 기록에 없습니다"),
		detail: lang.T("Only the client's lines are here. Whether the message was accepted stands in the replies, which this log leaves out.", "클라이언트가 보낸 줄만 있습니다. 메시지가 받아들여졌는지는 서버의 응답을 보아야 하는데 이 로그에는 빠져 있습니다."),
		fix:    lang.T("Get a log that holds both directions.", "양쪽의 내용이 모두 있는 로그를 구하세요."),
	},
	{
		id: "rest-encrypted", reason: "undefined", whose: whoseNobody, retry: retryNo, certainty: sure,
		when: func(f *facts) bool {
			return f.r.Outcome == Incomplete && f.r.Session.Flow != nil && f.r.Session.Flow.TLS != nil
		},
		title:  lang.T("the rest of the session is encrypted", "세션의 나머지 부분은 암호화되어 있습니다"),
		detail: lang.T("The two sides agreed on TLS, and the capture holds only what was sent before that. Nothing was refused up to there; whether a mail was sent, and whether it was taken, cannot be seen.", "양쪽이 TLS를 시작했고 캡처에는 그 전에 주고받은 내용만 있습니다. 거기까지 거부된 것은 없지만, 메일을 보냈는지와 받아들여졌는지는 알 수 없습니다."),
		fix:    lang.T("Look into the log of the client or of the server for the same minute, or capture on the side of a proxy that decrypts.", "같은 시각의 클라이언트나 서버 로그를 보거나, 복호화하는 프록시 쪽에서 캡처하세요."),
	},
	{
		id: "transcript-cut", reason: "undefined", whose: whoseNobody, retry: retryNo, certainty: sure,
		when:   func(f *facts) bool { return f.r.Outcome == Incomplete },
		title:  lang.T("the transcript ends before the outcome", "결과가 나오기 전에 기록이 끝납니다"),
		detail: lang.T("Nothing in what is here was refused. What happened next is not in the log: it was cut, or the program was still at work.", "기록된 부분에서 거부된 것은 없습니다. 그다음에 어떻게 되었는지는 로그에 없습니다. 로그가 잘렸거나 프로그램이 아직 진행 중이었습니다."),
		fix:    lang.T("Get the rest of the log, to the reply after the content or to the error message.", "내용에 대한 응답이나 오류 메시지까지 나오는 나머지 로그를 구하세요."),
	},
}
