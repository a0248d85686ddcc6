package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// Parameter is a parameter of MAIL or RCPT that an extension adds.
type Parameter struct {
	Keyword   string
	On        string // "MAIL" or "RCPT"
	Extension string // the EHLO keyword that must have been offered
	Name      lang.Text
	Meaning   lang.Text
	ValueHint string // how the value is written: "n", "FULL|HDRS"; "" when it takes none
	RFC       string // "" when no standard defines it

	// Valid reports whether a value is written as the RFC says. hasValue tells
	// "SIZE=" (an empty value) from "SIZE" (none). It is never nil.
	Valid func(value string, hasValue bool) bool
}

// MailParameter returns a parameter of the MAIL command, letter case aside.
//
// BODY is one parameter that two extensions share: the entry names 8BITMIME,
// and the value BINARYMIME needs the extension of that name instead.
func MailParameter(keyword string) (Parameter, bool) {
	return find(mailParameters, parameterKey, keyword)
}

// RcptParameter returns a parameter of the RCPT command, letter case aside.
func RcptParameter(keyword string) (Parameter, bool) {
	return find(rcptParameters, parameterKey, keyword)
}

// Parameters lists the parameters, those of MAIL first, each in the order of
// their keywords.
func Parameters() []Parameter { return slices.Concat(mailParameters, rcptParameters) }

func parameterKey(p *Parameter) string { return p.Keyword }

