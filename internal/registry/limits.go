package registry

import (
	"slices"
	"time"

	"github.com/smtplog/smtplog/internal/lang"
)

// Limit is a size the standards put a bound on. Most are upper bounds of what
// may be sent; where What speaks of "at least", it is a lower bound of what
// must be accepted.
type Limit struct {
	Name  string // "local part", "command line"
	Value int
	Unit  string // "octets", "characters", "recipients", "hops", "days", "minutes"
	What  lang.Text
	RFC   string
}

// Limits lists the limits: of addresses, lines, messages, extensions, delivery.
func Limits() []Limit { return slices.Clone(limits) }

// Timeout is how long a side must at least be willing to wait.
type Timeout struct {
	Step    string // "greeting", "MAIL", "RCPT", "DATA", "data block", "end of data", "next command"
	Minimum time.Duration
	What    lang.Text
	RFC     string
}

// Timeouts lists the timeouts in the order a session meets them.
func Timeouts() []Timeout { return slices.Clone(timeouts) }

var limits = []Limit{
	{"local part", 64, "octets", lang.T("The part of an address before the @ has at most 64 octets.", "주소에서 @ 앞부분은 최대 64옥텟입니다."), "RFC 5321 §4.5.3.1.1"},
	{"domain", 255, "octets", lang.T("The part of an address after the @ has at most 255 octets.", "주소에서 @ 뒷부분은 최대 255옥텟입니다."), "RFC 5321 §4.5.3.1.2"},
	{"domain label", 63, "octets", lang.T("Each part of a domain name between two dots has at most 63 octets.", "도메인 이름에서 점과 점 사이는 최대 63옥텟입니다."), "RFC 1035 §2.3.4"},
	{"path", 256, "octets", lang.T("An address with its angle brackets has at most 256 octets, so the address itself at most 254.", "꺾쇠괄호(<>)를 포함한 주소는 최대 256옥텟이므로 주소 자체는 최대 254옥텟입니다."), "RFC 5321 §4.5.3.1.3"},
	{"command line", 512, "octets", lang.T("A command line, line ending included, has at most 512 octets; extensions may add to it.", "명령 줄은 줄 끝의 CRLF를 포함해 최대 512옥텟입니다. 확장 기능에 따라 늘어날 수 있습니다."), "RFC 5321 §4.5.3.1.4"},
	{"reply line", 512, "octets", lang.T("A line of a reply, code and line ending included, has at most 512 octets.", "응답 한 줄은 코드와 줄 끝의 CRLF를 포함해 최대 512옥텟입니다."), "RFC 5321 §4.5.3.1.5"},
	{"text line", 1000, "octets", lang.T("A line of the message, line ending included, has at most 1000 octets; a dot doubled for transport is not counted.", "메시지의 한 줄은 줄 끝의 CRLF를 포함해 최대 1000옥텟입니다. 전송을 위해 덧붙인 점(.)은 세지 않습니다."), "RFC 5321 §4.5.3.1.6"},
	{"text line without CRLF", 998, "octets", lang.T("A line of the message without its line ending has at most 998 octets.", "메시지의 한 줄은 CRLF를 빼면 최대 998옥텟입니다."), "RFC 5322 §2.1.1"},
	{"recommended text line", 78, "characters", lang.T("A line of the message should have no more than 78 characters, so that it fits on any screen.", "메시지의 한 줄은 어떤 화면에서도 잘 보이도록 78자를 넘지 않는 것이 좋습니다."), "RFC 5322 §2.1.1"},
	{"message content", 65536, "octets", lang.T("A server must accept messages of at least 64 K octets; nearly all take far more.", "서버는 적어도 64K옥텟의 메시지를 받을 수 있어야 합니다. 거의 모든 서버가 훨씬 큰 메시지를 받습니다."), "RFC 5321 §4.5.3.1.7"},
	{"recipients", 100, "recipients", lang.T("A server must accept at least 100 recipients for one message; above its own limit it answers 452.", "서버는 메시지 하나에 적어도 수신자 100명을 받을 수 있어야 합니다. 서버의 한도를 넘으면 452로 응답합니다."), "RFC 5321 §4.5.3.1.8"},
	{"AUTH line", 12288, "octets", lang.T("A line of the login may have up to 12288 octets.", "인증 과정에서 보내는 줄은 최대 12288옥텟입니다."), "RFC 4954 §4"},
	{"ENVID", 100, "characters", lang.T("The envelope identifier of a delivery report has at most 100 characters.", "배달 상태 알림의 봉투 식별자는 최대 100자입니다."), "RFC 3461 §5.4"},
	{"ORCPT", 500, "characters", lang.T("The original recipient in a RCPT command has at most 500 characters.", "RCPT 명령에 적는 원래 수신자는 최대 500자입니다."), "RFC 3461 §5.4"},
	{"command line with DSN", 1036, "octets", lang.T("A server that offers DSN must accept command lines of at least 1036 octets.", "DSN을 지원하는 서버는 적어도 1036옥텟의 명령 줄을 받을 수 있어야 합니다."), "RFC 3461 §5.4"},
	{"base64 line", 76, "characters", lang.T("A line of base64 in a message has at most 76 characters.", "메시지 안의 Base64 한 줄은 최대 76자입니다."), "RFC 2045 §6.8"},
	{"quoted-printable line", 76, "characters", lang.T("A line of quoted-printable text has at most 76 characters.", "quoted-printable로 인코딩한 한 줄은 최대 76자입니다."), "RFC 2045 §6.7"},
	{"encoded word", 75, "characters", lang.T("An encoded word in a header, =?charset?…?=, has at most 75 characters.", "헤더에 쓰는 인코딩된 단어(=?charset?…?=)는 최대 75자입니다."), "RFC 2047 §2"},
	{"header line with encoded word", 76, "characters", lang.T("A header line that holds an encoded word has at most 76 characters.", "인코딩된 단어가 있는 헤더 한 줄은 최대 76자입니다."), "RFC 2047 §2"},
	{"boundary", 70, "characters", lang.T("The boundary between the parts of a message has at most 70 characters.", "메시지의 각 부분을 나누는 경계 문자열은 최대 70자입니다."), "RFC 2046 §5.1.1"},
	{"Received fields", 100, "hops", lang.T("A server that takes the number of Received fields as a sign of a loop should allow at least 100.", "Received 필드의 수로 메일 루프를 판단하는 서버는 적어도 100개까지 허용해야 합니다."), "RFC 5321 §6.3"},
	{"retry interval", 30, "minutes", lang.T("After a temporary refusal a sending server should wait at least 30 minutes before the next attempt.", "일시적으로 거부된 뒤 발신 서버는 적어도 30분을 기다렸다가 다시 시도해야 합니다."), "RFC 5321 §4.5.4.1"},
	{"give-up time", 4, "days", lang.T("A sending server should keep trying for at least 4 to 5 days before it returns the message.", "발신 서버는 적어도 4~5일 동안 계속 시도한 뒤에 메시지를 되돌려 보내야 합니다."), "RFC 5321 §4.5.4.1"},
}

