package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// ProviderCode is an enhanced status code that one provider or server program
// uses in a sense of its own: a number the registry does not have, or a
// registered number with a narrower or quite different meaning.
type ProviderCode struct {
	Code       string // "5.7.57"; for a range, its first code
	Last       string // the last code of a range; "" for a single code
	Owner      string // "Microsoft 365", "Gmail"
	Name       lang.Text
	Meaning    lang.Text
	Registered bool // the IANA registry has the number too, in its own sense
}

// Provider returns what a provider means by an enhanced code, given in full
// ("5.7.57"). The class counts: 4.7.28 and 5.7.28 are two codes. It does not
// know who answered: of a Registered code the meaning holds only where the
// Owner is the one talking.
func Provider(code string) (ProviderCode, bool) {
	key, ok := codeKey(code)
	if !ok {
		return ProviderCode{}, false
	}
	p := search(providerCodes, func(p *ProviderCode) int {
		k, _ := codeKey(p.Code)
		return k - key
	})
	if p != nil {
		return *p, true
	}
	for i := range providerRanges {
		first, _ := codeKey(providerRanges[i].Code)
		last, _ := codeKey(providerRanges[i].Last)
		if first <= key && key <= last {
			return providerRanges[i], true
		}
	}
	return ProviderCode{}, false
}

// ProviderCodes lists the single codes in numerical order, then the ranges. A
// range does not hold for a single code within it that is listed by itself.
func ProviderCodes() []ProviderCode { return slices.Concat(providerCodes, providerRanges) }

// codeKey reads class.subject.detail, each of at most three digits and without
// leading zeros, as one number that sorts as the codes do.
func codeKey(code string) (key int, ok bool) {
	fields, digits, n := 1, 0, 0
	for i := range len(code) {
		switch c := code[i]; {
		case c == '.':
			if digits == 0 || fields == 3 {
				return 0, false
			}
			key, n, digits = key*1000+n, 0, 0
			fields++
		case '0' <= c && c <= '9':
			if digits == 3 || digits == 1 && n == 0 {
				return 0, false
			}
			n = n*10 + int(c-'0')
			digits++
		default:
			return 0, false
		}
	}
	return key*1000 + n, fields == 3 && digits > 0
}