var mailParameters = []Parameter{
	{Keyword: "ALT-ADDRESS", On: "MAIL", Extension: "UTF8SMTP", ValueHint: "xtext", RFC: "RFC 5336", Valid: validMailboxXtext,
		Name:    lang.T("substitute ASCII address", "대체 ASCII 주소"),
		Meaning: lang.T("An address in plain ASCII to use where the international one is not understood. It belongs to the withdrawn UTF8SMTP.", "국제화된 주소를 쓸 수 없을 때 대신 쓸 ASCII 주소입니다. 폐지된 UTF8SMTP의 매개변수입니다."),
	},
	{Keyword: "AUTH", On: "MAIL", Extension: "AUTH", ValueHint: "<> | xtext", RFC: "RFC 4954 §5", Valid: validAuth,
		Name:    lang.T("who submitted the message", "메시지를 제출한 사용자"),
		Meaning: lang.T("The address of the user who logged in when the message was first submitted; <> means that it is not known. It is a name, not a password.", "메시지를 처음 제출할 때 인증한 사용자의 주소입니다. <>는 알 수 없다는 뜻이며, 비밀번호가 아니라 이름입니다."),
	},
	{Keyword: "BODY", On: "MAIL", Extension: "8BITMIME", ValueHint: "7BIT|8BITMIME|BINARYMIME", RFC: "RFC 6152, RFC 3030", Valid: validBody,
		Name:    lang.T("kind of content", "본문의 종류"),
		Meaning: lang.T("Says whether the message is plain 7-bit text, holds bytes above 127, or is binary.", "메시지가 7비트 텍스트인지, 127보다 큰 바이트가 있는지, 바이너리인지를 알립니다."),
	},
	{Keyword: "BY", On: "MAIL", Extension: "DELIVERBY", ValueHint: "seconds;N|R[T]", RFC: "RFC 2852", Valid: validBy,
		Name:    lang.T("deadline for delivery", "배달 기한"),
		Meaning: lang.T("In how many seconds the message must be delivered, and what to do if it is not: N sends a notice, R returns the message; T asks for a trace.", "메시지를 몇 초 안에 배달해야 하는지와 그러지 못했을 때의 처리를 정합니다. N은 알림을 보내고 R은 메시지를 되돌려 보내며, T는 추적 정보를 요청합니다."),
	},
	{Keyword: "CONPERM", On: "MAIL", Extension: "CONPERM", RFC: "RFC 4141", Valid: validNone,
		Name:    lang.T("conversion permitted", "변환 허가"),
		Meaning: lang.T("The sender allows servers on the way to convert the content.", "중간 서버가 내용을 변환해도 된다고 발신자가 허가합니다."),
	},
	{Keyword: "ENVID", On: "MAIL", Extension: "DSN", ValueHint: "xtext", RFC: "RFC 3461 §4.4", Valid: validEnvid,
		Name:    lang.T("envelope identifier", "봉투 식별자"),
		Meaning: lang.T("A mark that comes back in a delivery report, so that the sender knows which message it is about.", "배달 상태 알림에 그대로 실려 돌아오는 표시입니다. 발신자는 이것으로 어느 메시지에 관한 알림인지 알 수 있습니다."),
	},
	{Keyword: "HOLDFOR", On: "MAIL", Extension: "FUTURERELEASE", ValueHint: "seconds", RFC: "RFC 4865 §3", Valid: validHoldfor,
		Name:    lang.T("hold for some time", "일정 시간 보관"),
		Meaning: lang.T("How many seconds the server is to keep the message before it sends it.", "서버가 메시지를 보내기 전에 몇 초 동안 보관할지를 정합니다."),
	},
	{Keyword: "HOLDUNTIL", On: "MAIL", Extension: "FUTURERELEASE", ValueHint: "date-time", RFC: "RFC 4865 §3", Valid: validHolduntil,
		Name:    lang.T("hold until a date", "지정한 시각까지 보관"),
		Meaning: lang.T("The time before which the server is not to send the message, as 2026-12-24T18:00:00Z.", "서버가 이 시각 전에는 메시지를 보내지 않아야 합니다. 2026-12-24T18:00:00Z와 같이 적습니다."),
	},
	{Keyword: "MT-PRIORITY", On: "MAIL", Extension: "MT-PRIORITY", ValueHint: "-9…9", RFC: "RFC 6710", Valid: validPriority,
		Name:    lang.T("priority", "우선순위"),
		Meaning: lang.T("How urgent the message is, from -9 (least) to 9 (most).", "메시지가 얼마나 급한지를 -9(가장 낮음)부터 9(가장 높음)까지로 나타냅니다."),
	},
	{Keyword: "MTRK", On: "MAIL", Extension: "MTRK", ValueHint: "certifier[:seconds]", RFC: "RFC 3885", Valid: validMtrk,
		Name:    lang.T("tracking mark", "추적 표시"),
		Meaning: lang.T("A mark by which the sender may later ask for the state of the message, and for how many seconds it is kept.", "나중에 메시지의 상태를 물어볼 때 쓸 표시와 그 표시를 보관할 시간(초)입니다."),
	},
	{Keyword: "PRDR", On: "MAIL", Extension: "PRDR", Valid: validNone,
		Name:    lang.T("answer for each recipient", "수신자별 응답 요청"),
		Meaning: lang.T("The client asks for one answer for each recipient after the message.", "메시지를 보낸 뒤 수신자마다 따로 응답해 달라고 클라이언트가 요청합니다."),
	},
	{Keyword: "REQUIRETLS", On: "MAIL", Extension: "REQUIRETLS", RFC: "RFC 8689 §2", Valid: validNone,
		Name:    lang.T("encryption required", "암호화 필수"),
		Meaning: lang.T("The message may travel only over encrypted connections; otherwise it must be returned.", "메시지를 암호화된 연결로만 전달해야 하며, 그럴 수 없으면 되돌려 보내야 합니다."),
	},
	{Keyword: "RET", On: "MAIL", Extension: "DSN", ValueHint: "FULL|HDRS", RFC: "RFC 3461 §4.3", Valid: validRet,
		Name:    lang.T("what to return on failure", "반송할 내용"),
		Meaning: lang.T("If the delivery fails, whether the report carries the whole message (FULL) or only its headers (HDRS).", "배달에 실패했을 때 메시지 전체(FULL)를 돌려받을지 헤더만(HDRS) 돌려받을지를 정합니다."),
	},
	{Keyword: "SIZE", On: "MAIL", Extension: "SIZE", ValueHint: "n", RFC: "RFC 1870 §6", Valid: validSize,
		Name:    lang.T("declared size", "메시지 크기 예고"),
		Meaning: lang.T("About how many octets the message has, so that the server can refuse one that is too large before it is sent.", "메시지가 대략 몇 옥텟인지 미리 알립니다. 너무 크면 서버가 전송 전에 거부할 수 있습니다."),
	},
	{Keyword: "SMTPUTF8", On: "MAIL", Extension: "SMTPUTF8", RFC: "RFC 6531", Valid: validNone,
		Name:    lang.T("international message", "국제화된 메시지"),
		Meaning: lang.T("The addresses or the header of this message contain UTF-8.", "이 메시지의 주소나 헤더에 UTF-8 문자가 있다고 알립니다."),
	},
	{Keyword: "SOLICIT", On: "MAIL", Extension: "NO-SOLICITING", ValueHint: "keyword,…", RFC: "RFC 3865", Valid: validSolicit,
		Name:    lang.T("kind of advertising", "광고의 종류"),
		Meaning: lang.T("The sender declares that the message is advertising, and of what kind.", "이 메시지가 광고임을 밝히고 그 종류를 알립니다."),
	},
	{Keyword: "SUBMITTER", On: "MAIL", Extension: "SUBMITTER", ValueHint: "xtext", RFC: "RFC 4405", Valid: validMailboxXtext,
		Name:    lang.T("responsible submitter", "책임 발신자"),
		Meaning: lang.T("The address responsible for sending the message just now (Sender ID).", "지금 이 메시지를 보내는 데 책임이 있는 주소입니다(Sender ID)."),
	},
	{Keyword: "TRANSID", On: "MAIL", Extension: "CHECKPOINT", ValueHint: "<id>", RFC: "RFC 1845", Valid: validTransid,
		Name:    lang.T("transaction identifier", "전송 식별자"),
		Meaning: lang.T("A name for this transfer, by which it can be continued if it breaks off.", "전송이 끊겼을 때 이어서 할 수 있도록 붙인 이름입니다."),
	},
	{Keyword: "XVERP", On: "MAIL", Extension: "XVERP", ValueHint: "[two characters]", Valid: validVerp,
		Name:    lang.T("a return address for each recipient", "수신자별 반송 주소 요청"),
		Meaning: lang.T("Asks Postfix to put each recipient's address into the return address, with these two delimiters.", "수신자 주소를 반송 주소에 넣어 달라고 Postfix에 요청합니다. 값은 구분 문자 두 개입니다."),
	},
}

