package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// Extension is a service extension: a keyword of the EHLO reply and what it
// adds to the protocol.
type Extension struct {
	Keyword    string
	Name       lang.Text
	Meaning    lang.Text
	Parameter  lang.Text // what the words after the keyword mean; zero when there are none
	MailParams []string  // parameters it adds to MAIL
	RcptParams []string  // parameters it adds to RCPT
	Verbs      []string  // commands it adds
	MailExtra  int       // octets by which a MAIL line may then exceed 512
	RcptExtra  int       // octets by which a RCPT line may then exceed 512
	RFC        string    // where it is defined; "" when no standard defines it
	Private    bool      // outside the IANA registry
	Obsolete   bool      // withdrawn, historic, or not to be offered any more
}

// ExtensionByKeyword returns the extension an EHLO line announces, letter case
// aside. It takes the old spelling "AUTH=LOGIN" for AUTH. A keyword that begins
// with X and is not in the table is a private one (RFC 5321 section 2.2.2) and
// gets a general entry under its own name, or, when it is a row of X with which
// a firewall has overwritten a keyword, an entry that says so.
func ExtensionByKeyword(keyword string) (Extension, bool) {
	if hasPrefixFold(keyword, "AUTH=") {
		keyword = "AUTH"
	}
	if e, ok := find(extensions, func(e *Extension) string { return e.Keyword }, keyword); ok {
		return e, true
	}
	if !hasPrefixFold(keyword, "X") || len(keyword) < 2 {
		return Extension{}, false
	}
	if isMask(keyword) {
		return Extension{Keyword: keyword, Private: true,
			Name:    lang.T("keyword overwritten on the way", "중간에서 지워진 키워드"),
			Meaning: lang.T("A firewall between client and server has overwritten this keyword with X, most likely STARTTLS, so that the mail cannot be encrypted.", "클라이언트와 서버 사이의 방화벽이 이 키워드를 X로 덮어썼습니다. 대개 STARTTLS를 지워 메일을 암호화하지 못하게 한 것입니다."),
		}, true
	}
	return Extension{Keyword: keyword, Private: true,
		Name:    lang.T("private extension", "비공개 확장 기능"),
		Meaning: lang.T("A keyword that begins with X is an arrangement between programs of one maker and has no public definition.", "X로 시작하는 키워드는 한 제조사의 프로그램끼리 약속한 것으로, 공개된 정의가 없습니다."),
	}, true
}

// Extensions lists the extensions in the order of their keywords.
func Extensions() []Extension { return slices.Clone(extensions) }

// isMask reports whether a keyword is what is left of one that was overwritten:
// at least four X, of which the last may have been spared (XXXXXXXA).
func isMask(keyword string) bool {
	if len(keyword) < 4 {
		return false
	}
	for i := range len(keyword) - 1 {
		if upper(keyword[i]) != 'X' {
			return false
		}
	}
	last := upper(keyword[len(keyword)-1])
	return 'A' <= last && last <= 'Z'
}