var providerCodes = []ProviderCode{
	{Code: "4.4.316", Owner: "Microsoft 365", Name: lang.T("connection refused by the next server", "다음 서버의 연결 거부"),
		Meaning: lang.T("Microsoft 365 tried to pass the message on, and the server outside refused the connection.", "Microsoft 365가 메시지를 외부 서버로 보내려 했지만 그 서버가 연결을 거부했습니다.")},
	{Code: "4.7.23", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: no reverse DNS", "전송 속도 제한: 역방향 DNS 없음"),
		Meaning: lang.T("Gmail slows the sender down because the sending IP address has no matching reverse DNS (PTR) record.", "발신 IP 주소에 일치하는 역방향 DNS(PTR) 레코드가 없어서 Gmail이 전송 속도를 제한합니다.")},
	{Code: "4.7.24", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: suspicious SPF record", "전송 속도 제한: 의심스러운 SPF 레코드"),
		Meaning: lang.T("Gmail slows the sender down because the SPF record of the domain has suspicious entries.", "발신 도메인의 SPF 레코드에 의심스러운 항목이 있어서 Gmail이 전송 속도를 제한합니다.")},
	{Code: "4.7.26", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: sender not authenticated", "전송 속도 제한: 발신자 인증 실패"),
		Meaning: lang.T("Gmail slows the sender down because neither SPF nor DKIM proves the domain. Microsoft 365 uses the code for unauthenticated mail over IPv6.", "SPF와 DKIM 어느 것으로도 발신 도메인이 확인되지 않아서 Gmail이 전송 속도를 제한합니다. Microsoft 365는 IPv6로 온 인증되지 않은 메일에 이 코드를 씁니다.")},
	{Code: "4.7.27", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: SPF failed", "전송 속도 제한: SPF 실패"),
		Meaning: lang.T("Gmail slows the sender down because SPF did not pass; in the registry the number stands for a null MX.", "SPF를 통과하지 못해서 Gmail이 전송 속도를 제한합니다. 공식 목록에서 이 번호는 널(null) MX를 뜻합니다.")},
	{Code: "4.7.28", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: unusual rate", "전송 속도 제한: 비정상적인 발송량"),
		Meaning: lang.T("Gmail sees an unusual amount of unwanted mail from this IP address or domain and slows it down; send less and more slowly.", "이 IP 주소나 도메인에서 원치 않는 메일이 비정상적으로 많이 온다고 보고 Gmail이 속도를 제한합니다. 발송량과 속도를 줄여야 합니다.")},
	{Code: "4.7.29", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: no TLS", "전송 속도 제한: TLS 미사용"),
		Meaning: lang.T("Gmail slows the sender down because the mail came over an unencrypted connection; in the registry the number stands for ARC.", "암호화되지 않은 연결로 메일이 와서 Gmail이 전송 속도를 제한합니다. 공식 목록에서 이 번호는 ARC를 뜻합니다.")},
	{Code: "4.7.30", Owner: "Gmail", Registered: true, Name: lang.T("slowed down: DKIM failed", "전송 속도 제한: DKIM 실패"),
		Meaning: lang.T("Gmail slows the sender down because DKIM did not pass; in the registry the number stands for REQUIRETLS.", "DKIM을 통과하지 못해서 Gmail이 전송 속도를 제한합니다. 공식 목록에서 이 번호는 REQUIRETLS를 뜻합니다.")},
	{Code: "4.7.32", Owner: "Gmail", Name: lang.T("slowed down: From domain not aligned", "전송 속도 제한: From 도메인 불일치"),
		Meaning: lang.T("Gmail slows the sender down because the domain in the From field matches neither the SPF nor the DKIM domain, so DMARC cannot pass.", "From 필드의 도메인이 SPF 도메인과도 DKIM 도메인과도 일치하지 않아 DMARC를 통과할 수 없으므로 Gmail이 전송 속도를 제한합니다.")},
	{Code: "4.7.320", Owner: "Microsoft 365", Name: lang.T("certificate check failed", "인증서 검증 실패"),
		Meaning: lang.T("Microsoft 365 could not verify the TLS certificate of the server it wanted to deliver to.", "Microsoft 365가 배달하려는 서버의 TLS 인증서를 검증하지 못했습니다.")},
	{Code: "4.7.650", Owner: "Outlook.com", Name: lang.T("slowed down by IP reputation", "IP 평판에 따른 속도 제한"),
		Meaning: lang.T("Outlook.com limits the sending IP address for a time because its reputation is new or bad.", "발신 IP 주소의 평판이 아직 없거나 나빠서 Outlook.com이 일시적으로 전송을 제한합니다.")},
	{Code: "4.7.651", Owner: "Outlook.com", Name: lang.T("slowed down by IP reputation", "IP 평판에 따른 속도 제한"),
		Meaning: lang.T("Outlook.com limits the sending IP address for a time because its reputation is new or bad.", "발신 IP 주소의 평판이 아직 없거나 나빠서 Outlook.com이 일시적으로 전송을 제한합니다.")},
	{Code: "5.0.350", Owner: "Microsoft 365", Name: lang.T("general refusal", "일반적인 거부"),
		Meaning: lang.T("A catch-all of Microsoft 365 for errors of the recipient's system; the text beside it tells more.", "수신 측 시스템의 여러 오류에 Microsoft 365가 두루 쓰는 코드입니다. 함께 온 문구를 보아야 합니다.")},
	{Code: "5.1.8", Owner: "Microsoft 365", Registered: true, Name: lang.T("sender blocked for spam", "스팸 발송으로 차단된 발신자"),
		Meaning: lang.T("Microsoft 365 has blocked the sending account because it sent too much spam; it may have been hacked.", "계정이 스팸을 너무 많이 보내서 Microsoft 365가 발송을 차단했습니다. 계정이 도용되었을 수 있습니다.")},
	{Code: "5.1.10", Owner: "Microsoft 365", Registered: true, Name: lang.T("recipient not found", "수신자를 찾을 수 없음"),
		Meaning: lang.T("Microsoft 365 found no mailbox with that address; in the registry the number stands for a null MX.", "Microsoft 365에 그 주소의 메일함이 없습니다. 공식 목록에서 이 번호는 널(null) MX를 뜻합니다.")},
	{Code: "5.1.90", Owner: "Microsoft 365", Name: lang.T("daily recipient limit reached", "하루 수신자 한도 초과"),
		Meaning: lang.T("The sending account has reached its limit of recipients per day.", "발신 계정이 하루에 보낼 수 있는 수신자 수를 넘었습니다.")},
	{Code: "5.2.121", Owner: "Microsoft 365", Name: lang.T("too many messages to one recipient", "한 수신자에게 보낸 메시지 수 초과"),
		Meaning: lang.T("This sender has sent more messages in an hour to this recipient than is allowed.", "이 발신자가 한 시간 동안 이 수신자에게 보낼 수 있는 메시지 수를 넘었습니다.")},
	{Code: "5.2.122", Owner: "Microsoft 365", Name: lang.T("recipient gets too many messages", "수신자의 시간당 수신 한도 초과"),
		Meaning: lang.T("The recipient has received more messages in an hour, from all senders together, than is allowed.", "수신자가 모든 발신자를 합쳐 한 시간 동안 받을 수 있는 메시지 수를 넘었습니다.")},
	{Code: "5.2.252", Owner: "Microsoft 365", Name: lang.T("not allowed to send as this address", "이 주소로 보낼 권한 없음"),
		Meaning: lang.T("The sender address in the message is not one that the login may use (SendAsDenied).", "메시지의 발신자 주소가 인증한 계정이 쓸 수 있는 주소가 아닙니다(SendAsDenied).")},
	{Code: "5.3.190", Owner: "Microsoft 365", Name: lang.T("journaling not enabled", "저널링 미사용"),
		Meaning: lang.T("A journaling rule sends copies to Microsoft 365, where the organisation has not turned journal archiving on.", "저널링 규칙이 사본을 Microsoft 365로 보내는데, 조직에서 저널 보관을 켜 두지 않았습니다.")},
	{Code: "5.4.1", Owner: "Microsoft 365", Registered: true, Name: lang.T("recipient rejected, access denied", "수신자 거부, 접근 거부"),
		Meaning: lang.T("Microsoft 365 does not know this recipient, or does not accept mail for the domain; the text often carries AS(201806281).", "Microsoft 365에 이 수신자가 없거나 그 도메인의 메일을 받지 않습니다. 문구에 AS(201806281)가 붙는 일이 많습니다.")},
	{Code: "5.4.5", Owner: "Gmail", Registered: true, Name: lang.T("daily sending limit exceeded", "하루 발송 한도 초과"),
		Meaning: lang.T("The Gmail account has sent as many messages as it may in a day; wait up to 24 hours.", "Gmail 계정이 하루에 보낼 수 있는 메일 수를 넘었습니다. 최대 24시간을 기다려야 합니다.")},
	{Code: "5.4.14", Owner: "Microsoft 365", Name: lang.T("mail loop", "메일 루프"),
		Meaning: lang.T("The message came back to Microsoft 365 again and again; forwarding rules or connectors are set up in a circle.", "메시지가 Microsoft 365로 계속 되돌아왔습니다. 전달 규칙이나 커넥터가 순환하도록 설정되어 있습니다.")},
	{Code: "5.4.300", Owner: "Microsoft 365", Name: lang.T("message expired", "메시지 만료"),
		Meaning: lang.T("The message could not be delivered in the time allowed, mostly because the other server never answered.", "정해진 시간 안에 메시지를 배달하지 못했습니다. 대개 상대 서버가 응답하지 않은 경우입니다.")},
	{Code: "5.5.124", Owner: "Microsoft 365", Name: lang.T("bad XOAUTH2 data", "잘못된 XOAUTH2 데이터"),
		Meaning: lang.T("The user name inside the XOAUTH2 string is not the address of the mailbox, or the string is built wrongly.", "XOAUTH2 문자열의 사용자 이름이 메일함 주소가 아니거나 문자열의 형식이 잘못되었습니다.")},
	{Code: "5.6.11", Owner: "Microsoft 365", Name: lang.T("bare line feeds in the message", "메시지에 CR 없는 LF가 있음"),
		Meaning: lang.T("The message contains line feeds without carriage returns; every line must end with CRLF.", "메시지에 CR 없이 LF만 있는 줄바꿈이 있습니다. 모든 줄은 CRLF로 끝나야 합니다.")},
	{Code: "5.7.3", Owner: "Microsoft 365", Registered: true, Name: lang.T("authentication unsuccessful", "인증 실패"),
		Meaning: lang.T("The login failed: a wrong password, SMTP login switched off, or multi-factor login required. With 451 it asks for STARTTLS.", "인증에 실패했습니다. 비밀번호가 틀렸거나, SMTP 인증이 꺼져 있거나, 다단계 인증이 필요한 경우입니다. 451과 함께 오면 STARTTLS를 요구하는 것입니다.")},
	{Code: "5.7.5", Owner: "Microsoft 365", Registered: true, Name: lang.T("certificate failed the MTA-STS check", "MTA-STS 인증서 검증 실패"),
		Meaning: lang.T("The receiving domain demands a valid certificate (MTA-STS), and its server does not show one.", "수신 도메인이 유효한 인증서를 요구하는데(MTA-STS), 그 서버의 인증서가 유효하지 않습니다.")},
	{Code: "5.7.9", Owner: "Gmail", Registered: true, Name: lang.T("app password required", "앱 비밀번호 필요"),
		Meaning: lang.T("Gmail wants an app password, or a login in the browser, instead of the normal password. Yahoo uses 5.7.9 for mail whose sender is not authenticated.", "Gmail이 일반 비밀번호 대신 앱 비밀번호나 웹 브라우저 로그인을 요구합니다. Yahoo는 발신자 인증이 되지 않은 메일에 5.7.9를 씁니다.")},
	{Code: "5.7.12", Owner: "Microsoft 365", Registered: true, Name: lang.T("only internal senders accepted", "내부 발신자만 허용"),
		Meaning: lang.T("The recipient accepts mail only from inside the own organisation.", "수신자가 조직 내부의 발신자가 보낸 메일만 받습니다.")},
	{Code: "5.7.14", Owner: "Gmail", Registered: true, Name: lang.T("log in with the browser first", "웹 브라우저 로그인 필요"),
		Meaning: lang.T("Gmail found the login suspicious, for example from a new place, and wants the user to log in with the browser first.", "새로운 장소에서 시도하는 등 로그인이 의심스러워 Gmail이 먼저 웹 브라우저로 로그인할 것을 요구합니다.")},
	{Code: "5.7.26", Owner: "Gmail", Registered: true, Name: lang.T("sender not authenticated", "발신자 인증 실패"),
		Meaning: lang.T("Neither SPF nor DKIM proves the sender's domain, or its DMARC policy forbids the message; this is not about the login.", "SPF와 DKIM 어느 것으로도 발신 도메인이 확인되지 않았거나, 도메인의 DMARC 정책이 이 메시지를 금지합니다. SMTP 인증(로그인)에 관한 것이 아닙니다.")},
	{Code: "5.7.27", Owner: "Gmail", Registered: true, Name: lang.T("SPF failed", "SPF 실패"),
		Meaning: lang.T("Gmail refuses because SPF did not pass; in the registry the number stands for a null MX.", "SPF를 통과하지 못해 Gmail이 거부했습니다. 공식 목록에서 이 번호는 널(null) MX를 뜻합니다.")},
	{Code: "5.7.28", Owner: "Gmail", Registered: true, Name: lang.T("unusual rate of mail", "비정상적인 발송량"),
		Meaning: lang.T("Gmail blocks mail from this IP address or domain because too much of it is unwanted.", "원치 않는 메일이 너무 많이 와서 Gmail이 이 IP 주소나 도메인의 메일을 차단했습니다.")},
	{Code: "5.7.29", Owner: "Gmail", Registered: true, Name: lang.T("no TLS", "TLS 미사용"),
		Meaning: lang.T("Gmail refuses because the mail came over an unencrypted connection; in the registry the number stands for ARC.", "암호화되지 않은 연결로 메일이 와서 Gmail이 거부했습니다. 공식 목록에서 이 번호는 ARC를 뜻합니다.")},
	{Code: "5.7.30", Owner: "Gmail", Registered: true, Name: lang.T("DKIM failed", "DKIM 실패"),
		Meaning: lang.T("Gmail refuses because DKIM did not pass; in the registry the number stands for REQUIRETLS.", "DKIM을 통과하지 못해 Gmail이 거부했습니다. 공식 목록에서 이 번호는 REQUIRETLS를 뜻합니다.")},
	{Code: "5.7.51", Owner: "Microsoft 365", Name: lang.T("restricted by a connector", "커넥터에 의한 제한"),
		Meaning: lang.T("The recipient's organisation accepts mail from this domain only from given IP addresses or with a given certificate.", "수신 조직이 이 도메인의 메일을 지정된 IP 주소나 인증서로 올 때만 받습니다.")},
	{Code: "5.7.54", Owner: "Exchange", Name: lang.T("unable to relay", "중계 불가"),
		Meaning: lang.T("The Exchange server does not pass mail on to other domains for a client that has not logged in.", "Exchange 서버가 인증하지 않은 클라이언트의 메일을 다른 도메인으로 중계하지 않습니다.")},
	{Code: "5.7.57", Owner: "Microsoft 365", Name: lang.T("client not logged in", "인증하지 않은 클라이언트"),
		Meaning: lang.T("The client sent MAIL FROM without logging in; SMTP authentication must be switched on in the program.", "클라이언트가 인증하지 않고 MAIL FROM을 보냈습니다. 프로그램에서 SMTP 인증을 사용하도록 설정해야 합니다.")},
	{Code: "5.7.60", Owner: "Microsoft 365", Name: lang.T("not allowed to send as this sender", "이 발신자로 보낼 권한 없음"),
		Meaning: lang.T("The login is fine, but it may not use this sender address; use the address of the login or have the right to send as the other granted.", "인증은 되었지만 이 발신자 주소를 쓸 권한이 없습니다. 인증한 계정의 주소를 쓰거나 '다음 사용자로 보내기' 권한을 받아야 합니다.")},
	{Code: "5.7.64", Owner: "Microsoft 365", Name: lang.T("relay denied, sender's organisation unknown", "중계 거부, 발신 조직 확인 불가"),
		Meaning: lang.T("The inbound connector does not recognise the sending server by its IP address or certificate (TenantAttribution).", "인바운드 커넥터가 발신 서버를 IP 주소나 인증서로 알아보지 못했습니다(TenantAttribution).")},
	{Code: "5.7.124", Owner: "Microsoft 365", Name: lang.T("not on the list of allowed senders", "허용된 발신자 목록에 없음"),
		Meaning: lang.T("The recipient is a group that accepts mail only from listed senders.", "수신자가 목록에 있는 발신자의 메일만 받는 그룹입니다.")},
	{Code: "5.7.129", Owner: "Microsoft 365", Name: lang.T("recipient restricts senders", "발신자를 제한하는 수신자"),
		Meaning: lang.T("The recipient accepts mail only from certain senders.", "수신자가 특정 발신자의 메일만 받습니다.")},
	{Code: "5.7.133", Owner: "Microsoft 365", Name: lang.T("group accepts internal senders only", "내부 발신자만 받는 그룹"),
		Meaning: lang.T("The recipient is a group that takes no mail from outside its organisation.", "수신자가 조직 외부의 메일을 받지 않는 그룹입니다.")},
	{Code: "5.7.134", Owner: "Microsoft 365", Name: lang.T("mailbox accepts internal senders only", "내부 발신자만 받는 메일함"),
		Meaning: lang.T("The recipient is a mailbox that takes no mail from outside its organisation.", "수신자가 조직 외부의 메일을 받지 않는 메일함입니다.")},
	{Code: "5.7.135", Owner: "Microsoft 365", Name: lang.T("public folder accepts internal senders only", "내부 발신자만 받는 공용 폴더"),
		Meaning: lang.T("The recipient is a public folder that takes no mail from outside its organisation.", "수신자가 조직 외부의 메일을 받지 않는 공용 폴더입니다.")},
	{Code: "5.7.136", Owner: "Microsoft 365", Name: lang.T("mail user accepts internal senders only", "내부 발신자만 받는 메일 사용자"),
		Meaning: lang.T("The recipient is a mail user that takes no mail from outside its organisation.", "수신자가 조직 외부의 메일을 받지 않는 메일 사용자입니다.")},
	{Code: "5.7.139", Owner: "Microsoft 365", Name: lang.T("SMTP login not allowed", "SMTP 인증이 허용되지 않음"),
		Meaning: lang.T("Logging in with user name and password is switched off for the mailbox, the organisation or this kind of account; the text tells which. Only with the words \"credentials were incorrect\" is it the password.", "메일함, 조직 또는 이 종류의 계정에서 사용자 이름과 비밀번호를 쓰는 인증이 꺼져 있습니다. 어느 경우인지는 문구에 나옵니다. \"credentials were incorrect\"라는 말이 있을 때만 비밀번호가 틀린 것입니다.")},
	{Code: "5.7.501", Owner: "Microsoft 365", Name: lang.T("sender banned for spam", "스팸 발송으로 금지된 발신자"),
		Meaning: lang.T("The sending account is banned because it sent spam; its password must be changed and the ban lifted by an administrator.", "계정이 스팸을 보내서 발송이 금지되었습니다. 비밀번호를 바꾸고 관리자가 차단을 풀어야 합니다.")},
	{Code: "5.7.502", Owner: "Microsoft 365", Name: lang.T("sender banned for spam", "스팸 발송으로 금지된 발신자"),
		Meaning: lang.T("The sending account is banned because it sent spam.", "계정이 스팸을 보내서 발송이 금지되었습니다.")},
	{Code: "5.7.503", Owner: "Microsoft 365", Name: lang.T("sender banned for spam", "스팸 발송으로 금지된 발신자"),
		Meaning: lang.T("The sending account is banned because it sent spam.", "계정이 스팸을 보내서 발송이 금지되었습니다.")},
	{Code: "5.7.504", Owner: "Microsoft 365", Name: lang.T("recipient not valid", "유효하지 않은 수신자"),
		Meaning: lang.T("The recipient's address is not valid.", "수신자 주소가 유효하지 않습니다.")},
	{Code: "5.7.505", Owner: "Microsoft 365", Name: lang.T("recipient banned", "차단된 수신자"),
		Meaning: lang.T("Mail to this recipient is not accepted.", "이 수신자에게 가는 메일은 받지 않습니다.")},
	{Code: "5.7.506", Owner: "Microsoft 365", Name: lang.T("bad HELO name", "잘못된 HELO 이름"),
		Meaning: lang.T("The client introduced itself with the name of the server it was talking to; it must give its own name.", "클라이언트가 상대 서버의 이름으로 자신을 소개했습니다. 자신의 이름을 알려야 합니다.")},
	{Code: "5.7.507", Owner: "Microsoft 365", Name: lang.T("blocked by the recipient's organisation", "수신 조직의 차단"),
		Meaning: lang.T("The recipient's organisation blocks the sending IP address.", "수신 조직이 발신 IP 주소를 차단했습니다.")},
	{Code: "5.7.508", Owner: "Microsoft 365", Name: lang.T("too much mail from this IPv6 range", "IPv6 대역의 발송량 초과"),
		Meaning: lang.T("The IPv6 range of the sender has sent too many messages in a short time.", "발신자의 IPv6 대역에서 짧은 시간에 너무 많은 메시지를 보냈습니다.")},
	{Code: "5.7.509", Owner: "Microsoft 365", Name: lang.T("DMARC failed", "DMARC 실패"),
		Meaning: lang.T("The message fails DMARC, and the domain in its From field asks receivers to reject such mail.", "메시지가 DMARC를 통과하지 못했고, From 필드의 도메인이 그런 메일을 거부하도록 요청해 두었습니다.")},
	{Code: "5.7.510", Owner: "Microsoft 365", Name: lang.T("recipient takes no mail over IPv6", "IPv6 메일을 받지 않는 수신자"),
		Meaning: lang.T("The recipient's domain does not accept mail over IPv6; send over IPv4.", "수신자 도메인이 IPv6로 오는 메일을 받지 않습니다. IPv4로 보내야 합니다.")},
	{Code: "5.7.511", Owner: "Microsoft 365", Name: lang.T("sending IP address banned", "차단된 발신 IP 주소"),
		Meaning: lang.T("Microsoft has banned the sending IP address; its owner must ask to have it delisted.", "Microsoft가 발신 IP 주소를 차단했습니다. IP 주소의 관리자가 해제를 요청해야 합니다.")},
	{Code: "5.7.512", Owner: "Microsoft 365", Name: lang.T("no valid From field", "유효한 From 필드 없음"),
		Meaning: lang.T("The message has no From field with a valid address.", "메시지에 유효한 주소가 있는 From 필드가 없습니다.")},
	{Code: "5.7.513", Owner: "Microsoft 365", Name: lang.T("on the recipient's own block list", "수신 조직의 자체 차단 목록"),
		Meaning: lang.T("The recipient's organisation has put the sending IP address on its own block list.", "수신 조직이 발신 IP 주소를 자체 차단 목록에 올렸습니다.")},
	{Code: "5.7.515", Owner: "Outlook.com", Name: lang.T("sender domain does not meet the requirements", "발신 도메인의 인증 요건 미충족"),
		Meaning: lang.T("Outlook.com wants SPF, DKIM and DMARC from domains that send much mail, and this one does not pass.", "Outlook.com은 메일을 많이 보내는 도메인에 SPF, DKIM, DMARC를 요구하는데, 이 도메인이 요건을 충족하지 못했습니다.")},
	{Code: "5.7.703", Owner: "Microsoft 365", Name: lang.T("blocked by the sender's own organisation", "발신자 조직의 차단"),
		Meaning: lang.T("The sender's own organisation has blocked this recipient (Tenant Allow/Block List).", "발신자가 속한 조직이 이 수신자를 차단했습니다(테넌트 허용/차단 목록).")},
	{Code: "5.7.705", Owner: "Microsoft 365", Name: lang.T("organisation over its limit", "조직의 발송 한도 초과"),
		Meaning: lang.T("The organisation has sent too much suspicious mail and may not send for now.", "조직이 의심스러운 메일을 너무 많이 보내서 발송이 정지되었습니다.")},
	{Code: "5.7.708", Owner: "Microsoft 365", Name: lang.T("traffic from this IP not accepted", "이 IP의 발송 거부"),
		Meaning: lang.T("Microsoft 365 does not let this organisation send, mostly because it is new or its mail looked suspicious.", "조직이 새로 만들어졌거나 메일이 의심스러워 보여서 Microsoft 365가 발송을 허용하지 않습니다.")},
	{Code: "5.7.750", Owner: "Microsoft 365", Name: lang.T("sending domain not registered", "등록되지 않은 발신 도메인"),
		Meaning: lang.T("The organisation sends from domains it has not registered with Microsoft 365.", "조직이 Microsoft 365에 등록하지 않은 도메인으로 메일을 보내고 있습니다.")},
	{Code: "5.7.800", Owner: "Microsoft 365", Name: lang.T("sender's domain banned", "차단된 발신 도메인"),
		Meaning: lang.T("The sender's domain is banned because of spam.", "스팸 때문에 발신 도메인이 차단되었습니다.")},
}

