package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// ReplyCode is one three-digit code a server answers with.
type ReplyCode struct {
	Code     int
	Name     lang.Text // a few words: "mailbox unavailable"
	Meaning  lang.Text // what the server says with it, for a beginner
	RFC      string    // where it is defined; "" when no standard defines it
	Standard bool      // whether a published document gives it a use in SMTP
}

// Reply returns what is known of a reply code, codes that real servers send
// without a standard included.
func Reply(code int) (ReplyCode, bool) {
	if r := search(replyCodes, func(r *ReplyCode) int { return r.Code - code }); r != nil {
		return *r, true
	}
	return ReplyCode{}, false
}

// ReplyOrClass is [Reply] for any code at all: of a code nobody knows it tells
// what the first two digits say, as RFC 5321 section 4.3.2 asks a client to do.
// Its texts are never empty.
func ReplyOrClass(code int) ReplyCode {
	if r, ok := Reply(code); ok {
		return r
	}
	r := ReplyCode{Code: code, RFC: "RFC 5321 §4.2.1"}
	var first int
	if code >= 0 && code <= 999 {
		first = code / 100
	}
	if first < 2 || first > 5 {
		r.Name, r.Meaning = ReplyClass(first)
		return r
	}
	group := &replyGroups[first-2]
	second := code / 10 % 10
	if second >= len(group) { // SMTP uses the second digits 0 to 5 only
		second = len(group) - 1
	}
	r.Name, r.Meaning = group[second].name, group[second].meaning
	return r
}

// ReplyCodes lists the codes in numerical order.
func ReplyCodes() []ReplyCode { return slices.Clone(replyCodes) }

// ReplyClass tells what the first digit of a reply code says. Of a digit SMTP
// does not use the texts say just that.
func ReplyClass(firstDigit int) (name, meaning lang.Text) {
	switch firstDigit {
	case 1:
		return lang.T("preliminary (not used in SMTP)", "예비 응답(SMTP에서는 쓰지 않음)"),
			lang.T("SMTP has no replies that begin with 1; another protocol such as HTTP or FTP may be answering on this port.",
				"SMTP에는 1로 시작하는 응답이 없습니다. 이 포트에서 HTTP나 FTP 같은 다른 프로토콜이 응답하고 있을 수 있습니다.")
	case 2:
		return lang.T("success", "성공"),
			lang.T("The server did what the command asked.", "서버가 명령을 받아들여 요청대로 처리했습니다.")
	case 3:
		return lang.T("waiting for more", "추가 입력 대기"),
			lang.T("The command is fine so far, and the server waits for the rest of it.",
				"지금까지는 문제가 없으며, 서버가 이어서 보낼 내용을 기다립니다.")
	case 4:
		return lang.T("temporary refusal", "일시적 거부"),
			lang.T("The server cannot do this now, but the same request may work later; a mail server keeps the message and tries again.",
				"지금은 처리할 수 없지만 나중에 같은 요청을 하면 될 수 있습니다. 메일 서버라면 메시지를 보관했다가 다시 시도합니다.")
	case 5:
		return lang.T("permanent refusal", "영구적 거부"),
			lang.T("The server refuses, and repeating the same request unchanged will not help; something must be corrected first.",
				"서버가 거부했으며 같은 요청을 그대로 되풀이해도 소용이 없습니다. 먼저 원인을 바로잡아야 합니다.")
	}
	return lang.T("not an SMTP code", "SMTP 응답 코드가 아님"),
		lang.T("The first digit of an SMTP reply is 2, 3, 4 or 5; whatever sent this is not following SMTP.",
			"SMTP 응답 코드의 첫 자리는 2, 3, 4, 5 중 하나입니다. 이 응답을 보낸 쪽은 SMTP를 따르고 있지 않습니다.")
}

type replyGroup struct{ name, meaning lang.Text }

