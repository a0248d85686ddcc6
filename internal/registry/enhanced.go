package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// EnhancedCode is an entry of the IANA registry of enhanced status codes: the
// subject and the detail of X.subject.detail. The class X says only how the
// thing ended and is free: see [EnhancedClass].
type EnhancedCode struct {
	Subject, Detail int
	Name            lang.Text
	Meaning         lang.Text
	Basic           []int  // reply codes the registry pairs with it; nil: any
	RFC             string // where it is defined
}

// Enhanced returns the registry's entry for X.subject.detail.
func Enhanced(subject, detail int) (EnhancedCode, bool) {
	e := search(enhancedCodes, func(e *EnhancedCode) int {
		if e.Subject != subject {
			return e.Subject - subject
		}
		return e.Detail - detail
	})
	if e == nil {
		return EnhancedCode{}, false
	}
	return *e, true
}

// EnhancedCodes lists the registry in numerical order.
func EnhancedCodes() []EnhancedCode { return slices.Clone(enhancedCodes) }

// EnhancedClass tells what the first number of an enhanced code says: 2 done,
// 4 not now, 5 not in this form. It is the zero Text for any other class.
func EnhancedClass(class int) lang.Text {
	switch class {
	case 2:
		return lang.T("done", "성공")
	case 4:
		return lang.T("temporary failure, may work later", "일시적 실패, 나중에 재시도 가능")
	case 5:
		return lang.T("permanent failure", "영구적 실패")
	}
	return lang.Text{}
}

// EnhancedSubject tells what the second number of an enhanced code says the
// reply is about. It is the zero Text for a subject the registry does not have.
func EnhancedSubject(subject int) lang.Text {
	switch subject {
	case 0:
		return lang.T("unspecified", "특정되지 않음")
	case 1:
		return lang.T("address", "주소")
	case 2:
		return lang.T("mailbox", "메일함")
	case 3:
		return lang.T("mail system", "메일 시스템")
	case 4:
		return lang.T("network and routing", "네트워크와 경로")
	case 5:
		return lang.T("protocol", "프로토콜")
	case 6:
		return lang.T("message content", "메시지 내용")
	case 7:
		return lang.T("security or policy", "보안 또는 정책")
	}
	return lang.Text{}
}