var timeouts = []Timeout{
	{"greeting", 5 * time.Minute, lang.T("The client waits at least 5 minutes for the server's greeting.", "클라이언트는 서버의 인사말을 적어도 5분 동안 기다립니다."), "RFC 5321 §4.5.3.2.1"},
	{"MAIL", 5 * time.Minute, lang.T("The client waits at least 5 minutes for the answer to MAIL.", "클라이언트는 MAIL에 대한 응답을 적어도 5분 동안 기다립니다."), "RFC 5321 §4.5.3.2.2"},
	{"RCPT", 5 * time.Minute, lang.T("The client waits at least 5 minutes for the answer to RCPT, longer if lists must be expanded.", "클라이언트는 RCPT에 대한 응답을 적어도 5분 동안 기다립니다. 메일링 리스트를 확장해야 하면 더 기다립니다."), "RFC 5321 §4.5.3.2.3"},
	{"DATA", 2 * time.Minute, lang.T("The client waits at least 2 minutes for the 354 after DATA.", "클라이언트는 DATA 뒤의 354를 적어도 2분 동안 기다립니다."), "RFC 5321 §4.5.3.2.4"},
	{"data block", 3 * time.Minute, lang.T("The client waits at least 3 minutes for each block of the message to go out.", "클라이언트는 메시지의 각 블록을 보내는 데 적어도 3분을 기다립니다."), "RFC 5321 §4.5.3.2.5"},
	{"end of data", 10 * time.Minute, lang.T("The client waits at least 10 minutes for the answer to the final dot; giving up early leads to duplicates.", "클라이언트는 마지막 점(.)에 대한 응답을 적어도 10분 동안 기다립니다. 일찍 포기하면 메시지가 중복될 수 있습니다."), "RFC 5321 §4.5.3.2.6"},
	{"next command", 5 * time.Minute, lang.T("The server waits at least 5 minutes for the next command.", "서버는 다음 명령을 적어도 5분 동안 기다립니다."), "RFC 5321 §4.5.3.2.7"},
}