// replyGroups is indexed by the first digit less 2 and by the second digit: 0
// syntax, 1 information, 2 connection, 3 and 4 unspecified (3 is used for
// authentication), 5 mail system. The last of each row stands for the digits
// above 5.
var replyGroups = [4][7]replyGroup{
	{
		{lang.T("success", "성공"), lang.T("An uncommon code: the server accepted what the client wrote.", "흔치 않은 코드입니다. 서버가 클라이언트의 입력을 받아들였다는 뜻입니다.")},
		{lang.T("information", "정보"), lang.T("An uncommon code: the server gives information that was asked for.", "흔치 않은 코드입니다. 서버가 요청받은 정보를 알려 준다는 뜻입니다.")},
		{lang.T("success, about the connection", "성공(연결 관련)"), lang.T("An uncommon code: all is well with the connection.", "흔치 않은 코드입니다. 연결에 문제가 없다는 뜻입니다.")},
		{lang.T("success, about authentication", "성공(인증 관련)"), lang.T("An uncommon code: the server accepted a step of the login.", "흔치 않은 코드입니다. 서버가 인증 단계를 받아들였다는 뜻입니다.")},
		{lang.T("success", "성공"), lang.T("An uncommon code: all that is certain is that the command succeeded.", "흔치 않은 코드입니다. 명령이 성공했다는 것만 확실합니다.")},
		{lang.T("success, about the mail", "성공(메일 처리 관련)"), lang.T("An uncommon code: the server accepted the mail action that was asked for.", "흔치 않은 코드입니다. 서버가 요청받은 메일 처리를 받아들였다는 뜻입니다.")},
		{lang.T("success", "성공"), lang.T("A code outside the grammar of SMTP: all that its first digit says is that the command succeeded.", "SMTP 문법에 없는 코드입니다. 첫 자리로 보아 명령이 성공했다는 것만 알 수 있습니다.")},
	},
	{
		{lang.T("waiting for more", "추가 입력 대기"), lang.T("An uncommon code: the server waits for the client to go on.", "흔치 않은 코드입니다. 서버가 클라이언트의 다음 입력을 기다린다는 뜻입니다.")},
		{lang.T("waiting for more", "추가 입력 대기"), lang.T("An uncommon code: the server asks for further information.", "흔치 않은 코드입니다. 서버가 추가 정보를 요구한다는 뜻입니다.")},
		{lang.T("waiting for more, about the connection", "추가 입력 대기(연결 관련)"), lang.T("An uncommon code: the server waits for a further step in setting up the connection.", "흔치 않은 코드입니다. 서버가 연결 설정의 다음 단계를 기다린다는 뜻입니다.")},
		{lang.T("waiting for more, about authentication", "추가 입력 대기(인증 관련)"), lang.T("An uncommon code: the server waits for the next step of the login.", "흔치 않은 코드입니다. 서버가 인증의 다음 단계를 기다린다는 뜻입니다.")},
		{lang.T("waiting for more", "추가 입력 대기"), lang.T("An uncommon code: all that is certain is that the server waits for more.", "흔치 않은 코드입니다. 서버가 추가 입력을 기다린다는 것만 확실합니다.")},
		{lang.T("waiting for more, about the mail", "추가 입력 대기(메일 처리 관련)"), lang.T("An uncommon code: the server waits for more of the message.", "흔치 않은 코드입니다. 서버가 메시지의 나머지를 기다린다는 뜻입니다.")},
		{lang.T("waiting for more", "추가 입력 대기"), lang.T("A code outside the grammar of SMTP: all that its first digit says is that the server waits for more.", "SMTP 문법에 없는 코드입니다. 첫 자리로 보아 서버가 추가 입력을 기다린다는 것만 알 수 있습니다.")},
	},
	{
		{lang.T("temporary refusal, about the command", "일시적 거부(명령 관련)"), lang.T("An uncommon code: the server cannot act on this command now; trying again later may work.", "흔치 않은 코드입니다. 서버가 지금은 이 명령을 처리할 수 없으며, 나중에 다시 시도하면 될 수 있습니다.")},
		{lang.T("temporary refusal, about information", "일시적 거부(정보 관련)"), lang.T("An uncommon code: the server cannot give the information now.", "흔치 않은 코드입니다. 서버가 지금은 정보를 줄 수 없다는 뜻입니다.")},
		{lang.T("temporary refusal, about the connection", "일시적 거부(연결 관련)"), lang.T("An uncommon code: there is a passing problem with the connection or the service.", "흔치 않은 코드입니다. 연결이나 서비스에 일시적인 문제가 있다는 뜻입니다.")},
		{lang.T("temporary refusal, about authentication", "일시적 거부(인증 관련)"), lang.T("An uncommon code: the server cannot check the login now.", "흔치 않은 코드입니다. 서버가 지금은 인증을 처리할 수 없다는 뜻입니다.")},
		{lang.T("temporary refusal", "일시적 거부"), lang.T("An uncommon code: all that is certain is that the refusal is temporary.", "흔치 않은 코드입니다. 거부가 일시적이라는 것만 확실합니다.")},
		{lang.T("temporary refusal, about the mail", "일시적 거부(메일 처리 관련)"), lang.T("An uncommon code: the server cannot take this mail now; trying again later may work.", "흔치 않은 코드입니다. 서버가 지금은 이 메일을 받을 수 없으며, 나중에 다시 시도하면 될 수 있습니다.")},
		{lang.T("temporary refusal", "일시적 거부"), lang.T("A code outside the grammar of SMTP: all that its first digit says is that the refusal is temporary. Read the text beside it.", "SMTP 문법에 없는 코드입니다. 첫 자리로 보아 거부가 일시적이라는 것만 알 수 있으므로 함께 온 문구를 읽어야 합니다.")},
	},
	{
		{lang.T("permanent refusal, about the command", "영구적 거부(명령 관련)"), lang.T("An uncommon code: the server cannot make sense of the command, or does not support it.", "흔치 않은 코드입니다. 서버가 명령을 이해하지 못했거나 지원하지 않는다는 뜻입니다.")},
		{lang.T("permanent refusal, about information", "영구적 거부(정보 관련)"), lang.T("An uncommon code: the server refuses the information that was asked for or given.", "흔치 않은 코드입니다. 서버가 요청받은 정보나 전달받은 정보를 거부했다는 뜻입니다.")},
		{lang.T("permanent refusal, about the connection", "영구적 거부(연결 관련)"), lang.T("An uncommon code: the server refuses this connection or this host.", "흔치 않은 코드입니다. 서버가 이 연결이나 이 호스트를 거부했다는 뜻입니다.")},
		{lang.T("permanent refusal, about authentication", "영구적 거부(인증 관련)"), lang.T("An uncommon code: the server refuses for a reason to do with logging in or security.", "흔치 않은 코드입니다. 서버가 인증이나 보안과 관련된 이유로 거부했다는 뜻입니다.")},
		{lang.T("permanent refusal", "영구적 거부"), lang.T("An uncommon code: all that is certain is that the refusal is permanent. Read the text beside it.", "흔치 않은 코드입니다. 거부가 영구적이라는 것만 확실하므로 함께 온 문구를 읽어야 합니다.")},
		{lang.T("permanent refusal, about the mail", "영구적 거부(메일 처리 관련)"), lang.T("An uncommon code: the server refuses this mail.", "흔치 않은 코드입니다. 서버가 이 메일을 거부했다는 뜻입니다.")},
		{lang.T("permanent refusal", "영구적 거부"), lang.T("A code outside the grammar of SMTP: all that its first digit says is that the refusal is permanent. Read the text beside it.", "SMTP 문법에 없는 코드입니다. 첫 자리로 보아 거부가 영구적이라는 것만 알 수 있으므로 함께 온 문구를 읽어야 합니다.")},
	},
}