var enhancedCodes = []EnhancedCode{
	{0, 0, lang.T("unspecified", "특정되지 않음"),
		lang.T("The server gives no detail; only success or failure is known.", "서버가 자세한 내용을 밝히지 않았습니다. 성공인지 실패인지만 알 수 있습니다."),
		nil, "RFC 3463 §3.1"},

	{1, 0, lang.T("other address status", "기타 주소 관련"),
		lang.T("Something about one of the addresses, sender or recipient, without further detail. With class 2 it usually confirms the sender.", "발신자나 수신자 주소에 관한 것이지만 자세한 내용은 없습니다. 2.1.0이라면 보통 발신자 주소를 받아들였다는 뜻입니다."),
		nil, "RFC 3463 §3.2"},
	{1, 1, lang.T("no such mailbox", "존재하지 않는 메일함"),
		lang.T("The part of the recipient's address before the @ does not exist on that server.", "수신자 주소에서 @ 앞부분에 해당하는 사용자가 그 서버에 없습니다."),
		[]int{451, 550}, "RFC 3463 §3.2"},
	{1, 2, lang.T("bad recipient domain", "잘못된 수신자 도메인"),
		lang.T("The part of the recipient's address after the @ does not exist or cannot take mail.", "수신자 주소에서 @ 뒷부분의 도메인이 없거나 메일을 받을 수 없습니다."),
		nil, "RFC 3463 §3.2"},
	{1, 3, lang.T("recipient address malformed", "수신자 주소 형식 오류"),
		lang.T("The recipient's address is not written correctly.", "수신자 주소의 형식이 올바르지 않습니다."),
		[]int{501}, "RFC 3463 §3.2"},
	{1, 4, lang.T("recipient address ambiguous", "모호한 수신자 주소"),
		lang.T("The recipient's address fits more than one mailbox.", "수신자 주소에 해당하는 메일함이 둘 이상입니다."),
		nil, "RFC 3463 §3.2"},
	{1, 5, lang.T("recipient address valid", "유효한 수신자 주소"),
		lang.T("The server accepts the recipient's address.", "서버가 수신자 주소를 받아들였습니다."),
		[]int{250}, "RFC 3463 §3.2"},
	{1, 6, lang.T("mailbox has moved", "이전된 메일함"),
		lang.T("The address was valid once, but mail for it is no longer accepted here and no new address is known.", "예전에는 유효했지만 이제 이곳에서 메일을 받지 않으며, 새 주소도 알 수 없습니다."),
		nil, "RFC 3463 §3.2"},
	{1, 7, lang.T("sender address malformed", "발신자 주소 형식 오류"),
		lang.T("The sender's address is not written correctly.", "발신자 주소의 형식이 올바르지 않습니다."),
		nil, "RFC 3463 §3.2"},
	{1, 8, lang.T("bad sender domain", "잘못된 발신자 도메인"),
		lang.T("The domain of the sender's address does not exist or cannot take mail, so nothing could be returned to it.", "발신자 주소의 도메인이 없거나 메일을 받을 수 없어서, 메일을 되돌려 보낼 수도 없습니다."),
		[]int{451, 501}, "RFC 3463 §3.2"},
	{1, 9, lang.T("relayed to a silent mailer", "상태를 알릴 수 없는 시스템으로 중계됨"),
		lang.T("The message was handed to a system that cannot report what becomes of it.", "이후의 처리 결과를 알려 주지 못하는 시스템으로 메시지가 넘어갔습니다."),
		nil, "RFC 3886"},
	{1, 10, lang.T("recipient domain takes no mail", "메일을 받지 않는 수신자 도메인"),
		lang.T("The recipient's domain declares in the DNS, with a null MX record, that it accepts no mail.", "수신자 도메인이 널(null) MX 레코드로 메일을 받지 않는다고 DNS에 밝혀 두었습니다."),
		[]int{556}, "RFC 7505 §4.1"},

	{2, 0, lang.T("other mailbox status", "기타 메일함 관련"),
		lang.T("Something about the recipient's mailbox, without further detail.", "수신자의 메일함에 관한 것이지만 자세한 내용은 없습니다."),
		nil, "RFC 3463 §3.3"},
	{2, 1, lang.T("mailbox disabled", "사용 중지된 메일함"),
		lang.T("The mailbox exists but accepts no messages, for a time or for good.", "메일함은 있지만 일시적으로 또는 영구적으로 메시지를 받지 않습니다."),
		nil, "RFC 3463 §3.3"},
	{2, 2, lang.T("mailbox full", "가득 찬 메일함"),
		lang.T("The recipient's mailbox has no room left; the recipient must delete something.", "수신자의 메일함에 남은 공간이 없습니다. 수신자가 메일을 지워야 합니다."),
		[]int{552}, "RFC 3463 §3.3"},
	{2, 3, lang.T("message too long for mailbox", "메일함의 크기 제한 초과"),
		lang.T("The message is larger than the administrator allows for this mailbox.", "관리자가 이 메일함에 허용한 크기보다 메시지가 큽니다."),
		[]int{552}, "RFC 3463 §3.3"},
	{2, 4, lang.T("mailing list expansion problem", "메일링 리스트 확장 오류"),
		lang.T("The address is a mailing list, and the server could not work out its members.", "이 주소는 메일링 리스트인데, 서버가 구성원 목록을 알아내지 못했습니다."),
		[]int{450, 452}, "RFC 3463 §3.3"},

	{3, 0, lang.T("other mail system status", "기타 메일 시스템 관련"),
		lang.T("Something about the receiving mail system, without further detail.", "수신 측 메일 시스템에 관한 것이지만 자세한 내용은 없습니다."),
		[]int{221, 250, 421, 451, 550, 554}, "RFC 3463 §3.4"},
	{3, 1, lang.T("mail system full", "시스템 저장 공간 부족"),
		lang.T("The disk of the mail system is full; the mailbox itself may be fine.", "메일 시스템의 저장 공간이 가득 찼습니다. 메일함 자체에는 문제가 없을 수 있습니다."),
		[]int{452}, "RFC 3463 §3.4"},
	{3, 2, lang.T("system accepts no mail", "메일을 받지 않는 시스템"),
		lang.T("The host accepts no mail at present: it is overloaded, under maintenance, or never a mail server.", "이 호스트는 지금 메일을 받지 않습니다. 과부하나 점검 중이거나, 애초에 메일을 받지 않는 호스트입니다."),
		[]int{453, 521}, "RFC 3463 §3.4, RFC 7504"},
	{3, 3, lang.T("feature not available", "지원하지 않는 기능"),
		lang.T("The message asks for a feature that the receiving system does not have.", "메시지가 요구하는 기능이 수신 측 시스템에 없습니다."),
		nil, "RFC 3463 §3.4"},
	{3, 4, lang.T("message too big for system", "시스템의 크기 제한 초과"),
		lang.T("The message is larger than the system accepts from anyone; attachments grow by about a third when they are encoded.", "시스템이 받아들이는 최대 크기보다 메시지가 큽니다. 첨부 파일은 인코딩하면 약 3분의 1만큼 커집니다."),
		[]int{552, 554}, "RFC 3463 §3.4"},
	{3, 5, lang.T("system misconfigured", "시스템 설정 오류"),
		lang.T("The receiving system is set up wrongly, for example so that mail would come back to itself.", "수신 측 시스템의 설정이 잘못되었습니다. 메일이 자기 자신에게 되돌아오도록 설정된 경우가 그 예입니다."),
		nil, "RFC 3463 §3.4"},
	{3, 6, lang.T("priority was changed", "우선순위 변경됨"),
		lang.T("The message was accepted, but with another priority than the client asked for.", "메시지를 받았지만 클라이언트가 요청한 것과 다른 우선순위로 처리합니다."),
		[]int{250, 251}, "RFC 6710"},

	{4, 0, lang.T("other network status", "기타 네트워크 관련"),
		lang.T("Something went wrong in the network or in finding the way, without further detail.", "네트워크나 경로 탐색에 문제가 있지만 자세한 내용은 없습니다."),
		nil, "RFC 3463 §3.5"},
	{4, 1, lang.T("no answer from host", "호스트의 응답 없음"),
		lang.T("The next host did not answer the connection attempt.", "다음 호스트가 연결 시도에 응답하지 않았습니다."),
		[]int{451}, "RFC 3463 §3.5"},
	{4, 2, lang.T("bad connection", "연결 끊김"),
		lang.T("The connection was made but broke or timed out before the message was through.", "연결은 되었지만 메시지를 다 보내기 전에 끊기거나 시간이 초과되었습니다."),
		[]int{421}, "RFC 3463 §3.5"},
	{4, 3, lang.T("directory server failure", "디렉터리 서버 장애"),
		lang.T("A server that had to be asked, such as a DNS or user directory server, did not work.", "DNS나 사용자 디렉터리처럼 조회해야 하는 서버가 제대로 동작하지 않았습니다."),
		[]int{451, 550}, "RFC 3463 §3.5"},
	{4, 4, lang.T("unable to route", "경로를 찾을 수 없음"),
		lang.T("The system could not find out where to send the message, for example because no usable DNS record exists.", "메시지를 어디로 보내야 할지 알아내지 못했습니다. 쓸 수 있는 DNS 레코드가 없는 경우가 그 예입니다."),
		nil, "RFC 3463 §3.5"},
	{4, 5, lang.T("mail system congestion", "메일 시스템 혼잡"),
		lang.T("The mail system has too much to do at the moment.", "지금 메일 시스템이 혼잡합니다."),
		[]int{451}, "RFC 3463 §3.5"},
	{4, 6, lang.T("routing loop", "메일 루프"),
		lang.T("The message has passed through too many servers; two of them are probably sending it back and forth.", "메시지가 너무 많은 서버를 거쳤습니다. 서버끼리 서로 주고받으며 돌고 있을 가능성이 큽니다."),
		nil, "RFC 3463 §3.5"},
	{4, 7, lang.T("delivery time expired", "배달 기한 만료"),
		lang.T("The message waited too long, and the server gave up trying.", "메시지가 너무 오래 대기해서 서버가 배달을 포기했습니다."),
		nil, "RFC 3463 §3.5"},

	{5, 0, lang.T("other protocol status", "기타 프로토콜 관련"),
		lang.T("Something went wrong in the dialogue between the programs, without further detail.", "프로그램 사이의 대화에 관한 것이지만 자세한 내용은 없습니다."),
		[]int{220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554}, "RFC 3463 §3.6"},
	{5, 1, lang.T("invalid command", "잘못된 명령"),
		lang.T("The command came out of order or is not supported.", "명령의 순서가 잘못되었거나 지원하지 않는 명령입니다."),
		[]int{430, 500, 501, 503, 530, 550, 554, 555}, "RFC 3463 §3.6"},
	{5, 2, lang.T("syntax error", "문법 오류"),
		lang.T("The server could not make sense of the command line.", "서버가 명령 줄을 이해하지 못했습니다."),
		[]int{500, 501, 502, 550, 555}, "RFC 3463 §3.6"},
	{5, 3, lang.T("too many recipients", "수신자 수 초과"),
		lang.T("The message has more recipients than the server takes at once.", "메시지의 수신자가 서버가 한 번에 받는 수보다 많습니다."),
		[]int{451}, "RFC 3463 §3.6"},
	{5, 4, lang.T("invalid arguments", "잘못된 인수"),
		lang.T("The command is right, but its arguments are wrong or not supported.", "명령은 맞지만 인수가 잘못되었거나 지원되지 않습니다."),
		[]int{451, 501, 502, 503, 504, 550, 555}, "RFC 3463 §3.6"},
	{5, 5, lang.T("wrong protocol version", "프로토콜 버전 불일치"),
		lang.T("The two programs found no version of the protocol that both of them speak.", "두 프로그램이 함께 쓸 수 있는 프로토콜 버전이 없습니다."),
		nil, "RFC 3463 §3.6"},
	{5, 6, lang.T("authentication line too long", "너무 긴 인증 줄"),
		lang.T("A line of the login is longer than the server can take.", "인증 과정에서 보낸 줄이 서버가 받을 수 있는 길이보다 깁니다."),
		[]int{500}, "RFC 4954 §6"},

	{6, 0, lang.T("other content problem", "기타 내용 관련"),
		lang.T("Something about the content of the message, without further detail.", "메시지의 내용에 관한 것이지만 자세한 내용은 없습니다."),
		nil, "RFC 3463 §3.7"},
	{6, 1, lang.T("media type not supported", "지원하지 않는 미디어 형식"),
		lang.T("The message contains a type of content that the recipient's system or the protocol does not support.", "수신 측 시스템이나 프로토콜이 지원하지 않는 형식의 내용이 메시지에 들어 있습니다."),
		nil, "RFC 3463 §3.7"},
	{6, 2, lang.T("conversion needed but forbidden", "변환이 필요하나 금지됨"),
		lang.T("The content would have to be converted on its way, and that is not allowed.", "전송하려면 내용을 변환해야 하는데 변환이 허용되지 않습니다."),
		nil, "RFC 3463 §3.7"},
	{6, 3, lang.T("conversion needed but not supported", "변환이 필요하나 지원하지 않음"),
		lang.T("The content would have to be converted, for example from 8-bit to 7-bit, and the system cannot do it.", "8비트를 7비트로 바꾸는 것처럼 내용을 변환해야 하는데 시스템이 그 변환을 하지 못합니다."),
		[]int{554}, "RFC 3463 §3.7"},
	{6, 4, lang.T("converted with loss", "손실이 있는 변환"),
		lang.T("The content was converted, and something of it was lost.", "내용을 변환하는 과정에서 일부가 손실되었습니다."),
		[]int{250}, "RFC 3463 §3.7"},
	{6, 5, lang.T("conversion failed", "변환 실패"),
		lang.T("The content had to be converted and the conversion did not succeed.", "내용을 변환해야 했지만 변환에 실패했습니다."),
		nil, "RFC 3463 §3.7"},
	{6, 6, lang.T("content not available", "내용을 가져올 수 없음"),
		lang.T("The server should have fetched part of the message from another server (BURL) and could not.", "서버가 메시지의 일부를 다른 서버에서 가져와야 했지만(BURL) 가져오지 못했습니다."),
		[]int{554}, "RFC 4468 §5"},
	{6, 7, lang.T("non-ASCII address not permitted", "ASCII가 아닌 주소 불가"),
		lang.T("The sender or recipient address contains letters outside ASCII, and that is not allowed here.", "발신자나 수신자 주소에 ASCII가 아닌 문자가 있는데, 여기서는 허용되지 않습니다."),
		[]int{550, 553}, "RFC 6531"},
	{6, 8, lang.T("reply would need UTF-8", "응답에 UTF-8 필요"),
		lang.T("The server's answer would contain UTF-8, and the client has not said that it can read it.", "서버의 응답에 UTF-8 문자가 들어가야 하는데, 클라이언트가 이를 받을 수 있다고 밝히지 않았습니다."),
		[]int{252, 550, 553}, "RFC 6531"},
	{6, 9, lang.T("UTF-8 header cannot be delivered", "UTF-8 헤더 배달 불가"),
		lang.T("The header of the message is in UTF-8 and cannot reach one of the recipients.", "메시지의 헤더가 UTF-8로 되어 있어 일부 수신자에게 배달할 수 없습니다."),
		[]int{550}, "RFC 6531"},
	{6, 10, lang.T("reply would need UTF-8 (deprecated)", "응답에 UTF-8 필요(사용 중단)"),
		lang.T("A duplicate of X.6.8 that should no longer be used.", "X.6.8과 뜻이 같은 코드로, 이제는 쓰지 않습니다."),
		nil, "RFC 6531"},

	{7, 0, lang.T("other security status", "기타 보안 관련"),
		lang.T("Something about security or policy, without further detail. With class 2 it usually confirms the login.", "보안이나 정책에 관한 것이지만 자세한 내용은 없습니다. 2.7.0이라면 보통 인증에 성공했다는 뜻입니다."),
		[]int{220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550}, "RFC 3463 §3.8"},
	{7, 1, lang.T("refused by policy", "정책에 따른 거부"),
		lang.T("The sender is not authorised to send this: relaying is not allowed, a filter or block list objects, or the recipient does not want it.", "발신자에게 이 메일을 보낼 권한이 없습니다. 중계가 허용되지 않거나, 필터나 차단 목록에 걸렸거나, 수신자가 거부한 경우입니다."),
		[]int{451, 454, 502, 503, 533, 550, 551}, "RFC 3463 §3.8"},
	{7, 2, lang.T("not allowed to post to list", "메일링 리스트 게시 권한 없음"),
		lang.T("The sender may not send to this mailing list.", "발신자에게 이 메일링 리스트로 보낼 권한이 없습니다."),
		[]int{550}, "RFC 3463 §3.8"},
	{7, 3, lang.T("security conversion not possible", "보안 변환 불가"),
		lang.T("The message would have to be changed from one security protocol to another, and that cannot be done. Microsoft uses 5.7.3 for a failed login.", "메시지를 다른 보안 방식으로 변환해야 하는데 변환할 수 없습니다. Microsoft는 인증 실패에 5.7.3을 씁니다."),
		nil, "RFC 3463 §3.8"},
	{7, 4, lang.T("security feature not supported", "지원하지 않는 보안 기능"),
		lang.T("A security feature that was asked for is missing; after AUTH it means that the mechanism is not offered.", "요청한 보안 기능이 없습니다. AUTH 뒤라면 그 인증 방식을 제공하지 않는다는 뜻입니다."),
		[]int{504}, "RFC 3463 §3.8"},
	{7, 5, lang.T("cryptographic failure", "암호 처리 실패"),
		lang.T("A message that should be checked or decrypted could not be, for example because a key is missing.", "메시지를 검증하거나 복호화해야 하는데 키가 없는 등의 이유로 하지 못했습니다."),
		nil, "RFC 3463 §3.8"},
	{7, 6, lang.T("cryptographic algorithm not supported", "지원하지 않는 암호 알고리즘"),
		lang.T("The algorithm that was used to encrypt or sign is not known here.", "암호화나 서명에 쓰인 알고리즘을 지원하지 않습니다."),
		nil, "RFC 3463 §3.8"},
	{7, 7, lang.T("message integrity failure", "메시지 무결성 오류"),
		lang.T("The message was altered or damaged on its way.", "메시지가 전송 도중 변조되거나 손상되었습니다."),
		nil, "RFC 3463 §3.8"},
	{7, 8, lang.T("login refused", "인증 정보 거부"),
		lang.T("The user name and password (or token) are not accepted: wrong, expired, or of the wrong kind, such as a normal password where an app password is needed.", "사용자 이름과 비밀번호(또는 토큰)가 거부되었습니다. 틀렸거나 만료되었거나, 앱 비밀번호가 필요한 곳에 일반 비밀번호를 쓴 것처럼 종류가 다른 경우입니다."),
		[]int{535, 554}, "RFC 4954 §6"},
	{7, 9, lang.T("authentication mechanism too weak", "너무 약한 인증 방식"),
		lang.T("The account needs a stronger way of logging in than the one used.", "이 계정에는 지금 사용한 것보다 강한 인증 방식이 필요합니다."),
		[]int{534}, "RFC 4954 §6"},
	{7, 10, lang.T("encryption needed", "암호화 필요"),
		lang.T("The connection must be encrypted before this can be done.", "먼저 연결을 암호화해야 이 작업을 할 수 있습니다."),
		[]int{523}, "RFC 5248"},
	{7, 11, lang.T("encryption needed for this mechanism", "이 인증 방식에 암호화 필요"),
		lang.T("This way of logging in is allowed only on an encrypted connection. The code is historic.", "이 인증 방식은 암호화된 연결에서만 쓸 수 있습니다. 지금은 잘 쓰지 않는 옛 코드입니다."),
		[]int{524, 538}, "RFC 4954 §6"},
	{7, 12, lang.T("password transition needed", "비밀번호 전환 필요"),
		lang.T("The user must log in once with a plain password so that the server can store what this mechanism needs.", "이 인증 방식에 필요한 정보를 서버가 저장할 수 있도록 사용자가 평문 비밀번호로 한 번 인증해야 합니다."),
		[]int{422, 432}, "RFC 4954 §6"},
	{7, 13, lang.T("account disabled", "사용이 중지된 계정"),
		lang.T("The login data may be right, but an administrator has switched the account off.", "인증 정보가 맞더라도 관리자가 계정 사용을 중지해 두었습니다."),
		[]int{525}, "RFC 5248"},
	{7, 14, lang.T("trust relationship required", "신뢰 관계 필요"),
		lang.T("The server needs a trust relationship with a third server, for example to fetch a message part for BURL.", "서버가 제3의 서버와 신뢰 관계를 맺고 있어야 합니다. BURL로 메시지의 일부를 가져오는 경우가 그 예입니다."),
		[]int{535, 554}, "RFC 4468 §5, RFC 5248"},
	{7, 15, lang.T("priority too low", "너무 낮은 우선순위"),
		lang.T("The server takes only more urgent messages at the moment.", "지금은 우선순위가 더 높은 메시지만 받습니다."),
		[]int{450, 550}, "RFC 6710"},
	{7, 16, lang.T("message too big for its priority", "우선순위에 비해 큰 메시지"),
		lang.T("The message is too large for the priority it was sent with.", "메시지가 지정된 우선순위에 허용된 크기보다 큽니다."),
		[]int{552}, "RFC 6710"},
	{7, 17, lang.T("mailbox has a new owner", "소유자가 바뀐 메일함"),
		lang.T("The mailbox belongs to somebody else since the date the sender gave, so the message is kept from the new owner.", "발신자가 알려 준 날짜 이후에 메일함의 소유자가 바뀌었으므로, 새 소유자에게 메시지를 배달하지 않습니다."),
		nil, "RFC 7293"},
	{7, 18, lang.T("domain has a new owner", "소유자가 바뀐 도메인"),
		lang.T("The domain belongs to somebody else since the date the sender gave, so the message is kept from the new owner.", "발신자가 알려 준 날짜 이후에 도메인의 소유자가 바뀌었으므로, 새 소유자에게 메시지를 배달하지 않습니다."),
		nil, "RFC 7293"},
	{7, 19, lang.T("ownership check not possible", "소유자 확인 불가"),
		lang.T("The sender asked to check since when the mailbox has the same owner, and the server cannot do it.", "발신자가 메일함의 소유자가 언제부터 같은지 확인해 달라고 했지만 서버가 확인할 수 없습니다."),
		nil, "RFC 7293"},
	{7, 20, lang.T("no valid DKIM signature", "유효한 DKIM 서명 없음"),
		lang.T("No DKIM signature on the message is valid, and the server wants one.", "서버가 DKIM 서명을 요구하는데 메시지에 유효한 서명이 없습니다."),
		[]int{550}, "RFC 7372 §3.1"},
	{7, 21, lang.T("no acceptable DKIM signature", "받아들일 수 있는 DKIM 서명 없음"),
		lang.T("There is a valid DKIM signature, but none that the server's policy accepts.", "유효한 DKIM 서명은 있지만 서버의 정책을 충족하는 서명이 없습니다."),
		[]int{550}, "RFC 7372 §3.1"},
	{7, 22, lang.T("DKIM signature not of the author's domain", "작성자 도메인의 DKIM 서명 아님"),
		lang.T("A DKIM signature is valid, but it was not made by the domain in the From field.", "DKIM 서명이 유효하지만 From 필드에 있는 도메인이 서명한 것이 아닙니다."),
		[]int{550}, "RFC 7372 §3.1"},
	{7, 23, lang.T("SPF validation failed", "SPF 검증 실패"),
		lang.T("The sender's domain says, in its SPF record, that this server may not send for it.", "발신자 도메인의 SPF 레코드에 따르면 이 서버는 그 도메인의 메일을 보낼 수 없습니다."),
		[]int{550}, "RFC 7372 §3.2"},
	{7, 24, lang.T("SPF validation error", "SPF 검증 오류"),
		lang.T("The SPF record of the sender's domain could not be evaluated, because of an error in it or in the DNS.", "SPF 레코드나 DNS의 오류 때문에 발신자 도메인의 SPF를 검증하지 못했습니다."),
		[]int{451, 550}, "RFC 7372 §3.2"},
	{7, 25, lang.T("reverse DNS check failed", "역방향 DNS 확인 실패"),
		lang.T("The IP address of the sending server has no name in the DNS, or the name does not lead back to it.", "발신 서버의 IP 주소에 대한 역방향 DNS 이름이 없거나, 그 이름이 같은 IP 주소로 이어지지 않습니다."),
		[]int{550}, "RFC 7372 §3.3"},
	{7, 26, lang.T("multiple authentication checks failed", "여러 발신자 인증 실패"),
		lang.T("More than one check of the sender failed, such as SPF and DKIM; this is about the sender's domain, not about logging in.", "SPF와 DKIM 등 둘 이상의 발신자 인증에 실패했습니다. SMTP 인증(로그인)이 아니라 발신 도메인의 인증에 관한 것입니다."),
		[]int{550}, "RFC 7372 §3.4"},
	{7, 27, lang.T("sender domain takes no mail", "메일을 받지 않는 발신자 도메인"),
		lang.T("The sender's domain declares with a null MX record that it accepts no mail, so it cannot be a usable sender.", "발신자 도메인이 널(null) MX 레코드로 메일을 받지 않는다고 밝혔으므로 발신자 주소로 쓸 수 없습니다."),
		[]int{550}, "RFC 7505 §4.2"},
	{7, 28, lang.T("mail flood detected", "메일 폭주 감지"),
		lang.T("The message looks like part of a flood of mail; the sender should slow down.", "메시지가 대량 메일 공격의 일부로 보입니다. 보내는 속도를 줄여야 합니다."),
		nil, "draft-levine-mailbomb-header"},
	{7, 29, lang.T("ARC validation failed", "ARC 검증 실패"),
		lang.T("The chain of seals (ARC) that forwarding servers added to the message is broken.", "전달 서버들이 메시지에 추가한 인증 사슬(ARC)이 올바르지 않습니다."),
		[]int{550}, "RFC 8617"},
	{7, 30, lang.T("REQUIRETLS not supported", "REQUIRETLS 지원 안 함"),
		lang.T("The sender wants encryption all the way, and the next server does not support that promise.", "발신자가 전 구간 암호화를 요구했지만 다음 서버가 이를 지원하지 않습니다."),
		[]int{550}, "RFC 8689"},
}