var rcptParameters = []Parameter{
	{Keyword: "ALT-ADDRESS", On: "RCPT", Extension: "UTF8SMTP", ValueHint: "xtext", RFC: "RFC 5336", Valid: validMailboxXtext,
		Name:    lang.T("substitute ASCII address", "대체 ASCII 주소"),
		Meaning: lang.T("An address in plain ASCII to use where the international one is not understood. It belongs to the withdrawn UTF8SMTP.", "국제화된 주소를 쓸 수 없을 때 대신 쓸 ASCII 주소입니다. 폐지된 UTF8SMTP의 매개변수입니다."),
	},
	{Keyword: "CONNEG", On: "RCPT", Extension: "CONNEG", RFC: "RFC 4141", Valid: validNone,
		Name:    lang.T("ask what can be displayed", "표시 능력 문의"),
		Meaning: lang.T("Asks which kinds of content this recipient can display.", "이 수신자가 어떤 형식의 내용을 표시할 수 있는지 묻습니다."),
	},
	{Keyword: "NOTIFY", On: "RCPT", Extension: "DSN", ValueHint: "NEVER | SUCCESS,FAILURE,DELAY", RFC: "RFC 3461 §4.1", Valid: validNotify,
		Name:    lang.T("when to report", "알림 조건"),
		Meaning: lang.T("When the sender wants a delivery report for this recipient: on success, failure, delay, or never.", "이 수신자에 대해 언제 배달 상태 알림을 받을지 정합니다. 성공, 실패, 지연 시에 받거나 아예 받지 않을 수 있습니다."),
	},
	{Keyword: "ORCPT", On: "RCPT", Extension: "DSN", ValueHint: "type;xtext", RFC: "RFC 3461 §4.2", Valid: validOrcpt,
		Name:    lang.T("original recipient", "원래 수신자"),
		Meaning: lang.T("The address the sender first wrote, before any forwarding, so that a report can name it.", "전달되기 전에 발신자가 처음 적은 주소입니다. 배달 상태 알림에 이 주소를 적을 수 있습니다."),
	},
	{Keyword: "RRVS", On: "RCPT", Extension: "RRVS", ValueHint: "date-time[;C|R]", RFC: "RFC 7293", Valid: validRrvs,
		Name:    lang.T("same owner since", "소유자 확인 기준일"),
		Meaning: lang.T("Deliver only if the mailbox has had the same owner since this date; C goes on without the check where it is impossible, R refuses.", "이 날짜 이후로 메일함의 소유자가 같을 때만 배달하도록 합니다. 확인할 수 없는 곳에서 C는 그대로 진행하고 R은 거부합니다."),
	},
}
