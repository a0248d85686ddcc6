package causes

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// LastResort reports whether the cause with that id, also as one provider's,
// names nobody's rule: the words say little more than that there was a refusal.
func LastResort(id string) bool {
	for i := range refusalEntries {
		if id == refusalEntries[i].ID || strings.HasSuffix(id, "-"+refusalEntries[i].ID) {
			return true
		}
	}
	return false
}

// refusalEntries come last: the words tell who refused, or why in general, but
// not which rule it was.
var refusalEntries = []Entry{
	{
		ID: "deferred-by-provider", Reason: "onhold", Whose: nobody, Retry: later, Certainty: possible, Fill: registeredReason,
		If: []Cond{{Codes: "4", Steps: "none connect greeting EHLO HELO MAIL RCPT DATA content", Says: []string{"try again", "try later", "try after", "temporar", "defer", "again later", "retry later", "later please", "please retry", "busy", "overload", "not available", "unavailable", "resources", "maintenance", "heavy load", "too much load", "essayer plus tard", "riprova", "spaeter", "später", "intente", "tente novamente", "稍后", "稍後", "しばらく", "나중에", "позже"},
			Without: []string{"starttls", "auth"}}},
		Title:   lang.T("the server puts the message off", "서버가 수신을 잠시 미루고 있습니다"),
		Detail:  lang.T("The words name no reason of the message's own: load, a limit per sender, or a first contact. A code that begins with 4 means not now.", "메시지 자체의 이유는 나와 있지 않습니다. 부하, 발신자별 한도 또는 첫 접속 때문일 수 있습니다. 4로 시작하는 코드는 지금은 받지 않는다는 뜻입니다."),
		Fix:     lang.T("Leave it in the queue: a mail server tries again by itself, for days; a program has to do it itself, after 15 minutes or more, and with fewer connections. If it stays for a day, ask the other side.", "큐에 두십시오. 메일 서버는 며칠 동안 스스로 다시 시도합니다. 프로그램이라면 15분 이상 지난 뒤 연결 수를 줄여 다시 시도해야 합니다. 하루가 지나도 그대로라면 상대 측에 문의하십시오."),
		Matches: []string{"MAIL: 451 4.7.1 Please try again in some hours"},
		Near:    []string{"MAIL: 551 5.7.1 Please try again later", "RCPT: 450 4.2.0 Greylisted, try again later"},
	},
	{
		ID: "refused-by-filter", Reason: "spamdetected", Whose: sender, Retry: no, Certainty: possible, Fill: registeredReason,
		If:      []Cond{{Codes: "5", Steps: "none DATA content", Says: []string{"content", "filter", "message rejected", "message refused", "mail rejected", "mail refused", "email rejected", "message blocked", "email blocked", "mail blocked", "message has been blocked", "message has been rejected", "message was rejected", "message was blocked", "message denied", "not accepted", "rejected by", "blocked by", "refused by", "quarantine", "suspicious", "phishing", "score", "mail rejete", "abgelehnt", "rechazado", "rejeitad", "rifiutat", "拒绝", "拒收", "거부"}}},
		Title:   lang.T("a filter judged the content and refused the message", "필터가 내용을 검사하여 메시지를 거부했습니다"),
		Detail:  lang.T("Sender and recipient were accepted; what follows DATA was not. The filter does not say which part it minds.", "발신자와 수신자는 받아들였지만 DATA 뒤의 내용은 거부했습니다. 필터는 어느 부분이 문제인지 알려 주지 않습니다."),
		Fix:     lang.T("Send a plain text of two lines from the same address: if it passes, put links, attachments and pictures back one by one until it is refused; if not, the sender is what is judged (SPF, DKIM, reputation).", "같은 주소에서 두 줄짜리 일반 텍스트를 보내 보십시오. 통과하면 링크, 첨부 파일, 그림을 하나씩 다시 넣어 원인을 찾고, 거부되면 발신자(SPF, DKIM, 평판)가 원인입니다."),
		Matches: []string{"content: 554 5.7.1 The message was rejected by us"},
		Near:    []string{"content: 554 5.7.1 no", "RCPT: 554 5.7.1 The message was rejected by us"},
	},
	{
		ID: "refused-without-reason", Reason: "policyviolation", Whose: sender, Retry: no, Certainty: possible, Fill: registeredReason,
		If: []Cond{
			{Codes: "5", Steps: "none connect greeting EHLO HELO MAIL RCPT DATA content", Says: []string{"prohibit", "not allowed", "not permitted", "not authorized", "not authorised", "unauthorized", "denied", "forbidden", "rejected", "refused", "blocked", "unacceptable", "go away", "not accept", "restricted", "violation", "disallowed", "not welcome", "refus", "service unavailable"}},
		},
		Title:   lang.T("the server refuses it and does not say why", "서버가 이유를 밝히지 않고 거부했습니다"),
		Detail:  lang.T("Its words only say that it refuses. Mostly a rule of the administrator stands behind it, about senders, addresses or content.", "거부한다는 말만 있습니다. 대개 발신자, 주소 또는 내용에 대해 관리자가 정한 규칙 때문입니다."),
		Fix:     lang.T("If it is the server you send through, check that the client logs in (SMTP authentication) and uses the address of its account as sender. Otherwise compare what this server lets pass: another recipient, another sender, a plain message. Then ask the administrator there, with the time, the IP address and the exact reply.", "자신이 메일을 보낼 때 쓰는 서버라면 클라이언트가 인증(SMTP AUTH)하는지, 그 계정의 주소를 발신자로 쓰는지 확인하십시오. 아니면 다른 수신자, 다른 발신자, 단순한 메시지로 무엇이 통과하는지 비교하십시오. 그런 다음 시각, IP 주소, 응답 전문을 첨부하여 그쪽 관리자에게 문의하십시오."),
		Matches: []string{"MAIL: 571 5.7.1 Delivery not allowed"},
		Near:    []string{"MAIL: 571 5.7.1 no"},
	},
	{
		ID: "refused-by-provider", Reason: "policyviolation", Whose: sender, Retry: no, Certainty: possible, Fill: registeredReason,
		If: []Cond{{Codes: "4 5", Steps: "none greeting MAIL RCPT DATA content", When: func(f *Facts) bool {
			p := f.speaker()
			return p != nil && (p.Guide != "" || p.Unblock != "")
		}}},
		Title:   lang.T("refused, for a reason that is only told by a code", "거부되었으며 이유는 코드로만 나와 있습니다"),
		Detail:  lang.T("The provider says what its codes mean in a place of its own; the reply only quotes one.", "코드의 뜻은 상대 서비스가 자체 페이지에서 설명하며, 응답에는 코드만 적혀 있습니다."),
		Fix:     lang.T("Look the code or the address in the reply up with the provider, and quote the whole reply if you write.", "응답에 있는 코드나 주소를 상대 서비스에서 확인하고, 문의할 때는 응답 전문을 첨부하십시오."),
		Matches: []string{"MAIL@mx.comcast.net: 571 5.7.1 ZZ990001", "MAIL@mx.cox.net: 571 5.7.1 ZZ990001"},
		Near:    []string{"MAIL: 571 5.7.1 ZZ990001"},
	},
}

// registeredReason keeps the class that the registered enhanced code stands for,
// where it says more than these words: 5.2.1 with "refused" is about a mailbox.
func registeredReason(f *Facts, c *Cause) {
	if f.Enhanced.IsZero() || f.Enhanced.Class != f.Class() || f.Enhanced.Subject == 0 || f.Enhanced.Detail == 0 || f.Is(7, 1) {
		return
	}
	c.Reason = reasonOf(f)
	c.Whose = whoseOf(f)
}

// registeredContentReason is registeredReason where only codes about the
// message's content say more.
func registeredContentReason(f *Facts, c *Cause) {
	if f.Enhanced.Subject == 6 && f.Enhanced.Class == f.Class() {
		c.Reason = reasonOf(f)
	}
}
