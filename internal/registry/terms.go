package registry

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// Term is a word of the mail world a learner meets.
type Term struct {
	Name    string   // the usual English name: "MTA", "envelope"
	Aliases []string // other spellings, the long form, the Korean name
	Meaning lang.Text
}

// TermByName returns the term with that name or alias, letter case aside.
func TermByName(name string) (Term, bool) {
	if t, ok := find(terms, func(t *Term) string { return t.Name }, name); ok {
		return t, true
	}
	for i := range terms {
		for _, alias := range terms[i].Aliases {
			if len(alias) == len(name) && strings.EqualFold(alias, name) {
				return terms[i], true
			}
		}
	}
	return Term{}, false
}

// Terms lists the terms in the order of their names, letter case aside.
func Terms() []Term { return slices.Clone(terms) }

var terms = []Term{
	{"app password", []string{"app-specific password", "application password", "application-specific password", "authorization code", "앱 비밀번호"},
		lang.T("A long random password that a provider makes for one program, to be used instead of the account's own. Providers that ask for a second step at login want it from mail programs.", "서비스가 프로그램 하나를 위해 만들어 주는 긴 임의의 비밀번호로, 계정 비밀번호 대신 씁니다. 2단계 인증을 쓰는 서비스는 메일 프로그램에 이 비밀번호를 요구합니다.")},
	{"ARC", []string{"Authenticated Received Chain"},
		lang.T("A chain of seals in which forwarding servers record that the message passed the sender checks when it reached them.", "메시지가 도착했을 때 발신자 인증을 통과했음을 전달 서버들이 차례로 기록해 두는 인증 사슬입니다.")},
	{"attachment", []string{"attached file", "첨부파일", "첨부 파일"},
		lang.T("A file that travels inside the message as one of its MIME parts; encoding makes it about a third larger.", "MIME의 한 부분으로 메시지에 담겨 함께 전송되는 파일입니다. 인코딩하면 약 3분의 1만큼 커집니다.")},
	{"authentication", []string{"SMTP AUTH", "login", "인증"},
		lang.T("Proving who the user is before sending, with the AUTH command. The word is also used for checking the sender's domain with SPF, DKIM and DMARC, which is something else.", "메일을 보내기 전에 AUTH 명령으로 사용자를 증명하는 것입니다. SPF, DKIM, DMARC로 발신 도메인을 확인하는 것도 인증이라고 부르지만 서로 다른 것입니다.")},
	{"base64", []string{"Base64", "base 64"},
		lang.T("A way to write any bytes with 64 harmless letters. It hides nothing: anyone can turn it back.", "어떤 바이트든 안전한 문자 64개로 나타내는 방법입니다. 암호화가 아니어서 누구나 원래 내용으로 되돌릴 수 있습니다.")},
	{"block list", []string{"blacklist", "blocklist", "DNSBL", "RBL", "차단 목록", "블랙리스트"},
		lang.T("A public list of IP addresses or domains that send spam; many servers refuse mail from those on it.", "스팸을 보내는 IP 주소나 도메인의 공개 목록입니다. 많은 서버가 목록에 있는 상대의 메일을 거부합니다.")},
	{"bounce", []string{"bounce message", "non-delivery report", "NDR", "반송 메일", "반송"},
		lang.T("The message by which a server tells the sender that it could not deliver a mail it had already accepted.", "이미 받아들인 메일을 배달하지 못했을 때 서버가 발신자에게 그 사실을 알리는 메시지입니다.")},
	{"boundary", []string{"MIME boundary", "경계 문자열"},
		lang.T("The line that separates the parts of a multipart message; it is chosen so that it does not occur in the content.", "여러 부분으로 된 메시지에서 각 부분을 나누는 줄입니다. 내용에 나오지 않는 문자열로 정합니다.")},
	{"certificate", []string{"TLS certificate", "인증서"},
		lang.T("A signed document with which a server proves its name when TLS begins.", "TLS를 시작할 때 서버가 자신의 이름을 증명하는 서명된 문서입니다.")},
	{"charset", []string{"character set", "character encoding", "문자 집합", "문자 인코딩"},
		lang.T("Says which bytes stand for which letters, such as UTF-8 or the older EUC-KR. The wrong one gives garbled text.", "어떤 바이트가 어떤 글자를 나타내는지 정한 것으로, UTF-8이나 예전의 EUC-KR 등이 있습니다. 잘못 지정하면 글자가 깨집니다.")},
	{"client", []string{"SMTP client", "클라이언트"},
		lang.T("The side that opened the connection and sends the commands. A mail server is a client too when it passes mail on.", "연결을 열고 명령을 보내는 쪽입니다. 메일 서버도 메일을 다른 서버로 넘길 때는 클라이언트가 됩니다.")},
	{"CRLF", []string{"line ending", "carriage return line feed", "줄바꿈", "줄 끝"},
		lang.T("The two characters carriage return and line feed that must end every line in SMTP.", "SMTP의 모든 줄 끝에 와야 하는 두 문자(캐리지 리턴과 라인 피드)입니다.")},
	{"DANE", []string{"TLSA"},
		lang.T("A way to publish in the signed DNS which certificate a mail server uses, so that nobody can switch the encryption off unnoticed.", "메일 서버가 쓰는 인증서를 서명된 DNS에 공개하는 방법입니다. 누군가 몰래 암호화를 끄는 것을 막아 줍니다.")},
	{"DKIM", []string{"DomainKeys Identified Mail"},
		lang.T("A signature that the sender's domain puts into the message header, so that receivers can see that it comes from there and was not changed.", "발신 도메인이 메시지 헤더에 넣는 서명입니다. 수신 측은 메시지가 그 도메인에서 왔고 변조되지 않았음을 확인할 수 있습니다.")},
	{"DMARC", []string{"Domain-based Message Authentication, Reporting, and Conformance"},
		lang.T("A domain's published rule that says what receivers should do with mail in its name that passes neither SPF nor DKIM for that domain.", "자기 도메인의 이름으로 온 메일이 그 도메인의 SPF나 DKIM을 통과하지 못하면 어떻게 처리할지 도메인이 공개해 두는 정책입니다.")},
	{"DNS", []string{"Domain Name System", "도메인 이름 시스템"},
		lang.T("The directory of the Internet; it gives the mail servers (MX) and addresses of a domain, and holds its SPF, DKIM and DMARC records.", "인터넷의 주소록입니다. 도메인의 메일 서버(MX)와 주소를 알려 주고 SPF, DKIM, DMARC 레코드도 담고 있습니다.")},
	{"dot-stuffing", []string{"dot stuffing", "transparency", "점 채우기"},
		lang.T("A dot added before each line of the message that begins with a dot, so that no such line is taken for the end. The receiver removes it.", "점(.)으로 시작하는 줄이 메시지의 끝으로 오해되지 않도록 그 앞에 점을 하나 더 붙이는 것입니다. 받는 쪽에서 다시 떼어 냅니다.")},
	{"DSN", []string{"delivery status notification", "배달 상태 알림"},
		lang.T("A report in a fixed form about the success, delay or failure of a delivery.", "배달의 성공, 지연, 실패를 정해진 형식으로 알리는 보고입니다.")},
	{"encoded word", []string{"encoded-word", "MIME header encoding", "인코딩된 단어"},
		lang.T("The form =?utf-8?b?…?= in which a header carries letters outside ASCII, such as a Korean subject.", "한글 제목처럼 ASCII가 아닌 글자를 헤더에 담을 때 쓰는 =?utf-8?b?…?= 형식입니다.")},
	{"envelope", []string{"SMTP envelope", "봉투"},
		lang.T("The sender and recipients given with MAIL FROM and RCPT TO. Like a paper envelope it decides where the mail goes; the From and To fields inside may differ.", "MAIL FROM과 RCPT TO로 지정한 발신자와 수신자입니다. 종이 봉투처럼 메일이 갈 곳을 정하며, 안에 든 From이나 To 필드와 다를 수 있습니다.")},
	{"ESMTP", []string{"Extended SMTP", "확장 SMTP"},
		lang.T("SMTP with extensions: the client greets with EHLO, and the server lists what it can do.", "확장 기능이 있는 SMTP입니다. 클라이언트가 EHLO로 인사하면 서버가 지원하는 기능을 알려 줍니다.")},
	{"forward-path", []string{"forward path", "RCPT TO address", "envelope recipient", "정방향 경로"},
		lang.T("The address in RCPT TO, to which this copy of the message goes.", "RCPT TO에 지정하는 주소로, 메시지를 받을 수신자의 주소입니다.")},
	{"FQDN", []string{"fully qualified domain name", "전체 도메인 이름"},
		lang.T("The complete name of a host, such as mail.example.com, that can be looked up in the DNS; the name to give in EHLO.", "mail.example.com처럼 DNS에서 찾을 수 있는 호스트의 전체 이름입니다. EHLO에는 이 이름을 적어야 합니다.")},
	{"greylisting", []string{"graylisting", "greylist", "그레이리스팅"},
		lang.T("Refusing an unknown sender for some minutes with a 4xx code. A real mail server tries again and gets through; many spam programs do not.", "처음 보는 발신자를 몇 분 동안 4xx 코드로 거부하는 방법입니다. 정상적인 메일 서버는 다시 시도해서 통과하지만 많은 스팸 프로그램은 다시 시도하지 않습니다.")},
	{"header", []string{"message header", "header field", "헤더"},
		lang.T("The lines before the first empty line of the message, such as From, To, Subject and Date.", "메시지의 첫 빈 줄 앞에 있는 From, To, Subject, Date 같은 줄들입니다.")},
	{"IMAP", []string{"Internet Message Access Protocol", "IMAP4"},
		lang.T("The protocol with which a mail program reads and sorts the mail that stays on the server.", "메일을 서버에 둔 채 메일 프로그램에서 읽고 정리할 때 쓰는 프로토콜입니다.")},
	{"inbox", []string{"받은편지함", "편지함"},
		lang.T("The folder in which new mail appears. That a server accepted a message does not yet mean that it is there.", "새 메일이 나타나는 폴더입니다. 서버가 메시지를 받아들였다고 해서 이미 여기에 도착했다는 뜻은 아닙니다.")},
	{"LMTP", []string{"Local Mail Transfer Protocol"},
		lang.T("A relative of SMTP for the last step, from the server to the mailboxes, with an answer for each recipient.", "서버에서 메일함으로 넘기는 마지막 단계에 쓰는, SMTP와 비슷한 프로토콜입니다. 수신자마다 따로 응답합니다.")},
	{"MDA", []string{"Mail Delivery Agent", "메일 배달 에이전트"},
		lang.T("The program that puts received mail into the recipient's mailbox.", "받은 메일을 수신자의 메일함에 저장하는 프로그램입니다.")},
	{"message-ID", []string{"message id", "메시지 ID"},
		lang.T("The unique name of a message in its header, given by the sender's program. It is not the queue ID of a server.", "발신 측 프로그램이 헤더에 붙이는 메시지의 고유한 이름입니다. 서버의 큐 ID와는 다릅니다.")},
	{"MIME", []string{"Multipurpose Internet Mail Extensions"},
		lang.T("The standard by which a message can hold letters of any script, several parts, pictures and other files.", "메시지에 다양한 언어의 글자와 여러 부분, 이미지, 첨부파일 등을 담을 수 있게 해 주는 표준입니다.")},
	{"MSA", []string{"Mail Submission Agent", "submission server", "메일 제출 에이전트"},
		lang.T("The server that takes new mail from users, who log in for it, usually on port 587 or 465.", "사용자의 새 메일을 받아 주는 서버입니다. 사용자는 보통 587번이나 465번 포트로 접속해 인증합니다.")},
	{"MTA", []string{"Mail Transfer Agent", "mail server", "메일 전송 에이전트", "메일 서버"},
		lang.T("The server that passes mail on to other servers, looking up the recipient's domain in the DNS.", "DNS에서 수신자 도메인을 찾아 다른 서버로 메일을 전달하는 서버입니다.")},
	{"MTA-STS", []string{"SMTP MTA Strict Transport Security"},
		lang.T("A rule a domain publishes on a web site: its mail servers have valid certificates, and mail must reach them encrypted.", "메일 서버가 유효한 인증서를 갖추었으며 메일을 암호화해서 보내야 한다고 도메인이 웹사이트에 공개하는 정책입니다.")},
	{"MUA", []string{"Mail User Agent", "mail client", "mail program", "메일 사용자 에이전트", "메일 프로그램"},
		lang.T("The program in which a person reads and writes mail, such as Outlook or Thunderbird.", "Outlook이나 Thunderbird처럼 사람이 메일을 읽고 쓰는 프로그램입니다.")},
	{"multipart", []string{"multipart/mixed", "multipart/alternative", "MIMEMultipart"},
		lang.T("A message or part that consists of several parts, for example a text and an attachment.", "본문과 첨부파일처럼 여러 부분으로 이루어진 메시지 또는 그 일부입니다.")},
	{"MX", []string{"MX record", "mail exchanger", "MX 레코드"},
		lang.T("The DNS record that names the mail servers of a domain, in the order in which they are to be tried.", "도메인의 메일을 받는 서버를 알려 주는 DNS 레코드입니다. 어느 서버부터 시도할지 순서도 정해 둡니다.")},
	{"null MX", []string{"널 MX"},
		lang.T("An MX record with a single dot for the server: the domain accepts no mail.", "서버 이름 대신 점(.) 하나만 있는 MX 레코드로, 도메인이 메일을 받지 않는다는 뜻입니다.")},
	{"null reverse-path", []string{"null sender", "empty sender", "<>", "빈 발신자"},
		lang.T("MAIL FROM:<>, the empty sender of bounces and other notices; nothing may be returned to it, so that no loop arises.", "반송 메일 같은 알림에 쓰는 빈 발신자(MAIL FROM:<>)입니다. 메일 루프가 생기지 않도록 여기로는 아무것도 되돌려 보내지 않습니다.")},
	{"OAuth", []string{"OAuth2", "OAuth 2.0", "access token", "bearer token", "액세스 토큰"},
		lang.T("A way to let a program use an account with a token of limited life instead of the password.", "비밀번호 대신 유효 기간이 있는 토큰으로 프로그램이 계정을 쓰게 하는 방법입니다.")},
	{"octet", []string{"byte", "옥텟", "바이트"},
		lang.T("Eight bits, a byte; the standards count sizes in octets.", "8비트, 곧 1바이트입니다. 표준 문서에서는 크기를 옥텟으로 셉니다.")},
	{"open relay", []string{"오픈 릴레이", "개방형 중계"},
		lang.T("A server that passes on mail from anyone to anywhere; spammers use it, and block lists soon name it.", "누가 보낸 메일이든 어디로든 중계해 주는 서버입니다. 스팸 발송에 악용되어 곧 차단 목록에 오릅니다.")},
	{"pipelining", []string{"command pipelining", "파이프라이닝"},
		lang.T("Sending several commands without waiting for each answer. The log then shows the commands first and the answers after them, in the same order.", "응답을 하나씩 기다리지 않고 여러 명령을 보내는 것입니다. 로그에는 명령이 먼저 나오고 응답이 같은 순서로 이어집니다.")},
	{"POP3", []string{"Post Office Protocol", "POP"},
		lang.T("The protocol with which a mail program fetches mail from the server, usually deleting it there.", "메일 프로그램이 서버에서 메일을 가져올 때 쓰는 프로토콜입니다. 보통 가져온 뒤 서버에서 지웁니다.")},
	{"port 25", []string{"25", "smtp port", "25번 포트"},
		lang.T("The port on which mail servers talk to each other. Many providers close it to their customers.", "메일 서버끼리 통신하는 포트입니다. 많은 통신사와 클라우드 업체가 고객의 25번 포트 사용을 막아 둡니다.")},
	{"port 465", []string{"465", "SMTPS", "submissions", "implicit TLS", "465번 포트"},
		lang.T("The port on which users hand in mail over a connection that is encrypted from the start.", "처음부터 암호화된 연결로 사용자의 메일을 받는 포트입니다.")},
	{"port 587", []string{"587", "submission", "submission port", "587번 포트"},
		lang.T("The port on which users hand in mail; the connection begins in clear text and is encrypted with STARTTLS.", "사용자의 메일을 받는 포트입니다. 평문으로 연결한 뒤 STARTTLS로 암호화합니다.")},
	{"PTR", []string{"PTR record", "reverse DNS", "rDNS", "역방향 DNS"},
		lang.T("The DNS record that gives the name for an IP address. Many servers refuse mail from addresses that have none.", "IP 주소의 이름을 알려 주는 DNS 레코드입니다. 이 레코드가 없는 주소의 메일은 거부하는 서버가 많습니다.")},
	{"queue", []string{"mail queue", "큐", "메일 큐"},
		lang.T("Where a server keeps accepted messages until it has delivered them. \"Queued\" means accepted, not delivered.", "서버가 받아들인 메시지를 배달할 때까지 보관하는 곳입니다. 큐에 들어갔다는 것은 받아들였다는 뜻이지 배달되었다는 뜻이 아닙니다.")},
	{"queue ID", []string{"queue id", "queue identifier", "큐 ID", "큐 아이디"},
		lang.T("The name a server gives to an accepted message, often in its last 250. With it the administrator finds the message in the log.", "서버가 받아들인 메시지에 붙이는 이름으로, 마지막 250 응답에 나오는 일이 많습니다. 관리자는 이것으로 로그에서 메시지를 찾습니다.")},
	{"quoted-printable", []string{"QP"},
		lang.T("A way to write text with a few unusual letters in ASCII: such a byte becomes = and two digits.", "ASCII가 아닌 글자가 조금 섞인 텍스트를 ASCII로 나타내는 방법입니다. 그런 바이트는 =와 두 자리 16진수로 바뀝니다.")},
	{"Received", []string{"Received field", "Received header", "Received 헤더"},
		lang.T("The header line that each server adds when it takes a message. Read from the bottom up, they tell the way the mail took.", "서버가 메시지를 받을 때마다 덧붙이는 헤더입니다. 아래에서 위로 읽으면 메일이 거쳐 온 길을 알 수 있습니다.")},
	{"relay", []string{"relaying", "mail relay", "중계", "릴레이"},
		lang.T("Passing on mail for another domain. A server does so only for users who have logged in or for hosts it knows; to others it says \"relay access denied\".", "다른 도메인으로 가는 메일을 대신 전달하는 것입니다. 서버는 인증한 사용자나 허용된 호스트의 메일만 중계하고, 그 밖에는 \"relay access denied\"로 거부합니다.")},
	{"reverse-path", []string{"reverse path", "return path", "Return-Path", "envelope sender", "MAIL FROM address", "반송 경로", "역방향 경로"},
		lang.T("The address in MAIL FROM, to which errors are returned. It need not be the address in the From field.", "MAIL FROM에 지정하는 주소로, 오류가 생기면 이 주소로 알림이 돌아옵니다. From 필드의 주소와 다를 수 있습니다.")},
	{"SASL", []string{"Simple Authentication and Security Layer"},
		lang.T("The frame that holds the ways of logging in, called mechanisms, such as PLAIN, SCRAM-SHA-256 or XOAUTH2.", "PLAIN, SCRAM-SHA-256, XOAUTH2 같은 인증 방식들을 담는 공통 틀입니다.")},
	{"server", []string{"SMTP server", "서버"},
		lang.T("The side that waits for connections and answers commands with three-digit codes.", "연결을 기다리다가 명령에 세 자리 숫자 코드로 응답하는 쪽입니다.")},
	{"session", []string{"SMTP session", "세션"},
		lang.T("Everything between opening and closing one connection; it may carry several messages or none.", "연결을 열고 닫을 때까지의 전체 과정입니다. 메시지를 여러 개 보내거나 하나도 보내지 않을 수 있습니다.")},
	{"smart host", []string{"smarthost", "relay host", "스마트 호스트"},
		lang.T("The server to which another server hands all its outgoing mail instead of delivering it itself.", "메일을 직접 배달하지 않고 모두 맡기는 상위 서버입니다.")},
	{"SMTP", []string{"Simple Mail Transfer Protocol"},
		lang.T("The protocol for sending mail: from the user's program to a server, and from server to server. Reading mail is the job of POP3 and IMAP.", "메일을 보내는 프로토콜입니다. 사용자 프로그램에서 서버로, 그리고 서버에서 서버로 메일을 전송합니다. 메일을 읽는 일은 POP3와 IMAP이 맡습니다.")},
	{"spam folder", []string{"junk folder", "spam", "스팸함", "스팸 메일함"},
		lang.T("The folder into which suspicious mail is sorted. The server said 250 all the same, so look there when a message seems lost.", "의심스러운 메일이 분류되는 폴더입니다. 이때도 서버는 250으로 응답하므로, 메일이 보이지 않으면 여기를 확인해야 합니다.")},
	{"SPF", []string{"Sender Policy Framework"},
		lang.T("A DNS record in which a domain lists the servers that may send mail in its name.", "도메인의 이름으로 메일을 보낼 수 있는 서버를 적어 두는 DNS 레코드입니다.")},
	{"SSL", []string{"Secure Sockets Layer", "보안 소켓 계층"},
		lang.T("The forerunner of TLS, unsafe and switched off today. Programs still say SSL when they mean TLS from the start, on port 465.", "TLS의 전신으로, 안전하지 않아 지금은 쓰지 않습니다. 프로그램 설정에서는 처음부터 암호화하는 TLS(465번 포트)를 여전히 SSL이라고 부르기도 합니다.")},
	{"TLS", []string{"Transport Layer Security", "전송 계층 보안"},
		lang.T("Encryption of the connection: nobody in between can read or change what is sent, and the server proves its name with a certificate.", "연결을 암호화하는 표준입니다. 중간에서 내용을 읽거나 바꿀 수 없게 하고, 서버는 인증서로 자신의 이름을 증명합니다.")},
	{"TLS handshake", []string{"handshake", "TLS 핸드셰이크", "핸드셰이크"},
		lang.T("The exchange at the start of TLS in which both sides agree on keys. It is not text, so a transcript shows nothing of it.", "TLS를 시작할 때 두 쪽이 키를 정하는 과정입니다. 텍스트가 아니어서 로그에는 나타나지 않습니다.")},
	{"transaction", []string{"mail transaction", "메일 트랜잭션", "트랜잭션"},
		lang.T("The sending of one message within a session: MAIL, one or more RCPT, and DATA.", "세션 안에서 메시지 하나를 보내는 과정으로, MAIL, 하나 이상의 RCPT, DATA로 이루어집니다.")},
}