var extensions = []Extension{
	{Keyword: "8BITMIME", RFC: "RFC 6152", MailParams: []string{"BODY"},
		Name:    lang.T("8-bit message content", "8비트 메시지 전송"),
		Meaning: lang.T("The server takes message text with bytes above 127, such as UTF-8, without turning it into 7-bit first.", "UTF-8처럼 127보다 큰 바이트가 있는 본문을 7비트로 바꾸지 않고 그대로 받을 수 있습니다."),
	},
	{Keyword: "ATRN", RFC: "RFC 2645", Verbs: []string{"ATRN"},
		Name:      lang.T("fetch waiting mail by turning round", "역할을 바꾸어 대기 메일 받기"),
		Meaning:   lang.T("A client that has logged in can ask for the mail waiting for its domains; the two sides then swap roles.", "인증한 클라이언트가 자기 도메인으로 온 대기 메일을 요청할 수 있습니다. 요청이 받아들여지면 두 쪽의 역할이 바뀝니다."),
		Parameter: lang.T("the domains whose mail may be fetched", "메일을 가져갈 수 있는 도메인"),
	},
	{Keyword: "AUTH", RFC: "RFC 4954", MailParams: []string{"AUTH"}, Verbs: []string{"AUTH"}, MailExtra: 500,
		Name:      lang.T("logging in", "사용자 인증"),
		Meaning:   lang.T("The client can prove who it is with the AUTH command; many servers offer this only once the connection is encrypted.", "클라이언트가 AUTH 명령으로 사용자를 인증할 수 있습니다. 연결을 암호화한 뒤에야 이 기능을 알려 주는 서버가 많습니다."),
		Parameter: lang.T("the mechanisms the server accepts, such as PLAIN or XOAUTH2", "서버가 지원하는 인증 방식(PLAIN, XOAUTH2 등)"),
	},
	{Keyword: "BINARYMIME", RFC: "RFC 3030", MailParams: []string{"BODY"}, MailExtra: 16,
		Name:    lang.T("binary message content", "바이너리 메시지 전송"),
		Meaning: lang.T("The server takes arbitrary bytes without lines; such a message must be sent with BDAT, never with DATA.", "줄 구분이 없는 임의의 바이트를 그대로 받을 수 있습니다. 이런 메시지는 DATA가 아니라 BDAT로 보내야 합니다."),
	},
	{Keyword: "BURL", RFC: "RFC 4468", Verbs: []string{"BURL"},
		Name:      lang.T("message content by URL", "URL로 메시지 내용 지정"),
		Meaning:   lang.T("Instead of sending the content, the client can name a place on an IMAP server from which the submission server fetches it.", "클라이언트가 내용을 직접 보내는 대신 IMAP 서버의 위치를 알려 주면 서버가 그곳에서 내용을 가져옵니다."),
		Parameter: lang.T("the kinds of URL, and the IMAP servers, that the server can fetch from", "서버가 내용을 가져올 수 있는 URL 종류와 IMAP 서버"),
	},
	{Keyword: "CHECKPOINT", RFC: "RFC 1845", MailParams: []string{"TRANSID"}, MailExtra: 88,
		Name:    lang.T("resume a broken transfer", "끊긴 전송 이어서 하기"),
		Meaning: lang.T("A message whose transfer broke off can be continued where it stopped. An experiment that is hardly found today.", "중단된 메시지 전송을 멈춘 곳부터 이어서 할 수 있습니다. 실험적인 기능으로 지금은 거의 쓰이지 않습니다."),
	},
	{Keyword: "CHUNKING", RFC: "RFC 3030", Verbs: []string{"BDAT"},
		Name:    lang.T("send the message in counted pieces", "메시지를 조각으로 나누어 전송"),
		Meaning: lang.T("The client may send the message with BDAT in pieces of a given length, so that no final dot is needed.", "클라이언트가 BDAT로 길이를 밝힌 조각을 보낼 수 있으므로 끝을 알리는 점(.)이 필요 없습니다."),
	},
	{Keyword: "CONNEG", RFC: "RFC 4141", RcptParams: []string{"CONNEG"},
		Name:    lang.T("ask what the recipient can display", "수신자의 표시 능력 확인"),
		Meaning: lang.T("The server can tell, for each recipient, which kinds of content can be shown there; it was made for fax over mail.", "수신자마다 어떤 형식의 내용을 표시할 수 있는지 서버가 알려 줍니다. 메일 팩스를 위해 만든 기능입니다."),
	},
	{Keyword: "CONPERM", RFC: "RFC 4141", MailParams: []string{"CONPERM"},
		Name:    lang.T("permission to convert content", "내용 변환 허가"),
		Meaning: lang.T("The sender can allow servers on the way to convert the content into a form the recipient can use.", "수신자가 볼 수 있는 형식으로 중간 서버가 내용을 변환하도록 발신자가 허가할 수 있습니다."),
	},
	{Keyword: "DELIVERBY", RFC: "RFC 2852", MailParams: []string{"BY"}, MailExtra: 17,
		Name:      lang.T("deliver within a given time", "기한 내 배달"),
		Meaning:   lang.T("The sender can say within how many seconds the message must be delivered, and what happens if it is not.", "메시지를 몇 초 안에 배달해야 하는지, 그러지 못하면 어떻게 할지를 발신자가 정할 수 있습니다."),
		Parameter: lang.T("the shortest time, in seconds, that the server accepts", "서버가 받아들이는 가장 짧은 기한(초)"),
	},
	{Keyword: "DSN", RFC: "RFC 3461", MailParams: []string{"ENVID", "RET"}, RcptParams: []string{"NOTIFY", "ORCPT"}, MailExtra: 524, RcptExtra: 524,
		Name:    lang.T("delivery reports", "배달 상태 알림"),
		Meaning: lang.T("The sender can say when to be told about success, delay or failure of the delivery, and how much of the message to return.", "배달의 성공, 지연, 실패 중 언제 알림을 받을지, 메시지를 얼마나 되돌려 받을지를 발신자가 정할 수 있습니다."),
	},
	{Keyword: "ENHANCEDSTATUSCODES", RFC: "RFC 2034",
		Name:    lang.T("detailed status codes", "확장 상태 코드"),
		Meaning: lang.T("The server adds a code such as 5.1.1 to its answers, which tells the reason more exactly than the three digits.", "서버가 응답에 5.1.1 같은 코드를 덧붙여 세 자리 숫자보다 자세한 이유를 알려 줍니다."),
	},
	{Keyword: "ETRN", RFC: "RFC 1985", Verbs: []string{"ETRN"},
		Name:    lang.T("start the queue for a host", "특정 호스트의 큐 처리 시작"),
		Meaning: lang.T("The client can ask the server to start delivering the messages that wait for a given host.", "특정 호스트로 갈 대기 메시지의 배달을 시작하도록 클라이언트가 서버에 요청할 수 있습니다."),
	},
	{Keyword: "EXPN", RFC: "RFC 5321 §4.1.1.7", Verbs: []string{"EXPN"},
		Name:    lang.T("list the members of a mailing list", "메일링 리스트 구성원 조회"),
		Meaning: lang.T("The server says that it answers EXPN. Most servers keep it off because it gives addresses away.", "서버가 EXPN에 응답한다는 뜻입니다. 주소가 노출되므로 꺼 두는 서버가 많습니다."),
	},
	{Keyword: "FUTURERELEASE", RFC: "RFC 4865", MailParams: []string{"HOLDFOR", "HOLDUNTIL"}, MailExtra: 34,
		Name:      lang.T("send later", "예약 발송"),
		Meaning:   lang.T("The sender can ask the submission server to keep the message until a given time.", "지정한 시각까지 메시지를 보관했다가 보내도록 발신자가 서버에 요청할 수 있습니다."),
		Parameter: lang.T("how long at most, in seconds, and until what date a message may be held", "메시지를 보관할 수 있는 최대 시간(초)과 마지막 날짜"),
	},
	{Keyword: "HELP", RFC: "RFC 5321 §4.1.1.8", Verbs: []string{"HELP"},
		Name:    lang.T("help text", "도움말"),
		Meaning: lang.T("The server answers the HELP command.", "서버가 HELP 명령에 응답합니다."),
	},
	{Keyword: "LIMITS", RFC: "RFC 9422",
		Name:      lang.T("limits of the server", "서버의 제한 안내"),
		Meaning:   lang.T("The server says in advance how many messages or recipients it takes in one session, so that the client need not find out by refusals.", "한 세션에서 받는 메시지 수나 수신자 수의 한도를 서버가 미리 알려 주므로, 클라이언트가 거부당하며 알아낼 필요가 없습니다."),
		Parameter: lang.T("the limits, as NAME=number: MAILMAX messages, RCPTMAX recipients, RCPTDOMAINMAX recipient domains", "이름=숫자 형식의 한도(MAILMAX는 메시지 수, RCPTMAX는 수신자 수, RCPTDOMAINMAX는 수신자 도메인 수)"),
	},
	{Keyword: "MT-PRIORITY", RFC: "RFC 6710", MailParams: []string{"MT-PRIORITY"}, MailExtra: 15,
		Name:      lang.T("message priority", "메시지 우선순위"),
		Meaning:   lang.T("The sender can give the message a priority from -9 to 9 that decides the order in which servers handle it.", "발신자가 -9부터 9까지의 우선순위를 정하면 서버가 그 순서에 따라 메시지를 처리합니다."),
		Parameter: lang.T("the priority profile the server follows", "서버가 따르는 우선순위 체계"),
	},
	{Keyword: "MTRK", RFC: "RFC 3885", MailParams: []string{"MTRK"}, MailExtra: 40,
		Name:    lang.T("message tracking", "메시지 추적"),
		Meaning: lang.T("The sender can mark a message so that it may later ask the servers where the message is.", "나중에 메시지가 어디에 있는지 서버에 물어볼 수 있도록 발신자가 표시를 남길 수 있습니다."),
	},
	{Keyword: "NO-SOLICITING", RFC: "RFC 3865", MailParams: []string{"SOLICIT"}, MailExtra: 1007,
		Name:      lang.T("no advertising", "광고 거부"),
		Meaning:   lang.T("The server says which kinds of advertising it does not want; a sender marks such mail with SOLICIT.", "어떤 종류의 광고 메일을 원하지 않는지 서버가 알려 줍니다. 발신자는 그런 메일에 SOLICIT로 표시합니다."),
		Parameter: lang.T("the kinds of advertising that are not wanted", "원하지 않는 광고의 종류"),
	},
	{Keyword: "ONEX", Verbs: []string{"ONEX"}, Obsolete: true,
		Name:    lang.T("one message only", "메시지 하나만 전송"),
		Meaning: lang.T("An old extension of sendmail: the client says that it will send a single message.", "sendmail의 옛 확장 기능으로, 클라이언트가 메시지를 하나만 보내겠다고 알립니다."),
	},
	{Keyword: "PIPECONNECT", Private: true,
		Name:    lang.T("early pipelining of Exim", "Exim의 조기 파이프라이닝"),
		Meaning: lang.T("Exim remembers for the next time that it may send EHLO and more before it has seen the greeting.", "다음번에는 서버의 인사말을 받기 전에 EHLO 등을 먼저 보내도 된다는 것을 Exim이 기억해 둡니다."),
	},
	{Keyword: "PIPELINING", RFC: "RFC 2920",
		Name:    lang.T("several commands at once", "명령 묶어 보내기"),
		Meaning: lang.T("The client may send several commands without waiting for each answer; the answers come back in the same order.", "클라이언트가 응답을 하나씩 기다리지 않고 여러 명령을 한꺼번에 보낼 수 있습니다. 응답은 보낸 순서대로 돌아옵니다."),
	},
	{Keyword: "PIPE_CONNECT", Private: true,
		Name:    lang.T("early pipelining of Exim", "Exim의 조기 파이프라이닝"),
		Meaning: lang.T("An older spelling of PIPECONNECT.", "PIPECONNECT의 옛 표기입니다."),
	},
	{Keyword: "PRDR", Private: true, MailParams: []string{"PRDR"},
		Name:    lang.T("one answer for each recipient", "수신자별 응답"),
		Meaning: lang.T("After the message the server may accept it for some recipients and refuse it for others. Exim and a few others have it; it never became a standard.", "메시지를 받은 뒤 수신자에 따라 수락하거나 거부할 수 있습니다. Exim 등 일부 서버에만 있으며 표준이 되지는 못했습니다."),
	},
	{Keyword: "REQUIRETLS", RFC: "RFC 8689", MailParams: []string{"REQUIRETLS"}, MailExtra: 11,
		Name:    lang.T("encryption all the way", "전 구간 암호화 요구"),
		Meaning: lang.T("The sender can demand that the message travels only over encrypted connections, and is returned otherwise. It is offered only inside TLS.", "메시지를 암호화된 연결로만 전달하고 그럴 수 없으면 되돌려 보내도록 발신자가 요구할 수 있습니다. TLS 연결 안에서만 제공됩니다."),
	},
	{Keyword: "RRVS", RFC: "RFC 7293", RcptParams: []string{"RRVS"}, RcptExtra: 33,
		Name:    lang.T("same owner since a date", "소유자 변경 여부 확인"),
		Meaning: lang.T("The sender can ask that the message is delivered only if the mailbox has had the same owner since a given date.", "지정한 날짜 이후로 메일함의 소유자가 바뀌지 않았을 때만 배달하도록 발신자가 요청할 수 있습니다."),
	},
	{Keyword: "SAML", RFC: "RFC 821", Verbs: []string{"SAML"}, Obsolete: true,
		Name:    lang.T("send to the terminal and the mailbox", "터미널과 메일함에 함께 전송"),
		Meaning: lang.T("A command of the first SMTP that nobody uses any more.", "초기 SMTP의 명령으로, 이제는 쓰이지 않습니다."),
	},
	{Keyword: "SEND", RFC: "RFC 821", Verbs: []string{"SEND"}, Obsolete: true,
		Name:    lang.T("send to the terminal", "터미널로 전송"),
		Meaning: lang.T("A command of the first SMTP that nobody uses any more.", "초기 SMTP의 명령으로, 이제는 쓰이지 않습니다."),
	},
	{Keyword: "SIZE", RFC: "RFC 1870", MailParams: []string{"SIZE"}, MailExtra: 26,
		Name:      lang.T("message size", "메시지 크기 안내"),
		Meaning:   lang.T("The server tells the largest message it takes, and the client can say in advance how large its message is.", "서버가 받을 수 있는 최대 크기를 알려 주고, 클라이언트는 보낼 메시지의 크기를 미리 알릴 수 있습니다."),
		Parameter: lang.T("the largest message in octets; 0 means that there is no fixed limit", "최대 메시지 크기(옥텟). 0은 정해진 한도가 없다는 뜻"),
	},
	{Keyword: "SMTPUTF8", RFC: "RFC 6531", MailParams: []string{"SMTPUTF8"}, MailExtra: 10,
		Name:    lang.T("addresses and headers in any script", "국제화된 메일 주소와 헤더"),
		Meaning: lang.T("Addresses and header fields may contain UTF-8, such as Korean letters in a mail address.", "메일 주소와 헤더에 한글 같은 UTF-8 문자를 쓸 수 있습니다."),
	},
	{Keyword: "SOML", RFC: "RFC 821", Verbs: []string{"SOML"}, Obsolete: true,
		Name:    lang.T("send to the terminal or the mailbox", "터미널 또는 메일함으로 전송"),
		Meaning: lang.T("A command of the first SMTP that nobody uses any more.", "초기 SMTP의 명령으로, 이제는 쓰이지 않습니다."),
	},
	{Keyword: "STARTTLS", RFC: "RFC 3207", Verbs: []string{"STARTTLS"},
		Name:    lang.T("switch to encryption", "암호화 전환"),
		Meaning: lang.T("The connection can be turned into an encrypted one. Inside TLS the server no longer offers it.", "지금의 연결을 암호화된 연결로 바꿀 수 있습니다. TLS가 시작된 뒤에는 더 이상 알려 주지 않습니다."),
	},
	{Keyword: "SUBMITTER", RFC: "RFC 4405", MailParams: []string{"SUBMITTER"}, Obsolete: true,
		Name:    lang.T("responsible submitter", "책임 발신자 표시"),
		Meaning: lang.T("An experiment in which the client named the address responsible for the message, as part of Sender ID.", "Sender ID의 일부로 만든 실험적인 기능으로, 클라이언트가 메시지를 책임지는 주소를 알렸습니다."),
	},
	{Keyword: "TURN", RFC: "RFC 821", Verbs: []string{"TURN"}, Obsolete: true,
		Name:    lang.T("swap the roles", "역할 바꾸기"),
		Meaning: lang.T("Client and server swap their roles. It is unsafe, because nobody checks who is asking, and no longer used.", "클라이언트와 서버가 역할을 바꿉니다. 요청한 쪽을 확인하지 않아 안전하지 않으므로 이제는 쓰이지 않습니다."),
	},
	{Keyword: "UTF8SMTP", RFC: "RFC 5336", MailParams: []string{"ALT-ADDRESS"}, RcptParams: []string{"ALT-ADDRESS"}, MailExtra: 460, RcptExtra: 460, Obsolete: true,
		Name:    lang.T("international addresses, first attempt", "국제화된 메일 주소(초기 방식)"),
		Meaning: lang.T("The experimental forerunner of SMTPUTF8, replaced by it.", "SMTPUTF8의 실험적인 전신으로, SMTPUTF8로 대체되었습니다."),
	},
	{Keyword: "VERB", Verbs: []string{"VERB"}, Obsolete: true,
		Name:    lang.T("verbose delivery", "상세 출력"),
		Meaning: lang.T("An old extension of sendmail that makes the server tell more about what it does.", "sendmail의 옛 확장 기능으로, 서버가 처리 과정을 더 자세히 알려 줍니다."),
	},
	{Keyword: "VRFY", RFC: "RFC 5321 §4.1.1.6", Verbs: []string{"VRFY"},
		Name:    lang.T("check an address", "주소 확인"),
		Meaning: lang.T("The server says that it answers VRFY, though perhaps only with a polite 252.", "서버가 VRFY에 응답한다는 뜻입니다. 다만 확실한 답 대신 252로만 응답하기도 합니다."),
	},
	{Keyword: "X-ANONYMOUSTLS", Private: true, Verbs: []string{"X-ANONYMOUSTLS"},
		Name:    lang.T("encryption between Exchange servers", "Exchange 서버 사이의 암호화"),
		Meaning: lang.T("Exchange servers of one organisation switch to encryption among themselves; it works like STARTTLS.", "한 조직의 Exchange 서버끼리 암호화로 전환하는 기능으로, STARTTLS와 비슷하게 동작합니다."),
	},
	{Keyword: "X-EXPS", Private: true, Verbs: []string{"X-EXPS"},
		Name:      lang.T("login between Exchange servers", "Exchange 서버 사이의 인증"),
		Meaning:   lang.T("Exchange servers log in to each other with it; it works like AUTH.", "Exchange 서버끼리 서로 인증하는 기능으로, AUTH와 비슷하게 동작합니다."),
		Parameter: lang.T("the mechanisms the server accepts", "서버가 지원하는 인증 방식"),
	},
	{Keyword: "X-LINK2STATE", Private: true, Verbs: []string{"X-LINK2STATE"}, Obsolete: true,
		Name:    lang.T("routing data of old Exchange servers", "옛 Exchange 서버의 경로 정보"),
		Meaning: lang.T("Old Exchange servers told each other with it which routes were open.", "옛 Exchange 서버들이 어떤 경로를 쓸 수 있는지 서로 알리던 기능입니다."),
	},
	{Keyword: "X-RDST", Private: true,
		Name:    lang.T("internal to Exchange", "Exchange 내부용"),
		Meaning: lang.T("An arrangement between Exchange servers without a public definition.", "Exchange 서버끼리 쓰는 기능으로, 공개된 정의가 없습니다."),
	},
	{Keyword: "XCLIENT", Private: true, Verbs: []string{"XCLIENT"},
		Name:      lang.T("speak for another client", "다른 클라이언트를 대신하기"),
		Meaning:   lang.T("A trusted proxy can tell the server which client it speaks for, so that the server treats the session as that client's. A Postfix extension.", "신뢰받는 프록시가 어느 클라이언트를 대신하는지 알리면, 서버는 세션을 그 클라이언트의 것으로 다룹니다. Postfix의 확장 기능입니다."),
		Parameter: lang.T("the facts about the client that may be given, such as NAME and ADDR", "전달할 수 있는 클라이언트 정보(NAME, ADDR 등)"),
	},
	{Keyword: "XEXCH50", Private: true, Verbs: []string{"XEXCH50"}, Obsolete: true,
		Name:    lang.T("extra message data of Exchange", "Exchange의 추가 메시지 정보"),
		Meaning: lang.T("Old Exchange servers passed additional properties of the message along in binary form.", "옛 Exchange 서버들이 메시지의 추가 속성을 바이너리로 함께 전달하던 기능입니다."),
	},
	{Keyword: "XFORWARD", Private: true, Verbs: []string{"XFORWARD"},
		Name:      lang.T("pass on the client's data for the log", "로그용 클라이언트 정보 전달"),
		Meaning:   lang.T("A content filter can tell the server behind it which client the mail came from, for its log. A Postfix extension.", "콘텐츠 필터가 뒤의 서버에 메일이 온 클라이언트를 알려 로그에 남기게 합니다. Postfix의 확장 기능입니다."),
		Parameter: lang.T("the facts about the client that may be given", "전달할 수 있는 클라이언트 정보"),
	},
	{Keyword: "XOORG", Private: true,
		Name:    lang.T("originating organisation", "발신 조직 표시"),
		Meaning: lang.T("Exchange servers tell each other which organisation a message comes from.", "Exchange 서버들이 메시지가 어느 조직에서 왔는지 서로 알리는 기능입니다."),
	},
	{Keyword: "XPROXY", Private: true,
		Name:    lang.T("proxying between Exchange servers", "Exchange 서버 사이의 프록시"),
		Meaning: lang.T("One Exchange server hands a client's session on to another.", "한 Exchange 서버가 클라이언트의 세션을 다른 서버로 넘기는 기능입니다."),
	},
	{Keyword: "XRDST", Private: true,
		Name:    lang.T("internal to Exchange", "Exchange 내부용"),
		Meaning: lang.T("An arrangement between Exchange servers without a public definition.", "Exchange 서버끼리 쓰는 기능으로, 공개된 정의가 없습니다."),
	},
	{Keyword: "XSHADOW", Private: true,
		Name:    lang.T("shadow copies between Exchange servers", "Exchange 서버 사이의 사본 보관"),
		Meaning: lang.T("A second Exchange server keeps a copy of each message until the first has delivered it.", "첫 번째 서버가 메시지를 배달할 때까지 다른 Exchange 서버가 사본을 보관하는 기능입니다."),
	},
	{Keyword: "XVERP", Private: true, MailParams: []string{"XVERP"},
		Name:    lang.T("a return address for each recipient", "수신자별 반송 주소"),
		Meaning: lang.T("Postfix puts the recipient's address into the return address, so that a mailing list can tell whose mail bounced.", "Postfix가 반송 주소에 수신자 주소를 넣어 줍니다. 그래서 메일링 리스트는 누구의 메일이 반송되었는지 알 수 있습니다."),
	},
	{Keyword: "X_PIPE_CONNECT", Private: true,
		Name:    lang.T("early pipelining of Exim", "Exim의 조기 파이프라이닝"),
		Meaning: lang.T("An older spelling of PIPECONNECT.", "PIPECONNECT의 옛 표기입니다."),
	},
}