// providerRanges holds the narrow ranges first.
var providerRanges = []ProviderCode{
	{Code: "4.7.321", Last: "4.7.325", Owner: "Microsoft 365", Name: lang.T("DANE or TLS check failed", "DANE 또는 TLS 검증 실패"),
		Meaning: lang.T("Microsoft 365 could not deliver because the receiving server failed a check of its encryption or certificate (DANE, DNSSEC).", "수신 서버가 암호화나 인증서 검증(DANE, DNSSEC)을 통과하지 못해 Microsoft 365가 배달하지 못했습니다.")},
	{Code: "5.7.321", Last: "5.7.325", Owner: "Microsoft 365", Name: lang.T("DANE or TLS check failed", "DANE 또는 TLS 검증 실패"),
		Meaning: lang.T("Microsoft 365 could not deliver because the receiving server failed a check of its encryption or certificate (DANE, DNSSEC).", "수신 서버가 암호화나 인증서 검증(DANE, DNSSEC)을 통과하지 못해 Microsoft 365가 배달하지 못했습니다.")},
	{Code: "5.7.606", Last: "5.7.649", Owner: "Microsoft 365", Name: lang.T("sending IP address banned", "차단된 발신 IP 주소"),
		Meaning: lang.T("Microsoft has banned the sending IP address; its owner can ask for removal at the delist portal (sender.office.com).", "Microsoft가 발신 IP 주소를 차단했습니다. IP 주소의 관리자가 해제 포털(sender.office.com)에서 해제를 요청할 수 있습니다.")},
	{Code: "4.7.500", Last: "4.7.699", Owner: "Microsoft 365", Name: lang.T("suspicious activity, slowed down", "의심스러운 활동으로 인한 제한"),
		Meaning: lang.T("Microsoft saw suspicious activity and limits the sender for a time; it ends by itself if the mail proves good.", "Microsoft가 의심스러운 활동을 발견해 일시적으로 발송을 제한합니다. 정상적인 메일로 확인되면 저절로 풀립니다.")},
	{Code: "4.7.850", Last: "4.7.899", Owner: "Microsoft 365", Name: lang.T("suspicious IP address, slowed down", "의심스러운 IP 주소 제한"),
		Meaning: lang.T("Microsoft saw suspicious activity from the IP address and limits it for a time.", "Microsoft가 이 IP 주소에서 의심스러운 활동을 발견해 일시적으로 제한합니다.")},
	{Code: "5.7.500", Last: "5.7.599", Owner: "Microsoft 365", Name: lang.T("access denied", "접근 거부"),
		Meaning: lang.T("A refusal from Microsoft's spam protection; the text beside the code tells which rule it was.", "Microsoft의 스팸 방지 기능이 거부한 것입니다. 어떤 규칙인지는 함께 온 문구에 나옵니다.")},
	{Code: "5.7.600", Last: "5.7.699", Owner: "Microsoft 365", Name: lang.T("access denied by IP reputation", "IP 평판에 따른 거부"),
		Meaning: lang.T("A refusal by Microsoft that has to do with the sending IP address.", "발신 IP 주소와 관련된 Microsoft의 거부입니다.")},
	{Code: "5.7.700", Last: "5.7.799", Owner: "Microsoft 365", Name: lang.T("organisation not allowed to send", "조직의 발송 제한"),
		Meaning: lang.T("A refusal by Microsoft that has to do with the sender's own organisation (tenant) and what it has sent.", "발신자가 속한 조직(테넌트)과 그 조직의 발송 내역과 관련된 Microsoft의 거부입니다.")},
}