var replyCodes = []ReplyCode{
	{211, lang.T("status or help", "상태 또는 도움말"),
		lang.T("The server describes its state, or answers a request for help.", "서버가 자신의 상태를 알려 주거나 도움말 요청에 답합니다."),
		"RFC 5321 §4.2.3", true},
	{214, lang.T("help text", "도움말"),
		lang.T("The lines are help for a person, usually a list of the commands the server knows.", "사람이 읽을 도움말입니다. 보통 서버가 지원하는 명령의 목록입니다."),
		"RFC 5321 §4.2.3", true},
	{220, lang.T("service ready", "서비스 준비 완료"),
		lang.T("At the start it is the server's greeting: it is ready to talk. After STARTTLS it means that the encryption may begin.", "연결 직후라면 서버의 인사말로, 대화할 준비가 되었다는 뜻입니다. STARTTLS 뒤라면 암호화를 시작해도 된다는 뜻입니다."),
		"RFC 5321 §4.2.3", true},
	{221, lang.T("closing the connection", "연결 종료"),
		lang.T("The server says goodbye and closes the connection; it is the normal answer to QUIT.", "서버가 작별 인사를 하고 연결을 닫습니다. QUIT에 대한 정상적인 응답입니다."),
		"RFC 5321 §4.2.3", true},
	{235, lang.T("authentication succeeded", "인증 성공"),
		lang.T("The server accepted the login, and the client may now send mail under that account.", "서버가 인증을 받아들였습니다. 이제 클라이언트는 그 계정으로 메일을 보낼 수 있습니다."),
		"RFC 4954 §6", true},
	{250, lang.T("done", "요청 처리 완료"),
		lang.T("The command succeeded. After the message itself it means that the server has taken responsibility for it, not that it is already in the recipient's mailbox.", "명령이 성공했습니다. 메시지 전송 뒤에 왔다면 서버가 그 메시지를 책임지고 맡았다는 뜻이며, 이미 수신자의 편지함에 도착했다는 뜻은 아닙니다."),
		"RFC 5321 §4.2.3", true},
	{251, lang.T("not local, will forward", "이 서버의 사용자가 아니므로 전달 예정"),
		lang.T("The recipient has no mailbox on this server, but the server accepts the mail and passes it on. After ETRN it says that no messages are waiting.", "수신자의 메일함이 이 서버에 없지만, 서버가 메일을 받아 다른 곳으로 전달하겠다는 뜻입니다. ETRN 뒤에서는 기다리는 메시지가 없다는 뜻입니다."),
		"RFC 5321 §4.2.3", true},
	{252, lang.T("cannot verify, will try", "확인할 수 없으나 배달 시도"),
		lang.T("The server will not or cannot say whether the user exists, but it would accept mail for that address; it is the usual cautious answer to VRFY.", "사용자가 있는지는 알려 줄 수 없지만 그 주소로 온 메일은 받겠다는 뜻입니다. VRFY에 대한 흔하고 신중한 응답입니다."),
		"RFC 5321 §4.2.3", true},
	{253, lang.T("waiting messages, delivery started", "대기 메시지 배달 시작"),
		lang.T("The answer to ETRN that tells how many messages are waiting for the host and that their delivery begins.", "ETRN에 대한 응답입니다. 해당 호스트로 갈 대기 메시지의 수를 알리고 배달을 시작합니다."),
		"RFC 1985", true},
	{334, lang.T("authentication challenge", "인증 정보 요구"),
		lang.T("The login is under way: the server sends a question in base64 and waits for the client's answer. In XOAUTH2 and OAUTHBEARER a 334 with text is an error report.", "인증이 진행 중입니다. 서버가 질문을 Base64로 보내고 클라이언트의 답을 기다립니다. XOAUTH2와 OAUTHBEARER에서는 내용이 있는 334가 오류를 알리는 응답입니다."),
		"RFC 4954 §4", true},
	{353, lang.T("per-recipient answers follow", "수신자별 응답 시작"),
		lang.T("Part of the PRDR extension: the server has the message and will now answer for each recipient in turn.", "PRDR 확장 기능의 응답입니다. 서버가 메시지를 받았으며 이제 수신자마다 차례로 응답하겠다는 뜻입니다."),
		"", false},
	{354, lang.T("send the message", "메시지 입력 시작"),
		lang.T("The server is ready for the message: headers, an empty line and the body, ended by a line that holds a single dot.", "서버가 메시지를 받을 준비를 마쳤습니다. 헤더, 빈 줄, 본문을 차례로 보낸 뒤 점(.) 하나만 있는 줄로 끝내야 합니다."),
		"RFC 5321 §4.2.3", true},
	{401, lang.T("temporary refusal, non-standard", "일시적 거부(비표준)"),
		lang.T("No standard defines 401 for SMTP. Its first digit says that the refusal is temporary; only the server's text can tell the reason.", "401은 SMTP 표준에 없는 코드입니다. 첫 자리로 보아 일시적 거부이며, 이유는 서버가 보낸 문구로만 알 수 있습니다."),
		"", false},
	{402, lang.T("temporary refusal, non-standard", "일시적 거부(비표준)"),
		lang.T("No standard defines 402 for SMTP. Its first digit says that the refusal is temporary; only the server's text can tell the reason.", "402는 SMTP 표준에 없는 코드입니다. 첫 자리로 보아 일시적 거부이며, 이유는 서버가 보낸 문구로만 알 수 있습니다."),
		"", false},
	{421, lang.T("service unavailable, closing", "서비스 불가, 연결 종료"),
		lang.T("The server stops the session and closes the connection. It may come at any moment, because the server is busy, is shutting down, waited too long or does not like the client.", "서버가 세션을 중단하고 연결을 닫습니다. 서버가 바쁘거나 종료 중일 때, 너무 오래 기다렸을 때, 클라이언트를 신뢰하지 않을 때 등 언제든지 나올 수 있습니다."),
		"RFC 5321 §4.2.3", true},
	{422, lang.T("password change needed", "비밀번호 전환 필요"),
		lang.T("Named only in the registry of enhanced codes, beside 432: the account must log in once in another way before this mechanism works.", "확장 상태 코드 목록에서만 432와 함께 언급되는 코드입니다. 계정이 다른 방식으로 한 번 인증해야 이 인증 방식을 쓸 수 있다는 뜻입니다."),
		"RFC 5248", true},
	{430, lang.T("command not possible now", "지금은 불가능한 명령"),
		lang.T("Named only in the registry of enhanced codes, beside X.5.1: the command is not possible at this point.", "확장 상태 코드 목록에서만 X.5.1과 함께 언급되는 코드입니다. 지금 이 명령을 쓸 수 없다는 뜻입니다."),
		"RFC 5248", true},
	{432, lang.T("password transition needed", "비밀번호 전환 필요"),
		lang.T("The account exists, but it must log in once with a plain password over an encrypted connection before this mechanism can be used. Exchange also uses 432 to slow down deliveries to one mailbox.", "계정은 있지만, 암호화된 연결에서 평문 비밀번호로 한 번 인증해야 이 인증 방식을 쓸 수 있습니다. Exchange는 한 메일함으로 가는 배달을 늦출 때에도 432를 씁니다."),
		"RFC 4954 §6", true},
	{435, lang.T("cannot authenticate now", "지금은 인증 불가"),
		lang.T("A code of the Exim server, not of the standard: it cannot check the login at the moment, usually because its user database does not answer.", "표준이 아니라 Exim 서버가 쓰는 코드입니다. 지금은 인증을 확인할 수 없다는 뜻이며, 보통 사용자 데이터베이스가 응답하지 않을 때 나옵니다."),
		"", false},
	{450, lang.T("mailbox unavailable for now", "메일함 일시 사용 불가"),
		lang.T("The server does not accept the mail for this mailbox at the moment: it is busy, too much mail is arriving, or the server makes unknown senders wait (greylisting).", "지금은 이 메일함으로 메일을 받을 수 없습니다. 메일함이 사용 중이거나, 메일이 한꺼번에 너무 많이 오거나, 처음 보는 발신자를 잠시 기다리게 하는 경우(그레이리스팅)입니다."),
		"RFC 5321 §4.2.3", true},
	{451, lang.T("local error, try later", "서버 내부 오류, 나중에 재시도"),
		lang.T("The server ran into trouble of its own while processing, or refuses for now by its own policy; the client should try again later.", "서버가 처리하던 중 내부 문제가 생겼거나 자체 정책에 따라 지금은 거부합니다. 클라이언트는 나중에 다시 시도해야 합니다."),
		"RFC 5321 §4.2.3", true},
	{452, lang.T("no space, or too many recipients", "저장 공간 부족 또는 수신자 초과"),
		lang.T("The server has no room for the message now, or this message already has as many recipients as it takes at once; send to the rest separately.", "지금은 메시지를 저장할 공간이 없거나, 한 번에 받을 수 있는 수신자 수를 넘었습니다. 나머지 수신자에게는 따로 보내면 됩니다."),
		"RFC 5321 §4.2.3", true},
	{453, lang.T("no mail waiting", "대기 중인 메일 없음"),
		lang.T("The answer to ATRN when there is nothing to hand over.", "ATRN에 대한 응답으로, 넘겨줄 메일이 없다는 뜻입니다."),
		"RFC 2645", true},
	{454, lang.T("TLS or login unavailable for now", "TLS 또는 인증 일시 사용 불가"),
		lang.T("After STARTTLS: encryption cannot start at the moment. After AUTH: the login cannot be checked now, or there were too many attempts; the password is not necessarily wrong.", "STARTTLS 뒤라면 지금은 암호화를 시작할 수 없다는 뜻입니다. AUTH 뒤라면 지금은 인증을 처리할 수 없거나 시도가 너무 많았다는 뜻이며, 비밀번호가 틀렸다고 볼 수는 없습니다."),
		"RFC 3207 §4, RFC 4954 §6", true},
	{455, lang.T("parameters not possible now", "지금은 매개변수 처리 불가"),
		lang.T("The server knows the parameters of the MAIL or RCPT command but cannot satisfy them at the moment.", "MAIL 또는 RCPT 명령의 매개변수를 알고는 있지만 지금은 그 요구를 들어줄 수 없다는 뜻입니다."),
		"RFC 5321 §4.1.1.11", true},
	{458, lang.T("cannot queue for that node", "해당 노드로 큐 처리 불가"),
		lang.T("The answer to ETRN when the server cannot start delivering the messages it holds for that host.", "ETRN에 대한 응답으로, 그 호스트로 갈 메시지의 배달을 시작할 수 없다는 뜻입니다."),
		"RFC 1985", true},
	{459, lang.T("node not allowed", "허용되지 않은 노드"),
		lang.T("The answer to ETRN when the client may not ask for that host's mail.", "ETRN에 대한 응답으로, 클라이언트가 그 호스트의 메일을 요청할 권한이 없다는 뜻입니다."),
		"RFC 1985", true},
	{472, lang.T("temporary refusal, non-standard", "일시적 거부(비표준)"),
		lang.T("No standard defines 472. Its first digit says that the refusal is temporary; only the server's text can tell the reason.", "472는 표준에 없는 코드입니다. 첫 자리로 보아 일시적 거부이며, 이유는 서버가 보낸 문구로만 알 수 있습니다."),
		"", false},
	{500, lang.T("command not recognised", "인식할 수 없는 명령"),
		lang.T("The server did not understand the line: the command is unknown, misspelt or too long, or what arrived is not SMTP at all.", "서버가 이 줄을 이해하지 못했습니다. 모르는 명령이거나, 철자가 틀렸거나, 너무 길거나, 애초에 SMTP가 아닌 데이터가 온 경우입니다."),
		"RFC 5321 §4.2.3", true},
	{501, lang.T("error in the arguments", "인수 오류"),
		lang.T("The command is known, but what follows it is not written correctly, for example a broken address, a bad EHLO name or invalid base64.", "명령은 알지만 그 뒤의 내용이 올바르지 않습니다. 잘못된 주소, 잘못된 EHLO 이름, 올바르지 않은 Base64 등이 그 예입니다."),
		"RFC 5321 §4.2.3", true},
	{502, lang.T("command not implemented", "구현되지 않은 명령"),
		lang.T("The server knows the command but does not offer it, or the administrator has switched it off.", "서버가 명령을 알지만 제공하지 않거나, 관리자가 그 명령을 꺼 두었습니다."),
		"RFC 5321 §4.2.3", true},
	{503, lang.T("bad sequence of commands", "명령 순서 오류"),
		lang.T("The command came at the wrong time, such as DATA before any recipient was accepted or MAIL before logging in; often it is only the echo of an earlier refusal.", "명령이 잘못된 시점에 왔습니다. 받아들여진 수신자가 없는데 DATA를 보냈거나 인증 전에 MAIL을 보낸 경우가 그 예입니다. 앞선 거부의 여파로 나오는 일이 많습니다."),
		"RFC 5321 §4.2.3", true},
	{504, lang.T("parameter not implemented", "구현되지 않은 매개변수"),
		lang.T("The command exists, but not with this argument. After AUTH it means that the server does not offer that mechanism.", "명령은 있지만 이 인수로는 쓸 수 없습니다. AUTH 뒤라면 서버가 그 인증 방식을 제공하지 않는다는 뜻입니다."),
		"RFC 5321 §4.2.3", true},
	{511, lang.T("bad address, non-standard", "잘못된 주소(비표준)"),
		lang.T("No standard defines 511; servers that send it mostly mean that the recipient's address is wrong. Trust the text beside it more than the number.", "511은 표준에 없는 코드입니다. 이 코드를 쓰는 서버는 대개 수신자 주소가 잘못되었다는 뜻으로 씁니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{513, lang.T("bad address, non-standard", "잘못된 주소(비표준)"),
		lang.T("No standard defines 513; servers that send it mostly mean that the address is not written correctly or that they do not relay. Trust the text beside it more than the number.", "513은 표준에 없는 코드입니다. 이 코드를 쓰는 서버는 대개 주소 형식이 잘못되었거나 중계를 허용하지 않는다는 뜻으로 씁니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{521, lang.T("host accepts no mail", "메일을 받지 않는 호스트"),
		lang.T("This host never accepts mail; another server must be found for the recipient's domain. Some servers also use it when they cut off a client.", "이 호스트는 메일을 전혀 받지 않으므로 수신자 도메인의 다른 서버를 찾아야 합니다. 일부 서버는 클라이언트와의 연결을 끊을 때에도 이 코드를 씁니다."),
		"RFC 7504 §3", true},
	{522, lang.T("permanent refusal, non-standard", "영구적 거부(비표준)"),
		lang.T("No standard defines 522; it may be a shortened 5.2.2, a full mailbox. Trust the text beside it more than the number.", "522는 표준에 없는 코드입니다. 메일함이 가득 찼다는 5.2.2를 줄여 쓴 것일 수 있습니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{523, lang.T("encryption needed", "암호화 필요"),
		lang.T("Named only in the registry of enhanced codes, beside X.7.10: the server wants an encrypted connection first.", "확장 상태 코드 목록에서만 X.7.10과 함께 언급되는 코드입니다. 먼저 연결을 암호화해야 한다는 뜻입니다."),
		"RFC 5248", true},
	{524, lang.T("encryption needed for this mechanism", "이 인증 방식에 암호화 필요"),
		lang.T("Named only in the registry of enhanced codes, beside X.7.11: this way of logging in is allowed only on an encrypted connection.", "확장 상태 코드 목록에서만 X.7.11과 함께 언급되는 코드입니다. 이 인증 방식은 암호화된 연결에서만 쓸 수 있다는 뜻입니다."),
		"RFC 5248", true},
	{525, lang.T("account disabled", "사용이 중지된 계정"),
		lang.T("Named only in the registry of enhanced codes, beside X.7.13: an administrator has switched the account off.", "확장 상태 코드 목록에서만 X.7.13과 함께 언급되는 코드입니다. 관리자가 계정 사용을 중지했다는 뜻입니다."),
		"RFC 5248", true},
	{530, lang.T("authentication required", "인증 필요"),
		lang.T("The client must log in first, or start encryption first (Must issue a STARTTLS command); it has not been refused for good.", "클라이언트가 먼저 인증해야 하거나, 먼저 STARTTLS로 암호화를 시작해야 합니다(Must issue a STARTTLS command). 영구적으로 거부된 것은 아닙니다."),
		"RFC 4954 §6, RFC 3207 §4", true},
	{533, lang.T("not authorised", "권한 없음"),
		lang.T("Named only in the registry of enhanced codes, beside X.7.1: the client may not do this.", "확장 상태 코드 목록에서만 X.7.1과 함께 언급되는 코드입니다. 클라이언트에게 권한이 없다는 뜻입니다."),
		"RFC 5248", true},
	{534, lang.T("mechanism too weak", "너무 약한 인증 방식"),
		lang.T("The account needs a stronger way of logging in. Gmail uses 534 to ask for an app password or a login in the browser.", "이 계정에는 더 강한 인증 방식이 필요합니다. Gmail은 앱 비밀번호나 웹 브라우저 로그인을 요구할 때 534를 씁니다."),
		"RFC 4954 §6", true},
	{535, lang.T("authentication failed", "인증 실패"),
		lang.T("The server refused the user name and password (or token). The password may be right and yet be of the wrong kind: many providers want an app password, or have SMTP login switched off.", "서버가 사용자 이름과 비밀번호(또는 토큰)를 거부했습니다. 비밀번호가 맞더라도 종류가 다를 수 있습니다. 앱 비밀번호를 요구하거나 SMTP 인증을 꺼 둔 서비스가 많습니다."),
		"RFC 4954 §6", true},
	{538, lang.T("encryption required for this mechanism", "이 인증 방식에 암호화 필요"),
		lang.T("This way of logging in is allowed only on an encrypted connection; use STARTTLS or the TLS port. The code is historic.", "이 인증 방식은 암호화된 연결에서만 쓸 수 있습니다. STARTTLS나 TLS 전용 포트를 써야 합니다. 지금은 잘 쓰지 않는 옛 코드입니다."),
		"RFC 4954 §6", true},
	{541, lang.T("refused by a filter, non-standard", "필터에 의한 거부(비표준)"),
		lang.T("No standard defines 541; servers that send it mostly mean that a spam or policy filter refused the mail. Trust the text beside it more than the number.", "541은 표준에 없는 코드입니다. 이 코드를 쓰는 서버는 대개 스팸 필터나 정책 필터가 메일을 거부했다는 뜻으로 씁니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{543, lang.T("permanent refusal, non-standard", "영구적 거부(비표준)"),
		lang.T("No standard defines 543. Its first digit says that the refusal is permanent; only the server's text can tell the reason.", "543은 표준에 없는 코드입니다. 첫 자리로 보아 영구적 거부이며, 이유는 서버가 보낸 문구로만 알 수 있습니다."),
		"", false},
	{547, lang.T("permanent refusal, non-standard", "영구적 거부(비표준)"),
		lang.T("No standard defines 547. Its first digit says that the refusal is permanent; only the server's text can tell the reason.", "547은 표준에 없는 코드입니다. 첫 자리로 보아 영구적 거부이며, 이유는 서버가 보낸 문구로만 알 수 있습니다."),
		"", false},
	{550, lang.T("mailbox unavailable or refused", "메일함 사용 불가 또는 거부"),
		lang.T("Either the mailbox does not exist, or the server refuses by policy: spam, a block list, missing sender authentication, or relaying. The enhanced code and the text tell which.", "메일함이 없거나, 서버가 정책에 따라 거부했습니다. 스팸, 차단 목록, 발신자 인증 미비, 중계 거부 등이 이유일 수 있으며 확장 상태 코드와 문구를 보면 알 수 있습니다."),
		"RFC 5321 §4.2.3", true},
	{551, lang.T("not local, try elsewhere", "이 서버의 사용자가 아님"),
		lang.T("The recipient is not on this server, and the server does not forward; the text may name the right address.", "수신자가 이 서버의 사용자가 아니며 서버가 대신 전달해 주지도 않습니다. 문구에 올바른 주소가 나와 있을 수 있습니다."),
		"RFC 5321 §4.2.3", true},
	{552, lang.T("storage or size exceeded", "저장 용량 또는 크기 초과"),
		lang.T("The message is larger than allowed, or the mailbox is full. Old servers also send 552 when there are too many recipients, and then it is only temporary.", "메시지가 허용된 크기보다 크거나 메일함이 가득 찼습니다. 옛 서버는 수신자가 너무 많을 때에도 552를 보내는데, 이때는 일시적 거부로 봅니다."),
		"RFC 5321 §4.2.3", true},
	{553, lang.T("mailbox name not allowed", "허용되지 않는 메일 주소"),
		lang.T("The address is not acceptable: it is not written correctly, or the sender address does not belong to the account that logged in.", "주소를 받아들일 수 없습니다. 형식이 잘못되었거나, 발신자 주소가 인증한 계정의 주소가 아닌 경우입니다."),
		"RFC 5321 §4.2.3", true},
	{554, lang.T("transaction failed", "처리 실패"),
		lang.T("The server refuses the message or the whole session; as a greeting it means that there is no SMTP service for this client. It is the most general refusal, so the text matters.", "서버가 메시지나 세션 전체를 거부했습니다. 인사말로 왔다면 이 클라이언트에게는 SMTP 서비스를 제공하지 않는다는 뜻입니다. 가장 포괄적인 거부이므로 문구를 잘 읽어야 합니다."),
		"RFC 5321 §4.2.3", true},
	{555, lang.T("parameter not recognised", "인식할 수 없는 매개변수"),
		lang.T("The server does not know a parameter of the MAIL or RCPT command. Gmail also says 555 when the address is not written between < and >.", "서버가 MAIL 또는 RCPT 명령의 매개변수를 모릅니다. Gmail은 주소를 <와 > 사이에 바르게 쓰지 않았을 때에도 555로 응답합니다."),
		"RFC 5321 §4.1.1.11", true},
	{556, lang.T("domain accepts no mail", "메일을 받지 않는 도메인"),
		lang.T("The server would have to pass the mail on, but the recipient's domain has declared in the DNS that it takes no mail.", "서버가 메일을 다른 곳으로 넘겨야 하는데, 수신자 도메인이 메일을 받지 않는다고 DNS에 밝혀 두었습니다."),
		"RFC 7504 §4", true},
	{571, lang.T("blocked by policy, non-standard", "정책에 따른 차단(비표준)"),
		lang.T("No standard defines 571; it is a shortened 5.7.1, a refusal by policy such as a block list or a ban on relaying.", "571은 표준에 없는 코드입니다. 5.7.1을 줄여 쓴 것으로, 차단 목록이나 중계 금지 같은 정책에 따른 거부를 뜻합니다."),
		"", false},
	{573, lang.T("security refusal, non-standard", "보안상 거부(비표준)"),
		lang.T("No standard defines 573; read like 5.7.3 it is a refusal for reasons of security or login. Trust the text beside it more than the number.", "573은 표준에 없는 코드입니다. 5.7.3처럼 읽으면 보안이나 인증에 관련된 거부입니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{577, lang.T("verification failed, non-standard", "확인 실패(비표준)"),
		lang.T("No standard defines 577; it has been seen where a server could not verify the sender's or the recipient's address. Trust the text beside it more than the number.", "577은 표준에 없는 코드입니다. 서버가 발신자나 수신자의 주소를 확인하지 못했을 때 쓰인 사례가 있습니다. 숫자보다 함께 온 문구를 믿어야 합니다."),
		"", false},
	{587, lang.T("permanent refusal, non-standard", "영구적 거부(비표준)"),
		lang.T("No standard defines 587 as a reply. Its first digit says that the refusal is permanent. Do not confuse it with port 587.", "587은 표준에 없는 응답 코드입니다. 첫 자리로 보아 영구적 거부이며, 587번 포트와 혼동하지 않도록 합니다."),
		"", false},
}
